import { settlementLines } from '../domain/billing/settlement-lines.js';
import {
  type AccountStretch,
  type Booking,
  type MovementLine,
  type SettlementLine,
  type Statement,
  statementOf,
} from '../domain/billing/statement.js';
import type { Micros } from '../domain/quantity.js';
import { accepted, assertInvariant, type Outcome, rejected } from '../domain/rejection.js';
import { sum } from '../domain/settlement/positions.js';
import { type BooksRange, type ChainBooks, refusalOfRange, unsettledIn } from './chain-books.js';
import { type ChainFact, ChainLedger, effectOf } from './chain-ledger.js';
import type { PlaceOfRecord } from './delivery-places.js';

/** A participant's account as the chain alone tells it. */
export interface ChainStatement {
  readonly statement: Statement;
  /** Settlement periods that are booked in it, in the order in which they were settled. */
  readonly periods: readonly number[];
  /** Periods of the range that are not settled: days without a round, or something that is missing. */
  readonly unsettled: readonly number[];
  /** What of the closing balance is set aside, and staked on results. */
  readonly locked: Micros;
  readonly bonded: Micros;
  /** Whether it goes on to the last block that is read. */
  readonly isUpToDate: boolean;
}

/** Whether one has to know when this was said to write the statements of all participants. */
export function concernsAnAccount({ type }: ChainFact): boolean {
  return type === 'period-settled' || type === 'escrow-moved';
}

/** Whether one has to know when this was said to write the statement of a participant. */
export function concernsAccount(participant: number): (fact: ChainFact) => boolean {
  return (fact) => fact.type === 'period-settled' || (fact.type === 'escrow-moved' && fact.participant === participant);
}

/**
 * The statement of a participant. One for settlement periods begins with the first of them, or, where none was settled before, with the
 * first thing that was ever said, and ends where the next period is settled: what was paid out in between is in it, and statements that follow
 * each other leave nothing out. One for a time has what the chain's blocks of that time booked.
 * @param placeOf What is known of a settlement beyond the chain.
 */
export function chainStatement(
  books: ChainBooks,
  participant: number,
  range: BooksRange,
  placeOf?: PlaceOfRecord,
): Outcome<ChainStatement> {
  const refused = refusalOfRange(books, range);
  if (refused !== undefined) return refused;
  const told = accountIn(books, participant, range, placeOf);
  if (!told.ok) return told;
  const { stretch, periods, end } = told.value;
  const statement = statementOf(stretch);
  const isUpToDate = end === books.facts.length;
  const ledger = isUpToDate ? books.ledger : ChainLedger.of(books.facts.slice(0, end));
  assertBalance(ledger, statement);
  const { locked, bonded } = ledger.account(participant);
  return accepted({ statement, periods, unsettled: unsettledIn(books, range), locked, bonded, isUpToDate });
}

interface ToldAccount {
  readonly stretch: AccountStretch;
  readonly periods: readonly number[];
  /** Position of the first fact about the account that is after the range, or of the end. */
  readonly end: number;
}

/** Walks over everything that was said of the account: what was before makes its opening balance, what is within its lines. */
function accountIn(
  books: ChainBooks,
  participant: number,
  range: BooksRange,
  placeOf: PlaceOfRecord | undefined,
): Outcome<ToldAccount> {
  const whereIs = withinRange(books, range);
  const isAbout = concernsAccount(participant);
  const settlements: SettlementLine[] = [];
  const movements: MovementLine[] = [];
  const periods: number[] = [];
  let opening = 0n;
  let end = 0;
  for (; end < books.facts.length; end++) {
    const fact = books.facts[end]!;
    if (!isAbout(fact)) continue;
    const where = whereIs(end, fact);
    if (where === 'after') break;
    if (fact.type === 'period-settled') {
      const lines = linesOf(books, fact, participant, placeOf);
      if (!lines.ok) return lines;
      if (where === 'before') opening += sum(lines.value.map(({ net }) => net));
      else {
        periods.push(fact.period);
        for (const line of lines.value) settlements.push(line);
      }
    } else if (fact.type === 'escrow-moved') {
      const { held } = effectOf(fact.movement);
      const net = held * fact.amount;
      if (where === 'before') opening += net;
      else if (held !== 0n) movements.push({ movement: fact.movement, net, booking: bookingOf(books, fact) });
    }
  }
  return accepted({ stretch: { participant, opening, settlements, movements }, periods, end });
}

type Where = 'before' | 'within' | 'after';

/** Where each fact lies, seen from the range. */
function withinRange(books: ChainBooks, range: BooksRange): (position: number, fact: ChainFact) => Where {
  if (range.kind === 'times')
    return (_, { transactionHash }) => {
      const { at } = books.inclusions.get(transactionHash)!;
      if (at < range.from) return 'before';
      return at < range.until ? 'within' : 'after';
    };
  const { first, end } = stretchOfPeriods(books.facts, range.first, range.last);
  return (position) => {
    if (position < first) return 'before';
    return position < end ? 'within' : 'after';
  };
}

/** From the first of the periods that was settled to where, after the last of them, another is; from the beginning where none was before. */
function stretchOfPeriods(facts: readonly ChainFact[], firstPeriod: number, lastPeriod: number) {
  const settled = facts.flatMap((fact, position) =>
    fact.type === 'period-settled'
      ? [{ position, isWanted: fact.period >= firstPeriod && fact.period <= lastPeriod }]
      : [],
  );
  const first = settled.findIndex(({ isWanted }) => isWanted);
  const last = settled.findLastIndex(({ isWanted }) => isWanted);
  return {
    first: first === 0 ? 0 : settled[first]!.position,
    end: settled[last + 1]?.position ?? facts.length,
  };
}

type PeriodSettledFact = Extract<ChainFact, { type: 'period-settled' }>;

function linesOf(
  books: ChainBooks,
  fact: PeriodSettledFact,
  participant: number,
  placeOf: PlaceOfRecord | undefined,
): Outcome<SettlementLine[]> {
  const { period } = fact;
  const records = books.ledger.recordsOf(period);
  if (records === undefined)
    return rejected('unsupported', 'period', `the transactions of period ${period} do not hold its records to be read`);
  const more = placeOf && ((place: number) => placeOf(period, place));
  return accepted(settlementLines(period, records, participant, more, bookingOf(books, fact)));
}

function bookingOf({ inclusions }: ChainBooks, { transactionHash }: ChainFact): Booking {
  return { transactionHash, at: inclusions.get(transactionHash)!.at };
}

/** What all lines come to is what the ledger of the chain says, which adds up deposits, batches and payouts on its own. */
function assertBalance(ledger: ChainLedger, { participant, closing }: Statement): void {
  const isBetween = [...ledger.periods.values()].some(({ settled }) => settled === undefined);
  const { held } = ledger.account(participant);
  assertInvariant(isBetween || held === closing, `participant ${participant} holds ${held}, its statement ${closing}`);
}
