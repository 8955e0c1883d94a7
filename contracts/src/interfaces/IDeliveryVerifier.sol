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
    Pair
}

/// @title IDeliveryVerifier
/// @notice Says what is wrong with the evidence of a posted settlement. It decides nothing: the settlement contract asks it, and so may anybody
/// with an RPC endpoint, for free.
///
/// Evidence is a {PositionalMerkle} tree with a leaf for every record of the batch, at 16 times the position of its chunk and its place in
/// it. The leaf of a record that pays for delivery is `keccak256(salt || digest of its {DeliveryFacts} || settlement)`: see {EvidenceLeaf}.
/// Local energy and corrections have a leaf of zeros. Nothing of it is published; who takes part in a record is given its opening.
///
/// Terms are registered once for a market and never change. Of a market without terms nothing can be shown.
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

    /// @notice Fault: the reading is not what was signed with the key that is valid for its meter operator and time.
    error DeliveryVerifier_WrongSignature();

    /// @notice Fault: two leaves say different things of one metering point, or of the times of market time units.
    error DeliveryVerifier_Contradiction();

    /// @notice Fault: one award is paid for by two records of one kind.
    error DeliveryVerifier_PaidTwice();

    /// @notice Registers the terms of a market.
    /// @dev Requirements: the caller is the operator; the market has none yet; the market time unit has a length that markets have.
    function registerTerms(bytes32 market, DeliveryTerms calldata terms) external;

    /// @notice The terms of a market; zeros where none are registered.
    function termsOf(bytes32 market) external view returns (DeliveryTerms memory);

    /// @notice The error by which a posting is refuted, 0 where nothing is wrong with what is shown.
    ///
    /// | check | parts | shows |
    /// | --- | --- | --- |
    /// | Record | leaf, place of the record in its chunk (a byte) with a {ChunkProof} | no evidence, or that of another settlement |
    /// | Record | the same, another leaf, its facts | no evidence of a record whose order has an award among the facts |
    /// | Energy | leaf, facts | parties, time or orders that do not fit; another energy than reading, baseline and awards give |
    /// | Reading | leaf, facts, attestation | a reading without signature, or that its meter operator's key did not sign |
    /// | Pair | leaf, facts, another leaf, its facts | leaves that contradict each other; an award paid for twice |
    ///
    /// Where the market has no evidence, the leaf of the first check is empty.
    /// @param batchRoot Root of the batch: see {SettlementBatch}.
    /// @param evidenceRoot `keccak256(number of leaves || root of the tree)`; 0 without evidence.
    /// @return isPosted False where what is shown is not of this posting.
    function faultOf(
        bytes32 market,
        bytes32 batchRoot,
        bytes32 evidenceRoot,
        DeliveryCheck check,
        bytes[] calldata parts
    ) external view returns (bool isPosted, bytes4 fault);
}
