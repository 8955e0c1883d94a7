// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title PositionLanes
/// @notice Four amounts of 64 bits in one word: the one of participant `n` is lane `n % 4`, counted from the lowest bits, of page `n / 4`.
library PositionLanes {
    using SafeCast for int256;

    uint256 internal constant PER_PAGE = 4;

    /// @dev The highest bit of each lane.
    uint256 internal constant SIGNS = 0x8000000000000000_8000000000000000_8000000000000000_8000000000000000;

    /// @notice A page with the net of one participant, in two's complement.
    function lane(uint256 number, int256 net) internal pure returns (uint256) {
        return uint256(uint64(net.toInt64())) << _shift(number);
    }

    /// @notice The net of a participant out of its page.
    function netOf(uint256 page, uint256 number) internal pure returns (int256) {
        // forge-lint: disable-next-line(unsafe-typecast) -- a lane has 64 bits
        return int64(uint64(page >> _shift(number)));
    }

    /// @notice The amount of a participant out of its page, below 2^63.
    function amountOf(uint256 page, uint256 number) internal pure returns (uint64) {
        // forge-lint: disable-next-line(unsafe-typecast) -- a lane has 64 bits, of which the highest is no part of the amount
        return uint64(page >> _shift(number)) & 0x7fffffffffffffff;
    }

    /// @notice The page with another amount, below 2^63, for one participant.
    function replace(uint256 page, uint256 number, uint256 amount) internal pure returns (uint256) {
        return page & ~(uint256(0x7fffffffffffffff) << _shift(number)) | amount << _shift(number);
    }

    /// @notice The page without the net of one participant.
    function without(uint256 page, uint256 number) internal pure returns (uint256) {
        return page & ~(uint256(type(uint64).max) << _shift(number));
    }

    function _shift(uint256 number) private pure returns (uint256) {
        return 64 * (number % PER_PAGE);
    }
}
