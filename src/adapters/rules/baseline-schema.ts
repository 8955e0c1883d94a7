import { z } from 'zod';
import { type BaselinePreset, baselinePresets } from '../../domain/flexibility/baseline.js';

const count = z.number().int().min(1).max(96);

/** Tenths of a watt for each quarter-hour of a day, for 1,000 kWh a year. */
const dayOfProfile = z.array(z.number().int().min(0).max(100_000)).length(96);
const seasonOfProfile = z.strictObject({ workday: dayOfProfile, saturday: dayOfProfile, sunday: dayOfProfile });

/** A standard load profile in the form of BDEW. */
export const standardProfileSchema = z.strictObject({
  winter: seasonOfProfile,
  summer: seasonOfProfile,
  transition: seasonOfProfile,
});

/** What is expected without activation, in a file in market-rules/. */
export const baselineSchema = z.union([
  z.literal('nominated'),
  z.strictObject({
    method: z
      .union([
        z.enum(Object.keys(baselinePresets) as [BaselinePreset, ...BaselinePreset[]]),
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('x-of-y'), pick: z.enum(['high', 'mid', 'low']), x: count, y: count }),
          z.strictObject({ kind: z.literal('same-hour-mean'), days: count }),
          z.strictObject({ kind: z.literal('meter-before-meter-after'), mtusBefore: count }),
          z.strictObject({ kind: z.literal('standard-load-profile'), profile: standardProfileSchema }),
          z.strictObject({ kind: z.literal('reference-profile') }),
        ]),
      ])
      .meta({ description: 'A method by its name, or in its own words; see docs/baselines.md.' }),
    frozenBeforeDeliverySeconds: z
      .number()
      .int()
      .min(0)
      .max(31 * 86_400)
      .meta({
        description:
          'When the baselines of a round are computed from the readings that are there; before its gate closes.',
      }),
    gapMtus: z
      .number()
      .int()
      .min(0)
      .max(96)
      .exactOptional()
      .meta({ description: 'Market time units between what is looked at on the same day and delivery.' }),
    timeZone: z.string().min(1).max(64).meta({ description: 'IANA name: days are local.' }),
    holidays: z
      .array(z.iso.date())
      .max(1_000)
      .exactOptional()
      .meta({ description: 'Local days that are no working days besides Saturdays and Sundays.' }),
  }),
]);
