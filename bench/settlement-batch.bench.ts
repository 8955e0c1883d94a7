import { recordAmount, type SettlementRecord } from '../src/domain/settlement/record.js';
import { recordsRoot } from '../src/domain/settlement/settlement-batch.js';
import { measure } from './measure.js';
import type { BenchRow } from './row.js';

const COUNT = 100_000;
const PARTIES = 200;

/** Ordering, packing and hashing the records of a settlement period. */
export function rows(): BenchRow[] {
  const records = Array.from({ length: COUNT }, (_, i) => record(i));
  const timing = measure(
    { warmUps: 1, runs: 7 },
    () => records,
    (all) => recordsRoot(all),
  );
  const work = '100,000 settlements of 200 parties: order, batches, trees';
  return [{ work, unit: 'ms', value: timing.medianMs, goal: 2_000, timing }];
}

function record(i: number): SettlementRecord {
  const energyWh = 100 + ((i * 7919) % 2_400);
  const priceTicks = 5_000 + ((i * 104_729) % 20_000);
  const parties = { payer: 1, payee: 2 + (i % (PARTIES - 1)) };
  const terms = { energyWh, priceTicks, shareBps: 10_000, amount: recordAmount(energyWh, priceTicks, 10_000) };
  return { mtu: i % 96, kind: 'flexibility', ...parties, orderSequence: i + 1, ...terms };
}
