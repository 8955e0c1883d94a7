import { HorizonProblem } from '../../src/domain/clearing/blocks/horizon-problem.js';
import { Network } from '../../src/domain/network.js';
import type { Outcome } from '../../src/domain/rejection.js';
import { type BranchRow, type OrderRow, problemOf, type RequestRow } from './round-builder.js';

/** A block as a row: id, node, watts by period (0: not there), ticks that each of its MWh costs, and what else it asks for. */
export type BlockRow = readonly [
  id: string,
  node: string,
  watts: readonly number[],
  ticks: number,
  asks?: { readonly parent?: string; readonly group?: string; readonly min?: readonly [number, number] },
];

export interface HorizonTable {
  readonly branches?: readonly BranchRow[];
  /** Orders of each period. */
  readonly periods: readonly (readonly OrderRow[])[];
  readonly requests?: readonly RequestRow[];
  readonly blocks: readonly BlockRow[];
}

/** A horizon as a table that reads like the market; its root is called "root", its price point is the lowest. */
export function horizonOf({ branches = [], periods, requests = [], blocks }: HorizonTable): Outcome<HorizonProblem> {
  const described = branches.map(([node, parent, exportLimitW, importLimitW, baselineFlowW = 0]) => ({
    node,
    parent,
    exportLimitW,
    importLimitW,
    baselineFlowW,
  }));
  const network = Network.build({ root: 'root', branches: described }, 1);
  if (!network.ok) return network;
  const positionOf = new Map(blocks.map(([id], position) => [id, position]));
  const groups = new Map<string, number[]>();
  for (const [position, [, , , , asks]] of blocks.entries())
    if (asks?.group !== undefined) groups.set(asks.group, [...(groups.get(asks.group) ?? []), position]);
  return HorizonProblem.admit({
    periods: periods.map((orders) => problemOf({ branches, orders, requests })),
    blocks: blocks.map(([, node, watts, ticks, asks = {}]) => ({
      node: network.value.numberOf(node) ?? -1,
      profile: watts.flatMap((powerW, period) => (powerW === 0 ? [] : [{ period, powerW }])),
      costTickW: watts.reduce((cost, powerW) => cost + BigInt(powerW) * BigInt(ticks), 0n),
      minAcceptance: { numerator: asks.min?.[0] ?? 1, denominator: asks.min?.[1] ?? 1 },
      parent: asks.parent === undefined ? undefined : (positionOf.get(asks.parent) ?? -1),
    })),
    exclusiveGroups: [...groups.values()],
  });
}
