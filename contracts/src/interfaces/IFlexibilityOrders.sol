// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {OrderWord} from "../libraries/OrderWord.sol";

/// @notice What the rules of a market admit of an order by itself, whoever's it is and whatever else is in the book.
struct OrderBounds {
    uint32 minQuantityW;
    uint32 maxQuantityW;
    uint32 quantityStepW;
    int32 minLimitTicks;
    int32 maxLimitTicks;
    uint16 nodeCount;
    /// A bit for each side that is traded: 1 sell, 2 buy, 4 up, 8 down.
    uint8 sides;
}

/// @notice An order that was forced in, and where the operator says that it stands in the book.
struct ForcedOrder {
    uint160 order;
    uint32 position;
}

/// @title IFlexibilityOrders
/// @notice What participants say of their orders on the chain, beside the operator: which key signs for them, what they signed or sealed,
/// and which orders they force into a book whose operator does not hear them.
interface IFlexibilityOrders {
    event BoundsStated(bytes32 indexed market, OrderBounds bounds);
    event KeyRegistered(bytes32 indexed market, uint256 indexed participant, address key, uint256 fromRound);
    event OrdersSigned(bytes32 indexed market, uint256 indexed participant, bytes32 ordersRoot, uint256 orderCount);
    event OrdersSealed(bytes32 indexed market, uint256 indexed round, uint256 indexed participant, bytes32 ordersRoot);
    event OrderForced(
        bytes32 indexed market,
        uint256 indexed round,
        uint256 indexed forced,
        OrderWord order,
        bytes32 meteringPoint,
        int256 baselineW
    );

    /// @notice Where the forced orders of a round stand in its book; {REFUSED} says that one does not.
    event ForcedOrdersPlaced(bytes32 indexed market, uint256 indexed round, uint32[] positions);

    /// @notice Only the market operator may do this.
    error FlexibilityOrders_NotOperator(address caller);

    /// @notice Only the auction may do this.
    error FlexibilityOrders_NotAuction(address caller);

    /// @notice Only the account of this participant may do this.
    error FlexibilityOrders_NotParticipantsAccount(uint256 participant, address caller);

    /// @notice The bounds of the market were stated before, and do not change.
    error FlexibilityOrders_BoundsAlreadyStated(bytes32 market);

    /// @notice The bounds contradict each other, or nothing is within them.
    error FlexibilityOrders_BoundsContradict(bytes32 market);

    /// @notice The round's gate is not open at `time`.
    error FlexibilityOrders_GateClosed(bytes32 market, uint256 round, uint256 time);

    /// @notice The round was not announced as sealed, so nothing can be sealed in it.
    error FlexibilityOrders_NotSealed(bytes32 market, uint256 round);

    /// @notice The participant sealed a root for this round before.
    error FlexibilityOrders_AlreadySealed(bytes32 market, uint256 round, uint256 participant);

    /// @notice A key that is none, or from a round that is announced already or not later than that of the key before.
    error FlexibilityOrders_KeyTooLate(bytes32 market, uint256 participant, uint256 fromRound);

    /// @notice A forced order is stated as a word without sequence, fill or sum, of an aggregator or a prosumer.
    error FlexibilityOrders_MalformedOrder(OrderWord order);

    /// @notice The order is outside the bounds of the market, or no bounds were stated.
    error FlexibilityOrders_OutOfBounds(OrderWord order);

    /// @notice The book has to say where each of the forced orders stands.
    error FlexibilityOrders_WrongForcedPositions(uint256 given, uint256 forced);

    /// @notice An energy order within the bounds cannot be refused.
    error FlexibilityOrders_CannotBeRefused(uint256 forced);

    /// @notice No such order was forced.
    error FlexibilityOrders_NoSuchForcedOrder(uint256 forced);

    /// @notice States what the rules of a market admit, once and for all.
    /// @dev Requirements: the caller is the operator; something is within the bounds; none were stated before.
    function stateBounds(bytes32 market, OrderBounds calldata bounds) external;

    /// @notice Lets a key sign a participant's orders from a round on, instead of the account or the key before.
    /// @dev Requirements: the participant's account calls; the round is not announced yet and later than that of the key before. So what
    /// was signed for a round does not change its worth.
    function registerKey(bytes32 market, uint24 participant, address key, uint64 fromRound) external;

    /// @notice Signs a tree of orders on chain, for accounts that have no key. EIP-1271 is never asked: its answer can change.
    function signOrders(bytes32 market, uint24 participant, bytes32 ordersRoot, uint32 orderCount) external;

    /// @notice Seals the root of a participant's orders before gate closure; they are revealed to the operator after it.
    function sealOrders(bytes32 market, uint64 round, uint24 participant, bytes32 ordersRoot) external;

    /// @notice Forces an order into the book. A flexibility offer names its metering point, as keccak-256, and nominates its baseline, unless
    /// one was nominated before.
    /// @dev Requirements: the participant's account calls, an aggregator's or a prosumer's; the gate is open; the order is within the bounds.
    /// An energy order then stands in the book, or the book can be disproved. A flexibility offer the operator can refuse, in public:
    /// metering points, mandates and nominations are not known here.
    function forceOrder(bytes32 market, uint64 round, OrderWord order, bytes32 meteringPoint, int32 baselineW) external;

    /// @notice Takes from the auction where the forced orders of a round stand in the book that is committed.
    function place(bytes32 market, uint64 round, uint32[] calldata positions) external;

    /// @notice Whether a tree of orders is a participant's, in the bytes of {Authorisation}: it sealed it, where the round is sealed, or
    /// signed it as {isSigned} says. One without orders stands for those that it forced in, and is anybody's who names itself.
    function isOf(bytes32 market, uint64 round, bool isSealed, uint24 participant, bytes calldata tree)
        external
        view
        returns (bool);

    /// @notice Whether an order stands at its place in a tree, in the bytes of {Authorisation}; where the tree has no orders, whether the
    /// order was forced in, under its number as its id.
    function isWithin(
        bytes32 market,
        uint64 round,
        OrderWord order,
        bytes32 clientOrderId,
        bytes calldata tree,
        bytes calldata orderPlace
    ) external view returns (bool);

    /// @notice Whether a participant signed a tree of orders for a round: its account on chain, if the signature is empty, or the key that is valid in the round. Who
    /// takes an order asks what a challenge of it would be answered.
    function isSigned(
        bytes32 market,
        uint64 round,
        uint24 participant,
        bytes32 ordersRoot,
        uint32 orderCount,
        bytes calldata signature
    ) external view returns (bool);

    /// @notice How many orders were forced into a round.
    function forcedCount(bytes32 market, uint64 round) external view returns (uint256);

    /// @notice An order that was forced into a round.
    function forcedOrder(bytes32 market, uint64 round, uint256 forced) external view returns (ForcedOrder memory);

    /// @notice The key that signs for a participant in a round: its account's own where none was registered for it.
    function keyOf(bytes32 market, uint24 participant, uint64 round) external view returns (address);

    /// @notice What the rules of a market admit; all zero where nothing was stated.
    function boundsOf(bytes32 market) external view returns (OrderBounds memory);

    /// @notice EIP-712 digest of a tree of orders: what a participant signs.
    function ordersDigest(bytes32 market, uint24 participant, bytes32 ordersRoot, uint32 orderCount)
        external
        view
        returns (bytes32);
}
