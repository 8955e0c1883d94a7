// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {FlexibilityAuctionChallenges} from "../src/FlexibilityAuctionChallenges.sol";
import {FlexibilityAuctionRounds} from "../src/FlexibilityAuctionRounds.sol";
import {FlexibilityAuctionVerifier} from "../src/FlexibilityAuctionVerifier.sol";
import {FlexibilityEscrow} from "../src/FlexibilityEscrow.sol";
import {FlexibilityOrders} from "../src/FlexibilityOrders.sol";
import {IFlexibilityAuctionRounds} from "../src/interfaces/IFlexibilityAuctionRounds.sol";
import {OrderBounds} from "../src/interfaces/IFlexibilityOrders.sol";
import {RoundBook, RoundResult, RoundState, RoundTerms} from "../src/interfaces/IFlexibilityAuctionRounds.sol";
import {Piece, Section} from "../src/interfaces/IRoundPublications.sol";
import {Upstream} from "../src/libraries/CertificateCheck.sol";
import {Clearing} from "../src/libraries/ClearingExecution.sol";
import {GridNode} from "../src/libraries/GridNode.sol";
import {OrderWord} from "../src/libraries/OrderWord.sol";
import {PositionalMerkle} from "../src/libraries/PositionalMerkle.sol";
import {RoundPublications} from "../src/RoundPublications.sol";
import {MarketTest} from "./MarketTest.sol";

/// @notice An auction of rounds over an escrow of its own. Its round has one node and two orders at 50 ticks: AGGREGATOR sells 100 W,
/// OTHER_AGGREGATOR buys 100 W.
abstract contract RoundsTest is MarketTest {
    uint64 internal constant ROUND = 42;
    uint56 internal constant BOND = 1_000_000;
    uint40 internal constant CHALLENGE_SECONDS = 1 hours;
    uint40 internal constant OPENS_AT = 1000;
    uint40 internal constant GATE_CLOSURE_AT = 2000;
    uint40 internal constant COMMIT_BY = 3000;
    uint40 internal constant CLEAR_BY = 4000;

    FlexibilityAuctionChallenges internal rounds;
    FlexibilityOrders internal orders;
    RoundPublications internal publications;
    FlexibilityEscrow internal funds;

    function setUp() public virtual override {
        super.setUp();
        FlexibilityAuctionVerifier verifier = new FlexibilityAuctionVerifier();
        publications = new RoundPublications();
        address auctionAddress = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 2);
        orders = new FlexibilityOrders(registry, IFlexibilityAuctionRounds(auctionAddress));
        funds = new FlexibilityEscrow(token, registry, auctionAddress, address(settlement), address(postings), 1 days);
        rounds = new FlexibilityAuctionChallenges(
            registry,
            orders,
            funds,
            verifier,
            publications,
            FlexibilityAuctionRounds.Guarantee({
                operatorNumber: OPERATOR, bond: BOND, challengeSeconds: CHALLENGE_SECONDS
            })
        );
        _deposit(OPERATOR, 10 * BOND);
        _deposit(DSO, 10 * BOND);
        vm.warp(500);
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

    function roundTerms() internal pure returns (RoundTerms memory) {
        return RoundTerms({
            rulesHash: keccak256("rules"),
            upstream: Upstream({isPriced: false, sellTicks: 0, buyTicks: 0}),
            opensAt: OPENS_AT,
            gateClosureAt: GATE_CLOSURE_AT,
            commitBy: COMMIT_BY,
            clearBy: CLEAR_BY,
            isAuthorised: false,
            isSealed: false
        });
    }

    function announceRound() internal {
        vm.prank(operator);
        rounds.announce(MARKET, ROUND, roundTerms());
        vm.warp(OPENS_AT);
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

    function stateOf() internal view returns (RoundState) {
        return rounds.roundOf(MARKET, ROUND).state;
    }

    function assertState(RoundState expected) internal view {
        assertEq(uint256(stateOf()), uint256(expected));
    }

    function _deposit(uint256 participant, uint64 amount) private {
        vm.prank(operator);
        token.mint(address(this), amount);
        token.approve(address(funds), amount);
        funds.deposit(participant, amount);
    }
}
