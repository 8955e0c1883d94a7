import {
  type ChargingPlan,
  type ChargingSession,
  type DelayOffer,
  delayableW,
  delayOffer,
  placeDelay,
  replan,
} from '../../domain/flexibility/charging.js';
import type { EnergyWh, PowerW, PriceTicks } from '../../domain/quantity.js';
import { assertInvariant } from '../../domain/rejection.js';
import type { ProvidedCar } from '../scenario/providers.js';
import { SeededRandom } from '../scenario/random.js';

/** Reductions are multiples of this, so that a quarter-hour's energy stays a whole number of watt-hours. */
const WHOLE_WATT_HOURS_W = 4;
/** Of a thousand activations, so many are not followed by the device. */
export const FAILURES_PER_THOUSAND = 20;

interface Stay {
  readonly session: ChargingSession;
  plan: ChargingPlan;
}

/** The simulated device: a charge point with its own meter, its car's stays, and what it will draw. */
export class ChargePoint {
  private readonly stays: readonly Stay[];

  constructor(
    readonly provided: ProvidedCar,
    private readonly seed: number,
  ) {
    this.stays = provided.car.stays.map(({ session, atOnce }) => ({ session, plan: atOnce }));
  }

  get meteringPoint(): string {
    return this.provided.meteringPoint;
  }

  /** Charging that is planned, or that took place: the meter knows no other. */
  drawnW(mtu: number): PowerW {
    return this.stays.reduce((sum, { plan }) => sum + plan[mtu]!, 0);
  }

  /** Metered energy of a quarter-hour, feed-in positive: exact, since powers are whole watt-hours. */
  meteredWh(mtu: number): EnergyWh {
    return 0 - this.drawnW(mtu) / WHOLE_WATT_HOURS_W;
  }

  /** What can be delayed in the quarter-hour and what it takes, in the frame of the home: before any share. */
  offer(mtu: number, prices: readonly PriceTicks[], cost: readonly number[], stepW: PowerW): DelayOffer | undefined {
    const stay = this.stayAt(mtu);
    if (stay === undefined) return undefined;
    return delayOffer(stay.session, stay.plan, mtu, prices, cost, { margin: this.provided.comfort, stepW });
  }

  /**
   * Follows an activation: draws `awardedW` less (rounded up to whole watt-hours) and charges the rest where `cost` is lowest. Returns
   * false where the device fails to, by the stated small rate.
   */
  activate(mtu: number, awardedW: PowerW, cost: readonly number[]): boolean {
    if (SeededRandom.for(`activation ${this.meteringPoint} ${mtu}`, this.seed).below(1000) < FAILURES_PER_THOUSAND)
      return false;
    const stay = this.stayAt(mtu);
    assertInvariant(stay !== undefined, 'only a plugged-in car was offered');
    const wholeW = Math.ceil(awardedW / WHOLE_WATT_HOURS_W) * WHOLE_WATT_HOURS_W;
    const reductionW = Math.min(wholeW, delayableW(stay.session, stay.plan, mtu));
    const shifted = placeDelay(stay.session, stay.plan, mtu, reductionW, cost);
    assertInvariant(shifted !== undefined, 'no more is awarded than was offered');
    stay.plan = replan(stay.plan, mtu, shifted);
    return true;
  }

  private stayAt(mtu: number): Stay | undefined {
    return this.stays.find(({ session }) => mtu >= session.plugInMtu && mtu < session.plugOutMtu);
  }
}
