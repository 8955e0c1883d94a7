// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {MerklePath} from "./MerklePath.sol";
import {SettlementBatch} from "./SettlementBatch.sol";
import {SettlementChunk, SettlementChunks} from "./SettlementChunk.sol";
import {SettlementFlow, SettlementFlows} from "./SettlementFlow.sol";

/// @title ChunkProof
/// @notice Reads a proof of a chunk: `position 32 | chunks 32 | index 24 | flow 240 | body | siblings`, with the number of chunks in the batch
/// and, to the end, the sibling nodes from the leaf upwards. It is packed since calldata is what most of a proof's gas goes into.
library ChunkProof {
    uint256 private constant INDEX_AT = 8;
    uint256 private constant FLOW_AT = INDEX_AT + 3;
    uint256 private constant BODY_AT = FLOW_AT + SettlementFlows.BYTES;

    /// @notice The chunk of a proof, its body, and the root of the batch that holds it; the root is 0 where the proof is malformed.
    function read(bytes calldata proof)
        internal
        pure
        returns (SettlementChunk memory chunk, bytes calldata body, bytes32 batchRoot)
    {
        body = proof[:0];
        if (proof.length < BODY_AT) return (chunk, body, 0);
        uint256 head;
        assembly ("memory-safe") {
            head := calldataload(proof.offset)
        }
        SettlementFlow flow = SettlementBatch.flowAt(proof, FLOW_AT);
        chunk = SettlementChunks.chunkOf(flow, (head >> 168) & 0xffffff, head >> 224);
        uint256 end = BODY_AT + chunk.bodyBytes();
        if (chunk.recordCount == 0 || proof.length < end || (proof.length - end) % 32 != 0) return (chunk, body, 0);
        body = proof[BODY_AT:end];
        batchRoot = _rootOf(proof, end, (head >> 192) & 0xffffffff, chunk.position);
    }

    /// @dev The root of the batch of this many chunks in which the chunk of the proof stands at this position.
    function _rootOf(bytes calldata proof, uint256 end, uint256 chunks, uint256 position)
        private
        pure
        returns (bytes32)
    {
        bytes32[] calldata siblings;
        assembly ("memory-safe") {
            siblings.offset := add(proof.offset, end)
            siblings.length := shr(5, sub(proof.length, end))
        }
        bytes32 treeRoot = MerklePath.rootFrom(chunks, position, keccak256(proof[INDEX_AT:end]), siblings);
        return treeRoot == 0 ? bytes32(0) : SettlementBatch.rootOver(chunks, treeRoot);
    }
}
