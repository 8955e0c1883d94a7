// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SigningKey} from "../interfaces/IParticipantRegistry.sol";
import {MerklePath} from "./MerklePath.sol";
import {MeterAttestation, MeterReading, ReadingProof} from "./MeterAttestation.sol";

/// @notice What a settlement rests on for one order in one market time unit: a leaf of the evidence that is committed with its records.
struct Delivery {
    uint48 order;
    /// Counted from the start of the settlement period.
    uint16 mtu;
    /// How many awards the order has in it: one, or more where it is a curve or traded several times.
    uint8 parts;
    /// More feed-in or less load; otherwise the reverse.
    bool isUp;
    uint32 awardedW;
    /// Frozen before the gate; feed-in positive.
    int32 baselineW;
    uint24 meterOperator;
    bytes32 meteringPoint;
    uint64 deliveryStart;
    uint32 mtuSeconds;
    int64 meteredWh;
    /// Of the reading; 0 where a substitute stands in for one.
    uint32 revision;
    /// Energy that all parts together are paid for.
    uint32 paidWh;
    /// Random, so that a sibling in a path tells nothing.
    bytes32 salt;
}

/// @title DeliveryChallenge
/// @notice Shows that the energy of a settlement is not what the signed reading, the baseline and the award give. Each fault is shown on one
/// leaf, so that what it costs grows with the logarithm of their number.
///
/// A reading that came or was corrected after the settlement is no fault of it: it has another revision, and is settled as a correction.
library DeliveryChallenge {
    /// @notice Value of a delivery's leaf.
    function leaf(Delivery calldata delivery) internal pure returns (bytes32) {
        return keccak256(abi.encode(delivery));
    }

    /// @notice Whether the delivery is in the evidence with this root and number of leaves.
    function isEvidence(
        bytes32 root,
        uint256 count,
        uint256 position,
        Delivery calldata delivery,
        bytes32[] calldata path
    ) internal pure returns (bool) {
        return MerklePath.isProven(root, count, position, leaf(delivery), path);
    }

    /// @notice Whether a reading that its meter operator signed says something else than the delivery claims it says.
    /// @param key That of the delivery's meter operator for its time: see {IParticipantRegistry-keyAt}.
    function contradictsReading(
        bytes32 market,
        Delivery calldata delivery,
        MeterReading calldata reading,
        ReadingProof calldata proof,
        SigningKey memory key
    ) internal view returns (bool) {
        bool isSameReading = delivery.meteringPoint == reading.meteringPoint
            && delivery.deliveryStart == reading.deliveryStart && delivery.mtuSeconds == reading.mtuSeconds
            && delivery.revision == reading.revision;
        return isSameReading && delivery.meteredWh != reading.energyWh
            && MeterAttestation.isAttested(market, reading, proof, key);
    }

    /// @notice Whether no payment rule pays this for what was delivered: something for nothing, or more than 120 % of the award.
    function isOverpaid(Delivery calldata delivery) internal pure returns (bool) {
        int256 changeWs =
            int256(delivery.meteredWh) * 3600 - int256(delivery.baselineW) * int256(uint256(delivery.mtuSeconds));
        if (!delivery.isUp) changeWs = -changeWs;
        uint256 awardedWh = uint256(delivery.awardedW) * delivery.mtuSeconds / 3600;
        return (delivery.paidWh != 0 && changeWs < 3600) || uint256(delivery.paidWh) * 5 > awardedWh * 6;
    }

    /// @notice Whether a record of the delivery's order and market time unit states an energy that the delivery does not give. Where the provider is
    /// paid that is what it is paid for: all of it where the order has one award, at most all otherwise. Where the provider pays it is the
    /// award, whatever was delivered.
    function contradictsRecord(Delivery calldata delivery, uint256 energyWh, bool isPaidToProvider)
        internal
        pure
        returns (bool)
    {
        uint256 mostWh = isPaidToProvider ? delivery.paidWh : uint256(delivery.awardedW) * delivery.mtuSeconds / 3600;
        return energyWh > mostWh || (delivery.parts == 1 && energyWh != mostWh);
    }
}
