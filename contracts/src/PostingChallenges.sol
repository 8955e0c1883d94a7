// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {
    FormerPosting,
    IPostedSettlement,
    PostedLedger,
    PostingRest,
    PostingRoots
} from "./interfaces/IPostedSettlement.sol";
import {ChunkProof} from "./libraries/ChunkProof.sol";
import {FlowSum} from "./libraries/FlowSum.sol";
import {LedgerRules} from "./libraries/LedgerRules.sol";
import {Leaf, LedgerLeaf} from "./libraries/LedgerLeaf.sol";
import {PartyTerms} from "./libraries/PartyTerms.sol";
import {PostingDigest} from "./libraries/PostingDigest.sol";
import {SettlementChunk} from "./libraries/SettlementChunk.sol";
import {SettlementFlow} from "./libraries/SettlementFlow.sol";
import {SettlementRules} from "./libraries/SettlementRules.sol";
import {PostingClaims} from "./PostingClaims.sol";
import {PublicationVerifier} from "./PublicationVerifier.sol";

/// @title PostingChallenges
/// @notice Shows that a posting is wrong: see {IPostedSettlement}.
abstract contract PostingChallenges is PostingClaims {
    PublicationVerifier private immutable _verifier;

    /// @inheritdoc IPostedSettlement
    address public immutable deliveries;

    constructor(PublicationVerifier verifier, address deliveries_) {
        (_verifier, deliveries) = (verifier, deliveries_);
    }

    /// @inheritdoc IPostedSettlement
    function challengeChunk(
        bytes32 market,
        uint64 period,
        PostingRest calldata rest,
        bytes calldata proof,
        address recipient
    ) external {
        (SettlementChunk memory chunk, bytes calldata body, bytes32 batchRoot) = ChunkProof.read(proof);
        bytes25 digest = _digestOf(market, period, batchRoot, rest.booksHash, rest.ledgerHash);
        _refute(market, period, digest, recipient, FlowSum.faultOf(chunk, body));
    }

    /// @inheritdoc IPostedSettlement
    function challengeFlow(
        bytes32 market,
        uint64 period,
        PostingRest calldata rest,
        bytes calldata proof,
        address recipient
    ) external {
        (SettlementChunk memory chunk,, bytes32 batchRoot) = ChunkProof.read(proof);
        bytes25 digest = _digestOf(market, period, batchRoot, rest.booksHash, rest.ledgerHash);
        SettlementFlow flow = chunk.flow;
        (PartyTerms payer, PartyTerms payee) = _registry.termsOfBoth(flow.payer(), flow.payee());
        // forge-lint: disable-next-line(unsafe-typecast) -- an error begins with its selector
        _refute(market, period, digest, recipient, bytes4(SettlementRules.faultOf(flow, 0, payer, payee)));
    }

    /// @inheritdoc IPostedSettlement
    function challengeSalted(
        bytes32 market,
        uint64 period,
        PostingRest calldata rest,
        bytes calldata proof,
        bytes[] calldata openings,
        address recipient
    ) external {
        (SettlementChunk memory chunk, bytes calldata body, bytes32 batchRoot) = ChunkProof.read(proof);
        bytes25 digest = _digestOf(market, period, batchRoot, rest.booksHash, rest.ledgerHash);
        // forge-lint: disable-next-line(unsafe-typecast) -- the body of a salted flow is its root
        (bool isOpened, bytes4 fault) = _saltedVerifier.faultOf(chunk.flow, bytes32(body), openings);
        require(isOpened, PostedSettlement_NotOfPosting());
        _refute(market, period, digest, recipient, fault);
    }

    /// @inheritdoc IPostedSettlement
    function challengeTotal(
        bytes32 market,
        uint64 period,
        PostingRoots calldata roots,
        PostedLedger calldata ledger,
        bytes calldata net,
        bytes calldata total,
        bytes calldata formerTotal,
        address recipient
    ) external {
        bytes25 digest = _digestWith(market, period, roots, ledger);
        bytes4 fault = _faultOfTotal(roots, ledger.extent.participants(), net, total, formerTotal);
        _refute(market, period, digest, recipient, fault);
    }

    /// @inheritdoc IPostedSettlement
    function challengeDebit(
        bytes32 market,
        uint64 period,
        PostingRoots calldata roots,
        PostedLedger calldata ledger,
        bytes calldata net,
        bytes calldata debit,
        address recipient
    ) external {
        bytes25 digest = _digestWith(market, period, roots, ledger);
        Leaf memory owed = _leafIn(roots.netsRoot, net);
        bytes4 fault = LedgerRules.faultOfDebit(owed, _leafIn(ledger.debitsRoot, debit));
        _refute(market, period, digest, recipient, fault);
    }

    /// @inheritdoc IPostedSettlement
    function challengeData(
        bytes32 market,
        uint64 period,
        bytes32 rootsHash,
        PostedLedger calldata ledger,
        FormerPosting calldata former,
        bytes calldata data,
        bytes calldata openings,
        address recipient
    ) external {
        bytes32 formerTotalsRoot = _totalsRootOf(market, ledger.former, former);
        (bool isPublished, bytes4 fault) = _verifier.faultOf(rootsHash, formerTotalsRoot, ledger, data, openings);
        require(isPublished, PostedSettlement_NotOfPosting());
        bytes25 digest = PostingDigest.digestOf(market, period, rootsHash, PostingDigest.ledgerHash(ledger));
        _refute(market, period, digest, recipient, fault);
    }

    /// @inheritdoc IPostedSettlement
    function refuteDelivery(bytes32 market, uint64 period, bytes25 digest, address recipient, bytes4 fault) external {
        require(msg.sender == deliveries, PostedSettlement_NotDeliveries(msg.sender));
        _refute(market, period, digest, recipient, fault);
    }

    /// @dev The posting is void from here on. The stake that pays for it cannot be taken back before {restore} has taken it.
    function _refute(bytes32 market, uint64 period, bytes25 digest, address recipient, bytes4 fault) private {
        Place storage place = _requireChallengeable(market, period, digest);
        require(fault != 0, PostedSettlement_NoFault());
        _holdRefuted(place, digest, recipient);
        emit PostingRefuted(market, period, recipient, fault);
    }

    function _digestWith(bytes32 market, uint64 period, PostingRoots calldata roots, PostedLedger calldata ledger)
        private
        pure
        returns (bytes25)
    {
        return PostingDigest.digestOf(market, period, PostingDigest.rootsHash(roots), PostingDigest.ledgerHash(ledger));
    }

    /// @dev The root of the totals of the posting with this digest, which is shown.
    function _totalsRootOf(bytes32 market, bytes25 digest, FormerPosting calldata former)
        private
        pure
        returns (bytes32)
    {
        if (digest == 0) return LedgerLeaf.emptyRoot();
        require(_digestOf(market, former.period, former.posting) == digest, PostedSettlement_NotOfPosting());
        return former.posting.roots.totalsRoot;
    }

    /// @dev What is wrong with the total of the participant whose leaves these are; 0 where nothing is.
    function _faultOfTotal(
        PostingRoots calldata roots,
        uint256 participants,
        bytes calldata net,
        bytes calldata total,
        bytes calldata formerTotal
    ) private pure returns (bytes4) {
        Leaf memory before = _leafIn(roots.formerTotalsRoot, formerTotal);
        if (before.count != 0 && before.position >= participants) {
            return PostedSettlement_MissingParticipant.selector;
        }
        Leaf memory own = _leafIn(roots.totalsRoot, total);
        Leaf memory added = _leafIn(roots.netsRoot, net);
        require(own.position == added.position, PostedSettlement_NotOfPosting());
        return LedgerRules.faultOfTotal(added, own, _valueAt(before, own.position));
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
