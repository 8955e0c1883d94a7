// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFlexibilityEscrow} from "../src/interfaces/IFlexibilityEscrow.sol";
import {IFlexibilitySettlement} from "../src/interfaces/IFlexibilitySettlement.sol";
import {IProviderCollateral} from "../src/interfaces/IProviderCollateral.sol";
import {SettlementKind} from "../src/libraries/SettlementFlow.sol";
import {MarketTest} from "./MarketTest.sol";

/// @notice What stands for the penalties of a provider.
contract ProviderCollateralTest is MarketTest {
    uint56 private constant POSTED = 5_000_000;

    function setUp() public override {
        super.setUp();
        fund(AGGREGATOR, 8_000_000);
        fund(DSO, 8_000_000);
    }

    function testFuzz_RevertWhen_HolderIsNotOperator(address caller) external {
        vm.assume(caller != operator);
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_NotOperator.selector, caller)
        );
        vm.prank(caller);
        settlement.holdCollateral(AGGREGATOR, POSTED);
    }

    function test_RevertWhen_ParticipantProvidesNothing() external {
        uint24[4] memory others = [DSO, METER_OPERATOR, OPERATOR, UNKNOWN];
        vm.startPrank(operator);
        for (uint256 i = 0; i < others.length; ++i) {
            bytes memory refusal =
                abi.encodeWithSelector(IProviderCollateral.ProviderCollateral_NotProvider.selector, others[i]);
            vm.expectRevert(refusal);
            settlement.holdCollateral(others[i], 1);
            vm.expectRevert(refusal);
            settlement.releaseCollateral(others[i], 1);
        }
        vm.stopPrank();
    }

    function test_RevertWhen_ParticipantIsAboutToLeave() external {
        vm.prank(accountOf(AGGREGATOR));
        escrow.requestWithdrawal(AGGREGATOR, 1);
        vm.expectRevert(
            abi.encodeWithSelector(IProviderCollateral.ProviderCollateral_WithdrawalPending.selector, AGGREGATOR)
        );
        vm.prank(operator);
        settlement.holdCollateral(AGGREGATOR, POSTED);
    }

    function test_RevertWhen_CollateralExceedsFree() external {
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilityEscrow.FlexibilityEscrow_InsufficientFree.selector, AGGREGATOR, 8_000_000, 8_000_001
            )
        );
        vm.prank(operator);
        settlement.holdCollateral(AGGREGATOR, 8_000_001);
    }

    function test_HeldCollateralCannotBeWithdrawn() external {
        vm.expectEmit(address(settlement));
        emit IProviderCollateral.CollateralHeld(AGGREGATOR, POSTED, block.timestamp + settlement.COLLATERAL_TIME());
        _hold();
        assertEq(escrow.balanceOf(AGGREGATOR).locked, POSTED);
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilityEscrow.FlexibilityEscrow_InsufficientFree.selector, AGGREGATOR, 3_000_000, 3_000_001
            )
        );
        vm.prank(accountOf(AGGREGATOR));
        escrow.requestWithdrawal(AGGREGATOR, 3_000_001);
    }

    /// @notice A penalty of 33 for 3 MWh, to the DSO.
    function testFuzz_APenaltyIsTakenFromIt(uint16 energyWh) external {
        _hold();
        settleAll(single(record(1, SettlementKind.Penalty, AGGREGATOR, DSO, energyWh, 1100)));
        uint256 owed = uint256(energyWh) * 1100 / 100;
        assertEq(escrow.balanceOf(AGGREGATOR).locked, POSTED - owed);
        assertEq(freeOf(AGGREGATOR), 3_000_000);
        assertEq(claimableOf(DSO), owed);
    }

    function testFuzz_RevertWhen_ReleasedTooEarlyByAnother(address caller, uint256 early) external {
        vm.assume(caller != operator);
        _hold();
        uint256 until = settlement.collateralHeldUntil(AGGREGATOR);
        vm.warp(bound(early, block.timestamp, until - 1));
        vm.expectRevert(
            abi.encodeWithSelector(IProviderCollateral.ProviderCollateral_StillHeld.selector, AGGREGATOR, until)
        );
        vm.prank(caller);
        settlement.releaseCollateral(AGGREGATOR, POSTED);
    }

    function testFuzz_ReleaseGivesBackWhatIsLeft(uint56 upTo) external {
        _hold();
        uint256 expected = upTo < POSTED ? upTo : POSTED;
        vm.expectEmit(address(settlement));
        emit IProviderCollateral.CollateralReleased(AGGREGATOR, expected);
        vm.prank(operator);
        settlement.releaseCollateral(AGGREGATOR, upTo);
        assertEq(escrow.balanceOf(AGGREGATOR).locked, POSTED - expected);
        assertEq(freeOf(AGGREGATOR), 3_000_000 + expected);
    }

    /// @notice The operator never comes back: a provider gets out all the same.
    function test_AfterTheTimeAnybodyReleases() external {
        _hold();
        vm.warp(settlement.collateralHeldUntil(AGGREGATOR));
        vm.prank(stranger);
        settlement.releaseCollateral(AGGREGATOR, POSTED);
        vm.startPrank(accountOf(AGGREGATOR));
        escrow.requestWithdrawal(AGGREGATOR, 8_000_000);
        vm.warp(vm.getBlockTimestamp() + escrow.withdrawalDelay());
        escrow.withdraw(AGGREGATOR, stranger);
        vm.stopPrank();
        assertEq(token.balanceOf(stranger), 8_000_000);
    }

    function _hold() private {
        vm.prank(operator);
        settlement.holdCollateral(AGGREGATOR, POSTED);
    }
}
