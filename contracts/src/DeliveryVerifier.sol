// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DeliveryCheck, DeliveryFault, DeliveryTerms, IDeliveryVerifier} from "./interfaces/IDeliveryVerifier.sol";
import {IParticipantRegistry, RegisteredKey, Role} from "./interfaces/IParticipantRegistry.sol";
import {ChunkProof} from "./libraries/ChunkProof.sol";
import {DeliveryFacts, DeliveryFactsBytes} from "./libraries/DeliveryFacts.sol";
import {Due, DueEnergy} from "./libraries/DueEnergy.sol";
import {EvidencedSettlement, EvidenceLeaf, EvidenceLeaves} from "./libraries/EvidenceLeaf.sol";
import {EvidencedTerms} from "./libraries/EvidencedTerms.sol";
import {LedgerLeaf} from "./libraries/LedgerLeaf.sol";
import {MeterAttestation} from "./libraries/MeterAttestation.sol";
import {P256Precompile} from "./libraries/P256Precompile.sol";
import {PartyTerms} from "./libraries/PartyTerms.sol";
import {SettlementBatch} from "./libraries/SettlementBatch.sol";
import {SettlementChunk} from "./libraries/SettlementChunk.sol";
import {SettlementKind} from "./libraries/SettlementFlow.sol";

/// @title DeliveryVerifier
/// @notice What it says is documented in {IDeliveryVerifier}.
contract DeliveryVerifier is IDeliveryVerifier {
    IParticipantRegistry internal immutable _registry;
    /// @dev Found out at deployment; where the chain gets it later, it is asked every time.
    bool private immutable _hasP256Precompile = P256Precompile.exists();

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
    function faultOf(bytes32 market, DeliveryCheck check, bytes calldata shown)
        external
        view
        returns (DeliveryFault memory)
    {
        return _faultOf(market, check, shown);
    }

    /// @dev See {IDeliveryVerifier-faultOf}.
    function _faultOf(bytes32 market, DeliveryCheck check, bytes calldata shown)
        internal
        view
        returns (DeliveryFault memory found)
    {
        uint256 leafAt = shown.length < 2 ? 0 : uint256(uint16(bytes2(shown[:2]))) + 2;
        if (leafAt == 0 || leafAt > shown.length) return found;
        (bytes calldata beside, bytes calldata leaf) = (shown[2:leafAt], shown[leafAt:]);
        if (check == DeliveryCheck.Record) return _recordFault(_terms[market], beside, leaf);
        if (check == DeliveryCheck.Pair) return _pairFault(beside, leaf);
        return _deliveryFault(market, check, beside, leaf);
    }

    /// @dev What is wrong with a leaf by its facts.
    function _deliveryFault(bytes32 market, DeliveryCheck check, bytes calldata beside, bytes calldata shown)
        private
        view
        returns (DeliveryFault memory found)
    {
        EvidencedSettlement settled;
        bytes calldata facts;
        (found.evidenceRoot, settled, facts) = _evidenceIn(shown);
        // Without facts nothing follows from a leaf.
        if (found.evidenceRoot == 0 || settled.isNone() || facts.length == 0) return found;
        if (!DeliveryFactsBytes.areFacts(facts)) found.fault = DeliveryVerifier_OtherRecord.selector;
        else found.fault = _factsFault(market, check, settled, facts, beside);
    }

    /// @dev A leaf with the path of it alone.
    function _evidenceIn(bytes calldata shown)
        private
        pure
        returns (bytes32 evidenceRoot, EvidencedSettlement settled, bytes calldata facts)
    {
        EvidenceLeaf memory leaf;
        bytes calldata path;
        (leaf, facts, path) = EvidenceLeaves.read(shown);
        (evidenceRoot,) = leaf.rootBy(path);
        settled = leaf.settlement;
    }

    function _factsFault(
        bytes32 market,
        DeliveryCheck check,
        EvidencedSettlement settled,
        bytes calldata shown,
        bytes calldata beside
    ) private view returns (bytes4) {
        if (check == DeliveryCheck.Energy) {
            return _energyFault(_terms[market], settled, DeliveryFactsBytes.read(shown));
        }
        DeliveryFacts memory facts = DeliveryFactsBytes.readWithoutAwards(shown);
        if (check == DeliveryCheck.Signature) return _signatureFault(market, facts, beside);
        if (check == DeliveryCheck.Key) return _keyFault(facts, beside);
        return _readingFault(_terms[market].mtuSeconds, facts, beside);
    }

    /// @dev Evidence that is missing for a record, or is that of another settlement.
    function _recordFault(DeliveryTerms memory terms, bytes calldata record, bytes calldata shown)
        private
        pure
        returns (DeliveryFault memory found)
    {
        (uint256 slot, uint256 stated, bytes32 batchRoot) = _recordIn(record);
        if (batchRoot == 0 || terms.mtuSeconds == 0) return found;
        (EvidenceLeaf memory leaf,, bytes calldata path) = EvidenceLeaves.read(shown);
        uint256 leaves;
        (found.evidenceRoot, leaves) = leaf.rootBy(path);
        found.batchRoot = batchRoot;
        if (leaves == 0) found.evidenceRoot = LedgerLeaf.emptyRoot();
        if (found.evidenceRoot == 0 || (leaves > slot && leaf.slot != slot)) return found;
        if (leaves <= slot || leaf.settlement.isNone()) found.fault = _missing(EvidencedTerms.needEvidence(stated));
        else if (leaf.settlement.terms() != stated) found.fault = DeliveryVerifier_OtherRecord.selector;
        else if (leaf.factsDigest == 0) found.fault = _missing(EvidencedTerms.payForDelivery(stated, terms));
    }

    /// @dev Facts that cannot be those of a settlement, or give another energy.
    function _energyFault(DeliveryTerms memory terms, EvidencedSettlement settled, DeliveryFacts memory facts)
        private
        view
        returns (bytes4)
    {
        if (terms.mtuSeconds == 0) return 0;
        if (!_isAbout(settled, facts)) return DeliveryVerifier_OtherRecord.selector;
        bool isSubstitute = facts.revision == 0;
        if (isSubstitute ? terms.substitutesBaseline && !facts.isAsBaseline : facts.isAsBaseline) {
            return DeliveryVerifier_WrongSubstitute.selector;
        }
        if (!isSubstitute && _roleOf(facts.meterOperator) != Role.MeterOperator) {
            return DeliveryVerifier_NotMeterOperator.selector;
        }
        if (!isSubstitute && facts.attestation == 0 && terms.demandsSignatures) {
            return DeliveryVerifier_Unsigned.selector;
        }
        return _dueWh(settled, facts, terms) == settled.energyWh() ? bytes4(0) : DeliveryVerifier_WrongEnergy.selector;
    }

    /// @dev A reading that is not the one at its place among those that were signed.
    function _readingFault(uint32 mtuSeconds, DeliveryFacts memory facts, bytes calldata place)
        private
        pure
        returns (bytes4)
    {
        if (mtuSeconds == 0 || !_isOf(facts, MeterAttestation.digestByPlace(place))) return 0;
        bool isSigned = MeterAttestation.isAtPlace(DeliveryFactsBytes.readingOf(facts, mtuSeconds), place);
        return isSigned ? bytes4(0) : DeliveryVerifier_OtherReading.selector;
    }

    /// @dev Readings that were not signed with the key which stands before the signature.
    function _signatureFault(bytes32 market, DeliveryFacts memory facts, bytes calldata keyed)
        private
        view
        returns (bytes4)
    {
        if (!_isOf(facts, MeterAttestation.digestBySignature(keyed))) return 0;
        bool isSigned = MeterAttestation.isSignedByItsKey(market, keyed, _hasP256Precompile);
        return isSigned ? bytes4(0) : DeliveryVerifier_WrongSignature.selector;
    }

    /// @dev Readings that were signed with another key than the valid one.
    function _keyFault(DeliveryFacts memory facts, bytes calldata keyed) private view returns (bytes4) {
        if (!_isOf(facts, MeterAttestation.digestBySignature(keyed))) return 0;
        RegisteredKey memory valid = _registry.keyAt(facts.meterOperator, facts.deliveryStart);
        return MeterAttestation.namesKey(keyed, valid) ? bytes4(0) : DeliveryVerifier_WrongKey.selector;
    }

    /// @dev Leaves that cannot both be right.
    function _pairFault(bytes calldata left, bytes calldata right) private pure returns (DeliveryFault memory found) {
        (EvidenceLeaf memory one, bytes calldata facts,) = EvidenceLeaves.read(left);
        (EvidenceLeaf memory other, bytes calldata otherFacts, bytes calldata path) = EvidenceLeaves.read(right);
        found.evidenceRoot = one.rootWith(other, path);
        bool areLeaves = !one.settlement.isNone() && !other.settlement.isNone();
        if (found.evidenceRoot == 0 || !areLeaves) return found;
        if (one.factsDigest == 0) found.fault = _firmFault(one.settlement, otherFacts);
        else if (other.factsDigest == 0) found.fault = _firmFault(other.settlement, facts);
        else if (one.factsDigest == other.factsDigest) found.fault = _twiceFault(one.settlement, other.settlement);
        else found.fault = _contradictionIn(facts, otherFacts);
    }

    /// @dev Whether an order whose energy is firm was awarded flexibility.
    function _firmFault(EvidencedSettlement firm, bytes calldata facts) private pure returns (bytes4) {
        if (!DeliveryFactsBytes.areFacts(facts)) return 0;
        uint256[] memory awards = DeliveryFactsBytes.read(facts).awards;
        for (uint256 i = 0; i < awards.length; ++i) {
            if (awards[i] >> 32 == firm.order()) return DeliveryVerifier_Contradiction.selector;
        }
        return 0;
    }

    /// @dev Whether two settlements that rest on the same facts pay for the same award.
    function _twiceFault(EvidencedSettlement one, EvidencedSettlement other) private pure returns (bytes4) {
        bool isTwice = one.kind() == other.kind() && one.parts() & other.parts() != 0;
        return isTwice ? DeliveryVerifier_PaidTwice.selector : bytes4(0);
    }

    /// @dev Whether two leaves rest on facts that contradict each other.
    function _contradictionIn(bytes calldata one, bytes calldata other) private pure returns (bytes4) {
        if (one.length == 0 || other.length == 0) return 0;
        if (!DeliveryFactsBytes.areFacts(one) || !DeliveryFactsBytes.areFacts(other)) {
            return DeliveryVerifier_OtherRecord.selector;
        }
        bool fit = _fit(DeliveryFactsBytes.read(one), DeliveryFactsBytes.read(other));
        return fit ? bytes4(0) : DeliveryVerifier_Contradiction.selector;
    }

    /// @dev Whether the facts rest on the reading with this attestation.
    function _isOf(DeliveryFacts memory facts, bytes32 attestation) private pure returns (bool) {
        return facts.revision != 0 && attestation != 0 && facts.attestation == attestation;
    }

    function _missing(bool isMissing) private pure returns (bytes4) {
        return isMissing ? DeliveryVerifier_MissingEvidence.selector : bytes4(0);
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
        stated = EvidencedTerms.statedBy(chunk.flow, SettlementBatch.recordAt(body, at, chunk.flow));
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
        if (one.meteringPoint != other.meteringPoint) return !_shareOrder(one.awards, other.awards);
        return !isSameTime && one.provider == other.provider && one.meterOperator == other.meterOperator;
    }

    /// @dev Whether an order, which is of one metering point, has awards in both.
    function _shareOrder(uint256[] memory one, uint256[] memory other) private pure returns (bool) {
        for (uint256 i = 0; i < one.length; ++i) {
            for (uint256 j = 0; j < other.length; ++j) {
                if (one[i] >> 32 == other[j] >> 32) return true;
            }
        }
        return false;
    }

    function _roleOf(uint256 participant) private view returns (Role) {
        PartyTerms terms = _registry.termsOf(participant);
        return terms.role();
    }
}
