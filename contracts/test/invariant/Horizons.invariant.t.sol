// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Round, RoundState} from "../../src/interfaces/IBondedRounds.sol";
import {Conclusion, HeldAllocation, HorizonResult} from "../../src/interfaces/IHorizonAuction.sol";
import {PositionalMerkle} from "../../src/libraries/PositionalMerkle.sol";
import {BondedRoundsTest} from "../BondedRoundsTest.sol";
import {HorizonTest} from "../HorizonTest.sol";
import {BondedRoundsHandler} from "./BondedRoundsHandler.sol";
import {BondedRoundsInvariants} from "./BondedRoundsInvariants.sol";
import {HorizonsHandler, RightAllocation} from "./HorizonsHandler.sol";

/// @notice What holds for rounds of several market time units with blocks.
contract HorizonsInvariantTest is HorizonTest, BondedRoundsInvariants {
    HorizonsHandler private _handler;

    function setUp() public override(HorizonTest, BondedRoundsTest) {
        super.setUp();
        RightAllocation[] memory allocations = new RightAllocation[](3);
        allocations[0] = _right(NONE);
        allocations[1] = _right(DEAR);
        allocations[2] = _right(CHEAP);
        _handler = new HorizonsHandler(horizons, funds, registry, roundTerms(), bookOf(allocation(NONE)), allocations);

        bytes4[] memory own = new bytes4[](6);
        own[0] = HorizonsHandler.step.selector;
        own[1] = HorizonsHandler.conclude.selector;
        own[2] = HorizonsHandler.clear.selector;
        own[3] = HorizonsHandler.outdo.selector;
        own[4] = HorizonsHandler.overreach.selector;
        own[5] = HorizonsHandler.clearPoorly.selector;
        targets(_handler, own);
    }

    function handler() internal view override returns (BondedRoundsHandler) {
        return _handler;
    }

    /// @notice A round holds the best allocation that was executed in time, no fill of which is beyond limit or quantity.
    function invariant_TheBestThatWasExecutedIsHeld() external view {
        for (uint64 round = 0; round < _handler.ROUNDS(); ++round) {
            Round memory r = roundAt(round);
            bool hasResult = r.state == RoundState.Cleared || r.state == RoundState.Final;
            assertEq(r.resultHash, hasResult ? _handler.resultOf(round) : bytes32(0));
            assertEq(_held(round).welfareTickW, _handler.welfareOf(round));
        }
    }

    /// @notice The lowest bound that the operator stated is kept, whoever replaces its result, and who first shows more has the bond.
    function invariant_WhoExceedsTheLowestBoundIsTheChallenger() external view {
        for (uint64 round = 0; round < _handler.ROUNDS(); ++round) {
            assertEq(_held(round).boundTickW, _handler.boundOf(round));
            assertEq(roundAt(round).challenger, _handler.outdoneBy(round));
        }
    }

    function _held(uint64 round) private view returns (HeldAllocation memory) {
        return horizons.allocationOf(_handler.MARKET(), round);
    }

    function _right(uint256 which) private view returns (RightAllocation memory right) {
        Conclusion memory c = conclusion(which);
        bytes32 first = PositionalMerkle.leafNode(0, c.resultLeaves[0]);
        right.mtus = abi.encode(allocation(which));
        right.conclusion = abi.encode(c);
        right.result = HorizonResult({
            mtusRoot: PositionalMerkle.innerNode(first, PositionalMerkle.leafNode(1, c.resultLeaves[1])),
            partsHash: keccak256(abi.encodePacked(c.selection.parts)),
            welfareTickW: int128(welfareOf(which)),
            boundTickW: c.boundTickW
        });
    }
}
