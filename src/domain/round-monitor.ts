import { monitorCompetition, monitorSales } from './clearing/market-monitor.js';
import type { MarketNetwork } from './events.js';
import { mtuOf } from './horizon.js';
import type { MarketRules } from './market-rules.js';
import { accepted, type Outcome, rejected } from './rejection.js';
import type { DecidedRound } from './round.js';
import { mtusOfRound, type RoundMtu, reliefRequests } from './round-problem.js';

/** Orders times congestion points with a request, up to which a round is monitored while others wait. */
export const MONITORED_BOUND = 1_000_000;

/** Who competed in one market time unit of a round, by names; figures as in `clearing/market-monitor.ts`. */
export interface MonitoredMtu {
  readonly mtu: number;
  readonly requested: readonly {
    readonly congestionPoint: string;
    readonly direction: 'up' | 'down';
    readonly requestedW: number;
    readonly offeredW: number;
    readonly providers: number;
    readonly concentration: number;
    readonly pivotal: readonly string[];
  }[];
  readonly sold: {
    readonly soldW: number;
    readonly offeredW: number;
    readonly sellers: number;
    readonly concentration: number;
    readonly pivotal: readonly string[];
  };
}

/** Competition in a decided round, among the limit orders of its auction. Refuses rounds beyond {@link MONITORED_BOUND}. */
export function monitorRound(
  rules: MarketRules,
  network: MarketNetwork,
  round: DecidedRound,
): Outcome<readonly MonitoredMtu[]> {
  if (round.size.orders * Math.max(round.requests.size, 1) > MONITORED_BOUND)
    return rejected('unsupported', 'round', 'the round is too large to be monitored while others wait');
  return accepted(mtusOfRound(rules, network, round).map((mtu) => monitoredMtu(round, mtu)));
}

function monitoredMtu(round: DecidedRound, { mtu, problem, orders, orderPositions }: RoundMtu): MonitoredMtu {
  const names = [...new Set(orders.map(({ participant }) => participant))];
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const participant = Array.from(orderPositions, (position) => numberOf.get(orders[position]!.participant)!);
  const { network } = problem;
  const monitored = { network, orders: problem.orders, participant, requests: reliefRequests(round, network, mtu) };
  const named = <T extends { readonly pivotal: readonly number[] }>(competition: T) => ({
    ...competition,
    pivotal: competition.pivotal.map((number) => names[number]!),
  });
  const soldW = awardedByFirstEntry(round, mtu, orders, orderPositions);
  return {
    mtu,
    requested: monitorCompetition(monitored).map((competition) => ({
      ...named(competition),
      congestionPoint: network.names[competition.congestionPoint]!,
    })),
    sold: named(monitorSales(monitored, soldW)),
  };
}

/** What each order was awarded, all of a curve at its first entry: who sold how much is asked, not at which step. */
function awardedByFirstEntry(
  { outcome }: DecidedRound,
  mtu: number,
  orders: RoundMtu['orders'],
  orderPositions: Int32Array,
): Int32Array {
  const awardedW = new Map<number, number>();
  for (const award of outcome.awards)
    if (mtuOf(award) === mtu) awardedW.set(award.order, (awardedW.get(award.order) ?? 0) + award.awardedW);
  return Int32Array.from(orderPositions, (position, entry) =>
    orderPositions[entry - 1] === position ? 0 : (awardedW.get(orders[position]!.sequence) ?? 0),
  );
}
