// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {PositionalMerkle} from "./PositionalMerkle.sol";

/// @title RunningRoot
/// @notice The root of a {PositionalMerkle} tree whose leaves come one after the other, in as many calls as it takes: a binary counter of
/// roots. Of `count` leaves the peak at level `k` is the root of `2^k` of them, and there is one exactly where bit `k` of `count` is set;
/// what stands in the other places is of no meaning, so that places are used again.
library RunningRoot {
    /// @dev More leaves than this do not come, as positions have 32 bits.
    uint256 internal constant LEVELS = 32;

    /// @notice Adds leaf nodes behind the first `count`.
    function append(bytes32[32] storage peaks, uint256 count, bytes32[] memory leaves) internal {
        bytes32[32] memory found;
        for (uint256 level = 0; level < LEVELS; ++level) {
            if ((count >> level) & 1 == 1) found[level] = peaks[level];
        }
        uint256 end = count + leaves.length;
        // Level and position are bounded by the number of leaves, which are in memory.
        unchecked {
            for (uint256 i = 0; i < leaves.length; ++i) {
                bytes32 node = leaves[i];
                uint256 level = 0;
                for (uint256 rest = count + i; rest & 1 == 1; rest >>= 1) {
                    node = PositionalMerkle.innerNode(found[level++], node);
                }
                found[level] = node;
            }
        }
        for (uint256 level = 0; level < LEVELS; ++level) {
            bool isNew = count >> level != end >> level;
            if (isNew && (end >> level) & 1 == 1) peaks[level] = found[level];
        }
    }

    /// @notice Root over the first `count` leaves.
    function root(bytes32[32] storage peaks, uint256 count) internal view returns (bytes32 node) {
        if (count == 0) return PositionalMerkle.EMPTY_ROOT;
        bool isFirst = true;
        for (uint256 level = 0; level < LEVELS; ++level) {
            if ((count >> level) & 1 == 0) continue;
            node = isFirst ? peaks[level] : PositionalMerkle.innerNode(peaks[level], node);
            isFirst = false;
        }
    }
}
