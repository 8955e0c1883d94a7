// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Round, RoundState} from "../../src/interfaces/IBondedRounds.sol";
import {BondedRoundsTest} from "../BondedRoundsTest.sol";
import {BondedRoundsHandler} from "./BondedRoundsHandler.sol";

/// @notice What holds for rounds of either auction whatever is done, in any order.
abstract contract BondedRoundsInvariants is BondedRoundsTest {
    /// @dev What is done to all rounds.
    function targets(BondedRoundsHandler done, bytes4[] memory own) internal {
        bytes4[] memory selectors = new bytes4[](9 + own.length);
        selectors[0] = BondedRoundsHandler.announce.selector;
        selectors[1] = BondedRoundsHandler.lock.selector;
        selectors[2] = BondedRoundsHandler.commit.selector;
        selectors[3] = BondedRoundsHandler.pass.selector;
        selectors[4] = BondedRoundsHandler.finalise.selector;
        selectors[5] = BondedRoundsHandler.voidRound.selector;
        selectors[6] = BondedRoundsHandler.unlock.selector;
        selectors[7] = BondedRoundsHandler.claimBond.selector;
        selectors[8] = BondedRoundsHandler.disturb.selector;
        for (uint256 i = 0; i < own.length; ++i) {
            selectors[9 + i] = own[i];
        }
        targetContract(address(done));
        targetSelector(FuzzSelector({addr: address(done), selectors: selectors}));
    }

    function handler() internal view virtual returns (BondedRoundsHandler);

    /// @notice However it ends, the operator's death included, all money of the grid operator leaves, no bond is kept, and none is lost but to
    /// challengers.
    function afterInvariant() external {
        handler().everybodyExits();
        assertEq(funds.balanceOf(DSO).free, 0);
        assertEq(funds.balanceOf(DSO).locked, 0);
        assertEq(token.balanceOf(accountOf(DSO)), 10 * BOND);
        assertEq(funds.balanceOf(OPERATOR).bonded, 0);
        assertEq(funds.balanceOf(OPERATOR).free, 10 * BOND - _paid() * BOND);
        assertEq(handler().rewards(), _paid() * BOND / 2);
    }

    /// @notice The escrow holds the sum of all balances, and of what challengers earned.
    function invariant_TokenBalanceIsTheSumOfAllBalances() external view {
        uint256 sum = handler().rewards();
        for (uint24 number = 1; number <= PARTICIPANTS; ++number) {
            sum += heldIn(funds, number);
        }
        assertEq(token.balanceOf(address(funds)), sum);
    }

    /// @notice What is locked is what was locked for rounds and not given back; rounds pay nobody, void ones included.
    function invariant_LockedIsWhatRoundsLocked() external view {
        uint256 locked = handler().locked();
        assertEq(funds.balanceOf(DSO).locked, locked);
        assertEq(uint256(funds.balanceOf(DSO).free) + locked, 10 * BOND);
    }

    /// @notice A bond stands for exactly the rounds that have a book and have not come to their end, or whose challenger has not taken it; it is
    /// taken once.
    function invariant_BondsStandForCommittedRounds() external view {
        uint256 bonded = 0;
        for (uint64 round = 0; round < handler().ROUNDS(); ++round) {
            Round memory r = roundAt(round);
            bool isAtStake = r.state == RoundState.Committed || r.state == RoundState.Cleared;
            bool isPaid = handler().bondsPaid(round) == 1;
            assertEq(r.isBonded, !isPaid && (isAtStake || r.challenger != address(0)));
            assertLe(handler().bondsPaid(round), 1);
            if (r.isBonded) bonded += BOND;
        }
        assertEq(funds.balanceOf(OPERATOR).bonded, bonded);
        assertEq(funds.balanceOf(OPERATOR).free, 10 * BOND - bonded - _paid() * BOND);
    }

    /// @notice What is final stays final with its result, what is void stays void and has none.
    function invariant_EndsAreEnds() external view {
        for (uint64 round = 0; round < handler().ROUNDS(); ++round) {
            Round memory r = roundAt(round);
            bool hasEnded = r.state == RoundState.Final || r.state == RoundState.Void;
            assertEq(uint256(handler().endOf(round)), hasEnded ? uint256(r.state) : 0);
            if (hasEnded) assertEq(r.resultHash, handler().resultAtEnd(round));
            if (r.state == RoundState.Void) assertEq(r.resultHash, 0);
        }
    }

    function roundAt(uint64 round) internal view returns (Round memory) {
        return bonded().roundOf(handler().MARKET(), round);
    }

    function _paid() private view returns (uint256 bonds) {
        for (uint64 round = 0; round < handler().ROUNDS(); ++round) {
            bonds += handler().bondsPaid(round);
        }
    }
}
