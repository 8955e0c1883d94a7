// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IFlexibilityEscrow, PositionPage} from "./interfaces/IFlexibilityEscrow.sol";
import {IOptimisticSettlement, Posting, PostingState} from "./interfaces/IOptimisticSettlement.sol";
import {IParticipantRegistry} from "./interfaces/IParticipantRegistry.sol";
import {ProviderCollateral} from "./ProviderCollateral.sol";
import {ChunkProof} from "./libraries/ChunkProof.sol";
import {FlowSum} from "./libraries/FlowSum.sol";
import {PartyTable, PartyTables} from "./libraries/PartyTable.sol";
import {PartyTerms} from "./libraries/PartyTerms.sol";
import {BatchExtent, SettlementBatch} from "./libraries/SettlementBatch.sol";
import {SettlementChunk} from "./libraries/SettlementChunk.sol";
import {SettlementExecution} from "./libraries/SettlementExecution.sol";
import {SettlementFlow, SettlementFlows} from "./libraries/SettlementFlow.sol";
import {SettlementRules} from "./libraries/SettlementRules.sol";

/// @title OptimisticSettlement
/// @notice What it does and refuses is documented in {IOptimisticSettlement}.
abstract contract OptimisticSettlement is IOptimisticSettlement, ProviderCollateral {
    using SafeCast for uint256;
    using PartyTables for PartyTable;

    /// @inheritdoc IOptimisticSettlement
    uint40 public immutable challengeWindow;

    /// @inheritdoc IOptimisticSettlement
    uint56 public immutable postingBond;

    mapping(bytes32 market => mapping(uint256 place => PostingState)) private _postings;

    constructor(IParticipantRegistry registry, IFlexibilityEscrow escrow, uint40 challengeWindow_, uint56 postingBond_)
        ProviderCollateral(registry, escrow)
    {
        challengeWindow = challengeWindow_;
        postingBond = postingBond_;
    }

    /// @inheritdoc IOptimisticSettlement
    function post(bytes32 market, uint64 period, Posting calldata posting, bytes calldata batch) external {
        _requireOperator();
        _requireUntouched(market, period);
        _requireNotPosted(market, period);
        BatchExtent memory extent = SettlementBatch.extentOf(batch);
        bool isBatch = SettlementBatch.rootOf(batch, extent.chunks) == posting.batchRoot
            && SettlementBatch.flowsHashOf(batch, extent.flows) == posting.flowsHash
            && extent.records == posting.recordCount;
        require(isBatch, OptimisticSettlement_NotInBatch());
        address account = _registry.accountOf(posting.bonder);
        require(account == msg.sender, OptimisticSettlement_NotBondersAccount(posting.bonder, msg.sender));

        uint40 until = (block.timestamp + challengeWindow).toUint40();
        _postings[market][_placeOf(period)] = PostingState(until, _commitment(market, period, posting));
        emit BatchPosted(market, period, posting, until);

        _escrow.bond(posting.bonder, postingBond);
    }

    /// @inheritdoc IOptimisticSettlement
    function challengeChunk(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        bytes calldata proof,
        address recipient
    ) external {
        _requireChallengeable(market, period, posting);
        (SettlementChunk memory chunk, bytes calldata body) = _chunkIn(posting, proof);
        bytes4 fault = FlowSum.faultOf(chunk, body);
        require(fault != 0, OptimisticSettlement_NoFault());
        _refute(market, period, posting, recipient, fault);
    }

    /// @inheritdoc IOptimisticSettlement
    function challengeFlow(
        bytes32 market,
        uint64 period,
        Posting calldata posting,
        bytes calldata proof,
        address recipient
    ) external {
        _requireChallengeable(market, period, posting);
        (SettlementChunk memory chunk,) = _chunkIn(posting, proof);
        SettlementFlow flow = chunk.flow;
        (PartyTerms payer, PartyTerms payee) = _registry.termsOfBoth(flow.payer(), flow.payee());
        bytes memory fault = SettlementRules.faultOf(flow, 0, payer, payee);
        require(fault.length != 0, OptimisticSettlement_NoFault());
        // forge-lint: disable-next-line(unsafe-typecast) -- an error begins with its selector
        _refute(market, period, posting, recipient, bytes4(fault));
    }

    /// @inheritdoc IOptimisticSettlement
    function escalate(bytes32 market, uint64 period, Posting calldata posting, bytes calldata batch, address recipient)
        external
    {
        _requireChallengeable(market, period, posting);
        bytes32 root = SettlementBatch.rootOf(batch, SettlementBatch.extentOf(batch).chunks);
        require(root == posting.batchRoot, OptimisticSettlement_NotInBatch());
        try this.executed(batch) returns (PositionPage[] memory positions) {
            _apply(market, period, posting, positions);
        } catch (bytes memory reason) {
            // Where the execution runs out of gas there is no reason, and that is no fault of the batch.
            require(reason.length != 0, OptimisticSettlement_NoFault());
            // forge-lint: disable-next-line(unsafe-typecast) -- an error begins with its selector
            _refute(market, period, posting, recipient, bytes4(reason));
        }
    }

    /// @inheritdoc IOptimisticSettlement
    function finalise(bytes32 market, uint64 period, Posting calldata posting, bytes calldata flows) external {
        uint256 until = _requirePosted(market, period, posting);
        // forge-lint: disable-next-line(block-timestamp) -- the window is long, whoever makes the block
        require(block.timestamp > until, OptimisticSettlement_StillChallengeable(until));
        bytes32 hash = keccak256(flows);
        require(hash == posting.flowsHash, OptimisticSettlement_WrongFlows(hash, posting.flowsHash));
        PartyTable memory table = PartyTables.open(_registry);
        for (uint256 at = 0; at < flows.length; at += SettlementFlows.BYTES) {
            SettlementFlow flow = SettlementBatch.flowAt(flows, at);
            table.move(flow.payer(), flow.payee(), flow.amount());
        }
        _apply(market, period, posting, table.positions());
    }

    /// @inheritdoc IOptimisticSettlement
    function postingOf(bytes32 market, uint64 period) external view returns (PostingState memory) {
        return _postings[market][_placeOf(period)];
    }

    /// @notice The positions of a batch. Reverts with the reason where it is wrong.
    function executed(bytes calldata batch) external view returns (PositionPage[] memory) {
        return SettlementExecution.execute(batch, _registry);
    }

    /// @dev Reverts where the period is settled, begun or past.
    function _requireUntouched(bytes32 market, uint64 period) internal view virtual;

    /// @dev Records the only batch of a period, which is final with it.
    function _recordOnlyBatch(bytes32 market, uint64 period, Posting calldata posting) internal virtual;

    function _placeOf(uint64 period) internal view virtual returns (uint256);

    /// @dev Nothing else may settle a period while something is posted of it.
    function _requireNotPosted(bytes32 market, uint64 period) internal view {
        uint256 until = _postings[market][_placeOf(period)].challengeableUntil;
        require(until == 0, OptimisticSettlement_AlreadyPosted(market, period));
    }

    function _chunkIn(Posting calldata posting, bytes calldata proof)
        private
        pure
        returns (SettlementChunk memory chunk, bytes calldata body)
    {
        bytes32 batchRoot;
        (chunk, body, batchRoot) = ChunkProof.read(proof);
        require(batchRoot == posting.batchRoot, OptimisticSettlement_NotInBatch());
    }

    function _apply(bytes32 market, uint64 period, Posting calldata posting, PositionPage[] memory positions) private {
        _close(market, period);
        _recordOnlyBatch(market, period, posting);
        _escrow.releaseBond(posting.bonder, postingBond);
        _escrow.settlePositions(positions);
    }

    function _refute(bytes32 market, uint64 period, Posting calldata posting, address recipient, bytes4 fault) private {
        _close(market, period);
        emit PostingRefuted(market, period, recipient, fault);
        _escrow.slashBond(posting.bonder, postingBond, recipient);
    }

    /// @dev The commitment stays, so that the slot is not created anew for the next posting; without a window it counts for nothing.
    function _close(bytes32 market, uint64 period) private {
        _postings[market][_placeOf(period)].challengeableUntil = 0;
    }

    function _requirePosted(bytes32 market, uint64 period, Posting calldata posting)
        private
        view
        returns (uint256 until)
    {
        PostingState memory state = _postings[market][_placeOf(period)];
        bool isPosted = state.challengeableUntil != 0 && state.commitment == _commitment(market, period, posting);
        require(isPosted, OptimisticSettlement_NotPosted(market, period));
        return state.challengeableUntil;
    }

    function _requireChallengeable(bytes32 market, uint64 period, Posting calldata posting) private view {
        uint256 until = _requirePosted(market, period, posting);
        // forge-lint: disable-next-line(block-timestamp) -- the window is long, whoever makes the block
        require(block.timestamp <= until, OptimisticSettlement_WindowClosed(until));
    }

    function _commitment(bytes32 market, uint64 period, Posting calldata posting) private pure returns (bytes27) {
        // forge-lint: disable-next-line(unsafe-typecast) -- 216 bits are as hard to match as needed, and fit beside the window
        return bytes27(keccak256(abi.encode(market, period, posting)));
    }
}
