import { powerSum } from '../flexibility/home-model.js';
import type { DeviceTask } from './device-task.js';
import type { DispatchSignal } from './dispatch-signal.js';
import type { Device, PowerSeries } from './portfolio.js';

type CarTask = DeviceTask & { readonly device: Extract<Device, { kind: 'car' }> };

/** Power that a car can take in one market time unit at one price. */
interface Filling {
  readonly mtu: number;
  readonly powerW: number;
  readonly price: number;
}

/** A market time unit in which the car may charge. */
interface Slot {
  readonly mtu: number;
  /** Of its smallest power. */
  readonly leastCost: number;
  /** What it can take beyond its smallest power. */
  readonly more: readonly Filling[];
}

/**
 * The cheapest way to take exactly the car's energy: the cheapest market time units are filled first. Where there is a smallest power, every
 * number of charging units is tried, the cheapest of them at the smallest power and then filled; without rooms that is the optimum,
 * since a dearer unit can always be exchanged for a cheaper idle one. `undefined` where the energy does not fit.
 */
export function cheapestCharging(task: CarTask, signal: DispatchSignal): PowerSeries | undefined {
  const { device, mtus, mtuSeconds, isMandated, preferred } = task;
  const schedule = new Int32Array(mtus);
  let energy = powerSum(device.energyWh, mtuSeconds);
  const slots: Slot[] = [];
  for (let mtu = device.plugInMtu; mtu < device.plugOutMtu; mtu++) {
    if (isMandated[mtu]) slots.push(slotOf(device, mtu, signal));
    else {
      schedule[mtu] = preferred[mtu]!;
      energy -= preferred[mtu]!;
    }
  }
  const chosen = device.minPowerW === 0 ? slots : cheapestSlots(slots, energy, device.minPowerW, device.maxPowerW);
  if (chosen === undefined) return undefined;
  for (const { mtu } of chosen) schedule[mtu] = device.minPowerW;
  const rest = fill(fillings(chosen), energy - chosen.length * device.minPowerW, ({ mtu }, powerW) => {
    schedule[mtu]! += powerW;
  });
  return rest === 0 ? schedule : undefined;
}

function slotOf(device: CarTask['device'], mtu: number, { price, room }: DispatchSignal): Slot {
  const { minPowerW, maxPowerW } = device;
  const unit = price[mtu]!;
  if (!room) return { mtu, leastCost: unit * minPowerW, more: [{ mtu, powerW: maxPowerW - minPowerW, price: unit }] };
  const roomW = Math.max(0, Math.min(maxPowerW, room.importW[mtu]!));
  const overloadPrice = room.overloadPrice[mtu]!;
  const beyond = unit + overloadPrice;
  return {
    mtu,
    leastCost: unit * minPowerW + overloadPrice * Math.max(0, minPowerW - roomW),
    more: [
      { mtu, powerW: Math.max(0, roomW - minPowerW), price: unit },
      { mtu, powerW: maxPowerW - Math.max(roomW, minPowerW), price: beyond },
    ],
  };
}

/** How many, and so which, units are on at the lowest cost; the fewest of equal ones. `undefined` where no number fits the energy. */
function cheapestSlots(slots: readonly Slot[], energy: number, minPowerW: number, maxPowerW: number) {
  if (energy === 0) return [];
  const ordered = slots.toSorted((a, b) => a.leastCost - b.leastCost || a.mtu - b.mtu);
  const most = Math.min(ordered.length, Math.floor(energy / minPowerW));
  const fewest = Math.ceil(energy / maxPowerW);
  let best: readonly Slot[] | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (let count = fewest; count <= most; count++) {
    const on = ordered.slice(0, count);
    let cost = on.reduce((sum, { leastCost }) => sum + leastCost, 0);
    fill(fillings(on), energy - count * minPowerW, ({ price }, powerW) => {
      cost += price * powerW;
    });
    if (cost >= lowest) {
      // Costs of more and more units are convex: once they rise they go on rising, unless rooms bend them.
      if (count > fewest + MOST_WORSE) break;
      continue;
    }
    lowest = cost;
    best = on;
  }
  return best;
}

/** Numbers of units that are tried beyond the fewest although they are worse. */
const MOST_WORSE = 8;

function fillings(slots: readonly Slot[]): Filling[] {
  return slots.flatMap(({ more }) => more).sort((a, b) => a.price - b.price || a.mtu - b.mtu);
}

/** Takes energy from the cheapest fillings; what does not fit is returned. */
function fill(from: readonly Filling[], energy: number, take: (filling: Filling, powerW: number) => void): number {
  let rest = energy;
  for (const filling of from) {
    if (rest <= 0) break;
    const powerW = Math.min(rest, filling.powerW);
    if (powerW > 0) take(filling, powerW);
    rest -= powerW;
  }
  return rest;
}
