// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFlexibilityEscrow} from "../src/interfaces/IFlexibilityEscrow.sol";
import {IFlexibilitySettlement} from "../src/interfaces/IFlexibilitySettlement.sol";
import {IOptimisticSettlement, Posting} from "../src/interfaces/IOptimisticSettlement.sol";
import {SettlementKind} from "../src/libraries/SettlementFlow.sol";
import {MarketTest} from "./MarketTest.sol";
import {BatchWriter, PlainRecord} from "./reference/BatchWriter.sol";

contract OptimisticSettlementTest is MarketTest {
    uint56 private constant BOND = 1_000_000_000;
    uint256 private constant RECORDS = 50;

    bytes private _batch;
    bytes private _flows;
    Posting private _posting;
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
        settlement.post(MARKET, PERIOD, _posting, _batch);
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
        settlement.settle(MARKET, PERIOD + 1, 0, _batch, 0);
    }

    function test_RevertWhen_BytesAreNotTheBatch() external {
        _prepare(_honest(), 0);
        _batch[60] ^= 0x01;
        vm.expectRevert(IOptimisticSettlement.OptimisticSettlement_NotInBatch.selector);
        _postAs(PERIOD);
        _batch[60] ^= 0x01;
        _posting.recordCount += 1;
        vm.expectRevert(IOptimisticSettlement.OptimisticSettlement_NotInBatch.selector);
        _postAs(PERIOD);
        _posting.recordCount -= 1;
        _posting.flowsHash = 0;
        vm.expectRevert(IOptimisticSettlement.OptimisticSettlement_NotInBatch.selector);
        _postAs(PERIOD);
    }

    function test_RevertWhen_PostedFlowsDoNotAscend() external {
        PlainRecord[] memory records = new PlainRecord[](2);
        (records[0], records[1]) = (reward(1, 1000), flexibility(1, 1000));
        _prepare(records, 0);
        vm.expectPartialRevert(IFlexibilitySettlement.FlexibilitySettlement_WrongFlow.selector);
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
        other.flowsHash = keccak256("others");
        bytes memory refusal =
            abi.encodeWithSelector(IOptimisticSettlement.OptimisticSettlement_NotPosted.selector, MARKET, PERIOD);
        vm.expectRevert(refusal);
        settlement.escalate(MARKET, PERIOD, other, _batch, stranger);
        vm.warp(_until + 1);
        vm.expectRevert(refusal);
        settlement.finalise(MARKET, PERIOD, other, _flows);
    }

    function test_RevertWhen_FinalisedWithinTheWindow() external {
        _post(_honest(), 0);
        vm.warp(_until);
        vm.expectRevert(
            abi.encodeWithSelector(IOptimisticSettlement.OptimisticSettlement_StillChallengeable.selector, _until)
        );
        settlement.finalise(MARKET, PERIOD, _posting, _flows);
    }

    function test_RevertWhen_ChallengedAfterTheWindow() external {
        _post(_honest(), 0);
        vm.warp(_until + 1);
        bytes memory refusal =
            abi.encodeWithSelector(IOptimisticSettlement.OptimisticSettlement_WindowClosed.selector, _until);
        vm.expectRevert(refusal);
        settlement.escalate(MARKET, PERIOD, _posting, _batch, stranger);
        bytes memory proof = BatchWriter.proofOf(_batch, 0);
        vm.expectRevert(refusal);
        settlement.challengeFlow(MARKET, PERIOD, _posting, proof, stranger);
        vm.expectRevert(refusal);
        settlement.challengeChunk(MARKET, PERIOD, _posting, proof, stranger);
    }

    function test_RevertWhen_FlowsAreOthers() external {
        _post(_honest(), 0);
        vm.warp(_until + 1);
        _flows[29] ^= 0x01;
        vm.expectPartialRevert(IOptimisticSettlement.OptimisticSettlement_WrongFlows.selector);
        settlement.finalise(MARKET, PERIOD, _posting, _flows);
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
        settlement.finalise(MARKET, PERIOD, _posting, _flows);
        assertEq(_stateOfMarket(), state);
        assertEq(freeOf(OPERATOR), BOND);

        vm.revertToState(start);
        _post(_honest(), 0);
        vm.prank(stranger);
        settlement.escalate(MARKET, PERIOD, _posting, _batch, stranger);
        assertEq(_stateOfMarket(), state);
        assertEq(freeOf(OPERATOR), BOND);
    }

    function test_NothingIsPaidTwice() external {
        _post(_honest(), 0);
        vm.warp(_until + 1);
        settlement.finalise(MARKET, PERIOD, _posting, _flows);
        vm.expectPartialRevert(IOptimisticSettlement.OptimisticSettlement_NotPosted.selector);
        settlement.finalise(MARKET, PERIOD, _posting, _flows);
        vm.expectPartialRevert(IFlexibilitySettlement.FlexibilitySettlement_AlreadySettled.selector);
        _postAs(PERIOD);
        vm.expectPartialRevert(IFlexibilitySettlement.FlexibilitySettlement_AlreadySettled.selector);
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 0, _batch, 0);
    }

    /// @notice Sound: nothing can be shown against an honest posting, at any index, with any amount of gas.
    function testFuzz_NoChallengeOfAnHonestPostingSucceeds(uint256 seed, uint24 gasLeft) external {
        PlainRecord[] memory records = _honest();
        for (uint256 i = 0; i < RECORDS; ++i) {
            // forge-lint: disable-next-line(unsafe-typecast)
            records[i].energyWh = uint32(uint256(keccak256(abi.encode(seed, i))) % 8000);
        }
        _post(records, 0);
        uint256 chunks = BatchWriter.leavesOf(_batch).length;
        for (uint256 i = 0; i < chunks; ++i) {
            bytes memory proof = BatchWriter.proofOf(_batch, i);
            _expectNoFault(
                abi.encodeCall(settlement.challengeChunk, (MARKET, PERIOD, _posting, proof, stranger)), gasLeft
            );
            _expectNoFault(
                abi.encodeCall(settlement.challengeFlow, (MARKET, PERIOD, _posting, proof, stranger)), gasLeft
            );
        }
        bytes memory escalation = abi.encodeCall(settlement.escalate, (MARKET, PERIOD, _posting, _batch, stranger));
        (bool isDone,) = address(settlement).call{gas: bound(gasLeft, 20_000, 400_000)}(escalation);
        assertEq(escrow.rewardOf(stranger), 0);
        assertEq(settlement.periodProgress(MARKET, PERIOD).isFinal, isDone);
        assertEq(escrow.balanceOf(OPERATOR).bonded, isDone ? 0 : BOND);
    }

    /// @notice Complete: a flow of any wrong content is caught by its own challenge.
    function testFuzz_AWrongFlowIsCaught(uint8 position, uint8 fault) external {
        (PlainRecord[] memory records, bytes4 reason) = _withWrongFlow(fault % 5);
        _post(records, 0);
        uint256 chunks = BatchWriter.leavesOf(_batch).length;
        bytes memory proof = BatchWriter.proofOf(_batch, bound(position, 0, chunks - 1));
        _expectRefuted(reason);
        settlement.challengeFlow(MARKET, PERIOD, _posting, proof, stranger);
        _checkRefuted();
    }

    /// @notice Complete: a record that repeats one before it, and one that falls behind it, is caught at any position.
    function testFuzz_ARecordThatDoesNotAscendIsCaught(uint8 position, bool isRepeated) external {
        position = uint8(bound(position, 1, RECORDS - 1));
        PlainRecord[] memory records = _honest();
        records[position].order = isRepeated ? records[position - 1].order : 0;
        _post(records, 0);
        // The first record of a chunk stands in the one before, too.
        bytes memory proof = BatchWriter.proofOf(_batch, (position - 1) / 16);
        _expectRefuted(IFlexibilitySettlement.FlexibilitySettlement_RecordNotAscending.selector);
        settlement.challengeChunk(MARKET, PERIOD, _posting, proof, stranger);
        _checkRefuted();
    }

    /// @notice Complete: any wrong sum is caught at the chunk it stands behind, and a wrong amount at the last one.
    function testFuzz_AWrongSumIsCaught(uint8 chunk, uint64 excess) external {
        excess = uint64(bound(excess, 1, type(uint32).max));
        chunk = uint8(bound(chunk, 0, 3));
        _prepare(_honest(), chunk == 3 ? excess : 0);
        if (chunk != 3) _addToSum(chunk, excess);
        _postAs(PERIOD);
        _expectRefuted(
            chunk == 3
                ? IFlexibilitySettlement.FlexibilitySettlement_WrongAmount.selector
                : IFlexibilitySettlement.FlexibilitySettlement_WrongSum.selector
        );
        settlement.challengeChunk(MARKET, PERIOD, _posting, BatchWriter.proofOf(_batch, chunk), stranger);
        _checkRefuted();
    }

    /// @notice Whatever byte of a batch is another, the posting is refused, or a challenge of one chunk and an escalation both catch it,
    /// or both take it for an honest batch of other records.
    function testFuzz_AChallengeFindsWhatAnEscalationFinds(uint16 at, uint8 value) external {
        PlainRecord[] memory records = flexibilityRecords(RECORDS);
        _prepare(records, 0);
        _batch[bound(at, 0, _batch.length - 1)] = bytes1(value);
        (bool isWhole,) = address(this).call(abi.encodeCall(this.rootOf, (_batch)));
        if (!isWhole) return;
        _posting.batchRoot = BatchWriter.rootOf(_batch);
        _posting.flowsHash = keccak256(BatchWriter.flowsOf(_batch));
        vm.prank(operator);
        (bool isPosted,) = address(settlement).call(abi.encodeCall(settlement.post, (MARKET, PERIOD, _posting, _batch)));
        if (!isPosted) return;

        uint256 posted = vm.snapshotState();
        bool isCaught = false;
        uint256 chunks = BatchWriter.leavesOf(_batch).length;
        for (uint256 i = 0; i < chunks && !isCaught; ++i) {
            bytes memory proof = BatchWriter.proofOf(_batch, i);
            (isCaught,) = address(settlement)
                .call(abi.encodeCall(settlement.challengeChunk, (MARKET, PERIOD, _posting, proof, stranger)));
            if (isCaught) break;
            (isCaught,) = address(settlement)
                .call(abi.encodeCall(settlement.challengeFlow, (MARKET, PERIOD, _posting, proof, stranger)));
        }
        vm.revertToState(posted);
        (bool isDone,) =
            address(settlement).call(abi.encodeCall(settlement.escalate, (MARKET, PERIOD, _posting, _batch, stranger)));
        assertEq(isCaught, isDone && !settlement.periodProgress(MARKET, PERIOD).isFinal);
    }

    function rootOf(bytes calldata batch) external pure returns (bytes32) {
        return BatchWriter.rootOf(batch);
    }

    function testFuzz_AnEscalationCatchesEverything(uint8 position, uint8 fault) external {
        position = uint8(bound(position, 1, RECORDS - 1));
        fault = uint8(bound(fault, 0, 6));
        PlainRecord[] memory records = _honest();
        if (fault < 5) (records,) = _withWrongFlow(fault);
        if (fault == 5) records[position].order = records[position - 1].order;
        _prepare(records, fault == 6 ? 1 : 0);
        _postAs(PERIOD);
        settlement.escalate(MARKET, PERIOD, _posting, _batch, stranger);
        _checkRefuted();
    }

    function test_RevertWhen_ProofIsOfAnotherBatch() external {
        _post(_honest(), 0);
        bytes memory proof = BatchWriter.proofOf(_batch, 1);
        proof[50] ^= 0x01;
        vm.expectRevert(IOptimisticSettlement.OptimisticSettlement_NotInBatch.selector);
        settlement.challengeChunk(MARKET, PERIOD, _posting, proof, stranger);
        vm.expectRevert(IOptimisticSettlement.OptimisticSettlement_NotInBatch.selector);
        settlement.challengeFlow(MARKET, PERIOD, _posting, "", stranger);
        _batch[60] ^= 0x01;
        vm.expectRevert(IOptimisticSettlement.OptimisticSettlement_NotInBatch.selector);
        settlement.escalate(MARKET, PERIOD, _posting, _batch, stranger);
    }

    function test_ARefutedPeriodIsSettledAnew() external {
        _post(_honest(), 1);
        settlement.escalate(MARKET, PERIOD, _posting, _batch, stranger);
        assertEq(settlement.postingOf(MARKET, PERIOD).challengeableUntil, 0);
        settleAll(_honest());
        assertTrue(settlement.periodProgress(MARKET, PERIOD).isFinal);
    }

    function _honest() private pure returns (PlainRecord[] memory) {
        return flexibilityRecords(RECORDS);
    }

    /// @dev Records between parties that may not settle them, and why.
    function _withWrongFlow(uint256 fault) private pure returns (PlainRecord[] memory records, bytes4 reason) {
        records = flexibilityRecords(RECORDS);
        for (uint256 i = 0; i < RECORDS; ++i) {
            PlainRecord memory r = records[i];
            if (fault == 0) r.payer = METER_OPERATOR;
            if (fault == 1) records[i] = record(i + 1, SettlementKind.Reward, OTHER_AGGREGATOR, PROSUMER, 1000, 8000);
            if (fault == 2) r.payee = UNKNOWN;
            if (fault == 3) r.kind = 7;
            if (fault == 4) r.shareBps = 9999;
        }
        if (fault == 0) reason = IFlexibilitySettlement.FlexibilitySettlement_WrongRoles.selector;
        if (fault == 1) reason = IFlexibilitySettlement.FlexibilitySettlement_MandateMissing.selector;
        if (fault == 2) reason = IFlexibilitySettlement.FlexibilitySettlement_UnknownParticipant.selector;
        if (fault == 3) reason = IFlexibilitySettlement.FlexibilitySettlement_UnknownKind.selector;
        if (fault == 4) reason = IFlexibilitySettlement.FlexibilitySettlement_WrongShare.selector;
    }

    /// @dev A batch of these records, whose last flow states `excess` more than they pay.
    function _prepare(PlainRecord[] memory records, uint256 excess) private {
        _batch = BatchWriter.write(records, excess);
        _flows = BatchWriter.flowsOf(_batch);
        // forge-lint: disable-next-line(unsafe-typecast)
        _posting = Posting(BatchWriter.rootOf(_batch), keccak256(_flows), uint32(records.length), OPERATOR);
        _until = block.timestamp + settlement.challengeWindow();
    }

    /// @dev Raises the sum behind a chunk.
    function _addToSum(uint256 chunk, uint256 excess) private {
        uint256 at = 30 + (chunk + 1) * 256 + chunk * 8;
        uint256 sum = (chunk + 1) * 16 * 80_000 + excess;
        for (uint256 i = 0; i < 8; ++i) {
            // forge-lint: disable-next-line(unsafe-typecast)
            _batch[at + i] = bytes1(uint8(sum >> (56 - 8 * i)));
        }
        _posting.batchRoot = BatchWriter.rootOf(_batch);
    }

    function _expectNoFault(bytes memory challenge, uint24 gasLeft) private {
        (bool ok, bytes memory reason) = address(settlement).call(challenge);
        assertFalse(ok);
        // forge-lint: disable-next-line(unsafe-typecast)
        assertEq(bytes4(reason), IOptimisticSettlement.OptimisticSettlement_NoFault.selector);
        (ok,) = address(settlement).call{gas: bound(gasLeft, 10_000, 100_000)}(challenge);
        assertFalse(ok);
    }

    function _post(PlainRecord[] memory records, uint256 excess) private {
        _prepare(records, excess);
        _postAs(PERIOD);
        assertEq(settlement.postingOf(MARKET, PERIOD).challengeableUntil, _until);
        assertEq(escrow.balanceOf(OPERATOR).bonded, BOND);
    }

    function _postAs(uint64 period) private {
        vm.prank(operator);
        settlement.post(MARKET, period, _posting, _batch);
    }

    function _expectRefuted(bytes4 reason) private {
        vm.expectEmit();
        emit IOptimisticSettlement.PostingRefuted(MARKET, PERIOD, stranger, reason);
    }

    function _checkRefuted() private view {
        assertEq(escrow.rewardOf(stranger), BOND / 2);
        assertEq(heldFor(OPERATOR), BOND / 2);
        assertEq(freeOf(OPERATOR), 0);
        assertEq(settlement.postingOf(MARKET, PERIOD).challengeableUntil, 0);
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
