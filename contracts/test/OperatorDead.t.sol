// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Posting} from "../src/interfaces/IOptimisticSettlement.sol";
import {MarketTest} from "./MarketTest.sol";
import {BatchWriter} from "./reference/BatchWriter.sol";

/// @notice What is left to everybody when the operator never comes back: all of their money.
contract OperatorDeadTest is MarketTest {
    function test_EverybodyExits() external {
        fund(DSO, 1_000_000);
        fund(OPERATOR, 1_000_000_000);
        bytes memory batch = BatchWriter.write(flexibilityRecords(10));
        bytes memory flows = BatchWriter.flowsOf(batch);
        Posting memory posting = Posting(BatchWriter.rootOf(batch), keccak256(flows), 10, OPERATOR);
        vm.prank(operator);
        settlement.post(MARKET, PERIOD, posting, batch);

        // From here on the operator is dead, and a stranger does what has to be done.
        vm.startPrank(stranger);
        skip(settlement.challengeWindow() + 1);
        settlement.finalise(MARKET, PERIOD, posting, flows);
        escrow.payOut(everyone());
        vm.stopPrank();
        assertEq(token.balanceOf(accountOf(AGGREGATOR)), 800_000);

        vm.startPrank(accountOf(DSO));
        escrow.requestWithdrawal(DSO, 200_000);
        skip(escrow.withdrawalDelay());
        escrow.withdraw(DSO, accountOf(DSO));
        vm.stopPrank();
        assertEq(token.balanceOf(accountOf(DSO)), 200_000);
        assertEq(token.balanceOf(address(escrow)), freeOf(OPERATOR));
    }
}
