// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {FlexibilityAuctionVerifier} from "../../src/FlexibilityAuctionVerifier.sol";
import {Round, RoundState} from "../../src/interfaces/IBondedRounds.sol";
import {RoundResult} from "../../src/interfaces/IFlexibilityAuctionRounds.sol";
import {ClearingRoots} from "../../src/libraries/ClearingExecution.sol";
import {BondedRoundsTest} from "../BondedRoundsTest.sol";
import {RoundsTest} from "../RoundsTest.sol";
import {BondedRoundsHandler} from "./BondedRoundsHandler.sol";
import {BondedRoundsInvariants} from "./BondedRoundsInvariants.sol";
import {HonestRound, RoundsHandler} from "./RoundsHandler.sol";

/// @notice What holds for rounds of one market time unit.
contract RoundsInvariantTest is RoundsTest, BondedRoundsInvariants {
    RoundsHandler private _handler;
    bytes32 private _honestResult;

    function setUp() public override(RoundsTest, BondedRoundsTest) {
        super.setUp();
        HonestRound memory honest;
        honest.book = bookOf(ordersOfRound());
        honest.clearing = clearingOfRound();
        ClearingRoots memory roots = new FlexibilityAuctionVerifier().execute(honest.clearing, roundTerms().upstream);
        honest.result = RoundResult({fillsRoot: roots.fillsRoot, nodesRoot: roots.nodesRoot});
        _honestResult = keccak256(abi.encode(keccak256(abi.encode(honest.book)), honest.result));
        honest.pieces = piecesOfRound();
        _handler = new RoundsHandler(rounds, funds, registry, publications, roundTerms(), honest);

        bytes4[] memory own = new bytes4[](5);
        own[0] = RoundsHandler.publish.selector;
        own[1] = RoundsHandler.post.selector;
        own[2] = RoundsHandler.execute.selector;
        own[3] = RoundsHandler.postWrong.selector;
        own[4] = RoundsHandler.watch.selector;
        targets(_handler, own);
    }

    function handler() internal view override returns (BondedRoundsHandler) {
        return _handler;
    }

    /// @notice A final round has the one result whose certificate holds, whether it was executed or posted: none in which an order is filled
    /// beyond its limit or its quantity. Until it is final, a posted one may be wrong; a round that is not cleared has none.
    function invariant_AFinalResultIsTheExecutedOne() external view {
        for (uint64 round = 0; round < _handler.ROUNDS(); ++round) {
            Round memory r = roundAt(round);
            bool hasResult = r.state == RoundState.Cleared || r.state == RoundState.Final;
            assertEq(r.resultHash, hasResult ? _handler.resultOf(round) : bytes32(0));
            if (r.state == RoundState.Final) assertEq(r.resultHash, _honestResult);
        }
    }
}
