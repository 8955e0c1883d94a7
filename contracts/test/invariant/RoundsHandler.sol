// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {FlexibilityAuctionChallenges} from "../../src/FlexibilityAuctionChallenges.sol";
import {FlexibilityEscrow} from "../../src/FlexibilityEscrow.sol";
import {Round, RoundState, RoundTerms} from "../../src/interfaces/IBondedRounds.sol";
import {RoundBook, RoundResult} from "../../src/interfaces/IFlexibilityAuctionRounds.sol";
import {Clearing} from "../../src/libraries/ClearingExecution.sol";
import {IRoundPublications, Piece} from "../../src/interfaces/IRoundPublications.sol";
import {ParticipantRegistry} from "../../src/ParticipantRegistry.sol";

/// @notice What every round of the handler is about: one honest book and its clearing.
struct HonestRound {
    RoundTerms terms;
    RoundBook book;
    Clearing clearing;
    RoundResult result;
    Piece[] pieces;
}

// forge-lint: disable-start(block-timestamp) -- the handler makes the time
/// @notice Takes rounds through their lives in any order, and notes what must not change.
contract RoundsHandler is Test {
    bytes32 public constant MARKET = keccak256("invariant");
    uint64 public constant ROUNDS = 4;
    uint24 private constant DSO = 1;
    uint40 private constant STEP = 100;

    FlexibilityAuctionChallenges private immutable _rounds;
    FlexibilityEscrow private immutable _escrow;
    IRoundPublications private immutable _publications;
    address private immutable _operator;
    address private immutable _dso;
    HonestRound private _honest;

    /// @notice The state a round was seen in when it came to its end; none before.
    mapping(uint64 round => RoundState) public endOf;
    /// @notice The result a round had when it came to its end.
    mapping(uint64 round => bytes32) public resultAtEnd;
    /// @notice What is locked for a round.
    mapping(uint64 round => uint256) public lockedFor;

    constructor(
        FlexibilityAuctionChallenges rounds,
        FlexibilityEscrow escrow,
        ParticipantRegistry registry,
        IRoundPublications publications,
        HonestRound memory honest
    ) {
        (_rounds, _escrow, _operator) = (rounds, escrow, registry.operator());
        _publications = publications;
        _dso = registry.accountOf(DSO);
        (_honest.terms, _honest.book, _honest.clearing, _honest.result) =
        (honest.terms, honest.book, honest.clearing, honest.result);
        for (uint256 i = 0; i < honest.pieces.length; ++i) {
            _honest.pieces.push(honest.pieces[i]);
        }
    }

    function announce(uint64 seed) external {
        (uint64 round, Round memory r) = _round(seed);
        if (r.state != RoundState.None) return;
        RoundTerms memory terms = _honest.terms;
        terms.opensAt = uint40(block.timestamp);
        terms.gateClosureAt = terms.opensAt + STEP;
        terms.commitBy = terms.gateClosureAt + STEP;
        terms.clearBy = terms.commitBy + STEP;
        vm.prank(_operator);
        _rounds.announce(MARKET, round, terms);
    }

    function lock(uint64 seed, uint56 amount) external {
        (uint64 round, Round memory r) = _round(seed);
        uint256 free = _escrow.balanceOf(DSO).free;
        if (r.state != RoundState.Announced || block.timestamp >= r.commitBy) return;
        amount = uint56(bound(amount, 0, free));
        vm.prank(_dso);
        _rounds.lockRequest(MARKET, round, DSO, amount);
        lockedFor[round] += amount;
    }

    function commit(uint64 seed) external {
        (uint64 round, Round memory r) = _round(seed);
        if (r.state != RoundState.Announced || block.timestamp >= r.commitBy) return;
        if (block.timestamp < r.gateClosureAt) vm.warp(r.gateClosureAt);
        vm.prank(_operator);
        _rounds.commitRound(MARKET, round, _honest.book, new uint32[](0));
        vm.roll(block.number + 1);
    }

    /// @notice Publishes a section of a round's data, or a part of one anew: never what belongs to no place.
    function publish(uint64 seed, uint8 section) external {
        Piece[] memory pieces = new Piece[](1);
        pieces[0] = _honest.pieces[section % _honest.pieces.length];
        vm.prank(_operator);
        _publications.publish(MARKET, seed % ROUNDS, pieces);
    }

    /// @notice Posts the result: refused exactly where its data is not published.
    function post(uint64 seed) external {
        (uint64 round, Round memory r) = _round(seed);
        if (r.state != RoundState.Committed || block.timestamp >= r.clearBy) return;
        vm.startPrank(_operator);
        if (!_publications.holds(MARKET, round, _operator, _honest.book, _honest.result)) {
            _mustFail(abi.encodeCall(_rounds.postClearing, (MARKET, round, _honest.book, _honest.result)));
            _publications.publish(MARKET, round, _honest.pieces);
        }
        _rounds.postClearing(MARKET, round, _honest.book, _honest.result);
        vm.stopPrank();
    }

    /// @notice Executes the round: as the operator while only it may, as anybody afterwards.
    function execute(uint64 seed) external {
        (uint64 round, Round memory r) = _round(seed);
        if (r.state != RoundState.Committed) return;
        if (block.timestamp < r.clearBy) vm.prank(_operator);
        _rounds.verifyClearing(MARKET, round, _honest.book, _honest.clearing);
    }

    function pass(uint16 time) external {
        vm.warp(vm.getBlockTimestamp() + time % (3 * STEP));
    }

    /// @notice Finalises a round whose time for challenges is over; before, it must be refused.
    function finalise(uint64 seed, bool isEarly) external {
        (uint64 round, Round memory r) = _round(seed);
        if (r.state != RoundState.Cleared) return;
        if (block.timestamp < r.challengeableUntil) {
            if (isEarly) return _mustFail(abi.encodeCall(_rounds.finalise, (MARKET, round)));
            vm.warp(r.challengeableUntil);
        }
        _rounds.finalise(MARKET, round);
        _noteEnd(round, RoundState.Final);
    }

    /// @notice Anybody voids a round without a book or without a result, once that is due; a round that is cleared never.
    function voidRound(uint64 seed) external {
        (uint64 round, Round memory r) = _round(seed);
        if (r.state == RoundState.Announced && block.timestamp < r.commitBy) return;
        if (r.state == RoundState.Committed && block.timestamp < uint256(r.clearBy) + 1 hours) return;
        if (r.state != RoundState.Announced && r.state != RoundState.Committed) {
            return _mustFail(abi.encodeCall(_rounds.voidRound, (MARKET, round)));
        }
        _rounds.voidRound(MARKET, round);
        _noteEnd(round, RoundState.Void);
    }

    function unlock(uint64 seed) external {
        (uint64 round, Round memory r) = _round(seed);
        if (r.state != RoundState.Void && r.state != RoundState.Final) {
            return _mustFail(abi.encodeCall(_rounds.unlockRequest, (MARKET, round, DSO)));
        }
        _rounds.unlockRequest(MARKET, round, DSO);
        lockedFor[round] = 0;
    }

    /// @notice Nothing can be done to a round that came to its end.
    function disturb(uint64 seed) external {
        (uint64 round, Round memory r) = _round(seed);
        if (r.state != RoundState.Final && r.state != RoundState.Void) return;
        vm.startPrank(_operator);
        _mustFail(abi.encodeCall(_rounds.announce, (MARKET, round, _honest.terms)));
        _mustFail(abi.encodeCall(_rounds.commitRound, (MARKET, round, _honest.book, new uint32[](0))));
        _mustFail(abi.encodeCall(_rounds.postClearing, (MARKET, round, _honest.book, _honest.result)));
        _mustFail(abi.encodeCall(_rounds.verifyClearing, (MARKET, round, _honest.book, _honest.clearing)));
        _mustFail(abi.encodeCall(_rounds.finalise, (MARKET, round)));
        _mustFail(abi.encodeCall(_rounds.claimBond, (MARKET, round)));
        vm.stopPrank();
    }

    /// @notice The operator is dead: strangers bring every round to its end, and the grid operator takes its money.
    function everybodyExits() external {
        for (uint64 round = 0; round < ROUNDS; ++round) {
            Round memory r = _rounds.roundOf(MARKET, round);
            vm.warp(vm.getBlockTimestamp() + 10 days);
            if (r.state == RoundState.Cleared) _rounds.finalise(MARKET, round);
            if (r.state == RoundState.Announced || r.state == RoundState.Committed) _rounds.voidRound(MARKET, round);
            if (r.state == RoundState.None) continue;
            _rounds.unlockRequest(MARKET, round, DSO);
            lockedFor[round] = 0;
        }
        uint64 free = _escrow.balanceOf(DSO).free;
        vm.startPrank(_dso);
        _escrow.requestWithdrawal(DSO, free);
        vm.warp(vm.getBlockTimestamp() + _escrow.withdrawalDelay());
        if (free != 0) _escrow.withdraw(DSO, _dso);
        vm.stopPrank();
    }

    function _round(uint64 seed) private view returns (uint64 round, Round memory r) {
        round = seed % ROUNDS;
        return (round, _rounds.roundOf(MARKET, round));
    }

    function _noteEnd(uint64 round, RoundState end) private {
        endOf[round] = end;
        resultAtEnd[round] = _rounds.roundOf(MARKET, round).resultHash;
    }

    function _mustFail(bytes memory call) private {
        (bool ok,) = address(_rounds).call(call);
        assertFalse(ok);
    }
}
// forge-lint: disable-end(block-timestamp)
