// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {PositionalMerkle} from "../../src/libraries/PositionalMerkle.sol";
import {BatchWriter} from "./BatchWriter.sol";

/// @notice A salted flow, with all that its parties know of it.
struct SaltedDraft {
    /// As it is posted, with the root behind it.
    bytes flow;
    /// What its leaves hold behind their salts; a test may have them hold something else.
    bytes[] chunks;
    bytes32[] salts;
}

/// @title SaltedWriter
/// @notice Salts flows and opens them in the plainest way, for tests.
library SaltedWriter {
    uint256 private constant FLOW_BYTES = 30;

    /// @notice Salts a flow that stands in the clear, with salts that follow from a seed.
    function salt(bytes memory clear, uint256 seed) internal pure returns (SaltedDraft memory d) {
        d.chunks = BatchWriter.leavesOf(clear);
        d.salts = new bytes32[](d.chunks.length);
        for (uint256 i = 0; i < d.salts.length; ++i) {
            d.salts[i] = keccak256(abi.encode(seed, i));
        }
        d.flow = abi.encodePacked(
            BatchWriter.slice(clear, 0, 9),
            // One record of 32 bytes, no widths, no first order.
            bytes13(0x00000120000000000000000000),
            BatchWriter.slice(clear, 22, FLOW_BYTES),
            rootOf(d)
        );
    }

    /// @notice Posts of a draft what its leaves hold, after they were changed.
    function claim(SaltedDraft memory d) internal pure {
        d.flow = abi.encodePacked(BatchWriter.slice(d.flow, 0, FLOW_BYTES), rootOf(d));
    }

    function rootOf(SaltedDraft memory d) internal pure returns (bytes32) {
        return keccak256(abi.encode(d.chunks.length, PositionalMerkle.foldInPlace(_nodesOf(d))));
    }

    /// @notice See {SaltedLeaves}.
    function open(SaltedDraft memory d, uint256 position) internal pure returns (bytes memory) {
        bytes memory chunk = d.chunks[position];
        bytes32[] memory siblings = BatchWriter.siblingsOf(_nodesOf(d), position);
        // forge-lint: disable-next-line(unsafe-typecast)
        bytes memory head = abi.encodePacked(uint32(position), uint32(d.chunks.length), uint16(chunk.length));
        return abi.encodePacked(head, d.salts[position], chunk, siblings);
    }

    function _nodesOf(SaltedDraft memory d) private pure returns (bytes32[] memory nodes) {
        nodes = new bytes32[](d.chunks.length);
        for (uint256 i = 0; i < nodes.length; ++i) {
            nodes[i] = PositionalMerkle.leafNode(i, keccak256(bytes.concat(d.salts[i], d.chunks[i])));
        }
    }
}
