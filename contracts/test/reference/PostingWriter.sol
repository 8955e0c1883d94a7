// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {PostedLedger, Posting, PostingRest, PostingRoots} from "../../src/interfaces/IPostedSettlement.sol";
import {PositionalMerkle} from "../../src/libraries/PositionalMerkle.sol";
import {PostingExtent} from "../../src/libraries/PostingExtent.sol";
import {BatchWriter} from "./BatchWriter.sol";

/// @notice What an operator has before it posts a period.
struct Draft {
    bytes batch;
    uint256[] totals;
    uint256[] nets;
    uint256[] debits;
    /// What is claimed of it; a test may claim something else.
    PostingRoots roots;
    uint32 recordCount;
    uint24 participants;
    uint32 dataBytes;
}

/// @title PostingWriter
/// @notice Nets batches and puts postings and their proofs together in the plainest way, for tests.
library PostingWriter {
    uint256 private constant FLOW_BYTES = 30;

    /// @notice An honest posting of a batch, on these totals.
    function draft(bytes memory batch, uint256[] memory before, uint256 participants)
        internal
        pure
        returns (Draft memory d)
    {
        int256[] memory nets = netsOf(batch, participants);
        (d.batch, d.totals, d.nets) = (batch, new uint256[](participants), new uint256[](participants));
        d.debits = new uint256[](participants);
        uint256 debtors = 0;
        for (uint256 i = 0; i < participants; ++i) {
            // forge-lint: disable-next-line(unsafe-typecast)
            d.nets[i] = debtors << 64 | uint64(int64(nets[i]));
            d.totals[i] = i < before.length ? before[i] : 0;
            // forge-lint: disable-next-line(unsafe-typecast)
            if (nets[i] > 0) d.totals[i] += uint256(nets[i]);
            // forge-lint: disable-next-line(unsafe-typecast)
            if (nets[i] < 0) d.debits[debtors++] = i << 64 | uint256(-nets[i]);
        }
        uint256[] memory debits = d.debits;
        assembly ("memory-safe") {
            mstore(debits, debtors)
        }
        claim(d);
        d.roots.formerTotalsRoot = rootOf(before);
    }

    /// @notice Claims of a draft what it holds.
    function claim(Draft memory d) internal pure {
        (d.roots.batchRoot, d.roots.totalsRoot) = (BatchWriter.rootOf(d.batch), rootOf(d.totals));
        (d.roots.netsRoot, d.recordCount) = (rootOf(d.nets), recordsOf(d.batch));
        // forge-lint: disable-next-line(unsafe-typecast)
        (d.participants, d.dataBytes) = (uint24(d.totals.length), uint32(d.batch.length + 8 * d.totals.length + 32));
    }

    /// @notice The extent of a draft, without blobs.
    function extentOf(Draft memory d) internal pure returns (PostingExtent) {
        return PostingExtent.wrap(uint256(d.recordCount) << 56 | uint256(d.participants) << 32 | d.dataBytes);
    }

    /// @notice The bytes that are published.
    function dataOf(Draft memory d) internal pure returns (bytes memory data) {
        return bytes.concat(d.batch, tableOf(d.totals), d.roots.evidenceRoot);
    }

    function tableOf(uint256[] memory totals) internal pure returns (bytes memory table) {
        for (uint256 i = 0; i < totals.length; ++i) {
            // forge-lint: disable-next-line(unsafe-typecast)
            table = bytes.concat(table, bytes8(uint64(totals[i])));
        }
    }

    /// @notice What the contract holds of a draft that is posted with its data in the call.
    function ledgerOf(Draft memory d, bytes25 former) internal pure returns (PostedLedger memory) {
        return PostedLedger({
            former: former, debitsRoot: rootOf(d.debits), dataHash: keccak256(dataOf(d)), extent: extentOf(d)
        });
    }

    function postingOf(Draft memory d, PostedLedger memory ledger) internal pure returns (Posting memory) {
        return Posting(d.roots, keccak256(abi.encode(ledger)));
    }

    function balancesHashOf(PostingRoots memory roots) internal pure returns (bytes32) {
        return keccak256(bytes.concat(roots.totalsRoot, roots.netsRoot, roots.formerTotalsRoot));
    }

    function booksHashOf(PostingRoots memory roots) internal pure returns (bytes32) {
        return keccak256(bytes.concat(balancesHashOf(roots), roots.evidenceRoot));
    }

    function rootsHashOf(PostingRoots memory roots) internal pure returns (bytes32) {
        return keccak256(bytes.concat(roots.batchRoot, booksHashOf(roots)));
    }

    function restOf(Posting memory posting) internal pure returns (PostingRest memory) {
        return PostingRest(booksHashOf(posting.roots), posting.ledgerHash);
    }

    /// @notice What the chain keeps of a posting.
    function digestOf(bytes32 market, uint256 period, Posting memory posting) internal pure returns (bytes25) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return bytes25(keccak256(bytes.concat(market, bytes32(period), rootsHashOf(posting.roots), posting.ledgerHash)));
    }

    /// @notice What each participant is owed less what it owes.
    function netsOf(bytes memory batch, uint256 participants) internal pure returns (int256[] memory nets) {
        nets = new int256[](participants);
        bytes memory flows = BatchWriter.flowsOf(batch);
        for (uint256 at = 0; at < flows.length; at += FLOW_BYTES) {
            int256 amount = int256(_number(flows, at + 22, 8));
            (uint256 payer, uint256 payee) = (_number(flows, at + 1, 3), _number(flows, at + 4, 3));
            if (payer >= participants || payee >= participants) continue;
            nets[payer] -= amount;
            nets[payee] += amount;
        }
    }

    function recordsOf(bytes memory batch) internal pure returns (uint32 count) {
        bytes memory flows = BatchWriter.flowsOf(batch);
        for (uint256 at = 0; at < flows.length; at += FLOW_BYTES) {
            // forge-lint: disable-next-line(unsafe-typecast)
            count += uint32(_number(flows, at + 9, 3));
        }
    }

    function rootOf(uint256[] memory values) internal pure returns (bytes32) {
        return keccak256(abi.encode(values.length, PositionalMerkle.foldInPlace(_nodesOf(values))));
    }

    /// @notice Root of the totals before anything was posted.
    function noTotals() internal pure returns (bytes32) {
        return rootOf(new uint256[](0));
    }

    /// @notice The proof of a leaf: see {LedgerLeaf}.
    function proofOf(uint256[] memory values, uint256 position) internal pure returns (bytes memory) {
        bytes32[] memory siblings = BatchWriter.siblingsOf(_nodesOf(values), position);
        // forge-lint: disable-next-line(unsafe-typecast)
        return abi.encodePacked(uint32(position), uint32(values.length), values[position], siblings);
    }

    function _nodesOf(uint256[] memory values) private pure returns (bytes32[] memory nodes) {
        nodes = new bytes32[](values.length);
        for (uint256 i = 0; i < values.length; ++i) {
            nodes[i] = PositionalMerkle.leafNode(i, bytes32(values[i]));
        }
    }

    function _number(bytes memory data, uint256 at, uint256 length) private pure returns (uint256 number) {
        for (uint256 i = 0; i < length; ++i) {
            number = number << 8 | uint8(data[at + i]);
        }
    }
}
