import { type ExplainedBranch, explainedPath } from '../../application/explanation-view.js';
import type { Clearing } from '../../domain/clearing/clearing.js';
import { SELL } from '../../domain/clearing/clearing-problem.js';
import { type Explanation, explain } from '../../domain/clearing/explanation.js';
import { formatPrice } from '../../domain/quantity.js';
import { accepted, type Outcome, rejected } from '../../domain/rejection.js';
import { clearWithoutBlocks } from './clear-round-file.js';
import type { RoundFile } from './round-file.js';

/** Each order that is not filled is cleared again up to thirty times; beyond this many it has to be said which ones to explain. */
export const EXPLAINED_UNASKED = 1_000;

/** Why an order, or a step of a curve, was filled as it was; prices as decimal text per MWh. */
export interface ExplainedOrder {
  readonly id: string;
  readonly period: number;
  readonly node: string;
  readonly side: 'sell' | 'buy';
  readonly quantityW: number;
  readonly limit: string;
  readonly filledW: number;
  readonly outcome: Explanation['outcome'];
  /** Place in the merit order of its node and side, from 1. */
  readonly rank: number;
  readonly nodePrice: string;
  /** Branches on the path to the root that bind or have a request, from the node upwards. */
  readonly path: readonly ExplainedBranch[];
  /** Most watts that any limit would have been filled with. */
  readonly reachableW: number;
  /** The least change of the limit that would have filled it; null if none. */
  readonly fillingLimit: string | null;
}

export interface RoundExplanation {
  readonly orders: readonly ExplainedOrder[];
  /** For people, a line per order. */
  readonly lines: readonly string[];
}

/**
 * Clears a `gridclear-round/1` file and explains the orders of these ids, or all of them, in the sequence of the file; a curve step by
 * step. Refuses unknown ids, rounds with blocks, and to explain all of more than {@link EXPLAINED_UNASKED}.
 */
export function explainRoundFile(roundText: string, ids: readonly string[]): Outcome<RoundExplanation> {
  const cleared = clearWithoutBlocks(roundText);
  if (!cleared.ok) return cleared;
  const { round, clearings } = cleared.value;
  const positions = positionsOf(round, ids);
  if (!positions.ok) return positions;
  const orders = explainedOrders(round, clearings, positions.value);
  const periods = round.periods.length;
  return accepted({ orders, lines: orders.map((order) => describeExplained(order, periods)) });
}

function positionsOf({ orderIds, periods }: RoundFile, ids: readonly string[]): Outcome<ReadonlySet<number>> {
  if (ids.length === 0) {
    const count = periods.reduce((sum, { orderPositions }) => sum + orderPositions.length, 0);
    if (count > EXPLAINED_UNASKED)
      return rejected(
        'unsupported',
        'orders',
        `${count} orders are too many to explain at once; name those to explain`,
      );
    return accepted(new Set(orderIds.keys()));
  }
  const positionOf = new Map(orderIds.map((id, position) => [id, position]));
  const unknown = ids.find((id) => !positionOf.has(id));
  if (unknown !== undefined) return rejected('unknown-order', '', `the round has no order "${unknown}"`);
  return accepted(new Set(ids.map((id) => positionOf.get(id)!)));
}

function explainedOrders(
  round: RoundFile,
  clearings: readonly Clearing[],
  chosen: ReadonlySet<number>,
): ExplainedOrder[] {
  const explained: { position: number; order: ExplainedOrder }[] = [];
  for (const [period, { orderPositions }] of round.periods.entries())
    for (const [order, position] of orderPositions.entries())
      if (chosen.has(position))
        explained.push({ position, order: explainedOrder(round, period, clearings[period]!, order) });
  return explained.sort((a, b) => a.position - b.position).map(({ order }) => order);
}

function explainedOrder(round: RoundFile, period: number, clearing: Clearing, order: number): ExplainedOrder {
  const { problem, orderPositions } = round.periods[period]!;
  const { orders, network } = problem;
  const { filledW, outcome, rank, nodePriceTicks, path, reachableW, fillingLimitTicks } = explain(
    problem,
    clearing,
    order,
  );
  return {
    id: round.orderIds[orderPositions[order]!]!,
    period,
    node: network.names[orders.node[order]!]!,
    side: orders.side[order] === SELL ? 'sell' : 'buy',
    quantityW: orders.quantityW[order]!,
    limit: formatPrice(orders.limitTicks[order]!),
    filledW,
    outcome,
    rank,
    nodePrice: formatPrice(nodePriceTicks),
    path: explainedPath(path, network.names),
    reachableW,
    fillingLimit: fillingLimitTicks === undefined ? null : formatPrice(fillingLimitTicks),
  };
}

function describeExplained(order: ExplainedOrder, periods: number): string {
  const { id, period, node, side, limit, quantityW, filledW, rank, nodePrice, path } = order;
  const binding = path.flatMap(({ node: branch, bindsAt }) =>
    bindsAt === null ? [] : [`branch ${branch} is at its ${bindsAt} limit`],
  );
  return [
    `order ${id}${periods === 1 ? '' : ` in period ${period}`}: filled ${filledW} of ${quantityW} W`,
    `rank ${rank} to ${side} at ${node}`,
    `node price ${nodePrice}, its limit ${limit}`,
    ...binding,
    ...(filledW < quantityW ? [describeWayToFill(order)] : []),
  ].join('; ');
}

function describeWayToFill({ fillingLimit, reachableW }: ExplainedOrder): string {
  return fillingLimit === null
    ? `no limit would have filled it with more than ${reachableW} W`
    : `a limit of ${fillingLimit} would have filled it`;
}
