// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFlexibilitySettlement} from "../src/interfaces/IFlexibilitySettlement.sol";
import {Role} from "../src/interfaces/IParticipantRegistry.sol";
import {SettlementKind, SettlementRecord} from "../src/libraries/SettlementRecord.sol";
import {MarketTest} from "./MarketTest.sol";

/// @notice What a single record may say.
contract FlexibilitySettlementRecordsTest is MarketTest {
    function setUp() public override {
        super.setUp();
        for (uint24 number = 1; number <= PARTICIPANTS; ++number) {
            fund(number, 1_000_000_000);
        }
    }

    function testFuzz_RevertWhen_KindIsUnknown(uint8 kind) external {
        kind = uint8(bound(kind, 3, type(uint8).max));
        uint256 word = SettlementRecord.unwrap(flexibility(1, 1000)) | uint256(kind) << 232;
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_UnknownKind.selector, 0, kind)
        );
        settleAll(single(SettlementRecord.wrap(word)));
    }

    function testFuzz_RevertWhen_PayerIsUnknown(uint24 number) external {
        vm.assume(number == 0 || number > PARTICIPANTS);
        _expectUnknownParticipant(number);
        settleAll(single(record(1, SettlementKind.Flexibility, number, AGGREGATOR, 1000, 8000, 10_000)));
    }

    function testFuzz_RevertWhen_PayeeIsUnknown(uint24 number) external {
        vm.assume(number == 0 || number > PARTICIPANTS);
        _expectUnknownParticipant(number);
        settleAll(single(record(1, SettlementKind.Flexibility, DSO, number, 1000, 8000, 10_000)));
    }

    /// @notice Every pair of participants, every kind: refused with WrongRoles unless the table of roles allows it.
    function test_RolesFitTheKindOrAreRefused() external {
        for (uint24 payer = 1; payer <= PARTICIPANTS; ++payer) {
            for (uint24 payee = 1; payee <= PARTICIPANTS; ++payee) {
                for (uint8 kind = 0; kind < 3; ++kind) {
                    _checkRoles(SettlementKind(kind), payer, payee);
                }
            }
        }
    }

    function test_RevertWhen_MandateIsGivenToAnother() external {
        _expectMandateMissing(OTHER_AGGREGATOR, PROSUMER);
        settleAll(single(record(1, SettlementKind.Reward, OTHER_AGGREGATOR, PROSUMER, 1000, 8000, 8000)));
    }

    function test_RevertWhen_MandateIsNotGiven() external {
        _expectMandateMissing(AGGREGATOR, FREE_PROSUMER);
        settleAll(single(record(1, SettlementKind.Reward, AGGREGATOR, FREE_PROSUMER, 1000, 8000, 0)));
    }

    function testFuzz_RevertWhen_ShareIsNotTheMandates(uint16 shareBps) external {
        vm.assume(shareBps != 8000);
        _expectWrongShare(shareBps, 8000);
        settleAll(single(record(1, SettlementKind.Reward, AGGREGATOR, PROSUMER, 1000, 8000, shareBps)));
    }

    function testFuzz_RevertWhen_ShareIsNotFull(uint16 shareBps) external {
        vm.assume(shareBps != 10_000);
        _expectWrongShare(shareBps, 10_000);
        settleAll(single(record(1, SettlementKind.Energy, PROSUMER, OTHER_PROSUMER, 1000, 8000, shareBps)));
    }

    function testFuzz_RevertWhen_AmountIsAnother(uint32 energyWh, uint32 priceTicks, uint56 amount) external {
        SettlementRecord honest = record(1, SettlementKind.Flexibility, DSO, AGGREGATOR, energyWh, priceTicks, 10_000);
        vm.assume(honest.amount() != amount && honest.amount() <= 1_000_000_000);
        _expectWrongAmount(amount, honest.amount());
        settleAll(single(_withAmount(honest, amount)));
    }

    function test_RevertWhen_AmountIsOffByOne() external {
        SettlementRecord honest = flexibility(1, 1001);
        _expectWrongAmount(80_081, 80_080);
        settleAll(single(_withAmount(honest, 80_081)));
        _expectWrongAmount(80_079, 80_080);
        settleAll(single(_withAmount(honest, 80_079)));
    }

    function testFuzz_PaysWhatTheRuleGives(uint32 energyWh, uint16 priceTicks) external {
        energyWh = uint32(bound(energyWh, 0, 1_000_000));
        settleAll(single(record(1, SettlementKind.Energy, PROSUMER, OTHER_PROSUMER, energyWh, priceTicks, 10_000)));
        assertEq(claimableOf(OTHER_PROSUMER), uint256(energyWh) * priceTicks / 100);
        assertEq(freeOf(PROSUMER), 1_000_000_000 - uint256(energyWh) * priceTicks / 100);
    }

    function _checkRoles(SettlementKind kind, uint24 payer, uint24 payee) private {
        Role payerRole = registry.participant(payer).role;
        Role payeeRole = registry.participant(payee).role;
        bool isReward = kind == SettlementKind.Reward;
        uint256 share = isReward ? registry.participant(payee).shareBps : 10_000;
        SettlementRecord[] memory records = single(record(1, kind, payer, payee, 1000, 8000, share));
        bytes32 root = rootOf(records);

        if (!_allowed(kind, payerRole, payeeRole)) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IFlexibilitySettlement.FlexibilitySettlement_WrongRoles.selector, 0, kind, payerRole, payeeRole
                )
            );
        } else if (isReward && registry.participant(payee).aggregator != payer) {
            _expectMandateMissing(payer, payee);
        }
        uint64 period = uint64(payer) << 16 | uint64(payee) << 8 | uint8(kind);
        vm.prank(operator);
        settlement.settle(MARKET, period, 0, records, root);
    }

    /// @dev The table of roles, written out.
    function _allowed(SettlementKind kind, Role payer, Role payee) private pure returns (bool) {
        if (payer == Role.MeterOperator || payee == Role.MeterOperator) return false;
        if (kind == SettlementKind.Energy) return true;
        if (payer == Role.Operator || payee == Role.Operator) return false;
        if (kind == SettlementKind.Reward) return payer == Role.Aggregator && payee == Role.Prosumer;
        return (payer == Role.Dso) != (payee == Role.Dso);
    }

    function _withAmount(SettlementRecord honest, uint56 amount) private pure returns (SettlementRecord) {
        return SettlementRecord.wrap(SettlementRecord.unwrap(honest) >> 56 << 56 | amount);
    }

    function _expectUnknownParticipant(uint256 number) private {
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_UnknownParticipant.selector, 0, number)
        );
    }

    function _expectMandateMissing(uint256 payer, uint256 payee) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_MandateMissing.selector, 0, payer, payee
            )
        );
    }

    function _expectWrongShare(uint256 shareBps, uint256 due) private {
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_WrongShare.selector, 0, shareBps, due)
        );
    }

    function _expectWrongAmount(uint256 amount, uint256 due) private {
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_WrongAmount.selector, 0, amount, due)
        );
    }
}
