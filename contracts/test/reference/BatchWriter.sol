// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {PositionalMerkle} from "../../src/libraries/PositionalMerkle.sol";

/// @notice A settlement record with all that its flow says of it.
struct PlainRecord {
    uint8 kind;
    uint24 payer;
    uint24 payee;
    uint16 shareBps;
    uint16 mtu;
    uint32 priceTicks;
    uint48 order;
    uint32 energyWh;
}

/// @title BatchWriter
/// @notice Writes batches, their roots and their proofs in the plainest way, for tests: records are as wide as they can be.
library BatchWriter {
    uint256 private constant FLOW_BYTES = 30;
    uint256 private constant RECORD_BYTES = 16;

    function amountOf(PlainRecord memory r) internal pure returns (uint256) {
        return uint256(r.energyWh) * r.priceTicks * r.shareBps / 1_000_000;
    }

    /// @notice A batch of these records; those that follow each other with the same parties are a flow.
    function write(PlainRecord[] memory records) internal pure returns (bytes memory batch) {
        return write(records, 0);
    }

    /// @notice The same with an amount of the last flow that is too large by `excess`.
    function write(PlainRecord[] memory records, uint256 excess) internal pure returns (bytes memory batch) {
        uint256 end;
        for (uint256 first = 0; first < records.length; first = end) {
            end = first + 1;
            while (end < records.length && isSameFlow(records[first], records[end])) ++end;
            batch = bytes.concat(batch, _flow(records, first, end, end == records.length ? excess : 0));
        }
    }

    function isSameFlow(PlainRecord memory a, PlainRecord memory b) internal pure returns (bool) {
        return a.kind == b.kind && a.payer == b.payer && a.payee == b.payee;
    }

    /// @notice What the leaves of a batch are digests of.
    function leavesOf(bytes memory batch) internal pure returns (bytes[] memory leaves) {
        leaves = new bytes[](batch.length / RECORD_BYTES + 1);
        uint256 count = 0;
        for (uint256 at = 0; at < batch.length;) {
            bytes memory flow = slice(batch, at, at + FLOW_BYTES);
            (uint256 records, uint256 width) = (_number(flow, 9, 3), _number(flow, 12, 1));
            at += FLOW_BYTES;
            for (uint24 index = 0; uint256(index) * 16 < records; ++index) {
                uint256 left = records - uint256(index) * 16;
                uint256 end = at + (left < 16 ? left : 16) * width;
                bytes memory body = slice(batch, index == 0 ? at : at - 8, left <= 16 ? end : end + 8 + width);
                leaves[count++] = abi.encodePacked(index, flow, body);
                at = left <= 16 ? end : end + 8;
            }
        }
        assembly ("memory-safe") {
            mstore(leaves, count)
        }
    }

    function rootOf(bytes memory batch) internal pure returns (bytes32) {
        bytes32[] memory nodes = _nodesOf(batch);
        return keccak256(abi.encode(nodes.length, PositionalMerkle.foldInPlace(nodes)));
    }

    /// @notice The flows of a batch without their records.
    function flowsOf(bytes memory batch) internal pure returns (bytes memory flows) {
        bytes[] memory leaves = leavesOf(batch);
        for (uint256 i = 0; i < leaves.length; ++i) {
            if (_number(leaves[i], 0, 3) == 0) flows = bytes.concat(flows, slice(leaves[i], 3, 3 + FLOW_BYTES));
        }
    }

    /// @notice The proof of a chunk: see {ChunkProof}.
    function proofOf(bytes memory batch, uint256 position) internal pure returns (bytes memory) {
        bytes[] memory leaves = leavesOf(batch);
        bytes32[] memory siblings = siblingsOf(_nodesOf(batch), position);
        // forge-lint: disable-next-line(unsafe-typecast)
        return abi.encodePacked(uint32(position), uint32(leaves.length), leaves[position], siblings);
    }

    function slice(bytes memory data, uint256 from, uint256 to) internal pure returns (bytes memory part) {
        part = new bytes(to - from);
        for (uint256 i = from; i < to; ++i) {
            part[i - from] = data[i];
        }
    }

    function _flow(PlainRecord[] memory records, uint256 first, uint256 end, uint256 excess)
        private
        pure
        returns (bytes memory flow)
    {
        bytes memory body;
        uint256 sum = 0;
        for (uint256 i = first; i < end; ++i) {
            PlainRecord memory r = records[i];
            // forge-lint: disable-next-line(unsafe-typecast)
            if (i != first && (i - first) % 16 == 0) body = bytes.concat(body, bytes8(uint64(sum)));
            body = bytes.concat(body, abi.encodePacked(r.mtu, r.priceTicks, r.order, r.energyWh));
            sum += amountOf(r);
        }
        PlainRecord memory head = records[first];
        return abi.encodePacked(
            head.kind,
            head.payer,
            head.payee,
            head.shareBps,
            // forge-lint: disable-next-line(unsafe-typecast)
            uint24(end - first),
            // Widths of a record, its energy, its price and its order, and the first order.
            bytes4(0x10202030),
            uint48(0),
            // forge-lint: disable-next-line(unsafe-typecast)
            uint64(sum + excess),
            body
        );
    }

    function _nodesOf(bytes memory batch) private pure returns (bytes32[] memory nodes) {
        bytes[] memory leaves = leavesOf(batch);
        nodes = new bytes32[](leaves.length);
        for (uint256 i = 0; i < leaves.length; ++i) {
            nodes[i] = PositionalMerkle.leafNode(i, keccak256(leaves[i]));
        }
    }

    /// @notice The siblings of a leaf among these leaf nodes, from the bottom upwards.
    function siblingsOf(bytes32[] memory nodes, uint256 position) internal pure returns (bytes32[] memory siblings) {
        siblings = new bytes32[](32);
        uint256 used = 0;
        while (nodes.length > 1) {
            uint256 sibling = position ^ 1;
            if (sibling < nodes.length) siblings[used++] = nodes[sibling];
            bytes32[] memory above = new bytes32[]((nodes.length + 1) / 2);
            for (uint256 i = 0; i < above.length; ++i) {
                bool isPair = 2 * i + 1 < nodes.length;
                above[i] = isPair ? PositionalMerkle.innerNode(nodes[2 * i], nodes[2 * i + 1]) : nodes[2 * i];
            }
            (nodes, position) = (above, position / 2);
        }
        assembly ("memory-safe") {
            mstore(siblings, used)
        }
    }

    function _number(bytes memory data, uint256 at, uint256 length) private pure returns (uint256 number) {
        for (uint256 i = 0; i < length; ++i) {
            number = number << 8 | uint8(data[at + i]);
        }
    }
}
