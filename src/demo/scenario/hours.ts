import type { PowerW } from '../../domain/quantity.js';

export const MTUS_PER_HOUR = 4;
export const SECONDS_PER_HOUR = 3600;
export const HOURS_PER_DAY = 24;

/** Mean power of each hour from that of its quarter-hours, to the nearest watt. */
export function hourlyW(quarterHourlyW: readonly PowerW[]): PowerW[] {
  return Array.from({ length: quarterHourlyW.length / MTUS_PER_HOUR }, (_, hour) => {
    const first = hour * MTUS_PER_HOUR;
    const sum = quarterHourlyW.slice(first, first + MTUS_PER_HOUR).reduce((total, powerW) => total + powerW, 0);
    return Math.round(sum / MTUS_PER_HOUR);
  });
}

/** Each hour's power, held for its quarter-hours. */
export function heldForTheHour(powerW: ArrayLike<PowerW>): PowerW[] {
  return Array.from({ length: powerW.length * MTUS_PER_HOUR }, (_, mtu) => powerW[Math.floor(mtu / MTUS_PER_HOUR)]!);
}
