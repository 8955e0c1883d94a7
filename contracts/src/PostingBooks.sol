// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IFlexibilityEscrow} from "./interfaces/IFlexibilityEscrow.sol";
import {IPostedSettlement, Posting, PostingBook, PostingState} from "./interfaces/IPostedSettlement.sol";
import {IParticipantRegistry, Role} from "./interfaces/IParticipantRegistry.sol";

/// @title PostingBooks
/// @notice What the chain keeps of postings and their stakes: see {IPostedSettlement}.
abstract contract PostingBooks is IPostedSettlement {
    using SafeCast for uint256;

    /// @dev Marks of a place where nothing is posted: an execution of its period has begun; what was posted was refuted and given back.
    uint32 private constant EXECUTED = 1;
    uint32 private constant RESTORED = 2;

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
        _requireNothingRefuted(book);

        uint256 bonder = book.bonder;
        (book.bonder, book.releasableAt) = (0, 0);
        emit StakeReleased(market, bonder);

        _escrow.releaseBond(bonder, postingBond);
    }

    /// @inheritdoc IPostedSettlement
    function holdExecuted(bytes32 market, uint64 period) external {
        require(msg.sender == _escrow.settlement(), PostedSettlement_NotSettlement(msg.sender));
        _requireFree(market, period, _books[market]);
        PostingState storage place = _postings[market][period % _places];
        (place.challengeableUntil, place.lap) = (EXECUTED, (period / _places).toUint24());
    }

    /// @inheritdoc IPostedSettlement
    function postingOf(bytes32 market, uint64 period) public view returns (PostingState memory) {
        return _postings[market][period % _places];
    }

    /// @inheritdoc IPostedSettlement
    function bookOf(bytes32 market) external view returns (PostingBook memory) {
        return _books[market];
    }

    /// @dev Notes a posting at the place of its period.
    function _hold(bytes32 market, uint64 period, Posting memory posting, uint32 until) internal {
        PostingState storage place = _postings[market][period % _places];
        uint24 lap = (period / _places).toUint24();
        bytes25 commitment = _commitment(market, period, posting);
        (place.challengeableUntil, place.lap, place.commitment) = (until, lap, commitment);
    }

    /// @dev What was posted of the period was given back.
    function _holdRestored(bytes32 market, uint64 period) internal {
        _postings[market][period % _places].challengeableUntil = RESTORED;
    }

    /// @dev Reverts where the place of the period holds it, one behind it, or the totals that claims refer to.
    function _requireFree(bytes32 market, uint64 period, PostingBook storage book) internal view {
        PostingState memory held = postingOf(market, period);
        bool isLast = held.challengeableUntil > RESTORED && book.last == held.lap * _places + period % _places + 1;
        uint256 lap = period / _places;
        bool isFree = held.challengeableUntil == 0
            || (held.lap == lap ? held.challengeableUntil == RESTORED : held.lap < lap && !isLast);
        require(isFree, PostedSettlement_PlaceTaken(market, period));
    }

    /// @dev Reverts where this is not what was posted of the period, or it was refuted.
    /// @return until Until when it can be challenged.
    function _requirePosted(bytes32 market, uint64 period, Posting memory posting, PostingBook storage book)
        internal
        view
        returns (uint256 until)
    {
        PostingState memory held = postingOf(market, period);
        bool isRefuted = book.isRefuted && book.last == uint256(period) + 1;
        bool isPosted = held.challengeableUntil > RESTORED && held.commitment == _commitment(market, period, posting);
        require(isPosted && !isRefuted, PostedSettlement_NotPosted(market, period));
        return held.challengeableUntil;
    }

    /// @dev Reverts where the posting is not final.
    function _requireFinal(bytes32 market, uint64 period, Posting memory posting, PostingBook storage book)
        internal
        view
    {
        uint256 until = _requirePosted(market, period, posting, book);
        // forge-lint: disable-next-line(block-timestamp) -- the window is long, whoever makes the block
        require(block.timestamp > until, PostedSettlement_StillChallengeable(until));
    }

    function _requireChallengeable(bytes32 market, uint64 period, Posting memory posting, PostingBook storage book)
        internal
        view
    {
        uint256 until = _requirePosted(market, period, posting, book);
        // forge-lint: disable-next-line(block-timestamp) -- the window is long, whoever makes the block
        require(block.timestamp <= until, PostedSettlement_WindowClosed(until));
    }

    function _requireNothingRefuted(PostingBook storage book) internal view {
        if (book.isRefuted) revert PostedSettlement_NotRestored(uint256(book.last) - 1);
    }

    function _requireAccount(uint256 participant) internal view {
        address account = _registry.accountOf(participant);
        require(account == msg.sender, PostedSettlement_NotParticipantsAccount(participant, msg.sender));
    }

    /// @dev The market operator stakes what it holds as a participant, whichever account it is registered with.
    function _requireStaker(uint256 participant) private view {
        bool isOperators = msg.sender == _operator && _registry.termsOf(participant).role() == Role.Operator;
        if (!isOperators) _requireAccount(participant);
    }

    /// @dev The period is in it since the place is not only its own.
    function _commitment(bytes32 market, uint64 period, Posting memory posting) internal pure returns (bytes25) {
        // forge-lint: disable-next-line(unsafe-typecast) -- two postings of one digest are as hard to find as 2^100 are to try
        return bytes25(keccak256(abi.encode(market, period, posting)));
    }
}
