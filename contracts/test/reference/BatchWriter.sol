// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {PositionalMerkle} from "../../src/libraries/PositionalMerkle.sol";
import {SettlementRecord} from "../../src/libraries/SettlementRecord.sol";

/// @title BatchWriter
/// @notice Writes batches and their roots in the plainest way, for tests.
library BatchWriter {
    /// @notice The words of a batch. `numbers` is its table of parties.
    function write(uint256[] memory numbers, SettlementRecord[] memory records, uint256 firstOrder, uint256 total)
        internal
        pure
        returns (bytes32[] memory words)
    {
        uint256 headWords = 1 + (numbers.length + 9) / 10;
        words = new bytes32[](headWords + (records.length + 1) / 2);
        words[0] = bytes32(records.length << 128 | numbers.length << 112 | firstOrder << 64 | total);
        for (uint256 i = 0; i < numbers.length; ++i) {
            words[1 + i / 10] |= bytes32(numbers[i] << (216 - 24 * (i % 10)));
        }
        for (uint256 i = 0; i < records.length; ++i) {
            uint256 record = SettlementRecord.unwrap(records[i]);
            words[headWords + i / 2] |= bytes32(i % 2 == 0 ? record << 128 : record);
        }
    }

    /// @notice Header and parties of a batch.
    function headOf(bytes32[] memory words) internal pure returns (bytes32[] memory) {
        uint256 parties = uint16(uint256(words[0]) >> 112);
        return slice(words, 0, 1 + (parties + 9) / 10);
    }

    /// @notice The block of records at this place.
    function blockOf(bytes32[] memory words, uint256 place) internal pure returns (bytes32[] memory) {
        uint256 first = headOf(words).length + 8 * place;
        return slice(words, first, first + 8 < words.length ? first + 8 : words.length);
    }

    /// @notice Leaf nodes of the blocks of a batch.
    function nodesOf(bytes32[] memory words) internal pure returns (bytes32[] memory nodes) {
        nodes = new bytes32[]((words.length - headOf(words).length + 7) / 8);
        for (uint256 i = 0; i < nodes.length; ++i) {
            nodes[i] = PositionalMerkle.leafNode(i, keccak256(abi.encodePacked(blockOf(words, i))));
        }
    }

    /// @notice The root of a batch.
    function rootOf(bytes32[] memory words) internal pure returns (bytes32) {
        bytes32 records = PositionalMerkle.foldInPlace(nodesOf(words));
        return keccak256(abi.encodePacked(keccak256(abi.encodePacked(headOf(words))), records));
    }

    /// @notice The siblings of a leaf among these leaf nodes, from the bottom upwards.
    function siblingsOf(bytes32[] memory nodes, uint256 position) internal pure returns (bytes32[] memory siblings) {
        siblings = new bytes32[](32);
        uint256 used = 0;
        while (nodes.length > 1) {
            uint256 sibling = position ^ 1;
            if (sibling < nodes.length) siblings[used++] = nodes[sibling];
            bytes32[] memory above = new bytes32[]((nodes.length + 1) / 2);
            for (uint256 i = 0; i < above.length; ++i) {
                bool isPair = 2 * i + 1 < nodes.length;
                above[i] = isPair ? PositionalMerkle.innerNode(nodes[2 * i], nodes[2 * i + 1]) : nodes[2 * i];
            }
            (nodes, position) = (above, position / 2);
        }
        return slice(siblings, 0, used);
    }

    function slice(bytes32[] memory words, uint256 from, uint256 to) internal pure returns (bytes32[] memory part) {
        part = new bytes32[](to - from);
        for (uint256 i = from; i < to; ++i) {
            part[i - from] = words[i];
        }
    }
}
