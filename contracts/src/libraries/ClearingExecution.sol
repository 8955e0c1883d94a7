// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CertificateCheck, Upstream} from "./CertificateCheck.sol";
import {GridNode} from "./GridNode.sol";
import {NodeResult, NodeResults} from "./NodeResult.sol";
import {OrderWord} from "./OrderWord.sol";
import {PositionalMerkle} from "./PositionalMerkle.sol";
import {ReliefStep} from "./ReliefStep.sol";
import {RoundPages} from "./RoundPages.sol";

/// @notice A whole round and its certificate. What an order is awarded follows from its limit and its node's price, except where the
/// two are equal: `marginalFills` names those fills, in the order of the book.
struct Clearing {
    /// The orders of the book, 20 bytes each.
    bytes orders;
    GridNode[] grid;
    /// The steps of all branches, one branch after the other.
    ReliefStep[] steps;
    int32[] priceTicks;
    uint32[] marginalFills;
}

/// @notice What a whole round is committed to by.
struct ClearingRoots {
    bytes32 bookRoot;
    bytes32 gridRoot;
    /// Over the orders with fill and running sum.
    bytes32 fillsRoot;
    /// Over what the result says of each node.
    bytes32 nodesRoot;
}

/// @notice A round whose certificate holds, place by place.
struct ExecutedClearing {
    ClearingRoots roots;
    /// The orders with fill and running sum.
    OrderWord[] filled;
    NodeResult[] nodes;
}

/// @title ClearingExecution
/// @notice Executes the certificate check of a whole round on a radial network: if it passes, no other fills have a higher welfare.
/// It sorts nothing and takes two passes, one over the orders and one over the nodes.
/// `test/reference/ReferenceClearing.sol` is its readable twin. Unchecked arithmetic counts nodes, orders and steps, which are bounded
/// by calldata, or adds numbers of 32 bits.
library ClearingExecution {
    /// @notice The orders are not 20 bytes each, or there is not one price, or one feed-in, for each node.
    error ClearingExecution_WrongLength(uint256 orderBytes, uint256 nodes, uint256 prices);

    /// @notice The order at this position is not of the node in whose range it stands, or of an unknown side.
    error ClearingExecution_OrderMisplaced(uint256 position, uint256 node);

    /// @notice The ranges of orders or of nodes do not follow each other as those of a tree numbered depth first, or the
    /// steps of the branch above this node are no concave value.
    error ClearingExecution_GridBroken(uint256 node);

    /// @notice There are more or fewer marginal fills than orders with their node's price as limit.
    error ClearingExecution_WrongMarginalFills(uint256 given, uint256 needed);

    /// @notice The order was awarded more than it has.
    error ClearingExecution_OverFilled(uint256 position, uint256 fillW, uint256 quantityW);

    /// @notice Flow and prices do not suit the branch above this node.
    error ClearingExecution_BranchBroken(uint256 node, int256 flowW, int256 priceTicks, int256 parentPriceTicks);

    /// @notice The market does not balance, or the root's price does not suit upstream.
    error ClearingExecution_RootBroken(int256 exportW, int256 priceTicks);

    /// @dev Where the pass over the orders stands. The assembly below knows the first six fields by their place.
    struct Walk {
        uint256 position;
        /// Running sum of net feed-in.
        int256 sumW;
        /// Where the next order and the next marginal fill lie in calldata, and where the marginal fills end.
        uint256 orderAt;
        uint256 marginalAt;
        uint256 marginalEnd;
        /// Where the next filled order belongs in memory.
        uint256 filledAt;
        /// The orders with fill and running sum.
        OrderWord[] filled;
        /// The running sum before each node's first order, and at the end.
        int256[] sumsW;
    }

    /// @notice Checks the round and returns its roots; reverts with the first fault.
    function execute(Clearing calldata c, Upstream memory upstream) internal pure returns (ClearingRoots memory) {
        return executeBeside(c, upstream, new int256[](0)).roots;
    }

    /// @notice The same beside a net feed-in at each node that is decided already, such as that of accepted blocks; none where the list is
    /// empty. It counts in the sums of the nodes, not in the running sums of the orders.
    function executeBeside(Clearing calldata c, Upstream memory upstream, int256[] memory feedInW)
        internal
        pure
        returns (ExecutedClearing memory executed)
    {
        ClearingRoots memory roots = executed.roots;
        uint256 orderCount = c.orders.length / RoundPages.ORDER_BYTES;
        if (
            orderCount * RoundPages.ORDER_BYTES != c.orders.length || c.grid.length == 0
                || c.priceTicks.length != c.grid.length || (feedInW.length > 0 && feedInW.length != c.grid.length)
        ) {
            revert ClearingExecution_WrongLength(c.orders.length, c.grid.length, c.priceTicks.length);
        }
        Walk memory walk = _start(c, orderCount);
        _fillAll(c, walk, orderCount);
        _feedIn(walk.sumsW, feedInW);
        roots.bookRoot = RoundPages.bookRoot(c.orders);
        roots.fillsRoot = RoundPages.fillsRoot(walk.filled);

        _checkShape(c.grid, orderCount);
        NodeResult[] memory results = _nodeResults(c.grid, c.priceTicks, walk.sumsW);
        roots.gridRoot = _checkNodes(c.grid, c.steps, results, upstream);
        roots.nodesRoot = _nodesRoot(results);
        executed.filled = walk.filled;
        executed.nodes = results;
    }

    /// @dev Adds what is fed in at each node to the running sums of all nodes behind it.
    function _feedIn(int256[] memory sumsW, int256[] memory feedInW) private pure {
        int256 fedInW = 0;
        for (uint256 node = 0; node < feedInW.length; ++node) {
            fedInW += feedInW[node];
            sumsW[node + 1] += fedInW;
        }
    }

    function _start(Clearing calldata c, uint256 orderCount) private pure returns (Walk memory walk) {
        bytes calldata orders = c.orders;
        uint32[] calldata marginalFills = c.marginalFills;
        OrderWord[] memory filled = new OrderWord[](orderCount);
        walk.filled = filled;
        walk.sumsW = new int256[](c.grid.length + 1);
        assembly ("memory-safe") {
            mstore(add(walk, 0x40), orders.offset)
            mstore(add(walk, 0x60), marginalFills.offset)
            mstore(add(walk, 0x80), add(marginalFills.offset, shl(5, marginalFills.length)))
            mstore(add(walk, 0xa0), add(filled, 0x20))
        }
    }

    function _fillAll(Clearing calldata c, Walk memory walk, uint256 orderCount) private pure {
        GridNode[] calldata grid = c.grid;
        int32[] calldata priceTicks = c.priceTicks;
        int256[] memory sumsW = walk.sumsW;
        for (uint256 node = 0; node < grid.length; ++node) {
            sumsW[node] = walk.sumW;
            GridNode g = grid[node];
            uint256 end = g.endOrder();
            if (g.firstOrder() != walk.position || end < walk.position || end > orderCount) {
                revert ClearingExecution_GridBroken(node);
            }
            _fillNode(walk, node, priceTicks[node], end);
            if (walk.position != end) _revertAt(c, walk, node);
        }
        sumsW[grid.length] = walk.sumW;
        if (walk.position != orderCount) revert ClearingExecution_GridBroken(grid.length - 1);
        if (walk.marginalAt != walk.marginalEnd) {
            uint256 unused = (walk.marginalEnd - walk.marginalAt) / 32;
            revert ClearingExecution_WrongMarginalFills(c.marginalFills.length, c.marginalFills.length - unused);
        }
    }

    /// @dev Fills the orders of one node at its price up to `end`. Stops at a fault. This runs once per order, in plain Solidity at
    /// several times the gas. Limits, prices and fills have 32 bits, so nothing overflows; `end` was compared with the number of
    /// orders, so that all places are there.
    function _fillNode(Walk memory walk, uint256 node, int256 priceTicks, uint256 end) private pure {
        assembly ("memory-safe") {
            let sumW := mload(add(walk, 0x20))
            let start := mload(add(walk, 0x40))
            let orderAt := start
            let filledAt := mload(add(walk, 0xa0))
            node := shl(8, node)
            end := add(start, mul(20, sub(end, mload(walk))))
            for {} lt(orderAt, end) {} {
                let order := shr(96, calldataload(orderAt))
                let side := xor(shr(136, order), node)
                // 1 for what feeds in, -1 for what takes out.
                let sign := sub(1, shl(1, and(side, 1)))
                let gainTicks := signextend(3, shr(32, order))
                if gt(side, 2) {
                    if gt(side, 3) { break }
                    gainTicks := sub(0, gainTicks)
                }
                gainTicks := mul(sign, sub(priceTicks, gainTicks))

                let fillW := mul(and(order, 0xffffffff), sgt(gainTicks, 0))
                if iszero(gainTicks) {
                    let marginalAt := mload(add(walk, 0x60))
                    if iszero(lt(marginalAt, mload(add(walk, 0x80)))) { break }
                    fillW := calldataload(marginalAt)
                    if gt(fillW, and(order, 0xffffffff)) { break }
                    mstore(add(walk, 0x60), add(marginalAt, 0x20))
                }
                sumW := add(sumW, mul(sign, fillW))
                mstore(filledAt, or(or(shl(192, sumW), shl(160, fillW)), order))

                orderAt := add(orderAt, 20)
                filledAt := add(filledAt, 0x20)
            }
            mstore(walk, add(mload(walk), div(sub(orderAt, start), 20)))
            mstore(add(walk, 0x20), sumW)
            mstore(add(walk, 0x40), orderAt)
            mstore(add(walk, 0xa0), filledAt)
        }
    }

    /// @dev Says what is wrong with the order at which the pass stopped.
    function _revertAt(Clearing calldata c, Walk memory walk, uint256 node) private pure {
        uint256 position = walk.position;
        uint256 at = position * RoundPages.ORDER_BYTES;
        OrderWord order = OrderWord.wrap(uint160(bytes20(c.orders[at:at + RoundPages.ORDER_BYTES])));
        if (order.node() != node || order.side() > 3) revert ClearingExecution_OrderMisplaced(position, node);
        uint256 given = c.marginalFills.length;
        if (walk.marginalAt == walk.marginalEnd) revert ClearingExecution_WrongMarginalFills(given, given + 1);
        uint256 fillW = c.marginalFills[given - (walk.marginalEnd - walk.marginalAt) / 32];
        revert ClearingExecution_OverFilled(position, fillW, order.quantityW());
    }

    /// @dev That the nodes are a tree numbered depth first. From the last node to the root every node hands its size up: if each range
    /// has the size of its subtree and lies within its parent's, it holds its subtree and nothing else.
    function _checkShape(GridNode[] calldata grid, uint256 orderCount) private pure {
        uint256 count = grid.length;
        uint256[] memory size = new uint256[](count);
        unchecked {
            for (uint256 rest = count; rest > 0; --rest) {
                uint256 node = rest - 1;
                GridNode g = grid[node];
                uint256 end = g.subtreeEnd();
                uint256 parent = g.parent();
                uint256 itsSize = size[node] + 1;
                if (end > count || end != node + itsSize) revert ClearingExecution_GridBroken(node);
                bool fits = g.subtreeEndOrder() == (end == count ? orderCount : grid[end].firstOrder());
                if (node == 0) fits = fits && parent == 0 && end == count;
                else fits = fits && parent < node && end <= grid[parent].subtreeEnd();
                if (!fits) revert ClearingExecution_GridBroken(node);
                size[parent] += itsSize;
            }
        }
    }

    /// @dev What the result says of each node.
    function _nodeResults(GridNode[] calldata grid, int32[] calldata priceTicks, int256[] memory sumsW)
        private
        pure
        returns (NodeResult[] memory results)
    {
        uint256 count = grid.length;
        results = new NodeResult[](count);
        unchecked {
            for (uint256 node = 0; node < count; ++node) {
                GridNode g = grid[node];
                results[node] = NodeResults.pack({
                    price: priceTicks[node],
                    parentPrice: priceTicks[g.parent()],
                    sumBefore: sumsW[node],
                    sumAfter: sumsW[g.subtreeEnd()]
                });
            }
        }
    }

    /// @dev Checks root and branches, and returns the root of the grid.
    function _checkNodes(
        GridNode[] calldata grid,
        ReliefStep[] calldata allSteps,
        NodeResult[] memory results,
        Upstream memory upstream
    ) private pure returns (bytes32) {
        bytes32[] memory leaves = new bytes32[](grid.length);
        uint256 step = 0;
        unchecked {
            for (uint256 node = 0; node < leaves.length; ++node) {
                GridNode g = grid[node];
                uint256 stepEnd = step + g.stepCount();
                if (stepEnd > allSteps.length) revert ClearingExecution_GridBroken(node);
                ReliefStep[] calldata steps = allSteps[step:stepEnd];
                step = stepEnd;
                if (!CertificateCheck.stepsFit(g, steps)) revert ClearingExecution_GridBroken(node);

                NodeResult result = results[node];
                bool fits = node == 0
                    ? CertificateCheck.rootFits(upstream, result)
                    : CertificateCheck.branchFits(g, steps, result);
                if (!fits) _revertAtNode(node, result);
                leaves[node] = PositionalMerkle.leafNode(node, CertificateCheck.gridLeaf(g, steps));
            }
        }
        if (step != allSteps.length) revert ClearingExecution_GridBroken(leaves.length - 1);
        return PositionalMerkle.foldInPlace(leaves);
    }

    function _revertAtNode(uint256 node, NodeResult result) private pure {
        int256 flowW = result.sumAfterW() - result.sumBeforeW();
        if (node == 0) revert ClearingExecution_RootBroken(flowW, result.priceTicks());
        revert ClearingExecution_BranchBroken(node, flowW, result.priceTicks(), result.parentPriceTicks());
    }

    function _nodesRoot(NodeResult[] memory results) private pure returns (bytes32) {
        bytes32[] memory leaves = new bytes32[](results.length);
        unchecked {
            for (uint256 node = 0; node < leaves.length; ++node) {
                leaves[node] = PositionalMerkle.leafNode(node, bytes32(NodeResult.unwrap(results[node])));
            }
        }
        return PositionalMerkle.foldInPlace(leaves);
    }
}
