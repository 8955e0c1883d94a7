// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {PaymentRule} from "../../src/libraries/PaymentRule.sol";

/// @notice What the payment rule keeps to for every energy, price and share within its bounds. `contracts/prove.mjs` has Solidity's model
/// checker prove each assertion; arithmetic here is checked, that of the rule is not.
contract PaymentRuleProof {
    /// @notice The exact product over the divisor, rounded down: nothing wrapped round.
    function isExactDown(uint32 energyWh, uint32 priceTicks, uint16 shareBps) external pure {
        uint256 product = uint256(energyWh) * priceTicks * shareBps;
        uint256 paid = PaymentRule.amountDown(energyWh, priceTicks, shareBps) * PaymentRule.DIVISOR;
        assert(paid <= product && product - paid < PaymentRule.DIVISOR);
    }

    /// @notice With the whole share it is energy times price: a tick for a Wh is a hundredth of the token's smallest unit.
    function isEnergyTimesPrice(uint32 energyWh, uint32 priceTicks) external pure {
        uint256 amount = PaymentRule.amountDown(energyWh, priceTicks, PaymentRule.FULL_SHARE_BPS);
        assert(amount == uint256(energyWh) * priceTicks / 100);
    }

    function risesWithEnergy(uint32 less, uint32 more, uint32 priceTicks, uint16 shareBps) external pure {
        require(less <= more);
        uint256 least = PaymentRule.amountDown(less, priceTicks, shareBps);
        assert(least <= PaymentRule.amountDown(more, priceTicks, shareBps));
    }

    function risesWithPrice(uint32 energyWh, uint32 less, uint32 more, uint16 shareBps) external pure {
        require(less <= more);
        uint256 least = PaymentRule.amountDown(energyWh, less, shareBps);
        assert(least <= PaymentRule.amountDown(energyWh, more, shareBps));
    }

    function risesWithShare(uint32 energyWh, uint32 priceTicks, uint16 less, uint16 more) external pure {
        require(less <= more);
        uint256 least = PaymentRule.amountDown(energyWh, priceTicks, less);
        assert(least <= PaymentRule.amountDown(energyWh, priceTicks, more));
    }

    /// @notice Nobody gains by having energy settled in parts.
    function partsPayNoMore(uint32 one, uint32 other, uint32 priceTicks, uint16 shareBps) external pure {
        uint256 both = uint256(one) + other;
        require(both <= type(uint32).max);
        uint256 inParts =
            PaymentRule.amountDown(one, priceTicks, shareBps) + PaymentRule.amountDown(other, priceTicks, shareBps);
        assert(inParts <= PaymentRule.amountDown(both, priceTicks, shareBps));
    }

    /// @notice Sixty-four records of the greatest amount fit into the 64 bits of a sum.
    function fitsIntoASum(uint32 energyWh, uint32 priceTicks, uint16 shareBps) external pure {
        require(shareBps <= PaymentRule.FULL_SHARE_BPS);
        assert(PaymentRule.amountDown(energyWh, priceTicks, shareBps) <= type(uint64).max / 64);
    }
}
