import { z } from 'zod';
import { WHOLE_BPS } from '../domain/block.js';
import { LONGEST_HORIZON_MTUS } from '../domain/horizon.js';
import { MOST_REVISIONS } from '../domain/metering/metering-rules.js';
import { participantRoles } from '../domain/participant.js';
import { parsePrice, QUANTITY_BOUND_W } from '../domain/quantity.js';
import { type RejectionCode, rejectionCodes } from '../domain/rejection.js';

/** Most entries of one list in one message. */
export const LONGEST_LIST = 5_000;

export const idText = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/, 'an id is 1 to 64 letters, digits, dots, colons, dashes and underscores')
  .meta({ description: 'Short name: letters, digits, `.`, `:`, `-`, `_`; at most 64.' });

/** Currency per MWh as decimal text, e.g. "80.00"; becomes ticks. */
export const priceText = z
  .string()
  .max(24)
  .transform((text, context) => {
    const parsed = parsePrice(text, '');
    if (parsed.ok) return parsed.value;
    const { code, message } = parsed.rejection;
    context.addIssue({ code: 'custom', message, params: { code } });
    return z.NEVER;
  })
  .meta({ description: 'Currency per MWh as decimal text with at most two decimals.' });

/** A price as it is told over HTTP and in answers. */
export const price = z.string().meta({ description: 'Currency per MWh as decimal text, e.g. "80.00".' });

export const leavingReason = z
  .enum(['withdrawn', 'expired', 'immediate-or-cancel', 'fill-or-kill', 'self-trade'])
  .nullable()
  .meta({ description: 'Why what had not traded left the market, where its participant did not ask for it.' });

export const quantityW = z
  .number()
  .int()
  .min(-QUANTITY_BOUND_W)
  .max(QUANTITY_BOUND_W)
  .meta({ description: 'Power in whole watts, greater than zero.' });

export const signedPowerW = z
  .number()
  .int()
  .min(-QUANTITY_BOUND_W)
  .max(QUANTITY_BOUND_W)
  .meta({ description: 'Power in whole watts, feed-in positive.' });

export const limitW = z
  .number()
  .int()
  .min(0)
  .max(QUANTITY_BOUND_W)
  .meta({ description: 'Limit of a branch in whole watts.' });

export const energyWh = z
  .number()
  .int()
  .min(-QUANTITY_BOUND_W)
  .max(QUANTITY_BOUND_W)
  .meta({ description: 'Energy in whole watt-hours, feed-in positive.' });

export const revision = z
  .number()
  .int()
  .min(1)
  .max(MOST_REVISIONS)
  .meta({ description: 'Counts from 1, where it is left out; a higher one corrects a lower one.' });

export const sequence = z.number().int().min(0).meta({ description: 'Position in the journal of the market.' });
export const roundNumber = z.number().int().min(0).meta({ description: 'Number of the round in its market, from 0.' });
export const mtu = z
  .number()
  .int()
  .min(0)
  .max(LONGEST_HORIZON_MTUS - 1)
  .meta({ description: 'Market time unit of the round, from 0; the first where it is left out.' });
/** 9999-12-31T23:59:59Z; milliseconds taken for seconds are beyond it. */
export const LATEST_EPOCH_SECONDS = 253_402_300_799;
export const gapBps = z.number().int().min(0).max(WHOLE_BPS).meta({
  description:
    'By how much another selection of the blocks could at most be better, in 1/10,000 of the welfare, rounded up.',
});
export const epochSeconds = z
  .number()
  .int()
  .min(0)
  .max(LATEST_EPOCH_SECONDS)
  .meta({ description: 'Seconds since 1970-01-01T00:00:00Z, at most 9999-12-31T23:59:59Z.' });
export const microsText = z
  .string()
  .regex(/^-?\d{1,30}$/)
  .meta({ description: 'Money in 10^-6 currency units, as decimal text.' });
export const account = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, 'an account is 0x and 40 hexadecimal digits')
  .transform((text) => text.toLowerCase() as `0x${string}`)
  .meta({ description: 'Address of a key on the chain.' });
export const signature = z
  .string()
  .regex(/^0x[0-9a-fA-F]{130}$/, 'a signature is 0x and 130 hexadecimal digits')
  .transform((text) => text as `0x${string}`)
  .meta({ description: 'EIP-191 signature by a secp256k1 key.' });
export const digest = z
  .string()
  .regex(/^0x[0-9a-f]{64}$/, 'a digest is 0x and 64 lower-case hexadecimal digits')
  .transform((text) => text as `0x${string}`);
export const role = z.enum(participantRoles as [string, ...string[]]);
export const side = z.enum(['sell', 'buy', 'up', 'down']);
export const product = z.enum(['flexibility', 'energy']);
export const direction = z.enum(['up', 'down']);

export const rejection = z
  .object({
    code: z.enum(Object.keys(rejectionCodes) as [RejectionCode, ...RejectionCode[]]),
    field: z.string().meta({ description: 'Path of the offending field, empty for the message as a whole.' }),
    message: z.string(),
  })
  .meta({ id: 'Rejection', description: 'A named refusal from the closed list.' });

export function listOf<T extends z.ZodType>(item: T) {
  return z.array(item).min(1).max(LONGEST_LIST);
}
