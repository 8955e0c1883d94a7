import { z } from 'zod';
import { priceText, quantityW, signedPowerW } from '../../protocol/fields.js';

/** Most market time units of one round file. */
export const PERIODS_BOUND = 1_000;

const name = z.string().min(1).max(200);
const period = z.number().int().min(0);
/** A branch's flow change: both limit and baseline can be 1 GW. */
const flowW = z.number().int().min(-2_000_000_000).max(2_000_000_000);
const decimalText = z.string().regex(/^-?\d{1,30}(\.\d{1,20})?$/, 'not a decimal number');

const branch = z.strictObject({
  node: name,
  parent: name,
  exportLimitW: z.number(),
  importLimitW: z.number(),
  baselineFlowW: z.union([z.number(), z.array(z.number())]),
});

const curvePoint = z.strictObject({ quantityW, price: priceText });

/** One quantity at one limit; or a curve, as steps or as the points of its linear pieces. */
const order = z.strictObject({
  id: name,
  node: name,
  side: z.enum(['sell', 'buy']),
  quantityW: quantityW.optional(),
  limit: priceText.optional(),
  steps: z.array(curvePoint).optional(),
  points: z.array(curvePoint).optional(),
  period: period.optional(),
  participant: name.optional(),
});

const request = z.strictObject({
  id: name,
  congestionPoint: name,
  direction: z.enum(['up', 'down']),
  period: period.optional(),
  steps: z.array(z.strictObject({ quantityW, price: priceText })).min(1),
});

const block = z.strictObject({
  id: name,
  node: name,
  cost: z.string().regex(/^-?\d{1,12}(\.\d{1,12})?$/, 'not a decimal number'),
  minAcceptance: z.string().regex(/^(0|1|0\.\d{1,9}|1\.0{1,9})$/, 'not a decimal number from 0 to 1'),
  profile: z.array(z.strictObject({ period, powerW: signedPowerW })).min(1),
  parent: name.nullable(),
  exclusiveGroup: name.nullable(),
  participant: name.optional(),
});

/** `gridclear-round/1`: a round of one or more market time units with everything it is cleared from. */
export const roundSchema = z.strictObject({
  format: z.literal('gridclear-round/1'),
  mtuSeconds: z.number().int().min(1).max(86_400),
  periods: z.number().int().min(1).max(PERIODS_BOUND),
  pricePoint: z.enum(['lowest', 'middle', 'highest']),
  marginalAllocation: z.enum(['time', 'pro-rata']),
  network: z.strictObject({ root: name, branches: z.array(branch) }).optional(),
  upstream: z.strictObject({ sellPrice: priceText, buyPrice: priceText }).optional(),
  orders: z.array(order),
  requests: z.array(request),
  blocks: z.array(block),
});

export type RoundContent = z.output<typeof roundSchema>;

/** `gridclear-result/1`: fills, relief, prices, flow changes and welfare of a round. */
export const resultSchema = z.strictObject({
  format: z.literal('gridclear-result/1'),
  welfare: decimalText,
  gap: decimalText,
  prices: z.array(z.strictObject({ node: name, period, price: decimalText })),
  flows: z.array(z.strictObject({ node: name, period, flowW: flowW })),
  orders: z.array(z.strictObject({ id: name, filledW: signedPowerW })),
  requests: z.array(z.strictObject({ id: name, reliefW: flowW })),
  blocks: z.array(z.strictObject({ id: name, acceptance: decimalText })),
});

export type ResultContent = z.output<typeof resultSchema>;
