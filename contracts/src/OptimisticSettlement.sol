// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IFlexibilityEscrow, Position} from "./interfaces/IFlexibilityEscrow.sol";
import {IOptimisticSettlement, Posting, PostingState, RecordProof} from "./interfaces/IOptimisticSettlement.sol";
import {IParticipantRegistry, Role} from "./interfaces/IParticipantRegistry.sol";
import {PartyWord} from "./libraries/PartyWord.sol";
import {ProvenSettlement} from "./libraries/ProvenSettlement.sol";
import {BatchHeader, SettlementBatch} from "./libraries/SettlementBatch.sol";
import {SettlementRecord} from "./libraries/SettlementRecord.sol";
import {SettlementRules} from "./libraries/SettlementRules.sol";

/// @title OptimisticSettlement
/// @notice What it does and refuses is documented in {IOptimisticSettlement}.
abstract contract OptimisticSettlement is IOptimisticSettlement {
    using SafeCast for uint256;

    /// @inheritdoc IOptimisticSettlement
    uint40 public immutable challengeWindow;

    /// @inheritdoc IOptimisticSettlement
    uint56 public immutable postingBond;

    IParticipantRegistry internal immutable _registry;
    IFlexibilityEscrow internal immutable _escrow;

    mapping(bytes32 market => mapping(uint256 place => PostingState)) private _postings;

    constructor(
        IParticipantRegistry registry,
        IFlexibilityEscrow escrow,
        uint40 challengeWindow_,
        uint56 postingBond_
    ) {
        _registry = registry;
        _escrow = escrow;
        challengeWindow = challengeWindow_;
        postingBond = postingBond_;
    }

    /// @inheritdoc IOptimisticSettlement
    function post(bytes32 market, uint64 period, Posting calldata posting, bytes32[] calldata words) external {
        _requireOperator();
        _requireUntouched(market, period);
        _requireNotPosted(market, period);
        bool isBatch = SettlementBatch.isOfRoot(words, posting.batchRoot)
            && BatchHeader.wrap(uint256(words[0])).recordCount() == posting.recordCount;
        require(isBatch, OptimisticSettlement_NotInBatch());
        address account = _registry.participant(posting.bonder).account;
        require(account == msg.sender, OptimisticSettlement_NotBondersAccount(posting.bonder, msg.sender));

        PostingState storage state = _postings[market][_placeOf(period)];
        uint40 until = (block.timestamp + challengeWindow).toUint40();
        state.commitment = _commitment(market, period, posting);
        (state.challengeableUntil, state.period, state.bond) = (until, uint256(period).toUint40(), postingBond);
        emit BatchPosted(market, period, posting, until);

        _escrow.bond(posting.bonder, postingBond);
    }

    /// @inheritdoc IOptimisticSettlement
    function challengeParties(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        bytes32[] calldata head,
        bytes32 recordsRoot,
        address recipient
    ) external {
        _requireChallengeable(market, period, posting);
        bytes32 root = SettlementBatch.rootOf(SettlementBatch.hashOf(head), recordsRoot);
        require(root == posting.batchRoot, OptimisticSettlement_NotInBatch());
        try this.requireParties(head) {
            revert OptimisticSettlement_NoFault();
        } catch (bytes memory reason) {
            _refuteBy(market, period, posting, recipient, reason);
        }
    }

    /// @inheritdoc IOptimisticSettlement
    function challengeRecord(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        RecordProof calldata proof,
        address recipient
    ) external {
        _requireChallengeable(market, period, posting);
        _requireInBatch(posting, proof);
        try this.requireRecord(proof) {
            revert OptimisticSettlement_NoFault();
        } catch (bytes memory reason) {
            _refuteBy(market, period, posting, recipient, reason);
        }
    }

    /// @inheritdoc IOptimisticSettlement
    function challengeOrder(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        RecordProof calldata first,
        RecordProof calldata second,
        address recipient
    ) external {
        _requireChallengeable(market, period, posting);
        _requireInBatch(posting, first);
        _requireInBatch(posting, second);
        require(second.position == first.position + 1, OptimisticSettlement_NotInBatch());
        uint256 key = ProvenSettlement.recordIn(first.block_, first.position).key();
        uint256 nextKey = ProvenSettlement.recordIn(second.block_, second.position).key();
        require(nextKey <= key, OptimisticSettlement_NoFault());
        _refute(market, period, posting, recipient, this.challengeOrder.selector);
    }

    /// @inheritdoc IOptimisticSettlement
    function escalate(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        bytes32[] calldata words,
        address recipient
    ) external {
        _requireChallengeable(market, period, posting);
        require(SettlementBatch.isOfRoot(words, posting.batchRoot), OptimisticSettlement_NotInBatch());
        try this.executed(words) returns (Position[] memory positions) {
            if (_hashOf(positions) == posting.positionsHash) {
                _apply(market, period, posting, positions);
            } else {
                _refute(market, period, posting, recipient, OptimisticSettlement_WrongPositions.selector);
            }
        } catch (bytes memory reason) {
            _refuteBy(market, period, posting, recipient, reason);
        }
    }

    /// @inheritdoc IOptimisticSettlement
    function finalise(bytes32 market, uint64 period, Posting calldata posting, Position[] calldata positions) external {
        PostingState storage state = _requirePosted(market, period, posting);
        // forge-lint: disable-next-line(block-timestamp) -- the window is long, whoever makes the block
        bool isOver = block.timestamp > state.challengeableUntil;
        require(isOver, OptimisticSettlement_StillChallengeable(state.challengeableUntil));
        bytes32 hash = _hashOf(positions);
        require(hash == posting.positionsHash, OptimisticSettlement_WrongPositions(hash, posting.positionsHash));
        _apply(market, period, posting, positions);
    }

    /// @inheritdoc IOptimisticSettlement
    function postingOf(bytes32 market, uint64 period) external view returns (PostingState memory state) {
        PostingState memory held = _postings[market][_placeOf(period)];
        if (held.bond != 0 && held.period == period) return held;
    }

    /// @notice Reverts with the reason where the table of parties is wrong.
    function requireParties(bytes32[] calldata head) external view {
        _partiesOf(BatchHeader.wrap(uint256(head[0])), head);
    }

    /// @notice Reverts with the reason where the record of this proof may not be settled.
    function requireRecord(RecordProof calldata proof) external view {
        SettlementRecord record = ProvenSettlement.recordIn(proof.block_, proof.position);
        uint256 partyCount = BatchHeader.wrap(uint256(proof.head[0])).partyCount();
        SettlementBatch.requireInTable(record, proof.position, partyCount);
        (PartyWord payer, PartyWord payee) = ProvenSettlement.partiesIn(_registry, proof.head, record);
        SettlementRules.check(record, proof.position, payer, payee);
    }

    /// @notice The positions of a batch; reverts with the reason where anything in it is wrong.
    function executed(bytes32[] calldata words) external view returns (Position[] memory positions) {
        BatchHeader header = SettlementBatch.headerOf(words);
        (, positions) = SettlementBatch.execute(header, words, _partiesOf(header, words));
    }

    function _requireOperator() internal view virtual;

    /// @dev Reverts where the period is settled, begun or past.
    function _requireUntouched(bytes32 market, uint64 period) internal view virtual;

    /// @dev Records the only batch of a period, which is final with it.
    function _recordOnlyBatch(bytes32 market, uint64 period, Posting calldata posting) internal virtual;

    /// @dev The parties of a batch as the registry has them.
    function _partiesOf(BatchHeader header, bytes32[] calldata words) internal view virtual returns (uint256[] memory);

    function _placeOf(uint64 period) internal view virtual returns (uint256);

    /// @dev Nothing else may settle a period while something is posted of it.
    function _requireNotPosted(bytes32 market, uint64 period) internal view {
        PostingState storage state = _postings[market][_placeOf(period)];
        require(state.bond == 0, OptimisticSettlement_AlreadyPosted(market, period));
    }

    function _apply(bytes32 market, uint64 period, Posting calldata posting, Position[] memory positions) private {
        uint56 bond = _close(market, period);
        _recordOnlyBatch(market, period, posting);
        _escrow.releaseBond(posting.bonder, bond);
        _escrow.settlePositions(positions);
    }

    function _refute(bytes32 market, uint64 period, Posting calldata posting, address recipient, bytes4 fault) private {
        uint56 bond = _close(market, period);
        emit PostingRefuted(market, period, recipient, fault);
        _escrow.slashBond(posting.bonder, bond, recipient);
    }

    /// @dev Running out of gas leaves no reason, and is no fault of the batch.
    function _refuteBy(bytes32 market, uint64 period, Posting calldata posting, address recipient, bytes memory reason)
        private
    {
        require(reason.length != 0, OptimisticSettlement_NoFault());
        // forge-lint: disable-next-line(unsafe-typecast) -- an error begins with its selector
        _refute(market, period, posting, recipient, bytes4(reason));
    }

    /// @dev The commitment stays, so that the slot is not created anew for the next posting; without a bond it counts for nothing.
    function _close(bytes32 market, uint64 period) private returns (uint56 bond) {
        PostingState storage state = _postings[market][_placeOf(period)];
        bond = state.bond;
        state.bond = 0;
    }

    function _requirePosted(bytes32 market, uint64 period, Posting calldata posting)
        private
        view
        returns (PostingState storage state)
    {
        state = _postings[market][_placeOf(period)];
        bool isPosted = state.bond != 0 && state.commitment == _commitment(market, period, posting);
        require(isPosted, OptimisticSettlement_NotPosted(market, period));
    }

    function _requireChallengeable(bytes32 market, uint64 period, Posting calldata posting) private view {
        uint256 until = _requirePosted(market, period, posting).challengeableUntil;
        // forge-lint: disable-next-line(block-timestamp) -- the window is long, whoever makes the block
        require(block.timestamp <= until, OptimisticSettlement_WindowClosed(until));
    }

    function _requireInBatch(Posting calldata posting, RecordProof calldata proof) private pure {
        bool isIn =
            ProvenSettlement.isInBatch(posting.batchRoot, proof.head, proof.position, proof.block_, proof.siblings);
        require(isIn, OptimisticSettlement_NotInBatch());
    }

    function _commitment(bytes32 market, uint64 period, Posting calldata posting) private pure returns (bytes32) {
        return keccak256(abi.encode(market, period, posting));
    }

    function _hashOf(Position[] memory positions) private pure returns (bytes32) {
        uint256[] memory words = new uint256[](positions.length);
        for (uint256 i = 0; i < positions.length; ++i) {
            words[i] = Position.unwrap(positions[i]);
        }
        return keccak256(abi.encodePacked(words));
    }
}
