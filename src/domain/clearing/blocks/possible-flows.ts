import { ROOT } from '../../network.js';
import { type ClearingProblem, SELL } from '../clearing-problem.js';

/** Branches whose limits all orders below them together could exceed, beside a feed-in between two bounds at each node. */
export function branchesThatCouldBind(
  { network, limits, orders }: ClearingProblem,
  lowestFeedInW: Float64Array,
  highestFeedInW: Float64Array,
): number[] {
  const lowest = lowestFeedInW.slice();
  const highest = highestFeedInW.slice();
  for (const [order, node] of orders.node.entries())
    if (orders.side[order] === SELL) highest[node]! += orders.quantityW[order]!;
    else lowest[node]! -= orders.quantityW[order]!;
  const found: number[] = [];
  for (let node = network.nodeCount - 1; node > ROOT; node--) {
    const above = network.parent[node]!;
    if (lowest[node]! < limits.lowestChangeW[node]! || highest[node]! > limits.highestChangeW[node]!) found.push(node);
    lowest[above]! += lowest[node]!;
    highest[above]! += highest[node]!;
  }
  return found;
}
