// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {FlexibilityEscrow} from "../../src/FlexibilityEscrow.sol";
import {HorizonAuction} from "../../src/HorizonAuction.sol";
import {Round, RoundState, RoundTerms} from "../../src/interfaces/IBondedRounds.sol";
import {Conclusion, HorizonBook, HorizonResult, MtuClearing} from "../../src/interfaces/IHorizonAuction.sol";
import {ParticipantRegistry} from "../../src/ParticipantRegistry.sol";
import {BondedRoundsHandler} from "./BondedRoundsHandler.sol";

/// @notice An allocation of the one book that every round of the handler has.
struct RightAllocation {
    /// `MtuClearing[]` and `Conclusion`, encoded: the storage of a handler takes no such structures.
    bytes mtus;
    bytes conclusion;
    HorizonResult result;
}

// forge-lint: disable-start(block-timestamp) -- the handler makes the time
/// @notice Takes rounds of two market time units through their lives in any order: allocations of several accounts, each in steps of its own,
/// and what a better one changes. It keeps books of its own of what a round holds.
contract HorizonsHandler is BondedRoundsHandler {
    uint256 private constant ACTORS = 3;
    uint256 private constant MTUS = 2;

    HorizonAuction private immutable _horizons;
    HorizonBook private _book;
    /// @dev Of rising welfare.
    RightAllocation[] private _allocations;

    /// @dev Which allocation an account is executing in a round.
    mapping(uint64 round => mapping(address by => uint256)) private _inExecution;

    /// @notice The digest of the result a round is cleared with.
    mapping(uint64 round => bytes32) public resultOf;
    /// @notice The welfare of the best allocation that was taken.
    mapping(uint64 round => int256) public welfareOf;
    /// @notice The lowest bound that the operator stated with a result.
    mapping(uint64 round => int256) public boundOf;
    /// @notice Who first showed more than that.
    mapping(uint64 round => address) public outdoneBy;

    constructor(
        HorizonAuction horizons,
        FlexibilityEscrow escrow,
        ParticipantRegistry registry,
        RoundTerms memory terms,
        HorizonBook memory book,
        RightAllocation[] memory allocations
    ) BondedRoundsHandler(horizons, escrow, registry, terms) {
        (_horizons, _book) = (horizons, book);
        for (uint256 i = 0; i < allocations.length; ++i) {
            _allocations.push(allocations[i]);
        }
    }

    /// @notice Executes the next market time unit of an account's allocation, or begins another.
    function step(uint64 seed, uint256 which, uint256 actor, bool isAnew) external {
        (uint64 round, Round memory r) = _round(seed);
        if (!_isOpen(r)) return;
        address by = _actor(actor);
        uint16 first = _horizons.executionOf(MARKET, round, by).mtuCount;
        if (isAnew || first == MTUS) first = 0;
        if (first == 0) _inExecution[round][by] = which % _allocations.length;
        MtuClearing[] memory next = new MtuClearing[](1);
        next[0] = _mtus(_inExecution[round][by])[first];
        vm.prank(by);
        _horizons.executeMtus(MARKET, round, _book, first, next);
    }

    /// @notice Concludes what an account executed so far: refused while a market time unit is missing.
    function conclude(uint64 seed, uint256 actor, int128 margin) external {
        (uint64 round, Round memory r) = _round(seed);
        if (!_isOpen(r)) return;
        address by = _actor(actor);
        uint256 which = _inExecution[round][by];
        if (_horizons.executionOf(MARKET, round, by).mtuCount < MTUS) {
            vm.prank(by);
            return _mustFail(_concluding(round, _conclusion(which)));
        }
        _conclude(round, by, which, margin);
    }

    /// @notice Executes a whole allocation, which clears the round, replaces a worse result, or is refused.
    function clear(uint64 seed, uint256 which, uint256 actor, int128 margin) external {
        (uint64 round, Round memory r) = _round(seed);
        if (!_isOpen(r)) return;
        _clear(round, _actor(actor), which % _allocations.length, margin);
    }

    /// @notice The operator clears a round by the worst allocation.
    function clearPoorly(uint64 seed, int128 margin) external {
        _commit(seed);
        (uint64 round, Round memory r) = _round(seed);
        if (r.state == RoundState.Committed) _clear(round, _operator, 0, margin);
    }

    /// @notice The result of a round is outdone by ever better allocations, each of another account than the one before.
    function outdo(uint64 seed, uint8 actor) external {
        (uint64 round, Round memory r) = _round(seed);
        if (r.state != RoundState.Cleared) return;
        for (uint256 which = 0; which < _allocations.length; ++which) {
            if (_allocations[which].result.welfareTickW <= welfareOf[round]) continue;
            _clear(round, _actor(actor + which), which, 0);
        }
    }

    /// @notice Nobody gets more than an order wants, or at a price that it refuses, or more of a block than there is.
    function overreach(uint64 seed, uint256 actor, uint256 kind) external {
        (uint64 round, Round memory r) = _round(seed);
        if (!_isOpen(r)) return;
        address by = _actor(actor);
        uint256 best = _allocations.length - 1;
        MtuClearing[] memory mtus = _mtus(best);
        Conclusion memory c = _conclusion(best);
        if (kind % 3 == 0) {
            ++mtus[0].clearing.marginalFills[0];
            ++mtus[0].feedIn[0];
        } else if (kind % 3 == 1) {
            ++mtus[0].clearing.priceTicks[0];
        } else {
            _execute(round, by, best);
            ++c.selection.parts[c.selection.parts.length - 1];
            vm.prank(by);
            return _mustFail(_concluding(round, c));
        }
        vm.prank(by);
        _mustFail(abi.encodeCall(_horizons.executeMtus, (MARKET, round, _book, 0, mtus)));
    }

    /// @inheritdoc BondedRoundsHandler
    function rewards() external view override returns (uint256 sum) {
        for (uint256 i = 0; i < ACTORS; ++i) {
            sum += _escrow.rewardOf(_actor(i));
        }
    }

    function _commitBook(uint64 round) internal override {
        vm.prank(_operator);
        _horizons.commitHorizon(MARKET, round, _book);
    }

    function _callsOfBookAndResult(uint64 round) internal view override returns (bytes[] memory calls) {
        calls = new bytes[](3);
        calls[0] = abi.encodeCall(_horizons.commitHorizon, (MARKET, round, _book));
        calls[1] = abi.encodeCall(_horizons.executeMtus, (MARKET, round, _book, 0, _mtus(0)));
        calls[2] = _concluding(round, _conclusion(0));
    }

    function _clear(uint64 round, address by, uint256 which, int128 margin) private {
        _execute(round, by, which);
        _conclude(round, by, which, margin);
    }

    function _execute(uint64 round, address by, uint256 which) private {
        _inExecution[round][by] = which;
        vm.prank(by);
        _horizons.executeMtus(MARKET, round, _book, 0, _mtus(which));
    }

    /// @dev Concludes with a bound that is the welfare and a margin: taken exactly where it may be, and noted.
    function _conclude(uint64 round, address by, uint256 which, int128 margin) private {
        Round memory r = _horizons.roundOf(MARKET, round);
        HorizonResult memory result = _allocations[which].result;
        result.boundTickW = result.welfareTickW + (margin & 3) * 1000;
        Conclusion memory c = _conclusion(which);
        c.boundTickW = result.boundTickW;
        bool isFirst = r.state == RoundState.Committed;
        bool isTaken = isFirst
            ? by == _operator || block.timestamp >= r.clearBy
            : block.timestamp < r.challengeableUntil && result.welfareTickW > welfareOf[round];
        vm.prank(by);
        if (!isTaken) return _mustFail(_concluding(round, c));
        _horizons.concludeHorizon(MARKET, round, _book, c);

        if (isFirst) boundOf[round] = type(int128).max;
        if (result.welfareTickW > boundOf[round] && outdoneBy[round] == address(0)) outdoneBy[round] = by;
        if (by == _operator && result.boundTickW < boundOf[round]) boundOf[round] = result.boundTickW;
        welfareOf[round] = result.welfareTickW;
        resultOf[round] = keccak256(abi.encode(r.bookHash, result));
    }

    function _concluding(uint64 round, Conclusion memory c) private view returns (bytes memory) {
        return abi.encodeCall(_horizons.concludeHorizon, (MARKET, round, _book, c));
    }

    function _mtus(uint256 which) private view returns (MtuClearing[] memory) {
        return abi.decode(_allocations[which].mtus, (MtuClearing[]));
    }

    function _conclusion(uint256 which) private view returns (Conclusion memory) {
        return abi.decode(_allocations[which].conclusion, (Conclusion));
    }

    /// @dev The operator, a friend of its, or a stranger.
    function _actor(uint256 seed) private view returns (address) {
        uint256 i = seed % ACTORS;
        return i == 0 ? _operator : vm.addr(i);
    }

    function _isOpen(Round memory r) private pure returns (bool) {
        return r.state == RoundState.Committed || r.state == RoundState.Cleared;
    }
}
// forge-lint: disable-end(block-timestamp)
