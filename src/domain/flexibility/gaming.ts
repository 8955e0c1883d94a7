import type { EnergyWh } from '../quantity.js';
import { assertInvariant } from '../rejection.js';

/**
 * How often something has to be seen before it is told: once happens to everybody. An alarm is a reason to look, not a proof; docs/baselines.md
 * has the rate at which honest homes raise one.
 */
export interface AlarmRule {
  /** Beyond this it counts as seen, in percent of what was to be expected. */
  readonly marginPercent: number;
  /** Calls on which it was seen, out of the latest `ofCalls`. */
  readonly callsNeeded: number;
  readonly ofCalls: number;
}

/** Rules whose rate of false alarms was measured: 2.0 % and 4.2 % of honest homes in a week of daily calls. */
export const alarmRules = {
  inflation: { marginPercent: 25, callsNeeded: 4, ofCalls: 5 },
  increaseDecrease: { marginPercent: 50, callsNeeded: 4, ofCalls: 5 },
} as const satisfies Record<string, AlarmRule>;

/** Percent of honest homes that raise an alarm by these rules in a week of daily calls; measured, see docs/baselines.md. */
export const falseAlarmPercent = { inflation: 2.0, increaseDecrease: 4.2 } as const;

/** Consumption in the window that a same-day adjustment looks at, before one call. */
export interface AdjustmentWindow {
  readonly windowWh: EnergyWh;
  /** The same hours of days like it on which nothing was called. */
  readonly referenceWh: readonly EnergyWh[];
  /** Homes that were not called: what they used in these hours, and on average on the reference days. Takes the weather out. */
  readonly peersWh: EnergyWh;
  readonly peersReferenceWh: EnergyWh;
}

/** One day of nominations of one metering point, all by market time unit. */
export interface NominatedDay {
  readonly nominatedWh: readonly EnergyWh[];
  /** A baseline that the nominating party cannot move. */
  readonly referenceWh: readonly EnergyWh[];
  /** Where relief was requested: where a higher nomination pays. */
  readonly requested: readonly boolean[];
}

/**
 * Inflation: more was used before the call than on any reference day, by more than the margin, after the change that peers show. A baseline
 * adjusted by that window is paid for consumption that never was wanted.
 */
export function isInflated(window: AdjustmentWindow, marginPercent: number): boolean {
  const { windowWh, referenceWh, peersWh, peersReferenceWh } = window;
  assertInvariant(referenceWh.length > 0, 'inflation is told against at least one reference day');
  const highest = Math.max(...referenceWh);
  return windowWh * peersReferenceWh * 100 > highest * peersWh * (100 + marginPercent);
}

/**
 * Increase-decrease: the nomination exceeds the reference by more where relief is requested than elsewhere on the same day, by more than the
 * margin in percent of the reference there. Who makes the congestion is paid to remove it.
 */
export function raisesWhereRequested(
  { nominatedWh, referenceWh, requested }: NominatedDay,
  marginPercent: number,
): boolean {
  const sums = { in: { mtus: 0, excess: 0, reference: 0 }, out: { mtus: 0, excess: 0, reference: 0 } };
  for (const [mtu, nominated] of nominatedWh.entries()) {
    const sum = requested[mtu] === true ? sums.in : sums.out;
    sum.mtus += 1;
    sum.excess += nominated - referenceWh[mtu]!;
    sum.reference += Math.abs(referenceWh[mtu]!);
  }
  if (sums.in.mtus === 0 || sums.out.mtus === 0) return false;
  // (excess in / mtus in - excess out / mtus out) x 100 > margin x reference in / mtus in, without dividing.
  const difference = sums.in.excess * sums.out.mtus - sums.out.excess * sums.in.mtus;
  return difference * 100 > marginPercent * sums.in.reference * sums.out.mtus;
}

/** Whether an alarm is raised, given for each call, oldest first, whether it was seen. Looks at the latest calls only. */
export function raisesAlarm(seen: readonly boolean[], { callsNeeded, ofCalls }: AlarmRule): boolean {
  return seen.slice(-ofCalls).filter(Boolean).length >= callsNeeded;
}
