import { type LinearProgramme, ProgrammeBuilder, type Term } from '../flexibility/linear-programme.js';
import { ROOT } from '../network.js';
import { BranchLoads, type OverloadedBranch } from './branch-loads.js';
import { nodeOf, type Portfolio, type PowerSeries } from './portfolio.js';

/** A limit that schedules have been seen to break: of a branch, in one direction, in one market time unit. */
interface WatchedLimit {
  readonly node: number;
  readonly mtu: number;
  readonly sign: 1 | -1;
  /** What devices may use of it; negative where it is broken without them. */
  readonly capacityW: number;
}

/** One answer of a block of devices to prices. */
interface Proposal {
  readonly block: number;
  readonly costTickW: number;
  /** Load of each of the block's branches in each market time unit, import positive. */
  readonly loadW: Float64Array;
  /** Schedules of all devices in the round of the proposal. */
  readonly schedules: readonly PowerSeries[];
  idleRounds: number;
}

/** Devices that are coordinated as one: of one node, or of neighbouring ones. */
interface Block {
  /** Branches between its nodes and the root, by their position in a proposal. */
  readonly positionOf: ReadonlyMap<number, number>;
}

/** A price beside the price of energy for every limit that is watched, in ticks. */
export type LimitPrices = Float64Array;

/** A schedule of a device and its share in a mixture. */
export interface MixedSchedule {
  readonly share: number;
  readonly schedule: PowerSeries;
}

/** Prices of limits, each within bounds. */
export interface PriceRange {
  readonly lowest: LimitPrices;
  readonly highest: LimitPrices;
}

/** More blocks find prices in fewer rounds, fewer make a smaller master programme. */
const MOST_BLOCKS = 64;
/** Proposals that no mixture has used for so many rounds are dropped. */
const LONGEST_IDLE_ROUNDS = 6;
/** In the master programme power is in kW and cost in ticks times MW, which keeps its numbers near one. */
const KILO = 1e3;
const MEGA = 1e6;

/**
 * Dantzig-Wolfe decomposition of scheduling many devices within the limits of a network. Devices answer prices, their answers are summed by
 * block, and a master programme mixes the answers so that limits are kept at the lowest cost; its dual values are the next prices. Only
 * limits that some mixture broke are rows of it. Every vector of prices gives a lower bound of the joint optimum.
 */
export class PriceCoordination {
  private readonly blockOfDevice: Int32Array;
  private readonly blocks: Block[];
  private proposals: Proposal[] = [];
  private readonly limits: WatchedLimit[] = [];
  private readonly watched = new Set<string>();
  private readonly withoutDevices: BranchLoads;

  constructor(
    private readonly portfolio: Portfolio,
    private readonly overloadPrice: number,
  ) {
    const { devices, network } = portfolio;
    this.withoutDevices = BranchLoads.withoutDevices(portfolio);
    const order = [...devices.keys()].sort((a, b) => nodeOf(portfolio, a) - nodeOf(portfolio, b) || a - b);
    const perBlock = Math.max(1, Math.ceil(order.length / MOST_BLOCKS));
    this.blockOfDevice = new Int32Array(devices.length);
    this.blocks = Array.from({ length: Math.ceil(order.length / perBlock) }, (_, block) => {
      const branches = new Set<number>();
      for (const device of order.slice(block * perBlock, (block + 1) * perBlock)) {
        this.blockOfDevice[device] = block;
        for (let at = nodeOf(portfolio, device); at !== ROOT; at = network.parent[at]!) branches.add(at);
      }
      return { positionOf: new Map([...branches].map((branch, position) => [branch, position])) };
    });
  }

  /** Prices of limits that are not watched yet are zero. */
  padded(prices: LimitPrices): LimitPrices {
    const all = new Float64Array(this.limits.length);
    all.set(prices);
    return all;
  }

  /** What energy costs at each node in each market time unit: the price of energy and those of all limits on the way. */
  nodePrices(prices: LimitPrices): Float64Array[] {
    const { network, price, mtus } = this.portfolio;
    const added = Array.from({ length: network.nodeCount }, () => new Float64Array(mtus));
    for (const [index, { node, mtu, sign }] of this.limits.entries()) added[node]![mtu]! += sign * (prices[index] ?? 0);
    added[ROOT]!.set(price);
    for (let node = ROOT + 1; node < network.nodeCount; node++) {
      const above = added[network.parent[node]!]!;
      for (let mtu = 0; mtu < mtus; mtu++) added[node]![mtu]! += above[mtu]!;
    }
    return added;
  }

  /** What the limits would earn at prices if devices used all of them: with it, what devices pay at least becomes a lower bound. */
  capacityTickW(prices: LimitPrices): number {
    return this.limits.reduce((sum, { capacityW }, index) => sum + capacityW * (prices[index] ?? 0), 0);
  }

  /** Takes what all devices answered: their schedules, and what these cost at the price of energy. */
  propose(schedules: readonly PowerSeries[], costsTickW: readonly number[]): void {
    const { network, mtus } = this.portfolio;
    const loads = this.blocks.map(({ positionOf }) => new Float64Array(positionOf.size * mtus));
    const costs = new Array<number>(this.blocks.length).fill(0);
    for (const [device, powerW] of schedules.entries()) {
      const block = this.blockOfDevice[device]!;
      costs[block]! += costsTickW[device]!;
      const { positionOf } = this.blocks[block]!;
      for (let branch = nodeOf(this.portfolio, device); branch !== ROOT; branch = network.parent[branch]!) {
        const at = positionOf.get(branch)! * mtus;
        for (let mtu = 0; mtu < mtus; mtu++) loads[block]![at + mtu]! += powerW[mtu]!;
      }
    }
    for (const [block, loadW] of loads.entries())
      this.proposals.push({ block, costTickW: costs[block]!, loadW, schedules, idleRounds: 0 });
  }

  /**
   * The mixture of proposals that costs least within all watched limits, where a watt beyond a limit costs the highest price of a range and
   * a watt left of it earns the lowest: the dual values are the prices within the range at which the answers so far promise the highest
   * bound, and the programme's cost is that bound. Columns: the share of each proposal, then those watts; rows: one per block, then one
   * per limit.
   */
  master({ lowest, highest }: PriceRange): LinearProgramme {
    const { mtus } = this.portfolio;
    const programme = new ProgrammeBuilder();
    const ofBlock: Term[][] = this.blocks.map(() => []);
    const ofLimit: Term[][] = this.limits.map(() => []);
    for (const [column, { block, costTickW, loadW }] of this.proposals.entries()) {
      programme.column(`share.${column}`, 0, 1, { cost: costTickW / MEGA });
      ofBlock[block]!.push([1, column]);
      const { positionOf } = this.blocks[block]!;
      for (const [index, { node, mtu, sign }] of this.limits.entries()) {
        const position = positionOf.get(node);
        const load = position === undefined ? 0 : loadW[position * mtus + mtu]!;
        if (load !== 0) ofLimit[index]!.push([(sign * load) / KILO, column]);
      }
    }
    for (const [index, terms] of ofLimit.entries()) {
      const [most, least] = [(highest[index]! * KILO) / MEGA, (-lowest[index]! * KILO) / MEGA];
      terms.push([-1, programme.column(`beyond.${index}`, 0, Number.POSITIVE_INFINITY, { cost: most })]);
      if (least < 0) terms.push([1, programme.column(`left.${index}`, 0, Number.POSITIVE_INFINITY, { cost: least })]);
    }
    for (const [block, terms] of ofBlock.entries()) programme.row(`block.${block}`, 1, 1, terms);
    for (const [index, { capacityW }] of this.limits.entries())
      programme.row(`limit.${index}`, Number.NEGATIVE_INFINITY, capacityW / KILO, ofLimit[index]!);
    return programme.build();
  }

  /** Prices not further than `width` from others, nor beyond those that a limit can have. */
  around(prices: LimitPrices, width: number): PriceRange {
    const centre = this.padded(prices);
    return {
      lowest: centre.map((price) => Math.max(0, price - width)),
      highest: centre.map((price) => Math.min(this.overloadPrice, price + width)),
    };
  }

  /** Drops proposals that mixtures have not used for long; returns the shares of those that remain. */
  forgetIdle(shares: readonly number[]): readonly number[] {
    for (const [column, proposal] of this.proposals.entries())
      proposal.idleRounds = shares[column]! > 0 ? 0 : proposal.idleRounds + 1;
    const remains = ({ idleRounds }: Proposal) => idleRounds <= LONGEST_IDLE_ROUNDS;
    const remaining = this.proposals.flatMap((proposal, column) => (remains(proposal) ? [shares[column]!] : []));
    this.proposals = this.proposals.filter(remains);
    return remaining;
  }

  /** Prices of the watched limits from the dual values of the master programme's rows. */
  pricesFrom(rowPrices: readonly number[]): LimitPrices {
    return Float64Array.from(this.limits, (_, index) =>
      Math.min(this.overloadPrice, Math.max(0, (-rowPrices[this.blocks.length + index]! * MEGA) / KILO)),
    );
  }

  /** Watches every limit that a mixture of proposals breaks. Returns whether any is new. */
  watchBrokenBy(shares: readonly number[]): boolean {
    const { network, mtus } = this.portfolio;
    const loadW = new Float64Array(network.nodeCount * mtus);
    for (let node = ROOT + 1; node < network.nodeCount; node++)
      for (let mtu = 0; mtu < mtus; mtu++) loadW[node * mtus + mtu] = this.withoutDevices.at(node, mtu);
    for (const [column, { block, loadW: proposed }] of this.proposals.entries()) {
      const share = shares[column]!;
      if (share === 0) continue;
      for (const [branch, position] of this.blocks[block]!.positionOf)
        for (let mtu = 0; mtu < mtus; mtu++) loadW[branch * mtus + mtu]! += share * proposed[position * mtus + mtu]!;
    }
    return this.watchBroken((node, mtu) => loadW[node * mtus + mtu]!);
  }

  /** Prices of limits that even a careful dispatch breaks: that of overload there, nothing elsewhere. */
  pricesWhere(overloads: readonly OverloadedBranch[]): LimitPrices {
    const key = (node: number, mtu: number, sign: number) => `${node} ${mtu} ${sign}`;
    const broken = new Set(
      overloads.map(({ node, mtu, direction }) => key(node, mtu, direction === 'import' ? 1 : -1)),
    );
    return Float64Array.from(this.limits, ({ node, mtu, sign }) =>
      broken.has(key(node, mtu, sign)) ? this.overloadPrice : 0,
    );
  }

  /** For every device the proposals of a mixture with their shares. */
  mixed(shares: readonly number[]): readonly (readonly MixedSchedule[])[] {
    const byBlock = this.blocks.map((): { share: number; schedules: readonly PowerSeries[] }[] => []);
    for (const [column, { block, schedules }] of this.proposals.entries())
      if (shares[column]! > 0) byBlock[block]!.push({ share: shares[column]!, schedules });
    return Array.from(this.blockOfDevice, (block, device) =>
      byBlock[block]!.map(({ share, schedules }) => ({ share, schedule: schedules[device]! })),
    );
  }

  /** Limits are watched all day long, since what moves away from one unit gathers in the next. */
  watchBroken(loadW: (node: number, mtu: number) => number): boolean {
    const { network, mtus } = this.portfolio;
    let isNew = false;
    for (let node = ROOT + 1; node < network.nodeCount; node++)
      for (const sign of [1, -1] as const) {
        const limitW = sign === 1 ? network.importLimitW[node]! : network.exportLimitW[node]!;
        let isBroken = false;
        for (let mtu = 0; mtu < mtus && !isBroken; mtu++) isBroken = sign * loadW(node, mtu) > limitW + BROKEN_W;
        if (isBroken && this.watch(node, sign, limitW)) isNew = true;
      }
    return isNew;
  }

  private watch(node: number, sign: 1 | -1, limitW: number): boolean {
    const key = `${node} ${sign}`;
    if (this.watched.has(key)) return false;
    this.watched.add(key);
    for (let mtu = 0; mtu < this.portfolio.mtus; mtu++)
      this.limits.push({ node, mtu, sign, capacityW: limitW - sign * this.withoutDevices.at(node, mtu) });
    return true;
  }
}

/** A mixture within this of a limit keeps it. */
const BROKEN_W = 0.5;
