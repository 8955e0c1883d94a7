import { z } from 'zod';
import { prosumerRecordKinds, settlementWays, tradingKinds } from '../domain/market-rules.js';
import { product, quantityW } from './fields.js';

const price = z.string().meta({ description: 'Currency per MWh as decimal text, e.g. "80.00".' });

const upstream = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['neutral', 'elsewhere']) }),
  z.object({ kind: z.literal('priced'), sellPrice: price, buyPrice: price }),
]);

/** The rules of a market as it tells them to everybody. */
export const publishedRules = z.object({
  mtuSeconds: z.number().int(),
  products: z.array(product),
  upstream,
  pricing: z.string(),
  pricePoint: z.string(),
  marginalAllocation: z.string(),
  order: z.object({
    minQuantityW: quantityW,
    maxQuantityW: quantityW,
    quantityStepW: quantityW,
    minLimit: price,
    maxLimit: price,
    maxOrdersPerRound: z.number().int(),
    maxOrdersPerParticipant: z.number().int(),
  }),
  singleProviderCeiling: price.nullable(),
  activation: z.object({ enduranceMtus: z.number().int(), cooldownMtus: z.number().int() }).nullable(),
  blockOrders: z
    .object({
      maxBlocksPerRound: z.number().int(),
      maxBlocksPerParticipant: z.number().int(),
      searchNodeLimit: z.number().int(),
    })
    .nullable(),
  gate: z.object({ opensBeforeDeliverySeconds: z.number().int(), closesBeforeDeliverySeconds: z.number().int() }),
  book: z.enum(['open', 'sealed']),
  signedOrders: z.boolean().meta({ description: 'Whether orders count only with a signature of their participant.' }),
  sealedBids: z
    .object({ revealSeconds: z.number().int() })
    .nullable()
    .meta({ description: 'How long after the gate sealed orders are revealed; null where none are sealed.' }),
  baseline: z.union([
    z.literal('nominated'),
    z
      .looseObject({ frozenBeforeDeliverySeconds: z.number().int(), timeZone: z.string() })
      .meta({ description: 'How baselines follow from readings; see docs/baselines.md.' }),
  ]),
  leastNominationW: quantityW.nullable(),
  paymentRule: z.string(),
  penalty: z.object({ price, collateral: price }).nullable(),
  settlementPeriodMtus: z
    .number()
    .int()
    .nullable()
    .meta({ description: 'Market time units settled together; null where the calendar says it.' }),
  settlementPeriod: z
    .object({ unit: z.enum(['day', 'month']), timeZone: z.string() })
    .nullable()
    .meta({ description: 'Local days or months settled together; null where a number of market time units is.' }),
  metering: z
    .object({
      acceptedForSeconds: z.number().int(),
      substitute: z.object({
        method: z.enum(['baseline', 'comparable-days']),
        days: z.number().int().optional(),
        least: z.number().int().optional(),
        timeZone: z.string().optional(),
      }),
      correctionsUntilDays: z.number().int().optional(),
      signatures: z.enum(['required', 'optional']).optional(),
      capacityW: z.object({ least: quantityW, most: quantityW }).optional(),
    })
    .nullable()
    .meta({ description: 'How readings are taken; null where they are taken until their period is settled.' }),
  settlement: z
    .object({ onChain: z.enum(settlementWays), prosumerRecords: z.enum(prosumerRecordKinds).optional() })
    .nullable()
    .meta({ description: 'How settled periods come onto the chain; null where they are executed.' }),
  trading: z.enum(tradingKinds),
  horizonMtus: z.number().int().meta({ description: 'Market time units that one round covers.' }),
});
