import { z } from 'zod';
import type { Micros } from '../domain/quantity.js';
import type { StateDigest } from './agents/market-operator.js';
import type { DayCheck, DayRecord } from './day-record.js';
import { MTUS_PER_DAY } from './scenario/calendar.js';
import { chargingAtOnce } from './scenario/day-scenario.js';

/** What `gridclear replay --chain --json` says of the day's market. */
export const replayReports = z.tuple([
  z.object({
    headHash: z.string(),
    stateHash: z.string(),
    roundsCleared: z.number(),
    periodsSettled: z.number(),
    chain: z.array(z.object({ check: z.string(), ok: z.boolean(), detail: z.string() })),
  }),
]);
export type ReplayReport = z.output<typeof replayReports>[0];

/** Everything that must hold at the end of the day. */
export function checksOf(
  { scenario, charging, settlement }: Pick<DayRecord, 'scenario' | 'charging' | 'settlement'>,
  replay: ReplayReport,
  live: StateDigest,
): DayCheck[] {
  return [
    {
      what: 'replaying the journal ends in the state of the live market, to the hash',
      holds: replay.stateHash === live.stateHash && replay.headHash === live.headHash,
    },
    {
      what: `replaying the journal clears ${MTUS_PER_DAY} rounds and settles 1 period again, with equal results`,
      holds: replay.roundsCleared === MTUS_PER_DAY && replay.periodsSettled === 1,
    },
    ...replay.chain.map(({ check, ok }) => ({ what: `on the chain as in the journal: ${check}`, holds: ok })),
    {
      what: 'what the DSO paid is what all others received, to the last unit, and it was paid out',
      holds: isConserved(settlement),
    },
    { what: 'every car leaves with the energy it came for', holds: everybodyCharged(scenario, charging) },
  ];
}

/** The settlement's records make nets that sum to zero, and the payouts are the positive ones. */
function isConserved({ records, payouts }: DayRecord['settlement']): boolean {
  const net = new Map<string, Micros>();
  const add = (participant: string, amount: Micros) => net.set(participant, (net.get(participant) ?? 0n) + amount);
  for (const { payer, payee, amount } of records) {
    add(payer, -BigInt(amount));
    add(payee, BigInt(amount));
  }
  const sum = [...net.values()].reduce((total, each) => total + each, 0n);
  const creditors = [...net].filter(([, each]) => each > 0n);
  const paid = new Map(payouts.map(({ participant, amount }) => [participant, BigInt(amount)]));
  return sum === 0n && paid.size === creditors.length && creditors.every(([id, amount]) => paid.get(id) === amount);
}

function everybodyCharged(scenario: DayRecord['scenario'], charging: DayRecord['charging']): boolean {
  const total = (powers: readonly number[]) => powers.reduce((sum, power) => sum + power, 0);
  return [...chargingAtOnce(scenario)].every(([home, atOnce]) => total(charging.get(home)!) === total(atOnce));
}
