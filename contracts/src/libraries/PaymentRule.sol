// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title PaymentRule
/// @notice What is due for energy at a price. The same formula as `recordAmount` in `src/domain/settlement/record.ts`.
library PaymentRule {
    /// @notice A share of 100 %, in 1/10000.
    uint256 internal constant FULL_SHARE_BPS = 10_000;

    /// @notice Ticks per currency unit times Wh per MWh times share units, divided by token units per currency unit.
    uint256 internal constant DIVISOR = 1_000_000;

    /// @notice Amount in the smallest unit of the settlement token, rounded down.
    /// @param energyWh Delivered energy in Wh, below 2^32.
    /// @param priceTicks Price in ticks of 0.01 currency units per MWh, below 2^32.
    /// @param shareBps Share of the price that is due, in 1/10000, below 2^16.
    function amountDown(uint256 energyWh, uint256 priceTicks, uint256 shareBps) internal pure returns (uint256) {
        unchecked {
            return energyWh * priceTicks * shareBps / DIVISOR;
        }
    }
}
