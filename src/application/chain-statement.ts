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
import { debitIn } from '../domain/settlement/posting.js';
import {
  type BooksRange,
  type ChainBooks,
  type ChallengeablePeriod,
  challengeableIn,
  refusalOfRange,
  unsettledIn,
  whyUnread,
} from './chain-books.js';
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
  /** What of it postings have credited that is in no balance of the escrow yet; it can be drawn when the posting is final. */
  readonly undrawn: Micros;
  /** Periods in it that were posted and can still be challenged. */
  readonly challengeable: readonly ChallengeablePeriod[];
  /** Whether it goes on to the last block that is read. */
  readonly isUpToDate: boolean;
}

const CONCERN_EVERYBODY: readonly ChainFact['type'][] = ['period-settled', 'period-posted', 'posting-restored'];

/** Whether one has to know when this was said to write the statements of all participants. */
export function concernsAnAccount({ type }: ChainFact): boolean {
  return CONCERN_EVERYBODY.includes(type) || type === 'escrow-moved' || type === 'credit-claimed';
}

/** Whether one has to know when this was said to write the statement of a participant. */
export function concernsAccount(participant: number): (fact: ChainFact) => boolean {
  return (fact) => concernsAnAccount(fact) && (!('participant' in fact) || fact.participant === participant);
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
  const ledger = isUpToDate ? books.ledger : ChainLedger.of(books.facts.slice(0, end), books.facts);
  assertBalance(ledger, statement);
  const { locked, bonded, undrawn } = ledger.account(participant);
  const challengeable = challengeableIn(books, periods);
  const unsettled = unsettledIn(books, range);
  return accepted({ statement, periods, unsettled, locked, bonded, undrawn, challengeable, isUpToDate });
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
    if (books.ledger.settles(fact)) {
      const lines = linesOf(books, fact, participant, placeOf);
      if (!lines.ok) return lines;
      if (where === 'before') opening += sum(lines.value.map(({ net }) => net));
      else {
        periods.push(fact.period);
        for (const line of lines.value) settlements.push(line);
      }
      continue;
    }
    const moved = movementIn(books.ledger, fact, participant);
    if (where === 'before') opening += moved.net;
    else if (moved.net !== 0n) movements.push({ ...moved, booking: bookingOf(books, fact) });
  }
  return accepted({ stretch: { participant, opening, settlements, movements }, periods, end });
}

/** What a fact that settles nothing moves into an account or out of it. */
function movementIn(ledger: ChainLedger, fact: ChainFact, participant: number): MovementLine {
  switch (fact.type) {
    case 'escrow-moved':
      return { movement: fact.movement, net: effectOf(fact.movement).held * fact.amount };
    case 'credit-claimed':
      return { movement: 'claimed', net: -fact.amount };
    case 'period-posted':
      return { movement: 'taken-in-error', net: -debitOf(fact.debits, participant) };
    case 'posting-restored':
      return { movement: 'restored', net: debitOf(ledger.postings.restored(fact).debits, participant) };
    default:
      return { movement: fact.type, net: 0n };
  }
}

function debitOf(debits: readonly bigint[], participant: number): Micros {
  return debits.map(debitIn).find((debit) => debit.participant === participant)?.amount ?? 0n;
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
  const { first, end } = stretchOfPeriods(books, range.first, range.last);
  return (position) => {
    if (position < first) return 'before';
    return position < end ? 'within' : 'after';
  };
}

/** From the first of the periods that was settled to where, after the last of them, another is; from the beginning where none was before. */
function stretchOfPeriods({ facts, ledger }: ChainBooks, firstPeriod: number, lastPeriod: number) {
  const settled = facts.flatMap((fact, position) =>
    ledger.settles(fact) ? [{ position, isWanted: fact.period >= firstPeriod && fact.period <= lastPeriod }] : [],
  );
  const first = settled.findIndex(({ isWanted }) => isWanted);
  const last = settled.findLastIndex(({ isWanted }) => isWanted);
  return {
    first: first === 0 ? 0 : settled[first]!.position,
    end: settled[last + 1]?.position ?? facts.length,
  };
}

type PeriodSettledFact = Extract<ChainFact, { type: 'period-settled' | 'period-posted' }>;

function linesOf(
  books: ChainBooks,
  fact: PeriodSettledFact,
  participant: number,
  placeOf: PlaceOfRecord | undefined,
): Outcome<SettlementLine[]> {
  const { period } = fact;
  const records = books.ledger.recordsOf(period);
  if (records === undefined) return rejected('unsupported', 'period', whyUnread(books.ledger, period));
  const more = placeOf && ((place: number) => placeOf(period, place));
  return accepted(settlementLines(period, records, participant, more, bookingOf(books, fact)));
}

function bookingOf({ inclusions }: ChainBooks, { transactionHash }: ChainFact): Booking {
  return { transactionHash, at: inclusions.get(transactionHash)!.at };
}

/** What all lines come to is what the ledger of the chain says, which adds up deposits, batches and payouts on its own. */
function assertBalance(ledger: ChainLedger, { participant, closing }: Statement): void {
  const isBetween = [...ledger.periods.values()].some(({ settled }) => settled === undefined);
  const { held, undrawn } = ledger.account(participant);
  const owns = held + undrawn;
  assertInvariant(isBetween || owns === closing, `participant ${participant} holds ${owns}, its statement ${closing}`);
}
