// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IPostedSettlement, PostingRoots} from "../interfaces/IPostedSettlement.sol";
import {LedgerLeaf} from "./LedgerLeaf.sol";
import {PostingDigest} from "./PostingDigest.sol";
import {PostingExtent} from "./PostingExtent.sol";
import {BatchExtent, SettlementBatch} from "./SettlementBatch.sol";
import {SettlementFlow, SettlementFlows} from "./SettlementFlow.sol";

/// @title PublishedLedger
/// @notice Holds the bytes that were published against what was claimed of them: a batch, behind it 8 bytes for each leaf of the totals, and at
/// the end the root of the evidence, of which nothing else is published.
/// `src/domain/settlement/posting.ts` computes the same.
library PublishedLedger {
    uint256 internal constant TOTAL_BYTES = 8;
    uint256 private constant EVIDENCE_BYTES = 32;

    /// @notice The error by which a posting is refuted, 0 where the bytes are what was claimed.
    /// @param rootsHash Digest of the roots that were claimed: see {PostingDigest}.
    /// @param formerTotalsRoot The root of the totals of the posting before.
    function faultOf(bytes32 rootsHash, bytes32 formerTotalsRoot, PostingExtent extent, bytes calldata data)
        internal
        pure
        returns (bytes4)
    {
        uint256 behindBatch = TOTAL_BYTES * extent.participants() + EVIDENCE_BYTES;
        if (data.length < behindBatch) return IPostedSettlement.PostedSettlement_WrongBytes.selector;
        uint256 batchEnd = data.length - behindBatch;
        (PostingRoots memory roots, bytes4 fault) = _rootsOf(extent, data[:batchEnd], data[batchEnd:]);
        if (fault != 0) return fault;
        roots.formerTotalsRoot = formerTotalsRoot;
        bool isRight = PostingDigest.rootsHash(roots) == rootsHash;
        return isRight ? bytes4(0) : IPostedSettlement.PostedSettlement_WrongRoot.selector;
    }

    /// @dev The roots of a batch with what is behind it, but for that of the totals before.
    function _rootsOf(PostingExtent extent, bytes calldata batch, bytes calldata behind)
        private
        pure
        returns (PostingRoots memory roots, bytes4 fault)
    {
        (BatchExtent memory found, bool isBatch,) = SettlementBatch.measure(batch);
        if (!isBatch || found.records != extent.recordCount()) {
            return (roots, IPostedSettlement.PostedSettlement_WrongBytes.selector);
        }
        uint256[] memory nets;
        (nets, fault) = netsOf(batch, extent.participants());
        if (fault != 0) return (roots, fault);
        roots.batchRoot = SettlementBatch.rootOf(batch, found.chunks);
        roots.netsRoot = LedgerLeaf.rootOf(nets);
        uint256 totalsEnd = behind.length - EVIDENCE_BYTES;
        roots.totalsRoot = LedgerLeaf.rootOf(totalsIn(behind[:totalsEnd]));
        roots.evidenceRoot = bytes32(behind[totalsEnd:]);
    }

    /// @notice Totals out of the bytes that state them.
    function totalsIn(bytes calldata table) internal pure returns (uint256[] memory totals) {
        uint256 count = table.length / TOTAL_BYTES;
        totals = new uint256[](count);
        unchecked {
            for (uint256 i = 0; i < count; ++i) {
                totals[i] = SettlementBatch.sumAt(table, TOTAL_BYTES * i);
            }
        }
    }

    /// @notice The leaves of the nets of a batch whose extent is right: what its flows state as amounts, not whether that is the sum of their
    /// records.
    function netsOf(bytes calldata batch, uint256 participants)
        internal
        pure
        returns (uint256[] memory leaves, bytes4 fault)
    {
        leaves = new uint256[](participants);
        for (uint256 at = 0; at < batch.length;) {
            SettlementFlow flow = SettlementBatch.flowAt(batch, at);
            (uint256 payer, uint256 payee) = (flow.payer(), flow.payee());
            if (payer >= participants || payee >= participants) {
                return (leaves, IPostedSettlement.PostedSettlement_MissingParticipant.selector);
            }
            unchecked {
                leaves[payer] -= flow.amount();
                leaves[payee] += flow.amount();
                at += SettlementFlows.BYTES + SettlementBatch.bodyBytes(flow);
            }
        }
        return _ranked(leaves);
    }

    /// @dev Puts the rank beside each net. A net that no leaf can state is a fault.
    function _ranked(uint256[] memory nets) private pure returns (uint256[] memory, bytes4) {
        uint256 rank = 0;
        uint256 count = nets.length;
        unchecked {
            for (uint256 i = 0; i < count; ++i) {
                // forge-lint: disable-next-line(unsafe-typecast) -- nets were added up in two's complement
                int256 net = int256(nets[i]);
                // forge-lint: disable-next-line(unsafe-typecast) -- this is the check
                if (net != int64(net)) return (nets, IPostedSettlement.PostedSettlement_WrongBytes.selector);
                // forge-lint: disable-next-line(unsafe-typecast) -- as was just seen
                nets[i] = LedgerLeaf.netLeaf(int64(net), rank);
                if (net < 0) ++rank;
            }
        }
        return (nets, 0);
    }
}
