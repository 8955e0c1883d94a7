// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";

import {PostedLedger, PostingRoots} from "../interfaces/IPostedSettlement.sol";
import {PostingExtent} from "./PostingExtent.sol";

/// @title PostingDigest
/// @notice The digest by which the chain knows a posting, in steps, so that whoever shows a part of it brings the digest of the rest:
///
///     balances = keccak256(totalsRoot || netsRoot || formerTotalsRoot)
///     books    = keccak256(balances || evidenceRoot)
///     roots    = keccak256(batchRoot || books)            what the operator posts
///     ledger   = keccak256(former || debitsRoot || dataHash || extent)     what the contract finds itself
///     digest   = keccak256(market || period || roots || ledger)
///
/// `src/domain/settlement/posting.ts` computes the same.
library PostingDigest {
    /// @notice Digest of the roots over what participants have and owe.
    function balancesHash(PostingRoots memory roots) internal pure returns (bytes32) {
        return keccak256(abi.encode(roots.totalsRoot, roots.netsRoot, roots.formerTotalsRoot));
    }

    /// @notice Digest of the roots that are not the batch's.
    function booksHash(bytes32 balances, bytes32 evidenceRoot) internal pure returns (bytes32) {
        return Hashes.efficientKeccak256(balances, evidenceRoot);
    }

    /// @notice Digest of all roots, of which these are the others.
    function rootsHash(bytes32 batchRoot, bytes32 books) internal pure returns (bytes32) {
        return Hashes.efficientKeccak256(batchRoot, books);
    }

    function rootsHash(PostingRoots memory roots) internal pure returns (bytes32) {
        return rootsHash(roots.batchRoot, booksHash(balancesHash(roots), roots.evidenceRoot));
    }

    function ledgerHash(PostedLedger memory ledger) internal pure returns (bytes32) {
        return ledgerHash(ledger.former, ledger.debitsRoot, ledger.dataHash, ledger.extent);
    }

    function ledgerHash(bytes25 former, bytes32 debitsRoot, bytes32 dataHash, PostingExtent extent)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(former, debitsRoot, dataHash, extent));
    }

    /// @notice What the chain keeps of a posting. The period is in it since its place is not only its own.
    function digestOf(bytes32 market, uint64 period, bytes32 roots, bytes32 ledger) internal pure returns (bytes25) {
        // forge-lint: disable-next-line(unsafe-typecast) -- two postings of one digest are as hard to find as 2^100 are to try
        return bytes25(keccak256(abi.encode(market, period, roots, ledger)));
    }

    /// @notice What the chain keeps of a posting that somebody has shown to be wrong.
    function refuted(bytes25 digest, address challenger) internal pure returns (bytes25) {
        // forge-lint: disable-next-line(unsafe-typecast) -- as above
        return bytes25(keccak256(abi.encode(digest, challenger)));
    }
}
