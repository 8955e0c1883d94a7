// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IFlexibilityEscrow} from "./interfaces/IFlexibilityEscrow.sol";
import {IFlexibilitySettlement, PeriodProgress} from "./interfaces/IFlexibilitySettlement.sol";
import {IParticipantRegistry, Role} from "./interfaces/IParticipantRegistry.sol";
import {NettingTable} from "./libraries/NettingTable.sol";
import {PaymentRule} from "./libraries/PaymentRule.sol";
import {PositionalMerkle} from "./libraries/PositionalMerkle.sol";
import {SettlementKind, SettlementRecord} from "./libraries/SettlementRecord.sol";

/// @title FlexibilitySettlement
/// @notice What it does and refuses is documented in {IFlexibilitySettlement}.
contract FlexibilitySettlement is IFlexibilitySettlement {
    using NettingTable for NettingTable.Table;
    using SafeCast for uint256;

    /// @dev A period and the roots of its chunks, which are folded into the root of the period with the last one.
    struct Period {
        PeriodProgress progress;
        bytes32[] chunkRoots;
    }

    IParticipantRegistry private immutable _registry;
    IFlexibilityEscrow private immutable _escrow;
    address private immutable _operator;

    mapping(bytes32 market => mapping(uint64 period => Period)) private _periods;

    constructor(IParticipantRegistry registry, IFlexibilityEscrow escrow) {
        address itsSettlement = escrow.settlement();
        require(itsSettlement == address(this), FlexibilitySettlement_WrongEscrow(address(escrow), itsSettlement));
        _registry = registry;
        _escrow = escrow;
        _operator = registry.operator();
    }

    /// @inheritdoc IFlexibilitySettlement
    function settle(
        bytes32 market,
        uint64 period,
        uint256 firstRecord,
        SettlementRecord[] calldata records,
        bytes32 recordsRoot
    ) external {
        require(msg.sender == _operator, FlexibilitySettlement_NotOperator(msg.sender));
        Period storage p = _periods[market][period];
        PeriodProgress memory progress = p.progress;
        require(!progress.isFinal, FlexibilitySettlement_AlreadySettled(market, period, progress.recordsRoot));
        require(
            firstRecord == progress.recordCount,
            FlexibilitySettlement_ChunkOutOfOrder(firstRecord, progress.recordCount)
        );
        bool isLast = recordsRoot != 0;
        _requireChunkLength(records.length, progress.chunkRecords, isLast);

        NettingTable.Table memory table = NettingTable.create(_registry, records.length);
        bytes32 chunkRoot = _check(records, firstRecord, progress, table);

        if (progress.chunkRecords == 0) progress.chunkRecords = records.length.toUint32();
        progress.recordCount = (firstRecord + records.length).toUint32();
        if (isLast) {
            _requireRoot(p.chunkRoots, chunkRoot, records.length, recordsRoot);
            progress.recordsRoot = recordsRoot;
            progress.isFinal = true;
        } else {
            p.chunkRoots.push(chunkRoot);
        }
        p.progress = progress;

        emit ChunkSettled(market, period, firstRecord, records.length, chunkRoot);
        if (isLast) emit PeriodSettled(market, period, recordsRoot, progress.recordCount);

        _escrow.settlePositions(table.positions());
    }

    /// @inheritdoc IFlexibilitySettlement
    function periodProgress(bytes32 market, uint64 period) external view returns (PeriodProgress memory) {
        return _periods[market][period].progress;
    }

    /// @inheritdoc IFlexibilitySettlement
    function isSettled(
        bytes32 market,
        uint64 period,
        uint256 position,
        SettlementRecord record,
        bytes32[] calldata proof
    ) external view returns (bool) {
        PeriodProgress memory progress = _periods[market][period].progress;
        bytes32 value = bytes32(SettlementRecord.unwrap(record));
        return progress.isFinal
            && PositionalMerkle.isProven(progress.recordsRoot, progress.recordCount, position, value, proof);
    }

    /// @dev Checks every record, nets it into the table, moves `progress.lastKey` on, and returns the chunk's root. From here on
    /// refusals are written with `if`: the arguments of a `require` are computed for every record that is right, too.
    function _check(
        SettlementRecord[] calldata records,
        uint256 firstRecord,
        PeriodProgress memory progress,
        NettingTable.Table memory table
    ) private view returns (bytes32) {
        bytes32[] memory nodes = new bytes32[](records.length);
        uint256 lastKey = progress.lastKey;
        for (uint256 i = 0; i < records.length; ++i) {
            SettlementRecord record = records[i];
            uint256 position = firstRecord + i;
            uint256 key = record.key();
            if (key <= lastKey) revert FlexibilitySettlement_RecordNotAscending(position, key, lastKey);
            lastKey = key;

            _checkAndNet(record, position, table);
            nodes[i] = PositionalMerkle.leafNode(position, bytes32(SettlementRecord.unwrap(record)));
        }
        // forge-lint: disable-next-line(unsafe-typecast) -- a key is a word shifted down to its upper 152 bits
        progress.lastKey = uint152(lastKey);
        return PositionalMerkle.foldInPlace(nodes);
    }

    function _checkAndNet(SettlementRecord record, uint256 position, NettingTable.Table memory table) private view {
        NettingTable.Party memory payer = table.places[_placeOf(table, record.payer(), position)];
        NettingTable.Party memory payee = table.places[_placeOf(table, record.payee(), position)];
        uint256 shareDue = _shareDue(record.kind(), position, payer, payee);
        uint256 shareBps = record.shareBps();
        if (shareBps != shareDue) revert FlexibilitySettlement_WrongShare(position, shareBps, shareDue);

        uint256 amount = record.amount();
        uint256 amountDue = PaymentRule.amountDown(record.energyWh(), record.priceTicks(), shareBps);
        if (amount != amountDue) revert FlexibilitySettlement_WrongAmount(position, amount, amountDue);

        // An amount is below 2^56 and a chunk far below 2^199 records.
        unchecked {
            // forge-lint: disable-next-line(unsafe-typecast)
            payer.net -= int256(amount);
            // forge-lint: disable-next-line(unsafe-typecast)
            payee.net += int256(amount);
        }
    }

    function _placeOf(NettingTable.Table memory table, uint256 number, uint256 position)
        private
        view
        returns (uint256 place)
    {
        if (number == 0) revert FlexibilitySettlement_UnknownParticipant(position, number);
        place = table.placeOf(number);
        if (table.places[place].role == Role.None) revert FlexibilitySettlement_UnknownParticipant(position, number);
    }

    /// @dev The share that is due by the kind of the record, once roles and mandate are found to fit it.
    function _shareDue(uint256 kind, uint256 position, NettingTable.Party memory payer, NettingTable.Party memory payee)
        private
        pure
        returns (uint256)
    {
        bool rolesFit;
        if (kind == uint256(SettlementKind.Flexibility)) {
            rolesFit =
                (payer.role == Role.Dso && _provides(payee.role)) || (_provides(payer.role) && payee.role == Role.Dso);
        } else if (kind == uint256(SettlementKind.Reward)) {
            rolesFit = payer.role == Role.Aggregator && payee.role == Role.Prosumer;
        } else if (kind == uint256(SettlementKind.Energy)) {
            rolesFit = _trades(payer.role) && _trades(payee.role);
        } else {
            revert FlexibilitySettlement_UnknownKind(position, kind);
        }
        if (!rolesFit) revert FlexibilitySettlement_WrongRoles(position, kind, payer.role, payee.role);
        if (kind != uint256(SettlementKind.Reward)) return PaymentRule.FULL_SHARE_BPS;
        if (payee.aggregator != payer.number) {
            revert FlexibilitySettlement_MandateMissing(position, payer.number, payee.number);
        }
        return payee.shareBps;
    }

    /// @dev Whether a role provides flexibility.
    function _provides(Role role) private pure returns (bool) {
        return role == Role.Aggregator || role == Role.Prosumer;
    }

    /// @dev Whether a role takes part in the internal energy market; the operator does as its clearing account.
    function _trades(Role role) private pure returns (bool) {
        return role == Role.Dso || role == Role.Operator || _provides(role);
    }

    /// @dev A chunk before the last must be a whole subtree of the tree over the period.
    function _requireChunkLength(uint256 length, uint256 chunkRecords, bool isLast) private pure {
        bool fits;
        if (isLast) fits = chunkRecords == 0 || length <= chunkRecords;
        else if (chunkRecords == 0) fits = length != 0 && length & (length - 1) == 0;
        else fits = length == chunkRecords;
        require(fits, FlexibilitySettlement_WrongChunkLength(length, chunkRecords));
    }

    /// @dev Compares the root the operator named with that of the chunks before and of the last one, which may be empty.
    function _requireRoot(bytes32[] storage before, bytes32 lastRoot, uint256 lastLength, bytes32 recordsRoot)
        private
        view
    {
        uint256 count = before.length;
        bool counts = lastLength != 0;
        bytes32[] memory roots = new bytes32[](counts ? count + 1 : count);
        for (uint256 i = 0; i < count; ++i) {
            roots[i] = before[i];
        }
        if (counts) roots[count] = lastRoot;
        bytes32 expected = PositionalMerkle.foldInPlace(roots);
        require(recordsRoot == expected, FlexibilitySettlement_WrongRecordsRoot(recordsRoot, expected));
    }
}
