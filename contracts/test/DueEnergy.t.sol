// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {DeliveryTerms, PaymentPreset} from "../src/interfaces/IDeliveryVerifier.sol";
import {DeliveryFacts} from "../src/libraries/DeliveryFacts.sol";
import {Due, DueEnergy} from "../src/libraries/DueEnergy.sol";

/// @notice On deliveries that the engine judged: `test/support/write-due-energy-vectors.ts` writes them.
contract DueEnergyTest is Test {
    uint256 private constant CASES = 1_000;

    int256[] private _numbers;
    uint256 private _at;

    function setUp() external {
        // forge-lint: disable-next-line(unsafe-cheatcode)
        string memory text = vm.readFile("test/vectors/due-energy.txt");
        string[] memory words = vm.split(vm.replace(vm.trim(text), "\n", " "), " ");
        for (uint256 i = 0; i < words.length; ++i) {
            _numbers.push(vm.parseInt(words[i]));
        }
    }

    function test_WhatIsDueIsWhatTheEngineFound() external {
        for (uint256 i = 0; i < CASES; ++i) {
            DeliveryFacts memory facts;
            DeliveryTerms memory terms;
            // forge-lint: disable-start(unsafe-typecast)
            terms.rule = PaymentPreset(_next());
            terms.mtuSeconds = uint16(_next());
            facts.isUp = _next() == 1;
            facts.baselineW = int256(_next());
            facts.meteredWh = int64(int256(_next()));
            terms.penaltyPrice = uint40(_next());
            terms.collateralPrice = uint40(_next());
            uint256 parts = _next();
            Due memory expected = Due({paidWh: _next(), awardedWh: 0, penalisedWh: 0});
            (expected.awardedWh, expected.penalisedWh) = (_next(), _next());
            facts.awards = new uint256[](_next());
            for (uint256 k = 0; k < facts.awards.length; ++k) {
                facts.awards[k] = (k + 1) << 32 | _next();
            }
            // forge-lint: disable-end(unsafe-typecast)
            Due memory due = DueEnergy.dueFor(facts, parts, terms);
            assertEq(abi.encode(due), abi.encode(expected), vm.toString(i));
        }
        assertEq(_at, _numbers.length);
    }

    /// @notice On both sides of each bound of the rules, of 1,000 Wh that were ordered, and of 1,001 where that is rounded.
    function test_EachRuleHoldsToItsBounds() external pure {
        PaymentPreset[2] memory plain = [PaymentPreset.Proportional, PaymentPreset.Usef];
        for (uint256 i = 0; i < plain.length; ++i) {
            _checkPaid(plain[i], 1_000, [0, 0, 1, 1, 999, 999, 1_000, 1_000, 1_001, 1_000]);
        }
        _checkPaid(PaymentPreset.Cliff75, 1_000, [749, 0, 750, 750, 999, 999, 1_000, 1_000, 1_001, 1_000]);
        _checkPaid(PaymentPreset.Cliff75, 1_001, [750, 0, 751, 751, 1_000, 1_000, 1_001, 1_001, 1_002, 1_001]);
        _checkPaid(PaymentPreset.Cliff80, 1_000, [799, 0, 800, 800, 999, 999, 1_000, 1_000, 1_001, 1_000]);
        _checkPaid(PaymentPreset.Cliff80, 1_001, [800, 0, 801, 801, 1_000, 1_000, 1_001, 1_001, 1_002, 1_001]);
        _checkPaid(PaymentPreset.Sliding50To100, 1_000, [499, 0, 500, 0, 501, 2, 999, 998, 1_000, 1_000]);
        _checkPaid(PaymentPreset.Sliding50To100, 1_001, [500, 0, 501, 1, 1_000, 999, 1_001, 1_001, 1_002, 1_001]);
        _checkPaid(PaymentPreset.Dfs, 1_000, [249, 0, 250, 125, 251, 125, 499, 249, 500, 500]);
        _checkPaid(PaymentPreset.Dfs, 1_000, [501, 501, 1_000, 1_000, 1_199, 1_199, 1_200, 1_200, 1_201, 1_200]);
        _checkPaid(PaymentPreset.Dfs, 1_001, [250, 0, 251, 125, 500, 250, 501, 501, 1_202, 1_201]);
        _checkPaid(PaymentPreset.FlexiblePower, 1_000, [616, 0, 617, 1, 618, 4, 949, 997, 950, 1_000]);
        _checkPaid(PaymentPreset.FlexiblePower, 1_001, [617, 0, 618, 2, 950, 998, 951, 1_001, 1_001, 1_001]);
    }

    function test_NoRuleTakesAnAwardOfNothing() external pure {
        for (uint8 rule = 0; rule <= uint8(type(PaymentPreset).max); ++rule) {
            assertEq(DueEnergy.paidFor(PaymentPreset(rule), 0, 1_000), 0);
        }
    }

    /// @notice The penalty is as much as the collateral covers, to the last watt-hour, where nothing is delivered of more than that.
    function testFuzz_ThePenaltyEndsWithTheCollateral(uint32 awardW, uint16 penaltyPrice, uint16 collateralPrice)
        external
        pure
    {
        penaltyPrice = uint16(bound(penaltyPrice, 1, 300));
        collateralPrice = uint16(bound(collateralPrice, 0, 300));
        awardW = uint32(bound(awardW, 1, 50));
        Due memory due = _dueOfNothing(awardW, penaltyPrice, collateralPrice);

        uint256 collateral = uint256(awardW) * collateralPrice / 100;
        assertLe(due.penalisedWh * penaltyPrice / 100, collateral);
        assertTrue(due.penalisedWh == awardW || (due.penalisedWh + 1) * penaltyPrice / 100 > collateral);
        assertEq(due.paidWh, 0);
        assertEq(due.awardedWh, awardW);
    }

    /// @notice Three watt-hours at 33 cost nothing, rounded down; a fourth would cost more than there is.
    function test_ThePenaltyEndsWithNoCollateral() external pure {
        assertEq(_dueOfNothing(10, 33, 0).penalisedWh, 3);
    }

    /// @param cases Five deliveries, each with what it is paid.
    function _checkPaid(PaymentPreset rule, uint256 orderedWh, uint16[10] memory cases) private pure {
        for (uint256 i = 0; i < cases.length; i += 2) {
            assertEq(DueEnergy.paidFor(rule, orderedWh, cases[i]), cases[i + 1], vm.toString(cases[i]));
        }
    }

    /// @dev What is due for an award of an hour of which nothing is delivered.
    function _dueOfNothing(uint32 awardW, uint16 penaltyPrice, uint16 collateralPrice)
        private
        pure
        returns (Due memory)
    {
        DeliveryTerms memory terms;
        (terms.rule, terms.mtuSeconds) = (PaymentPreset.Usef, 3600);
        (terms.penaltyPrice, terms.collateralPrice) = (penaltyPrice, collateralPrice);
        DeliveryFacts memory facts;
        facts.awards = new uint256[](1);
        facts.awards[0] = uint256(1) << 32 | awardW;
        return DueEnergy.dueFor(facts, 1, terms);
    }

    function _next() private returns (uint256) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint256(_numbers[_at++]);
    }
}
