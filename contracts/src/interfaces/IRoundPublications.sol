// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {RoundBook, RoundResult} from "./IFlexibilityAuctionRounds.sol";

/// @notice What is published of a round, each list in its order:
///
/// - orders: 32 bytes each, as they are awarded; {OrderWord} says how. Whole pages of eight, but for the last.
/// - grid: each node with its steps, 32 bytes a word.
/// - nodes: what the result says of each, 32 bytes.
/// - authorisations: see {IRoundPublications-publish}.
enum Section {
    Orders,
    Grid,
    Nodes,
    Authorisations
}

/// @notice A piece of a list, from its item number `from` on.
struct Piece {
    Section section;
    uint32 from;
    bytes data;
}

/// @title IRoundPublications
/// @notice Where the data behind a round is published. What is published is folded into roots as it comes, so that the auction takes no
/// result whose data nobody can have: it asks whether the roots are those of the book and of the result.
///
/// The data is in the logs, so that it is there for everybody whatever account or contract published it. Its calldata costs more than
/// what is done with it: for data that is not mostly zeros the floor price of calldata (EIP-7623) pays for hashing and logging.
interface IRoundPublications {
    /// @notice A piece of what `publisher` says of a round. A list starts anew with item 0; what was said of it before counts no more.
    event RoundDataPublished(
        bytes32 indexed market,
        uint256 indexed round,
        address indexed publisher,
        Section section,
        uint256 from,
        bytes data
    );

    /// @notice A piece has to begin where the list ends, after `count` items, or at 0.
    error RoundPublications_WrongPlace(Section section, uint256 from, uint256 count);

    /// @notice The piece does not consist of whole items, or its pages do not begin where pages do.
    error RoundPublications_TornData(Section section, uint256 from);

    /// @notice Publishes pieces of the data of a round. Anyone may; the auction looks at what its operator published.
    ///
    /// Authorisations, at the positions of the orders, are sent in pieces of `treeCount 16`, so many trees of `length 8 | tree`, and the
    /// entries `order 160 | clientOrderId 256 | tree 16 | path nodes 8 | place`, which name a tree of the piece by its number.
    /// {Authorisation} says what trees and places are.
    ///
    /// Of a publisher's rounds in a market the chain keeps the last {PLACES}; another takes the place of the one so many before it.
    function publish(bytes32 market, uint64 round, Piece[] calldata pieces) external;

    /// @notice Whether a publisher published the orders, the grid and the result that are committed to by these roots.
    function holds(
        bytes32 market,
        uint64 round,
        address publisher,
        RoundBook calldata book,
        RoundResult calldata result
    ) external view returns (bool);

    /// @notice Whether a publisher published the authorisations of a book.
    function holdsAuthorisations(bytes32 market, uint64 round, address publisher, RoundBook calldata book)
        external
        view
        returns (bool);

    /// @notice How many items of each section a publisher has published of a round.
    function publishedOf(bytes32 market, uint64 round, address publisher)
        external
        view
        returns (uint32[4] memory counts);
}
