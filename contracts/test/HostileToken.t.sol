// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import {FlexibilityEscrow} from "../src/FlexibilityEscrow.sol";
import {IFlexibilityEscrow, PositionPage} from "../src/interfaces/IFlexibilityEscrow.sol";
import {PositionLanes} from "../src/libraries/PositionLanes.sol";
import {MarketTest} from "./MarketTest.sol";
import {ToyToken, ToyTokenReturningFalse, ToyTokenThatCalls, ToyTokenWithBlocklist} from "./ToyTokens.sol";

/// @notice What a token may do, and what the escrow holds all the same.
contract HostileTokenTest is MarketTest {
    function test_RevertWhen_DepositIsAnsweredWithFalse() external {
        ToyTokenReturningFalse toy = new ToyTokenReturningFalse();
        FlexibilityEscrow hostile = _escrowOf(toy);
        toy.refuse(address(this));
        toy.mint(address(this), 100);
        toy.approve(address(hostile), 100);
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, toy));
        hostile.deposit(DSO, 100);
    }

    function test_PayOutOfARefusedAccountStaysClaimable() external {
        ToyTokenReturningFalse toy = new ToyTokenReturningFalse();
        FlexibilityEscrow hostile = _earned(toy);
        toy.refuse(accountOf(AGGREGATOR));
        _payOutPastTheRefused(hostile, toy);
    }

    function test_PayOutOfABlockedAccountStaysClaimable() external {
        ToyTokenWithBlocklist toy = new ToyTokenWithBlocklist();
        FlexibilityEscrow hostile = _earned(toy);
        toy.setBlocked(accountOf(AGGREGATOR), true);
        _payOutPastTheRefused(hostile, toy);
    }

    function test_NothingIsPaidTwiceByATokenThatCallsBack() external {
        ToyTokenThatCalls toy = new ToyTokenThatCalls();
        FlexibilityEscrow hostile = _earned(toy);
        uint256[] memory both = _both();
        toy.onMoving(address(hostile), abi.encodeCall(IFlexibilityEscrow.payOut, (both)));
        hostile.payOut(both);

        assertTrue(toy.hasFailed());
        assertEq(toy.balanceOf(accountOf(AGGREGATOR)), 30);
        assertEq(toy.balanceOf(accountOf(PROSUMER)), 20);
        assertEq(toy.balanceOf(address(hostile)), 50);
    }

    function test_NothingIsDepositedTwiceByATokenThatCallsBack() external {
        ToyTokenThatCalls toy = new ToyTokenThatCalls();
        FlexibilityEscrow hostile = _escrowOf(toy);
        toy.mint(address(this), 100);
        toy.mint(address(toy), 100);
        toy.approve(address(hostile), 100);
        toy.onMoving(address(hostile), abi.encodeCall(IFlexibilityEscrow.deposit, (DSO, 100)));
        hostile.deposit(DSO, 100);

        assertTrue(toy.hasFailed());
        assertEq(hostile.balanceOf(DSO).free, 100);
        assertEq(toy.balanceOf(address(hostile)), 100);
    }

    function _payOutPastTheRefused(FlexibilityEscrow hostile, ToyToken toy) private {
        vm.expectEmit(address(hostile));
        emit IFlexibilityEscrow.PayoutRefused(AGGREGATOR, accountOf(AGGREGATOR), 30);
        hostile.payOut(_both());
        assertEq(toy.balanceOf(accountOf(PROSUMER)), 20);
        assertEq(hostile.balanceOf(AGGREGATOR).claimable, 30);

        vm.prank(accountOf(AGGREGATOR));
        hostile.claim(AGGREGATOR, stranger);
        assertEq(toy.balanceOf(stranger), 30);
    }

    function _escrowOf(ToyToken toy) private returns (FlexibilityEscrow) {
        return new FlexibilityEscrow(toy, registry, address(auction), address(settlement), address(postings), 1 days);
    }

    /// @dev AGGREGATOR has earned 30, PROSUMER 20, and DSO has 50 left.
    function _earned(ToyToken toy) private returns (FlexibilityEscrow hostile) {
        hostile = _escrowOf(toy);
        toy.mint(address(this), 100);
        toy.approve(address(hostile), 100);
        hostile.deposit(DSO, 100);
        PositionPage[] memory positions = new PositionPage[](2);
        positions[0] = PositionPage(0, PositionLanes.lane(DSO, -50) | PositionLanes.lane(AGGREGATOR, 30));
        positions[1] = PositionPage(1, PositionLanes.lane(PROSUMER, 20));
        vm.prank(address(settlement));
        hostile.settlePositions(positions);
    }

    function _both() private pure returns (uint256[] memory numbers) {
        numbers = new uint256[](2);
        (numbers[0], numbers[1]) = (AGGREGATOR, PROSUMER);
    }
}
