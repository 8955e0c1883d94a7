import { type AlarmRule, isInflated, raisesAlarm, raisesWhereRequested } from '../../src/domain/flexibility/gaming.js';
import { dayOf, daysBefore, type MeteredHome, TARGET_DAYS } from './metered-homes.js';

/** How often a monitor speaks, in percent: of honest homes, and of homes that game on every call. */
export interface MonitorRates {
  readonly monitor: string;
  readonly rule: AlarmRule;
  readonly honestCalls: number;
  readonly honestAlarms: number;
  /** By how many percent the gamer inflates, and how many of them raise an alarm. */
  readonly gamingAlarms: Readonly<Record<number, number>>;
}

const MTUS = 96;
/** Three hours before calls at 09:00, 12:00, 15:00, 18:00 and 21:00. */
const WINDOWS = [24, 36, 48, 60, 72].map((fromMtu) => ({ fromMtu, untilMtu: fromMtu + 12 }));
/** Relief is requested from 17:00 to 20:00. */
const REQUESTED = Array.from({ length: MTUS }, (_, mtu) => mtu >= 68 && mtu < 80);
const GAMED_BY = [50, 100, 200] as const;

const FIRST_TARGET = TARGET_DAYS[0]!;

/** A call on each of five working days in a row; the five working days before are the reference. */
export function inflationRates(homes: readonly MeteredHome[], rule: AlarmRule): MonitorRates {
  const seenBy = (gamedPercent: number) =>
    WINDOWS.flatMap(({ fromMtu, untilMtu }) => {
      const inWindow = (wh: readonly number[]) => sum(wh.slice(fromMtu, untilMtu));
      const referenceWh = homes.map((home) => history(home).map(({ energyWh }) => inWindow(energyWh)));
      const means = referenceWh.map((days) => sum(days) / days.length);
      const windowsWh = TARGET_DAYS.map((day) => homes.map((home) => inWindow(dayOf(home, day).energyWh)));
      return homes.map((_, index) =>
        windowsWh.map((windows) =>
          isInflated(
            {
              windowWh: Math.round((windows[index]! * (100 + gamedPercent)) / 100),
              referenceWh: referenceWh[index]!,
              peersWh: sum(windows) - windows[index]!,
              peersReferenceWh: Math.round(sum(means) - means[index]!),
            },
            rule.marginPercent,
          ),
        ),
      );
    });
  return ratesOf('inflation', rule, seenBy);
}

/**
 * Honest homes nominate what they then use; the reference is the mean of the five working days before, times how the other homes together
 * compare with theirs.
 */
export function increaseDecreaseRates(homes: readonly MeteredHome[], rule: AlarmRule): MonitorRates {
  const means = homes.map((home) => meanDay(history(home).map(({ energyWh }) => energyWh)));
  const allMeans = sumDay(means);
  const allUsed = TARGET_DAYS.map((day) => sumDay(homes.map((home) => dayOf(home, day).energyWh)));
  const seenBy = (gamedPercent: number) =>
    homes.map((home, index) =>
      TARGET_DAYS.map((day, at) => {
        const { energyWh } = dayOf(home, day);
        const referenceWh = means[index]!.map((meanWh, mtu) =>
          Math.floor((meanWh * (allUsed[at]![mtu]! - energyWh[mtu]!)) / (allMeans[mtu]! - meanWh)),
        );
        const nominatedWh = energyWh.map((wh, mtu) =>
          REQUESTED[mtu] === true ? Math.round((wh * (100 + gamedPercent)) / 100) : wh,
        );
        return raisesWhereRequested({ nominatedWh, referenceWh, requested: REQUESTED }, rule.marginPercent);
      }),
    );
  return ratesOf('increase-decrease', rule, seenBy);
}

function sumDay(days: readonly (readonly number[])[]): number[] {
  return Array.from({ length: MTUS }, (_, mtu) => sum(days.map((day) => day[mtu]!)));
}

function meanDay(days: readonly (readonly number[])[]): number[] {
  return sumDay(days).map((wh) => wh / days.length);
}

function ratesOf(monitor: string, rule: AlarmRule, seenBy: (gamedPercent: number) => boolean[][]): MonitorRates {
  const percent = (part: number, whole: number) => Math.round((1000 * part) / whole) / 10;
  const alarms = (seen: boolean[][]) => percent(seen.filter((calls) => raisesAlarm(calls, rule)).length, seen.length);
  const honest = seenBy(0);
  return {
    monitor,
    rule,
    honestCalls: percent(honest.flat().filter(Boolean).length, honest.flat().length),
    honestAlarms: alarms(honest),
    gamingAlarms: Object.fromEntries(GAMED_BY.map((by) => [by, alarms(seenBy(by))])),
  };
}

function history(home: MeteredHome) {
  return daysBefore(home, FIRST_TARGET).filter(({ workingDay }) => workingDay);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
