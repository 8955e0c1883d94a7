// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice Rules of payment, in the order of `paymentRules` in `src/domain/flexibility/payment-rule.ts`.
enum PaymentPreset {
    Proportional,
    Usef,
    Cliff75,
    Cliff80,
    Sliding50To100,
    Dfs,
    FlexiblePower
}

/// @notice What of a market's rules decides which energy is settled for a delivery, in one slot.
struct DeliveryTerms {
    /// 900, 1800 or 3600; 0 where nothing is registered.
    uint16 mtuSeconds;
    PaymentPreset rule;
    /// Readings without a signature do not count.
    bool demandsSignatures;
    /// What stands in for a missing reading is the baseline, never a mean of other days.
    bool substitutesBaseline;
    /// Local energy, which is firm, is traded beside flexibility: not every record pays for delivery.
    bool tradesEnergy;
    /// For what was sold and not delivered, per MWh, in ticks; 0 without penalties.
    uint40 penaltyPrice;
    /// Posted for every MWh offered, in ticks: a penalty is never more than that.
    uint40 collateralPrice;
}

/// @notice What is wrong with evidence, by what shows it: see {IDeliveryVerifier-faultOf}.
enum DeliveryCheck {
    Record,
    Energy,
    Reading,
    Signature,
    Key,
    Pair
}

/// @notice What is wrong with what was shown, and of which posting that is.
struct DeliveryFault {
    /// The error by which a posting with these roots is refuted; 0 where nothing is wrong, or what is shown is malformed.
    bytes4 fault;
    /// Root of the evidence in which it stands.
    bytes32 evidenceRoot;
    /// Root of the batch in which it stands: see {SettlementBatch}. 0 where only evidence is shown.
    bytes32 batchRoot;
}

/// @title IDeliveryVerifier
/// @notice Says what is wrong with the evidence of a posted settlement. It decides nothing: the settlement contract asks it, and so may anybody
/// with an RPC endpoint, for free.
///
/// Evidence is a {PositionalMerkle} tree with a leaf for every record of the batch, at 16 times the position of its chunk and its place in
/// it: see {EvidenceLeaves}. The leaf of a record that pays for delivery names its {DeliveryFacts}, one that pays for local energy, which is
/// firm, none; corrections have a leaf of zeros. Nothing but the root is published; who takes part in a record is given its opening.
///
/// Terms are registered once for a market and never change. Of a market without terms little can be shown.
interface IDeliveryVerifier {
    /// @notice The terms of a market were registered.
    event DeliveryTermsRegistered(bytes32 indexed market, DeliveryTerms terms);

    /// @notice Only the market operator may do this.
    error DeliveryVerifier_NotOperator(address caller);

    /// @notice The market has its terms already.
    error DeliveryVerifier_TermsExist(bytes32 market);

    /// @notice A market time unit has 900, 1800 or 3600 seconds.
    error DeliveryVerifier_WrongMtu(uint256 mtuSeconds);

    /// @notice Fault: a record that pays for delivery has no evidence.
    error DeliveryVerifier_MissingEvidence();

    /// @notice Fault: evidence is about another settlement than the record at its place, or about orders, parties or times that cannot be its own.
    error DeliveryVerifier_OtherRecord();

    /// @notice Fault: reading, baseline and awards do not give the energy that is settled.
    error DeliveryVerifier_WrongEnergy();

    /// @notice Fault: something else than the baseline stands in for a missing reading, though the terms say so.
    error DeliveryVerifier_WrongSubstitute();

    /// @notice Fault: the reading is not signed, though the terms demand it.
    error DeliveryVerifier_Unsigned();

    /// @notice Fault: what stands for the meter operator is not one.
    error DeliveryVerifier_NotMeterOperator();

    /// @notice Fault: the reading is not the one that stands at its place among those that were signed together.
    error DeliveryVerifier_OtherReading();

    /// @notice Fault: the readings were not signed with the key that their attestation names.
    error DeliveryVerifier_WrongSignature();

    /// @notice Fault: that key is not the one that is valid for their meter operator and the time of the delivery.
    error DeliveryVerifier_WrongKey();

    /// @notice Fault: two leaves say different things of one metering point, of the times of market time units, or of whether an order is firm.
    error DeliveryVerifier_Contradiction();

    /// @notice Fault: one award is paid for by two records of one kind.
    error DeliveryVerifier_PaidTwice();

    /// @notice Registers the terms of a market.
    /// @dev Requirements: the caller is the operator; the market has none yet; the market time unit has a length that markets have.
    function registerTerms(bytes32 market, DeliveryTerms calldata terms) external;

    /// @notice The terms of a market; zeros where none are registered.
    function termsOf(bytes32 market) external view returns (DeliveryTerms memory);

    /// @notice What is wrong with what is shown, for a check that is named by what shows it.
    ///
    /// | check | beside the leaf | shows |
    /// | --- | --- | --- |
    /// | Record | place of the record in its chunk 8, {ChunkProof} | a record without evidence, or with that of another settlement |
    /// | Energy | nothing | parties, time or orders that do not fit; a reading without a signature, or of nobody who reads meters; another energy than reading, baseline and awards give |
    /// | Reading | place of the reading: see {MeterAttestation-digestByPlace} | another reading than was signed |
    /// | Signature | keyed signature: see {MeterAttestation-digestBySignature} | readings that were not signed with the key in it, or one of no scheme |
    /// | Key | the same | another key in it than that of the meter operator at the time of the delivery, or none |
    /// | Pair | a leaf left of it | leaves that contradict each other; an award paid for twice |
    ///
    /// All but Record and Pair need the facts of the leaf. Record takes any leaf where there are fewer leaves than the slot of the record, and none
    /// where there are none.
    /// @param shown `length of what is beside the leaf 16 | beside the leaf | leaf | path`: see {EvidenceLeaves}. The path of Pair is one of both leaves.
    function faultOf(bytes32 market, DeliveryCheck check, bytes calldata shown)
        external
        view
        returns (DeliveryFault memory);
}
