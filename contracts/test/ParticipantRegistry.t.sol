// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {
    IParticipantRegistry,
    Mandate,
    Participant,
    Registration,
    Role
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

        vm.expectEmit();
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

        vm.expectEmit();
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
