import type { SettlementLine } from '../domain/billing/statement.js';
import type { JournaledRecord } from '../domain/events.js';
import { mtuOf } from '../domain/horizon.js';
import type { MarketState } from '../domain/market-state.js';
import { type SettlementRecord } from '../domain/settlement/record.js';
import { inPostingOrder } from '../domain/settlement/settlement-batch.js';
import { chainRecord } from './chain-record.js';

/** What is known of a settlement beyond the chain. */
export type BeyondChain = Pick<SettlementLine, 'deliveryStart' | 'isSubstitute' | 'corrects'>;

/** What a market's own ledger says of the settlement at a place of a period, in posting order. */
export type PlaceOfRecord = (period: number, place: number) => BeyondChain;

/** A record as the chain has it, and as the market's own ledger does. */
export interface RecordPair {
  readonly posted: SettlementRecord;
  readonly journaled: JournaledRecord;
}

/** The records of a period in the numbers and the order of the chain; undefined where the market's own ledger has none. */
export function recordPairs(state: MarketState, period: number): readonly RecordPair[] | undefined {
  const settled = state.periods.get(period)?.settled;
  if (settled === undefined) return undefined;
  const journaledAs = new Map(settled.records.map((record) => [chainRecord(state, settled, record), record]));
  return inPostingOrder([...journaledAs.keys()]).map((posted) => ({ posted, journaled: journaledAs.get(posted)! }));
}

/** When the energy of each settlement was delivered, what rests on a substitute, and what a correction corrects: the chain does not say. */
export function deliveryPlaces(state: MarketState): PlaceOfRecord {
  const known = new Map<number, readonly RecordPair[]>();
  return (period, place) => {
    const pairs = known.get(period) ?? recordPairs(state, period) ?? [];
    known.set(period, pairs);
    const pair = pairs[place];
    return pair === undefined ? {} : beyondChain(state, pair.journaled);
  };
}

/** What the market's own ledger says of a settlement beyond what the chain knows. */
export function beyondChain(state: MarketState, record: JournaledRecord): BeyondChain {
  const times = state.rounds.get(record.round)?.times;
  const { substitute, corrects } = record;
  return {
    ...(times === undefined ? {} : { deliveryStart: times.deliveryStart + mtuOf(record) * state.rules.mtuSeconds }),
    ...(substitute === undefined ? {} : { isSubstitute: true }),
    ...(corrects === undefined ? {} : { corrects }),
  };
}
