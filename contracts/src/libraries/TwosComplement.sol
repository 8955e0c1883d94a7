// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @dev The lowest 32 bits in two's complement.
function signed32(uint256 word) pure returns (int256) {
    // forge-lint: disable-next-line(unsafe-typecast) -- cutting off is what it is for
    return int32(uint32(word));
}

/// @dev The lowest 64 bits in two's complement.
function signed64(uint256 word) pure returns (int256) {
    // forge-lint: disable-next-line(unsafe-typecast) -- cutting off is what it is for
    return int64(uint64(word));
}
