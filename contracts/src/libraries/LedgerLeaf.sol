// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {MerklePath} from "./MerklePath.sol";
import {PositionalMerkle} from "./PositionalMerkle.sol";
import {SettlementBatch} from "./SettlementBatch.sol";

/// @notice A leaf that was proven to stand in a tree.
struct Leaf {
    uint256 position;
    /// Leaves of the tree.
    uint256 count;
    uint256 value;
    /// `keccak256(count || root of the tree)`, like the root of a batch.
    bytes32 root;
}

/// @title LedgerLeaf
/// @notice Leaves of the {PositionalMerkle} trees of a posting, each a word:
///
/// - totals: at the number of a participant, what postings have credited to it so far;
/// - nets: at the number of a participant, `rank 24 << 64 | net 64`: what the batch pays it, less what it pays, in two's complement, and how many
///   of those before it owe something;
/// - debits: one behind the other, ascending, of those who owe: `participant << 64 | amount`. So a participant that owes has its debit at
///   the position that its rank says.
///
/// A proof is `position 32 | count 32 | value 256 | siblings` from the bottom upwards.
library LedgerLeaf {
    uint256 private constant SIBLINGS_AT = 40;

    /// @notice Reads a proof. The root is 0 where it is malformed.
    function read(bytes calldata proof) internal pure returns (Leaf memory leaf) {
        if (proof.length < SIBLINGS_AT || (proof.length - SIBLINGS_AT) % 32 != 0) return leaf;
        uint256 head;
        uint256 value;
        bytes32[] calldata siblings;
        assembly ("memory-safe") {
            head := calldataload(proof.offset)
            value := calldataload(add(proof.offset, 8))
            siblings.offset := add(proof.offset, SIBLINGS_AT)
            siblings.length := shr(5, sub(proof.length, SIBLINGS_AT))
        }
        (leaf.position, leaf.count, leaf.value) = (head >> 224, (head >> 192) & 0xffffffff, value);
        bytes32 treeRoot = MerklePath.rootFrom(leaf.count, leaf.position, bytes32(value), siblings);
        if (treeRoot != 0) leaf.root = SettlementBatch.rootOver(leaf.count, treeRoot);
    }

    /// @notice Root over these values; they are overwritten.
    function rootOf(uint256[] memory values) internal pure returns (bytes32) {
        bytes32[] memory nodes;
        assembly ("memory-safe") {
            nodes := values
        }
        uint256 count = nodes.length;
        unchecked {
            for (uint256 i = 0; i < count; ++i) {
                nodes[i] = PositionalMerkle.leafNode(i, nodes[i]);
            }
        }
        return rootOver(nodes);
    }

    /// @notice Root over these leaf nodes, which are overwritten.
    function rootOver(bytes32[] memory nodes) internal pure returns (bytes32) {
        uint256 count = nodes.length;
        return SettlementBatch.rootOver(count, PositionalMerkle.foldInPlace(nodes));
    }

    /// @notice Root of the totals before anything was posted.
    function emptyRoot() internal pure returns (bytes32) {
        return SettlementBatch.rootOver(0, PositionalMerkle.EMPTY_ROOT);
    }

    /// @notice What the batch pays a participant, out of its leaf in the nets.
    function netOf(uint256 value) internal pure returns (int256) {
        // forge-lint: disable-next-line(unsafe-typecast) -- the net has 64 bits
        return int64(uint64(value));
    }

    /// @notice The leaf of a participant in the nets.
    function netLeaf(int64 net, uint256 rank) internal pure returns (uint256) {
        // forge-lint: disable-next-line(unsafe-typecast) -- two's complement is meant
        return rank << 64 | uint64(net);
    }

    function rankOf(uint256 value) internal pure returns (uint256) {
        return value >> 64;
    }

    /// @notice What is taken from a participant that owes this much.
    function debitLeaf(uint256 participant, uint256 amount) internal pure returns (uint256) {
        return participant << 64 | amount;
    }
}
