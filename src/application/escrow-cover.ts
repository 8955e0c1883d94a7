import type { Participant } from '../domain/participant.js';
import { formatMoney, type Micros } from '../domain/quantity.js';
import { type Rejection, rejected } from '../domain/rejection.js';
import type { SettlementBatch, SettlementChain } from './ports.js';

/** Somebody whose escrow does not cover what it owes in a settlement period, which waits for it. */
export interface LackOfCover {
  readonly participant: string;
  readonly owes: Micros;
  /** By how much its escrow falls short of that. */
  readonly lacks: Micros;
}

/**
 * Who of the payers of a batch has an escrow that does not cover it, and what each lacks, before anything is sent. What the chain has settled
 * of the batch before is not owed again.
 */
export async function lacksOfCover(
  chain: SettlementChain,
  batch: SettlementBatch,
  participants: Iterable<Participant>,
): Promise<readonly LackOfCover[]> {
  const owed = netDebts(batch.records.slice(await chain.settledRecords(batch.market, batch.period)));
  if (owed.size === 0) return [];
  const balances = await chain.balances([...owed.keys()]);
  const held = new Map(balances.map(({ number, free, locked, claimable }) => [number, free + locked + claimable]));
  return lacksAmong(owed, held, participants);
}

/** Who of those that owe something holds less than that, by number. */
export function lacksAmong(
  owed: ReadonlyMap<number, Micros>,
  held: ReadonlyMap<number, Micros>,
  participants: Iterable<Participant>,
): LackOfCover[] {
  const idOf = new Map([...participants].map(({ id, number }) => [number, id]));
  return [...owed].flatMap(([number, owes]) => {
    const lacks = owes - (held.get(number) ?? 0n);
    return lacks > 0n ? [{ participant: idOf.get(number)!, owes, lacks }] : [];
  });
}

/** Refuses a settlement that is not covered, naming each that lacks something. */
export function refuseUncovered(lacking: readonly LackOfCover[]): { ok: false; rejection: Rejection } {
  const each = lacking.map(
    ({ participant, owes, lacks }) => `${participant} lacks ${formatMoney(lacks)} of the ${formatMoney(owes)} it owes`,
  );
  return rejected('escrow-insufficient', '', each.join('; '));
}

/** What each participant owes beyond what it is owed. */
export function netDebts(records: SettlementBatch['records']): Map<number, Micros> {
  const net = new Map<number, Micros>();
  for (const { payer, payee, amount } of records) {
    net.set(payer, (net.get(payer) ?? 0n) + amount);
    net.set(payee, (net.get(payee) ?? 0n) - amount);
  }
  return new Map([...net].filter(([, debt]) => debt > 0n));
}
