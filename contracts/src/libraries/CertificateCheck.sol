// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {GridNode} from "./GridNode.sol";
import {NodeResult} from "./NodeResult.sol";
import {OrderWord} from "./OrderWord.sol";
import {ReliefStep} from "./ReliefStep.sol";

/// @notice What the root can trade with: nothing, or unlimited energy that upstream sells at `sellTicks` and buys at `buyTicks`.
struct Upstream {
    bool isPriced;
    int32 sellTicks;
    int32 buyTicks;
}

/// @title CertificateCheck
/// @notice The conditions that node prices and fills satisfy exactly if the fills are optimal, each at one place: an order, a branch,
/// the root. {ClearingExecution} asks them everywhere, a challenge asks one of them at one place; the same conditions in
/// TypeScript are in `src/domain/proofs/certificate-check.ts`.
library CertificateCheck {
    /// @notice Whether what an order was awarded suits the price of its node: everything where the price is better than its limit,
    /// nothing where it is worse, at most its quantity where the two are equal.
    function fillFits(OrderWord order, int256 priceTicks) internal pure returns (bool) {
        uint256 fillW = order.fillW();
        int256 gainTicks = order.buys() ? order.clearingTicks() - priceTicks : priceTicks - order.clearingTicks();
        if (gainTicks > 0) return fillW == order.quantityW();
        return gainTicks == 0 ? fillW <= order.quantityW() : fillW == 0;
    }

    /// @notice Whether the running sum of an order follows from the sum before it.
    function sumFits(OrderWord order, int256 sumBeforeW) internal pure returns (bool) {
        // forge-lint: disable-next-line(unsafe-typecast) -- a fill has 32 bits
        int256 fillW = int256(order.fillW());
        return order.sumW() == (order.buys() ? sumBeforeW - fillW : sumBeforeW + fillW);
    }

    /// @notice Whether a branch carries what it may and the prices at its ends differ by what relief is worth: by less only at the
    /// export limit, by more only at the import limit.
    function branchFits(GridNode node, ReliefStep[] calldata steps, NodeResult result) internal pure returns (bool) {
        int256 flowW = result.sumAfterW() - result.sumBeforeW();
        if (flowW < node.lowestW() || flowW > node.highestW()) return false;
        int256 riseTicks = result.priceTicks() - result.parentPriceTicks();
        if (flowW > node.lowestW() && riseTicks > valueBelow(steps, flowW)) return false;
        return flowW == node.highestW() || riseTicks >= valueAbove(steps, flowW);
    }

    /// @notice Whether the market balances at its root, or trades with upstream at a price that suits both.
    function rootFits(Upstream memory upstream, NodeResult result) internal pure returns (bool) {
        int256 exportW = result.sumAfterW() - result.sumBeforeW();
        if (!upstream.isPriced) return exportW == 0;
        int256 priceTicks = result.priceTicks();
        int256 atLeast = exportW < 0 ? upstream.sellTicks : upstream.buyTicks;
        int256 atMost = exportW > 0 ? upstream.buyTicks : upstream.sellTicks;
        return priceTicks >= atLeast && priceTicks <= atMost;
    }

    /// @notice What one more watt of export is worth at a flow change.
    function valueAbove(ReliefStep[] calldata steps, int256 flowW) internal pure returns (int256) {
        for (uint256 i = 0; i < steps.length; ++i) {
            if (steps[i].endW() > flowW) return steps[i].valueTicks();
        }
        return 0;
    }

    /// @notice What the last watt of export was worth at a flow change.
    function valueBelow(ReliefStep[] calldata steps, int256 flowW) internal pure returns (int256) {
        for (uint256 i = 0; i < steps.length; ++i) {
            if (steps[i].endW() >= flowW) return steps[i].valueTicks();
        }
        return 0;
    }

    /// @notice Whether the steps of a branch are a concave value: as many as the node says, ends rising without end, values falling.
    function stepsFit(GridNode node, ReliefStep[] calldata steps) internal pure returns (bool) {
        uint256 count = steps.length;
        if (count != node.stepCount()) return false;
        for (uint256 i = 1; i < count; ++i) {
            bool falls = steps[i - 1].endW() < steps[i].endW() && steps[i - 1].valueTicks() > steps[i].valueTicks();
            if (!falls) return false;
        }
        return count == 0 || steps[count - 1].endW() == type(int64).max;
    }

    /// @notice Value of a node's leaf in the tree of the grid: keccak-256 of its word and the words of its steps.
    function gridLeaf(GridNode node, ReliefStep[] calldata steps) internal pure returns (bytes32 value) {
        // Written beyond the end of allocated memory and not kept.
        assembly ("memory-safe") {
            let buffer := mload(0x40)
            let size := shl(5, steps.length)
            mstore(buffer, node)
            calldatacopy(add(buffer, 0x20), steps.offset, size)
            value := keccak256(buffer, add(size, 0x20))
        }
    }

    /// @notice Whether two nodes, the first before the second or the same, can be those of a tree numbered depth first, whose ranges of
    /// orders follow each other. The grid of a round is such a tree exactly if all pairs of its nodes are.
    function pairFits(uint256 first, GridNode a, uint256 second, GridNode b, uint256 nodeCount, uint256 orderCount)
        internal
        pure
        returns (bool)
    {
        if (first == second) return _nodeFits(first, a, nodeCount, orderCount);
        if (second == first + 1 && b.firstOrder() != a.endOrder()) return false;
        if (second == a.subtreeEnd() && b.firstOrder() != a.subtreeEndOrder()) return false;
        if (second < a.subtreeEnd()) return b.parent() >= first && b.subtreeEnd() <= a.subtreeEnd();
        return b.parent() < first || b.parent() >= a.subtreeEnd();
    }

    function _nodeFits(uint256 node, GridNode g, uint256 nodeCount, uint256 orderCount) private pure returns (bool) {
        if (node == 0 ? g.parent() != 0 || g.subtreeEnd() != nodeCount || g.firstOrder() != 0 : g.parent() >= node) {
            return false;
        }
        if (node + 1 == nodeCount && g.endOrder() != orderCount) return false;
        if (g.subtreeEnd() == nodeCount && g.subtreeEndOrder() != orderCount) return false;
        return g.subtreeEnd() > node && g.subtreeEnd() <= nodeCount && g.endOrder() >= g.firstOrder();
    }
}
