import type { PowerW } from '../domain/quantity.js';
import type { Announcement, AnnouncementBody } from '../protocol/announcements.js';
import { STEP_FLOORS_PERCENT } from './agents/grid-needs.js';
import type { RoundRecord } from './day-record.js';
import type { Approach } from './iterations.js';

type RoundAnnouncement = AnnouncementBody<'rounds'>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Position of the transformer's busbar in lists by node: the root is first, its only child second. */
const BUSBAR = 1;

/** Writes down what the intraday market announces to its operator of its rounds. */
export class DayRecorder {
  private readonly rounds: Mutable<RoundRecord>[] = [];
  /** What has to be relieved, by congestion point, so that nothing is beyond its limit in the last round. */
  private readonly beyondLimitW = new Map<string, PowerW>();

  constructor(private readonly transformer: string) {}

  readonly hear = ({ channel, body }: Announcement): void => {
    if (channel === 'rounds') this.hearRound(body);
    else if (channel === 'flows') this.hearFlows(body);
    else if (channel === 'requests') this.hearRequest(body);
    else if (channel === 'awards') this.hearAwards(body);
  };

  notFollowed(round: number, failures: number): void {
    this.round(round).notFollowed += failures;
  }

  /** What was indicated before a round's gate. */
  approached(round: number, approach: Approach): void {
    this.round(round).approach = approach;
  }

  /** Load that is expected at the transformer, import positive. */
  expectedLoadW(round: number): number {
    return 0 - this.round(round).expectedTransformerW;
  }

  recordedRounds(): readonly RoundRecord[] {
    return this.rounds;
  }

  private round(round: number): Mutable<RoundRecord> {
    this.rounds[round] ??= {
      round,
      orderCount: 0,
      requestCount: 0,
      approach: undefined,
      expectedTransformerW: 0,
      requestedAtTransformerW: 0,
      requestedW: 0,
      awards: [],
      reliefAtTransformerW: 0,
      unsolved: [],
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
        this.beyondLimitW.clear();
        return;
      case 'gate-closed':
        round.orderCount = body.orderCount;
        round.requestCount = body.requestCount;
        return;
      case 'book-committed':
        round.bookRoot = body.bookRoot;
        return;
      case 'cleared':
        round.resultHash = body.resultHash;
        round.busbarPrice = body.nodePrices[BUSBAR]!;
        return;
      case 'result-posted':
        return;
    }
  }

  private hearFlows({ round, flows }: AnnouncementBody<'flows'>): void {
    const transformer = flows.find(({ node }) => node === this.transformer)!;
    this.round(round).expectedTransformerW = transformer.baselineFlowW;
  }

  private hearRequest(body: AnnouncementBody<'requests'>): void {
    const round = this.round(body.round);
    const steps = body.steps ?? [];
    if (steps.length === STEP_FLOORS_PERCENT.length) this.beyondLimitW.set(body.congestionPoint!, steps[0]!.quantityW);
    const watts = steps.reduce((sum, { quantityW }) => sum + quantityW, 0);
    round.requestedW += watts;
    if (body.congestionPoint === this.transformer) round.requestedAtTransformerW += watts;
  }

  private hearAwards(body: AnnouncementBody<'awards'>): void {
    const round = this.round(body.round);
    round.awards = body.awards;
    const reliefW = new Map(body.reliefs.map((relief) => [relief.congestionPoint, relief.reliefW]));
    round.unsolved = [...this.beyondLimitW].flatMap(([point, watts]) =>
      (reliefW.get(point) ?? 0) < watts ? [point] : [],
    );
    round.reliefAtTransformerW = body.reliefs
      .filter(({ congestionPoint }) => congestionPoint === this.transformer)
      .reduce((sum, { reliefW }) => sum + reliefW, 0);
  }
}
