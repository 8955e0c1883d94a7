import { io, type Socket } from 'socket.io-client';
import type { Announcement, AnnouncementBatch } from '../protocol/announcements.js';
import type { Acknowledgement, Channel, CommandInput, CommandName } from '../protocol/commands.js';
import { ChannelCursors } from './channel-cursors.js';
import { isResendable, NoAcknowledgement, Outbox } from './outbox.js';
import { Readiness } from './readiness.js';

/** Signs a challenge with the key of the participant. */
export type SignText = (text: string) => Promise<`0x${string}`>;

export interface ConnectOptions {
  /** How long to wait for the first connection, and for any acknowledgement. */
  readonly timeoutMilliseconds?: number;
  /** Connect again, log in again, resume subscriptions and send again what was not acknowledged. On by default. */
  readonly reconnect?: boolean;
}

interface Identity {
  readonly market: string;
  readonly participant: string;
  readonly sign: SignText;
}

const DEFAULT_TIMEOUT_MS = 30_000;
const RECONNECT_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/** Refusals of a login that will not change by trying again. */
const FINAL_REFUSALS: readonly string[] = ['unknown-market', 'unknown-participant', 'signature-invalid'];

/**
 * A participant's connection to a market, speaking nothing but the protocol. After a lost connection it comes back by itself: it logs in
 * again, resumes each channel after what it was told last, and sends unacknowledged messages again where client ids or their
 * content make that harmless.
 */
export class MarketClient {
  private readonly outbox = new Outbox();
  private readonly cursors: ChannelCursors;
  private readonly readiness = new Readiness();
  private identity: Identity | undefined;
  private closed = false;

  private constructor(
    private readonly socket: Socket,
    private readonly timeout: number,
    private readonly reconnect: boolean,
  ) {
    this.cursors = new ChannelCursors((message, acknowledged) => this.ask('subscribe', message, acknowledged));
    socket.on('announcements', (batch: AnnouncementBatch) => this.cursors.deliver(batch));
    socket.on('connect', () => void this.comeBack());
    socket.on('disconnect', (reason) => this.lost(reason));
  }

  /** Connects to a server such as `http://127.0.0.1:3000`; rejects when it cannot be reached in time. */
  static async connect(url: string, options: ConnectOptions = {}): Promise<MarketClient> {
    const { timeoutMilliseconds = DEFAULT_TIMEOUT_MS, reconnect = true } = options;
    const socket = io(url, {
      autoConnect: false,
      forceNew: true,
      transports: ['websocket'],
      reconnection: reconnect,
      reconnectionDelay: RECONNECT_PAUSE_MS,
      reconnectionDelayMax: LONGEST_PAUSE_MS,
      timeout: timeoutMilliseconds,
    });
    await firstConnection(socket, timeoutMilliseconds, reconnect);
    return new MarketClient(socket, timeoutMilliseconds, reconnect);
  }

  /** True while the connection stands and, if the participant had logged in, it is logged in again. */
  get ready(): boolean {
    return this.readiness.isReady && this.socket.connected;
  }

  /** Proves the participant's key. The same key is used to log in again after a lost connection. */
  async login(market: string, participant: string, sign: SignText): Promise<Acknowledgement<'login'>> {
    const identity = { market, participant, sign };
    const entered = await this.enter(identity);
    if (entered.ok) this.identity = identity;
    return entered;
  }

  /**
   * Sends a command and resolves with its acknowledgement, a refusal included. Rejects with {@link NoAcknowledgement} when none came:
   * then it is not known whether the command was carried out.
   */
  send<N extends CommandName>(name: N, message: CommandInput<N>): Promise<Acknowledgement<N>> {
    if (this.closed) return Promise.reject(new NoAcknowledgement(name, 'the client is closed'));
    return this.outbox.add(name, message, this.timeout, (id) => {
      if (this.ready) this.transmit(id);
      else if (!this.reconnect) this.outbox.fail(id, 'the connection is lost');
    });
  }

  /**
   * Calls back with every announcement on these channels after a sequence, or from now on, once each and in the order of the journal
   * per channel, whatever happens to the connection in between.
   */
  async subscribe(
    channels: readonly Channel[],
    after: number | undefined,
    onAnnouncement: (announcement: Announcement) => void,
  ): Promise<Acknowledgement<'subscribe'>> {
    const listener = this.cursors.add(channels, after, onAnnouncement);
    for (;;) {
      try {
        await this.readiness.wait();
        const opened = await this.cursors.open(channels);
        if (!opened.ok) this.cursors.remove(listener);
        return opened;
      } catch (error) {
        if (this.reconnect && !this.closed && !this.ready) continue;
        this.cursors.remove(listener);
        throw error;
      }
    }
  }

  /** Ends the connection; what is not acknowledged by then is rejected. */
  async close(): Promise<void> {
    this.closed = true;
    this.socket.disconnect();
    this.end('the client was closed');
  }

  private async enter({ market, participant, sign }: Identity): Promise<Acknowledgement<'login'>> {
    const connection = this.socket.id;
    const challenge = await this.ask('login-challenge', { market, participant });
    if (!challenge.ok) return challenge;
    const signature = await sign(challenge.text);
    if (this.socket.id !== connection) throw new NoAcknowledgement('login', 'the connection was lost');
    return this.ask('login', { signature });
  }

  /** Sends on this connection only: rejects when the connection is lost or the time is over. */
  private ask<N extends CommandName>(
    name: N,
    message: CommandInput<N>,
    acknowledged: (acknowledgement: Acknowledgement<N>) => void = () => undefined,
  ): Promise<Acknowledgement<N>> {
    return new Promise((resolve, reject) => {
      if (!this.socket.connected) return reject(new NoAcknowledgement(name, 'the connection is lost'));
      const answer = (error: Error | null, acknowledgement: Acknowledgement<N>) => {
        if (error !== null) return reject(new NoAcknowledgement(name, error.message));
        acknowledged(acknowledgement);
        resolve(acknowledgement);
      };
      this.socket.timeout(this.timeout).emit(name, message, answer);
    });
  }

  private transmit(id: number): void {
    const waiting = this.outbox.get(id);
    if (waiting === undefined) return;
    this.socket.emit(waiting.name, waiting.message, (acknowledgement: Acknowledgement<CommandName>) => {
      const shuttingDown = !acknowledgement.ok && acknowledgement.rejection.code === 'shutting-down';
      if (shuttingDown && this.reconnect && isResendable(waiting.name)) return;
      this.outbox.acknowledge(id, acknowledgement);
    });
  }

  private lost(reason: string): void {
    this.readiness.lose();
    const returning = this.reconnect && !this.closed;
    this.outbox.failWhere((name) => !returning || !isResendable(name), 'the connection was lost');
    if (returning && reason === 'io server disconnect') this.connectSoon();
    if (!returning) this.end('the connection was lost');
  }

  private async comeBack(): Promise<void> {
    const connection = this.socket.id;
    try {
      if (this.identity !== undefined) {
        const entered = await this.enter(this.identity);
        if (!entered.ok && FINAL_REFUSALS.includes(entered.rejection.code))
          return this.giveUp(entered.rejection.message);
        if (!entered.ok) throw new NoAcknowledgement('login', entered.rejection.message);
      }
      await this.cursors.resume();
      this.readiness.gain();
      for (const id of this.outbox.waiting()) this.transmit(id);
    } catch {
      if (this.socket.id === connection && !this.closed) {
        this.socket.disconnect();
        this.connectSoon();
      }
    }
  }

  private connectSoon(): void {
    setTimeout(() => {
      if (!this.closed) this.socket.connect();
    }, RECONNECT_PAUSE_MS);
  }

  private giveUp(why: string): void {
    this.closed = true;
    this.socket.disconnect();
    this.end(`could not log in again: ${why}`);
  }

  private end(why: string): void {
    this.outbox.failAll(why);
    this.readiness.end(new Error(why));
  }
}

function firstConnection(socket: Socket, timeoutMilliseconds: number, patient: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      clearTimeout(late);
      socket.disconnect();
      reject(error);
    };
    const late = setTimeout(() => fail(new Error('no connection in time')), timeoutMilliseconds);
    socket.once('connect', () => {
      clearTimeout(late);
      socket.off('connect_error', fail);
      resolve();
    });
    if (!patient) socket.once('connect_error', fail);
    socket.connect();
  });
}
