// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DeliveryCheck, DeliveryFault, DeliveryTerms, PaymentPreset} from "../src/interfaces/IDeliveryVerifier.sol";
import {KeyRegistration, KeyScheme, SigningKey} from "../src/interfaces/IParticipantRegistry.sol";
import {MeterAttestation, MeterReading} from "../src/libraries/MeterAttestation.sol";
import {PositionalMerkle} from "../src/libraries/PositionalMerkle.sol";
import {SettlementKind} from "../src/libraries/SettlementFlow.sol";
import {PostingTest} from "./PostingTest.sol";
import {BatchWriter, PlainRecord} from "./reference/BatchWriter.sol";
import {EvidenceWriter, PlainAttestation, PlainFacts, PlainLeaf} from "./reference/EvidenceWriter.sol";

/// @notice A period in which AGGREGATOR was awarded 3 kW up of one meter by two orders, and delivered 500 Wh of 750 Wh.
abstract contract DeliveryTest is PostingTest {
    uint256 internal constant METER_KEY = 0xA11CE;
    uint256 internal constant DEVICE_KEY = 0xDE71CE;
    uint16 internal constant MTU = 0x1234;
    uint40 internal constant START = 1_768_478_400;
    bytes32 internal constant POINT = keccak256("mp-ada");
    bytes32 internal constant SALT = keccak256("of the reading");

    PlainRecord[] internal _records;
    PlainLeaf[] internal _leaves;
    PlainAttestation internal _attestation;

    /// @dev 17 and 18 are orders of the delivery, 19 is local energy. 250 Wh each are the awards of 17, 500 Wh that of 18.
    function setUp() public virtual override {
        super.setUp();
        KeyRegistration[] memory keys = new KeyRegistration[](2);
        keys[0].participant = METER_OPERATOR;
        keys[0].key = SigningKey(KeyScheme.Secp256k1, START - 900, bytes32(uint256(uint160(vm.addr(METER_KEY)))), 0);
        (uint256 x, uint256 y) = vm.publicKeyP256(DEVICE_KEY);
        keys[1].participant = METER_OPERATOR;
        keys[1].key = SigningKey(KeyScheme.P256, START + 900, bytes32(x), bytes32(y));
        vm.startPrank(operator);
        registry.registerKeys(keys);
        deliveries.registerTerms(MARKET, _terms());
        vm.stopPrank();
        _write(_facts());
    }

    function _terms() internal pure returns (DeliveryTerms memory) {
        return DeliveryTerms({
            mtuSeconds: 900,
            rule: PaymentPreset.Usef,
            demandsSignatures: true,
            substitutesBaseline: true,
            tradesEnergy: true,
            penaltyPrice: 9_000,
            collateralPrice: 9_000
        });
    }

    /// @dev 1 kW of order 17 at one price, 1 kW more of it at another, 1 kW of order 18.
    function _facts() internal returns (PlainFacts memory facts) {
        facts.meteringPoint = POINT;
        (facts.provider, facts.meterOperator, facts.mtu) = (AGGREGATOR, METER_OPERATOR, MTU);
        (facts.isUp, facts.revision, facts.deliveryStart) = (true, 1, START);
        (facts.meteredWh, facts.baselineW) = (-500, -4_000);
        facts.awards = new uint80[](3);
        facts.awards[0] = uint80(17) << 32 | 1_000;
        facts.awards[1] = uint80(17) << 32 | 1_000;
        facts.awards[2] = uint80(18) << 32 | 1_000;
        _attestation = _signedBySecp256k1(facts);
        facts.attestation = EvidenceWriter.digestOf(_attestation);
    }

    /// @dev Five records, and their evidence by these facts.
    function _write(PlainFacts memory facts) internal {
        delete _records;
        delete _leaves;
        uint8[4] memory parts = [1, 2, 3, 4];
        _records.push(record(17, SettlementKind.Flexibility, DSO, AGGREGATOR, 250, 7_000));
        _records.push(record(17, SettlementKind.Flexibility, DSO, AGGREGATOR, 250, 8_000));
        _records.push(record(17, SettlementKind.Reward, AGGREGATOR, PROSUMER, 500, 8_000));
        _records.push(record(18, SettlementKind.Penalty, AGGREGATOR, DSO, 250, 9_000));
        PlainRecord memory energy = record(19, SettlementKind.Energy, OTHER_AGGREGATOR, AGGREGATOR, 900, 5_000);
        PlainRecord memory penalty = _records[3];
        _records[3] = energy;
        _records.push(penalty);
        for (uint256 i = 0; i < _records.length; ++i) {
            _records[i].mtu = MTU;
        }
        uint256[] memory slots = EvidenceWriter.slotsOf(_records);
        uint256 leaves = (slots[slots.length - 1] / 16 + 1) * 16;
        for (uint256 i = 0; i < leaves; ++i) {
            _leaves.push();
        }
        for (uint256 i = 0; i < _records.length; ++i) {
            PlainLeaf storage leaf = _leaves[slots[i]];
            leaf.salt = keccak256(abi.encode(i));
            if (i != 3) leaf.facts = EvidenceWriter.bytesOf(facts);
            leaf.settlement = EvidenceWriter.settlementOf(_records[i], i == 3 ? 0 : parts[i == 4 ? 3 : i]);
        }
    }

    /// @dev A record with the leaf of this slot.
    function _record(uint256 index, uint256 slot) internal view returns (bytes memory) {
        return EvidenceWriter.shownWithDigest(_leaves, slot, _placeOf(index));
    }

    /// @dev A record with a tree that has no leaves.
    function _recordAlone(uint256 index) internal view returns (bytes memory) {
        bytes memory place = _placeOf(index);
        // forge-lint: disable-next-line(unsafe-typecast)
        return abi.encodePacked(uint16(place.length), place, new bytes(70 + 32), uint32(0));
    }

    function _placeOf(uint256 index) internal view returns (bytes memory) {
        uint256 own = EvidenceWriter.slotsOf(_records)[index];
        bytes memory proof = BatchWriter.proofOf(BatchWriter.write(_records), own / 16);
        // forge-lint: disable-next-line(unsafe-typecast)
        return abi.encodePacked(uint8(own % 16), proof);
    }

    function _energy(uint256 slot) internal view returns (bytes memory) {
        return EvidenceWriter.shownOf(_leaves, slot, "");
    }

    function _reading(uint256 slot) internal view returns (bytes memory) {
        return EvidenceWriter.shownOf(_leaves, slot, EvidenceWriter.placeOf(_attestation));
    }

    /// @dev What shows the key as well.
    function _signature(uint256 slot) internal view returns (bytes memory) {
        return EvidenceWriter.shownOf(_leaves, slot, EvidenceWriter.signatureOf(_attestation));
    }

    function _pair(uint256 one, uint256 other) internal view returns (bytes memory) {
        return one < other ? EvidenceWriter.pairOf(_leaves, one, other) : EvidenceWriter.pairOf(_leaves, other, one);
    }

    function _fault(DeliveryCheck check, bytes memory shown) internal view returns (bytes4) {
        return _faultIn(MARKET, check, shown);
    }

    /// @dev What is wrong with what is shown, which is found to be of the posting.
    function _faultIn(bytes32 market, DeliveryCheck check, bytes memory shown) internal view returns (bytes4) {
        DeliveryFault memory found = deliveries.faultOf(market, check, shown);
        if (found.fault == 0) return 0;
        assertEq(found.evidenceRoot, EvidenceWriter.rootOf(_leaves));
        assertEq(found.batchRoot, check == DeliveryCheck.Record ? _batchRoot() : bytes32(0));
        return found.fault;
    }

    function _batchRoot() internal view returns (bytes32) {
        return BatchWriter.rootOf(BatchWriter.write(_records));
    }

    function _signedBySecp256k1(PlainFacts memory facts) internal pure returns (PlainAttestation memory a) {
        return _signedByAccount(facts, METER_KEY);
    }

    function _signedByP256(PlainFacts memory facts) internal pure returns (PlainAttestation memory a) {
        return _signedByDevice(facts, DEVICE_KEY);
    }

    function _signedByAccount(PlainFacts memory facts, uint256 privateKey)
        internal
        pure
        returns (PlainAttestation memory a)
    {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(privateKey, _digestOf(facts));
        a = _unsigned(facts);
        a.keyedSignature = abi.encodePacked(vm.addr(privateKey), r, s, v);
    }

    function _signedByDevice(PlainFacts memory facts, uint256 privateKey)
        internal
        pure
        returns (PlainAttestation memory a)
    {
        uint256 order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551;
        (bytes32 r, bytes32 s) = vm.signP256(privateKey, sha256(abi.encodePacked(_digestOf(facts))));
        if (uint256(s) > order / 2) s = bytes32(order - uint256(s));
        (uint256 x, uint256 y) = vm.publicKeyP256(privateKey);
        a = _unsigned(facts);
        a.keyedSignature = abi.encodePacked(x, y, r, s);
    }

    function _unsigned(PlainFacts memory facts) private pure returns (PlainAttestation memory a) {
        (a.readingsRoot, a.readingCount) = (_rootOf(facts), 1);
        a.place = abi.encodePacked(SALT, uint32(0));
    }

    function _rootOf(PlainFacts memory facts) private pure returns (bytes32) {
        MeterReading memory reading =
            MeterReading(facts.meteringPoint, facts.deliveryStart, 900, facts.meteredWh, facts.revision, SALT);
        return PositionalMerkle.leafNode(0, MeterAttestation.readingHash(reading));
    }

    function _digestOf(PlainFacts memory facts) private pure returns (bytes32) {
        return MeterAttestation.batchDigest(MARKET, _rootOf(facts), 1);
    }
}
