import { hexToBytes } from '@noble/hashes/utils.js';
import type { JournaledRecord, PeriodSettled } from '../domain/events.js';
import { mtuOf, mtusPerRound } from '../domain/horizon.js';
import type { MarketState } from '../domain/market-state.js';
import type { SettlementRecord } from '../domain/settlement/record.js';
import type { Salting } from '../domain/settlement/salted-flow.js';
import type { Hex, SettlementBatch } from './ports.js';

/** Everything that a settled period pays, in the numbers of the chain. */
export function settlementBatch(state: MarketState, period: number): SettlementBatch {
  const { settled } = state.periods.get(period)!;
  const records = settled.records.map((record) => chainRecord(state, settled, record));
  const salting = saltingBy(state, settled.saltSeed);
  const batch = { market: state.rules.market, period, recordsRoot: settled.recordsRoot as Hex, records };
  return salting === undefined ? batch : { ...batch, salting };
}

/** How the records of prosumers are salted in a period, by what salts follow from; undefined where they are public. */
export function saltingBy(state: MarketState, saltSeed: string | undefined): Salting | undefined {
  if (saltSeed === undefined) return undefined;
  const prosumers = [...state.participants.values()].filter(({ role }) => role === 'prosumer');
  return { seed: hexToBytes(saltSeed), prosumers: new Set(prosumers.map(({ number }) => number)) };
}

/**
 * A journaled record in the numbers of the registry contract. A correction counts its market time unit from the start of the period that
 * it corrects, which its order tells.
 */
export function chainRecord(
  state: MarketState,
  settled: Pick<PeriodSettled, 'firstRound'>,
  record: JournaledRecord,
): SettlementRecord {
  const { firstRound } = record.corrects === undefined ? settled : state.periods.get(record.corrects)!.settled;
  return {
    mtu: (record.round - firstRound) * mtusPerRound(state.rules) + mtuOf(record),
    kind: record.kind,
    payer: state.participants.get(record.payer)!.number,
    payee: state.participants.get(record.payee)!.number,
    orderSequence: record.order,
    energyWh: record.energyWh,
    priceTicks: record.price,
    shareBps: record.shareBps,
    amount: BigInt(record.amount),
  };
}
