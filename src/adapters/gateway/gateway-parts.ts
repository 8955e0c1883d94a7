import type { CommandDesk } from '../../application/command-desk.js';
import type { Indications } from '../../application/indications.js';
import type { Login } from '../../application/login.js';
import type { Market } from '../../application/market.js';
import type { Journal, Log } from '../../application/ports.js';

/** What one connection, and all together, may ask of the server. */
export interface GatewayLimits {
  /** Origins of web pages that may connect besides the server's own. Clients that are not browsers state none. */
  readonly allowedOrigins: readonly string[];
  readonly maxConnections: number;
  /** A larger message closes its connection; lists that are too long are refused by name well below that. */
  readonly maxMessageBytes: number;
  /** A connection that has not logged in by then is closed. */
  readonly loginWithinSeconds: number;
  /** Orders, readings, or other entries of lists a connection may send: sustained, and at once after a rest. */
  readonly entriesPerSecond: number;
  readonly entriesBurst: number;
  /** A connection with more packets waiting to be sent than this is closed; its client resumes by sequence. */
  readonly maxPendingPackets: number;
  /** A connection that sends on while it leaves more answers than this untaken is closed; more than a burst of single orders. */
  readonly maxPendingAnswers: number;
  /** Subscriptions reading the journal at the same time; the others wait their turn. */
  readonly concurrentBacklogs: number;
  /** How long a shutdown waits for running commands, and for their acknowledgements to leave. */
  readonly drainSeconds: number;
}

export const defaultGatewayLimits: GatewayLimits = {
  allowedOrigins: [],
  maxConnections: 12_000,
  maxMessageBytes: 4 * 1024 * 1024,
  loginWithinSeconds: 30,
  entriesPerSecond: 5_000,
  entriesBurst: 20_000,
  maxPendingPackets: 512,
  maxPendingAnswers: 40_000,
  concurrentBacklogs: 8,
  drainSeconds: 30,
};

/** What the gateway is built from; handed in by the application module. */
export interface GatewayParts {
  readonly login: Login;
  readonly desk: CommandDesk;
  readonly markets: ReadonlyMap<string, Market>;
  /** By market. */
  readonly indications: ReadonlyMap<string, Indications>;
  readonly journal: Journal;
  readonly log: Log;
  readonly limits: GatewayLimits;
}

export const GATEWAY_PARTS = Symbol('GatewayParts');
