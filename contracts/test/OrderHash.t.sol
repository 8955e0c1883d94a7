// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {Test} from "forge-std/Test.sol";

import {Authorisation, OrderHash} from "../src/libraries/OrderHash.sol";
import {OrderWord} from "../src/libraries/OrderWord.sol";
import {PositionalMerkle} from "../src/libraries/PositionalMerkle.sol";

/// @notice On the vectors that `src/domain/proofs/order-hash.spec.ts` reads too.
contract OrderHashTest is Test {
    /// @dev In the alphabetical order in which the JSON parser gives them.
    struct OrderVector {
        bytes32 clientOrderId;
        bytes32 hash;
        int32 limitTicks;
        bytes32 market;
        bytes32 meteringPoint;
        uint16 node;
        uint24 participant;
        uint32 quantityW;
        uint64 round;
        uint8 side;
    }

    string private constant ORDER_TYPE =
        "Order(bytes32 market,uint64 round,uint24 participant,uint16 node,uint8 side,uint32 quantityW,int32 limitTicks,bytes32 meteringPoint,bytes32 clientOrderId)";

    string private _json;

    function setUp() external {
        // forge-lint: disable-next-line(unsafe-cheatcode)
        _json = vm.readFile("test/vectors/order-hashes.json");
    }

    function test_HashesOfTheSharedVectors() external view {
        OrderVector[] memory vectors = _vectors();
        assertGt(vectors.length, 0);
        for (uint256 i = 0; i < vectors.length; ++i) {
            OrderVector memory v = vectors[i];
            assertEq(this.orderHash(v.market, v.round, _word(v), _authorisation(v)), v.hash);
        }
    }

    function testFuzz_HashIsThatOfTheCheatcode(OrderVector memory v) external view {
        bytes memory encoded = abi.encode(
            v.market,
            v.round,
            v.participant,
            v.node,
            v.side,
            v.quantityW,
            v.limitTicks,
            v.meteringPoint,
            v.clientOrderId
        );
        bytes32 twin = vm.eip712HashStruct(ORDER_TYPE, encoded);
        assertEq(this.orderHash(v.market, v.round, _word(v), _authorisation(v)), twin);
    }

    function test_DigestOfTheSharedVectors() external view {
        OrderVector[] memory vectors = _vectors();
        bytes32 root = vm.parseJsonBytes32(_json, ".root");
        assertEq(_root(vectors), root);
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("gridclear"),
                keccak256("1"),
                vm.parseJsonUint(_json, ".chainId"),
                vm.parseJsonAddress(_json, ".auction")
            )
        );
        // forge-lint: disable-next-line(unsafe-typecast)
        bytes32 tree = OrderHash.treeHash(vectors[0].market, 7, root, uint32(vectors.length));
        assertEq(MessageHashUtils.toTypedDataHash(domain, tree), vm.parseJsonBytes32(_json, ".digest"));
    }

    function testFuzz_OnlyTheOrderAtItsPositionIsInTheTree(OrderVector memory v, uint64 otherRound, uint32 otherNode)
        external
        view
    {
        vm.assume(otherRound != v.round);
        Authorisation memory a = _authorisation(v);
        a.orderCount = 1;
        a.ordersRoot = PositionalMerkle.leafNode(0, this.orderHash(v.market, v.round, _word(v), a));
        assertTrue(this.isInTree(v.market, v.round, _word(v), a));
        assertFalse(this.isInTree(v.market, otherRound, _word(v), a));

        OrderVector memory other = abi.decode(abi.encode(v), (OrderVector));
        // forge-lint: disable-next-line(unsafe-typecast)
        other.node = v.node ^ uint16(1 + otherNode % 65_535);
        assertFalse(this.isInTree(v.market, v.round, _word(other), a));
        a.position = 1;
        assertFalse(this.isInTree(v.market, v.round, _word(v), a));
    }

    function orderHash(bytes32 market, uint64 round, OrderWord order, Authorisation calldata authorisation)
        external
        pure
        returns (bytes32)
    {
        return OrderHash.orderHash(market, round, order, authorisation);
    }

    function isInTree(bytes32 market, uint64 round, OrderWord order, Authorisation calldata authorisation)
        external
        pure
        returns (bool)
    {
        return OrderHash.isInTree(market, round, order, authorisation);
    }

    function _vectors() private view returns (OrderVector[] memory) {
        return abi.decode(vm.parseJson(_json, ".orders"), (OrderVector[]));
    }

    function _root(OrderVector[] memory vectors) private pure returns (bytes32) {
        bytes32[] memory nodes = new bytes32[](vectors.length);
        for (uint256 i = 0; i < nodes.length; ++i) {
            nodes[i] = PositionalMerkle.leafNode(i, vectors[i].hash);
        }
        return PositionalMerkle.foldInPlace(nodes);
    }

    function _word(OrderVector memory v) private pure returns (OrderWord) {
        // forge-lint: disable-next-line(unsafe-typecast) -- two's complement in 32 bits
        uint256 limit = uint32(v.limitTicks);
        uint256 place = uint256(v.node) << 144 | uint256(v.side) << 136 | uint256(v.participant) << 112;
        return OrderWord.wrap(place | limit << 32 | v.quantityW);
    }

    function _authorisation(OrderVector memory v) private pure returns (Authorisation memory a) {
        a.participant = v.participant;
        a.meteringPoint = v.meteringPoint;
        a.clientOrderId = v.clientOrderId;
    }
}
