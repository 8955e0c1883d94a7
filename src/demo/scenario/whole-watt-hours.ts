import type { PowerW } from '../../domain/quantity.js';

/** Power that is a whole number of watt-hours in a quarter-hour is a multiple of this. */
export const WHOLE_WATT_HOURS_W = 4;

/** Rounds a schedule to powers that are whole watt-hours in a quarter-hour, keeping its running sum. */
export function wholeWattHours(schedule: ArrayLike<PowerW>): Int32Array {
  let exact = 0;
  let given = 0;
  return Int32Array.from(schedule, (powerW) => {
    exact += powerW;
    const whole = Math.round((exact - given) / WHOLE_WATT_HOURS_W) * WHOLE_WATT_HOURS_W;
    given += whole;
    return whole;
  });
}
