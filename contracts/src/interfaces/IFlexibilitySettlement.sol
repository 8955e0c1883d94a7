// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Role} from "./IParticipantRegistry.sol";
import {SettlementRecord} from "../libraries/SettlementRecord.sol";

/// @notice How far the settlement of a period has come.
struct PeriodProgress {
    /// Merkle root of all records, 0 until the period is final.
    bytes32 recordsRoot;
    /// Records settled so far; those of the next chunk start at this position.
    uint32 recordCount;
    /// Records of every chunk but the last, fixed by the first; 0 before it.
    uint32 chunkRecords;
    /// Key of the last record settled.
    uint152 lastKey;
    bool isFinal;
}

/// @title IFlexibilitySettlement
/// @notice Settles the records of a period: checks each one, nets them, and has the escrow debit and credit the rest.
///
/// The records of a market's settlement period are posted in one or several chunks, in order. Each chunk is checked record
/// by record, netted, and applied to the escrow in the same transaction. The contract computes the Merkle root of each chunk
/// itself; all chunks but the last hold the same power of two of records, so that these are subtrees of the tree over the
/// whole period. With the last chunk the operator names the root of the period; the contract compares it with the root of
/// what it has seen, records it, and the period is final.
///
/// Roles by kind:
/// - flexibility: a DSO pays an aggregator or a prosumer, or is paid by it where the price was negative; full share;
/// - reward: an aggregator pays a prosumer that has given it its mandate; the share of the mandate;
/// - energy: between any of DSO, aggregator, prosumer and the operator, whose account clears the internal market; full share.
///
/// What the operator cannot do: settle a period twice, or a chunk twice; post an order twice for the same time unit, parties
/// and price; state another amount than the payment rule gives; pay from or to someone who is not registered in a role that
/// fits; pay a prosumer another share than its mandate says; create money; record a root of other records than were settled.
interface IFlexibilitySettlement {
    /// @notice A chunk of records was checked and applied. The records are the call's data.
    event ChunkSettled(
        bytes32 indexed market, uint256 indexed period, uint256 firstRecord, uint256 recordCount, bytes32 chunkRoot
    );

    /// @notice The period is final.
    event PeriodSettled(bytes32 indexed market, uint256 indexed period, bytes32 recordsRoot, uint256 recordCount);

    /// @notice Only the market operator may do this.
    error FlexibilitySettlement_NotOperator(address caller);

    /// @notice The escrow was deployed for another settlement contract.
    error FlexibilitySettlement_WrongEscrow(address escrow, address itsSettlement);

    /// @notice The period is final.
    error FlexibilitySettlement_AlreadySettled(bytes32 market, uint256 period, bytes32 recordsRoot);

    /// @notice The next record of this period has position `next`.
    error FlexibilitySettlement_ChunkOutOfOrder(uint256 firstRecord, uint256 next);

    /// @notice Every chunk but the last holds `expected` records; the first chunk may choose any power of two (`expected` 0).
    error FlexibilitySettlement_WrongChunkLength(uint256 length, uint256 expected);

    /// @notice Records ascend strictly by their key.
    error FlexibilitySettlement_RecordNotAscending(uint256 position, uint256 key, uint256 previousKey);

    /// @notice There is no such kind of record.
    error FlexibilitySettlement_UnknownKind(uint256 position, uint256 kind);

    /// @notice No participant has this number.
    error FlexibilitySettlement_UnknownParticipant(uint256 position, uint256 participant);

    /// @notice The roles of payer and payee do not fit the kind of the record.
    error FlexibilitySettlement_WrongRoles(uint256 position, uint256 kind, Role payer, Role payee);

    /// @notice The payee has not given the payer its mandate.
    error FlexibilitySettlement_MandateMissing(uint256 position, uint256 payer, uint256 payee);

    /// @notice The share is not the one that is due.
    error FlexibilitySettlement_WrongShare(uint256 position, uint256 shareBps, uint256 expected);

    /// @notice The amount is not what the payment rule gives.
    error FlexibilitySettlement_WrongAmount(uint256 position, uint256 amount, uint256 expected);

    /// @notice The root the operator named is not the root of the records that were settled.
    error FlexibilitySettlement_WrongRecordsRoot(bytes32 recordsRoot, bytes32 expected);

    /// @notice Settles a chunk of a period.
    /// @dev Requirements: the caller is the operator; the period is not final; `firstRecord` is the number of records settled
    /// so far; records ascend strictly by key, across chunks too; each record names registered participants in roles that fit
    /// its kind, the share that is due and the amount the payment rule gives; payers are covered; the length is that of the
    /// first chunk, or, with the last chunk, at most that; a `recordsRoot` is the root of all records of the period.
    /// @param firstRecord Position of the chunk's first record in its period, from 0.
    /// @param recordsRoot Root of the whole period with the last chunk, otherwise 0.
    function settle(
        bytes32 market,
        uint64 period,
        uint256 firstRecord,
        SettlementRecord[] calldata records,
        bytes32 recordsRoot
    ) external;

    /// @notice How far a period has come.
    function periodProgress(bytes32 market, uint64 period) external view returns (PeriodProgress memory);

    /// @notice Whether this record was settled at this position of a final period: the proof of a settlement.
    function isSettled(
        bytes32 market,
        uint64 period,
        uint256 position,
        SettlementRecord record,
        bytes32[] calldata proof
    ) external view returns (bool);
}
