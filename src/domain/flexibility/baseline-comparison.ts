import type { EpochSeconds } from '../market-time.js';
import type { EnergyWh } from '../quantity.js';
import { type BaselinePreset, baselinePresets } from './baseline.js';
import { DayClock } from './baseline-day.js';
import { baselineInWindow, type DayWindow } from './frozen-baselines.js';
import { type CalendarOfDays, type LocalDay, MeterHistory } from './meter-history.js';
import type { MeterReadings } from './meter-readings.js';

/** How far a method is from what was used on days without activation. Figures are percent of what was used; null without a call. */
export interface ComparedMethod {
  readonly method: BaselinePreset;
  /** Calls of one metering point that the method tells of; the others lack history. */
  readonly calls: number;
  /** Positive: the baseline is too high, and pays for nothing. */
  readonly bias: number | null;
  /** Mean absolute error of a market time unit of a metering point. */
  readonly mtuError: number | null;
  readonly callError: number | null;
  /** Of all metering points together. */
  readonly portfolioError: number | null;
  /** Why there are no figures; null where there are some. */
  readonly withoutFigures: string | null;
}

/** What is compared. Calls begin at these local market time units of a day of 24 hours, and last as many. */
export interface ComparedCalls extends CalendarOfDays {
  readonly meteringPoints: readonly string[];
  readonly until: EpochSeconds;
  readonly starts: readonly number[];
  readonly mtus: number;
}

const DAY_SECONDS = 86_400;

/**
 * Every method that needs nothing but the meter, on the same metering points, days and hours: each by the readings before the call, against what was
 * used then. Calls that were not measured in full, and days of activation, are left out.
 */
export function compareMethods(readings: MeterReadings, calls: ComparedCalls): ComparedMethod[] {
  const history = new MeterHistory(readings, calls);
  const windows = windowsOf(readings, history, calls);
  return (Object.keys(baselinePresets) as BaselinePreset[]).map((method) =>
    comparedMethod(method, readings, history, windows, calls.meteringPoints),
  );
}

function windowsOf({ firstStart, mtuSeconds }: MeterReadings, history: MeterHistory, calls: ComparedCalls) {
  const days = new Map<string, LocalDay>();
  for (let at = firstStart; at < calls.until; at += DAY_SECONDS / 2) {
    const day = history.dayAt(at);
    days.set(day.day, day);
  }
  return [...days.values()].flatMap((day) => {
    const clock = new DayClock(day.mtus, mtuSeconds);
    return calls.starts.flatMap((local): DayWindow[] => {
      const [fromMtu] = clock.positionsOf(local);
      if (fromMtu === undefined || fromMtu + calls.mtus > day.mtus) return [];
      return [{ day, fromMtu, untilMtu: fromMtu + calls.mtus }];
    });
  });
}

function comparedMethod(
  method: BaselinePreset,
  { mtuSeconds }: MeterReadings,
  history: MeterHistory,
  windows: readonly DayWindow[],
  meteringPoints: readonly string[],
): ComparedMethod {
  let lack = 'no call was measured in full on a day without activation';
  const sums = { calls: 0, used: 0, bias: 0, mtu: 0, call: 0, portfolio: 0 };
  for (const window of windows) {
    let together = 0;
    for (const point of meteringPoints) {
      const used = usedIn(history, point, window);
      if (used === undefined) continue;
      const told = baselineInWindow(history, baselinePresets[method], point, window, mtuSeconds);
      if (!told.ok) {
        lack = told.rejection.message;
        continue;
      }
      const errors = told.value.map((wh, at) => wh - used[at]!);
      const error = sum(errors);
      sums.calls += 1;
      sums.used += sum(used.map(Math.abs));
      sums.bias += error;
      sums.mtu += sum(errors.map(Math.abs));
      sums.call += Math.abs(error);
      together += error;
    }
    sums.portfolio += Math.abs(together);
  }
  const percent = (wh: number) => (sums.used === 0 ? null : Math.round((1000 * wh) / sums.used) / 10);
  return {
    ...{ method, calls: sums.calls, bias: percent(sums.bias), mtuError: percent(sums.mtu) },
    ...{ callError: percent(sums.call), portfolioError: percent(sums.portfolio) },
    withoutFigures: sums.used > 0 ? null : sums.calls > 0 ? 'nothing was used in any call' : lack,
  };
}

/** What was used in a window without activation on its day; undefined where it was not measured in full. */
function usedIn(history: MeterHistory, point: string, { day, fromMtu, untilMtu }: DayWindow): EnergyWh[] | undefined {
  if (history.wasActivated(point, day)) return undefined;
  const used = history.measuredUntil(point, day, untilMtu).slice(fromMtu);
  return used.includes(undefined) ? undefined : (used as EnergyWh[]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
