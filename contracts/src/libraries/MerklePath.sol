// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {PositionalMerkle} from "./PositionalMerkle.sol";

/// @title MerklePath
/// @notice {PositionalMerkle-isProven} at a third of its gas, for fraud proofs, which may hold dozens of siblings. The tests hold it
/// against that readable twin.
library MerklePath {
    /// @notice Whether `value` stands at `position` in the tree of `count` leaves with this root.
    function isProven(bytes32 root, uint256 count, uint256 position, bytes32 value, bytes32[] calldata proof)
        internal
        pure
        returns (bool)
    {
        bytes32 node = rootFrom(count, position, value, proof);
        return node != 0 && node == root;
    }

    /// @notice {PositionalMerkle-rootFrom}: the root of the tree of `count` leaves in which `value` stands at `position` with these
    /// siblings; 0 where the proof has another length than it needs.
    function rootFrom(uint256 count, uint256 position, bytes32 value, bytes32[] calldata proof)
        internal
        pure
        returns (bytes32)
    {
        if (position >= count) return 0;
        return _climb(PositionalMerkle.leafNode(position, value), position, count - 1, proof);
    }

    /// @notice The root of the tree of `count` leaves in which two values stand with these siblings; 0 where the left one is not left of the right
    /// one, or the proof has another length than it needs.
    /// @param proof Level by level from the leaves upwards, the sibling of the left node before that of the right one; none where the nodes are
    /// siblings of each other, from where on there is one way up.
    function rootFromTwo(
        uint256 count,
        uint256 left,
        bytes32 leftValue,
        uint256 right,
        bytes32 rightValue,
        bytes32[] calldata proof
    ) internal pure returns (bytes32) {
        if (left >= right || right >= count) return 0;
        uint256 last = count - 1;
        bytes32 leftNode = PositionalMerkle.leafNode(left, leftValue);
        bytes32 rightNode = PositionalMerkle.leafNode(right, rightValue);
        for (; left >> 1 != right >> 1; (left, right, last) = (left >> 1, right >> 1, last >> 1)) {
            bool risesUnchanged = right == last && last & 1 == 0;
            if (proof.length < (risesUnchanged ? 1 : 2)) return 0;
            leftNode = _parent(left, leftNode, proof[0]);
            if (!risesUnchanged) rightNode = _parent(right, rightNode, proof[1]);
            proof = proof[risesUnchanged ? 1 : 2:];
        }
        return _climb(PositionalMerkle.innerNode(leftNode, rightNode), left >> 1, last >> 1, proof);
    }

    function _parent(uint256 position, bytes32 node, bytes32 sibling) private pure returns (bytes32) {
        return position & 1 == 0 ? PositionalMerkle.innerNode(node, sibling) : PositionalMerkle.innerNode(sibling, node);
    }

    /// @dev The root over a node at this position of a level, of which the last one has the position `last`.
    function _climb(bytes32 node, uint256 position, uint256 last, bytes32[] calldata proof)
        private
        pure
        returns (bytes32 root)
    {
        assembly ("memory-safe") {
            // PositionalMerkle.innerNode, built beyond the end of allocated memory.
            let buffer := mload(0x40)
            let nodes := add(buffer, 0x01)
            mstore8(buffer, 0x01)
            let at := proof.offset
            let end := add(at, shl(5, proof.length))
            root := node
            for {} last {} {
                // A node rises unchanged where it is the last one and at an even place.
                if or(xor(position, last), and(last, 1)) {
                    let side := shl(5, and(position, 1))
                    mstore(add(nodes, side), root)
                    mstore(add(nodes, xor(side, 0x20)), calldataload(at))
                    root := keccak256(buffer, 0x41)
                    at := add(at, 0x20)
                }
                position := shr(1, position)
                last := shr(1, last)
            }
            // A proof that is too short has read beyond its end, one that is too long has something left.
            root := mul(root, eq(at, end))
        }
    }
}
