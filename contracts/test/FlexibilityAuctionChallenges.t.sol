// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {
    BookPage,
    Challenged,
    GridProof,
    IFlexibilityAuctionChallenges
} from "../src/interfaces/IFlexibilityAuctionChallenges.sol";
import {IFlexibilityOrders} from "../src/interfaces/IFlexibilityOrders.sol";
import {RoundBook, RoundState, RoundTerms} from "../src/interfaces/IFlexibilityAuctionRounds.sol";
import {GridNode} from "../src/libraries/GridNode.sol";
import {Authorisation, AuthorisedOrder, OrderHash} from "../src/libraries/OrderHash.sol";
import {OrderWord} from "../src/libraries/OrderWord.sol";
import {PositionalMerkle} from "../src/libraries/PositionalMerkle.sol";
import {ReliefStep} from "../src/libraries/ReliefStep.sol";
import {Registration, Role} from "../src/interfaces/IParticipantRegistry.sol";
import {RoundsTest} from "./RoundsTest.sol";

/// @notice Challenges of books. Those of results are in `test/chain/auction-challenges.spec.ts`, on rounds of the engine.
contract FlexibilityAuctionChallengesTest is RoundsTest {
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
        announceRound();
        (Challenged memory c, Authorisation[2] memory a) = _commitSigned(_key);
        _expectNothingWrong(0);
        rounds.challengeAuthorisation(c, 0, order(SIGNER, 0), a[0], _proof(a, 0));
    }

    function test_AuthorisationOfAnotherOrderVoids() external {
        announceRound();
        (Challenged memory c, Authorisation[2] memory a) = _commitSigned(_key);
        _expectNothingWrong(1);
        rounds.challengeAuthorisedOrder(c, 1, _page(), _authorised(a, 1), _proof(a, 1));

        RoundBook memory book = _bookOfAuthorised(a);
        book.bookRoot = bookOf(packed(order(SIGNER, 1), order(SIGNER, 1))).bookRoot;
        vm.warp(CLEAR_BY + CHALLENGE_SECONDS);
        rounds.voidRound(MARKET, ROUND);
        vm.warp(500);
        vm.prank(operator);
        rounds.announce(MARKET, ROUND + 1, roundTerms());
        vm.warp(GATE_CLOSURE_AT);
        vm.prank(operator);
        rounds.commitRound(MARKET, ROUND + 1, book, new uint32[](0));
        (c.round, c.book) = (ROUND + 1, book);
        BookPage memory page = _bookPage(packed(order(SIGNER, 1), order(SIGNER, 1)));
        rounds.challengeAuthorisedOrder(c, 0, page, _authorised(a, 0), _proof(a, 0));
        assertEq(uint256(rounds.roundOf(MARKET, ROUND + 1).state), uint256(RoundState.Void));
    }

    function test_ForgedSignatureVoids() external {
        announceRound();
        (Challenged memory c, Authorisation[2] memory a) = _commitSigned(_key + 1);
        rounds.challengeAuthorisation(c, 0, order(SIGNER, 0), a[0], _proof(a, 0));
        assertState(RoundState.Void);
        rounds.claimBond(MARKET, ROUND);
        assertEq(funds.rewardOf(address(this)), BOND / 2);
    }

    function test_OrderSignedForAnotherRoundVoids() external {
        announceRound();
        (Challenged memory c, Authorisation[2] memory a) = _commitSigned(_key);
        c = _commitAgain(a);
        rounds.challengeAuthorisation(c, 0, order(SIGNER, 0), a[0], _proof(a, 0));
        assertEq(uint256(rounds.roundOf(MARKET, ROUND + 1).state), uint256(RoundState.Void));
    }

    function test_OrdersSignedOnChainStand() external {
        announceRound();
        (Challenged memory c, Authorisation[2] memory a) = _commitSigned(0);
        vm.prank(vm.addr(_key));
        orders.signOrders(MARKET, SIGNER, a[0].ordersRoot, a[0].orderCount);
        _expectNothingWrong(0);
        rounds.challengeAuthorisation(c, 0, order(SIGNER, 0), a[0], _proof(a, 0));
    }

    function test_SealedRoundTakesSealedOrdersOnly() external {
        RoundTerms memory terms = roundTerms();
        terms.isSealed = true;
        vm.prank(operator);
        rounds.announce(MARKET, ROUND, terms);
        vm.warp(OPENS_AT);
        uint256 snapshot = vm.snapshotState();

        (Challenged memory c, Authorisation[2] memory a) = _commitSigned(_key);
        rounds.challengeAuthorisation(c, 0, order(SIGNER, 0), a[0], _proof(a, 0));
        assertState(RoundState.Void);

        vm.revertToState(snapshot);
        vm.prank(vm.addr(_key));
        orders.sealOrders(MARKET, ROUND, SIGNER, a[0].ordersRoot);
        (c, a) = _commitSigned(_key);
        _expectNothingWrong(0);
        rounds.challengeAuthorisation(c, 0, order(SIGNER, 0), a[0], _proof(a, 0));
    }

    function test_DuplicateVoids() external {
        announceRound();
        (Challenged memory c, Authorisation[2] memory a) = _commitSigned(_key);
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
        announceRound();
        vm.prank(vm.addr(_key));
        orders.forceOrder(MARKET, ROUND, order(SIGNER, 0), 0, 0);
        Authorisation[2] memory a;
        (a[0].participant, a[1].participant) = (SIGNER, SIGNER);
        a[1].clientOrderId = keccak256("another id");
        RoundBook memory book = _bookOfAuthorised(a);
        Challenged memory c = _commitForced(0, book);

        _expectNothingWrong(0);
        rounds.challengeAuthorisation(c, 0, order(SIGNER, 0), a[0], _proof(a, 0));
        uint256 snapshot = vm.snapshotState();
        rounds.challengeAuthorisation(c, 1, order(SIGNER, 1), a[1], _proof(a, 1));
        assertState(RoundState.Void);

        vm.revertToState(snapshot);
        a[1].clientOrderId = a[0].clientOrderId;
        assertFalse(orders.isAuthorised(MARKET, ROUND, false, order(SIGNER, 1), a[1]));
    }

    function test_AnotherKeySignsFromItsRoundOn() external {
        (address key, uint256 secret) = makeAddrAndKey("device");
        vm.prank(vm.addr(_key));
        orders.registerKey(MARKET, SIGNER, key, ROUND);
        announceRound();
        uint256 snapshot = vm.snapshotState();
        (Challenged memory c, Authorisation[2] memory a) = _commitSigned(secret);
        _expectNothingWrong(0);
        rounds.challengeAuthorisation(c, 0, order(SIGNER, 0), a[0], _proof(a, 0));

        vm.revertToState(snapshot);
        (c, a) = _commitSigned(_key);
        rounds.challengeAuthorisation(c, 0, order(SIGNER, 0), a[0], _proof(a, 0));
        assertState(RoundState.Void);
    }

    function test_IneligibleOrderVoids() external {
        announceRound();
        bytes memory book = packed(order(AGGREGATOR, 0), order(METER_OPERATOR, 1));
        Challenged memory c = _commit(bookOf(book));
        _expectNothingWrong(0);
        rounds.challengeEligibility(c, 0, _bookPage(book));
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
    function _commitSigned(uint256 key) private returns (Challenged memory c, Authorisation[2] memory a) {
        bytes32[2] memory nodes;
        for (uint32 i = 0; i < 2; ++i) {
            (a[i].participant, a[i].orderCount, a[i].position) = (SIGNER, 2, i);
            a[i].clientOrderId = keccak256(abi.encode("order", i));
            nodes[i] = PositionalMerkle.leafNode(i, this.hashOf(order(SIGNER, i), a[i]));
        }
        bytes32 root = PositionalMerkle.innerNode(nodes[0], nodes[1]);
        bytes memory signature = key == 0 ? bytes("") : _sign(key, orders.ordersDigest(MARKET, SIGNER, root, 2));
        for (uint256 i = 0; i < 2; ++i) {
            a[i].ordersRoot = root;
            a[i].signature = signature;
            a[i].path = new bytes32[](1);
            a[i].path[0] = nodes[1 - i];
        }
        c = _commit(_bookOfAuthorised(a));
    }

    /// @dev Commits other authorisations of the same orders, as the next round.
    function _commitAgain(Authorisation[2] memory a) private returns (Challenged memory c) {
        vm.warp(CLEAR_BY + CHALLENGE_SECONDS);
        rounds.voidRound(MARKET, ROUND);
        vm.warp(500);
        RoundBook memory book = _bookOfAuthorised(a);
        vm.prank(operator);
        rounds.announce(MARKET, ROUND + 1, roundTerms());
        vm.warp(GATE_CLOSURE_AT);
        vm.prank(operator);
        rounds.commitRound(MARKET, ROUND + 1, book, new uint32[](0));
        (c.market, c.round, c.book) = (MARKET, ROUND + 1, book);
    }

    function hashOf(OrderWord word, Authorisation calldata a) external pure returns (bytes32) {
        return OrderHash.orderHash(MARKET, ROUND, word, a);
    }

    function _bookOfAuthorised(Authorisation[2] memory a) private pure returns (RoundBook memory book) {
        book = bookOf(packed(order(SIGNER, 0), order(SIGNER, 1)));
        book.authorisationsRoot = PositionalMerkle.innerNode(_leafNode(a, 0), _leafNode(a, 1));
    }

    function _leafNode(Authorisation[2] memory a, uint256 i) private pure returns (bytes32) {
        return PositionalMerkle.leafNode(i, keccak256(abi.encode(_authorised(a, i))));
    }

    function _authorised(Authorisation[2] memory a, uint256 i) private pure returns (AuthorisedOrder memory) {
        return AuthorisedOrder(order(SIGNER, i), a[i].clientOrderId, keccak256(abi.encode(a[i])));
    }

    function _proof(Authorisation[2] memory a, uint256 i) private pure returns (bytes32[] memory proof) {
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

    function _expectNothingWrong(uint256 place) private {
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityAuctionChallenges.FlexibilityAuction_NothingWrong.selector, place)
        );
    }
}
