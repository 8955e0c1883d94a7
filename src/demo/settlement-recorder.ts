import type { Announcement, AnnouncementBody } from '../protocol/announcements.js';
import type { SettlementRecordOfDay } from './day-record.js';

type Settlement = AnnouncementBody<'settlements'>;
type Transactions = SettlementRecordOfDay['gas']['books'];

/** Writes down what one market sends to the chain, and how its day is settled and paid. */
export class SettlementRecorder {
  private readonly books: Transactions = [];
  private readonly results: Transactions = [];
  private settled: Extract<Settlement, { change: 'settled' }> | undefined;
  /** Nothing, where there is nothing to settle. */
  private posted: Transactions = [];
  private paid: Extract<Settlement, { change: 'paid' }> | undefined;

  readonly hear = ({ channel, body }: Announcement): void => {
    if (channel === 'rounds' && body.change === 'book-committed') this.books.push(body.transaction);
    else if (channel === 'rounds' && body.change === 'result-posted') this.results.push(body.transaction);
    else if (channel === 'settlements') this.hearSettlement(body);
  };

  get isPaid(): boolean {
    return this.paid !== undefined;
  }

  settlement(): SettlementRecordOfDay {
    if (this.settled === undefined || this.paid === undefined)
      throw new Error('the day is recorded before it was settled and paid');
    const { records, recordsRoot } = this.settled;
    const { payouts, transactions } = this.paid;
    const gas = { books: this.books, results: this.results, settlement: this.posted, payouts: transactions };
    return { records, recordsRoot, payouts, gas };
  }

  private hearSettlement(body: Settlement): void {
    switch (body.change) {
      case 'settled':
        this.settled = body;
        return;
      case 'posted':
        this.posted = body.transactions;
        return;
      case 'paid':
        this.paid = body;
        return;
    }
  }
}
