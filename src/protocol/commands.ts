import { z } from 'zod';
import { WHOLE_BPS } from '../domain/block.js';
import { LONGEST_HORIZON_MTUS } from '../domain/horizon.js';
import { keySchemes } from '../domain/metering/reading-key.js';
import { timesInForce } from '../domain/order.js';
import { MOST_CURVE_ENTRIES } from '../domain/order-curve.js';
import { MOST_STEPS } from '../domain/request.js';
import { explanation } from './explanation.js';
import {
  account,
  digest,
  direction,
  epochSeconds,
  idText,
  limitW,
  listOf,
  microsText,
  mtu,
  priceText,
  product,
  quantityW,
  rejection,
  role,
  roundNumber,
  sequence,
  side,
  signature,
  signedPowerW,
} from './fields.js';
import { meteringPoint } from './metering-point.js';
import { readingsSignature, reportedReading } from './reported-reading.js';
import { indication } from './resources.js';

/** Names of the channels a participant can subscribe to. */
export const channels = [
  'rounds',
  'book',
  'flows',
  'nominations',
  'requests',
  'orders',
  'trades',
  'awards',
  'activations',
  'settlements',
  'indicative',
] as const;
export type Channel = (typeof channels)[number];

/** A name that is empty is a refusal of its own. */
const groupName = z
  .union([z.literal(''), idText])
  .meta({ description: 'Of the own blocks of one group at most one is accepted.' });

const curveEntries = z
  .array(z.strictObject({ quantityW, price: priceText }))
  .min(1)
  .max(MOST_CURVE_ENTRIES);
const curve = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('steps'), steps: curveEntries }),
    z.strictObject({ kind: z.literal('piecewise-linear'), points: curveEntries }),
  ])
  .meta({ description: 'Prices that rise with the watts, or fall for a purchase; instead of quantity and limit.' });

const orderTerms = z
  .strictObject({
    clientOrderId: idText,
    mtu: mtu.optional(),
    side,
    node: idText,
    quantityW: quantityW.optional(),
    limit: priceText.optional(),
    curve: curve.optional(),
    meteringPoint: idText.optional(),
    timeInForce: z
      .enum(timesInForce)
      .optional()
      .meta({ description: 'How long what finds no counterpart waits; until the gate where it is left out.' }),
    validUntil: epochSeconds
      .optional()
      .meta({ description: 'Market time from which on a `good-till-time` order is in the market no more.' }),
  })
  .check(({ value, issues }) => {
    const { curve: shape, ...stated } = value;
    for (const field of ['quantityW', 'limit'] as const)
      if ((stated[field] === undefined) === (shape === undefined))
        issues.push({
          code: 'custom',
          input: value,
          path: [field],
          message: 'an order states quantity and limit, or a curve',
        });
  });

const ordersSignature = z
  .strictObject({
    signature: z.union([signature, z.literal('0x')]).meta({
      description: 'Over the EIP-712 digest of the tree of orders; `0x` where the account signed it on the chain.',
    }),
    tree: z
      .strictObject({
        root: digest,
        orderCount: z.number().int().min(1).max(0xffff_ffff),
        places: listOf(
          z.strictObject({ position: z.number().int().min(0).max(0xffff_ffff), path: z.array(digest).max(32) }),
        ),
      })
      .optional()
      .meta({ description: 'Where the tree holds more than these orders in their order.' }),
  })
  .meta({
    description: 'Where the rules demand signed orders: one signature over all orders of the message, or more.',
  });

/** What a participant needs to sign orders. */
const signing = z.object({
  chainId: z.number().int(),
  verifyingContract: z.string().meta({ description: '0x and 40 hexadecimal digits.' }),
  market: z.string().meta({ description: 'The market as the contracts know it: 0x and 64 hexadecimal digits.' }),
  nodes: z.array(z.string()).meta({ description: 'Names of the nodes by their number.' }),
});

const blockTerms = z.strictObject({
  clientOrderId: idText,
  product,
  node: idText,
  profile: z
    .array(z.strictObject({ mtu, powerW: signedPowerW }))
    .min(1)
    .max(LONGEST_HORIZON_MTUS)
    .meta({ description: 'Power by market time unit: more feed-in or less load is positive.' }),
  limit: priceText.meta({
    description:
      'What the block earns at least for each MWh that it moves, in either direction; negative where it pays.',
  }),
  minAcceptanceBps: z
    .number()
    .int()
    .min(0)
    .max(WHOLE_BPS)
    .optional()
    .meta({ description: 'Least share that is accepted, in 1/10000; all or nothing where it is left out.' }),
  parent: idText.optional().meta({
    description: 'Client id of the own block beyond whose acceptance this one is not accepted; submitted before.',
  }),
  exclusiveGroup: groupName.optional(),
  meteringPoint: idText.optional(),
});

const requestTerms = z.strictObject({
  clientRequestId: idText,
  mtu: mtu.optional(),
  congestionPoint: idText,
  direction,
  steps: z
    .array(z.strictObject({ quantityW, price: priceText }))
    .min(1)
    .max(MOST_STEPS),
});

/** One outcome per entry of a list, in its order: accepted under a sequence, or refused. */
const perEntry = z.object({
  results: z.array(
    z.union([z.object({ ok: z.literal(true), sequence }), z.object({ ok: z.literal(false), rejection })]),
  ),
});
const done = z.object({ sequence });

/**
 * Every message a client may send, each answered by exactly one acknowledgement: `{ok: true, ...reply}` once its effect is durable, or
 * `{ok: false, rejection}`. The one source of validation, of the OpenAPI and AsyncAPI documents and of the client's types.
 */
export const commands = {
  'login-challenge': {
    summary: 'Ask for the text to sign.',
    roles: 'anybody',
    message: z.strictObject({ market: idText, participant: idText }),
    reply: z.object({ text: z.string(), expiresInSeconds: z.number().int() }),
  },
  login: {
    summary: 'Prove the key of the participant by signing the challenge of this connection.',
    roles: 'anybody',
    message: z.strictObject({ signature }),
    reply: z.object({
      market: idText,
      participant: idText,
      number: z.number().int(),
      role,
      sessionToken: z.string().meta({ description: 'Bearer token for the HTTP interface.' }),
      sequence,
    }),
  },
  'submit-orders': {
    summary: 'Submit one or many orders to a round.',
    roles: ['aggregator', 'prosumer'],
    message: z.strictObject({ round: roundNumber, orders: listOf(orderTerms), signed: ordersSignature.optional() }),
    reply: perEntry,
  },
  'show-signing': {
    summary: 'Ask for what is needed to sign orders, where the rules demand it.',
    roles: 'participant',
    message: z.strictObject({}),
    reply: signing,
  },
  'submit-blocks': {
    summary: 'Submit block orders to a round: profiles over several market time units.',
    roles: ['aggregator', 'prosumer'],
    message: z.strictObject({ round: roundNumber, blocks: listOf(blockTerms) }),
    reply: perEntry,
  },
  'amend-order': {
    summary: 'Change quantity and limit of a limit order; a mere reduction keeps its time priority.',
    roles: ['aggregator', 'prosumer'],
    message: z.strictObject({ order: sequence, quantityW, limit: priceText }),
    reply: done,
  },
  'cancel-orders': {
    summary: 'Cancel orders and blocks; the blocks linked to a cancelled one are cancelled with it.',
    roles: ['aggregator', 'prosumer'],
    message: z.strictObject({ orders: listOf(sequence) }),
    reply: perEntry,
  },
  'nominate-baselines': {
    summary: 'State the expected power of metering points without activation; the last one before the gate is frozen.',
    roles: ['aggregator', 'prosumer'],
    message: z.strictObject({
      round: roundNumber,
      nominations: listOf(z.strictObject({ meteringPoint: idText, mtu: mtu.optional(), powerW: signedPowerW })),
    }),
    reply: done,
  },
  'publish-flows': {
    summary: 'Publish expected flows and limits of branches for a round.',
    roles: ['dso'],
    message: z.strictObject({
      round: roundNumber,
      flows: listOf(
        z.strictObject({
          node: idText,
          mtu: mtu.optional(),
          baselineFlowW: signedPowerW,
          exportLimitW: limitW.optional(),
          importLimitW: limitW.optional(),
        }),
      ),
    }),
    reply: done,
  },
  'publish-requests': {
    summary: 'Publish priced requests for relief at congestion points.',
    roles: ['dso'],
    message: z.strictObject({ round: roundNumber, requests: listOf(requestTerms) }),
    reply: perEntry,
  },
  'withdraw-requests': {
    summary: 'Withdraw requests.',
    roles: ['dso'],
    message: z.strictObject({ requests: listOf(sequence) }),
    reply: perEntry,
  },
  'show-indication': {
    summary: 'Ask what the book of an open round would clear to now, and what one would be awarded.',
    roles: 'participant',
    message: z.strictObject({ round: roundNumber }),
    reply: indication,
  },
  'explain-order': {
    summary:
      'Ask why an order or a block of a cleared round was filled as it was, and what limit would have filled it.',
    roles: ['aggregator', 'prosumer', 'operator'],
    message: z.strictObject({ order: sequence }),
    reply: explanation,
  },
  'report-readings': {
    summary: 'Report metered energy of market time units that are over.',
    roles: ['meter-operator'],
    message: z.strictObject({
      readings: listOf(reportedReading),
      signature: readingsSignature.optional().meta({
        description: 'By the key of the meter operator, over all readings in their order; see docs/metering.md.',
      }),
    }),
    reply: perEntry,
  },
  subscribe: {
    summary: 'Receive announcements of channels, first all after a sequence, then live, without gaps.',
    roles: 'participant',
    message: z.strictObject({
      channels: z.array(z.enum(channels)).min(1).max(channels.length),
      after: sequence.optional().meta({ description: 'Last `upTo` seen; omit for live announcements only.' }),
    }),
    reply: z.object({
      sequence: sequence.meta({ description: 'Last sequence of the journal when the subscription began.' }),
    }),
  },
  unsubscribe: {
    summary: 'Receive no more announcements of channels.',
    roles: 'participant',
    message: z.strictObject({ channels: z.array(z.enum(channels)).min(1).max(channels.length) }),
    reply: z.object({}),
  },
  'register-participants': {
    summary: 'Admit participants to the market, here and on the chain.',
    roles: ['operator'],
    message: z.strictObject({ participants: listOf(z.strictObject({ id: idText, role, account })) }),
    reply: perEntry,
  },
  'register-mandates': {
    summary: 'Record that prosumers let an aggregator act for them, and for which share.',
    roles: ['operator'],
    message: z.strictObject({
      mandates: listOf(
        z.strictObject({ prosumer: idText, aggregator: idText, shareBps: z.number().int().min(0).max(10_000) }),
      ),
    }),
    reply: perEntry,
  },
  'register-reading-keys': {
    summary: 'Record keys with which meter operators sign readings, here and on the chain.',
    roles: ['operator'],
    message: z.strictObject({
      keys: listOf(
        z.strictObject({
          participant: idText,
          scheme: z.enum(keySchemes),
          publicKey: z
            .string()
            .regex(/^0x(?:[0-9a-f]{40}|[0-9a-f]{128})$/)
            .meta({ description: 'Lower-case address of a secp256k1 key, or x and y of a P-256 point.' }),
          validFrom: epochSeconds.meta({ description: 'It signs what is delivered from then on, until the next key.' }),
        }),
      ),
    }),
    reply: perEntry,
  },
  'register-metering-points': {
    summary: 'Record where flexibility is delivered and measured.',
    roles: ['operator'],
    message: z.strictObject({
      meteringPoints: listOf(meteringPoint),
    }),
    reply: perEntry,
  },
  'fund-escrow': {
    summary: 'Put settlement tokens into the escrow of a participant (embedded chain only).',
    roles: ['operator'],
    message: z.strictObject({ participant: idText, amount: microsText }),
    reply: z.object({ transactions: z.number().int() }),
  },
  'post-collateral': {
    summary: 'Have this much of a provider’s escrow stand, in all, for penalties of what it offers; less gives back.',
    roles: ['operator', 'aggregator', 'prosumer'],
    message: z.strictObject({ participant: idText, amount: microsText }),
    reply: done,
  },
  'open-round': {
    summary: 'Open the gate of the next round.',
    roles: ['operator'],
    message: z.strictObject({ deliveryStart: epochSeconds }),
    reply: z.object({ sequence, round: roundNumber }),
  },
  'close-gate': {
    summary: 'Close the gate, commit the book, clear, certify, post the result. Answers when all of it is durable.',
    roles: ['operator'],
    message: z.strictObject({ round: roundNumber }),
    reply: z.object({
      sequence,
      status: z.enum(['cleared', 'limits-infeasible']),
      resultHash: z.string(),
      clearingMilliseconds: z.number(),
    }),
  },
  'settle-period': {
    summary: 'Settle a period: delivery, records, positions, posting, payouts. Answers when payouts are final.',
    roles: ['operator'],
    message: z.strictObject({ period: z.number().int().min(0) }),
    reply: z.object({ sequence, recordsRoot: z.string(), records: z.number().int() }),
  },
  'advance-clock': {
    summary: 'Move market time forward (manual clock only).',
    roles: ['operator'],
    message: z.strictObject({ to: epochSeconds }),
    reply: z.object({ now: epochSeconds }),
  },
} as const;

export type CommandName = keyof typeof commands;
/** The message as a client writes it. */
export type CommandInput<N extends CommandName> = z.input<(typeof commands)[N]['message']>;
/** The message after validation, in domain units. */
export type CommandMessage<N extends CommandName> = z.output<(typeof commands)[N]['message']>;
export type CommandReply<N extends CommandName> = z.output<(typeof commands)[N]['reply']>;
export type Acknowledgement<N extends CommandName> =
  | ({ ok: true } & CommandReply<N>)
  | { ok: false; rejection: z.output<typeof rejection> };
