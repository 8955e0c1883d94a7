// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {FlexibilityEscrow} from "../../src/FlexibilityEscrow.sol";
import {IBondedRounds, Round, RoundState, RoundTerms} from "../../src/interfaces/IBondedRounds.sol";
import {ParticipantRegistry} from "../../src/ParticipantRegistry.sol";

// forge-lint: disable-start(block-timestamp) -- the handler makes the time
/// @notice Takes rounds through what is the same in the life of all with bonds, and notes what must not change.
abstract contract BondedRoundsHandler is Test {
    bytes32 public constant MARKET = keccak256("invariant");
    uint64 public constant ROUNDS = 4;
    uint24 internal constant DSO = 1;
    uint40 private constant STEP = 100;

    FlexibilityEscrow internal immutable _escrow;
    address internal immutable _operator;
    IBondedRounds private immutable _bonded;
    address private immutable _dso;
    RoundTerms internal _terms;

    /// @notice The state a round was seen in when it came to its end; none before.
    mapping(uint64 round => RoundState) public endOf;
    /// @notice The result a round had when it came to its end.
    mapping(uint64 round => bytes32) public resultAtEnd;
    /// @notice What is locked for a round.
    mapping(uint64 round => uint256) public lockedFor;
    /// @notice How often the bond of a round was paid to a challenger.
    mapping(uint64 round => uint256) public bondsPaid;

    constructor(IBondedRounds bonded, FlexibilityEscrow escrow, ParticipantRegistry registry, RoundTerms memory terms) {
        (_bonded, _escrow, _operator, _dso) = (bonded, escrow, registry.operator(), registry.accountOf(DSO));
        _terms = terms;
    }

    function announce(uint64 seed) external {
        _announced(seed);
    }

    function lock(uint64 seed, uint56 amount) external {
        (uint64 round, Round memory r) = _announced(seed);
        uint256 free = _escrow.balanceOf(DSO).free;
        if (r.state != RoundState.Announced || block.timestamp >= r.commitBy) return;
        amount = uint56(bound(amount, 0, free));
        vm.prank(_dso);
        _bonded.lockRequest(MARKET, round, DSO, amount);
        lockedFor[round] += amount;
    }

    /// @notice Commits the book of a round once its gate is closed.
    function commit(uint64 seed) external {
        _commit(seed);
    }

    function pass(uint16 time) external {
        vm.warp(vm.getBlockTimestamp() + time % (3 * STEP));
    }

    /// @notice Finalises a round whose time for challenges is over; before, it must be refused.
    function finalise(uint64 seed, bool isEarly) external {
        (uint64 round, Round memory r) = _round(seed);
        if (r.state != RoundState.Cleared) return;
        if (block.timestamp < r.challengeableUntil) {
            if (isEarly) return _mustFail(abi.encodeCall(_bonded.finalise, (MARKET, round)));
            vm.warp(r.challengeableUntil);
        }
        if (_isDisproved(round)) return;
        _bonded.finalise(MARKET, round);
        _noteEnd(round, RoundState.Final);
    }

    /// @notice Anybody voids a round without a book or without a result, once that is due; a round that is cleared never.
    function voidRound(uint64 seed) external {
        (uint64 round, Round memory r) = _round(seed);
        if (r.state == RoundState.Announced && block.timestamp < r.commitBy) return;
        if (r.state == RoundState.Committed && block.timestamp < uint256(r.clearBy) + 1 hours) return;
        if (r.state != RoundState.Announced && r.state != RoundState.Committed) {
            return _mustFail(abi.encodeCall(_bonded.voidRound, (MARKET, round)));
        }
        _bonded.voidRound(MARKET, round);
        _noteEnd(round, RoundState.Void);
    }

    function unlock(uint64 seed) external {
        (uint64 round, Round memory r) = _round(seed);
        if (r.state != RoundState.Void && r.state != RoundState.Final) {
            return _mustFail(abi.encodeCall(_bonded.unlockRequest, (MARKET, round, DSO)));
        }
        _unlock(round);
    }

    /// @notice Pays the bond of a round to who is owed it; where nobody is, that is refused.
    function claimBond(uint64 seed) external {
        (uint64 round, Round memory r) = _round(seed);
        if (!r.isBonded || r.challenger == address(0)) {
            return _mustFail(abi.encodeCall(_bonded.claimBond, (MARKET, round)));
        }
        _claim(round);
    }

    /// @notice Nothing can be done to a round that came to its end.
    function disturb(uint64 seed) external {
        (uint64 round, Round memory r) = _round(seed);
        if (r.state != RoundState.Final && r.state != RoundState.Void) return;
        vm.startPrank(_operator);
        _mustFail(abi.encodeCall(_bonded.announce, (MARKET, round, _terms)));
        _mustFail(abi.encodeCall(_bonded.finalise, (MARKET, round)));
        _mustFail(abi.encodeCall(_bonded.voidRound, (MARKET, round)));
        bytes[] memory calls = _callsOfBookAndResult(round);
        for (uint256 i = 0; i < calls.length; ++i) {
            _mustFail(calls[i]);
        }
        vm.stopPrank();
    }

    /// @notice The operator is dead: strangers bring every round to its end, bonds to whom they are owed, and the grid operator takes its money.
    function everybodyExits() external {
        for (uint64 round = 0; round < ROUNDS; ++round) {
            if (_bonded.roundOf(MARKET, round).state == RoundState.Cleared) _isDisproved(round);
            vm.warp(vm.getBlockTimestamp() + 10 days);
            Round memory r = _bonded.roundOf(MARKET, round);
            if (r.state == RoundState.Cleared) _bonded.finalise(MARKET, round);
            if (r.state == RoundState.Announced || r.state == RoundState.Committed) _bonded.voidRound(MARKET, round);
            if (r.state == RoundState.None) continue;
            if (r.isBonded && r.challenger != address(0)) _claim(round);
            _unlock(round);
        }
        uint64 free = _escrow.balanceOf(DSO).free;
        vm.startPrank(_dso);
        _escrow.requestWithdrawal(DSO, free);
        vm.warp(vm.getBlockTimestamp() + _escrow.withdrawalDelay());
        if (free != 0) _escrow.withdraw(DSO, _dso);
        vm.stopPrank();
    }

    /// @notice What is locked for all rounds.
    function locked() public view returns (uint256 sum) {
        for (uint64 round = 0; round < ROUNDS; ++round) {
            sum += lockedFor[round];
        }
    }

    /// @notice What challengers are to take out of the escrow.
    function rewards() external view virtual returns (uint256) {
        return 0;
    }

    /// @dev Whether somebody who watches finds the result of a round wrong, and has it undone before it is final.
    function _isDisproved(uint64) internal virtual returns (bool) {
        return false;
    }

    function _commit(uint64 seed) internal {
        (uint64 round, Round memory r) = _announced(seed);
        if (r.state != RoundState.Announced || block.timestamp >= r.commitBy) return;
        if (block.timestamp < r.gateClosureAt) vm.warp(r.gateClosureAt);
        _commitBook(round);
        vm.roll(block.number + 1);
    }

    function _commitBook(uint64 round) internal virtual;

    /// @dev Calls that commit the book of a round, or clear it.
    function _callsOfBookAndResult(uint64 round) internal view virtual returns (bytes[] memory);

    function _round(uint64 seed) internal view returns (uint64 round, Round memory r) {
        round = seed % ROUNDS;
        return (round, _bonded.roundOf(MARKET, round));
    }

    function _mustFail(bytes memory call) internal {
        (bool ok,) = address(_bonded).call(call);
        assertFalse(ok);
    }

    /// @dev Announces a round that nobody has heard of.
    function _announced(uint64 seed) private returns (uint64 round, Round memory r) {
        (round, r) = _round(seed);
        if (r.state != RoundState.None) return (round, r);
        RoundTerms memory terms = _terms;
        terms.opensAt = uint40(block.timestamp);
        terms.gateClosureAt = terms.opensAt + STEP;
        terms.commitBy = terms.gateClosureAt + STEP;
        terms.clearBy = terms.commitBy + STEP;
        vm.prank(_operator);
        _bonded.announce(MARKET, round, terms);
        return _round(seed);
    }

    /// @dev Once more there is nothing to give back: what is locked for other rounds stays.
    function _unlock(uint64 round) private {
        _bonded.unlockRequest(MARKET, round, DSO);
        _bonded.unlockRequest(MARKET, round, DSO);
        lockedFor[round] = 0;
        assertEq(_escrow.balanceOf(DSO).locked, locked());
    }

    function _claim(uint64 round) private {
        _bonded.claimBond(MARKET, round);
        ++bondsPaid[round];
    }

    function _noteEnd(uint64 round, RoundState end) private {
        endOf[round] = end;
        resultAtEnd[round] = _bonded.roundOf(MARKET, round).resultHash;
    }
}
// forge-lint: disable-end(block-timestamp)
