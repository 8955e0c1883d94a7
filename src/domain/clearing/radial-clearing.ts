import { type BranchLimits, ROOT } from '../network.js';
import { accepted, type Outcome, rejected } from '../rejection.js';
import { BUY, type ClearingProblem, SELL, type Upstream } from './clearing-problem.js';
import { MeritList } from './merit-list.js';
import type { MeritStack } from './merit-stack.js';
import type { ReliefSegments } from './relief-value.js';

/** Net export of each subtree with none of its entries walked over, and with all of them; clipped once visited. */
export interface Reach {
  readonly lowestW: Float64Array;
  readonly highestW: Float64Array;
}

/**
 * The exact optimum of one period on a tree, as fills in watts per order. From the leaves to the root, the entries of every
 * subtree are merged, clipped to the branch's limits (what is cut off is settled for good), shifted by the value of relief
 * into the parent's frame, and handed up; the root decides the rest. Rejects `limits-infeasible` with the branch to blame.
 *
 * Ties are ordered totally, see {@link MeritStack}. At a priced root, sells at the upstream buying price and buys at its
 * selling price are filled where limits permit.
 */
export function clearRadially(problem: ClearingProblem): Outcome<Int32Array> {
  const { network } = problem;
  const pass = new RadialPass(problem);
  for (let node = network.nodeCount - 1; node > ROOT; node--) {
    pass.merge(node);
    if (!pass.clip(node)) return rejectBranch(problem, pass, node);
    pass.shift(node);
    pass.handUp(node);
  }
  pass.merge(ROOT);
  if (!settleRoot(pass.list, pass, problem.upstream)) return rejectForcingBranch(problem, pass);
  return accepted(pass.list.fillW);
}

class RadialPass implements Reach {
  readonly list: MeritList;
  readonly lowestW: Float64Array;
  readonly highestW: Float64Array;
  /** Entries that the subtree has on the list. */
  private readonly length: Int32Array;

  constructor(private readonly problem: ClearingProblem) {
    const { nodeCount } = problem.network;
    const { node, side, quantityW } = problem.orders;
    const { fixedFeedInW } = problem;
    this.list = new MeritList(problem.orders, nodeCount, problem.reliefValues.crossingCount + 1);
    this.lowestW = fixedFeedInW?.slice() ?? new Float64Array(nodeCount);
    this.highestW = this.lowestW.slice();
    this.length = new Int32Array(nodeCount);
    // Sold at even, bought at odd entries: a branch on the side would be a coin toss for the processor.
    const offeredW = new Float64Array(2 * nodeCount);
    for (let order = 0; order < node.length; order++) offeredW[2 * node[order]! + side[order]!]! += quantityW[order]!;
    for (let at = 0; at < nodeCount; at++) {
      this.highestW[at]! += offeredW[2 * at + SELL]!;
      this.lowestW[at]! -= offeredW[2 * at + BUY]!;
    }
  }

  /** The children's entries lie at the end of the list already; the node's own follow them. */
  merge(node: number): void {
    this.length[node]! += this.list.pushOwn(node);
  }

  /** False if no trade keeps the branch within its limits. */
  clip(node: number): boolean {
    const from = this.list.end - this.length[node]!;
    const isFeasible = clipToLimits(this.list, from, this, node, this.problem.limits);
    this.length[node] = this.list.end - from;
    return isFeasible;
  }

  shift(node: number): void {
    const segments = this.problem.reliefValues.segments(node);
    if (!segments) return;
    const from = this.list.end - this.length[node]!;
    shiftByRelief(this.list, from, this, node, segments);
    this.length[node] = this.list.end - from;
  }

  handUp(node: number): void {
    const parent = this.problem.network.parent[node]!;
    this.length[parent]! += this.length[node]!;
    this.lowestW[parent]! += this.lowestW[node]!;
    this.highestW[parent]! += this.highestW[node]!;
  }

  /** The lowest branch on a path from the root whose limits force more through it than the rest of the market can take. */
  branchForcingRoot(): number {
    const forces = (node: number) => (this.highestW[ROOT]! < 0 ? this.highestW[node]! < 0 : this.lowestW[node]! > 0);
    let blamed = ROOT;
    for (let node = 1; node < this.length.length; node++)
      if (this.problem.network.parent[node] === blamed && forces(node)) blamed = node;
    return blamed;
  }
}

/**
 * Settles what the branch above `node` cannot carry, of the subtree's entries from `from` to the end of the stack. False if no trade
 * keeps the branch within its limits.
 */
export function clipToLimits(
  stack: MeritStack,
  from: number,
  { lowestW, highestW }: Reach,
  node: number,
  { lowestChangeW, highestChangeW }: BranchLimits,
): boolean {
  if (highestW[node]! < lowestChangeW[node]! || lowestW[node]! > highestChangeW[node]!) return false;
  if (highestW[node]! > highestChangeW[node]!) {
    stack.cutDearEnd(from, highestChangeW[node]! - lowestW[node]!);
    highestW[node] = highestChangeW[node]!;
  }
  if (lowestW[node]! < lowestChangeW[node]!) {
    stack.cutCheapEnd(from, lowestChangeW[node]! - lowestW[node]!);
    lowestW[node] = lowestChangeW[node]!;
  }
  return true;
}

/** An entry where the marginal value of relief is `v` is cheaper by `v` for everyone above the branch. */
export function shiftByRelief(
  stack: MeritStack,
  from: number,
  { lowestW, highestW }: Reach,
  node: number,
  segments: ReliefSegments,
): void {
  const highest = highestW[node]!;
  let flow = lowestW[node]!;
  let start = from;
  for (const [index, end] of segments.endW.entries()) {
    if (end <= flow) continue;
    const to = end >= highest ? stack.end : stack.split(start, end - flow);
    stack.lowerPrices(start, to, segments.valueTicks[index]!);
    if (end >= highest) break;
    start = to;
    flow = end;
  }
}

/**
 * Settles everything on the stack at the root: trades inside first, then with upstream if that is priced. False if what is sold cannot
 * equal what is bought.
 */
export function settleRoot(stack: MeritStack, { lowestW, highestW }: Reach, upstream: Upstream): boolean {
  const [lowest, highest] = [lowestW[ROOT]!, highestW[ROOT]!];
  if (upstream.kind === 'priced') {
    const [buyKey, sellKey] = [stack.keyBetweenSides(upstream.buyTicks), stack.keyBetweenSides(upstream.sellTicks)];
    if (lowest + stack.powerBeforeW(0, buyKey) >= 0) stack.settleAt(0, buyKey);
    else if (lowest + stack.powerBeforeW(0, sellKey) <= 0) stack.settleAt(0, sellKey);
    else stack.settleAtPower(0, -lowest);
    return true;
  }
  if (highest < 0 || lowest > 0) return false;
  stack.settleAtPower(0, -lowest);
  return true;
}

function rejectBranch({ network, limits }: ClearingProblem, pass: RadialPass, node: number) {
  return rejected(
    'limits-infeasible',
    network.fieldOf(node),
    `the flow from "${network.names[node]}" has to change by ${limits.lowestChangeW[node]} to ` +
      `${limits.highestChangeW[node]} W, its orders can change it by ${pass.lowestW[node]} to ${pass.highestW[node]} W`,
  );
}

function rejectForcingBranch({ network }: ClearingProblem, pass: RadialPass) {
  const node = pass.branchForcingRoot();
  return rejected(
    'limits-infeasible',
    network.fieldOf(node),
    `the limits force a flow change of ${pass.lowestW[node]} to ${pass.highestW[node]} W from "${network.names[node]}", ` +
      'which no orders elsewhere can balance',
  );
}
