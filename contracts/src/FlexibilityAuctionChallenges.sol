// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {FlexibilityAuctionRounds} from "./FlexibilityAuctionRounds.sol";
import {FlexibilityAuctionVerifier} from "./FlexibilityAuctionVerifier.sol";
import {Round, RoundState} from "./interfaces/IBondedRounds.sol";
import {
    BookPage,
    Challenged,
    FillsPage,
    GridProof,
    IFlexibilityAuctionChallenges,
    NodeProof
} from "./interfaces/IFlexibilityAuctionChallenges.sol";
import {IFlexibilityEscrow} from "./interfaces/IFlexibilityEscrow.sol";
import {ForcedOrder, IFlexibilityOrders} from "./interfaces/IFlexibilityOrders.sol";
import {IParticipantRegistry, Role} from "./interfaces/IParticipantRegistry.sol";
import {IRoundPublications} from "./interfaces/IRoundPublications.sol";
import {Authorisation, AuthorisedOrder} from "./libraries/Authorisation.sol";
import {CertificateCheck} from "./libraries/CertificateCheck.sol";
import {MerklePath} from "./libraries/MerklePath.sol";
import {NodeResult} from "./libraries/NodeResult.sol";
import {OrderWord} from "./libraries/OrderWord.sol";
import {RoundPages} from "./libraries/RoundPages.sol";

/// @title FlexibilityAuctionChallenges
/// @notice The auction whose books and results anyone can disprove. What it does and refuses is documented in
/// {IFlexibilityAuctionRounds} and {IFlexibilityAuctionChallenges}.
contract FlexibilityAuctionChallenges is FlexibilityAuctionRounds, IFlexibilityAuctionChallenges {
    constructor(
        IParticipantRegistry registry,
        IFlexibilityOrders orders,
        IFlexibilityEscrow escrow,
        FlexibilityAuctionVerifier verifier,
        IRoundPublications publications,
        Guarantee memory guarantee
    ) FlexibilityAuctionRounds(registry, orders, escrow, verifier, publications, guarantee) {}

    /// @inheritdoc IFlexibilityAuctionChallenges
    function challengeFill(Challenged calldata c, uint32 position, FillsPage calldata page, NodeProof calldata node)
        external
    {
        _challengedResult(c);
        _requireFills(c, page, position / RoundPages.PAGE);
        OrderWord order = page.orders[position % RoundPages.PAGE];
        _requireNode(c, order.node(), node);

        _requireWrong(CertificateCheck.fillFits(order, node.node.priceTicks()), position);
        _disproveResult(c);
    }

    /// @inheritdoc IFlexibilityAuctionChallenges
    function challengeSum(Challenged calldata c, FillsPage calldata page, FillsPage calldata before) external {
        _challengedResult(c);
        _requireFills(c, page, page.number);
        uint256 i = 0;
        int256 sumW = 0;
        if (before.orders.length > 0) {
            _requireFills(c, before, uint256(page.number) - 1);
            sumW = before.orders[before.orders.length - 1].sumW();
        } else if (page.number > 0) {
            sumW = page.orders[i++].sumW();
        }

        bool fits = true;
        for (; fits && i < page.orders.length; ++i) {
            fits = CertificateCheck.sumFits(page.orders[i], sumW);
            sumW = page.orders[i].sumW();
        }
        _requireWrong(fits, page.number);
        _disproveResult(c);
    }

    /// @inheritdoc IFlexibilityAuctionChallenges
    function challengeBranch(Challenged calldata c, GridProof calldata grid, NodeProof calldata node) external {
        Round storage r = _challengedResult(c);
        _requireGrid(c, grid);
        _requireNode(c, grid.number, node);

        bool fits = grid.number == 0
            ? CertificateCheck.rootFits(r.upstream, node.node)
            : CertificateCheck.branchFits(grid.node, grid.steps, node.node);
        _requireWrong(fits, grid.number);
        _disproveResult(c);
    }

    /// @inheritdoc IFlexibilityAuctionChallenges
    function challengeParentPrice(
        Challenged calldata c,
        GridProof calldata grid,
        NodeProof calldata node,
        NodeProof calldata parent
    ) external {
        _challengedResult(c);
        _requireGrid(c, grid);
        _requireNode(c, grid.number, node);
        _requireNode(c, grid.node.parent(), parent);

        _requireWrong(node.node.parentPriceTicks() == parent.node.priceTicks(), grid.number);
        _disproveResult(c);
    }

    /// @inheritdoc IFlexibilityAuctionChallenges
    function challengeFlow(
        Challenged calldata c,
        GridProof calldata grid,
        NodeProof calldata node,
        bool isAfter,
        FillsPage calldata page
    ) external {
        _challengedResult(c);
        _requireGrid(c, grid);
        _requireNode(c, grid.number, node);
        uint256 end = isAfter ? grid.node.subtreeEndOrder() : grid.node.firstOrder();
        int256 sumW = 0;
        if (end > 0) {
            _requireFills(c, page, (end - 1) / RoundPages.PAGE);
            sumW = page.orders[(end - 1) % RoundPages.PAGE].sumW();
        }

        _requireWrong((isAfter ? node.node.sumAfterW() : node.node.sumBeforeW()) == sumW, grid.number);
        _disproveResult(c);
    }

    /// @inheritdoc IFlexibilityAuctionChallenges
    function challengeGrid(Challenged calldata c, GridProof calldata first, GridProof calldata second) external {
        _challengedBook(c);
        _requireGrid(c, first);
        _requireGrid(c, second);
        if (second.number < first.number) revert FlexibilityAuction_NotProven(second.number);

        bool fits = CertificateCheck.pairFits(
            first.number, first.node, second.number, second.node, c.book.nodeCount, c.book.orderCount
        ) && CertificateCheck.stepsFit(first.node, first.steps);
        _requireWrong(fits, first.number);
        _disproveBook(c);
    }

    /// @inheritdoc IFlexibilityAuctionChallenges
    function challengePlace(Challenged calldata c, uint32 position, BookPage calldata page, GridProof calldata grid)
        external
    {
        _challengedBook(c);
        OrderWord order = _bookOrder(c, position, page);
        _requireGrid(c, grid);

        bool isInRange = position >= grid.node.firstOrder() && position < grid.node.endOrder();
        _requireWrong(isInRange == (order.node() == grid.number), position);
        _disproveBook(c);
    }

    /// @inheritdoc IFlexibilityAuctionChallenges
    function challengeEligibility(Challenged calldata c, uint32 position, BookPage calldata page) external {
        _challengedBook(c);
        OrderWord order = _bookOrder(c, position, page);

        Role role = _registry.participant(order.participant()).role;
        bool isEligible = role != Role.None && role != Role.MeterOperator && order.side() < 4;
        _requireWrong(isEligible, position);
        _disproveBook(c);
    }

    /// @inheritdoc IFlexibilityAuctionChallenges
    function challengeSignature(
        Challenged calldata c,
        uint32 position,
        AuthorisedOrder calldata authorised,
        bytes calldata tree,
        bytes32[] calldata proof
    ) external {
        Round storage r = _challengedBook(c);
        _requireAuthorised(c, position, authorised, proof);
        if (keccak256(tree) != authorised.tree) revert FlexibilityAuction_NotProven(position);

        bool fits = _orders.isOf(c.market, c.round, r.isSealed, uint24(authorised.order.participant()), tree);
        _requireWrong(fits, position);
        _disproveBook(c);
    }

    /// @inheritdoc IFlexibilityAuctionChallenges
    function challengeMembership(
        Challenged calldata c,
        uint32 position,
        AuthorisedOrder calldata authorised,
        bytes calldata tree,
        bytes calldata place,
        bytes32[] calldata proof
    ) external {
        _challengedBook(c);
        _requireAuthorised(c, position, authorised, proof);
        bool isShown = keccak256(tree) == authorised.tree && keccak256(place) == authorised.place;
        if (!isShown) revert FlexibilityAuction_NotProven(position);

        bool fits = _orders.isWithin(c.market, c.round, authorised.order, authorised.clientOrderId, tree, place);
        _requireWrong(fits, position);
        _disproveBook(c);
    }

    /// @inheritdoc IFlexibilityAuctionChallenges
    function challengeAuthorisedOrder(
        Challenged calldata c,
        uint32 position,
        BookPage calldata page,
        AuthorisedOrder calldata authorised,
        bytes32[] calldata proof
    ) external {
        _challengedBook(c);
        OrderWord order = _bookOrder(c, position, page);
        _requireAuthorised(c, position, authorised, proof);

        // The leaf holds 20 bytes of the order: whatever is shown in front of them is not of the book.
        _requireWrong(OrderWord.unwrap(order) == OrderWord.unwrap(authorised.order.terms()), position);
        _disproveBook(c);
    }

    /// @inheritdoc IFlexibilityAuctionChallenges
    function challengeDuplicate(
        Challenged calldata c,
        uint32[2] calldata positions,
        AuthorisedOrder[2] calldata authorised,
        bytes32[][2] calldata proofs
    ) external {
        _challengedBook(c);
        for (uint256 i = 0; i < 2; ++i) {
            _requireAuthorised(c, positions[i], authorised[i], proofs[i]);
        }

        bool differ = authorised[0].clientOrderId != authorised[1].clientOrderId
            || authorised[0].order.participant() != authorised[1].order.participant();
        _requireWrong(differ || positions[0] == positions[1], positions[0]);
        _disproveBook(c);
    }

    /// @inheritdoc IFlexibilityAuctionChallenges
    function challengeForced(Challenged calldata c, uint32 forced, BookPage calldata page) external {
        _challengedBook(c);
        ForcedOrder memory f = _orders.forcedOrder(c.market, c.round, forced);
        bool stands = f.position == type(uint32).max;
        if (f.position < c.book.orderCount) {
            stands = OrderWord.unwrap(_bookOrder(c, f.position, page).withoutSequence()) == f.order;
        }

        _requireWrong(stands, forced);
        _disproveBook(c);
    }

    function _challengedBook(Challenged calldata c) private view returns (Round storage r) {
        r = _rounds[c.market][c.round];
        if (r.state != RoundState.Cleared) _inState(c.market, c.round, RoundState.Committed);
        _requireHash(c.market, c.round, _bookHash(c.book), r.bookHash);
    }

    /// @dev The digest of a result stands for the book, too.
    function _challengedResult(Challenged calldata c) private view returns (Round storage r) {
        r = _inState(c.market, c.round, RoundState.Cleared);
        _requireHash(c.market, c.round, _resultHash(_bookHash(c.book), c.result), r.resultHash);
    }

    /// @dev The round goes back to its book, and is to be executed by anyone.
    function _disproveResult(Challenged calldata c) private {
        Round storage r = _rounds[c.market][c.round];
        r.state = RoundState.Committed;
        r.clearBy = uint40(block.timestamp);
        r.challenger = msg.sender;
        r.resultHash = 0;
        emit ResultDisproved(c.market, c.round, msg.sender);
    }

    function _disproveBook(Challenged calldata c) private {
        Round storage r = _rounds[c.market][c.round];
        r.state = RoundState.Void;
        if (r.challenger == address(0)) r.challenger = msg.sender;
        emit BookDisproved(c.market, c.round, msg.sender);
    }

    function _requireWrong(bool fits, uint256 place) private pure {
        if (fits) revert FlexibilityAuction_NothingWrong(place);
    }

    function _requireFills(Challenged calldata c, FillsPage calldata page, uint256 number) private pure {
        bool isProven = page.number == number
            && RoundPages.isFillsPage(c.result.fillsRoot, c.book.orderCount, number, page.orders, page.proof);
        if (!isProven) revert FlexibilityAuction_NotProven(number);
    }

    function _requireBookPage(Challenged calldata c, BookPage calldata page, uint256 number) private pure {
        bool isProven = page.number == number
            && RoundPages.isBookPage(c.book.bookRoot, c.book.orderCount, number, page.orders, page.proof);
        if (!isProven) revert FlexibilityAuction_NotProven(number);
    }

    function _bookOrder(Challenged calldata c, uint256 position, BookPage calldata page)
        private
        pure
        returns (OrderWord)
    {
        _requireBookPage(c, page, position / RoundPages.PAGE);
        if (position >= c.book.orderCount) revert FlexibilityAuction_NotProven(position);
        return RoundPages.orderAt(page.orders, position % RoundPages.PAGE);
    }

    function _requireGrid(Challenged calldata c, GridProof calldata g) private pure {
        bytes32 leaf = CertificateCheck.gridLeaf(g.node, g.steps);
        if (!MerklePath.isProven(c.book.gridRoot, c.book.nodeCount, g.number, leaf, g.proof)) {
            revert FlexibilityAuction_NotProven(g.number);
        }
    }

    function _requireNode(Challenged calldata c, uint256 number, NodeProof calldata n) private pure {
        bytes32 leaf = bytes32(NodeResult.unwrap(n.node));
        if (!MerklePath.isProven(c.result.nodesRoot, c.book.nodeCount, number, leaf, n.proof)) {
            revert FlexibilityAuction_NotProven(number);
        }
    }

    function _requireAuthorised(
        Challenged calldata c,
        uint256 position,
        AuthorisedOrder calldata authorised,
        bytes32[] calldata proof
    ) private pure {
        bytes32 leaf = Authorisation.leaf(authorised);
        if (!MerklePath.isProven(c.book.authorisationsRoot, c.book.orderCount, position, leaf, proof)) {
            revert FlexibilityAuction_NotProven(position);
        }
    }
}
