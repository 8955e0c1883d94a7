// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {PostingBook} from "../libraries/PostingBookWord.sol";
import {PostingExtent} from "../libraries/PostingExtent.sol";
import {PostingState} from "../libraries/PostingStateWord.sol";
import {Settlement} from "./IFlexibilitySettlement.sol";

/// @notice What the operator claims of a period. It posts the digest of them ({PostingDigest}): whoever has the published bytes can compute them.
struct PostingRoots {
    /// Root of the batch: see {SettlementBatch}.
    bytes32 batchRoot;
    /// Root over what each participant has been credited by postings of this market so far, this one included: see {LedgerLeaf}.
    bytes32 totalsRoot;
    /// Root over what each participant owes or is owed by the batch.
    bytes32 netsRoot;
    /// The totals it builds on: those of the posting before; {LedgerLeaf-emptyRoot} without one.
    bytes32 formerTotalsRoot;
    /// Root over what each record rests on: see {IDeliveryVerifier}. Zeros where the market shows none.
    bytes32 evidenceRoot;
}

/// @notice What the contract finds itself when a period is posted.
struct PostedLedger {
    /// Digest of the posting before; 0 without one.
    bytes25 former;
    /// Root over what was taken from those who owe: see {LedgerLeaf}.
    bytes32 debitsRoot;
    /// `keccak256` of the published bytes, or of the versioned hashes of the blobs that hold them.
    bytes32 dataHash;
    PostingExtent extent;
}

/// @notice A posting.
struct Posting {
    PostingRoots roots;
    /// `keccak256` of its {PostedLedger}.
    bytes32 ledgerHash;
}

/// @notice A posting without the root of its batch, which a proof out of the batch brings.
struct PostingRest {
    /// See {PostingDigest}.
    bytes32 booksHash;
    bytes32 ledgerHash;
}

/// @notice The posting that another one builds on; all zeros without one.
struct FormerPosting {
    uint64 period;
    Posting posting;
}

/// @title IPostedSettlement
/// @notice Settles a period by what the operator claims of it, with a stake and all data published, in blobs or as calldata, unless somebody shows
/// within the challenge window that it is wrong. The period is one batch, of the same bytes that could be executed.
///
/// Whoever owes is debited at once, so that what others will be paid is there. Whoever is owed is credited in a tree of totals, which
/// takes the place of that of the posting before when the window has passed, without a transaction. A total only grows: what of it was not drawn
/// yet can be claimed under any posting that is final, whatever the operator does. No posting is built on one that can still be challenged.
///
/// Whatever is wrong with a posting is shown in one transaction:
/// - {challengeChunk}: records that do not ascend, a sum or an amount that is not that of the records;
/// - {challengeFlow}: roles, mandate or share that do not fit, an unknown party, salted records between parties of which none is a prosumer;
/// - {challengeSalted}: records of a salted flow of which any of that is wrong, by whoever was given them;
/// - {challengeTotal}: a total that is not the one before and what the batch adds, or that was dropped;
/// - {challengeDebit}: a debit that is not what the participant owes, or none where it owes;
/// - {challengeData}: anything that the roots hide: bytes that are no batch, or another number of records; a party of the batch without a leaf; other
///   roots over batch, nets or totals than those of the published bytes, or over the totals before. It takes all of them, and is the only one
///   whose size is not logarithmic.
/// - {IDeliveryChallenges-challengeDelivery}: what a record rests on is missing, or is not what was read, signed and awarded.
///
/// A refuted posting is void at once. {restore}, which anybody may call, gives back what it took and takes the stake, half of it as a reward for
/// whoever showed the fault; then the period can be settled again. Until then the market posts nothing, and its stake stays.
interface IPostedSettlement {
    /// @notice A period was posted. What of, the call of {post} or {postInBlobs} says, which the operator's account sends as a transaction; the data are
    /// in the call or in the blob of that transaction.
    /// @param digest See {PostingDigest-digestOf}.
    event PeriodPosted(bytes32 indexed market, uint256 indexed period, bytes25 digest);

    /// @notice A posting was shown to be wrong; it is void.
    event PostingRefuted(bytes32 indexed market, uint256 indexed period, address indexed challenger, bytes4 fault);

    /// @notice What a refuted posting took was given back, and its stake was taken.
    event PostingRestored(bytes32 indexed market, uint256 indexed period);

    /// @notice Somebody stakes for the postings of a market.
    event Staked(bytes32 indexed market, uint256 indexed bonder);

    /// @notice The stake can be taken back from then on; nothing more is posted until somebody stakes again.
    event StakeReleaseRequested(bytes32 indexed market, uint256 releasableAt);

    /// @notice The stake was given back.
    event StakeReleased(bytes32 indexed market, uint256 indexed bonder);

    /// @notice A participant was paid what of its total it had not drawn.
    event Claimed(bytes32 indexed market, uint256 indexed participant, uint256 amount);

    /// @notice What participants had not drawn became claimable in the escrow.
    event TotalsDrawn(bytes32 indexed market, uint256 indexed period, uint256 amount);

    /// @notice Only the market operator may do this.
    error PostedSettlement_NotOperator(address caller);

    /// @notice The operator posts by a transaction of its own, not through code: what it claims is read from there.
    error PostedSettlement_NotByTransaction(address caller);

    /// @notice Only the contract that executes settlements may do this.
    error PostedSettlement_NotSettlement(address caller);

    /// @notice The escrow was deployed for another contract of postings.
    error PostedSettlement_WrongEscrow(address escrow, address itsPostings);

    /// @notice Only the contract that judges evidence may do this.
    error PostedSettlement_NotDeliveries(address caller);

    /// @notice The contract that judges evidence was deployed for another contract of postings.
    error PostedSettlement_WrongDeliveries(address deliveries, address itsPostings);

    /// @notice Something is settled, begun or posted of this period, or of one behind it in its place.
    error PostedSettlement_PlaceTaken(bytes32 market, uint256 period);

    /// @notice Periods are posted in order.
    error PostedSettlement_NotAfter(uint256 period, uint256 lastPosted);

    /// @notice This is not what was posted of this period.
    error PostedSettlement_NotPosted(bytes32 market, uint256 period);

    /// @notice The posting before, or the one a claim refers to, can be challenged until then.
    error PostedSettlement_StillChallengeable(uint256 until);

    /// @notice The posting cannot be challenged any more.
    error PostedSettlement_WindowClosed(uint256 until);

    /// @notice A posting of this period was refuted, and what it took is to be given back first.
    error PostedSettlement_NotRestored(uint256 period);

    /// @notice Nobody stakes for the market, or the stake was asked back.
    error PostedSettlement_NoStake(bytes32 market);

    /// @notice Somebody stakes for the market already.
    error PostedSettlement_AlreadyStaked(bytes32 market, uint256 bonder);

    /// @notice Only the account of the participant may do this.
    error PostedSettlement_NotParticipantsAccount(uint256 participant, address caller);

    /// @notice Only a participant in the operator's role stakes: others could keep a market from posting.
    error PostedSettlement_NotOperators(uint256 participant);

    /// @notice The stake can be taken back later.
    error PostedSettlement_StakeNotYet(uint256 releasableAt);

    /// @notice Data in the call have the stated length; data in blobs are in the only blob of the transaction. They fit one, and there are no more
    /// participants than {challengeData} can judge.
    error PostedSettlement_WrongData(uint256 bytes_, uint256 dataBytes);

    /// @notice Debits ascend strictly by participant.
    error PostedSettlement_DebitNotAscending(uint256 index);

    /// @notice Only participants with a leaf, those with lower numbers than there are leaves, are debited.
    error PostedSettlement_DebitWithoutLeaf(uint256 participant, uint256 leaves);

    /// @notice These are not the debits or the leaves that were posted, not the data, or not the posting before.
    error PostedSettlement_NotOfPosting();

    /// @notice What was challenged is right, or the call had too little gas to show that it is not.
    error PostedSettlement_NoFault();

    /// @notice The participant has drawn all of this total.
    error PostedSettlement_NothingToClaim(uint256 participant);

    /// @notice Less was debited than would have to be paid: something false became final.
    error PostedSettlement_NotCovered(uint256 undrawn, uint256 amount);

    /// @notice Fault: bytes that are published are no batch with totals behind it, or hold another number of records.
    error PostedSettlement_WrongBytes();

    /// @notice Fault: the published bytes have another root over the batch, the nets or the totals, or it is not the totals before that they build on.
    error PostedSettlement_WrongRoot();

    /// @notice Fault: a participant's total is another than the one before and what the batch adds.
    error PostedSettlement_WrongTotal();

    /// @notice Fault: records are salted, though none of the parties is a prosumer.
    error PostedSettlement_NotSaltable();

    /// @notice Fault: a leaf of a salted flow is not the chunk at its place of a flow between these parties, at this share and of this amount.
    error PostedSettlement_WrongLeaf();

    /// @notice Fault: two neighbouring leaves of a salted flow do not fit together: they state different flows, or another sum or record between them.
    error PostedSettlement_WrongSeam();

    /// @notice Fault: a participant has no leaf.
    error PostedSettlement_MissingParticipant();

    /// @notice Fault: a participant was debited another amount than it owes.
    error PostedSettlement_WrongDebit();

    /// @notice Stakes for the postings of a market.
    /// @dev Requirements: the participant is in the operator's role, and its free balance covers {postingBond}; the caller is its account or the
    /// market operator; nobody stakes for the market.
    function stake(bytes32 market, uint24 participant) external;

    /// @notice Asks the stake back: nothing more can be posted, and when what was posted is final it can be taken.
    /// @dev Requirements: the caller is the account of the bonder, or the market operator where that is a participant of its own.
    function requestStakeRelease(bytes32 market) external;

    /// @notice Gives the stake back. Anyone may.
    /// @dev Requirements: it was asked for, a challenge window ago; the last posting was not refuted.
    function releaseStake(bytes32 market) external;

    /// @notice Posts a period, with its data in the call.
    /// @dev Requirements: the caller is the operator, by a transaction of its own; somebody stakes; the period comes after the last one posted and is neither settled nor begun;
    /// the posting before is final; nothing refuted is left to be restored; debits ascend, are of participants with a leaf, and are covered; data are there.
    /// @param rootsHash Digest of its {PostingRoots}: see {PostingDigest}.
    /// @param extent Without blobs.
    /// @param debits What is taken from those who owe, ascending: `participant << 64 | amount`.
    /// @param data The published bytes.
    function post(
        bytes32 market,
        uint64 period,
        bytes32 rootsHash,
        PostingExtent extent,
        uint256[] calldata debits,
        bytes calldata data
    ) external;

    /// @notice The same with the published bytes in the only blob of the transaction. Each word that such a call does without counts: what is left
    /// of its cost does not grow with the period.
    function postInBlobs(
        bytes32 market,
        uint64 period,
        bytes32 rootsHash,
        PostingExtent extent,
        uint256[] calldata debits
    ) external;

    /// @notice Shows that a chunk is wrong: its records do not ascend, up to the first one of the next chunk; the sum behind it, or the amount
    /// of the flow that ends with it, is another than its records add up to.
    /// @param proof See {ChunkProof}.
    /// @param recipient Who is rewarded, as in each of these.
    function challengeChunk(
        bytes32 market,
        uint64 period,
        PostingRest calldata rest,
        bytes calldata proof,
        address recipient
    ) external;

    /// @notice Shows that the flow of a chunk is wrong: it has no kind, names somebody who is not registered, does not fit the roles of its
    /// parties, lacks a mandate, or states another share; or its records are salted, though none of them is a prosumer.
    /// @param proof See {ChunkProof}.
    function challengeFlow(
        bytes32 market,
        uint64 period,
        PostingRest calldata rest,
        bytes calldata proof,
        address recipient
    ) external;

    /// @notice Shows that records of a salted flow are wrong: as {challengeChunk} does of others; or that they are not those of a flow
    /// between these parties, at this share and of this amount, each at its place.
    /// @param proof The flow as it was posted: see {ChunkProof}.
    /// @param openings One, or two of neighbouring leaves that do not fit together: see {SaltedLeaves}.
    function challengeSalted(
        bytes32 market,
        uint64 period,
        PostingRest calldata rest,
        bytes calldata proof,
        bytes[] calldata openings,
        address recipient
    ) external;

    /// @notice Shows that a participant's total is not the one before plus what the batch adds, or that it was dropped.
    /// @param net Leaf of the participant in the nets: see {LedgerLeaf}. Empty where it was dropped.
    /// @param total Its leaf in the totals. Empty where it was dropped.
    /// @param formerTotal Its leaf in the totals before; of somebody who was not in them, any; empty where there were none.
    function challengeTotal(
        bytes32 market,
        uint64 period,
        PostingRoots calldata roots,
        PostedLedger calldata ledger,
        bytes calldata net,
        bytes calldata total,
        bytes calldata formerTotal,
        address recipient
    ) external;

    /// @notice Shows that a participant was debited another amount than it owes.
    /// @param net Its leaf in the nets.
    /// @param debit The debit that should be or is its own; where there are too few, any; empty where there are none.
    function challengeDebit(
        bytes32 market,
        uint64 period,
        PostingRoots calldata roots,
        PostedLedger calldata ledger,
        bytes calldata net,
        bytes calldata debit,
        address recipient
    ) external;

    /// @notice Shows that the published bytes are not what was claimed of them, or that the totals before are others.
    /// @param data The bytes; where they are in blobs, the blobs one behind the other, without the zeros at the end.
    /// @param openings For each blob the versioned hash, commitment and the proof of its value where {BlobOpening} asks for it.
    function challengeData(
        bytes32 market,
        uint64 period,
        bytes32 rootsHash,
        PostedLedger calldata ledger,
        FormerPosting calldata former,
        bytes calldata data,
        bytes calldata openings,
        address recipient
    ) external;

    /// @notice Refutes a posting whose evidence is wrong.
    /// @dev Requirements: the caller is {deliveries}, which has found the fault; the posting can still be challenged.
    /// @param digest Of what the evidence is: see {PostingDigest-digestOf}.
    function refuteDelivery(bytes32 market, uint64 period, bytes25 digest, address recipient, bytes4 fault) external;

    /// @notice Gives back what a refuted posting took, takes its stake, and rewards whoever showed the fault. Anyone may.
    /// @param challenger Who is rewarded, as said when it was shown.
    function restore(
        bytes32 market,
        uint64 period,
        bytes32 rootsHash,
        PostedLedger calldata ledger,
        uint256[] calldata debits,
        address challenger
    ) external;

    /// @notice Pays a participant what of its total it has not drawn.
    /// @dev Requirements: the caller is its account; the posting is final; there is something to pay.
    /// @param total Its leaf in the totals.
    function claim(bytes32 market, uint64 period, Posting calldata posting, bytes calldata total, address recipient)
        external;

    /// @notice Makes what all participants have not drawn claimable in the escrow, from where it can be paid out or cover debits. Anyone may.
    /// @dev Requirements: the posting is final.
    /// @param totals All totals of the posting, 8 bytes each.
    function drawAll(bytes32 market, uint64 period, Posting calldata posting, bytes calldata totals) external;

    /// @notice The settlement this proof shows of a period that was posted and is final.
    /// @param proof See {ProvenSettlement}; the period is one batch. Of salted records {saltedSettlementOf} shows one.
    /// @return isSettled False where the proof shows nothing of this posting, or it is not final; the settlement is empty then.
    function postedSettlementOf(bytes32 market, uint64 period, PostingRest calldata rest, bytes calldata proof)
        external
        view
        returns (bool isSettled, Settlement memory settlement);

    /// @notice The settlement that an opening shows of a salted flow of a period that was posted and is final.
    /// @param proof The flow as it was posted: see {ChunkProof}.
    /// @param place Of the record in the chunk that is opened.
    /// @param opening See {SaltedLeaves}.
    /// @return isSettled False where they show nothing of this posting, or it is not final; the settlement is empty then.
    function saltedSettlementOf(
        bytes32 market,
        uint64 period,
        PostingRest calldata rest,
        bytes calldata proof,
        uint256 place,
        bytes calldata opening
    ) external view returns (bool isSettled, Settlement memory settlement);

    /// @notice Notes that a period is being executed, so that it is not posted any more.
    /// @dev Requirements: the caller is the contract that executes settlements; the place of the period does not hold a posting of it or of a
    /// later one, nor the totals that claims refer to.
    function holdExecuted(bytes32 market, uint64 period) external;

    /// @notice What the chain keeps at the place of a period.
    function postingOf(bytes32 market, uint64 period) external view returns (PostingState memory);

    /// @notice What the chain keeps of all postings of a market.
    function bookOf(bytes32 market) external view returns (PostingBook memory);

    /// @notice What of its total a participant has drawn.
    function drawnOf(bytes32 market, uint256 participant) external view returns (uint256);

    /// @notice The contract that judges evidence: see {IDeliveryChallenges}.
    function deliveries() external view returns (address);

    /// @notice Seconds during which a posting can be challenged.
    function challengeWindow() external view returns (uint32);

    /// @notice What the bonder stakes.
    function postingBond() external view returns (uint56);
}
