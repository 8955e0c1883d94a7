// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {signed32, signed64} from "./TwosComplement.sol";

/// @notice An order of a round in one word, and with it, once the round is cleared, what it was awarded. From the highest bit down:
///
///     sumW 64 | fillW 32 || node 16 | side 8 | participant 24 | sequence 48 | limitTicks 32 | quantityW 32
///
/// What stands behind the double bar is the order, the value of its leaf in the tree of the book. The whole word is the value of the
/// leaf at the same position in the tree of the result: `sumW` is the net feed-in of this order and all before it. Orders stand
/// by rising node, then by priority. Sides: 0 sell, 1 buy, 2 up, 3 down; a downward offer at `p` clears as a buy at `-p`.
type OrderWord is uint256;

using OrderWords for OrderWord global;

/// @title OrderWords
/// @notice Reads the fields of an order.
library OrderWords {
    function node(OrderWord word) internal pure returns (uint256) {
        return uint16(OrderWord.unwrap(word) >> 144);
    }

    function side(OrderWord word) internal pure returns (uint256) {
        return uint8(OrderWord.unwrap(word) >> 136);
    }

    function participant(OrderWord word) internal pure returns (uint256) {
        return uint24(OrderWord.unwrap(word) >> 112);
    }

    function sequence(OrderWord word) internal pure returns (uint256) {
        return uint48(OrderWord.unwrap(word) >> 64);
    }

    /// @notice As its participant stated it.
    function limitTicks(OrderWord word) internal pure returns (int256) {
        return signed32(OrderWord.unwrap(word) >> 32);
    }

    function quantityW(OrderWord word) internal pure returns (uint256) {
        return uint32(OrderWord.unwrap(word));
    }

    function fillW(OrderWord word) internal pure returns (uint256) {
        return uint32(OrderWord.unwrap(word) >> 160);
    }

    function sumW(OrderWord word) internal pure returns (int256) {
        return signed64(OrderWord.unwrap(word) >> 192);
    }

    /// @notice Whether the order takes energy out: buys, and downward flexibility.
    function buys(OrderWord word) internal pure returns (bool) {
        return word.side() & 1 == 1;
    }

    /// @notice The limit under which the order clears.
    function clearingTicks(OrderWord word) internal pure returns (int256) {
        return word.side() == 3 ? -word.limitTicks() : word.limitTicks();
    }

    /// @notice The order without what it was awarded and without its sequence: as its participant stated it.
    function withoutSequence(OrderWord word) internal pure returns (OrderWord) {
        return OrderWord.wrap(uint160(OrderWord.unwrap(word)) & ~(uint256(type(uint48).max) << 64));
    }

    /// @notice The order without what it was awarded.
    function terms(OrderWord word) internal pure returns (OrderWord) {
        return OrderWord.wrap(uint160(OrderWord.unwrap(word)));
    }
}
