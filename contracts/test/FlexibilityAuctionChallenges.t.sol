// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {RoundState, RoundTerms} from "../src/interfaces/IBondedRounds.sol";
import {
    BookPage,
    Challenged,
    GridProof,
    IFlexibilityAuctionChallenges
} from "../src/interfaces/IFlexibilityAuctionChallenges.sol";
import {IFlexibilityOrders} from "../src/interfaces/IFlexibilityOrders.sol";
import {IFlexibilityAuctionRounds, RoundBook} from "../src/interfaces/IFlexibilityAuctionRounds.sol";
import {Piece, Section} from "../src/interfaces/IRoundPublications.sol";
import {AuthorisedOrder} from "../src/libraries/Authorisation.sol";
import {Clearing} from "../src/libraries/ClearingExecution.sol";
import {GridNode} from "../src/libraries/GridNode.sol";
import {OrderHash} from "../src/libraries/OrderHash.sol";
import {OrderWord} from "../src/libraries/OrderWord.sol";
import {PositionalMerkle} from "../src/libraries/PositionalMerkle.sol";
import {ReliefStep} from "../src/libraries/ReliefStep.sol";
import {Registration, Role} from "../src/interfaces/IParticipantRegistry.sol";
import {RoundsTest} from "./RoundsTest.sol";

/// @notice Challenges of books. Those of results are in `ResultChallenges.t.sol` and, on rounds of the engine, in `EngineRounds.t.sol`.
contract FlexibilityAuctionChallengesTest is RoundsTest {
    /// @dev What is said of who wanted an order.
    struct Said {
        bytes32 clientOrderId;
        bytes tree;
        bytes place;
    }

    /// @dev An aggregator with a key, registered after the others.
    uint24 private constant SIGNER = 9;

    uint256 private _key;

    function setUp() public override {
        super.setUp();
        address account;
        (account, _key) = makeAddrAndKey("signer");
        Registration[] memory registrations = new Registration[](1);
        registrations[0] = Registration({number: SIGNER, role: Role.Aggregator, account: account});
        vm.prank(operator);
        registry.register(registrations);
        stateBounds();
    }

    function test_SignedOrdersStand() external {
        _announceAuthorised(ROUND);
        (Challenged memory c, Said[2] memory a) = _commitSigned(_key);
        _stands(c, a, 0);
    }

    function test_AnAuthorisedRoundIsClearedOnceItIsPublishedWhoWantedIt() external {
        _announceAuthorised(ROUND);
        (Challenged memory c, Said[2] memory a) = _commitSigned(_key);
        Clearing memory clearing = clearingOfRound();
        clearing.orders = _page().orders;
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityAuctionRounds.FlexibilityAuction_NotPublished.selector, MARKET, ROUND)
        );
        vm.prank(operator);
        rounds.verifyClearing(MARKET, ROUND, c.book, clearing);

        publish(_piecesOf(a));
        vm.prank(operator);
        rounds.verifyClearing(MARKET, ROUND, c.book, clearing);
        assertState(RoundState.Cleared);
        _stands(c, a, 0);
        _stands(c, a, 1);
    }

    function test_AuthorisationOfAnotherOrderVoids() external {
        _announceAuthorised(ROUND);
        (Challenged memory c, Said[2] memory a) = _commitSigned(_key);
        _expectNothingWrong(1);
        rounds.challengeAuthorisedOrder(c, 1, _page(), _authorised(a, 1), _proof(a, 1));

        RoundBook memory book = _bookOfAuthorised(a);
        book.bookRoot = bookOf(packed(order(SIGNER, 1), order(SIGNER, 1))).bookRoot;
        vm.warp(CLEAR_BY + CHALLENGE_SECONDS);
        rounds.voidRound(MARKET, ROUND);
        vm.warp(500);
        _announceAuthorised(ROUND + 1);
        vm.warp(GATE_CLOSURE_AT);
        vm.prank(operator);
        rounds.commitRound(MARKET, ROUND + 1, book, new uint32[](0));
        (c.round, c.book) = (ROUND + 1, book);
        BookPage memory page = _bookPage(packed(order(SIGNER, 1), order(SIGNER, 1)));
        rounds.challengeAuthorisedOrder(c, 0, page, _authorised(a, 0), _proof(a, 0));
        assertEq(uint256(rounds.roundOf(MARKET, ROUND + 1).state), uint256(RoundState.Void));
    }

    /// @notice A leaf holds 20 bytes of its order, so bits in front of them would prove as well.
    function testFuzz_RevertWhen_TheAuthorisedOrderHasBitsInFront(uint96 bits) external {
        vm.assume(bits != 0);
        _announceAuthorised(ROUND);
        (Challenged memory c, Said[2] memory a) = _commitSigned(_key);
        AuthorisedOrder memory shown = _authorised(a, 1);
        shown.order = OrderWord.wrap(OrderWord.unwrap(shown.order) | uint256(bits) << 160);
        _expectNothingWrong(1);
        rounds.challengeAuthorisedOrder(c, 1, _page(), shown, _proof(a, 1));
    }

    function test_ForgedSignatureVoids() external {
        _announceAuthorised(ROUND);
        (Challenged memory c, Said[2] memory a) = _commitSigned(_key + 1);
        _challengeSignature(c, a, 0);
        assertState(RoundState.Void);
        rounds.claimBond(MARKET, ROUND);
        assertEq(funds.rewardOf(address(this)), BOND / 2);
    }

    function test_OrderSignedForAnotherRoundVoids() external {
        _announceAuthorised(ROUND);
        (Challenged memory c, Said[2] memory a) = _commitSigned(_key);
        c = _commitAgain(a);
        _expectNothingWrong(0);
        _challengeSignature(c, a, 0);
        _challengeMembership(c, a, 0);
        assertEq(uint256(rounds.roundOf(MARKET, ROUND + 1).state), uint256(RoundState.Void));
    }

    function test_OrdersSignedOnChainStand() external {
        _announceAuthorised(ROUND);
        (Challenged memory c, Said[2] memory a) = _commitSigned(0);
        vm.prank(vm.addr(_key));
        orders.signOrders(MARKET, SIGNER, _rootOf(a), 2);
        _stands(c, a, 0);
    }

    function test_SealedRoundTakesSealedOrdersOnly() external {
        RoundTerms memory terms = roundTerms();
        (terms.isAuthorised, terms.isSealed) = (true, true);
        vm.prank(operator);
        rounds.announce(MARKET, ROUND, terms);
        vm.warp(OPENS_AT);
        uint256 snapshot = vm.snapshotState();

        (Challenged memory c, Said[2] memory a) = _commitSigned(_key);
        _challengeSignature(c, a, 0);
        assertState(RoundState.Void);

        vm.revertToState(snapshot);
        vm.prank(vm.addr(_key));
        orders.sealOrders(MARKET, ROUND, SIGNER, _rootOf(a));
        (c, a) = _commitSigned(_key);
        _stands(c, a, 0);
    }

    function test_DuplicateVoids() external {
        _announceAuthorised(ROUND);
        (Challenged memory c, Said[2] memory a) = _commitSigned(_key);
        _expectNothingWrong(0);
        rounds.challengeDuplicate(
            c, [uint32(0), 1], [_authorised(a, 0), _authorised(a, 1)], [_proof(a, 0), _proof(a, 1)]
        );
        _expectNothingWrong(0);
        rounds.challengeDuplicate(
            c, [uint32(0), 0], [_authorised(a, 0), _authorised(a, 0)], [_proof(a, 0), _proof(a, 0)]
        );

        a[1].clientOrderId = a[0].clientOrderId;
        c = _commitAgain(a);
        rounds.challengeDuplicate(
            c, [uint32(0), 1], [_authorised(a, 0), _authorised(a, 1)], [_proof(a, 0), _proof(a, 1)]
        );
        assertEq(uint256(rounds.roundOf(MARKET, ROUND + 1).state), uint256(RoundState.Void));
    }

    function test_MissingForcedOrderVoids() external {
        announceRound();
        uint256 snapshot = vm.snapshotState();
        vm.prank(accountOf(AGGREGATOR));
        orders.forceOrder(MARKET, ROUND, order(AGGREGATOR, 0), 0, 0);
        Challenged memory c = _commitForced(1);
        rounds.challengeForced(c, 0, _bookPage(ordersOfRound()));
        assertState(RoundState.Void);

        vm.revertToState(snapshot);
        vm.prank(accountOf(AGGREGATOR));
        orders.forceOrder(MARKET, ROUND, order(AGGREGATOR, 0), 0, 0);
        c = _commitForced(0);
        _expectNothingWrong(0);
        rounds.challengeForced(c, 0, _bookPage(ordersOfRound()));
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityOrders.FlexibilityOrders_NoSuchForcedOrder.selector, uint256(1))
        );
        rounds.challengeForced(c, 1, _bookPage(ordersOfRound()));
    }

    function test_RefusedFlexibilityNeedNotStand() external {
        announceRound();
        vm.prank(accountOf(AGGREGATOR));
        orders.forceOrder(MARKET, ROUND, order(AGGREGATOR, 2), keccak256("meter"), 0);
        Challenged memory c = _commitForced(orders.REFUSED());
        _expectNothingWrong(0);
        rounds.challengeForced(c, 0, _bookPage(ordersOfRound()));
    }

    function test_ForcedOrderAuthorisesItselfOnce() external {
        _announceAuthorised(ROUND);
        vm.prank(vm.addr(_key));
        orders.forceOrder(MARKET, ROUND, order(SIGNER, 0), 0, 0);
        Said[2] memory a;
        for (uint256 i = 0; i < 2; ++i) {
            a[i].tree = abi.encodePacked(SIGNER, bytes32(0), uint32(0));
            a[i].place = abi.encodePacked(bytes32(0), uint32(0));
        }
        a[1].clientOrderId = keccak256("another id");
        Challenged memory c = _commitForced(0, _bookOfAuthorised(a));

        _stands(c, a, 0);
        uint256 snapshot = vm.snapshotState();
        _expectNothingWrong(1);
        _challengeSignature(c, a, 1);
        _challengeMembership(c, a, 1);
        assertState(RoundState.Void);

        vm.revertToState(snapshot);
        // Under its own id it is another order than was forced in, or a number that nobody forced.
        assertFalse(orders.isWithin(MARKET, ROUND, order(SIGNER, 1), 0, a[1].tree, a[1].place));
        bytes memory second = abi.encodePacked(bytes32(0), uint32(1));
        assertFalse(orders.isWithin(MARKET, ROUND, order(SIGNER, 0), bytes32(uint256(1)), a[1].tree, second));
    }

    function test_TreeOfAnotherParticipantVoids() external {
        _announceAuthorised(ROUND);
        Said[2] memory a = _signed(_key);
        a[0].tree = abi.encodePacked(AGGREGATOR, _rootOf(a), uint32(2));
        Challenged memory c = _commit(_bookOfAuthorised(a));
        _challengeSignature(c, a, 0);
        assertState(RoundState.Void);
    }

    function testFuzz_BytesThatAreNoTreeOrPlaceVoid(uint8 treeBytes, uint8 placeBytes) external {
        _announceAuthorised(ROUND);
        Said[2] memory a = _signed(_key);
        a[0].tree = new bytes(bound(treeBytes, 0, 38));
        uint256 length = placeBytes;
        a[1].place = new bytes(length >= 36 && (length - 36) % 32 == 0 ? length - 1 : length);
        Challenged memory c = _commit(_bookOfAuthorised(a));
        uint256 snapshot = vm.snapshotState();
        _challengeSignature(c, a, 0);
        vm.revertToState(snapshot);
        _challengeMembership(c, a, 0);
        vm.revertToState(snapshot);
        _challengeMembership(c, a, 1);
        assertState(RoundState.Void);
    }

    function test_RevertWhen_AnotherTreeOrPlaceIsShown() external {
        _announceAuthorised(ROUND);
        (Challenged memory c, Said[2] memory a) = _commitSigned(_key);
        Said memory shown = Said(a[0].clientOrderId, abi.encodePacked(a[0].tree, hex"00"), a[0].place);
        _expectNotProven();
        rounds.challengeSignature(c, 0, _authorised(a, 0), shown.tree, _proof(a, 0));
        _expectNotProven();
        rounds.challengeMembership(c, 0, _authorised(a, 0), shown.tree, a[0].place, _proof(a, 0));
        _expectNotProven();
        rounds.challengeMembership(c, 0, _authorised(a, 0), a[0].tree, a[1].place, _proof(a, 0));
        _expectNotProven();
        rounds.challengeSignature(c, 0, _authorised(a, 1), a[1].tree, _proof(a, 1));
    }

    function test_AnotherKeySignsFromItsRoundOn() external {
        (address key, uint256 secret) = makeAddrAndKey("device");
        vm.prank(vm.addr(_key));
        orders.registerKey(MARKET, SIGNER, key, ROUND);
        _announceAuthorised(ROUND);
        uint256 snapshot = vm.snapshotState();
        (Challenged memory c, Said[2] memory a) = _commitSigned(secret);
        _stands(c, a, 0);

        vm.revertToState(snapshot);
        (c, a) = _commitSigned(_key);
        _challengeSignature(c, a, 0);
        assertState(RoundState.Void);
    }

    function test_IneligibleOrderVoids() external {
        announceRound();
        bytes memory book = packed(order(AGGREGATOR, 0), order(METER_OPERATOR, 1));
        Challenged memory c = _commit(bookOf(book));
        _expectNothingWrong(0);
        rounds.challengeEligibility(c, 0, _bookPage(book));
        vm.expectEmit(address(rounds));
        emit IFlexibilityAuctionChallenges.BookDisproved(MARKET, ROUND, address(this));
        rounds.challengeEligibility(c, 1, _bookPage(book));
        assertState(RoundState.Void);
    }

    function test_MisplacedOrderVoids() external {
        announceRound();
        OrderWord elsewhere = OrderWord.wrap(OrderWord.unwrap(order(AGGREGATOR, 0)) | uint256(7) << 144);
        bytes memory book = packed(elsewhere, order(OTHER_AGGREGATOR, 1));
        Challenged memory c = _commit(bookOf(book));
        _expectNothingWrong(1);
        rounds.challengePlace(c, 1, _bookPage(book), _gridProof(gridOfRound()));
        rounds.challengePlace(c, 0, _bookPage(book), _gridProof(gridOfRound()));
        assertState(RoundState.Void);
    }

    function testFuzz_BrokenGridVoids(uint256 bit) external {
        announceRound();
        // Any field but the limits, which the root has not.
        GridNode broken = GridNode.wrap(GridNode.unwrap(gridOfRound()) ^ (2 ** bound(bit, 64, 207)));
        RoundBook memory book = bookOf(ordersOfRound());
        book.gridRoot = PositionalMerkle.leafNode(0, keccak256(abi.encodePacked(broken)));
        Challenged memory c = _commit(book);
        rounds.challengeGrid(c, _gridProof(broken), _gridProof(broken));
        assertState(RoundState.Void);
    }

    function test_RevertWhen_TheGridIsRight() external {
        announceRound();
        Challenged memory c = _commit(bookOf(ordersOfRound()));
        _expectNothingWrong(0);
        rounds.challengeGrid(c, _gridProof(gridOfRound()), _gridProof(gridOfRound()));
    }

    function test_RevertWhen_ThePageIsOfAnotherBook() external {
        announceRound();
        Challenged memory c = _commit(bookOf(ordersOfRound()));
        bytes memory others = packed(order(METER_OPERATOR, 0), order(OTHER_AGGREGATOR, 1));
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityAuctionChallenges.FlexibilityAuction_NotProven.selector, uint256(0))
        );
        rounds.challengeEligibility(c, 0, _bookPage(others));
    }

    function _sign(uint256 key, bytes32 digest) private pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    /// @dev Commits two orders of SIGNER under one signature by `key`, or none where it is 0.
    function _commitSigned(uint256 key) private returns (Challenged memory c, Said[2] memory a) {
        a = _signed(key);
        c = _commit(_bookOfAuthorised(a));
    }

    function _signed(uint256 key) private view returns (Said[2] memory a) {
        for (uint32 i = 0; i < 2; ++i) {
            a[i].clientOrderId = keccak256(abi.encode("order", i));
        }
        bytes32 root = _rootOf(a);
        bytes memory signature = key == 0 ? bytes("") : _sign(key, orders.ordersDigest(MARKET, SIGNER, root, 2));
        for (uint32 i = 0; i < 2; ++i) {
            a[i].tree = abi.encodePacked(SIGNER, root, uint32(2), signature);
            a[i].place = abi.encodePacked(bytes32(0), i, _signedNode(a, 1 - i));
        }
    }

    /// @dev Root of the tree of the two orders.
    function _rootOf(Said[2] memory a) private pure returns (bytes32) {
        return PositionalMerkle.innerNode(_signedNode(a, 0), _signedNode(a, 1));
    }

    function _signedNode(Said[2] memory a, uint256 i) private pure returns (bytes32) {
        bytes32 hash = OrderHash.orderHash(MARKET, ROUND, order(SIGNER, i), 0, a[i].clientOrderId);
        return PositionalMerkle.leafNode(i, hash);
    }

    function _challengeSignature(Challenged memory c, Said[2] memory a, uint32 i) private {
        rounds.challengeSignature(c, i, _authorised(a, i), a[i].tree, _proof(a, i));
    }

    function _challengeMembership(Challenged memory c, Said[2] memory a, uint32 i) private {
        rounds.challengeMembership(c, i, _authorised(a, i), a[i].tree, a[i].place, _proof(a, i));
    }

    /// @dev No challenge of who wanted the order succeeds.
    function _stands(Challenged memory c, Said[2] memory a, uint32 i) private {
        _expectNothingWrong(i);
        _challengeSignature(c, a, i);
        _expectNothingWrong(i);
        _challengeMembership(c, a, i);
    }

    function _announceAuthorised(uint64 round) private {
        RoundTerms memory terms = roundTerms();
        terms.isAuthorised = true;
        vm.prank(operator);
        rounds.announce(MARKET, round, terms);
        vm.warp(OPENS_AT);
    }

    /// @dev What is published of who wanted the orders: the one tree, and each order's place in it.
    function _piecesOf(Said[2] memory a) private pure returns (Piece[] memory pieces) {
        // forge-lint: disable-next-line(unsafe-typecast) -- a tree has fewer bytes
        bytes memory data = abi.encodePacked(uint16(1), uint8(a[0].tree.length), a[0].tree);
        for (uint256 i = 0; i < 2; ++i) {
            uint160 stated = uint160(OrderWord.unwrap(order(SIGNER, i)));
            data = abi.encodePacked(data, stated, a[i].clientOrderId, uint16(0), uint8(1), a[i].place);
        }
        pieces = new Piece[](1);
        pieces[0] = Piece({section: Section.Authorisations, from: 0, data: data});
    }

    /// @dev Commits other authorisations of the same orders, as the next round.
    function _commitAgain(Said[2] memory a) private returns (Challenged memory c) {
        vm.warp(CLEAR_BY + CHALLENGE_SECONDS);
        rounds.voidRound(MARKET, ROUND);
        vm.warp(500);
        RoundBook memory book = _bookOfAuthorised(a);
        _announceAuthorised(ROUND + 1);
        vm.warp(GATE_CLOSURE_AT);
        vm.prank(operator);
        rounds.commitRound(MARKET, ROUND + 1, book, new uint32[](0));
        (c.market, c.round, c.book) = (MARKET, ROUND + 1, book);
    }

    function _bookOfAuthorised(Said[2] memory a) private pure returns (RoundBook memory book) {
        book = bookOf(packed(order(SIGNER, 0), order(SIGNER, 1)));
        book.authorisationsRoot = PositionalMerkle.innerNode(_leafNode(a, 0), _leafNode(a, 1));
    }

    function _leafNode(Said[2] memory a, uint256 i) private pure returns (bytes32) {
        AuthorisedOrder memory leaf = _authorised(a, i);
        uint160 stated = uint160(OrderWord.unwrap(leaf.order));
        bytes memory value = abi.encodePacked(stated, leaf.clientOrderId, leaf.tree, leaf.place);
        return PositionalMerkle.leafNode(i, keccak256(value));
    }

    function _authorised(Said[2] memory a, uint256 i) private pure returns (AuthorisedOrder memory) {
        return AuthorisedOrder(order(SIGNER, i), a[i].clientOrderId, keccak256(a[i].tree), keccak256(a[i].place));
    }

    function _proof(Said[2] memory a, uint256 i) private pure returns (bytes32[] memory proof) {
        proof = new bytes32[](1);
        proof[0] = _leafNode(a, 1 - i);
    }

    function _commit(RoundBook memory book) private returns (Challenged memory c) {
        commitRound(book);
        (c.market, c.round, c.book) = (MARKET, ROUND, book);
    }

    function _commitForced(uint32 position) private returns (Challenged memory) {
        return _commitForced(position, bookOf(ordersOfRound()));
    }

    function _commitForced(uint32 position, RoundBook memory book) private returns (Challenged memory c) {
        (c.market, c.round, c.book) = (MARKET, ROUND, book);
        uint32[] memory positions = new uint32[](1);
        positions[0] = position;
        vm.warp(GATE_CLOSURE_AT);
        vm.prank(operator);
        rounds.commitRound(MARKET, ROUND, c.book, positions);
    }

    function _page() private pure returns (BookPage memory) {
        return _bookPage(packed(order(SIGNER, 0), order(SIGNER, 1)));
    }

    function _bookPage(bytes memory page) private pure returns (BookPage memory) {
        return BookPage({number: 0, orders: page, proof: new bytes32[](0)});
    }

    function _gridProof(GridNode node) private pure returns (GridProof memory) {
        return GridProof({number: 0, node: node, steps: new ReliefStep[](0), proof: new bytes32[](0)});
    }

    function _expectNotProven() private {
        vm.expectPartialRevert(IFlexibilityAuctionChallenges.FlexibilityAuction_NotProven.selector);
    }

    function _expectNothingWrong(uint256 place) private {
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityAuctionChallenges.FlexibilityAuction_NothingWrong.selector, place)
        );
    }
}
