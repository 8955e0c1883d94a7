import { accepted, type Outcome, rejected } from '../rejection.js';

/** How often and how long a resource can be activated, in market time units. */
export interface ActivationLimits {
  /** Longest activation without a rest. */
  readonly enduranceMtus: number;
  /** Shortest rest between two activations. */
  readonly cooldownMtus: number;
}

/** Periods that can be asked for one by one. */
export type Periods = Pick<ReadonlySet<number>, 'has'>;

/**
 * Whether a resource that is activated in `awarded` periods can be in this one as well. Periods are counted in market time units;
 * earlier rounds may have awarded periods before and after this one. Refuses `endurance-exceeded` where the activation that the period
 * belongs to becomes too long, `cooldown-not-over` where the rest before or after it becomes too short.
 */
export function checkActivation(
  { enduranceMtus, cooldownMtus }: ActivationLimits,
  awarded: Periods,
  period: number,
): Outcome<number> {
  let first = period;
  while (awarded.has(first - 1)) first--;
  let last = period;
  while (awarded.has(last + 1)) last++;
  const mtus = last - first + 1;
  if (mtus > enduranceMtus)
    return rejected(
      'endurance-exceeded',
      'period',
      `${mtus} market time units without a rest; ${enduranceMtus} allowed`,
    );
  for (let rest = 1; rest < cooldownMtus; rest++)
    if (awarded.has(first - 1 - rest) || awarded.has(last + 1 + rest))
      return rejected('cooldown-not-over', 'period', `${rest} market time units of rest; ${cooldownMtus} needed`);
  return accepted(period);
}

/** The periods of a horizon in which the resource can be activated, each taken alone. */
export function eligiblePeriods(
  limits: ActivationLimits,
  awarded: ReadonlySet<number>,
  horizon: readonly number[],
): number[] {
  return horizon.filter((period) => !awarded.has(period) && checkActivation(limits, awarded, period).ok);
}
