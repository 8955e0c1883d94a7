import { z } from 'zod';
import { parsePrice } from '../../domain/quantity.js';
import type { RejectionCode } from '../../domain/rejection.js';

/** What a quantity of a home can plausibly be; beyond it a unit was mixed up, as a rule by a factor of a thousand. */
export interface Plausibility {
  readonly lowest: number;
  readonly highest: number;
  readonly unit: string;
  /** The unit that a value too small may be meant in. */
  readonly larger?: string;
}

/** A whole number within plausible bounds. */
export function whole({ lowest, highest, unit, larger }: Plausibility) {
  return z.number().transform((value, context) => {
    const refuse = (code: RejectionCode, message: string) => {
      context.addIssue({ code: 'custom', message, params: { code } });
      return z.NEVER;
    };
    if (value < lowest) {
      const hint = larger === undefined ? '' : `; it looks like ${larger}, but ${unit} is meant here`;
      return refuse('quantity-out-of-bounds', `${value} ${unit} is less than any home has (${lowest} ${unit})${hint}`);
    }
    if (value > highest)
      return refuse('quantity-out-of-bounds', `${value} ${unit} is more than any home has (${highest} ${unit})`);
    if (!Number.isInteger(value)) return refuse('quantity-not-integral', `${value} is not a whole number of ${unit}`);
    return value + 0;
  });
}

/** Whole or zero: off is plausible where the smallest device is not. */
export function wholeOrNothing(bounds: Plausibility) {
  return z
    .number()
    .transform((value, context) => (value === 0 ? 0 : orRefused(whole(bounds).safeParse(value), context)));
}

/** One value or a list of them; what is wrong with a value is told at its place. */
export function series<T extends z.ZodType<number, number | string>>(value: T, most: number) {
  return z.unknown().transform((input, context): number | readonly number[] => {
    if (!Array.isArray(input)) return orRefused(value.safeParse(input, { reportInput: false }), context);
    if (input.length < 1 || input.length > most) {
      context.addIssue({ code: 'custom', message: `a series has 1 to ${most} values` });
      return z.NEVER;
    }
    return input.map((entry, index) => orRefused(value.safeParse(entry, { reportInput: false }), context, [index]));
  });
}

/** The parsed value; otherwise what is wrong with it is passed on. */
function orRefused<T>(parsed: z.ZodSafeParseResult<T>, context: z.RefinementCtx, path: readonly number[] = []): T {
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    context.addIssue({
      code: 'custom',
      message: issue.message,
      path: [...path, ...issue.path],
      ...(issue.code === 'custom' && issue.params !== undefined ? { params: issue.params } : {}),
    });
  return z.NEVER;
}

/** A number with at most `decimals` decimals within bounds, as a whole number of the last decimal. */
export function fixedPoint(lowest: number, highest: number, decimals: number, what: string) {
  return z.number().transform((value, context) => {
    const scaled = Math.round(value * 10 ** decimals);
    const refuse = (code: RejectionCode, message: string) => {
      context.addIssue({ code: 'custom', message, params: { code } });
      return z.NEVER;
    };
    if (value < lowest || value > highest)
      return refuse('quantity-out-of-bounds', `${value} is not a plausible ${what} (${lowest} to ${highest})`);
    if (Math.abs(scaled - value * 10 ** decimals) > 1e-6)
      return refuse('quantity-not-integral', `${value} has more than ${decimals} decimals`);
    return scaled + 0;
  });
}

/** Prices of a household's tariff, in ticks: more than this is no tariff. */
const DEAREST_TICKS = 500_000;

/** Currency per MWh as decimal text; becomes ticks. */
export const tariffPrice = z
  .string()
  .max(24)
  .transform((text, context) => {
    const parsed = parsePrice(text, '');
    const refuse = (code: RejectionCode, message: string) => {
      context.addIssue({ code: 'custom', message, params: { code } });
      return z.NEVER;
    };
    if (!parsed.ok) return refuse(parsed.rejection.code, parsed.rejection.message);
    if (Math.abs(parsed.value) > DEAREST_TICKS)
      return refuse('price-out-of-bounds', `${text} per MWh is no plausible tariff`);
    return parsed.value;
  });
