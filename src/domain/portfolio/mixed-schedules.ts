import { batteryUnits } from '../flexibility/home-dynamics.js';
import { type DeviceTask, deviceBreaches } from './device-task.js';
import type { Device, PowerSeries } from './portfolio.js';
import type { MixedSchedule } from './price-coordination.js';

/** Neighbouring devices get different proposals of a mixture where they can have only one: the golden ratio spreads them evenly. */
const GOLDEN = 0.618_033_988_749_895;

/**
 * A mixture of schedules as one schedule for every device. Cars and batteries can run the mean of their schedules; devices that are on or
 * off run one of them, in numbers that follow the shares.
 */
export function mixedSchedules(
  tasks: readonly DeviceTask[],
  mixed: readonly (readonly MixedSchedule[])[],
): PowerSeries[] {
  return tasks.map((task, index) => {
    const mean = meanSchedule(task, mixed[index]!);
    if (mean !== undefined && deviceBreaches(task, mean).length === 0) return mean;
    return oneOf(mixed[index]!, (index * GOLDEN) % 1);
  });
}

function meanSchedule({ device, mtus, mtuSeconds }: DeviceTask, mixed: readonly MixedSchedule[]) {
  if (mixed.length === 1) return mixed[0]!.schedule;
  const mean = new Float64Array(mtus);
  for (const { share, schedule } of mixed) for (let mtu = 0; mtu < mtus; mtu++) mean[mtu]! += share * schedule[mtu]!;
  switch (device.kind) {
    case 'car':
      return device.minPowerW === 0 ? roundedByRunningSum(mean) : undefined;
    case 'heat-pump':
      return device.minPowerW === 0 ? Int32Array.from(mean, Math.ceil) : undefined;
    case 'battery':
      return withinCapacity(device, mean, mtuSeconds);
    case 'appliance':
      return undefined;
  }
}

/** Keeps the sum, a car's energy. */
function roundedByRunningSum(power: Float64Array): PowerSeries {
  let exact = 0;
  let given = 0;
  return Int32Array.from(power, (powerW) => {
    exact += powerW;
    const whole = Math.round(exact) - given;
    given += whole;
    return whole;
  });
}

/** A mean of charging and discharging loses less than its parts, so only a full battery has to be looked after. */
function withinCapacity(device: Extract<Device, { kind: 'battery' }>, power: Float64Array, mtuSeconds: number) {
  const { charged, discharged, capacity, initial } = batteryUnits(device, mtuSeconds);
  let content = initial;
  return Int32Array.from(power, (mean) => {
    const powerW = Math.min(Math.ceil(mean), Math.floor((capacity - content) / charged));
    content += powerW * (powerW > 0 ? charged : discharged);
    return powerW;
  });
}

function oneOf(mixed: readonly MixedSchedule[], place: number): PowerSeries {
  let passed = 0;
  for (const { share, schedule } of mixed) {
    passed += share;
    if (place < passed) return schedule;
  }
  return mixed.at(-1)!.schedule;
}
