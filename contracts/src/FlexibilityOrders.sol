// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {IBondedRounds, Round, RoundState} from "./interfaces/IBondedRounds.sol";
import {ForcedOrder, IFlexibilityOrders, OrderBounds} from "./interfaces/IFlexibilityOrders.sol";
import {IParticipantRegistry, Role} from "./interfaces/IParticipantRegistry.sol";
import {Authorisation} from "./libraries/Authorisation.sol";
import {OrderHash} from "./libraries/OrderHash.sol";
import {OrderWord} from "./libraries/OrderWord.sol";

/// @title FlexibilityOrders
/// @notice What it does and refuses is documented in {IFlexibilityOrders}.
contract FlexibilityOrders is IFlexibilityOrders, EIP712 {
    /// @dev A key and the first round it signs in.
    struct SigningKey {
        address key;
        uint64 fromRound;
    }

    /// @notice The position of a forced order that does not stand in the book.
    uint32 public constant REFUSED = type(uint32).max;

    uint256 private constant FIRST_FLEXIBILITY_SIDE = 2;

    /// @notice The auction whose rounds these are.
    IBondedRounds public immutable auction;

    IParticipantRegistry private immutable _registry;

    mapping(bytes32 market => OrderBounds) private _bounds;
    mapping(bytes32 market => mapping(uint256 participant => SigningKey[])) private _keys;
    mapping(address account => mapping(bytes32 digest => bool)) private _isSignedOnChain;
    mapping(bytes32 market => mapping(uint64 round => mapping(uint256 participant => bytes32))) private _sealedRoots;
    mapping(bytes32 market => mapping(uint64 round => ForcedOrder[])) private _forced;

    constructor(IParticipantRegistry registry, IBondedRounds auction_) EIP712("gridclear", "1") {
        _registry = registry;
        auction = auction_;
    }

    /// @inheritdoc IFlexibilityOrders
    function stateBounds(bytes32 market, OrderBounds calldata bounds) external {
        require(msg.sender == _registry.operator(), FlexibilityOrders_NotOperator(msg.sender));
        require(_bounds[market].nodeCount == 0, FlexibilityOrders_BoundsAlreadyStated(market));
        bool isSomething = bounds.minQuantityW <= bounds.maxQuantityW && bounds.quantityStepW > 0
            && bounds.minLimitTicks <= bounds.maxLimitTicks && bounds.nodeCount > 0 && bounds.sides > 0
            && bounds.sides < 16;
        require(isSomething, FlexibilityOrders_BoundsContradict(market));

        _bounds[market] = bounds;
        emit BoundsStated(market, bounds);
    }

    /// @inheritdoc IFlexibilityOrders
    function registerKey(bytes32 market, uint24 participant, address key, uint64 fromRound) external {
        _requireAccount(participant);
        SigningKey[] storage keys = _keys[market][participant];
        bool isInTime = key != address(0) && auction.roundOf(market, fromRound).state == RoundState.None
            && (keys.length == 0 || keys[keys.length - 1].fromRound < fromRound);
        require(isInTime, FlexibilityOrders_KeyTooLate(market, participant, fromRound));

        keys.push(SigningKey({key: key, fromRound: fromRound}));
        emit KeyRegistered(market, participant, key, fromRound);
    }

    /// @inheritdoc IFlexibilityOrders
    function signOrders(bytes32 market, uint24 participant, bytes32 ordersRoot, uint32 orderCount) external {
        _requireAccount(participant);
        _isSignedOnChain[msg.sender][ordersDigest(market, participant, ordersRoot, orderCount)] = true;
        emit OrdersSigned(market, participant, ordersRoot, orderCount);
    }

    /// @inheritdoc IFlexibilityOrders
    function sealOrders(bytes32 market, uint64 round, uint24 participant, bytes32 ordersRoot) external {
        _requireAccount(participant);
        require(_openRound(market, round).isSealed, FlexibilityOrders_NotSealed(market, round));
        mapping(uint256 => bytes32) storage roots = _sealedRoots[market][round];
        require(roots[participant] == 0, FlexibilityOrders_AlreadySealed(market, round, participant));

        roots[participant] = ordersRoot;
        emit OrdersSealed(market, round, participant, ordersRoot);
    }

    /// @inheritdoc IFlexibilityOrders
    function forceOrder(bytes32 market, uint64 round, OrderWord order, bytes32 meteringPoint, int32 baselineW)
        external
    {
        _requireAccount(order.participant());
        _openRound(market, round);
        Role role = _registry.participant(order.participant()).role;
        bool isPlain = OrderWord.unwrap(order) >> 160 == 0 && order.sequence() == 0;
        require(isPlain && (role == Role.Aggregator || role == Role.Prosumer), FlexibilityOrders_MalformedOrder(order));
        require(_isWithin(_bounds[market], order), FlexibilityOrders_OutOfBounds(order));

        ForcedOrder[] storage forced = _forced[market][round];
        emit OrderForced(market, round, forced.length, order, meteringPoint, baselineW);
        // forge-lint: disable-next-line(unsafe-typecast) -- nothing stands above 160 bits
        forced.push(ForcedOrder({order: uint160(OrderWord.unwrap(order)), position: REFUSED}));
    }

    /// @inheritdoc IFlexibilityOrders
    function place(bytes32 market, uint64 round, uint32[] calldata positions) external {
        require(msg.sender == address(auction), FlexibilityOrders_NotAuction(msg.sender));
        ForcedOrder[] storage forced = _forced[market][round];
        uint256 count = forced.length;
        require(positions.length == count, FlexibilityOrders_WrongForcedPositions(positions.length, count));
        if (count == 0) return;

        for (uint256 i = 0; i < count; ++i) {
            bool isRefused = positions[i] == REFUSED;
            require(!isRefused || _isFlexibility(forced[i].order), FlexibilityOrders_CannotBeRefused(i));
            forced[i].position = positions[i];
        }
        emit ForcedOrdersPlaced(market, round, positions);
    }

    /// @inheritdoc IFlexibilityOrders
    function isOf(bytes32 market, uint64 round, bool isSealed, uint24 participant, bytes calldata tree)
        external
        view
        returns (bool)
    {
        if (!Authorisation.isTree(tree) || Authorisation.participant(tree) != participant) return false;
        (bytes32 root, uint32 count) = (Authorisation.ordersRoot(tree), Authorisation.orderCount(tree));
        if (count == 0) return true;
        if (isSealed) return _sealedRoots[market][round][participant] == root;
        return isSigned(market, round, participant, root, count, Authorisation.signature(tree));
    }

    /// @inheritdoc IFlexibilityOrders
    function isWithin(
        bytes32 market,
        uint64 round,
        OrderWord order,
        bytes32 clientOrderId,
        bytes calldata tree,
        bytes calldata orderPlace
    ) external view returns (bool) {
        if (!Authorisation.isTree(tree) || !Authorisation.isPlace(orderPlace)) return false;
        if (Authorisation.orderCount(tree) > 0) {
            return OrderHash.isInTree(market, round, order, clientOrderId, tree, orderPlace);
        }
        ForcedOrder[] storage forced = _forced[market][round];
        uint256 number = Authorisation.position(orderPlace);
        return number < forced.length && clientOrderId == bytes32(number)
            && OrderWord.unwrap(order.withoutSequence()) == forced[number].order;
    }

    /// @inheritdoc IFlexibilityOrders
    function isSigned(
        bytes32 market,
        uint64 round,
        uint24 participant,
        bytes32 ordersRoot,
        uint32 orderCount,
        bytes calldata signature
    ) public view returns (bool) {
        bytes32 digest = ordersDigest(market, participant, ordersRoot, orderCount);
        if (signature.length == 0) return _isSignedOnChain[_registry.accountOf(participant)][digest];
        (address signer, ECDSA.RecoverError fault,) = ECDSA.tryRecoverCalldata(digest, signature);
        return fault == ECDSA.RecoverError.NoError && signer == keyOf(market, participant, round);
    }

    /// @inheritdoc IFlexibilityOrders
    function forcedCount(bytes32 market, uint64 round) external view returns (uint256) {
        return _forced[market][round].length;
    }

    /// @inheritdoc IFlexibilityOrders
    function forcedOrder(bytes32 market, uint64 round, uint256 forced) external view returns (ForcedOrder memory) {
        require(forced < _forced[market][round].length, FlexibilityOrders_NoSuchForcedOrder(forced));
        return _forced[market][round][forced];
    }

    /// @inheritdoc IFlexibilityOrders
    function boundsOf(bytes32 market) external view returns (OrderBounds memory) {
        return _bounds[market];
    }

    /// @inheritdoc IFlexibilityOrders
    function keyOf(bytes32 market, uint24 participant, uint64 round) public view returns (address) {
        SigningKey[] storage keys = _keys[market][participant];
        for (uint256 i = keys.length; i > 0; --i) {
            if (keys[i - 1].fromRound <= round) return keys[i - 1].key;
        }
        return _registry.accountOf(participant);
    }

    /// @inheritdoc IFlexibilityOrders
    function ordersDigest(bytes32 market, uint24 participant, bytes32 ordersRoot, uint32 orderCount)
        public
        view
        returns (bytes32)
    {
        return _hashTypedDataV4(OrderHash.treeHash(market, participant, ordersRoot, orderCount));
    }

    function _openRound(bytes32 market, uint64 round) private view returns (Round memory r) {
        r = auction.roundOf(market, round);
        // forge-lint: disable-next-line(block-timestamp) -- gates are minutes apart, whoever makes the block
        bool isOpen = block.timestamp >= r.opensAt && block.timestamp < r.gateClosureAt;
        require(r.state == RoundState.Announced && isOpen, FlexibilityOrders_GateClosed(market, round, block.timestamp));
    }

    function _requireAccount(uint256 participant) private view {
        require(
            msg.sender == _registry.accountOf(participant),
            FlexibilityOrders_NotParticipantsAccount(participant, msg.sender)
        );
    }

    function _isWithin(OrderBounds memory b, OrderWord order) private pure returns (bool) {
        if (order.side() > 3 || (b.sides >> order.side()) & 1 == 0 || order.node() >= b.nodeCount) return false;
        uint256 quantityW = order.quantityW();
        if (quantityW < b.minQuantityW || quantityW > b.maxQuantityW || quantityW % b.quantityStepW != 0) return false;
        return order.limitTicks() >= b.minLimitTicks && order.limitTicks() <= b.maxLimitTicks;
    }

    function _isFlexibility(uint160 order) private pure returns (bool) {
        return OrderWord.wrap(order).side() >= FIRST_FLEXIBILITY_SIDE;
    }
}
