// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DeliveryCheck, DeliveryTerms, IDeliveryVerifier, PaymentPreset} from "../src/interfaces/IDeliveryVerifier.sol";
import {KeyRegistration, KeyScheme, SigningKey} from "../src/interfaces/IParticipantRegistry.sol";
import {DeliveryVerifier} from "../src/DeliveryVerifier.sol";
import {MeterAttestation, MeterReading} from "../src/libraries/MeterAttestation.sol";
import {PositionalMerkle} from "../src/libraries/PositionalMerkle.sol";
import {SettlementKind} from "../src/libraries/SettlementFlow.sol";
import {MarketTest} from "./MarketTest.sol";
import {BatchWriter, PlainRecord} from "./reference/BatchWriter.sol";
import {EvidenceWriter, PlainFacts, PlainLeaf} from "./reference/EvidenceWriter.sol";

/// @notice A period in which AGGREGATOR was awarded 3 kW up of one meter by two orders, and delivered 500 Wh of 750 Wh.
contract DeliveryVerifierTest is MarketTest {
    uint256 private constant METER_KEY = 0xA11CE;
    uint256 private constant DEVICE_KEY = 0xDE71CE;
    uint40 private constant START = 1_768_478_400;
    bytes32 private constant POINT = keccak256("mp-ada");
    bytes32 private constant SALT = keccak256("of the reading");

    IDeliveryVerifier private _verifier;
    PlainRecord[] private _records;
    PlainLeaf[] private _leaves;
    bytes private _attestation;

    /// @dev 17 and 18 are orders of the delivery, 19 is local energy. 250 Wh each are the awards of 17, 500 Wh that of 18.
    function setUp() public override {
        super.setUp();
        _verifier = new DeliveryVerifier(registry);
        KeyRegistration[] memory keys = new KeyRegistration[](2);
        keys[0].participant = METER_OPERATOR;
        keys[0].key = SigningKey(KeyScheme.Secp256k1, START - 900, bytes32(uint256(uint160(vm.addr(METER_KEY)))), 0);
        (uint256 x, uint256 y) = vm.publicKeyP256(DEVICE_KEY);
        keys[1].participant = METER_OPERATOR;
        keys[1].key = SigningKey(KeyScheme.P256, START + 900, bytes32(x), bytes32(y));
        vm.startPrank(operator);
        registry.registerKeys(keys);
        _verifier.registerTerms(MARKET, _terms());
        vm.stopPrank();
        _write(_facts());
    }

    function test_AnHonestPeriodHasNoFaultAnywhere() external view {
        uint256[] memory slots = EvidenceWriter.slotsOf(_records);
        for (uint256 i = 0; i < slots.length; ++i) {
            assertEq(_fault(DeliveryCheck.Record, _record(i, slots[i])), bytes4(0));
            if (_leaves[slots[i]].settlement == 0) continue;
            assertEq(_fault(DeliveryCheck.Energy, _energy(slots[i])), bytes4(0));
            assertEq(_fault(DeliveryCheck.Reading, _reading(slots[i])), bytes4(0));
            for (uint256 j = 0; j < slots.length; ++j) {
                if (i == j || _leaves[slots[j]].settlement == 0) continue;
                assertEq(_fault(DeliveryCheck.Pair, _pair(slots[i], slots[j])), bytes4(0));
            }
        }
    }

    function test_RevertWhen_TermsAreNotTheOperatorsOrThereAlready() external {
        DeliveryTerms memory terms = _terms();
        vm.expectRevert(abi.encodeWithSelector(IDeliveryVerifier.DeliveryVerifier_NotOperator.selector, stranger));
        vm.prank(stranger);
        _verifier.registerTerms("elsewhere", terms);

        vm.startPrank(operator);
        vm.expectRevert(abi.encodeWithSelector(IDeliveryVerifier.DeliveryVerifier_TermsExist.selector, MARKET));
        _verifier.registerTerms(MARKET, terms);
        terms.mtuSeconds = 901;
        vm.expectRevert(abi.encodeWithSelector(IDeliveryVerifier.DeliveryVerifier_WrongMtu.selector, 901));
        _verifier.registerTerms("elsewhere", terms);
        terms.mtuSeconds = 3600;
        vm.expectEmit(address(_verifier));
        emit IDeliveryVerifier.DeliveryTermsRegistered("elsewhere", terms);
        _verifier.registerTerms("elsewhere", terms);
        assertEq(abi.encode(_verifier.termsOf("elsewhere")), abi.encode(terms));
        vm.stopPrank();
    }

    function test_WithoutTermsNothingIsShown() external view {
        (bool isPosted, bytes4 fault) =
            _verifier.faultOf("elsewhere", _batchRoot(), 0, DeliveryCheck.Record, _record(0, 0));
        assertTrue(isPosted);
        assertEq(fault, 0);
    }

    function test_WhereNoEnergyIsTradedEveryRecordPaysForDelivery() external {
        bytes32 elsewhere = "elsewhere";
        DeliveryTerms memory terms = _terms();
        terms.tradesEnergy = false;
        vm.prank(operator);
        _verifier.registerTerms(elsewhere, terms);
        _records.push(record(20, SettlementKind.FlexibilityCorrection, DSO, AGGREGATOR, 250, 7_000));
        for (uint256 i = 0; i < _records.length; ++i) {
            bytes[] memory parts = _record(i, 0);
            (, bytes4 fault) = _verifier.faultOf(elsewhere, _batchRoot(), 0, DeliveryCheck.Record, parts);
            bytes4 missing = IDeliveryVerifier.DeliveryVerifier_MissingEvidence.selector;
            assertEq(fault, i < 5 ? missing : bytes4(0));
        }
    }

    function test_ARecordWithoutEvidenceIsAFault() external {
        bytes4 missing = IDeliveryVerifier.DeliveryVerifier_MissingEvidence.selector;
        uint256[] memory slots = EvidenceWriter.slotsOf(_records);
        bytes[] memory parts = _record(4, 0);
        (, bytes4 fault) = _verifier.faultOf(MARKET, _batchRoot(), 0, DeliveryCheck.Record, parts);
        assertEq(fault, missing);

        PlainLeaf memory kept = _leaves[slots[4]];
        for (uint256 i = 0; i < slots.length; ++i) {
            _leaves[slots[i]].settlement = 0;
            assertEq(_fault(DeliveryCheck.Record, _record(i, slots[i])), i == 4 ? missing : bytes4(0));
        }
        // Another leaf names the orders of all but the local energy.
        _leaves[slots[4]] = kept;
        for (uint256 i = 0; i < slots.length - 1; ++i) {
            bytes[] memory named = _named(i, slots[i], slots[4]);
            assertEq(_fault(DeliveryCheck.Record, named), i == 3 ? bytes4(0) : missing);
            named[3] = "others";
            assertEq(_fault(DeliveryCheck.Record, named), bytes4(0));
        }
        _leaves[slots[4]].settlement = 0;
        // A tree that ends before the last record.
        _leaves.pop();
        for (uint256 i = _leaves.length; i > slots[slots.length - 1]; --i) {
            _leaves.pop();
        }
        parts = _record(slots.length - 1, 0);
        assertEq(_fault(DeliveryCheck.Record, parts), missing);
    }

    function testFuzz_ALeafOfAnotherSettlementIsAFault(uint256 which, uint8 bit) external {
        uint256[] memory slots = EvidenceWriter.slotsOf(_records);
        which = bound(which, 0, slots.length - 1);
        PlainLeaf storage leaf = _leaves[slots[which]];
        vm.assume(leaf.settlement != 0);
        uint256 changed = leaf.settlement ^ (uint256(1) << bit);
        vm.assume(changed != 0);
        leaf.settlement = changed;
        bytes4 expected = bit < 64 ? bytes4(0) : IDeliveryVerifier.DeliveryVerifier_OtherRecord.selector;
        assertEq(_fault(DeliveryCheck.Record, _record(which, slots[which])), expected);
        // Which awards it is for is judged by what they give.
        if (bit < 64) assertTrue(_fault(DeliveryCheck.Energy, _energy(slots[which])) != 0);
    }

    function testFuzz_AnyOtherEnergyIsAFault(uint32 energyWh, uint8 which) external {
        uint256[] memory slots = EvidenceWriter.slotsOf(_records);
        which = uint8(bound(which, 0, 2));
        vm.assume(_records[which].energyWh != energyWh);
        _records[which].energyWh = energyWh;
        _leaves[slots[which]].settlement &= ~(uint256(type(uint32).max) << 64);
        _leaves[slots[which]].settlement |= uint256(energyWh) << 64;
        assertEq(
            _fault(DeliveryCheck.Energy, _energy(slots[which])), IDeliveryVerifier.DeliveryVerifier_WrongEnergy.selector
        );
    }

    function test_FactsThatCannotBeTheRecordsAreAFault() external {
        bytes4 other = IDeliveryVerifier.DeliveryVerifier_OtherRecord.selector;
        PlainFacts memory facts = _facts();
        facts.mtu += 1;
        assertEq(_energyFaultWith(facts), other);
        facts = _facts();
        facts.provider = OTHER_AGGREGATOR;
        assertEq(_energyFaultWith(facts), other);
        facts = _facts();
        facts.provider = DSO;
        assertEq(_energyFaultWith(facts), other);
        facts = _facts();
        facts.awards[0] += uint80(1) << 32;
        assertEq(_energyFaultWith(facts), other);
        facts = _facts();
        facts.awards = new uint80[](0);
        assertEq(_energyFaultWith(facts), other);
        assertEq(_fault(DeliveryCheck.Reading, _reading(0)), other);
    }

    function test_FactsThatGiveAnotherEnergyAreAFault() external {
        bytes4 wrong = IDeliveryVerifier.DeliveryVerifier_WrongEnergy.selector;
        PlainFacts memory facts = _facts();
        facts.meteredWh -= 1;
        assertEq(_energyFaultWith(facts), bytes4(0));
        facts.meteredWh -= 250;
        assertEq(_energyFaultWith(facts), wrong);
        facts = _facts();
        facts.baselineW += 1004;
        assertEq(_energyFaultWith(facts), wrong);
        facts = _facts();
        facts.isUp = false;
        assertEq(_energyFaultWith(facts), wrong);
        facts = _facts();
        facts.awards[0] -= 8;
        assertEq(_energyFaultWith(facts), wrong);
    }

    function test_ASubstituteIsWhatTheTermsSay() external {
        bytes4 wrong = IDeliveryVerifier.DeliveryVerifier_WrongSubstitute.selector;
        PlainFacts memory facts = _facts();
        facts.isAsBaseline = true;
        assertEq(_energyFaultWith(facts), wrong);
        (facts.revision, facts.attestation) = (0, 0);
        assertEq(_energyFaultWith(facts), IDeliveryVerifier.DeliveryVerifier_WrongEnergy.selector);
        assertEq(_fault(DeliveryCheck.Reading, _reading(0)), bytes4(0));
        facts.isAsBaseline = false;
        assertEq(_energyFaultWith(facts), wrong);
    }

    function test_AReadingThatIsNotSignedIsAFault() external {
        PlainFacts memory facts = _facts();
        facts.attestation = 0;
        _write(facts);
        assertEq(_fault(DeliveryCheck.Reading, _reading(0)), IDeliveryVerifier.DeliveryVerifier_Unsigned.selector);
        facts = _facts();
        facts.meterOperator = AGGREGATOR;
        _write(facts);
        assertEq(
            _fault(DeliveryCheck.Reading, _reading(0)), IDeliveryVerifier.DeliveryVerifier_NotMeterOperator.selector
        );
    }

    function testFuzz_AReadingThatWasSignedOtherwiseIsAFault(uint8 field, uint32 change) external {
        PlainFacts memory facts = _facts();
        change = uint32(bound(change, 1, 1_000_000));
        // forge-lint: disable-start(unsafe-typecast)
        if (field % 4 == 0) facts.meteredWh += int64(uint64(change));
        if (field % 4 == 1) facts.deliveryStart += change;
        if (field % 4 == 2) facts.revision += change;
        if (field % 4 == 3) facts.meteringPoint = keccak256(abi.encode(change));
        // forge-lint: disable-end(unsafe-typecast)
        _write(facts);
        assertEq(_fault(DeliveryCheck.Reading, _reading(0)), IDeliveryVerifier.DeliveryVerifier_WrongSignature.selector);
    }

    function test_TheKeyIsTheOneOfTheTime() external {
        bytes4 wrong = IDeliveryVerifier.DeliveryVerifier_WrongSignature.selector;
        PlainFacts memory facts = _facts();
        facts.deliveryStart = START + 900;
        _attestation = _signedBySecp256k1(facts);
        facts.attestation = keccak256(_attestation);
        _write(facts);
        assertEq(_fault(DeliveryCheck.Reading, _reading(0)), wrong);
        _attestation = _signedByP256(facts);
        facts.attestation = keccak256(_attestation);
        _write(facts);
        assertEq(_fault(DeliveryCheck.Reading, _reading(0)), bytes4(0));
        facts.deliveryStart = START;
        _attestation = _signedByP256(facts);
        facts.attestation = keccak256(_attestation);
        _write(facts);
        assertEq(_fault(DeliveryCheck.Reading, _reading(0)), wrong);
        facts.deliveryStart = START - 1800;
        _write(facts);
        assertEq(_fault(DeliveryCheck.Reading, _reading(0)), wrong);
    }

    function test_BytesThatAreNoAttestationAreAFault() external {
        PlainFacts memory facts = _facts();
        _attestation = "signed";
        facts.attestation = keccak256(_attestation);
        _write(facts);
        assertEq(_fault(DeliveryCheck.Reading, _reading(0)), IDeliveryVerifier.DeliveryVerifier_WrongSignature.selector);
    }

    function test_LeavesThatContradictEachOtherAreAFault() external {
        bytes4 contradiction = IDeliveryVerifier.DeliveryVerifier_Contradiction.selector;
        PlainFacts memory facts = _facts();
        facts.meteredWh += 1;
        assertEq(_pairFaultWith(facts), contradiction);
        facts = _facts();
        facts.meteringPoint = keccak256("mp-ben");
        assertEq(_pairFaultWith(facts), bytes4(0));
        facts.deliveryStart += 900;
        assertEq(_pairFaultWith(facts), contradiction);
        facts.mtu += 1;
        assertEq(_pairFaultWith(facts), bytes4(0));
        facts.deliveryStart -= 1800;
        assertEq(_pairFaultWith(facts), contradiction);
        facts = _facts();
        (facts.mtu, facts.deliveryStart) = (facts.mtu + 1, facts.deliveryStart + 900);
        assertEq(_pairFaultWith(facts), bytes4(0));
        facts.meterOperator = OPERATOR;
        assertEq(_pairFaultWith(facts), contradiction);
        facts.meterOperator = METER_OPERATOR;
        facts.provider = OTHER_AGGREGATOR;
        assertEq(_pairFaultWith(facts), contradiction);
        facts.awards = new uint80[](0);
        assertEq(_pairFaultWith(facts), IDeliveryVerifier.DeliveryVerifier_OtherRecord.selector);
    }

    function test_AnAwardThatIsPaidTwiceIsAFault() external {
        uint256[] memory slots = EvidenceWriter.slotsOf(_records);
        _leaves[slots[1]].settlement |= 3;
        assertEq(
            _fault(DeliveryCheck.Pair, _pair(slots[0], slots[1])), IDeliveryVerifier.DeliveryVerifier_PaidTwice.selector
        );
    }

    function test_WhatIsNotOfThePostingShowsNothing() external {
        uint256[] memory slots = EvidenceWriter.slotsOf(_records);
        bytes[] memory parts = _record(0, slots[0]);
        _assertNotPosted(DeliveryCheck.Record, new bytes[](0));
        parts[1] = "";
        _assertNotPosted(DeliveryCheck.Record, parts);
        parts = _record(0, slots[0]);
        parts[1][0] = bytes1(uint8(16));
        _assertNotPosted(DeliveryCheck.Record, parts);
        parts[1] = _record(0, slots[0])[1];
        parts[1][60] ^= bytes1(uint8(1));
        _assertNotPosted(DeliveryCheck.Record, parts);
        _assertNotPosted(DeliveryCheck.Record, _record(0, slots[1]));
        parts = _energy(slots[0]);
        parts[0][80] ^= bytes1(uint8(1));
        _assertNotPosted(DeliveryCheck.Energy, parts);
        parts = _energy(slots[0]);
        parts[1][80] ^= bytes1(uint8(1));
        _assertNotPosted(DeliveryCheck.Energy, parts);
        parts[0] = "short";
        _assertNotPosted(DeliveryCheck.Energy, parts);
        _assertNotPosted(DeliveryCheck.Energy, new bytes[](3));
        parts = _reading(slots[0]);
        parts[2] = "another";
        _assertNotPosted(DeliveryCheck.Reading, parts);
        parts[1] = "others";
        _assertNotPosted(DeliveryCheck.Reading, parts);
        _assertNotPosted(DeliveryCheck.Reading, new bytes[](2));
        _assertNotPosted(DeliveryCheck.Pair, _pair(slots[0], slots[0]));
        _assertNotPosted(DeliveryCheck.Pair, _pair(slots[0], slots[3]));
        _assertNotPosted(DeliveryCheck.Pair, new bytes[](2));
    }

    function _terms() private pure returns (DeliveryTerms memory) {
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
    function _facts() private returns (PlainFacts memory facts) {
        facts.meteringPoint = POINT;
        (facts.provider, facts.meterOperator, facts.mtu) = (AGGREGATOR, METER_OPERATOR, 0);
        (facts.isUp, facts.revision, facts.deliveryStart) = (true, 1, START);
        (facts.meteredWh, facts.baselineW) = (-500, -4_000);
        facts.awards = new uint80[](3);
        facts.awards[0] = uint80(17) << 32 | 1_000;
        facts.awards[1] = uint80(17) << 32 | 1_000;
        facts.awards[2] = uint80(18) << 32 | 1_000;
        _attestation = _signedBySecp256k1(facts);
        facts.attestation = keccak256(_attestation);
    }

    /// @dev Five records, and their evidence by these facts.
    function _write(PlainFacts memory facts) private {
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
        uint256[] memory slots = EvidenceWriter.slotsOf(_records);
        uint256 leaves = (slots[slots.length - 1] / 16 + 1) * 16;
        for (uint256 i = 0; i < leaves; ++i) {
            _leaves.push();
        }
        for (uint256 i = 0; i < _records.length; ++i) {
            if (i == 3) continue;
            PlainLeaf storage leaf = _leaves[slots[i]];
            leaf.salt = keccak256(abi.encode(i));
            leaf.facts = EvidenceWriter.bytesOf(facts);
            leaf.settlement = EvidenceWriter.settlementOf(_records[i], parts[i == 4 ? 3 : i]);
        }
    }

    function _energyFaultWith(PlainFacts memory facts) private returns (bytes4) {
        _write(facts);
        return _fault(DeliveryCheck.Energy, _energy(0));
    }

    /// @dev Of the honest first leaf and another that rests on these facts.
    function _pairFaultWith(PlainFacts memory facts) private returns (bytes4) {
        _write(_facts());
        _leaves[1].facts = EvidenceWriter.bytesOf(facts);
        return _fault(DeliveryCheck.Pair, _pair(0, 1));
    }

    function _fault(DeliveryCheck check, bytes[] memory parts) private view returns (bytes4) {
        (bool isPosted, bytes4 fault) =
            _verifier.faultOf(MARKET, _batchRoot(), EvidenceWriter.rootOf(_leaves), check, parts);
        assertTrue(isPosted);
        return fault;
    }

    function _assertNotPosted(DeliveryCheck check, bytes[] memory parts) private view {
        (bool isPosted, bytes4 fault) =
            _verifier.faultOf(MARKET, _batchRoot(), EvidenceWriter.rootOf(_leaves), check, parts);
        assertFalse(isPosted);
        assertEq(fault, 0);
    }

    function _batchRoot() private view returns (bytes32) {
        return BatchWriter.rootOf(BatchWriter.write(_records));
    }

    function _record(uint256 index, uint256 slot) private view returns (bytes[] memory parts) {
        uint256 own = EvidenceWriter.slotsOf(_records)[index];
        parts = new bytes[](2);
        parts[0] = EvidenceWriter.proofOf(_leaves, slot);
        bytes memory proof = BatchWriter.proofOf(BatchWriter.write(_records), own / 16);
        // forge-lint: disable-next-line(unsafe-typecast)
        parts[1] = abi.encodePacked(uint8(own % 16), proof);
    }

    /// @dev A record, and another leaf.
    function _named(uint256 index, uint256 slot, uint256 other) private view returns (bytes[] memory parts) {
        bytes[] memory own = _record(index, slot);
        parts = new bytes[](4);
        (parts[0], parts[1]) = (own[0], own[1]);
        (parts[2], parts[3]) = (EvidenceWriter.proofOf(_leaves, other), _leaves[other].facts);
    }

    function _energy(uint256 slot) private view returns (bytes[] memory parts) {
        parts = new bytes[](2);
        (parts[0], parts[1]) = (EvidenceWriter.proofOf(_leaves, slot), _leaves[slot].facts);
    }

    function _reading(uint256 slot) private view returns (bytes[] memory parts) {
        parts = new bytes[](3);
        (parts[0], parts[1]) = (EvidenceWriter.proofOf(_leaves, slot), _leaves[slot].facts);
        parts[2] = _attestation;
    }

    function _pair(uint256 one, uint256 other) private view returns (bytes[] memory parts) {
        parts = new bytes[](4);
        (parts[0], parts[1]) = (EvidenceWriter.proofOf(_leaves, one), _leaves[one].facts);
        (parts[2], parts[3]) = (EvidenceWriter.proofOf(_leaves, other), _leaves[other].facts);
    }

    function _signedBySecp256k1(PlainFacts memory facts) private view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(METER_KEY, _digestOf(facts));
        return abi.encodePacked(SALT, uint32(0), uint32(1), uint8(65), r, s, v);
    }

    function _signedByP256(PlainFacts memory facts) private view returns (bytes memory) {
        uint256 order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551;
        (bytes32 r, bytes32 s) = vm.signP256(DEVICE_KEY, sha256(abi.encodePacked(_digestOf(facts))));
        if (uint256(s) > order / 2) s = bytes32(order - uint256(s));
        return abi.encodePacked(SALT, uint32(0), uint32(1), uint8(64), r, s);
    }

    function _digestOf(PlainFacts memory facts) private pure returns (bytes32) {
        MeterReading memory reading =
            MeterReading(facts.meteringPoint, facts.deliveryStart, 900, facts.meteredWh, facts.revision, SALT);
        bytes32 root = PositionalMerkle.leafNode(0, MeterAttestation.readingHash(reading));
        return MeterAttestation.batchDigest(MARKET, root, 1);
    }
}
