// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AuthorisedOrder} from "../libraries/Authorisation.sol";
import {GridNode} from "../libraries/GridNode.sol";
import {NodeResult} from "../libraries/NodeResult.sol";
import {OrderWord} from "../libraries/OrderWord.sol";
import {ReliefStep} from "../libraries/ReliefStep.sol";
import {RoundBook, RoundResult} from "./IFlexibilityAuctionRounds.sol";

/// @notice Which round is challenged, with what its digests stand for. The result is not looked at by challenges of the book.
struct Challenged {
    bytes32 market;
    uint64 round;
    RoundBook book;
    RoundResult result;
}

/// @notice A page of the book.
struct BookPage {
    uint32 number;
    bytes orders;
    bytes32[] proof;
}

/// @notice A page of the result.
struct FillsPage {
    uint32 number;
    OrderWord[] orders;
    bytes32[] proof;
}

/// @notice A node of the grid.
struct GridProof {
    uint16 number;
    GridNode node;
    ReliefStep[] steps;
    bytes32[] proof;
}

/// @notice What the result says of a node.
struct NodeProof {
    NodeResult node;
    bytes32[] proof;
}

/// @title IFlexibilityAuctionChallenges
/// @notice Each challenge shows one place at which a book or a result is wrong; a place that is right is refused with
/// `NothingWrong`. Together they leave no place unchecked: a result that no challenge disproves is one that executes. That a result has
/// the orders of its book needs none: both are folded from the same published words.
interface IFlexibilityAuctionChallenges {
    /// @notice A posted result was disproved; the round can be executed by anyone.
    event ResultDisproved(bytes32 indexed market, uint256 indexed round, address indexed challenger);

    /// @notice A committed book was disproved; the round is void.
    event BookDisproved(bytes32 indexed market, uint256 indexed round, address indexed challenger);

    /// @notice What is shown does not belong to the round at this place.
    error FlexibilityAuction_NotProven(uint256 place);

    /// @notice What is shown is right.
    error FlexibilityAuction_NothingWrong(uint256 place);

    /// @notice An order was awarded what does not suit its node's price: in the money and not filled, out of it and filled, over-filled.
    function challengeFill(Challenged calldata c, uint32 position, FillsPage calldata page, NodeProof calldata node)
        external;

    /// @notice A running sum on a page does not follow from the one before. `before` is the page before, or no order at all: then the
    /// first order of the page is not looked at unless it is the first of all.
    function challengeSum(Challenged calldata c, FillsPage calldata page, FillsPage calldata before) external;

    /// @notice Flow and prices do not suit a branch, or upstream at the root.
    function challengeBranch(Challenged calldata c, GridProof calldata grid, NodeProof calldata node) external;

    /// @notice The price that a node's result gives for its parent is not that of the parent.
    function challengeParentPrice(
        Challenged calldata c,
        GridProof calldata grid,
        NodeProof calldata node,
        NodeProof calldata parent
    ) external;

    /// @notice The running sum that a node's result gives before its subtree, or after it, is not that of the order there. No page is
    /// needed where no order stands before.
    function challengeFlow(
        Challenged calldata c,
        GridProof calldata grid,
        NodeProof calldata node,
        bool isAfter,
        FillsPage calldata page
    ) external;

    /// @notice Two nodes of the grid, or one given twice, cannot be those of a tree.
    function challengeGrid(Challenged calldata c, GridProof calldata first, GridProof calldata second) external;

    /// @notice An order of the book stands in the range of another node, or outside that of its own.
    function challengePlace(Challenged calldata c, uint32 position, BookPage calldata page, GridProof calldata grid)
        external;

    /// @notice An order of the book is of no participant that may trade, or of no known side.
    function challengeEligibility(Challenged calldata c, uint32 position, BookPage calldata page) external;

    /// @notice The tree that an order is said to stand in is not its participant's: another's, not signed by the key that is valid in the
    /// round, or not the one that was sealed.
    function challengeSignature(
        Challenged calldata c,
        uint32 position,
        AuthorisedOrder calldata authorised,
        bytes calldata tree,
        bytes32[] calldata proof
    ) external;

    /// @notice An order does not stand where it is said to in the tree that was signed, not with these terms or not for this round; or it
    /// was not forced in, under one id only.
    function challengeMembership(
        Challenged calldata c,
        uint32 position,
        AuthorisedOrder calldata authorised,
        bytes calldata tree,
        bytes calldata place,
        bytes32[] calldata proof
    ) external;

    /// @notice What is said of the authorisation of an order is about another order than stands in the book there.
    function challengeAuthorisedOrder(
        Challenged calldata c,
        uint32 position,
        BookPage calldata page,
        AuthorisedOrder calldata authorised,
        bytes32[] calldata proof
    ) external;

    /// @notice Two orders of the book are one.
    function challengeDuplicate(
        Challenged calldata c,
        uint32[2] calldata positions,
        AuthorisedOrder[2] calldata authorised,
        bytes32[][2] calldata proofs
    ) external;

    /// @notice A forced order does not stand where the operator said. One that it could refuse, and did, need not stand.
    function challengeForced(Challenged calldata c, uint32 forced, BookPage calldata page) external;
}
