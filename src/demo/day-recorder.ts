import type { Announcement, AnnouncementBody } from '../protocol/announcements.js';
import type { DayRecord, RoundRecord } from './day-record.js';

type RoundAnnouncement = AnnouncementBody<'rounds'>;
type Transactions = DayRecord['settlement']['gas']['books'];
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Position of the transformer's busbar in lists by node: the root is first, its only child second. */
const BUSBAR = 1;

/** Writes down what the market announces to its operator, and what of it the day's record needs. */
export class DayRecorder {
  private readonly rounds: Mutable<RoundRecord>[] = [];
  private readonly books: Mutable<Transactions> = [];
  private readonly results: Mutable<Transactions> = [];
  private settled: Extract<AnnouncementBody<'settlements'>, { change: 'settled' }> | undefined;
  private posted: Transactions | undefined;
  private paid: Extract<AnnouncementBody<'settlements'>, { change: 'paid' }> | undefined;

  constructor(private readonly transformer: string) {}

  readonly hear = ({ channel, body }: Announcement): void => {
    if (channel === 'rounds') this.hearRound(body);
    else if (channel === 'flows') this.hearFlows(body);
    else if (channel === 'requests') this.hearRequest(body);
    else if (channel === 'awards') this.hearAwards(body);
    else if (channel === 'settlements') this.hearSettlement(body);
  };

  notFollowed(round: number, failures: number): void {
    this.round(round).notFollowed += failures;
  }

  get isPaid(): boolean {
    return this.paid !== undefined;
  }

  recordedRounds(): readonly RoundRecord[] {
    return this.rounds;
  }

  settlement(): DayRecord['settlement'] {
    if (this.settled === undefined || this.posted === undefined || this.paid === undefined)
      throw new Error('the day is recorded before it was settled, posted and paid');
    const { records, recordsRoot } = this.settled;
    const { payouts, transactions } = this.paid;
    const gas = { books: this.books, results: this.results, settlement: this.posted, payouts: transactions };
    return { records, recordsRoot, payouts, gas };
  }

  private round(round: number): Mutable<RoundRecord> {
    this.rounds[round] ??= {
      round,
      orderCount: 0,
      requestCount: 0,
      expectedTransformerW: 0,
      requestedAtTransformerW: 0,
      requestedW: 0,
      awards: [],
      reliefAtTransformerW: 0,
      busbarPrice: 0,
      notFollowed: 0,
      bookRoot: '',
      resultHash: '',
    };
    return this.rounds[round];
  }

  private hearRound(body: RoundAnnouncement): void {
    const round = this.round(body.round);
    switch (body.change) {
      case 'opened':
        return;
      case 'gate-closed':
        round.orderCount = body.orderCount;
        round.requestCount = body.requestCount;
        return;
      case 'book-committed':
        round.bookRoot = body.bookRoot;
        this.books.push(body.transaction);
        return;
      case 'cleared':
        round.resultHash = body.resultHash;
        round.busbarPrice = body.nodePrices[BUSBAR]!;
        return;
      case 'result-posted':
        this.results.push(body.transaction);
        return;
    }
  }

  private hearFlows({ round, flows }: AnnouncementBody<'flows'>): void {
    const transformer = flows.find(({ node }) => node === this.transformer)!;
    this.round(round).expectedTransformerW = transformer.baselineFlowW;
  }

  private hearRequest(body: AnnouncementBody<'requests'>): void {
    const round = this.round(body.round);
    const watts = (body.steps ?? []).reduce((sum, { quantityW }) => sum + quantityW, 0);
    round.requestedW += watts;
    if (body.congestionPoint === this.transformer) round.requestedAtTransformerW += watts;
  }

  private hearAwards(body: AnnouncementBody<'awards'>): void {
    const round = this.round(body.round);
    round.awards = body.awards;
    round.reliefAtTransformerW = body.reliefs
      .filter(({ congestionPoint }) => congestionPoint === this.transformer)
      .reduce((sum, { reliefW }) => sum + reliefW, 0);
  }

  private hearSettlement(body: AnnouncementBody<'settlements'>): void {
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
