import type { Micros } from '../quantity.js';
import { assertInvariant } from '../rejection.js';

export interface Position {
  readonly participant: string;
  /** What it is owed and what it owes over a settlement period. */
  readonly credit: Micros;
  readonly debit: Micros;
}

export interface Payment {
  readonly payer: string;
  readonly payee: string;
  readonly amount: Micros;
}

/** Credits and debits per participant, by name. What all are owed together is exactly what all owe. */
export function positionsOf(payments: readonly Payment[]): Position[] {
  const credits = new Map<string, Micros>();
  const debits = new Map<string, Micros>();
  for (const { payer, payee, amount } of payments) {
    assertInvariant(amount >= 0n, 'a payment is not negative');
    credits.set(payee, (credits.get(payee) ?? 0n) + amount);
    debits.set(payer, (debits.get(payer) ?? 0n) + amount);
  }
  const names = [...new Set([...credits.keys(), ...debits.keys()])].sort();
  const positions = names.map((participant) => ({
    participant,
    credit: credits.get(participant) ?? 0n,
    debit: debits.get(participant) ?? 0n,
  }));
  assertInvariant(sum(positions.map((p) => p.credit - p.debit)) === 0n, 'the positions of a period sum to zero');
  return positions;
}

export function sum(amounts: readonly Micros[]): Micros {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
