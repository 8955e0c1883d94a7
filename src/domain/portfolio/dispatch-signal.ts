import type { PowerSeries } from './portfolio.js';

/**
 * What a device is told when it is scheduled: the price of its energy per market time unit, in ticks but not whole, and how much power
 * the branches above it have left. Where there is no room, power still can be had, at `overloadPrice` more: it is so high that
 * a device takes it only where its own constraints leave nothing else.
 */
export interface DispatchSignal {
  readonly price: Float64Array;
  readonly room?: Room;
}

/** Power left for one device in each direction; negative where a branch is overloaded without it. */
export interface Room {
  readonly importW: Float64Array;
  readonly exportW: Float64Array;
  /** Per market time unit. */
  readonly overloadPrice: Float64Array;
}

/** What a schedule costs by a signal, without wear, in ticks times watts over one market time unit. */
export function signalCost({ price, room }: DispatchSignal, schedule: PowerSeries): number {
  let cost = 0;
  for (let mtu = 0; mtu < schedule.length; mtu++) {
    const powerW = schedule[mtu]!;
    cost += price[mtu]! * powerW;
    if (room) cost += room.overloadPrice[mtu]! * overloadW(room, mtu, powerW);
  }
  return cost;
}

/** By how much the power of one device is beyond its room. */
function overloadW({ importW, exportW }: Room, mtu: number, powerW: number): number {
  return Math.max(0, powerW - importW[mtu]!) + Math.max(0, -powerW - exportW[mtu]!);
}
