import { ROOT } from '../../network.js';
import { type Certificate, readFills } from '../certificate.js';
import type { ClearingProblem } from '../clearing-problem.js';
import type { CounterExample } from '../counter-example.js';

/** At a node, the stated price lies outside what orders, upstream, or the price of the node above allow. */
export interface UnsupportedPrice {
  readonly kind: 'refuted';
  readonly reason: 'price-not-allowed';
  readonly node: number;
  readonly leastTicks: number;
  readonly mostTicks: number;
}

/**
 * Certifies fills by stated node prices: where blocks are accepted, the prices need not be those that the convention of the market
 * chooses. Linear, and independent of how fills and prices were found.
 */
export function certifyAtPrices(
  problem: ClearingProblem,
  fillW: Int32Array,
  nodePriceTicks: Int32Array,
): Certificate | CounterExample | UnsupportedPrice {
  const read = readFills(problem, fillW);
  if ('kind' in read) return read;
  const { network, limits, reliefValues, upstream } = problem;
  const { flowW, interval } = read;
  for (let node = 0; node < network.nodeCount; node++) {
    let least = interval.atLeast[node]!;
    let most = interval.atMost[node]!;
    const flow = flowW[node]!;
    if (node !== ROOT) {
      const above = nodePriceTicks[network.parent[node]!]!;
      if (flow < limits.highestChangeW[node]!) least = Math.max(least, above + reliefValues.valueAbove(node, flow));
      if (flow > limits.lowestChangeW[node]!) most = Math.min(most, above + reliefValues.valueBelow(node, flow));
    } else if (upstream.kind === 'priced') {
      least = Math.max(least, flow < 0 ? upstream.sellTicks : upstream.buyTicks);
      most = Math.min(most, flow > 0 ? upstream.buyTicks : upstream.sellTicks);
    }
    const price = nodePriceTicks[node]!;
    if (!(price >= least && price <= most))
      return { kind: 'refuted', reason: 'price-not-allowed', node, leastTicks: least, mostTicks: most };
  }
  const upstreamExportW = flowW[ROOT]!;
  const branchFlowW = Int32Array.from(flowW);
  branchFlowW[ROOT] = 0;
  return { kind: 'certified', nodePriceTicks, flowW: branchFlowW, upstreamExportW };
}
