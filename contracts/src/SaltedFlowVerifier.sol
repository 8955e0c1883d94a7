// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Settlement} from "./interfaces/IFlexibilitySettlement.sol";
import {ProvenSettlement} from "./libraries/ProvenSettlement.sol";
import {SaltedLeaf, SaltedLeaves} from "./libraries/SaltedLeaf.sol";
import {SaltedRules} from "./libraries/SaltedRules.sol";
import {SettlementBatch} from "./libraries/SettlementBatch.sol";
import {SettlementChunk} from "./libraries/SettlementChunk.sol";
import {SettlementFlow} from "./libraries/SettlementFlow.sol";

/// @title SaltedFlowVerifier
/// @notice Says what is wrong with records of a salted flow that somebody opens, and what they state. It holds nothing and decides nothing: the
/// settlement contract asks it, and so may anybody with an RPC endpoint, for free.
contract SaltedFlowVerifier {
    /// @notice The error by which a posting is refuted, 0 where nothing is wrong with what is opened.
    /// @param flow As it was posted.
    /// @param root Over its records, as posted.
    /// @param openings See {SaltedLeaves}: of one leaf, which is judged by itself, or of one and the next, of which it is judged whether they fit together.
    /// @return isOpened False where these are not openings of this flow.
    function faultOf(SettlementFlow flow, bytes32 root, bytes[] calldata openings)
        external
        pure
        returns (bool isOpened, bytes4 fault)
    {
        if (!flow.isSalted() || openings.length == 0 || openings.length > 2) return (false, 0);
        (SaltedLeaf memory leaf, bytes calldata chunk) = SaltedLeaves.read(openings[0]);
        if (leaf.root == 0 || leaf.root != root) return (false, 0);
        if (openings.length == 1) return (true, SaltedRules.faultOfLeaf(flow, leaf, chunk));

        (SaltedLeaf memory next, bytes calldata nextChunk) = SaltedLeaves.read(openings[1]);
        if (next.root != root || next.position != leaf.position + 1) return (false, 0);
        return (true, SaltedRules.faultOfSeam(chunk, nextChunk));
    }

    /// @notice The settlement at a place of an opened chunk, in which nothing is wrong.
    /// @param flow As it was posted.
    /// @param root Over its records, as posted.
    /// @param place Of the record in its chunk.
    /// @return isOpened False where this is no opening of this flow, there is no such record, or something is wrong with the chunk; the settlement is
    /// empty then.
    function settlementIn(SettlementFlow flow, bytes32 root, uint256 place, bytes calldata opening)
        external
        pure
        returns (bool isOpened, Settlement memory settlement)
    {
        (SaltedLeaf memory leaf, bytes calldata bytes_) = SaltedLeaves.read(opening);
        if (!flow.isSalted() || leaf.root == 0 || leaf.root != root) return (false, settlement);
        if (SaltedRules.faultOfLeaf(flow, leaf, bytes_) != 0) return (false, settlement);
        SettlementChunk memory chunk = SaltedRules.chunkIn(bytes_);
        if (place >= chunk.recordCount) return (false, settlement);
        uint256 at = chunk.recordsAt() + place * chunk.flow.recordBytes();
        uint256 record = SettlementBatch.recordAt(SaltedRules.bodyIn(bytes_), at, chunk.flow);
        return (true, ProvenSettlement.settlementOf(chunk.flow, record));
    }
}
