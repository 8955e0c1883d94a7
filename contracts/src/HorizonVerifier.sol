// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {BlockRules, BlockSelection, SelectionTotals} from "./libraries/BlockRules.sol";
import {Upstream} from "./libraries/CertificateCheck.sol";
import {Clearing, ClearingExecution, ExecutedClearing} from "./libraries/ClearingExecution.sol";
import {ClearingWelfare} from "./libraries/ClearingWelfare.sol";
import {HorizonDigest} from "./libraries/HorizonDigest.sol";
import {PositionalMerkle} from "./libraries/PositionalMerkle.sol";
import {signed64} from "./libraries/TwosComplement.sol";

/// @notice What executing one market time unit of a horizon comes to.
struct ExecutedMtu {
    /// What its orders and its grid are committed to by.
    bytes32 bookLeaf;
    /// What its result is held by: keccak-256 of the roots of fills and of nodes.
    bytes32 resultLeaf;
    /// Binds its result to the feed-in of blocks and to the prices that it was executed with.
    bytes32 digest;
    int256 welfareTickW;
}

/// @notice What executing the blocks of a horizon comes to.
struct ExecutedBlocks {
    bytes32 blocksRoot;
    /// Over the results of the market time units.
    bytes32 mtusRoot;
    /// Running digest over the market time units.
    bytes32 running;
    /// What the accepted parts have to earn at least.
    int256 costTickW;
}

/// @title HorizonVerifier
/// @notice Executes the certificate of a horizon with block orders in two kinds of steps: each market time unit beside what the accepted
/// blocks feed in there, and the blocks at the prices of all market time units. It holds nothing and decides nothing: the auction asks it,
/// and so may anybody with an RPC endpoint and the data, for free.
contract HorizonVerifier {
    /// @notice A feed-in is told at a node that the grid does not have.
    error HorizonVerifier_UnknownNode(uint256 node, uint256 nodeCount);

    /// @notice Executes a market time unit beside the feed-in of accepted blocks, `node 16 | powerW 64`; reverts with the first fault.
    function executeMtu(Clearing calldata clearing, Upstream calldata upstream, uint256[] calldata feedIn)
        external
        pure
        returns (ExecutedMtu memory mtu)
    {
        int256[] memory feedInW = _byNode(feedIn, clearing.grid.length);
        ExecutedClearing memory executed = ClearingExecution.executeBeside(clearing, upstream, feedInW);
        uint256[] memory rows = new uint256[](feedIn.length);
        for (uint256 i = 0; i < rows.length; ++i) {
            uint256 node = uint16(feedIn[i] >> 64);
            rows[i] = HorizonDigest.row(node, signed64(feedIn[i]), clearing.priceTicks[node]);
        }
        mtu.resultLeaf = HorizonDigest.pair(executed.roots.fillsRoot, executed.roots.nodesRoot);
        mtu.bookLeaf = HorizonDigest.pair(executed.roots.bookRoot, executed.roots.gridRoot);
        mtu.digest = HorizonDigest.mtu(mtu.resultLeaf, rows);
        mtu.welfareTickW = ClearingWelfare.welfareOf(clearing, executed, upstream);
    }

    /// @notice Executes a selection of blocks at the prices of nodes, 4 bytes each, by market time unit, whose results have these leaves;
    /// reverts with the first fault.
    function executeBlocks(
        BlockSelection calldata selection,
        uint16[] calldata nodes,
        bytes calldata prices,
        bytes32[] calldata resultLeaves
    ) external pure returns (ExecutedBlocks memory blocks) {
        SelectionTotals memory totals = BlockRules.execute(selection, nodes, prices, resultLeaves.length);
        blocks.blocksRoot = totals.blocksRoot;
        blocks.costTickW = totals.costTickW;
        bytes32[] memory leaves = new bytes32[](resultLeaves.length);
        uint256[] memory rows = new uint256[](nodes.length);
        for (uint256 mtu = 0; mtu < leaves.length; ++mtu) {
            for (uint256 column = 0; column < rows.length; ++column) {
                uint256 cell = mtu * rows.length + column;
                rows[column] = HorizonDigest.row(nodes[column], totals.feedInW[cell], BlockRules.priceAt(prices, cell));
            }
            bytes32 digest = HorizonDigest.mtu(resultLeaves[mtu], rows);
            blocks.running = HorizonDigest.pair(blocks.running, digest);
            leaves[mtu] = PositionalMerkle.leafNode(mtu, resultLeaves[mtu]);
        }
        blocks.mtusRoot = PositionalMerkle.foldInPlace(leaves);
    }

    function _byNode(uint256[] calldata feedIn, uint256 nodeCount) private pure returns (int256[] memory feedInW) {
        feedInW = new int256[](nodeCount);
        for (uint256 i = 0; i < feedIn.length; ++i) {
            uint256 node = uint16(feedIn[i] >> 64);
            if (node >= nodeCount) revert HorizonVerifier_UnknownNode(node, nodeCount);
            feedInW[node] += signed64(feedIn[i]);
        }
    }
}
