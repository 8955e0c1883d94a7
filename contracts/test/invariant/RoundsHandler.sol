// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {FlexibilityAuctionChallenges} from "../../src/FlexibilityAuctionChallenges.sol";
import {FlexibilityEscrow} from "../../src/FlexibilityEscrow.sol";
import {Round, RoundState, RoundTerms} from "../../src/interfaces/IBondedRounds.sol";
import {RoundBook, RoundResult} from "../../src/interfaces/IFlexibilityAuctionRounds.sol";
import {IRoundPublications, Piece} from "../../src/interfaces/IRoundPublications.sol";
import {Clearing} from "../../src/libraries/ClearingExecution.sol";
import {ParticipantRegistry} from "../../src/ParticipantRegistry.sol";
import {BondedRoundsHandler} from "./BondedRoundsHandler.sol";

/// @notice What every round of the handler is about: one honest book and its clearing.
struct HonestRound {
    RoundBook book;
    Clearing clearing;
    RoundResult result;
    Piece[] pieces;
}

// forge-lint: disable-start(block-timestamp) -- the handler makes the time
/// @notice Takes rounds of one market time unit through their lives in any order.
contract RoundsHandler is BondedRoundsHandler {
    FlexibilityAuctionChallenges private immutable _rounds;
    IRoundPublications private immutable _publications;
    HonestRound private _honest;

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
    }

    /// @notice Executes the round: as the operator while only it may, as anybody afterwards.
    function execute(uint64 seed) external {
        (uint64 round, Round memory r) = _round(seed);
        if (r.state != RoundState.Committed) return;
        if (block.timestamp < r.clearBy) vm.prank(_operator);
        _rounds.verifyClearing(MARKET, round, _honest.book, _honest.clearing);
    }

    function _commitBook(uint64 round) internal override {
        vm.prank(_operator);
        _rounds.commitRound(MARKET, round, _honest.book, new uint32[](0));
    }

    function _callsOfBookAndResult(uint64 round) internal view override returns (bytes[] memory calls) {
        calls = new bytes[](3);
        calls[0] = abi.encodeCall(_rounds.commitRound, (MARKET, round, _honest.book, new uint32[](0)));
        calls[1] = abi.encodeCall(_rounds.postClearing, (MARKET, round, _honest.book, _honest.result));
        calls[2] = abi.encodeCall(_rounds.verifyClearing, (MARKET, round, _honest.book, _honest.clearing));
    }
}
// forge-lint: disable-end(block-timestamp)
