// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {PeriodProgress} from "../../src/interfaces/IFlexibilitySettlement.sol";
import {MarketTest} from "../MarketTest.sol";
import {MarketHandler} from "./MarketHandler.sol";

/// @notice What holds whatever is done, in any order.
contract MarketInvariantTest is MarketTest {
    MarketHandler private _handler;

    function setUp() public override {
        super.setUp();
        _handler = new MarketHandler(registry, escrow, settlement, postings, token);
        targetContract(address(_handler));
        bytes4[] memory selectors = new bytes4[](12);
        selectors[0] = MarketHandler.deposit.selector;
        selectors[1] = MarketHandler.withdraw.selector;
        selectors[2] = MarketHandler.payOut.selector;
        selectors[3] = MarketHandler.claim.selector;
        selectors[4] = MarketHandler.settle.selector;
        selectors[5] = MarketHandler.lock.selector;
        selectors[6] = MarketHandler.stake.selector;
        selectors[7] = MarketHandler.postAndConclude.selector;
        selectors[8] = MarketHandler.claimReward.selector;
        selectors[9] = MarketHandler.claimTotal.selector;
        selectors[10] = MarketHandler.drawAll.selector;
        selectors[11] = MarketHandler.settlePostedAgain.selector;
        targetSelector(FuzzSelector({addr: address(_handler), selectors: selectors}));
    }

    /// @notice The escrow holds exactly what it owes: the sum of free, locked, claimable, bonded and forfeited balances, rewards, and what
    /// postings have credited and nobody has drawn.
    function invariant_TokenBalanceIsTheSumOfAllBalances() external view {
        uint256 sum = escrow.rewardOf(address(_handler));
        for (uint24 number = 0; number <= PARTICIPANTS; ++number) {
            sum += heldFor(number) + _handler.undrawnOf(number);
        }
        assertEq(token.balanceOf(address(escrow)), sum);
    }

    /// @notice Settling neither makes nor destroys money: what is inside is what came in less what went out.
    function invariant_DebitsEqualCredits() external view {
        uint256 inside = _handler.deposited() - _handler.withdrawn() - _handler.paidOut();
        assertEq(token.balanceOf(address(escrow)), inside);
    }

    /// @notice Netting gives each participant what record-by-record bookkeeping gives it.
    function invariant_HoldingsAreThoseOfThePlainBooks() external view {
        for (uint24 number = 0; number <= PARTICIPANTS; ++number) {
            assertEq(heldFor(number) + _handler.undrawnOf(number), _handler.holding(number));
        }
    }

    /// @notice What was debited and not drawn is what participants can draw.
    function invariant_UndrawnIsTheSumOfWhatCanBeDrawn() external view {
        uint256 sum = 0;
        for (uint24 number = 0; number <= PARTICIPANTS; ++number) {
            sum += _handler.undrawnOf(number);
        }
        assertEq(postings.bookOf(_handler.MARKET()).undrawn, sum);
    }

    /// @notice A period becomes final at most once, and what was final never changes.
    function invariant_NothingIsSettledTwice() external view {
        for (uint64 period = 0; period < _handler.PERIODS(); ++period) {
            PeriodProgress memory progress = settlement.periodProgress(_handler.MARKET(), period);
            assertLe(_handler.timesFinal(period), 1);
            if (progress.isFinal) assertEq(progress.recordsRoot, _handler.finalRoot(period));
            assertEq(progress.isFinal, _handler.timesFinal(period) == 1);
        }
        assertEq(_handler.timesPostedAgain(), 0);
    }

    /// @notice However it ends, the operator's death included, everybody gets what the plain books say: all but stakes that stand or were lost.
    function afterInvariant() external {
        uint256[] memory before = new uint256[](PARTICIPANTS + 1);
        for (uint24 number = 1; number <= PARTICIPANTS; ++number) {
            before[number] = token.balanceOf(registry.accountOf(number));
        }
        _handler.everybodyExits();
        uint256 left = 0;
        for (uint24 number = 1; number <= PARTICIPANTS; ++number) {
            uint256 kept = uint256(escrow.balanceOf(number).bonded) + escrow.balanceOf(number).forfeited;
            uint256 paid = token.balanceOf(registry.accountOf(number)) - before[number];
            assertEq(paid + kept, _handler.holding(number));
            left += kept;
        }
        assertEq(token.balanceOf(address(escrow)), left);
    }
}
