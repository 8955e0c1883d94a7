// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {OrderWord} from "./OrderWord.sol";
import {PositionalMerkle} from "./PositionalMerkle.sol";

/// @notice What stands behind an order of a book: the fields that its participant signed and that clear nothing, and the signature. One
/// signature covers a tree of orders.
struct Authorisation {
    uint24 participant;
    /// keccak-256 of the metering point's name, 0 without one.
    bytes32 meteringPoint;
    /// keccak-256 of the id under which the participant sent the order; no two orders of a round share it. In a sealed round it is
    /// random, so that the root tells nothing.
    bytes32 clientOrderId;
    /// Root and number of the orders that were signed together, and where among them this one stands.
    bytes32 ordersRoot;
    uint32 orderCount;
    uint32 position;
    bytes32[] path;
    /// secp256k1, 65 bytes; empty where the participant's account signed on chain or sealed the root.
    bytes signature;
}

/// @notice What a leaf in the tree over authorisations is made of.
struct AuthorisedOrder {
    OrderWord order;
    bytes32 clientOrderId;
    /// keccak-256 of the encoded {Authorisation}.
    bytes32 authorisation;
}

/// @title OrderHash
/// @notice EIP-712 hashes of orders. The round is part of the order: it cannot be used again in another one.
library OrderHash {
    bytes32 internal constant ORDER_TYPEHASH = keccak256(
        "Order(bytes32 market,uint64 round,uint24 participant,uint16 node,uint8 side,uint32 quantityW,int32 limitTicks,bytes32 meteringPoint,bytes32 clientOrderId)"
    );
    bytes32 internal constant TREE_TYPEHASH =
        keccak256("OrderTree(bytes32 market,uint24 participant,bytes32 ordersRoot,uint32 orderCount)");

    /// @notice Hash of an order of a round as a struct.
    function orderHash(bytes32 market, uint64 round, OrderWord order, Authorisation calldata authorisation)
        internal
        pure
        returns (bytes32)
    {
        bytes memory first = abi.encode(
            ORDER_TYPEHASH, market, round, order.participant(), order.node(), order.side(), order.quantityW()
        );
        return keccak256(
            bytes.concat(
                first, abi.encode(order.limitTicks(), authorisation.meteringPoint, authorisation.clientOrderId)
            )
        );
    }

    /// @notice Hash of a tree of orders as a struct: what is signed.
    function treeHash(bytes32 market, uint256 participant, bytes32 ordersRoot, uint32 orderCount)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(TREE_TYPEHASH, market, participant, ordersRoot, orderCount));
    }

    /// @notice Whether the order belongs to the tree that its authorisation names.
    function isInTree(bytes32 market, uint64 round, OrderWord order, Authorisation calldata authorisation)
        internal
        pure
        returns (bool)
    {
        bytes32 hash = orderHash(market, round, order, authorisation);
        return PositionalMerkle.isProven(
            authorisation.ordersRoot, authorisation.orderCount, authorisation.position, hash, authorisation.path
        );
    }

    /// @notice Value of the leaf of an order's authorisation: it names order and id, so that one of them can be shown without the rest.
    function leaf(AuthorisedOrder memory authorised) internal pure returns (bytes32) {
        return keccak256(abi.encode(authorised));
    }
}
