import { z } from 'zod';
import { epochSeconds, idText, mtu, roundNumber, signedPowerW } from './fields.js';

/** Baselines of a round, as far as one may see them. */
export const baselines = z
  .object({
    round: roundNumber,
    frozenAt: epochSeconds.meta({ description: 'From then on they do not change.' }),
    isFrozen: z.boolean(),
    baselines: z.array(
      z.object({
        meteringPoint: idText,
        mtu: mtu.optional(),
        powerW: signedPowerW.nullable().meta({ description: 'Expected without activation, feed-in positive.' }),
        missing: z
          .object({ field: z.string(), message: z.string() })
          .nullable()
          .meta({ description: 'Why there is none, and so no offer is taken.' }),
      }),
    ),
  })
  .meta({ id: 'Baselines' });
