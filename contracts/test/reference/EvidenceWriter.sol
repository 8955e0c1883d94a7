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
    /// Empty where it is firm.
    bytes facts;
    uint256 settlement;
}

/// @notice What shows that a reading was signed.
struct PlainAttestation {
    bytes32 readingsRoot;
    uint32 readingCount;
    /// The key, and the signature behind it.
    bytes keyedSignature;
    /// Salt, position and siblings.
    bytes place;
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

    /// @notice What is shown to a check of a leaf with its facts, and something beside it.
    function shownOf(PlainLeaf[] memory leaves, uint256 slot, bytes memory beside)
        internal
        pure
        returns (bytes memory)
    {
        // forge-lint: disable-next-line(unsafe-typecast)
        return abi.encodePacked(uint16(beside.length), beside, leafOf(leaves, slot), pathOf(leaves, slot));
    }

    /// @notice The same with the digest of the facts.
    function shownWithDigest(PlainLeaf[] memory leaves, uint256 slot, bytes memory beside)
        internal
        pure
        returns (bytes memory)
    {
        // forge-lint: disable-next-line(unsafe-typecast)
        return abi.encodePacked(uint16(beside.length), beside, digestLeafOf(leaves, slot), pathOf(leaves, slot));
    }

    /// @notice What is shown of two leaves.
    function pairOf(PlainLeaf[] memory leaves, uint256 left, uint256 right) internal pure returns (bytes memory) {
        bytes memory one = leafOf(leaves, left);
        bytes32[] memory siblings = siblingsOfTwo(_nodesOf(leaves), left, right);
        // forge-lint: disable-next-line(unsafe-typecast)
        return abi.encodePacked(uint16(one.length), one, leafOf(leaves, right), uint32(leaves.length), siblings);
    }

    /// @notice A leaf with its facts: see {EvidenceLeaves}.
    function leafOf(PlainLeaf[] memory leaves, uint256 slot) internal pure returns (bytes memory) {
        PlainLeaf memory leaf = leaves[slot];
        if (leaf.facts.length == 0) return digestLeafOf(leaves, slot);
        // forge-lint: disable-next-line(unsafe-typecast)
        return abi.encodePacked(uint32(slot), leaf.salt, leaf.settlement, uint16(leaf.facts.length), leaf.facts);
    }

    function digestLeafOf(PlainLeaf[] memory leaves, uint256 slot) internal pure returns (bytes memory) {
        PlainLeaf memory leaf = leaves[slot];
        // forge-lint: disable-next-line(unsafe-typecast)
        return abi.encodePacked(uint32(slot), leaf.salt, leaf.settlement, uint16(0), _digestOf(leaf));
    }

    function pathOf(PlainLeaf[] memory leaves, uint256 slot) internal pure returns (bytes memory) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return abi.encodePacked(uint32(leaves.length), BatchWriter.siblingsOf(_nodesOf(leaves), slot));
    }

    /// @notice The siblings of two leaves, level by level, found in whole levels.
    function siblingsOfTwo(bytes32[] memory level, uint256 left, uint256 right)
        internal
        pure
        returns (bytes32[] memory siblings)
    {
        siblings = new bytes32[](64);
        uint256 used = 0;
        bool isOne = false;
        for (uint256 count = level.length; count > 1; count = (count + 1) / 2) {
            bool areSiblings = !isOne && left ^ 1 == right;
            if (!areSiblings && left ^ 1 < count) siblings[used++] = level[left ^ 1];
            if (!areSiblings && !isOne && right ^ 1 < count) siblings[used++] = level[right ^ 1];
            isOne = isOne || areSiblings;
            for (uint256 i = 0; 2 * i < count; ++i) {
                bool isPair = 2 * i + 1 < count;
                level[i] = isPair ? PositionalMerkle.innerNode(level[2 * i], level[2 * i + 1]) : level[2 * i];
            }
            (left, right) = (left / 2, right / 2);
        }
        assembly ("memory-safe") {
            mstore(siblings, used)
        }
    }

    /// @notice What an attestation is known by.
    function digestOf(PlainAttestation memory a) internal pure returns (bytes32) {
        return
            keccak256(abi.encodePacked(a.readingsRoot, a.readingCount, keccak256(a.keyedSignature), keccak256(a.place)));
    }

    /// @notice What shows the place of a reading.
    function placeOf(PlainAttestation memory a) internal pure returns (bytes memory) {
        return abi.encodePacked(a.readingsRoot, a.readingCount, keccak256(a.keyedSignature), a.place);
    }

    /// @notice What shows signature and key.
    function signatureOf(PlainAttestation memory a) internal pure returns (bytes memory) {
        return abi.encodePacked(a.readingsRoot, a.readingCount, keccak256(a.place), a.keyedSignature);
    }

    function _nodesOf(PlainLeaf[] memory leaves) private pure returns (bytes32[] memory nodes) {
        nodes = new bytes32[](leaves.length);
        for (uint256 i = 0; i < leaves.length; ++i) {
            bytes32 value = leaves[i].settlement == 0 ? bytes32(0) : keccak256(_bodyOf(leaves[i]));
            nodes[i] = PositionalMerkle.leafNode(i, value);
        }
    }

    function _bodyOf(PlainLeaf memory leaf) private pure returns (bytes memory) {
        return abi.encodePacked(leaf.salt, leaf.settlement, _digestOf(leaf));
    }

    function _digestOf(PlainLeaf memory leaf) private pure returns (bytes32) {
        return leaf.facts.length == 0 ? bytes32(0) : keccak256(leaf.facts);
    }
}
