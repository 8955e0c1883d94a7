import type { JournaledRecord } from '../domain/events.js';
import type { MarketState } from '../domain/market-state.js';
import type { OrderSide } from '../domain/order.js';
import { type EnergyWh, energyOverMtuDown } from '../domain/quantity.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { type DecidedRound, isDecided } from '../domain/round.js';
import type { SettlementRecord } from '../domain/settlement/record.js';
import {
  type DeliveryQuality,
  type Dispatch,
  deliveryQuality,
  dispatchesOf,
  qualityByProvider,
} from '../domain/statistics/delivery-statistics.js';
import { type ReliefStatistics, reliefStatistics } from '../domain/statistics/relief-statistics.js';
import { type SettlementStatistics, settlementStatistics } from '../domain/statistics/settlement-statistics.js';
import type { Steps } from '../domain/steps.js';
import {
  type BooksRange,
  type ChainBooks,
  type ChallengeablePeriod,
  challengeableIn,
  periodsIn,
  unsettledIn,
  whyUnread,
} from './chain-books.js';
import type { Hex } from './ports.js';

/** What putting settlements on the chain took. */
export interface GasStatistics {
  readonly transactions: number;
  readonly gasUsed: number;
  /** The sum of gas times its price. */
  readonly feesWei: bigint;
}

/** What the chain alone says of some settlement periods. */
export interface ChainStatistics {
  readonly periods: readonly number[];
  /** Periods of the range that are not settled: days without a round, or something that is missing. */
  readonly unsettled: readonly number[];
  /** Those that were posted and can still be challenged. */
  readonly challengeable: readonly ChallengeablePeriod[];
  readonly settled: SettlementStatistics;
  /** The same by period, in the order in which they were settled. */
  readonly byPeriod: readonly (Pick<SettlementStatistics, 'byKind'> & { readonly period: number })[];
  readonly gas: GasStatistics;
  /** Rounds of the whole chain by what it says of them; it does not say in which period they are settled. */
  readonly roundsOnChain: { readonly committed: number; readonly cleared: number; readonly void: number };
}

/** Refuses a range with a period that is not settled, or cannot be read. */
export function chainStatistics(books: ChainBooks, range: BooksRange): Outcome<ChainStatistics> {
  const { ledger } = books;
  const periods = periodsIn(books, range);
  if (!periods.ok) return periods;
  const roleOf = (participant: number) => ledger.participants.get(participant)?.role;
  const records: SettlementRecord[] = [];
  const byPeriod: ChainStatistics['byPeriod'][number][] = [];
  for (const period of periods.value) {
    const ofPeriod = ledger.recordsOf(period);
    if (ofPeriod === undefined) return rejected('unsupported', 'period', whyUnread(ledger, period));
    for (const record of ofPeriod) records.push(record);
    byPeriod.push({ period, byKind: settlementStatistics(ofPeriod, roleOf).byKind });
  }
  const rounds = [...ledger.rounds.values()];
  const count = (isOne: (round: (typeof rounds)[number]) => boolean) => rounds.filter(isOne).length;
  return accepted({
    periods: periods.value,
    unsettled: unsettledIn(books, range),
    challengeable: challengeableIn(books, periods.value),
    settled: settlementStatistics(records, roleOf),
    byPeriod,
    gas: gasStatistics(books, new Set(periods.value)),
    roundsOnChain: {
      committed: count(({ committed }) => committed !== undefined),
      cleared: count(({ cleared }) => cleared !== undefined),
      void: count(({ ended }) => ended?.how === 'void'),
    },
  });
}

function gasStatistics({ facts, inclusions }: ChainBooks, periods: ReadonlySet<number>): GasStatistics {
  const transactions = new Set<Hex>();
  for (const fact of facts)
    if ('period' in fact && fact.type !== 'posting-refuted' && periods.has(fact.period))
      transactions.add(fact.transactionHash);
  let [gasUsed, feesWei] = [0, 0n];
  for (const hash of transactions) {
    const inclusion = inclusions.get(hash)!;
    gasUsed += inclusion.gasUsed;
    feesWei += BigInt(inclusion.gasUsed) * inclusion.gasPriceWei;
  }
  return { transactions: transactions.size, gasUsed, feesWei };
}

/** What was awarded of one side: sold or bought energy, flexibility up or down. */
export interface AwardedVolume {
  readonly side: OrderSide;
  readonly awards: number;
  readonly energyWh: bigint;
}

/** What a market's rounds say of some settlement periods: for those who have its journal. */
export interface RoundStatistics {
  readonly cleared: number;
  readonly infeasible: number;
  readonly awarded: readonly AwardedVolume[];
  readonly dispatches: readonly Dispatch[];
  readonly delivery: DeliveryQuality;
  readonly byProvider: ReadonlyMap<string, DeliveryQuality>;
  /** In the order of the periods, with how many homes were activated. */
  readonly byPeriod: readonly (DeliveryQuality & { readonly homes: number })[];
  readonly congestionPoints: readonly ReliefStatistics[];
}

/**
 * A step is a round.
 * @param periods Settled periods of the market.
 */
export function* roundStatistics(state: MarketState, periods: readonly number[]): Steps<RoundStatistics> {
  const rounds = roundsOf(state, periods);
  const records = periods.flatMap(
    (period): readonly JournaledRecord[] => state.periods.get(period)?.settled.records ?? [],
  );
  const dispatchesByPeriod: Dispatch[][] = [];
  for (const period of periods) {
    const ofPeriod: Dispatch[] = [];
    for (const round of roundsOf(state, [period])) {
      for (const dispatch of dispatchesOf(state, round)) ofPeriod.push(dispatch);
      yield;
    }
    dispatchesByPeriod.push(ofPeriod);
  }
  const dispatches = dispatchesByPeriod.flat();
  const infeasible = rounds.filter(({ outcome }) => outcome.status !== 'cleared').length;
  return {
    cleared: rounds.length - infeasible,
    infeasible,
    awarded: awardedVolumes(state, rounds),
    dispatches,
    delivery: deliveryQuality(dispatches),
    byProvider: qualityByProvider(dispatches),
    byPeriod: dispatchesByPeriod.map((some) => ({ ...deliveryQuality(some), homes: homesOf(state, some) })),
    congestionPoints: reliefStatistics(state, rounds, records),
  };
}

function homesOf({ meteringPoints }: MarketState, dispatches: readonly Dispatch[]): number {
  return new Set(dispatches.map(({ meteringPoint }) => meteringPoints.get(meteringPoint)?.prosumer)).size;
}

/** The rounds that are settled with these periods. */
export function roundsOf(state: MarketState, periods: readonly number[]): DecidedRound[] {
  return periods.flatMap((period) => {
    const settled = state.periods.get(period)?.settled;
    if (settled === undefined) return [];
    const numbers = Array.from({ length: settled.rounds }, (_, i) => settled.firstRound + i);
    return numbers.map((number) => state.rounds.get(number)!).filter(isDecided);
  });
}

function awardedVolumes(state: MarketState, rounds: readonly DecidedRound[]): AwardedVolume[] {
  const volumes = new Map<OrderSide, { awards: number; energyWh: bigint }>();
  const add = (side: OrderSide, energyWh: EnergyWh) => {
    const { awards, energyWh: before } = volumes.get(side) ?? { awards: 0, energyWh: 0n };
    volumes.set(side, { awards: awards + 1, energyWh: before + BigInt(energyWh) });
  };
  for (const { outcome } of rounds)
    for (const { side, awardedW } of [...(outcome.traded ?? []), ...outcome.awards])
      add(side, energyOverMtuDown(awardedW, state.rules.mtuSeconds));
  const sides: readonly OrderSide[] = ['up', 'down', 'sell', 'buy'];
  return sides.flatMap((side) => (volumes.has(side) ? [{ side, ...volumes.get(side)! }] : []));
}
