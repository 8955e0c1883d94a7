// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {FlexibilitySettlement} from "../src/FlexibilitySettlement.sol";
import {IFlexibilityEscrow} from "../src/interfaces/IFlexibilityEscrow.sol";
import {IFlexibilitySettlement, PeriodProgress, Settlement} from "../src/interfaces/IFlexibilitySettlement.sol";
import {SettlementKind} from "../src/libraries/SettlementFlow.sol";
import {MarketTest} from "./MarketTest.sol";
import {BatchWriter, PlainRecord} from "./reference/BatchWriter.sol";

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
        new FlexibilitySettlement(registry, escrow, 2);
    }

    function testFuzz_RevertWhen_CallerIsNotOperator(address caller) external {
        vm.assume(caller != operator);
        bytes memory batch = BatchWriter.write(flexibilityRecords(1));
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_NotOperator.selector, caller)
        );
        vm.prank(caller);
        settlement.settle(MARKET, PERIOD, 0, batch, SOME_ROOT);
    }

    function test_RevertWhen_PeriodIsFinal() external {
        PlainRecord[] memory records = flexibilityRecords(3);
        settleAll(records);
        bytes memory batch = BatchWriter.write(records);
        for (uint256 index = 0; index < 3; ++index) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IFlexibilitySettlement.FlexibilitySettlement_AlreadySettled.selector,
                    MARKET,
                    PERIOD,
                    digestOf(batch)
                )
            );
            vm.prank(operator);
            settlement.settle(MARKET, PERIOD, index, batch, SOME_ROOT);
        }
    }

    function test_TheSmallestAmountIsSettled() external {
        PlainRecord memory one = record(1, SettlementKind.Flexibility, DSO, AGGREGATOR, 1, 100);
        assertEq(BatchWriter.amountOf(one), 1);
        settleAll(single(one));
        assertEq(claimableOf(AGGREGATOR), 1);
        assertEq(freeOf(DSO), 999_999_999);
    }

    function testFuzz_RevertWhen_PeriodIsPast(uint64 laps) external {
        uint64 later = PERIOD + uint64(settlement.ringPeriods() * bound(laps, 1, 1000));
        bytes memory batch = BatchWriter.write(flexibilityRecords(3));
        vm.startPrank(operator);
        settlement.settle(MARKET, later, 0, batch, digestOf(batch));
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_PeriodIsPast.selector, MARKET, PERIOD, later
            )
        );
        settlement.settle(MARKET, PERIOD, 0, batch, digestOf(batch));
        vm.stopPrank();
        assertFalse(settlement.periodProgress(MARKET, PERIOD).isFinal);
    }

    function testFuzz_RevertWhen_BatchIsNotTheNext(uint256 index) external {
        vm.assume(index != 1);
        PlainRecord[] memory records = flexibilityRecords(8);
        _settleBatch(0, slice(records, 0, 4), 0);
        bytes memory batch = BatchWriter.write(slice(records, 4, 8));
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_BatchOutOfOrder.selector, index, 1)
        );
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, index, batch, 0);
    }

    function test_RevertWhen_BatchEndsWithinAFlow() external {
        bytes memory batch = BatchWriter.write(flexibilityRecords(20));
        uint256 length = batch.length;
        _expectWrongLength(length - 1, length);
        settlement.settle(MARKET, PERIOD, 0, BatchWriter.slice(batch, 0, length - 1), 0);
        _expectWrongLength(29, length);
        settlement.settle(MARKET, PERIOD, 0, BatchWriter.slice(batch, 0, 29), 0);
    }

    function test_RevertWhen_RecordRepeatsAcrossBatches() external {
        PlainRecord[] memory records = flexibilityRecords(4);
        _settleBatch(0, slice(records, 0, 2), 0);
        bytes memory batch = BatchWriter.write(slice(records, 1, 3));
        uint256 key = (uint256(DSO) << 24 | AGGREGATOR) << 105 | uint256(8000) << 49 | 2;
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_RecordNotAscending.selector, 0, key, key
            )
        );
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 1, batch, 0);
    }

    /// @notice A batch begins behind the last record of the last flow of the one before: by parties, time, price and order, in this turn.
    function testFuzz_RevertWhen_BatchBeginsBeforeTheEndOfTheOneBefore(uint8 which) external {
        PlainRecord[] memory settled = new PlainRecord[](2);
        (settled[0], settled[1]) = (flexibility(5, 1000), reward(5, 1000));
        (settled[1].mtu, settled[1].priceTicks) = (5, 8000);
        _settleBatch(0, settled, 0);

        PlainRecord memory first = reward(6, 1000);
        (first.mtu, first.priceTicks) = (5, 8000);
        which = uint8(bound(which, 0, 4));
        if (which == 0) first.order = 5;
        if (which == 1) first.order = 4;
        if (which == 2) first.priceTicks = 7999;
        if (which == 3) (first.mtu, first.priceTicks) = (4, 8001);
        if (which == 4) {
            first = flexibility(6, 1000);
            first.mtu = 6;
        }
        bytes memory batch = BatchWriter.write(single(first));
        vm.expectPartialRevert(IFlexibilitySettlement.FlexibilitySettlement_RecordNotAscending.selector);
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 1, batch, 0);
    }

    /// @notice The same order counted from another first order is the same order.
    function test_RevertWhen_RecordRepeatsUnderAnotherFirstOrder() external {
        _settleBatch(0, single(flexibility(7, 1000)), 0);
        bytes memory batch = BatchWriter.write(single(flexibility(2, 1000)));
        batch[21] = 0x05;
        vm.expectPartialRevert(IFlexibilitySettlement.FlexibilitySettlement_RecordNotAscending.selector);
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 1, batch, 0);
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
        bytes memory batch = BatchWriter.write(flexibilityRecords(7));
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_WrongRecordsRoot.selector, SOME_ROOT, digestOf(batch)
            )
        );
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 0, batch, SOME_ROOT);
    }

    function test_SettleNetsBothLayers() external {
        PlainRecord[] memory records = new PlainRecord[](2);
        records[0] = flexibility(1, 1000);
        records[1] = reward(1, 1000);
        bytes memory batch = BatchWriter.write(records);

        vm.expectEmit(address(settlement));
        emit IFlexibilitySettlement.BatchSettled(MARKET, PERIOD, 0, 2, BatchWriter.rootOf(batch));
        vm.expectEmit(address(settlement));
        emit IFlexibilitySettlement.PeriodSettled(MARKET, PERIOD, digestOf(batch), 2);
        settleAll(records);

        assertEq(freeOf(DSO), 1_000_000_000 - 80_000);
        assertEq(freeOf(AGGREGATOR), 0);
        assertEq(claimableOf(AGGREGATOR), 16_000);
        assertEq(claimableOf(PROSUMER), 64_000);
        PeriodProgress memory progress = settlement.periodProgress(MARKET, PERIOD);
        assertEq(progress.recordsRoot, digestOf(batch));
        assertEq(progress.recordCount, 2);
        assertTrue(progress.isFinal);
        assertFalse(settlement.periodProgress(MARKET, PERIOD + 1).isFinal);
        assertFalse(settlement.periodProgress(keccak256("elsewhere"), PERIOD).isFinal);
    }

    function testFuzz_SettleInBatchesGivesTheSameMoney(uint8 count, uint8 size) external {
        count = uint8(bound(count, 1, 40));
        size = uint8(bound(size, 1, 20));
        PlainRecord[] memory records = flexibilityRecords(count);
        bytes32 digest = 0;
        uint256 index = 0;
        for (uint256 first = 0; first < count; first += size) {
            bool isLast = first + size >= count;
            PlainRecord[] memory part = slice(records, first, isLast ? count : first + size);
            digest = keccak256(abi.encodePacked(digest, BatchWriter.rootOf(BatchWriter.write(part))));
            _settleBatch(index++, part, isLast ? digest : bytes32(0));
            assertEq(settlement.periodProgress(MARKET, PERIOD).isFinal, isLast);
        }
        assertEq(settlement.periodProgress(MARKET, PERIOD).recordCount, count);
        assertEq(claimableOf(AGGREGATOR), uint256(count) * 80_000);
    }

    function test_SettleTakesAPeriodWithoutRecords() external {
        settleAll(new PlainRecord[](0));
        assertTrue(settlement.periodProgress(MARKET, PERIOD).isFinal);
    }

    function testFuzz_SettlementOfEveryRecordIsProven(uint8 count, uint8 position) external {
        count = uint8(bound(count, 1, 100));
        position = uint8(bound(position, 0, count - 1));
        bytes memory proof = _proofOf(BatchWriter.write(flexibilityRecords(count)), position);
        _expectUnproven(PERIOD, proof);
        settleAll(flexibilityRecords(count));

        (bool isSettled, Settlement memory s) = settlement.settlementOf(MARKET, PERIOD, proof);
        assertTrue(isSettled);
        assertEq(
            abi.encode(s), abi.encode(Settlement(0, 0, uint256(position) + 1, DSO, AGGREGATOR, 1000, 8000, 80_000))
        );
        _expectUnproven(PERIOD + 1, proof);
    }

    function testFuzz_SettlementInAnyBatchIsProven(uint8 size, uint8 position) external {
        size = uint8(bound(size, 1, 20));
        position = uint8(bound(position, 0, 3 * uint256(size) - 1));
        PlainRecord[] memory records = flexibilityRecords(3 * uint256(size));
        bytes[] memory batches = new bytes[](3);
        bytes32[] memory digests = new bytes32[](4);
        for (uint256 i = 0; i < 3; ++i) {
            batches[i] = BatchWriter.write(slice(records, i * size, (i + 1) * size));
            digests[i + 1] = keccak256(abi.encodePacked(digests[i], BatchWriter.rootOf(batches[i])));
            _settleBatch(i, slice(records, i * size, (i + 1) * size), i == 2 ? digests[3] : bytes32(0));
        }
        uint256 own = position / size;
        bytes memory others = abi.encodePacked(digests[own]);
        for (uint256 i = own + 1; i < 3; ++i) {
            others = bytes.concat(others, BatchWriter.rootOf(batches[i]));
        }
        bytes memory chunk = BatchWriter.proofOf(batches[own], position % size / 16);
        uint8 place = position % size % 16;
        bytes memory proof = abi.encodePacked(place, uint8(others.length / 32), others, chunk);
        (bool isSettled, Settlement memory s) = settlement.settlementOf(MARKET, PERIOD, proof);
        assertTrue(isSettled);
        assertEq(s.order, uint256(position) + 1);
        _expectUnproven(PERIOD, abi.encodePacked(place, uint8(0), chunk));
    }

    /// @notice A proof with any bit turned, or cut off anywhere, shows nothing else: at most the same by another place in the chunk.
    function testFuzz_SettlementOfAnythingElseIsNotProven(uint16 bit, uint16 length) external {
        bytes memory batch = BatchWriter.write(flexibilityRecords(100));
        settleAll(flexibilityRecords(100));
        bytes memory proof = _proofOf(batch, 40);
        length = uint16(bound(length, 0, proof.length - 1));
        _expectUnproven(PERIOD, BatchWriter.slice(proof, 0, length));
        bit = uint16(bound(bit, 8, 8 * proof.length - 1));
        proof[bit / 8] ^= bytes1(0x80) >> (bit % 8);
        _expectUnproven(PERIOD, proof);
    }

    function test_SettlementOfAPlaceBehindTheChunkIsNotProven() external {
        bytes memory batch = BatchWriter.write(flexibilityRecords(100));
        settleAll(flexibilityRecords(100));
        _expectUnproven(PERIOD, abi.encodePacked(uint8(16), uint8(0), BatchWriter.proofOf(batch, 2)));
        _expectUnproven(PERIOD, abi.encodePacked(uint8(4), uint8(0), BatchWriter.proofOf(batch, 6)));
    }

    function test_GasOfOneHundredRecords() external {
        settleAll(_dayOfOneHundred());
        vm.snapshotGasLastCall("settle 100 records");
    }

    /// @dev 100 records between 1 DSO, 2 aggregators and 2 prosumers.
    function _dayOfOneHundred() private pure returns (PlainRecord[] memory records) {
        records = new PlainRecord[](100);
        for (uint256 i = 0; i < 50; ++i) {
            uint24 aggregator = i < 25 ? AGGREGATOR : OTHER_AGGREGATOR;
            uint24 prosumer = i < 25 ? PROSUMER : OTHER_PROSUMER;
            records[i] = record(i + 1, SettlementKind.Flexibility, DSO, aggregator, 917, 8000);
            records[50 + i] = record(i + 1, SettlementKind.Reward, aggregator, prosumer, 917, 8000);
        }
    }

    function _settleBatch(uint256 index, PlainRecord[] memory records, bytes32 recordsRoot) private {
        bytes memory batch = BatchWriter.write(records);
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, index, batch, recordsRoot);
    }

    /// @dev The proof of a record in a period of one batch of one flow.
    function _proofOf(bytes memory batch, uint256 position) private pure returns (bytes memory) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return abi.encodePacked(uint8(position % 16), uint8(0), BatchWriter.proofOf(batch, position / 16));
    }

    function _expectUnproven(uint64 period, bytes memory proof) private view {
        (bool isSettled, Settlement memory s) = settlement.settlementOf(MARKET, period, proof);
        assertFalse(isSettled);
        assertEq(s.amount, 0);
    }

    function _expectWrongLength(uint256 length, uint256 expected) private {
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_WrongLength.selector, length, expected)
        );
        vm.prank(operator);
    }
}
