// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {RoundState, RoundTerms} from "../src/interfaces/IBondedRounds.sol";
import {IFlexibilityAuctionRounds, RoundBook, RoundResult} from "../src/interfaces/IFlexibilityAuctionRounds.sol";
import {Piece} from "../src/interfaces/IRoundPublications.sol";
import {Clearing, ClearingExecution} from "../src/libraries/ClearingExecution.sol";
import {RoundsTest} from "./RoundsTest.sol";

contract FlexibilityAuctionRoundsTest is RoundsTest {
    function test_RevertWhen_TheResultIsOfAnotherBook() external {
        announceRound();
        RoundBook memory committed = bookOf(ordersOfRound());
        commitRound(committed);
        RoundBook memory other = bookOf(ordersOfRound());
        other.nodeCount = 2;
        expectWrongCommitment(keccak256(abi.encode(other)), keccak256(abi.encode(committed)));
        vm.prank(operator);
        rounds.postClearing(MARKET, ROUND, other, resultOfRound());
    }

    function test_RevertWhen_TheDataIsNotPublished() external {
        announceRound();
        commitRound(bookOf(ordersOfRound()));
        _expectNotPublished(resultOfRound());

        Piece[] memory pieces = piecesOfRound();
        vm.prank(stranger);
        publications.publish(MARKET, ROUND, pieces);
        _expectNotPublished(resultOfRound());
        vm.prank(operator);
        publications.publish(MARKET, ROUND + publications.PLACES(), pieces);
        _expectNotPublished(resultOfRound());
    }

    /// @dev One bit of anything that is published: then it is not what the roots stand for.
    function testFuzz_RevertWhen_OtherDataIsPublished(uint256 which, uint256 bit) external {
        announceRound();
        commitRound(bookOf(ordersOfRound()));
        Piece[] memory pieces = piecesOfRound();
        bytes memory data = pieces[which % 3].data;
        // Of a node the 64 highest bits are none, or say how many steps follow it.
        bit = bound(bit, which % 3 == 1 ? 64 : 0, 8 * data.length - 1);
        data[bit / 8] ^= bytes1(0x80) >> (bit % 8);
        publish(pieces);
        _expectNotPublished(resultOfRound());

        publish(piecesOfRound());
        postResult();
        assertState(RoundState.Cleared);
    }

    function test_RevertWhen_TheBookHasNoGrid() external {
        announceRound();
        RoundBook memory book = bookOf(ordersOfRound());
        book.nodeCount = 0;
        vm.warp(GATE_CLOSURE_AT);
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityAuctionRounds.FlexibilityAuction_NoGrid.selector, MARKET, ROUND)
        );
        vm.prank(operator);
        rounds.commitRound(MARKET, ROUND, book, new uint32[](0));
    }

    function test_RevertWhen_TheBookSaysNotWhoWantedIt() external {
        RoundTerms memory terms = roundTerms();
        terms.isAuthorised = true;
        vm.prank(operator);
        rounds.announce(MARKET, ROUND, terms);
        vm.warp(GATE_CLOSURE_AT);
        _expectWrongAuthorisations();
        vm.prank(operator);
        rounds.commitRound(MARKET, ROUND, bookOf(ordersOfRound()), new uint32[](0));
    }

    function test_RevertWhen_TheBookSaysUnaskedWhoWantedIt() external {
        announceRound();
        RoundBook memory book = bookOf(ordersOfRound());
        book.authorisationsRoot = keccak256("authorisations");
        vm.warp(GATE_CLOSURE_AT);
        _expectWrongAuthorisations();
        vm.prank(operator);
        rounds.commitRound(MARKET, ROUND, book, new uint32[](0));
    }

    function test_RevertWhen_AuthorisationsAreNotPublished() external {
        RoundTerms memory terms = roundTerms();
        terms.isAuthorised = true;
        vm.prank(operator);
        rounds.announce(MARKET, ROUND, terms);
        RoundBook memory book = bookOf(ordersOfRound());
        book.authorisationsRoot = keccak256("authorisations");
        commitRound(book);
        publish(piecesOfRound());
        bytes memory notPublished =
            abi.encodeWithSelector(IFlexibilityAuctionRounds.FlexibilityAuction_NotPublished.selector, MARKET, ROUND);
        vm.startPrank(operator);
        vm.expectRevert(notPublished);
        rounds.postClearing(MARKET, ROUND, book, resultOfRound());
        vm.expectRevert(notPublished);
        rounds.verifyClearing(MARKET, ROUND, book, clearingOfRound());
        vm.stopPrank();
    }

    function test_PostedResultIsFinalAfterTheTimeForChallenges() external {
        announceRound();
        vm.warp(GATE_CLOSURE_AT);
        vm.expectEmit(address(rounds));
        emit IFlexibilityAuctionRounds.RoundCommitted(MARKET, ROUND, bookOf(ordersOfRound()));
        commitRound(bookOf(ordersOfRound()));
        assertEq(funds.balanceOf(OPERATOR).bonded, BOND);
        publish(piecesOfRound());
        vm.expectEmit(address(rounds));
        emit IFlexibilityAuctionRounds.RoundCleared(MARKET, ROUND, resultOfRound(), false);
        vm.prank(operator);
        rounds.postClearing(MARKET, ROUND, bookOf(ordersOfRound()), resultOfRound());
        assertState(RoundState.Cleared);

        vm.warp(block.timestamp + CHALLENGE_SECONDS);
        rounds.finalise(MARKET, ROUND);
        assertState(RoundState.Final);
        assertEq(funds.balanceOf(OPERATOR).bonded, 0);
    }

    function test_ExecutedByAnyoneAfterTheTimeout() external {
        announceRound();
        commitRound(bookOf(ordersOfRound()));
        expectNotOperator(stranger);
        vm.prank(stranger);
        rounds.verifyClearing(MARKET, ROUND, bookOf(ordersOfRound()), clearingOfRound());

        vm.warp(CLEAR_BY);
        vm.prank(stranger);
        rounds.verifyClearing(MARKET, ROUND, bookOf(ordersOfRound()), clearingOfRound());
        assertState(RoundState.Cleared);
    }

    function test_RevertWhen_ExecutedWithAnotherBook() external {
        announceRound();
        RoundBook memory committed = bookOf(ordersOfRound());
        commitRound(committed);
        RoundBook memory other = bookOf(ordersOfRound());
        other.orderCount = 3;
        vm.startPrank(operator);
        expectWrongCommitment(keccak256(abi.encode(other)), keccak256(abi.encode(committed)));
        rounds.verifyClearing(MARKET, ROUND, other, clearingOfRound());

        Clearing memory c = clearingOfRound();
        c.orders = packed(order(PROSUMER, 0), order(OTHER_AGGREGATOR, 1));
        vm.expectPartialRevert(IFlexibilityAuctionRounds.FlexibilityAuction_WrongBook.selector);
        rounds.verifyClearing(MARKET, ROUND, committed, c);
        vm.stopPrank();
    }

    /// @notice No order or node that is executed is beyond the reach of a challenge, which goes by the numbers of the book.
    function testFuzz_RevertWhen_TheBookCountsOthersThanItHolds(uint32 orderCount, uint16 nodeCount) external {
        nodeCount = uint16(bound(nodeCount, 1, type(uint16).max));
        vm.assume(orderCount != 2 || nodeCount != 1);
        announceRound();
        RoundBook memory book = bookOf(ordersOfRound());
        (book.orderCount, book.nodeCount) = (orderCount, nodeCount);
        commitRound(book);
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilityAuctionRounds.FlexibilityAuction_WrongCounts.selector, uint256(2), uint256(1)
            )
        );
        vm.prank(operator);
        rounds.verifyClearing(MARKET, ROUND, book, clearingOfRound());
    }

    function test_RevertWhen_ExecutedUnbalanced() external {
        announceRound();
        commitRound(bookOf(ordersOfRound()));
        Clearing memory c = clearingOfRound();
        c.marginalFills[0] = 99;
        vm.expectRevert(
            abi.encodeWithSelector(ClearingExecution.ClearingExecution_RootBroken.selector, int256(-1), int256(50))
        );
        vm.prank(operator);
        rounds.verifyClearing(MARKET, ROUND, bookOf(ordersOfRound()), c);
    }

    function _expectNotPublished(RoundResult memory result) private {
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityAuctionRounds.FlexibilityAuction_NotPublished.selector, MARKET, ROUND)
        );
        vm.prank(operator);
        rounds.postClearing(MARKET, ROUND, bookOf(ordersOfRound()), result);
    }

    function _expectWrongAuthorisations() private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilityAuctionRounds.FlexibilityAuction_WrongAuthorisations.selector, MARKET, ROUND
            )
        );
    }
}
