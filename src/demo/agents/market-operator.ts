import type { z } from 'zod';
import type { Announcement } from '../../protocol/announcements.js';
import type { CommandInput } from '../../protocol/commands.js';
import { stateDigest } from '../../protocol/resources.js';
import type { Provider } from '../scenario/providers.js';
import { DSO_ID } from './dso.js';
import { METER_OPERATOR_ID } from './meter-operator.js';
import { demoKey, Seat, type Venue } from './seat.js';

export type StateDigest = z.output<typeof stateDigest>;

export const OPERATOR_ID = 'operator';
/** What the grid operator puts into escrow for the day: 1,000 currency units. */
const DSO_ESCROW_MICROS = '1000000000';

/** Runs the market: admits everybody, opens and closes rounds on the virtual clock, settles; and hears everything. */
export class MarketOperatorAgent {
  private seat!: Seat;
  /** Clearing times that the server states, one per round. */
  readonly clearingMilliseconds: number[] = [];

  /** `hear` is told every announcement, of all participants. */
  constructor(
    private readonly providers: readonly Provider[],
    private readonly hear: (announcement: Announcement) => void,
  ) {}

  async enter(venue: Venue): Promise<void> {
    const channels = ['rounds', 'flows', 'requests', 'awards', 'settlements'] as const;
    this.seat = await Seat.take(venue, OPERATOR_ID, channels, this.hear);
  }

  /** Registers participants, mandates and metering points, and funds the grid operator's escrow. */
  async admitEverybody(venue: Venue): Promise<void> {
    await this.seat.send('register-participants', { participants: this.registrations(venue.seed) });
    await this.seat.send('register-mandates', { mandates: this.mandates() });
    const meteringPoints = this.providers.flatMap(({ cars }) =>
      cars.map(({ meteringPoint, prosumer, car }) => ({
        id: meteringPoint,
        node: car.node,
        prosumer,
        meterOperator: METER_OPERATOR_ID,
        capacityW: car.maxPowerW,
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
    const prosumers = this.providers.flatMap(({ cars }) => cars.map(({ prosumer }) => prosumer));
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
      .flatMap(({ id, shareBps, cars }) => cars.map(({ prosumer }) => ({ prosumer, aggregator: id, shareBps })));
  }
}
