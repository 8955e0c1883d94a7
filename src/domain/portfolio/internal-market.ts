import type { BlockOrder } from '../clearing/blocks/block-order.js';
import { clearHorizon, type HorizonClearing } from '../clearing/blocks/clear-horizon.js';
import { HorizonProblem } from '../clearing/blocks/horizon-problem.js';
import { BUY, ClearingProblem, type OrderColumns, SELL } from '../clearing/clearing-problem.js';
import { ROOT } from '../network.js';
import { type PriceTicks, QUANTITY_BOUND_W } from '../quantity.js';
import { accepted, type Outcome } from '../rejection.js';
import { DeviceOptimiser } from './device-optimiser.js';
import { deviceTask } from './device-task.js';
import type { Portfolio, PowerSeries } from './portfolio.js';
import { arbitrageAt, servingItsHome } from './storage-arbitrage.js';

/** Somebody who buys and sells any amount at the root, the supplier or the aggregator, at prices per market time unit. */
export interface Dealer {
  readonly name: string;
  readonly sellTicks: readonly PriceTicks[];
  readonly buyTicks: readonly PriceTicks[];
}

/** What a home pays in a day; negative where it earns. In ticks times watts over one market time unit, so nothing is rounded. */
export interface HomeAccount {
  readonly home: string;
  /** Buying from the supplier and selling to the aggregator alone, batteries used for the home itself. */
  readonly aloneTickW: bigint;
  /** In the internal market. */
  readonly marketTickW: bigint;
}

export interface InternalMarket {
  readonly homes: readonly HomeAccount[];
  /** What each dealer earned. */
  readonly dealers: readonly {
    readonly name: string;
    readonly earnedTickW: bigint;
    readonly soldW: number;
    readonly boughtW: number;
  }[];
  /** What scarce branches earned: with everybody else's money it sums to zero. */
  readonly branchesTickW: bigint;
  /** What homes sold, in watts over one market time unit: to whomever. */
  readonly soldByHomesW: number;
  readonly arbitrage: { readonly offered: number; readonly accepted: number };
  readonly clearing: HorizonClearing;
}

/** Search nodes of a clearing with the blocks of storage owners. */
const NODE_LIMIT = 100;

/** An order of the book, beside its columns. */
interface Entry {
  readonly node: number;
  readonly side: typeof SELL | typeof BUY;
  readonly quantityW: number;
  readonly limitTicks: PriceTicks;
  /** Position of the home, or of the dealer after all homes. */
  readonly owner: number;
}

/**
 * The supplier sells at the retail price and buys a tenth of the spread between the tariffs below the buy-back price, all day. The aggregator
 * passes the price of energy on, so that it is at most a tenth of the spread below the retail price, and buys at its buy-back price. Neither buys at
 * a price at which one of them sells: what dealers would trade with each other has no end.
 */
export function usualDealers({ tariff, price }: Pick<Portfolio, 'tariff' | 'price'>): Dealer[] {
  const { retail, buyBack } = tariff;
  const tenth = Math.floor((retail - buyBack) / 10);
  const fee = Math.max(0, retail - tenth - Math.max(...price));
  const passedOn = price.map((ticks) => Math.min(retail - tenth, ticks + fee));
  const buysAt = (most: PriceTicks) => passedOn.map((ticks) => Math.min(most, ticks - 1));
  return [
    { name: 'supplier', sellTicks: price.map(() => retail), buyTicks: buysAt(buyBack - tenth) },
    { name: 'aggregator', sellTicks: passedOn, buyTicks: buysAt(buyBack) },
  ];
}

/**
 * A day in which homes trade energy with each other in one book with supplier and aggregator. A home orders what it needs or has left when
 * its battery serves it alone, at limits no worse than the tariffs; the owner of a battery offers to use it otherwise as a block: what
 * pays most at the prices seen without such blocks. A block is accepted only where it earns its wear, so no home is worse off than alone.
 */
export function tradeInternally(portfolio: Portfolio, dealers: readonly Dealer[]): Outcome<InternalMarket> {
  const { homes, mtus } = portfolio;
  const alone = homes.map((_, home) => servedAlone(portfolio, home));
  const entries = Array.from({ length: mtus }, (_, mtu) => bookOf(portfolio, dealers, alone, mtu));
  const periods: ClearingProblem[] = [];
  for (const [mtu, book] of entries.entries()) {
    const period = periodOf(portfolio, book, mtu);
    if (!period.ok) return period;
    periods.push(period.value);
  }
  const withoutBlocks = HorizonProblem.admit({ periods, blocks: [], exclusiveGroups: [] });
  if (!withoutBlocks.ok) return withoutBlocks;
  const seen = clearHorizon(withoutBlocks.value, NODE_LIMIT);
  if (!seen.ok) return seen;
  const blocks = arbitrageBlocks(portfolio, alone, seen.value);
  const orders = blocks.map(({ order }) => order);
  const horizon = HorizonProblem.admit({ periods, blocks: orders, exclusiveGroups: [] });
  if (!horizon.ok) return horizon;
  const cleared = clearHorizon(horizon.value, NODE_LIMIT);
  if (!cleared.ok) return cleared;
  return accepted(accounted(portfolio, dealers, alone, entries, blocks, horizon.value, cleared.value));
}

interface ServedAlone {
  /** Net power of the home, import positive. */
  readonly netW: PowerSeries;
  /** What its batteries do, by position of the device. */
  readonly batteries: ReadonlyMap<number, PowerSeries>;
}

/** Devices do what their owner prefers; batteries take what the sun leaves and give it back. */
function servedAlone(portfolio: Portfolio, home: number): ServedAlone {
  const { mtus, mtuSeconds, devices } = portfolio;
  const { baseLoadW, solarW } = portfolio.homes[home]!;
  const netW = Int32Array.from(baseLoadW, (loadW, mtu) => loadW - solarW[mtu]!);
  const batteries = new Map<number, PowerSeries>();
  for (const entry of devices)
    if (entry.home === home && entry.device.kind !== 'battery')
      add(netW, deviceTask(entry, mtus, mtuSeconds).preferred);
  for (const [index, { home: owner, device }] of devices.entries()) {
    if (owner !== home || device.kind !== 'battery') continue;
    const powerW = servingItsHome(device, netW, mtuSeconds);
    batteries.set(index, powerW);
    add(netW, powerW);
  }
  return { netW, batteries };
}

function add(to: PowerSeries, powerW: PowerSeries): void {
  for (let mtu = 0; mtu < to.length; mtu++) to[mtu]! += powerW[mtu]!;
}

function bookOf(portfolio: Portfolio, dealers: readonly Dealer[], alone: readonly ServedAlone[], mtu: number): Entry[] {
  const { homes, tariff } = portfolio;
  const ofHomes = alone.flatMap(({ netW }, owner): Entry[] => {
    const watts = netW[mtu]!;
    if (watts === 0) return [];
    const isBuyer = watts > 0;
    const limitTicks = isBuyer ? tariff.retail : tariff.buyBack;
    return [{ node: homes[owner]!.node, side: isBuyer ? BUY : SELL, quantityW: Math.abs(watts), limitTicks, owner }];
  });
  const most = { node: ROOT, quantityW: QUANTITY_BOUND_W };
  return [
    ...ofHomes,
    ...dealers.flatMap(({ sellTicks, buyTicks }, dealer): Entry[] => [
      { ...most, side: SELL, limitTicks: sellTicks[mtu]!, owner: homes.length + dealer },
      { ...most, side: BUY, limitTicks: buyTicks[mtu]!, owner: homes.length + dealer },
    ]),
  ];
}

function periodOf({ network }: Portfolio, book: readonly Entry[], mtu: number): Outcome<ClearingProblem> {
  const orders: OrderColumns = {
    node: Int32Array.from(book, ({ node }) => node),
    side: Uint8Array.from(book, ({ side }) => side),
    quantityW: Int32Array.from(book, ({ quantityW }) => quantityW),
    limitTicks: Int32Array.from(book, ({ limitTicks }) => limitTicks),
  };
  return ClearingProblem.admit({
    ...{ network, limits: network.branchLimits(mtu), orders, requests: [] },
    ...{ upstream: { kind: 'neutral' }, pricePoint: 'middle', marginalAllocation: 'pro-rata' },
  });
}

interface ArbitrageBlock {
  readonly order: BlockOrder;
  readonly home: number;
}

/** For every battery under a mandate: what it would do at the prices seen, as blocks of the difference to serving its home. */
function arbitrageBlocks(portfolio: Portfolio, alone: readonly ServedAlone[], seen: HorizonClearing): ArbitrageBlock[] {
  const { devices, homes, mtus, mtuSeconds } = portfolio;
  const optimiser = new DeviceOptimiser(mtus);
  return devices.flatMap((entry, index): ArbitrageBlock[] => {
    const own = alone[entry.home]!.batteries.get(index);
    if (own === undefined) return [];
    const { node } = homes[entry.home]!;
    const price = seen.periods.map(({ nodePriceTicks }) => nodePriceTicks[node]!);
    const shifts = arbitrageAt(deviceTask(entry, mtus, mtuSeconds), own, price, optimiser);
    const minAcceptance = { numerator: 0, denominator: 1 };
    return shifts.map(({ profile, wearTickW }) => ({
      order: { node, profile, costTickW: BigInt(wearTickW), minAcceptance },
      home: entry.home,
    }));
  });
}

function accounted(
  portfolio: Portfolio,
  dealers: readonly Dealer[],
  alone: readonly ServedAlone[],
  entries: readonly (readonly Entry[])[],
  blocks: readonly ArbitrageBlock[],
  horizon: HorizonProblem,
  clearing: HorizonClearing,
): InternalMarket {
  const { homes, tariff, network } = portfolio;
  const paid = new Array<bigint>(homes.length + dealers.length).fill(0n);
  const outside = homes.map(() => 0n);
  const sold = new Array<number>(paid.length).fill(0);
  const bought = new Array<number>(paid.length).fill(0);
  let branchesTickW = 0n;
  for (const [mtu, book] of entries.entries()) {
    const { fillW, nodePriceTicks, flowW } = clearing.periods[mtu]!;
    for (const [order, { node, side, quantityW, owner }] of book.entries()) {
      const filledW = fillW[order]!;
      (side === BUY ? bought : sold)[owner]! += filledW;
      paid[owner]! += BigInt(side === BUY ? filledW : -filledW) * BigInt(nodePriceTicks[node]!);
      // What a scarce branch keeps out of the book is still used, and fed in, by tariff.
      if (owner < homes.length)
        outside[owner]! += BigInt(quantityW - filledW) * BigInt(side === BUY ? tariff.retail : -tariff.buyBack);
    }
    for (let node = ROOT + 1; node < network.nodeCount; node++)
      branchesTickW += BigInt(nodePriceTicks[network.parent[node]!]! - nodePriceTicks[node]!) * BigInt(flowW[node]!);
  }
  const wear = homes.map(() => 0n);
  for (const [block, { order, home }] of blocks.entries()) {
    const [taken, parts] = [clearing.parts[block]!, horizon.blocks[block]!.parts];
    wear[home]! += (order.costTickW / BigInt(parts)) * BigInt(taken);
    for (const { period, powerW: offeredW } of order.profile) {
      const powerW = (offeredW / parts) * taken;
      paid[home]! -= BigInt(clearing.periods[period]!.nodePriceTicks[order.node]!) * BigInt(powerW);
      if (powerW > 0) sold[home]! += powerW;
      else bought[home]! -= powerW;
    }
  }
  return {
    homes: homes.map(({ id }, home) => ({
      home: id,
      aloneTickW: aloneTickW(portfolio, alone[home]!),
      marketTickW: paid[home]! + outside[home]! + wear[home]!,
    })),
    dealers: dealers.map(({ name }, dealer) => {
      const owner = homes.length + dealer;
      return { name, earnedTickW: -paid[owner]!, soldW: sold[owner]!, boughtW: bought[owner]! };
    }),
    branchesTickW,
    soldByHomesW: sold.slice(0, homes.length).reduce((sum, watts) => sum + watts, 0),
    arbitrage: { offered: blocks.length, accepted: blocks.filter((_, block) => clearing.parts[block] !== 0).length },
    clearing,
  };
}

function aloneTickW({ tariff }: Portfolio, { netW }: ServedAlone): bigint {
  let cost = 0n;
  for (const watts of netW) cost += BigInt(watts) * BigInt(watts > 0 ? tariff.retail : tariff.buyBack);
  return cost;
}
