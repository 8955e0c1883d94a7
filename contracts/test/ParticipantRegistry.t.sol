// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {
    IParticipantRegistry,
    KeyRegistration,
    KeyScheme,
    Mandate,
    Participant,
    RegisteredKey,
    Registration,
    Role,
    SigningKey
} from "../src/interfaces/IParticipantRegistry.sol";
import {MarketTest} from "./MarketTest.sol";

contract ParticipantRegistryTest is MarketTest {
    function test_RevertWhen_RegisterCallerIsNotOperator() external {
        vm.expectRevert(abi.encodeWithSelector(IParticipantRegistry.ParticipantRegistry_NotOperator.selector, stranger));
        vm.prank(stranger);
        registry.register(_one(registration(9, Role.Dso)));
    }

    function test_RevertWhen_RegisterNumberLeavesGap() external {
        vm.expectRevert(abi.encodeWithSelector(IParticipantRegistry.ParticipantRegistry_NumberNotNext.selector, 10, 9));
        vm.prank(operator);
        registry.register(_one(registration(10, Role.Dso)));
    }

    function test_RevertWhen_RegisterNumberIsTaken() external {
        vm.expectRevert(abi.encodeWithSelector(IParticipantRegistry.ParticipantRegistry_NumberNotNext.selector, 8, 9));
        vm.prank(operator);
        registry.register(_one(registration(8, Role.Dso)));
    }

    function test_RevertWhen_RegisterRoleIsMissing() external {
        vm.expectRevert(abi.encodeWithSelector(IParticipantRegistry.ParticipantRegistry_RoleMissing.selector, 9));
        vm.prank(operator);
        registry.register(_one(registration(9, Role.None)));
    }

    function test_RevertWhen_RegisterAccountIsMissing() external {
        vm.expectRevert(abi.encodeWithSelector(IParticipantRegistry.ParticipantRegistry_AccountMissing.selector, 9));
        vm.prank(operator);
        registry.register(_one(Registration({number: 9, role: Role.Dso, account: address(0)})));
    }

    function testFuzz_RegisterRecordsRoleAndAccount(uint8 roleSeed, address account) external {
        vm.assume(account != address(0));
        Role role = Role(bound(roleSeed, 1, 5));

        vm.expectEmit(address(registry));
        emit IParticipantRegistry.ParticipantRegistered(9, role, account);
        vm.prank(operator);
        registry.register(_one(Registration({number: 9, role: role, account: account})));

        Participant memory p = registry.participant(9);
        assertEq(p.account, account);
        assertEq(uint8(p.role), uint8(role));
        assertEq(p.aggregator, 0);
        assertEq(registry.participantCount(), 9);
    }

    function test_RevertWhen_MandateCallerIsNotOperator() external {
        vm.expectRevert(abi.encodeWithSelector(IParticipantRegistry.ParticipantRegistry_NotOperator.selector, stranger));
        vm.prank(stranger);
        registry.registerMandates(_one(mandate(FREE_PROSUMER, AGGREGATOR, 9000)));
    }

    function test_RevertWhen_MandateProsumerIsNone() external {
        _expectWrongRole(DSO, Role.Dso, Role.Prosumer);
        registry.registerMandates(_one(mandate(DSO, AGGREGATOR, 9000)));
    }

    function test_RevertWhen_MandateAggregatorIsNone() external {
        _expectWrongRole(UNKNOWN, Role.None, Role.Aggregator);
        registry.registerMandates(_one(mandate(FREE_PROSUMER, UNKNOWN, 9000)));
    }

    function testFuzz_RevertWhen_MandateShareIsTooLarge(uint16 shareBps) external {
        shareBps = uint16(bound(shareBps, 10_001, type(uint16).max));
        vm.expectRevert(
            abi.encodeWithSelector(
                IParticipantRegistry.ParticipantRegistry_ShareTooLarge.selector, FREE_PROSUMER, shareBps
            )
        );
        vm.prank(operator);
        registry.registerMandates(_one(mandate(FREE_PROSUMER, AGGREGATOR, shareBps)));
    }

    function test_RevertWhen_MandateExists() external {
        vm.expectRevert(
            abi.encodeWithSelector(
                IParticipantRegistry.ParticipantRegistry_MandateExists.selector, PROSUMER, AGGREGATOR
            )
        );
        vm.prank(operator);
        registry.registerMandates(_one(mandate(PROSUMER, OTHER_AGGREGATOR, 9000)));
    }

    function testFuzz_MandateIsRecorded(uint16 shareBps) external {
        shareBps = uint16(bound(shareBps, 0, 10_000));

        vm.expectEmit(address(registry));
        emit IParticipantRegistry.MandateRegistered(FREE_PROSUMER, AGGREGATOR, shareBps);
        vm.prank(operator);
        registry.registerMandates(_one(mandate(FREE_PROSUMER, AGGREGATOR, shareBps)));

        Participant memory p = registry.participant(FREE_PROSUMER);
        assertEq(p.aggregator, AGGREGATOR);
        assertEq(p.shareBps, shareBps);
        assertEq(p.account, accountOf(FREE_PROSUMER));
    }

    function testFuzz_ParticipantHasNoRoleWhereNoneIsRegistered(uint256 number) external view {
        vm.assume(number == 0 || number > PARTICIPANTS);
        assertEq(uint8(registry.participant(number).role), uint8(Role.None));
    }

    function test_RevertWhen_KeysCallerIsNotOperator() external {
        vm.expectRevert(abi.encodeWithSelector(IParticipantRegistry.ParticipantRegistry_NotOperator.selector, stranger));
        vm.prank(stranger);
        registry.registerKeys(_one(METER_OPERATOR, _account(1, stranger)));
    }

    function test_RevertWhen_KeyIsNotAMeterOperators() external {
        _expectWrongRole(DSO, Role.Dso, Role.MeterOperator);
        registry.registerKeys(_one(DSO, _account(1, stranger)));
    }

    function test_RevertWhen_KeyIsNone() external {
        (uint256 x, uint256 y) = vm.publicKeyP256(7);
        _expectNotAKey(SigningKey(KeyScheme.None, 1, bytes32(x), bytes32(y)));
        _expectNotAKey(SigningKey(KeyScheme.P256, 1, bytes32(x), bytes32(y + 1)));
        _expectNotAKey(SigningKey(KeyScheme.P256, 1, 0, 0));
        _expectNotAKey(SigningKey(KeyScheme.Secp256k1, 1, 0, 0));
        _expectNotAKey(SigningKey(KeyScheme.Secp256k1, 1, bytes32(uint256(1) << 160), 0));
        _expectNotAKey(SigningKey(KeyScheme.Secp256k1, 1, bytes32(uint256(1)), bytes32(uint256(1))));
    }

    function test_RevertWhen_KeyIsNotLaterThanTheLast() external {
        vm.prank(operator);
        registry.registerKeys(_one(METER_OPERATOR, _account(100, stranger)));
        vm.expectRevert(
            abi.encodeWithSelector(
                IParticipantRegistry.ParticipantRegistry_KeyNotLater.selector, METER_OPERATOR, 100, 100
            )
        );
        vm.prank(operator);
        registry.registerKeys(_one(METER_OPERATOR, _account(100, operator)));
    }

    function test_EveryTimeHasOneKey() external {
        (uint256 x, uint256 y) = vm.publicKeyP256(7);
        SigningKey memory device = SigningKey(KeyScheme.P256, 100, bytes32(x), bytes32(y));
        SigningKey memory later = _account(200, stranger);
        vm.expectEmit(address(registry));
        emit IParticipantRegistry.KeyRegistered(METER_OPERATOR, device);
        vm.startPrank(operator);
        registry.registerKeys(_one(METER_OPERATOR, device));
        registry.registerKeys(_one(METER_OPERATOR, later));
        vm.stopPrank();

        _assertKeyAt(99, _account(0, accountOf(METER_OPERATOR)));
        _assertKeyAt(100, device);
        _assertKeyAt(199, device);
        _assertKeyAt(200, later);
        RegisteredKey[] memory keys = registry.keysOf(METER_OPERATOR);
        assertEq(keys.length, 2);
        assertEq(abi.encode(keys[0]), abi.encode(_held(device)));
        assertEq(abi.encode(keys[1]), abi.encode(_held(later)));
    }

    function testFuzz_OfManyKeysItIsTheLastByThen(uint8 count, uint16 seed, uint40 time) external {
        count = uint8(bound(count, 0, 40));
        KeyRegistration[] memory keys = new KeyRegistration[](count);
        uint40 validFrom = 0;
        for (uint160 i = 0; i < count; ++i) {
            validFrom += 1 + uint40(uint256(keccak256(abi.encode(seed, i))) % 9);
            keys[i] = KeyRegistration(METER_OPERATOR, _account(validFrom, address(i + 1)));
        }
        vm.prank(operator);
        registry.registerKeys(keys);
        time = uint40(bound(time, 0, validFrom + 2));
        SigningKey memory last = _account(0, accountOf(METER_OPERATOR));
        for (uint256 i = 0; i < count && keys[i].key.validFrom <= time; ++i) {
            last = keys[i].key;
        }
        _assertKeyAt(time, last);
    }

    function _assertKeyAt(uint256 time, SigningKey memory key) private view {
        assertEq(abi.encode(registry.keyAt(METER_OPERATOR, time)), abi.encode(_held(key)));
    }

    function _held(SigningKey memory key) private pure returns (RegisteredKey memory) {
        if (key.scheme == KeyScheme.Secp256k1) {
            return RegisteredKey(key.scheme, key.validFrom, address(uint160(uint256(key.x))));
        }
        bytes32 point = keccak256(abi.encodePacked(key.x, key.y));
        return RegisteredKey(key.scheme, key.validFrom, address(uint160(uint256(point))));
    }

    function _expectNotAKey(SigningKey memory key) private {
        vm.expectRevert(
            abi.encodeWithSelector(IParticipantRegistry.ParticipantRegistry_NotAKey.selector, METER_OPERATOR)
        );
        vm.prank(operator);
        registry.registerKeys(_one(METER_OPERATOR, key));
    }

    function _account(uint40 validFrom, address account) private pure returns (SigningKey memory) {
        return SigningKey(KeyScheme.Secp256k1, validFrom, bytes32(uint256(uint160(account))), 0);
    }

    function _one(uint24 number, SigningKey memory key) private pure returns (KeyRegistration[] memory list) {
        list = new KeyRegistration[](1);
        list[0] = KeyRegistration(number, key);
    }

    function _expectWrongRole(uint256 number, Role role, Role needed) private {
        vm.expectRevert(
            abi.encodeWithSelector(IParticipantRegistry.ParticipantRegistry_WrongRole.selector, number, role, needed)
        );
        vm.prank(operator);
    }

    function _one(Registration memory only) private pure returns (Registration[] memory list) {
        list = new Registration[](1);
        list[0] = only;
    }

    function _one(Mandate memory only) private pure returns (Mandate[] memory list) {
        list = new Mandate[](1);
        list[0] = only;
    }
}
