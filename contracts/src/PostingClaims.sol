// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {PositionPage} from "./interfaces/IFlexibilityEscrow.sol";
import {Settlement} from "./interfaces/IFlexibilitySettlement.sol";
import {IPostedSettlement, PostedLedger, Posting, PostingRest} from "./interfaces/IPostedSettlement.sol";
import {BlobOpening} from "./libraries/BlobOpening.sol";
import {ChunkProof} from "./libraries/ChunkProof.sol";
import {Leaf, LedgerLeaf} from "./libraries/LedgerLeaf.sol";
import {PositionalMerkle} from "./libraries/PositionalMerkle.sol";
import {PositionLanes} from "./libraries/PositionLanes.sol";
import {PostingBookWord} from "./libraries/PostingBookWord.sol";
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

    /// @dev Claims and debits are read from the transaction: code that calls on behalf of the operator is refused.
    modifier byOperatorsTransaction() {
        _requireOperatorsTransaction();
        _;
    }

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
    ) external byOperatorsTransaction {
        bool isThere = _isSmall(extent) && data.length == extent.dataBytes();
        if (!isThere) revert PostedSettlement_WrongData(data.length, extent.dataBytes());
        _post(market, period, rootsHash, extent, keccak256(data), debits);
    }

    /// @inheritdoc IPostedSettlement
    function postInBlobs(
        bytes32 market,
        uint64 period,
        bytes32 rootsHash,
        PostingExtent extent,
        uint256[] calldata debits
    ) external byOperatorsTransaction {
        bytes32 blob = blobhash(0);
        bool isThere = _isSmall(extent) && blob != 0 && blobhash(1) == 0;
        if (!isThere) revert PostedSettlement_WrongData(0, extent.dataBytes());
        _post(market, period, rootsHash, extent.withBlobs(1), keccak256(abi.encode(blob)), debits);
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
        (bytes32 debitsRoot, uint256 taken,) = _rootAndSumOf(debits);
        require(debitsRoot == ledger.debitsRoot, PostedSettlement_NotOfPosting());

        PostingBookWord book = _postings[market].book;
        uint64 undrawn = book.undrawn() - taken.toUint64();
        _postings[market].book = book.withStake(0, 0).withPostings(book.former(), 0, undrawn);
        emit PostingRestored(market, period);

        _escrow.slashBond(book.bonder(), postingBond, challenger);
        _escrow.restoreDebits(debits);
    }

    /// @inheritdoc IPostedSettlement
    function claim(bytes32 market, uint64 period, Posting calldata posting, bytes calldata total, address recipient)
        external
    {
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
        _spend(market, amount);
        emit Claimed(market, participant, amount);

        _escrow.payCredit(recipient, amount);
    }

    /// @inheritdoc IPostedSettlement
    function drawAll(bytes32 market, uint64 period, Posting calldata posting, bytes calldata totals) external {
        _requireFinal(market, period, _digestOf(market, period, posting));
        bytes32 totalsRoot = LedgerLeaf.rootOf(PublishedLedger.totalsIn(totals));
        require(totalsRoot == posting.roots.totalsRoot, PostedSettlement_NotOfPosting());

        (PositionPage[] memory pages, uint256 amount) = _drawPages(market, PublishedLedger.totalsIn(totals));
        _spend(market, amount);
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

    /// @dev Posts a period whose data were found to be there.
    /// @param dataHash See {PostedLedger}, as the extent.
    function _post(
        bytes32 market,
        uint64 period,
        bytes32 rootsHash,
        PostingExtent extent,
        bytes32 dataHash,
        uint256[] calldata debits
    ) private {
        (bytes32 debitsRoot, uint256 taken, uint256 leaves) = _rootAndSumOf(debits);
        // What is taken from somebody without a leaf no challenge could show.
        uint256 participants = extent.participants();
        if (leaves > participants) revert PostedSettlement_DebitWithoutLeaf(leaves - 1, participants);
        (Place storage place, bytes25 former) = _append(market, period, taken);
        bytes32 ledgerHash = PostingDigest.ledgerHash(former, debitsRoot, dataHash, extent);
        bytes25 digest = PostingDigest.digestOf(market, period, rootsHash, ledgerHash);
        _hold(place, period, digest);
        emit PeriodPosted(market, period, digest);

        if (debits.length != 0) _escrow.takeDebits(debits);
    }

    /// @dev Whether data of this extent can be judged as a whole. Blobs are not the caller's to count.
    function _isSmall(PostingExtent extent) private pure returns (bool) {
        return extent.blobs() == 0 && extent.participants() <= MAX_PARTICIPANTS
            && extent.dataBytes() <= BlobOpening.DATA_BYTES;
    }

    /// @dev Reads debits, which are found to ascend.
    /// @return root The root over them.
    /// @return sum What they add up to.
    /// @return leaves How many participants have a number up to that of the last one debited.
    function _rootAndSumOf(uint256[] calldata debits) private pure returns (bytes32 root, uint256 sum, uint256 leaves) {
        bytes32[] memory nodes = new bytes32[](debits.length);
        for (uint256 i = 0; i < debits.length; ++i) {
            uint256 debit = debits[i];
            uint256 participant = debit >> 64;
            require(participant >= leaves, PostedSettlement_DebitNotAscending(i));
            unchecked {
                // Neither number of participants nor gas suffices for more than 256 bits.
                leaves = participant + 1;
                sum += debit & AMOUNT;
            }
            nodes[i] = PositionalMerkle.leafNode(i, bytes32(debit));
        }
        root = LedgerLeaf.rootOver(nodes);
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
    function _spend(bytes32 market, uint256 amount) private {
        PostingBookWord book = _postings[market].book;
        uint64 undrawn = book.undrawn();
        require(amount <= undrawn, PostedSettlement_NotCovered(undrawn, amount));
        _postings[market].book = book.withPostings(book.last(), book.former(), undrawn - amount.toUint64());
    }

    function _requireOperatorsTransaction() private view {
        require(msg.sender == _operator, PostedSettlement_NotOperator(msg.sender));
        bool isByTransaction = msg.sender == tx.origin && msg.sender.code.length == 0;
        require(isByTransaction, PostedSettlement_NotByTransaction(msg.sender));
    }
}
