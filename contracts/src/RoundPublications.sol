// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {RoundBook, RoundResult} from "./interfaces/IFlexibilityAuctionRounds.sol";
import {IRoundPublications, Piece, Section} from "./interfaces/IRoundPublications.sol";
import {PositionalMerkle} from "./libraries/PositionalMerkle.sol";
import {PublishedLeaves} from "./libraries/PublishedLeaves.sol";
import {RoundPages} from "./libraries/RoundPages.sol";
import {RunningRoot} from "./libraries/RunningRoot.sol";

/// @title RoundPublications
/// @notice What it does and refuses is documented in {IRoundPublications}.
contract RoundPublications is IRoundPublications {
    /// @dev What a publisher has published of a round: the number of items of each section, and what their roots follow from.
    struct Publication {
        uint64 round;
        uint32[4] counts;
        bytes32[32] stated;
        bytes32[32] filled;
        bytes32[32] grid;
        bytes32[32] nodes;
        bytes32[32] authorisations;
    }

    /// @notice Rounds of a market that a publisher can publish at the same time. Their storage is used again.
    uint64 public constant PLACES = 4;

    mapping(address publisher => mapping(bytes32 market => mapping(uint256 place => Publication))) private _places;

    /// @inheritdoc IRoundPublications
    function publish(bytes32 market, uint64 round, Piece[] calldata pieces) external {
        Publication storage p = _places[msg.sender][market][round % PLACES];
        if (p.round != round) {
            p.round = round;
            delete p.counts;
        }
        for (uint256 i = 0; i < pieces.length; ++i) {
            Piece calldata piece = pieces[i];
            (Section section, uint256 from) = (piece.section, piece.from);
            uint256 count = p.counts[uint256(section)];
            require(from == 0 || from == count, RoundPublications_WrongPlace(section, from, count));

            uint256 added = _append(p, section, from, piece.data);
            require(added > 0, RoundPublications_TornData(section, from));
            // forge-lint: disable-next-line(unsafe-typecast) -- what a chain can be told is less
            p.counts[uint256(section)] = uint32(from + added);
            emit RoundDataPublished(market, round, msg.sender, section, from, piece.data);
        }
    }

    /// @inheritdoc IRoundPublications
    function holds(
        bytes32 market,
        uint64 round,
        address publisher,
        RoundBook calldata book,
        RoundResult calldata result
    ) external view returns (bool) {
        Publication storage p = _places[publisher][market][round % PLACES];
        uint32[4] memory counts = p.counts;
        bool isWhole = p.round == round && counts[uint256(Section.Orders)] == book.orderCount
            && counts[uint256(Section.Grid)] == book.nodeCount && counts[uint256(Section.Nodes)] == book.nodeCount;
        if (!isWhole) return false;
        uint256 pages = RoundPages.pageCount(book.orderCount);
        return RunningRoot.root(p.stated, pages) == book.bookRoot
            && RunningRoot.root(p.filled, pages) == result.fillsRoot
            && RunningRoot.root(p.grid, book.nodeCount) == book.gridRoot
            && RunningRoot.root(p.nodes, book.nodeCount) == result.nodesRoot;
    }

    /// @inheritdoc IRoundPublications
    function holdsAuthorisations(bytes32 market, uint64 round, address publisher, RoundBook calldata book)
        external
        view
        returns (bool)
    {
        if (book.orderCount == 0) return book.authorisationsRoot == PositionalMerkle.EMPTY_ROOT;
        Publication storage p = _places[publisher][market][round % PLACES];
        bool isWhole = p.round == round && p.counts[uint256(Section.Authorisations)] == book.orderCount;
        return isWhole && RunningRoot.root(p.authorisations, book.orderCount) == book.authorisationsRoot;
    }

    /// @inheritdoc IRoundPublications
    function publishedOf(bytes32 market, uint64 round, address publisher)
        external
        view
        returns (uint32[4] memory counts)
    {
        Publication storage p = _places[publisher][market][round % PLACES];
        if (p.round == round) counts = p.counts;
    }

    /// @dev Folds a piece into the roots of its section, and returns how many items it has; 0 where it has not whole ones.
    function _append(Publication storage p, Section section, uint256 from, bytes calldata data)
        private
        returns (uint256)
    {
        if (section == Section.Orders) {
            if (from % RoundPages.PAGE != 0) return 0;
            uint256 page = from / RoundPages.PAGE;
            (bytes32[] memory filled, bytes32[] memory stated) = PublishedLeaves.ofOrders(page, data);
            RunningRoot.append(p.filled, page, filled);
            RunningRoot.append(p.stated, page, stated);
            return data.length % 32 == 0 ? data.length / 32 : 0;
        }
        bytes32[] memory leaves;
        if (section == Section.Grid) {
            leaves = PublishedLeaves.ofGrid(from, data);
            RunningRoot.append(p.grid, from, leaves);
        } else if (section == Section.Nodes) {
            leaves = PublishedLeaves.ofNodes(from, data);
            RunningRoot.append(p.nodes, from, leaves);
        } else {
            leaves = PublishedLeaves.ofAuthorisations(from, data);
            RunningRoot.append(p.authorisations, from, leaves);
        }
        return leaves.length;
    }
}
