// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice What the chain keeps of a posting, in one slot, at the place of its period.
struct PostingState {
    /// Until when it can be challenged. Or 1: an execution of the period has begun; 2: what was posted was refuted and given back; 3: it was refuted.
    uint32 challengeableUntil;
    /// Which of the periods that share the place it is: the number of the period by that of places.
    uint24 lap;
    /// See {PostingDigest-digestOf}; of a refuted one {PostingDigest-refuted}.
    bytes25 digest;
}

/// @notice A {PostingState} in one word, which is read and written as a whole. From the highest bit down:
///
///     digest 200 | lap 24 | challengeableUntil 32
type PostingStateWord is uint256;

using PostingStateWords for PostingStateWord global;

/// @title PostingStateWords
/// @notice Reads the fields of what a place holds.
library PostingStateWords {
    uint256 private constant LAP_AT = 32;

    function pack(uint32 challengeableUntil_, uint24 lap_, bytes25 digest_) internal pure returns (PostingStateWord) {
        // A digest is the highest bytes of its word already.
        return PostingStateWord.wrap(uint256(bytes32(digest_)) | uint256(lap_) << LAP_AT | challengeableUntil_);
    }

    // forge-lint: disable-start(unsafe-typecast) -- the bits from the place of the field are meant
    function challengeableUntil(PostingStateWord state) internal pure returns (uint32) {
        return uint32(PostingStateWord.unwrap(state));
    }

    function lap(PostingStateWord state) internal pure returns (uint24) {
        return uint24(PostingStateWord.unwrap(state) >> LAP_AT);
    }

    function digest(PostingStateWord state) internal pure returns (bytes25) {
        return bytes25(bytes32(PostingStateWord.unwrap(state)));
    }
    // forge-lint: disable-end(unsafe-typecast)

    function unpacked(PostingStateWord state) internal pure returns (PostingState memory) {
        return PostingState({challengeableUntil: state.challengeableUntil(), lap: state.lap(), digest: state.digest()});
    }
}
