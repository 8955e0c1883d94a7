// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {FlexibilityAuctionVerifier} from "./FlexibilityAuctionVerifier.sol";
import {
    IFlexibilityAuctionRounds,
    Round,
    RoundBook,
    RoundResult,
    RoundState,
    RoundTerms
} from "./interfaces/IFlexibilityAuctionRounds.sol";
import {IFlexibilityEscrow} from "./interfaces/IFlexibilityEscrow.sol";
import {IFlexibilityOrders} from "./interfaces/IFlexibilityOrders.sol";
import {IParticipantRegistry, Role} from "./interfaces/IParticipantRegistry.sol";
import {IRoundPublications} from "./interfaces/IRoundPublications.sol";
import {Clearing, ClearingRoots} from "./libraries/ClearingExecution.sol";
import {RoundPages} from "./libraries/RoundPages.sol";

/// @title FlexibilityAuctionRounds
/// @notice The life of a round. What it does and refuses is documented in {IFlexibilityAuctionRounds}.
abstract contract FlexibilityAuctionRounds is IFlexibilityAuctionRounds {
    /// @dev What an operator has to lose, and how long its posts can be challenged.
    struct Guarantee {
        /// Participant whose bond it is.
        uint24 operatorNumber;
        uint56 bond;
        uint40 challengeSeconds;
    }

    IParticipantRegistry internal immutable _registry;
    IFlexibilityOrders internal immutable _orders;
    IFlexibilityEscrow private immutable _escrow;
    FlexibilityAuctionVerifier private immutable _verifier;
    IRoundPublications private immutable _publications;
    uint256 private immutable _operatorNumber;
    uint56 private immutable _bond;
    uint40 private immutable _challengeSeconds;

    mapping(bytes32 market => mapping(uint64 round => Round)) internal _rounds;
    mapping(bytes32 market => mapping(uint64 round => mapping(uint256 participant => uint56))) private _locked;

    constructor(
        IParticipantRegistry registry,
        IFlexibilityOrders orders,
        IFlexibilityEscrow escrow,
        FlexibilityAuctionVerifier verifier,
        IRoundPublications publications,
        Guarantee memory guarantee
    ) {
        _registry = registry;
        _orders = orders;
        _escrow = escrow;
        _verifier = verifier;
        _publications = publications;
        _operatorNumber = guarantee.operatorNumber;
        _bond = guarantee.bond;
        _challengeSeconds = guarantee.challengeSeconds;
    }

    /// @inheritdoc IFlexibilityAuctionRounds
    function announce(bytes32 market, uint64 round, RoundTerms calldata terms) external {
        _requireOperator();
        Round storage r = _inState(market, round, RoundState.None);
        // forge-lint: disable-start(block-timestamp) -- gates are minutes apart, whoever makes the block
        bool timesFollow = terms.opensAt < terms.gateClosureAt && terms.gateClosureAt < terms.commitBy
            && terms.commitBy < terms.clearBy && block.timestamp < terms.gateClosureAt;
        // forge-lint: disable-end(block-timestamp)
        bool isSaidWhoWants = terms.isAuthorised || !terms.isSealed;
        require(
            timesFollow && isSaidWhoWants && terms.upstream.buyTicks <= terms.upstream.sellTicks,
            FlexibilityAuction_TermsContradict(market, round)
        );

        r.state = RoundState.Announced;
        r.isAuthorised = terms.isAuthorised;
        r.isSealed = terms.isSealed;
        r.opensAt = terms.opensAt;
        r.gateClosureAt = terms.gateClosureAt;
        r.commitBy = terms.commitBy;
        r.clearBy = terms.clearBy;
        r.upstream = terms.upstream;

        emit RoundAnnounced(market, round, terms);
    }

    /// @inheritdoc IFlexibilityAuctionRounds
    function lockRequest(bytes32 market, uint64 round, uint24 participant, uint56 amount) external {
        _requireMayLock(participant);
        Round storage r = _inState(market, round, RoundState.Announced);
        _requireTime(market, round, r.opensAt, r.commitBy);

        _locked[market][round][participant] += amount;
        emit RequestLocked(market, round, participant, amount);

        _escrow.lock(participant, amount);
    }

    /// @inheritdoc IFlexibilityAuctionRounds
    function unlockRequest(bytes32 market, uint64 round, uint24 participant) external {
        if (_rounds[market][round].state != RoundState.Final) _inState(market, round, RoundState.Void);
        uint56 amount = _locked[market][round][participant];

        _locked[market][round][participant] = 0;
        emit RequestUnlocked(market, round, participant, amount);

        _escrow.unlock(participant, amount);
    }

    /// @inheritdoc IFlexibilityAuctionRounds
    function commitRound(bytes32 market, uint64 round, RoundBook calldata book, uint32[] calldata forcedPositions)
        external
    {
        _requireOperator();
        Round storage r = _inState(market, round, RoundState.Announced);
        _requireTime(market, round, r.gateClosureAt, r.commitBy);
        require(book.nodeCount > 0, FlexibilityAuction_NoGrid(market, round));
        require((book.authorisationsRoot != 0) == r.isAuthorised, FlexibilityAuction_WrongAuthorisations(market, round));

        r.state = RoundState.Committed;
        r.isBonded = true;
        r.committedAtBlock = uint64(block.number);
        r.bookHash = _bookHash(book);
        emit RoundCommitted(market, round, book);

        _orders.place(market, round, forcedPositions);
        _escrow.bond(_operatorNumber, _bond);
    }

    /// @inheritdoc IFlexibilityAuctionRounds
    function postClearing(bytes32 market, uint64 round, RoundBook calldata book, RoundResult calldata result) external {
        _requireOperator();
        Round storage r = _committedRound(market, round);
        require(r.disprovedBy == address(0), FlexibilityAuction_Disproved(market, round));
        _requireTime(market, round, 0, r.clearBy);
        _requireHash(market, round, _bookHash(book), r.bookHash);
        bool isPublished = _publications.holds(market, round, msg.sender, book, result);
        require(isPublished, FlexibilityAuction_NotPublished(market, round));
        _clear(market, round, book, result, false);
    }

    /// @inheritdoc IFlexibilityAuctionRounds
    function verifyClearing(bytes32 market, uint64 round, RoundBook calldata book, Clearing calldata clearing)
        external
    {
        Round storage r = _committedRound(market, round);
        // forge-lint: disable-next-line(block-timestamp)
        if (block.timestamp < r.clearBy) _requireOperator();
        _requireHash(market, round, _bookHash(book), r.bookHash);
        uint256 orders = clearing.orders.length / RoundPages.ORDER_BYTES;
        uint256 nodes = clearing.grid.length;
        require(orders == book.orderCount && nodes == book.nodeCount, FlexibilityAuction_WrongCounts(orders, nodes));

        ClearingRoots memory roots = _verifier.execute(clearing, r.upstream);
        require(
            roots.bookRoot == book.bookRoot && roots.gridRoot == book.gridRoot,
            FlexibilityAuction_WrongBook(roots.bookRoot, roots.gridRoot)
        );
        _clear(market, round, book, RoundResult({fillsRoot: roots.fillsRoot, nodesRoot: roots.nodesRoot}), true);
    }

    /// @inheritdoc IFlexibilityAuctionRounds
    function finalise(bytes32 market, uint64 round) external {
        Round storage r = _inState(market, round, RoundState.Cleared);
        _requireTime(market, round, r.challengeableUntil, type(uint256).max);

        r.state = RoundState.Final;
        emit RoundFinalised(market, round);

        _releaseBond(r);
    }

    /// @inheritdoc IFlexibilityAuctionRounds
    function voidRound(bytes32 market, uint64 round) external {
        Round storage r = _rounds[market][round];
        require(
            r.state == RoundState.Announced || r.state == RoundState.Committed,
            FlexibilityAuction_WrongState(market, round, r.state)
        );
        if (!_isOperator()) {
            uint256 dueFrom = r.state == RoundState.Announced ? r.commitBy : uint256(r.clearBy) + _challengeSeconds;
            _requireTime(market, round, dueFrom, type(uint256).max);
        }

        r.state = RoundState.Void;
        emit RoundVoided(market, round);

        _releaseBond(r);
    }

    /// @inheritdoc IFlexibilityAuctionRounds
    function claimBond(bytes32 market, uint64 round) external {
        Round storage r = _rounds[market][round];
        address challenger = r.disprovedBy;
        require(r.isBonded && challenger != address(0), FlexibilityAuction_NoBondOwed(market, round));

        r.isBonded = false;
        emit BondClaimed(market, round, challenger);

        _escrow.slashBond(_operatorNumber, _bond, challenger);
    }

    /// @inheritdoc IFlexibilityAuctionRounds
    function roundOf(bytes32 market, uint64 round) external view returns (Round memory) {
        return _rounds[market][round];
    }

    function _requireHash(bytes32 market, uint64 round, bytes32 given, bytes32 held) internal pure {
        if (given != held) revert FlexibilityAuction_WrongCommitment(market, round, given, held);
    }

    function _bookHash(RoundBook calldata book) internal pure returns (bytes32) {
        return keccak256(abi.encode(book));
    }

    function _resultHash(bytes32 bookHash, RoundResult memory result) internal pure returns (bytes32) {
        return keccak256(abi.encode(bookHash, result));
    }

    /// @dev Who wanted the orders is published by the operator, whoever clears the round and however.
    function _clear(bytes32 market, uint64 round, RoundBook calldata book, RoundResult memory result, bool isExecuted)
        private
    {
        Round storage r = _rounds[market][round];
        if (r.isAuthorised) {
            bool isPublished = _publications.holdsAuthorisations(market, round, _registry.operator(), book);
            require(isPublished, FlexibilityAuction_NotPublished(market, round));
        }

        r.state = RoundState.Cleared;
        r.resultHash = _resultHash(r.bookHash, result);
        r.challengeableUntil = uint40(block.timestamp) + _challengeSeconds;
        emit RoundCleared(market, round, result, isExecuted);
    }

    /// @dev Gives the bond back, unless it is owed to a challenger.
    function _releaseBond(Round storage r) private {
        if (!r.isBonded || r.disprovedBy != address(0)) return;
        r.isBonded = false;
        _escrow.releaseBond(_operatorNumber, _bond);
    }

    function _inState(bytes32 market, uint64 round, RoundState state) private view returns (Round storage r) {
        r = _rounds[market][round];
        require(r.state == state, FlexibilityAuction_WrongState(market, round, r.state));
    }

    function _committedRound(bytes32 market, uint64 round) private view returns (Round storage r) {
        r = _inState(market, round, RoundState.Committed);
        uint256 at = r.committedAtBlock;
        require(at < block.number, FlexibilityAuction_BookCommittedInThisBlock(market, round, at));
    }

    function _requireTime(bytes32 market, uint64 round, uint256 from, uint256 until) private view {
        // forge-lint: disable-next-line(block-timestamp)
        bool isDue = block.timestamp >= from && block.timestamp < until;
        require(isDue, FlexibilityAuction_NotDue(market, round, block.timestamp, from, until));
    }

    function _requireOperator() private view {
        require(_isOperator(), FlexibilityAuction_NotOperator(msg.sender));
    }

    function _isOperator() private view returns (bool) {
        return msg.sender == _registry.operator();
    }

    /// @dev A grid operator's money is locked by its own account, or by the operator for what it requested of the market.
    function _requireMayLock(uint256 participant) private view {
        if (_isOperator() && _registry.participant(participant).role == Role.Dso) return;
        _requireAccount(participant);
    }

    function _requireAccount(uint256 participant) private view {
        address account = _registry.participant(participant).account;
        require(msg.sender == account, FlexibilityAuction_NotParticipantsAccount(participant, msg.sender));
    }
}
