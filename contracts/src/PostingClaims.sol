// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {PositionPage} from "./interfaces/IFlexibilityEscrow.sol";
import {Settlement} from "./interfaces/IFlexibilitySettlement.sol";
import {
    IPostedSettlement,
    PostedLedger,
    Posting,
    PostingBook,
    PostingRest,
    PostingState
} from "./interfaces/IPostedSettlement.sol";
import {BlobOpening} from "./libraries/BlobOpening.sol";
import {ChunkProof} from "./libraries/ChunkProof.sol";
import {Leaf, LedgerLeaf} from "./libraries/LedgerLeaf.sol";
import {PositionLanes} from "./libraries/PositionLanes.sol";
import {PostingDigest} from "./libraries/PostingDigest.sol";
import {PostingExtent} from "./libraries/PostingExtent.sol";
import {ProvenSettlement} from "./libraries/ProvenSettlement.sol";
import {PublishedLedger} from "./libraries/PublishedLedger.sol";
import {SettlementChunk} from "./libraries/SettlementChunk.sol";
import {PostingBooks} from "./PostingBooks.sol";
import {SaltedFlowVerifier} from "./SaltedFlowVerifier.sol";

/// @title PostingClaims
/// @notice Postings and claims: see {IPostedSettlement}.
abstract contract PostingClaims is PostingBooks {
    using SafeCast for uint256;
    using PositionLanes for uint256;

    /// @dev So that {challengeData} surely fits a transaction.
    uint256 private constant MAX_PARTICIPANTS = 4096;

    uint256 private constant AMOUNT = 0xffffffffffffffff;

    /// @dev What of its totals each participant has drawn, four to a slot.
    mapping(bytes32 market => mapping(uint256 page => uint256 amounts)) private _drawn;

    SaltedFlowVerifier internal immutable _saltedVerifier;

    constructor(SaltedFlowVerifier saltedVerifier) {
        _saltedVerifier = saltedVerifier;
    }

    /// @inheritdoc IPostedSettlement
    function post(
        bytes32 market,
        uint64 period,
        bytes32 rootsHash,
        PostingExtent extent,
        uint256[] calldata debits,
        bytes calldata data
    ) external {
        require(msg.sender == _operator, PostedSettlement_NotOperator(msg.sender));
        // Claims and debits are read from the transaction: code that calls on behalf of the operator is refused.
        require(msg.sender == tx.origin && msg.sender.code.length == 0, PostedSettlement_NotByTransaction(msg.sender));
        PostingBook storage book = _books[market];
        require(book.bonder != 0 && book.releasableAt == 0, PostedSettlement_NoStake(market));
        PostingState storage place = _placeOf(market, period);
        bytes25 former = _open(market, period, place, book.last);
        (bytes32 ledgerHash, uint256 taken) = _ledgerOf(former, extent, debits, data);

        bytes25 digest = PostingDigest.digestOf(market, period, rootsHash, ledgerHash);
        _hold(place, period, digest, book, taken);
        emit PeriodPosted(market, period, digest);

        if (debits.length != 0) _escrow.takeDebits(debits);
    }

    /// @inheritdoc IPostedSettlement
    function restore(
        bytes32 market,
        uint64 period,
        bytes32 rootsHash,
        PostedLedger calldata ledger,
        uint256[] calldata debits,
        address challenger
    ) external {
        bytes25 digest = PostingDigest.digestOf(market, period, rootsHash, PostingDigest.ledgerHash(ledger));
        _holdRestored(market, period, digest, challenger);
        (bytes32 debitsRoot, uint256 taken) = _rootAndSumOf(debits);
        require(debitsRoot == ledger.debitsRoot, PostedSettlement_NotOfPosting());

        PostingBook storage book = _books[market];
        uint256 bonder = book.bonder;
        (book.last, book.former, book.bonder, book.releasableAt) = (book.former, 0, 0, 0);
        book.undrawn -= taken.toUint64();
        emit PostingRestored(market, period);

        _escrow.slashBond(bonder, postingBond, challenger);
        _escrow.restoreDebits(debits);
    }

    /// @inheritdoc IPostedSettlement
    function claim(bytes32 market, uint64 period, Posting calldata posting, bytes calldata total, address recipient)
        external
    {
        PostingBook storage book = _books[market];
        _requireFinal(market, period, _digestOf(market, period, posting));
        Leaf memory leaf = LedgerLeaf.read(total);
        require(leaf.root == posting.roots.totalsRoot, PostedSettlement_NotOfPosting());
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
        _requireFinal(market, period, _digestOf(market, period, posting));
        bytes32 totalsRoot = LedgerLeaf.rootOf(PublishedLedger.totalsIn(totals));
        require(totalsRoot == posting.roots.totalsRoot, PostedSettlement_NotOfPosting());

        (PositionPage[] memory pages, uint256 amount) = _drawPages(market, PublishedLedger.totalsIn(totals));
        _spend(book, amount);
        emit TotalsDrawn(market, period, amount);

        _escrow.creditTotals(pages);
    }

    /// @inheritdoc IPostedSettlement
    function postedSettlementOf(bytes32 market, uint64 period, PostingRest calldata rest, bytes calldata proof)
        external
        view
        returns (bool, Settlement memory settlement)
    {
        (bytes32 batchRoot, Settlement memory shown) = ProvenSettlement.inOnlyBatch(proof);
        bool isSettled = _isFinal(market, period, rest, batchRoot);
        return (isSettled, isSettled ? shown : settlement);
    }

    /// @inheritdoc IPostedSettlement
    function saltedSettlementOf(
        bytes32 market,
        uint64 period,
        PostingRest calldata rest,
        bytes calldata proof,
        uint256 place,
        bytes calldata opening
    ) external view returns (bool, Settlement memory settlement) {
        (SettlementChunk memory chunk, bytes calldata body, bytes32 batchRoot) = ChunkProof.read(proof);
        if (!_isFinal(market, period, rest, batchRoot)) return (false, settlement);
        // forge-lint: disable-next-line(unsafe-typecast) -- the body of a salted flow is its root
        return _saltedVerifier.settlementIn(chunk.flow, bytes32(body), place, opening);
    }

    /// @inheritdoc IPostedSettlement
    function drawnOf(bytes32 market, uint256 participant) external view returns (uint256) {
        return _drawn[market][participant / PositionLanes.PER_PAGE].amountOf(participant);
    }

    /// @dev What the chain keeps of a posting with these parts.
    function _digestOf(bytes32 market, uint64 period, bytes32 batchRoot, bytes32 booksHash, bytes32 ledgerHash)
        internal
        pure
        returns (bytes25)
    {
        return PostingDigest.digestOf(market, period, PostingDigest.rootsHash(batchRoot, booksHash), ledgerHash);
    }

    function _digestOf(bytes32 market, uint64 period, Posting calldata posting) internal pure returns (bytes25) {
        return PostingDigest.digestOf(market, period, PostingDigest.rootsHash(posting.roots), posting.ledgerHash);
    }

    /// @dev Whether what was posted is final and has the batch with this root, which is 0 where a proof shows none.
    function _isFinal(bytes32 market, uint64 period, PostingRest calldata rest, bytes32 batchRoot)
        private
        view
        returns (bool)
    {
        if (batchRoot == 0) return false;
        uint256 until = _until(market, period, _digestOf(market, period, batchRoot, rest.booksHash, rest.ledgerHash));
        return until != 0 && _isOver(until);
    }

    /// @dev All that is not the operator's claim.
    /// @return ledgerHash The digest of it.
    /// @return taken What the debits add up to.
    function _ledgerOf(bytes25 former, PostingExtent extent, uint256[] calldata debits, bytes calldata data)
        private
        view
        returns (bytes32 ledgerHash, uint256 taken)
    {
        bytes32 debitsRoot;
        (debitsRoot, taken) = _rootAndSumOf(debits);
        (bytes32 dataHash, PostingExtent published) = _published(extent, data);
        // What is taken from somebody without a leaf no challenge could show.
        uint256 last = debits.length == 0 ? 0 : debits[debits.length - 1] >> 64;
        bool isInside = debits.length == 0 || last < extent.participants();
        require(isInside, PostedSettlement_DebitWithoutLeaf(last, extent.participants()));
        ledgerHash = PostingDigest.ledgerHash(former, debitsRoot, dataHash, published);
    }

    /// @dev What names the data: those of the call, or the blob of the transaction.
    function _published(PostingExtent extent, bytes calldata data) private view returns (bytes32, PostingExtent) {
        uint256 bytes_ = extent.dataBytes();
        bool isSmall =
            extent.blobs() == 0 && extent.participants() <= MAX_PARTICIPANTS && bytes_ <= BlobOpening.DATA_BYTES;
        if (data.length != 0 || bytes_ == 0) {
            require(isSmall && data.length == bytes_, PostedSettlement_WrongData(data.length, bytes_));
            return (keccak256(data), extent);
        }
        bytes32 blob = blobhash(0);
        require(isSmall && blob != 0 && blobhash(1) == 0, PostedSettlement_WrongData(0, bytes_));
        return (keccak256(abi.encode(blob)), extent.withBlobs(1));
    }

    /// @dev The root over the debits, which are found to ascend, and what they add up to.
    function _rootAndSumOf(uint256[] calldata debits) private pure returns (bytes32 root, uint256 sum) {
        uint256 next = 0;
        for (uint256 i = 0; i < debits.length; ++i) {
            uint256 debit = debits[i];
            uint256 participant = debit >> 64;
            require(participant >= next, PostedSettlement_DebitNotAscending(i));
            unchecked {
                // Neither number of participants nor gas suffices for more than 256 bits.
                next = participant + 1;
                sum += debit & AMOUNT;
            }
        }
        root = LedgerLeaf.rootOf(debits);
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
