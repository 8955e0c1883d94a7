// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {OrderWord} from "./OrderWord.sol";

/// @notice What stands behind an order of a book, at its position in the tree over authorisations. Order and id can be shown without the
/// rest, who signed without where the order stands in what was signed, and the other way round.
struct AuthorisedOrder {
    OrderWord order;
    /// keccak-256 of the id under which the participant sent the order; no two orders of a round share it. In a sealed round it is
    /// random, so that the root tells nothing.
    bytes32 clientOrderId;
    /// keccak-256 of the tree's bytes.
    bytes32 tree;
    /// keccak-256 of the place's bytes.
    bytes32 place;
}

/// @title Authorisation
/// @notice The bytes that say who wanted an order:
///
/// - a tree of orders under one signature: `participant 24 | ordersRoot 256 | orderCount 32 | signature`. The signature is secp256k1, 65
///   bytes, or empty where the participant's account signed on chain or sealed the root. Without orders it stands for those that the
///   participant forced in.
/// - the place of an order in its tree: `meteringPoint 256 | position 32 | path`, 32 bytes for each node. The metering point is the
///   keccak-256 of its name, 0 without one. Of a forced order the position is its number, and there is no path.
library Authorisation {
    /// @notice Bytes of a tree without its signature, and of a place without its path.
    uint256 internal constant TREE_BYTES = 39;
    uint256 internal constant PLACE_BYTES = 36;
    /// @notice Bytes of what the value of a leaf is the hash of: the order, then three words.
    uint256 internal constant LEAF_BYTES = 116;

    function participant(bytes calldata tree) internal pure returns (uint24) {
        return uint24(bytes3(tree[:3]));
    }

    function ordersRoot(bytes calldata tree) internal pure returns (bytes32) {
        return bytes32(tree[3:35]);
    }

    function orderCount(bytes calldata tree) internal pure returns (uint32) {
        return uint32(bytes4(tree[35:TREE_BYTES]));
    }

    function signature(bytes calldata tree) internal pure returns (bytes calldata) {
        return tree[TREE_BYTES:];
    }

    function meteringPoint(bytes calldata place) internal pure returns (bytes32) {
        return bytes32(place[:32]);
    }

    function position(bytes calldata place) internal pure returns (uint32) {
        return uint32(bytes4(place[32:PLACE_BYTES]));
    }

    /// @notice The nodes beside the way from the order to the root. Bytes behind the last whole node are left out.
    function path(bytes calldata place) internal pure returns (bytes32[] calldata nodes) {
        bytes calldata rest = place[PLACE_BYTES:];
        assembly ("memory-safe") {
            nodes.offset := rest.offset
            nodes.length := shr(5, rest.length)
        }
    }

    /// @notice Whether bytes are those of a tree, or of a place: long enough, and without part of a node at the end.
    function isTree(bytes calldata tree) internal pure returns (bool) {
        return tree.length >= TREE_BYTES;
    }

    function isPlace(bytes calldata place) internal pure returns (bool) {
        return place.length >= PLACE_BYTES && (place.length - PLACE_BYTES) % 32 == 0;
    }

    /// @notice Value of the leaf of an order's authorisation.
    function leaf(AuthorisedOrder calldata a) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(uint160(OrderWord.unwrap(a.order)), a.clientOrderId, a.tree, a.place));
    }
}
