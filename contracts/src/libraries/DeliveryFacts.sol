// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {MeterReading} from "./MeterAttestation.sol";

/// @notice What the settlements of one metering point in one market time unit rest on.
struct DeliveryFacts {
    bytes32 meteringPoint;
    /// The participant whose awards these are, and the one who reads the meter.
    uint256 provider;
    uint256 meterOperator;
    /// Counted from the start of the settlement period, and its first second.
    uint256 mtu;
    uint64 deliveryStart;
    /// More feed-in or less load; otherwise the reverse.
    bool isUp;
    /// No reading was there, and the meter is taken to have done as its baseline says.
    bool isAsBaseline;
    /// Of the reading; 0 where there was none.
    uint32 revision;
    /// Feed-in positive: of the reading, or what stands in for it.
    int64 meteredWh;
    /// Frozen before the gate; feed-in positive.
    int256 baselineW;
    /// Digest of what shows that the reading was signed; 0 where it was not.
    bytes32 attestation;
    /// Its awards, in the order in which they share what is paid: `order << 32 | power in W`.
    uint256[] awards;
}

/// @title DeliveryFactsBytes
/// @notice Reads facts out of bytes: `meteringPoint 256 | attestation 256 | provider 24 | meterOperator 24 | mtu 24 | flags 8 | revision 32 |
/// deliveryStart 40 | meteredWh 64 | baselineW 40 | awards 80 each`. The lowest flag is up, the next as the baseline says.
/// `src/domain/evidence/delivery-facts.ts` writes the same.
library DeliveryFactsBytes {
    uint256 private constant NUMBERS_AT = 64;
    uint256 private constant AWARDS_AT = 96;
    uint256 private constant AWARD_BYTES = 10;

    uint256 internal constant MOST_AWARDS = 64;

    /// @notice Whether bytes are facts. The digest of a leaf may be one of anything.
    function areFacts(bytes calldata data) internal pure returns (bool) {
        if (data.length < AWARDS_AT + AWARD_BYTES || (data.length - AWARDS_AT) % AWARD_BYTES != 0) return false;
        return data.length <= AWARDS_AT + MOST_AWARDS * AWARD_BYTES;
    }

    function read(bytes calldata data) internal pure returns (DeliveryFacts memory facts) {
        _fill(facts, data);
        facts.awards = new uint256[]((data.length - AWARDS_AT) / AWARD_BYTES);
        for (uint256 i = 0; i < facts.awards.length; ++i) {
            uint256 at = AWARDS_AT + AWARD_BYTES * i;
            facts.awards[i] = uint80(bytes10(data[at:at + AWARD_BYTES]));
        }
    }

    /// @notice Facts for those who look at the reading alone.
    function readWithoutAwards(bytes calldata data) internal pure returns (DeliveryFacts memory facts) {
        _fill(facts, data);
    }

    /// @notice The reading that they rest on, as its meter operator signed it, without its salt.
    function readingOf(DeliveryFacts memory facts, uint32 mtuSeconds) internal pure returns (MeterReading memory) {
        return MeterReading({
            meteringPoint: facts.meteringPoint,
            deliveryStart: facts.deliveryStart,
            mtuSeconds: mtuSeconds,
            energyWh: facts.meteredWh,
            revision: facts.revision,
            salt: 0
        });
    }

    function _fill(DeliveryFacts memory facts, bytes calldata data) private pure {
        facts.meteringPoint = bytes32(data[:32]);
        facts.attestation = bytes32(data[32:NUMBERS_AT]);
        uint256 numbers = uint256(bytes32(data[NUMBERS_AT:AWARDS_AT]));
        facts.provider = numbers >> 232;
        facts.meterOperator = (numbers >> 208) & 0xffffff;
        facts.mtu = (numbers >> 184) & 0xffffff;
        facts.isUp = (numbers >> 176) & 1 != 0;
        facts.isAsBaseline = (numbers >> 176) & 2 != 0;
        // forge-lint: disable-start(unsafe-typecast) -- fields are cut out of a word
        facts.revision = uint32(numbers >> 144);
        facts.deliveryStart = uint64((numbers >> 104) & 0xffffffffff);
        facts.meteredWh = int64(uint64(numbers >> 40));
        facts.baselineW = int40(uint40(numbers));
        // forge-lint: disable-end(unsafe-typecast)
    }
}
