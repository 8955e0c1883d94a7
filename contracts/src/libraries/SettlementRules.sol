// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFlexibilitySettlement} from "../interfaces/IFlexibilitySettlement.sol";
import {Role} from "../interfaces/IParticipantRegistry.sol";
import {PartyTerms} from "./PartyTerms.sol";
import {PaymentRule} from "./PaymentRule.sol";
import {SettlementFlow, SettlementKind} from "./SettlementFlow.sol";

/// @title SettlementRules
/// @notice Who may owe whom for what, and which share of the price.
library SettlementRules {
    /// @dev {rolesFit} as bits: bit `36 * kind + 6 * payer + payee`. The tests hold it against that.
    uint256 private constant FITTING_ROLES = 0x82000b80baeb80000008000000082300;

    /// @notice Whether these parties may settle this flow, at little gas.
    function fits(SettlementFlow flow, PartyTerms payer, PartyTerms payee) internal pure returns (bool) {
        unchecked {
            uint256 kind = flow.kind();
            uint256 roles = 6 * (PartyTerms.unwrap(payer) & 0xff) + (PartyTerms.unwrap(payee) & 0xff);
            if ((FITTING_ROLES >> (36 * kind + roles)) & 1 == 0) return false;
            if (kind != uint256(SettlementKind.Reward)) return flow.shareBps() == PaymentRule.FULL_SHARE_BPS;
            return payee.aggregator() == flow.payer() && payee.shareBps() == flow.shareBps();
        }
    }

    /// @notice The error by which a flow between these parties is refused, empty where it fits.
    /// @param position Position of its first record: see {SettlementBatch}.
    function faultOf(SettlementFlow flow, uint256 position, PartyTerms payer, PartyTerms payee)
        internal
        pure
        returns (bytes memory)
    {
        uint256 kind = flow.kind();
        if (kind > uint256(type(SettlementKind).max)) {
            return
                abi.encodeWithSelector(
                    IFlexibilitySettlement.FlexibilitySettlement_UnknownKind.selector, position, kind
                );
        }
        if (payer.role() == Role.None || payee.role() == Role.None) {
            uint256 unknown = payer.role() == Role.None ? flow.payer() : flow.payee();
            return abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_UnknownParticipant.selector, position, unknown
            );
        }
        if (!rolesFit(SettlementKind(kind), payer.role(), payee.role())) {
            return abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_WrongRoles.selector,
                position,
                kind,
                payer.role(),
                payee.role()
            );
        }
        return kind == uint256(SettlementKind.Reward)
            ? _faultOfReward(flow, position, payee)
            : _faultOfShare(flow, position, PaymentRule.FULL_SHARE_BPS);
    }

    function _faultOfReward(SettlementFlow flow, uint256 position, PartyTerms payee)
        private
        pure
        returns (bytes memory)
    {
        if (payee.aggregator() == flow.payer()) {
            return _faultOfShare(flow, position, payee.shareBps());
        }
        return abi.encodeWithSelector(
            IFlexibilitySettlement.FlexibilitySettlement_MandateMissing.selector, position, flow.payer(), flow.payee()
        );
    }

    function _faultOfShare(SettlementFlow flow, uint256 position, uint256 expected)
        private
        pure
        returns (bytes memory)
    {
        if (flow.shareBps() == expected) return "";
        return abi.encodeWithSelector(
            IFlexibilitySettlement.FlexibilitySettlement_WrongShare.selector, position, flow.shareBps(), expected
        );
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
