import type { Server } from 'socket.io';
import { announcementsFor } from '../../application/announce.js';
import { Audience } from '../../application/audience.js';
import { indicatedBody } from '../../application/indication-view.js';
import type { Indicated, Indications } from '../../application/indications.js';
import { decodeEntry, type JournaledEvent } from '../../application/journal-entry.js';
import type { Market } from '../../application/market.js';
import type { Journal, Log } from '../../application/ports.js';
import type { Participant } from '../../domain/participant.js';
import { accepted, assertInvariant, type Outcome, rejected } from '../../domain/rejection.js';
import type { Channel } from '../../protocol/commands.js';
import type { Connection } from './connection.js';
import { type Stream, Subscriber } from './subscriber.js';
import type { Turns } from './turns.js';

const PAGE = 500;

/**
 * Tells the subscribers of one market what was committed, as far as each may see it: first from the journal, then live. Each channel of
 * a subscriber is told every event once and in sequence: it turns live in the very step that finds nothing durable left to read.
 */
export class MarketFeed {
  private readonly subscribers = new Map<Connection, Subscriber>();
  private readonly stopListening: () => void;

  constructor(
    private readonly market: Market,
    private readonly indications: Indications,
    private readonly journal: Journal,
    private readonly server: Server,
    private readonly turns: Turns,
    private readonly maxPendingPackets: number,
    private readonly log: Log,
  ) {
    this.stopListening = market.onCommitted((committed) => this.tellLive(committed));
    indications.listen(
      (indicated) => this.tellIndicated(indicated),
      () => this.indicated().length > 0,
    );
  }

  /** Subscribes, from after a sequence or from now on; answers the last sequence of the journal now, before anything is told. */
  subscribe(
    connection: Connection,
    viewer: Participant,
    channels: readonly Channel[],
    after: number | undefined,
  ): Outcome<number> {
    const { durableSequence } = this.market;
    if (after !== undefined && after > durableSequence)
      return rejected('malformed-message', 'after', `the journal ends at ${durableSequence}`);
    const subscriber = this.subscribers.get(connection) ?? new Subscriber(connection, viewer, this.maxPendingPackets);
    this.subscribers.set(connection, subscriber);
    const stream: Stream = { live: false };
    subscriber.open(channels, stream);
    setImmediate(() => void this.catchUp(subscriber, stream, after ?? durableSequence));
    return accepted(durableSequence);
  }

  unsubscribe(connection: Connection, channels: readonly Channel[]): void {
    this.subscribers.get(connection)?.close(channels);
  }

  forget(connection: Connection): void {
    this.subscribers.delete(connection);
  }

  close(): void {
    this.stopListening();
    this.indications.close();
    this.subscribers.clear();
  }

  /** Who hears indications; the others have subscribed in vain, as to a sealed book. */
  private indicated(): Subscriber[] {
    return [...this.subscribers.values()].filter(
      ({ live, viewer }) => live.has('indicative') && this.indications.mayKnow(viewer),
    );
  }

  /** Indications are not in the journal, so nothing else ever speaks for their channel. */
  private tellIndicated(indicated: readonly Indicated[]): void {
    const reached = this.indicated().filter((subscriber) => !subscriber.dismissIfSlow());
    if (reached.length === 0) return;
    const sequence = Math.max(...indicated.map((each) => each.sequence));
    const body = { rounds: indicated.map((each) => indicatedBody(each, this.market.state.rules)) };
    const announcement = { sequence, at: this.market.lastEventAt, channel: 'indicative', body } as const;
    this.server
      .to(reached.map(({ connection }) => connection.socket.id))
      .emit('announcements', { channels: ['indicative'], upTo: sequence, announcements: [announcement] });
  }

  /** One message per group of subscribers that are told the same, encoded once. */
  private tellLive(committed: readonly JournaledEvent[]): void {
    const upTo = committed.at(-1)!.sequence;
    const audience = new Audience(committed, this.market.state);
    for (const group of this.groups(audience)) {
      const { viewer, live } = group[0]!;
      const announcements = audience.announcements(viewer, live);
      if (announcements.length === 0) continue;
      const reached = group
        .filter((subscriber) => !subscriber.dismissIfSlow())
        .map(({ connection }) => connection.socket.id);
      if (reached.length > 0)
        this.server.to(reached).emit('announcements', { channels: journaled(live), upTo, announcements });
    }
  }

  private groups(audience: Audience): Iterable<readonly Subscriber[]> {
    const groups = new Map<string, Subscriber[]>();
    for (const subscriber of this.subscribers.values()) {
      if (subscriber.live.size === 0) continue;
      const key = [audience.groupOf(subscriber.viewer), ...subscriber.live].join();
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [subscriber]);
      else group.push(subscriber);
    }
    return groups.values();
  }

  private async catchUp(subscriber: Subscriber, stream: Stream, after: number): Promise<void> {
    try {
      let upTo = after;
      while (upTo < this.market.durableSequence) {
        upTo = await this.tellPage(subscriber, stream, upTo);
        await subscriber.readyForMore();
        if (!this.isWanted(subscriber, stream)) return;
      }
      subscriber.tell({ channels: journaled(subscriber.channelsOf(stream)), upTo, announcements: [] });
      subscriber.goLive(stream);
    } catch (error) {
      this.log.error({ market: this.market.name, error }, 'a subscription could not be read from the journal');
      subscriber.connection.dismiss('internal-fault');
    }
  }

  /** Tells one page of the journal and answers how far it reached. */
  private async tellPage(subscriber: Subscriber, stream: Stream, after: number): Promise<number> {
    const page = await this.turns.run(() => this.journal.read(this.market.name, after, PAGE));
    const { durableSequence, state } = this.market;
    const durable = page.filter(({ sequence }) => sequence <= durableSequence);
    assertInvariant(durable[0]?.sequence === after + 1, `the journal has entry ${after + 1}`);
    const upTo = durable.at(-1)!.sequence;
    const channels = subscriber.channelsOf(stream);
    const announcements = durable.flatMap((entry) =>
      announcementsFor(subscriber.viewer, channels, decodeEntry(entry), state),
    );
    if (announcements.length > 0) subscriber.tell({ channels: journaled(channels), upTo, announcements });
    return upTo;
  }

  private isWanted(subscriber: Subscriber, stream: Stream): boolean {
    return this.subscribers.get(subscriber.connection) === subscriber && subscriber.channelsOf(stream).size > 0;
  }
}

/** The channels that are told from the journal. */
function journaled(channels: ReadonlySet<Channel>): Channel[] {
  return [...channels].filter((channel) => channel !== 'indicative');
}
