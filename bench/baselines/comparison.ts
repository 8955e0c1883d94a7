import {
  type BaselineMethod,
  type BaselineTarget,
  baseline,
  baselinePresets,
} from '../../src/domain/flexibility/baseline.js';
import { standardProfileEnergy } from '../../src/domain/flexibility/baseline-standard-profile.js';
import { dayOf, daysBefore, householdProfile, type MeteredHome, TARGET_DAYS } from './metered-homes.js';

/** How far a method is from what honest homes used when nothing was called. All in percent of what they used. */
export interface BaselineQuality {
  readonly method: string;
  /** Positive: the baseline is too high, homes would be paid for nothing. */
  readonly bias: number;
  /** Mean absolute error of a quarter-hour of a home. */
  readonly quarterError: number;
  /** Mean absolute error of the two hours of a call of a home. */
  readonly callError: number;
  /** The same of all homes together. */
  readonly portfolioError: number;
}

const MTU_SECONDS = 900;
const MTUS = 96;
/** Two hours from 07:00, 12:00, 17:00 and 20:00. */
const CALLS = [28, 48, 68, 80].map((fromMtu) => ({ fromMtu, untilMtu: fromMtu + 8 }));
const FIRST_TARGET = TARGET_DAYS[0]!;

/** Every method on the same homes, days and hours. */
export function compareBaselines(homes: readonly MeteredHome[]): BaselineQuality[] {
  const shape = meanWorkingDay(homes);
  const profile = householdProfile();
  const methods: readonly (readonly [string, (home: MeteredHome) => BaselineMethod])[] = [
    ...(
      [
        'high-4-of-5',
        'mid-3-of-5',
        'low-4-of-5',
        '5-of-5-adjusted',
        'same-hour-5-working-days',
        'meter-before-meter-after',
      ] as const
    ).map((name) => [name, () => baselinePresets[name]] as const),
    [
      'standard-load-profile',
      (home) => ({ kind: 'standard-load-profile', profile, annualWh: annualWh(home, profile) }),
    ],
    ['reference-profile', (home) => referenceProfile(home, shape)],
  ];
  return methods.map(([name, methodOf]) => qualityOf(name, homes, methodOf));
}

function qualityOf(
  method: string,
  homes: readonly MeteredHome[],
  methodOf: (home: MeteredHome) => BaselineMethod,
): BaselineQuality {
  const sums = { used: 0, bias: 0, quarter: 0, call: 0, portfolio: 0 };
  for (const day of TARGET_DAYS)
    for (const call of CALLS) {
      let together = 0;
      for (const home of homes) {
        const { energyWh: measuredWh } = dayOf(home, day);
        const target: BaselineTarget = {
          ...{ day, workingDay: true, publicHoliday: false, mtus: MTUS, mtuSeconds: MTU_SECONDS },
          ...{ ...call, measuredWh: measuredWh.slice(0, call.fromMtu) },
        };
        const outcome = baseline(methodOf(home), daysBefore(home, day), target);
        if (!outcome.ok) throw new Error(`${method}: ${outcome.rejection.message}`);
        const errors = outcome.value.map((baselineWh, at) => baselineWh - measuredWh[call.fromMtu + at]!);
        const error = errors.reduce((sum, wh) => sum + wh, 0);
        sums.used += measuredWh.slice(call.fromMtu, call.untilMtu).reduce((sum, wh) => sum + wh, 0);
        sums.bias += error;
        sums.quarter += errors.reduce((sum, wh) => sum + Math.abs(wh), 0);
        sums.call += Math.abs(error);
        together += error;
      }
      sums.portfolio += Math.abs(together);
    }
  const percent = (wh: number) => Math.round((1000 * wh) / sums.used) / 10;
  return {
    method,
    bias: percent(sums.bias),
    quarterError: percent(sums.quarter),
    callError: percent(sums.call),
    portfolioError: percent(sums.portfolio),
  };
}

/** Working days before the first target day. */
function history(home: MeteredHome) {
  return daysBefore(home, FIRST_TARGET).filter(({ workingDay }) => workingDay);
}

function total(home: MeteredHome): number {
  return history(home).reduce((sum, { energyWh }) => sum + energyWh.reduce((a, b) => a + b, 0), 0);
}

/** Mean consumption of all homes, by quarter-hour of a working day. */
function meanWorkingDay(homes: readonly MeteredHome[]): number[] {
  const days = homes.flatMap(history);
  return Array.from(
    { length: MTUS },
    (_, mtu) => days.reduce((sum, { energyWh }) => sum + energyWh[mtu]!, 0) / days.length,
  );
}

/** The shape of all homes with the energy of this one: agreed once, never adjusted. */
function referenceProfile(home: MeteredHome, shape: readonly number[]): BaselineMethod {
  const scale = total(home) / history(home).length / shape.reduce((sum, wh) => sum + wh, 0);
  const workingDayWh = shape.map((wh) => Math.floor(wh * scale));
  return { kind: 'reference-profile', workingDayWh, otherDayWh: workingDayWh };
}

/** The yearly consumption that gives the standard profile the energy that the home used on the working days before. */
function annualWh(home: MeteredHome, profile: ReturnType<typeof householdProfile>): number {
  const perThousandKwh = history(home).reduce((sum, { day }) => {
    const hours = Array.from({ length: MTUS }, (_, local) =>
      standardProfileEnergy(profile, { day, publicHoliday: false }, local, {
        annualWh: 1_000_000_000,
        mtuSeconds: MTU_SECONDS,
      }),
    );
    return sum + hours.reduce((a, b) => a + b, 0);
  }, 0);
  return Math.round((total(home) / perThousandKwh) * 1_000_000_000);
}
