import type { EnergyWh } from '../quantity.js';
import { assertInvariant } from '../rejection.js';

/** A day of a meter as baselines look back on it. */
export interface MeteredDay {
  /** YYYY-MM-DD, local. */
  readonly day: string;
  readonly workingDay: boolean;
  /** Flexibility was called from this meter: the day says nothing about what it would have used. */
  readonly activated: boolean;
  /** Consumption per market time unit in order of time, feed-in negative: 92, 96 or 100 quarter-hours; undefined where it was not measured. */
  readonly energyWh: readonly (EnergyWh | undefined)[];
}

const HOURS = 24;
/** Local time of the clock changes in the European Union: 02:00 becomes 03:00 in spring, 03:00 becomes 02:00 in autumn. */
const CHANGE_HOUR = 2;

/** How the market time units of a day lie on the local clock. `local` counts units of a day of 24 hours from midnight. */
export class DayClock {
  readonly localMtus: number;
  private readonly perHour: number;
  /** Hours that the day has more than 24. */
  private readonly extraHours: -1 | 0 | 1;

  constructor(mtus: number, mtuSeconds: number) {
    this.perHour = 3600 / mtuSeconds;
    this.localMtus = HOURS * this.perHour;
    const extraHours = mtus / this.perHour - HOURS;
    assertInvariant(
      extraHours === -1 || extraHours === 0 || extraHours === 1,
      `a day of ${mtus} units has 23 to 25 hours`,
    );
    this.extraHours = extraHours;
  }

  /** The local unit of a position in the day. The repeated hour of autumn has the same local units twice. */
  localAt(position: number): number {
    const change = CHANGE_HOUR * this.perHour;
    if (this.extraHours === -1) return position < change ? position : position + this.perHour;
    if (this.extraHours === 1) return position < change + this.perHour ? position : position - this.perHour;
    return position;
  }

  /** Positions with a local unit: none in the hour that spring leaves out, two in the hour that autumn repeats. */
  positionsOf(local: number): readonly number[] {
    const change = CHANGE_HOUR * this.perHour;
    if (this.extraHours === 0 || local < change) return [local];
    const inChangedHour = local < change + this.perHour;
    if (this.extraHours === -1) return inChangedHour ? [] : [local - this.perHour];
    return inChangedHour ? [local, local + this.perHour] : [local + this.perHour];
  }
}

/** Energy of a local unit of a metered day; the mean, rounded down, where autumn has it twice; `undefined` where spring lacks it or it was not measured. */
export function energyAtLocal({ energyWh }: MeteredDay, local: number, mtuSeconds: number): EnergyWh | undefined {
  const positions = new DayClock(energyWh.length, mtuSeconds).positionsOf(local);
  let sum = 0;
  for (const position of positions) {
    const value = energyWh[position];
    if (value === undefined) return undefined;
    sum += value;
  }
  return positions.length === 0 ? undefined : Math.floor(sum / positions.length);
}
