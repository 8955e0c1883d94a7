// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IDeliveryChallenges} from "../src/interfaces/IDeliveryChallenges.sol";
import {DeliveryCheck, IDeliveryVerifier} from "../src/interfaces/IDeliveryVerifier.sol";
import {DemandState, IOpeningDemands, OpeningDemand} from "../src/interfaces/IOpeningDemands.sol";
import {IPostedSettlement} from "../src/interfaces/IPostedSettlement.sol";
import {DemandTest} from "./DemandTest.sol";
import {BatchWriter} from "./reference/BatchWriter.sol";
import {EvidenceWriter, PlainFacts} from "./reference/EvidenceWriter.sol";
import {SaltedWriter} from "./reference/SaltedWriter.sol";

/// @notice Openings of a posting that a party demands, and what comes of it.
contract OpeningDemandsTest is DemandTest {
    function test_ADemandOfRecordsIsKept() external {
        _post();
        OpeningDemand memory demand = _recordsDemand(1);
        vm.expectEmit(address(demands));
        emit IOpeningDemands.OpeningDemanded(MARKET, period, accountOf(PROSUMER), demand, _leastFee());
        _demandRecords(PROSUMER, 1);
        _checkOpen(demand, PROSUMER);
        // The other party is told the same, and may want something else shown.
        _demandRecords(AGGREGATOR, 0);
        _checkOpen(_recordsDemand(0), AGGREGATOR);
        assertEq(address(demands).balance, 2 * _leastFee());
    }

    function test_ADemandOfEvidenceIsKept() external {
        _post();
        _demandEvidenceOf(17);
        _checkOpen(_saltedDemand(17), PROSUMER);
        _demandEvidence(DSO, FLEXIBILITY_AT, 1, "");
        _checkOpen(_clearDemand(_records[1], 1), DSO);
        _demandEvidence(AGGREGATOR, PENALTY_AT, 0, "");
        _checkOpen(_clearDemand(_records[4], 48), AGGREGATOR);
    }

    function test_RevertWhen_ThePostingIsAnother() external {
        _post();
        bytes memory refusal = abi.encodeWithSelector(IOpeningDemands.OpeningDemands_NotPosted.selector, MARKET, period);
        bytes32 ledgerHash = posting.ledgerHash;
        posting.ledgerHash = ~ledgerHash;
        vm.expectRevert(refusal);
        this.demandRecords(0);
        vm.expectRevert(refusal);
        this.demandEvidence(FLEXIBILITY_AT, 0, "");
        posting.ledgerHash = ledgerHash;
        _refute();
        vm.expectRevert(refusal);
        this.demandRecords(1);
    }

    function test_RevertWhen_DemandedTooLate() external {
        _post();
        uint256 latest = until - uint256(postings.challengeWindow()) * 3 / 8;
        vm.warp(latest);
        _demandRecords(PROSUMER, 0);
        vm.warp(latest + 1);
        bytes memory refusal = abi.encodeWithSelector(IOpeningDemands.OpeningDemands_TooLate.selector, latest);
        vm.expectRevert(refusal);
        this.demandRecords(1);
        vm.expectRevert(refusal);
        this.demandEvidence(FLEXIBILITY_AT, 0, "");
    }

    function test_RevertWhen_ThereIsNoSuchLeaf() external {
        _post();
        address prosumer = accountOf(PROSUMER);
        uint256 fee = _leastFee();
        bytes memory opening = SaltedWriter.open(_salted, 1);
        bytes memory other = bytes.concat(opening);
        other[20] ^= 0x01;
        bytes[] memory calls = new bytes[](5);
        calls[0] = _recordsCall(FLEXIBILITY_AT, 0, "");
        calls[1] = _recordsCall(FLEXIBILITY_AT, 1, opening);
        calls[2] = _recordsCall(SALTED_AT, 1, "");
        calls[3] = _recordsCall(SALTED_AT, 1, other);
        // Of twenty records there are two leaves.
        calls[4] = _recordsCall(SALTED_AT, 2, opening);
        for (uint256 i = 0; i < calls.length; ++i) {
            vm.expectRevert(IOpeningDemands.OpeningDemands_NotOfFlow.selector);
            this.demandAs(prosumer, fee, calls[i]);
        }
    }

    function test_RevertWhen_ThereIsNoSuchRecord() external {
        _post();
        address prosumer = accountOf(PROSUMER);
        uint256 fee = _leastFee();
        bytes[] memory calls = new bytes[](5);
        calls[0] = _evidenceCall("", "");
        calls[1] = _evidenceCall(_place(FLEXIBILITY_AT, 2), "");
        calls[2] = _evidenceCall(_place(SALTED_AT, 0), "");
        calls[3] = _evidenceCall(_place(SALTED_AT, 16), SaltedWriter.open(_salted, 0));
        calls[4] = _evidenceCall(_place(SALTED_AT, 4), SaltedWriter.open(_salted, 1));
        for (uint256 i = 0; i < calls.length; ++i) {
            vm.expectRevert(IOpeningDemands.OpeningDemands_NotOfFlow.selector);
            this.demandAs(prosumer, fee, calls[i]);
        }
    }

    function test_RevertWhen_TheRecordIsACorrection() external {
        _post();
        vm.expectPartialRevert(IOpeningDemands.OpeningDemands_NoEvidence.selector);
        this.demandEvidence(CORRECTION_AT, 0, "");
    }

    function test_RevertWhen_TheMarketHasNoTerms() external {
        _post();
        address dso = accountOf(DSO);
        uint256 fee = _leastFee();
        bytes memory call = abi.encodeCall(
            demands.demandEvidence, (keccak256("without terms"), period, _parts(), _place(FLEXIBILITY_AT, 0), "")
        );
        uint192 stated = _termsOf(_records[0]);
        vm.expectRevert(abi.encodeWithSelector(IOpeningDemands.OpeningDemands_NoEvidence.selector, stated));
        this.demandAs(dso, fee, call);
    }

    function testFuzz_RevertWhen_CallerIsNoParty(address caller) external {
        vm.assume(caller != accountOf(PROSUMER) && caller != accountOf(AGGREGATOR) && caller != address(demands));
        _post();
        uint256 fee = _leastFee();
        vm.deal(caller, 2 * fee);
        bytes memory records = _recordsCall(SALTED_AT, 0, "");
        bytes memory evidence = _evidenceCall(_place(SALTED_AT, 0), SaltedWriter.open(_salted, 0));
        bytes memory refusal = abi.encodeWithSelector(IOpeningDemands.OpeningDemands_NotParty.selector, caller);
        vm.expectRevert(refusal);
        this.demandAs(caller, fee, records);
        vm.expectRevert(refusal);
        this.demandAs(caller, fee, evidence);
    }

    function testFuzz_RevertWhen_TheFeeIsTooLow(uint64 baseFee, uint256 fee) external {
        _post();
        vm.fee(bound(baseFee, 1, 1000 gwei));
        uint256 least = _leastFee();
        fee = bound(fee, 0, least - 1);
        address prosumer = accountOf(PROSUMER);
        bytes memory call = _recordsCall(SALTED_AT, 0, "");
        vm.expectRevert(abi.encodeWithSelector(IOpeningDemands.OpeningDemands_FeeTooLow.selector, fee, least));
        this.demandAs(prosumer, fee, call);
        _demandAs(prosumer, least, call);
    }

    function test_RevertWhen_ItIsDemandedOrWasShown() external {
        _post();
        _demandRecords(PROSUMER, 0);
        bytes32 id = _idOf(_recordsDemand(0));
        vm.expectRevert(abi.encodeWithSelector(IOpeningDemands.OpeningDemands_Demanded.selector, id));
        this.demandRecords(0);
        demands.answer(_recordsDemand(0), _opened(0));
        vm.expectRevert(abi.encodeWithSelector(IOpeningDemands.OpeningDemands_Demanded.selector, id));
        this.demandRecords(0);
    }

    function test_AnAnswerIsPaidAndRead() external {
        _post();
        _demandRecords(PROSUMER, 1);
        OpeningDemand memory demand = _recordsDemand(1);
        vm.expectEmit(address(demands));
        emit IOpeningDemands.OpeningShown(MARKET, period, _idOf(demand), _opened(1));
        vm.prank(stranger);
        demands.answer(demand, _opened(1));
        assertEq(operator.balance, _leastFee());
        assertEq(address(demands).balance, 0);
        assertEq(demands.demandOf(_idOf(demand)).demander, address(0));
    }

    function test_EvidenceIsShown() external {
        _post();
        _demandEvidenceOf(17);
        demands.answer(_saltedDemand(17), _evidence(16 * CHUNKS + 17));
        _demandEvidence(AGGREGATOR, ENERGY_AT, 0, "");
        demands.answer(_clearDemand(_records[3], 32), _evidence(32));
        _demandEvidence(AGGREGATOR, PENALTY_AT, 0, "");
        demands.answer(_clearDemand(_records[4], 48), _evidence(48));
        assertEq(operator.balance, 3 * _leastFee());
    }

    /// @notice The dearest answer that there is: of the most awards that facts hold, by what calldata costs at most (EIP-7623).
    function test_AnAnswerCostsLessThanTheFeeIsMeasuredBy() external {
        PlainFacts memory facts = _facts();
        facts.awards = new uint80[](64);
        for (uint256 i = 0; i < facts.awards.length; ++i) {
            facts.awards[i] = type(uint80).max;
        }
        _leaves[0].facts = EvidenceWriter.bytesOf(facts);
        _post();
        _demandEvidence(DSO, FLEXIBILITY_AT, 0, "");
        bytes memory call = abi.encodeCall(demands.answer, (_clearDemand(_records[0], 0), _evidence(0)));
        // Trees of the size that a posting can have: 14 levels more for each of both.
        uint256 bytes_ = call.length + 2 * 14 * 32;
        uint256 before = gasleft();
        (bool isDone,) = address(demands).call(call);
        uint256 used = before - gasleft() + 28 * 150;
        assertTrue(isDone);
        assertLt(21_000 + 16 * bytes_ + used, demands.ANSWER_GAS());
        assertLt(21_000 + 40 * bytes_, demands.ANSWER_GAS());
    }

    function test_EvidenceWithoutAReadingIsShown() external {
        PlainFacts memory facts = _facts();
        (facts.revision, facts.isAsBaseline, facts.attestation) = (0, true, 0);
        _leaves[0].facts = EvidenceWriter.bytesOf(facts);
        _post();
        _demandEvidence(DSO, FLEXIBILITY_AT, 0, "");
        bytes[] memory shown = _evidence(0);
        _refused(_clearDemand(_records[0], 0), shown);
        demands.answer(_clearDemand(_records[0], 0), _first(shown));
    }

    function test_RevertWhen_ItIsNotDemanded() external {
        _post();
        OpeningDemand memory demand = _recordsDemand(0);
        bytes[] memory shown = _opened(0);
        _expectNotDemanded(demand);
        demands.answer(demand, shown);
        _demandRecords(PROSUMER, 0);
        demands.answer(demand, shown);
        _expectNotDemanded(demand);
        demands.answer(demand, shown);
    }

    function test_RevertWhen_AnsweredTooLate() external {
        _post();
        vm.warp(block.timestamp + 3600);
        _demandRecords(PROSUMER, 0);
        _demandRecords(PROSUMER, 1);
        uint256 deadline = vm.getBlockTimestamp() + postings.challengeWindow() / 4;
        vm.warp(deadline);
        demands.answer(_recordsDemand(0), _opened(0));
        vm.warp(deadline + 1);
        OpeningDemand memory demand = _recordsDemand(1);
        bytes[] memory shown = _opened(1);
        vm.expectRevert(abi.encodeWithSelector(IOpeningDemands.OpeningDemands_TooLate.selector, deadline));
        demands.answer(demand, shown);
    }

    function test_RevertWhen_OtherRecordsAreShown() external {
        _post();
        _demandRecords(PROSUMER, 0);
        OpeningDemand memory demand = _recordsDemand(0);
        _refused(demand, _opened(1));
        _refused(demand, new bytes[](0));
        _refused(demand, new bytes[](1));
        bytes[] memory two = new bytes[](2);
        (two[0], two[1]) = (_opened(0)[0], _opened(1)[0]);
        _refused(demand, two);
    }

    /// @notice Sound and complete: nothing but the leaf itself is an answer.
    /// forge-config: default.fuzz.runs = 64
    function testFuzz_RevertWhen_AChangedLeafIsShown(bool isEvidence, uint8 part, uint16 at, uint8 value) external {
        _post();
        if (isEvidence) _demandEvidenceOf(3);
        else _demandRecords(PROSUMER, 0);
        bytes[] memory shown = isEvidence ? _evidence(16 * CHUNKS + 3) : _opened(0);
        bytes memory changed = shown[part % shown.length];
        changed[bound(at, 0, changed.length - 1)] ^= bytes1(uint8(bound(value, 1, 255)));
        _refused(isEvidence ? _saltedDemand(3) : _recordsDemand(0), shown);
    }

    function test_RevertWhen_OtherEvidenceIsShown() external {
        _post();
        _demandEvidence(AGGREGATOR, FLEXIBILITY_AT, 0, "");
        OpeningDemand memory demand = _clearDemand(_records[0], 0);
        _refused(demand, _evidence(1));
        _refused(demand, _evidence(16 * CHUNKS));
        // Zeros, where no record has evidence.
        _refused(demand, _evidence(5));
        _refused(demand, new bytes[](0));
        bytes[] memory shown = _evidence(0);
        _refused(demand, _first(shown));
        shown[0] = bytes.concat(EvidenceWriter.digestLeafOf(_leaves, 0), EvidenceWriter.pathOf(_leaves, 0));
        _refused(demand, shown);
    }

    function test_RevertWhen_EvidenceStandsInAnotherSlot() external {
        (_leaves[0], _leaves[5]) = (_leaves[5], _leaves[0]);
        _leaves[5] = _leaves[16 * CHUNKS];
        _leaves[5].settlement = EvidenceWriter.settlementOf(_records[0], 1);
        _post();
        _demandEvidence(AGGREGATOR, FLEXIBILITY_AT, 0, "");
        _refused(_clearDemand(_records[0], 0), _evidence(5));
    }

    function test_RevertWhen_APenaltyIsSaidToBeFirm() external {
        _leaves[48].facts = "";
        _post();
        _demandEvidence(AGGREGATOR, PENALTY_AT, 0, "");
        _refused(_clearDemand(_records[4], 48), _evidence(48));
    }

    function test_RevertWhen_FactsAreNone() external {
        _leaves[0].facts = "anything";
        _post();
        _demandEvidence(AGGREGATOR, FLEXIBILITY_AT, 0, "");
        _refused(_clearDemand(_records[0], 0), _evidence(0));
    }

    /// @notice What cannot be opened: an attestation that is nothing but a digest.
    function test_RevertWhen_TheAttestationIsMadeUp() external {
        PlainFacts memory facts = _facts();
        facts.attestation = keccak256("anything");
        _leaves[0].facts = EvidenceWriter.bytesOf(facts);
        _post();
        _demandEvidence(AGGREGATOR, FLEXIBILITY_AT, 0, "");
        _refused(_clearDemand(_records[0], 0), _evidence(0));
        _refused(_clearDemand(_records[0], 0), _first(_evidence(0)));
        _letAnswerPass();
        deliveries.refuteUnanswered(_clearDemand(_records[0], 0));
        assertTrue(isRefuted());
    }

    /// @notice What no challenge takes: a part that is longer than a check can be shown it, see {IDeliveryVerifier-faultOf}.
    function testFuzz_RevertWhen_APartIsTooLongToBeJudged(bool isSignature) external {
        PlainFacts memory facts = _facts();
        // With what stands before it, a byte more than 16 bits count.
        bytes memory part = new bytes(65_536 - 68);
        if (isSignature) _attestation.keyedSignature = part;
        else _attestation.place = part;
        facts.attestation = EvidenceWriter.digestOf(_attestation);
        _leaves[0].facts = EvidenceWriter.bytesOf(facts);
        _post();
        _demandEvidence(AGGREGATOR, FLEXIBILITY_AT, 0, "");
        _refused(_clearDemand(_records[0], 0), _evidence(0));
        _letAnswerPass();
        deliveries.refuteUnanswered(_clearDemand(_records[0], 0));
        _checkRefuted(AGGREGATOR);
    }

    /// @notice The longest part that is an answer is one that a check takes.
    function test_TheLongestPartIsJudged() external {
        PlainFacts memory facts = _facts();
        _attestation.keyedSignature = new bytes(65_535 - 68);
        facts.attestation = EvidenceWriter.digestOf(_attestation);
        _leaves[0].facts = EvidenceWriter.bytesOf(facts);
        _post();
        _demandEvidence(AGGREGATOR, FLEXIBILITY_AT, 0, "");
        demands.answer(_clearDemand(_records[0], 0), _evidence(0));
        bytes4 fault = _fault(DeliveryCheck.Signature, _signature(0));
        assertEq(fault, IDeliveryVerifier.DeliveryVerifier_WrongSignature.selector);
    }

    /// @notice Whoever is told nothing comes to the evidence of any record, however late each answer and however long it takes to read it.
    function testFuzz_ThreeDemandsInARowFit(uint256 delay) external {
        _post();
        uint256 window = postings.challengeWindow();
        delay = bound(delay, 0, window / 24);
        for (uint32 position = 0; position < 2; ++position) {
            vm.warp(vm.getBlockTimestamp() + delay);
            _demandRecords(PROSUMER, position);
            vm.warp(vm.getBlockTimestamp() + window / 4);
            demands.answer(_recordsDemand(position), _opened(position));
        }
        vm.warp(vm.getBlockTimestamp() + delay);
        _demandEvidenceOf(17);
        _letAnswerPass();
        deliveries.refuteUnanswered(_saltedDemand(17));
        _checkRefuted(PROSUMER);
    }

    function test_WhatIsNotShownRefutes() external {
        _post();
        _demandRecords(PROSUMER, 0);
        _letAnswerPass();
        vm.expectEmit(address(postings));
        emit IPostedSettlement.PostingRefuted(
            MARKET, period, accountOf(PROSUMER), IDeliveryChallenges.DeliveryChallenges_Unanswered.selector
        );
        vm.prank(stranger);
        deliveries.refuteUnanswered(_recordsDemand(0));
        _checkRefuted(PROSUMER);
    }

    function test_RevertWhen_NothingWasDemanded() external {
        _post();
        OpeningDemand memory demand = _recordsDemand(0);
        _expectNotDemanded(demand);
        deliveries.refuteUnanswered(demand);
        _demandRecords(PROSUMER, 0);
        demands.answer(demand, _opened(0));
        _letAnswerPass();
        _expectNotDemanded(demand);
        deliveries.refuteUnanswered(demand);
    }

    function test_RevertWhen_ItCanStillBeAnswered() external {
        _post();
        _demandRecords(PROSUMER, 0);
        OpeningDemand memory demand = _recordsDemand(0);
        uint256 deadline = block.timestamp + postings.challengeWindow() / 4;
        vm.warp(deadline);
        vm.expectRevert(abi.encodeWithSelector(IOpeningDemands.OpeningDemands_TooEarly.selector, deadline));
        deliveries.refuteUnanswered(demand);
    }

    function test_RevertWhen_RefutedAfterTheWindow() external {
        _post();
        _demandRecords(PROSUMER, 0);
        vm.warp(until + 1);
        OpeningDemand memory demand = _recordsDemand(0);
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_WindowClosed.selector, until));
        deliveries.refuteUnanswered(demand);
    }

    /// @notice A demand of a posting that fell says nothing of what is posted again, though that is the same.
    function test_RevertWhen_TheSameIsPostedAgain() external {
        _post();
        _demandRecords(PROSUMER, 0);
        OpeningDemand memory demand = _recordsDemand(0);
        _refute();
        bytes memory refusal = abi.encodeWithSelector(IOpeningDemands.OpeningDemands_NotPosted.selector, MARKET, period);
        vm.expectRevert(refusal);
        deliveries.refuteUnanswered(demand);
        postings.restore(MARKET, period, rootsHash(), ledger, draft.debits, accountOf(PROSUMER));
        fund(OPERATOR, BOND);
        vm.prank(operator);
        postings.stake(MARKET, OPERATOR);
        bytes25 digest = demand.digest;
        postDraft();
        assertEq(postings.postingOf(MARKET, period).digest, digest);
        vm.expectRevert(refusal);
        deliveries.refuteUnanswered(demand);
        demands.reclaim(demand);
        _demandRecords(PROSUMER, 0);
    }

    function test_TheFeeGoesBack() external {
        _post();
        uint256 before = accountOf(PROSUMER).balance;
        _demandRecords(PROSUMER, 0);
        _demandRecords(PROSUMER, 1);
        OpeningDemand memory demand = _recordsDemand(0);
        vm.expectRevert(abi.encodeWithSelector(IOpeningDemands.OpeningDemands_TooEarly.selector, until));
        demands.reclaim(demand);
        _letAnswerPass();
        deliveries.refuteUnanswered(demand);
        // Of the posting that fell, whatever by.
        vm.expectEmit(address(demands));
        emit IOpeningDemands.FeeReclaimed(MARKET, period, _idOf(demand));
        demands.reclaim(demand);
        demands.reclaim(_recordsDemand(1));
        assertEq(accountOf(PROSUMER).balance, before);
        _expectNotDemanded(demand);
        demands.reclaim(demand);
    }

    function test_TheFeeGoesBackWhereNobodyRefutes() external {
        _post();
        uint256 before = accountOf(PROSUMER).balance;
        _demandRecords(PROSUMER, 0);
        OpeningDemand memory demand = _recordsDemand(0);
        vm.warp(until);
        vm.expectRevert(abi.encodeWithSelector(IOpeningDemands.OpeningDemands_TooEarly.selector, until));
        demands.reclaim(demand);
        vm.warp(until + 1);
        demands.reclaim(demand);
        assertEq(accountOf(PROSUMER).balance, before);
    }

    /// @notice Whoever demands cannot keep a posting from being refuted by refusing its fee.
    function test_AnAccountThatTakesNothingIsRewarded() external {
        _post();
        _demandRecords(PROSUMER, 0);
        vm.etch(accountOf(PROSUMER), hex"5f5ffd");
        _letAnswerPass();
        deliveries.refuteUnanswered(_recordsDemand(0));
        _checkRefuted(PROSUMER);
    }

    /// @notice Sound: whatever a party demands of an honest posting can be answered, and refutes nothing then.
    /// forge-config: default.fuzz.runs = 64
    function testFuzz_AnHonestPostingStands(uint256 at, uint8 what, uint32 delay, uint32 answerDelay) external {
        _post();
        uint256 window = postings.challengeWindow();
        vm.warp(block.timestamp + bound(delay, 0, window * 5 / 8));
        OpeningDemand memory demand;
        bytes[] memory shown;
        if (what % 3 == 0) {
            uint32 position = uint32(bound(at, 0, 1));
            _demandRecords(PROSUMER, position);
            (demand, shown) = (_recordsDemand(position), _opened(position));
        } else if (what % 3 == 1) {
            uint256 index = bound(at, 0, REWARDS - 1);
            _demandEvidenceOf(index);
            (demand, shown) = (_saltedDemand(index), _evidence(16 * CHUNKS + index));
        } else {
            uint256 index = bound(at, 0, 3);
            uint256 chunk = index < 2 ? FLEXIBILITY_AT : index == 2 ? ENERGY_AT : PENALTY_AT;
            _demandEvidence(AGGREGATOR, chunk, index % 2 == 1 && index < 2 ? 1 : 0, "");
            uint256 slot = index < 2 ? index : 16 * chunk;
            // forge-lint: disable-next-line(unsafe-typecast)
            demand = _clearDemand(_records[index < 2 ? index : index + 1], uint32(slot));
            shown = _evidence(slot);
        }
        vm.warp(vm.getBlockTimestamp() + bound(answerDelay, 0, window / 4));
        demands.answer(demand, shown);
        vm.warp(until);
        _expectNotDemanded(demand);
        deliveries.refuteUnanswered(demand);
        assertFalse(isRefuted());
    }

    /// @notice Complete: a root of which nobody knows the leaves falls, whenever it was demanded, and whatever is shown.
    /// forge-config: default.fuzz.runs = 64
    function testFuzz_ARootThatNobodyCanOpenFalls(bytes32 root, bytes memory shown, uint32 delay) external {
        _salted.flow = bytes.concat(BatchWriter.slice(_salted.flow, 0, 30), root);
        _post();
        vm.warp(block.timestamp + bound(delay, 0, uint256(postings.challengeWindow()) * 5 / 8));
        _demandRecords(PROSUMER, 0);
        OpeningDemand memory demand = _demandOf(root, 0, 0);
        bytes[] memory answer = new bytes[](1);
        answer[0] = shown;
        _refused(demand, answer);
        _refused(demand, _opened(0));
        _letAnswerPass();
        deliveries.refuteUnanswered(demand);
        _checkRefuted(PROSUMER);
    }

    /// @notice Complete: a root of zeros is what a malformed proof seems to have.
    function test_ARootOfZerosFalls() external {
        _salted.flow = bytes.concat(BatchWriter.slice(_salted.flow, 0, 30), bytes32(0));
        _post();
        _demandRecords(PROSUMER, 0);
        _refused(_demandOf(0, 0, 0), new bytes[](1));
        address prosumer = accountOf(PROSUMER);
        uint256 fee = _leastFee();
        bytes memory call = _recordsCall(SALTED_AT, 1, new bytes(42));
        vm.expectRevert(IOpeningDemands.OpeningDemands_NotOfFlow.selector);
        this.demandAs(prosumer, fee, call);
        _letAnswerPass();
        deliveries.refuteUnanswered(_demandOf(0, 0, 0));
        _checkRefuted(PROSUMER);
    }

    function test_AnEvidenceRootOfZerosFalls() external {
        _post(0);
        _demandEvidence(AGGREGATOR, ENERGY_AT, 0, "");
        OpeningDemand memory demand = _clearDemand(_records[3], 32);
        bytes[] memory shown = _evidence(32);
        _refused(demand, shown);
        // Without a path.
        shown[0] = EvidenceWriter.leafOf(_leaves, 32);
        _refused(demand, shown);
        _letAnswerPass();
        deliveries.refuteUnanswered(demand);
        _checkRefuted(AGGREGATOR);
    }

    /// @notice Complete: a salted record without evidence, or with that of another record, falls.
    /// forge-config: default.fuzz.runs = 32
    function testFuzz_MissingEvidenceOfASaltedRecordFalls(uint256 index, uint256 other, uint8 shift) external {
        index = bound(index, 0, REWARDS - 1);
        uint256 slot = 16 * CHUNKS + index;
        // Any bit of what the record states.
        _leaves[slot].settlement = other % 2 == 0 ? 0 : _leaves[slot].settlement ^ 2 ** bound(shift, 64, 247);
        _post();
        _demandEvidenceOf(index);
        OpeningDemand memory demand = _saltedDemand(index);
        for (uint256 i = 0; i < REWARDS; ++i) {
            _refused(demand, _evidence(16 * CHUNKS + i));
        }
        _letAnswerPass();
        deliveries.refuteUnanswered(demand);
        _checkRefuted(PROSUMER);
    }

    function demandRecords(uint32 position) external {
        _demandRecords(PROSUMER, position);
    }

    function demandEvidence(uint256 chunk, uint256 place, bytes calldata opening) external {
        _demandEvidence(AGGREGATOR, chunk, place, opening);
    }

    function demandAs(address caller, uint256 fee, bytes calldata call) external {
        _demandAs(caller, fee, call);
    }

    function _letAnswerPass() private {
        vm.warp(vm.getBlockTimestamp() + postings.challengeWindow() / 4 + 1);
    }

    /// @dev Refutes the posting by a second demand, of the other party.
    function _refute() private {
        uint32 position = 1;
        _demandRecords(PROSUMER, position);
        _letAnswerPass();
        deliveries.refuteUnanswered(_recordsDemand(position));
    }

    function _first(bytes[] memory shown) private pure returns (bytes[] memory first) {
        first = new bytes[](1);
        first[0] = shown[0];
    }

    function _refused(OpeningDemand memory demand, bytes[] memory shown) private {
        vm.expectRevert(abi.encodeWithSelector(IOpeningDemands.OpeningDemands_NotTheAnswer.selector, _idOf(demand)));
        demands.answer(demand, shown);
    }

    function _expectNotDemanded(OpeningDemand memory demand) private {
        vm.expectRevert(abi.encodeWithSelector(IOpeningDemands.OpeningDemands_NotDemanded.selector, _idOf(demand)));
    }

    function _checkOpen(OpeningDemand memory demand, uint24 demander) private view {
        DemandState memory held = demands.demandOf(_idOf(demand));
        assertEq(held.demander, accountOf(demander));
        assertEq(held.demandedAt, block.timestamp);
        assertEq(held.fee, _leastFee());
    }

    /// @dev What was taken is given back, and half of the stake is the demander's.
    function _checkRefuted(uint24 demander) private {
        assertTrue(isRefuted());
        address account = accountOf(demander);
        postings.restore(MARKET, period, rootsHash(), ledger, draft.debits, account);
        assertEq(freeOf(DSO), DSO_FUNDS);
        assertEq(escrow.rewardOf(account), BOND / 2);
    }
}
