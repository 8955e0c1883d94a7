// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice What the chain knows of one round.
struct RoundCommitment {
    /// Merkle root of the closed book.
    bytes32 bookRoot;
    /// Digest of the market rules the round is cleared by.
    bytes32 rulesHash;
    /// Digest of fills and node prices, 0 before it is posted.
    bytes32 resultHash;
    uint32 orderCount;
    /// Block of the book's commitment, 0 before it.
    uint64 committedAtBlock;
    /// Block of the result, 0 before it.
    uint64 postedAtBlock;
}

/// @title IFlexibilityAuction
/// @notice Binds the operator to a round's book and rules before a result exists: neither can be changed to suit it.
///
/// A market is named by `keccak256` of its name in UTF-8; a round by its number within the market.
interface IFlexibilityAuction {
    /// @notice The book of a round was committed.
    event BookCommitted(
        bytes32 indexed market, uint256 indexed round, bytes32 bookRoot, uint256 orderCount, bytes32 rulesHash
    );

    /// @notice The result of a round was posted.
    event ResultPosted(bytes32 indexed market, uint256 indexed round, bytes32 resultHash);

    /// @notice Only the market operator may do this.
    error FlexibilityAuction_NotOperator(address caller);

    /// @notice A root or digest of zero says nothing.
    error FlexibilityAuction_DigestMissing(bytes32 market, uint256 round);

    /// @notice The book of this round is committed.
    error FlexibilityAuction_BookAlreadyCommitted(bytes32 market, uint256 round, bytes32 bookRoot);

    /// @notice A result needs a committed book.
    error FlexibilityAuction_BookNotCommitted(bytes32 market, uint256 round);

    /// @notice A result needs a book committed in an earlier block.
    error FlexibilityAuction_BookCommittedInThisBlock(bytes32 market, uint256 round, uint256 blockNumber);

    /// @notice The result of this round is posted.
    error FlexibilityAuction_ResultAlreadyPosted(bytes32 market, uint256 round, bytes32 resultHash);

    /// @notice Commits the closed book of a round and the rules it is cleared by.
    /// @dev Requirements: the caller is the operator; the root and the rules' digest are not zero; once per round.
    function commitBook(bytes32 market, uint64 round, bytes32 bookRoot, uint32 orderCount, bytes32 rulesHash) external;

    /// @notice Posts the digest of a round's result.
    /// @dev Requirements: the caller is the operator; the digest is not zero; the book was committed in an earlier block;
    /// once per round.
    function postResult(bytes32 market, uint64 round, bytes32 resultHash) external;

    /// @notice What is known of a round; all zero before its book is committed.
    function roundCommitment(bytes32 market, uint64 round) external view returns (RoundCommitment memory);
}
