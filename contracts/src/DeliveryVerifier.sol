// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DeliveryCheck, DeliveryTerms, IDeliveryVerifier} from "./interfaces/IDeliveryVerifier.sol";
import {IParticipantRegistry, Role} from "./interfaces/IParticipantRegistry.sol";
import {ChunkProof} from "./libraries/ChunkProof.sol";
import {DeliveryFacts, DeliveryFactsBytes} from "./libraries/DeliveryFacts.sol";
import {Due, DueEnergy} from "./libraries/DueEnergy.sol";
import {EvidencedSettlement, EvidenceLeaf, EvidenceLeaves} from "./libraries/EvidenceLeaf.sol";
import {MeterAttestation} from "./libraries/MeterAttestation.sol";
import {PartyTerms} from "./libraries/PartyTerms.sol";
import {SettlementBatch} from "./libraries/SettlementBatch.sol";
import {SettlementChunk} from "./libraries/SettlementChunk.sol";
import {SettlementFlow, SettlementKind} from "./libraries/SettlementFlow.sol";

/// @title DeliveryVerifier
/// @notice What it says is documented in {IDeliveryVerifier}.
contract DeliveryVerifier is IDeliveryVerifier {
    /// @dev What a check finds where what it is shown is not of the posting.
    bytes4 private constant NOT_POSTED = 0xffffffff;

    IParticipantRegistry private immutable _registry;

    mapping(bytes32 market => DeliveryTerms) private _terms;

    constructor(IParticipantRegistry registry) {
        _registry = registry;
    }

    /// @inheritdoc IDeliveryVerifier
    function registerTerms(bytes32 market, DeliveryTerms calldata terms) external {
        require(msg.sender == _registry.operator(), DeliveryVerifier_NotOperator(msg.sender));
        require(_terms[market].mtuSeconds == 0, DeliveryVerifier_TermsExist(market));
        uint256 mtuSeconds = terms.mtuSeconds;
        bool isKnown = mtuSeconds == 900 || mtuSeconds == 1800 || mtuSeconds == 3600;
        require(isKnown, DeliveryVerifier_WrongMtu(mtuSeconds));

        _terms[market] = terms;
        emit DeliveryTermsRegistered(market, terms);
    }

    /// @inheritdoc IDeliveryVerifier
    function termsOf(bytes32 market) external view returns (DeliveryTerms memory) {
        return _terms[market];
    }

    /// @inheritdoc IDeliveryVerifier
    function faultOf(
        bytes32 market,
        bytes32 batchRoot,
        bytes32 evidenceRoot,
        DeliveryCheck check,
        bytes[] calldata parts
    ) external view returns (bool isPosted, bytes4 fault) {
        DeliveryTerms memory terms = _terms[market];
        if (terms.mtuSeconds == 0) return (true, 0);
        if (check == DeliveryCheck.Record) fault = _faultOfRecord(terms, batchRoot, evidenceRoot, parts);
        else if (check == DeliveryCheck.Energy) fault = _faultOfEnergy(terms, evidenceRoot, parts);
        else if (check == DeliveryCheck.Reading) fault = _faultOfReading(market, terms, evidenceRoot, parts);
        else fault = _faultOfPair(evidenceRoot, parts);
        return fault == NOT_POSTED ? (false, bytes4(0)) : (true, fault);
    }

    /// @dev A leaf, and a record of the batch; perhaps another leaf with its facts.
    function _faultOfRecord(DeliveryTerms memory terms, bytes32 batchRoot, bytes32 evidenceRoot, bytes[] calldata parts)
        private
        pure
        returns (bytes4)
    {
        if (parts.length != 2 && parts.length != 4) return NOT_POSTED;
        (uint256 slot, uint256 stated, bytes32 root) = _recordIn(parts[1]);
        if (root == 0 || root != batchRoot) return NOT_POSTED;
        bool isLacking = _paysForDelivery(terms, stated >> 184)
            || (parts.length == 4 && _isOrderIn(stated, evidenceRoot, parts[2], parts[3]));
        bytes4 lacking = isLacking ? DeliveryVerifier_MissingEvidence.selector : bytes4(0);
        if (evidenceRoot == 0) return lacking;

        EvidenceLeaf memory leaf = EvidenceLeaves.read(parts[0]);
        if (leaf.root != evidenceRoot) return NOT_POSTED;
        if (leaf.leaves <= slot) return lacking;
        if (leaf.slot != slot) return NOT_POSTED;
        if (leaf.settlement.isNone()) return lacking;
        return stated == leaf.settlement.terms() ? bytes4(0) : DeliveryVerifier_OtherRecord.selector;
    }

    /// @dev A leaf and its facts.
    function _faultOfEnergy(DeliveryTerms memory terms, bytes32 evidenceRoot, bytes[] calldata parts)
        private
        view
        returns (bytes4)
    {
        if (parts.length != 2) return NOT_POSTED;
        EvidenceLeaf memory leaf = _leafWith(evidenceRoot, parts[0], parts[1]);
        if (leaf.root == 0) return NOT_POSTED;
        EvidencedSettlement settled = leaf.settlement;
        if (!DeliveryFactsBytes.areFacts(parts[1])) return DeliveryVerifier_OtherRecord.selector;
        DeliveryFacts memory facts = DeliveryFactsBytes.read(parts[1]);
        if (!_isAbout(settled, facts)) return DeliveryVerifier_OtherRecord.selector;
        bool isSubstitute = facts.revision == 0;
        if (isSubstitute ? terms.substitutesBaseline && !facts.isAsBaseline : facts.isAsBaseline) {
            return DeliveryVerifier_WrongSubstitute.selector;
        }
        return _dueWh(settled, facts, terms) == settled.energyWh() ? bytes4(0) : DeliveryVerifier_WrongEnergy.selector;
    }

    /// @dev A leaf, its facts, and what shows that the reading was signed.
    function _faultOfReading(bytes32 market, DeliveryTerms memory terms, bytes32 evidenceRoot, bytes[] calldata parts)
        private
        view
        returns (bytes4)
    {
        if (parts.length != 3) return NOT_POSTED;
        EvidenceLeaf memory leaf = _leafWith(evidenceRoot, parts[0], parts[1]);
        if (leaf.root == 0) return NOT_POSTED;
        if (!DeliveryFactsBytes.areFacts(parts[1])) return DeliveryVerifier_OtherRecord.selector;
        DeliveryFacts memory facts = DeliveryFactsBytes.read(parts[1]);
        if (facts.revision == 0) return 0;
        if (_roleOf(facts.meterOperator) != Role.MeterOperator) return DeliveryVerifier_NotMeterOperator.selector;
        if (facts.attestation == 0) return terms.demandsSignatures ? DeliveryVerifier_Unsigned.selector : bytes4(0);
        bytes calldata attestation = parts[2];
        if (keccak256(attestation) != facts.attestation) return NOT_POSTED;
        bool isSigned = MeterAttestation.isAttestedBy(
            market,
            DeliveryFactsBytes.readingOf(facts, terms.mtuSeconds, MeterAttestation.saltIn(attestation)),
            attestation,
            _registry.keyAt(facts.meterOperator, facts.deliveryStart)
        );
        return isSigned ? bytes4(0) : DeliveryVerifier_WrongSignature.selector;
    }

    /// @dev Two leaves with their facts.
    function _faultOfPair(bytes32 evidenceRoot, bytes[] calldata parts) private pure returns (bytes4) {
        if (parts.length != 4) return NOT_POSTED;
        EvidenceLeaf memory one = _leafWith(evidenceRoot, parts[0], parts[1]);
        EvidenceLeaf memory other = _leafWith(evidenceRoot, parts[2], parts[3]);
        if (one.root == 0 || other.root == 0 || one.slot == other.slot) return NOT_POSTED;
        if (one.factsDigest == other.factsDigest) {
            bool isTwice = one.settlement.kind() == other.settlement.kind()
                && one.settlement.parts() & other.settlement.parts() != 0;
            return isTwice ? DeliveryVerifier_PaidTwice.selector : bytes4(0);
        }
        if (!DeliveryFactsBytes.areFacts(parts[1]) || !DeliveryFactsBytes.areFacts(parts[3])) {
            return DeliveryVerifier_OtherRecord.selector;
        }
        bool fit = _fit(DeliveryFactsBytes.read(parts[1]), DeliveryFactsBytes.read(parts[3]));
        return fit ? bytes4(0) : DeliveryVerifier_Contradiction.selector;
    }

    /// @dev The leaf of a proof with evidence; its root is 0 where it is not of the posting, or these are not its facts.
    function _leafWith(bytes32 evidenceRoot, bytes calldata proof, bytes calldata facts)
        private
        pure
        returns (EvidenceLeaf memory leaf)
    {
        leaf = EvidenceLeaves.read(proof);
        bool isOwn = leaf.root == evidenceRoot && !leaf.settlement.isNone() && keccak256(facts) == leaf.factsDigest;
        if (!isOwn) leaf.root = 0;
    }

    /// @dev A record, by its place in a chunk and the proof of that; the root of the batch is 0 where that is malformed.
    /// @return slot Where its evidence stands.
    /// @return stated See {EvidencedSettlement-terms}.
    function _recordIn(bytes calldata proof) private pure returns (uint256 slot, uint256 stated, bytes32 batchRoot) {
        if (proof.length == 0) return (0, 0, 0);
        uint256 place = uint8(proof[0]);
        SettlementChunk memory chunk;
        bytes calldata body;
        (chunk, body, batchRoot) = ChunkProof.read(proof[1:]);
        if (place >= chunk.recordCount || chunk.flow.isSalted()) return (0, 0, 0);
        uint256 at = chunk.recordsAt() + place * chunk.flow.recordBytes();
        slot = chunk.position * SettlementBatch.RECORDS_PER_CHUNK + place;
        stated = _statedBy(chunk.flow, SettlementBatch.recordAt(body, at, chunk.flow));
    }

    function _statedBy(SettlementFlow flow, uint256 record) private pure returns (uint256) {
        unchecked {
            uint256 word = flow.parties() << 24 | flow.mtuOf(record);
            return (word << 32 | flow.priceOf(record)) << 80 | flow.orderOf(record) << 32 | flow.energyOf(record);
        }
    }

    /// @dev Whether a settlement can be for these facts: it is in their market time unit, pays for awards of its own order, and one party is
    /// their provider.
    function _isAbout(EvidencedSettlement settled, DeliveryFacts memory facts) private view returns (bool) {
        uint256 parts = settled.parts();
        if (settled.mtu() != facts.mtu || parts == 0 || parts >> (facts.awards.length - 1) > 1) return false;
        for (uint256 i = 0; i < facts.awards.length; ++i) {
            if (parts >> i & 1 != 0 && facts.awards[i] >> 32 != settled.order()) return false;
        }
        bool isPayer = settled.payer() == facts.provider;
        bool isPayee = settled.payee() == facts.provider;
        uint256 kind = settled.kind();
        bool isParty = kind == uint256(SettlementKind.Penalty) || kind == uint256(SettlementKind.Reward)
            ? isPayer
            : (isPayer || isPayee) && kind <= uint256(SettlementKind.Energy);
        Role role = _roleOf(facts.provider);
        return isParty && (role == Role.Aggregator || role == Role.Prosumer);
    }

    /// @dev What is due for the awards of a settlement. A provider that pays its award owes it whatever it delivers.
    function _dueWh(EvidencedSettlement settled, DeliveryFacts memory facts, DeliveryTerms memory terms)
        private
        pure
        returns (uint256)
    {
        Due memory due = DueEnergy.dueFor(facts, settled.parts(), terms);
        uint256 kind = settled.kind();
        if (kind == uint256(SettlementKind.Penalty)) return due.penalisedWh;
        bool isOwed = kind != uint256(SettlementKind.Reward) && settled.payer() == facts.provider;
        return isOwed ? due.awardedWh : due.paidWh;
    }

    /// @dev Whether different facts can both be right.
    function _fit(DeliveryFacts memory one, DeliveryFacts memory other) private pure returns (bool) {
        bool isSameTime = one.mtu == other.mtu;
        if (isSameTime != (one.deliveryStart == other.deliveryStart)) return false;
        if ((one.mtu < other.mtu) != (one.deliveryStart < other.deliveryStart)) return false;
        if (one.meteringPoint != other.meteringPoint) return true;
        return !isSameTime && one.provider == other.provider && one.meterOperator == other.meterOperator;
    }

    /// @dev Whether records of a kind always pay for delivery.
    function _paysForDelivery(DeliveryTerms memory terms, uint256 kind) private pure returns (bool) {
        if (kind == uint256(SettlementKind.Penalty)) return true;
        return !terms.tradesEnergy && kind <= uint256(SettlementKind.Energy);
    }

    /// @dev Whether a leaf with these facts names the order of a record as one that was awarded flexibility.
    function _isOrderIn(uint256 stated, bytes32 evidenceRoot, bytes calldata proof, bytes calldata bytes_)
        private
        pure
        returns (bool)
    {
        bool isCorrection = stated >> 184 > uint256(SettlementKind.Penalty);
        if (isCorrection || !DeliveryFactsBytes.areFacts(bytes_)) return false;
        if (_leafWith(evidenceRoot, proof, bytes_).root == 0) return false;
        uint256 order = (stated >> 32) & 0xffffffffffff;
        uint256[] memory awards = DeliveryFactsBytes.read(bytes_).awards;
        for (uint256 i = 0; i < awards.length; ++i) {
            if (awards[i] >> 32 == order) return true;
        }
        return false;
    }

    function _roleOf(uint256 participant) private view returns (Role) {
        PartyTerms terms = _registry.termsOf(participant);
        return terms.role();
    }
}
