// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice What the chain keeps of all postings of a market, in one slot.
struct PostingBook {
    /// The participant whose stake stands for them; 0 without one.
    uint24 bonder;
    /// From when the stake can be taken back; 0 where it was not asked for.
    uint32 releasableAt;
    /// The last period posted, and the one posted before it, each plus 1; 0 without one.
    uint32 last;
    uint32 former;
    /// What debits have brought in and nobody has drawn.
    uint64 undrawn;
}

/// @notice A {PostingBook} in one word, which is read and written as a whole. From the highest bit down:
///
///     0 72 | undrawn 64 | former 32 | last 32 | releasableAt 32 | bonder 24
type PostingBookWord is uint256;

using PostingBookWords for PostingBookWord global;

/// @title PostingBookWords
/// @notice Reads the fields of a book and writes them anew: those of the stake, and those of the postings.
library PostingBookWords {
    uint256 private constant RELEASABLE_AT = 24;
    uint256 private constant LAST_AT = 56;
    uint256 private constant FORMER_AT = 88;
    uint256 private constant UNDRAWN_AT = 120;

    // forge-lint: disable-start(unsafe-typecast) -- the bits from the place of the field are meant
    function bonder(PostingBookWord book) internal pure returns (uint24) {
        return uint24(PostingBookWord.unwrap(book));
    }

    function releasableAt(PostingBookWord book) internal pure returns (uint32) {
        return uint32(PostingBookWord.unwrap(book) >> RELEASABLE_AT);
    }

    function last(PostingBookWord book) internal pure returns (uint32) {
        return uint32(PostingBookWord.unwrap(book) >> LAST_AT);
    }

    function former(PostingBookWord book) internal pure returns (uint32) {
        return uint32(PostingBookWord.unwrap(book) >> FORMER_AT);
    }

    function undrawn(PostingBookWord book) internal pure returns (uint64) {
        return uint64(PostingBookWord.unwrap(book) >> UNDRAWN_AT);
    }

    // forge-lint: disable-end(unsafe-typecast)

    /// @notice Whether somebody stakes who has not asked the stake back.
    function isStaked(PostingBookWord book) internal pure returns (bool) {
        return book.bonder() != 0 && book.releasableAt() == 0;
    }

    /// @notice The book with another stake.
    function withStake(PostingBookWord book, uint24 bonder_, uint32 releasableAt_)
        internal
        pure
        returns (PostingBookWord)
    {
        uint256 postings = PostingBookWord.unwrap(book) >> LAST_AT << LAST_AT;
        return PostingBookWord.wrap(postings | uint256(releasableAt_) << RELEASABLE_AT | bonder_);
    }

    /// @notice The book with other postings.
    function withPostings(PostingBookWord book, uint32 last_, uint32 former_, uint64 undrawn_)
        internal
        pure
        returns (PostingBookWord)
    {
        // forge-lint: disable-next-line(unsafe-typecast) -- the lowest bits are those of the stake
        uint256 stake = uint56(PostingBookWord.unwrap(book));
        return PostingBookWord.wrap(
            uint256(undrawn_) << UNDRAWN_AT | uint256(former_) << FORMER_AT | uint256(last_) << LAST_AT | stake
        );
    }

    function unpacked(PostingBookWord book) internal pure returns (PostingBook memory) {
        return PostingBook({
            bonder: book.bonder(),
            releasableAt: book.releasableAt(),
            last: book.last(),
            former: book.former(),
            undrawn: book.undrawn()
        });
    }
}
