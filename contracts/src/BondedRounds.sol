// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBondedRounds, Round, RoundState, RoundTerms} from "./interfaces/IBondedRounds.sol";
import {IFlexibilityEscrow} from "./interfaces/IFlexibilityEscrow.sol";
import {IParticipantRegistry, Role} from "./interfaces/IParticipantRegistry.sol";

/// @title BondedRounds
/// @notice The life of a round. What it does and refuses is documented in {IBondedRounds}; books and results are those of the auctions that
/// build on it.
abstract contract BondedRounds is IBondedRounds {
    /// @dev What an operator has to lose, and how long its results can be challenged.
    struct Guarantee {
        /// Participant whose bond it is.
        uint24 operatorNumber;
        uint56 bond;
        uint40 challengeSeconds;
    }

    IParticipantRegistry internal immutable _registry;
    address internal immutable _operator;
    IFlexibilityEscrow private immutable _escrow;
    uint256 private immutable _operatorNumber;
    uint56 private immutable _bond;
    uint40 private immutable _challengeSeconds;

    mapping(bytes32 market => mapping(uint64 round => Round)) internal _rounds;
    mapping(bytes32 market => mapping(uint64 round => mapping(uint256 participant => uint56))) private _locked;

    constructor(IParticipantRegistry registry, IFlexibilityEscrow escrow, Guarantee memory guarantee) {
        _registry = registry;
        _operator = registry.operator();
        _escrow = escrow;
        _operatorNumber = guarantee.operatorNumber;
        _bond = guarantee.bond;
        _challengeSeconds = guarantee.challengeSeconds;
    }

    /// @inheritdoc IBondedRounds
    function announce(bytes32 market, uint64 round, RoundTerms calldata terms) public virtual {
        _requireMarketOperator();
        Round storage r = _inState(market, round, RoundState.None);
        // forge-lint: disable-start(block-timestamp) -- gates are minutes apart, whoever makes the block
        bool timesFollow = terms.opensAt < terms.gateClosureAt && terms.gateClosureAt < terms.commitBy
            && terms.commitBy < terms.clearBy && block.timestamp < terms.gateClosureAt;
        // forge-lint: disable-end(block-timestamp)
        bool isSaidWhoWants = terms.isAuthorised || !terms.isSealed;
        require(
            timesFollow && isSaidWhoWants && terms.upstream.buyTicks <= terms.upstream.sellTicks,
            BondedRounds_TermsContradict(market, round)
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

    /// @inheritdoc IBondedRounds
    function lockRequest(bytes32 market, uint64 round, uint24 participant, uint56 amount) external {
        _requireMayLock(participant);
        Round storage r = _inState(market, round, RoundState.Announced);
        _requireTime(market, round, r.opensAt, r.commitBy);

        _locked[market][round][participant] += amount;
        emit RequestLocked(market, round, participant, amount);

        _escrow.lock(participant, amount);
    }

    /// @inheritdoc IBondedRounds
    function unlockRequest(bytes32 market, uint64 round, uint24 participant) external {
        if (_rounds[market][round].state != RoundState.Final) _inState(market, round, RoundState.Void);
        uint56 amount = _locked[market][round][participant];

        _locked[market][round][participant] = 0;
        emit RequestUnlocked(market, round, participant, amount);

        _escrow.unlock(participant, amount);
    }

    /// @inheritdoc IBondedRounds
    function finalise(bytes32 market, uint64 round) external {
        Round storage r = _inState(market, round, RoundState.Cleared);
        _requireTime(market, round, r.challengeableUntil, type(uint256).max);

        r.state = RoundState.Final;
        emit RoundFinalised(market, round);

        _releaseBond(r);
    }

    /// @inheritdoc IBondedRounds
    function voidRound(bytes32 market, uint64 round) external {
        Round storage r = _rounds[market][round];
        require(
            r.state == RoundState.Announced || r.state == RoundState.Committed,
            BondedRounds_WrongState(market, round, r.state)
        );
        if (msg.sender != _operator) {
            uint256 dueFrom = r.state == RoundState.Announced ? r.commitBy : uint256(r.clearBy) + _challengeSeconds;
            _requireTime(market, round, dueFrom, type(uint256).max);
        }

        r.state = RoundState.Void;
        emit RoundVoided(market, round);

        _releaseBond(r);
    }

    /// @inheritdoc IBondedRounds
    function claimBond(bytes32 market, uint64 round) external {
        Round storage r = _rounds[market][round];
        address challenger = r.challenger;
        require(r.isBonded && challenger != address(0), BondedRounds_NoBondOwed(market, round));

        r.isBonded = false;
        emit BondClaimed(market, round, challenger);

        _escrow.slashBond(_operatorNumber, _bond, challenger);
    }

    /// @inheritdoc IBondedRounds
    function roundOf(bytes32 market, uint64 round) external view returns (Round memory) {
        return _rounds[market][round];
    }

    /// @dev The round has a book from now on, for which {_stakeBond} stakes.
    function _holdBook(Round storage r, bytes32 bookHash) internal {
        r.state = RoundState.Committed;
        r.isBonded = true;
        r.committedAtBlock = uint64(block.number);
        r.bookHash = bookHash;
    }

    function _stakeBond() internal {
        _escrow.bond(_operatorNumber, _bond);
    }

    /// @dev The round is cleared, and its result can be challenged from now on.
    function _openToChallenges(Round storage r) internal {
        r.state = RoundState.Cleared;
        r.challengeableUntil = uint40(block.timestamp) + _challengeSeconds;
    }

    /// @dev A round whose book the operator may commit: announced, and its gate closed.
    function _closedRound(bytes32 market, uint64 round) internal view returns (Round storage r) {
        _requireMarketOperator();
        r = _inState(market, round, RoundState.Announced);
        _requireTime(market, round, r.gateClosureAt, r.commitBy);
    }

    function _inState(bytes32 market, uint64 round, RoundState state) internal view returns (Round storage r) {
        r = _rounds[market][round];
        require(r.state == state, BondedRounds_WrongState(market, round, r.state));
    }

    function _requireEarlierBook(bytes32 market, uint64 round, Round storage r) internal view {
        uint256 at = r.committedAtBlock;
        require(at < block.number, BondedRounds_BookCommittedInThisBlock(market, round, at));
    }

    function _requireTime(bytes32 market, uint64 round, uint256 from, uint256 until) internal view {
        // forge-lint: disable-next-line(block-timestamp)
        bool isDue = block.timestamp >= from && block.timestamp < until;
        require(isDue, BondedRounds_NotDue(market, round, block.timestamp, from, until));
    }

    function _requireMarketOperator() internal view {
        require(msg.sender == _operator, BondedRounds_NotOperator(msg.sender));
    }

    function _requireHash(bytes32 market, uint64 round, bytes32 given, bytes32 held) internal pure {
        if (given != held) revert BondedRounds_WrongCommitment(market, round, given, held);
    }

    /// @dev Gives the bond back, unless it is owed to a challenger.
    function _releaseBond(Round storage r) private {
        if (!r.isBonded || r.challenger != address(0)) return;
        r.isBonded = false;
        _escrow.releaseBond(_operatorNumber, _bond);
    }

    /// @dev A grid operator's money is locked by its own account, or by the operator for what it requested of the market.
    function _requireMayLock(uint256 participant) private view {
        if (msg.sender == _operator && _registry.participant(participant).role == Role.Dso) return;
        address account = _registry.participant(participant).account;
        require(msg.sender == account, BondedRounds_NotParticipantsAccount(participant, msg.sender));
    }
}
