import { IndicativeRound } from '../domain/book/indicative-round.js';
import { quotesOf, type RoundQuotes } from '../domain/book/quotes.js';
import type { RoundIndication } from '../domain/book/round-indication.js';
import { indicationOf, tradingOf } from '../domain/market-rules.js';
import type { Participant } from '../domain/participant.js';
import { accepted, type Outcome, type Rejection, rejected } from '../domain/rejection.js';
import { liveBlocks, type OpenRound } from '../domain/round.js';
import type { JournaledEvent } from './journal-entry.js';
import type { Market } from './market.js';
import { ComputationRefused, type RoundComputer } from './round-computation.js';

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
  /** Where orders trade as they come. */
  readonly quotes?: RoundQuotes;
}

interface FollowedRound {
  /** Undefined where there is no book that could be kept up: with blocks, and without an auction. */
  readonly books: IndicativeRound | undefined;
  readonly indicated: Indicated;
}

/** What a round indicates that has no auction at its gate. */
const noAuction: Outcome<RoundIndication> = accepted({
  ...{ nodePrices: [], soldW: [], boughtW: [], binding: [], fills: new Map() },
});

/**
 * Indicative clearing of the open rounds of a market: found when somebody asks or listens, not more often than the rules say and not as
 * often where it takes long. What is told is durable.
 */
export class Indications {
  private readonly followed = new Map<number, FollowedRound>();
  /** Rounds that changed since they were indicated, and whether their books have to be opened anew. */
  private readonly changed = new Map<number, 'orders' | 'network'>();
  /** Rounds with blocks that are being indicated elsewhere: whoever asks meanwhile waits for the same. */
  private readonly underWay = new Map<number, Promise<Outcome<Indicated>>>();
  /** The last sequence that listeners were told of each open round. */
  private readonly told = new Map<number, number>();
  private dueAt = Number.NEGATIVE_INFINITY;
  private timer: NodeJS.Timeout | undefined;
  private listener: ((indicated: readonly Indicated[]) => void) | undefined;
  private isListening: () => boolean = () => false;

  /** `stopwatch` tells milliseconds of a monotonic clock. */
  constructor(
    private readonly market: Market,
    private readonly stopwatch: () => number,
    private readonly computer: RoundComputer,
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
    const indicated = await this.indicate(round);
    await this.market.drained();
    return this.market.stopped === undefined ? indicated : rejected('market-stopped');
  }

  private note(committed: readonly JournaledEvent[]): void {
    for (const { event, sequence } of committed) {
      if (event.type === 'gate-closed') {
        this.changed.delete(event.round);
        this.followed.delete(event.round);
        this.told.delete(event.round);
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

  /** Tells what changed, and what somebody asked for in between. */
  private async tell(): Promise<void> {
    const { rounds } = this.market.state;
    const open = [...rounds.values()].filter(
      (round): round is OpenRound => round.phase === 'open' && this.isDue(round) && this.faultOf(round) === undefined,
    );
    const outcomes = await Promise.all(open.map((round) => this.current(round)));
    await this.market.drained();
    const indicated = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    // A gate may have closed meanwhile: what it cleared to is told then.
    const untold = indicated.filter((each) => rounds.get(each.round)?.phase === 'open' && this.isUntold(each));
    for (const { round, sequence } of untold) this.told.set(round, sequence);
    if (untold.length > 0 && this.market.stopped === undefined) this.listener?.(untold);
    const isStale = open.some(({ number }) => this.changed.has(number));
    if (isStale && this.isListening()) this.timer ??= this.schedule();
  }

  private isDue({ number }: OpenRound): boolean {
    const known = this.followed.get(number);
    return this.changed.has(number) || (known !== undefined && this.isUntold(known.indicated));
  }

  private isUntold({ round, sequence }: Indicated): boolean {
    return sequence > (this.told.get(round) ?? 0);
  }

  private current(round: OpenRound): Promise<Outcome<Indicated>> {
    const known = this.followed.get(round.number);
    return known === undefined || this.changed.has(round.number)
      ? this.indicate(round)
      : Promise.resolve(accepted(known.indicated));
  }

  private faultOf({ size }: OpenRound): Rejection | undefined {
    if (size.orders <= INDICATED_ORDER_BOUND) return undefined;
    return rejected('unsupported', 'round', `rounds of up to ${INDICATED_ORDER_BOUND} orders are indicated`).rejection;
  }

  /** Indicates the round as it is decided now, which may not be durable yet. Refuses where what computes rounds is too busy. */
  private indicate(round: OpenRound): Promise<Outcome<Indicated>> {
    if (liveBlocks(round).length === 0) return Promise.resolve(accepted(this.indicateHere(round)));
    const known = this.underWay.get(round.number);
    if (known !== undefined) return known;
    const indicated = this.indicateElsewhere(round).finally(() => this.underWay.delete(round.number));
    this.underWay.set(round.number, indicated);
    return indicated;
  }

  private indicateHere(round: OpenRound): Indicated {
    const started = this.stopwatch();
    const { rules, network } = this.market.state;
    const known = this.followed.get(round.number);
    const isFollowed =
      known?.books !== undefined &&
      this.changed.get(round.number) !== 'network' &&
      known.books.follow(round, known.indicated.sequence);
    const trading = tradingOf(rules);
    const anew = () => (trading === 'continuous' ? undefined : new IndicativeRound(rules, network, round));
    const books = isFollowed ? known.books : anew();
    const quotes = trading === 'auction' ? {} : { quotes: quotesOf(network, round, this.market.lastEventAt) };
    const indicated = { ...this.at(round), outcome: books?.indication() ?? noAuction, ...quotes };
    this.changed.delete(round.number);
    this.keep({ books, indicated }, this.stopwatch() - started);
    return indicated;
  }

  /** A search for blocks does not let everybody wait. It gets copies of what the next event may change. */
  private async indicateElsewhere(round: OpenRound): Promise<Outcome<Indicated>> {
    const { rules, network } = this.market.state;
    const { orders, blocks, requests, flows } = round;
    const frozen = {
      ...round,
      ...{ orders: new Map(orders), blocks: new Map(blocks), requests: new Map(requests), flows: new Map(flows) },
    };
    const at = this.at(round);
    const change = this.changed.get(round.number);
    this.changed.delete(round.number);
    try {
      const { result, milliseconds } = await this.computer.compute('indicate-round', { rules, network, round: frozen });
      const indicated = { ...at, outcome: result };
      if (this.market.state.rounds.get(round.number)?.phase === 'open')
        this.keep({ books: undefined, indicated }, milliseconds);
      return accepted(indicated);
    } catch (error) {
      if (!(error instanceof ComputationRefused)) throw error;
      this.changed.set(round.number, change ?? 'orders');
      this.dueAt = this.stopwatch() + indicationOf(rules).everySeconds * 1_000;
      return error.reason === 'closed' ? rejected('shutting-down') : rejected('too-many-messages');
    }
  }

  /** Everything that is decided is in what is indicated now. */
  private at({ number }: OpenRound): Pick<Indicated, 'round' | 'sequence'> {
    return { round: number, sequence: this.market.decided.sequence };
  }

  private keep(followed: FollowedRound, milliseconds: number): void {
    this.followed.set(followed.indicated.round, followed);
    const pause = Math.max(indicationOf(this.market.state.rules).everySeconds * 1_000, milliseconds / SHARE_OF_TIME);
    this.dueAt = this.stopwatch() + pause;
  }
}
