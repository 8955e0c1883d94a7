import type { CommandDesk, DeskCommand } from '../../application/command-desk.js';
import type { Login, Session } from '../../application/login.js';
import { accepted, type Outcome, rejected } from '../../domain/rejection.js';
import { type CommandMessage, type CommandName, type CommandReply, commands } from '../../protocol/commands.js';
import { LONGEST_LIST } from '../../protocol/fields.js';
import { parseMessage } from '../../protocol/parse-message.js';
import type { Connection } from './connection.js';
import type { MarketFeed } from './market-feed.js';
import { entriesOf, longestList } from './payload.js';

/** Decides what each event of a connection is answered. What is cheap to refuse is refused first. */
export class CommandAnswers {
  constructor(
    private readonly login: Login,
    private readonly desk: CommandDesk,
    private readonly feeds: ReadonlyMap<string, MarketFeed>,
  ) {}

  async answer(connection: Connection, event: unknown, payloads: readonly unknown[]): Promise<Outcome<object>> {
    const list = longestList(payloads[0]);
    const known = isCommandName(event);
    if (!connection.mayTake(known ? entriesOf(event, list) : 1)) return rejected('too-many-messages');
    if (!known) return rejected('unknown-command', '', `no command is called "${String(event).slice(0, 64)}"`);
    if (payloads.length !== 1) return rejected('malformed-message', '', 'a command has exactly one payload');
    if (list.length > LONGEST_LIST)
      return rejected(
        'message-too-large',
        list.field,
        `${list.length} entries; at most ${LONGEST_LIST} in one message`,
      );
    if (event === 'login-challenge' || event === 'login') return this.admit(connection, event, payloads[0]);
    const session = connection.authenticated();
    if (!session.ok) return session;
    const message = parseMessage(commands[event].message, payloads[0]);
    if (!message.ok) return message;
    return this.carryOut(connection, session.value, event, message.value);
  }

  private async admit(
    connection: Connection,
    name: 'login-challenge' | 'login',
    payload: unknown,
  ): Promise<Outcome<object>> {
    if (name === 'login') {
      const message = parseMessage(commands.login.message, payload);
      return message.ok ? this.enter(connection, message.value) : message;
    }
    const message = parseMessage(commands['login-challenge'].message, payload);
    return message.ok ? this.challenge(connection, message.value) : message;
  }

  private challenge(
    connection: Connection,
    { market, participant }: CommandMessage<'login-challenge'>,
  ): Outcome<CommandReply<'login-challenge'>> {
    const now = Math.floor(Date.now() / 1000);
    const challenge = this.login.challenge(market, participant, now);
    if (!challenge.ok) return challenge;
    connection.challenge = challenge.value;
    return accepted({ text: challenge.value.text, expiresInSeconds: challenge.value.expiresAt - now });
  }

  /** A challenge is answered once, rightly or wrongly. A new session takes the place of the old one and of what it subscribed to. */
  private async enter(
    connection: Connection,
    { signature }: CommandMessage<'login'>,
  ): Promise<Outcome<CommandReply<'login'>>> {
    const { challenge } = connection;
    connection.challenge = undefined;
    const session = await this.login.answer(challenge, signature, Math.floor(Date.now() / 1000));
    if (!session.ok) return session;
    for (const feed of this.feeds.values()) feed.forget(connection);
    connection.enter(session.value);
    const { market, participant, token: sessionToken } = session.value;
    const { id, number, role } = participant;
    const sequence = market.durableSequence;
    return accepted({ market: market.name, participant: id, number, role, sessionToken, sequence });
  }

  private async carryOut(
    connection: Connection,
    session: Session,
    name: Exclude<CommandName, 'login-challenge' | 'login'>,
    message: unknown,
  ): Promise<Outcome<object>> {
    if (name !== 'subscribe' && name !== 'unsubscribe')
      return this.desk.handle(session, name, message as CommandMessage<DeskCommand>);
    const feed = this.feeds.get(session.market.name)!;
    if (name === 'unsubscribe') {
      feed.unsubscribe(connection, (message as CommandMessage<'unsubscribe'>).channels);
      return accepted({});
    }
    const { channels, after } = message as CommandMessage<'subscribe'>;
    const begun = feed.subscribe(connection, session.participant, channels, after);
    return begun.ok ? accepted({ sequence: begun.value }) : begun;
  }
}

function isCommandName(event: unknown): event is CommandName {
  return typeof event === 'string' && Object.hasOwn(commands, event);
}
