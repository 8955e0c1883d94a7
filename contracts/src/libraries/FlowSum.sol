// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFlexibilitySettlement} from "../interfaces/IFlexibilitySettlement.sol";
import {SettlementBatch} from "./SettlementBatch.sol";
import {SettlementChunk} from "./SettlementChunk.sol";
import {SettlementFlow} from "./SettlementFlow.sol";

/// @title FlowSum
/// @notice Adds up records. The goals of gas per settlement and per challenge rest on it; in plain Solidity it costs several times as much.
/// The tests hold it against {ChunkRules}, its readable form.
library FlowSum {
    /// @notice Adds up records of a flow.
    /// @param at Where the first of them begins in `data`; behind every 16 of them, but for the last ones, stands a sum.
    /// @param count How many there are, at least one.
    /// @return sum What they pay together.
    /// @return isWrong Whether they do not ascend strictly by their keys, or one of the sums is another.
    function sumOf(bytes calldata data, uint256 at, SettlementFlow flow, uint256 count)
        internal
        pure
        returns (uint256 sum, bool isWrong)
    {
        assembly ("memory-safe") {
            at := add(data.offset, at)
            let width := and(shr(136, flow), 0xff)
            let end := add(at, add(shl(3, shr(4, sub(count, 1))), mul(count, width)))
            let shift := sub(256, shl(3, width))
            let priceShift := and(shr(128, flow), 0xff)
            let energyMask := sub(shl(priceShift, 1), 1)
            priceShift := add(priceShift, and(shr(112, flow), 0xff))
            let priceMask := sub(shl(and(shr(120, flow), 0xff), 1), 1)
            // The share stands in the scratch space: the stack is full.
            mstore(0x00, and(shr(168, flow), 0xffff))
            let next := 0
            for {} 1 {} {
                let chunkEnd := add(at, shl(4, width))
                let isLast := iszero(lt(chunkEnd, end))
                if isLast { chunkEnd := end }
                for {} lt(at, chunkEnd) { at := add(at, width) } {
                    let record := shr(shift, calldataload(at))
                    isWrong := or(isWrong, lt(record, next))
                    next := add(or(record, energyMask), 1)
                    record := mul(and(record, energyMask), and(shr(priceShift, record), priceMask))
                    sum := add(sum, div(mul(record, mload(0x00)), 1000000))
                }
                if isLast { break }
                isWrong := or(isWrong, xor(shr(192, calldataload(at)), sum))
                at := add(at, 8)
            }
            isWrong := iszero(iszero(isWrong))
        }
    }

    /// @notice The selector of the error by which a chunk is refused; 0 where nothing is wrong with its records and sums.
    function faultOf(SettlementChunk memory chunk, bytes calldata body) internal pure returns (bytes4) {
        SettlementFlow flow = chunk.flow;
        (uint256 sum, bool falls) = sumOf(body, chunk.recordsAt(), flow, chunk.recordCount);
        if (falls) return IFlexibilitySettlement.FlexibilitySettlement_RecordNotAscending.selector;
        uint256 end = chunk.recordsEnd();
        unchecked {
            if (chunk.index != 0) sum += SettlementBatch.sumAt(body, 0);
            if (chunk.isLast) {
                // What salted records pay together shows whoever opens them.
                bool isDue = sum == flow.amount() || flow.isSalted();
                return isDue ? bytes4(0) : IFlexibilitySettlement.FlexibilitySettlement_WrongAmount.selector;
            }
            if (sum != SettlementBatch.sumAt(body, end)) {
                return IFlexibilitySettlement.FlexibilitySettlement_WrongSum.selector;
            }
            uint256 last = flow.keyOf(SettlementBatch.recordAt(body, end - flow.recordBytes(), flow));
            uint256 following = flow.keyOf(SettlementBatch.recordAt(body, end + SettlementBatch.SUM_BYTES, flow));
            bool ascends = following > last;
            return ascends ? bytes4(0) : IFlexibilitySettlement.FlexibilitySettlement_RecordNotAscending.selector;
        }
    }
}
