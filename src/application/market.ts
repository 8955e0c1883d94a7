import { applyEvent } from '../domain/apply-event.js';
import type { MarketEvent } from '../domain/events.js';
import { MarketState } from '../domain/market-state.js';
import type { EpochSeconds } from '../domain/market-time.js';
import { assertInvariant, InvariantViolation, type Outcome, type Rejection, rejected } from '../domain/rejection.js';
import { decodeEntry, HashChain, type JournalEntry, type JournaledEvent } from './journal-entry.js';
import type { Clock, Journal, Log } from './ports.js';

/** What a decision changes, and what its author is told once the change is durable. */
export interface Decision<R> {
  readonly events: readonly MarketEvent[];
  readonly reply: R;
}

/** Decides a command against the state; `nextSequence` is the sequence its first event will get, `now` the market time of all. Pure. */
export type Decide<R> = (state: MarketState, nextSequence: number, now: EpochSeconds) => Outcome<Decision<R>>;

export type CommitListener = (committed: readonly JournaledEvent[]) => void;

interface Waiting {
  readonly entries: readonly JournalEntry[];
  readonly settle: (failure?: Rejection) => void;
}

const LARGEST_COMMIT = 1024;
const PAGE = 2_000;

/**
 * The single writer of one market area. Commands are decided one after the other against the state; their events are applied at
 * once and made durable together (group commit: one commit in flight, the next takes all that waited). Nobody outside learns
 * of an event, or of a refusal that may rest on it, before it is durable.
 */
export class Market {
  private readonly waiting: Waiting[] = [];
  private readonly listeners = new Set<CommitListener>();
  private committing = false;
  private stoppedBecause: string | undefined;
  private durable: { readonly sequence: number; readonly hash: string };

  private constructor(
    readonly name: string,
    readonly state: MarketState,
    private readonly chain: HashChain,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly log: Log,
    private lastAt: EpochSeconds,
  ) {
    this.durable = chain.head;
  }

  /** Rebuilds a market from its journal, or opens it with `opening` when the journal is empty. */
  static async load(
    opening: Extract<MarketEvent, { type: 'market-opened' }>,
    journal: Journal,
    clock: Clock,
    log: Log,
  ): Promise<Market> {
    const name = opening.rules.market;
    const chain = new HashChain();
    let state: MarketState | undefined;
    let lastAt = 0;
    try {
      for await (const { event, sequence, at } of replayEntries(name, journal, chain)) {
        state = foldEvent(state, event, sequence);
        lastAt = at;
      }
    } catch (cause) {
      if (!(cause instanceof InvariantViolation)) throw cause;
      throw new InvariantViolation(`the journal of market ${name} is damaged; this must hold: ${cause.message}`, {
        cause,
      });
    }
    if (state === undefined) {
      lastAt = clock.now();
      await journal.append(name, [chain.extend(lastAt, opening)]);
      state = foldEvent(undefined, opening, 1);
    }
    return new Market(name, state, chain, journal, clock, log, lastAt);
  }

  /** Market time of the last event. */
  get lastEventAt(): EpochSeconds {
    return this.lastAt;
  }

  /** Sequence of the last durable event. */
  get durableSequence(): number {
    return this.durable.sequence;
  }

  /** The last entry that was decided, which may not be durable yet. */
  get decided(): { readonly sequence: number } {
    return this.chain.head;
  }

  /** Hash of the last durable entry. */
  get headHash(): string {
    return this.durable.hash;
  }

  get stopped(): string | undefined {
    return this.stoppedBecause;
  }

  /** What a replay of the journal up to the last decision must give. Costs as much as the state is large. */
  digest(): { readonly sequence: number; readonly headHash: string; readonly stateHash: string } {
    const { sequence, hash } = this.chain.head;
    return { sequence, headHash: hash, stateHash: this.state.hash() };
  }

  /** Called with every batch of events once it is durable, in sequence. Returns how to stop listening. */
  onCommitted(listener: CommitListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Decides and, if accepted, makes durable. Resolves only then; refusals wait for what they may rest on. */
  execute<R>(decide: Decide<R>): Promise<Outcome<R>> {
    if (this.stoppedBecause !== undefined) return Promise.resolve(rejected('market-stopped'));
    let outcome: Outcome<R>;
    let entries: readonly JournalEntry[] = [];
    try {
      // A wall clock may be set back; the market's time is not.
      const now = Math.max(this.lastAt, this.clock.now());
      const decided = decide(this.state, this.chain.head.sequence + 1, now);
      outcome = decided.ok ? { ok: true, value: decided.value.reply } : decided;
      if (decided.ok) entries = decided.value.events.map((event) => this.record(event, now));
    } catch (error) {
      this.stop(error);
      return Promise.resolve(rejected('market-stopped'));
    }
    return new Promise((resolve) => {
      const settle = (failure?: Rejection) => resolve(failure ? { ok: false, rejection: failure } : outcome);
      this.waiting.push({ entries, settle });
      void this.commitWaiting();
    });
  }

  /** Resolves when everything decided so far is durable. */
  async drained(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.waiting.push({ entries: [], settle: () => resolve() });
      void this.commitWaiting();
    });
  }

  /** Durable events from a sequence on, until there is none that `isLast` waits for; that one included. */
  async journaledFrom(sequence: number, isLast: (event: MarketEvent) => boolean): Promise<JournaledEvent[]> {
    const found: JournaledEvent[] = [];
    for (let after = sequence - 1; ; ) {
      const page = await this.journal.read(this.name, after, PAGE);
      for (const entry of page) {
        const journaled = decodeEntry(entry);
        found.push(journaled);
        if (isLast(journaled.event)) return found;
      }
      if (page.length < PAGE) return found;
      after = page.at(-1)!.sequence;
    }
  }

  private record(event: MarketEvent, at: EpochSeconds): JournalEntry {
    this.lastAt = at;
    const entry = this.chain.extend(at, event);
    applyEvent(this.state, event, entry.sequence);
    return entry;
  }

  private async commitWaiting(): Promise<void> {
    if (this.committing) return;
    this.committing = true;
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const batch = this.takeBatch();
      const committed = await this.commit(batch.flatMap((item) => item.entries));
      const failure = committed ? undefined : rejected('market-stopped').rejection;
      for (const item of batch) item.settle(failure);
    }
    this.committing = false;
  }

  /** Whether the entries are durable; they are told at once. What was on its way when the market stopped still counts. */
  private async commit(entries: readonly JournalEntry[]): Promise<boolean> {
    if (this.stoppedBecause !== undefined) return false;
    const last = entries.at(-1);
    if (last === undefined) return true;
    try {
      await this.journal.append(this.name, entries);
    } catch (error) {
      this.stop(error);
      return false;
    }
    this.durable = last;
    this.tell(entries.map(decodeEntry));
    return true;
  }

  private takeBatch(): Waiting[] {
    let events = 0;
    let items = 0;
    while (items < this.waiting.length && (items === 0 || events < LARGEST_COMMIT)) {
      events += this.waiting[items]!.entries.length;
      items += 1;
    }
    return this.waiting.splice(0, items);
  }

  /** The events are durable whatever a listener does with them: its failure is its own and only logged. */
  private tell(committed: readonly JournaledEvent[]): void {
    for (const listener of this.listeners) {
      try {
        listener(committed);
      } catch (error) {
        this.log.error({ market: this.name, error }, 'a listener failed on committed events');
      }
    }
  }

  private stop(error: unknown): void {
    this.stoppedBecause ??= error instanceof Error ? error.message : String(error);
    this.log.error({ market: this.name, error }, `market ${this.name} stopped: ${this.stoppedBecause}`);
  }
}

/** Every entry of a market's journal in sequence, each checked against the hash chain. */
export async function* replayEntries(
  market: string,
  journal: Journal,
  chain: HashChain,
): AsyncGenerator<JournaledEvent> {
  for (;;) {
    const page = await journal.read(market, chain.head.sequence, PAGE);
    for (const entry of page) yield chain.follow(entry);
    if (page.length < PAGE) return;
  }
}

/** One step of the fold that makes the state of a market out of its events. */
export function foldEvent(state: MarketState | undefined, event: MarketEvent, sequence: number): MarketState {
  if (event.type === 'market-opened') {
    assertInvariant(state === undefined && sequence === 1, 'a market is opened once, by its first event');
    return new MarketState(event.rules, event.rulesHash, event.network, event.operatorAccount);
  }
  assertInvariant(state !== undefined, 'the first event of a journal opens the market');
  applyEvent(state, event, sequence);
  return state;
}
