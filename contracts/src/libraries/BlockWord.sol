// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {signed32} from "./TwosComplement.sol";

/// @notice A block order: feed-in and withdrawal in several market time units at one node, for at least a limit. From the highest bit down:
///
///     sequence 48 | participant 24 | node 16 | limitTicks 32 | parts 32 | minParts 32 | parent 16 | group 16 | entryCount 16
///
/// It earns at least `limitTicks` for all that it moves, in either direction. It is accepted by whole parts, `minParts` to `parts` of them,
/// or not at all. `parent` is one more than the place of the block beyond whose accepted share this one is not accepted; blocks of one
/// `group` exclude each other; both are 0 where there is none. `entryCount` entries of its profile follow the word in its leaf, 6 bytes
/// each, `mtu 16 | powerW 32`, by rising market time unit, feed-in positive.
type BlockWord is uint256;

using BlockWords for BlockWord global;

/// @title BlockWords
/// @notice Reads the fields of a block.
library BlockWords {
    function entryCount(BlockWord word) internal pure returns (uint256) {
        return uint16(BlockWord.unwrap(word));
    }

    function group(BlockWord word) internal pure returns (uint256) {
        return uint16(BlockWord.unwrap(word) >> 16);
    }

    function parent(BlockWord word) internal pure returns (uint256) {
        return uint16(BlockWord.unwrap(word) >> 32);
    }

    function minParts(BlockWord word) internal pure returns (uint256) {
        return uint32(BlockWord.unwrap(word) >> 48);
    }

    function parts(BlockWord word) internal pure returns (uint256) {
        return uint32(BlockWord.unwrap(word) >> 80);
    }

    function limitTicks(BlockWord word) internal pure returns (int256) {
        return signed32(BlockWord.unwrap(word) >> 112);
    }

    function node(BlockWord word) internal pure returns (uint256) {
        return uint16(BlockWord.unwrap(word) >> 144);
    }
}
