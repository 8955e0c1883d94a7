import type { Socket } from 'socket.io';
import type { Challenge, Session } from '../../application/login.js';
import { type Outcome, type RejectionCode, rejected } from '../../domain/rejection.js';
import type { ServerEventName, ServerMessage } from '../../protocol/announcements.js';
import type { GatewayLimits } from './gateway-parts.js';
import { Outgoing } from './outgoing.js';
import { TokenBucket } from './token-bucket.js';

const PARTING_MS = 1_000;

/** What the gateway knows of one socket: who it is, what it may still send, and what it did wrong. */
export class Connection {
  readonly outgoing: Outgoing;
  challenge: Challenge | undefined;
  private session: Session | undefined;
  private readonly allowance: TokenBucket;
  private readonly loginDeadline: NodeJS.Timeout;
  /** Messages without an acknowledgement to answer through. */
  unanswerable = 0;
  /** Why the server closed it, if it did. */
  dismissedAs: RejectionCode | undefined;

  constructor(
    readonly socket: Socket,
    limits: GatewayLimits,
  ) {
    this.outgoing = new Outgoing(socket.conn);
    this.allowance = new TokenBucket(limits.entriesPerSecond, limits.entriesBurst, performance.now());
    this.loginDeadline = setTimeout(() => this.dismiss('not-authenticated'), limits.loginWithinSeconds * 1000);
  }

  /** The session, while it is valid. */
  authenticated(): Outcome<Session> {
    if (this.session === undefined || this.session.expiresAt < Date.now() / 1000) return rejected('not-authenticated');
    return { ok: true, value: this.session };
  }

  enter(session: Session): void {
    clearTimeout(this.loginDeadline);
    this.session = session;
  }

  /** Whether a message of that many entries is within what the connection may send now. */
  mayTake(entries: number): boolean {
    return this.allowance.take(entries, performance.now());
  }

  /** Says why, then closes. What waits to be sent goes first, or is thrown away with a client that can resume. */
  dismiss(code: RejectionCode, waiting: 'send' | 'discard' = 'send'): void {
    this.dismissedAs = code;
    const webSocket = webSocketOf(this.socket);
    this.say('closing', { rejection: rejected(code).rejection });
    if (waiting === 'send') this.socket.disconnect(true);
    else this.socket.conn.close(true);
    if (waiting === 'discard') webSocket?.terminate();
    this.end();
  }

  /** Closes; resolves when its client has closed too, or had time to. */
  async part(): Promise<void> {
    const webSocket = webSocketOf(this.socket);
    this.socket.disconnect(true);
    if (webSocket === undefined) return;
    const impatience = setTimeout(() => webSocket.terminate(), PARTING_MS);
    await new Promise<void>((resolve) => webSocket.once('close', () => resolve()));
    clearTimeout(impatience);
  }

  say<E extends ServerEventName>(event: E, message: ServerMessage<E>): void {
    this.socket.emit(event, message);
  }

  end(): void {
    clearTimeout(this.loginDeadline);
  }
}

/** What ws offers below a connection: by itself it waits half a minute for a client that does not read. */
interface WebSocketBelow {
  once(event: 'close', listener: () => void): void;
  terminate(): void;
}

/** Undefined for connections that poll. */
function webSocketOf(socket: Socket): WebSocketBelow | undefined {
  return (socket.conn.transport as unknown as { readonly socket?: WebSocketBelow }).socket;
}
