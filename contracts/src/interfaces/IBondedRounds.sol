// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Upstream} from "../libraries/CertificateCheck.sol";

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
    /// Who showed that the operator was wrong, and has the bond; 0 where nobody did.
    address challenger;
    /// keccak-256 of the encoded book.
    bytes32 bookHash;
    /// keccak-256 of that digest and the encoded result.
    bytes32 resultHash;
}

/// @title IBondedRounds
/// @notice The life of rounds for which an operator stakes a bond: announced, open, committed, cleared, final; or void. What a book and a
/// result are, and what shows that they are wrong, say the auctions that have such rounds.
interface IBondedRounds {
    event RoundAnnounced(bytes32 indexed market, uint256 indexed round, RoundTerms terms);
    event RequestLocked(bytes32 indexed market, uint256 indexed round, uint256 indexed participant, uint256 amount);
    event RequestUnlocked(bytes32 indexed market, uint256 indexed round, uint256 indexed participant, uint256 amount);
    event RoundFinalised(bytes32 indexed market, uint256 indexed round);
    event RoundVoided(bytes32 indexed market, uint256 indexed round);
    event BondClaimed(bytes32 indexed market, uint256 indexed round, address indexed challenger);

    /// @notice Only the market operator may do this.
    error BondedRounds_NotOperator(address caller);

    /// @notice Only the account of this participant may do this.
    error BondedRounds_NotParticipantsAccount(uint256 participant, address caller);

    /// @notice The round is in another state than this needs.
    error BondedRounds_WrongState(bytes32 market, uint256 round, RoundState state);

    /// @notice This is not due at `time`, only from `from` until before `until`.
    error BondedRounds_NotDue(bytes32 market, uint256 round, uint256 time, uint256 from, uint256 until);

    /// @notice The times of the terms do not follow each other, upstream would buy dearer than it sells, or sealed orders were nobody's.
    error BondedRounds_TermsContradict(bytes32 market, uint256 round);

    /// @notice A result needs a book committed in an earlier block.
    error BondedRounds_BookCommittedInThisBlock(bytes32 market, uint256 round, uint256 blockNumber);

    /// @notice The book, or the result, is not the one that the round was committed or cleared with.
    error BondedRounds_WrongCommitment(bytes32 market, uint256 round, bytes32 given, bytes32 held);

    /// @notice No bond of this round is owed to a challenger, or it is paid.
    error BondedRounds_NoBondOwed(bytes32 market, uint256 round);

    /// @notice Announces a round. @dev Requirements: the caller is the operator; the round is new; the times follow each other.
    function announce(bytes32 market, uint64 round, RoundTerms calldata terms) external;

    /// @notice Locks what the requests of a participant may cost, before the book is committed.
    /// @dev Requirements: its account calls, or the operator if it is a grid operator; it has the amount.
    function lockRequest(bytes32 market, uint64 round, uint24 participant, uint56 amount) external;

    /// @notice Gives back what was locked for a round that is void, or final: what it owes then is settled like any debt, and free funds
    /// leave the escrow only after a delay. Anyone may call.
    function unlockRequest(bytes32 market, uint64 round, uint24 participant) external;

    /// @notice Makes a result final once the time for challenges is over. Anyone may call.
    function finalise(bytes32 market, uint64 round) external;

    /// @notice Voids a round without a book after `commitBy`, or without a result long after `clearBy`. Anyone may call then; the operator,
    /// who could as well let that time pass, before: a round whose limits nothing satisfies has no result.
    function voidRound(bytes32 market, uint64 round) external;

    /// @notice Pays the bond of a round to whoever first showed that the operator was wrong: a step of its own, so that showing it costs less
    /// and cannot fail because of the token. Anyone may call.
    function claimBond(bytes32 market, uint64 round) external;

    /// @notice What the chain keeps of a round.
    function roundOf(bytes32 market, uint64 round) external view returns (Round memory);
}
