import type { EpochSeconds, RoundTimes } from '../market-time.js';
import type { EnergyWh } from '../quantity.js';
import { accepted, type Outcome, rejected } from '../rejection.js';
import { type BaselineMethod, type BaselinePreset, baselinePresets, type XOfY } from './baseline.js';
import type { StandardLoadProfile } from './baseline-standard-profile.js';

/** How a market computes baselines: a method by its name, or in its own words. What it needs of a metering point is in its registration. */
export type LiveMethod =
  | BaselinePreset
  | Omit<XOfY, 'adjustment'>
  | { readonly kind: 'same-hour-mean'; readonly days: number }
  | { readonly kind: 'meter-before-meter-after'; readonly mtusBefore: number }
  | { readonly kind: 'standard-load-profile'; readonly profile: StandardLoadProfile }
  | { readonly kind: 'reference-profile' };

/**
 * Baselines that follow from readings, computed at a stated time before the gate and frozen then. Offers are taken from that time on, for metering
 * points that have one.
 */
export interface BaselineRule {
  readonly method: LiveMethod;
  readonly frozenBeforeDeliverySeconds: number;
  /** Market time units between what a method looks at on the same day and delivery: they are over, and read, when the baseline is frozen. */
  readonly gapMtus?: number;
  /** IANA name: days are local. Their clocks change at 02:00 and 03:00, as in Central Europe. */
  readonly timeZone: string;
  /** Local days, YYYY-MM-DD, that are no working days besides Saturdays and Sundays. */
  readonly holidays?: readonly string[];
}

/** What a metering point is registered with for methods that need it. */
export interface BaselineFacts {
  /** Consumption of a year, for the standard load profile. */
  readonly annualWh?: EnergyWh;
  /** Agreed consumption by local market time unit, for the reference profile; feed-in negative. */
  readonly referenceProfile?: { readonly workingDayWh: readonly EnergyWh[]; readonly otherDayWh: readonly EnergyWh[] };
}

/** When the baselines of a round are frozen. */
export function freezesAt({ frozenBeforeDeliverySeconds }: BaselineRule, times: RoundTimes): EpochSeconds {
  return times.deliveryStart - frozenBeforeDeliverySeconds;
}

/** Market time units of the same day that a method looks at before the gap. */
export function sameDayMtus(method: LiveMethod): number {
  const named: BaselineMethod | LiveMethod = typeof method === 'string' ? baselinePresets[method] : method;
  if (typeof named === 'string') return 0;
  if (named.kind === 'meter-before-meter-after') return named.mtusBefore;
  return 'adjustment' in named ? named.adjustment.mtusBefore : 0;
}

/** The method for one metering point. Refuses `readings-missing` with the field of its registration that is not there. */
export function methodFor({ method, gapMtus = 0 }: BaselineRule, facts: BaselineFacts): Outcome<BaselineMethod> {
  if (typeof method === 'string') {
    const preset: BaselineMethod = baselinePresets[method];
    if (preset.kind === 'meter-before-meter-after') return accepted({ ...preset, gapMtus });
    if (preset.kind !== 'x-of-y' || preset.adjustment === undefined) return accepted(preset);
    return accepted({ ...preset, adjustment: { ...preset.adjustment, gapMtus } });
  }
  switch (method.kind) {
    case 'standard-load-profile': {
      const { annualWh } = facts;
      return annualWh === undefined ? missing('annualWh') : accepted({ ...method, annualWh });
    }
    case 'reference-profile': {
      const { referenceProfile } = facts;
      return referenceProfile === undefined
        ? missing('referenceProfile')
        : accepted({ ...method, ...referenceProfile });
    }
    case 'meter-before-meter-after':
      return accepted({ ...method, gapMtus });
    default:
      return accepted(method);
  }
}

function missing(field: keyof BaselineFacts) {
  return rejected('readings-missing', field, 'the metering point was registered without it');
}
