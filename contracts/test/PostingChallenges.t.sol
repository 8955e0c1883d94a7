// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFlexibilitySettlement} from "../src/interfaces/IFlexibilitySettlement.sol";
import {IPostedSettlement} from "../src/interfaces/IPostedSettlement.sol";
import {SettlementKind} from "../src/libraries/SettlementFlow.sol";
import {PostingTest} from "./PostingTest.sol";
import {BatchWriter, PlainRecord} from "./reference/BatchWriter.sol";
import {PostingWriter} from "./reference/PostingWriter.sol";

contract PostingChallengesTest is PostingTest {
    function test_RevertWhen_ChallengedAfterTheWindow() external {
        post(honest());
        vm.warp(until + 1);
        bytes memory refusal = abi.encodeWithSelector(IPostedSettlement.PostedSettlement_WindowClosed.selector, until);
        bytes[] memory challenges = _everyChallenge();
        for (uint256 i = 0; i < challenges.length; ++i) {
            (bool ok, bytes memory reason) = address(postings).call(challenges[i]);
            assertFalse(ok);
            assertEq(reason, refusal);
        }
    }

    function test_RevertWhen_PostingIsAnother() external {
        post(honest());
        posting.roots.totalsRoot = keccak256("other");
        bytes memory proof = BatchWriter.proofOf(draft.batch, 0);
        _expectNotPosted();
        postings.challengeChunk(MARKET, period, rest(), proof, stranger);
    }

    function test_RevertWhen_ProofOrLedgerIsAnother() external {
        post(honest());
        bytes4 refusal = IPostedSettlement.PostedSettlement_NotOfPosting.selector;
        bytes memory proof = BatchWriter.proofOf(draft.batch, 1);
        proof[50] ^= 0x01;
        _expectNotPosted();
        postings.challengeChunk(MARKET, period, rest(), proof, stranger);
        _expectNotPosted();
        postings.challengeFlow(MARKET, period, rest(), "", stranger);
        vm.expectRevert(refusal);
        postings.challengeTotal(MARKET, period, roots(), ledger, "", "", "", stranger);
        vm.expectRevert(refusal);
        postings.challengeDebit(MARKET, period, roots(), ledger, "", "", stranger);
        vm.expectRevert(refusal);
        postings.challengeData(MARKET, period, rootsHash(), ledger, former, "other", "", stranger);
        ledger.former = bytes25(uint200(1));
        vm.expectRevert(refusal);
        this.dataChallenged();
        ledger.former = 0;
        ledger.debitsRoot = 0;
        _expectNotPosted();
        this.dataChallenged();
    }

    /// @notice A total is held against the net and the total before of the same participant, whatever the total is.
    function testFuzz_RevertWhen_LeavesAreOfDifferentParticipants(bool isWrong) external {
        post(honest());
        goOn();
        prepare(honest());
        if (isWrong) draft.totals[PROSUMER] += 1;
        claimDraft();
        postDraft();
        _expectNotOfPosting(AGGREGATOR, PROSUMER, PROSUMER);
        _expectNotOfPosting(PROSUMER, AGGREGATOR, PROSUMER);
        _expectNotOfPosting(PROSUMER, PROSUMER, AGGREGATOR);
    }

    /// @notice Sound: nothing can be shown against an honest posting, at any index, with any amount of gas.
    function testFuzz_NoChallengeOfAnHonestPostingSucceeds(uint256 seed, uint24 gasLeft) external {
        post(_randomRecords(seed));
        goOn();
        post(_randomRecords(~seed));
        checkNoneSucceeds(_everyChallenge(), gasLeft);
    }

    /// @notice A period in which nothing is settled is posted for the totals alone.
    function test_NoChallengeOfAPostingWithoutRecordsSucceeds() external {
        post(honest());
        goOn();
        post(new PlainRecord[](0));
        vm.expectRevert(IPostedSettlement.PostedSettlement_NoFault.selector);
        this.dataChallenged();
    }

    /// @notice Complete: a flow of any wrong content is caught by its own challenge.
    function testFuzz_AWrongFlowIsCaught(uint8 position, uint8 fault) external {
        (PlainRecord[] memory records, bytes4 reason) = _withWrongFlow(fault % 5);
        fund(METER_OPERATOR, DSO_FUNDS);
        fund(OTHER_AGGREGATOR, DSO_FUNDS);
        draft = PostingWriter.draft(BatchWriter.write(records), formerTotals, LEAVES + 1);
        postDraft();
        uint256 chunks = BatchWriter.leavesOf(draft.batch).length;
        _expectRefuted(reason);
        challengeFlow(bound(position, 0, chunks - 1));
        _checkRefuted();
    }

    /// @notice Complete: a record that repeats one before it, and one that falls behind it, is caught at any position.
    function testFuzz_ARecordThatDoesNotAscendIsCaught(uint8 position, bool isRepeated) external {
        position = uint8(bound(position, 1, RECORDS - 1));
        PlainRecord[] memory records = flexibilityRecords(RECORDS);
        records[position].order = isRepeated ? records[position - 1].order : 0;
        post(records);
        _expectRefuted(IFlexibilitySettlement.FlexibilitySettlement_RecordNotAscending.selector);
        // The first record of a chunk stands in the one before, too.
        challengeChunk((position - 1) / 16);
        _checkRefuted();
    }

    /// @notice Complete: any wrong sum is caught at the chunk it stands behind, and a wrong amount at the last one.
    function testFuzz_AWrongSumIsCaught(uint8 chunk, uint64 excess) external {
        excess = uint64(bound(excess, 1, type(uint24).max));
        chunk = uint8(bound(chunk, 0, 3));
        bytes memory batch = BatchWriter.write(flexibilityRecords(RECORDS), chunk == 3 ? excess : 0);
        if (chunk != 3) _addToSum(batch, chunk, excess);
        prepareBatch(batch);
        postDraft();
        _expectRefuted(
            chunk == 3
                ? IFlexibilitySettlement.FlexibilitySettlement_WrongAmount.selector
                : IFlexibilitySettlement.FlexibilitySettlement_WrongSum.selector
        );
        challengeChunk(chunk);
        _checkRefuted();
    }

    /// @notice Complete: a total that is too large or too small, of whomever, is caught, in the first posting and in a later one.
    function testFuzz_AWrongTotalIsCaught(uint8 participant, uint32 difference, bool isLess, bool isFirst) external {
        participant = uint8(bound(participant, 0, LEAVES - 1));
        if (!isFirst) {
            post(honest());
            goOn();
        }
        prepare(honest());
        uint256 wrong = draft.totals[participant];
        difference = uint32(bound(difference, 1, type(uint32).max));
        draft.totals[participant] = isLess && wrong >= difference ? wrong - difference : wrong + difference;
        claimDraft();
        postDraft();
        _expectRefuted(IPostedSettlement.PostedSettlement_WrongTotal.selector);
        challengeTotal(participant);
        _checkRefuted();
    }

    /// @notice Complete: two totals in each other's place are caught at either of them.
    function test_TotalsInTheWrongOrderAreCaught() external {
        prepare(honest());
        (draft.totals[AGGREGATOR], draft.totals[PROSUMER]) = (draft.totals[PROSUMER], draft.totals[AGGREGATOR]);
        claimDraft();
        postDraft();
        _expectRefuted(IPostedSettlement.PostedSettlement_WrongTotal.selector);
        challengeTotal(PROSUMER);
        _checkRefuted();
    }

    /// @notice Complete: totals that build on others than those before are caught, whatever is claimed of those.
    function testFuzz_WrongTotalsBeforeAreCaught(bool isClaimed) external {
        post(honest());
        goOn();
        uint256[] memory before = formerTotals;
        prepare(honest());
        uint256 added = draft.totals[AGGREGATOR] - before[AGGREGATOR];
        draft.totals[AGGREGATOR] = added;
        before[AGGREGATOR] = 0;
        claimDraft();
        if (isClaimed) draft.roots.formerTotalsRoot = PostingWriter.rootOf(before);
        postDraft();
        _expectRefuted(
            isClaimed
                ? IPostedSettlement.PostedSettlement_WrongRoot.selector
                : IPostedSettlement.PostedSettlement_WrongTotal.selector
        );
        if (isClaimed) challengeData();
        else challengeTotal(AGGREGATOR);
        _checkRefuted();
    }

    /// @notice A participant that is new to the totals begins with 0.
    function test_TotalsOfNewParticipantsAreJudgedToo() external {
        draft = PostingWriter.draft(BatchWriter.write(flexibilityRecords(3)), formerTotals, AGGREGATOR + 1);
        postDraft();
        goOn();
        prepare(honest());
        draft.totals[PROSUMER] += 1;
        claimDraft();
        postDraft();
        vm.expectRevert(IPostedSettlement.PostedSettlement_NoFault.selector);
        this.totalChallenged(AGGREGATOR);
        _expectRefuted(IPostedSettlement.PostedSettlement_WrongTotal.selector);
        challengeTotal(PROSUMER);
        _checkRefuted();
    }

    /// @notice Complete: a party of the batch that has no leaf is caught, and so is one that had a total and has none any more.
    function test_AMissingParticipantIsCaught() external {
        draft = PostingWriter.draft(BatchWriter.write(honest()), formerTotals, PROSUMER);
        postDraft();
        _expectRefuted(IPostedSettlement.PostedSettlement_MissingParticipant.selector);
        challengeData();
        _checkRefuted();
    }

    function test_ADroppedParticipantIsCaught() external {
        post(honest());
        goOn();
        draft = PostingWriter.draft(BatchWriter.write(flexibilityRecords(3)), formerTotals, PROSUMER);
        postDraft();
        bytes memory before = PostingWriter.proofOf(formerTotals, PROSUMER);
        _expectRefuted(IPostedSettlement.PostedSettlement_MissingParticipant.selector);
        postings.challengeTotal(MARKET, period, roots(), ledger, "", "", before, stranger);
        _checkRefuted();
    }

    /// @notice Complete: a debit of another amount, one of somebody who owes nothing, and one that is missing are caught.
    function testFuzz_AWrongDebitIsCaught(uint8 kind, uint32 difference) external {
        fund(METER_OPERATOR, DSO_FUNDS);
        fund(FREE_PROSUMER, DSO_FUNDS);
        prepare(_withTwoDebtors());
        kind = uint8(bound(kind, 0, 4));
        difference = uint32(bound(difference, 1, 1000));
        uint256[] storage debits = draft.debits;
        if (kind == 0) debits[0] += difference;
        if (kind == 1) debits[1] -= difference;
        if (kind == 2) debits.push(uint256(METER_OPERATOR) << 64 | difference);
        if (kind == 3) debits.pop();
        if (kind == 4) delete draft.debits;
        postDraft();
        _expectRefuted(IPostedSettlement.PostedSettlement_WrongDebit.selector);
        if (kind == 0) challengeDebit(DSO, 0);
        if (kind == 1) challengeDebit(FREE_PROSUMER, 1);
        if (kind == 2) challengeDebit(METER_OPERATOR, 2);
        if (kind == 3) challengeDebit(FREE_PROSUMER, 0);
        if (kind == 4) challengeDebit(DSO, 0);
        _checkRefuted();
    }

    /// @notice Complete: whatever the roots hide is caught by the published data.
    function testFuzz_WhatRootsHideIsCaught(uint8 kind, bytes32 other) external {
        kind = uint8(bound(kind, 0, 6));
        prepare(honest());
        if (kind == 0) draft.roots.batchRoot = other;
        if (kind == 1) draft.roots.netsRoot = other;
        if (kind == 2) draft.roots.totalsRoot = other;
        if (kind == 3) draft.roots.formerTotalsRoot = other;
        if (kind == 4) draft.recordCount += 1;
        if (kind == 5) draft.participants -= 1;
        if (kind == 6) draft.participants = 4096;
        postDraft();
        _expectRefuted(
            kind < 4
                ? IPostedSettlement.PostedSettlement_WrongRoot.selector
                : IPostedSettlement.PostedSettlement_WrongBytes.selector
        );
        challengeData();
        _checkRefuted();
    }

    /// @notice Complete: an amount with which a participant's net is more than any leaf can state is caught by the published data.
    function test_ANetThatNoLeafCanStateIsCaught() external {
        prepareBatch(BatchWriter.write(honest(), uint256(1) << 63));
        delete draft.debits;
        postDraft();
        _expectRefuted(IPostedSettlement.PostedSettlement_WrongBytes.selector);
        challengeData();
        _checkRefuted();
    }

    /// @notice The root of the evidence that is posted is the one that is published.
    function testFuzz_AnotherRootOfTheEvidenceIsCaught(bytes32 published, bytes32 other) external {
        vm.assume(other != published);
        prepare(honest());
        draft.roots.evidenceRoot = published;
        bytes memory data = PostingWriter.dataOf(draft);
        draft.roots.evidenceRoot = other;
        ledger = PostingWriter.ledgerOf(draft, formerDigest());
        ledger.dataHash = keccak256(data);
        posting = PostingWriter.postingOf(draft, ledger);
        postData(data);
        _expectRefuted(IPostedSettlement.PostedSettlement_WrongRoot.selector);
        postings.challengeData(MARKET, period, rootsHash(), ledger, former, data, "", stranger);
    }

    function test_BytesThatAreNoBatchAreCaught() external {
        PlainRecord[] memory records = new PlainRecord[](2);
        (records[0], records[1]) = (reward(1, 1000), flexibility(1, 1000));
        post(records);
        _expectRefuted(IPostedSettlement.PostedSettlement_WrongBytes.selector);
        challengeData();
        _checkRefuted();
    }

    /// @notice Whatever byte of a batch is another, one of the challenges catches it, or it is an honest batch of other records.
    function testFuzz_AChallengeFindsWhatIsWrong(uint16 at, uint8 value) external {
        bytes memory batch = BatchWriter.write(flexibilityRecords(RECORDS));
        at = uint16(bound(at, 0, batch.length - 1));
        batch[at] = bytes1(value);
        (bool isWhole,) = address(this).call(abi.encodeCall(this.prepared, (batch)));
        if (!isWhole) return;
        (isWhole,) = address(this).call(abi.encodeCall(this.postAsIs, ()));
        if (!isWhole) return;
        vm.prank(operator);
        (bool isHonest,) =
            address(settlement).call(abi.encodeCall(settlement.settle, (keccak256("twin"), period, 0, batch, 0)));
        if (isHonest) return;
        bytes[] memory challenges = _everyChallenge();
        bool isCaught = false;
        for (uint256 i = 0; i < challenges.length && !isCaught; ++i) {
            (isCaught,) = address(postings).call(challenges[i]);
        }
        assertTrue(isCaught);
    }

    function test_ARefutedPeriodIsGivenBackAndSettledAnew() external {
        post(honest());
        goOn();
        prepare(honest());
        draft.totals[PROSUMER] += 1;
        claimDraft();
        postDraft();
        uint256 left = freeOf(DSO);
        challengeTotal(PROSUMER);
        bytes memory proof = BatchWriter.proofOf(draft.batch, 0);
        _expectNotPosted();
        postings.challengeFlow(MARKET, period, rest(), proof, stranger);

        vm.warp(until + 1);
        vm.expectPartialRevert(IPostedSettlement.PostedSettlement_NotPosted.selector);
        this.claimedBy(PROSUMER, stranger);
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NotRestored.selector, period));
        this.postAsIs();
        draft.debits[0] += 1;
        vm.expectRevert(IPostedSettlement.PostedSettlement_NotOfPosting.selector);
        this.restored();
        draft.debits[0] -= 1;
        restore();
        assertGt(freeOf(DSO), left);
        vm.expectPartialRevert(IPostedSettlement.PostedSettlement_NotPosted.selector);
        this.restored();
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NoStake.selector, MARKET));
        this.postAsIs();

        fund(OPERATOR, BOND);
        vm.prank(operator);
        postings.stake(MARKET, OPERATOR);
        prepare(honest());
        postDraft();
        assertEq(freeOf(DSO), left);
        vm.warp(until + 1);
        claimAs(PROSUMER, stranger);
        assertEq(token.balanceOf(stranger), draft.totals[PROSUMER]);
    }

    /// @notice No execution takes the place of a final posting to which claims refer again once the last one is refuted.
    function test_WhatWasFinalCanBeClaimedAfterTheNextIsRefuted() external {
        post(honest());
        goOn();
        prepare(honest());
        draft.totals[AGGREGATOR] += 1;
        claimDraft();
        postDraft();
        uint64 first = period - 1;
        uint64 shared = first + uint64(settlement.ringPeriods());
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_PlaceTaken.selector, MARKET, shared));
        vm.prank(operator);
        settlement.settle(MARKET, shared, 0, "", 0);

        challengeTotal(AGGREGATOR);
        restore();
        bytes memory total = PostingWriter.proofOf(formerTotals, AGGREGATOR);
        vm.prank(accountOf(AGGREGATOR));
        postings.claim(MARKET, first, former.posting, total, stranger);
        assertEq(token.balanceOf(stranger), formerTotals[AGGREGATOR]);
    }

    function test_ARefutedPeriodCanBeExecuted() external {
        prepare(honest());
        draft.totals[PROSUMER] += 1;
        claimDraft();
        postDraft();
        challengeTotal(PROSUMER);
        restore();
        period = PERIOD;
        settleAll(honest());
        assertTrue(settlement.periodProgress(MARKET, PERIOD).isFinal);
    }

    function test_RevertWhen_StakeOfARefutedPostingIsTakenBack() external {
        prepare(honest());
        draft.totals[PROSUMER] += 1;
        claimDraft();
        postDraft();
        vm.prank(operator);
        postings.requestStakeRelease(MARKET);
        challengeTotal(PROSUMER);
        vm.warp(until + 1);
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NotRestored.selector, period));
        postings.releaseStake(MARKET);
        restore();
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NoStake.selector, MARKET));
        postings.releaseStake(MARKET);
    }

    function prepared(bytes calldata batch) external {
        prepareBatch(batch);
    }

    function postAsIs() external {
        postDraft();
    }

    function restored() external {
        restore();
    }

    function claimedBy(uint256 participant, address recipient) external {
        claimAs(participant, recipient);
    }

    function totalChallenged(uint256 participant) external {
        challengeTotal(participant);
    }

    function dataChallenged() external {
        challengeData();
    }

    /// @dev Every challenge there is of the posting, with every proof that it can hold.
    function _everyChallenge() private view returns (bytes[] memory challenges) {
        uint256 chunks = BatchWriter.leavesOf(draft.batch).length;
        uint256 leaves = draft.totals.length;
        uint256 debits = draft.debits.length;
        challenges = new bytes[](2 * chunks + leaves * (1 + debits) + 1);
        uint256 used = 0;
        for (uint256 i = 0; i < chunks; ++i) {
            bytes memory proof = BatchWriter.proofOf(draft.batch, i);
            challenges[used++] = abi.encodeCall(postings.challengeChunk, (MARKET, period, rest(), proof, stranger));
            challenges[used++] = abi.encodeCall(postings.challengeFlow, (MARKET, period, rest(), proof, stranger));
        }
        for (uint256 i = 0; i < leaves; ++i) {
            bytes memory net = PostingWriter.proofOf(draft.nets, i);
            challenges[used++] = _totalChallenge(i, net);
            for (uint256 j = 0; j < debits; ++j) {
                bytes memory debit = PostingWriter.proofOf(draft.debits, j);
                challenges[used++] =
                    abi.encodeCall(postings.challengeDebit, (MARKET, period, roots(), ledger, net, debit, stranger));
            }
        }
        bytes memory data = PostingWriter.dataOf(draft);
        challenges[used++] =
            abi.encodeCall(postings.challengeData, (MARKET, period, rootsHash(), ledger, former, data, "", stranger));
    }

    function _totalChallenge(uint256 participant, bytes memory net) private view returns (bytes memory) {
        bytes memory total = PostingWriter.proofOf(draft.totals, participant);
        bytes memory before = formerTotals.length == 0 ? bytes("") : PostingWriter.proofOf(formerTotals, participant);
        return abi.encodeCall(postings.challengeTotal, (MARKET, period, roots(), ledger, net, total, before, stranger));
    }

    /// @dev Honest records with random energy, some of them owed by FREE_PROSUMER.
    function _randomRecords(uint256 seed) private returns (PlainRecord[] memory records) {
        records = _withTwoDebtors();
        for (uint256 i = 0; i < records.length; ++i) {
            // forge-lint: disable-next-line(unsafe-typecast)
            records[i].energyWh = uint32(uint256(keccak256(abi.encode(seed, i))) % 8000);
        }
        fund(FREE_PROSUMER, 10_000_000);
        fund(AGGREGATOR, 100_000_000);
    }

    function _withTwoDebtors() private pure returns (PlainRecord[] memory records) {
        records = new PlainRecord[](RECORDS + 1);
        PlainRecord[] memory first = honest();
        for (uint256 i = 0; i < RECORDS; ++i) {
            records[i] = first[i];
        }
        records[RECORDS] = record(1, SettlementKind.Energy, FREE_PROSUMER, AGGREGATOR, 1000, 5000);
    }

    /// @dev Records between parties that may not settle them, and why.
    function _withWrongFlow(uint256 fault) private pure returns (PlainRecord[] memory records, bytes4 reason) {
        records = flexibilityRecords(RECORDS);
        for (uint256 i = 0; i < RECORDS; ++i) {
            PlainRecord memory r = records[i];
            if (fault == 0) r.payer = METER_OPERATOR;
            if (fault == 1) records[i] = record(i + 1, SettlementKind.Reward, OTHER_AGGREGATOR, PROSUMER, 1000, 8000);
            if (fault == 2) r.payee = UNKNOWN;
            if (fault == 3) r.kind = 9;
            if (fault == 4) r.shareBps = 9999;
        }
        if (fault == 0) reason = IFlexibilitySettlement.FlexibilitySettlement_WrongRoles.selector;
        if (fault == 1) reason = IFlexibilitySettlement.FlexibilitySettlement_MandateMissing.selector;
        if (fault == 2) reason = IFlexibilitySettlement.FlexibilitySettlement_UnknownParticipant.selector;
        if (fault == 3) reason = IFlexibilitySettlement.FlexibilitySettlement_UnknownKind.selector;
        if (fault == 4) reason = IFlexibilitySettlement.FlexibilitySettlement_WrongShare.selector;
    }

    /// @dev Raises the sum behind a chunk of flexibilityRecords.
    function _addToSum(bytes memory batch, uint256 chunk, uint256 excess) private pure {
        uint256 at = 30 + (chunk + 1) * 256 + chunk * 8;
        uint256 sum = (chunk + 1) * 16 * 80_000 + excess;
        for (uint256 i = 0; i < 8; ++i) {
            // forge-lint: disable-next-line(unsafe-typecast)
            batch[at + i] = bytes1(uint8(sum >> (56 - 8 * i)));
        }
    }

    /// @dev Challenges a total with leaves of these participants.
    function _expectNotOfPosting(uint256 net, uint256 total, uint256 before) private {
        bytes memory netProof = PostingWriter.proofOf(draft.nets, net);
        bytes memory totalProof = PostingWriter.proofOf(draft.totals, total);
        bytes memory beforeProof = PostingWriter.proofOf(formerTotals, before);
        vm.expectRevert(IPostedSettlement.PostedSettlement_NotOfPosting.selector);
        postings.challengeTotal(MARKET, period, roots(), ledger, netProof, totalProof, beforeProof, stranger);
    }

    function _expectNotPosted() private {
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NotPosted.selector, MARKET, period));
    }

    function _expectRefuted(bytes4 reason) private {
        vm.expectEmit(address(postings));
        emit IPostedSettlement.PostingRefuted(MARKET, period, stranger, reason);
    }

    /// @dev What was taken can be given back; then the stake is lost, half of it to who showed the fault and to nobody else.
    function _checkRefuted() private {
        assertTrue(isRefuted());
        _expectNotPosted();
        postings.restore(MARKET, period, rootsHash(), ledger, draft.debits, address(this));
        vm.expectEmit(address(postings));
        emit IPostedSettlement.PostingRestored(MARKET, period);
        restore();
        assertFalse(isRefuted());
        assertEq(escrow.rewardOf(stranger), BOND / 2);
        assertEq(escrow.balanceOf(OPERATOR).forfeited, BOND / 2);
        assertEq(escrow.balanceOf(OPERATOR).bonded, 0);
        assertEq(postings.bookOf(MARKET).bonder, 0);
    }
}
