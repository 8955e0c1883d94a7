import type { EnergyWh } from '../quantity.js';

/**
 * Corrects a baseline by how the day went just before delivery. `scaled` multiplies by measured over expected, `additive` shifts by
 * their mean difference; neither by more than `boundPercent` of what was expected.
 */
export interface SameDayAdjustment {
  readonly kind: 'scaled' | 'additive';
  /** Length of the window that is compared. */
  readonly mtusBefore: number;
  /** Units between the window and delivery: those after the gate, when the provider knows of its award. */
  readonly gapMtus: number;
  readonly boundPercent: number;
}

export interface DaySoFar {
  readonly fromMtu: number;
  readonly measuredWh: readonly (EnergyWh | undefined)[];
  /** The baseline before adjustment at any position of the day. */
  readonly rawAt: (position: number) => EnergyWh | undefined;
}

/**
 * The adjusted baseline, rounded down. Unadjusted where the window does not lie within the day, is not measured in full, or nothing was
 * expected in it.
 */
export function adjustToday(
  { kind, mtusBefore, gapMtus, boundPercent }: SameDayAdjustment,
  raw: readonly EnergyWh[],
  { fromMtu, measuredWh, rawAt }: DaySoFar,
): readonly EnergyWh[] {
  const from = fromMtu - gapMtus - mtusBefore;
  if (from < 0) return raw;
  let measured = 0;
  let expected = 0;
  for (let position = from; position < from + mtusBefore; position++) {
    const [was, shouldBe] = [measuredWh[position], rawAt(position)];
    if (was === undefined || shouldBe === undefined) return raw;
    measured += was;
    expected += shouldBe;
  }
  if (expected <= 0) return raw;
  // Hundredths of the expected energy, so that the bound is exact.
  const lowest = expected * (100 - boundPercent);
  const highest = expected * (100 + boundPercent);
  const bounded = Math.min(Math.max(measured * 100, lowest), highest);
  return raw.map((energyWh) =>
    kind === 'scaled'
      ? Math.floor((energyWh * bounded) / (expected * 100))
      : energyWh + Math.floor((bounded - expected * 100) / (100 * mtusBefore)),
  );
}
