// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SettlementBatch} from "./SettlementBatch.sol";
import {SettlementFlow} from "./SettlementFlow.sol";

/// @notice One chunk of a flow, and where it stands.
struct SettlementChunk {
    SettlementFlow flow;
    /// Its index in the flow.
    uint256 index;
    /// Its position in the batch.
    uint256 position;
    /// Its records; none where the flow has no such chunk.
    uint256 recordCount;
    bool isLast;
}

using SettlementChunks for SettlementChunk global;

/// @title SettlementChunks
/// @notice Finds its way in the body of a chunk: `sum before 64 (but for the first one) | records | sum after 64 | first record of the
/// next chunk (but for the last one)`.
library SettlementChunks {
    /// @notice The chunk with this index of a flow.
    function chunkOf(SettlementFlow flow, uint256 index, uint256 position)
        internal
        pure
        returns (SettlementChunk memory)
    {
        unchecked {
            uint256 before = index * SettlementBatch.RECORDS_PER_CHUNK;
            uint256 all = flow.recordCount();
            uint256 left = all < before ? 0 : all - before;
            bool isLast = left <= SettlementBatch.RECORDS_PER_CHUNK;
            uint256 count = isLast ? left : SettlementBatch.RECORDS_PER_CHUNK;
            return SettlementChunk({flow: flow, index: index, position: position, recordCount: count, isLast: isLast});
        }
    }

    /// @notice Where its records begin in its body.
    function recordsAt(SettlementChunk memory chunk) internal pure returns (uint256) {
        return chunk.index == 0 ? 0 : SettlementBatch.SUM_BYTES;
    }

    /// @notice Where its records end in its body.
    function recordsEnd(SettlementChunk memory chunk) internal pure returns (uint256) {
        unchecked {
            return chunk.recordsAt() + chunk.recordCount * chunk.flow.recordBytes();
        }
    }

    function bodyBytes(SettlementChunk memory chunk) internal pure returns (uint256) {
        unchecked {
            uint256 end = chunk.recordsEnd();
            return chunk.isLast ? end : end + SettlementBatch.SUM_BYTES + chunk.flow.recordBytes();
        }
    }
}
