// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFlexibilitySettlement} from "../interfaces/IFlexibilitySettlement.sol";
import {PositionalMerkle} from "./PositionalMerkle.sol";
import {SettlementFlow, SettlementFlows} from "./SettlementFlow.sol";

/// @notice How much a batch holds.
struct BatchExtent {
    uint256 flows;
    uint256 chunks;
    uint256 records;
    /// Where its last flow begins.
    uint256 lastFlowAt;
    /// Which of its flows is the first with salted records, from 1; 0 without one.
    uint256 firstSalted;
}

/// @title SettlementBatch
/// @notice A batch of settlement records as bytes: flows, one behind the other, ascending by kind, payer and payee. A {SettlementFlow} of 30
/// bytes is followed by its records in chunks of 16, the last one of what is left. Between two chunks stand 8 bytes that state what the
/// records of the flow up to there pay together.
///
/// Each chunk is a leaf of the batch's {PositionalMerkle} tree, with the value `keccak256(index 24 || flow || body)`: its index in its flow and
/// a body of the sum before it (but for the first chunk of a flow), its records, and the sum after it with the first record of the
/// next chunk (but for the last one). So a chunk can be judged by itself: whatever is wrong with a batch is wrong with one of its chunks.
/// The root of the batch is `keccak256(number of chunks || root of the tree)`. The position of a record is 16 times that of its chunk, and
/// its place in it.
///
/// A batch that is posted may hold salted flows, each a chunk of one record; they cannot be executed.
///
/// `src/domain/settlement/settlement-batch.ts` writes the same; both are tested on `test/vectors/batches.json`.
library SettlementBatch {
    uint256 internal constant RECORDS_PER_CHUNK = 16;
    uint256 internal constant SUM_BYTES = 8;

    /// @notice The flow at these bytes of a batch; what is missing counts as zeros.
    function flowAt(bytes calldata batch, uint256 at) internal pure returns (SettlementFlow flow) {
        assembly ("memory-safe") {
            flow := shr(16, calldataload(add(batch.offset, at)))
        }
    }

    /// @notice The sum at these bytes.
    function sumAt(bytes calldata data, uint256 at) internal pure returns (uint256 sum) {
        assembly ("memory-safe") {
            sum := shr(192, calldataload(add(data.offset, at)))
        }
    }

    /// @notice The record of a flow that begins at these bytes.
    function recordAt(bytes calldata data, uint256 at, SettlementFlow flow) internal pure returns (uint256 record) {
        uint256 shift = 256 - 8 * flow.recordBytes();
        assembly ("memory-safe") {
            record := shr(shift, calldataload(add(data.offset, at)))
        }
    }

    /// @notice Counts flows, chunks and records of a batch that is to be executed. Reverts where a flow is malformed, salted or does not ascend,
    /// and where the batch ends within one.
    function extentOf(bytes calldata batch) internal pure returns (BatchExtent memory extent) {
        bool isBatch;
        uint256 end;
        (extent, isBatch, end) = measure(batch);
        if (isBatch && extent.firstSalted == 0) return extent;
        if (extent.firstSalted != 0) {
            revert IFlexibilitySettlement.FlexibilitySettlement_Salted(extent.firstSalted - 1);
        }
        if (end > batch.length) revert IFlexibilitySettlement.FlexibilitySettlement_WrongLength(batch.length, end);
        uint256 previous = extent.flows == 0 ? 0 : flowAt(batch, extent.lastFlowAt).parties();
        uint256 parties = flowAt(batch, end).parties();
        revert IFlexibilitySettlement.FlexibilitySettlement_WrongFlow(extent.flows, parties, previous);
    }

    /// @notice The same of a batch that is posted, whose flows may be salted, without reverting.
    /// @return extent Up to the fault, if there is one.
    /// @return isBatch Whether the bytes are a batch.
    /// @return end Where the first flow that is malformed or does not ascend begins; otherwise where the last flow ends, perhaps beyond the batch.
    function measure(bytes calldata batch)
        internal
        pure
        returns (BatchExtent memory extent, bool isBatch, uint256 end)
    {
        uint256 previous = 0;
        while (end < batch.length) {
            SettlementFlow flow = flowAt(batch, end);
            uint256 parties = flow.parties();
            if (!flow.isWellFormed()) {
                if (!flow.isSalted()) return (extent, false, end);
                if (extent.firstSalted == 0) extent.firstSalted = extent.flows + 1;
            }
            if (parties <= previous) return (extent, false, end);
            unchecked {
                extent.lastFlowAt = end;
                extent.flows += 1;
                extent.chunks += chunksOf(flow);
                extent.records += flow.recordCount();
                end += SettlementFlows.BYTES + bodyBytes(flow);
            }
            previous = parties;
        }
        return (extent, end == batch.length, end);
    }

    /// @notice Chunks of a flow.
    function chunksOf(SettlementFlow flow) internal pure returns (uint256) {
        unchecked {
            return (flow.recordCount() + RECORDS_PER_CHUNK - 1) / RECORDS_PER_CHUNK;
        }
    }

    /// @notice Bytes of a flow behind its first 30.
    function bodyBytes(SettlementFlow flow) internal pure returns (uint256) {
        unchecked {
            return (chunksOf(flow) - 1) * SUM_BYTES + flow.recordCount() * flow.recordBytes();
        }
    }

    /// @notice Root of a batch whose tree has this many chunks and this root.
    function rootOver(uint256 chunks, bytes32 treeRoot) internal pure returns (bytes32) {
        return keccak256(abi.encode(chunks, treeRoot));
    }

    /// @notice Root of a batch of this many chunks, whatever they mean. The batch has the length its flows say.
    function rootOf(bytes calldata batch, uint256 chunks) internal pure returns (bytes32) {
        bytes32[] memory nodes = new bytes32[](chunks);
        // Each leaf is put together beyond the end of allocated memory and not kept.
        assembly ("memory-safe") {
            let buffer := mload(0x40)
            let node := add(nodes, 0x20)
            let at := batch.offset
            for { let end := add(at, batch.length) } lt(at, end) {} {
                let flow := shr(16, calldataload(at))
                at := add(at, 30)
                let left := and(shr(144, flow), 0xffffff)
                let width := and(shr(136, flow), 0xff)
                // The last byte of the flow stands behind the word with the index and the rest of it.
                mstore8(add(buffer, 0x20), flow)
                flow := shr(8, flow)
                for { let index := 0 } left { index := add(index, 1) } {
                    let ahead := 0
                    let records := left
                    if gt(left, 16) {
                        ahead := add(8, width)
                        records := 16
                    }
                    left := sub(left, records)
                    records := mul(records, width)
                    // All chunks but the first one of a flow begin with the sum.
                    let sum := shl(3, iszero(iszero(index)))
                    let size := add(sum, add(records, ahead))
                    mstore(buffer, or(shl(232, index), flow))
                    calldatacopy(add(buffer, 33), at, size)
                    // PositionalMerkle.leafNode: tag 0 and position in front of the value, 41 bytes in the scratch space.
                    mstore(0x00, shl(179, sub(node, add(nodes, 0x20))))
                    mstore(0x09, keccak256(buffer, add(33, size)))
                    mstore(node, keccak256(0x00, 0x29))
                    node := add(node, 0x20)
                    // The sum behind a chunk is the one in front of the next.
                    at := add(at, add(sum, records))
                }
            }
        }
        return rootOver(chunks, PositionalMerkle.foldInPlace(nodes));
    }

    /// @notice The full keys of the first and the last record of a batch that is not empty.
    function keysOf(bytes calldata batch, BatchExtent memory extent)
        internal
        pure
        returns (uint256 first, uint256 last)
    {
        SettlementFlow flow = flowAt(batch, 0);
        first = flow.fullKeyOf(recordAt(batch, SettlementFlows.BYTES, flow));
        flow = flowAt(batch, extent.lastFlowAt);
        last = flow.fullKeyOf(recordAt(batch, batch.length - flow.recordBytes(), flow));
    }
}
