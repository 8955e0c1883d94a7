import type { Battery } from '../flexibility/home-model.js';
import { selfConsumption } from '../flexibility/home-preferred.js';
import type { PowerW, PriceTicks } from '../quantity.js';
import type { DeviceOptimiser } from './device-optimiser.js';
import { shiftsToward } from './device-shift.js';
import type { DeviceTask } from './device-task.js';
import type { PowerSeries } from './portfolio.js';

/**
 * A change of a battery's day that its owner offers to the market: less of what it would do for its home at one time, and what makes up for it at
 * another. All of a battery's changes can be taken together, wholly or by any equal parts of whole watts, and it keeps every constraint.
 */
export interface StorageShift {
  /** Difference to serving its own home, feed-in positive, by rising time. */
  readonly profile: readonly { readonly period: number; readonly powerW: PowerW }[];
  /** What all of it costs in wear, more than serving the home alone; negative where it wears less. */
  readonly wearTickW: number;
}

/** What a battery does for its home alone: takes what the sun leaves over and gives it back. Net powers, import positive. */
export function servingItsHome(battery: Battery, homeNetW: ArrayLike<PowerW>, mtuSeconds: number): PowerSeries {
  const { chargeW, dischargeW } = selfConsumption(battery, homeNetW, mtuSeconds);
  return Int32Array.from(chargeW, (powerW, mtu) => powerW - dischargeW[mtu]!);
}

/** The changes that lead from its `own` schedule towards what earns most at prices, taken as they are. */
export function arbitrageAt(
  task: DeviceTask,
  own: PowerSeries,
  price: readonly PriceTicks[],
  optimiser: DeviceOptimiser,
): StorageShift[] {
  const { schedule } = optimiser.cheapestOf(task, { price: Float64Array.from(price) });
  const free = new Float64Array(task.mtus);
  return shiftsToward(0, task, own, schedule, free).map(({ lot, lots, lotTickW }) => ({
    profile: lot.map(({ mtu, changeW }) => ({ period: mtu, powerW: 0 - changeW * lots })),
    wearTickW: lotTickW * lots,
  }));
}
