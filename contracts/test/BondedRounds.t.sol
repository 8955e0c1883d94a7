// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBondedRounds, Round, RoundState, RoundTerms} from "../src/interfaces/IBondedRounds.sol";
import {Upstream} from "../src/libraries/CertificateCheck.sol";
import {BondedRoundsTest} from "./BondedRoundsTest.sol";
import {HorizonTest} from "./HorizonTest.sol";
import {RoundsTest} from "./RoundsTest.sol";

/// @notice What holds for the rounds of either auction.
abstract contract BondedRoundsSuite is BondedRoundsTest {
    function test_RevertWhen_AnotherThanTheOperatorAnnouncesOrCommits() external {
        expectNotOperator(stranger);
        vm.prank(stranger);
        bonded().announce(MARKET, ROUND, roundTerms());

        announceRound();
        vm.warp(GATE_CLOSURE_AT);
        bytes memory commit = committing();
        expectNotOperator(stranger);
        _call(stranger, commit);
    }

    function test_RevertWhen_AnnouncedTwice() external {
        announceRound();
        expectWrongState(RoundState.Announced);
        vm.prank(operator);
        bonded().announce(MARKET, ROUND, roundTerms());
    }

    function testFuzz_RevertWhen_TermsContradict(uint8 which) external {
        RoundTerms memory terms = roundTerms();
        if (which % 6 == 0) terms.gateClosureAt = terms.opensAt;
        if (which % 6 == 1) terms.commitBy = terms.gateClosureAt;
        if (which % 6 == 2) terms.clearBy = terms.commitBy;
        if (which % 6 == 3) terms.upstream.buyTicks = 1;
        if (which % 6 == 4) vm.warp(GATE_CLOSURE_AT);
        if (which % 6 == 5) terms.isSealed = true;
        vm.expectRevert(abi.encodeWithSelector(IBondedRounds.BondedRounds_TermsContradict.selector, MARKET, ROUND));
        vm.prank(operator);
        bonded().announce(MARKET, ROUND, terms);
    }

    function test_TheTermsAreAnnouncedAndKept() external {
        RoundTerms memory terms = roundTerms();
        terms.upstream = Upstream({isPriced: true, sellTicks: 40, buyTicks: -30});
        vm.expectEmit(address(bonded()));
        emit IBondedRounds.RoundAnnounced(MARKET, ROUND, terms);
        vm.prank(operator);
        bonded().announce(MARKET, ROUND, terms);

        Round memory expected;
        expected.state = RoundState.Announced;
        (expected.opensAt, expected.gateClosureAt) = (OPENS_AT, GATE_CLOSURE_AT);
        (expected.commitBy, expected.clearBy) = (COMMIT_BY, CLEAR_BY);
        expected.upstream = terms.upstream;
        assertEq(abi.encode(roundNow()), abi.encode(expected));
    }

    function test_RevertWhen_LockedByAnother() external {
        announceRound();
        _expectNotAccount(DSO, stranger);
        vm.prank(stranger);
        bonded().lockRequest(MARKET, ROUND, DSO, BOND);
    }

    function test_RevertWhen_TheOperatorLocksForAnotherThanAGridOperator() external {
        announceRound();
        _expectNotAccount(AGGREGATOR, operator);
        vm.prank(operator);
        bonded().lockRequest(MARKET, ROUND, AGGREGATOR, BOND);
    }

    function test_RevertWhen_LockedTooLateToCommit() external {
        announceRound();
        vm.warp(COMMIT_BY);
        expectNotDue(OPENS_AT, COMMIT_BY);
        vm.prank(accountOf(DSO));
        bonded().lockRequest(MARKET, ROUND, DSO, BOND);
    }

    function test_RevertWhen_LockedAfterTheBook() external {
        _commit();
        expectWrongState(RoundState.Committed);
        vm.prank(accountOf(DSO));
        bonded().lockRequest(MARKET, ROUND, DSO, BOND);
    }

    function test_LocksOfTheOperatorUnlockWhenTheRoundIsFinal() external {
        announceRound();
        vm.warp(GATE_CLOSURE_AT);
        vm.expectEmit(address(bonded()));
        emit IBondedRounds.RequestLocked(MARKET, ROUND, DSO, BOND);
        vm.prank(operator);
        bonded().lockRequest(MARKET, ROUND, DSO, BOND);
        assertEq(funds.balanceOf(DSO).locked, BOND);
        _commitAnnounced();
        _clear();
        expectWrongState(RoundState.Cleared);
        bonded().unlockRequest(MARKET, ROUND, DSO);

        vm.warp(GATE_CLOSURE_AT + CHALLENGE_SECONDS);
        bonded().finalise(MARKET, ROUND);
        bonded().unlockRequest(MARKET, ROUND, DSO);
        assertEq(funds.balanceOf(DSO).locked, 0);
        assertEq(funds.balanceOf(DSO).free, 10 * BOND);
    }

    function test_LocksUnlockOnceWhenTheRoundIsVoid() external {
        announceRound();
        vm.startPrank(accountOf(DSO));
        bonded().lockRequest(MARKET, ROUND, DSO, BOND);
        bonded().lockRequest(MARKET, ROUND, DSO, BOND);
        vm.stopPrank();
        assertEq(funds.balanceOf(DSO).locked, 2 * BOND);
        expectWrongState(RoundState.Announced);
        bonded().unlockRequest(MARKET, ROUND, DSO);

        vm.warp(COMMIT_BY);
        bonded().voidRound(MARKET, ROUND);
        vm.expectEmit(address(bonded()));
        emit IBondedRounds.RequestUnlocked(MARKET, ROUND, DSO, 2 * BOND);
        bonded().unlockRequest(MARKET, ROUND, DSO);
        bonded().unlockRequest(MARKET, ROUND, DSO);
        assertEq(funds.balanceOf(DSO).locked, 0);
        assertEq(funds.balanceOf(DSO).free, 10 * BOND);
    }

    function test_RevertWhen_CommittedOutOfTime() external {
        announceRound();
        bytes memory commit = committing();
        expectNotDue(GATE_CLOSURE_AT, COMMIT_BY);
        _call(operator, commit);

        vm.warp(COMMIT_BY);
        expectNotDue(GATE_CLOSURE_AT, COMMIT_BY);
        _call(operator, commit);
    }

    function test_RevertWhen_ClearedInTheBlockOfTheBook() external {
        _commit();
        vm.roll(block.number - 1);
        bytes memory first = clearing()[0];
        vm.expectRevert(
            abi.encodeWithSelector(
                IBondedRounds.BondedRounds_BookCommittedInThisBlock.selector, MARKET, ROUND, block.number
            )
        );
        _call(operator, first);
    }

    function test_AResultIsFinalAfterTheTimeForChallenges() external {
        _commit();
        assertEq(funds.balanceOf(OPERATOR).bonded, BOND);
        _clear();
        assertState(RoundState.Cleared);

        uint256 until = GATE_CLOSURE_AT + CHALLENGE_SECONDS;
        vm.warp(until - 1);
        expectNotDue(until, type(uint256).max);
        bonded().finalise(MARKET, ROUND);
        vm.warp(until);
        vm.expectEmit(address(bonded()));
        emit IBondedRounds.RoundFinalised(MARKET, ROUND);
        bonded().finalise(MARKET, ROUND);
        assertState(RoundState.Final);
        assertEq(funds.balanceOf(OPERATOR).bonded, 0);
        assertEq(funds.balanceOf(OPERATOR).free, 10 * BOND);

        bytes[] memory again = clearing();
        expectWrongState(RoundState.Final);
        _call(operator, again[0]);
        expectWrongState(RoundState.Final);
        bonded().voidRound(MARKET, ROUND);
    }

    function test_VoidWhereNobodyCommitted() external {
        announceRound();
        expectNotDue(COMMIT_BY, type(uint256).max);
        vm.prank(stranger);
        bonded().voidRound(MARKET, ROUND);
        vm.warp(COMMIT_BY);
        vm.expectEmit(address(bonded()));
        emit IBondedRounds.RoundVoided(MARKET, ROUND);
        vm.prank(stranger);
        bonded().voidRound(MARKET, ROUND);
        assertState(RoundState.Void);
        expectWrongState(RoundState.Void);
        bonded().voidRound(MARKET, ROUND);
    }

    function test_VoidLongAfterNobodyCleared() external {
        _commit();
        expectNotDue(CLEAR_BY + CHALLENGE_SECONDS, type(uint256).max);
        vm.prank(stranger);
        bonded().voidRound(MARKET, ROUND);

        vm.warp(CLEAR_BY + CHALLENGE_SECONDS);
        vm.prank(stranger);
        bonded().voidRound(MARKET, ROUND);
        assertState(RoundState.Void);
        assertEq(funds.balanceOf(OPERATOR).bonded, 0);
    }

    function test_TheOperatorVoidsWhatHasNoResultAtOnce() external {
        _commit();
        vm.prank(operator);
        bonded().voidRound(MARKET, ROUND);
        assertState(RoundState.Void);
        assertEq(funds.balanceOf(OPERATOR).bonded, 0);
    }

    function test_RevertWhen_ACommittedOrClearedRoundIsBroughtToAnotherEnd() external {
        _commit();
        expectWrongState(RoundState.Committed);
        bonded().finalise(MARKET, ROUND);
        _clear();
        expectWrongState(RoundState.Cleared);
        vm.prank(operator);
        bonded().voidRound(MARKET, ROUND);
    }

    function test_RevertWhen_NoBondIsOwed() external {
        _commit();
        vm.expectRevert(abi.encodeWithSelector(IBondedRounds.BondedRounds_NoBondOwed.selector, MARKET, ROUND));
        bonded().claimBond(MARKET, ROUND);
    }

    function _commit() private {
        announceRound();
        _commitAnnounced();
    }

    function _commitAnnounced() private {
        vm.warp(GATE_CLOSURE_AT);
        _call(operator, committing());
        vm.roll(block.number + 1);
    }

    function _clear() private {
        bytes[] memory calls = clearing();
        for (uint256 i = 0; i < calls.length; ++i) {
            _call(operator, calls[i]);
        }
    }

    /// @dev A call that is expected to revert counts as one that does not.
    function _call(address caller, bytes memory call) private {
        address to = address(bonded());
        vm.prank(caller);
        (bool ok,) = to.call(call);
        assertTrue(ok);
    }

    function _expectNotAccount(uint256 participant, address caller) private {
        vm.expectRevert(
            abi.encodeWithSelector(IBondedRounds.BondedRounds_NotParticipantsAccount.selector, participant, caller)
        );
    }
}

/// @notice Rounds of one market time unit.
contract BondedFlexibilityRoundsTest is RoundsTest, BondedRoundsSuite {
    function setUp() public override(RoundsTest, BondedRoundsTest) {
        super.setUp();
    }
}

/// @notice Rounds of several market time units, or with blocks.
contract BondedHorizonsTest is HorizonTest, BondedRoundsSuite {
    function setUp() public override(HorizonTest, BondedRoundsTest) {
        super.setUp();
    }
}
