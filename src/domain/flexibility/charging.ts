import type { EnergyWh, PowerW, PriceTicks } from '../quantity.js';
import { assertInvariant } from '../rejection.js';

/**
 * A car at its charge point: from the start of market time unit `plugInMtu` to the start of `plugOutMtu`, in which it must take
 * `energyWh` at no more than `maxPowerW`. Market time units are counted on the horizon of the plan.
 */
export interface ChargingSession {
  readonly plugInMtu: number;
  readonly plugOutMtu: number;
  readonly energyWh: EnergyWh;
  readonly maxPowerW: PowerW;
}

/** Charging power per market time unit of the horizon, in whole watts, never negative. */
export type ChargingPlan = readonly PowerW[];

/** Power that goes elsewhere in time. */
export interface ShiftedPower {
  readonly mtu: number;
  readonly powerW: PowerW;
}

/** What a session can offer in one market time unit. */
export interface DelayOffer {
  readonly quantityW: PowerW;
  readonly limit: PriceTicks;
}

/**
 * Power summed over market time units stands for energy: `energyWh` is `energyWh x 3600 / mtuSeconds` watts for one unit, exact
 * for every admitted length of a unit.
 */
function powerSum(energyWh: EnergyWh, mtuSeconds: number): PowerW {
  const sum = (energyWh * 3600) / mtuSeconds;
  assertInvariant(Number.isInteger(sum), 'energy is a whole number of watts over a market time unit');
  return sum;
}

export function energyOf(plan: ChargingPlan, mtuSeconds: number): EnergyWh {
  return (plan.reduce((sum, power) => sum + power, 0) * mtuSeconds) / 3600;
}

/** The most energy that the session's window and power admit, rounded down to whole watt-hours. */
export function largestEnergyWh(session: Omit<ChargingSession, 'energyWh'>, mtuSeconds: number): EnergyWh {
  const mtus = Math.max(0, session.plugOutMtu - session.plugInMtu);
  return Math.floor((mtus * session.maxPowerW * mtuSeconds) / 3600);
}

/** Charging without coordination: full power from plug-in until the energy is in; the last unit takes the rest. */
export function chargeAtOnce(session: ChargingSession, horizonMtus: number, mtuSeconds: number): ChargingPlan {
  assertInvariant(
    session.energyWh <= largestEnergyWh(session, mtuSeconds) && session.plugOutMtu <= horizonMtus,
    'the session can take its energy before it is unplugged',
  );
  const plan = new Array<PowerW>(horizonMtus).fill(0);
  let remaining = powerSum(session.energyWh, mtuSeconds);
  for (let mtu = session.plugInMtu; remaining > 0; mtu++) {
    const power = Math.min(session.maxPowerW, remaining);
    plan[mtu] = power;
    remaining -= power;
  }
  return plan;
}

/** How much of the power planned in `mtu` later units before plug-out could still take. */
export function delayableW(session: ChargingSession, plan: ChargingPlan, mtu: number): PowerW {
  if (mtu < session.plugInMtu || mtu >= session.plugOutMtu) return 0;
  let room = 0;
  for (let later = mtu + 1; later < session.plugOutMtu; later++) room += session.maxPowerW - plan[later]!;
  return Math.min(plan[mtu]!, room);
}

/**
 * Where `reductionW` of the power planned in `mtu` goes: to later units before plug-out, lowest `cost` first, the earlier of
 * equal ones first. `undefined` when the window has no room for all of it, so that the departure energy is never missed.
 */
export function placeDelay(
  session: ChargingSession,
  plan: ChargingPlan,
  mtu: number,
  reductionW: PowerW,
  cost: readonly number[],
): readonly ShiftedPower[] | undefined {
  if (reductionW > delayableW(session, plan, mtu)) return undefined;
  const later: number[] = [];
  for (let at = mtu + 1; at < session.plugOutMtu; at++) if (plan[at]! < session.maxPowerW) later.push(at);
  later.sort((a, b) => cost[a]! - cost[b]! || a - b);
  const shifted: ShiftedPower[] = [];
  let remaining = reductionW;
  for (const at of later) {
    if (remaining === 0) break;
    const powerW = Math.min(session.maxPowerW - plan[at]!, remaining);
    shifted.push({ mtu: at, powerW });
    remaining -= powerW;
  }
  assertInvariant(remaining === 0, 'power within the delayable power finds its place');
  return shifted;
}

/** The plan after `reductionW` was taken out of `mtu` and placed elsewhere. The energy of the plan stays the same. */
export function replan(plan: ChargingPlan, mtu: number, shifted: readonly ShiftedPower[]): ChargingPlan {
  const changed = [...plan];
  for (const { mtu: at, powerW } of shifted) {
    changed[at]! += powerW;
    changed[mtu]! -= powerW;
  }
  return changed;
}

/**
 * Offers the delay of all that can be delayed, or of `mostW` rounded up, in whole multiples of `stepW`. The limit is what the energy costs more where it
 * moves (mean of the later prices, rounded up) plus `margin`; a saving is not passed on. `undefined` when there is nothing to offer.
 */
export function delayOffer(
  session: ChargingSession,
  plan: ChargingPlan,
  mtu: number,
  prices: readonly PriceTicks[],
  cost: readonly number[],
  terms: { readonly margin: PriceTicks; readonly stepW: PowerW; readonly mostW?: PowerW },
): DelayOffer | undefined {
  const { stepW, mostW = Number.POSITIVE_INFINITY } = terms;
  const steps = Math.floor(delayableW(session, plan, mtu) / stepW);
  const quantityW = Math.min(steps, Math.ceil(mostW / stepW)) * stepW;
  if (quantityW === 0) return undefined;
  const shifted = placeDelay(session, plan, mtu, quantityW, cost);
  assertInvariant(shifted !== undefined, 'what is delayable has a place');
  const laterCost = shifted.reduce((sum, { mtu: at, powerW }) => sum + prices[at]! * powerW, 0);
  const dearer = Math.ceil(laterCost / quantityW) - prices[mtu]!;
  return { quantityW, limit: Math.max(0, dearer) + terms.margin };
}
