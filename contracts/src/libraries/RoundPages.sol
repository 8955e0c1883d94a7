// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {MerklePath} from "./MerklePath.sol";
import {OrderWord} from "./OrderWord.sol";
import {PositionalMerkle} from "./PositionalMerkle.sol";

/// @title RoundPages
/// @notice The orders of a book and of its result, hashed in pages of eight: the trees have an eighth of the leaves, and a proof of one
/// order shows its page. The value of a page's leaf is the keccak-256 of its orders, 20 bytes each in the book, 32 bytes with
/// fill and running sum in the result. The last page may be shorter.
library RoundPages {
    uint256 internal constant PAGE = 8;
    uint256 internal constant ORDER_BYTES = 20;

    /// @notice Number of pages of so many orders.
    function pageCount(uint256 orderCount) internal pure returns (uint256) {
        return (orderCount + PAGE - 1) / PAGE;
    }

    /// @notice Number of orders on a page.
    function pageLength(uint256 orderCount, uint256 page) internal pure returns (uint256) {
        uint256 rest = orderCount - page * PAGE;
        return rest < PAGE ? rest : PAGE;
    }

    /// @notice Root of a book.
    function bookRoot(bytes calldata orders) internal pure returns (bytes32) {
        bytes32[] memory nodes = new bytes32[](pageCount(orders.length / ORDER_BYTES));
        // Each page is copied beyond the end of allocated memory; then PositionalMerkle.leafNode.
        assembly ("memory-safe") {
            let buffer := mload(0x40)
            let at := orders.offset
            let end := add(at, orders.length)
            let node := add(nodes, 0x20)
            for { let page := 0 } lt(at, end) { page := add(page, 1) } {
                let size := 160
                if gt(add(at, size), end) { size := sub(end, at) }
                calldatacopy(buffer, at, size)
                mstore(0x00, shl(184, page))
                mstore(0x09, keccak256(buffer, size))
                mstore(node, keccak256(0x00, 0x29))
                at := add(at, size)
                node := add(node, 0x20)
            }
        }
        return PositionalMerkle.foldInPlace(nodes);
    }

    /// @notice Root of a result's orders.
    function fillsRoot(OrderWord[] memory filled) internal pure returns (bytes32) {
        bytes32[] memory nodes = new bytes32[](pageCount(filled.length));
        assembly ("memory-safe") {
            let at := add(filled, 0x20)
            let end := add(at, shl(5, mload(filled)))
            let node := add(nodes, 0x20)
            for { let page := 0 } lt(at, end) { page := add(page, 1) } {
                let size := 256
                if gt(add(at, size), end) { size := sub(end, at) }
                mstore(0x00, shl(184, page))
                mstore(0x09, keccak256(at, size))
                mstore(node, keccak256(0x00, 0x29))
                at := add(at, size)
                node := add(node, 0x20)
            }
        }
        return PositionalMerkle.foldInPlace(nodes);
    }

    /// @notice Whether these are the orders of a page of a book.
    function isBookPage(bytes32 root, uint256 orderCount, uint256 page, bytes calldata orders, bytes32[] calldata proof)
        internal
        pure
        returns (bool)
    {
        if (page >= pageCount(orderCount) || orders.length != pageLength(orderCount, page) * ORDER_BYTES) return false;
        return MerklePath.isProven(root, pageCount(orderCount), page, keccak256(orders), proof);
    }

    /// @notice Whether these are the filled orders of a page of a result.
    function isFillsPage(
        bytes32 root,
        uint256 orderCount,
        uint256 page,
        OrderWord[] calldata orders,
        bytes32[] calldata proof
    ) internal pure returns (bool) {
        if (page >= pageCount(orderCount) || orders.length != pageLength(orderCount, page)) return false;
        bytes32 value;
        // Copied beyond the end of allocated memory and not kept.
        assembly ("memory-safe") {
            let buffer := mload(0x40)
            let size := shl(5, orders.length)
            calldatacopy(buffer, orders.offset, size)
            value := keccak256(buffer, size)
        }
        return MerklePath.isProven(root, pageCount(orderCount), page, value, proof);
    }

    /// @notice The order at a place of a book's page.
    function orderAt(bytes calldata orders, uint256 place) internal pure returns (OrderWord) {
        uint256 at = place * ORDER_BYTES;
        return OrderWord.wrap(uint160(bytes20(orders[at:at + ORDER_BYTES])));
    }
}
