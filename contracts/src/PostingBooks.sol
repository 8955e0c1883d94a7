// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IFlexibilityEscrow} from "./interfaces/IFlexibilityEscrow.sol";
import {IPostedSettlement, PostingBook, PostingState} from "./interfaces/IPostedSettlement.sol";
import {IParticipantRegistry, Role} from "./interfaces/IParticipantRegistry.sol";
import {PostingDigest} from "./libraries/PostingDigest.sol";

/// @title PostingBooks
/// @notice What the chain keeps of postings and their stakes: see {IPostedSettlement}.
abstract contract PostingBooks is IPostedSettlement {
    using SafeCast for uint256;

    /// @dev Marks of a place where nothing is posted that stands: see {PostingState}.
    uint32 private constant EXECUTED = 1;
    uint32 private constant RESTORED = 2;
    uint32 private constant REFUTED = 3;

    /// @inheritdoc IPostedSettlement
    uint32 public immutable challengeWindow;

    /// @inheritdoc IPostedSettlement
    uint56 public immutable postingBond;

    IParticipantRegistry internal immutable _registry;
    IFlexibilityEscrow internal immutable _escrow;
    address internal immutable _operator;
    uint256 private immutable _places;

    mapping(bytes32 market => mapping(uint256 place => PostingState)) private _postings;
    mapping(bytes32 market => PostingBook) internal _books;

    /// @param places How many periods have a place of their own, as in {IFlexibilitySettlement-ringPeriods}.
    constructor(
        IParticipantRegistry registry,
        IFlexibilityEscrow escrow,
        uint256 places,
        uint32 challengeWindow_,
        uint56 postingBond_
    ) {
        _registry = registry;
        _escrow = escrow;
        _operator = registry.operator();
        _places = places;
        challengeWindow = challengeWindow_;
        postingBond = postingBond_;
    }

    /// @inheritdoc IPostedSettlement
    function stake(bytes32 market, uint24 participant) external {
        uint24 bonder = _books[market].bonder;
        require(bonder == 0, PostedSettlement_AlreadyStaked(market, bonder));
        _requireStaker(participant);

        _books[market].bonder = participant;
        emit Staked(market, participant);

        _escrow.bond(participant, postingBond);
    }

    /// @inheritdoc IPostedSettlement
    function requestStakeRelease(bytes32 market) external {
        PostingBook storage book = _books[market];
        require(book.bonder != 0, PostedSettlement_NoStake(market));
        _requireStaker(book.bonder);

        // What was posted a moment ago is final then.
        book.releasableAt = (block.timestamp + challengeWindow + 1).toUint32();
        emit StakeReleaseRequested(market, book.releasableAt);
    }

    /// @inheritdoc IPostedSettlement
    function releaseStake(bytes32 market) external {
        PostingBook storage book = _books[market];
        require(book.releasableAt != 0, PostedSettlement_NoStake(market));
        // forge-lint: disable-next-line(block-timestamp) -- the window is long, whoever makes the block
        require(block.timestamp >= book.releasableAt, PostedSettlement_StakeNotYet(book.releasableAt));
        _requireNotRefuted(market, book.last);

        uint256 bonder = book.bonder;
        (book.bonder, book.releasableAt) = (0, 0);
        emit StakeReleased(market, bonder);

        _escrow.releaseBond(bonder, postingBond);
    }

    /// @inheritdoc IPostedSettlement
    function holdExecuted(bytes32 market, uint64 period) external {
        require(msg.sender == _escrow.settlement(), PostedSettlement_NotSettlement(msg.sender));
        PostingState storage place = _placeOf(market, period);
        _requireFree(market, period, place, _books[market].last);
        // Where the last posting is refuted, claims refer to the one before it again.
        _requireFree(market, period, place, _books[market].former);
        (place.challengeableUntil, place.lap) = (EXECUTED, (period / _places).toUint24());
    }

    /// @inheritdoc IPostedSettlement
    function postingOf(bytes32 market, uint64 period) external view returns (PostingState memory) {
        return _placeOf(market, period);
    }

    /// @inheritdoc IPostedSettlement
    function bookOf(bytes32 market) external view returns (PostingBook memory) {
        return _books[market];
    }

    /// @dev Finds that a period can be posted.
    /// @param place Where it will be held.
    /// @param last The last period posted, plus 1; 0 without one.
    /// @return The digest of the posting it builds on; 0 without one.
    function _open(bytes32 market, uint64 period, PostingState storage place, uint32 last)
        internal
        view
        returns (bytes25)
    {
        if (last == 0) {
            _requireFree(market, period, place, 0);
            return 0;
        }
        PostingState storage held = _placeOf(market, last - 1);
        (uint256 until, bytes25 former) = (held.challengeableUntil, held.digest);
        if (until == REFUTED) revert PostedSettlement_NotRestored(last - 1);
        _requireFree(market, period, place, last);
        if (period < last) revert PostedSettlement_NotAfter(period, last - 1);
        _requireOver(until);
        return former;
    }

    /// @dev Notes a posting at the place of its period and in the book of the market.
    /// @param taken What its debits add up to.
    function _hold(PostingState storage place, uint64 period, bytes25 digest, PostingBook storage book, uint256 taken)
        internal
    {
        uint32 until = (block.timestamp + challengeWindow).toUint32();
        (place.challengeableUntil, place.lap, place.digest) = (until, (period / _places).toUint24(), digest);

        (uint32 former, uint32 last, uint64 undrawn) = (book.last, (uint256(period) + 1).toUint32(), book.undrawn);
        (book.former, book.last, book.undrawn) = (former, last, (undrawn + taken).toUint64());
    }

    /// @dev The posting is void, and its place says by whom.
    function _holdRefuted(PostingState storage place, bytes25 digest, address challenger) internal {
        (place.challengeableUntil, place.digest) = (REFUTED, PostingDigest.refuted(digest, challenger));
    }

    /// @dev What was posted of the period was given back. Reverts where it was not refuted by this challenger.
    function _holdRestored(bytes32 market, uint64 period, bytes25 digest, address challenger) internal {
        PostingState storage place = _placeOf(market, period);
        bool isRefuted =
            place.challengeableUntil == REFUTED && place.digest == PostingDigest.refuted(digest, challenger);
        require(isRefuted, PostedSettlement_NotPosted(market, period));
        place.challengeableUntil = RESTORED;
    }

    /// @dev Until when what was posted of the period can be challenged. 0 where this is not it, or it was refuted.
    function _until(bytes32 market, uint64 period, bytes25 digest) internal view returns (uint256) {
        return _untilAt(_placeOf(market, period), digest);
    }

    /// @dev Reverts where this is not what was posted of the period, or it is not final.
    function _requireFinal(bytes32 market, uint64 period, bytes25 digest) internal view {
        uint256 until = _until(market, period, digest);
        require(until != 0, PostedSettlement_NotPosted(market, period));
        _requireOver(until);
    }

    /// @dev Reverts where this is not what was posted of the period, or it cannot be challenged any more.
    function _requireChallengeable(bytes32 market, uint64 period, bytes25 digest)
        internal
        view
        returns (PostingState storage place)
    {
        place = _placeOf(market, period);
        uint256 until = _untilAt(place, digest);
        require(until != 0, PostedSettlement_NotPosted(market, period));
        require(!_isOver(until), PostedSettlement_WindowClosed(until));
    }

    function _isOver(uint256 until) internal view returns (bool) {
        // forge-lint: disable-next-line(block-timestamp) -- the window is long, whoever makes the block
        return block.timestamp > until;
    }

    function _requireAccount(uint256 participant) internal view {
        address account = _registry.accountOf(participant);
        require(account == msg.sender, PostedSettlement_NotParticipantsAccount(participant, msg.sender));
    }

    /// @dev The market operator stakes what it holds as a participant, whichever account it is registered with.
    function _requireStaker(uint256 participant) private view {
        bool isOperators = _registry.termsOf(participant).role() == Role.Operator;
        require(isOperators, PostedSettlement_NotOperators(participant));
        if (msg.sender != _operator) _requireAccount(participant);
    }

    /// @dev Reverts where the place of the period holds it, one behind it, or the totals that claims refer to.
    function _requireFree(bytes32 market, uint64 period, PostingState storage held, uint32 last) private view {
        (uint256 until, uint256 heldLap) = (held.challengeableUntil, held.lap);
        if (until == 0) return;
        uint256 lap = period / _places;
        bool isFree = heldLap == lap ? until == RESTORED : heldLap < lap;
        if (until > RESTORED) isFree = isFree && uint256(last) != heldLap * _places + period % _places + 1;
        require(isFree, PostedSettlement_PlaceTaken(market, period));
    }

    function _requireNotRefuted(bytes32 market, uint32 last) private view {
        bool isRefuted = last != 0 && _placeOf(market, last - 1).challengeableUntil == REFUTED;
        if (isRefuted) revert PostedSettlement_NotRestored(last - 1);
    }

    function _requireOver(uint256 until) private view {
        require(_isOver(until), PostedSettlement_StillChallengeable(until));
    }

    function _untilAt(PostingState storage held, bytes25 digest) private view returns (uint256) {
        uint256 until = held.challengeableUntil;
        return held.digest == digest && until > REFUTED ? until : 0;
    }

    function _placeOf(bytes32 market, uint64 period) internal view returns (PostingState storage) {
        return _postings[market][period % _places];
    }
}
