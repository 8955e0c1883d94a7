// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Role} from "./IParticipantRegistry.sol";

/// @notice How far the settlement of a period has come.
struct PeriodProgress {
    /// Digest over the roots of the batches settled so far.
    bytes32 recordsRoot;
    uint40 period;
    uint16 batchCount;
    uint32 recordCount;
    /// Key of the last record settled, of everything in it: `kind 8 | mtu 16 | priceTicks 32 | order 48 | payer 24 | payee 24`.
    uint152 lastKey;
    bool isFinal;
}

/// @notice What is needed to show that a record was settled.
struct SettlementProof {
    /// The roots of all batches of the period.
    bytes32[] batchRoots;
    /// Which of them is the record's.
    uint256 batch;
    /// Header and parties of the batch.
    bytes32[] head;
    /// Place of the record in its batch.
    uint256 position;
    /// The block of records that holds it: eight words, fewer at the end of the batch.
    bytes32[] block_;
    /// The sibling nodes from the block's leaf upwards.
    bytes32[] siblings;
}

/// @notice A settled record, in full.
struct Settlement {
    uint256 mtu;
    uint256 kind;
    uint256 order;
    uint256 payer;
    uint256 payee;
    uint256 energyWh;
    uint256 priceTicks;
    uint256 amount;
}

/// @title IFlexibilitySettlement
/// @notice Settles the records of a period: checks each one, nets them, and has the escrow debit and credit the rest.
///
/// The records of a market's settlement period are posted in one or several batches, in order (see {SettlementBatch} for their
/// bytes). Each is checked record by record, netted, and applied to the escrow in the same transaction; the contract computes the root of
/// each batch itself. With the last batch the operator names the digest over all roots; the contract compares it, and the
/// period is final. What is stored of a period takes the place of a period {ringPeriods} before: no settlement and no period
/// makes the state of the chain grow. What is overwritten stays provable from the event.
///
/// Roles by kind:
/// - flexibility: a DSO pays an aggregator or a prosumer, or is paid by it where the price was negative; full share;
/// - reward: an aggregator pays a prosumer that has given it its mandate; the share of the mandate;
/// - energy: between any of DSO, aggregator, prosumer and the operator, whose account clears the internal market; full share;
/// - penalty: an aggregator or a prosumer pays a DSO for what it did not deliver; full share.
///
/// What the operator cannot do: settle a period or a batch twice; post an order twice for the same kind, time unit, parties and
/// price; have another amount paid than the payment rule gives; pay from or to someone who is not registered in a role that fits;
/// pay a prosumer another share than its mandate says; create money; record a root of other records than were settled.
interface IFlexibilitySettlement {
    /// @notice A batch of records was checked and applied. The records are the call's data.
    event BatchSettled(
        bytes32 indexed market, uint256 indexed period, uint256 batch, uint256 recordCount, bytes32 batchRoot
    );

    /// @notice The period is final.
    event PeriodSettled(bytes32 indexed market, uint256 indexed period, bytes32 recordsRoot, uint256 recordCount);

    /// @notice Only the market operator may do this.
    error FlexibilitySettlement_NotOperator(address caller);

    /// @notice The escrow was deployed for another settlement contract.
    error FlexibilitySettlement_WrongEscrow(address escrow, address itsSettlement);

    /// @notice The period is final.
    error FlexibilitySettlement_AlreadySettled(bytes32 market, uint256 period, bytes32 recordsRoot);

    /// @notice The place of this period was taken by a later one.
    error FlexibilitySettlement_PeriodIsPast(bytes32 market, uint256 period, uint256 later);

    /// @notice The next batch of this period is `next`.
    error FlexibilitySettlement_BatchOutOfOrder(uint256 batch, uint256 next);

    /// @notice A batch with this header has `expected` words.
    error FlexibilitySettlement_WrongLength(uint256 words, uint256 expected);

    /// @notice The table of parties ascends strictly by number, from 1.
    error FlexibilitySettlement_PartyNotAscending(uint256 place, uint256 number, uint256 previous);

    /// @notice No participant has this number.
    error FlexibilitySettlement_UnknownParticipant(uint256 place, uint256 participant);

    /// @notice Records ascend strictly by their key, within a batch and across the batches of a period.
    error FlexibilitySettlement_RecordNotAscending(uint256 position, uint256 key, uint256 previousKey);

    /// @notice The table of the batch has only this many parties.
    error FlexibilitySettlement_UnknownParty(uint256 position, uint256 place, uint256 partyCount);

    /// @notice There is no such kind of record.
    error FlexibilitySettlement_UnknownKind(uint256 position, uint256 kind);

    /// @notice The roles of payer and payee do not fit the kind of the record.
    error FlexibilitySettlement_WrongRoles(uint256 position, uint256 kind, Role payer, Role payee);

    /// @notice The payee has not given the payer its mandate.
    error FlexibilitySettlement_MandateMissing(uint256 position, uint256 payer, uint256 payee);

    /// @notice The header states another total than the records add up to.
    error FlexibilitySettlement_WrongTotal(uint256 total, uint256 expected);

    /// @notice The digest the operator named is not that of the batches that were settled.
    error FlexibilitySettlement_WrongRecordsRoot(bytes32 recordsRoot, bytes32 expected);

    /// @notice Settles a batch of a period.
    /// @dev Requirements: the caller is the operator; the period is neither final nor past; `batch` is the number of batches
    /// settled so far; the batch has the length its header says; its parties are registered; records ascend strictly by key, across
    /// batches too; each fits the roles and mandates of its parties; they add up to the header's total; payers are covered; a
    /// `recordsRoot` is the digest over all batches of the period.
    /// @param batch Number of the batch in its period, from 0.
    /// @param recordsRoot Digest of the whole period with the last batch, otherwise 0.
    function settle(bytes32 market, uint64 period, uint256 batch, bytes32[] calldata words, bytes32 recordsRoot)
        external;

    /// @notice How far a period has come; empty where its place was taken by another.
    function periodProgress(bytes32 market, uint64 period) external view returns (PeriodProgress memory);

    /// @notice The settlement this proof shows of a final period.
    /// @return isSettled False where the proof shows nothing; the settlement is empty then.
    function settlementOf(bytes32 market, uint64 period, SettlementProof calldata proof)
        external
        view
        returns (bool isSettled, Settlement memory settlement);

    /// @notice How many periods have a place of their own.
    function ringPeriods() external view returns (uint256);
}
