import type { Participant } from '../domain/participant.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import type { Market } from './market.js';
import type { Entropy, Hex, SignatureVerifier } from './ports.js';

export const CHALLENGE_SECONDS = 120;
export const SESSION_SECONDS = 86_400;
/** One more session of a participant ends its oldest. */
export const SESSIONS_PER_PARTICIPANT = 64;

export interface Challenge {
  readonly market: Market;
  readonly participant: Participant;
  readonly text: string;
  readonly expiresAt: number;
}

export interface Session {
  readonly market: Market;
  readonly participant: Participant;
  readonly token: string;
  readonly expiresAt: number;
}

/**
 * Lets participants in by proving their key: a challenge text is made for one connection, signed once, and gives a session. Time
 * here is seconds of the wall clock, given by the caller; sessions are not journaled.
 */
export class Login {
  /** By token, the oldest first. */
  private readonly sessions = new Map<string, Session>();
  /** Tokens of each participant, the oldest first. */
  private readonly tokens = new Map<Participant, string[]>();

  constructor(
    private readonly markets: ReadonlyMap<string, Market>,
    private readonly verifier: SignatureVerifier,
    private readonly entropy: Entropy,
  ) {}

  challenge(marketName: string, participantId: string, nowSeconds: number): Outcome<Challenge> {
    const market = this.markets.get(marketName);
    if (market === undefined) return rejected('unknown-market', 'market');
    const participant = market.state.participants.get(participantId);
    if (participant === undefined) return rejected('unknown-participant', 'participant');
    const text = [
      'gridclear login',
      `market: ${marketName}`,
      `participant: ${participantId}`,
      `nonce: ${this.entropy.hex(16)}`,
      'Signing this opens a session. It moves no money.',
    ].join('\n');
    return accepted({ market, participant, text, expiresAt: nowSeconds + CHALLENGE_SECONDS });
  }

  async answer(challenge: Challenge | undefined, signature: Hex, nowSeconds: number): Promise<Outcome<Session>> {
    if (challenge === undefined || challenge.expiresAt < nowSeconds) return rejected('challenge-expired');
    const { market, participant, text } = challenge;
    const signed = await this.verifier.isSignedBy(participant.account as Hex, text, signature);
    if (!signed) return rejected('signature-invalid', 'signature');
    const session = { market, participant, token: this.entropy.hex(32), expiresAt: nowSeconds + SESSION_SECONDS };
    this.forgetExpired(nowSeconds);
    this.remember(session);
    return accepted(session);
  }

  /** The session of a bearer token. */
  session(token: string, nowSeconds: number): Outcome<Session> {
    const session = this.sessions.get(token);
    if (session === undefined || session.expiresAt < nowSeconds) return rejected('not-authenticated');
    return accepted(session);
  }

  private remember(session: Session): void {
    const tokens = this.tokens.get(session.participant) ?? [];
    const oldest = tokens.length < SESSIONS_PER_PARTICIPANT ? undefined : tokens[0];
    if (oldest !== undefined) this.forget(this.sessions.get(oldest)!);
    this.sessions.set(session.token, session);
    this.tokens.set(session.participant, [...(this.tokens.get(session.participant) ?? []), session.token]);
  }

  /** Sessions end in the order in which they began. */
  private forgetExpired(nowSeconds: number): void {
    for (const session of this.sessions.values()) {
      if (session.expiresAt >= nowSeconds) return;
      this.forget(session);
    }
  }

  private forget({ participant, token }: Session): void {
    this.sessions.delete(token);
    const others = this.tokens.get(participant)!.filter((other) => other !== token);
    if (others.length === 0) this.tokens.delete(participant);
    else this.tokens.set(participant, others);
  }
}
