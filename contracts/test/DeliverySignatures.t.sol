// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DeliveryCheck, IDeliveryVerifier} from "../src/interfaces/IDeliveryVerifier.sol";
import {Registration, Role} from "../src/interfaces/IParticipantRegistry.sol";
import {DeliveryTest} from "./DeliveryTest.sol";
import {EvidenceWriter, PlainAttestation, PlainFacts} from "./reference/EvidenceWriter.sol";

/// @notice What is found of the signatures of readings and of the keys that they name.
contract DeliverySignaturesTest is DeliveryTest {
    /// @dev That of the account until START - 900, of METER_KEY until START + 900, then of DEVICE_KEY.
    function test_TheKeyIsTheOneOfTheTime() external {
        bytes4 wrong = IDeliveryVerifier.DeliveryVerifier_WrongKey.selector;
        PlainFacts memory facts = _facts();
        facts.deliveryStart = START + 900;
        _assertFaults(facts, _signedBySecp256k1(facts), 0, wrong);
        _assertFaults(facts, _signedByP256(facts), 0, 0);
        facts.deliveryStart = START + 899;
        _assertFaults(facts, _signedBySecp256k1(facts), 0, 0);
        _assertFaults(facts, _signedByP256(facts), 0, wrong);
        facts.deliveryStart = START - 1800;
        _assertFaults(facts, _signedBySecp256k1(facts), 0, wrong);
        _assertFaults(facts, _signedByP256(facts), 0, wrong);
        assertEq(_fault(DeliveryCheck.Reading, _reading(0)), bytes4(0));
    }

    function testFuzz_AKeyOfNobodyIsAFault(uint256 privateKey, bool isDevice) external {
        privateKey = bound(privateKey, 1, 1e70);
        vm.assume(privateKey != METER_KEY);
        PlainFacts memory facts = _facts();
        PlainAttestation memory attestation =
            isDevice ? _signedByDevice(facts, privateKey) : _signedByAccount(facts, privateKey);
        _assertFaults(facts, attestation, 0, IDeliveryVerifier.DeliveryVerifier_WrongKey.selector);
    }

    function test_TheKeyOfAnotherMeterOperatorIsAFault() external {
        Registration[] memory others = new Registration[](1);
        // forge-lint: disable-next-line(unsafe-typecast)
        others[0] = Registration(uint24(registry.participantCount() + 1), Role.MeterOperator, vm.addr(7));
        vm.prank(operator);
        registry.register(others);
        PlainFacts memory facts = _facts();
        facts.meterOperator = others[0].number;
        bytes4 wrong = IDeliveryVerifier.DeliveryVerifier_WrongKey.selector;
        _assertFaults(facts, _signedBySecp256k1(facts), 0, wrong);
        // Without registered keys it is the account.
        _assertFaults(facts, _signedByAccount(facts, 7), 0, 0);
        facts.meterOperator = METER_OPERATOR;
        _assertFaults(facts, _signedByAccount(facts, 7), 0, wrong);
    }

    function testFuzz_ASignatureOfAnotherKeyIsAFault(uint256 privateKey, uint256 at, uint8 bits, bool isDevice)
        external
    {
        privateKey = bound(privateKey, 1, 1e70);
        vm.assume(bits != 0 && privateKey != METER_KEY && privateKey != DEVICE_KEY);
        bytes4 wrong = IDeliveryVerifier.DeliveryVerifier_WrongSignature.selector;
        PlainFacts memory facts = _facts();
        if (isDevice) facts.deliveryStart = START + 900;
        PlainAttestation memory honest = isDevice ? _signedByP256(facts) : _signedBySecp256k1(facts);
        PlainAttestation memory forged =
            isDevice ? _signedByDevice(facts, privateKey) : _signedByAccount(facts, privateKey);
        uint256 keyBytes = isDevice ? 64 : 20;
        for (uint256 i = 0; i < keyBytes; ++i) {
            forged.keyedSignature[i] = honest.keyedSignature[i];
        }
        _assertFaults(facts, forged, wrong, 0);
        honest.keyedSignature[bound(at, keyBytes, honest.keyedSignature.length - 1)] ^= bytes1(bits);
        _assertFaults(facts, honest, wrong, 0);
    }

    function test_ASignatureInItsUpperFormIsAFault() external {
        PlainFacts memory facts = _facts();
        facts.deliveryStart = START + 900;
        PlainAttestation memory a = _signedByP256(facts);
        uint256 order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551;
        bytes memory keyed = a.keyedSignature;
        assembly ("memory-safe") {
            let s := add(keyed, 128)
            mstore(s, sub(order, mload(s)))
        }
        _assertFaults(facts, a, IDeliveryVerifier.DeliveryVerifier_WrongSignature.selector, 0);
    }

    /// @notice Bytes that are no key and signature are refuted by both checks, so that nothing is beyond them.
    function testFuzz_AnAttestationThatIsMalformedIsAFault(uint8 placeBytes, bytes calldata keyedSignature) external {
        PlainFacts memory facts = _facts();
        PlainAttestation memory attestation = _attestation;
        attestation.place = new bytes(placeBytes);
        attestation.keyedSignature = keyedSignature;
        bytes4 wrong = IDeliveryVerifier.DeliveryVerifier_WrongSignature.selector;
        _assertFaults(facts, attestation, wrong, IDeliveryVerifier.DeliveryVerifier_WrongKey.selector);
        assertEq(_fault(DeliveryCheck.Reading, _reading(0)), IDeliveryVerifier.DeliveryVerifier_OtherReading.selector);
    }

    function test_AKeyThatIsNoPointIsAFault() external {
        PlainFacts memory facts = _facts();
        PlainAttestation memory attestation = _attestation;
        attestation.keyedSignature = new bytes(128);
        bytes4 wrong = IDeliveryVerifier.DeliveryVerifier_WrongSignature.selector;
        _assertFaults(facts, attestation, wrong, IDeliveryVerifier.DeliveryVerifier_WrongKey.selector);
        attestation.keyedSignature = new bytes(85);
        _assertFaults(facts, attestation, wrong, IDeliveryVerifier.DeliveryVerifier_WrongKey.selector);
    }

    /// @dev What signature and key are judged to be.
    function _assertFaults(PlainFacts memory facts, PlainAttestation memory a, bytes4 ofSignature, bytes4 ofKey)
        private
    {
        _attestation = a;
        facts.attestation = EvidenceWriter.digestOf(a);
        _write(facts);
        assertEq(_fault(DeliveryCheck.Signature, _signature(0)), ofSignature);
        assertEq(_fault(DeliveryCheck.Key, _signature(0)), ofKey);
    }
}

/// @notice The same on a chain with the precompile of P-256.
/// forge-config: default.evm_version = "osaka"
/// forge-config: default.fuzz.runs = 64
contract DeliverySignaturesByPrecompileTest is DeliverySignaturesTest {}
