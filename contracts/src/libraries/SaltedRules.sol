// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IPostedSettlement} from "../interfaces/IPostedSettlement.sol";
import {FlowSum} from "./FlowSum.sol";
import {SaltedLeaf} from "./SaltedLeaf.sol";
import {SettlementBatch} from "./SettlementBatch.sol";
import {SettlementChunk, SettlementChunks} from "./SettlementChunk.sol";
import {SettlementFlow, SettlementFlows} from "./SettlementFlow.sol";

/// @title SaltedRules
/// @notice What the leaves of a salted flow must keep to: together they are a flow as it could stand in the clear, between the parties, at the
/// share and of the amount that are public. Each function gives the error by which a posting is refuted, 0 where nothing is wrong. If nothing
/// is wrong with any leaf, nor with any two neighbours, nothing is wrong with the flow.
library SaltedRules {
    uint256 private constant FLOW_AT = 3;
    uint256 private constant BODY_AT = FLOW_AT + SettlementFlows.BYTES;

    /// @dev Kind, payer, payee and share, and the amount: what a salted flow states in public.
    uint256 private constant PUBLIC = type(uint256).max << 168 | type(uint64).max;

    /// @notice A leaf is the chunk at its place of such a flow, and nothing is wrong with its records and sums.
    /// @param flow As it was posted.
    function faultOfLeaf(SettlementFlow flow, SaltedLeaf memory leaf, bytes calldata bytes_)
        internal
        pure
        returns (bytes4)
    {
        bytes4 fault = IPostedSettlement.PostedSettlement_WrongLeaf.selector;
        if (bytes_.length < BODY_AT) return fault;
        SettlementChunk memory chunk = chunkIn(bytes_);
        bool isAtItsPlace = chunk.index == leaf.position && SettlementBatch.chunksOf(chunk.flow) == leaf.leaves
            && chunk.recordCount != 0;
        bool isWhole = chunk.flow.isWellFormed() && bytes_.length == BODY_AT + chunk.bodyBytes();
        if (!isAtItsPlace || !isWhole || !_isOf(chunk.flow, flow)) return fault;
        return FlowSum.faultOf(chunk, bodyIn(bytes_));
    }

    /// @notice Two neighbours state the same flow, and what the first says of the sum behind it and of the next record is what the second says.
    function faultOfSeam(bytes calldata one, bytes calldata next) internal pure returns (bytes4) {
        bytes4 fault = IPostedSettlement.PostedSettlement_WrongSeam.selector;
        uint256 seam = SettlementBatch.SUM_BYTES + SettlementBatch.flowAt(one, FLOW_AT).recordBytes();
        if (one.length < BODY_AT + seam || next.length < BODY_AT + seam) return fault;
        bool isOneFlow = keccak256(one[FLOW_AT:BODY_AT]) == keccak256(next[FLOW_AT:BODY_AT]);
        bool fits = keccak256(one[one.length - seam:]) == keccak256(next[BODY_AT:BODY_AT + seam]);
        return isOneFlow && fits ? bytes4(0) : fault;
    }

    /// @notice The chunk in the bytes of a leaf, which are long enough for its flow.
    function chunkIn(bytes calldata bytes_) internal pure returns (SettlementChunk memory) {
        uint256 index = uint24(bytes3(bytes_[:FLOW_AT]));
        return SettlementChunks.chunkOf(SettlementBatch.flowAt(bytes_, FLOW_AT), index, index);
    }

    /// @notice The body of that chunk.
    function bodyIn(bytes calldata bytes_) internal pure returns (bytes calldata) {
        return bytes_[BODY_AT:];
    }

    /// @dev Whether a flow says in the clear what is public of a salted one.
    function _isOf(SettlementFlow clear, SettlementFlow salted) private pure returns (bool) {
        return (SettlementFlow.unwrap(clear) ^ SettlementFlow.unwrap(salted)) & PUBLIC == 0;
    }
}
