// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {FlexibilitySettlement} from "../src/FlexibilitySettlement.sol";
import {IFlexibilityEscrow} from "../src/interfaces/IFlexibilityEscrow.sol";
import {IFlexibilitySettlement, PeriodProgress} from "../src/interfaces/IFlexibilitySettlement.sol";
import {PositionalMerkle} from "../src/libraries/PositionalMerkle.sol";
import {SettlementKind, SettlementRecord} from "../src/libraries/SettlementRecord.sol";
import {MarketTest} from "./MarketTest.sol";

/// @notice Order, chunks, roots and money. What a single record may say is in FlexibilitySettlementRecords.t.sol.
contract FlexibilitySettlementTest is MarketTest {
    bytes32 private constant SOME_ROOT = keccak256("some root");

    function setUp() public override {
        super.setUp();
        fund(DSO, 1_000_000_000);
    }

    function test_RevertWhen_EscrowNamesAnotherSettlement() external {
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_WrongEscrow.selector, escrow, address(settlement)
            )
        );
        new FlexibilitySettlement(registry, escrow);
    }

    function testFuzz_RevertWhen_CallerIsNotOperator(address caller) external {
        vm.assume(caller != operator);
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_NotOperator.selector, caller)
        );
        vm.prank(caller);
        settlement.settle(MARKET, PERIOD, 0, flexibilityRecords(1), SOME_ROOT);
    }

    function test_RevertWhen_PeriodIsFinal() external {
        SettlementRecord[] memory records = flexibilityRecords(3);
        settleAll(records);
        bytes memory refusal = abi.encodeWithSelector(
            IFlexibilitySettlement.FlexibilitySettlement_AlreadySettled.selector, MARKET, PERIOD, rootOf(records)
        );
        vm.startPrank(operator);
        vm.expectRevert(refusal);
        settlement.settle(MARKET, PERIOD, 0, records, SOME_ROOT);
        vm.expectRevert(refusal);
        settlement.settle(MARKET, PERIOD, 3, single(flexibility(9, 1)), SOME_ROOT);
        vm.stopPrank();
    }

    function testFuzz_RevertWhen_ChunkIsNotTheNext(uint256 firstRecord) external {
        vm.assume(firstRecord != 4);
        SettlementRecord[] memory records = flexibilityRecords(8);
        _settleChunk(0, slice(records, 0, 4));
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_ChunkOutOfOrder.selector, firstRecord, 4
            )
        );
        _settleChunk(firstRecord, slice(records, 4, 8));
    }

    function testFuzz_RevertWhen_FirstOfSeveralChunksIsNoPowerOfTwo(uint8 length) external {
        vm.assume(length == 0 || length & (length - 1) != 0);
        _expectWrongLength(length, 0);
        _settleChunk(0, flexibilityRecords(length));
    }

    function test_RevertWhen_ChunkLengthChanges() external {
        SettlementRecord[] memory records = flexibilityRecords(16);
        _settleChunk(0, slice(records, 0, 4));
        _expectWrongLength(2, 4);
        _settleChunk(4, slice(records, 4, 6));
        _expectWrongLength(8, 4);
        _settleChunk(4, slice(records, 4, 12));
        _expectWrongLength(5, 4);
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 4, slice(records, 4, 9), SOME_ROOT);
    }

    function test_RevertWhen_RecordRepeats() external {
        SettlementRecord[] memory records = flexibilityRecords(3);
        records[2] = flexibility(2, 500);
        _expectNotAscending(2, records[2], records[1]);
        settleAll(records);
    }

    function test_RevertWhen_RecordRepeatsAcrossChunks() external {
        SettlementRecord[] memory records = flexibilityRecords(4);
        _settleChunk(0, slice(records, 0, 2));
        _expectNotAscending(2, records[0], records[1]);
        _settleChunk(2, slice(records, 0, 2));
    }

    function test_RevertWhen_PayerIsNotCovered() external {
        SettlementRecord tooDear = flexibility(1, 12_500_013);
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilityEscrow.FlexibilityEscrow_InsufficientFunds.selector, DSO, 1_000_000_000, 1_000_001_040
            )
        );
        settleAll(single(tooDear));
    }

    function test_RevertWhen_RootIsAnother() external {
        SettlementRecord[] memory records = flexibilityRecords(7);
        bytes32 root = rootOf(records);
        _settleChunk(0, slice(records, 0, 4));
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_WrongRecordsRoot.selector, SOME_ROOT, root
            )
        );
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 4, slice(records, 4, 7), SOME_ROOT);

        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 4, slice(records, 4, 7), root);
        assertEq(settlement.periodProgress(MARKET, PERIOD).recordsRoot, root);
    }

    function test_SettleNetsBothLayers() external {
        SettlementRecord[] memory records = new SettlementRecord[](2);
        records[0] = flexibility(1, 1000);
        records[1] = reward(1, 1000);
        bytes32 root = rootOf(records);

        vm.expectEmit();
        emit IFlexibilitySettlement.ChunkSettled(MARKET, PERIOD, 0, 2, root);
        vm.expectEmit();
        emit IFlexibilitySettlement.PeriodSettled(MARKET, PERIOD, root, 2);
        settleAll(records);

        assertEq(freeOf(DSO), 1_000_000_000 - 80_000);
        assertEq(freeOf(AGGREGATOR), 0);
        assertEq(claimableOf(AGGREGATOR), 16_000);
        assertEq(claimableOf(PROSUMER), 64_000);
        PeriodProgress memory progress = settlement.periodProgress(MARKET, PERIOD);
        assertEq(progress.recordsRoot, root);
        assertEq(progress.recordCount, 2);
        assertTrue(progress.isFinal);
        assertFalse(settlement.periodProgress(MARKET, PERIOD + 1).isFinal);
        assertFalse(settlement.periodProgress(keccak256("elsewhere"), PERIOD).isFinal);
    }

    function testFuzz_SettleInChunksGivesTheSame(uint8 count, uint8 chunkLog) external {
        count = uint8(bound(count, 1, 40));
        uint256 size = 2 ** bound(chunkLog, 0, 4);
        SettlementRecord[] memory records = flexibilityRecords(count);
        bytes32 root = rootOf(records);

        uint256 first = 0;
        while (first + size < count) {
            _settleChunk(first, slice(records, first, first + size));
            assertFalse(settlement.periodProgress(MARKET, PERIOD).isFinal);
            first += size;
        }
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, first, slice(records, first, count), root);

        PeriodProgress memory progress = settlement.periodProgress(MARKET, PERIOD);
        assertEq(progress.recordsRoot, root);
        assertEq(progress.recordCount, count);
        assertTrue(progress.isFinal);
        assertEq(claimableOf(AGGREGATOR), uint256(count) * 80_000);
    }

    function test_SettleClosesWithAnEmptyChunk() external {
        SettlementRecord[] memory records = flexibilityRecords(4);
        _settleChunk(0, records);
        bytes32 root = rootOf(records);
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 4, new SettlementRecord[](0), root);
        assertTrue(settlement.periodProgress(MARKET, PERIOD).isFinal);
    }

    function test_SettleTakesAPeriodWithoutRecords() external {
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 0, new SettlementRecord[](0), PositionalMerkle.EMPTY_ROOT);
        assertTrue(settlement.periodProgress(MARKET, PERIOD).isFinal);
    }

    function test_IsSettledOnlyOnceThePeriodIsFinal() external {
        SettlementRecord[] memory records = flexibilityRecords(2);
        bytes32[] memory proof = new bytes32[](1);
        proof[0] = PositionalMerkle.leafNode(1, bytes32(SettlementRecord.unwrap(records[1])));

        _settleChunk(0, slice(records, 0, 1));
        assertFalse(settlement.isSettled(MARKET, PERIOD, 0, records[0], proof));
        bytes32 root = rootOf(records);
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 1, slice(records, 1, 2), root);

        assertTrue(settlement.isSettled(MARKET, PERIOD, 0, records[0], proof));
        assertFalse(settlement.isSettled(MARKET, PERIOD, 1, records[0], proof));
        assertFalse(settlement.isSettled(MARKET, PERIOD, 0, records[1], proof));
        assertFalse(settlement.isSettled(MARKET, PERIOD + 1, 0, records[0], proof));
    }

    /// @notice 100 records between 1 DSO, 2 aggregators and 2 prosumers; the figure is in snapshots/.
    function test_GasOfOneHundredRecords() external {
        SettlementRecord[] memory records = new SettlementRecord[](100);
        for (uint256 i = 0; i < 50; ++i) {
            bool odd = i % 2 == 1;
            uint24 aggregator = odd ? OTHER_AGGREGATOR : AGGREGATOR;
            records[i] = record(i + 1, SettlementKind.Flexibility, DSO, aggregator, 917, 8000, 10_000);
            records[50 + i] = record(
                i + 1, SettlementKind.Reward, aggregator, odd ? OTHER_PROSUMER : PROSUMER, 917, 8000, odd ? 6500 : 8000
            );
        }
        settleAll(records);
        vm.snapshotGasLastCall("settle 100 records");
    }

    function _settleChunk(uint256 firstRecord, SettlementRecord[] memory records) private {
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, firstRecord, records, 0);
    }

    function _expectWrongLength(uint256 length, uint256 expected) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_WrongChunkLength.selector, length, expected
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
}
