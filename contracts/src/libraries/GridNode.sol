// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {signed32} from "./TwosComplement.sol";

/// @notice A node of the network in one round, with the branch above it. From the highest bit down:
///
///     stepCount 16 | parent 16 | subtreeEnd 16 | subtreeEndOrder 32 | endOrder 32 | firstOrder 32 | lowestW 32 | highestW 32
///
/// Nodes are numbered depth first, so that the nodes of a subtree are `node ... subtreeEnd - 1`, and their orders
/// `firstOrder ... subtreeEndOrder - 1`; those of the node itself end before `endOrder`. Trading may change the flow of the branch,
/// export positive, by `lowestW` to `highestW`: limits less the baseline. `stepCount` words of {ReliefStep} follow the word in its leaf.
type GridNode is uint256;

using GridNodes for GridNode global;

/// @title GridNodes
/// @notice Reads the fields of a node.
library GridNodes {
    function highestW(GridNode word) internal pure returns (int256) {
        return signed32(GridNode.unwrap(word));
    }

    function lowestW(GridNode word) internal pure returns (int256) {
        return signed32(GridNode.unwrap(word) >> 32);
    }

    function firstOrder(GridNode word) internal pure returns (uint256) {
        return uint32(GridNode.unwrap(word) >> 64);
    }

    function endOrder(GridNode word) internal pure returns (uint256) {
        return uint32(GridNode.unwrap(word) >> 96);
    }

    function subtreeEndOrder(GridNode word) internal pure returns (uint256) {
        return uint32(GridNode.unwrap(word) >> 128);
    }

    function subtreeEnd(GridNode word) internal pure returns (uint256) {
        return uint16(GridNode.unwrap(word) >> 160);
    }

    function parent(GridNode word) internal pure returns (uint256) {
        return uint16(GridNode.unwrap(word) >> 176);
    }

    function stepCount(GridNode word) internal pure returns (uint256) {
        return uint16(GridNode.unwrap(word) >> 192);
    }
}
