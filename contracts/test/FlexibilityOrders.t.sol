// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFlexibilityOrders, OrderBounds} from "../src/interfaces/IFlexibilityOrders.sol";
import {RoundTerms} from "../src/interfaces/IBondedRounds.sol";
import {OrderWord} from "../src/libraries/OrderWord.sol";
import {RoundsTest} from "./RoundsTest.sol";

contract FlexibilityOrdersTest is RoundsTest {
    function testFuzz_RevertWhen_BoundsAreStatedByAnother(address caller) external {
        vm.assume(caller != operator);
        vm.expectRevert(abi.encodeWithSelector(IFlexibilityOrders.FlexibilityOrders_NotOperator.selector, caller));
        vm.prank(caller);
        orders.stateBounds(MARKET, orderBounds());
    }

    function testFuzz_RevertWhen_NothingIsWithinTheBounds(uint8 which) external {
        OrderBounds memory bounds = orderBounds();
        if (which % 6 == 0) bounds.minQuantityW = bounds.maxQuantityW + 1;
        if (which % 6 == 1) bounds.quantityStepW = 0;
        if (which % 6 == 2) bounds.minLimitTicks = bounds.maxLimitTicks + 1;
        if (which % 6 == 3) bounds.nodeCount = 0;
        if (which % 6 == 4) bounds.sides = 0;
        if (which % 6 == 5) bounds.sides = 16;
        vm.expectRevert(abi.encodeWithSelector(IFlexibilityOrders.FlexibilityOrders_BoundsContradict.selector, MARKET));
        vm.prank(operator);
        orders.stateBounds(MARKET, bounds);
    }

    function test_BoundsAreStatedOnce() external {
        vm.expectEmit(address(orders));
        emit IFlexibilityOrders.BoundsStated(MARKET, orderBounds());
        stateBounds();
        assertEq(abi.encode(orders.boundsOf(MARKET)), abi.encode(orderBounds()));
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityOrders.FlexibilityOrders_BoundsAlreadyStated.selector, MARKET)
        );
        stateBounds();
    }

    function test_RevertWhen_AnotherActsForAParticipant() external {
        announceRound();
        stateBounds();
        vm.startPrank(stranger);
        _expectNotAccount();
        orders.registerKey(MARKET, AGGREGATOR, stranger, ROUND + 1);
        _expectNotAccount();
        orders.signOrders(MARKET, AGGREGATOR, keccak256("orders"), 1);
        _expectNotAccount();
        orders.sealOrders(MARKET, ROUND, AGGREGATOR, keccak256("orders"));
        _expectNotAccount();
        orders.forceOrder(MARKET, ROUND, order(AGGREGATOR, 0), 0, 0);
        vm.stopPrank();
    }

    function test_RevertWhen_TheKeyIsTooLate() external {
        announceRound();
        vm.startPrank(accountOf(AGGREGATOR));
        _expectKeyTooLate(ROUND);
        orders.registerKey(MARKET, AGGREGATOR, stranger, ROUND);
        _expectKeyTooLate(ROUND + 1);
        orders.registerKey(MARKET, AGGREGATOR, address(0), ROUND + 1);
        orders.registerKey(MARKET, AGGREGATOR, stranger, ROUND + 2);
        _expectKeyTooLate(ROUND + 2);
        orders.registerKey(MARKET, AGGREGATOR, operator, ROUND + 2);
        vm.stopPrank();
    }

    function testFuzz_AKeySignsFromItsRoundOn(uint64 first, uint64 second, uint64 round) external {
        first = uint64(bound(first, 0, type(uint64).max - 1));
        second = uint64(bound(second, first + 1, type(uint64).max));
        vm.startPrank(accountOf(AGGREGATOR));
        vm.expectEmit(address(orders));
        emit IFlexibilityOrders.KeyRegistered(MARKET, AGGREGATOR, stranger, first);
        orders.registerKey(MARKET, AGGREGATOR, stranger, first);
        orders.registerKey(MARKET, AGGREGATOR, operator, second);
        vm.stopPrank();
        address expected = round < first ? accountOf(AGGREGATOR) : round < second ? stranger : operator;
        assertEq(orders.keyOf(MARKET, AGGREGATOR, round), expected);
        assertEq(orders.keyOf(MARKET, OTHER_AGGREGATOR, round), accountOf(OTHER_AGGREGATOR));
    }

    function testFuzz_SignedExactlyIfTheKeyOfTheRoundSigned(bytes32 root, uint32 count, bool byAnother) external {
        (address key, uint256 secret) = makeAddrAndKey("device");
        vm.prank(accountOf(AGGREGATOR));
        orders.registerKey(MARKET, AGGREGATOR, key, ROUND);
        bytes32 digest = orders.ordersDigest(MARKET, AGGREGATOR, root, count);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(byAnother ? secret + 1 : secret, digest);
        bytes memory signature = abi.encodePacked(r, s, v);
        assertEq(orders.isSigned(MARKET, ROUND, AGGREGATOR, root, count, signature), !byAnother);
        assertFalse(orders.isSigned(MARKET, ROUND - 1, AGGREGATOR, root, count, signature));
        assertFalse(orders.isSigned(MARKET, ROUND, AGGREGATOR, root, count, ""));

        vm.expectEmit(address(orders));
        emit IFlexibilityOrders.OrdersSigned(MARKET, AGGREGATOR, root, count);
        vm.prank(accountOf(AGGREGATOR));
        orders.signOrders(MARKET, AGGREGATOR, root, count);
        assertTrue(orders.isSigned(MARKET, ROUND - 1, AGGREGATOR, root, count, ""));
    }

    function test_RevertWhen_SealedInAnOpenRound() external {
        announceRound();
        vm.expectRevert(abi.encodeWithSelector(IFlexibilityOrders.FlexibilityOrders_NotSealed.selector, MARKET, ROUND));
        vm.prank(accountOf(AGGREGATOR));
        orders.sealOrders(MARKET, ROUND, AGGREGATOR, keccak256("orders"));
    }

    function test_RevertWhen_SealedTwice() external {
        RoundTerms memory terms = roundTerms();
        (terms.isAuthorised, terms.isSealed) = (true, true);
        vm.prank(operator);
        rounds.announce(MARKET, ROUND, terms);
        vm.warp(OPENS_AT);
        vm.startPrank(accountOf(AGGREGATOR));
        vm.expectEmit(address(orders));
        emit IFlexibilityOrders.OrdersSealed(MARKET, ROUND, AGGREGATOR, keccak256("orders"));
        orders.sealOrders(MARKET, ROUND, AGGREGATOR, keccak256("orders"));
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilityOrders.FlexibilityOrders_AlreadySealed.selector, MARKET, ROUND, AGGREGATOR
            )
        );
        orders.sealOrders(MARKET, ROUND, AGGREGATOR, keccak256("others"));
        vm.stopPrank();
    }

    function testFuzz_RevertWhen_TheGateIsNotOpen(uint40 time) external {
        time = uint40(bound(time, GATE_CLOSURE_AT, type(uint40).max));
        stateBounds();
        _expectGateClosed();
        _force(order(AGGREGATOR, 0));
        announceRound();
        vm.warp(OPENS_AT - 1);
        _expectGateClosed();
        _force(order(AGGREGATOR, 0));
        vm.warp(time);
        _expectGateClosed();
        _force(order(AGGREGATOR, 0));
    }

    /// @dev A sequence, or bits in front of the order.
    function testFuzz_RevertWhen_TheWordHasMoreThanAnOrder(uint256 more, bool isSequence) external {
        announceRound();
        stateBounds();
        more &= isSequence ? uint256(type(uint48).max) << 64 : ~uint256(type(uint160).max);
        vm.assume(more != 0);
        OrderWord malformed = OrderWord.wrap(OrderWord.unwrap(order(AGGREGATOR, 0)) | more);
        _expectMalformed(malformed);
        _force(malformed);
    }

    function test_RevertWhen_TheParticipantDoesNotTrade() external {
        announceRound();
        stateBounds();
        _expectMalformed(order(DSO, 1));
        vm.prank(accountOf(DSO));
        orders.forceOrder(MARKET, ROUND, order(DSO, 1), 0, 0);
    }

    function testFuzz_ForcedExactlyIfWithinTheBounds(uint32 quantityW, int32 limitTicks, uint16 node, uint8 side)
        external
    {
        announceRound();
        stateBounds();
        (quantityW, limitTicks) = (uint32(bound(quantityW, 0, 1010)), int32(bound(limitTicks, -51, 51)));
        (node, side) = (uint16(bound(node, 0, 1)), uint8(bound(side, 0, 4)));
        // forge-lint: disable-next-line(unsafe-typecast) -- an order word holds the limit in two's complement
        uint256 terms = uint256(side) << 136 | uint256(AGGREGATOR) << 112 | uint256(uint32(limitTicks)) << 32;
        OrderWord forced = OrderWord.wrap(uint256(node) << 144 | terms | quantityW);
        bool isWithin = quantityW >= 10 && quantityW <= 1000 && quantityW % 10 == 0 && limitTicks >= -50
            && limitTicks <= 50 && node == 0 && side < 4;
        if (!isWithin) _expectOutOfBounds(forced);
        _force(forced);
        assertEq(orders.forcedCount(MARKET, ROUND), isWithin ? 1 : 0);
    }

    function test_RevertWhen_NoBoundsWereStated() external {
        announceRound();
        _expectOutOfBounds(order(AGGREGATOR, 0));
        _force(order(AGGREGATOR, 0));
    }

    function test_ForcedOrdersAreKept() external {
        announceRound();
        stateBounds();
        OrderWord forced = order(AGGREGATOR, 2);
        vm.expectEmit(address(orders));
        emit IFlexibilityOrders.OrderForced(MARKET, ROUND, 0, forced, keccak256("meter"), -7);
        vm.prank(accountOf(AGGREGATOR));
        orders.forceOrder(MARKET, ROUND, forced, keccak256("meter"), -7);
        assertEq(orders.forcedOrder(MARKET, ROUND, 0).order, OrderWord.unwrap(forced));
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityOrders.FlexibilityOrders_NoSuchForcedOrder.selector, uint256(1))
        );
        orders.forcedOrder(MARKET, ROUND, 1);
    }

    function testFuzz_RevertWhen_AnotherThanTheAuctionPlaces(address caller) external {
        vm.assume(caller != address(rounds));
        vm.expectRevert(abi.encodeWithSelector(IFlexibilityOrders.FlexibilityOrders_NotAuction.selector, caller));
        vm.prank(caller);
        orders.place(MARKET, ROUND, new uint32[](0));
    }

    function testFuzz_RevertWhen_ForcedOrdersAreLeftOut(uint8 given) external {
        _forceBoth();
        vm.assume(given != 2);
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityOrders.FlexibilityOrders_WrongForcedPositions.selector, given, 2)
        );
        _commit(new uint32[](given));
    }

    function test_RevertWhen_AnEnergyOrderIsRefused() external {
        _forceBoth();
        uint32[] memory positions = new uint32[](2);
        (positions[0], positions[1]) = (orders.REFUSED(), orders.REFUSED());
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityOrders.FlexibilityOrders_CannotBeRefused.selector, uint256(0))
        );
        _commit(positions);
    }

    function testFuzz_PositionsAreKept(uint32 energy, uint32 flexibility) external {
        _forceBoth();
        uint32[] memory positions = new uint32[](2);
        (positions[0], positions[1]) = (uint32(bound(energy, 0, type(uint32).max - 1)), flexibility);
        vm.expectEmit(address(orders));
        emit IFlexibilityOrders.ForcedOrdersPlaced(MARKET, ROUND, positions);
        _commit(positions);
        assertEq(orders.forcedOrder(MARKET, ROUND, 0).position, positions[0]);
        assertEq(orders.forcedOrder(MARKET, ROUND, 1).position, positions[1]);
    }

    function _forceBoth() private {
        announceRound();
        stateBounds();
        _force(order(AGGREGATOR, 0));
        _force(order(AGGREGATOR, 2));
    }

    function _force(OrderWord forced) private {
        vm.prank(accountOf(AGGREGATOR));
        orders.forceOrder(MARKET, ROUND, forced, 0, 0);
    }

    function _commit(uint32[] memory positions) private {
        vm.warp(GATE_CLOSURE_AT);
        vm.prank(operator);
        rounds.commitRound(MARKET, ROUND, bookOf(ordersOfRound()), positions);
    }

    function _expectNotAccount() private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilityOrders.FlexibilityOrders_NotParticipantsAccount.selector, AGGREGATOR, stranger
            )
        );
    }

    function _expectKeyTooLate(uint64 fromRound) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilityOrders.FlexibilityOrders_KeyTooLate.selector, MARKET, AGGREGATOR, fromRound
            )
        );
    }

    function _expectGateClosed() private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilityOrders.FlexibilityOrders_GateClosed.selector, MARKET, ROUND, block.timestamp
            )
        );
    }

    function _expectMalformed(OrderWord word) private {
        vm.expectRevert(abi.encodeWithSelector(IFlexibilityOrders.FlexibilityOrders_MalformedOrder.selector, word));
    }

    function _expectOutOfBounds(OrderWord word) private {
        vm.expectRevert(abi.encodeWithSelector(IFlexibilityOrders.FlexibilityOrders_OutOfBounds.selector, word));
    }
}
