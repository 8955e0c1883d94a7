// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {PostingTest} from "./PostingTest.sol";
import {PostingWriter} from "./reference/PostingWriter.sol";

/// @notice What is left to everybody when the operator never comes back: all of their money.
contract OperatorDeadTest is PostingTest {
    /// @dev One period is final, the one behind it was just posted.
    function setUp() public override {
        super.setUp();
        post(flexibilityRecords(10));
        goOn();
        post(flexibilityRecords(5));
    }

    function test_EverybodyExits() external {
        // From here on the operator is dead, and a stranger does what has to be done.
        vm.startPrank(stranger);
        vm.warp(until + 1);
        postings.drawAll(MARKET, period, posting, PostingWriter.tableOf(draft.totals));
        escrow.payOut(everyone());
        vm.stopPrank();
        assertEq(token.balanceOf(accountOf(AGGREGATOR)), 1_200_000);

        uint64 left = DSO_FUNDS - 1_200_000;
        vm.startPrank(accountOf(DSO));
        escrow.requestWithdrawal(DSO, left);
        vm.warp(vm.getBlockTimestamp() + escrow.withdrawalDelay());
        escrow.withdraw(DSO, accountOf(DSO));
        vm.stopPrank();
        assertEq(token.balanceOf(accountOf(DSO)), left);

        vm.prank(operator);
        postings.requestStakeRelease(MARKET);
        vm.warp(vm.getBlockTimestamp() + postings.challengeWindow() + 1);
        postings.releaseStake(MARKET);
        assertEq(token.balanceOf(address(escrow)), freeOf(OPERATOR));
    }

    function test_EverybodyClaimsForItselfBeforeTheWindowOfTheLastPosting() external {
        bytes memory total = PostingWriter.proofOf(formerTotals, AGGREGATOR);
        vm.prank(accountOf(AGGREGATOR));
        postings.claim(MARKET, period - 1, former.posting, total, stranger);
        assertEq(token.balanceOf(stranger), 800_000);
    }

    function test_AWrongPostingOfADeadOperatorIsGivenBackByAnybody() external {
        vm.warp(until + 1);
        goOn();
        prepare(flexibilityRecords(3));
        draft.totals[AGGREGATOR] += 1;
        claimDraft();
        postDraft();
        challengeTotal(AGGREGATOR);
        vm.prank(accountOf(DSO));
        restore();
        assertEq(freeOf(DSO), DSO_FUNDS - 1_200_000);
    }
}
