import { IndicativeRound, type RoundIndication } from '../domain/book/indicative-round.js';
import { indicationOf, tradingOf } from '../domain/market-rules.js';
import type { Participant } from '../domain/participant.js';
import { accepted, type Outcome, type Rejection, rejected } from '../domain/rejection.js';
import type { OpenRound } from '../domain/round.js';
import type { JournaledEvent } from './journal-entry.js';
import type { Market } from './market.js';

/** Orders of a round, curves counted by their steps, up to which it is indicated beside everything else. */
export const INDICATED_ORDER_BOUND = 100_000;
/** Of all time, indications take no more than this part: where one takes long, the next waits. */
const SHARE_OF_TIME = 1 / 20;

/** What the book of an open round would clear to, or the branch limits that nothing can meet. */
export interface Indicated {
  readonly round: number;
  /** Everything up to this sequence is in it. */
  readonly sequence: number;
  readonly outcome: Outcome<RoundIndication>;
}

interface FollowedRound {
  readonly books: IndicativeRound;
  readonly indicated: Indicated;
}

/**
 * Indicative clearing of the open rounds of a market: found when somebody asks or listens, not more often than the rules say and not as
 * often where it takes long. What is told is durable.
 */
export class Indications {
  private readonly followed = new Map<number, FollowedRound>();
  /** Rounds that changed since they were indicated, and whether their books have to be opened anew. */
  private readonly changed = new Map<number, 'orders' | 'network'>();
  private dueAt = Number.NEGATIVE_INFINITY;
  private timer: NodeJS.Timeout | undefined;
  private listener: ((indicated: readonly Indicated[]) => void) | undefined;
  private isListening: () => boolean = () => false;

  /** `stopwatch` tells milliseconds of a monotonic clock. */
  constructor(
    private readonly market: Market,
    private readonly stopwatch: () => number,
  ) {
    market.onCommitted((committed) => this.note(committed));
  }

  /** Whether a participant may know what the book would clear to. */
  mayKnow({ role }: Participant): boolean {
    return indicationOf(this.market.state.rules).prices === 'everybody' || role === 'operator';
  }

  /** Calls back whenever rounds changed and were indicated again, while `isListening` says that somebody listens. */
  listen(listener: (indicated: readonly Indicated[]) => void, isListening: () => boolean): void {
    this.listener = listener;
    this.isListening = isListening;
  }

  /** Listens no more. */
  close(): void {
    clearTimeout(this.timer);
    this.isListening = () => false;
  }

  /** The indication of an open round, which may be as old as the rules let indications be apart. */
  async ask(by: Participant, number: number): Promise<Outcome<Indicated>> {
    if (!this.mayKnow(by)) return rejected('not-permitted', '', 'the rules keep what the book would clear to sealed');
    const round = this.market.state.rounds.get(number);
    if (round === undefined) return rejected('unknown-round', 'round');
    if (round.phase !== 'open') return rejected('gate-closed', 'round', 'the round is not open any more');
    const fault = this.faultOf(round);
    if (fault !== undefined) return { ok: false, rejection: fault };
    const known = this.followed.get(number)?.indicated;
    if (known !== undefined && (!this.changed.has(number) || this.stopwatch() < this.dueAt)) return accepted(known);
    const indicated = this.indicate(round);
    await this.market.drained();
    return this.market.stopped === undefined ? accepted(indicated) : rejected('market-stopped');
  }

  private note(committed: readonly JournaledEvent[]): void {
    for (const { event, sequence } of committed) {
      if (event.type === 'gate-closed') {
        this.changed.delete(event.round);
        this.followed.delete(event.round);
      } else if (/^(order|block)-/.test(event.type) && 'round' in event) {
        const isIn = sequence <= (this.followed.get(event.round)?.indicated.sequence ?? 0);
        if (!isIn && !this.changed.has(event.round)) this.changed.set(event.round, 'orders');
      } else if (['flows-published', 'request-published', 'request-withdrawn'].includes(event.type) && 'round' in event)
        this.changed.set(event.round, 'network');
    }
    if (this.changed.size > 0 && this.isListening()) this.timer ??= this.schedule();
  }

  private schedule(): NodeJS.Timeout {
    return setTimeout(
      () => {
        this.timer = undefined;
        void this.tell();
      },
      Math.max(this.dueAt - this.stopwatch(), 0),
    );
  }

  private async tell(): Promise<void> {
    const { rounds } = this.market.state;
    const due = [...this.changed.keys()].map((number) => rounds.get(number)!);
    const open = due.filter((round): round is OpenRound => round.phase === 'open' && this.faultOf(round) === undefined);
    const indicated = open.map((round) => this.indicate(round));
    await this.market.drained();
    if (indicated.length > 0 && this.market.stopped === undefined) this.listener?.(indicated);
  }

  private faultOf({ size }: OpenRound): Rejection | undefined {
    if (tradingOf(this.market.state.rules) !== 'auction')
      return rejected('unsupported', 'round', 'orders of this market trade as they come').rejection;
    if (size.orders <= INDICATED_ORDER_BOUND) return undefined;
    return rejected('unsupported', 'round', `rounds of up to ${INDICATED_ORDER_BOUND} orders are indicated`).rejection;
  }

  /** Indicates the round as it is decided now, which may not be durable yet. */
  private indicate(round: OpenRound): Indicated {
    const started = this.stopwatch();
    const { rules, network } = this.market.state;
    const { sequence } = this.market.decided;
    const known = this.followed.get(round.number);
    const isFollowed =
      known !== undefined &&
      this.changed.get(round.number) !== 'network' &&
      known.books.follow(round, known.indicated.sequence);
    const books = isFollowed ? known.books : new IndicativeRound(rules, network, round);
    const indicated = { round: round.number, sequence, outcome: books.indication() };
    this.followed.set(round.number, { books, indicated });
    this.changed.delete(round.number);
    const now = this.stopwatch();
    const pause = Math.max(indicationOf(rules).everySeconds * 1_000, (now - started) / SHARE_OF_TIME);
    this.dueAt = now + pause;
    return indicated;
  }
}
