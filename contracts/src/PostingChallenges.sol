// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IPostedSettlement, PostedLedger, Posting, PostingBook} from "./interfaces/IPostedSettlement.sol";
import {ChunkProof} from "./libraries/ChunkProof.sol";
import {FlowSum} from "./libraries/FlowSum.sol";
import {LedgerRules} from "./libraries/LedgerRules.sol";
import {Leaf, LedgerLeaf} from "./libraries/LedgerLeaf.sol";
import {PartyTerms} from "./libraries/PartyTerms.sol";
import {SettlementChunk} from "./libraries/SettlementChunk.sol";
import {SettlementFlow} from "./libraries/SettlementFlow.sol";
import {SettlementRules} from "./libraries/SettlementRules.sol";
import {PostingClaims} from "./PostingClaims.sol";
import {PublicationVerifier} from "./PublicationVerifier.sol";

/// @title PostingChallenges
/// @notice Shows that a posting is wrong: see {IPostedSettlement}.
abstract contract PostingChallenges is PostingClaims {
    PublicationVerifier private immutable _verifier;

    constructor(PublicationVerifier verifier) {
        _verifier = verifier;
    }

    /// @inheritdoc IPostedSettlement
    function challengeChunk(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        bytes calldata proof,
        address recipient
    ) external {
        PostingBook storage book = _challenged(market, period, posting);
        (SettlementChunk memory chunk, bytes calldata body) = _chunkIn(posting, proof);
        _refute(market, period, book, recipient, FlowSum.faultOf(chunk, body));
    }

    /// @inheritdoc IPostedSettlement
    function challengeFlow(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        bytes calldata proof,
        address recipient
    ) external {
        PostingBook storage book = _challenged(market, period, posting);
        (SettlementChunk memory chunk,) = _chunkIn(posting, proof);
        SettlementFlow flow = chunk.flow;
        (PartyTerms payer, PartyTerms payee) = _registry.termsOfBoth(flow.payer(), flow.payee());
        // forge-lint: disable-next-line(unsafe-typecast) -- an error begins with its selector
        _refute(market, period, book, recipient, bytes4(SettlementRules.faultOf(flow, 0, payer, payee)));
    }

    /// @inheritdoc IPostedSettlement
    function challengeMissing(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        PostedLedger calldata ledger,
        bytes calldata proof,
        address recipient
    ) external {
        PostingBook storage book = _challenged(market, period, posting);
        _requireLedger(posting, ledger);
        (SettlementChunk memory chunk,) = _chunkIn(posting, proof);
        bool isMissing = chunk.flow.payer() >= ledger.participants || chunk.flow.payee() >= ledger.participants;
        _refute(market, period, book, recipient, isMissing ? PostedSettlement_MissingParticipant.selector : bytes4(0));
    }

    /// @inheritdoc IPostedSettlement
    function challengeTotal(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        PostedLedger calldata ledger,
        bytes calldata net,
        bytes calldata total,
        bytes calldata formerTotal,
        address recipient
    ) external {
        PostingBook storage book = _challenged(market, period, posting);
        _requireLedger(posting, ledger);
        bytes4 fault = PostedSettlement_MissingParticipant.selector;
        Leaf memory before = _leafIn(ledger.formerTotalsRoot, formerTotal);
        if (before.position < ledger.participants || before.count == 0) {
            Leaf memory own = _leafIn(posting.totalsRoot, total);
            Leaf memory added = _leafIn(ledger.netsRoot, net);
            require(own.position == added.position, PostedSettlement_NotOfPosting());
            fault = LedgerRules.faultOfTotal(added, own, _valueAt(before, own.position));
        }
        _refute(market, period, book, recipient, fault);
    }

    /// @inheritdoc IPostedSettlement
    function challengeDebit(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        PostedLedger calldata ledger,
        bytes calldata net,
        bytes calldata debit,
        address recipient
    ) external {
        PostingBook storage book = _challenged(market, period, posting);
        _requireLedger(posting, ledger);
        Leaf memory owed = _leafIn(ledger.netsRoot, net);
        _refute(market, period, book, recipient, LedgerRules.faultOfDebit(owed, _leafIn(ledger.debitsRoot, debit)));
    }

    /// @inheritdoc IPostedSettlement
    function challengeData(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        PostedLedger calldata ledger,
        bytes calldata data,
        bytes calldata openings,
        address recipient
    ) external {
        PostingBook storage book = _challenged(market, period, posting);
        _requireLedger(posting, ledger);
        (bool isPublished, bytes4 fault) = _verifier.faultOf(posting, ledger, data, openings);
        require(isPublished, PostedSettlement_NotOfPosting());
        _refute(market, period, book, recipient, fault);
    }

    function _challenged(bytes32 market, uint64 period, Posting calldata posting)
        private
        view
        returns (PostingBook storage book)
    {
        book = _books[market];
        _requireChallengeable(market, period, posting, book);
    }

    /// @dev The place of the posting stays as it is: that the book calls it refuted is enough, and a slot less to write.
    function _refute(bytes32 market, uint64 period, PostingBook storage book, address recipient, bytes4 fault) private {
        require(fault != 0, PostedSettlement_NoFault());
        book.isRefuted = true;
        emit PostingRefuted(market, period, recipient, fault);

        _escrow.slashBond(book.bonder, postingBond, recipient);
    }

    function _chunkIn(Posting calldata posting, bytes calldata proof)
        private
        pure
        returns (SettlementChunk memory chunk, bytes calldata body)
    {
        bytes32 batchRoot;
        (chunk, body, batchRoot) = ChunkProof.read(proof);
        require(batchRoot == posting.batchRoot, PostedSettlement_NotOfPosting());
    }

    /// @dev The leaf of a proof; one without a position in a tree that has no leaves.
    function _leafIn(bytes32 root, bytes calldata proof) private pure returns (Leaf memory leaf) {
        if (root == LedgerLeaf.emptyRoot()) return leaf;
        leaf = LedgerLeaf.read(proof);
        require(leaf.root == root, PostedSettlement_NotOfPosting());
    }

    /// @dev The total of a participant before; the leaf shows it, or that the participant had none.
    function _valueAt(Leaf memory before, uint256 participant) private pure returns (uint256) {
        if (participant >= before.count) return 0;
        require(before.position == participant, PostedSettlement_NotOfPosting());
        return before.value;
    }
}
