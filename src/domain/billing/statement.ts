import type { EpochSeconds } from '../market-time.js';
import type { EnergyWh, Micros, PriceTicks } from '../quantity.js';
import { assertInvariant } from '../rejection.js';
import { sum } from '../settlement/positions.js';
import type { SettlementKind } from '../settlement/record.js';

/** Where something that moved money is booked; left out where only the market's own ledger says so. */
export interface Booking {
  readonly transactionHash: string;
  /** Time of the block. */
  readonly at: EpochSeconds;
}

/** A settlement as one of its parties sees it. */
export interface SettlementLine {
  readonly period: number;
  /** Place in the period in posting order: `gridclear proof period/place` proves the line. */
  readonly place: number;
  /** Market time unit within the period. */
  readonly mtu: number;
  /** When its delivery began; known to those who have the market's rounds. */
  readonly deliveryStart?: EpochSeconds;
  readonly kind: SettlementKind;
  /** Number of the other party. */
  readonly counterparty: number;
  readonly orderSequence: number;
  readonly energyWh: EnergyWh;
  readonly priceTicks: PriceTicks;
  readonly shareBps: number;
  /** What the participant is owed by it; negative where it owes. */
  readonly net: Micros;
  /** Whether the energy rests on a reading that stands in for one that is missing; known to those who have the readings. */
  readonly isSubstitute?: boolean;
  /** In a correction: the settled period whose record it takes back, or books anew; known to those who have the market's own ledger. */
  readonly corrects?: number;
  /** Whether the line stands for all records of a salted flow, which are not known. */
  readonly isSalted?: true;
  readonly booking?: Booking;
}

/** Money that came into a participant's account, or left it, by something else than a settlement: a deposit, a payout, a claim. */
export interface MovementLine {
  readonly movement: string;
  /** Positive where it came in. */
  readonly net: Micros;
  readonly booking?: Booking;
}

/** What lines of one sort come to. */
export interface Subtotal<Name> {
  readonly name: Name;
  readonly lines: number;
  readonly energyWh: bigint;
  /** What the participant is owed by them, and what it owes; neither is negative. */
  readonly credit: Micros;
  readonly debit: Micros;
}

/** What a statement is made of: everything that changed one participant's account over some stretch. */
export interface AccountStretch {
  /** Number of the participant. */
  readonly participant: number;
  /** What the account held before the first line; negative where the participant owes. */
  readonly opening: Micros;
  readonly settlements: readonly SettlementLine[];
  readonly movements: readonly MovementLine[];
}

/** An account over a stretch, with what its lines come to. */
export interface Statement extends AccountStretch {
  readonly closing: Micros;
  readonly byKind: readonly Subtotal<SettlementKind>[];
  readonly byCounterparty: readonly Subtotal<number>[];
  readonly byMovement: readonly Subtotal<string>[];
  /** What all settlements come to. */
  readonly settled: Subtotal<'settled'>;
}

/** Adds up a stretch of an account: the opening balance and all lines are the closing balance, and so are opening and subtotals. */
export function statementOf(stretch: AccountStretch): Statement {
  const { opening, settlements, movements } = stretch;
  const closing = opening + sum(settlements.map(netOf)) + sum(movements.map(netOf));
  const statement: Statement = {
    ...stretch,
    closing,
    byKind: subtotals(settlements, ({ kind }) => kind),
    byCounterparty: subtotals(settlements, ({ counterparty }) => counterparty),
    byMovement: subtotals(movements, ({ movement }) => movement),
    settled: subtotal('settled', settlements),
  };
  const { byKind, byCounterparty, byMovement, settled } = statement;
  for (const parts of [byKind, byCounterparty, [settled]])
    assertInvariant(
      opening + changeBy(parts) + changeBy(byMovement) === closing,
      'the subtotals of a statement lead from its opening to its closing balance',
    );
  return statement;
}

interface Line {
  readonly net: Micros;
  readonly energyWh?: EnergyWh;
}

function netOf({ net }: Line): Micros {
  return net;
}

function changeBy(parts: readonly Subtotal<unknown>[]): Micros {
  return sum(parts.map(({ credit, debit }) => credit - debit));
}

/** Subtotals in the order in which their names first appear. */
function subtotals<L extends Line, Name>(lines: readonly L[], nameOf: (line: L) => Name): Subtotal<Name>[] {
  const sorted = new Map<Name, L[]>();
  for (const line of lines) {
    const name = nameOf(line);
    const same = sorted.get(name);
    if (same === undefined) sorted.set(name, [line]);
    else same.push(line);
  }
  return [...sorted].map(([name, same]) => subtotal(name, same));
}

function subtotal<Name>(name: Name, lines: readonly Line[]): Subtotal<Name> {
  let [energyWh, credit, debit] = [0n, 0n, 0n];
  for (const line of lines) {
    energyWh += BigInt(line.energyWh ?? 0);
    if (line.net > 0n) credit += line.net;
    else debit -= line.net;
  }
  return { name, lines: lines.length, energyWh, credit, debit };
}
