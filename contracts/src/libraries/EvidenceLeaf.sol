// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {MerklePath} from "./MerklePath.sol";
import {SettlementBatch} from "./SettlementBatch.sol";

/// @notice What a leaf of the evidence says of its record, from the highest bit down:
///
///     kind 8 | payer 24 | payee 24 | mtu 24 | price 32 | order 48 | energyWh 32 | parts 64
///
/// All but `parts` is what the record states itself; those are the awards that it pays for, as bits: the lowest is the first award of its
/// {DeliveryFacts}.
type EvidencedSettlement is uint256;

using EvidenceLeaves for EvidencedSettlement global;

/// @notice A leaf as it is shown, before it is known in which tree it stands.
struct EvidenceLeaf {
    uint256 slot;
    /// 0 where the record has no evidence.
    EvidencedSettlement settlement;
    /// 0 where the record is firm: its energy is settled as awarded, whatever was delivered.
    bytes32 factsDigest;
    /// What stands in the tree.
    bytes32 value;
}

using EvidenceLeaves for EvidenceLeaf global;

/// @title EvidenceLeaves
/// @notice Reads leaves: `slot 32 | salt 256 | settlement 256 | length of the facts 16 | facts`, or, where that length is 0, the digest of
/// the facts in their place. The value of the leaf is `keccak256(salt || settlement || digest)`, or 0 where the settlement is 0.
///
/// Where it stands shows a path behind it, which goes on to the end: `leaves 32 | siblings`, the siblings from the leaf upwards. The root of
/// the evidence is `keccak256(leaves || root of the tree)`, like that of a batch. `src/domain/evidence/evidence-proof.ts` writes the same.
library EvidenceLeaves {
    uint256 private constant SALT_AT = 4;
    uint256 private constant SETTLEMENT_AT = 36;
    uint256 private constant LENGTH_AT = 68;
    uint256 private constant FACTS_AT = 70;
    uint256 private constant SIBLINGS_AT = 4;

    /// @notice The leaf that bytes begin with, its facts, which are empty where only their digest is there, and what comes behind it: nothing where
    /// the bytes are too short for a leaf.
    function read(bytes calldata shown)
        internal
        pure
        returns (EvidenceLeaf memory leaf, bytes calldata facts, bytes calldata rest)
    {
        (facts, rest) = (shown[:0], shown[:0]);
        if (shown.length < FACTS_AT) return (leaf, facts, rest);
        uint256 factsBytes = uint16(bytes2(shown[LENGTH_AT:FACTS_AT]));
        uint256 end = FACTS_AT + (factsBytes == 0 ? 32 : factsBytes);
        if (shown.length < end) return (leaf, facts, rest);
        if (factsBytes != 0) facts = shown[FACTS_AT:end];
        rest = shown[end:];
        leaf.slot = uint32(bytes4(shown[:SALT_AT]));
        leaf.settlement = EvidencedSettlement.wrap(uint256(bytes32(shown[SETTLEMENT_AT:LENGTH_AT])));
        leaf.factsDigest = factsBytes == 0 ? bytes32(shown[FACTS_AT:end]) : keccak256(facts);
        if (leaf.settlement.isNone()) return (leaf, facts, rest);
        leaf.value = _valueOf(shown[SALT_AT:LENGTH_AT], leaf.factsDigest);
    }

    /// @notice The root of the evidence in which the leaf stands by this path, and how many leaves there are; 0 where it is malformed.
    function rootBy(EvidenceLeaf memory leaf, bytes calldata path)
        internal
        pure
        returns (bytes32 root, uint256 leaves)
    {
        bytes32[] calldata siblings;
        (leaves, siblings) = _pathIn(path);
        bytes32 treeRoot = MerklePath.rootFrom(leaves, leaf.slot, leaf.value, siblings);
        if (treeRoot != 0) root = SettlementBatch.rootOver(leaves, treeRoot);
    }

    /// @notice The root of the evidence in which this leaf and another one right of it stand by a path of both, see {MerklePath-rootFromTwo}; 0
    /// where it is malformed.
    function rootWith(EvidenceLeaf memory leaf, EvidenceLeaf memory right, bytes calldata path)
        internal
        pure
        returns (bytes32)
    {
        (uint256 leaves, bytes32[] calldata siblings) = _pathIn(path);
        bytes32 treeRoot = MerklePath.rootFromTwo(leaves, leaf.slot, leaf.value, right.slot, right.value, siblings);
        return treeRoot == 0 ? bytes32(0) : SettlementBatch.rootOver(leaves, treeRoot);
    }

    function isNone(EvidencedSettlement s) internal pure returns (bool) {
        return EvidencedSettlement.unwrap(s) == 0;
    }

    function kind(EvidencedSettlement s) internal pure returns (uint256) {
        return EvidencedSettlement.unwrap(s) >> 248;
    }

    function payer(EvidencedSettlement s) internal pure returns (uint256) {
        return (EvidencedSettlement.unwrap(s) >> 224) & 0xffffff;
    }

    function payee(EvidencedSettlement s) internal pure returns (uint256) {
        return (EvidencedSettlement.unwrap(s) >> 200) & 0xffffff;
    }

    function mtu(EvidencedSettlement s) internal pure returns (uint256) {
        return (EvidencedSettlement.unwrap(s) >> 176) & 0xffffff;
    }

    function order(EvidencedSettlement s) internal pure returns (uint256) {
        return (EvidencedSettlement.unwrap(s) >> 96) & 0xffffffffffff;
    }

    function energyWh(EvidencedSettlement s) internal pure returns (uint256) {
        return (EvidencedSettlement.unwrap(s) >> 64) & 0xffffffff;
    }

    /// @notice The awards it pays for, a bit each.
    function parts(EvidencedSettlement s) internal pure returns (uint256) {
        return EvidencedSettlement.unwrap(s) & 0xffffffffffffffff;
    }

    /// @notice All that the record states itself.
    function terms(EvidencedSettlement s) internal pure returns (uint256) {
        return EvidencedSettlement.unwrap(s) >> 64;
    }

    /// @dev `head` is salt and settlement.
    function _valueOf(bytes calldata head, bytes32 factsDigest) private pure returns (bytes32 value) {
        assembly ("memory-safe") {
            let buffer := mload(0x40)
            calldatacopy(buffer, head.offset, 0x40)
            mstore(add(buffer, 0x40), factsDigest)
            value := keccak256(buffer, 0x60)
        }
    }

    /// @dev No leaves where it is malformed.
    function _pathIn(bytes calldata path) private pure returns (uint256 leaves, bytes32[] calldata siblings) {
        bool isPath = path.length >= SIBLINGS_AT && (path.length - SIBLINGS_AT) % 32 == 0;
        if (isPath) leaves = uint32(bytes4(path[:SIBLINGS_AT]));
        assembly ("memory-safe") {
            siblings.offset := add(path.offset, SIBLINGS_AT)
            siblings.length := mul(isPath, shr(5, sub(path.length, SIBLINGS_AT)))
        }
    }
}
