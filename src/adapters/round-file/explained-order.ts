import {
  type ExplainedBranch,
  type ExplainedLimit,
  explainedLimit,
  explainedPath,
  explainedSteps,
} from '../../application/explanation-view.js';
import { clearingTogether } from '../../domain/clearing/blocks/block-explanation.js';
import type { Clearing } from '../../domain/clearing/clearing.js';
import { SELL } from '../../domain/clearing/clearing-problem.js';
import { bestLimitOf, clearingAlone, type Explanation, explain } from '../../domain/clearing/explanation.js';
import { formatPrice } from '../../domain/quantity.js';
import type { ClearedRound } from './clear-round-file.js';
import { clearedAgain, describeBinding } from './explained-block.js';
import type { RoundFile } from './round-file.js';

/** Why an order was filled as it was; prices as decimal text per MWh. */
export interface ExplainedOrder extends ExplainedLimit {
  readonly kind: 'order';
  readonly id: string;
  readonly period: number;
  readonly node: string;
  readonly side: 'sell' | 'buy';
  readonly quantityW: number;
  /** Of a curve: the price of its last watt. */
  readonly limit: string;
  readonly filledW: number;
  readonly outcome: Explanation['outcome'];
  /** Place in the merit order of its node and side, from 1; of a curve that of its first step. */
  readonly rank: number;
  readonly nodePrice: string;
  /** Branches on the path to the root that bind or have a request, from the node upwards. */
  readonly path: readonly ExplainedBranch[];
  /** Most watts that any limit would have been filled with; null where the bound of clearings left that open. */
  readonly reachableW: number | null;
  /** Of a curve: what it cleared as, in merit order. */
  readonly steps: ReturnType<typeof explainedSteps>;
}

/** Explains the order at a position of a cleared file; with blocks by clearing the whole horizon again. */
export function explainedOrder(
  round: RoundFile,
  cleared: ClearedRound,
  period: number,
  position: number,
): ExplainedOrder {
  const { problem, orderPositions } = round.periods[period]!;
  const { orders, network } = problem;
  const entries = [...orderPositions.keys()].filter((entry) => orderPositions[entry] === position);
  const [first, last] = [entries[0]!, entries.at(-1)!];
  const best = bestLimitOf(problem, first);
  const again =
    round.blockIds.length === 0
      ? clearingAlone(problem, best)
      : clearingTogether(round.horizon, period, clearedAgain(cleared), best);
  const clearing: Clearing = cleared.clearings[period]!;
  const { filledW, outcome, nodePriceTicks, path, reachableW, filling, steps } = explain(
    problem,
    clearing,
    entries,
    again,
  );
  return {
    ...{ kind: 'order', id: round.orderIds[position]!, period, node: network.names[orders.node[first]!]! },
    side: orders.side[first] === SELL ? 'sell' : 'buy',
    quantityW: steps.reduce((sum, { quantityW }) => sum + quantityW, 0),
    limit: formatPrice(orders.limitTicks[last]!),
    ...{ filledW, outcome, rank: steps[0]!.rank, nodePrice: formatPrice(nodePriceTicks) },
    path: explainedPath(path, network.names),
    reachableW: reachableW ?? null,
    ...explainedLimit(filling),
    steps: steps.length === 1 ? [] : explainedSteps(steps),
  };
}

/** For people: a line, and one for each step of a curve. */
export function describeExplainedOrder(order: ExplainedOrder, periods: number): string[] {
  const { id, period, node, side, limit, quantityW, filledW, rank, nodePrice, path, steps } = order;
  const whole = [
    `order ${id}${periods === 1 ? '' : ` in period ${period}`}: filled ${filledW} of ${quantityW} W`,
    `rank ${rank} to ${side} at ${node}`,
    `node price ${nodePrice}, its limit ${limit}`,
    ...path.flatMap(describeBinding),
    ...wayToFill(order, order.reachableW),
  ].join('; ');
  return [
    whole,
    ...steps.map((step, index) =>
      [
        `  step ${index + 1}: filled ${step.filledW} of ${step.quantityW} W at ${step.limit}, rank ${step.rank}`,
        ...wayToFill(step, null),
      ].join('; '),
    ),
  ];
}

function wayToFill({ limitSearch, fillingLimit }: ExplainedLimit, reachableW: number | null): string[] {
  switch (limitSearch) {
    case 'filled':
      return [];
    case 'border':
      return [`a limit of ${fillingLimit} would have filled it`];
    case 'none':
      return [`no limit would have filled it${reachableW === null ? '' : ` with more than ${reachableW} W`}`];
    case 'unfinished':
      return [
        fillingLimit === null
          ? 'what limit would have filled it was not looked for any more'
          : `a limit of ${fillingLimit} would have filled it, perhaps a worse one as well`,
      ];
  }
}
