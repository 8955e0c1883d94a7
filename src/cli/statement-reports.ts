import { type Party, partiesOf, type StatementReport } from '../adapters/billing-report/statement-report.js';
import type { BooksRange } from '../application/chain-books.js';
import { chainStatement } from '../application/chain-statement.js';
import { deliveryPlaces, type PlaceOfRecord } from '../application/delivery-places.js';
import { type PendingPeriod, pendingPeriods } from '../application/pending-periods.js';
import { checkStatement } from '../application/statement-check.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import type { ReportBooks } from './report-books.js';

/** The statements of a market over one range, out of books that were read once for all of them. */
export class StatementReports {
  /** Everybody whom the chain has registered, by number. */
  readonly parties: ReadonlyMap<number, Party>;
  private readonly placeOf: PlaceOfRecord | undefined;
  private readonly pending: readonly PendingPeriod[];

  constructor(
    private readonly read: ReportBooks,
    private readonly range: BooksRange,
  ) {
    const { books, state } = read;
    this.parties = partiesOf(books.ledger, state);
    this.placeOf = state && deliveryPlaces(state);
    this.pending = state === undefined ? [] : pendingPeriods(state, books.ledger);
  }

  /** The statement of a party, compared with the market's journal where that is at hand. */
  of(party: Party): Outcome<StatementReport> {
    const { market, books, state } = this.read;
    const told = chainStatement(books, party.number, this.range, this.placeOf);
    if (!told.ok) return told;
    const report = { ...told.value, market, party, parties: this.parties, range: this.range, upTo: books.upTo };
    if (state === undefined) return accepted(report);
    const own = state.participants.get(party.id ?? '');
    if (own === undefined)
      return rejected('unknown-participant', 'data-dir', `the journal has no participant with number ${party.number}`);
    const checks = checkStatement(told.value, books.ledger, state, own);
    return accepted({ ...report, currency: state.rules.currency, pending: this.pending, checks });
  }
}
