// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {BlockRules, BlockSelection, SelectionTotals} from "./libraries/BlockRules.sol";
import {Upstream} from "./libraries/CertificateCheck.sol";
import {Clearing, ClearingExecution, ExecutedClearing} from "./libraries/ClearingExecution.sol";
import {ClearingWelfare} from "./libraries/ClearingWelfare.sol";
import {HorizonDigest} from "./libraries/HorizonDigest.sol";
import {PositionalMerkle} from "./libraries/PositionalMerkle.sol";

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
    /// @notice Executes a market time unit beside `feedInW` watts of accepted blocks at each node; reverts with the first fault.
    function executeMtu(Clearing calldata clearing, Upstream calldata upstream, int256[] calldata feedInW)
        external
        pure
        returns (ExecutedMtu memory mtu)
    {
        int256[] memory fedInW = feedInW;
        ExecutedClearing memory executed = ClearingExecution.executeBeside(clearing, upstream, fedInW);
        mtu.resultLeaf = HorizonDigest.pair(executed.roots.fillsRoot, executed.roots.nodesRoot);
        bytes32 feedInHash = HorizonDigest.words(fedInW, 0, fedInW.length);
        mtu.bookLeaf = HorizonDigest.pair(executed.roots.bookRoot, executed.roots.gridRoot);
        mtu.digest = HorizonDigest.mtu(mtu.resultLeaf, feedInHash, HorizonDigest.prices(clearing.priceTicks));
        mtu.welfareTickW = ClearingWelfare.welfareOf(clearing, executed, upstream);
    }

    /// @notice Executes a selection of blocks at the prices of all nodes, by market time unit, whose results have these leaves; reverts with
    /// the first fault.
    function executeBlocks(
        BlockSelection calldata selection,
        int32[] calldata priceTicks,
        bytes32[] calldata resultLeaves
    ) external pure returns (ExecutedBlocks memory blocks) {
        uint256 mtuCount = resultLeaves.length;
        SelectionTotals memory totals = BlockRules.execute(selection, priceTicks, mtuCount);
        uint256 nodeCount = priceTicks.length / mtuCount;
        bytes32[] memory leaves = new bytes32[](mtuCount);
        for (uint256 mtu = 0; mtu < mtuCount; ++mtu) {
            uint256 first = mtu * nodeCount;
            bytes32 feedInHash = HorizonDigest.words(totals.feedInW, first, nodeCount);
            bytes32 priceHash = HorizonDigest.prices(priceTicks[first:first + nodeCount]);
            bytes32 digest = HorizonDigest.mtu(resultLeaves[mtu], feedInHash, priceHash);
            blocks.running = HorizonDigest.pair(blocks.running, digest);
            leaves[mtu] = PositionalMerkle.leafNode(mtu, resultLeaves[mtu]);
        }
        blocks.blocksRoot = totals.blocksRoot;
        blocks.mtusRoot = PositionalMerkle.foldInPlace(leaves);
        blocks.costTickW = totals.costTickW;
    }
}
