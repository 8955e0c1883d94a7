import { sideOfEntry } from './block.js';
import { BUY, SELL } from './clearing/clearing-problem.js';
import {
  type FullBranch,
  type MonitoredRound,
  monitorCompetition,
  monitorPockets,
  monitorSales,
} from './clearing/market-monitor.js';
import { limitsBesideTrades } from './continuous-round.js';
import type { MarketNetwork } from './events.js';
import { mtuOf, mtusPerRound } from './horizon.js';
import type { MarketRules } from './market-rules.js';
import { type Network, ROOT } from './network.js';
import { clearingSide, type OrderSide } from './order.js';
import { groupOf } from './point-offers.js';
import { accepted, type Outcome, rejected } from './rejection.js';
import { type DecidedRound, liveBlocks, waitingW } from './round.js';
import { networkOfRound } from './round-network.js';
import { reliefRequests } from './round-problem.js';

/** Orders and powers of blocks, times congestion points looked at, up to which a round is monitored while others wait. */
export const MONITORED_BOUND = 1_000_000;

/** Figures as in `clearing/market-monitor.ts`. */
interface CompetitionByName {
  readonly offeredW: number;
  readonly concentration: number;
  readonly pivotal: readonly string[];
}

/** Who competed in one market time unit of a round, by names. */
export interface MonitoredMtu {
  readonly mtu: number;
  readonly requested: readonly (CompetitionAtPoint & { readonly requestedW: number })[];
  /** Below branches at their limits. */
  readonly full: readonly (CompetitionAtPoint & { readonly filledW: number })[];
  readonly sold: CompetitionByName & { readonly soldW: number; readonly sellers: number };
}

interface CompetitionAtPoint extends CompetitionByName {
  readonly congestionPoint: string;
  readonly direction: 'up' | 'down';
  readonly providers: number;
}

/** What somebody offered in a market time unit, by an order or a block, and what was traded or awarded of it. */
interface Offer {
  readonly participant: string;
  readonly node: string;
  readonly side: OrderSide;
  readonly offeredW: number;
  readonly filledW: number;
  readonly group?: string | undefined;
}

/**
 * Competition in a decided round: among all that was offered until the gate or traded before it, curves and blocks included. Of the blocks
 * of an exclusive group only the largest counts. Refuses rounds beyond {@link MONITORED_BOUND}.
 */
export function monitorRound(
  rules: MarketRules,
  marketNetwork: MarketNetwork,
  round: DecidedRound,
): Outcome<readonly MonitoredMtu[]> {
  const offers = offersByMtu(round, mtusPerRound(rules));
  const networks = offers.map((_, mtu) => networkOfRound(marketNetwork, round.flows, mtu));
  const full = networks.map((network, mtu) => fullBranches(round, network, mtu));
  const looked = offers.map(({ length }, mtu) => length * Math.max(full[mtu]!.length + round.requests.size, 1));
  if (looked.reduce((sum, count) => sum + count, 0) > MONITORED_BOUND)
    return rejected('unsupported', 'round', 'the round is too large to be monitored while others wait');
  return accepted(offers.map((offered, mtu) => monitoredMtu(round, mtu, networks[mtu]!, offered, full[mtu]!)));
}

function offersByMtu(round: DecidedRound, mtus: number): Offer[][] {
  const offers = Array.from({ length: mtus }, (): Offer[] => []);
  const filledW = filledByOrder(round);
  const filled = (sequence: number, mtu: number) => filledW.get(`${sequence}/${mtu}`) ?? 0;
  for (const order of round.orders.values()) {
    const offeredW = order.tradedW + waitingW(order);
    const mtu = mtuOf(order);
    const { participant, node, side, sequence } = order;
    if (offeredW > 0) offers[mtu]!.push({ participant, node, side, offeredW, filledW: filled(sequence, mtu) });
  }
  for (const block of liveBlocks(round))
    for (const entry of block.profile)
      offers[entry.mtu]!.push({
        ...{ participant: block.participant, node: block.node, side: sideOfEntry(block, entry) },
        ...{ offeredW: Math.abs(entry.powerW), filledW: filled(block.sequence, entry.mtu), group: groupOf(block) },
      });
  return offers;
}

/** Traded before the gate and awarded at it, by sequence and market time unit. */
function filledByOrder({ outcome }: DecidedRound): Map<string, number> {
  const filledW = new Map<string, number>();
  for (const award of [...outcome.awards, ...(outcome.traded ?? [])]) {
    const key = `${award.order}/${mtuOf(award)}`;
    filledW.set(key, (filledW.get(key) ?? 0) + award.awardedW);
  }
  return filledW;
}

/** Where trades and the auction brought the flow to a limit; nowhere where there was neither. */
function fullBranches(round: DecidedRound, network: Network, mtu: number): FullBranch[] {
  const { flowsW } = round.outcome;
  if (flowsW.length === 0 && round.trades.length === 0) return [];
  const { lowestChangeW, highestChangeW } = limitsBesideTrades(round, network);
  const full: FullBranch[] = [];
  for (let node = ROOT + 1; node < network.nodeCount; node++) {
    const flowW = flowsW[mtu * network.nodeCount + node] ?? 0;
    if (flowW === highestChangeW[node]) full.push({ node, at: 'export' });
    else if (flowW === lowestChangeW[node]) full.push({ node, at: 'import' });
  }
  return full;
}

function monitoredMtu(
  round: DecidedRound,
  mtu: number,
  network: Network,
  offers: readonly Offer[],
  full: readonly FullBranch[],
): MonitoredMtu {
  const names = [...new Set(offers.map(({ participant }) => participant))];
  const monitored = monitoredRound(round, mtu, network, offers, names);
  const filledW = Int32Array.from(offers, (offer) => offer.filledW);
  const named = <T extends { readonly pivotal: readonly number[] }>(competition: T) => ({
    ...competition,
    pivotal: competition.pivotal.map((number) => names[number]!),
  });
  const atPoint = <T extends { readonly pivotal: readonly number[]; readonly congestionPoint: number }>(at: T) => ({
    ...named(at),
    congestionPoint: network.names[at.congestionPoint]!,
  });
  return {
    mtu,
    requested: monitorCompetition(monitored).map(atPoint),
    full: monitorPockets(monitored, full, filledW).map(atPoint),
    sold: named(monitorSales(monitored, filledW)),
  };
}

function monitoredRound(
  round: DecidedRound,
  mtu: number,
  network: Network,
  offers: readonly Offer[],
  names: readonly string[],
): MonitoredRound {
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const groups = new Map<string, number>();
  for (const { group } of offers) if (group !== undefined && !groups.has(group)) groups.set(group, groups.size);
  return {
    network,
    orders: {
      node: Int32Array.from(offers, ({ node }) => network.numberOf(node)!),
      side: Uint8Array.from(offers, ({ side }) => (clearingSide({ side, limit: 0 }).sell ? SELL : BUY)),
      quantityW: Int32Array.from(offers, ({ offeredW }) => offeredW),
    },
    participant: offers.map(({ participant }) => numberOf.get(participant)!),
    group: offers.map(({ group = '' }) => groups.get(group) ?? -1),
    requests: reliefRequests(round, network, mtu),
  };
}
