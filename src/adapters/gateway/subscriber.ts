import type { Participant } from '../../domain/participant.js';
import type { AnnouncementBatch } from '../../protocol/announcements.js';
import type { Channel } from '../../protocol/commands.js';
import type { Connection } from './connection.js';

/** Channels that are told together: from the journal first, live once that has caught up. */
export interface Stream {
  live: boolean;
}

const SLOWEST_DRAIN_MS = 20_000;

/** One connection that hears announcements as one participant. */
export class Subscriber {
  private readonly streams = new Map<Channel, Stream>();
  /** The channels told live now. */
  live: ReadonlySet<Channel> = new Set();

  constructor(
    readonly connection: Connection,
    readonly viewer: Participant,
    private readonly maxPendingPackets: number,
  ) {}

  /** Begins to tell these channels by a new stream; whatever told them before stops. */
  open(channels: readonly Channel[], stream: Stream): void {
    for (const channel of channels) this.streams.set(channel, stream);
    this.refresh();
  }

  close(channels: readonly Channel[]): void {
    for (const channel of channels) this.streams.delete(channel);
    this.refresh();
  }

  /** The channels that this stream still tells. */
  channelsOf(stream: Stream): Set<Channel> {
    return new Set([...this.streams].filter(([, of]) => of === stream).map(([channel]) => channel));
  }

  goLive(stream: Stream): void {
    stream.live = true;
    this.refresh();
  }

  tell(batch: AnnouncementBatch): void {
    this.connection.say('announcements', batch);
  }

  /** Closes the connection when it has fallen behind; its client can resume. */
  dismissIfSlow(): boolean {
    if (this.connection.outgoing.pending <= this.maxPendingPackets) return false;
    this.connection.dismiss('subscriber-too-slow', 'discard');
    return true;
  }

  /** Resolves once the connection can be sent more, or is gone; one that takes nothing is closed. */
  async readyForMore(): Promise<void> {
    const { outgoing } = this.connection;
    if (outgoing.pending <= this.maxPendingPackets / 2) return;
    const patience = setTimeout(() => this.connection.dismiss('subscriber-too-slow', 'discard'), SLOWEST_DRAIN_MS);
    await outgoing.settled();
    clearTimeout(patience);
  }

  private refresh(): void {
    this.live = new Set(
      [...this.streams]
        .filter(([, { live }]) => live)
        .map(([channel]) => channel)
        .sort(),
    );
  }
}
