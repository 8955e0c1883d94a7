import type { Micros } from '../quantity.js';

/** Ticks times watts over one market time unit as micro-units: 3600 seconds an hour, 100 tick-watt-hours a micro-unit. Rounded up. */
export function tickWattMoney(tickW: bigint, mtuSeconds: number): Micros {
  const numerator = tickW * BigInt(mtuSeconds);
  const quotient = numerator / 360_000n;
  return numerator > 0n && quotient * 360_000n !== numerator ? quotient + 1n : quotient;
}
