// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {Upstream} from "../src/libraries/CertificateCheck.sol";
import {ClearingWelfare} from "../src/libraries/ClearingWelfare.sol";
import {OrderWord} from "../src/libraries/OrderWord.sol";
import {ReliefStep} from "../src/libraries/ReliefStep.sol";

contract ClearingWelfareTest is Test {
    /// @notice Watt by watt: each is worth what the first step that reaches it says, and beyond the last step nothing.
    function testFuzz_ReliefIsWorthItsWatts(uint256 seed, uint8 count, int8 flowW) external view {
        int256[] memory ends = new int256[](count % 5);
        int256[] memory values = new int256[](ends.length);
        ReliefStep[] memory steps = new ReliefStep[](ends.length);
        int256 endW = -60;
        for (uint256 i = 0; i < steps.length; ++i) {
            uint256 drawn = uint256(keccak256(abi.encode(seed, i)));
            // forge-lint: disable-start(unsafe-typecast) -- a few hundred watts and ticks
            endW += int256(1 + drawn % 50);
            (ends[i], values[i]) = (endW, 40 - 20 * int256(i) - int256((drawn >> 128) % 19));
            steps[i] = ReliefStep.wrap(uint256(uint64(int64(endW))) << 32 | uint32(int32(values[i])));
            // forge-lint: disable-end(unsafe-typecast)
        }
        assertEq(this.reliefWorth(steps, flowW), _wattByWatt(ends, values, flowW));
    }

    function test_AFlowToTheEndOfTheLastStepIsWorthAllOfIt() external view {
        ReliefStep[] memory steps = new ReliefStep[](1);
        steps[0] = ReliefStep.wrap(uint256(10) << 32 | 7);
        assertEq(this.reliefWorth(steps, 9), 63);
        assertEq(this.reliefWorth(steps, 10), 70);
        assertEq(this.reliefWorth(steps, 11), 70);
        assertEq(this.reliefWorth(steps, -3), -21);
        assertEq(this.reliefWorth(new ReliefStep[](0), 5), 0);
    }

    /// @notice Purchases and downward offers, which clear at the negated limit, count what is filled at their limits; the others cost it.
    function testFuzz_OrdersAreWorthTheirLimits(int32[4] memory limitTicks, uint32[4] memory fillW) external pure {
        OrderWord[] memory filled = new OrderWord[](4);
        int256 expected = 0;
        for (uint256 side = 0; side < 4; ++side) {
            uint256 terms = side << 136 | uint256(uint32(limitTicks[side])) << 32 | type(uint32).max;
            filled[side] = OrderWord.wrap(uint256(1) << 192 | uint256(fillW[side]) << 160 | terms);
            int256 value = int256(limitTicks[side]) * int256(uint256(fillW[side]));
            expected += side == 1 ? value : -value;
        }
        assertEq(ClearingWelfare.valueAtLimits(filled), expected);
    }

    function testFuzz_UpstreamPaysForExportsAndIsPaidForImports(int32 sellTicks, int32 buyTicks, int64 exportW)
        external
        pure
    {
        Upstream memory upstream = Upstream({isPriced: true, sellTicks: sellTicks, buyTicks: buyTicks});
        int256 price = exportW > 0 ? buyTicks : sellTicks;
        assertEq(ClearingWelfare.upstreamWorth(upstream, exportW), price * exportW);
        upstream.isPriced = false;
        assertEq(ClearingWelfare.upstreamWorth(upstream, exportW), 0);
    }

    function reliefWorth(ReliefStep[] calldata steps, int256 flowW) external pure returns (int256) {
        return ClearingWelfare.reliefWorth(steps, flowW);
    }

    function _wattByWatt(int256[] memory ends, int256[] memory values, int256 flowW)
        private
        pure
        returns (int256 worth)
    {
        (int256 fromW, int256 untilW) = flowW < 0 ? (flowW, int256(0)) : (int256(0), flowW);
        for (int256 watt = fromW; watt < untilW; ++watt) {
            uint256 step = 0;
            while (step < ends.length && ends[step] <= watt) ++step;
            if (step < ends.length) worth += values[step];
        }
        if (flowW < 0) worth = -worth;
    }
}
