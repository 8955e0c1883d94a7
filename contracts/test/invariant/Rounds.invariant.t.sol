// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {FlexibilityAuctionVerifier} from "../../src/FlexibilityAuctionVerifier.sol";
import {Round, RoundState} from "../../src/interfaces/IBondedRounds.sol";
import {RoundResult} from "../../src/interfaces/IFlexibilityAuctionRounds.sol";
import {Balance} from "../../src/interfaces/IFlexibilityEscrow.sol";
import {ClearingRoots} from "../../src/libraries/ClearingExecution.sol";
import {RoundsTest} from "../RoundsTest.sol";
import {HonestRound, RoundsHandler} from "./RoundsHandler.sol";

/// @notice What holds for rounds whatever is done, in any order.
contract RoundsInvariantTest is RoundsTest {
    RoundsHandler private _handler;
    bytes32 private _honestResult;

    function setUp() public override {
        super.setUp();
        HonestRound memory honest;
        honest.terms = roundTerms();
        honest.book = bookOf(ordersOfRound());
        honest.clearing = clearingOfRound();
        ClearingRoots memory roots = new FlexibilityAuctionVerifier().execute(honest.clearing, honest.terms.upstream);
        honest.result = RoundResult({fillsRoot: roots.fillsRoot, nodesRoot: roots.nodesRoot});
        _honestResult = keccak256(abi.encode(keccak256(abi.encode(honest.book)), honest.result));
        honest.pieces = piecesOfRound();
        _handler = new RoundsHandler(rounds, funds, registry, publications, honest);

        targetContract(address(_handler));
        bytes4[] memory selectors = new bytes4[](11);
        selectors[0] = RoundsHandler.announce.selector;
        selectors[1] = RoundsHandler.lock.selector;
        selectors[2] = RoundsHandler.commit.selector;
        selectors[3] = RoundsHandler.post.selector;
        selectors[4] = RoundsHandler.execute.selector;
        selectors[5] = RoundsHandler.pass.selector;
        selectors[6] = RoundsHandler.finalise.selector;
        selectors[7] = RoundsHandler.voidRound.selector;
        selectors[8] = RoundsHandler.unlock.selector;
        selectors[9] = RoundsHandler.disturb.selector;
        selectors[10] = RoundsHandler.publish.selector;
        targetSelector(FuzzSelector({addr: address(_handler), selectors: selectors}));
    }

    /// @notice However it ends, the operator's death included, all money of the grid operator leaves, and no bond is kept.
    function afterInvariant() external {
        _handler.everybodyExits();
        assertEq(funds.balanceOf(DSO).free, 0);
        assertEq(funds.balanceOf(DSO).locked, 0);
        assertEq(token.balanceOf(accountOf(DSO)), 10 * BOND);
        assertEq(funds.balanceOf(OPERATOR).bonded, 0);
        assertEq(funds.balanceOf(OPERATOR).free, 10 * BOND);
    }

    /// @notice The escrow holds the sum of all balances.
    function invariant_TokenBalanceIsTheSumOfAllBalances() external view {
        uint256 sum = 0;
        for (uint24 number = 1; number <= PARTICIPANTS; ++number) {
            Balance memory balance = funds.balanceOf(number);
            sum += uint256(balance.free) + balance.claimable + balance.locked + balance.bonded + balance.forfeited;
        }
        assertEq(token.balanceOf(address(funds)), sum);
    }

    /// @notice What is locked is what was locked for rounds and not given back; rounds pay nobody.
    function invariant_LockedIsWhatRoundsLocked() external view {
        assertEq(funds.balanceOf(DSO).locked, _locked());
        assertEq(uint256(funds.balanceOf(DSO).free) + _locked(), 10 * BOND);
    }

    /// @notice A bond stands for exactly the rounds that have a book and have not come to their end.
    function invariant_BondsStandForCommittedRounds() external view {
        uint256 bonded = 0;
        for (uint64 round = 0; round < _handler.ROUNDS(); ++round) {
            Round memory r = rounds.roundOf(_handler.MARKET(), round);
            bool isAtStake = r.state == RoundState.Committed || r.state == RoundState.Cleared;
            assertEq(r.isBonded, isAtStake);
            if (isAtStake) bonded += BOND;
        }
        assertEq(funds.balanceOf(OPERATOR).bonded, bonded);
    }

    /// @notice What is final stays final with its result, what is void stays void and has none.
    function invariant_EndsAreEnds() external view {
        for (uint64 round = 0; round < _handler.ROUNDS(); ++round) {
            Round memory r = rounds.roundOf(_handler.MARKET(), round);
            bool hasEnded = r.state == RoundState.Final || r.state == RoundState.Void;
            assertEq(uint256(_handler.endOf(round)), hasEnded ? uint256(r.state) : 0);
            if (hasEnded) assertEq(r.resultHash, _handler.resultAtEnd(round));
            if (r.state == RoundState.Void) assertEq(r.resultHash, 0);
        }
    }

    /// @notice Executed and posted rounds keep the same digest of the same result.
    function invariant_ExecutedResultIsPostedResult() external view {
        for (uint64 round = 0; round < _handler.ROUNDS(); ++round) {
            Round memory r = rounds.roundOf(_handler.MARKET(), round);
            bool hasResult = r.state == RoundState.Cleared || r.state == RoundState.Final;
            assertEq(r.resultHash, hasResult ? _honestResult : bytes32(0));
        }
    }

    function _locked() private view returns (uint256 sum) {
        for (uint64 round = 0; round < _handler.ROUNDS(); ++round) {
            sum += _handler.lockedFor(round);
        }
    }
}
