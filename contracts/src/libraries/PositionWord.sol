// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {Position} from "../interfaces/IFlexibilityEscrow.sol";

/// @title PositionWord
/// @notice Makes and reads positions, which are one word each.
library PositionWord {
    using SafeCast for int256;

    /// @notice The position of a participant, whose number is below 2^24.
    function pack(uint256 participant, int256 net) internal pure returns (Position) {
        return Position.wrap(participant << 64 | uint64(net.toInt64()));
    }

    function participantOf(Position position) internal pure returns (uint256) {
        return Position.unwrap(position) >> 64;
    }

    function netOf(Position position) internal pure returns (int256) {
        // forge-lint: disable-next-line(unsafe-typecast) -- the lower 64 bits are the net in two's complement
        return int64(uint64(Position.unwrap(position)));
    }
}
