// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFlexibilitySettlement} from "../interfaces/IFlexibilitySettlement.sol";
import {Role} from "../interfaces/IParticipantRegistry.sol";
import {PartyWord} from "./PartyWord.sol";
import {PaymentRule} from "./PaymentRule.sol";
import {SettlementKind, SettlementRecord} from "./SettlementRecord.sol";

/// @title SettlementRules
/// @notice What one record must keep to, and what it pays: the readable form of what {SettlementBatch} does for many at once. It
/// names the reason where that has found a record to be wrong, and decides what a challenge is about.
library SettlementRules {
    /// @notice Reverts with the reason where the record may not be settled between these parties.
    /// @param position Place of the record in its batch.
    /// @return amount What payer owes payee.
    function check(SettlementRecord record, uint256 position, PartyWord payer, PartyWord payee)
        internal
        pure
        returns (uint256 amount)
    {
        uint256 kind = record.kind();
        if (kind > uint256(type(SettlementKind).max)) {
            revert IFlexibilitySettlement.FlexibilitySettlement_UnknownKind(position, kind);
        }
        if (!rolesFit(SettlementKind(kind), payer.role(), payee.role())) {
            revert IFlexibilitySettlement.FlexibilitySettlement_WrongRoles(position, kind, payer.role(), payee.role());
        }
        bool isReward = kind == uint256(SettlementKind.Reward);
        if (isReward && payee.aggregator() != payer.number()) {
            revert IFlexibilitySettlement.FlexibilitySettlement_MandateMissing(position, payer.number(), payee.number());
        }
        uint256 shareBps = isReward ? payee.shareBps() : PaymentRule.FULL_SHARE_BPS;
        return PaymentRule.amountDown(record.energyWh(), record.priceTicks(), shareBps);
    }

    /// @notice Whether a payer and a payee in these roles may settle this kind of record.
    function rolesFit(SettlementKind kind, Role payer, Role payee) internal pure returns (bool) {
        if (kind == SettlementKind.Flexibility) {
            return (payer == Role.Dso && _provides(payee)) || (_provides(payer) && payee == Role.Dso);
        }
        if (kind == SettlementKind.Reward) return payer == Role.Aggregator && payee == Role.Prosumer;
        if (kind == SettlementKind.Energy) return _trades(payer) && _trades(payee);
        return _provides(payer) && payee == Role.Dso;
    }

    /// @dev Whether a role provides flexibility.
    function _provides(Role role) private pure returns (bool) {
        return role == Role.Aggregator || role == Role.Prosumer;
    }

    /// @dev Whether a role takes part in the internal energy market; the operator does as its clearing account.
    function _trades(Role role) private pure returns (bool) {
        return role == Role.Dso || role == Role.Operator || _provides(role);
    }
}
