// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice What the operator claims of the one batch of a period.
struct Posting {
    /// Root of the batch, as {SettlementBatch} computes it.
    bytes32 batchRoot;
    /// `keccak256` of its flows without their records, one behind the other.
    bytes32 flowsHash;
    /// Records in the batch.
    uint32 recordCount;
    /// The participant whose bond stands for it.
    uint24 bonder;
}

/// @notice What the chain keeps of a posting, in one slot.
struct PostingState {
    /// 0 where nothing is posted.
    uint40 challengeableUntil;
    /// Digest of market, period and posting.
    bytes27 commitment;
}

/// @title IOptimisticSettlement
/// @notice Settles a period by what the operator claims of it, with a bond at stake and all data published, unless somebody shows within the
/// challenge window that it is wrong. The period is one batch of the same bytes that could be executed.
///
/// - Anyone can have the whole batch executed instead: whatever is wrong with it shows, and if nothing is, it is settled at once.
/// - Each fault is one of a chunk: it is shown in one step, with a proof of logarithmic size.
/// - After the window anyone can have the flows netted and applied. Nobody needs the operator for it, nor for paying out.
///
/// A posting that is shown to be wrong loses the bond, half of it to whoever showed it, and is void: the period can be settled again.
interface IOptimisticSettlement {
    /// @notice A batch was posted. Its bytes are the call's data.
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

    /// @notice These are not the flows that were posted.
    error OptimisticSettlement_WrongFlows(bytes32 flowsHash, bytes32 expected);

    /// @notice Posts the only batch of a period.
    /// @dev Requirements: the caller is the operator and the bonder's account; the period is neither settled, begun, past nor posted; the batch
    /// is whole, its flows ascend, and it is the one of the posting, so that everybody has it; the bonder's free balance covers the bond.
    /// @param batch The bytes of the batch.
    function post(bytes32 market, uint64 period, Posting calldata posting, bytes calldata batch) external;

    /// @notice Shows that a chunk is wrong: its records do not ascend, up to the first one of the next chunk; the sum behind it, or the amount
    /// of the flow that ends with it, is another than its records add up to.
    /// @param proof See {ChunkProof}.
    function challengeChunk(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        bytes calldata proof,
        address recipient
    ) external;

    /// @notice Shows that the flow of a chunk is wrong: it has no kind, names somebody who is not registered, does not fit the roles of its
    /// parties, lacks a mandate, or states another share.
    /// @param proof See {ChunkProof}.
    function challengeFlow(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        bytes calldata proof,
        address recipient
    ) external;

    /// @notice Executes the whole batch. Where it is wrong in any way the posting is refuted; otherwise the period is settled, and the
    /// challenge window ends.
    function escalate(bytes32 market, uint64 period, Posting calldata posting, bytes calldata batch, address recipient)
        external;

    /// @notice Nets and applies the flows of a posting that nobody refuted. Anyone may.
    /// @param flows The flows of the batch without their records, one behind the other.
    function finalise(bytes32 market, uint64 period, Posting calldata posting, bytes calldata flows) external;

    /// @notice What the chain keeps at the place of a period.
    function postingOf(bytes32 market, uint64 period) external view returns (PostingState memory);

    /// @notice Seconds during which a posting can be challenged.
    function challengeWindow() external view returns (uint40);

    /// @notice What the bonder of a posting stakes.
    function postingBond() external view returns (uint56);
}
