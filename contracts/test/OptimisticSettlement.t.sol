// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFlexibilityEscrow, Position} from "../src/interfaces/IFlexibilityEscrow.sol";
import {IFlexibilitySettlement} from "../src/interfaces/IFlexibilitySettlement.sol";
import {IOptimisticSettlement, Posting, RecordProof} from "../src/interfaces/IOptimisticSettlement.sol";
import {PositionalMerkle} from "../src/libraries/PositionalMerkle.sol";
import {PositionWord} from "../src/libraries/PositionWord.sol";
import {SettlementKind, SettlementRecord} from "../src/libraries/SettlementRecord.sol";
import {MarketTest} from "./MarketTest.sol";
import {BatchWriter} from "./reference/BatchWriter.sol";

contract OptimisticSettlementTest is MarketTest {
    uint56 private constant BOND = 1_000_000_000;
    uint256 private constant RECORDS = 50;

    bytes32[] private _words;
    Posting private _posting;
    Position[] private _positions;
    uint256 private _until;

    function setUp() public override {
        super.setUp();
        fund(DSO, 1_000_000_000);
        fund(OPERATOR, BOND);
    }

    function testFuzz_RevertWhen_PosterIsNotOperator(address caller) external {
        vm.assume(caller != operator);
        _prepare(_honest(), 0);
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_NotOperator.selector, caller)
        );
        vm.prank(caller);
        settlement.post(MARKET, PERIOD, _posting, _words);
    }

    function test_RevertWhen_PeriodIsSettledOrPosted() external {
        settleAll(flexibilityRecords(1));
        _prepare(_honest(), 0);
        vm.expectPartialRevert(IFlexibilitySettlement.FlexibilitySettlement_AlreadySettled.selector);
        _postAs(PERIOD);

        _postAs(PERIOD + 1);
        bytes memory posted = abi.encodeWithSelector(
            IOptimisticSettlement.OptimisticSettlement_AlreadyPosted.selector, MARKET, PERIOD + 1
        );
        vm.expectRevert(posted);
        _postAs(PERIOD + 1);
        vm.expectRevert(posted);
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD + 1, 0, _words, 0);
    }

    function test_RevertWhen_WordsAreNotTheBatch() external {
        _prepare(_honest(), 0);
        _words[3] ^= bytes32(uint256(1));
        vm.expectRevert(IOptimisticSettlement.OptimisticSettlement_NotInBatch.selector);
        _postAs(PERIOD);
        _words[3] ^= bytes32(uint256(1));
        _posting.recordCount += 1;
        vm.expectRevert(IOptimisticSettlement.OptimisticSettlement_NotInBatch.selector);
        _postAs(PERIOD);
    }

    function test_RevertWhen_BondIsAnothers() external {
        _prepare(_honest(), 0);
        _posting.bonder = DSO;
        vm.expectRevert(
            abi.encodeWithSelector(IOptimisticSettlement.OptimisticSettlement_NotBondersAccount.selector, DSO, operator)
        );
        _postAs(PERIOD);
    }

    function test_RevertWhen_BondIsNotCovered() external {
        _post(_honest(), 0);
        _prepare(_honest(), 0);
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_InsufficientFree.selector, OPERATOR, 0, BOND)
        );
        _postAs(PERIOD + 1);
    }

    function test_RevertWhen_PostingIsAnother() external {
        _post(_honest(), 0);
        Posting memory other = _posting;
        other.positionsHash = keccak256("others");
        bytes memory refusal =
            abi.encodeWithSelector(IOptimisticSettlement.OptimisticSettlement_NotPosted.selector, MARKET, PERIOD);
        vm.expectRevert(refusal);
        settlement.escalate(MARKET, PERIOD, other, _words, stranger);
        vm.warp(_until + 1);
        vm.expectRevert(refusal);
        settlement.finalise(MARKET, PERIOD, other, _positions);
    }

    function test_RevertWhen_FinalisedWithinTheWindow() external {
        _post(_honest(), 0);
        vm.warp(_until);
        vm.expectRevert(
            abi.encodeWithSelector(IOptimisticSettlement.OptimisticSettlement_StillChallengeable.selector, _until)
        );
        settlement.finalise(MARKET, PERIOD, _posting, _positions);
    }

    function test_RevertWhen_ChallengedAfterTheWindow() external {
        _post(_honest(), 0);
        vm.warp(_until + 1);
        bytes memory refusal =
            abi.encodeWithSelector(IOptimisticSettlement.OptimisticSettlement_WindowClosed.selector, _until);
        vm.expectRevert(refusal);
        settlement.escalate(MARKET, PERIOD, _posting, _words, stranger);
        RecordProof memory proof = _proofOf(0);
        vm.expectRevert(refusal);
        settlement.challengeRecord(MARKET, PERIOD, _posting, proof, stranger);
    }

    function test_RevertWhen_PositionsAreOthers() external {
        _post(_honest(), 0);
        vm.warp(_until + 1);
        _positions[0] = PositionWord.pack(DSO, -1);
        vm.expectPartialRevert(IOptimisticSettlement.OptimisticSettlement_WrongPositions.selector);
        settlement.finalise(MARKET, PERIOD, _posting, _positions);
    }

    /// @notice What is executed, posted and finalised, and posted and escalated, ends in the same balances and the same root.
    function test_ExecutedResultIsOptimisticResult() external {
        uint256 start = vm.snapshotState();
        settleAll(_honest());
        bytes32 state = _stateOfMarket();

        vm.revertToState(start);
        _post(_honest(), 0);
        vm.warp(_until + 1);
        vm.prank(stranger);
        settlement.finalise(MARKET, PERIOD, _posting, _positions);
        assertEq(_stateOfMarket(), state);
        assertEq(freeOf(OPERATOR), BOND);

        vm.revertToState(start);
        _post(_honest(), 0);
        vm.prank(stranger);
        settlement.escalate(MARKET, PERIOD, _posting, _words, stranger);
        assertEq(_stateOfMarket(), state);
        assertEq(freeOf(OPERATOR), BOND);
    }

    function test_NothingIsPaidTwice() external {
        _post(_honest(), 0);
        vm.warp(_until + 1);
        settlement.finalise(MARKET, PERIOD, _posting, _positions);
        vm.expectPartialRevert(IOptimisticSettlement.OptimisticSettlement_NotPosted.selector);
        settlement.finalise(MARKET, PERIOD, _posting, _positions);
        vm.expectPartialRevert(IFlexibilitySettlement.FlexibilitySettlement_AlreadySettled.selector);
        _postAs(PERIOD);
        vm.expectPartialRevert(IFlexibilitySettlement.FlexibilitySettlement_AlreadySettled.selector);
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 0, _words, 0);
    }

    /// @notice Sound: nothing can be shown against an honest posting, at any index, with any amount of gas.
    function testFuzz_NoChallengeOfAnHonestPostingSucceeds(uint8 position, uint24 gasLeft) external {
        position = uint8(bound(position, 0, RECORDS - 1));
        _post(_honest(), 0);
        RecordProof memory proof = _proofOf(position);
        RecordProof memory next = _proofOf(position == RECORDS - 1 ? 0 : position + 1);
        bytes32[] memory head = BatchWriter.headOf(_words);
        bytes32 records = PositionalMerkle.foldInPlace(BatchWriter.nodesOf(_words));

        bytes[] memory calls = new bytes[](4);
        calls[0] = abi.encodeCall(settlement.challengeRecord, (MARKET, PERIOD, _posting, proof, stranger));
        calls[1] = abi.encodeCall(settlement.challengeOrder, (MARKET, PERIOD, _posting, proof, next, stranger));
        calls[2] = abi.encodeCall(settlement.challengeOrder, (MARKET, PERIOD, _posting, next, proof, stranger));
        calls[3] = abi.encodeCall(settlement.challengeParties, (MARKET, PERIOD, _posting, head, records, stranger));
        for (uint256 i = 0; i < calls.length; ++i) {
            (bool ok,) = address(settlement).call(calls[i]);
            assertFalse(ok);
            (ok,) = address(settlement).call{gas: bound(gasLeft, 20_000, 200_000)}(calls[i]);
            assertFalse(ok);
        }
        bytes memory escalation = abi.encodeCall(settlement.escalate, (MARKET, PERIOD, _posting, _words, stranger));
        (bool isDone,) = address(settlement).call{gas: bound(gasLeft, 20_000, 400_000)}(escalation);
        assertEq(token.balanceOf(stranger), 0);
        assertEq(settlement.periodProgress(MARKET, PERIOD).isFinal, isDone);
        assertEq(escrow.balanceOf(OPERATOR).bonded, isDone ? 0 : BOND);
    }

    /// @notice Complete: a record of any wrong content is caught by its own challenge, and by escalation.
    function testFuzz_AWrongRecordIsCaught(uint8 position, uint8 fault) external {
        position = uint8(bound(position, 0, RECORDS - 1));
        SettlementRecord[] memory records = _honest();
        uint256 order = records[position].order();
        bytes4 reason;
        (records[position], reason) = _faulty(order, fault % 4);
        _post(records, 0);
        _expectRefuted(reason);
        settlement.challengeRecord(MARKET, PERIOD, _posting, _proofOf(position), stranger);
        _checkRefuted();
    }

    function testFuzz_AnEscalationCatchesEverything(uint8 position, uint8 fault) external {
        position = uint8(bound(position, 1, RECORDS - 1));
        fault = uint8(bound(fault, 0, 6));
        SettlementRecord[] memory records = _honest();
        if (fault < 4) (records[position],) = _faulty(records[position].order(), fault);
        if (fault == 4) records[position] = records[position - 1];
        _prepare(records, fault == 5 ? 1 : 0);
        if (fault == 6) _posting.positionsHash = keccak256("more for me");
        _postAs(PERIOD);
        settlement.escalate(MARKET, PERIOD, _posting, _words, stranger);
        _checkRefuted();
    }

    function testFuzz_ARepeatedRecordIsCaught(uint8 position) external {
        position = uint8(bound(position, 1, RECORDS - 1));
        SettlementRecord[] memory records = _honest();
        records[position] = records[position - 1];
        _post(records, 0);
        RecordProof memory first = _proofOf(position - 1);
        RecordProof memory second = _proofOf(position);
        _expectRefuted(IOptimisticSettlement.challengeOrder.selector);
        settlement.challengeOrder(MARKET, PERIOD, _posting, first, second, stranger);
        _checkRefuted();
    }

    function testFuzz_AWrongTableOfPartiesIsCaught(uint8 place, bool isUnknown) external {
        place = uint8(bound(place, 1, 7));
        uint256[] memory numbers = everyone();
        numbers[isUnknown ? 7 : place] = isUnknown ? UNKNOWN : numbers[place - 1];
        _words = BatchWriter.write(numbers, _honest(), 0, RECORDS * 80_000);
        // forge-lint: disable-next-line(unsafe-typecast)
        _posting = Posting(BatchWriter.rootOf(_words), 0, uint32(RECORDS), OPERATOR);
        _postAs(PERIOD);
        bytes32[] memory head = BatchWriter.headOf(_words);
        bytes32 records = PositionalMerkle.foldInPlace(BatchWriter.nodesOf(_words));
        settlement.challengeParties(MARKET, PERIOD, _posting, head, records, stranger);
        _checkRefuted();
    }

    function test_RevertWhen_ProofIsOfAnotherBatch() external {
        _post(_honest(), 0);
        RecordProof memory proof = _proofOf(3);
        proof.block_[0] ^= bytes32(uint256(1));
        vm.expectRevert(IOptimisticSettlement.OptimisticSettlement_NotInBatch.selector);
        settlement.challengeRecord(MARKET, PERIOD, _posting, proof, stranger);
        bytes32[] memory head = BatchWriter.headOf(_words);
        vm.expectRevert(IOptimisticSettlement.OptimisticSettlement_NotInBatch.selector);
        settlement.challengeParties(MARKET, PERIOD, _posting, head, 0, stranger);
        _words[5] ^= bytes32(uint256(1));
        vm.expectRevert(IOptimisticSettlement.OptimisticSettlement_NotInBatch.selector);
        settlement.escalate(MARKET, PERIOD, _posting, _words, stranger);
    }

    function test_ARefutedPeriodIsSettledAnew() external {
        _prepare(_honest(), 0);
        _posting.positionsHash = 0;
        _postAs(PERIOD);
        settlement.escalate(MARKET, PERIOD, _posting, _words, stranger);
        assertEq(settlement.postingOf(MARKET, PERIOD).bond, 0);
        settleAll(_honest());
        assertTrue(settlement.periodProgress(MARKET, PERIOD).isFinal);
    }

    function _honest() private pure returns (SettlementRecord[] memory) {
        return flexibilityRecords(RECORDS);
    }

    function _faulty(uint256 order, uint256 fault) private pure returns (SettlementRecord, bytes4) {
        if (fault == 0) {
            return (
                record(order, SettlementKind.Flexibility, METER_OPERATOR, AGGREGATOR, 1000, 8000),
                IFlexibilitySettlement.FlexibilitySettlement_WrongRoles.selector
            );
        }
        if (fault == 1) {
            return (
                record(order, SettlementKind.Reward, OTHER_AGGREGATOR, PROSUMER, 1000, 8000),
                IFlexibilitySettlement.FlexibilitySettlement_MandateMissing.selector
            );
        }
        if (fault == 2) {
            return (
                record(order, SettlementKind.Flexibility, DSO, UNKNOWN, 1000, 8000),
                IFlexibilitySettlement.FlexibilitySettlement_UnknownParty.selector
            );
        }
        uint128 unknownKind = SettlementRecord.unwrap(flexibility(order, 1000)) | uint128(5) << 125;
        return (SettlementRecord.wrap(unknownKind), IFlexibilitySettlement.FlexibilitySettlement_UnknownKind.selector);
    }

    /// @dev A batch of these records, whose total is that of the honest ones and `excess` more.
    function _prepare(SettlementRecord[] memory records, uint256 excess) private {
        _words = BatchWriter.write(everyone(), records, 0, RECORDS * 80_000 + excess);
        delete _positions;
        // forge-lint: disable-next-line(unsafe-typecast)
        _positions.push(PositionWord.pack(DSO, -int256(RECORDS * 80_000)));
        // forge-lint: disable-next-line(unsafe-typecast)
        _positions.push(PositionWord.pack(AGGREGATOR, int256(RECORDS * 80_000)));
        bytes32 hash = keccak256(abi.encodePacked(Position.unwrap(_positions[0]), Position.unwrap(_positions[1])));
        // forge-lint: disable-next-line(unsafe-typecast)
        _posting = Posting(BatchWriter.rootOf(_words), hash, uint32(records.length), OPERATOR);
        _until = block.timestamp + settlement.challengeWindow();
    }

    function _post(SettlementRecord[] memory records, uint256 excess) private {
        _prepare(records, excess);
        _postAs(PERIOD);
        assertEq(settlement.postingOf(MARKET, PERIOD).challengeableUntil, _until);
        assertEq(escrow.balanceOf(OPERATOR).bonded, BOND);
    }

    function _postAs(uint64 period) private {
        vm.prank(operator);
        settlement.post(MARKET, period, _posting, _words);
    }

    function _proofOf(uint256 position) private view returns (RecordProof memory) {
        return RecordProof({
            head: BatchWriter.headOf(_words),
            position: position,
            block_: BatchWriter.blockOf(_words, position / 16),
            siblings: BatchWriter.siblingsOf(BatchWriter.nodesOf(_words), position / 16)
        });
    }

    function _expectRefuted(bytes4 reason) private {
        vm.expectEmit();
        emit IOptimisticSettlement.PostingRefuted(MARKET, PERIOD, stranger, reason);
    }

    function _checkRefuted() private view {
        assertEq(token.balanceOf(stranger), BOND / 2);
        assertEq(heldFor(OPERATOR), 0);
        assertEq(settlement.postingOf(MARKET, PERIOD).commitment, 0);
        assertFalse(settlement.periodProgress(MARKET, PERIOD).isFinal);
        assertEq(freeOf(DSO), 1_000_000_000);
    }

    function _stateOfMarket() private view returns (bytes32) {
        return keccak256(
            abi.encode(
                settlement.periodProgress(MARKET, PERIOD).recordsRoot,
                settlement.periodProgress(MARKET, PERIOD).recordCount,
                settlement.periodProgress(MARKET, PERIOD).isFinal,
                freeOf(DSO),
                claimableOf(AGGREGATOR)
            )
        );
    }
}
