import { type PowerW, QUANTITY_BOUND_W } from './quantity.js';
import { accepted, type Outcome, rejected } from './rejection.js';

/** Number of the root in every network. */
export const ROOT = 0;

/** One branch as it is described to the market: the branch from `node` up to its `parent`. */
export interface BranchDescription {
  readonly node: string;
  readonly parent: string;
  /** Largest flow from node to parent, in watts. */
  readonly exportLimitW: PowerW;
  /** Largest flow from parent to node, in watts. */
  readonly importLimitW: PowerW;
  /** Flow expected without trades, export positive: one for all periods, or one per period. */
  readonly baselineFlowW: PowerW | readonly PowerW[];
}

export interface NetworkDescription {
  readonly root: string;
  readonly branches: readonly BranchDescription[];
}

/** By how much trading may change each branch's flow in one period, export positive. The entry of the root is unused. */
export interface BranchLimits {
  readonly lowestChangeW: Int32Array;
  readonly highestChangeW: Int32Array;
}

/** The network of a market without grid data: one node. */
export const singleNode: NetworkDescription = { root: 'root', branches: [] };

/**
 * A rooted tree. Nodes are numbered densely from the root, {@link ROOT}, in depth-first order: a parent comes before its
 * children, and a subtree is a contiguous range of numbers. A branch has the number of its lower node.
 */
export class Network {
  private constructor(
    readonly names: readonly string[],
    /** Parent of each node; -1 for the root. */
    readonly parent: Int32Array,
    readonly exportLimitW: Int32Array,
    readonly importLimitW: Int32Array,
    readonly periods: number,
    private readonly baselineByPeriod: readonly Int32Array[],
    private readonly numberByName: ReadonlyMap<string, number>,
    private readonly fields: readonly string[],
  ) {}

  /**
   * Checks that the description is a tree with usable limits; refuses with the path of the offending entry below `field`.
   * `periods` is the number of market time units that baseline flows are given for.
   */
  static build(description: NetworkDescription, periods: number, field = 'network'): Outcome<Network> {
    const tree = orderBranches(description, field);
    if (!tree.ok) return tree;
    const { sequence, numberByName } = tree.value;
    const count = sequence.length + 1;
    const names = [description.root];
    const fields = [`${field}.root`];
    const parent = new Int32Array(count).fill(-1);
    const exportLimitW = new Int32Array(count);
    const importLimitW = new Int32Array(count);
    const baselines = Array.from({ length: periods }, () => new Int32Array(count));
    for (const [position, index] of sequence.entries()) {
      const branch = description.branches[index]!;
      const at = `${field}.branches[${index}]`;
      const fault = faultOfBranch(branch, periods, at);
      if (fault) return fault;
      const node = position + 1;
      names.push(branch.node);
      fields.push(at);
      parent[node] = numberByName.get(branch.parent)!;
      exportLimitW[node] = branch.exportLimitW;
      importLimitW[node] = branch.importLimitW;
      const { baselineFlowW } = branch;
      for (const [period, flows] of baselines.entries())
        flows[node] = typeof baselineFlowW === 'number' ? baselineFlowW : baselineFlowW[period]!;
    }
    return accepted(new Network(names, parent, exportLimitW, importLimitW, periods, baselines, numberByName, fields));
  }

  get nodeCount(): number {
    return this.names.length;
  }

  /** The number of a named node, or undefined. */
  numberOf(name: string): number | undefined {
    return this.numberByName.get(name);
  }

  /** One past the last node of each subtree. */
  subtreeEnds(): Int32Array {
    const ends = Int32Array.from(this.parent.keys(), (node) => node + 1);
    for (let node = this.nodeCount - 1; node > ROOT; node--) {
      const parent = this.parent[node]!;
      ends[parent] = Math.max(ends[parent]!, ends[node]!);
    }
    return ends;
  }

  /** Path of the branch, or of the root, in the description the network was built from. */
  fieldOf(node: number): string {
    return this.fields[node]!;
  }

  /** Baseline flow of each branch in a period, in watts, export positive. */
  baselineFlowW(period: number): Int32Array {
    return this.baselineByPeriod[period]!;
  }

  /** What trading may add to the baseline of a period. Every value fits: limits and baselines are at most 1 GW. */
  branchLimits(period: number): BranchLimits {
    const baseline = this.baselineFlowW(period);
    return {
      lowestChangeW: baseline.map((flow, node) => -this.importLimitW[node]! - flow),
      highestChangeW: baseline.map((flow, node) => this.exportLimitW[node]! - flow),
    };
  }
}

interface OrderedBranches {
  /** Positions in the description, depth first from the root. */
  readonly sequence: readonly number[];
  readonly numberByName: ReadonlyMap<string, number>;
}

function orderBranches({ root, branches }: NetworkDescription, field: string): Outcome<OrderedBranches> {
  const branchOf = new Map<string, number>();
  for (const [index, { node, parent }] of branches.entries()) {
    const at = `${field}.branches[${index}].node`;
    if (node === root) return rejected('not-a-tree', at, `"${node}" is the root and has no branch above it`);
    const earlier = branchOf.get(node);
    if (earlier !== undefined)
      return branches[earlier]!.parent === parent
        ? rejected('duplicate-id', at, `"${node}" is described twice`)
        : rejected('not-a-tree', at, `"${node}" has two parents, "${branches[earlier]!.parent}" and "${parent}"`);
    branchOf.set(node, index);
  }
  const children = new Map<string, number[]>([[root, []]]);
  for (const { node } of branches) children.set(node, []);
  for (const [index, { parent }] of branches.entries()) {
    const siblings = children.get(parent);
    if (!siblings)
      return rejected('unknown-node', `${field}.branches[${index}].parent`, `no node is called "${parent}"`);
    siblings.push(index);
  }
  const sequence: number[] = [];
  const numberByName = new Map([[root, ROOT]]);
  const waiting = children.get(root)!.toReversed();
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const { node } = branches[index]!;
    sequence.push(index);
    numberByName.set(node, sequence.length);
    for (const child of children.get(node)!.toReversed()) waiting.push(child);
  }
  if (sequence.length === branches.length) return accepted({ sequence, numberByName });
  const cut = branches.findIndex(({ node }) => !numberByName.has(node));
  return rejected(
    'not-a-tree',
    `${field}.branches[${cut}].parent`,
    `"${branches[cut]!.node}" does not lead to the root: its parents form a cycle`,
  );
}

function faultOfBranch(branch: BranchDescription, periods: number, at: string) {
  for (const name of ['exportLimitW', 'importLimitW'] as const) {
    const limit = branch[name];
    if (!Number.isInteger(limit)) return rejected('quantity-not-integral', `${at}.${name}`);
    if (limit < 0 || limit > QUANTITY_BOUND_W)
      return rejected('quantity-out-of-bounds', `${at}.${name}`, `${limit} W is not within 0..${QUANTITY_BOUND_W}`);
  }
  const { baselineFlowW } = branch;
  if (typeof baselineFlowW === 'number') return faultOfBaseline(baselineFlowW, `${at}.baselineFlowW`);
  if (baselineFlowW.length !== periods)
    return rejected(
      'malformed-message',
      `${at}.baselineFlowW`,
      `${baselineFlowW.length} baseline flows for ${periods} periods`,
    );
  for (const [period, flow] of baselineFlowW.entries()) {
    const fault = faultOfBaseline(flow, `${at}.baselineFlowW[${period}]`);
    if (fault) return fault;
  }
  return undefined;
}

function faultOfBaseline(flow: number, at: string) {
  if (!Number.isInteger(flow)) return rejected('quantity-not-integral', at);
  if (Math.abs(flow) > QUANTITY_BOUND_W)
    return rejected('quantity-out-of-bounds', at, `${flow} W is beyond ±${QUANTITY_BOUND_W}`);
  return undefined;
}
