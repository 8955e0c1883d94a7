import { z } from 'zod';
import { settlementKinds } from '../domain/settlement/record.js';

const money = z.string().meta({ description: 'Currency as decimal text with six decimals.' });
const bytesText = z.string().regex(/^0x([0-9a-f]{2})*$/);

export const openings = z
  .object({
    period: z.number().int().min(0).meta({ description: 'Number of the settlement period, from 0.' }),
    flows: z.array(
      z.object({
        kind: z.enum(settlementKinds),
        payer: z.string(),
        payee: z.string(),
        amount: money.meta({ description: 'What all its records pay: public, as are its parties.' }),
        flow: bytesText.meta({ description: 'The flow as it was posted, and the root over its records.' }),
        chunk: z.number().int().meta({ description: 'Place of the flow among the chunks of the posted batch.' }),
        openings: z.array(bytesText).meta({
          description:
            'What opens its records, 16 at a time: position (4 bytes), leaves (4), length (2), salt (32), chunk, siblings (32 each).',
        }),
      }),
    ),
  })
  .meta({ description: 'What shows one’s own salted records to oneself, and to whomever one tells.' });
