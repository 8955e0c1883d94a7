import { z } from 'zod';
import { idText } from './fields.js';

const watched = z.object({
  marginPercent: z.number(),
  daysNeeded: z.number().int(),
  ofDays: z.number().int(),
  falseAlarmPercent: z.number().meta({ description: 'Of honest homes, in a week of daily calls; docs/baselines.md.' }),
  alarms: z.number().int(),
  meteringPoints: z.array(
    z.object({
      meteringPoint: idText,
      provider: idText,
      days: z.array(z.object({ day: z.string(), seen: z.boolean() })),
      alarm: z.boolean(),
    }),
  ),
});

/** What the monitor of gaming says. An alarm is a reason to look, not a proof. */
export const gaming = z.object({ inflation: watched, increaseDecrease: watched }).meta({ id: 'Gaming' });
