// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice How much a posting holds, in one word, from the highest bit down: `0 160 | blobs 8 | recordCount 32 | participants 24 | dataBytes 32`.
///
/// - `blobs`: blobs that hold the data; 0 where it is the call's. The contract counts them;
/// - `recordCount`: records in the batch;
/// - `participants`: leaves of totals and nets, one for each participant number below it. No participant of the batch has a higher one;
/// - `dataBytes`: bytes that are published: the batch, behind it 8 for each leaf of the totals, and the 32 of the root of the evidence.
type PostingExtent is uint256;

using PostingExtents for PostingExtent global;

/// @title PostingExtents
/// @notice Reads the fields of an extent.
library PostingExtents {
    uint256 private constant BLOBS_AT = 88;

    function dataBytes(PostingExtent extent) internal pure returns (uint256) {
        return uint32(PostingExtent.unwrap(extent));
    }

    function participants(PostingExtent extent) internal pure returns (uint256) {
        return uint24(PostingExtent.unwrap(extent) >> 32);
    }

    function recordCount(PostingExtent extent) internal pure returns (uint256) {
        return uint32(PostingExtent.unwrap(extent) >> 56);
    }

    function blobs(PostingExtent extent) internal pure returns (uint256) {
        return PostingExtent.unwrap(extent) >> BLOBS_AT;
    }

    /// @notice An extent without blobs, with so many.
    function withBlobs(PostingExtent extent, uint256 count) internal pure returns (PostingExtent) {
        return PostingExtent.wrap(PostingExtent.unwrap(extent) | count << BLOBS_AT);
    }
}
