// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DeliveryTerms} from "../interfaces/IDeliveryVerifier.sol";
import {SettlementFlow, SettlementKind} from "./SettlementFlow.sol";

/// @title EvidencedTerms
/// @notice What a record states itself, as its evidence repeats it: see {EvidencedSettlement-terms}. And what follows from it for the evidence.
library EvidencedTerms {
    /// @notice What a record of a flow states.
    function statedBy(SettlementFlow flow, uint256 record) internal pure returns (uint256) {
        unchecked {
            uint256 word = flow.parties() << 24 | flow.mtuOf(record);
            return (word << 32 | flow.priceOf(record)) << 80 | flow.orderOf(record) << 32 | flow.energyOf(record);
        }
    }

    /// @notice Whether a record has a leaf: all have but corrections.
    function needEvidence(uint256 stated) internal pure returns (bool) {
        return stated >> 184 <= uint256(SettlementKind.Penalty);
    }

    /// @notice Whether a record that has a leaf surely pays for delivery.
    function payForDelivery(uint256 stated, DeliveryTerms memory terms) internal pure returns (bool) {
        return !terms.tradesEnergy || stated >> 184 == uint256(SettlementKind.Penalty);
    }
}
