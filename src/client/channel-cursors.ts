import type { Announcement, AnnouncementBatch } from '../protocol/announcements.js';
import type { Acknowledgement, Channel, CommandInput } from '../protocol/commands.js';

/** Somebody who wants to hear some channels. */
export interface Listener {
  /** Last sequence told, by channel; unknown until a live subscription is acknowledged. */
  readonly toldUpTo: Map<Channel, number | undefined>;
  readonly onAnnouncement: (announcement: Announcement) => void;
}

/** Sends a subscription; calls `acknowledged` in the very step in which the acknowledgement arrives. Rejects when none comes. */
type SendSubscribe = (
  message: CommandInput<'subscribe'>,
  acknowledged: (acknowledgement: Acknowledgement<'subscribe'>) => void,
) => Promise<Acknowledgement<'subscribe'>>;

/** Remembers how far each listener was told on each channel, so that a subscription can be resumed without gaps or repetitions. */
export class ChannelCursors {
  private readonly listeners = new Set<Listener>();

  constructor(private readonly sendSubscribe: SendSubscribe) {}

  add(
    channels: readonly Channel[],
    after: number | undefined,
    onAnnouncement: (announcement: Announcement) => void,
  ): Listener {
    const listener = { toldUpTo: new Map(channels.map((channel) => [channel, after])), onAnnouncement };
    this.listeners.add(listener);
    return listener;
  }

  remove(listener: Listener): void {
    this.listeners.delete(listener);
  }

  deliver({ channels, upTo, announcements }: AnnouncementBatch): void {
    for (const { toldUpTo, onAnnouncement } of this.listeners) {
      for (const announcement of announcements) {
        const told = toldUpTo.get(announcement.channel);
        if (told !== undefined && announcement.sequence > told) onAnnouncement(announcement);
      }
      for (const channel of channels) {
        const told = toldUpTo.get(channel);
        if (told !== undefined && told < upTo) toldUpTo.set(channel, upTo);
      }
    }
  }

  /** Subscribes again, on a new connection, to everything somebody listens to. */
  async resume(): Promise<void> {
    await this.open(new Set([...this.listeners].flatMap(({ toldUpTo }) => [...toldUpTo.keys()])));
  }

  /** One subscription per position to resume from; a channel with several listeners resumes for the one that knows least. */
  async open(channels: Iterable<Channel>): Promise<Acknowledgement<'subscribe'>> {
    const byPosition = new Map<number | undefined, Channel[]>();
    for (const channel of channels) {
      const position = this.leastTold(channel);
      byPosition.set(position, [...(byPosition.get(position) ?? []), channel]);
    }
    let result: Acknowledgement<'subscribe'> = { ok: true, sequence: 0 };
    for (const [after, group] of byPosition) {
      result = await this.request(group, after);
      if (!result.ok) return result;
    }
    return result;
  }

  private leastTold(channel: Channel): number | undefined {
    const told = [...this.listeners].map(({ toldUpTo }) => toldUpTo.get(channel)).filter((upTo) => upTo !== undefined);
    return told.length === 0 ? undefined : Math.min(...told);
  }

  private request(channels: Channel[], after: number | undefined): Promise<Acknowledgement<'subscribe'>> {
    return this.sendSubscribe({ channels, after }, (acknowledgement) => {
      if (acknowledgement.ok) this.startFrom(channels, acknowledgement.sequence);
    });
  }

  /** Listeners from now on begin where the journal stood when the server answered. */
  private startFrom(channels: readonly Channel[], sequence: number): void {
    for (const { toldUpTo } of this.listeners)
      for (const channel of channels)
        if (toldUpTo.has(channel) && toldUpTo.get(channel) === undefined) toldUpTo.set(channel, sequence);
  }
}
