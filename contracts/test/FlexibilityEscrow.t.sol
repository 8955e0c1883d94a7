// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";

import {FlexibilityEscrow} from "../src/FlexibilityEscrow.sol";
import {IFlexibilityEscrow, Position} from "../src/interfaces/IFlexibilityEscrow.sol";
import {MarketTest} from "./MarketTest.sol";
import {ToyTokenWithFee} from "./ToyTokenWithFee.sol";

contract FlexibilityEscrowTest is MarketTest {
    function test_RevertWhen_DepositParticipantIsUnknown() external {
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_UnknownParticipant.selector, UNKNOWN)
        );
        escrow.deposit(UNKNOWN, 1);
    }

    function test_RevertWhen_DepositTokenKeepsPart() external {
        ToyTokenWithFee feeToken = new ToyTokenWithFee();
        FlexibilityEscrow feeEscrow = new FlexibilityEscrow(feeToken, registry, address(settlement));
        feeToken.mint(address(this), 100);
        feeToken.approve(address(feeEscrow), 100);
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_WrongAmountReceived.selector, 100, 99)
        );
        feeEscrow.deposit(DSO, 100);
    }

    function test_RevertWhen_DepositAllowanceIsTooSmall() external {
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(escrow), 0, 100)
        );
        escrow.deposit(DSO, 100);
    }

    function testFuzz_DepositAddsToFree(uint128 first, uint128 second, address payer) external {
        vm.assume(payer != address(0) && payer != address(escrow));
        second = uint128(bound(second, 0, type(uint128).max - first));
        fund(DSO, first);

        vm.prank(operator);
        token.mint(payer, second);
        vm.startPrank(payer);
        token.approve(address(escrow), second);
        vm.expectEmit();
        emit IFlexibilityEscrow.Deposited(DSO, payer, second);
        escrow.deposit(DSO, second);
        vm.stopPrank();

        assertEq(freeOf(DSO), uint256(first) + second);
        assertEq(claimableOf(DSO), 0);
        assertEq(token.balanceOf(address(escrow)), uint256(first) + second);
    }

    function testFuzz_RevertWhen_WithdrawCallerIsNotTheAccount(address caller) external {
        vm.assume(caller != accountOf(DSO));
        fund(DSO, 100);
        _expectNotAccount(DSO, caller);
        escrow.withdraw(DSO, 100, caller);
    }

    function test_RevertWhen_WithdrawCallerIsOperator() external {
        fund(DSO, 100);
        _expectNotAccount(DSO, operator);
        escrow.withdraw(DSO, 100, operator);
    }

    function test_RevertWhen_WithdrawExceedsFree() external {
        fund(DSO, 100);
        _settle(DSO, AGGREGATOR, 30);
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_InsufficientFree.selector, DSO, 70, 71)
        );
        vm.prank(accountOf(DSO));
        escrow.withdraw(DSO, 71, accountOf(DSO));
    }

    function testFuzz_WithdrawSendsFree(uint128 deposited, uint128 amount) external {
        amount = uint128(bound(amount, 0, deposited));
        fund(DSO, deposited);

        vm.expectEmit();
        emit IFlexibilityEscrow.Withdrawn(DSO, stranger, amount);
        vm.prank(accountOf(DSO));
        escrow.withdraw(DSO, amount, stranger);

        assertEq(freeOf(DSO), deposited - amount);
        assertEq(token.balanceOf(stranger), amount);
    }

    function testFuzz_RevertWhen_SettleCallerIsNotSettlement(address caller) external {
        vm.assume(caller != address(settlement));
        vm.expectRevert(abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_NotSettlement.selector, caller));
        vm.prank(caller);
        escrow.settlePositions(new Position[](0));
    }

    function test_RevertWhen_SettleCallerIsOperator() external {
        vm.expectRevert(abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_NotSettlement.selector, operator));
        vm.prank(operator);
        escrow.settlePositions(new Position[](0));
    }

    function testFuzz_RevertWhen_PositionsAreUnbalanced(uint64 debit, uint64 credit) external {
        vm.assume(debit != credit);
        fund(DSO, debit);
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilityEscrow.FlexibilityEscrow_PositionsUnbalanced.selector,
                int256(uint256(credit)) - int256(uint256(debit))
            )
        );
        vm.prank(address(settlement));
        escrow.settlePositions(_positions(DSO, -int256(uint256(debit)), AGGREGATOR, int256(uint256(credit))));
    }

    function test_RevertWhen_DebitIsNotCovered() external {
        fund(DSO, 100);
        fund(AGGREGATOR, 5);
        _settle(DSO, AGGREGATOR, 30);
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_InsufficientFunds.selector, AGGREGATOR, 35, 36)
        );
        vm.prank(address(settlement));
        escrow.settlePositions(_positions(AGGREGATOR, -36, PROSUMER, 36));
    }

    function testFuzz_DebitTakesFreeFirstThenEarned(uint64 free, uint64 earned, uint128 owed) external {
        owed = uint128(bound(owed, 1, uint256(free) + earned + 1));
        vm.assume(owed <= uint256(free) + earned);
        fund(DSO, earned);
        fund(AGGREGATOR, free);
        _settle(DSO, AGGREGATOR, int256(uint256(earned)));

        vm.expectEmit();
        emit IFlexibilityEscrow.PositionSettled(AGGREGATOR, -int256(uint256(owed)));
        vm.expectEmit();
        emit IFlexibilityEscrow.PositionSettled(PROSUMER, int256(uint256(owed)));
        _settle(AGGREGATOR, PROSUMER, int256(uint256(owed)));

        assertEq(freeOf(AGGREGATOR), owed < free ? free - owed : 0);
        assertEq(claimableOf(AGGREGATOR), owed < free ? earned : uint256(free) + earned - owed);
        assertEq(claimableOf(PROSUMER), owed);
    }

    function testFuzz_PayOutPaysAccountsWhoeverCalls(address caller) external {
        fund(DSO, 100);
        _settle(DSO, AGGREGATOR, 30);
        _settle(DSO, PROSUMER, 20);

        vm.expectEmit();
        emit IFlexibilityEscrow.PaidOut(AGGREGATOR, accountOf(AGGREGATOR), 30);
        vm.expectEmit();
        emit IFlexibilityEscrow.PaidOut(PROSUMER, accountOf(PROSUMER), 20);
        vm.prank(caller);
        escrow.payOut(_numbers(AGGREGATOR, PROSUMER));

        assertEq(token.balanceOf(accountOf(AGGREGATOR)), 30);
        assertEq(token.balanceOf(accountOf(PROSUMER)), 20);
        assertEq(token.balanceOf(address(escrow)), 50);
        assertEq(claimableOf(AGGREGATOR), 0);
    }

    function test_PayOutSkipsWhoHasEarnedNothing() external {
        fund(DSO, 100);
        _settle(DSO, AGGREGATOR, 30);
        escrow.payOut(_numbers(DSO, UNKNOWN));
        escrow.payOut(_numbers(AGGREGATOR, AGGREGATOR));

        assertEq(token.balanceOf(accountOf(DSO)), 0);
        assertEq(token.balanceOf(accountOf(AGGREGATOR)), 30);
        assertEq(freeOf(DSO), 70);
    }

    function testFuzz_RevertWhen_ClaimCallerIsNotTheAccount(address caller) external {
        vm.assume(caller != accountOf(AGGREGATOR));
        fund(DSO, 100);
        _settle(DSO, AGGREGATOR, 30);
        _expectNotAccount(AGGREGATOR, caller);
        escrow.claim(AGGREGATOR, caller);
    }

    function test_RevertWhen_NothingToClaim() external {
        fund(AGGREGATOR, 100);
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_NothingToClaim.selector, AGGREGATOR)
        );
        vm.prank(accountOf(AGGREGATOR));
        escrow.claim(AGGREGATOR, stranger);
    }

    function test_ClaimPaysTheRecipient() external {
        fund(DSO, 100);
        _settle(DSO, AGGREGATOR, 30);

        vm.expectEmit();
        emit IFlexibilityEscrow.PaidOut(AGGREGATOR, stranger, 30);
        vm.prank(accountOf(AGGREGATOR));
        escrow.claim(AGGREGATOR, stranger);

        assertEq(token.balanceOf(stranger), 30);
        assertEq(claimableOf(AGGREGATOR), 0);
    }

    function _settle(uint256 debtor, uint256 creditor, int256 amount) private {
        vm.prank(address(settlement));
        escrow.settlePositions(_positions(debtor, -amount, creditor, amount));
    }

    function _positions(uint256 first, int256 firstNet, uint256 second, int256 secondNet)
        private
        pure
        returns (Position[] memory positions)
    {
        positions = new Position[](2);
        positions[0] = Position({participant: first, net: firstNet});
        positions[1] = Position({participant: second, net: secondNet});
    }

    function _numbers(uint256 first, uint256 second) private pure returns (uint256[] memory numbers) {
        numbers = new uint256[](2);
        (numbers[0], numbers[1]) = (first, second);
    }

    function _expectNotAccount(uint256 participant, address caller) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilityEscrow.FlexibilityEscrow_NotParticipantsAccount.selector, participant, caller
            )
        );
        vm.prank(caller);
    }
}
