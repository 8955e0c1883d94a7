import type { Participant } from '../domain/participant.js';
import { formatMoney, type Micros } from '../domain/quantity.js';
import { type Rejection, rejected } from '../domain/rejection.js';
import type { SettlementBatch, SettlementChain } from './ports.js';

/**
 * Refuses a batch that some payer's escrow does not cover, naming each such payer and what it lacks, before anything is sent. What the
 * chain has settled of the batch before is not owed again. Undefined where all are covered.
 */
export async function faultOfCover(
  chain: SettlementChain,
  batch: SettlementBatch,
  participants: Iterable<Participant>,
): Promise<Rejection | undefined> {
  const owed = netDebts(batch.records.slice(await chain.settledRecords(batch.market, batch.period)));
  if (owed.size === 0) return undefined;
  const lacking: string[] = [];
  const idOf = new Map([...participants].map(({ id, number }) => [number, id]));
  for (const { number, free, locked, claimable } of await chain.balances([...owed.keys()])) {
    const due = owed.get(number)!;
    const held = free + locked + claimable;
    if (held < due)
      lacking.push(`${idOf.get(number)} lacks ${formatMoney(due - held)} of the ${formatMoney(due)} it owes`);
  }
  return lacking.length === 0 ? undefined : rejected('escrow-insufficient', '', lacking.join('; ')).rejection;
}

/** What each participant owes beyond what it is owed. */
function netDebts(records: SettlementBatch['records']): Map<number, Micros> {
  const net = new Map<number, Micros>();
  for (const { payer, payee, amount } of records) {
    net.set(payer, (net.get(payer) ?? 0n) + amount);
    net.set(payee, (net.get(payee) ?? 0n) - amount);
  }
  return new Map([...net].filter(([, debt]) => debt > 0n));
}
