import { settlementLines } from '../domain/billing/settlement-lines.js';
import {
  type AccountStretch,
  type Booking,
  type MovementLine,
  type SettlementLine,
  type Statement,
  statementOf,
} from '../domain/billing/statement.js';
import { formatInstant } from '../domain/market-time.js';
import type { Micros } from '../domain/quantity.js';
import { accepted, assertInvariant, type Outcome, rejected } from '../domain/rejection.js';
import type { BooksRange, ChainBooks } from './chain-books.js';
import { type ChainFact, type ChainLedger, effectOf } from './chain-ledger.js';
import type { PlaceOfRecord } from './delivery-places.js';

/** A participant's account as the chain alone tells it. */
export interface ChainStatement {
  readonly statement: Statement;
  /** Settlement periods that are booked in it, in the order in which they were settled. */
  readonly periods: readonly number[];
  /** What of the closing balance is set aside for rounds and staked on results. */
  readonly locked: Micros;
  readonly bonded: Micros;
  /** Whether it goes on to the last block that is read. */
  readonly isUpToDate: boolean;
}

/** Whether one has to know when this was said to write the statement of a participant. */
export function concernsAccount(participant: number): (fact: ChainFact) => boolean {
  return (fact) => fact.type === 'period-settled' || (fact.type === 'escrow-moved' && fact.participant === participant);
}

/**
 * The statement of a participant. One for settlement periods begins with the first of them, or, where none was settled before, with the
 * first thing that was ever said, and ends where the next period is settled: what was paid out in between is in it, and statements that follow
 * each other leave nothing out. One for a time has what the chain's blocks of that time booked.
 * @param placeOf What is known of a record's delivery beyond the chain.
 */
export function chainStatement(
  books: ChainBooks,
  participant: number,
  range: BooksRange,
  placeOf?: PlaceOfRecord,
): Outcome<ChainStatement> {
  const refused = refusalOf(books, range);
  if (refused !== undefined) return refused;
  const isWithin = withinRange(books, range);
  const settlements: SettlementLine[] = [];
  const movements: MovementLine[] = [];
  const periods: number[] = [];
  let [opening, locked, bonded, isUpToDate] = [0n, 0n, 0n, true];
  for (const [position, fact] of books.facts.entries()) {
    if (!concernsAccount(participant)(fact)) continue;
    const where = isWithin(position, fact);
    if (where === 'after') {
      isUpToDate = false;
      continue;
    }
    if (fact.type === 'period-settled') {
      const lines = linesOf(books, fact, participant, placeOf);
      if (!lines.ok) return lines;
      if (where === 'within') {
        periods.push(fact.period);
        settlements.push(...lines.value);
      } else opening += lines.value.reduce((total, { net }) => total + net, 0n);
    } else if (fact.type === 'escrow-moved') {
      const effect = effectOf(fact.movement);
      locked += effect.locked * fact.amount;
      bonded += effect.bonded * fact.amount;
      const net = effect.held * fact.amount;
      if (where === 'before') opening += net;
      else if (effect.held !== 0n) movements.push({ movement: fact.movement, net, booking: bookingOf(books, fact) });
    }
  }
  const stretch: AccountStretch = { participant, opening, settlements, movements };
  const statement = statementOf(stretch);
  if (isUpToDate) assertBalance(books.ledger, statement);
  return accepted({ statement, periods, locked, bonded, isUpToDate });
}

/** Refuses a range that is reversed, or has something in it that the chain does not have yet or cannot be read. */
function refusalOf({ ledger, upTo }: ChainBooks, range: BooksRange) {
  if (range.kind === 'times') {
    if (range.until <= range.from) return rejected('malformed-message', 'until', 'the range ends before it begins');
    return range.from > upTo.at
      ? rejected(
          'out-of-order',
          'from',
          `the chain was read up to ${formatInstant(upTo.at)}: nothing is booked after that`,
        )
      : undefined;
  }
  if (range.last < range.first) return rejected('malformed-message', 'last', 'the range ends before it begins');
  for (let period = range.first; period <= range.last; period++)
    if (ledger.periods.get(period)?.settled === undefined)
      return rejected('out-of-order', 'period', `period ${period} is not settled on the chain yet`);
  return undefined;
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
  const more = placeOf && ((record: (typeof records)[number]) => placeOf(period, record));
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
