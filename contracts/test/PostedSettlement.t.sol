// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {FlexibilityEscrow} from "../src/FlexibilityEscrow.sol";
import {IFlexibilityEscrow, PositionPage} from "../src/interfaces/IFlexibilityEscrow.sol";
import {Settlement} from "../src/interfaces/IFlexibilitySettlement.sol";
import {Registration, Role} from "../src/interfaces/IParticipantRegistry.sol";
import {IPostedSettlement} from "../src/interfaces/IPostedSettlement.sol";
import {PositionLanes} from "../src/libraries/PositionLanes.sol";
import {PostingExtent} from "../src/libraries/PostingExtent.sol";
import {PostedSettlement} from "../src/PostedSettlement.sol";
import {PublicationVerifier} from "../src/PublicationVerifier.sol";
import {SaltedFlowVerifier} from "../src/SaltedFlowVerifier.sol";
import {PostingTest} from "./PostingTest.sol";
import {BatchWriter, PlainRecord} from "./reference/BatchWriter.sol";
import {PostingWriter} from "./reference/PostingWriter.sol";

contract PostedSettlementTest is PostingTest {
    function test_RevertWhen_StakeIsNotOnesOwnOrTaken() external {
        vm.expectRevert(
            abi.encodeWithSelector(
                IPostedSettlement.PostedSettlement_NotParticipantsAccount.selector, OPERATOR, stranger
            )
        );
        vm.prank(stranger);
        postings.stake(keccak256("other"), OPERATOR);
        vm.expectRevert(
            abi.encodeWithSelector(IPostedSettlement.PostedSettlement_AlreadyStaked.selector, MARKET, OPERATOR)
        );
        vm.prank(operator);
        postings.stake(MARKET, OPERATOR);
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_InsufficientFree.selector, OPERATOR, 0, BOND)
        );
        vm.prank(operator);
        postings.stake(keccak256("other"), OPERATOR);
    }

    function testFuzz_RevertWhen_SomebodyElseWouldStake(uint24 participant, bool byOperator) external {
        participant = uint24(bound(participant, 1, PROSUMER));
        address caller = byOperator ? operator : registry.accountOf(participant);
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NotOperators.selector, participant));
        vm.prank(caller);
        postings.stake(keccak256("other"), participant);
    }

    function test_TheOperatorStakesWhatItHoldsUnderAnotherAccount() external {
        uint24 desk = OPERATOR + 1;
        Registration[] memory registrations = new Registration[](1);
        registrations[0] = Registration({number: desk, role: Role.Operator, account: makeAddr("desk")});
        vm.startPrank(operator);
        registry.register(registrations);
        vm.stopPrank();
        fund(desk, BOND);

        vm.startPrank(operator);
        vm.expectEmit(address(postings));
        emit IPostedSettlement.Staked(keccak256("other"), desk);
        postings.stake(keccak256("other"), desk);
        assertEq(freeOf(desk), 0);
        postings.requestStakeRelease(keccak256("other"));
        vm.stopPrank();
        assertNotEq(postings.bookOf(keccak256("other")).releasableAt, 0);
    }

    function test_RevertWhen_StakeIsTakenBackByAnotherOrTooSoon() external {
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NoStake.selector, MARKET));
        postings.releaseStake(MARKET);
        vm.expectPartialRevert(IPostedSettlement.PostedSettlement_NotParticipantsAccount.selector);
        postings.requestStakeRelease(MARKET);
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NoStake.selector, bytes32(0)));
        postings.requestStakeRelease(bytes32(0));

        post(honest());
        vm.prank(operator);
        postings.requestStakeRelease(MARKET);
        vm.warp(until);
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_StakeNotYet.selector, until + 1));
        postings.releaseStake(MARKET);
    }

    function test_AStakeThatIsAskedBackCarriesNothingMore() external {
        post(honest());
        vm.expectEmit(address(postings));
        emit IPostedSettlement.StakeReleaseRequested(MARKET, until + 1);
        vm.prank(operator);
        postings.requestStakeRelease(MARKET);
        goOn();
        prepare(honest());
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NoStake.selector, MARKET));
        this.postAsIs();
        vm.expectEmit(address(postings));
        emit IPostedSettlement.StakeReleased(MARKET, OPERATOR);
        postings.releaseStake(MARKET);
        assertEq(freeOf(OPERATOR), BOND);
        vm.prank(operator);
        postings.stake(MARKET, OPERATOR);
        postDraft();
    }

    function testFuzz_RevertWhen_PosterIsNotOperator(address caller) external {
        vm.assume(caller != operator);
        bytes memory refusal = abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NotOperator.selector, caller);
        vm.expectRevert(refusal);
        vm.prank(caller);
        postings.post(MARKET, PERIOD, 0, PostingExtent.wrap(0), new uint256[](0), "");
        vm.expectRevert(refusal);
        vm.prank(caller);
        postings.postInBlobs(MARKET, PERIOD, 0, PostingExtent.wrap(0), new uint256[](0));
    }

    function test_RevertWhen_TheOperatorPostsThroughCode() external {
        bytes memory refusal =
            abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NotByTransaction.selector, operator);
        vm.expectRevert(refusal);
        vm.prank(operator);
        postings.post(MARKET, PERIOD, 0, PostingExtent.wrap(0), new uint256[](0), "");
        vm.expectRevert(refusal);
        vm.prank(operator);
        postings.postInBlobs(MARKET, PERIOD, 0, PostingExtent.wrap(0), new uint256[](0));

        vm.etch(operator, abi.encodePacked(hex"ef0100", address(this)));
        vm.expectRevert(refusal);
        vm.prank(operator, operator);
        postings.post(MARKET, PERIOD, 0, PostingExtent.wrap(0), new uint256[](0), "");
        vm.expectRevert(refusal);
        vm.prank(operator, operator);
        postings.postInBlobs(MARKET, PERIOD, 0, PostingExtent.wrap(0), new uint256[](0));
    }

    function testFuzz_RevertWhen_SomebodyWithoutALeafIsDebited(uint24 participant, uint64 amount) external {
        prepare(honest());
        uint256 leaves = draft.participants;
        participant = uint24(bound(participant, leaves, type(uint24).max));
        draft.debits.push(uint256(participant) << 64 | amount);
        bytes memory data = PostingWriter.dataOf(draft);
        vm.expectRevert(
            abi.encodeWithSelector(IPostedSettlement.PostedSettlement_DebitWithoutLeaf.selector, participant, leaves)
        );
        this.posted(data);
    }

    function test_RevertWhen_NobodyStakes() external {
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NoStake.selector, bytes32(0)));
        vm.prank(operator, operator);
        postings.post(bytes32(0), PERIOD, 0, PostingExtent.wrap(0), new uint256[](0), "");
    }

    function test_RevertWhen_PeriodIsBegunSettledOrPosted() external {
        bytes memory batch = BatchWriter.write(honest());
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 0, batch, 0);
        prepare(honest());
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_PlaceTaken.selector, MARKET, PERIOD));
        this.postAsIs();

        period += 1;
        postDraft();
        bytes memory taken =
            abi.encodeWithSelector(IPostedSettlement.PostedSettlement_PlaceTaken.selector, MARKET, period);
        vm.expectRevert(taken);
        vm.prank(operator);
        settlement.settle(MARKET, period, 0, batch, 0);
        vm.warp(until + 1);
        vm.expectRevert(taken);
        this.postAsIs();
        vm.expectRevert(taken);
        vm.prank(operator);
        settlement.settle(MARKET, period, 0, batch, 0);
    }

    function test_RevertWhen_PeriodIsBeforeTheLastPosted() external {
        post(honest());
        goOn();
        prepare(honest());
        period = PERIOD - 1;
        vm.expectRevert(
            abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NotAfter.selector, PERIOD - 1, PERIOD)
        );
        this.postAsIs();
    }

    function test_RevertWhen_FormerIsNotFinal() external {
        post(honest());
        period += 1;
        prepare(honest());
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_StillChallengeable.selector, until));
        this.postAsIs();
        vm.warp(until + 1);
        this.postAsIs();
    }

    /// @notice What is known of a posting from its call and from the posting before is what the chain keeps.
    function test_TheDigestFollowsFromTheCall() external {
        post(honest());
        assertEq(postings.postingOf(MARKET, period).digest, PostingWriter.digestOf(MARKET, period, posting));
        goOn();
        prepare(honest());
        ledger = PostingWriter.ledgerOf(draft, formerDigest());
        bytes25 digest = PostingWriter.digestOf(MARKET, period, PostingWriter.postingOf(draft, ledger));
        vm.expectEmit(address(postings));
        emit IPostedSettlement.PeriodPosted(MARKET, period, digest);
        postDraft();
    }

    function test_RevertWhen_TheTotalsThatClaimsReferToWouldGo() external {
        post(honest());
        goOn();
        uint64 behind = PERIOD + uint64(settlement.ringPeriods());
        bytes memory batch = BatchWriter.write(honest());
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_PlaceTaken.selector, MARKET, behind));
        vm.prank(operator);
        settlement.settle(MARKET, behind, 0, batch, 0);

        // Not while the next can be refuted, either.
        prepare(honest());
        postDraft();
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_PlaceTaken.selector, MARKET, behind));
        vm.prank(operator);
        settlement.settle(MARKET, behind, 0, batch, 0);

        goOn();
        prepare(honest());
        postDraft();
        vm.prank(operator);
        settlement.settle(MARKET, behind, 0, batch, 0);
    }

    function test_RevertWhen_DebitsDoNotAscendOrAreNotCovered() external {
        prepare(honest());
        draft.debits.push(draft.debits[0]);
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_DebitNotAscending.selector, 1));
        this.postAsIs();
        draft.debits.pop();
        draft.debits[0] = uint256(DSO) << 64 | DSO_FUNDS + 1;
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilityEscrow.FlexibilityEscrow_InsufficientFunds.selector, DSO, DSO_FUNDS, DSO_FUNDS + 1
            )
        );
        this.postAsIs();
    }

    function test_RevertWhen_DataAreNotThere() external {
        prepare(honest());
        draft.dataBytes += 1;
        _expectWrongData(draft.dataBytes - 1);
        this.postAsIs();
        _expectWrongData(0);
        this.posted("");
        _expectWrongData(0);
        this.postedInBlobs();
    }

    function test_RevertWhen_BlobsAreMoreOrFewerOrTooMuchIsClaimed() external {
        prepare(honest());
        bytes32[] memory hashes = new bytes32[](2);
        (hashes[0], hashes[1]) = (keccak256("first"), keccak256("second"));
        vm.blobhashes(hashes);
        _expectWrongData(0);
        this.postedInBlobs();
        assembly ("memory-safe") {
            mstore(hashes, 1)
        }
        vm.blobhashes(hashes);
        draft.dataBytes = 31 * 4096 + 1;
        _expectWrongData(0);
        this.postedInBlobs();
        draft.dataBytes = 31 * 4096;
        draft.participants = 4097;
        _expectWrongData(0);
        this.postedInBlobs();
        draft.participants = 4096;
        // A call that brings its data does not leave them to a blob that is there as well.
        _expectWrongData(0);
        this.posted("");
        this.postedInBlobs();
    }

    function test_TheDigestOfDataInABlobNamesIt() external {
        prepare(honest());
        bytes32[] memory hashes = new bytes32[](1);
        hashes[0] = keccak256("blob");
        vm.blobhashes(hashes);
        postBlobs();
        ledger = PostingWriter.ledgerOf(draft, formerDigest());
        ledger.dataHash = keccak256(bytes.concat(hashes[0]));
        ledger.extent = PostingExtent.wrap(PostingExtent.unwrap(ledger.extent) | 1 << 88);
        posting = PostingWriter.postingOf(draft, ledger);
        assertEq(postings.postingOf(MARKET, period).digest, PostingWriter.digestOf(MARKET, period, posting));
        assertEq(DSO_FUNDS - freeOf(DSO), _owed());
    }

    function test_APeriodInWhichNobodyOwesIsPosted() external {
        prepare(new PlainRecord[](0));
        postDraft();
        assertEq(postings.postingOf(MARKET, period).digest, PostingWriter.digestOf(MARKET, period, posting));
        assertEq(postings.bookOf(MARKET).undrawn, 0);
    }

    function testFuzz_RevertWhen_TheExtentCountsBlobs(uint256 blobs) external {
        blobs = bound(blobs, 1, type(uint256).max >> 88);
        uint256 extent = blobs << 88;
        bytes32[] memory hashes = new bytes32[](1);
        hashes[0] = keccak256("blob");
        vm.blobhashes(hashes);
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_WrongData.selector, 0, 0));
        vm.prank(operator, operator);
        postings.post(MARKET, PERIOD, 0, PostingExtent.wrap(extent), new uint256[](0), "");
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_WrongData.selector, 0, 0));
        vm.prank(operator, operator);
        postings.postInBlobs(MARKET, PERIOD, 0, PostingExtent.wrap(extent), new uint256[](0));
    }

    /// @notice What is executed and what is posted ends in the same money for everybody, and the same settlements can be shown.
    function test_ExecutedResultIsPostedResult() external {
        uint256 start = vm.snapshotState();
        settleAll(honest());
        bytes32 state = _stateOfMarket();

        vm.revertToState(start);
        post(honest());
        vm.warp(until + 1);
        vm.prank(stranger);
        postings.drawAll(MARKET, period, posting, PostingWriter.tableOf(draft.totals));
        assertEq(_stateOfMarket(), state);
    }

    function test_NetsAreAddedUpOverPeriods() external {
        for (uint256 i = 1; i <= 3; ++i) {
            post(honest());
            assertEq(DSO_FUNDS - freeOf(DSO), i * _owed());
            goOn();
        }
        assertEq(formerTotals[AGGREGATOR] + formerTotals[PROSUMER], 3 * _owed());
        assertEq(postings.bookOf(MARKET).undrawn, 3 * _owed());
    }

    function test_RevertWhen_ClaimIsTooSoonOfAnotherOrNothing() external {
        post(honest());
        bytes memory own = PostingWriter.proofOf(draft.totals, PROSUMER);
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_StillChallengeable.selector, until));
        postings.claim(MARKET, period, posting, own, stranger);
        vm.warp(until + 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IPostedSettlement.PostedSettlement_NotParticipantsAccount.selector, PROSUMER, address(this)
            )
        );
        postings.claim(MARKET, period, posting, own, stranger);
        own[39] ^= 0x01;
        vm.expectRevert(IPostedSettlement.PostedSettlement_NotOfPosting.selector);
        postings.claim(MARKET, period, posting, own, stranger);
        vm.expectRevert(
            abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NothingToClaim.selector, FREE_PROSUMER)
        );
        this.claimedBy(FREE_PROSUMER, stranger);
    }

    function test_AParticipantIsPaidOnceWhatItDidNotDraw() external {
        post(honest());
        vm.warp(until + 1);
        uint256 first = draft.totals[PROSUMER];
        vm.expectEmit(address(postings));
        emit IPostedSettlement.Claimed(MARKET, PROSUMER, first);
        claimAs(PROSUMER, stranger);
        assertEq(token.balanceOf(stranger), first);
        assertEq(postings.drawnOf(MARKET, PROSUMER), first);
        vm.expectPartialRevert(IPostedSettlement.PostedSettlement_NothingToClaim.selector);
        this.claimedBy(PROSUMER, stranger);

        goOn();
        post(honest());
        vm.warp(until + 1);
        _expectDrawn(draft.totals[AGGREGATOR], first);
        postings.drawAll(MARKET, period, posting, PostingWriter.tableOf(draft.totals));
        assertEq(claimableOf(PROSUMER), first);
        assertEq(claimableOf(AGGREGATOR), draft.totals[AGGREGATOR]);
        vm.expectPartialRevert(IPostedSettlement.PostedSettlement_NothingToClaim.selector);
        this.claimedBy(PROSUMER, stranger);
        // A posting before says less than was drawn.
        bytes memory before = PostingWriter.tableOf(formerTotals);
        postings.drawAll(MARKET, PERIOD, former.posting, before);
        assertEq(postings.drawnOf(MARKET, PROSUMER), 2 * first);
        assertEq(postings.bookOf(MARKET).undrawn, 0);
    }

    function test_RevertWhen_TotalsAreOthers() external {
        post(honest());
        vm.warp(until + 1);
        bytes memory table = PostingWriter.tableOf(draft.totals);
        table[15] ^= 0x01;
        vm.expectRevert(IPostedSettlement.PostedSettlement_NotOfPosting.selector);
        postings.drawAll(MARKET, period, posting, table);
    }

    /// @notice What is false and final, because nobody looked, pays no more than was debited: deposits of others are safe.
    function test_RevertWhen_MoreIsClaimedThanWasDebited() external {
        prepare(honest());
        draft.totals[FREE_PROSUMER] = DSO_FUNDS;
        claimDraft();
        postDraft();
        vm.warp(until + 1);
        vm.expectRevert(
            abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NotCovered.selector, _owed(), DSO_FUNDS)
        );
        this.claimedBy(FREE_PROSUMER, stranger);
    }

    function test_ASettlementOfAPostedPeriodIsShown() external {
        post(honest());
        bytes memory proof = bytes.concat(hex"0100", BatchWriter.proofOf(draft.batch, 0));
        assertFalse(_isShown(proof));
        vm.warp(until + 1);
        (bool isSettled, Settlement memory shown) = postings.postedSettlementOf(MARKET, period, rest(), proof);
        assertTrue(isSettled);
        assertEq(shown.order, 2);
        assertEq(shown.energyWh, 1002);
        proof[60] ^= 0x01;
        assertFalse(_isShown(proof));
        proof[60] ^= 0x01;
        // The words of a proof of a period that is several batches.
        proof[1] = 0x01;
        assertFalse(_isShown(proof));
        assertFalse(_isShown(hex"01"));
        proof[1] = 0x00;
        posting.ledgerHash = 0;
        assertFalse(_isShown(proof));
    }

    function test_RevertWhen_ExecutionIsHeldByAnother() external {
        vm.expectRevert(
            abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NotSettlement.selector, address(this))
        );
        postings.holdExecuted(MARKET, PERIOD);
    }

    function test_RevertWhen_EscrowNamesAnother() external {
        vm.expectRevert(
            abi.encodeWithSelector(IPostedSettlement.PostedSettlement_WrongEscrow.selector, escrow, address(postings))
        );
        new PostedSettlement(
            registry, escrow, PublicationVerifier(address(0)), SaltedFlowVerifier(address(0)), deliveries, 1, 1, 1
        );
    }

    function test_RevertWhen_EvidenceIsJudgedForAnother() external {
        uint64 nonce = vm.getNonce(address(this));
        address own = vm.computeCreateAddress(address(this), nonce + 1);
        FlexibilityEscrow itsEscrow =
            new FlexibilityEscrow(token, registry, address(auction), address(settlement), own, 1 days);
        vm.expectRevert(
            abi.encodeWithSelector(
                IPostedSettlement.PostedSettlement_WrongDeliveries.selector, deliveries, address(postings)
            )
        );
        new PostedSettlement(
            registry, itsEscrow, PublicationVerifier(address(0)), SaltedFlowVerifier(address(0)), deliveries, 1, 1, 1
        );
    }

    function test_RevertWhen_SomebodyElseRefutesByEvidence() external {
        post(honest());
        bytes25 digest = postings.postingOf(MARKET, period).digest;
        vm.expectRevert(
            abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NotDeliveries.selector, address(this))
        );
        // forge-lint: disable-next-line(unsafe-typecast) -- four letters
        postings.refuteDelivery(MARKET, period, digest, stranger, bytes4("none"));
    }

    function test_RevertWhen_AnotherContractMovesMoney() external {
        bytes memory refusal =
            abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_NotPostings.selector, address(this));
        vm.expectRevert(refusal);
        escrow.takeDebits(new uint256[](0));
        vm.expectRevert(refusal);
        escrow.restoreDebits(new uint256[](0));
        vm.expectRevert(refusal);
        escrow.creditTotals(new PositionPage[](0));
        vm.expectRevert(refusal);
        escrow.payCredit(stranger, 1);
    }

    function postAsIs() external {
        postDraft();
    }

    function posted(bytes calldata data) external {
        postData(data);
    }

    function postedInBlobs() external {
        postBlobs();
    }

    function claimedBy(uint256 participant, address recipient) external {
        claimAs(participant, recipient);
    }

    function _expectWrongData(uint256 length) private {
        vm.expectRevert(
            abi.encodeWithSelector(IPostedSettlement.PostedSettlement_WrongData.selector, length, draft.dataBytes)
        );
    }

    /// @dev What AGGREGATOR and PROSUMER, whose pages are two, are credited is in the logs of both contracts.
    function _expectDrawn(uint256 byAggregator, uint256 byProsumer) private {
        PositionPage[] memory credits = new PositionPage[](2);
        credits[0] = PositionPage(AGGREGATOR / PositionLanes.PER_PAGE, byAggregator << 64 * AGGREGATOR);
        credits[1] = PositionPage(PROSUMER / PositionLanes.PER_PAGE, byProsumer);
        vm.expectEmit(address(postings));
        emit IPostedSettlement.TotalsDrawn(MARKET, period, byAggregator + byProsumer);
        vm.expectEmit(address(escrow));
        emit IFlexibilityEscrow.PositionsSettled(credits);
    }

    function _isShown(bytes memory proof) private view returns (bool isShown) {
        (isShown,) = postings.postedSettlementOf(MARKET, period, rest(), proof);
    }

    function _owed() private pure returns (uint256 owed) {
        PlainRecord[] memory records = honest();
        for (uint256 i = 0; i < RECORDS / 2; ++i) {
            owed += BatchWriter.amountOf(records[i]);
        }
    }

    function _stateOfMarket() private view returns (bytes32) {
        return keccak256(
            abi.encode(freeOf(DSO), claimableOf(AGGREGATOR), claimableOf(PROSUMER), token.balanceOf(address(escrow)))
        );
    }
}
