// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ExecutedBlocks, HorizonVerifier} from "../src/HorizonVerifier.sol";
import {IBondedRounds, RoundState, RoundTerms} from "../src/interfaces/IBondedRounds.sol";
import {
    Conclusion,
    HorizonBook,
    HorizonResult,
    IHorizonAuction,
    MtuClearing
} from "../src/interfaces/IHorizonAuction.sol";
import {ClearingExecution} from "../src/libraries/ClearingExecution.sol";
import {HorizonTest} from "./HorizonTest.sol";

contract HorizonAuctionTest is HorizonTest {
    function test_RevertWhen_ItsOrdersWereToBeAuthorised() external {
        RoundTerms memory terms = roundTerms();
        terms.isAuthorised = true;
        vm.expectRevert(abi.encodeWithSelector(IHorizonAuction.HorizonAuction_NoAuthorisations.selector, MARKET, ROUND));
        vm.prank(operator);
        horizons.announce(MARKET, ROUND, terms);
    }

    function test_RevertWhen_CommittedWithoutMtus() external {
        announceRound();
        HorizonBook memory book = bookOf(allocation(NONE));
        vm.warp(GATE_CLOSURE_AT);
        book.mtuCount = 0;
        vm.expectRevert(abi.encodeWithSelector(IHorizonAuction.HorizonAuction_NoMtus.selector, MARKET, ROUND));
        vm.prank(operator);
        horizons.commitHorizon(MARKET, ROUND, book);
    }

    function test_TheBookIsSaidInTheLog() external {
        announceRound();
        HorizonBook memory book = bookOf(allocation(NONE));
        // One market time unit is enough.
        book.mtuCount = 1;
        vm.warp(GATE_CLOSURE_AT);
        vm.expectEmit(address(horizons));
        emit IHorizonAuction.HorizonCommitted(MARKET, ROUND, book);
        vm.prank(operator);
        horizons.commitHorizon(MARKET, ROUND, book);
    }

    function test_RevertWhen_TheBookIsAnother() external {
        HorizonBook memory book = commitRound();
        bytes32 held = keccak256(abi.encode(book));
        ++book.orderCount;
        MtuClearing[] memory mtus = allocation(CHEAP);
        expectWrongCommitment(keccak256(abi.encode(book)), held);
        vm.prank(operator);
        horizons.executeMtus(MARKET, ROUND, book, 0, mtus);
    }

    function test_RevertWhen_AnMtuIsNotTheBooks() external {
        HorizonBook memory book = commitRound();
        MtuClearing[] memory mtus = allocation(CHEAP);
        // Another participant's order: as good a clearing, of another book.
        mtus[0].clearing.orders[5] = 0x09;
        _expectWrongMtuBook(mtus[0]);
        vm.prank(operator);
        horizons.executeMtus(MARKET, ROUND, book, 0, mtus);

        mtus = allocation(CHEAP);
        (mtus[0], mtus[1]) = (mtus[1], mtus[0]);
        _expectWrongMtuBook(mtus[0]);
        vm.prank(operator);
        horizons.executeMtus(MARKET, ROUND, book, 0, mtus);
    }

    function test_RevertWhen_AnMtuDoesNotBalanceBesideItsFeedIn() external {
        HorizonBook memory book = commitRound();
        MtuClearing[] memory mtus = allocation(CHEAP);
        mtus[0].feedIn[0] = 99;
        vm.expectRevert(
            abi.encodeWithSelector(ClearingExecution.ClearingExecution_RootBroken.selector, int256(-1), int256(50))
        );
        vm.prank(operator);
        horizons.executeMtus(MARKET, ROUND, book, 0, mtus);
    }

    function test_RevertWhen_AFeedInIsAtAnUnknownNode() external {
        HorizonBook memory book = commitRound();
        MtuClearing[] memory mtus = allocation(CHEAP);
        mtus[0].feedIn[0] |= 1 << 64;
        vm.expectRevert(
            abi.encodeWithSelector(HorizonVerifier.HorizonVerifier_UnknownNode.selector, uint256(1), uint256(1))
        );
        vm.prank(operator);
        horizons.executeMtus(MARKET, ROUND, book, 0, mtus);
    }

    function test_MtusAreExecutedInStepsAndAnew() external {
        HorizonBook memory book = commitRound();
        MtuClearing[] memory mtus = allocation(CHEAP);
        MtuClearing[] memory step = new MtuClearing[](1);
        step[0] = mtus[1];
        vm.expectRevert(
            abi.encodeWithSelector(IHorizonAuction.HorizonAuction_WrongMtu.selector, uint256(1), uint256(0))
        );
        vm.prank(operator);
        horizons.executeMtus(MARKET, ROUND, book, 1, step);

        executeMtus(operator, book, DEAR);
        step[0] = mtus[0];
        vm.prank(operator);
        horizons.executeMtus(MARKET, ROUND, book, 0, step);
        assertEq(horizons.executionOf(MARKET, ROUND, operator).mtuCount, 1);
        step[0] = mtus[1];
        vm.expectEmit(address(horizons));
        emit IHorizonAuction.MtusExecuted(MARKET, ROUND, operator, 2);
        vm.prank(operator);
        horizons.executeMtus(MARKET, ROUND, book, 1, step);
        conclude(operator, book, CHEAP);
        assertEq(heldNow().welfareTickW, welfareOf(CHEAP));
        assertEq(horizons.executionOf(MARKET, ROUND, operator).mtuCount, 0);
    }

    function test_RevertWhen_ConcludedBeforeAllMtus() external {
        HorizonBook memory book = commitRound();
        MtuClearing[] memory step = new MtuClearing[](1);
        step[0] = allocation(CHEAP)[0];
        vm.prank(operator);
        horizons.executeMtus(MARKET, ROUND, book, 0, step);
        Conclusion memory c = conclusion(CHEAP);
        vm.expectRevert(
            abi.encodeWithSelector(IHorizonAuction.HorizonAuction_WrongMtu.selector, uint256(2), uint256(1))
        );
        vm.prank(operator);
        horizons.concludeHorizon(MARKET, ROUND, book, c);
    }

    function test_RevertWhen_TheConclusionIsOfAnotherExecution() external {
        HorizonBook memory book = commitRound();
        executeMtus(operator, book, CHEAP);
        // Nothing is accepted that would feed in what was executed.
        _expectWrongExecution(book, conclusion(NONE));
        Conclusion memory c = conclusion(CHEAP);
        c.prices[7] = 0x01;
        _expectWrongExecution(book, c);
        c = conclusion(CHEAP);
        c.resultLeaves[1] = c.resultLeaves[0];
        _expectWrongExecution(book, c);
        c = conclusion(CHEAP);
        c.resultLeaves = new bytes32[](1);
        _expectRefused(
            book, c, abi.encodeWithSelector(IHorizonAuction.HorizonAuction_WrongMtu.selector, uint256(1), uint256(2))
        );
        c = conclusion(CHEAP);
        int256 welfareTickW = c.boundTickW--;
        _expectRefused(
            book,
            c,
            abi.encodeWithSelector(IHorizonAuction.HorizonAuction_BoundTooLow.selector, welfareTickW - 1, welfareTickW)
        );
    }

    /// @notice Each of node, power and price that a market time unit was executed with has to be what the blocks come to.
    function test_RevertWhen_TheBlocksFeedInAnotherPowerOrAtAnotherPriceOrNode() external {
        HorizonBook memory book = commitRound();
        executeMtus(operator, book, CHEAP);
        Conclusion memory c = conclusion(CHEAP);
        c.selection.parts[CHEAP] = 0;
        _expectWrongExecution(book, c);
        c = conclusion(CHEAP);
        c.prices[3] = bytes1(uint8(51));
        _expectWrongExecution(book, c);

        executeMtus(operator, book, NONE);
        c = conclusion(NONE);
        c.nodes[0] = 1;
        _expectWrongExecution(book, c);
    }

    /// @notice The running digest is that of the results, each with its rows: `node 16 | powerW 64 | priceTicks 32`.
    function test_WhatIsExecutedIsHeldByItsDigest() external {
        HorizonBook memory book = commitRound();
        executeMtus(operator, book, CHEAP);
        bytes32[] memory results = conclusion(CHEAP).resultLeaves;
        bytes32 first = keccak256(abi.encodePacked(uint144(0), uint16(0), int64(100), int32(50)));
        bytes32 second = keccak256(abi.encode(0));
        bytes32 running = keccak256(abi.encode(0, keccak256(abi.encode(results[0], first))));
        running = keccak256(abi.encode(running, keccak256(abi.encode(results[1], second))));
        assertEq(horizons.executionOf(MARKET, ROUND, operator).running, running);
    }

    function test_RevertWhen_TheBlocksAreNotTheBooks() external {
        HorizonBook memory book = commitRound();
        executeMtus(operator, book, CHEAP);
        Conclusion memory c = conclusion(CHEAP);
        // The cheap block asks for less than it does.
        c.selection.blocks[CHEAP] = blockWord(9);
        _expectRefused(
            book,
            c,
            abi.encodeWithSelector(
                IHorizonAuction.HorizonAuction_WrongBlocks.selector, _executed(c).blocksRoot, book.blocksRoot
            )
        );
    }

    function test_TheOperatorClearsAndTheBondIsReleased() external {
        HorizonBook memory book = commitRound();
        assertEq(funds.balanceOf(OPERATOR).bonded, BOND);
        Conclusion memory c = conclusion(CHEAP);
        HorizonResult memory result;
        result.mtusRoot = _rootOf(c.resultLeaves);
        result.partsHash = keccak256(abi.encode(uint256(0), uint256(1)));
        (result.welfareTickW, result.boundTickW) = (4000, 4000);
        executeMtus(operator, book, CHEAP);
        vm.expectEmit(address(horizons));
        emit IHorizonAuction.HorizonCleared(MARKET, ROUND, operator, result);
        conclude(operator, book, CHEAP);

        assertEq(roundNow().resultHash, keccak256(abi.encode(keccak256(abi.encode(book)), result)));
        vm.warp(GATE_CLOSURE_AT + CHALLENGE_SECONDS);
        horizons.finalise(MARKET, ROUND);
        assertEq(funds.balanceOf(OPERATOR).bonded, 0);
        expectWrongState(RoundState.Final);
        horizons.concludeHorizon(MARKET, ROUND, book, c);
    }

    function test_ABetterAllocationReplacesTheResultAndHasTheBond() external {
        HorizonBook memory book = commitRound();
        clear(operator, book, DEAR);
        clear(stranger, book, CHEAP);
        assertEq(heldNow().welfareTickW, welfareOf(CHEAP));
        assertEq(heldNow().boundTickW, welfareOf(DEAR));
        assertEq(roundNow().challenger, stranger);

        vm.expectEmit(address(horizons));
        emit IBondedRounds.BondClaimed(MARKET, ROUND, stranger);
        horizons.claimBond(MARKET, ROUND);
        assertEq(funds.rewardOf(stranger), BOND / 2);
        vm.expectRevert(abi.encodeWithSelector(IBondedRounds.BondedRounds_NoBondOwed.selector, MARKET, ROUND));
        horizons.claimBond(MARKET, ROUND);
        vm.warp(GATE_CLOSURE_AT + CHALLENGE_SECONDS);
        horizons.finalise(MARKET, ROUND);
        assertEq(funds.balanceOf(OPERATOR).bonded, 0);
    }

    function test_WithinTheBoundThatWasStatedTheBondIsSafe() external {
        HorizonBook memory book = commitRound();
        clearWithin(operator, book, DEAR, 4000);
        clear(stranger, book, CHEAP);
        assertEq(heldNow().welfareTickW, welfareOf(CHEAP));
        assertEq(roundNow().challenger, address(0));
        vm.expectRevert(abi.encodeWithSelector(IBondedRounds.BondedRounds_NoBondOwed.selector, MARKET, ROUND));
        horizons.claimBond(MARKET, ROUND);
    }

    /// @notice A friend who outdoes the operator within its bound does not take the bond out of reach.
    function test_ABoundThatWasStatedStandsWhoeverReplacesTheResult() external {
        HorizonBook memory book = commitRound();
        clearWithin(operator, book, NONE, 3000);
        address friend = makeAddr("friend");
        clearWithin(friend, book, DEAR, type(int128).max);
        assertEq(roundNow().challenger, address(0));

        clear(stranger, book, CHEAP);
        assertEq(roundNow().challenger, stranger);
        horizons.claimBond(MARKET, ROUND);
        assertEq(funds.rewardOf(stranger), BOND / 2);
    }

    /// @notice Nor does the operator by stating a higher one.
    function test_TheLowestBoundThatTheOperatorStatedStands() external {
        HorizonBook memory book = commitRound();
        clearWithin(operator, book, NONE, 3000);
        clearWithin(operator, book, DEAR, type(int128).max);
        assertEq(heldNow().boundTickW, 3000);

        clear(stranger, book, CHEAP);
        assertEq(roundNow().challenger, stranger);
    }

    function test_RevertWhen_AnAllocationIsNotBetterOrTooLate() external {
        HorizonBook memory book = commitRound();
        clear(operator, book, CHEAP);
        executeMtus(stranger, book, CHEAP);
        Conclusion memory c = conclusion(CHEAP);
        vm.expectRevert(
            abi.encodeWithSelector(IHorizonAuction.HorizonAuction_NotBetter.selector, int256(4000), int256(4000))
        );
        vm.prank(stranger);
        horizons.concludeHorizon(MARKET, ROUND, book, c);

        vm.warp(GATE_CLOSURE_AT + CHALLENGE_SECONDS);
        expectNotDue(0, GATE_CLOSURE_AT + CHALLENGE_SECONDS);
        vm.prank(stranger);
        horizons.concludeHorizon(MARKET, ROUND, book, c);
    }

    function test_OthersClearOnlyAfterTheTimeout() external {
        HorizonBook memory book = commitRound();
        executeMtus(stranger, book, NONE);
        Conclusion memory c = conclusion(NONE);
        expectNotOperator(stranger);
        vm.prank(stranger);
        horizons.concludeHorizon(MARKET, ROUND, book, c);
        vm.warp(CLEAR_BY);
        vm.prank(stranger);
        horizons.concludeHorizon(MARKET, ROUND, book, c);

        // Who outdoes another than the operator has no bond for it.
        clear(operator, book, CHEAP);
        assertEq(roundNow().challenger, address(0));
    }

    function test_ARoundThatIsTooLargeIsRecorded() external {
        vm.prank(operator);
        horizons.commitBook(MARKET, ROUND, keccak256("book"), 1, keccak256("rules"));
        vm.roll(block.number + 1);
        vm.prank(operator);
        horizons.postResult(MARKET, ROUND, keccak256("result"));
        assertEq(horizons.roundCommitment(MARKET, ROUND).resultHash, keccak256("result"));
    }

    function _rootOf(bytes32[] memory leaves) private pure returns (bytes32) {
        return keccak256(
            abi.encodePacked(
                uint8(1),
                keccak256(abi.encodePacked(uint8(0), uint64(0), leaves[0])),
                keccak256(abi.encodePacked(uint8(0), uint64(1), leaves[1]))
            )
        );
    }

    /// @dev At the first place, where the book has another.
    function _expectWrongMtuBook(MtuClearing memory mtu) private {
        bytes32 leaf = verifier.executeMtu(mtu.clearing, roundTerms().upstream, mtu.feedIn).bookLeaf;
        vm.expectRevert(abi.encodeWithSelector(IHorizonAuction.HorizonAuction_WrongMtuBook.selector, uint256(0), leaf));
    }

    function _expectWrongExecution(HorizonBook memory book, Conclusion memory c) private {
        bytes32 executed = horizons.executionOf(MARKET, ROUND, operator).running;
        _expectRefused(
            book,
            c,
            abi.encodeWithSelector(
                IHorizonAuction.HorizonAuction_WrongExecution.selector, _executed(c).running, executed
            )
        );
    }

    /// @dev The operator's conclusion is refused with this.
    function _expectRefused(HorizonBook memory book, Conclusion memory c, bytes memory refusal) private {
        vm.expectRevert(refusal);
        vm.prank(operator);
        horizons.concludeHorizon(MARKET, ROUND, book, c);
    }

    function _executed(Conclusion memory c) private view returns (ExecutedBlocks memory) {
        return verifier.executeBlocks(c.selection, c.nodes, c.prices, c.resultLeaves);
    }
}
