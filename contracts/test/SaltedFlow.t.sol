// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DeliveryCheck, DeliveryTerms} from "../src/interfaces/IDeliveryVerifier.sol";
import {IFlexibilitySettlement, Settlement} from "../src/interfaces/IFlexibilitySettlement.sol";
import {IPostedSettlement} from "../src/interfaces/IPostedSettlement.sol";
import {SettlementKind} from "../src/libraries/SettlementFlow.sol";
import {PostingTest} from "./PostingTest.sol";
import {BatchWriter, PlainRecord} from "./reference/BatchWriter.sol";
import {PostingWriter} from "./reference/PostingWriter.sol";
import {SaltedDraft, SaltedWriter} from "./reference/SaltedWriter.sol";

/// @notice A posting in which DSO pays AGGREGATOR in the clear, and AGGREGATOR pays PROSUMER for 34 salted records: 3 chunks.
contract SaltedFlowTest is PostingTest {
    uint256 private constant SALTED = 34;
    uint256 private constant CLEAR = 3;
    uint256 private constant FLOW_AT = 3;
    uint256 private constant BODY_AT = 33;

    SaltedDraft private _salted;

    function setUp() public override {
        super.setUp();
        fund(AGGREGATOR, DSO_FUNDS);
    }

    function test_RevertWhen_SaltedFlowIsExecuted() external {
        bytes memory salted = SaltedWriter.salt(BatchWriter.write(_rewards()), 1).flow;
        bytes memory batch = bytes.concat(BatchWriter.write(flexibilityRecords(CLEAR)), salted);
        vm.expectRevert(abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_Salted.selector, 1));
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 0, batch, 0);
    }

    function test_RevertWhen_OpeningIsNotOfTheFlow() external {
        _postSalted(_rewards(), 1);
        bytes memory right = SaltedWriter.open(_salted, 1);
        bytes[] memory wrong = new bytes[](7);
        wrong[1] = BatchWriter.slice(right, 0, right.length - 32);
        wrong[2] = BatchWriter.slice(right, 0, 41);
        wrong[3] = bytes.concat(right, bytes32(0));
        wrong[4] = bytes.concat(right);
        wrong[4][3] = 0x02;
        wrong[5] = bytes.concat(right);
        wrong[5][11] ^= 0x01;
        wrong[6] = bytes.concat(right);
        wrong[6][9] ^= 0x01;
        for (uint256 i = 0; i < wrong.length; ++i) {
            _expectNotOfPosting();
            _challengeAs(1, _one(wrong[i]));
        }
        _expectNotOfPosting();
        _challengeAs(1, new bytes[](0));
        _expectNotOfPosting();
        _challengeAs(1, new bytes[](3));
        // Of a flow in the clear nothing is opened.
        _expectNotOfPosting();
        _challengeAs(0, _one(right));
    }

    function test_RevertWhen_ChallengedAfterTheWindow() external {
        _postSalted(_rewards(), 1);
        vm.warp(until + 1);
        bytes memory opening = SaltedWriter.open(_salted, 0);
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_WindowClosed.selector, until));
        _challengeAs(1, _one(opening));
    }

    function test_RevertWhen_PostingIsAnother() external {
        _postSalted(_rewards(), 1);
        posting.roots.totalsRoot = keccak256("other");
        bytes memory opening = SaltedWriter.open(_salted, 0);
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NotPosted.selector, MARKET, period));
        _challengeAs(1, _one(opening));
    }

    /// @notice Sound: nothing can be shown against an honest posting, whatever is opened.
    /// forge-config: default.fuzz.runs = 64
    function testFuzz_NoChallengeOfAnHonestPostingSucceeds(uint256 seed, uint8 count, uint24 gasLeft) external {
        PlainRecord[] memory records = slice(_rewards(), 0, bound(count, 1, SALTED));
        for (uint256 i = 0; i < records.length; ++i) {
            // forge-lint: disable-next-line(unsafe-typecast)
            records[i].energyWh = uint32(uint256(keccak256(abi.encode(seed, i))) % 8000);
        }
        _postSalted(records, seed);
        checkNoneSucceeds(_everyChallenge(), gasLeft);
    }

    /// @notice Sound: with any byte of an opening changed, it shows nothing.
    /// forge-config: default.fuzz.runs = 64
    function testFuzz_AChangedOpeningShowsNothing(uint16 at, uint8 value, bool isSeam) external {
        _postSalted(_rewards(), 1);
        bytes[] memory openings = isSeam ? _two(0) : _one(SaltedWriter.open(_salted, 1));
        bytes memory changed = openings[openings.length - 1];
        changed[bound(at, 0, changed.length - 1)] ^= bytes1(uint8(bound(value, 1, 255)));
        _expectNotOfPosting();
        _challengeAs(1, openings);
    }

    /// @notice Complete: another amount than the records pay is caught at the last leaf.
    /// forge-config: default.fuzz.runs = 64
    function testFuzz_AWrongAmountIsCaught(uint32 excess) external {
        excess = uint32(bound(excess, 1, type(uint24).max));
        _postDraft(SaltedWriter.salt(BatchWriter.write(_rewards(), excess), 1));
        _expectRefuted(IFlexibilitySettlement.FlexibilitySettlement_WrongAmount.selector);
        _challengeAs(1, _one(SaltedWriter.open(_salted, 2)));
        _checkRefuted();
    }

    /// @notice Complete: another amount, share or party in public than in the leaves is caught at any of them.
    /// forge-config: default.fuzz.runs = 32
    function testFuzz_ALeafOfAnotherFlowIsCaught(uint8 leaf, uint8 kind, uint32 excess) external {
        kind = uint8(bound(kind, 0, 3));
        PlainRecord[] memory records = _rewards();
        for (uint256 i = 0; i < SALTED; ++i) {
            if (kind == 1) records[i].shareBps = 10_000;
            if (kind == 2) records[i].payee = OTHER_PROSUMER;
            if (kind == 3) records[i].kind = uint8(SettlementKind.Energy);
        }
        SaltedDraft memory other = SaltedWriter.salt(BatchWriter.write(records), 1);
        SaltedDraft memory d =
            SaltedWriter.salt(BatchWriter.write(_rewards(), kind == 0 ? bound(excess, 1, type(uint24).max) : 0), 1);
        d.chunks = other.chunks;
        SaltedWriter.claim(d);
        _postDraft(d);
        _expectRefuted(IPostedSettlement.PostedSettlement_WrongLeaf.selector);
        _challengeAs(1, _one(SaltedWriter.open(_salted, bound(leaf, 0, 2))));
        _checkRefuted();
    }

    /// @notice Complete: a leaf that is too short, too long, malformed, not at its place or one too many is caught.
    /// forge-config: default.fuzz.runs = 32
    function testFuzz_ALeafThatIsNoChunkIsCaught(uint8 kind) external {
        kind = uint8(bound(kind, 0, 6));
        SaltedDraft memory d = SaltedWriter.salt(BatchWriter.write(_rewards()), 1);
        uint256 wrong = 1;
        bytes memory chunk = d.chunks[1];
        if (kind == 0) d.chunks[1] = BatchWriter.slice(chunk, 0, chunk.length - 1);
        if (kind == 1) d.chunks[1] = bytes.concat(chunk, bytes1(0));
        if (kind == 2) d.chunks[1] = "";
        if (kind == 3) (d.chunks[1], d.chunks[2]) = (d.chunks[2], chunk);
        if (kind == 4) chunk[FLOW_AT + 13] = 0x40;
        if (kind == 5) d.chunks[1] = bytes.concat(BatchWriter.slice(chunk, 0, FLOW_AT), d.flow);
        if (kind == 6) {
            (d.chunks, d.salts) = (new bytes[](1), new bytes32[](1));
            (d.chunks[0], wrong) = (chunk, 0);
        }
        SaltedWriter.claim(d);
        _postDraft(d);
        _expectRefuted(IPostedSettlement.PostedSettlement_WrongLeaf.selector);
        _challengeAs(1, _one(SaltedWriter.open(_salted, wrong)));
        _checkRefuted();
    }

    /// @notice Complete: leaves that are right each but not together are caught at the seam, as are those without room for it.
    /// forge-config: default.fuzz.runs = 32
    function testFuzz_LeavesThatDoNotFitAreCaught(uint8 kind) external {
        kind = uint8(bound(kind, 0, 4));
        bytes memory clear = BatchWriter.write(_rewards());
        PlainRecord[] memory records = _rewards();
        if (kind == 0) records[20].energyWh += 100;
        if (kind == 1) records[16].order = 16;
        if (kind == 2) records = _withOneMore(records);
        SaltedDraft memory d = SaltedWriter.salt(clear, 1);
        bytes[] memory others = BatchWriter.leavesOf(_withAmountOf(BatchWriter.write(records), clear));
        uint256 seam = kind == 1 || kind == 2 ? 0 : 1;
        // Before the seam as it should be, behind it other records of the same amount.
        if (kind == 0) d.chunks[1] = others[1];
        if (kind == 1) d.chunks[0] = others[0];
        if (kind == 2) d.chunks[0] = others[0];
        if (kind > 2) d.chunks[kind - 2] = BatchWriter.slice(d.chunks[kind - 2], 0, BODY_AT);
        SaltedWriter.claim(d);
        _postDraft(d);
        _expectRefuted(IPostedSettlement.PostedSettlement_WrongSeam.selector);
        _challengeAs(1, _two(seam));
        _checkRefuted();
    }

    /// @notice Complete: whatever byte of a leaf is another, a leaf or two neighbours show it, or it is a flow of other records.
    /// forge-config: default.fuzz.runs = 64
    function testFuzz_AnyWrongByteIsCaught(uint8 leaf, uint16 at, uint8 value) external {
        SaltedDraft memory d = SaltedWriter.salt(BatchWriter.write(_rewards()), 1);
        bytes memory chunk = d.chunks[bound(leaf, 0, 2)];
        chunk[bound(at, 0, chunk.length - 1)] ^= bytes1(uint8(bound(value, 1, 255)));
        SaltedWriter.claim(d);
        _postDraft(d);
        (bool isHonest,) = address(this).call(abi.encodeCall(this.executed, (d.chunks)));
        bytes[] memory challenges = _everyChallenge();
        bool isCaught = false;
        for (uint256 i = 0; i < challenges.length && !isCaught; ++i) {
            (isCaught,) = address(postings).call(challenges[i]);
        }
        assertEq(isCaught, !isHonest);
    }

    /// @notice Complete: what a DSO and an aggregator settle is nobody's secret.
    function test_SaltedRecordsWithoutAProsumerAreCaught() external {
        _salted = SaltedWriter.salt(BatchWriter.write(flexibilityRecords(CLEAR)), 1);
        prepareBatch(_salted.flow);
        postDraft();
        _expectRefuted(IPostedSettlement.PostedSettlement_NotSaltable.selector);
        challengeFlow(0);
        _checkRefuted();
    }

    /// @notice Complete: a salted flow that is not by mandate is caught by what is public of it.
    function test_AWrongSaltedFlowIsCaught() external {
        _postDraft(SaltedWriter.salt(BatchWriter.write(_others()), 1));
        _expectRefuted(IFlexibilitySettlement.FlexibilitySettlement_MandateMissing.selector);
        challengeFlow(_saltedAt());
        _checkRefuted();
    }

    function test_AnOpeningShowsASettlementOnceItIsFinal() external {
        PlainRecord[] memory records = _rewards();
        _postSalted(records, 1);
        (bool isSettled, Settlement memory s) = _settlementOf(1, 3, SaltedWriter.open(_salted, 1));
        assertFalse(isSettled);
        vm.warp(until + 1);
        (isSettled, s) = _settlementOf(1, 3, SaltedWriter.open(_salted, 1));
        assertTrue(isSettled);
        assertEq(abi.encode(s), abi.encode(_shown(records[19])));
        (isSettled, s) = _settlementOf(1, 1, SaltedWriter.open(_salted, 2));
        assertTrue(isSettled);
        assertEq(abi.encode(s), abi.encode(_shown(records[33])));
    }

    function test_NothingElseShowsASettlement() external {
        _postSalted(_rewards(), 1);
        vm.warp(until + 1);
        bytes memory right = SaltedWriter.open(_salted, 2);
        _checkNothing(1, 2, right);
        _checkNothing(0, 0, right);
        _checkNothing(1, 0, "");
        right[50] ^= 0x01;
        _checkNothing(1, 0, right);
        // Nor does the flow itself, whose only record is the root.
        bytes memory proof = bytes.concat(bytes2(0), BatchWriter.proofOf(draft.batch, _saltedAt()));
        (bool isSettled,) = postings.postedSettlementOf(MARKET, period, rest(), proof);
        assertFalse(isSettled);
    }

    /// @notice What is wrong with a chunk that became final shows no settlement.
    function test_AWrongChunkShowsNoSettlement() external {
        _postDraft(SaltedWriter.salt(BatchWriter.write(_rewards(), 5), 1));
        vm.warp(until + 1);
        _checkNothing(1, 0, SaltedWriter.open(_salted, 2));
    }

    /// @notice The evidence of a record in the clear cannot be asked of a root.
    function test_EvidenceIsNotAskedOfASaltedFlow() external {
        _postSalted(_rewards(), 1);
        DeliveryTerms memory terms;
        terms.mtuSeconds = 900;
        vm.prank(operator);
        deliveries.registerTerms(MARKET, terms);
        bytes memory place = bytes.concat(bytes1(0), BatchWriter.proofOf(draft.batch, _saltedAt()));
        // forge-lint: disable-next-line(unsafe-typecast)
        bytes memory shown = abi.encodePacked(uint16(place.length), place, new bytes(70 + 32), uint32(0));
        assertEq(deliveries.faultOf(MARKET, DeliveryCheck.Record, shown).fault, bytes4(0));
    }

    /// @notice Executes the flow of these leaves in another market; reverts where they are not those of one.
    function executed(bytes[] calldata chunks) external {
        bytes memory clear = chunks[0][FLOW_AT:BODY_AT];
        for (uint256 i = 0; i < chunks.length; ++i) {
            // Sum and record behind a chunk stand in the next.
            clear = bytes.concat(clear, chunks[i][BODY_AT:chunks[i].length - (i + 1 < chunks.length ? 24 : 0)]);
        }
        bytes[] memory leaves = BatchWriter.leavesOf(clear);
        require(keccak256(abi.encode(leaves)) == keccak256(abi.encode(chunks)));
        vm.prank(operator);
        settlement.settle(keccak256("twin"), period, 0, clear, 0);
    }

    function _rewards() private pure returns (PlainRecord[] memory records) {
        records = new PlainRecord[](SALTED);
        for (uint256 i = 0; i < SALTED; ++i) {
            records[i] = reward(2 * i + 1, 1000 + i);
        }
    }

    /// @dev Rewards of somebody else's aggregator.
    function _others() private pure returns (PlainRecord[] memory records) {
        records = _rewards();
        for (uint256 i = 0; i < SALTED; ++i) {
            records[i].payee = OTHER_PROSUMER;
        }
    }

    function _withOneMore(PlainRecord[] memory records) private pure returns (PlainRecord[] memory more) {
        more = new PlainRecord[](records.length + 1);
        for (uint256 i = 0; i < records.length; ++i) {
            more[i] = records[i];
        }
        more[records.length] = reward(1000, 1);
    }

    /// @dev A flow with the amount of another one.
    function _withAmountOf(bytes memory flow, bytes memory other) private pure returns (bytes memory) {
        for (uint256 i = 22; i < 30; ++i) {
            flow[i] = other[i];
        }
        return flow;
    }

    function _postSalted(PlainRecord[] memory records, uint256 seed) private {
        _postDraft(SaltedWriter.salt(BatchWriter.write(records), seed));
    }

    function _postDraft(SaltedDraft memory salted) private {
        _salted = salted;
        prepareBatch(bytes.concat(BatchWriter.write(flexibilityRecords(CLEAR)), salted.flow));
        postDraft();
    }

    /// @dev Where the salted flow stands in the batch, behind what DSO pays.
    function _saltedAt() private view returns (uint256) {
        return BatchWriter.leavesOf(draft.batch).length - 1;
    }

    function _one(bytes memory opening) private pure returns (bytes[] memory openings) {
        openings = new bytes[](1);
        openings[0] = opening;
    }

    /// @dev This leaf and the next.
    function _two(uint256 position) private view returns (bytes[] memory openings) {
        openings = new bytes[](2);
        (openings[0], openings[1]) = (SaltedWriter.open(_salted, position), SaltedWriter.open(_salted, position + 1));
    }

    /// @dev With the proof of the salted flow, or of one in the clear.
    function _challengeAs(uint256 flow, bytes[] memory openings) private {
        postings.challengeSalted(MARKET, period, rest(), _proofOf(flow), openings, stranger);
    }

    function _proofOf(uint256 flow) private view returns (bytes memory) {
        return BatchWriter.proofOf(draft.batch, flow == 0 ? 0 : _saltedAt());
    }

    /// @dev Every challenge that flows and openings can be put into: each chunk, each leaf, any two leaves.
    function _everyChallenge() private view returns (bytes[] memory challenges) {
        uint256 chunks = _saltedAt() + 1;
        uint256 leaves = _salted.chunks.length;
        challenges = new bytes[](2 * chunks + leaves * (leaves + 1) + 1);
        uint256 used = 0;
        for (uint256 i = 0; i < chunks; ++i) {
            bytes memory proof = BatchWriter.proofOf(draft.batch, i);
            challenges[used++] = abi.encodeCall(postings.challengeChunk, (MARKET, period, rest(), proof, stranger));
            challenges[used++] = abi.encodeCall(postings.challengeFlow, (MARKET, period, rest(), proof, stranger));
        }
        bytes[] memory openings = new bytes[](leaves);
        for (uint256 i = 0; i < leaves; ++i) {
            openings[i] = SaltedWriter.open(_salted, i);
        }
        for (uint256 i = 0; i < leaves; ++i) {
            challenges[used++] = _saltedChallenge(_one(openings[i]));
            for (uint256 j = 0; j < leaves; ++j) {
                bytes[] memory two = new bytes[](2);
                (two[0], two[1]) = (openings[i], openings[j]);
                challenges[used++] = _saltedChallenge(two);
            }
        }
        bytes memory data = PostingWriter.dataOf(draft);
        challenges[used++] =
            abi.encodeCall(postings.challengeData, (MARKET, period, rootsHash(), ledger, former, data, "", stranger));
    }

    function _saltedChallenge(bytes[] memory openings) private view returns (bytes memory) {
        return abi.encodeCall(postings.challengeSalted, (MARKET, period, rest(), _proofOf(1), openings, stranger));
    }

    function _settlementOf(uint256 flow, uint256 place, bytes memory opening)
        private
        view
        returns (bool, Settlement memory)
    {
        return postings.saltedSettlementOf(MARKET, period, rest(), _proofOf(flow), place, opening);
    }

    function _checkNothing(uint256 flow, uint256 place, bytes memory opening) private view {
        (bool isSettled, Settlement memory shown) = _settlementOf(flow, place, opening);
        Settlement memory nothing;
        assertFalse(isSettled);
        assertEq(abi.encode(shown), abi.encode(nothing));
    }

    function _shown(PlainRecord memory r) private pure returns (Settlement memory) {
        return Settlement({
            mtu: r.mtu,
            kind: r.kind,
            order: r.order,
            payer: r.payer,
            payee: r.payee,
            energyWh: r.energyWh,
            priceTicks: r.priceTicks,
            amount: BatchWriter.amountOf(r)
        });
    }

    function _expectNotOfPosting() private {
        vm.expectRevert(IPostedSettlement.PostedSettlement_NotOfPosting.selector);
    }

    function _expectRefuted(bytes4 reason) private {
        vm.expectEmit(address(postings));
        emit IPostedSettlement.PostingRefuted(MARKET, period, stranger, reason);
    }

    function _checkRefuted() private {
        assertTrue(isRefuted());
        restore();
        assertEq(escrow.rewardOf(stranger), BOND / 2);
    }
}
