import { assertInvariant } from '../rejection.js';
import { cheapestCharging } from './car-schedule.js';
import { ContentValue } from './content-value.js';
import { type DeviceTask, deviceBreaches, programmeFrom, wearTickW } from './device-task.js';
import { type DispatchSignal, signalCost } from './dispatch-signal.js';
import type { PowerSeries } from './portfolio.js';
import { cheapestHeating, cheapestStorage } from './store-schedule.js';

export interface OptimalSchedule {
  readonly schedule: PowerSeries;
  /** What it costs by the signal, wear included. */
  readonly cost: number;
  /** No schedule of the device costs less; equal to the cost but for whole watts and smallest powers of heat pumps. */
  readonly bound: number;
}

interface Found {
  readonly schedule: PowerSeries;
  readonly bound?: number;
}

/** Schedules single devices at least cost by a signal. Holds scratch space, and nothing else, between calls. */
export class DeviceOptimiser {
  private readonly value: ContentValue;

  constructor(mtus: number) {
    this.value = new ContentValue(mtus);
  }

  /** `undefined` where no schedule found keeps all constraints of the device; every schedule given keeps them all. */
  cheapest(task: DeviceTask, signal: DispatchSignal): OptimalSchedule | undefined {
    const found = this.find(task, signal) ?? asPreferred(task);
    if (found === undefined) return undefined;
    const cost = signalCost(signal, found.schedule) + wearTickW(task.device, found.schedule);
    return { schedule: found.schedule, cost, bound: Math.min(found.bound ?? cost, cost) };
  }

  /** As {@link cheapest}, for a device that was found to have a schedule before. */
  cheapestOf(task: DeviceTask, signal: DispatchSignal): OptimalSchedule {
    const found = this.cheapest(task, signal);
    assertInvariant(found !== undefined, `an admitted device, ${task.device.id}, has a schedule`);
    return found;
  }

  private find(task: DeviceTask, signal: DispatchSignal): Found | undefined {
    const { device } = task;
    switch (device.kind) {
      case 'appliance':
        return { schedule: cheapestStart({ ...task, device }, signal) };
      case 'car': {
        const schedule = cheapestCharging({ ...task, device }, signal);
        return schedule && { schedule };
      }
      case 'battery':
        return cheapestStorage({ ...task, device }, signal, this.value);
      case 'heat-pump': {
        const found = cheapestHeating({ ...task, device }, signal, this.value);
        if (found === undefined || deviceBreaches(task, found.schedule).length === 0) return found;
        const preferred = asPreferred(task);
        return preferred && { ...preferred, bound: found.bound! };
      }
    }
  }
}

/** Where mandates and smallest powers leave nothing to choose, what the owner prefers may still keep all constraints. */
function asPreferred(task: DeviceTask): Found | undefined {
  return deviceBreaches(task, task.preferred).length > 0 ? undefined : { schedule: task.preferred };
}

/** The cheapest start of an appliance's programme; of equal ones the earliest. A start outside the mandates is the preferred one. */
function cheapestStart(
  {
    device,
    mtus,
    isMandated,
    preferred,
  }: DeviceTask & { device: Extract<DeviceTask['device'], { kind: 'appliance' }> },
  signal: DispatchSignal,
): PowerSeries {
  const { profileW, fromMtu, untilMtu, preferredStartMtu } = device;
  const isFree = (start: number) => isMandated.subarray(start, start + profileW.length).every(Boolean);
  if (!isFree(preferredStartMtu)) return preferred;
  let best = preferred;
  let lowest = Number.POSITIVE_INFINITY;
  for (let start = fromMtu; start + profileW.length <= untilMtu; start++) {
    if (!isFree(start)) continue;
    const schedule = programmeFrom(profileW, start, mtus);
    const cost = signalCost(signal, schedule);
    if (cost < lowest) [best, lowest] = [schedule, cost];
  }
  return best;
}
