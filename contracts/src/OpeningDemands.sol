// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {DeliveryTerms, IDeliveryVerifier} from "./interfaces/IDeliveryVerifier.sol";
import {DemandedPosting, DemandState, IOpeningDemands, OpeningDemand} from "./interfaces/IOpeningDemands.sol";
import {IParticipantRegistry} from "./interfaces/IParticipantRegistry.sol";
import {IPostedSettlement} from "./interfaces/IPostedSettlement.sol";
import {ChunkProof} from "./libraries/ChunkProof.sol";
import {DeliveryFacts, DeliveryFactsBytes} from "./libraries/DeliveryFacts.sol";
import {EvidenceLeaf, EvidenceLeaves} from "./libraries/EvidenceLeaf.sol";
import {EvidencedTerms} from "./libraries/EvidencedTerms.sol";
import {MeterAttestation} from "./libraries/MeterAttestation.sol";
import {PostingDigest} from "./libraries/PostingDigest.sol";
import {PostingState} from "./libraries/PostingStateWord.sol";
import {SaltedLeaf, SaltedLeaves} from "./libraries/SaltedLeaf.sol";
import {SaltedRules} from "./libraries/SaltedRules.sol";
import {SettlementBatch} from "./libraries/SettlementBatch.sol";
import {SettlementChunk} from "./libraries/SettlementChunk.sol";
import {SettlementFlow} from "./libraries/SettlementFlow.sol";

/// @title OpeningDemands
/// @notice What it does and refuses is documented in {IOpeningDemands}.
contract OpeningDemands is IOpeningDemands {
    using SafeCast for uint256;

    /// @inheritdoc IOpeningDemands
    uint256 public constant ANSWER_GAS = 150_000;

    /// @dev How many times the gas of an answer a fee pays: the price of gas may rise until it is given.
    uint256 private constant FEE_FACTOR = 2;

    /// @dev Evidence of a salted record has no place that follows from public data.
    uint32 private constant ANYWHERE = type(uint32).max;

    IParticipantRegistry private immutable _registry;
    IPostedSettlement private immutable _postings;
    address private immutable _operator;

    mapping(bytes32 id => DemandState) private _demands;

    constructor(IParticipantRegistry registry, IPostedSettlement postings) {
        (_registry, _postings, _operator) = (registry, postings, registry.operator());
    }

    /// @inheritdoc IOpeningDemands
    function demandRecords(
        bytes32 market,
        uint64 period,
        DemandedPosting calldata posting,
        bytes calldata proof,
        uint32 position,
        bytes calldata opening
    ) external payable {
        (SettlementChunk memory chunk, bytes calldata body, bytes32 batchRoot) = ChunkProof.read(proof);
        bool isThere = chunk.flow.isSalted();
        // Whoever is told nothing begins with the first leaf, which every flow has.
        if (position != 0 && isThere) isThere = _leavesIn(opening, body) > position;
        require(isThere, OpeningDemands_NotOfFlow());

        OpeningDemand memory demand = _openPosting(market, period, posting, batchRoot);
        // forge-lint: disable-next-line(unsafe-typecast) -- the body of a salted flow is its root
        (demand.root, demand.position) = (bytes32(body), position);
        _demand(demand, chunk.flow);
    }

    /// @inheritdoc IOpeningDemands
    function demandEvidence(
        bytes32 market,
        uint64 period,
        DemandedPosting calldata posting,
        bytes calldata record,
        bytes calldata opening
    ) external payable {
        require(record.length != 0, OpeningDemands_NotOfFlow());
        (SettlementChunk memory chunk, bytes calldata body, bytes32 batchRoot) = ChunkProof.read(record[1:]);
        (uint256 slot, uint256 stated) = _recordOf(chunk, body, uint8(record[0]), opening);
        bool isJudged = _termsOf(market).mtuSeconds != 0 && EvidencedTerms.needEvidence(stated);
        require(isJudged, OpeningDemands_NoEvidence(stated));

        OpeningDemand memory demand = _openPosting(market, period, posting, batchRoot);
        (demand.root, demand.position) = (posting.evidenceRoot, slot.toUint32());
        // forge-lint: disable-next-line(unsafe-typecast) -- kind, parties, time, price, order and energy have 192 bits
        demand.terms = uint192(stated);
        _demand(demand, chunk.flow);
    }

    /// @inheritdoc IOpeningDemands
    function answer(OpeningDemand calldata demand, bytes[] calldata shown) external {
        (bytes32 id, DemandState storage held) = _demanded(demand);
        uint256 deadline = _deadlineOf(held);
        // forge-lint: disable-next-line(block-timestamp) -- the window is long, whoever makes the block
        require(block.timestamp <= deadline, OpeningDemands_TooLate(deadline));
        bool isShown = demand.terms == 0 ? _areRecords(demand, shown) : _isEvidence(demand, shown);
        require(isShown, OpeningDemands_NotTheAnswer(id));

        uint256 fee = held.fee;
        (held.demander, held.fee) = (address(0), 0);
        emit OpeningShown(demand.market, demand.period, id, shown);

        Address.sendValue(payable(_operator), fee);
    }

    /// @inheritdoc IOpeningDemands
    function reclaim(OpeningDemand calldata demand) external {
        (bytes32 id, DemandState storage held) = _demanded(demand);
        // forge-lint: disable-next-line(block-timestamp) -- the window is long, whoever makes the block
        bool isOver = block.timestamp > demand.until || !_stands(demand);
        require(isOver, OpeningDemands_TooEarly(demand.until));

        (address demander, uint256 fee) = (held.demander, held.fee);
        delete _demands[id];
        emit FeeReclaimed(demand.market, demand.period, id);

        Address.sendValue(payable(demander), fee);
    }

    /// @inheritdoc IOpeningDemands
    function demanderOfUnanswered(OpeningDemand calldata demand) external view returns (address) {
        (, DemandState storage held) = _demanded(demand);
        uint256 deadline = _deadlineOf(held);
        // forge-lint: disable-next-line(block-timestamp) -- the window is long, whoever makes the block
        require(block.timestamp > deadline, OpeningDemands_TooEarly(deadline));
        require(_stands(demand), OpeningDemands_NotPosted(demand.market, demand.period));
        return held.demander;
    }

    /// @inheritdoc IOpeningDemands
    function demandOf(bytes32 id) external view returns (DemandState memory) {
        return _demands[id];
    }

    /// @dev Takes the fee and notes a demand of a party of the flow.
    function _demand(OpeningDemand memory demand, SettlementFlow flow) private {
        bool isParty =
            _registry.accountOf(flow.payer()) == msg.sender || _registry.accountOf(flow.payee()) == msg.sender;
        require(isParty, OpeningDemands_NotParty(msg.sender));
        uint256 least = FEE_FACTOR * ANSWER_GAS * block.basefee;
        require(msg.value >= least, OpeningDemands_FeeTooLow(msg.value, least));
        bytes32 id = keccak256(abi.encode(demand));
        DemandState storage held = _demands[id];
        require(held.demandedAt == 0, OpeningDemands_Demanded(id));

        (held.demander, held.demandedAt, held.fee) = (msg.sender, block.timestamp.toUint32(), msg.value.toUint64());
        emit OpeningDemanded(demand.market, demand.period, msg.sender, demand, msg.value);
    }

    /// @dev A demand of something of this posting, which is in the first five eighths of its window.
    function _openPosting(bytes32 market, uint64 period, DemandedPosting calldata posting, bytes32 batchRoot)
        private
        view
        returns (OpeningDemand memory demand)
    {
        bytes32 books = PostingDigest.booksHash(posting.balancesHash, posting.evidenceRoot);
        bytes32 roots = PostingDigest.rootsHash(batchRoot, books);
        (demand.market, demand.period) = (market, period);
        demand.digest = PostingDigest.digestOf(market, period, roots, posting.ledgerHash);
        PostingState memory held = _postings.postingOf(market, period);
        require(held.digest == demand.digest, OpeningDemands_NotPosted(market, period));

        demand.until = held.challengeableUntil;
        uint256 latest = uint256(demand.until) - uint256(_postings.challengeWindow()) * 3 / 8;
        // forge-lint: disable-next-line(block-timestamp) -- the window is long, whoever makes the block
        require(block.timestamp <= latest, OpeningDemands_TooLate(latest));
    }

    /// @dev What the record at a place of a chunk states, and where its evidence stands; of a salted flow the chunk is opened.
    function _recordOf(SettlementChunk memory chunk, bytes calldata body, uint256 place, bytes calldata opening)
        private
        pure
        returns (uint256 slot, uint256 stated)
    {
        SettlementChunk memory own = chunk;
        slot = chunk.position * SettlementBatch.RECORDS_PER_CHUNK + place;
        if (chunk.flow.isSalted()) {
            require(_leavesIn(opening, body) != 0, OpeningDemands_NotOfFlow());
            (, bytes calldata bytes_) = SaltedLeaves.read(opening);
            (own, body) = (SaltedRules.chunkIn(bytes_), SaltedRules.bodyIn(bytes_));
            slot = ANYWHERE;
        }
        require(place < own.recordCount, OpeningDemands_NotOfFlow());
        uint256 at = own.recordsAt() + place * own.flow.recordBytes();
        stated = EvidencedTerms.statedBy(own.flow, SettlementBatch.recordAt(body, at, own.flow));
    }

    /// @dev How many leaves the flow has whose root is its body; 0 where the opening is not of it.
    function _leavesIn(bytes calldata opening, bytes calldata body) private pure returns (uint256) {
        (SaltedLeaf memory leaf,) = SaltedLeaves.read(opening);
        // forge-lint: disable-next-line(unsafe-typecast) -- the body of a salted flow is its root
        return leaf.root != 0 && leaf.root == bytes32(body) ? leaf.leaves : 0;
    }

    function _areRecords(OpeningDemand calldata demand, bytes[] calldata shown) private pure returns (bool) {
        if (shown.length != 1) return false;
        (SaltedLeaf memory leaf,) = SaltedLeaves.read(shown[0]);
        return leaf.root != 0 && leaf.root == demand.root && leaf.position == demand.position;
    }

    /// @dev Whether what is shown is the evidence of the record, with all that the checks of {IDeliveryVerifier} ask for.
    function _isEvidence(OpeningDemand calldata demand, bytes[] calldata shown) private view returns (bool) {
        if (shown.length == 0) return false;
        (EvidenceLeaf memory leaf, bytes calldata facts, bytes calldata path) = EvidenceLeaves.read(shown[0]);
        (bytes32 root,) = leaf.rootBy(path);
        bool isAtItsPlace = demand.position == ANYWHERE || leaf.slot == demand.position;
        bool isOpened = root != 0 && root == demand.root;
        if (!isOpened || !isAtItsPlace || leaf.settlement.terms() != demand.terms) return false;
        if (leaf.factsDigest == 0) {
            return shown.length == 1 && !EvidencedTerms.payForDelivery(demand.terms, _termsOf(demand.market));
        }
        if (!DeliveryFactsBytes.areFacts(facts)) return false;
        return _isAttested(DeliveryFactsBytes.readWithoutAwards(facts), shown);
    }

    /// @dev Whether the attestation of the reading is shown behind the leaf, where the facts name one.
    function _isAttested(DeliveryFacts memory facts, bytes[] calldata shown) private pure returns (bool) {
        if (facts.revision == 0 || facts.attestation == 0) return shown.length == 1;
        if (shown.length != 3 || !_fitsCheck(shown[1]) || !_fitsCheck(shown[2])) return false;
        return MeterAttestation.digestByPlace(shown[1]) == facts.attestation
            && MeterAttestation.digestBySignature(shown[2]) == facts.attestation;
    }

    /// @dev Whether it can be shown beside a leaf: see {IDeliveryVerifier-faultOf}.
    function _fitsCheck(bytes calldata beside) private pure returns (bool) {
        return beside.length <= type(uint16).max;
    }

    /// @dev A demand that was not answered. Reverts where there is none.
    function _demanded(OpeningDemand calldata demand) private view returns (bytes32 id, DemandState storage held) {
        id = keccak256(abi.encode(demand));
        held = _demands[id];
        require(held.demander != address(0), OpeningDemands_NotDemanded(id));
    }

    /// @dev Until when it can be answered.
    function _deadlineOf(DemandState storage held) private view returns (uint256) {
        return uint256(held.demandedAt) + _postings.challengeWindow() / 4;
    }

    /// @dev What deliveries of a market are judged by.
    function _termsOf(bytes32 market) private view returns (DeliveryTerms memory) {
        return IDeliveryVerifier(_postings.deliveries()).termsOf(market);
    }

    /// @dev Whether the posting of a demand is what the chain holds of its period.
    function _stands(OpeningDemand calldata demand) private view returns (bool) {
        PostingState memory held = _postings.postingOf(demand.market, demand.period);
        return held.challengeableUntil == demand.until && held.digest == demand.digest;
    }
}
