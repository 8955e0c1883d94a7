// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Upstream} from "./CertificateCheck.sol";
import {Clearing, ExecutedClearing} from "./ClearingExecution.sol";
import {NodeResult} from "./NodeResult.sol";
import {OrderWord} from "./OrderWord.sol";
import {ReliefStep} from "./ReliefStep.sol";

/// @title ClearingWelfare
/// @notice What an executed clearing is worth, in tick-watts: filled purchases at their limits, less filled sales at theirs, relief at what it
/// is worth to the grid operators, and what upstream pays. `src/domain/clearing/welfare.ts` computes the same.
library ClearingWelfare {
    /// @notice Welfare of a clearing whose certificate holds.
    function welfareOf(Clearing calldata c, ExecutedClearing memory executed, Upstream memory upstream)
        internal
        pure
        returns (int256 welfareTickW)
    {
        welfareTickW = valueAtLimits(executed.filled);
        uint256 step = 0;
        for (uint256 node = 0; node < c.grid.length; ++node) {
            uint256 stepEnd = step + c.grid[node].stepCount();
            NodeResult result = executed.nodes[node];
            int256 flowW = result.sumAfterW() - result.sumBeforeW();
            if (node == 0) welfareTickW += upstreamWorth(upstream, flowW);
            else if (stepEnd > step) welfareTickW += reliefWorth(c.steps[step:stepEnd], flowW);
            step = stepEnd;
        }
    }

    /// @notice What filled purchases are worth less what filled sales cost. This runs once per order, in plain Solidity at several times
    /// the gas; the tests hold it against the welfare that the engine computes.
    function valueAtLimits(OrderWord[] memory filled) internal pure returns (int256 valueTickW) {
        assembly ("memory-safe") {
            let at := add(filled, 0x20)
            for { let end := add(at, shl(5, mload(filled))) } lt(at, end) { at := add(at, 0x20) } {
                let order := mload(at)
                let side := and(shr(136, order), 3)
                let value := mul(signextend(3, shr(32, order)), and(shr(160, order), 0xffffffff))
                // A downward offer, side 3, clears as a purchase at the negated limit.
                if eq(side, 1) { valueTickW := add(valueTickW, value) }
                if sub(side, 1) { valueTickW := sub(valueTickW, value) }
            }
        }
    }

    /// @notice The value of a branch's flow change: the integral of what one more watt is worth.
    function reliefWorth(ReliefStep[] calldata steps, int256 flowW) internal pure returns (int256 worthTickW) {
        int256 fromW = flowW < 0 ? flowW : int256(0);
        int256 untilW = flowW < 0 ? int256(0) : flowW;
        for (uint256 i = 0; i < steps.length && fromW < untilW; ++i) {
            int256 endW = steps[i].endW();
            if (endW <= fromW) continue;
            if (endW > untilW) endW = untilW;
            worthTickW += steps[i].valueTicks() * (endW - fromW);
            fromW = endW;
        }
        return flowW < 0 ? -worthTickW : worthTickW;
    }

    /// @notice What upstream pays for what the market sells it, or costs where the market buys.
    function upstreamWorth(Upstream memory upstream, int256 exportW) internal pure returns (int256) {
        if (!upstream.isPriced) return 0;
        return exportW * (exportW > 0 ? int256(upstream.buyTicks) : int256(upstream.sellTicks));
    }
}
