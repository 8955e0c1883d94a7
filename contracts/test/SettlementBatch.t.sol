// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Position} from "../src/interfaces/IFlexibilityEscrow.sol";
import {IFlexibilitySettlement} from "../src/interfaces/IFlexibilitySettlement.sol";
import {Role} from "../src/interfaces/IParticipantRegistry.sol";
import {PartyWord} from "../src/libraries/PartyWord.sol";
import {PositionWord} from "../src/libraries/PositionWord.sol";
import {BatchHeader, SettlementBatch} from "../src/libraries/SettlementBatch.sol";
import {SettlementKind, SettlementRecord} from "../src/libraries/SettlementRecord.sol";
import {SettlementRules} from "../src/libraries/SettlementRules.sol";
import {MarketTest} from "./MarketTest.sol";
import {BatchWriter} from "./reference/BatchWriter.sol";

/// @notice What a single record may say, and the fast form of the rules against the readable one.
contract SettlementBatchTest is MarketTest {
    using PositionWord for Position;

    function setUp() public override {
        super.setUp();
        for (uint24 number = 1; number <= PARTICIPANTS; ++number) {
            fund(number, 1_000_000_000_000);
        }
    }

    function testFuzz_RevertWhen_KindIsUnknown(uint8 kind) external {
        kind = uint8(bound(kind, 4, 7));
        uint128 word = SettlementRecord.unwrap(flexibility(1, 1000)) | uint128(kind) << 125;
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_UnknownKind.selector, 0, kind)
        );
        settleAll(single(SettlementRecord.wrap(word)));
    }

    function testFuzz_RevertWhen_PayerIsNotInTheTable(uint16 number) external {
        number = uint16(bound(number, PARTICIPANTS + 1, 1 << 14));
        _expectUnknownParty(number - 1);
        settleAll(single(record(1, SettlementKind.Flexibility, number, AGGREGATOR, 1000, 8000)));
    }

    function testFuzz_RevertWhen_PayeeIsNotInTheTable(uint16 number) external {
        number = uint16(bound(number, PARTICIPANTS + 1, 1 << 14));
        _expectUnknownParty(number - 1);
        settleAll(single(record(1, SettlementKind.Flexibility, DSO, number, 1000, 8000)));
    }

    function test_RevertWhen_PartyIsNotRegistered() external {
        uint256[] memory numbers = everyone();
        numbers[7] = UNKNOWN;
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_UnknownParticipant.selector, 7, UNKNOWN)
        );
        _settleWith(numbers, single(flexibility(1, 1000)), 80_000);
    }

    function testFuzz_RevertWhen_PartiesDoNotAscend(uint8 place, uint24 number) external {
        uint256[] memory numbers = everyone();
        place = uint8(bound(place, 0, 7));
        numbers[place] = bound(number, 0, place);
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_PartyNotAscending.selector, place, numbers[place], place
            )
        );
        _settleWith(numbers, single(flexibility(1, 1000)), 80_000);
    }

    function test_RevertWhen_RecordRepeats() external {
        SettlementRecord[] memory records = flexibilityRecords(3);
        records[2] = flexibility(2, 500);
        _expectNotAscending(2, records[2], records[1]);
        settleAll(records);
    }

    function testFuzz_RevertWhen_RecordsDoNotAscend(uint8 position) external {
        position = uint8(bound(position, 1, 39));
        SettlementRecord[] memory records = flexibilityRecords(40);
        records[position] = records[0];
        _expectNotAscending(position, records[0], records[position - 1]);
        settleAll(records);
    }

    function test_RevertWhen_MandateIsGivenToAnother() external {
        _expectMandateMissing(OTHER_AGGREGATOR, PROSUMER);
        _settleWith(everyone(), single(record(1, SettlementKind.Reward, OTHER_AGGREGATOR, PROSUMER, 1000, 8000)), 0);
    }

    function test_RevertWhen_MandateIsNotGiven() external {
        _expectMandateMissing(AGGREGATOR, FREE_PROSUMER);
        _settleWith(everyone(), single(record(1, SettlementKind.Reward, AGGREGATOR, FREE_PROSUMER, 1000, 8000)), 0);
    }

    function test_RevertWhen_TotalIsOffByOne() external {
        _expectWrongTotal(80_081, 80_080);
        _settleWith(everyone(), single(flexibility(1, 1001)), 80_081);
        _expectWrongTotal(80_079, 80_080);
        _settleWith(everyone(), single(flexibility(1, 1001)), 80_079);
    }

    /// @notice Every pair of participants, every kind: refused with the reason unless the table of roles allows it.
    function test_RolesFitTheKindOrAreRefused() external {
        uint64 period = 0;
        for (uint24 payer = 1; payer <= PARTICIPANTS; ++payer) {
            for (uint24 payee = 1; payee <= PARTICIPANTS; ++payee) {
                for (uint8 kind = 0; kind < 4; ++kind) {
                    _checkRoles(++period, SettlementKind(kind), payer, payee);
                }
            }
        }
    }

    /// @notice The fast form against record-by-record checking, summing and hashing; wrong records are refused by both.
    function testFuzz_ExecutionEqualsItsTwin(uint256 seed, uint8 count) external {
        SettlementRecord[] memory records = _randomRecords(seed, bound(count, 0, 60));
        uint256[] memory parties = registry.partyWords(everyone());
        int256[] memory nets = new int256[](parties.length);
        uint256 total = 0;
        bool isRight = true;
        for (uint256 i = 0; i < records.length && isRight; ++i) {
            SettlementRecord r = records[i];
            isRight = (i == 0 || r.key() > records[i - 1].key()) && r.payer() < 8 && r.payee() < 8;
            if (!isRight) break;
            try this.amountBetween(r, parties[r.payer()], parties[r.payee()]) returns (uint256 amount) {
                // forge-lint: disable-next-line(unsafe-typecast)
                nets[r.payer()] -= int256(amount);
                // forge-lint: disable-next-line(unsafe-typecast)
                nets[r.payee()] += int256(amount);
                total += amount;
            } catch {
                isRight = false;
            }
        }
        bytes32[] memory words = BatchWriter.write(everyone(), records, 0, total);
        try this.execute(words, parties) returns (bytes32 root, Position[] memory positions) {
            assertTrue(isRight);
            assertEq(root, BatchWriter.rootOf(words));
            for (uint256 i = 0; i < positions.length; ++i) {
                assertEq(positions[i].netOf(), nets[positions[i].participantOf() - 1]);
                nets[positions[i].participantOf() - 1] = 0;
            }
            for (uint256 i = 0; i < nets.length; ++i) {
                assertEq(nets[i], 0);
            }
        } catch (bytes memory reason) {
            assertFalse(isRight);
            // forge-lint: disable-next-line(unsafe-typecast)
            assertNotEq(bytes4(reason), bytes4(0x4e487b71));
        }
    }

    /// @notice On the vectors that `src/domain/settlement/settlement-batch.spec.ts` reads too.
    function test_BatchesOfTheSharedVectors() external view {
        // forge-lint: disable-next-line(unsafe-cheatcode)
        string memory json = vm.readFile("test/vectors/batches.json");
        uint256 recordsSeen = 0;
        for (uint256 i = 0; i < 7; ++i) {
            string memory at = string.concat(".batches[", vm.toString(i), "]");
            bytes32[] memory words = vm.parseJsonBytes32Array(json, string.concat(at, ".words"));
            uint256[] memory numbers = this.partyNumbers(words);
            uint256[] memory parties = new uint256[](numbers.length);
            for (uint256 j = 0; j < numbers.length; ++j) {
                parties[j] = _partyOfVectors(numbers[j]);
            }
            (bytes32 root,) = this.execute(words, parties);
            assertEq(root, vm.parseJsonBytes32(json, string.concat(at, ".root")));
            recordsSeen += BatchHeader.wrap(uint256(words[0])).recordCount();
        }
        assertEq(recordsSeen, 526);
    }

    function partyNumbers(bytes32[] calldata words) external pure returns (uint256[] memory) {
        return SettlementBatch.partyNumbers(BatchHeader.wrap(uint256(words[0])), words);
    }

    /// @dev As the note in the vectors says.
    function _partyOfVectors(uint256 number) private pure returns (uint256) {
        if (number < 3) return number << 48 | uint256(Role.Dso);
        if (number < 7) return number << 48 | uint256(Role.Aggregator);
        if (number == 41) return number << 48 | uint256(Role.Operator);
        return number << 48 | (5000 + 100 * number) << 32 | (3 + number % 4) << 8 | uint256(Role.Prosumer);
    }

    function amountBetween(SettlementRecord r, uint256 payer, uint256 payee) external pure returns (uint256) {
        return SettlementRules.check(r, 0, PartyWord.wrap(payer), PartyWord.wrap(payee));
    }

    function execute(bytes32[] calldata words, uint256[] memory parties)
        external
        pure
        returns (bytes32, Position[] memory)
    {
        return SettlementBatch.execute(BatchHeader.wrap(uint256(words[0])), words, parties);
    }

    /// @dev Ascending records that are mostly right; every eighth seed makes one of them anything at all.
    function _randomRecords(uint256 seed, uint256 count) private pure returns (SettlementRecord[] memory records) {
        records = new SettlementRecord[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint256 random = uint256(keccak256(abi.encode(seed, i)));
            bool first = i < count / 2;
            uint256 payee = random % 2 == 0 ? AGGREGATOR : PROSUMER;
            records[i] = first
                ? record(i, SettlementKind.Flexibility, DSO, payee, (random >> 8) & 0xffffffff, (random >> 64) & 0xffff)
                : record(i, SettlementKind.Reward, AGGREGATOR, PROSUMER, (random >> 8) & 0xffffffff, 70_000);
            // forge-lint: disable-next-line(unsafe-typecast)
            if (first) records[i] = SettlementRecord.wrap(SettlementRecord.unwrap(records[i]) | uint128(i << 113));
        }
        if (count != 0 && seed % 8 == 0) {
            records[seed / 8 % count] = SettlementRecord.wrap(uint128(uint256(keccak256(abi.encode(seed)))));
        }
    }

    function _checkRoles(uint64 period, SettlementKind kind, uint24 payer, uint24 payee) private {
        Role payerRole = registry.participant(payer).role;
        Role payeeRole = registry.participant(payee).role;
        bytes32[] memory words = batchOf(single(record(1, kind, payer, payee, 1000, 8000)));

        if (!_allowed(kind, payerRole, payeeRole)) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IFlexibilitySettlement.FlexibilitySettlement_WrongRoles.selector, 0, kind, payerRole, payeeRole
                )
            );
        } else if (kind == SettlementKind.Reward && registry.participant(payee).aggregator != payer) {
            _expectMandateMissing(payer, payee);
        }
        vm.prank(operator);
        settlement.settle(MARKET, period, 0, words, 0);
    }

    /// @dev The table of roles, written out.
    function _allowed(SettlementKind kind, Role payer, Role payee) private pure returns (bool) {
        if (payer == Role.MeterOperator || payee == Role.MeterOperator) return false;
        if (kind == SettlementKind.Energy) return true;
        if (payer == Role.Operator || payee == Role.Operator) return false;
        if (kind == SettlementKind.Reward) return payer == Role.Aggregator && payee == Role.Prosumer;
        if (kind == SettlementKind.Penalty) return payer != Role.Dso && payee == Role.Dso;
        return (payer == Role.Dso) != (payee == Role.Dso);
    }

    function _settleWith(uint256[] memory numbers, SettlementRecord[] memory records, uint256 total) private {
        bytes32[] memory words = BatchWriter.write(numbers, records, 0, total);
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 0, words, 0);
    }

    function _expectUnknownParty(uint256 place) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_UnknownParty.selector, 0, place, PARTICIPANTS
            )
        );
    }

    function _expectNotAscending(uint256 position, SettlementRecord repeated, SettlementRecord previous) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_RecordNotAscending.selector,
                position,
                repeated.key(),
                previous.key()
            )
        );
    }

    function _expectMandateMissing(uint256 payer, uint256 payee) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_MandateMissing.selector, 0, payer, payee
            )
        );
    }

    function _expectWrongTotal(uint256 total, uint256 expected) private {
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_WrongTotal.selector, total, expected)
        );
    }
}
