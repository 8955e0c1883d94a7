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

    /// @notice Binds the result of a market time unit to the feed-in of blocks and the prices that it was executed with.
    function mtu(bytes32 resultLeaf, bytes32 feedInHash, bytes32 priceHash) internal pure returns (bytes32) {
        return pair(resultLeaf, pair(feedInHash, priceHash));
    }

    /// @notice keccak-256 of some of the words of a list.
    function words(int256[] memory list, uint256 first, uint256 count) internal pure returns (bytes32 digest) {
        assembly ("memory-safe") {
            digest := keccak256(add(add(list, 0x20), shl(5, first)), shl(5, count))
        }
    }

    /// @notice keccak-256 of prices, a word each.
    function prices(int32[] calldata priceTicks) internal pure returns (bytes32 digest) {
        // Copied beyond the end of allocated memory and not kept.
        assembly ("memory-safe") {
            let buffer := mload(0x40)
            let size := shl(5, priceTicks.length)
            calldatacopy(buffer, priceTicks.offset, size)
            digest := keccak256(buffer, size)
        }
    }
}
