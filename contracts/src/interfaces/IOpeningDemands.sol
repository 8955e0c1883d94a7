// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice What of a posting is known beside the root of its batch, which a proof out of the batch brings: see {PostingDigest}.
struct DemandedPosting {
    bytes32 balancesHash;
    bytes32 evidenceRoot;
    bytes32 ledgerHash;
}

/// @notice An opening that is demanded, and of which posting.
struct OpeningDemand {
    bytes32 market;
    uint64 period;
    /// Until when the posting can be challenged: what is posted again is another posting.
    uint32 until;
    /// See {PostingDigest-digestOf}.
    bytes25 digest;
    /// Of the tree in which the leaf stands: that over the records of a salted flow, see {SaltedLeaves}, or that of the evidence.
    bytes32 root;
    /// Of the leaf of records, or of the evidence of a record in the clear; 2^32 - 1 for that of a salted record, which may stand anywhere.
    uint32 position;
    /// What the record states whose evidence is demanded: see {EvidencedSettlement-terms}. 0 where records are.
    uint192 terms;
}

/// @notice What the chain keeps of a demand, in one slot.
struct DemandState {
    /// Who gets the fee back or, where nothing is shown, the reward; 0 where it was answered.
    address demander;
    /// 0 where nothing was demanded.
    uint32 demandedAt;
    /// What pays for the answer, in wei.
    uint64 fee;
}

/// @title IOpeningDemands
/// @notice A posting names roots of leaves that are not on the chain: records of salted flows, and evidence. The operator tells them to the
/// parties. Whoever is not told demands the opening of a leaf here; by what is not opened in time {IDeliveryChallenges-refuteUnanswered} refutes the
/// posting, like by any other fault.
///
/// The times follow from the challenge window: a demand is taken in its first five eighths and answered within a quarter of it. What an answer tells
/// can be the reason of another demand: three in a row fit however late each is answered, with an eighth of the window to read the answers in. An
/// eighth at least is left for whoever refutes.
///
/// Who demands pays for the answer. The fee goes to the operator, whoever answers, so that nothing is earned by copying an answer that waits;
/// without an answer it goes back.
///
/// An answer is only what can be judged: a leaf with all that its hashes name. Of a salted leaf whatever is wrong is shown by
/// {IPostedSettlement-challengeSalted}, of evidence by {IDeliveryChallenges-challengeDelivery}; evidence that is missing, or that of another record,
/// is no answer.
///
/// What is shown becomes public. Only a party of the flow can want that, for its own records.
interface IOpeningDemands {
    /// @notice An opening is demanded.
    event OpeningDemanded(
        bytes32 indexed market, uint256 indexed period, address indexed demander, OpeningDemand demand, uint256 fee
    );

    /// @notice It was shown: see {answer}.
    event OpeningShown(bytes32 indexed market, uint256 indexed period, bytes32 indexed id, bytes[] shown);

    /// @notice The fee of a demand that nobody answered went back.
    event FeeReclaimed(bytes32 indexed market, uint256 indexed period, bytes32 indexed id);

    /// @notice This is not what was posted of the period, or it was refuted.
    error OpeningDemands_NotPosted(bytes32 market, uint256 period);

    /// @notice Only the account of the payer or the payee of the flow may do this.
    error OpeningDemands_NotParty(address caller);

    /// @notice That was possible until then.
    error OpeningDemands_TooLate(uint256 until);

    /// @notice That is possible after this.
    error OpeningDemands_TooEarly(uint256 until);

    /// @notice An answer costs the operator more.
    error OpeningDemands_FeeTooLow(uint256 fee, uint256 least);

    /// @notice It is demanded already, or was shown.
    error OpeningDemands_Demanded(bytes32 id);

    /// @notice It is not demanded, or was answered.
    error OpeningDemands_NotDemanded(bytes32 id);

    /// @notice The flow is not salted, the opening is not one of it, or it has no such leaf or record.
    error OpeningDemands_NotOfFlow();

    /// @notice A correction has no evidence, and in a market without terms nothing follows from any.
    error OpeningDemands_NoEvidence(uint256 terms);

    /// @notice What is shown is not what was demanded, or cannot be judged.
    error OpeningDemands_NotTheAnswer(bytes32 id);

    /// @notice Demands a leaf of the records of a salted flow.
    /// @dev Requirements: the caller is the account of a party of the flow; the posting is in the first five eighths of its window; the fee is at least
    /// twice what {ANSWER_GAS} costs now; the leaf is not demanded, nor was it shown.
    /// @param proof The flow as it was posted: see {ChunkProof}.
    /// @param position Of the leaf.
    /// @param opening Of any leaf, which tells how many there are: see {SaltedLeaves}. Empty where the first one is demanded.
    function demandRecords(
        bytes32 market,
        uint64 period,
        DemandedPosting calldata posting,
        bytes calldata proof,
        uint32 position,
        bytes calldata opening
    ) external payable;

    /// @notice Demands the evidence of a record.
    /// @dev Requirements: those of {demandRecords}; the record is no correction; the terms of the market are registered.
    /// @param record `place of the record in its chunk 8 | flow or chunk as it was posted`: see {ChunkProof}.
    /// @param opening Of a salted flow the leaf in which the record has this place: see {SaltedLeaves}. Empty where it is in the clear.
    function demandEvidence(
        bytes32 market,
        uint64 period,
        DemandedPosting calldata posting,
        bytes calldata record,
        bytes calldata opening
    ) external payable;

    /// @notice Shows what was demanded. Anyone may.
    /// @dev Requirements: it is demanded, for no longer than a quarter of the window; what is shown is it, and can be judged.
    /// @param shown Of records the opening: see {SaltedLeaves}. Of evidence the leaf with its facts, and its path: see {EvidenceLeaves}; where they
    /// rest on a signed reading, then its attestation twice: see {MeterAttestation-digestByPlace}, {MeterAttestation-digestBySignature}. Neither is longer
    /// than {IDeliveryVerifier-faultOf} takes.
    function answer(OpeningDemand calldata demand, bytes[] calldata shown) external;

    /// @notice Gives the fee of a demand that nobody answered back to the demander. Anyone may.
    /// @dev Requirements: the posting was refuted, by this demand or by anything else, or is final.
    function reclaim(OpeningDemand calldata demand) external;

    /// @notice The demander of what was not shown in time, by which a posting that can still be challenged is refuted.
    /// @dev Requirements: it is demanded, for longer than a quarter of the window; the posting was not refuted.
    function demanderOfUnanswered(OpeningDemand calldata demand) external view returns (address);

    /// @notice What the chain keeps of a demand.
    /// @param id `keccak256` of the encoded {OpeningDemand}.
    function demandOf(bytes32 id) external view returns (DemandState memory);

    /// @notice The gas of an answer, by which fees are measured.
    function ANSWER_GAS() external view returns (uint256);
}
