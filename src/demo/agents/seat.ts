import { keyOfSeed, type SigningKey, signText } from '../../adapters/chain/login-signature.js';
import { MarketClient } from '../../client/market-client.js';
import type { Announcement } from '../../protocol/announcements.js';
import type { Acknowledgement, Channel, CommandInput, CommandName } from '../../protocol/commands.js';

/** A round with many blocks goes onto the chain for many seconds where the machine does much else. */
const PATIENCE_MS = 240_000;

type Accepted<N extends CommandName> = Extract<Acknowledgement<N>, { ok: true }>;

/** Where participants of the demo sit: which server and market, whose seed, and where their waiting times are noted. */
export interface Venue {
  readonly url: string;
  readonly market: string;
  readonly seed: number;
  /** Milliseconds from sending a command to its acknowledgement, over all participants. */
  readonly acknowledgements: number[];
}

/** The key of a participant of the demo: of the seed, so that the same seed gives the same accounts. */
export function demoKey(seed: number, participant: string): SigningKey {
  return keyOfSeed(`gridclear demo, seed ${seed}, ${participant}`);
}

/**
 * One participant's own connection. In the demo a refusal means that an agent is wrong, so it ends the demo with what was refused; a
 * participant in earnest would handle it.
 */
export class Seat {
  private waiting: (() => void) | undefined;
  private sessionToken = '';

  private constructor(
    readonly participant: string,
    private readonly client: MarketClient,
    private readonly venue: Venue,
  ) {}

  /** Connects, logs in and subscribes; `onAnnouncement` hears everything from now on. */
  static async take(
    venue: Venue,
    participant: string,
    channels: readonly Channel[],
    onAnnouncement: (announcement: Announcement) => void,
  ): Promise<Seat> {
    const client = await MarketClient.connect(venue.url, { timeoutMilliseconds: PATIENCE_MS });
    const seat = new Seat(participant, client, venue);
    const key = demoKey(venue.seed, participant);
    const entered = await client.login(venue.market, participant, (text) => signText(key, text));
    seat.sessionToken = seat.accept('login', entered).sessionToken;
    if (channels.length > 0) {
      const heard = (announcement: Announcement) => {
        onAnnouncement(announcement);
        seat.waiting?.();
      };
      seat.accept('subscribe', await client.subscribe(channels, undefined, heard));
    }
    return seat;
  }

  /** Sends a message of daily trading and notes how long its acknowledgement took. */
  async trade<N extends CommandName>(name: N, message: CommandInput<N>): Promise<Accepted<N>> {
    const sent = performance.now();
    const acknowledged = await this.send(name, message);
    this.venue.acknowledgements.push(performance.now() - sent);
    return acknowledged;
  }

  /** Sends a message; resolves once it is carried out, and rejects where it, or an entry of its list, is refused. */
  async send<N extends CommandName>(name: N, message: CommandInput<N>): Promise<Accepted<N>> {
    return this.accept(name, await this.client.send(name, message));
  }

  /** Reads a resource of the market by the HTTP interface, as this participant; `path` is below the market's own. */
  async read(path: string): Promise<unknown> {
    const { url, market } = this.venue;
    const response = await fetch(`${url}/api/markets/${market}/${path}`, {
      headers: { authorization: `Bearer ${this.sessionToken}` },
    });
    if (!response.ok) throw new Error(`${this.participant}: reading ${path} was answered with ${response.status}`);
    return response.json();
  }

  /** Waits until what was announced makes `condition` true. */
  async until(condition: () => boolean, what: string): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${this.participant} waited in vain for ${what}`)), PATIENCE_MS);
      this.waiting = () => {
        if (!condition()) return;
        clearTimeout(late);
        this.waiting = undefined;
        resolve();
      };
    });
  }

  close(): Promise<void> {
    return this.client.close();
  }

  private accept<N extends CommandName>(name: N, acknowledgement: Acknowledgement<N>): Accepted<N> {
    const refusal = acknowledgement.ok ? refusedEntry(acknowledgement) : acknowledgement.rejection;
    if (refusal === undefined) return acknowledgement as Accepted<N>;
    const { code, field, message } = refusal;
    throw new Error(`${this.participant}: ${name} was refused (${code})${field ? ` at ${field}` : ''}: ${message}`);
  }
}

interface ListResult {
  readonly ok: boolean;
  readonly rejection?: { readonly code: string; readonly field: string; readonly message: string };
}

function refusedEntry(acknowledgement: object): ListResult['rejection'] {
  if (!('results' in acknowledgement)) return undefined;
  return (acknowledgement.results as readonly ListResult[]).find(({ ok }) => !ok)?.rejection;
}
