import { type BeforeApplicationShutdown, Inject } from '@nestjs/common';
import {
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  WebSocketGateway,
} from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import { type Outcome, rejected } from '../../domain/rejection.js';
import { CommandAnswers } from './command-answers.js';
import { Connection } from './connection.js';
import { GATEWAY_PARTS, type GatewayParts } from './gateway-parts.js';
import { MarketFeed } from './market-feed.js';
import { Turns } from './turns.js';

type Acknowledge = (acknowledgement: object) => void;

/**
 * The live interface: every event of a socket is a command of the protocol and is answered through its acknowledgement, once, whatever
 * happens. Events without an acknowledgement are not carried out, since their sender could not be told. All events take one
 * way in, so that unknown ones are answered too and no throw can reach the framework.
 */
@WebSocketGateway()
export class MarketGateway
  implements OnGatewayInit<Server>, OnGatewayConnection<Socket>, OnGatewayDisconnect<Socket>, BeforeApplicationShutdown
{
  private readonly connections = new Map<string, Connection>();
  /** Transports that have their socket. */
  private readonly taken = new WeakSet<object>();
  private readonly running = new Set<Promise<void>>();
  private feeds: ReadonlyMap<string, MarketFeed> = new Map();
  private answers!: CommandAnswers;
  private closing = false;

  constructor(@Inject(GATEWAY_PARTS) private readonly parts: GatewayParts) {}

  afterInit(server: Server): void {
    const { markets, indications, journal, limits, log, login, desk } = this.parts;
    const turns = new Turns(limits.concurrentBacklogs);
    this.feeds = new Map(
      [...markets].map(([name, market]) => [
        name,
        new MarketFeed(market, indications.get(name)!, journal, server, turns, limits.maxPendingPackets, log),
      ]),
    );
    this.answers = new CommandAnswers(login, desk, this.feeds);
  }

  handleConnection(socket: Socket): void {
    const connection = new Connection(socket, this.parts.limits);
    // One transport may ask for any number of sockets: one that asks for a second wants to use up everybody's connections.
    const again = this.taken.has(socket.conn);
    this.taken.add(socket.conn);
    const full = again || this.connections.size >= this.parts.limits.maxConnections;
    if (this.closing || full) {
      connection.dismiss(this.closing ? 'shutting-down' : 'too-many-connections');
      return;
    }
    this.connections.set(socket.id, connection);
    socket.onAny((event: unknown, ...parameters: unknown[]) => this.receive(connection, event, parameters));
  }

  handleDisconnect(socket: Socket): void {
    const connection = this.connections.get(socket.id);
    if (connection === undefined) return;
    this.connections.delete(socket.id);
    for (const feed of this.feeds.values()) feed.forget(connection);
    connection.end();
    const { unanswerable, dismissedAs } = connection;
    if (unanswerable > 0)
      this.parts.log.warn({ socket: socket.id, messages: unanswerable }, 'messages without acknowledgement');
    if (dismissedAs !== undefined) this.parts.log.warn({ socket: socket.id, code: dismissedAs }, 'connection closed');
  }

  /** Takes no more commands, lets the running ones finish and their acknowledgements leave, then says goodbye. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    const finished = await within(this.parts.limits.drainSeconds * 1000, this.drained());
    if (!finished) this.parts.log.error({ running: this.running.size }, 'commands were still running at shutdown');
    const { rejection } = rejected('shutting-down');
    for (const connection of this.connections.values()) connection.say('closing', { rejection });
    await within(this.parts.limits.drainSeconds * 1000, this.flushed());
    for (const feed of this.feeds.values()) feed.close();
    await Promise.all([...this.connections.values()].map((connection) => connection.part()));
  }

  private receive(connection: Connection, event: unknown, parameters: unknown[]): void {
    const acknowledge = parameters.at(-1);
    if (typeof acknowledge !== 'function') {
      connection.unanswerable += 1;
      return;
    }
    if (connection.outgoing.pending > this.parts.limits.maxPendingAnswers) {
      connection.dismiss('answers-not-taken', 'discard');
      return;
    }
    const answered = this.answer(connection, event, parameters.slice(0, -1)).then((answer) => {
      (acknowledge as Acknowledge)(answer.ok ? { ok: true, ...answer.value } : answer);
    });
    this.running.add(answered);
    void answered.finally(() => this.running.delete(answered));
  }

  private async answer(connection: Connection, event: unknown, payloads: unknown[]): Promise<Outcome<object>> {
    if (this.closing) return rejected('shutting-down');
    try {
      return await this.answers.answer(connection, event, payloads);
    } catch (error) {
      this.parts.log.error({ event, error }, 'a command failed');
      return rejected('internal-fault');
    }
  }

  private async drained(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
    await Promise.all([...this.parts.markets.values()].map((market) => market.drained()));
  }

  private async flushed(): Promise<void> {
    await Promise.all([...this.connections.values()].map(({ outgoing }) => outgoing.settled()));
  }
}

/** Whether the work was done within the time. */
async function within(milliseconds: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const finished = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return finished;
}
