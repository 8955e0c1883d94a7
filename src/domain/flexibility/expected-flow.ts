import type { MarketNetwork } from '../events.js';
import type { PowerW } from '../quantity.js';
import { assertInvariant } from '../rejection.js';

/** What the flow on a branch exceeds, and the relief that would end it: `up` against too much import, `down` against export. */
export interface Overload {
  /** Lower node of the branch. */
  readonly congestionPoint: string;
  readonly direction: 'up' | 'down';
  readonly excessW: PowerW;
}

/**
 * Flow on every branch, by its lower node, when the nodes inject what `injectionW` says (feed-in positive, load negative, absent
 * is nothing). Export positive: towards the root. Losses are neglected, as in the market's own network model.
 */
export function branchFlows(
  network: MarketNetwork,
  injectionW: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const flows = new Map<string, number>();
  for (const { node } of network.branches) flows.set(node, injectionW.get(node) ?? 0);
  const known = (node: string) => flows.has(node) || node === network.root;
  for (const node of injectionW.keys()) assertInvariant(known(node), `injecting node ${node} is in the network`);
  for (const { node, parent } of leavesFirst(network)) {
    if (parent !== network.root) flows.set(parent, flows.get(parent)! + flows.get(node)!);
  }
  return flows;
}

/** Branches whose flow is beyond a limit, in the order of the network. */
export function overloads(network: MarketNetwork, flows: ReadonlyMap<string, number>): Overload[] {
  return network.branches.flatMap<Overload>(({ node, exportLimitW, importLimitW }) => {
    const flow = flows.get(node) ?? 0;
    if (-flow > importLimitW) return [{ congestionPoint: node, direction: 'up', excessW: -flow - importLimitW }];
    if (flow > exportLimitW) return [{ congestionPoint: node, direction: 'down', excessW: flow - exportLimitW }];
    return [];
  });
}

/** Branches in an order in which every branch comes after all branches below it. */
function leavesFirst(network: MarketNetwork): MarketNetwork['branches'] {
  const below = new Map<string, MarketNetwork['branches'][number][]>();
  for (const branch of network.branches) {
    const siblings = below.get(branch.parent);
    if (siblings) siblings.push(branch);
    else below.set(branch.parent, [branch]);
  }
  const rootFirst = [...(below.get(network.root) ?? [])];
  for (const { node } of rootFirst) rootFirst.push(...(below.get(node) ?? []));
  assertInvariant(rootFirst.length === network.branches.length, 'every branch leads to the root');
  return rootFirst.reverse();
}
