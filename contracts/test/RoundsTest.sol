// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {FlexibilityAuctionChallenges} from "../src/FlexibilityAuctionChallenges.sol";
import {FlexibilityAuctionVerifier} from "../src/FlexibilityAuctionVerifier.sol";
import {FlexibilityOrders} from "../src/FlexibilityOrders.sol";
import {IBondedRounds} from "../src/interfaces/IBondedRounds.sol";
import {RoundBook, RoundResult} from "../src/interfaces/IFlexibilityAuctionRounds.sol";
import {OrderBounds} from "../src/interfaces/IFlexibilityOrders.sol";
import {Piece, Section} from "../src/interfaces/IRoundPublications.sol";
import {Clearing} from "../src/libraries/ClearingExecution.sol";
import {GridNode} from "../src/libraries/GridNode.sol";
import {OrderWord} from "../src/libraries/OrderWord.sol";
import {PositionalMerkle} from "../src/libraries/PositionalMerkle.sol";
import {RoundPublications} from "../src/RoundPublications.sol";
import {BondedRoundsTest} from "./BondedRoundsTest.sol";

/// @notice An auction of rounds over an escrow of its own. Its round has one node and two orders at 50 ticks: AGGREGATOR sells 100 W,
/// OTHER_AGGREGATOR buys 100 W.
abstract contract RoundsTest is BondedRoundsTest {
    FlexibilityAuctionChallenges internal rounds;
    FlexibilityOrders internal orders;
    RoundPublications internal publications;

    function setUp() public virtual override {
        super.setUp();
        FlexibilityAuctionVerifier verifier = new FlexibilityAuctionVerifier();
        publications = new RoundPublications();
        address auctionAddress = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 2);
        orders = new FlexibilityOrders(registry, IBondedRounds(auctionAddress));
        openFunds(auctionAddress);
        rounds = new FlexibilityAuctionChallenges(registry, orders, funds, verifier, publications, guarantee());
    }

    function bonded() internal view override returns (IBondedRounds) {
        return rounds;
    }

    function committing() internal view override returns (bytes memory) {
        return abi.encodeCall(rounds.commitRound, (MARKET, ROUND, bookOf(ordersOfRound()), new uint32[](0)));
    }

    function clearing() internal view override returns (bytes[] memory calls) {
        calls = new bytes[](1);
        calls[0] = abi.encodeCall(rounds.verifyClearing, (MARKET, ROUND, bookOf(ordersOfRound()), clearingOfRound()));
    }

    /// @notice 10 W to 1 kW, -50 to 50 ticks, on either side of both products, at the only node.
    function orderBounds() internal pure returns (OrderBounds memory) {
        return OrderBounds({
            minQuantityW: 10,
            maxQuantityW: 1000,
            quantityStepW: 10,
            minLimitTicks: -50,
            maxLimitTicks: 50,
            nodeCount: 1,
            sides: 15
        });
    }

    function stateBounds() internal {
        vm.prank(operator);
        orders.stateBounds(MARKET, orderBounds());
    }

    function commitRound(RoundBook memory book) internal {
        vm.warp(GATE_CLOSURE_AT);
        vm.prank(operator);
        rounds.commitRound(MARKET, ROUND, book, new uint32[](0));
        vm.roll(block.number + 1);
    }

    /// @notice Publishes and posts a result that nobody has looked at.
    function postResult() internal returns (RoundResult memory) {
        publish(piecesOfRound());
        vm.prank(operator);
        rounds.postClearing(MARKET, ROUND, bookOf(ordersOfRound()), resultOfRound());
        return resultOfRound();
    }

    function publish(Piece[] memory pieces) internal {
        vm.prank(operator);
        publications.publish(MARKET, ROUND, pieces);
    }

    /// @notice What {clearingOfRound} results in.
    function resultOfRound() internal pure returns (RoundResult memory) {
        return RoundResult({
            fillsRoot: PositionalMerkle.leafNode(0, keccak256(_filledOrders())),
            nodesRoot: PositionalMerkle.leafNode(0, bytes32(uint256(50) << 32 | 50))
        });
    }

    /// @notice All that is published of {ordersOfRound} and {resultOfRound}.
    function piecesOfRound() internal pure returns (Piece[] memory pieces) {
        pieces = new Piece[](3);
        pieces[0] = Piece({section: Section.Orders, from: 0, data: _filledOrders()});
        pieces[1] = Piece({section: Section.Grid, from: 0, data: abi.encodePacked(gridOfRound())});
        pieces[2] = Piece({section: Section.Nodes, from: 0, data: abi.encode(uint256(50) << 32 | 50)});
    }

    /// @dev 100 W from one to the other.
    function _filledOrders() private pure returns (bytes memory) {
        uint256 filled = 100 << 160;
        return abi.encode(
            OrderWord.unwrap(order(AGGREGATOR, 0)) | filled | uint256(100) << 192,
            OrderWord.unwrap(order(OTHER_AGGREGATOR, 1)) | filled
        );
    }

    function order(uint24 participant, uint256 side) internal pure returns (OrderWord) {
        return OrderWord.wrap(side << 136 | uint256(participant) << 112 | uint256(50) << 32 | 100);
    }

    function ordersOfRound() internal pure returns (bytes memory) {
        return packed(order(AGGREGATOR, 0), order(OTHER_AGGREGATOR, 1));
    }

    function packed(OrderWord one, OrderWord other) internal pure returns (bytes memory) {
        return abi.encodePacked(uint160(OrderWord.unwrap(one)), uint160(OrderWord.unwrap(other)));
    }

    function gridOfRound() internal pure returns (GridNode) {
        // Range of orders 0 to 2, of nodes 0 to 1.
        return GridNode.wrap(uint256(1) << 160 | uint256(2) << 128 | uint256(2) << 96);
    }

    /// @notice The book of one page and one node.
    function bookOf(bytes memory book) internal pure returns (RoundBook memory) {
        return RoundBook({
            bookRoot: PositionalMerkle.leafNode(0, keccak256(book)),
            authorisationsRoot: 0,
            gridRoot: PositionalMerkle.leafNode(0, keccak256(abi.encodePacked(gridOfRound()))),
            orderCount: 2,
            nodeCount: 1
        });
    }

    function clearingOfRound() internal pure returns (Clearing memory c) {
        c.orders = ordersOfRound();
        c.grid = new GridNode[](1);
        c.grid[0] = gridOfRound();
        c.priceTicks = new int32[](1);
        c.priceTicks[0] = 50;
        c.marginalFills = new uint32[](2);
        (c.marginalFills[0], c.marginalFills[1]) = (100, 100);
    }
}
