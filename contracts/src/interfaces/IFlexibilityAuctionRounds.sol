// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Clearing} from "../libraries/ClearingExecution.sol";
import {IBondedRounds} from "./IBondedRounds.sol";

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

/// @title IFlexibilityAuctionRounds
/// @notice Rounds whose clearing is verified, not trusted.
///
/// A result is either executed, which proves it, or posted under a bond and open to challenges, each of which disproves one place of
/// it. Both leave the same digests behind. A disproved result sends the round back to be executed, by anyone; a disproved book makes
/// it void. Who disproves takes the bond.
interface IFlexibilityAuctionRounds is IBondedRounds {
    event RoundCommitted(bytes32 indexed market, uint256 indexed round, RoundBook book);
    event RoundCleared(bytes32 indexed market, uint256 indexed round, RoundResult result, bool isExecuted);

    /// @notice A book has at least the root of a grid: without a node no challenge could show what its orders were awarded.
    error FlexibilityAuction_NoGrid(bytes32 market, uint256 round);

    /// @notice The round was announced with authorisations and the book has none, or the other way round.
    error FlexibilityAuction_WrongAuthorisations(bytes32 market, uint256 round);

    /// @notice The operator has not published the data that book and result, or the authorisations of the book, are committed to by.
    error FlexibilityAuction_NotPublished(bytes32 market, uint256 round);

    /// @notice A result of this round was disproved: it can only be executed.
    error FlexibilityAuction_Disproved(bytes32 market, uint256 round);

    /// @notice The executed round has other roots than the committed book.
    error FlexibilityAuction_WrongBook(bytes32 bookRoot, bytes32 gridRoot);

    /// @notice The executed round has another number of orders or nodes than the committed book states, by which challenges of that book go.
    error FlexibilityAuction_WrongCounts(uint256 orders, uint256 nodes);

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
}
