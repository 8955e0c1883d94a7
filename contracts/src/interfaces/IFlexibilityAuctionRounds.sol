// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Upstream} from "../libraries/CertificateCheck.sol";
import {Clearing} from "../libraries/ClearingExecution.sol";

/// @notice Where a round is. An announced round is open from its gate opening to its gate closure.
enum RoundState {
    None,
    Announced,
    Committed,
    Cleared,
    Final,
    Void
}

/// @notice What is known of a round before its orders are. Times are in seconds of the chain.
struct RoundTerms {
    bytes32 rulesHash;
    Upstream upstream;
    uint40 opensAt;
    uint40 gateClosureAt;
    /// Until when the operator may commit the book; without one the round is void from then on.
    uint40 commitBy;
    /// Until when only the operator may clear the round; after it anyone may.
    uint40 clearBy;
    /// Whether the book says of each order who wanted it, open to challenges.
    bool isAuthorised;
    /// Whether orders count only if the root they are signed under was sealed on the chain before gate closure; they are authorised then.
    bool isSealed;
}

/// @notice The closed book of a round and the grid it lives in. The limits of a branch are those less the flow expected without trades.
struct RoundBook {
    /// Over pages of orders, by rising node, then priority.
    bytes32 bookRoot;
    /// Over the authorisations of the orders, at the positions of the orders; 0 where there are none.
    bytes32 authorisationsRoot;
    /// Over the nodes with parent, limits, requests and range of orders.
    bytes32 gridRoot;
    uint32 orderCount;
    uint16 nodeCount;
}

/// @notice The result of a round.
struct RoundResult {
    /// Over pages of orders with fill and running sum, at the positions of the book.
    bytes32 fillsRoot;
    /// Over what the result says of each node.
    bytes32 nodesRoot;
}

/// @notice What the chain keeps of a round.
struct Round {
    RoundState state;
    bool isAuthorised;
    bool isSealed;
    /// Whether the operator's bond stands for the round.
    bool isBonded;
    uint40 opensAt;
    uint40 gateClosureAt;
    uint40 commitBy;
    uint40 clearBy;
    uint40 challengeableUntil;
    Upstream upstream;
    uint64 committedAtBlock;
    /// Who disproved a result or the book of the round, and has the bond; 0 where nobody did.
    address disprovedBy;
    /// keccak-256 of the encoded {RoundBook}.
    bytes32 bookHash;
    /// keccak-256 of that digest and the encoded {RoundResult}.
    bytes32 resultHash;
}

/// @title IFlexibilityAuctionRounds
/// @notice Rounds whose clearing is verified, not trusted: announced, open, committed, cleared, final; or void.
///
/// A result is either executed, which proves it, or posted under a bond and open to challenges, each of which disproves one place of
/// it. Both leave the same digests behind. A disproved result sends the round back to be executed, by anyone; a disproved book makes
/// it void. Who disproves takes the bond.
interface IFlexibilityAuctionRounds {
    event RoundAnnounced(bytes32 indexed market, uint256 indexed round, RoundTerms terms);
    event RequestLocked(bytes32 indexed market, uint256 indexed round, uint256 indexed participant, uint256 amount);
    event RequestUnlocked(bytes32 indexed market, uint256 indexed round, uint256 indexed participant, uint256 amount);
    event RoundCommitted(bytes32 indexed market, uint256 indexed round, RoundBook book);
    event RoundCleared(bytes32 indexed market, uint256 indexed round, RoundResult result, bool isExecuted);
    event RoundFinalised(bytes32 indexed market, uint256 indexed round);
    event BondClaimed(bytes32 indexed market, uint256 indexed round, address indexed challenger);
    event RoundVoided(bytes32 indexed market, uint256 indexed round);

    /// @notice Only the market operator may do this.
    error FlexibilityAuction_NotOperator(address caller);

    /// @notice Only the account of this participant may do this.
    error FlexibilityAuction_NotParticipantsAccount(uint256 participant, address caller);

    /// @notice The round is in another state than this needs.
    error FlexibilityAuction_WrongState(bytes32 market, uint256 round, RoundState state);

    /// @notice This is not due at `time`, only from `from` until before `until`.
    error FlexibilityAuction_NotDue(bytes32 market, uint256 round, uint256 time, uint256 from, uint256 until);

    /// @notice The times of the terms do not follow each other, upstream would buy dearer than it sells, or sealed orders were nobody's.
    error FlexibilityAuction_TermsContradict(bytes32 market, uint256 round);

    /// @notice A result needs a book committed in an earlier block.
    error FlexibilityAuction_BookCommittedInThisBlock(bytes32 market, uint256 round, uint256 blockNumber);

    /// @notice The book, or the result, is not the one that the round was committed or cleared with.
    error FlexibilityAuction_WrongCommitment(bytes32 market, uint256 round, bytes32 given, bytes32 held);

    /// @notice A book has at least the root of a grid: without a node no challenge could show what its orders were awarded.
    error FlexibilityAuction_NoGrid(bytes32 market, uint256 round);

    /// @notice The round was announced with authorisations and the book has none, or the other way round.
    error FlexibilityAuction_WrongAuthorisations(bytes32 market, uint256 round);

    /// @notice The operator has not published the data that book and result, or the authorisations of the book, are committed to by.
    error FlexibilityAuction_NotPublished(bytes32 market, uint256 round);

    /// @notice A result of this round was disproved: it can only be executed.
    error FlexibilityAuction_Disproved(bytes32 market, uint256 round);

    /// @notice No bond of this round is owed to a challenger, or it is paid.
    error FlexibilityAuction_NoBondOwed(bytes32 market, uint256 round);

    /// @notice The executed round has other roots than the committed book.
    error FlexibilityAuction_WrongBook(bytes32 bookRoot, bytes32 gridRoot);

    /// @notice The executed round has another number of orders or nodes than the committed book states, by which challenges of that book go.
    error FlexibilityAuction_WrongCounts(uint256 orders, uint256 nodes);

    /// @notice Announces a round. @dev Requirements: the caller is the operator; the round is new; the times follow each other.
    function announce(bytes32 market, uint64 round, RoundTerms calldata terms) external;

    /// @notice Locks what the requests of a participant may cost, before the book is committed.
    /// @dev Requirements: its account calls, or the operator if it is a grid operator; it has the amount.
    function lockRequest(bytes32 market, uint64 round, uint24 participant, uint56 amount) external;

    /// @notice Gives back what was locked for a round that is void, or final: what it owes then is settled like any debt, and free funds
    /// leave the escrow only after a delay. Anyone may call.
    function unlockRequest(bytes32 market, uint64 round, uint24 participant) external;

    /// @notice Commits the closed book. `forcedPositions` says where in it each forced order stands:
    /// see {IFlexibilityOrders-place}.
    /// @dev Requirements: the caller is the operator; the gate is closed and it is not later than `commitBy`; the operator has the bond; the
    /// book has authorisations if the round was announced so.
    function commitRound(bytes32 market, uint64 round, RoundBook calldata book, uint32[] calldata forcedPositions)
        external;

    /// @notice Posts a result under the bond, open to challenges.
    /// @dev Requirements: the caller is the operator; the book was committed in an earlier block; no result was disproved before; the
    /// operator published orders, grid and result, and authorisations where there are any: see {IRoundPublications}.
    function postClearing(bytes32 market, uint64 round, RoundBook calldata book, RoundResult calldata result) external;

    /// @notice Executes the certificate check of a whole round. From `clearBy` on, or once a result was disproved, anyone may.
    /// @dev Requirements: the roots of what is executed are those of the committed book; the certificate holds; where there are
    /// authorisations, the operator published them.
    function verifyClearing(bytes32 market, uint64 round, RoundBook calldata book, Clearing calldata clearing) external;

    /// @notice Makes an unchallenged result final. Anyone may call once the time for challenges is over.
    function finalise(bytes32 market, uint64 round) external;

    /// @notice Voids a round without a book after `commitBy`, or without a result long after `clearBy`. Anyone may call then; the operator,
    /// who could as well let that time pass, before: a round whose limits nothing satisfies has no result.
    function voidRound(bytes32 market, uint64 round) external;

    /// @notice Pays the bond of a round that was disproved to whoever disproved it first: a step of its own, so that the proof costs less
    /// and cannot fail because of the token. Anyone may call.
    function claimBond(bytes32 market, uint64 round) external;

    /// @notice What the chain keeps of a round.
    function roundOf(bytes32 market, uint64 round) external view returns (Round memory);
}
