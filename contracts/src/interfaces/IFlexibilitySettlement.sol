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
    /// Full key of the last record settled: see {SettlementFlows-fullKeyOf}.
    uint160 lastKey;
    bool isFinal;
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
/// - penalty: an aggregator or a prosumer pays a DSO, or the operator where the market has no DSO, for what it did not deliver; full share;
/// - corrections of flexibility, reward and energy: what a settled period paid too little, or too much and then the other way; the roles of the
///   corrected kind in either direction, and its share.
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

    /// @notice The batch has this many bytes, and by its flows `expected`.
    error FlexibilitySettlement_WrongLength(uint256 bytes_, uint256 expected);

    /// @notice A flow has records and fields that fit, and flows ascend strictly by kind, payer and payee, which are `parties` here.
    error FlexibilitySettlement_WrongFlow(uint256 flow, uint256 parties, uint256 previousParties);

    /// @notice Records of this flow are salted: they can be posted, not executed.
    error FlexibilitySettlement_Salted(uint256 flow);

    /// @notice No participant has this number.
    error FlexibilitySettlement_UnknownParticipant(uint256 position, uint256 participant);

    /// @notice Records ascend strictly by their key, within a flow and across the batches of a period.
    error FlexibilitySettlement_RecordNotAscending(uint256 position, uint256 key, uint256 previousKey);

    /// @notice There is no such kind of record.
    error FlexibilitySettlement_UnknownKind(uint256 position, uint256 kind);

    /// @notice The roles of payer and payee do not fit the kind of the record.
    error FlexibilitySettlement_WrongRoles(uint256 position, uint256 kind, Role payer, Role payee);

    /// @notice The payee, or the payer of a reward that is corrected downwards, has not given the other one its mandate.
    error FlexibilitySettlement_MandateMissing(uint256 position, uint256 payer, uint256 payee);

    /// @notice The flow states another share of the price than is due.
    error FlexibilitySettlement_WrongShare(uint256 position, uint256 shareBps, uint256 expected);

    /// @notice Behind the chunk at this position stands another sum than the records of its flow up to there add up to.
    error FlexibilitySettlement_WrongSum(uint256 position, uint256 sum, uint256 expected);

    /// @notice The flow that ends with the chunk at this position states another amount than its records add up to.
    error FlexibilitySettlement_WrongAmount(uint256 position, uint256 amount, uint256 expected);

    /// @notice The digest the operator named is not that of the batches that were settled.
    error FlexibilitySettlement_WrongRecordsRoot(bytes32 recordsRoot, bytes32 expected);

    /// @notice Settles a batch of a period.
    /// @dev Requirements: the caller is the operator; the period is neither final nor past; `index` is the number of batches
    /// settled so far; the batch is whole, its flows ascend and its records do, across batches too; parties are registered; each
    /// flow fits the roles and mandates of its parties; its records add up to its amount; payers are covered; a `recordsRoot` is the digest
    /// over all batches of the period.
    /// @param index Number of the batch in its period, from 0.
    /// @param batch The bytes of the batch: see {SettlementBatch}.
    /// @param recordsRoot Digest of the whole period with the last batch, otherwise 0.
    function settle(bytes32 market, uint64 period, uint256 index, bytes calldata batch, bytes32 recordsRoot) external;

    /// @notice How far a period has come; empty where its place was taken by another.
    function periodProgress(bytes32 market, uint64 period) external view returns (PeriodProgress memory);

    /// @notice The settlement this proof shows of a final period.
    /// @param proof See {ProvenSettlement}.
    /// @return isSettled False where the proof shows nothing; the settlement is empty then.
    function settlementOf(bytes32 market, uint64 period, bytes calldata proof)
        external
        view
        returns (bool isSettled, Settlement memory settlement);

    /// @notice How many periods have a place of their own.
    function ringPeriods() external view returns (uint256);
}
