// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {
    FormerPosting,
    IPostedSettlement,
    PostedLedger,
    Posting,
    PostingRest,
    PostingRoots
} from "../src/interfaces/IPostedSettlement.sol";
import {MarketTest} from "./MarketTest.sol";
import {BatchWriter, PlainRecord} from "./reference/BatchWriter.sol";
import {Draft, PostingWriter} from "./reference/PostingWriter.sol";

/// @notice A market whose operator posts, and what was posted last of it.
abstract contract PostingTest is MarketTest {
    uint56 internal constant BOND = 1_000_000_000;
    uint256 internal constant RECORDS = 50;
    uint64 internal constant DSO_FUNDS = 1_000_000_000;
    uint256 internal constant LEAVES = PARTICIPANTS + 1;

    Draft internal draft;
    PostedLedger internal ledger;
    Posting internal posting;
    FormerPosting internal former;
    uint256[] internal formerTotals;
    uint64 internal period = PERIOD;
    uint256 internal until;

    function setUp() public virtual override {
        super.setUp();
        fund(DSO, DSO_FUNDS);
        fund(OPERATOR, BOND);
        vm.prank(operator);
        postings.stake(MARKET, OPERATOR);
    }

    /// @notice Half of the records pay AGGREGATOR, half pass the reward on to PROSUMER.
    function honest() internal pure returns (PlainRecord[] memory records) {
        records = new PlainRecord[](RECORDS);
        for (uint256 i = 0; i < RECORDS; ++i) {
            uint256 order = i % (RECORDS / 2) + 1;
            records[i] = i < RECORDS / 2 ? flexibility(order, 1000 + order) : reward(order, 1000 + order);
        }
    }

    /// @notice Drafts an honest posting of these records on what was posted last.
    function prepare(PlainRecord[] memory records) internal {
        prepareBatch(BatchWriter.write(records));
    }

    function prepareBatch(bytes memory batch) internal {
        draft = PostingWriter.draft(batch, formerTotals, LEAVES);
    }

    /// @notice Claims what the draft holds after it was changed.
    function claimDraft() internal {
        Draft memory changed = draft;
        PostingWriter.claim(changed);
        draft = changed;
    }

    /// @notice Posts the draft as it is, with its data in the call.
    function postDraft() internal {
        ledger = PostingWriter.ledgerOf(draft, formerDigest());
        posting = PostingWriter.postingOf(draft, ledger);
        postData(PostingWriter.dataOf(draft));
        until = block.timestamp + postings.challengeWindow();
    }

    /// @notice Posts the draft with its data in the blobs of the transaction.
    function postBlobs() internal {
        uint256[] memory debits = draft.debits;
        vm.prank(operator, operator);
        postings.postInBlobs(
            MARKET, period, PostingWriter.rootsHashOf(draft.roots), PostingWriter.extentOf(draft), debits
        );
    }

    /// @notice Posts the draft with these data in the call.
    function postData(bytes memory data) internal {
        uint256[] memory debits = draft.debits;
        vm.prank(operator, operator);
        postings.post(
            MARKET, period, PostingWriter.rootsHashOf(draft.roots), PostingWriter.extentOf(draft), debits, data
        );
    }

    function post(PlainRecord[] memory records) internal {
        prepare(records);
        postDraft();
    }

    /// @notice Lets the window pass; what is drafted next builds on the posting, for the next period.
    function goOn() internal {
        vm.warp(until + 1);
        (former.period, former.posting) = (period, posting);
        formerTotals = draft.totals;
        period += 1;
    }

    function formerDigest() internal view returns (bytes25) {
        if (former.posting.ledgerHash == 0) return 0;
        return PostingWriter.digestOf(MARKET, former.period, former.posting);
    }

    function rest() internal view returns (PostingRest memory) {
        return PostingWriter.restOf(posting);
    }

    function roots() internal view returns (PostingRoots memory) {
        return posting.roots;
    }

    function rootsHash() internal view returns (bytes32) {
        return PostingWriter.rootsHashOf(posting.roots);
    }

    function isRefuted() internal view returns (bool) {
        return postings.postingOf(MARKET, period).challengeableUntil == 3;
    }

    /// @notice None of these challenges finds a fault, and none succeeds with some other amount of gas.
    function checkNoneSucceeds(bytes[] memory challenges, uint24 gasLeft) internal {
        for (uint256 i = 0; i < challenges.length; ++i) {
            (bool ok, bytes memory reason) = address(postings).call(challenges[i]);
            assertFalse(ok);
            // forge-lint: disable-next-line(unsafe-typecast) -- an error begins with its selector
            bytes4 selector = bytes4(reason);
            assertTrue(
                selector == IPostedSettlement.PostedSettlement_NoFault.selector
                    || selector == IPostedSettlement.PostedSettlement_NotOfPosting.selector
            );
            (ok,) = address(postings).call{gas: bound(gasLeft, 10_000, 300_000)}(challenges[i]);
            assertFalse(ok);
        }
        assertFalse(isRefuted());
    }

    function challengeTotal(uint256 participant) internal {
        bytes memory before = formerTotals.length == 0
            ? bytes("")
            : PostingWriter.proofOf(formerTotals, participant < formerTotals.length ? participant : 0);
        postings.challengeTotal(
            MARKET,
            period,
            roots(),
            ledger,
            PostingWriter.proofOf(draft.nets, participant),
            PostingWriter.proofOf(draft.totals, participant),
            before,
            stranger
        );
    }

    function challengeDebit(uint256 participant, uint256 index) internal {
        bytes memory debit = draft.debits.length == 0 ? bytes("") : PostingWriter.proofOf(draft.debits, index);
        bytes memory net = PostingWriter.proofOf(draft.nets, participant);
        postings.challengeDebit(MARKET, period, roots(), ledger, net, debit, stranger);
    }

    function challengeData() internal {
        bytes memory data = PostingWriter.dataOf(draft);
        postings.challengeData(MARKET, period, rootsHash(), ledger, former, data, "", stranger);
    }

    function challengeChunk(uint256 position) internal {
        bytes memory proof = BatchWriter.proofOf(draft.batch, position);
        postings.challengeChunk(MARKET, period, rest(), proof, stranger);
    }

    function challengeFlow(uint256 position) internal {
        bytes memory proof = BatchWriter.proofOf(draft.batch, position);
        postings.challengeFlow(MARKET, period, rest(), proof, stranger);
    }

    function restore() internal {
        postings.restore(MARKET, period, rootsHash(), ledger, draft.debits, stranger);
    }

    function claimAs(uint256 participant, address recipient) internal {
        bytes memory total = PostingWriter.proofOf(draft.totals, participant);
        // forge-lint: disable-next-line(unsafe-typecast)
        vm.prank(accountOf(uint24(participant)));
        postings.claim(MARKET, period, posting, total, recipient);
    }
}
