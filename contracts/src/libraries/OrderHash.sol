// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Authorisation} from "./Authorisation.sol";
import {MerklePath} from "./MerklePath.sol";
import {OrderWord} from "./OrderWord.sol";

/// @title OrderHash
/// @notice EIP-712 hashes of orders. The round is part of the order: it cannot be used again in another one.
library OrderHash {
    bytes32 internal constant ORDER_TYPEHASH = keccak256(
        "Order(bytes32 market,uint64 round,uint24 participant,uint16 node,uint8 side,uint32 quantityW,int32 limitTicks,bytes32 meteringPoint,bytes32 clientOrderId)"
    );
    bytes32 internal constant TREE_TYPEHASH =
        keccak256("OrderTree(bytes32 market,uint24 participant,bytes32 ordersRoot,uint32 orderCount)");

    /// @notice Hash of an order of a round as a struct.
    function orderHash(bytes32 market, uint64 round, OrderWord order, bytes32 meteringPoint, bytes32 clientOrderId)
        internal
        pure
        returns (bytes32)
    {
        bytes memory first = abi.encode(
            ORDER_TYPEHASH, market, round, order.participant(), order.node(), order.side(), order.quantityW()
        );
        return keccak256(bytes.concat(first, abi.encode(order.limitTicks(), meteringPoint, clientOrderId)));
    }

    /// @notice Hash of a tree of orders as a struct: what is signed.
    function treeHash(bytes32 market, uint256 participant, bytes32 ordersRoot, uint32 orderCount)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(TREE_TYPEHASH, market, participant, ordersRoot, orderCount));
    }

    /// @notice Whether the order stands at its place in a tree.
    function isInTree(
        bytes32 market,
        uint64 round,
        OrderWord order,
        bytes32 clientOrderId,
        bytes calldata tree,
        bytes calldata place
    ) internal pure returns (bool) {
        bytes32 hash = orderHash(market, round, order, Authorisation.meteringPoint(place), clientOrderId);
        uint256 position = Authorisation.position(place);
        return MerklePath.isProven(
            Authorisation.ordersRoot(tree), Authorisation.orderCount(tree), position, hash, Authorisation.path(place)
        );
    }
}
