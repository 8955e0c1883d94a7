// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {PositionPage} from "../interfaces/IFlexibilityEscrow.sol";
import {IParticipantRegistry} from "../interfaces/IParticipantRegistry.sol";
import {ChunkRules} from "./ChunkRules.sol";
import {FlowSum} from "./FlowSum.sol";
import {PartyTable, PartyTables} from "./PartyTable.sol";
import {SettlementBatch} from "./SettlementBatch.sol";
import {SettlementChunk, SettlementChunks} from "./SettlementChunk.sol";
import {SettlementFlow, SettlementFlows} from "./SettlementFlow.sol";
import {SettlementRules} from "./SettlementRules.sol";

/// @title SettlementExecution
/// @notice Checks every record of a batch and nets what they pay.
library SettlementExecution {
    using PartyTables for PartyTable;

    /// @notice Executes a batch, whose extent was found to be right. Reverts with the reason at the first record that is wrong.
    /// @return The positions of all who owe or are owed something.
    function execute(bytes calldata batch, IParticipantRegistry registry)
        internal
        view
        returns (PositionPage[] memory)
    {
        PartyTable memory table = PartyTables.open(registry);
        uint256 at = 0;
        while (at < batch.length) {
            SettlementFlow flow = SettlementBatch.flowAt(batch, at);
            (uint256 payer, uint256 payee) = (flow.payer(), flow.payee());
            bool fits = SettlementRules.fits(flow, table.termsOf(payer), table.termsOf(payee));
            (uint256 sum, bool isWrong) = FlowSum.sumOf(batch, at + SettlementFlows.BYTES, flow, flow.recordCount());
            if (!fits || isWrong || sum != flow.amount()) _explain(batch, at, table);
            table.move(payer, payee, sum);
            unchecked {
                at += SettlementFlows.BYTES + SettlementBatch.bodyBytes(flow);
            }
        }
        return table.positions();
    }

    /// @dev Names the reason why a flow was not settled.
    function _explain(bytes calldata batch, uint256 at, PartyTable memory table) private view {
        SettlementFlow flow = SettlementBatch.flowAt(batch, at);
        uint256 before = SettlementBatch.extentOf(batch[:at]).chunks;
        uint256 first = before * SettlementBatch.RECORDS_PER_CHUNK;
        _requireFine(SettlementRules.faultOf(flow, first, table.termsOf(flow.payer()), table.termsOf(flow.payee())));

        bytes calldata chunks = batch[at + SettlementFlows.BYTES:];
        for (uint256 index = 0; index < SettlementBatch.chunksOf(flow); ++index) {
            SettlementChunk memory chunk = SettlementChunks.chunkOf(flow, index, before + index);
            _requireFine(ChunkRules.faultOf(chunk, chunks[:chunk.bodyBytes()]));
            // The sum behind its records is the front of the next one.
            chunks = chunks[chunk.recordsEnd():];
        }
        // Both forms of the rules say the same; the tests compare them.
        assert(false);
    }

    function _requireFine(bytes memory fault) private pure {
        assembly ("memory-safe") {
            if mload(fault) { revert(add(fault, 0x20), mload(fault)) }
        }
    }
}
