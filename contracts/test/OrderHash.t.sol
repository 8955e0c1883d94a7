// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {FlexibilityOrders} from "../src/FlexibilityOrders.sol";
import {IBondedRounds} from "../src/interfaces/IBondedRounds.sol";
import {IParticipantRegistry} from "../src/interfaces/IParticipantRegistry.sol";
import {OrderHash} from "../src/libraries/OrderHash.sol";
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

    string private constant TREE_TYPE =
        "OrderTree(bytes32 market,uint24 participant,bytes32 ordersRoot,uint32 orderCount)";

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
            assertEq(_hash(v), v.hash);
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
        assertEq(_hash(v), twin);
    }

    function testFuzz_TreeHashIsThatOfTheCheatcode(bytes32 market, uint24 participant, bytes32 root, uint32 count)
        external
        pure
    {
        bytes32 twin = vm.eip712HashStruct(TREE_TYPE, abi.encode(market, participant, root, count));
        assertEq(OrderHash.treeHash(market, participant, root, count), twin);
    }

    function test_DigestOfTheSharedVectorsIsThatOfTheCheatcode() external view {
        OrderVector[] memory vectors = _vectors();
        string memory domain = string.concat(
            '{"name":"gridclear","version":"1","chainId":',
            vm.toString(vm.parseJsonUint(_json, ".chainId")),
            ',"verifyingContract":"',
            vm.toString(vm.parseJsonAddress(_json, ".auction"))
        );
        string memory message = string.concat(
            '{"market":"',
            vm.toString(vectors[0].market),
            '","participant":7,"ordersRoot":"',
            vm.toString(vm.parseJsonBytes32(_json, ".root")),
            '","orderCount":',
            vm.toString(vectors.length)
        );
        string memory typedData = string.concat(
            '{"types":{"EIP712Domain":[{"name":"name","type":"string"},{"name":"version","type":"string"},',
            '{"name":"chainId","type":"uint256"},{"name":"verifyingContract","type":"address"}],',
            '"OrderTree":[{"name":"market","type":"bytes32"},{"name":"participant","type":"uint24"},',
            '{"name":"ordersRoot","type":"bytes32"},{"name":"orderCount","type":"uint32"}]},',
            '"primaryType":"OrderTree","domain":',
            string.concat(domain, '"},"message":', message, "}}")
        );
        assertEq(vm.eip712HashTypedData(typedData), vm.parseJsonBytes32(_json, ".digest"));
    }

    function test_DigestOfTheSharedVectorsIsThatOfTheContract() external {
        OrderVector[] memory vectors = _vectors();
        bytes32 root = vm.parseJsonBytes32(_json, ".root");
        assertEq(_root(vectors), root);
        address at = vm.parseJsonAddress(_json, ".auction");
        vm.chainId(vm.parseJsonUint(_json, ".chainId"));
        vm.etch(at, address(new FlexibilityOrders(IParticipantRegistry(address(1)), IBondedRounds(at))).code);
        // forge-lint: disable-next-line(unsafe-typecast)
        bytes32 digest = FlexibilityOrders(at).ordersDigest(vectors[0].market, 7, root, uint32(vectors.length));
        assertEq(digest, vm.parseJsonBytes32(_json, ".digest"));
    }

    function testFuzz_OnlyTheOrderAtItsPositionIsInTheTree(OrderVector memory v, uint64 otherRound, uint32 otherNode)
        external
        view
    {
        vm.assume(otherRound != v.round);
        bytes memory tree = _treeOf(v, PositionalMerkle.leafNode(0, _hash(v)));
        bytes memory place = abi.encodePacked(v.meteringPoint, uint32(0));
        assertTrue(this.isInTree(v, v.round, tree, place));
        assertFalse(this.isInTree(v, otherRound, tree, place));
        assertFalse(this.isInTree(v, v.round, tree, abi.encodePacked(v.meteringPoint, uint32(1))));
        assertFalse(this.isInTree(v, v.round, tree, abi.encodePacked(v.meteringPoint, uint32(0), bytes32(0))));

        // forge-lint: disable-next-line(unsafe-typecast)
        v.node ^= uint16(1 + otherNode % 65_535);
        assertFalse(this.isInTree(v, v.round, tree, place));
    }

    function isInTree(OrderVector calldata v, uint64 round, bytes calldata tree, bytes calldata place)
        external
        pure
        returns (bool)
    {
        return OrderHash.isInTree(v.market, round, _word(v), v.clientOrderId, tree, place);
    }

    /// @dev A tree of one order, unsigned.
    function _treeOf(OrderVector memory v, bytes32 root) private pure returns (bytes memory) {
        return abi.encodePacked(v.participant, root, uint32(1));
    }

    function _hash(OrderVector memory v) private pure returns (bytes32) {
        return OrderHash.orderHash(v.market, v.round, _word(v), v.meteringPoint, v.clientOrderId);
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
}
