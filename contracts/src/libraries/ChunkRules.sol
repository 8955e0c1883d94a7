// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFlexibilitySettlement} from "../interfaces/IFlexibilitySettlement.sol";
import {PaymentRule} from "./PaymentRule.sol";
import {SettlementBatch} from "./SettlementBatch.sol";
import {SettlementChunk} from "./SettlementChunk.sol";
import {SettlementFlow} from "./SettlementFlow.sol";

/// @title ChunkRules
/// @notice What a chunk must keep to: the readable form of what {SettlementExecution} does for a whole batch. It names the reason where that
/// has found something to be wrong, and decides what a challenge is about.
library ChunkRules {
    /// @notice The error by which a chunk is refused, empty where its records ascend strictly, up to that of the next chunk, and its sums are
    /// those of its records. Of salted records it says nothing.
    function faultOf(SettlementChunk memory chunk, bytes calldata body) internal pure returns (bytes memory) {
        SettlementFlow flow = chunk.flow;
        uint256 sum = chunk.index == 0 ? 0 : SettlementBatch.sumAt(body, 0);
        uint256 end = chunk.recordsEnd();
        uint256 position = chunk.position * SettlementBatch.RECORDS_PER_CHUNK;
        uint256 next = 0;
        for (uint256 at = chunk.recordsAt(); at < end; at += flow.recordBytes()) {
            uint256 record = SettlementBatch.recordAt(body, at, flow);
            if (record < next) return _notAscending(flow, position, record, next);
            sum += amountOf(flow, record);
            next = nextAfter(flow, record);
            position += 1;
        }
        if (chunk.isLast) {
            return sum == flow.amount() || flow.isSalted() ? bytes("") : _wrong(chunk, false, flow.amount(), sum);
        }
        uint256 stated = SettlementBatch.sumAt(body, end);
        if (stated != sum) return _wrong(chunk, true, stated, sum);
        uint256 following = SettlementBatch.recordAt(body, end + SettlementBatch.SUM_BYTES, flow);
        return following < next ? _notAscending(flow, position, following, next) : bytes("");
    }

    /// @notice What a record pays.
    function amountOf(SettlementFlow flow, uint256 record) internal pure returns (uint256) {
        return PaymentRule.amountDown(flow.energyOf(record), flow.priceOf(record), flow.shareBps());
    }

    /// @notice The least record whose key is greater than that of this one.
    function nextAfter(SettlementFlow flow, uint256 record) internal pure returns (uint256) {
        return (flow.keyOf(record) + 1) << flow.energyBits();
    }

    function _notAscending(SettlementFlow flow, uint256 position, uint256 record, uint256 next)
        private
        pure
        returns (bytes memory)
    {
        return abi.encodeWithSelector(
            IFlexibilitySettlement.FlexibilitySettlement_RecordNotAscending.selector,
            position,
            flow.keyOf(record),
            flow.keyOf(next) - 1
        );
    }

    /// @dev A sum behind the chunk, or the amount of the flow that ends with it, is wrong.
    function _wrong(SettlementChunk memory chunk, bool isSum, uint256 stated, uint256 expected)
        private
        pure
        returns (bytes memory)
    {
        bytes4 selector = isSum
            ? IFlexibilitySettlement.FlexibilitySettlement_WrongSum.selector
            : IFlexibilitySettlement.FlexibilitySettlement_WrongAmount.selector;
        return abi.encodeWithSelector(selector, chunk.position * SettlementBatch.RECORDS_PER_CHUNK, stated, expected);
    }
}
