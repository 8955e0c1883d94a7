// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {PositionalMerkle} from "../../src/libraries/PositionalMerkle.sol";
import {BatchWriter, PlainRecord} from "./BatchWriter.sol";

/// @notice What a delivery rests on, in the types that its bytes have.
struct PlainFacts {
    bytes32 meteringPoint;
    bytes32 attestation;
    uint24 provider;
    uint24 meterOperator;
    uint24 mtu;
    bool isUp;
    bool isAsBaseline;
    uint32 revision;
    uint40 deliveryStart;
    int64 meteredWh;
    int40 baselineW;
    uint80[] awards;
}

/// @notice A leaf of the evidence before it is hashed; zeros where it has no settlement.
struct PlainLeaf {
    bytes32 salt;
    bytes facts;
    uint256 settlement;
}

/// @title EvidenceWriter
/// @notice Writes evidence and its proofs in the plainest way, for tests.
library EvidenceWriter {
    uint256 private constant RECORDS_PER_CHUNK = 16;

    function bytesOf(PlainFacts memory f) internal pure returns (bytes memory data) {
        uint8 flags = (f.isUp ? 1 : 0) + (f.isAsBaseline ? 2 : 0);
        data = abi.encodePacked(f.meteringPoint, f.attestation, f.provider, f.meterOperator, f.mtu, flags);
        data = abi.encodePacked(data, f.revision, f.deliveryStart, f.meteredWh, f.baselineW);
        for (uint256 i = 0; i < f.awards.length; ++i) {
            data = abi.encodePacked(data, f.awards[i]);
        }
    }

    /// @notice What a leaf says of a record that pays for these awards of its facts.
    function settlementOf(PlainRecord memory r, uint64 parts) internal pure returns (uint256) {
        bytes memory word =
            abi.encodePacked(r.kind, r.payer, r.payee, uint24(r.mtu), r.priceTicks, r.order, r.energyWh, parts);
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint256(bytes32(word));
    }

    /// @notice The slot of each record of a batch, in order.
    function slotsOf(PlainRecord[] memory records) internal pure returns (uint256[] memory slots) {
        slots = new uint256[](records.length);
        (uint256 chunk, uint256 inFlow) = (0, 0);
        for (uint256 i = 0; i < records.length; ++i) {
            bool isNewFlow = i > 0 && !BatchWriter.isSameFlow(records[i - 1], records[i]);
            if (isNewFlow || inFlow == RECORDS_PER_CHUNK) (chunk, inFlow) = (chunk + 1, 0);
            slots[i] = chunk * RECORDS_PER_CHUNK + inFlow++;
        }
    }

    function rootOf(PlainLeaf[] memory leaves) internal pure returns (bytes32) {
        return keccak256(abi.encode(leaves.length, PositionalMerkle.foldInPlace(_nodesOf(leaves))));
    }

    /// @notice The proof of a leaf: see {EvidenceLeaves}.
    function proofOf(PlainLeaf[] memory leaves, uint256 slot) internal pure returns (bytes memory) {
        bytes32[] memory siblings = BatchWriter.siblingsOf(_nodesOf(leaves), slot);
        // forge-lint: disable-next-line(unsafe-typecast)
        return abi.encodePacked(uint32(slot), uint32(leaves.length), _bodyOf(leaves[slot]), siblings);
    }

    function _nodesOf(PlainLeaf[] memory leaves) private pure returns (bytes32[] memory nodes) {
        nodes = new bytes32[](leaves.length);
        for (uint256 i = 0; i < leaves.length; ++i) {
            bytes32 value = leaves[i].settlement == 0 ? bytes32(0) : keccak256(_bodyOf(leaves[i]));
            nodes[i] = PositionalMerkle.leafNode(i, value);
        }
    }

    function _bodyOf(PlainLeaf memory leaf) private pure returns (bytes memory) {
        return abi.encodePacked(leaf.salt, keccak256(leaf.facts), leaf.settlement);
    }
}
