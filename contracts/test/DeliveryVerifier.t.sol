// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DeliveryCheck, DeliveryFault, DeliveryTerms, IDeliveryVerifier} from "../src/interfaces/IDeliveryVerifier.sol";
import {SettlementKind} from "../src/libraries/SettlementFlow.sol";
import {DeliveryTest} from "./DeliveryTest.sol";
import {BatchWriter} from "./reference/BatchWriter.sol";
import {EvidenceWriter, PlainFacts, PlainLeaf} from "./reference/EvidenceWriter.sol";

/// @notice What is found of evidence, whatever was posted.
contract DeliveryVerifierTest is DeliveryTest {
    function test_AnHonestPeriodHasNoFaultAnywhere() external view {
        uint256[] memory slots = EvidenceWriter.slotsOf(_records);
        for (uint256 i = 0; i < slots.length; ++i) {
            assertEq(_fault(DeliveryCheck.Record, _record(i, slots[i])), bytes4(0));
            assertEq(_fault(DeliveryCheck.Energy, _energy(slots[i])), bytes4(0));
            assertEq(_fault(DeliveryCheck.Reading, _reading(slots[i])), bytes4(0));
            assertEq(_fault(DeliveryCheck.Signature, _signature(slots[i])), bytes4(0));
            assertEq(_fault(DeliveryCheck.Key, _signature(slots[i])), bytes4(0));
            for (uint256 j = 0; j < slots.length; ++j) {
                if (i == j) continue;
                assertEq(_fault(DeliveryCheck.Pair, _pair(slots[i], slots[j])), bytes4(0));
            }
        }
    }

    function test_RevertWhen_TermsAreNotTheOperatorsOrThereAlready() external {
        DeliveryTerms memory terms = _terms();
        vm.expectRevert(abi.encodeWithSelector(IDeliveryVerifier.DeliveryVerifier_NotOperator.selector, stranger));
        vm.prank(stranger);
        deliveries.registerTerms("elsewhere", terms);

        vm.startPrank(operator);
        vm.expectRevert(abi.encodeWithSelector(IDeliveryVerifier.DeliveryVerifier_TermsExist.selector, MARKET));
        deliveries.registerTerms(MARKET, terms);
        terms.mtuSeconds = 901;
        vm.expectRevert(abi.encodeWithSelector(IDeliveryVerifier.DeliveryVerifier_WrongMtu.selector, 901));
        deliveries.registerTerms("elsewhere", terms);
        terms.mtuSeconds = 3600;
        vm.expectEmit(address(deliveries));
        emit IDeliveryVerifier.DeliveryTermsRegistered("elsewhere", terms);
        deliveries.registerTerms("elsewhere", terms);
        assertEq(abi.encode(deliveries.termsOf("elsewhere")), abi.encode(terms));
        vm.stopPrank();
    }

    function test_WithoutTermsNothingIsMissingNorWrong() external {
        _leaves[0].settlement = 0;
        assertEq(_faultIn("elsewhere", DeliveryCheck.Record, _record(0, 0)), bytes4(0));
        PlainFacts memory facts = _facts();
        facts.meteredWh += 400;
        _write(facts);
        assertEq(_faultIn("elsewhere", DeliveryCheck.Energy, _energy(0)), bytes4(0));
        assertEq(_faultIn("elsewhere", DeliveryCheck.Reading, _reading(0)), bytes4(0));
    }

    function test_ARecordWithoutEvidenceIsAFault() external {
        bytes4 missing = IDeliveryVerifier.DeliveryVerifier_MissingEvidence.selector;
        _records.push(record(20, SettlementKind.FlexibilityCorrection, DSO, AGGREGATOR, 250, 7_000));
        uint256[] memory slots = EvidenceWriter.slotsOf(_records);
        for (uint256 i = 0; i < 16; ++i) {
            _leaves.push();
        }
        for (uint256 i = 0; i < slots.length; ++i) {
            _leaves[slots[i]].settlement = 0;
            // Corrections have none.
            assertEq(_fault(DeliveryCheck.Record, _record(i, slots[i])), i == 5 ? bytes4(0) : missing);
            DeliveryFault memory found = deliveries.faultOf(MARKET, DeliveryCheck.Record, _recordAlone(i));
            assertEq(found.fault, i == 5 ? bytes4(0) : missing);
            assertEq(found.batchRoot, _batchRoot());
            assertEq(found.evidenceRoot, keccak256(abi.encode(0, keccak256(""))));
        }
    }

    function test_ATreeThatEndsBeforeARecordIsAFault() external {
        uint256[] memory slots = EvidenceWriter.slotsOf(_records);
        while (_leaves.length > slots[4]) {
            _leaves.pop();
        }
        bytes4 missing = IDeliveryVerifier.DeliveryVerifier_MissingEvidence.selector;
        assertEq(_fault(DeliveryCheck.Record, _record(4, 0)), missing);
        // The leaf of another slot shows nothing of a record that has one.
        assertEq(_fault(DeliveryCheck.Record, _record(3, 0)), bytes4(0));
    }

    function test_WhatSurelyPaysForDeliveryIsNotFirm() external {
        bytes4 missing = IDeliveryVerifier.DeliveryVerifier_MissingEvidence.selector;
        bytes32 elsewhere = "elsewhere";
        DeliveryTerms memory terms = _terms();
        terms.tradesEnergy = false;
        vm.prank(operator);
        deliveries.registerTerms(elsewhere, terms);
        uint256[] memory slots = EvidenceWriter.slotsOf(_records);
        for (uint256 i = 0; i < slots.length; ++i) {
            _leaves[slots[i]].facts = "";
            bytes memory shown = _record(i, slots[i]);
            assertEq(_fault(DeliveryCheck.Record, shown), i == 4 ? missing : bytes4(0));
            assertEq(_faultIn(elsewhere, DeliveryCheck.Record, shown), missing);
        }
    }

    function test_AnOrderWithAnAwardIsNotFirm() external {
        uint256[] memory slots = EvidenceWriter.slotsOf(_records);
        _leaves[slots[2]].facts = "";
        bytes4 contradiction = IDeliveryVerifier.DeliveryVerifier_Contradiction.selector;
        for (uint256 i = 0; i < slots.length; ++i) {
            // That of local energy is, too.
            if (i == 2) continue;
            bytes4 expected = i == 3 ? bytes4(0) : contradiction;
            assertEq(_fault(DeliveryCheck.Pair, _pair(slots[2], slots[i])), expected);
        }
        _leaves[slots[4]].facts = "others";
        assertEq(_fault(DeliveryCheck.Pair, _pair(slots[2], slots[4])), bytes4(0));
    }

    function testFuzz_ALeafOfAnotherSettlementIsAFault(uint256 which, uint8 bit) external {
        uint256[] memory slots = EvidenceWriter.slotsOf(_records);
        which = bound(which, 0, slots.length - 1);
        PlainLeaf storage leaf = _leaves[slots[which]];
        uint256 changed = leaf.settlement ^ (uint256(1) << bit);
        vm.assume(changed != 0);
        leaf.settlement = changed;
        bytes4 expected = bit < 64 ? bytes4(0) : IDeliveryVerifier.DeliveryVerifier_OtherRecord.selector;
        assertEq(_fault(DeliveryCheck.Record, _record(which, slots[which])), expected);
        // Which awards it is for is judged by what they give.
        if (bit < 64 && which != 3) assertTrue(_fault(DeliveryCheck.Energy, _energy(slots[which])) != 0);
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
        assertEq(_fault(DeliveryCheck.Signature, _signature(0)), other);
        assertEq(_fault(DeliveryCheck.Key, _signature(0)), other);
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
        assertEq(_energyFaultWith(facts), IDeliveryVerifier.DeliveryVerifier_Unsigned.selector);
        assertEq(_fault(DeliveryCheck.Reading, _reading(0)), bytes4(0));
        assertEq(_fault(DeliveryCheck.Signature, _signature(0)), bytes4(0));
        assertEq(_fault(DeliveryCheck.Key, _signature(0)), bytes4(0));
        facts = _facts();
        facts.meterOperator = AGGREGATOR;
        assertEq(_energyFaultWith(facts), IDeliveryVerifier.DeliveryVerifier_NotMeterOperator.selector);
    }

    function test_WhereTheTermsDoNotDemandSignaturesNoneIsMissing() external {
        bytes32 elsewhere = "elsewhere";
        DeliveryTerms memory terms = _terms();
        terms.demandsSignatures = false;
        vm.prank(operator);
        deliveries.registerTerms(elsewhere, terms);
        PlainFacts memory facts = _facts();
        facts.attestation = 0;
        _write(facts);
        assertEq(_faultIn(elsewhere, DeliveryCheck.Energy, _energy(0)), bytes4(0));
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
        assertEq(_fault(DeliveryCheck.Reading, _reading(0)), IDeliveryVerifier.DeliveryVerifier_OtherReading.selector);
    }

    function test_LeavesThatContradictEachOtherAreAFault() external {
        bytes4 contradiction = IDeliveryVerifier.DeliveryVerifier_Contradiction.selector;
        PlainFacts memory facts = _facts();
        facts.meteredWh += 1;
        assertEq(_pairFaultWith(facts), contradiction);
        facts = _facts();
        facts.meteringPoint = keccak256("mp-ben");
        assertEq(_pairFaultWith(facts), contradiction, "an order is of one metering point");
        facts.awards = new uint80[](3);
        for (uint80 i = 0; i < 3; ++i) {
            facts.awards[i] = (20 + i) << 32 | 1_000;
        }
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

    function testFuzz_WhatIsMalformedShowsNothing(uint8 check, bytes calldata shown) external view {
        DeliveryFault memory found = deliveries.faultOf(MARKET, DeliveryCheck(check % 6), shown);
        assertTrue(found.fault == 0 && found.evidenceRoot != EvidenceWriter.rootOf(_leaves));
    }

    /// @notice Whatever is cut off or changed of what is shown: it is of another posting, or nothing is wrong with it.
    function testFuzz_WhatIsChangedIsNotOfThePosting(uint8 check, uint256 which, uint256 at, uint8 bits) external view {
        bytes memory shown = _shownTo(DeliveryCheck(check % 6), which);
        at = bound(at, 0, shown.length - 1);
        if (bits == 0) {
            assembly ("memory-safe") {
                mstore(shown, at)
            }
        } else {
            shown[at] ^= bytes1(bits);
        }
        _assertNotRefuted(DeliveryCheck(check % 6), shown);
    }

    function test_AnAttestationOfAnotherLeafShowsNothing() external {
        _attestation.keyedSignature = "another";
        assertEq(_fault(DeliveryCheck.Reading, _reading(0)), bytes4(0));
        _attestation.place = "another";
        assertEq(_fault(DeliveryCheck.Signature, _signature(0)), bytes4(0));
        assertEq(_fault(DeliveryCheck.Key, _signature(0)), bytes4(0));
    }

    function test_TwoLeavesAreTwo() external view {
        assertEq(deliveries.faultOf(MARKET, DeliveryCheck.Pair, _pair(0, 0)).evidenceRoot, 0);
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

    function _shownTo(DeliveryCheck check, uint256 which) private view returns (bytes memory) {
        uint256[] memory slots = EvidenceWriter.slotsOf(_records);
        which = bound(which, 0, slots.length - 1);
        uint256 slot = slots[which];
        if (check == DeliveryCheck.Record) return _record(which, slot);
        if (check == DeliveryCheck.Energy) return _energy(slot);
        if (check == DeliveryCheck.Reading) return _reading(slot);
        if (check == DeliveryCheck.Signature || check == DeliveryCheck.Key) return _signature(slot);
        return _pair(slot, slots[(which + 1) % slots.length]);
    }

    function _assertNotRefuted(DeliveryCheck check, bytes memory shown) private view {
        try deliveries.faultOf(MARKET, check, shown) returns (DeliveryFault memory found) {
            bool isOfBatch = found.batchRoot == 0 || found.batchRoot == _batchRoot();
            bool isOfPosting = isOfBatch && found.evidenceRoot == EvidenceWriter.rootOf(_leaves);
            assertTrue(found.fault == 0 || !isOfPosting);
        } catch {}
    }
}
