// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {FlexibilityAuctionChallenges} from "../../src/FlexibilityAuctionChallenges.sol";
import {FlexibilityEscrow} from "../../src/FlexibilityEscrow.sol";
import {Round, RoundState, RoundTerms} from "../../src/interfaces/IBondedRounds.sol";
import {Challenged} from "../../src/interfaces/IFlexibilityAuctionChallenges.sol";
import {RoundBook, RoundResult} from "../../src/interfaces/IFlexibilityAuctionRounds.sol";
import {IRoundPublications, Piece} from "../../src/interfaces/IRoundPublications.sol";
import {Clearing} from "../../src/libraries/ClearingExecution.sol";
import {NodeResult} from "../../src/libraries/NodeResult.sol";
import {ParticipantRegistry} from "../../src/ParticipantRegistry.sol";
import {BondedRoundsHandler} from "./BondedRoundsHandler.sol";
import {SpoiltResult, StatedResult} from "./SpoiltResult.sol";

/// @notice What every round of the handler is about: one honest book and its clearing.
struct HonestRound {
    RoundBook book;
    Clearing clearing;
    RoundResult result;
    Piece[] pieces;
}

// forge-lint: disable-start(block-timestamp) -- the handler makes the time
/// @notice Takes rounds of one market time unit through their lives in any order. The operator posts wrong results, too, and somebody watches: no
/// round is finalised that was not challenged in every way before.
contract RoundsHandler is BondedRoundsHandler {
    FlexibilityAuctionChallenges private immutable _rounds;
    IRoundPublications private immutable _publications;
    HonestRound private _honest;
    /// @dev What a round was cleared with last, right or wrong.
    mapping(uint64 round => StatedResult) private _stated;

    constructor(
        FlexibilityAuctionChallenges rounds,
        FlexibilityEscrow escrow,
        ParticipantRegistry registry,
        IRoundPublications publications,
        RoundTerms memory terms,
        HonestRound memory honest
    ) BondedRoundsHandler(rounds, escrow, registry, terms) {
        (_rounds, _publications) = (rounds, publications);
        (_honest.book, _honest.clearing, _honest.result) = (honest.book, honest.clearing, honest.result);
        for (uint256 i = 0; i < honest.pieces.length; ++i) {
            _honest.pieces.push(honest.pieces[i]);
        }
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
        _stated[round] = _honestResult();
    }

    /// @notice Publishes and posts a wrong result. One of each kind would fall.
    function postWrong(uint64 seed, uint256 fault) external {
        (uint64 round, Round memory r) = _round(seed);
        if (r.state != RoundState.Committed || block.timestamp >= r.clearBy) return;
        for (uint256 kind = 0; kind < SpoiltResult.KINDS; ++kind) {
            uint256 snapshot = vm.snapshotState();
            _postWrong(round, kind, fault);
            _isDisproved(round);
            vm.revertToState(snapshot);
        }
        _postWrong(round, fault % SpoiltResult.KINDS, fault);
    }

    /// @notice Challenges a result in every way that there is.
    function watch(uint64 seed) external {
        (uint64 round, Round memory r) = _round(seed);
        if (r.state == RoundState.Cleared) _isDisproved(round);
    }

    /// @notice Executes the round: as the operator while only it may, as anybody afterwards.
    function execute(uint64 seed) external {
        (uint64 round, Round memory r) = _round(seed);
        if (r.state != RoundState.Committed) return;
        if (block.timestamp < r.clearBy) vm.prank(_operator);
        _rounds.verifyClearing(MARKET, round, _honest.book, _honest.clearing);
        _stated[round] = _honestResult();
    }

    /// @notice The digest of what a round was cleared with.
    function resultOf(uint64 round) external view returns (bytes32) {
        bytes32 bookHash = keccak256(abi.encode(_honest.book));
        return keccak256(abi.encode(bookHash, SpoiltResult.rootsOf(_stated[round])));
    }

    /// @inheritdoc BondedRoundsHandler
    function rewards() external view override returns (uint256) {
        return _escrow.rewardOf(address(this));
    }

    /// @dev A wrong result falls, a right one stands, whatever is challenged.
    function _isDisproved(uint64 round) internal override returns (bool isDisproved) {
        bytes[] memory challenges = _challengesOf(round);
        for (uint256 i = 0; i < challenges.length && !isDisproved; ++i) {
            (isDisproved,) = address(_rounds).call(challenges[i]);
        }
        bytes32 stated = keccak256(abi.encode(SpoiltResult.rootsOf(_stated[round])));
        assertEq(isDisproved, stated != keccak256(abi.encode(_honest.result)));
    }

    function _commitBook(uint64 round) internal override {
        vm.prank(_operator);
        _rounds.commitRound(MARKET, round, _honest.book, new uint32[](0));
    }

    function _postWrong(uint64 round, uint256 kind, uint256 fault) private {
        StatedResult memory wrong = SpoiltResult.spoilt(_honestResult(), kind, fault >> 8);
        Piece[] memory pieces = _honest.pieces;
        pieces[0].data = abi.encode(wrong.first, wrong.second);
        pieces[2].data = abi.encode(wrong.node);
        vm.startPrank(_operator);
        _publications.publish(MARKET, round, pieces);
        _rounds.postClearing(MARKET, round, _honest.book, SpoiltResult.rootsOf(wrong));
        vm.stopPrank();
        _stated[round] = wrong;
    }

    /// @dev Its challenges, too.
    function _callsOfBookAndResult(uint64 round) internal view override returns (bytes[] memory calls) {
        bytes[] memory challenges = _challengesOf(round);
        calls = new bytes[](3 + challenges.length);
        for (uint256 i = 0; i < challenges.length; ++i) {
            calls[3 + i] = challenges[i];
        }
        calls[0] = abi.encodeCall(_rounds.commitRound, (MARKET, round, _honest.book, new uint32[](0)));
        calls[1] = abi.encodeCall(_rounds.postClearing, (MARKET, round, _honest.book, _honest.result));
        calls[2] = abi.encodeCall(_rounds.verifyClearing, (MARKET, round, _honest.book, _honest.clearing));
    }

    function _challengesOf(uint64 round) private view returns (bytes[] memory) {
        StatedResult memory stated = _stated[round];
        Challenged memory c = Challenged(MARKET, round, _honest.book, SpoiltResult.rootsOf(stated));
        return SpoiltResult.challengesOf(c, stated, _honest.clearing.grid[0]);
    }

    function _honestResult() private view returns (StatedResult memory result) {
        (result.first, result.second) = abi.decode(_honest.pieces[0].data, (uint256, uint256));
        result.node = abi.decode(_honest.pieces[2].data, (NodeResult));
    }
}
// forge-lint: disable-end(block-timestamp)
