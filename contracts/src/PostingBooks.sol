// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IFlexibilityEscrow} from "./interfaces/IFlexibilityEscrow.sol";
import {IPostedSettlement} from "./interfaces/IPostedSettlement.sol";
import {IParticipantRegistry, Role} from "./interfaces/IParticipantRegistry.sol";
import {PostingBook, PostingBookWord} from "./libraries/PostingBookWord.sol";
import {PostingDigest} from "./libraries/PostingDigest.sol";
import {PostingState, PostingStateWord, PostingStateWords} from "./libraries/PostingStateWord.sol";

/// @title PostingBooks
/// @notice What the chain keeps of postings and their stakes: see {IPostedSettlement}.
abstract contract PostingBooks is IPostedSettlement {
    using SafeCast for uint256;

    /// @dev What the chain keeps of the postings of a market.
    struct Postings {
        PostingBookWord book;
        mapping(uint256 place => Place) places;
    }

    /// @dev One slot, which functions hand on to each other.
    struct Place {
        PostingStateWord state;
    }

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

    mapping(bytes32 market => Postings) internal _postings;

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
        Postings storage postings = _postings[market];
        PostingBookWord book = postings.book;
        require(book.bonder() == 0, PostedSettlement_AlreadyStaked(market, book.bonder()));
        _requireStaker(participant);

        postings.book = book.withStake(participant, 0);
        emit Staked(market, participant);

        _escrow.bond(participant, postingBond);
    }

    /// @inheritdoc IPostedSettlement
    function requestStakeRelease(bytes32 market) external {
        Postings storage postings = _postings[market];
        PostingBookWord book = postings.book;
        require(book.bonder() != 0, PostedSettlement_NoStake(market));
        _requireStaker(book.bonder());

        // What was posted a moment ago is final then.
        uint32 releasableAt = (block.timestamp + challengeWindow + 1).toUint32();
        postings.book = book.withStake(book.bonder(), releasableAt);
        emit StakeReleaseRequested(market, releasableAt);
    }

    /// @inheritdoc IPostedSettlement
    function releaseStake(bytes32 market) external {
        Postings storage postings = _postings[market];
        PostingBookWord book = postings.book;
        uint256 releasableAt = book.releasableAt();
        require(releasableAt != 0, PostedSettlement_NoStake(market));
        // forge-lint: disable-next-line(block-timestamp) -- the window is long, whoever makes the block
        require(block.timestamp >= releasableAt, PostedSettlement_StakeNotYet(releasableAt));
        _requireNotRefuted(_lastOf(postings, book.last()), book.last());

        postings.book = book.withStake(0, 0);
        emit StakeReleased(market, book.bonder());

        _escrow.releaseBond(book.bonder(), postingBond);
    }

    /// @inheritdoc IPostedSettlement
    function holdExecuted(bytes32 market, uint64 period) external {
        require(msg.sender == _escrow.settlement(), PostedSettlement_NotSettlement(msg.sender));
        Postings storage postings = _postings[market];
        PostingBookWord book = postings.book;
        Place storage place = _placeOf(postings, period);
        PostingStateWord held = place.state;
        _requireFree(market, period, held, book.last());
        // Where the last posting is refuted, claims refer to the one before it again.
        _requireFree(market, period, held, book.former());
        place.state = PostingStateWords.pack(EXECUTED, _lapOf(period), held.digest());
    }

    /// @inheritdoc IPostedSettlement
    function postingOf(bytes32 market, uint64 period) external view returns (PostingState memory) {
        return _placeOf(_postings[market], period).state.unpacked();
    }

    /// @inheritdoc IPostedSettlement
    function bookOf(bytes32 market) external view returns (PostingBook memory) {
        return _postings[market].book.unpacked();
    }

    /// @dev Notes in the book of its market that a period is posted. Reverts where it cannot be.
    /// @param taken What its debits add up to.
    /// @return place Where it is to be held.
    /// @return former The digest of the posting it builds on; 0 without one.
    function _append(bytes32 market, uint64 period, uint256 taken)
        internal
        returns (Place storage place, bytes25 former)
    {
        Postings storage postings = _postings[market];
        PostingBookWord book = postings.book;
        require(book.isStaked(), PostedSettlement_NoStake(market));
        uint32 last = book.last();
        PostingStateWord before = _lastOf(postings, last);
        _requireNotRefuted(before, last);
        place = _placeOf(postings, period);
        _requireFree(market, period, place.state, last);
        if (period < last) revert PostedSettlement_NotAfter(period, last - 1);
        _requireOver(before.challengeableUntil());

        postings.book = book.withPostings((uint256(period) + 1).toUint32(), last, (book.undrawn() + taken).toUint64());
        return (place, before.digest());
    }

    /// @dev Holds a posting at its place.
    function _hold(Place storage place, uint64 period, bytes25 digest) internal {
        uint32 until = (block.timestamp + challengeWindow).toUint32();
        place.state = PostingStateWords.pack(until, _lapOf(period), digest);
    }

    /// @dev The posting is void, and its place says by whom.
    function _holdRefuted(Place storage place, bytes25 digest, address challenger) internal {
        place.state = PostingStateWords.pack(REFUTED, place.state.lap(), PostingDigest.refuted(digest, challenger));
    }

    /// @dev What was posted of the period was given back. Reverts where it was not refuted by this challenger.
    function _holdRestored(bytes32 market, uint64 period, bytes25 digest, address challenger) internal {
        Place storage place = _placeOf(_postings[market], period);
        PostingStateWord held = place.state;
        bool isRefuted =
            held.challengeableUntil() == REFUTED && held.digest() == PostingDigest.refuted(digest, challenger);
        require(isRefuted, PostedSettlement_NotPosted(market, period));
        place.state = PostingStateWords.pack(RESTORED, held.lap(), held.digest());
    }

    /// @dev Until when what was posted of the period can be challenged. 0 where this is not it, or it was refuted.
    function _until(bytes32 market, uint64 period, bytes25 digest) internal view returns (uint256) {
        return _untilAt(_placeOf(_postings[market], period), digest);
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
        returns (Place storage place)
    {
        place = _placeOf(_postings[market], period);
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

    function _placeOf(Postings storage postings, uint64 period) internal view returns (Place storage) {
        return postings.places[period % _places];
    }

    /// @dev What the place of the last posting holds, whose period plus 1 this is; nothing without one.
    function _lastOf(Postings storage postings, uint32 last) private view returns (PostingStateWord held) {
        if (last != 0) held = _placeOf(postings, last - 1).state;
    }

    /// @dev Which of the periods that share its place a period is.
    function _lapOf(uint64 period) private view returns (uint24) {
        return (period / _places).toUint24();
    }

    /// @dev The market operator stakes what it holds as a participant, whichever account it is registered with.
    function _requireStaker(uint256 participant) private view {
        bool isOperators = _registry.termsOf(participant).role() == Role.Operator;
        require(isOperators, PostedSettlement_NotOperators(participant));
        if (msg.sender != _operator) _requireAccount(participant);
    }

    /// @dev Reverts where the place of the period holds it, one behind it, or the totals that claims refer to.
    function _requireFree(bytes32 market, uint64 period, PostingStateWord held, uint32 last) private view {
        uint256 until = held.challengeableUntil();
        if (until == 0) return;
        (uint256 heldLap, uint256 lap) = (held.lap(), period / _places);
        bool isFree = heldLap == lap ? until == RESTORED : heldLap < lap;
        unchecked {
            // What it holds is a period, which has 32 bits.
            if (until > RESTORED) isFree = isFree && last != heldLap * _places + period % _places + 1;
        }
        require(isFree, PostedSettlement_PlaceTaken(market, period));
    }

    /// @dev Reverts where the last posting was refuted and not given back.
    function _requireNotRefuted(PostingStateWord held, uint32 last) private pure {
        if (held.challengeableUntil() == REFUTED) revert PostedSettlement_NotRestored(last - 1);
    }

    function _requireOver(uint256 until) private view {
        require(_isOver(until), PostedSettlement_StillChallengeable(until));
    }

    function _untilAt(Place storage place, bytes25 digest) private view returns (uint256) {
        PostingStateWord held = place.state;
        uint256 until = held.challengeableUntil();
        return held.digest() == digest && until > REFUTED ? until : 0;
    }
}
