import { setTimeout } from 'node:timers/promises';
import type { z } from 'zod';
import type { Announcement } from '../../protocol/announcements.js';
import type { Acknowledgement } from '../../protocol/commands.js';
import { stateDigest } from '../../protocol/resources.js';
import { type Admission, OPERATOR_ID } from './admission.js';
import { demoKey, Seat, type Venue } from './seat.js';

export type Indication = Extract<Acknowledgement<'show-indication'>, { ok: true }>;
export type StateDigest = z.output<typeof stateDigest>;

/** The server indicates a book as often as it can afford; the operator asks until it has. */
const ASKED_AGAIN_MS = 100;
const MOST_ASKED = 600;

/** Runs one market: admits everybody, opens and closes rounds on the virtual clock, settles; and hears everything. */
export class MarketOperatorAgent {
  private seat!: Seat;
  /** Clearing times that the server states, one per round. */
  readonly clearingMilliseconds: number[] = [];

  /** Those who `hear` are told every announcement, of all participants. */
  constructor(
    private readonly admission: Admission,
    private readonly hear: readonly ((announcement: Announcement) => void)[],
  ) {}

  async enter(venue: Venue): Promise<void> {
    const channels = ['rounds', 'flows', 'requests', 'awards', 'settlements'] as const;
    this.seat = await Seat.take(venue, OPERATOR_ID, channels, (announcement) => {
      for (const hear of this.hear) hear(announcement);
    });
  }

  /** Registers participants, mandates and metering points, and funds escrows. */
  async admitEverybody({ seed }: Venue): Promise<void> {
    const { participants, mandates, meteringPoints, escrow } = this.admission;
    const registered = participants.map(({ id, role }) => ({ id, role, account: demoKey(seed, id).account }));
    await this.seat.send('register-participants', { participants: registered });
    if (mandates.length > 0) await this.seat.send('register-mandates', { mandates: [...mandates] });
    await this.seat.send('register-metering-points', { meteringPoints: [...meteringPoints] });
    for (const funds of escrow) await this.seat.send('fund-escrow', funds);
  }

  async openRound(deliveryStart: number): Promise<number> {
    return (await this.seat.send('open-round', { deliveryStart })).round;
  }

  async advanceClock(to: number): Promise<void> {
    await this.seat.send('advance-clock', { to });
  }

  /** Closes the gate; resolves when the round is cleared and its result posted. */
  async closeGate(round: number): Promise<void> {
    const { status, clearingMilliseconds } = await this.seat.send('close-gate', { round });
    if (status !== 'cleared') throw new Error(`round ${round} could not be cleared: ${status}`);
    this.clearingMilliseconds.push(clearingMilliseconds);
  }

  /** What the book of an open round would clear to, with everything up to a sequence. */
  async indication(round: number, sequence: number): Promise<Indication> {
    for (let asked = 0; asked < MOST_ASKED; asked++) {
      const indication = await this.seat.send('show-indication', { round });
      if (indication.sequence >= sequence) return indication;
      await setTimeout(ASKED_AGAIN_MS);
    }
    throw new Error(`round ${round} is not indicated`);
  }

  async settle(period: number): Promise<void> {
    await this.seat.send('settle-period', { period });
  }

  /** Digest of the whole state of the live market: what a replay has to give. */
  async stateDigest(): Promise<StateDigest> {
    return stateDigest.parse(await this.seat.read('state'));
  }

  /** Waits until `condition`, which depends on what was heard, is true. */
  hasHeard(condition: () => boolean, what: string): Promise<void> {
    return this.seat.until(condition, what);
  }

  close(): Promise<void> {
    return this.seat.close();
  }
}
