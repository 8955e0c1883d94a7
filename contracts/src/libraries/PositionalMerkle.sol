// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title PositionalMerkle
/// @notice Merkle trees over 32-byte values in which every leaf says where it stands.
///
/// - leaf node: `keccak256(0x00 || uint64 position || value)`
/// - inner node: `keccak256(0x01 || left || right)`
/// - the last node of a level with an odd number of nodes rises unchanged to the next level
/// - a tree without leaves has the root `keccak256("")`
///
/// The first byte keeps leaves and inner nodes apart, the position keeps a value from being proven at another place. An
/// aligned run of `2^k` leaves is a subtree of its own, so that a long list can be hashed in chunks.
/// `src/domain/settlement/merkle-tree.ts` is the same tree; both are tested on `test/vectors/merkle.json`.
library PositionalMerkle {
    /// @notice Root of a tree without leaves.
    bytes32 internal constant EMPTY_ROOT = keccak256("");

    /// @notice Leaf node of `value` at `position`, counted from 0.
    function leafNode(uint256 position, bytes32 value) internal pure returns (bytes32 node) {
        // The 41 bytes fit into the scratch space: the tag and the position share the first word.
        assembly ("memory-safe") {
            mstore(0x00, shl(184, and(position, 0xffffffffffffffff)))
            mstore(0x09, value)
            node := keccak256(0x00, 0x29)
        }
    }

    /// @notice Inner node over two nodes.
    function innerNode(bytes32 left, bytes32 right) internal pure returns (bytes32 node) {
        // Built beyond the end of allocated memory and not kept.
        assembly ("memory-safe") {
            let buffer := mload(0x40)
            mstore8(buffer, 0x01)
            mstore(add(buffer, 0x01), left)
            mstore(add(buffer, 0x21), right)
            node := keccak256(buffer, 0x41)
        }
    }

    /// @notice Root over nodes of one level, which are overwritten.
    function foldInPlace(bytes32[] memory nodes) internal pure returns (bytes32) {
        uint256 count = nodes.length;
        if (count == 0) return EMPTY_ROOT;
        while (count > 1) {
            _foldLevel(nodes, count / 2);
            unchecked {
                if (count % 2 == 1) nodes[count / 2] = nodes[count - 1];
                count = (count + 1) / 2;
            }
        }
        return nodes[0];
    }

    /// @dev `nodes[i] = innerNode(nodes[2 * i], nodes[2 * i + 1])` for the first `pairs` indices, all of them in bounds. It runs
    /// once per settlement record, in plain Solidity at three times the gas; the tests hold it against that readable twin.
    function _foldLevel(bytes32[] memory nodes, uint256 pairs) private pure {
        assembly ("memory-safe") {
            let buffer := mload(0x40)
            mstore8(buffer, 0x01)
            let source := add(nodes, 0x20)
            let target := source
            let end := add(target, mul(pairs, 0x20))
            for {} lt(target, end) {} {
                mcopy(add(buffer, 0x01), source, 0x40)
                mstore(target, keccak256(buffer, 0x41))
                source := add(source, 0x40)
                target := add(target, 0x20)
            }
        }
    }

    /// @notice Whether `value` stands at `position` in the tree of `count` leaves with this root.
    /// @param proof The sibling nodes from the leaf upwards; a level on which the node rises unchanged has none.
    function isProven(bytes32 root, uint256 count, uint256 position, bytes32 value, bytes32[] calldata proof)
        internal
        pure
        returns (bool)
    {
        bytes32 proven = rootFrom(count, position, value, proof);
        return proven != 0 && proven == root;
    }

    /// @notice The root of the tree of `count` leaves in which `value` stands at `position` with these siblings; 0 where the proof has
    /// another length than it needs.
    function rootFrom(uint256 count, uint256 position, bytes32 value, bytes32[] calldata proof)
        internal
        pure
        returns (bytes32)
    {
        if (position >= count) return 0;
        bytes32 node = leafNode(position, value);
        uint256 used = 0;
        while (count > 1) {
            bool risesUnchanged = position == count - 1 && count % 2 == 1;
            if (!risesUnchanged) {
                if (used == proof.length) return 0;
                bytes32 sibling = proof[used++];
                node = position % 2 == 0 ? innerNode(node, sibling) : innerNode(sibling, node);
            }
            position /= 2;
            count = (count + 1) / 2;
        }
        return used == proof.length ? node : bytes32(0);
    }
}
