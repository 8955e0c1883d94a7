// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {PositionPage} from "./interfaces/IFlexibilityEscrow.sol";
import {Settlement} from "./interfaces/IFlexibilitySettlement.sol";
import {IPostedSettlement, PostedLedger, Posting, PostingBook, PostingClaim} from "./interfaces/IPostedSettlement.sol";
import {BlobOpening} from "./libraries/BlobOpening.sol";
import {Leaf, LedgerLeaf} from "./libraries/LedgerLeaf.sol";
import {PositionLanes} from "./libraries/PositionLanes.sol";
import {ProvenSettlement} from "./libraries/ProvenSettlement.sol";
import {PublishedLedger} from "./libraries/PublishedLedger.sol";
import {PostingBooks} from "./PostingBooks.sol";

/// @title PostingClaims
/// @notice Postings and claims: see {IPostedSettlement}.
abstract contract PostingClaims is PostingBooks {
    using SafeCast for uint256;
    using PositionLanes for uint256;

    /// @dev So that {challengeData} surely fits a transaction.
    uint256 private constant MAX_BLOBS = 1;
    uint256 private constant MAX_PARTICIPANTS = 4096;

    uint256 private constant AMOUNT = 0xffffffffffffffff;

    /// @dev What of its totals each participant has drawn, four to a slot.
    mapping(bytes32 market => mapping(uint256 page => uint256 amounts)) private _drawn;

    /// @inheritdoc IPostedSettlement
    function post(
        bytes32 market,
        uint64 period,
        PostingClaim calldata claimed,
        Posting calldata former,
        uint256[] calldata debits,
        bytes calldata data
    ) external {
        require(msg.sender == _operator, PostedSettlement_NotOperator(msg.sender));
        PostingBook storage book = _books[market];
        bytes32 formerTotalsRoot = _openBook(market, period, former, book);
        PostedLedger memory ledger = _ledgerOf(claimed, formerTotalsRoot, debits, data);
        Posting memory posting = Posting(claimed.batchRoot, claimed.totalsRoot, keccak256(abi.encode(ledger)));

        uint32 until = (block.timestamp + challengeWindow).toUint32();
        _hold(market, period, posting, until);
        (book.former, book.last) = (book.last, (uint256(period) + 1).toUint32());
        book.undrawn = (book.undrawn + _sumOf(debits)).toUint64();
        emit PeriodPosted(market, period, claimed, debits, ledger.dataHash, ledger.blobs);

        if (debits.length != 0) _escrow.takeDebits(debits);
    }

    /// @inheritdoc IPostedSettlement
    function restore(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        PostedLedger calldata ledger,
        uint256[] calldata debits
    ) external {
        PostingBook storage book = _books[market];
        bool isRefuted = book.isRefuted && book.last == uint256(period) + 1
            && postingOf(market, period).commitment == _commitment(market, period, posting);
        require(isRefuted, PostedSettlement_NotPosted(market, period));
        _requireLedger(posting, ledger);
        require(LedgerLeaf.rootOf(debits) == ledger.debitsRoot, PostedSettlement_NotOfPosting());

        (book.last, book.former, book.isRefuted) = (book.former, 0, false);
        (book.bonder, book.releasableAt) = (0, 0);
        book.undrawn -= _sumOf(debits).toUint64();
        _holdRestored(market, period);
        emit PostingRestored(market, period);

        _escrow.restoreDebits(debits);
    }

    /// @inheritdoc IPostedSettlement
    function claim(bytes32 market, uint64 period, Posting calldata posting, bytes calldata total, address recipient)
        external
    {
        PostingBook storage book = _books[market];
        _requireFinal(market, period, posting, book);
        Leaf memory leaf = LedgerLeaf.read(total);
        require(leaf.root == posting.totalsRoot, PostedSettlement_NotOfPosting());
        uint256 participant = leaf.position;
        _requireAccount(participant);
        uint256 page = _drawn[market][participant / PositionLanes.PER_PAGE];
        uint256 drawn = page.amountOf(participant);
        require(leaf.value > drawn, PostedSettlement_NothingToClaim(participant));

        uint256 amount = leaf.value - drawn;
        _drawn[market][participant / PositionLanes.PER_PAGE] = page.replace(participant, leaf.value);
        _spend(book, amount);
        emit Claimed(market, participant, amount);

        _escrow.payCredit(recipient, amount);
    }

    /// @inheritdoc IPostedSettlement
    function drawAll(bytes32 market, uint64 period, Posting calldata posting, bytes calldata totals) external {
        PostingBook storage book = _books[market];
        _requireFinal(market, period, posting, book);
        require(
            LedgerLeaf.rootOf(PublishedLedger.totalsIn(totals)) == posting.totalsRoot, PostedSettlement_NotOfPosting()
        );

        (PositionPage[] memory pages, uint256 amount) = _drawPages(market, PublishedLedger.totalsIn(totals));
        _spend(book, amount);
        emit TotalsDrawn(market, period, amount);

        _escrow.creditTotals(pages);
    }

    /// @inheritdoc IPostedSettlement
    function postedSettlementOf(bytes32 market, uint64 period, Posting calldata posting, bytes calldata proof)
        external
        view
        returns (bool isSettled, Settlement memory settlement)
    {
        _requireFinal(market, period, posting, _books[market]);
        return ProvenSettlement.read(ProvenSettlement.digestAfter(0, posting.batchRoot), proof);
    }

    /// @inheritdoc IPostedSettlement
    function drawnOf(bytes32 market, uint256 participant) external view returns (uint256) {
        return _drawn[market][participant / PositionLanes.PER_PAGE].amountOf(participant);
    }

    function _requireLedger(Posting calldata posting, PostedLedger calldata ledger) internal pure {
        require(keccak256(abi.encode(ledger)) == posting.ledgerHash, PostedSettlement_NotOfPosting());
    }

    /// @dev Finds that the period can be posted.
    /// @return The root of the totals that it builds on.
    function _openBook(bytes32 market, uint64 period, Posting calldata former, PostingBook storage book)
        private
        view
        returns (bytes32)
    {
        require(book.bonder != 0 && book.releasableAt == 0, PostedSettlement_NoStake(market));
        _requireNothingRefuted(book);
        _requireFree(market, period, book);
        if (book.last == 0) return LedgerLeaf.emptyRoot();
        uint64 last = book.last - 1;
        require(period > last, PostedSettlement_NotAfter(period, last));
        _requireFinal(market, last, former, book);
        return former.totalsRoot;
    }

    /// @dev All that is not in the posting itself.
    function _ledgerOf(
        PostingClaim calldata claimed,
        bytes32 formerTotalsRoot,
        uint256[] calldata debits,
        bytes calldata data
    ) private view returns (PostedLedger memory) {
        (bytes32 dataHash, uint8 blobs) = _publishedData(claimed, data);
        return PostedLedger({
            formerTotalsRoot: formerTotalsRoot,
            netsRoot: claimed.netsRoot,
            debitsRoot: _debitsRoot(debits),
            dataHash: dataHash,
            recordCount: claimed.recordCount,
            participants: claimed.participants,
            dataBytes: claimed.dataBytes,
            blobs: blobs
        });
    }

    /// @dev What names the data: those of the call, or the blobs of the transaction.
    function _publishedData(PostingClaim calldata claimed, bytes calldata data)
        private
        view
        returns (bytes32 dataHash, uint8 blobs)
    {
        uint256 bytes_ = claimed.dataBytes;
        bool isSmall = claimed.participants <= MAX_PARTICIPANTS && bytes_ <= MAX_BLOBS * BlobOpening.DATA_BYTES;
        if (data.length != 0 || bytes_ == 0) {
            require(isSmall && data.length == bytes_, PostedSettlement_WrongData(data.length, 0));
            return (keccak256(data), 0);
        }
        bytes32[] memory hashes = new bytes32[](2);
        uint256 count = (bytes_ + BlobOpening.DATA_BYTES - 1) / BlobOpening.DATA_BYTES;
        bool areThere = isSmall;
        for (uint256 i = 0; i < count && areThere; ++i) {
            hashes[i] = blobhash(i);
            areThere = hashes[i] != 0;
        }
        require(areThere && blobhash(count) == 0, PostedSettlement_WrongData(bytes_, count));
        assembly ("memory-safe") {
            dataHash := keccak256(add(hashes, 0x20), shl(5, count))
        }
        // forge-lint: disable-next-line(unsafe-typecast) -- at most two
        blobs = uint8(count);
    }

    /// @dev The root over the debits, which are found to ascend.
    function _debitsRoot(uint256[] calldata debits) private pure returns (bytes32) {
        uint256 next = 0;
        for (uint256 i = 0; i < debits.length; ++i) {
            uint256 participant = debits[i] >> 64;
            require(participant >= next, PostedSettlement_DebitNotAscending(i));
            next = participant + 1;
        }
        return LedgerLeaf.rootOf(debits);
    }

    function _sumOf(uint256[] calldata debits) private pure returns (uint256 sum) {
        for (uint256 i = 0; i < debits.length; ++i) {
            sum += debits[i] & AMOUNT;
        }
    }

    /// @dev Notes the totals as drawn.
    /// @return pages What was not drawn before, of four participants each.
    /// @return sum All of it together.
    function _drawPages(bytes32 market, uint256[] memory totals)
        private
        returns (PositionPage[] memory pages, uint256 sum)
    {
        pages = new PositionPage[](totals.length / PositionLanes.PER_PAGE + 1);
        uint256 used = 0;
        for (uint256 first = 0; first < totals.length; first += PositionLanes.PER_PAGE) {
            uint256 page = first / PositionLanes.PER_PAGE;
            uint256 held = _drawn[market][page];
            (uint256 raised, uint256 credits, uint256 amount) = _raise(held, totals, first);
            if (amount == 0) continue;
            _drawn[market][page] = raised;
            pages[used++] = PositionPage({page: page, nets: credits});
            sum += amount;
        }
        assembly ("memory-safe") {
            mstore(pages, used)
        }
    }

    /// @dev A page of what was drawn, raised to the totals of its participants; what they are credited by that, as a page and together.
    function _raise(uint256 held, uint256[] memory totals, uint256 first)
        private
        pure
        returns (uint256 raised, uint256 credits, uint256 amount)
    {
        raised = held;
        uint256 end = first + PositionLanes.PER_PAGE < totals.length ? first + PositionLanes.PER_PAGE : totals.length;
        for (uint256 number = first; number < end; ++number) {
            uint256 drawn = held.amountOf(number);
            if (totals[number] <= drawn) continue;
            uint256 due = totals[number] - drawn;
            raised = raised.replace(number, totals[number]);
            credits |= PositionLanes.lane(number, due.toInt256());
            amount += due;
        }
    }

    /// @dev Takes from what debits have brought in.
    function _spend(PostingBook storage book, uint256 amount) private {
        require(amount <= book.undrawn, PostedSettlement_NotCovered(book.undrawn, amount));
        book.undrawn -= amount.toUint64();
    }
}
