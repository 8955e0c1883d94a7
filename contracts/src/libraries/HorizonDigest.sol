// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title HorizonDigest
/// @notice The digests by which the steps of executing a horizon are bound to each other. `src/domain/proofs/horizon-proof.ts` makes the same.
library HorizonDigest {
    /// @notice keccak-256 of two digests: of the roots of a market time unit, or of a running digest and the next.
    function pair(bytes32 first, bytes32 second) internal pure returns (bytes32 digest) {
        assembly ("memory-safe") {
            mstore(0x00, first)
            mstore(0x20, second)
            digest := keccak256(0x00, 0x40)
        }
    }

    /// @notice Binds the result of a market time unit to the feed-in of blocks and the prices that it was executed with, a {row} for each node.
    function mtu(bytes32 resultLeaf, uint256[] memory rows) internal pure returns (bytes32) {
        bytes32 rowsHash;
        assembly ("memory-safe") {
            rowsHash := keccak256(add(rows, 0x20), shl(5, mload(rows)))
        }
        return pair(resultLeaf, rowsHash);
    }

    /// @notice What is told of a node with blocks in a market time unit: `node 16 | powerW 64 | priceTicks 32`.
    function row(uint256 node, int256 powerW, int256 priceTicks) internal pure returns (uint256) {
        // forge-lint: disable-next-line(unsafe-typecast) -- two's complement in 64 and 32 bits
        return uint256(uint16(node)) << 96 | uint256(uint64(int64(powerW))) << 32 | uint32(int32(priceTicks));
    }
}
