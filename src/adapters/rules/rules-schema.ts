import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { paymentRules } from '../../domain/flexibility/payment-rule.js';
import { LONGEST_HORIZON_MTUS } from '../../domain/horizon.js';
import {
  LIVE_BLOCK_BOUND,
  prosumerRecordKinds,
  SEARCH_NODE_BOUND,
  settlementWays,
  tradingKinds,
} from '../../domain/market-rules.js';
import { MTU_SECONDS } from '../../domain/market-time.js';
import { QUANTITY_BOUND_W } from '../../domain/quantity.js';
import { idText, limitW, priceText } from '../../protocol/fields.js';
import { baselineSchema } from './baseline-schema.js';

const watts = z.number().int().min(1).max(QUANTITY_BOUND_W);
const seconds = z
  .number()
  .int()
  .min(0)
  .max(31 * 86_400);

/** The shape of a file in market-rules/. Prices are decimal text in currency per MWh. */
export const rulesFileSchema = z
  .strictObject({
    $schema: z.string().optional(),
    market: idText.meta({ description: 'Short name of the market; its id in URLs and on the chain.' }),
    version: z.number().int().min(1),
    title: z.string().min(1).max(200),
    currency: z.string().regex(/^[A-Z]{3}$/),
    mtuSeconds: z.literal(MTU_SECONDS).meta({ description: 'Length of a market time unit.' }),
    horizonMtus: z
      .number()
      .int()
      .min(1)
      .max(LONGEST_HORIZON_MTUS)
      .optional()
      .meta({ description: 'Consecutive market time units that one round covers; one where it is left out.' }),
    network: z
      .string()
      .optional()
      .meta({ description: 'Network file, relative to this file. Without it the market is one node, "root".' }),
    products: z.array(z.enum(['flexibility', 'energy'])).min(1),
    upstream: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('neutral') }),
        z.strictObject({ kind: z.literal('elsewhere') }),
        z.strictObject({ kind: z.literal('priced'), sellPrice: priceText, buyPrice: priceText }),
      ])
      .meta({ description: 'What the root trades with: nothing, energy settled elsewhere, or priced energy.' }),
    trading: z.enum(tradingKinds).exactOptional().meta({
      description:
        'How orders meet: at the gate (where it is left out), as they come, or as they come and then at the gate.',
    }),
    pricing: z
      .enum(['pay-as-clear', 'pay-as-bid'])
      .meta({ description: 'What an award is paid: the price of its node, or its own limit.' }),
    pricePoint: z.enum(['lowest', 'middle', 'highest']),
    marginalAllocation: z.enum(['time', 'pro-rata']),
    order: z.strictObject({
      minQuantityW: watts,
      maxQuantityW: watts,
      quantityStepW: watts,
      minLimit: priceText,
      maxLimit: priceText,
      maxOrdersPerRound: z.number().int().min(1).max(1_000_000),
      maxOrdersPerParticipant: z
        .number()
        .int()
        .min(1)
        .max(1_000_000)
        .meta({ description: 'Orders of one participant in one round, cancelled ones included.' }),
    }),
    singleProviderCeiling: priceText.exactOptional().meta({
      description:
        'What requests are worth at most where one participant alone offers at a congestion point; no ceiling where it is left out.',
    }),
    blockOrders: z
      .strictObject({
        maxBlocksPerRound: z.number().int().min(1).max(LIVE_BLOCK_BOUND),
        maxBlocksPerParticipant: z.number().int().min(1).max(LIVE_BLOCK_BOUND),
        searchNodeLimit: z.number().int().min(1).max(SEARCH_NODE_BOUND).meta({
          description: 'Nodes of the search after which a round is cleared by the best selection of blocks found.',
        }),
      })
      .optional()
      .meta({ description: 'Limits of block orders; without it the market has none.' }),
    activation: z
      .strictObject({
        enduranceMtus: z.number().int().min(1).max(LONGEST_HORIZON_MTUS),
        cooldownMtus: z.number().int().min(0).max(LONGEST_HORIZON_MTUS),
      })
      .optional()
      .meta({ description: 'Longest activation of a metering point, and shortest rest between two.' }),
    signedOrders: z.boolean().exactOptional().meta({
      description: 'Whether each order is signed by its participant (EIP-712); not where it is left out.',
    }),
    sealedBids: z
      .strictObject({ revealSeconds: z.number().int().min(1).max(86_400) })
      .exactOptional()
      .meta({
        description:
          'Orders are sealed on the chain before the gate and count only if they are revealed within so long after it.',
      }),
    gate: z.strictObject({ opensBeforeDeliverySeconds: seconds, closesBeforeDeliverySeconds: seconds }),
    book: z.enum(['open', 'sealed']),
    indication: z
      .strictObject({ prices: z.enum(['everybody', 'operator']), everySeconds: z.number().int().min(1).max(3_600) })
      .exactOptional()
      .meta({
        description:
          'Who may know what the book of an open round would clear to, and how often; where it is left out, once a second to those who see the book.',
      }),
    baseline: baselineSchema.meta({
      description: 'What is expected without activation: what providers say, or what follows from readings.',
    }),
    leastNominationW: watts.exactOptional().meta({
      description: 'Nominated powers other than 0 are no smaller: what is smaller looks like kilowatts.',
    }),
    paymentRule: z
      .enum(paymentRules)
      .meta({ description: 'What is paid for less than what was awarded; see docs/baselines.md.' }),
    penalty: z
      .strictObject({
        price: priceText.meta({ description: 'Owed per MWh that was sold and not delivered.' }),
        collateral: priceText.meta({
          description: 'Posted per MWh offered. A penalty is never more than that.',
        }),
      })
      .exactOptional()
      .meta({ description: 'With the payment rule `usef`, and only with it.' }),
    settlementPeriodMtus: z
      .number()
      .int()
      .min(1)
      .max(3_000)
      .exactOptional()
      .meta({ description: 'Market time units settled together; left out where `settlementPeriod` is given.' }),
    settlementPeriod: z
      .strictObject({ unit: z.enum(['day', 'month']), timeZone: z.string().min(1).max(64) })
      .exactOptional()
      .meta({ description: 'Local days or months settled together; `timeZone` is an IANA name.' }),
    settlement: z
      .strictObject({
        onChain: z.enum(settlementWays).meta({
          description:
            'Whether the contract executes settled periods, or the operator posts them to be challenged; auto posts what does not fit one transaction. Posted periods are at least a day long.',
        }),
        prosumerRecords: z.enum(prosumerRecordKinds).exactOptional().meta({
          description:
            'Whether everybody can read the records of prosumers on the chain, or only they and those who pay them; salted where it is left out and all periods are posted, otherwise public.',
        }),
      })
      .exactOptional()
      .meta({ description: 'How settled periods come onto the chain; executed where it is left out.' }),
    metering: z
      .strictObject({
        acceptedForSeconds: z
          .number()
          .int()
          .min(0)
          .max(3 * 366 * 86_400)
          .meta({ description: 'How long after its market time unit a reading, or its correction, is taken.' }),
        substitute: z.discriminatedUnion('method', [
          z.strictObject({ method: z.literal('baseline') }),
          z.strictObject({
            method: z.literal('comparable-days'),
            days: z.number().int().min(1).max(28),
            least: z.number().int().min(1).max(28),
            timeZone: z.string().min(1).max(64).exactOptional(),
          }),
        ]),
        correctionsUntilDays: z.number().int().min(1).max(1_096).exactOptional().meta({
          description:
            'Days after its market time unit in which a settled delivery can be corrected; without end where it is left out.',
        }),
        signatures: z.enum(['required', 'optional']).exactOptional().meta({
          description:
            'Whether readings that no key of their meter operator signed are refused; not where it is left out.',
        }),
        capacityW: z.strictObject({ least: watts, most: watts }).exactOptional(),
      })
      .exactOptional()
      .meta({ description: 'How readings are taken; see docs/metering.md.' }),
  })
  .meta({ title: 'gridclear market rules', description: 'One version of one market.' });

/** The shape of a network file: a rooted tree of branches. */
export const networkFileSchema = z.strictObject({
  root: idText,
  branches: z.array(z.strictObject({ node: idText, parent: idText, exportLimitW: limitW, importLimitW: limitW })),
});

/** Where the JSON Schema is kept, beside the rules, for editors and other tools. */
export const rulesSchemaFile = fileURLToPath(
  new URL('../../../market-rules/market-rules.schema.json', import.meta.url),
);

export function rulesSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(rulesFileSchema, { io: 'input' }), undefined, 2)}\n`;
}
