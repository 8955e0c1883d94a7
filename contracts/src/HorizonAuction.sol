// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {FlexibilityAuction} from "./FlexibilityAuction.sol";
import {FlexibilityAuctionRounds} from "./FlexibilityAuctionRounds.sol";
import {ExecutedBlocks, ExecutedMtu, HorizonVerifier} from "./HorizonVerifier.sol";
import {RoundState} from "./interfaces/IFlexibilityAuctionRounds.sol";
import {IFlexibilityEscrow} from "./interfaces/IFlexibilityEscrow.sol";
import {
    Conclusion,
    Execution,
    HorizonBook,
    HorizonResult,
    HorizonRound,
    HorizonTerms,
    IHorizonAuction,
    MtuClearing
} from "./interfaces/IHorizonAuction.sol";
import {IParticipantRegistry, Role} from "./interfaces/IParticipantRegistry.sol";
import {HorizonDigest} from "./libraries/HorizonDigest.sol";
import {MerklePath} from "./libraries/MerklePath.sol";

/// @title HorizonAuction
/// @notice What it does and refuses is documented in {IHorizonAuction}. A round that is too large to be executed is recorded by its digests,
/// as {IFlexibilityAuction} says.
contract HorizonAuction is FlexibilityAuction, IHorizonAuction {
    using SafeCast for int256;

    IParticipantRegistry private immutable _registry;
    IFlexibilityEscrow private immutable _escrow;
    HorizonVerifier private immutable _verifier;
    uint256 private immutable _operatorNumber;
    uint56 private immutable _bond;
    uint40 private immutable _challengeSeconds;

    mapping(bytes32 market => mapping(uint64 round => HorizonRound)) private _horizons;
    mapping(bytes32 market => mapping(uint64 round => mapping(address by => Execution))) private _executions;
    mapping(bytes32 market => mapping(uint64 round => mapping(uint256 participant => uint56))) private _locked;

    constructor(
        IParticipantRegistry registry,
        IFlexibilityEscrow escrow,
        HorizonVerifier verifier,
        FlexibilityAuctionRounds.Guarantee memory guarantee
    ) FlexibilityAuction(registry) {
        _registry = registry;
        _escrow = escrow;
        _verifier = verifier;
        _operatorNumber = guarantee.operatorNumber;
        _bond = guarantee.bond;
        _challengeSeconds = guarantee.challengeSeconds;
    }

    /// @inheritdoc IHorizonAuction
    function announceHorizon(bytes32 market, uint64 round, HorizonTerms calldata terms) external {
        _requireMarketOperator();
        HorizonRound storage r = _inState(market, round, RoundState.None);
        // forge-lint: disable-start(block-timestamp) -- gates are minutes apart, whoever makes the block
        bool timesFollow = terms.opensAt < terms.gateClosureAt && terms.gateClosureAt < terms.commitBy
            && terms.commitBy < terms.clearBy && block.timestamp < terms.gateClosureAt;
        // forge-lint: disable-end(block-timestamp)
        require(
            timesFollow && terms.upstream.buyTicks <= terms.upstream.sellTicks,
            HorizonAuction_TermsContradict(market, round)
        );

        r.state = RoundState.Announced;
        r.opensAt = terms.opensAt;
        r.gateClosureAt = terms.gateClosureAt;
        r.commitBy = terms.commitBy;
        r.clearBy = terms.clearBy;
        r.upstream = terms.upstream;

        emit HorizonAnnounced(market, round, terms);
    }

    /// @inheritdoc IHorizonAuction
    function lockRequest(bytes32 market, uint64 round, uint24 participant, uint56 amount) external {
        _requireMayLock(participant);
        HorizonRound storage r = _inState(market, round, RoundState.Announced);
        _requireTime(market, round, r.opensAt, r.commitBy);

        _locked[market][round][participant] += amount;
        emit RequestLocked(market, round, participant, amount);

        _escrow.lock(participant, amount);
    }

    /// @inheritdoc IHorizonAuction
    function unlockRequest(bytes32 market, uint64 round, uint24 participant) external {
        if (_horizons[market][round].state != RoundState.Final) _inState(market, round, RoundState.Void);
        uint56 amount = _locked[market][round][participant];

        _locked[market][round][participant] = 0;
        emit RequestUnlocked(market, round, participant, amount);

        _escrow.unlock(participant, amount);
    }

    /// @inheritdoc IHorizonAuction
    function commitHorizon(bytes32 market, uint64 round, HorizonBook calldata book) external {
        _requireMarketOperator();
        HorizonRound storage r = _inState(market, round, RoundState.Announced);
        _requireTime(market, round, r.gateClosureAt, r.commitBy);
        require(book.mtuCount > 0, HorizonAuction_NoMtus(market, round));

        r.state = RoundState.Committed;
        r.isBonded = true;
        r.committedAtBlock = uint64(block.number);
        r.bookHash = _bookHash(book);
        emit HorizonCommitted(market, round, book);

        _escrow.bond(_operatorNumber, _bond);
    }

    /// @inheritdoc IHorizonAuction
    function executeMtus(
        bytes32 market,
        uint64 round,
        HorizonBook calldata book,
        uint16 firstMtu,
        MtuClearing[] calldata mtus
    ) external {
        HorizonRound storage r = _openRound(market, round, book);
        Execution storage held = _executions[market][round][msg.sender];
        Execution memory e;
        if (firstMtu > 0) e = held;
        require(firstMtu == e.mtuCount, HorizonAuction_WrongMtu(firstMtu, e.mtuCount));

        for (uint256 i = 0; i < mtus.length; ++i) {
            ExecutedMtu memory mtu = _verifier.executeMtu(mtus[i].clearing, r.upstream, mtus[i].feedIn);
            bool isBooks = MerklePath.isProven(book.mtusRoot, book.mtuCount, e.mtuCount, mtu.bookLeaf, mtus[i].proof);
            require(isBooks, HorizonAuction_WrongMtuBook(e.mtuCount, mtu.bookLeaf));
            e.running = HorizonDigest.pair(e.running, mtu.digest);
            e.welfareTickW += mtu.welfareTickW.toInt128();
            ++e.mtuCount;
        }

        held.running = e.running;
        held.welfareTickW = e.welfareTickW;
        held.mtuCount = e.mtuCount;
        emit MtusExecuted(market, round, msg.sender, e.mtuCount);
    }

    /// @inheritdoc IHorizonAuction
    function concludeHorizon(bytes32 market, uint64 round, HorizonBook calldata book, Conclusion calldata conclusion)
        external
    {
        HorizonRound storage r = _openRound(market, round, book);
        Execution memory e = _executions[market][round][msg.sender];
        uint256 results = conclusion.resultLeaves.length;
        require(e.mtuCount == book.mtuCount, HorizonAuction_WrongMtu(book.mtuCount, e.mtuCount));
        require(results == book.mtuCount, HorizonAuction_WrongMtu(results, book.mtuCount));

        ExecutedBlocks memory blocks = _executeBlocks(book, conclusion);
        require(blocks.running == e.running, HorizonAuction_WrongExecution(blocks.running, e.running));
        HorizonResult memory result = HorizonResult({
            mtusRoot: blocks.mtusRoot,
            partsHash: keccak256(abi.encodePacked(conclusion.selection.parts)),
            welfareTickW: (e.welfareTickW - blocks.costTickW).toInt128(),
            boundTickW: conclusion.boundTickW
        });

        delete _executions[market][round][msg.sender];
        _clear(market, round, r, result);
    }

    /// @inheritdoc IHorizonAuction
    function finalise(bytes32 market, uint64 round) external {
        HorizonRound storage r = _inState(market, round, RoundState.Cleared);
        _requireTime(market, round, r.challengeableUntil, type(uint256).max);

        r.state = RoundState.Final;
        emit RoundFinalised(market, round);

        _releaseBond(r);
    }

    /// @inheritdoc IHorizonAuction
    function voidRound(bytes32 market, uint64 round) external {
        HorizonRound storage r = _horizons[market][round];
        require(
            r.state == RoundState.Announced || r.state == RoundState.Committed,
            HorizonAuction_WrongState(market, round, r.state)
        );
        if (!_isOperator()) {
            uint256 dueFrom = r.state == RoundState.Announced ? r.commitBy : uint256(r.clearBy) + _challengeSeconds;
            _requireTime(market, round, dueFrom, type(uint256).max);
        }

        r.state = RoundState.Void;
        emit RoundVoided(market, round);

        _releaseBond(r);
    }

    /// @inheritdoc IHorizonAuction
    function claimBond(bytes32 market, uint64 round) external {
        HorizonRound storage r = _horizons[market][round];
        address challenger = r.outdoneBy;
        require(r.isBonded && challenger != address(0), HorizonAuction_NoBondOwed(market, round));

        r.isBonded = false;
        emit BondClaimed(market, round, challenger);

        _escrow.slashBond(_operatorNumber, _bond, challenger);
    }

    /// @inheritdoc IHorizonAuction
    function horizonOf(bytes32 market, uint64 round) external view returns (HorizonRound memory) {
        return _horizons[market][round];
    }

    /// @inheritdoc IHorizonAuction
    function executionOf(bytes32 market, uint64 round, address by) external view returns (Execution memory) {
        return _executions[market][round][by];
    }

    /// @dev The blocks of the book, executed.
    function _executeBlocks(HorizonBook calldata book, Conclusion calldata c)
        private
        view
        returns (ExecutedBlocks memory blocks)
    {
        blocks = _verifier.executeBlocks(c.selection, c.nodes, c.prices, c.resultLeaves);
        bool isBooks = blocks.blocksRoot == book.blocksRoot && c.selection.blocks.length == book.blockCount;
        require(isBooks, HorizonAuction_WrongBlocks(blocks.blocksRoot, book.blocksRoot));
    }

    /// @dev Clears a round with an executed allocation, or replaces what it was cleared with.
    function _clear(bytes32 market, uint64 round, HorizonRound storage r, HorizonResult memory result) private {
        bool isOperators = _isOperator();
        bool isBound = result.boundTickW >= result.welfareTickW;
        require(isBound, HorizonAuction_BoundTooLow(result.boundTickW, result.welfareTickW));
        if (r.state == RoundState.Committed) {
            // forge-lint: disable-next-line(block-timestamp)
            require(isOperators || block.timestamp >= r.clearBy, HorizonAuction_NotOperator(msg.sender));
            r.state = RoundState.Cleared;
            r.challengeableUntil = uint40(block.timestamp) + _challengeSeconds;
        } else {
            _requireTime(market, round, 0, r.challengeableUntil);
            int256 heldTickW = r.welfareTickW;
            require(result.welfareTickW > heldTickW, HorizonAuction_NotBetter(result.welfareTickW, heldTickW));
            bool isBeyond = r.isBounded && result.welfareTickW > r.boundTickW;
            if (isBeyond && r.outdoneBy == address(0)) r.outdoneBy = msg.sender;
        }

        // A bound stands whoever replaces the result, the operator itself included: a friend's better one, or a higher bound, hides nothing.
        if (isOperators && (!r.isBounded || result.boundTickW < r.boundTickW)) {
            (r.isBounded, r.boundTickW) = (true, result.boundTickW);
        }
        r.welfareTickW = result.welfareTickW;
        r.resultHash = keccak256(abi.encode(r.bookHash, result));
        emit HorizonCleared(market, round, msg.sender, result);
    }

    /// @dev Gives the bond back, unless it is owed to a challenger.
    function _releaseBond(HorizonRound storage r) private {
        if (!r.isBonded || r.outdoneBy != address(0)) return;
        r.isBonded = false;
        _escrow.releaseBond(_operatorNumber, _bond);
    }

    /// @dev A round whose allocation can still be executed: it has this book since an earlier block, and is not over.
    function _openRound(bytes32 market, uint64 round, HorizonBook calldata book)
        private
        view
        returns (HorizonRound storage r)
    {
        r = _horizons[market][round];
        RoundState state = r.state;
        require(
            state == RoundState.Committed || state == RoundState.Cleared,
            HorizonAuction_WrongState(market, round, state)
        );
        uint256 at = r.committedAtBlock;
        require(at < block.number, HorizonAuction_BookCommittedInThisBlock(market, round, at));
        bytes32 given = _bookHash(book);
        require(given == r.bookHash, HorizonAuction_WrongCommitment(market, round, given, r.bookHash));
    }

    function _inState(bytes32 market, uint64 round, RoundState state) private view returns (HorizonRound storage r) {
        r = _horizons[market][round];
        require(r.state == state, HorizonAuction_WrongState(market, round, r.state));
    }

    function _requireTime(bytes32 market, uint64 round, uint256 from, uint256 until) private view {
        // forge-lint: disable-next-line(block-timestamp)
        bool isDue = block.timestamp >= from && block.timestamp < until;
        require(isDue, HorizonAuction_NotDue(market, round, block.timestamp, from, until));
    }

    function _requireMarketOperator() private view {
        require(_isOperator(), HorizonAuction_NotOperator(msg.sender));
    }

    function _isOperator() private view returns (bool) {
        return msg.sender == _registry.operator();
    }

    /// @dev A grid operator's money is locked by its own account, or by the operator for what it requested of the market.
    function _requireMayLock(uint256 participant) private view {
        if (_isOperator() && _registry.participant(participant).role == Role.Dso) return;
        address account = _registry.participant(participant).account;
        require(msg.sender == account, HorizonAuction_NotParticipantsAccount(participant, msg.sender));
    }

    function _bookHash(HorizonBook calldata book) private pure returns (bytes32) {
        return keccak256(abi.encode(book));
    }
}
