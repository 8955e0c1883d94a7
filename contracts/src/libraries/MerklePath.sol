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
        returns (bytes32 node)
    {
        if (position >= count) return 0;
        node = PositionalMerkle.leafNode(position, value);
        assembly ("memory-safe") {
            // PositionalMerkle.innerNode, built beyond the end of allocated memory.
            let buffer := mload(0x40)
            let nodes := add(buffer, 0x01)
            mstore8(buffer, 0x01)
            let at := proof.offset
            let end := add(at, shl(5, proof.length))
            let last := sub(count, 1)
            for {} last {} {
                // A node rises unchanged where it is the last one and at an even place.
                if or(xor(position, last), and(last, 1)) {
                    let side := shl(5, and(position, 1))
                    mstore(add(nodes, side), node)
                    mstore(add(nodes, xor(side, 0x20)), calldataload(at))
                    node := keccak256(buffer, 0x41)
                    at := add(at, 0x20)
                }
                position := shr(1, position)
                last := shr(1, last)
            }
            // A proof that is too short has read beyond its end, one that is too long has something left.
            node := mul(node, eq(at, end))
        }
    }
}
