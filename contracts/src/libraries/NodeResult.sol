// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {signed32, signed64} from "./TwosComplement.sol";

/// @notice What a result says of a node, `sumAfterW 64 | sumBeforeW 64 | parentPriceTicks 32 | priceTicks 32`: the running sums of
/// net feed-in before the first and after the last order of its subtree, between which lies the flow of its branch.
type NodeResult is uint256;

using NodeResults for NodeResult global;

/// @title NodeResults
/// @notice Reads the fields of what a result says of a node.
library NodeResults {
    function priceTicks(NodeResult word) internal pure returns (int256) {
        return signed32(NodeResult.unwrap(word));
    }

    function parentPriceTicks(NodeResult word) internal pure returns (int256) {
        return signed32(NodeResult.unwrap(word) >> 32);
    }

    function sumBeforeW(NodeResult word) internal pure returns (int256) {
        return signed64(NodeResult.unwrap(word) >> 64);
    }

    function sumAfterW(NodeResult word) internal pure returns (int256) {
        return signed64(NodeResult.unwrap(word) >> 128);
    }

    function pack(int256 price, int256 parentPrice, int256 sumBefore, int256 sumAfter)
        internal
        pure
        returns (NodeResult)
    {
        // forge-lint: disable-start(unsafe-typecast) -- two's complement in 32 and 64 bits
        uint256 prices = uint256(uint32(int32(parentPrice))) << 32 | uint32(int32(price));
        uint256 sums = uint256(uint64(int64(sumAfter))) << 64 | uint64(int64(sumBefore));
        // forge-lint: disable-end(unsafe-typecast)
        return NodeResult.wrap(sums << 64 | prices);
    }
}
