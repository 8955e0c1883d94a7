// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {OpeningDemand} from "../../src/interfaces/IOpeningDemands.sol";
import {SaltedWriter} from "../reference/SaltedWriter.sol";
import {DemandTest} from "../DemandTest.sol";

/// @notice Demands, answers, refutes and reclaims at random what an operator posted honestly, and knows what must succeed.
contract DemandsHandler is DemandTest {
    struct Known {
        OpeningDemand demand;
        /// What shows it.
        bytes[] shown;
        uint256 fee;
        uint256 demandedAt;
    }

    uint256 private constant MOST_PERIODS = 20;

    Known[] private _known;
    /// @notice Which demand refuted the posting that stands no more, from 1.
    uint256 public refutedBy;
    /// @notice What of those that are known is neither answered nor reclaimed.
    mapping(uint256 index => bool) public isOpen;
    mapping(uint256 index => bool) public wasAnswered;
    mapping(bytes32 id => bool) private _isKnown;

    /// @notice What the operator was paid for answers.
    uint256 public earned;

    function setUp() public override {
        super.setUp();
        fund(OPERATOR, BOND * 20);
        _post();
    }

    function demandRecordsOf(uint256 position, uint256 tip) external {
        uint32 at = uint32(bound(position, 0, 1));
        OpeningDemand memory demand = _recordsDemand(at);
        _try(demand, _opened(at), _recordsCall(SALTED_AT, at, _hint(at)), tip);
    }

    function demandEvidenceOf(uint256 index, uint256 tip) external {
        index = bound(index, 0, REWARDS - 1);
        bytes memory opening = SaltedWriter.open(_salted, index / 16);
        bytes memory call = _evidenceCall(_place(SALTED_AT, index % 16), opening);
        _try(_saltedDemand(index), _evidence(16 * CHUNKS + index), call, tip);
    }

    function answer(uint256 seed) external {
        if (_known.length == 0) return;
        uint256 index = seed % _known.length;
        Known storage known = _known[index];
        bool isInTime = vm.getBlockTimestamp() <= _deadlineOf(known);
        (bool isDone,) = address(demands).call(abi.encodeCall(demands.answer, (known.demand, known.shown)));
        assertEq(isDone, isOpen[index] && isInTime);
        if (!isDone) return;
        (isOpen[index], wasAnswered[index]) = (false, true);
        earned += known.fee;
    }

    function refute(uint256 seed) external {
        if (_known.length == 0) return;
        uint256 index = seed % _known.length;
        Known storage known = _known[index];
        bool isLate = vm.getBlockTimestamp() > _deadlineOf(known);
        bool isRefutable = isOpen[index] && isLate && _stands(known.demand);
        (bool isDone,) = address(deliveries).call(abi.encodeCall(deliveries.refuteUnanswered, (known.demand)));
        assertEq(isDone, isRefutable);
        if (isDone) refutedBy = index + 1;
    }

    function reclaim(uint256 seed) external {
        if (_known.length == 0) return;
        uint256 index = seed % _known.length;
        Known storage known = _known[index];
        bool isReclaimable = isOpen[index] && !_stands(known.demand);
        (bool isDone,) = address(demands).call(abi.encodeCall(demands.reclaim, (known.demand)));
        assertEq(isDone, isReclaimable);
        if (isDone) isOpen[index] = false;
    }

    function pass(uint256 seconds_) external {
        vm.warp(vm.getBlockTimestamp() + bound(seconds_, 1, postings.challengeWindow() / 5));
    }

    /// @notice Posts again what was refuted, or the next period where this one is final.
    function postOn() external {
        if (period >= PERIOD + MOST_PERIODS) return;
        if (isRefuted()) {
            address rewarded = accountOf(PROSUMER);
            postings.restore(MARKET, period, rootsHash(), ledger, draft.debits, rewarded);
            assertTrue(isOpen[refutedBy - 1]);
            fund(OPERATOR, BOND);
            vm.prank(operator);
            postings.stake(MARKET, OPERATOR);
        } else if (vm.getBlockTimestamp() > until) {
            goOn();
        } else {
            return;
        }
        vm.warp(vm.getBlockTimestamp() + 1);
        _post();
    }

    /// @notice The fees of what is neither answered nor reclaimed.
    function openFees() external view returns (uint256 sum) {
        for (uint256 i = 0; i < _known.length; ++i) {
            if (isOpen[i]) sum += _known[i].fee;
        }
    }

    /// @notice Whether the chain holds a demander of exactly what is open.
    function areStatesRight() external view returns (bool) {
        for (uint256 i = 0; i < _known.length; ++i) {
            bool isHeld = demands.demandOf(_idOf(_known[i].demand)).demander != address(0);
            if (isHeld != isOpen[i]) return false;
        }
        return true;
    }

    function heldFees() external view returns (uint256) {
        return address(demands).balance;
    }

    function operatorEarned() external view returns (uint256) {
        return operator.balance;
    }

    function _try(OpeningDemand memory demand, bytes[] memory shown, bytes memory call, uint256 tip) private {
        bytes32 id = _idOf(demand);
        uint256 fee = _leastFee() + bound(tip, 0, 1 ether);
        bool isEarly = vm.getBlockTimestamp() <= until - uint256(postings.challengeWindow()) * 3 / 8;
        bool isTaken = isEarly && !isRefuted() && !_isKnown[id];
        vm.deal(accountOf(PROSUMER), fee);
        vm.prank(accountOf(PROSUMER));
        (bool isDone,) = address(demands).call{value: fee}(call);
        assertEq(isDone, isTaken);
        if (!isDone) return;
        _isKnown[id] = true;
        isOpen[_known.length] = true;
        Known storage known = _known.push();
        (known.demand, known.fee, known.demandedAt) = (demand, fee, vm.getBlockTimestamp());
        for (uint256 i = 0; i < shown.length; ++i) {
            known.shown.push(shown[i]);
        }
    }

    function _deadlineOf(Known storage known) private view returns (uint256) {
        return known.demandedAt + postings.challengeWindow() / 4;
    }

    /// @dev Whether the posting of a demand is the one that can be challenged now.
    function _stands(OpeningDemand memory demand) private view returns (bool) {
        bool isLast = demand.period == period && demand.until == until;
        return isLast && !isRefuted() && vm.getBlockTimestamp() <= until;
    }
}
