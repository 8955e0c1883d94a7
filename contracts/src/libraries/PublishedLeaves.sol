// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Authorisation} from "./Authorisation.sol";
import {GridNode} from "./GridNode.sol";
import {PositionalMerkle} from "./PositionalMerkle.sol";
import {RoundPages} from "./RoundPages.sol";

/// @title PublishedLeaves
/// @notice The leaf nodes of what is published of a round. Each function gives none where the data does not consist of whole items.
library PublishedLeaves {
    uint256 private constant WORD = 32;
    uint256 private constant PAGE_BYTES = RoundPages.PAGE * WORD;
    /// @dev Of an entry before its path: order, id, number of its tree, number of path nodes, metering point and position.
    uint256 private constant ENTRY_BYTES = 91;

    /// @notice Leaf nodes of pages of awarded orders, in the tree of the result and in that of the book.
    function ofOrders(uint256 firstPage, bytes calldata data)
        internal
        pure
        returns (bytes32[] memory filled, bytes32[] memory stated)
    {
        if (data.length % WORD != 0) return (filled, stated);
        uint256 pages = (data.length + PAGE_BYTES - 1) / PAGE_BYTES;
        (filled, stated) = (new bytes32[](pages), new bytes32[](pages));
        for (uint256 i = 0; i < pages; ++i) {
            uint256 start = i * PAGE_BYTES;
            uint256 end = start + PAGE_BYTES < data.length ? start + PAGE_BYTES : data.length;
            (bytes32 filledPage, bytes32 statedPage) = _pageHashes(data[start:end]);
            filled[i] = PositionalMerkle.leafNode(firstPage + i, filledPage);
            stated[i] = PositionalMerkle.leafNode(firstPage + i, statedPage);
        }
    }

    /// @notice Leaf nodes of the grid: a node's word says how many words of steps follow it.
    function ofGrid(uint256 firstNode, bytes calldata data) internal pure returns (bytes32[] memory leaves) {
        leaves = new bytes32[](data.length / WORD);
        uint256 count = 0;
        for (uint256 at = 0; at < data.length; ++count) {
            if (data.length - at < WORD) return new bytes32[](0);
            uint256 size = WORD * (1 + GridNode.wrap(uint256(bytes32(data[at:at + WORD]))).stepCount());
            if (data.length - at < size) return new bytes32[](0);
            leaves[count] = PositionalMerkle.leafNode(firstNode + count, keccak256(data[at:at + size]));
            at += size;
        }
        _cut(leaves, count);
    }

    /// @notice Leaf nodes of what the result says of nodes.
    function ofNodes(uint256 firstNode, bytes calldata data) internal pure returns (bytes32[] memory leaves) {
        if (data.length % WORD != 0) return leaves;
        leaves = new bytes32[](data.length / WORD);
        for (uint256 i = 0; i < leaves.length; ++i) {
            leaves[i] = PositionalMerkle.leafNode(firstNode + i, bytes32(data[i * WORD:(i + 1) * WORD]));
        }
    }

    /// @notice Leaf nodes of authorisations; {IRoundPublications-publish} says how they are sent.
    function ofAuthorisations(uint256 first, bytes calldata data) internal pure returns (bytes32[] memory leaves) {
        if (data.length < 2) return leaves;
        (bytes32[] memory trees, uint256 at) = _treeHashes(data);
        if (at == 0) return leaves;
        leaves = new bytes32[]((data.length - at) / ENTRY_BYTES);
        uint256 count = 0;
        for (; at < data.length; ++count) {
            if (data.length - at < ENTRY_BYTES) return new bytes32[](0);
            uint256 tree = uint16(bytes2(data[at + 52:at + 54]));
            uint256 placeAt = at + 55;
            uint256 end = placeAt + Authorisation.PLACE_BYTES + WORD * uint8(data[at + 54]);
            if (tree >= trees.length || end > data.length) return new bytes32[](0);
            bytes32 value = keccak256(abi.encodePacked(data[at:at + 52], trees[tree], keccak256(data[placeAt:end])));
            leaves[count] = PositionalMerkle.leafNode(first + count, value);
            at = end;
        }
        _cut(leaves, count);
    }

    /// @dev The hashes of the trees that a piece begins with, and where they end; 0 where they do not.
    function _treeHashes(bytes calldata data) private pure returns (bytes32[] memory trees, uint256 at) {
        trees = new bytes32[](uint16(bytes2(data[:2])));
        at = 2;
        for (uint256 i = 0; i < trees.length; ++i) {
            if (at >= data.length) return (trees, 0);
            uint256 end = at + 1 + uint8(data[at]);
            if (end > data.length || end - at - 1 < Authorisation.TREE_BYTES) return (trees, 0);
            trees[i] = keccak256(data[at + 1:end]);
            at = end;
        }
    }

    /// @dev The hash of a page as it is, and of the last 20 bytes of each of its words. Written beyond the end of allocated memory and
    /// not kept. It runs once for eight orders.
    function _pageHashes(bytes calldata page) private pure returns (bytes32 filled, bytes32 stated) {
        assembly ("memory-safe") {
            let buffer := mload(0x40)
            let size := page.length
            calldatacopy(buffer, page.offset, size)
            filled := keccak256(buffer, size)
            let target := buffer
            for { let at := buffer } lt(at, add(buffer, size)) { at := add(at, 0x20) } {
                mstore(target, shl(96, mload(at)))
                target := add(target, 20)
            }
            stated := keccak256(buffer, sub(target, buffer))
        }
    }

    function _cut(bytes32[] memory leaves, uint256 count) private pure {
        assembly ("memory-safe") {
            mstore(leaves, count)
        }
    }
}
