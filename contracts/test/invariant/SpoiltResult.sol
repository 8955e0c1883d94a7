// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {
    Challenged,
    FillsPage,
    GridProof,
    IFlexibilityAuctionChallenges,
    NodeProof
} from "../../src/interfaces/IFlexibilityAuctionChallenges.sol";
import {RoundResult} from "../../src/interfaces/IFlexibilityAuctionRounds.sol";
import {GridNode} from "../../src/libraries/GridNode.sol";
import {NodeResult, NodeResults} from "../../src/libraries/NodeResult.sol";
import {OrderWord} from "../../src/libraries/OrderWord.sol";
import {PositionalMerkle} from "../../src/libraries/PositionalMerkle.sol";
import {ReliefStep} from "../../src/libraries/ReliefStep.sol";

/// @notice What a result says of the round of {RoundsTest}: of its two orders and its node.
struct StatedResult {
    uint256 first;
    uint256 second;
    NodeResult node;
}

/// @title SpoiltResult
/// @notice Wrong results of a round of one page and one node, and all challenges that there are of one.
library SpoiltResult {
    uint256 internal constant KINDS = 7;
    uint256 private constant WATT_FILLED = 1 << 160;
    uint256 private constant WATT_SUMMED = 1 << 192;
    /// @dev Bits of what an order was awarded.
    uint256 private constant AWARD_BITS = 96;

    /// @notice The result with a fault: both orders filled by a watt more than they have, both beyond what the buyer would pay, sums that only
    /// suit each other, or any bit of any number another.
    function spoilt(StatedResult memory result, uint256 kind, uint256 bit)
        internal
        pure
        returns (StatedResult memory wrong)
    {
        wrong = StatedResult(result.first, result.second, result.node);
        if (kind == 0) {
            (wrong.first, wrong.second) = (result.first + WATT_FILLED + WATT_SUMMED, result.second + WATT_FILLED);
        } else if (kind == 1) {
            wrong.node = NodeResults.pack(51, 51, 0, 0);
        } else if (kind == 2) {
            // The node balances, behind other orders than stand before it.
            wrong.node = NodeResults.pack(50, 50, 1, 1);
        } else if (kind == 3) {
            wrong.first ^= WATT_SUMMED * 2 ** (bit % 64);
        } else if (kind == 4) {
            wrong.second ^= WATT_FILLED * 2 ** (bit % AWARD_BITS);
        } else {
            // Prices have 32 bits each, sums 64.
            bit = kind == 5 ? bit % 64 : 64 + bit % 128;
            wrong.node = NodeResult.wrap(NodeResult.unwrap(result.node) ^ 2 ** bit);
        }
    }

    /// @notice The roots of what is published.
    function rootsOf(StatedResult memory result) internal pure returns (RoundResult memory) {
        return RoundResult({
            fillsRoot: PositionalMerkle.leafNode(0, keccak256(abi.encode(result.first, result.second))),
            nodesRoot: PositionalMerkle.leafNode(0, bytes32(NodeResult.unwrap(result.node)))
        });
    }

    /// @notice Every challenge of the result at every place.
    function challengesOf(Challenged memory c, StatedResult memory result, GridNode gridNode)
        internal
        pure
        returns (bytes[] memory calls)
    {
        bytes32[] memory alone = new bytes32[](0);
        FillsPage memory none;
        FillsPage memory page = FillsPage({number: 0, orders: new OrderWord[](2), proof: alone});
        (page.orders[0], page.orders[1]) = (OrderWord.wrap(result.first), OrderWord.wrap(result.second));
        GridProof memory grid = GridProof({number: 0, node: gridNode, steps: new ReliefStep[](0), proof: alone});
        NodeProof memory node = NodeProof({node: result.node, proof: alone});
        calls = new bytes[](7);
        calls[0] = abi.encodeCall(IFlexibilityAuctionChallenges.challengeFill, (c, 0, page, node));
        calls[1] = abi.encodeCall(IFlexibilityAuctionChallenges.challengeFill, (c, 1, page, node));
        calls[2] = abi.encodeCall(IFlexibilityAuctionChallenges.challengeSum, (c, page, none));
        calls[3] = abi.encodeCall(IFlexibilityAuctionChallenges.challengeBranch, (c, grid, node));
        calls[4] = abi.encodeCall(IFlexibilityAuctionChallenges.challengeParentPrice, (c, grid, node, node));
        calls[5] = abi.encodeCall(IFlexibilityAuctionChallenges.challengeFlow, (c, grid, node, false, page));
        calls[6] = abi.encodeCall(IFlexibilityAuctionChallenges.challengeFlow, (c, grid, node, true, page));
    }
}
