import { ROOT } from '../network.js';
import { accepted, type Outcome, rejected } from '../rejection.js';
import { type ClearingProblem, SELL } from './clearing-problem.js';
import { MeritList } from './merit-list.js';

/**
 * The exact optimum of one period on a tree, as fills in watts per order. From the leaves to the root, the entries of every
 * subtree are merged, clipped to the branch's limits (what is cut off is settled for good), shifted by the value of relief
 * into the parent's frame, and handed up; the root decides the rest. Rejects `limits-infeasible` with the branch to blame.
 *
 * Ties are ordered totally, see {@link MeritList}. At a priced root, sells at the upstream buying price and buys at its
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
  const { upstream } = problem;
  if (upstream.kind === 'priced') pass.settleRootBetween(upstream.buyTicks, upstream.sellTicks);
  else if (!pass.settleRootNeutral()) return rejectForcingBranch(problem, pass);
  return accepted(pass.list.fillW);
}

class RadialPass {
  readonly list: MeritList;
  /** Net export of each subtree with none of its entries walked over, and with all of them; clipped once visited. */
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
    for (let order = 0; order < node.length; order++)
      if (side[order] === SELL) this.highestW[node[order]!]! += quantityW[order]!;
      else this.lowestW[node[order]!]! -= quantityW[order]!;
  }

  /** The children's entries lie at the end of the list already; the node's own follow them. */
  merge(node: number): void {
    this.length[node]! += this.list.pushOwn(node);
  }

  /** False if no trade keeps the branch within its limits. */
  clip(node: number): boolean {
    const { list, lowestW, highestW } = this;
    const { lowestChangeW, highestChangeW } = this.problem.limits;
    const from = list.end - this.length[node]!;
    if (highestW[node]! < lowestChangeW[node]! || lowestW[node]! > highestChangeW[node]!) return false;
    if (highestW[node]! > highestChangeW[node]!) {
      list.cutDearEnd(from, highestChangeW[node]! - lowestW[node]!);
      highestW[node] = highestChangeW[node]!;
    }
    if (lowestW[node]! < lowestChangeW[node]!) {
      list.cutCheapEnd(from, lowestChangeW[node]! - lowestW[node]!);
      lowestW[node] = lowestChangeW[node]!;
    }
    this.length[node] = list.end - from;
    return true;
  }

  /** An entry where the marginal value of relief is `v` is cheaper by `v` for everyone above the branch. */
  shift(node: number): void {
    const segments = this.problem.reliefValues.segments(node);
    if (!segments) return;
    const { list } = this;
    const first = list.end - this.length[node]!;
    const highest = this.highestW[node]!;
    let flow = this.lowestW[node]!;
    let from = first;
    for (const [index, end] of segments.endW.entries()) {
      if (end <= flow) continue;
      const to = end >= highest ? list.end : list.split(from, end - flow);
      list.lowerPrices(from, to, segments.valueTicks[index]!);
      if (end >= highest) break;
      from = to;
      flow = end;
    }
    this.length[node] = list.end - first;
  }

  handUp(node: number): void {
    const parent = this.problem.network.parent[node]!;
    this.length[parent]! += this.length[node]!;
    this.lowestW[parent]! += this.lowestW[node]!;
    this.highestW[parent]! += this.highestW[node]!;
  }

  /** False if what is sold cannot equal what is bought. */
  settleRootNeutral(): boolean {
    if (this.highestW[ROOT]! < 0 || this.lowestW[ROOT]! > 0) return false;
    this.list.settleAtPower(0, -this.lowestW[ROOT]!);
    return true;
  }

  /** Trades inside first what lies between the two prices, then with upstream. */
  settleRootBetween(buyTicks: number, sellTicks: number): void {
    const { list } = this;
    const [buyKey, sellKey] = [list.keyBetweenSides(buyTicks), list.keyBetweenSides(sellTicks)];
    const lowest = this.lowestW[ROOT]!;
    if (lowest + list.powerBeforeW(0, buyKey) >= 0) list.settleAt(0, buyKey);
    else if (lowest + list.powerBeforeW(0, sellKey) <= 0) list.settleAt(0, sellKey);
    else list.settleAtPower(0, -lowest);
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
