import type { JournaledRecord } from '../domain/events.js';
import type { MarketState } from '../domain/market-state.js';
import type { SettlementKind } from '../domain/settlement/record.js';
import type { DeliveryQuality } from '../domain/statistics/delivery-statistics.js';
import {
  type KindStatistics,
  type SettlementStatistics,
  settlementStatistics,
} from '../domain/statistics/settlement-statistics.js';
import type { Steps } from '../domain/steps.js';
import { recordPairs } from './delivery-places.js';
import { type RoundStatistics, roundStatistics } from './network-statistics.js';

/** A figure about one or two homes would tell what they did. */
const FEWEST_HOMES = 3;

/** What everybody may know of settled periods. */
export interface PublicStatistics {
  readonly settlements: number;
  /** A kind whose figures are withheld says only that it occurred. */
  readonly byKind: readonly { readonly kind: SettlementKind; readonly shown?: KindStatistics }[];
  readonly gridOperatorsPaid?: SettlementStatistics['gridOperatorsPaid'];
  readonly rounds: RoundStatistics;
  readonly delivery?: DeliveryQuality;
}

/**
 * Statistics of settled periods without what is about one or two homes, be they parties or behind the metering point of an order. Nothing is told
 * of a kind that is about so few in any single of the periods, either, so that the difference of two ranges tells no more than the periods do.
 */
export function* publicStatistics(state: MarketState, periods: readonly number[]): Steps<PublicStatistics> {
  const roles = new Map([...state.participants.values()].map(({ number, role }) => [number, role]));
  const posted = periods.flatMap((period) => (recordPairs(state, period) ?? []).map((pair) => pair.posted));
  yield;
  const whole = settlementStatistics(posted, (participant) => roles.get(participant));
  const withheld = new Set(periods.flatMap((period) => kindsOfFewHomes(state, period)));
  yield;
  const rounds = yield* roundStatistics(state, periods);
  return {
    settlements: whole.settlements,
    byKind: whole.byKind.map((shown) =>
      withheld.has(shown.kind) ? { kind: shown.kind } : { kind: shown.kind, shown },
    ),
    ...(withheld.size === 0 ? { gridOperatorsPaid: whole.gridOperatorsPaid } : {}),
    rounds,
    ...(rounds.byPeriod.some(({ homes }) => isOfFew(homes)) ? {} : { delivery: rounds.delivery }),
  };
}

function kindsOfFewHomes(state: MarketState, period: number): SettlementKind[] {
  const homes = new Map<SettlementKind, Set<string>>();
  for (const record of state.periods.get(period)?.settled.records ?? []) {
    const ofKind = homes.get(record.kind) ?? new Set();
    for (const home of homesIn(state, record)) ofKind.add(home);
    homes.set(record.kind, ofKind);
  }
  return [...homes].filter(([, { size }]) => isOfFew(size)).map(([kind]) => kind);
}

/** Prosumers that a record is about: its parties, and whose metering point its order was for. */
function homesIn(state: MarketState, { payer, payee, round, order }: JournaledRecord): string[] {
  const parties = [payer, payee].filter((party) => state.participants.get(party)?.role === 'prosumer');
  const { orders, blocks } = state.rounds.get(round) ?? {};
  const meteringPoint = (orders?.get(order) ?? blocks?.get(order))?.meteringPoint;
  const behind = state.meteringPoints.get(meteringPoint ?? '')?.prosumer;
  return behind === undefined ? parties : [...parties, behind];
}

function isOfFew(homes: number): boolean {
  return homes > 0 && homes < FEWEST_HOMES;
}
