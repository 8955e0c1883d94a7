// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IFlexibilityEscrow, PositionPage} from "./interfaces/IFlexibilityEscrow.sol";
import {IFlexibilitySettlement, PeriodProgress, Settlement} from "./interfaces/IFlexibilitySettlement.sol";
import {IParticipantRegistry} from "./interfaces/IParticipantRegistry.sol";
import {IPostedSettlement} from "./interfaces/IPostedSettlement.sol";
import {ProvenSettlement} from "./libraries/ProvenSettlement.sol";
import {BatchExtent, SettlementBatch} from "./libraries/SettlementBatch.sol";
import {SettlementExecution} from "./libraries/SettlementExecution.sol";
import {ProviderCollateral} from "./ProviderCollateral.sol";

/// @title FlexibilitySettlement
/// @notice What it does and refuses is documented in {IFlexibilitySettlement}.
contract FlexibilitySettlement is IFlexibilitySettlement, ProviderCollateral {
    using SafeCast for uint256;

    /// @inheritdoc IFlexibilitySettlement
    uint256 public immutable ringPeriods;

    IPostedSettlement private immutable _postings;
    address private immutable _operator;

    mapping(bytes32 market => mapping(uint256 place => PeriodProgress)) private _ring;

    /// @param ringPeriods_ See {ringPeriods}.
    constructor(IParticipantRegistry registry, IFlexibilityEscrow escrow, uint256 ringPeriods_)
        ProviderCollateral(registry, escrow)
    {
        address itsSettlement = escrow.settlement();
        require(itsSettlement == address(this), FlexibilitySettlement_WrongEscrow(address(escrow), itsSettlement));
        _postings = IPostedSettlement(escrow.postings());
        _operator = registry.operator();
        ringPeriods = ringPeriods_;
    }

    /// @inheritdoc IFlexibilitySettlement
    function settle(bytes32 market, uint64 period, uint256 index, bytes calldata batch, bytes32 recordsRoot) external {
        _requireOperator();
        PeriodProgress memory progress = _open(market, period, index);
        BatchExtent memory extent = SettlementBatch.extentOf(batch);
        _advanceKey(progress, batch, extent);
        PositionPage[] memory positions = SettlementExecution.execute(batch, _registry);

        bytes32 root = SettlementBatch.rootOf(batch, extent.chunks);
        _advance(progress, extent.records, root);
        if (recordsRoot != 0) {
            bytes32 expected = progress.recordsRoot;
            require(recordsRoot == expected, FlexibilitySettlement_WrongRecordsRoot(recordsRoot, expected));
            progress.isFinal = true;
        }
        _ring[market][_placeOf(period)] = progress;

        emit BatchSettled(market, period, index, extent.records, root);
        if (progress.isFinal) emit PeriodSettled(market, period, recordsRoot, progress.recordCount);

        if (index == 0) _postings.holdExecuted(market, period);
        _escrow.settlePositions(positions);
    }

    /// @inheritdoc IFlexibilitySettlement
    function periodProgress(bytes32 market, uint64 period) public view returns (PeriodProgress memory progress) {
        PeriodProgress memory held = _ring[market][_placeOf(period)];
        if (held.period == period) return held;
    }

    /// @inheritdoc IFlexibilitySettlement
    function settlementOf(bytes32 market, uint64 period, bytes calldata proof)
        external
        view
        returns (bool isSettled, Settlement memory settlement)
    {
        PeriodProgress memory progress = periodProgress(market, period);
        if (!progress.isFinal) return (false, settlement);
        return ProvenSettlement.read(progress.recordsRoot, proof);
    }

    /// @dev Where the period stands, once it is found to be open for this batch.
    function _open(bytes32 market, uint64 period, uint256 index) private view returns (PeriodProgress memory progress) {
        progress = _ring[market][_placeOf(period)];
        require(progress.period <= period, FlexibilitySettlement_PeriodIsPast(market, period, progress.period));
        if (progress.period < period) {
            progress = PeriodProgress({
                recordsRoot: 0,
                period: uint256(period).toUint40(),
                batchCount: 0,
                recordCount: 0,
                lastKey: 0,
                isFinal: false
            });
        }
        require(!progress.isFinal, FlexibilitySettlement_AlreadySettled(market, period, progress.recordsRoot));
        require(index == progress.batchCount, FlexibilitySettlement_BatchOutOfOrder(index, progress.batchCount));
    }

    /// @dev Holds the first record of the batch against the last one of the batch before, and goes on to its own last one.
    function _advanceKey(PeriodProgress memory progress, bytes calldata batch, BatchExtent memory extent) private pure {
        if (batch.length == 0) return;
        (uint256 first, uint256 last) = SettlementBatch.keysOf(batch, extent);
        require(first > progress.lastKey, FlexibilitySettlement_RecordNotAscending(0, first, progress.lastKey));
        // forge-lint: disable-next-line(unsafe-typecast) -- a kind that exists leaves 155 bits; others are refused when executed
        progress.lastKey = uint160(last);
    }

    function _advance(PeriodProgress memory progress, uint256 records, bytes32 root) private pure {
        progress.recordsRoot = ProvenSettlement.digestAfter(progress.recordsRoot, root);
        progress.batchCount += 1;
        progress.recordCount = (progress.recordCount + records).toUint32();
    }

    function _requireOperator() internal view override {
        require(_isOperator(), FlexibilitySettlement_NotOperator(msg.sender));
    }

    function _isOperator() internal view override returns (bool) {
        return msg.sender == _operator;
    }

    function _placeOf(uint64 period) private view returns (uint256) {
        return period % ringPeriods;
    }
}
