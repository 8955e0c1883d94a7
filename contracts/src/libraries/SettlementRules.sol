// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFlexibilitySettlement} from "../interfaces/IFlexibilitySettlement.sol";
import {IPostedSettlement} from "../interfaces/IPostedSettlement.sol";
import {Role} from "../interfaces/IParticipantRegistry.sol";
import {PartyTerms} from "./PartyTerms.sol";
import {PaymentRule} from "./PaymentRule.sol";
import {SettlementFlow, SettlementKind} from "./SettlementFlow.sol";

/// @title SettlementRules
/// @notice Who may owe whom for what, at which share of the price, and whose records may be salted.
library SettlementRules {
    /// @dev {rolesFit} as bits: bit `36 * kind + 6 * payer + payee`. The tests hold it against that.
    uint256 private constant FITTING_ROLES = 0x0b80baeb800001080000000823000008a2000b80baeb80000008000000082300;

    /// @notice Whether these parties may settle this flow, at little gas.
    function fits(SettlementFlow flow, PartyTerms payer, PartyTerms payee) internal pure returns (bool) {
        unchecked {
            uint256 kind = flow.kind();
            uint256 roles = 6 * (PartyTerms.unwrap(payer) & 0xff) + (PartyTerms.unwrap(payee) & 0xff);
            if ((FITTING_ROLES >> (36 * kind + roles)) & 1 == 0) return false;
            if (kind == uint256(SettlementKind.Reward)) return _isMandated(flow, payee, flow.payer());
            if (kind != uint256(SettlementKind.RewardCorrection)) return flow.shareBps() == PaymentRule.FULL_SHARE_BPS;
            (PartyTerms prosumer, uint256 aggregator) = _underMandate(flow, payer, payee);
            return _isMandated(flow, prosumer, aggregator);
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
        if (flow.isSalted() && payer.role() != Role.Prosumer && payee.role() != Role.Prosumer) {
            return abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NotSaltable.selector);
        }
        return _isByMandate(kind)
            ? _faultOfReward(flow, position, payer, payee)
            : _faultOfShare(flow, position, PaymentRule.FULL_SHARE_BPS);
    }

    function _faultOfReward(SettlementFlow flow, uint256 position, PartyTerms payer, PartyTerms payee)
        private
        pure
        returns (bytes memory)
    {
        (PartyTerms prosumer, uint256 aggregator) = _underMandate(flow, payer, payee);
        if (prosumer.aggregator() == aggregator) {
            return _faultOfShare(flow, position, prosumer.shareBps());
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
        if (kind == SettlementKind.Flexibility || kind == SettlementKind.FlexibilityCorrection) {
            return (payer == Role.Dso && _provides(payee)) || (_provides(payer) && payee == Role.Dso);
        }
        if (kind == SettlementKind.Energy || kind == SettlementKind.EnergyCorrection) {
            return _trades(payer) && _trades(payee);
        }
        if (kind == SettlementKind.Penalty) {
            return _provides(payer) && (payee == Role.Dso || payee == Role.Operator);
        }
        bool isReward = payer == Role.Aggregator && payee == Role.Prosumer;
        bool isReturned = payer == Role.Prosumer && payee == Role.Aggregator;
        return isReward || (kind == SettlementKind.RewardCorrection && isReturned);
    }

    function _isMandated(SettlementFlow flow, PartyTerms prosumer, uint256 aggregator) private pure returns (bool) {
        return prosumer.aggregator() == aggregator && prosumer.shareBps() == flow.shareBps();
    }

    /// @dev Whether the share of a kind is that of a mandate.
    function _isByMandate(uint256 kind) private pure returns (bool) {
        return kind == uint256(SettlementKind.Reward) || kind == uint256(SettlementKind.RewardCorrection);
    }

    /// @dev The prosumer of a flow between an aggregator and a prosumer, and the number of the aggregator.
    function _underMandate(SettlementFlow flow, PartyTerms payer, PartyTerms payee)
        private
        pure
        returns (PartyTerms prosumer, uint256 aggregator)
    {
        return payee.role() == Role.Prosumer ? (payee, flow.payer()) : (payer, flow.payee());
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
