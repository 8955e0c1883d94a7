// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Position} from "./IFlexibilityEscrow.sol";

/// @notice What the operator claims of the one batch of a period.
struct Posting {
    /// Root of the batch, as {SettlementBatch} computes it.
    bytes32 batchRoot;
    /// `keccak256` of the netted positions, one word behind the other.
    bytes32 positionsHash;
    /// Records in the batch.
    uint32 recordCount;
    /// The participant whose bond stands for it.
    uint24 bonder;
}

/// @notice What the chain keeps of a posting.
struct PostingState {
    /// Digest of market, period and posting; 0 where nothing is posted.
    bytes32 commitment;
    uint40 challengeableUntil;
    uint40 period;
    uint56 bond;
}

/// @notice Shows one record of a posted batch.
struct RecordProof {
    /// Header and parties of the batch.
    bytes32[] head;
    uint256 position;
    /// The block of records that holds it.
    bytes32[] block_;
    bytes32[] siblings;
}

/// @title IOptimisticSettlement
/// @notice Settles a period by what the operator claims of it, with a bond at stake and all data published, unless somebody shows within the
/// challenge window that it is wrong. The period is one batch of the same bytes that could be executed.
///
/// - Anyone can have the whole batch executed instead: whatever is wrong with it shows, and if nothing is, it is settled at once.
/// - Faults of a single record, of two neighbours and of the table of parties are shown in one step, with proofs of logarithmic size.
/// - After the window anyone can have the positions applied. Nobody needs the operator for it, nor for paying out.
///
/// A posting that is shown to be wrong loses the bond, half of it to whoever showed it, and is void: the period can be settled again.
interface IOptimisticSettlement {
    /// @notice A batch was posted. Its words are the call's data.
    event BatchPosted(bytes32 indexed market, uint256 indexed period, Posting posting, uint256 challengeableUntil);

    /// @notice A posting was shown to be wrong; it is void.
    event PostingRefuted(bytes32 indexed market, uint256 indexed period, address indexed challenger, bytes4 fault);

    /// @notice Something is posted of this period, or of another in its place.
    error OptimisticSettlement_AlreadyPosted(bytes32 market, uint256 period);

    /// @notice This is not what was posted of this period.
    error OptimisticSettlement_NotPosted(bytes32 market, uint256 period);

    /// @notice The bond is that of a participant whose account posts.
    error OptimisticSettlement_NotBondersAccount(uint256 bonder, address caller);

    /// @notice The posting can be challenged until then.
    error OptimisticSettlement_StillChallengeable(uint256 until);

    /// @notice The posting cannot be challenged any more.
    error OptimisticSettlement_WindowClosed(uint256 until);

    /// @notice This is not in the posted batch.
    error OptimisticSettlement_NotInBatch();

    /// @notice What was challenged is right, or the call had too little gas to show that it is not.
    error OptimisticSettlement_NoFault();

    /// @notice These are not the positions that were posted.
    error OptimisticSettlement_WrongPositions(bytes32 positionsHash, bytes32 expected);

    /// @notice Posts the only batch of a period.
    /// @dev Requirements: the caller is the operator and the bonder's account; the period is neither settled, begun, past nor posted; the words
    /// are those of the batch, so that everybody has them; the bonder's free balance covers the bond.
    /// @param words The words of the batch.
    function post(bytes32 market, uint64 period, Posting calldata posting, bytes32[] calldata words) external;

    /// @notice Shows that the table of parties does not ascend or names somebody who is not registered.
    function challengeParties(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        bytes32[] calldata head,
        bytes32 recordsRoot,
        address recipient
    ) external;

    /// @notice Shows that a record names a place that is not in the table, has no kind, does not fit the roles of its parties, or lacks a mandate.
    function challengeRecord(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        RecordProof calldata proof,
        address recipient
    ) external;

    /// @notice Shows that a record does not come after the one before it: the same order is there twice, or they are not sorted.
    /// @param first The proof of the record before.
    /// @param second The proof of the record at the next position.
    function challengeOrder(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        RecordProof calldata first,
        RecordProof calldata second,
        address recipient
    ) external;

    /// @notice Executes the whole batch. Where it is wrong in any way, or its positions are, the posting is refuted; otherwise the period is
    /// settled, and the challenge window ends.
    /// @param words The words of the batch.
    function escalate(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        bytes32[] calldata words,
        address recipient
    ) external;

    /// @notice Applies the positions of a posting that nobody refuted. Anyone may.
    function finalise(bytes32 market, uint64 period, Posting calldata posting, Position[] calldata positions) external;

    /// @notice What the chain keeps of the posting of a period.
    function postingOf(bytes32 market, uint64 period) external view returns (PostingState memory);

    /// @notice Seconds during which a posting can be challenged.
    function challengeWindow() external view returns (uint40);

    /// @notice What the bonder of a posting stakes.
    function postingBond() external view returns (uint56);
}
