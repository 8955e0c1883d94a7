// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {BondedRounds} from "./BondedRounds.sol";
import {FlexibilityAuction} from "./FlexibilityAuction.sol";
import {ExecutedBlocks, ExecutedMtu, HorizonVerifier} from "./HorizonVerifier.sol";
import {IBondedRounds, Round, RoundState, RoundTerms} from "./interfaces/IBondedRounds.sol";
import {IFlexibilityEscrow} from "./interfaces/IFlexibilityEscrow.sol";
import {
    Conclusion,
    Execution,
    HeldAllocation,
    HorizonBook,
    HorizonResult,
    IHorizonAuction,
    MtuClearing
} from "./interfaces/IHorizonAuction.sol";
import {IParticipantRegistry} from "./interfaces/IParticipantRegistry.sol";
import {HorizonDigest} from "./libraries/HorizonDigest.sol";
import {MerklePath} from "./libraries/MerklePath.sol";

/// @title HorizonAuction
/// @notice What it does and refuses is documented in {IHorizonAuction}. A round that is too large to be executed is recorded by its digests,
/// as {IFlexibilityAuction} says.
contract HorizonAuction is FlexibilityAuction, BondedRounds, IHorizonAuction {
    using SafeCast for int256;

    HorizonVerifier private immutable _verifier;

    mapping(bytes32 market => mapping(uint64 round => HeldAllocation)) private _allocations;
    mapping(bytes32 market => mapping(uint64 round => mapping(address by => Execution))) private _executions;

    constructor(
        IParticipantRegistry registry,
        IFlexibilityEscrow escrow,
        HorizonVerifier verifier,
        Guarantee memory guarantee
    ) FlexibilityAuction(registry) BondedRounds(registry, escrow, guarantee) {
        _verifier = verifier;
    }

    /// @inheritdoc IBondedRounds
    function announce(bytes32 market, uint64 round, RoundTerms calldata terms)
        public
        override(BondedRounds, IBondedRounds)
    {
        require(!terms.isAuthorised, HorizonAuction_NoAuthorisations(market, round));
        super.announce(market, round, terms);
    }

    /// @inheritdoc IHorizonAuction
    function commitHorizon(bytes32 market, uint64 round, HorizonBook calldata book) external {
        Round storage r = _closedRound(market, round);
        require(book.mtuCount > 0, HorizonAuction_NoMtus(market, round));

        _holdBook(r, _bookHash(book));
        emit HorizonCommitted(market, round, book);

        _stakeBond();
    }

    /// @inheritdoc IHorizonAuction
    function executeMtus(
        bytes32 market,
        uint64 round,
        HorizonBook calldata book,
        uint16 firstMtu,
        MtuClearing[] calldata mtus
    ) external {
        Round storage r = _openRound(market, round, book);
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
        Round storage r = _openRound(market, round, book);
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
    function allocationOf(bytes32 market, uint64 round) external view returns (HeldAllocation memory) {
        return _allocations[market][round];
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
    function _clear(bytes32 market, uint64 round, Round storage r, HorizonResult memory result) private {
        bool isOperators = msg.sender == _operator;
        bool isBound = result.boundTickW >= result.welfareTickW;
        require(isBound, HorizonAuction_BoundTooLow(result.boundTickW, result.welfareTickW));
        HeldAllocation memory held = _allocations[market][round];
        if (r.state == RoundState.Committed) {
            // forge-lint: disable-next-line(block-timestamp)
            require(isOperators || block.timestamp >= r.clearBy, BondedRounds_NotOperator(msg.sender));
            _openToChallenges(r);
            held.boundTickW = type(int128).max;
        } else {
            _requireTime(market, round, 0, r.challengeableUntil);
            bool isBetter = result.welfareTickW > held.welfareTickW;
            require(isBetter, HorizonAuction_NotBetter(result.welfareTickW, held.welfareTickW));
            bool isBeyond = result.welfareTickW > held.boundTickW;
            if (isBeyond && r.challenger == address(0)) r.challenger = msg.sender;
        }

        // A bound stands whoever replaces the result, the operator itself included: a friend's better one, or a higher bound, hides nothing.
        if (isOperators && result.boundTickW < held.boundTickW) held.boundTickW = result.boundTickW;
        held.welfareTickW = result.welfareTickW;
        _allocations[market][round] = held;
        r.resultHash = keccak256(abi.encode(r.bookHash, result));
        emit HorizonCleared(market, round, msg.sender, result);
    }

    /// @dev A round whose allocation can still be executed: it has this book since an earlier block, and is not over.
    function _openRound(bytes32 market, uint64 round, HorizonBook calldata book)
        private
        view
        returns (Round storage r)
    {
        r = _rounds[market][round];
        if (r.state != RoundState.Cleared) _inState(market, round, RoundState.Committed);
        _requireEarlierBook(market, round, r);
        _requireHash(market, round, _bookHash(book), r.bookHash);
    }

    function _bookHash(HorizonBook calldata book) private pure returns (bytes32) {
        return keccak256(abi.encode(book));
    }
}
