// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {FlexibilitySettlement} from "../src/FlexibilitySettlement.sol";
import {IFlexibilityEscrow} from "../src/interfaces/IFlexibilityEscrow.sol";
import {
    IFlexibilitySettlement,
    PeriodProgress,
    Settlement,
    SettlementProof
} from "../src/interfaces/IFlexibilitySettlement.sol";
import {SettlementKind, SettlementRecord} from "../src/libraries/SettlementRecord.sol";
import {MarketTest} from "./MarketTest.sol";
import {BatchWriter} from "./reference/BatchWriter.sol";

/// @notice Order, batches, roots and money. What a single record may say is in SettlementBatch.t.sol.
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
        new FlexibilitySettlement(registry, escrow, 2, 1, 1);
    }

    function testFuzz_RevertWhen_CallerIsNotOperator(address caller) external {
        vm.assume(caller != operator);
        bytes32[] memory words = batchOf(flexibilityRecords(1));
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_NotOperator.selector, caller)
        );
        vm.prank(caller);
        settlement.settle(MARKET, PERIOD, 0, words, SOME_ROOT);
    }

    function test_RevertWhen_PeriodIsFinal() external {
        SettlementRecord[] memory records = flexibilityRecords(3);
        settleAll(records);
        bytes32[] memory words = batchOf(records);
        for (uint256 batch = 0; batch < 3; ++batch) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IFlexibilitySettlement.FlexibilitySettlement_AlreadySettled.selector,
                    MARKET,
                    PERIOD,
                    digestOf(words)
                )
            );
            vm.prank(operator);
            settlement.settle(MARKET, PERIOD, batch, words, SOME_ROOT);
        }
    }

    function testFuzz_RevertWhen_PeriodIsPast(uint64 laps) external {
        uint64 later = PERIOD + uint64(settlement.ringPeriods() * bound(laps, 1, 1000));
        bytes32[] memory words = batchOf(flexibilityRecords(3));
        vm.startPrank(operator);
        settlement.settle(MARKET, later, 0, words, digestOf(words));
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_PeriodIsPast.selector, MARKET, PERIOD, later
            )
        );
        settlement.settle(MARKET, PERIOD, 0, words, digestOf(words));
        vm.stopPrank();
        assertFalse(settlement.periodProgress(MARKET, PERIOD).isFinal);
    }

    function testFuzz_RevertWhen_BatchIsNotTheNext(uint256 batch) external {
        vm.assume(batch != 1);
        SettlementRecord[] memory records = flexibilityRecords(8);
        _settleBatch(0, slice(records, 0, 4), 0);
        bytes32[] memory words = batchOf(slice(records, 4, 8));
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_BatchOutOfOrder.selector, batch, 1)
        );
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, batch, words, 0);
    }

    function test_RevertWhen_LengthIsNotTheHeaders() external {
        bytes32[] memory words = batchOf(flexibilityRecords(8));
        _expectWrongLength(5, 6);
        settlement.settle(MARKET, PERIOD, 0, BatchWriter.slice(words, 0, 5), 0);
        _expectWrongLength(0, 1);
        settlement.settle(MARKET, PERIOD, 0, new bytes32[](0), 0);
        words[0] |= bytes32(uint256(2) << 128);
        _expectWrongLength(6, 7);
        settlement.settle(MARKET, PERIOD, 0, words, 0);
    }

    function test_RevertWhen_RecordRepeatsAcrossBatches() external {
        SettlementRecord[] memory records = flexibilityRecords(4);
        _settleBatch(0, slice(records, 0, 2), 0);
        bytes32[] memory words = batchOf(slice(records, 1, 3));
        uint256 key = uint256(8000) << 96 | uint256(2) << 48 | uint256(DSO) << 24 | AGGREGATOR;
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_RecordNotAscending.selector, 0, key, key
            )
        );
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 1, words, 0);
    }

    /// @notice The same order counted from another first order is the same order.
    function test_RevertWhen_RecordRepeatsUnderAnotherFirstOrder() external {
        _settleBatch(0, single(flexibility(7, 1000)), 0);
        bytes32[] memory words = BatchWriter.write(everyone(), single(flexibility(2, 1000)), 5, 80_000);
        vm.expectPartialRevert(IFlexibilitySettlement.FlexibilitySettlement_RecordNotAscending.selector);
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 1, words, 0);
    }

    function test_RevertWhen_PayerIsNotCovered() external {
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilityEscrow.FlexibilityEscrow_InsufficientFunds.selector, DSO, 1_000_000_000, 1_000_001_040
            )
        );
        settleAll(single(flexibility(1, 12_500_013)));
    }

    function test_RevertWhen_RootIsAnother() external {
        bytes32[] memory words = batchOf(flexibilityRecords(7));
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_WrongRecordsRoot.selector, SOME_ROOT, digestOf(words)
            )
        );
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 0, words, SOME_ROOT);
    }

    function test_SettleNetsBothLayers() external {
        SettlementRecord[] memory records = new SettlementRecord[](2);
        records[0] = flexibility(1, 1000);
        records[1] = reward(1, 1000);
        bytes32[] memory words = batchOf(records);

        vm.expectEmit();
        emit IFlexibilitySettlement.BatchSettled(MARKET, PERIOD, 0, 2, BatchWriter.rootOf(words));
        vm.expectEmit();
        emit IFlexibilitySettlement.PeriodSettled(MARKET, PERIOD, digestOf(words), 2);
        settleAll(records);

        assertEq(freeOf(DSO), 1_000_000_000 - 80_000);
        assertEq(freeOf(AGGREGATOR), 0);
        assertEq(claimableOf(AGGREGATOR), 16_000);
        assertEq(claimableOf(PROSUMER), 64_000);
        PeriodProgress memory progress = settlement.periodProgress(MARKET, PERIOD);
        assertEq(progress.recordsRoot, digestOf(words));
        assertEq(progress.recordCount, 2);
        assertTrue(progress.isFinal);
        assertFalse(settlement.periodProgress(MARKET, PERIOD + 1).isFinal);
        assertFalse(settlement.periodProgress(keccak256("elsewhere"), PERIOD).isFinal);
    }

    function testFuzz_SettleInBatchesGivesTheSameMoney(uint8 count, uint8 size) external {
        count = uint8(bound(count, 1, 40));
        size = uint8(bound(size, 1, 20));
        SettlementRecord[] memory records = flexibilityRecords(count);
        bytes32 digest = 0;
        uint256 batch = 0;
        for (uint256 first = 0; first < count; first += size) {
            bool isLast = first + size >= count;
            SettlementRecord[] memory part = slice(records, first, isLast ? count : first + size);
            digest = keccak256(abi.encodePacked(digest, BatchWriter.rootOf(batchOf(part))));
            _settleBatch(batch++, part, isLast ? digest : bytes32(0));
            assertEq(settlement.periodProgress(MARKET, PERIOD).isFinal, isLast);
        }
        assertEq(settlement.periodProgress(MARKET, PERIOD).recordCount, count);
        assertEq(claimableOf(AGGREGATOR), uint256(count) * 80_000);
    }

    function test_SettleTakesAPeriodWithoutRecords() external {
        settleAll(new SettlementRecord[](0));
        assertTrue(settlement.periodProgress(MARKET, PERIOD).isFinal);
    }

    function testFuzz_SettlementOfEveryRecordIsProven(uint8 count, uint8 position) external {
        count = uint8(bound(count, 1, 100));
        position = uint8(bound(position, 0, count - 1));
        bytes32[] memory words = batchOf(flexibilityRecords(count));
        SettlementProof memory proof = _proofOf(words, position);
        _expectUnproven(PERIOD, proof);
        settleAll(flexibilityRecords(count));

        (bool isSettled, Settlement memory s) = settlement.settlementOf(MARKET, PERIOD, proof);
        assertTrue(isSettled);
        assertEq(s.order, uint256(position) + 1);
        assertEq(s.payer, DSO);
        assertEq(s.payee, AGGREGATOR);
        assertEq(s.amount, 80_000);
        _expectUnproven(PERIOD + 1, proof);
    }

    function test_SettlementOfAnythingElseIsNotProven() external {
        bytes32[] memory words = batchOf(flexibilityRecords(100));
        settleAll(flexibilityRecords(100));

        SettlementProof memory proof = _proofOf(words, 40);
        proof.position = 15;
        _expectUnproven(PERIOD, proof);
        proof = _proofOf(words, 40);
        proof.block_[0] ^= bytes32(uint256(1));
        _expectUnproven(PERIOD, proof);
        proof = _proofOf(words, 40);
        proof.head[1] ^= bytes32(uint256(1));
        _expectUnproven(PERIOD, proof);
        proof = _proofOf(words, 40);
        proof.siblings = BatchWriter.slice(proof.siblings, 0, 2);
        _expectUnproven(PERIOD, proof);
        proof = _proofOf(words, 40);
        proof.batch = 1;
        _expectUnproven(PERIOD, proof);
        proof = _proofOf(words, 40);
        proof.position = 100;
        _expectUnproven(PERIOD, proof);
        proof.head = new bytes32[](0);
        _expectUnproven(PERIOD, proof);
    }

    function test_GasOfOneHundredRecords() external {
        settleAll(_dayOfOneHundred());
        vm.snapshotGasLastCall("settle 100 records");
    }

    /// @dev 100 records between 1 DSO, 2 aggregators and 2 prosumers.
    function _dayOfOneHundred() private pure returns (SettlementRecord[] memory records) {
        records = new SettlementRecord[](100);
        for (uint256 i = 0; i < 50; ++i) {
            bool odd = i % 2 == 1;
            uint24 aggregator = odd ? OTHER_AGGREGATOR : AGGREGATOR;
            records[i] = record(i + 1, SettlementKind.Flexibility, DSO, aggregator, 917, 8000);
            records[50 + i] =
                record(i + 1, SettlementKind.Reward, aggregator, odd ? OTHER_PROSUMER : PROSUMER, 917, 8000);
        }
    }

    function _settleBatch(uint256 batch, SettlementRecord[] memory records, bytes32 recordsRoot) private {
        bytes32[] memory words = batchOf(records);
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, batch, words, recordsRoot);
    }

    function _proofOf(bytes32[] memory words, uint256 position) private pure returns (SettlementProof memory proof) {
        proof.batchRoots = new bytes32[](1);
        proof.batchRoots[0] = BatchWriter.rootOf(words);
        proof.head = BatchWriter.headOf(words);
        proof.position = position;
        proof.block_ = BatchWriter.blockOf(words, position / 16);
        proof.siblings = BatchWriter.siblingsOf(BatchWriter.nodesOf(words), position / 16);
    }

    function _expectUnproven(uint64 period, SettlementProof memory proof) private view {
        (bool isSettled, Settlement memory s) = settlement.settlementOf(MARKET, period, proof);
        assertFalse(isSettled);
        assertEq(s.amount, 0);
    }

    function _expectWrongLength(uint256 words, uint256 expected) private {
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_WrongLength.selector, words, expected)
        );
        vm.prank(operator);
    }
}
