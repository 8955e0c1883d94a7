import { ROOT } from '../network.js';
import { assertInvariant } from '../rejection.js';
import type { Room } from './dispatch-signal.js';
import type { Portfolio, PortfolioSchedule, PowerSeries } from './portfolio.js';
import { nodeOf } from './portfolio.js';

/** A branch that carries more than its limit in one market time unit. */
export interface OverloadedBranch {
  /** Its lower node. */
  readonly node: number;
  readonly mtu: number;
  readonly direction: 'import' | 'export';
  readonly excessW: number;
}

/**
 * What every branch carries in every market time unit, import positive: baseline flows, the homes' own load and sun, and the schedules that
 * were added. Losses are neglected, as in the market's own network model.
 */
export class BranchLoads {
  private readonly loadW: Float64Array;

  private constructor(private readonly portfolio: Pick<Portfolio, 'network' | 'mtus'>) {
    this.loadW = new Float64Array(portfolio.network.nodeCount * portfolio.mtus);
  }

  /** Without any device. */
  static withoutDevices(portfolio: Portfolio): BranchLoads {
    const { network, homes, mtus } = portfolio;
    const loads = new BranchLoads(portfolio);
    for (let mtu = 0; mtu < mtus; mtu++) {
      const baseline = network.baselineFlowW(mtu);
      for (let node = ROOT + 1; node < network.nodeCount; node++) loads.loadW[node * mtus + mtu] = -baseline[node]!;
    }
    for (const { node, baseLoadW, solarW } of homes)
      loads.add(
        node,
        Int32Array.from(baseLoadW, (loadW, mtu) => loadW - solarW[mtu]!),
      );
    return loads;
  }

  static of(portfolio: Portfolio, schedule: PortfolioSchedule): BranchLoads {
    const loads = BranchLoads.withoutDevices(portfolio);
    for (const [device, powerW] of schedule.entries()) loads.add(nodeOf(portfolio, device), powerW);
    return loads;
  }

  /** Adds (or, with -1, takes away) power at a node to every branch between it and the root. */
  add(node: number, powerW: PowerSeries, sign: 1 | -1 = 1): void {
    const { network, mtus } = this.portfolio;
    for (let branch = node; branch !== ROOT; branch = network.parent[branch]!) {
      const at = branch * mtus;
      for (let mtu = 0; mtu < mtus; mtu++) this.loadW[at + mtu]! += sign * powerW[mtu]!;
    }
  }

  /** Load of a branch, import positive. */
  at(node: number, mtu: number): number {
    return this.loadW[node * this.portfolio.mtus + mtu]!;
  }

  /** What the branches between a node and the root have left in both directions. */
  room(node: number, overloadPrice: Float64Array): Room {
    const { network, mtus } = this.portfolio;
    const importW = new Float64Array(mtus).fill(Number.POSITIVE_INFINITY);
    const exportW = new Float64Array(mtus).fill(Number.POSITIVE_INFINITY);
    for (let branch = node; branch !== ROOT; branch = network.parent[branch]!) {
      const [mostImport, mostExport] = [network.importLimitW[branch]!, network.exportLimitW[branch]!];
      for (let mtu = 0; mtu < mtus; mtu++) {
        const load = this.loadW[branch * mtus + mtu]!;
        importW[mtu] = Math.min(importW[mtu]!, mostImport - load);
        exportW[mtu] = Math.min(exportW[mtu]!, mostExport + load);
      }
    }
    return { importW, exportW, overloadPrice };
  }

  /** By branch, then by market time unit. */
  overloads(): OverloadedBranch[] {
    const { network, mtus } = this.portfolio;
    const found: OverloadedBranch[] = [];
    for (let node = ROOT + 1; node < network.nodeCount; node++)
      for (let mtu = 0; mtu < mtus; mtu++) {
        const load = this.at(node, mtu);
        const tooMuchIn = load - network.importLimitW[node]!;
        const tooMuchOut = -load - network.exportLimitW[node]!;
        if (tooMuchIn > 0) found.push({ node, mtu, direction: 'import', excessW: tooMuchIn });
        if (tooMuchOut > 0) found.push({ node, mtu, direction: 'export', excessW: tooMuchOut });
      }
    return found;
  }

  /** Sum of all excesses, in watts over one market time unit. */
  overloadW(): number {
    return this.overloads().reduce((sum, { excessW }) => sum + excessW, 0);
  }

  /** The highest load that a branch has, import positive, and when first. */
  peak(node: number): { readonly mtu: number; readonly loadW: number } {
    assertInvariant(node !== ROOT, 'the root has no branch');
    let mtu = 0;
    for (let at = 1; at < this.portfolio.mtus; at++) if (this.at(node, at) > this.at(node, mtu)) mtu = at;
    return { mtu, loadW: this.at(node, mtu) };
  }
}
