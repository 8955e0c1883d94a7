import type { EnergyWh } from '../quantity.js';
import { accepted, assertInvariant, type Outcome, rejected } from '../rejection.js';
import { adjustToday, type SameDayAdjustment } from './baseline-adjustment.js';
import { DayClock, energyAtLocal, type MeteredDay } from './baseline-day.js';
import { type StandardLoadProfile, standardProfileEnergy } from './baseline-standard-profile.js';

/** How the consumption without activation is told; docs/baselines.md compares them. */
export type BaselineMethod =
  /** What the provider nominated before the gate, by position in the day. */
  | { readonly kind: 'nominated'; readonly nominatedWh: readonly EnergyWh[] }
  /** Mean of `x` of the `y` latest days like the target: those with the highest, middle or lowest consumption in the delivery window. */
  | {
      readonly kind: 'x-of-y';
      readonly pick: 'high' | 'mid' | 'low';
      readonly x: number;
      readonly y: number;
      readonly adjustment?: SameDayAdjustment;
    }
  /** Mean of the same hour over the preceding working days, spread evenly over the hour. */
  | { readonly kind: 'same-hour-mean'; readonly days: number }
  /** The mean of the last units before delivery, but for `gapMtus` (none where left out), held flat: the meter after against the meter before. */
  | { readonly kind: 'meter-before-meter-after'; readonly mtusBefore: number; readonly gapMtus?: number }
  | { readonly kind: 'standard-load-profile'; readonly profile: StandardLoadProfile; readonly annualWh: EnergyWh }
  /** Agreed beforehand, by local market time unit of working days and of other days. */
  | {
      readonly kind: 'reference-profile';
      readonly workingDayWh: readonly EnergyWh[];
      readonly otherDayWh: readonly EnergyWh[];
    };

export type XOfY = Extract<BaselineMethod, { kind: 'x-of-y' }>;

/** Two hours before delivery, corrected by a fifth at most. */
const twoHours: SameDayAdjustment = { kind: 'scaled', mtusBefore: 8, gapMtus: 0, boundPercent: 20 };

/** Methods that need nothing but the meter, by the names they have in the market; adjustment windows are for quarter-hours. */
export const baselinePresets = {
  'high-5-of-10': { kind: 'x-of-y', pick: 'high', x: 5, y: 10 },
  'mid-8-of-10': { kind: 'x-of-y', pick: 'mid', x: 8, y: 10 },
  'low-5-of-10': { kind: 'x-of-y', pick: 'low', x: 5, y: 10 },
  'high-4-of-5': { kind: 'x-of-y', pick: 'high', x: 4, y: 5 },
  'mid-3-of-5': { kind: 'x-of-y', pick: 'mid', x: 3, y: 5 },
  'low-4-of-5': { kind: 'x-of-y', pick: 'low', x: 4, y: 5 },
  '10-of-10-adjusted': { kind: 'x-of-y', pick: 'high', x: 10, y: 10, adjustment: twoHours },
  '5-of-5-adjusted': { kind: 'x-of-y', pick: 'high', x: 5, y: 5, adjustment: twoHours },
  'same-hour-5-working-days': { kind: 'same-hour-mean', days: 5 },
  'meter-before-meter-after': { kind: 'meter-before-meter-after', mtusBefore: 1 },
} as const satisfies Record<string, BaselineMethod>;

export type BaselinePreset = keyof typeof baselinePresets;

/** The day and the units in which power changes. */
export interface BaselineTarget {
  readonly day: string;
  readonly workingDay: boolean;
  readonly publicHoliday: boolean;
  /** Market time units of the day: 92, 96 or 100 quarter-hours. */
  readonly mtus: number;
  readonly mtuSeconds: number;
  /** Positions in the day; `untilMtu` is the first one after delivery. */
  readonly fromMtu: number;
  readonly untilMtu: number;
  /** What the meter said of the day so far: at least up to `fromMtu` where a method looks at it. */
  readonly measuredWh: readonly (EnergyWh | undefined)[];
}

/**
 * Consumption without activation for every market time unit of the delivery window, in whole watt-hours, every mean rounded down.
 * `past` is latest day first. Refuses with `readings-missing` where the history is too short for the method.
 */
export function baseline(
  method: BaselineMethod,
  past: readonly MeteredDay[],
  target: BaselineTarget,
): Outcome<readonly EnergyWh[]> {
  assertInvariant(
    0 <= target.fromMtu && target.fromMtu < target.untilMtu && target.untilMtu <= target.mtus,
    'the delivery window lies within the day',
  );
  switch (method.kind) {
    case 'nominated':
      return readingsAt(method.nominatedWh, target.fromMtu, target.untilMtu, 'nominatedWh');
    case 'x-of-y':
      return xOfY(method, past, target);
    case 'same-hour-mean':
      return sameHourMean(method.days, past, target);
    case 'meter-before-meter-after':
      return meterBefore(method, target);
    case 'standard-load-profile':
      return accepted(
        overWindow(target, (local) =>
          standardProfileEnergy(method.profile, target, local, {
            annualWh: method.annualWh,
            mtuSeconds: target.mtuSeconds,
          }),
        ),
      );
    case 'reference-profile': {
      const profile = target.workingDay ? method.workingDayWh : method.otherDayWh;
      return readingsBy(
        overWindow(target, (local) => profile[local]),
        'reference profile',
      );
    }
  }
}

function xOfY(method: XOfY, past: readonly MeteredDay[], target: BaselineTarget): Outcome<readonly EnergyWh[]> {
  const alike = past.filter((day) => !day.activated && day.workingDay === target.workingDay).slice(0, method.y);
  if (alike.length < method.y)
    return rejected(
      'readings-missing',
      'past',
      `${method.y} days like the target are needed, ${alike.length} are there`,
    );
  const locals = overWindow(target, (local) => local);
  const inWindow = (day: MeteredDay) =>
    locals.reduce((sum, local) => sum + (energyAtLocal(day, local, target.mtuSeconds) ?? 0), 0);
  const byConsumption = alike
    .map((day, age) => ({ day, age, energyWh: inWindow(day) }))
    .sort((a, b) => b.energyWh - a.energyWh || a.age - b.age);
  const skipped = { high: 0, mid: Math.floor((method.y - method.x) / 2), low: method.y - method.x }[method.pick];
  const chosen = byConsumption.slice(skipped, skipped + method.x).map(({ day }) => day);
  const rawAt = (position: number) => meanAt(chosen, position, target);
  const window = Array.from({ length: target.untilMtu - target.fromMtu }, (_, at) => rawAt(target.fromMtu + at));
  const raw = readingsBy(window, 'past');
  if (!raw.ok || method.adjustment === undefined) return raw;
  return accepted(adjustToday(method.adjustment, raw.value, { ...target, rawAt }));
}

/** The mean of a position's local unit over the days that have it. */
function meanAt(days: readonly MeteredDay[], position: number, { mtus, mtuSeconds }: BaselineTarget) {
  const local = new DayClock(mtus, mtuSeconds).localAt(position);
  const values = days.flatMap((day) => energyAtLocal(day, local, mtuSeconds) ?? []);
  return values.length === 0 ? undefined : meanDown(values);
}

function sameHourMean(days: number, past: readonly MeteredDay[], target: BaselineTarget): Outcome<readonly EnergyWh[]> {
  const working = past.filter((day) => !day.activated && day.workingDay).slice(0, days);
  if (working.length < days)
    return rejected('readings-missing', 'past', `${days} working days are needed, ${working.length} are there`);
  const perHour = 3600 / target.mtuSeconds;
  const hourMean = (local: number) => {
    const first = local - (local % perHour);
    const values = working.flatMap((day) =>
      Array.from({ length: perHour }, (_, at) => energyAtLocal(day, first + at, target.mtuSeconds) ?? []).flat(),
    );
    return values.length === 0 ? undefined : meanDown(values);
  };
  return readingsBy(overWindow(target, hourMean), 'past');
}

function meterBefore(
  { mtusBefore, gapMtus = 0 }: Extract<BaselineMethod, { kind: 'meter-before-meter-after' }>,
  target: BaselineTarget,
): Outcome<readonly EnergyWh[]> {
  const until = target.fromMtu - gapMtus;
  if (until < mtusBefore)
    return rejected('readings-missing', 'measuredWh', 'the day begins too shortly before delivery');
  const before = readingsAt(target.measuredWh, until - mtusBefore, until, 'measuredWh');
  return before.ok ? accepted(overWindow(target, () => meanDown(before.value))) : before;
}

/** A value for every unit of the delivery window, from its place on the local clock. */
function overWindow<T>({ mtus, mtuSeconds, fromMtu, untilMtu }: BaselineTarget, tell: (local: number) => T): T[] {
  const clock = new DayClock(mtus, mtuSeconds);
  return Array.from({ length: untilMtu - fromMtu }, (_, at) => tell(clock.localAt(fromMtu + at)));
}

function readingsAt(series: readonly (EnergyWh | undefined)[], from: number, until: number, field: string) {
  return readingsBy(
    Array.from({ length: until - from }, (_, at) => series[from + at]),
    field,
  );
}

function readingsBy(values: readonly (EnergyWh | undefined)[], field: string): Outcome<readonly EnergyWh[]> {
  const missing = values.indexOf(undefined);
  return missing < 0
    ? accepted(values as readonly EnergyWh[])
    : rejected('readings-missing', field, `nothing is known for unit ${missing} of the delivery window`);
}

function meanDown(values: readonly EnergyWh[]): EnergyWh {
  return Math.floor(values.reduce((sum, value) => sum + value, 0) / values.length);
}
