import { z } from 'zod';
import { MTU_SECONDS } from '../../domain/market-time.js';
import { QUANTITY_BOUND_W } from '../../domain/quantity.js';
import { idText } from '../../protocol/fields.js';
import { device, instant, kilo, series } from './household-schema.js';
import { tariffPrice, whole, wholeOrNothing } from './plausible.js';

const branchLimitW = wholeOrNothing({ lowest: 1_000, highest: QUANTITY_BOUND_W, ...kilo });
const percent = whole({ lowest: 0, highest: 100, unit: '%' });

/** What a DSO would pay for instead of flexibility. */
const alternatives = z.strictObject({
  /** Power beyond the limit that can be subscribed for the day, and what each MWh of it costs. */
  subscription: z.strictObject({ mostW: branchLimitW, price: tariffPrice }),
  /** What each MWh beyond limit and subscription costs. */
  overrunPrice: tariffPrice,
  /** A larger line or transformer: yearly cost in whole currency units, for how much power, needed in how many hours a year. */
  reinforcement: z
    .strictObject({
      annualCost: whole({ lowest: 1, highest: 1_000_000_000, unit: 'a year' }),
      capacityW: whole({ lowest: 1_000, highest: QUANTITY_BOUND_W, ...kilo }),
      hoursPerYear: whole({ lowest: 1, highest: 8_784, unit: 'h' }),
    })
    .optional(),
});

/** `gridclear-portfolio/1`: homes, their devices and mandates, the network they are in, and what energy costs. */
export const portfolioSchema = z.strictObject({
  format: z.literal('gridclear-portfolio/1'),
  portfolio: idText,
  title: z.string().min(1).max(300),
  timeZone: z.string().max(60),
  start: instant,
  end: instant,
  mtuSeconds: z.literal(MTU_SECONDS),
  currency: z.string().regex(/^[A-Z]{3}$/),
  network: z.strictObject({
    root: idText,
    branches: z
      .array(
        z.strictObject({
          node: idText,
          parent: idText,
          exportLimitW: branchLimitW,
          importLimitW: branchLimitW,
          /** What others than these homes cause, export positive. */
          baselineFlowW: series(z.number().int().min(-QUANTITY_BOUND_W).max(QUANTITY_BOUND_W)),
        }),
      )
      .max(20_000),
  }),
  prices: z.strictObject({
    /** What energy costs the aggregator, and earns it. */
    energy: series(tariffPrice),
    /** What homes pay their supplier, and what the aggregator pays them for excess solar power. */
    retail: tariffPrice,
    buyBack: tariffPrice,
  }),
  homes: z
    .array(
      z.strictObject({
        id: idText,
        node: idText,
        baseLoadW: series(wholeOrNothing({ lowest: 1, highest: 50_000, ...kilo })),
        solarW: series(wholeOrNothing({ lowest: 1, highest: 100_000, ...kilo })),
      }),
    )
    .min(1)
    .max(20_000),
  devices: z.array(z.strictObject({ home: idText, device })).max(50_000),
  mandates: z
    .array(z.strictObject({ id: idText, device: idText, from: instant, until: instant, rewardPercent: percent }))
    .max(100_000),
  dso: alternatives.optional(),
});

export type PortfolioContent = z.output<typeof portfolioSchema>;

/** For editors and other tools. Bounds by plausibility are not part of it. */
export function portfolioJsonSchema(): object {
  return z.toJSONSchema(portfolioSchema, { io: 'input', unrepresentable: 'any' });
}
