// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {MerklePath} from "./MerklePath.sol";
import {SettlementBatch} from "./SettlementBatch.sol";

/// @notice A leaf that was proven to stand in the tree of a salted flow.
struct SaltedLeaf {
    uint256 position;
    /// Leaves of the tree.
    uint256 leaves;
    /// `keccak256(leaves || root of the tree)`, like the root of a batch; 0 where the opening is malformed.
    bytes32 root;
}

/// @title SaltedLeaves
/// @notice The records of a salted flow are a {PositionalMerkle} tree, of which a posting states the root. What is salted is a flow as it
/// could stand in the clear, with its records in chunks of 16: a leaf holds what the leaf of a batch would, `index 24 || flow || body` (see
/// {SettlementBatch}), behind a salt of 32 bytes that only the parties are given: its value is `keccak256(salt || index || flow || body)`. Each
/// leaf has a salt of its own, so that one can be shown without the others.
///
/// An opening is `position 32 | leaves 32 | bytes 16 | salt 256 | chunk | siblings`: how long the chunk is, and, to the end, the sibling nodes from
/// the leaf upwards. `src/domain/settlement/salted-flow.ts` writes the same.
library SaltedLeaves {
    uint256 private constant SALT_AT = 10;
    uint256 private constant CHUNK_AT = SALT_AT + 32;

    /// @notice The leaf of an opening, and what it holds.
    function read(bytes calldata opening) internal pure returns (SaltedLeaf memory leaf, bytes calldata chunk) {
        chunk = opening[:0];
        if (opening.length < CHUNK_AT) return (leaf, chunk);
        uint256 head;
        assembly ("memory-safe") {
            head := calldataload(opening.offset)
        }
        uint256 end = CHUNK_AT + ((head >> 176) & 0xffff);
        if (opening.length < end || (opening.length - end) % 32 != 0) return (leaf, chunk);
        chunk = opening[CHUNK_AT:end];
        (leaf.position, leaf.leaves) = (head >> 224, (head >> 192) & 0xffffffff);
        bytes32[] calldata siblings;
        assembly ("memory-safe") {
            siblings.offset := add(opening.offset, end)
            siblings.length := shr(5, sub(opening.length, end))
        }
        bytes32 value = keccak256(opening[SALT_AT:end]);
        bytes32 treeRoot = MerklePath.rootFrom(leaf.leaves, leaf.position, value, siblings);
        if (treeRoot != 0) leaf.root = SettlementBatch.rootOver(leaf.leaves, treeRoot);
    }
}
