// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IFlexibilityEscrow, Position} from "./interfaces/IFlexibilityEscrow.sol";
import {
    IFlexibilitySettlement,
    PeriodProgress,
    Settlement,
    SettlementProof
} from "./interfaces/IFlexibilitySettlement.sol";
import {Posting} from "./interfaces/IOptimisticSettlement.sol";
import {IParticipantRegistry, Role} from "./interfaces/IParticipantRegistry.sol";
import {OptimisticSettlement} from "./OptimisticSettlement.sol";
import {PartyWord} from "./libraries/PartyWord.sol";
import {BatchHeader, SettlementBatch} from "./libraries/SettlementBatch.sol";
import {ProvenSettlement} from "./libraries/ProvenSettlement.sol";
import {SettlementRecord} from "./libraries/SettlementRecord.sol";

/// @title FlexibilitySettlement
/// @notice What it does and refuses is documented in {IFlexibilitySettlement}.
contract FlexibilitySettlement is IFlexibilitySettlement, OptimisticSettlement {
    using SafeCast for uint256;

    /// @inheritdoc IFlexibilitySettlement
    uint256 public immutable ringPeriods;

    address private immutable _operator;

    mapping(bytes32 market => mapping(uint256 place => PeriodProgress)) private _ring;

    /// @param ringPeriods_ See {ringPeriods}.
    /// @param challengeWindow_ See {challengeWindow}, in seconds.
    /// @param postingBond_ See {postingBond}, in the smallest unit of the settlement token.
    constructor(
        IParticipantRegistry registry,
        IFlexibilityEscrow escrow,
        uint256 ringPeriods_,
        uint40 challengeWindow_,
        uint56 postingBond_
    ) OptimisticSettlement(registry, escrow, challengeWindow_, postingBond_) {
        address itsSettlement = escrow.settlement();
        require(itsSettlement == address(this), FlexibilitySettlement_WrongEscrow(address(escrow), itsSettlement));
        _operator = registry.operator();
        ringPeriods = ringPeriods_;
    }

    /// @inheritdoc IFlexibilitySettlement
    function settle(bytes32 market, uint64 period, uint256 batch, bytes32[] calldata words, bytes32 recordsRoot)
        external
    {
        _requireOperator();
        _requireNotPosted(market, period);
        PeriodProgress memory progress = _open(market, period, batch);
        BatchHeader header = SettlementBatch.headerOf(words);
        uint256[] memory parties = _partiesOf(header, words);
        _advanceKey(progress, header, words, parties);

        (bytes32 root, Position[] memory positions) = SettlementBatch.execute(header, words, parties);
        _advance(progress, header.recordCount(), root);
        if (recordsRoot != 0) {
            bytes32 expected = progress.recordsRoot;
            require(recordsRoot == expected, FlexibilitySettlement_WrongRecordsRoot(recordsRoot, expected));
            progress.isFinal = true;
        }
        _ring[market][_placeOf(period)] = progress;

        emit BatchSettled(market, period, batch, header.recordCount(), root);
        if (progress.isFinal) emit PeriodSettled(market, period, recordsRoot, progress.recordCount);

        _escrow.settlePositions(positions);
    }

    /// @inheritdoc IFlexibilitySettlement
    function periodProgress(bytes32 market, uint64 period) public view returns (PeriodProgress memory progress) {
        PeriodProgress memory held = _ring[market][_placeOf(period)];
        if (held.period == period) return held;
    }

    /// @inheritdoc IFlexibilitySettlement
    function settlementOf(bytes32 market, uint64 period, SettlementProof calldata proof)
        external
        view
        returns (bool isSettled, Settlement memory settlement)
    {
        PeriodProgress memory progress = periodProgress(market, period);
        if (!progress.isFinal || !ProvenSettlement.isProven(progress.recordsRoot, proof)) return (false, settlement);
        return (true, ProvenSettlement.read(_registry, proof));
    }

    /// @dev Where the period stands, once it is found to be open for this batch.
    function _open(bytes32 market, uint64 period, uint256 batch) private view returns (PeriodProgress memory progress) {
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
        require(batch == progress.batchCount, FlexibilitySettlement_BatchOutOfOrder(batch, progress.batchCount));
    }

    function _partiesOf(BatchHeader header, bytes32[] calldata words)
        internal
        view
        override
        returns (uint256[] memory parties)
    {
        uint256[] memory numbers = SettlementBatch.partyNumbers(header, words);
        parties = _registry.partyWords(numbers);
        for (uint256 i = 0; i < parties.length; ++i) {
            if (PartyWord.wrap(parties[i]).role() == Role.None) {
                revert FlexibilitySettlement_UnknownParticipant(i, numbers[i]);
            }
        }
    }

    /// @dev Holds the first record of the batch against the last one of the batch before, and goes on to its own last one.
    function _advanceKey(
        PeriodProgress memory progress,
        BatchHeader header,
        bytes32[] calldata words,
        uint256[] memory parties
    ) private pure {
        uint256 count = header.recordCount();
        if (count == 0) return;
        uint256 first = _fullKey(SettlementBatch.recordAt(words, header, 0), header, parties);
        if (first <= progress.lastKey) {
            revert FlexibilitySettlement_RecordNotAscending(0, first, progress.lastKey);
        }
        uint256 last = _fullKey(SettlementBatch.recordAt(words, header, count - 1), header, parties);
        // forge-lint: disable-next-line(unsafe-typecast) -- its fields have 152 bits together
        progress.lastKey = uint152(last);
    }

    /// @dev The key of a record with what it takes from its batch; a party that is not in the table counts as none, and is refused
    /// when the record is checked.
    function _fullKey(SettlementRecord record, BatchHeader header, uint256[] memory parties)
        private
        pure
        returns (uint256)
    {
        uint256 order = uint48(header.firstOrder() + record.order());
        uint256 payer = record.payer() < parties.length ? PartyWord.wrap(parties[record.payer()]).number() : 0;
        uint256 payee = record.payee() < parties.length ? PartyWord.wrap(parties[record.payee()]).number() : 0;
        return
            record.kind() << 144 | record.mtu() << 128 | record.priceTicks() << 96 | order << 48 | payer << 24 | payee;
    }

    function _advance(PeriodProgress memory progress, uint256 records, bytes32 root) private pure {
        progress.recordsRoot = keccak256(abi.encodePacked(progress.recordsRoot, root));
        progress.batchCount += 1;
        progress.recordCount = (progress.recordCount + records).toUint32();
    }

    function _requireOperator() internal view override {
        require(msg.sender == _operator, FlexibilitySettlement_NotOperator(msg.sender));
    }

    function _requireUntouched(bytes32 market, uint64 period) internal view override {
        _open(market, period, 0);
    }

    function _recordOnlyBatch(bytes32 market, uint64 period, Posting calldata posting) internal override {
        PeriodProgress memory progress = _open(market, period, 0);
        _advance(progress, posting.recordCount, posting.batchRoot);
        progress.isFinal = true;
        _ring[market][_placeOf(period)] = progress;
        emit BatchSettled(market, period, 0, posting.recordCount, posting.batchRoot);
        emit PeriodSettled(market, period, progress.recordsRoot, posting.recordCount);
    }

    function _placeOf(uint64 period) internal view override returns (uint256) {
        return period % ringPeriods;
    }
}
