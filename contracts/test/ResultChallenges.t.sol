// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBondedRounds, RoundState} from "../src/interfaces/IBondedRounds.sol";
import {
    BookPage,
    Challenged,
    FillsPage,
    GridProof,
    IFlexibilityAuctionChallenges,
    NodeProof
} from "../src/interfaces/IFlexibilityAuctionChallenges.sol";
import {IFlexibilityAuctionRounds, RoundBook, RoundResult} from "../src/interfaces/IFlexibilityAuctionRounds.sol";
import {Piece, Section} from "../src/interfaces/IRoundPublications.sol";
import {AuthorisedOrder} from "../src/libraries/Authorisation.sol";
import {Clearing} from "../src/libraries/ClearingExecution.sol";
import {GridNode} from "../src/libraries/GridNode.sol";
import {NodeResult, NodeResults} from "../src/libraries/NodeResult.sol";
import {OrderWord} from "../src/libraries/OrderWord.sol";
import {PositionalMerkle} from "../src/libraries/PositionalMerkle.sol";
import {ReliefStep} from "../src/libraries/ReliefStep.sol";
import {RoundsTest} from "./RoundsTest.sol";

/// @notice Challenges of results, by hand on two pages of orders at the first of two nodes: ten orders of 100 W at 50 ticks, which sell and buy
/// in turn and are all filled. Challenges of the engine's rounds are in `EngineRounds.t.sol`.
contract ResultChallengesTest is RoundsTest {
    uint32 private constant ORDERS = 10;
    uint32 private constant FIRST_PAGE = 8;

    OrderWord[ORDERS] private _filled;
    NodeResult[2] private _nodes;
    GridNode[2] private _grid;

    function setUp() public override {
        super.setUp();
        for (uint256 i = 0; i < ORDERS; ++i) {
            uint256 sumW = i % 2 == 0 ? 100 : 0;
            uint256 award = sumW << 192 | uint256(100) << 160;
            _filled[i] = OrderWord.wrap(OrderWord.unwrap(order(AGGREGATOR, i % 2)) | award);
        }
        (_nodes[0], _nodes[1]) = (NodeResults.pack(50, 50, 0, 0), NodeResults.pack(50, 50, 0, 0));
        // The orders 0 to 10 and the nodes 0 to 2; no order at the second node.
        _grid[0] = GridNode.wrap(uint256(2) << 160 | uint256(10) << 128 | uint256(10) << 96);
        _grid[1] = GridNode.wrap(
            uint256(2) << 160 | uint256(10) << 128 | uint256(10) << 96 | uint256(10) << 64
                | uint256(type(uint32).max - 9) << 32 | 10
        );
    }

    function test_RevertWhen_TheRoundHasNoResult() external {
        announceRound();
        _expectWrongState(_resultChallengesOf(_challenged()), RoundState.Announced);
        _expectWrongState(_bookChallengesOf(_challenged()), RoundState.Announced);
        commitRound(_book());
        _expectWrongState(_resultChallengesOf(_challenged()), RoundState.Committed);
    }

    function test_RevertWhen_TheRoundIsOver() external {
        _post();
        vm.warp(block.timestamp + CHALLENGE_SECONDS);
        rounds.finalise(MARKET, ROUND);
        _expectWrongState(_resultChallengesOf(_challenged()), RoundState.Final);
        _expectWrongState(_bookChallengesOf(_challenged()), RoundState.Final);
    }

    function test_RevertWhen_BookOrResultIsAnother() external {
        _post();
        Challenged memory c = _challenged();
        (bytes32 bookHash, bytes32 resultHash) = _hashesOf(c);
        c.book.orderCount -= 1;
        (bytes32 otherBook, bytes32 otherResult) = _hashesOf(c);
        _expectWrongCommitment(_bookChallengesOf(c), otherBook, bookHash);
        _expectWrongCommitment(_resultChallengesOf(c), otherResult, resultHash);
        c.book.orderCount += 1;
        c.result.nodesRoot = bytes32(uint256(1));
        (, otherResult) = _hashesOf(c);
        _expectWrongCommitment(_resultChallengesOf(c), otherResult, resultHash);
    }

    function test_RevertWhen_ThePlaceIsNotOfTheRound() external {
        _post();
        Challenged memory c = _challenged();
        // A page behind the last, and another page than that of the order.
        FillsPage memory beyond = _fillsPage(1);
        beyond.number = 2;
        _expectNotProven(2);
        rounds.challengeFill(c, 16, beyond, _node(0));
        _expectNotProven(0);
        rounds.challengeFill(c, 0, _fillsPage(1), _node(0));
        // The last page with an order too many, or too few.
        beyond.number = 1;
        beyond.orders = new OrderWord[](3);
        _expectNotProven(1);
        rounds.challengeSum(c, beyond, _noPage());
        beyond.orders = new OrderWord[](1);
        _expectNotProven(1);
        rounds.challengeSum(c, beyond, _noPage());
        // Another page before; the result of another node.
        _expectNotProven(0);
        rounds.challengeSum(c, _fillsPage(1), _fillsPage(1));
        _expectNotProven(0);
        rounds.challengeBranch(c, _gridProof(0), _node(1));
        _expectNotProven(1);
        rounds.challengeParentPrice(c, _gridProof(1), _node(0), _node(0));
    }

    function test_RevertWhen_ThePlaceIsNotOfTheBook() external {
        announceRound();
        commitRound(_book());
        Challenged memory c = _challenged();
        BookPage memory page = _bookPage(1);
        _expectNotProven(10);
        rounds.challengeEligibility(c, 10, page);
        page.number = 2;
        _expectNotProven(2);
        rounds.challengePlace(c, 16, page, _gridProof(0));
        _expectNotProven(0);
        rounds.challengePlace(c, 0, page, _gridProof(0));
        page = _bookPage(1);
        page.orders = bytes.concat(page.orders, new bytes(20));
        _expectNotProven(1);
        rounds.challengeEligibility(c, 9, page);
        GridProof memory other = _gridProof(1);
        other.number = 0;
        _expectNotProven(0);
        rounds.challengePlace(c, 8, _bookPage(1), other);
        // Two nodes in the wrong order, both of the grid.
        _expectNotProven(0);
        rounds.challengeGrid(c, _gridProof(1), _gridProof(0));
    }

    function test_RevertWhen_NothingIsWrong() external {
        _post();
        Challenged memory c = _challenged();
        for (uint32 i = 0; i < ORDERS; ++i) {
            _expectNothingWrong(i);
            rounds.challengeFill(c, i, _fillsPage(i / 8), _node(0));
        }
        _expectNothingWrong(0);
        rounds.challengeSum(c, _fillsPage(0), _noPage());
        _expectNothingWrong(1);
        rounds.challengeSum(c, _fillsPage(1), _fillsPage(0));
        _expectNothingWrong(1);
        rounds.challengeSum(c, _fillsPage(1), _noPage());
        for (uint16 i = 0; i < 2; ++i) {
            _expectNothingWrong(i);
            rounds.challengeBranch(c, _gridProof(i), _node(i));
            _expectNothingWrong(i);
            rounds.challengeParentPrice(c, _gridProof(i), _node(i), _node(0));
            _expectNothingWrong(i);
            rounds.challengeFlow(c, _gridProof(i), _node(i), true, _fillsPage(1));
        }
        _expectNothingWrong(0);
        rounds.challengeFlow(c, _gridProof(0), _node(0), false, _noPage());
        _expectNothingWrong(1);
        rounds.challengeFlow(c, _gridProof(1), _node(1), false, _fillsPage(1));
        _expectNothingWrong(0);
        rounds.challengeGrid(c, _gridProof(0), _gridProof(1));
    }

    function test_AnOrderThatWasAwardedTooLittleIsCaught() external {
        // The limit is better than the price, and a watt is missing.
        _filled[9] = OrderWord.wrap(OrderWord.unwrap(_filled[9]) + (uint256(1) << 32) - (uint256(1) << 160));
        _post();
        vm.expectEmit(address(rounds));
        emit IFlexibilityAuctionChallenges.ResultDisproved(MARKET, ROUND, address(this));
        rounds.challengeFill(_challenged(), 9, _fillsPage(1), _node(0));
        _checkDisproved();
    }

    function test_AnOrderThatWasAwardedTooMuchIsCaught() external {
        _filled[0] = OrderWord.wrap(OrderWord.unwrap(_filled[0]) + (uint256(1) << 160));
        _post();
        rounds.challengeFill(_challenged(), 0, _fillsPage(0), _node(0));
        _checkDisproved();
    }

    /// @notice Whatever running sum is another, the page that holds it shows it beside the page before.
    function testFuzz_AWrongSumIsCaught(uint32 position, uint64 sumW) external {
        position = uint32(bound(position, 0, ORDERS - 1));
        vm.assume(sumW != OrderWord.unwrap(_filled[position]) >> 192);
        uint256 withoutSum = uint192(OrderWord.unwrap(_filled[position]));
        _filled[position] = OrderWord.wrap(uint256(sumW) << 192 | withoutSum);
        _post();
        Challenged memory c = _challenged();
        if (position < FIRST_PAGE) {
            rounds.challengeSum(c, _fillsPage(0), _noPage());
        } else {
            uint256 snapshot = vm.snapshotState();
            rounds.challengeSum(c, _fillsPage(1), _fillsPage(0));
            vm.revertToState(snapshot);
            // Of the two sums of this page, either is another than the other makes it.
            rounds.challengeSum(c, _fillsPage(1), _noPage());
        }
        _checkDisproved();
    }

    /// @notice Without the page before, the first sum of a page is taken as it is.
    function test_ASumWrongFromAPageOnIsCaughtBesideThePageBefore() external {
        for (uint256 i = FIRST_PAGE; i < ORDERS; ++i) {
            _filled[i] = OrderWord.wrap(OrderWord.unwrap(_filled[i]) + (uint256(1) << 192));
        }
        _post();
        _expectNothingWrong(1);
        rounds.challengeSum(_challenged(), _fillsPage(1), _noPage());
        rounds.challengeSum(_challenged(), _fillsPage(1), _fillsPage(0));
        _checkDisproved();
    }

    /// @notice What a result says of a node is wrong in one number: the challenge of that number catches it.
    function testFuzz_AWrongNumberOfANodeIsCaught(uint8 field, bool isSecond) external {
        field = uint8(bound(field, 0, 3));
        uint16 number = isSecond ? 1 : 0;
        if (field == 0) _nodes[number] = NodeResults.pack(50, 51, 0, 0);
        if (field == 1) _nodes[number] = NodeResults.pack(51, 50, 0, 0);
        if (field == 2) _nodes[number] = NodeResults.pack(50, 50, 1, 0);
        if (field == 3) _nodes[number] = NodeResults.pack(50, 50, 0, 1);
        _post();
        Challenged memory c = _challenged();
        (GridProof memory grid, NodeProof memory node) = (_gridProof(number), _node(number));
        if (field == 0) rounds.challengeParentPrice(c, grid, node, _node(0));
        if (field == 1 && isSecond) rounds.challengeBranch(c, grid, node);
        // At 51 ticks a buyer at 50 gets nothing.
        if (field == 1 && !isSecond) rounds.challengeFill(c, 1, _fillsPage(0), node);
        if (field > 1) {
            // The sum on the other side of the node's orders is right.
            _expectNothingWrong(number);
            rounds.challengeFlow(c, grid, node, field == 2, _fillsPage(1));
            FillsPage memory page = field == 2 && !isSecond ? _noPage() : _fillsPage(1);
            rounds.challengeFlow(c, grid, node, field == 3, page);
        }
        _checkDisproved();
    }

    function test_AMarketThatDoesNotBalanceIsCaught() external {
        _filled[9] = OrderWord.wrap(OrderWord.unwrap(_filled[9]) + (uint256(1) << 192) - (uint256(1) << 160));
        _nodes[0] = NodeResults.pack(50, 50, 0, 1);
        _nodes[1] = NodeResults.pack(50, 50, 1, 1);
        _post();
        rounds.challengeBranch(_challenged(), _gridProof(0), _node(0));
        _checkDisproved();
    }

    function test_ADisprovedRoundIsExecutedByAnyoneAndFinal() external {
        NodeResult right = _nodes[1];
        _nodes[1] = NodeResults.pack(51, 50, 0, 0);
        _post();
        rounds.challengeBranch(_challenged(), _gridProof(1), _node(1));

        _nodes[1] = right;
        RoundResult memory executed = _challenged().result;
        vm.expectEmit(address(rounds));
        emit IFlexibilityAuctionRounds.RoundCleared(MARKET, ROUND, executed, true);
        vm.prank(stranger);
        rounds.verifyClearing(MARKET, ROUND, _book(), _clearing());
        vm.warp(block.timestamp + CHALLENGE_SECONDS);
        rounds.finalise(MARKET, ROUND);
        assertState(RoundState.Final);
        // The bond is the challenger's, whatever comes after.
        assertEq(funds.balanceOf(OPERATOR).bonded, BOND);
        rounds.claimBond(MARKET, ROUND);
        assertEq(funds.rewardOf(address(this)), BOND / 2);
        assertEq(funds.balanceOf(OPERATOR).bonded, 0);
    }

    function test_RevertWhen_OtherOrdersOrAnotherGridAreExecuted() external {
        announceRound();
        RoundBook memory committed = _book();
        commitRound(committed);

        OrderWord right = _filled[0];
        _filled[0] = OrderWord.wrap(OrderWord.unwrap(right) + 1);
        _expectWrongBook(_book().bookRoot, committed.gridRoot);
        vm.prank(operator);
        rounds.verifyClearing(MARKET, ROUND, committed, _clearing());

        _filled[0] = right;
        _grid[1] = GridNode.wrap(GridNode.unwrap(_grid[1]) + 1);
        _expectWrongBook(committed.bookRoot, _book().gridRoot);
        vm.prank(operator);
        rounds.verifyClearing(MARKET, ROUND, committed, _clearing());
    }

    /// @dev The round is executed by anyone at once, the operator posts no other result, and the challenger has its share of the bond once.
    function _checkDisproved() private {
        assertState(RoundState.Committed);
        assertEq(rounds.roundOf(MARKET, ROUND).challenger, address(this));
        assertEq(rounds.roundOf(MARKET, ROUND).clearBy, block.timestamp);
        assertEq(rounds.roundOf(MARKET, ROUND).resultHash, 0);
        RoundResult memory again = _challenged().result;
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityAuctionRounds.FlexibilityAuction_Disproved.selector, MARKET, ROUND)
        );
        vm.prank(operator);
        rounds.postClearing(MARKET, ROUND, _book(), again);

        vm.expectEmit(address(rounds));
        emit IBondedRounds.BondClaimed(MARKET, ROUND, address(this));
        rounds.claimBond(MARKET, ROUND);
        assertEq(funds.rewardOf(address(this)), BOND / 2);
        vm.expectRevert(abi.encodeWithSelector(IBondedRounds.BondedRounds_NoBondOwed.selector, MARKET, ROUND));
        rounds.claimBond(MARKET, ROUND);
    }

    function _post() private {
        announceRound();
        commitRound(_book());
        Piece[] memory pieces = new Piece[](3);
        pieces[0] = Piece({section: Section.Orders, from: 0, data: _filledFrom(0, ORDERS)});
        pieces[1] = Piece({section: Section.Grid, from: 0, data: abi.encode(_grid)});
        pieces[2] = Piece({section: Section.Nodes, from: 0, data: abi.encode(_nodes)});
        publish(pieces);
        RoundResult memory result = _challenged().result;
        vm.prank(operator);
        rounds.postClearing(MARKET, ROUND, _book(), result);
    }

    function _challenged() private view returns (Challenged memory c) {
        (c.market, c.round, c.book) = (MARKET, ROUND, _book());
        bytes32 first = PositionalMerkle.leafNode(0, keccak256(_filledFrom(0, FIRST_PAGE)));
        bytes32 second = PositionalMerkle.leafNode(1, keccak256(_filledFrom(FIRST_PAGE, ORDERS)));
        c.result.fillsRoot = PositionalMerkle.innerNode(first, second);
        c.result.nodesRoot = PositionalMerkle.innerNode(_nodeLeaf(0), _nodeLeaf(1));
    }

    function _book() private view returns (RoundBook memory book) {
        bytes32 first = PositionalMerkle.leafNode(0, keccak256(_statedFrom(0, FIRST_PAGE)));
        bytes32 second = PositionalMerkle.leafNode(1, keccak256(_statedFrom(FIRST_PAGE, ORDERS)));
        book.bookRoot = PositionalMerkle.innerNode(first, second);
        book.gridRoot = PositionalMerkle.innerNode(_gridLeaf(0), _gridLeaf(1));
        (book.orderCount, book.nodeCount) = (ORDERS, 2);
    }

    function _clearing() private view returns (Clearing memory c) {
        c.orders = _statedFrom(0, ORDERS);
        c.grid = new GridNode[](2);
        (c.grid[0], c.grid[1]) = (_grid[0], _grid[1]);
        c.priceTicks = new int32[](2);
        (c.priceTicks[0], c.priceTicks[1]) = (50, 50);
        c.marginalFills = new uint32[](ORDERS);
        for (uint256 i = 0; i < ORDERS; ++i) {
            c.marginalFills[i] = 100;
        }
    }

    function _statedFrom(uint256 from, uint256 to) private view returns (bytes memory stated) {
        for (uint256 i = from; i < to; ++i) {
            stated = abi.encodePacked(stated, uint160(OrderWord.unwrap(_filled[i])));
        }
    }

    function _filledFrom(uint256 from, uint256 to) private view returns (bytes memory filled) {
        for (uint256 i = from; i < to; ++i) {
            filled = abi.encodePacked(filled, OrderWord.unwrap(_filled[i]));
        }
    }

    function _gridLeaf(uint256 i) private view returns (bytes32) {
        return PositionalMerkle.leafNode(i, keccak256(abi.encode(_grid[i])));
    }

    function _nodeLeaf(uint256 i) private view returns (bytes32) {
        return PositionalMerkle.leafNode(i, bytes32(NodeResult.unwrap(_nodes[i])));
    }

    function _noPage() private pure returns (FillsPage memory page) {}

    function _fillsPage(uint32 number) private view returns (FillsPage memory page) {
        uint256 from = number * FIRST_PAGE;
        page.number = number;
        page.orders = new OrderWord[](number == 0 ? FIRST_PAGE : ORDERS - FIRST_PAGE);
        for (uint256 i = 0; i < page.orders.length; ++i) {
            page.orders[i] = _filled[from + i];
        }
        bytes memory sibling = number == 0 ? _filledFrom(FIRST_PAGE, ORDERS) : _filledFrom(0, FIRST_PAGE);
        page.proof = _siblings(PositionalMerkle.leafNode(1 - number, keccak256(sibling)));
    }

    function _bookPage(uint32 number) private view returns (BookPage memory page) {
        bytes memory first = _statedFrom(0, FIRST_PAGE);
        bytes memory second = _statedFrom(FIRST_PAGE, ORDERS);
        bytes32 sibling = PositionalMerkle.leafNode(1 - number, keccak256(number == 0 ? second : first));
        return BookPage({number: number, orders: number == 0 ? first : second, proof: _siblings(sibling)});
    }

    function _gridProof(uint16 number) private view returns (GridProof memory) {
        return GridProof({
            number: number, node: _grid[number], steps: new ReliefStep[](0), proof: _siblings(_gridLeaf(1 - number))
        });
    }

    function _node(uint16 number) private view returns (NodeProof memory) {
        return NodeProof({node: _nodes[number], proof: _siblings(_nodeLeaf(1 - number))});
    }

    function _siblings(bytes32 sibling) private pure returns (bytes32[] memory proof) {
        proof = new bytes32[](1);
        proof[0] = sibling;
    }

    function _resultChallengesOf(Challenged memory c) private view returns (bytes[] memory calls) {
        calls = new bytes[](5);
        (GridProof memory grid, NodeProof memory node) = (_gridProof(0), _node(0));
        calls[0] = abi.encodeCall(rounds.challengeFill, (c, 0, _fillsPage(0), node));
        calls[1] = abi.encodeCall(rounds.challengeSum, (c, _fillsPage(0), _noPage()));
        calls[2] = abi.encodeCall(rounds.challengeBranch, (c, grid, node));
        calls[3] = abi.encodeCall(rounds.challengeParentPrice, (c, grid, node, node));
        calls[4] = abi.encodeCall(rounds.challengeFlow, (c, grid, node, true, _fillsPage(1)));
    }

    function _bookChallengesOf(Challenged memory c) private view returns (bytes[] memory calls) {
        calls = new bytes[](8);
        (GridProof memory grid, BookPage memory page) = (_gridProof(0), _bookPage(0));
        AuthorisedOrder memory wanted;
        bytes32[] memory none = new bytes32[](0);
        calls[0] = abi.encodeCall(rounds.challengeGrid, (c, grid, grid));
        calls[1] = abi.encodeCall(rounds.challengePlace, (c, 0, page, grid));
        calls[2] = abi.encodeCall(rounds.challengeEligibility, (c, 0, page));
        calls[3] = abi.encodeCall(rounds.challengeSignature, (c, 0, wanted, "", none));
        calls[4] = abi.encodeCall(rounds.challengeMembership, (c, 0, wanted, "", "", none));
        calls[5] = abi.encodeCall(rounds.challengeAuthorisedOrder, (c, 0, page, wanted, none));
        calls[6] = abi.encodeCall(rounds.challengeDuplicate, (c, [uint32(0), 1], [wanted, wanted], [none, none]));
        calls[7] = abi.encodeCall(rounds.challengeForced, (c, 0, page));
    }

    function _hashesOf(Challenged memory c) private pure returns (bytes32 bookHash, bytes32 resultHash) {
        bookHash = keccak256(abi.encode(c.book));
        resultHash = keccak256(abi.encode(bookHash, c.result));
    }

    function _expectWrongState(bytes[] memory calls, RoundState state) private {
        _expectRefused(
            calls, abi.encodeWithSelector(IBondedRounds.BondedRounds_WrongState.selector, MARKET, ROUND, state)
        );
    }

    function _expectWrongCommitment(bytes[] memory calls, bytes32 given, bytes32 held) private {
        _expectRefused(
            calls,
            abi.encodeWithSelector(IBondedRounds.BondedRounds_WrongCommitment.selector, MARKET, ROUND, given, held)
        );
    }

    function _expectRefused(bytes[] memory calls, bytes memory refusal) private {
        for (uint256 i = 0; i < calls.length; ++i) {
            (bool isTaken, bytes memory reason) = address(rounds).call(calls[i]);
            assertFalse(isTaken);
            assertEq(reason, refusal);
        }
    }

    function _expectWrongBook(bytes32 bookRoot, bytes32 gridRoot) private {
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityAuctionRounds.FlexibilityAuction_WrongBook.selector, bookRoot, gridRoot)
        );
    }

    function _expectNotProven(uint256 place) private {
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityAuctionChallenges.FlexibilityAuction_NotProven.selector, place)
        );
    }

    function _expectNothingWrong(uint256 place) private {
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityAuctionChallenges.FlexibilityAuction_NothingWrong.selector, place)
        );
    }
}
