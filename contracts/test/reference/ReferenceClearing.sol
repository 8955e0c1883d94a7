// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CertificateCheck, Upstream} from "../../src/libraries/CertificateCheck.sol";
import {Clearing, ClearingRoots} from "../../src/libraries/ClearingExecution.sol";
import {GridNode} from "../../src/libraries/GridNode.sol";
import {NodeResult, NodeResults} from "../../src/libraries/NodeResult.sol";
import {OrderWord} from "../../src/libraries/OrderWord.sol";
import {ReliefStep} from "../../src/libraries/ReliefStep.sol";
import {PositionalMerkle} from "../../src/libraries/PositionalMerkle.sol";

/// @title ReferenceClearing
/// @notice What {ClearingExecution} does, written to be read: order by order with the conditions of {CertificateCheck}, the shape of the
/// grid pair by pair, hashes of packed bytes. A fault anywhere makes it revert without saying where.
contract ReferenceClearing {
    OrderWord[] private _filled;
    bytes32[] private _bookPages;
    bytes32[] private _fillPages;

    function execute(Clearing calldata c, Upstream calldata upstream) external returns (ClearingRoots memory roots) {
        uint256 orderCount = c.orders.length / 20;
        require(c.orders.length == orderCount * 20 && c.priceTicks.length == c.grid.length && c.grid.length > 0);
        _fill(c, orderCount);
        roots.bookRoot = _pagesRoot(c, orderCount, false);
        roots.fillsRoot = _pagesRoot(c, orderCount, true);

        for (uint256 first = 0; first < c.grid.length; ++first) {
            for (uint256 second = first; second < c.grid.length; ++second) {
                require(
                    CertificateCheck.pairFits(first, c.grid[first], second, c.grid[second], c.grid.length, orderCount)
                );
            }
        }
        (roots.gridRoot, roots.nodesRoot) = _checkNodes(c, upstream);
    }

    function _fill(Clearing calldata c, uint256 orderCount) private {
        delete _filled;
        int256 sumW = 0;
        uint256 marginal = 0;
        for (uint256 i = 0; i < orderCount; ++i) {
            OrderWord order = OrderWord.wrap(uint160(bytes20(c.orders[20 * i:20 * i + 20])));
            require(order.side() < 4);
            GridNode node = c.grid[order.node()];
            require(i >= node.firstOrder() && i < node.endOrder());

            int256 priceTicks = c.priceTicks[order.node()];
            uint256 fillW = order.quantityW();
            if (order.clearingTicks() == priceTicks) fillW = c.marginalFills[marginal++];
            else if (order.buys() == (order.clearingTicks() < priceTicks)) fillW = 0;
            // forge-lint: disable-next-line(unsafe-typecast)
            sumW += order.buys() ? -int256(fillW) : int256(fillW);
            // forge-lint: disable-next-line(unsafe-typecast)
            uint256 award = uint256(uint64(int64(sumW))) << 192 | fillW << 160;
            OrderWord filled = OrderWord.wrap(award | OrderWord.unwrap(order));
            require(CertificateCheck.fillFits(filled, priceTicks));
            _filled.push(filled);
        }
        require(marginal == c.marginalFills.length);
    }

    function _pagesRoot(Clearing calldata c, uint256 orderCount, bool isFilled) private view returns (bytes32) {
        bytes32[] memory nodes = new bytes32[]((orderCount + 7) / 8);
        for (uint256 page = 0; page < nodes.length; ++page) {
            bytes memory packed;
            for (uint256 i = 8 * page; i < 8 * page + 8 && i < orderCount; ++i) {
                if (isFilled) packed = bytes.concat(packed, bytes32(OrderWord.unwrap(_filled[i])));
                else packed = bytes.concat(packed, c.orders[20 * i:20 * i + 20]);
            }
            nodes[page] = PositionalMerkle.leafNode(page, keccak256(packed));
        }
        return PositionalMerkle.foldInPlace(nodes);
    }

    function _checkNodes(Clearing calldata c, Upstream calldata upstream)
        private
        view
        returns (bytes32 gridRoot, bytes32 nodesRoot)
    {
        bytes32[] memory gridNodes = new bytes32[](c.grid.length);
        bytes32[] memory resultNodes = new bytes32[](c.grid.length);
        uint256 step = 0;
        for (uint256 n = 0; n < c.grid.length; ++n) {
            GridNode node = c.grid[n];
            ReliefStep[] calldata steps = c.steps[step:step + node.stepCount()];
            step += node.stepCount();
            NodeResult result = NodeResults.pack(
                c.priceTicks[n],
                c.priceTicks[node.parent()],
                _sumBefore(node.firstOrder()),
                _sumBefore(node.subtreeEndOrder())
            );
            require(CertificateCheck.stepsFit(node, steps));
            if (n == 0) require(CertificateCheck.rootFits(upstream, result));
            else require(CertificateCheck.branchFits(node, steps, result));
            gridNodes[n] = PositionalMerkle.leafNode(n, keccak256(abi.encodePacked(node, steps)));
            resultNodes[n] = PositionalMerkle.leafNode(n, bytes32(NodeResult.unwrap(result)));
        }
        require(step == c.steps.length);
        gridRoot = PositionalMerkle.foldInPlace(gridNodes);
        nodesRoot = PositionalMerkle.foldInPlace(resultNodes);
    }

    function _sumBefore(uint256 position) private view returns (int256) {
        return position == 0 ? int256(0) : _filled[position - 1].sumW();
    }
}
