import {
  BUY,
  type ClearingInput,
  ClearingProblem,
  type MarginalAllocation,
  type PricePoint,
  type Pricing,
  SELL,
  type Upstream,
} from '../../src/domain/clearing/clearing-problem.js';
import type { Direction } from '../../src/domain/clearing/relief-value.js';
import { type BranchDescription, Network } from '../../src/domain/network.js';
import type { Outcome } from '../../src/domain/rejection.js';

/** `['sell', 'n1', 500, 80]`: side, node, watts, limit in ticks. */
export type OrderRow = readonly ['sell' | 'buy', string, number, number];
/** `['up', 'n1', [300, 120], [200, 90]]`: direction, congestion point, steps of watts and ticks. */
export type RequestRow = readonly [Direction, string, ...(readonly (readonly [number, number])[])];
/** `['n1', 'root', 5000, 4000, 0]`: node, parent, export limit, import limit, baseline flow. */
export type BranchRow = readonly [string, string, number, number, number?];

export interface RoundTable {
  readonly branches?: readonly BranchRow[];
  readonly orders: readonly OrderRow[];
  readonly requests?: readonly RequestRow[];
  readonly upstream?: Upstream;
  readonly pricePoint?: PricePoint;
  readonly marginalAllocation?: MarginalAllocation;
  readonly pricing?: Pricing;
}

/** A round as a table that reads like the market; its root is called "root". */
export function roundOf(table: RoundTable): ClearingInput {
  const branches = (table.branches ?? []).map(
    ([node, parent, exportLimitW, importLimitW, baselineFlowW = 0]): BranchDescription => ({
      node,
      parent,
      exportLimitW,
      importLimitW,
      baselineFlowW,
    }),
  );
  const network = admitted(Network.build({ root: 'root', branches }, 1));
  return {
    network,
    limits: network.branchLimits(0),
    orders: {
      node: Int32Array.from(table.orders, ([, node]) => network.numberOf(node) ?? -1),
      side: Uint8Array.from(table.orders, ([side]) => (side === 'sell' ? SELL : BUY)),
      quantityW: Int32Array.from(table.orders, ([, , watts]) => watts),
      limitTicks: Int32Array.from(table.orders, ([, , , ticks]) => ticks),
    },
    requests: (table.requests ?? []).map(([direction, node, ...steps]) => ({
      node: network.numberOf(node) ?? -1,
      direction,
      steps: steps.map(([quantityW, priceTicks]) => ({ quantityW, priceTicks })),
    })),
    upstream: table.upstream ?? { kind: 'neutral' },
    pricePoint: table.pricePoint ?? 'lowest',
    marginalAllocation: table.marginalAllocation ?? 'time',
    pricing: table.pricing ?? 'pay-as-clear',
  };
}

export function problemOf(table: RoundTable): ClearingProblem {
  return admitted(ClearingProblem.admit(roundOf(table)));
}

/** The value of an outcome that must not be a rejection. */
export function admitted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.rejection));
  return outcome.value;
}
