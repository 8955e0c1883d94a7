// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DeliveryTerms, PaymentPreset} from "../interfaces/IDeliveryVerifier.sol";
import {DeliveryFacts} from "./DeliveryFacts.sol";

/// @notice Energies in Wh that are due for some of the awards of a delivery.
struct Due {
    /// For what was delivered.
    uint256 paidWh;
    /// For all that was awarded, whatever was delivered.
    uint256 awardedWh;
    /// The other way, for what was not delivered.
    uint256 penalisedWh;
}

/// @title DueEnergy
/// @notice What a delivery gives: the payment rules of `src/domain/flexibility/payment-rule.ts`, shared among awards as by `delivery.ts`.
/// Awards are below 2^32 W and readings below 2^63 Wh, so that nothing here is near the width of a word.
library DueEnergy {
    /// @notice What is due for the awards that `parts` has a bit for.
    ///
    /// The rule judges the metering point as a whole. What is paid serves earlier awards first, each up to itself, and then, as far as the
    /// rule pays for more than was awarded, earlier ones again. What was short falls on the latest first, up to what that one was not paid for;
    /// what was taken beyond all of it on the latest.
    function dueFor(DeliveryFacts memory facts, uint256 parts, DeliveryTerms memory terms)
        internal
        pure
        returns (Due memory due)
    {
        unchecked {
            (uint256 paidWh, uint256 shortWh) = _ofAll(facts, terms);
            uint256[] memory firstWh = new uint256[](facts.awards.length);
            uint256 left = paidWh;
            for (uint256 i = 0; i < firstWh.length; ++i) {
                uint256 ownWh = _energyOf(facts.awards[i], terms);
                firstWh[i] = _least(left, ownWh);
                left -= firstWh[i];
                if (parts >> i & 1 != 0) {
                    (due.awardedWh, due.paidWh) = (due.awardedWh + ownWh, due.paidWh + firstWh[i]);
                }
            }
            for (uint256 i = 0; i < firstWh.length; ++i) {
                uint256 ownWh = _energyOf(facts.awards[i], terms);
                uint256 beyondWh = _least(left, _mostOf(terms.rule, ownWh) - ownWh);
                left -= beyondWh;
                if (parts >> i & 1 != 0) due.paidWh += beyondWh;
            }
            for (uint256 i = firstWh.length; i-- > 0;) {
                uint256 lackWh = _least(shortWh, _energyOf(facts.awards[i], terms) - firstWh[i]);
                shortWh -= lackWh;
                if (parts >> i & 1 != 0) due.penalisedWh += lackWh;
            }
            if (parts >> (firstWh.length - 1) & 1 != 0) due.penalisedWh += shortWh;
        }
    }

    /// @notice Delivered energy: the difference of meter and baseline in the direction of the award, rounded down; negative where the meter went
    /// the other way.
    function deliveredWh(DeliveryFacts memory facts, DeliveryTerms memory terms)
        internal
        pure
        returns (int256 energyWh)
    {
        if (facts.isAsBaseline) return 0;
        unchecked {
            int256 changeWs = int256(facts.meteredWh) * 3600 - facts.baselineW * int256(uint256(terms.mtuSeconds));
            if (!facts.isUp) changeWs = -changeWs;
            energyWh = changeWs / 3600;
            if (changeWs % 3600 < 0) --energyWh;
        }
    }

    /// @notice What a rule pays for an order and a delivery.
    function paidFor(PaymentPreset rule, uint256 orderedWh, uint256 delivered) internal pure returns (uint256) {
        unchecked {
            if (orderedWh == 0) return 0;
            if (rule == PaymentPreset.Cliff75 && 4 * delivered < 3 * orderedWh) return 0;
            if (rule == PaymentPreset.Cliff80 && 5 * delivered < 4 * orderedWh) return 0;
            if (rule == PaymentPreset.Sliding50To100) return _between(2 * delivered, orderedWh, orderedWh);
            if (rule == PaymentPreset.FlexiblePower) {
                uint256 above = 300 * delivered < 185 * orderedWh ? 0 : (300 * delivered - 185 * orderedWh) / 100;
                return _least(above, orderedWh);
            }
            if (rule == PaymentPreset.Dfs) {
                if (4 * delivered < orderedWh) return 0;
                if (2 * delivered < orderedWh) return delivered / 2;
            }
            return _least(delivered, _mostOf(rule, orderedWh));
        }
    }

    /// @dev What all awards together are paid and penalised for.
    function _ofAll(DeliveryFacts memory facts, DeliveryTerms memory terms)
        private
        pure
        returns (uint256 paidWh, uint256 shortWh)
    {
        unchecked {
            uint256 awardedW = 0;
            for (uint256 i = 0; i < facts.awards.length; ++i) {
                awardedW += facts.awards[i] & 0xffffffff;
            }
            uint256 orderedWh = awardedW * terms.mtuSeconds / 3600;
            int256 delivered = deliveredWh(facts, terms);
            // forge-lint: disable-next-line(unsafe-typecast) -- the sign is known
            paidWh = paidFor(terms.rule, orderedWh, delivered > 0 ? uint256(delivered) : 0);
            if (terms.rule != PaymentPreset.Usef || terms.penaltyPrice == 0 || orderedWh == 0) return (paidWh, 0);
            // forge-lint: disable-next-line(unsafe-typecast) -- an order is below 2^63
            int256 short = int256(orderedWh) - delivered;
            // forge-lint: disable-next-line(unsafe-typecast) -- the sign is known
            if (short > 0) shortWh = _least(uint256(short), _coveredWh(orderedWh, terms));
        }
    }

    /// @dev The most energy whose penalty is within the collateral of the order.
    function _coveredWh(uint256 orderedWh, DeliveryTerms memory terms) private pure returns (uint256) {
        unchecked {
            return ((orderedWh * terms.collateralPrice / 100 + 1) * 100 - 1) / terms.penaltyPrice;
        }
    }

    function _mostOf(PaymentPreset rule, uint256 orderedWh) private pure returns (uint256) {
        unchecked {
            return rule == PaymentPreset.Dfs ? 6 * orderedWh / 5 : orderedWh;
        }
    }

    function _energyOf(uint256 award, DeliveryTerms memory terms) private pure returns (uint256) {
        unchecked {
            return (award & 0xffffffff) * terms.mtuSeconds / 3600;
        }
    }

    /// @dev What of a number is above a floor, at most so much.
    function _between(uint256 number, uint256 floor, uint256 most) private pure returns (uint256) {
        unchecked {
            return number < floor ? 0 : _least(number - floor, most);
        }
    }

    function _least(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }
}
