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

/// @notice A leaf that was proven to stand in a tree of evidence.
struct EvidenceLeaf {
    uint256 slot;
    /// Leaves of the tree.
    uint256 leaves;
    bytes32 factsDigest;
    /// 0 where the record has no evidence.
    EvidencedSettlement settlement;
    /// `keccak256(leaves || root of the tree)`; 0 where the proof is malformed.
    bytes32 root;
}

/// @title EvidenceLeaves
/// @notice Reads a proof of a leaf: `slot 32 | leaves 32 | salt 256 | digest of facts 256 | settlement 256 | siblings`, the siblings from the
/// leaf upwards. The value of the leaf is `keccak256(salt || digest || settlement)`, or 0 where the settlement is 0.
/// `src/domain/evidence/evidence-tree.ts` writes the same.
library EvidenceLeaves {
    uint256 private constant SALT_AT = 8;
    uint256 private constant FACTS_AT = 40;
    uint256 private constant SETTLEMENT_AT = 72;
    uint256 private constant SIBLINGS_AT = 104;

    function read(bytes calldata proof) internal pure returns (EvidenceLeaf memory leaf) {
        if (proof.length < SIBLINGS_AT || (proof.length - SIBLINGS_AT) % 32 != 0) return leaf;
        uint256 head;
        bytes32[] calldata siblings;
        assembly ("memory-safe") {
            head := calldataload(proof.offset)
            siblings.offset := add(proof.offset, SIBLINGS_AT)
            siblings.length := shr(5, sub(proof.length, SIBLINGS_AT))
        }
        (leaf.slot, leaf.leaves) = (head >> 224, (head >> 192) & 0xffffffff);
        leaf.factsDigest = bytes32(proof[FACTS_AT:]);
        leaf.settlement = EvidencedSettlement.wrap(uint256(bytes32(proof[SETTLEMENT_AT:])));
        bool isZero = EvidencedSettlement.unwrap(leaf.settlement) == 0;
        bytes32 value = isZero ? bytes32(0) : keccak256(proof[SALT_AT:SIBLINGS_AT]);
        bytes32 treeRoot = MerklePath.rootFrom(leaf.leaves, leaf.slot, value, siblings);
        if (treeRoot != 0) leaf.root = SettlementBatch.rootOver(leaf.leaves, treeRoot);
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
}
