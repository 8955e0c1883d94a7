import { BUY, ClearingProblem, type OrderColumns, SELL, type Upstream } from '../clearing/clearing-problem.js';
import type { FlexibilityRequest, ReliefStep } from '../clearing/relief-value.js';
import { Network, ROOT } from '../network.js';
import { QUANTITY_BOUND_W } from '../quantity.js';
import type { Outcome } from '../rejection.js';
import { buys } from './certificate-check.js';
import type { BookOrder, GridNode, ReliefSegment } from './round-words.js';

/** The network that the nodes of a grid stand in. What its branches carry is told of each market time unit, by what trading may change. */
export function networkOfGrid(grid: readonly GridNode[]): Outcome<Network> {
  const capacity = { exportLimitW: QUANTITY_BOUND_W, importLimitW: QUANTITY_BOUND_W, baselineFlowW: 0 };
  const branches = grid
    .slice(ROOT + 1)
    .map(({ parent }, index) => ({ node: `${ROOT + 1 + index}`, parent: `${parent}`, ...capacity }));
  return Network.build({ root: `${ROOT}`, branches }, 1);
}

/**
 * The problem that a book of one market time unit is to be cleared as. A book does not say which of its prices and of its marginal orders a
 * market prefers where several are right: this problem prefers prices in the middle and earlier orders.
 */
export function problemOfBook(
  network: Network,
  grid: readonly GridNode[],
  orders: readonly BookOrder[],
  upstream: Upstream,
): Outcome<ClearingProblem> {
  return ClearingProblem.admit({
    network,
    limits: {
      lowestChangeW: Int32Array.from(grid, ({ lowestW }) => lowestW),
      highestChangeW: Int32Array.from(grid, ({ highestW }) => highestW),
    },
    orders: columnsOf(orders),
    requests: grid.flatMap(({ steps }, node) => requestsOf(node, steps)),
    upstream,
    pricePoint: 'middle',
    marginalAllocation: 'time',
  });
}

function columnsOf(orders: readonly BookOrder[]): OrderColumns {
  return {
    node: Int32Array.from(orders, ({ node }) => node),
    side: Uint8Array.from(orders, (order) => (buys(order) ? BUY : SELL)),
    quantityW: Int32Array.from(orders, ({ quantityW }) => quantityW),
    limitTicks: Int32Array.from(orders, ({ side, limitTicks }) => (side === 'down' ? 0 - limitTicks : limitTicks)),
  };
}

/**
 * Requests that give a branch these marginal values: one for each direction. Up to no change of the flow each watt takes back the dearest
 * relief upwards, from there on the dearest downwards.
 */
function requestsOf(node: number, segments: readonly ReliefSegment[]): FlexibilityRequest[] {
  const first = segments.at(0);
  const last = segments.at(-1);
  if (first === undefined || last === undefined) return [];
  const [dearestUp, dearestDown] = [first.valueTicks, 0 - last.valueTicks];
  const up: ReliefStep[] = [];
  const down: ReliefStep[] = [];
  let fromW = Number.NEGATIVE_INFINITY;
  for (const { endW, valueTicks } of segments) {
    down.push({ quantityW: Math.min(endW, 0) - fromW, priceTicks: dearestUp - valueTicks });
    up.push({ quantityW: endW - Math.max(fromW, 0), priceTicks: valueTicks + dearestDown });
    fromW = endW;
  }
  const requests = [
    { node, direction: 'up', steps: up.filter(isWorth) },
    { node, direction: 'down', steps: down.filter(isWorth).reverse() },
  ] as const;
  const asked = requests.filter(({ steps }) => steps.length > 0);
  return asked.length > 0 ? asked : [{ node, direction: 'up', steps: [{ quantityW: 1, priceTicks: 0 }] }];
}

/** Relief that is worth nothing changes nothing, however much there is of it. */
function isWorth({ quantityW, priceTicks }: ReliefStep): boolean {
  return quantityW > 0 && priceTicks > 0;
}
