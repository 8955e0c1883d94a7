import { setTimeout } from 'node:timers/promises';
import type { z } from 'zod';
import type { Announcement } from '../../protocol/announcements.js';
import type { Acknowledgement, CommandInput } from '../../protocol/commands.js';
import { stateDigest } from '../../protocol/resources.js';
import type { Provider } from '../scenario/providers.js';
import { DSO_ID } from './dso.js';
import { METER_OPERATOR_ID } from './meter-operator.js';
import { demoKey, Seat, type Venue } from './seat.js';

export type Indication = Extract<Acknowledgement<'show-indication'>, { ok: true }>;
export type StateDigest = z.output<typeof stateDigest>;

export const OPERATOR_ID = 'operator';
/** The server indicates a book as often as it can afford; the operator asks until it has. */
const ASKED_AGAIN_MS = 100;
const MOST_ASKED = 600;
/** What the grid operator puts into escrow for the day: 1,000 currency units. */
const DSO_ESCROW_MICROS = '1000000000';

/** Runs one market: admits everybody, opens and closes rounds on the virtual clock, settles; and hears everything. */
export class MarketOperatorAgent {
  private seat!: Seat;
  /** Clearing times that the server states, one per round. */
  readonly clearingMilliseconds: number[] = [];

  /** Those who `hear` are told every announcement, of all participants. */
  constructor(
    private readonly providers: readonly Provider[],
    private readonly hear: readonly ((announcement: Announcement) => void)[],
  ) {}

  async enter(venue: Venue): Promise<void> {
    const channels = ['rounds', 'flows', 'requests', 'awards', 'settlements'] as const;
    this.seat = await Seat.take(venue, OPERATOR_ID, channels, (announcement) => {
      for (const hear of this.hear) hear(announcement);
    });
  }

  /** Registers participants, mandates and metering points, and funds the grid operator's escrow. */
  async admitEverybody(venue: Venue): Promise<void> {
    await this.seat.send('register-participants', { participants: this.registrations(venue.seed) });
    await this.seat.send('register-mandates', { mandates: this.mandates() });
    const meteringPoints = this.providers.flatMap(({ devices }) =>
      devices.map(({ meteringPoint, prosumer, node, capacityW }) => ({
        id: meteringPoint,
        ...{ node, prosumer, meterOperator: METER_OPERATOR_ID, capacityW },
      })),
    );
    await this.seat.send('register-metering-points', { meteringPoints });
    await this.seat.send('fund-escrow', { participant: DSO_ID, amount: DSO_ESCROW_MICROS });
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

  private registrations(seed: number): CommandInput<'register-participants'>['participants'] {
    const aggregators = this.providers.filter(({ role }) => role === 'aggregator');
    const prosumers = this.providers.flatMap(prosumersOf);
    const everybody = [
      { id: DSO_ID, role: 'dso' },
      { id: METER_OPERATOR_ID, role: 'meter-operator' },
      ...aggregators.map(({ id }) => ({ id, role: 'aggregator' })),
      ...prosumers.map((id) => ({ id, role: 'prosumer' })),
    ];
    return everybody.map(({ id, role }) => ({ id, role, account: demoKey(seed, id).account }));
  }

  private mandates(): CommandInput<'register-mandates'>['mandates'] {
    return this.providers
      .filter(({ role }) => role === 'aggregator')
      .flatMap((provider) =>
        prosumersOf(provider).map((prosumer) => ({ prosumer, aggregator: provider.id, shareBps: provider.shareBps })),
      );
  }
}

/** The homes that a provider acts for, each once. */
export function prosumersOf({ devices }: Provider): string[] {
  return [...new Set(devices.map(({ prosumer }) => prosumer))];
}
