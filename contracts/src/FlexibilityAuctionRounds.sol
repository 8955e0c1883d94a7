// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {BondedRounds} from "./BondedRounds.sol";
import {FlexibilityAuctionVerifier} from "./FlexibilityAuctionVerifier.sol";
import {Round, RoundState} from "./interfaces/IBondedRounds.sol";
import {IFlexibilityAuctionRounds, RoundBook, RoundResult} from "./interfaces/IFlexibilityAuctionRounds.sol";
import {IFlexibilityEscrow} from "./interfaces/IFlexibilityEscrow.sol";
import {IFlexibilityOrders} from "./interfaces/IFlexibilityOrders.sol";
import {IParticipantRegistry} from "./interfaces/IParticipantRegistry.sol";
import {IRoundPublications} from "./interfaces/IRoundPublications.sol";
import {Clearing, ClearingRoots} from "./libraries/ClearingExecution.sol";
import {RoundPages} from "./libraries/RoundPages.sol";

/// @title FlexibilityAuctionRounds
/// @notice Books and results of rounds of one market time unit. What it does and refuses is documented in {IFlexibilityAuctionRounds}.
abstract contract FlexibilityAuctionRounds is BondedRounds, IFlexibilityAuctionRounds {
    IFlexibilityOrders internal immutable _orders;
    FlexibilityAuctionVerifier private immutable _verifier;
    IRoundPublications private immutable _publications;

    constructor(
        IParticipantRegistry registry,
        IFlexibilityOrders orders,
        IFlexibilityEscrow escrow,
        FlexibilityAuctionVerifier verifier,
        IRoundPublications publications,
        Guarantee memory guarantee
    ) BondedRounds(registry, escrow, guarantee) {
        _orders = orders;
        _verifier = verifier;
        _publications = publications;
    }

    /// @inheritdoc IFlexibilityAuctionRounds
    function commitRound(bytes32 market, uint64 round, RoundBook calldata book, uint32[] calldata forcedPositions)
        external
    {
        Round storage r = _closedRound(market, round);
        require(book.nodeCount > 0, FlexibilityAuction_NoGrid(market, round));
        require((book.authorisationsRoot != 0) == r.isAuthorised, FlexibilityAuction_WrongAuthorisations(market, round));

        _holdBook(r, _bookHash(book));
        emit RoundCommitted(market, round, book);

        _orders.place(market, round, forcedPositions);
        _stakeBond();
    }

    /// @inheritdoc IFlexibilityAuctionRounds
    function postClearing(bytes32 market, uint64 round, RoundBook calldata book, RoundResult calldata result) external {
        _requireMarketOperator();
        Round storage r = _committedRound(market, round, book);
        require(r.challenger == address(0), FlexibilityAuction_Disproved(market, round));
        _requireTime(market, round, 0, r.clearBy);
        bool isPublished = _publications.holds(market, round, msg.sender, book, result);
        require(isPublished, FlexibilityAuction_NotPublished(market, round));
        _clear(market, round, book, result, false);
    }

    /// @inheritdoc IFlexibilityAuctionRounds
    function verifyClearing(bytes32 market, uint64 round, RoundBook calldata book, Clearing calldata clearing)
        external
    {
        Round storage r = _committedRound(market, round, book);
        // forge-lint: disable-next-line(block-timestamp)
        if (block.timestamp < r.clearBy) _requireMarketOperator();
        uint256 orders = clearing.orders.length / RoundPages.ORDER_BYTES;
        uint256 nodes = clearing.grid.length;
        require(orders == book.orderCount && nodes == book.nodeCount, FlexibilityAuction_WrongCounts(orders, nodes));

        ClearingRoots memory roots = _verifier.execute(clearing, r.upstream);
        require(
            roots.bookRoot == book.bookRoot && roots.gridRoot == book.gridRoot,
            FlexibilityAuction_WrongBook(roots.bookRoot, roots.gridRoot)
        );
        _clear(market, round, book, RoundResult({fillsRoot: roots.fillsRoot, nodesRoot: roots.nodesRoot}), true);
    }

    function _bookHash(RoundBook calldata book) internal pure returns (bytes32) {
        return keccak256(abi.encode(book));
    }

    function _resultHash(bytes32 bookHash, RoundResult memory result) internal pure returns (bytes32) {
        return keccak256(abi.encode(bookHash, result));
    }

    /// @dev Who wanted the orders is published by the operator, whoever clears the round and however.
    function _clear(bytes32 market, uint64 round, RoundBook calldata book, RoundResult memory result, bool isExecuted)
        private
    {
        Round storage r = _rounds[market][round];
        if (r.isAuthorised) {
            bool isPublished = _publications.holdsAuthorisations(market, round, _operator, book);
            require(isPublished, FlexibilityAuction_NotPublished(market, round));
        }

        _openToChallenges(r);
        r.resultHash = _resultHash(r.bookHash, result);
        emit RoundCleared(market, round, result, isExecuted);
    }

    /// @dev A round that has this book since an earlier block, and no result.
    function _committedRound(bytes32 market, uint64 round, RoundBook calldata book)
        private
        view
        returns (Round storage r)
    {
        r = _inState(market, round, RoundState.Committed);
        _requireEarlierBook(market, round, r);
        _requireHash(market, round, _bookHash(book), r.bookHash);
    }
}
