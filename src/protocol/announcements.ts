import { z } from 'zod';
import { timesInForce } from '../domain/order.js';
import { settlementKinds } from '../domain/settlement/record.js';
import { type Channel, channels } from './commands.js';
import {
  direction,
  epochSeconds,
  gapBps,
  microsText,
  mtu,
  product,
  rejection,
  roundNumber,
  sequence,
  side,
} from './fields.js';
import { bindingBranches } from './resources.js';

const watts = z.number().int();
const ticks = z.number().int().meta({ description: 'Price in ticks of 0.01 currency units per MWh.' });
const transaction = z.object({ transactionHash: z.string(), blockNumber: z.number().int(), gasUsed: z.number().int() });

const award = z.object({
  round: roundNumber,
  mtu: mtu.optional(),
  order: sequence,
  participant: z.string(),
  node: z.string(),
  side,
  meteringPoint: z.string().optional(),
  awardedW: watts,
  price: ticks,
});

const settlementRecord = z.object({
  round: roundNumber,
  mtu: mtu.optional(),
  kind: z.enum(settlementKinds),
  payer: z.string(),
  payee: z.string(),
  order: sequence,
  energyWh: z.number().int(),
  price: ticks,
  shareBps: z.number().int(),
  amount: microsText,
  substitute: z.literal(true).optional().meta({ description: 'Its reading was missing; a substitute stands in.' }),
  corrects: z.number().int().optional().meta({ description: 'Of a correction: the settled period it corrects.' }),
});

const posting = z.object({
  participants: z.number().int(),
  batchRoot: z.string(),
  totalsRoot: z.string(),
  netsRoot: z.string(),
  formerTotalsRoot: z.string(),
  evidenceRoot: z.string(),
  ledgerHash: z.string(),
  dataHash: z.string(),
  blobs: z.array(z.string()),
  challengeableUntil: epochSeconds.meta({ description: 'By the time of the chain.' }),
});

const curveEntries = z.array(z.object({ quantityW: watts, price: ticks }));
const curve = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('steps'), steps: curveEntries }),
  z.object({ kind: z.literal('piecewise-linear'), points: curveEntries }),
]);

/** A block as everybody may see it. */
const block = z.object({
  product,
  profile: z.array(z.object({ mtu, powerW: watts })),
  minAcceptanceBps: z.number().int().optional(),
});

const blockOutcome = z.object({
  block: sequence,
  participant: z.string(),
  acceptedParts: z.number().int(),
  parts: z.number().int().meta({ description: 'The whole block, in whole watts.' }),
  surplusTickW: z.string().meta({ description: 'What the whole block would earn beyond its limit.' }),
  reason: z.enum(['out-of-the-money', 'linked', 'exclusive', 'paradoxical']).optional(),
});

const orderBody = z.object({
  round: roundNumber,
  order: sequence,
  change: z.enum(['submitted', 'amended', 'cancelled', 'expired', 'refused']),
  forced: z.number().int().optional().meta({
    description: 'Number of an order that was forced in on the chain; it is `refused` where the rules do not admit it.',
  }),
  rejection: rejection.optional(),
  mtu: mtu.optional(),
  node: z.string().optional(),
  side: side.optional(),
  quantityW: watts.optional(),
  limit: ticks.optional(),
  curve: curve.optional(),
  timeInForce: z.enum(timesInForce).optional(),
  validUntil: epochSeconds.optional(),
  cancelledW: watts
    .optional()
    .meta({ description: 'What left the market as the order arrived; trades are on `trades`.' }),
  reason: z.enum(['immediate-or-cancel', 'fill-or-kill', 'self-trade']).optional(),
  block: block.optional(),
});

const tradedOrder = z.object({ order: sequence, node: z.string(), clientOrderId: z.string().optional() });

/** What is announced on each channel. One announcement per channel and journal sequence at most. */
export const announcementBodies = {
  rounds: z.discriminatedUnion('change', [
    z.object({
      change: z.literal('opened'),
      round: roundNumber,
      deliveryStart: epochSeconds,
      gateClosesAt: epochSeconds,
    }),
    z.object({
      change: z.literal('gate-closed'),
      round: roundNumber,
      orderCount: z.number().int(),
      requestCount: z.number().int(),
    }),
    z.object({ change: z.literal('book-committed'), round: roundNumber, bookRoot: z.string(), transaction }),
    z.object({
      change: z.literal('cleared'),
      round: roundNumber,
      status: z.enum(['cleared', 'limits-infeasible']),
      welfareTickW: z
        .string()
        .optional()
        .meta({ description: 'Told where the book is open, and to the operator: it tells the limits of orders.' }),
      welfareBoundTickW: z
        .string()
        .optional()
        .meta({ description: 'With blocks: no selection of them has a higher welfare; told where the welfare is.' }),
      gapBps: gapBps.optional(),
      resultHash: z.string(),
      nodePrices: z
        .array(ticks)
        .meta({ description: 'By market time unit of the round, then by node, in the order of the network.' }),
      flowsW: z.array(watts),
    }),
    z.object({ change: z.literal('result-posted'), round: roundNumber, transaction }),
  ]),
  book: orderBody,
  flows: z.object({
    round: roundNumber,
    flows: z.array(
      z.object({
        node: z.string(),
        mtu: mtu.optional(),
        baselineFlowW: watts,
        exportLimitW: watts.optional(),
        importLimitW: watts.optional(),
      }),
    ),
  }),
  nominations: z.object({
    round: roundNumber,
    participant: z.string(),
    nominations: z.array(z.object({ meteringPoint: z.string(), mtu: mtu.optional(), powerW: watts })),
  }),
  requests: z.object({
    round: roundNumber,
    request: sequence,
    change: z.enum(['published', 'withdrawn']),
    mtu: mtu.optional(),
    congestionPoint: z.string().optional(),
    direction: direction.optional(),
    steps: z.array(z.object({ quantityW: watts, price: ticks })).optional(),
  }),
  orders: orderBody.extend({
    clientOrderId: z.string().optional(),
    meteringPoint: z.string().optional(),
    parent: z.string().optional(),
    exclusiveGroup: z.string().optional(),
  }),
  trades: z.object({
    round: roundNumber,
    trades: z
      .array(z.object({ tradedW: watts, price: ticks, sell: tradedOrder.optional(), buy: tradedOrder.optional() }))
      .meta({ description: 'In sequence; of a sealed book without the orders of others.' }),
  }),
  indicative: z.object({
    rounds: z.array(
      z.object({
        round: roundNumber,
        status: z.enum(['indicated', 'limits-infeasible']),
        nodePrices: z.array(ticks).meta({ description: 'By node, in the order of the network.' }),
        soldW: z.array(watts).meta({ description: 'By market time unit.' }),
        boughtW: z.array(watts),
        binding: bindingBranches,
        blocks: z
          .object({ gapBps, welfareTickW: z.string().optional(), boundTickW: z.string().optional() })
          .optional()
          .meta({
            description:
              'With blocks; the welfare where the book is open, equal to its bound where no selection of them is better.',
          }),
        quotes: z
          .array(z.object({ node: z.string(), bid: ticks.nullable(), ask: ticks.nullable() }))
          .optional()
          .meta({
            description: 'Where orders trade as they come and the book is open: what a trade at the node would reach.',
          }),
        lastTrade: z.object({ sequence, tradedW: watts, price: ticks }).optional(),
      }),
    ),
  }),
  awards: z.object({
    round: roundNumber,
    awards: z.array(award),
    blocks: z.array(blockOutcome).optional(),
    reliefs: z.array(
      z.object({
        mtu: mtu.optional(),
        request: sequence,
        participant: z.string(),
        congestionPoint: z.string(),
        reliefW: watts,
      }),
    ),
    ceilings: z
      .array(
        z.object({
          mtu: mtu.optional(),
          congestionPoint: z.string(),
          direction,
          participant: z.string(),
          ceiling: ticks,
          orders: z.array(sequence),
        }),
      )
      .optional()
      .meta({ description: 'Where one participant alone offered: no request was worth more than the ceiling.' }),
  }),
  activations: z.object({
    round: roundNumber,
    deliveryStart: epochSeconds,
    mtuSeconds: z.number().int(),
    activations: z.array(
      z.object({
        mtu: mtu.optional(),
        order: sequence,
        provider: z.string(),
        meteringPoint: z.string(),
        direction,
        powerW: watts,
      }),
    ),
  }),
  settlements: z.discriminatedUnion('change', [
    z.object({
      change: z.literal('settled'),
      period: z.number().int(),
      recordsRoot: z.string(),
      records: z.array(settlementRecord),
      credit: microsText,
      debit: microsText,
    }),
    z.object({
      change: z.literal('posted'),
      period: z.number().int(),
      transactions: z.array(transaction),
      posting: posting.optional().meta({ description: 'Where it can be challenged; else the contract executed it.' }),
    }),
    z.object({ change: z.literal('final'), period: z.number().int() }),
    z.object({ change: z.literal('refuted'), period: z.number().int(), fault: z.string() }),
    z.object({ change: z.literal('restored'), period: z.number().int() }),
    z.object({
      change: z.literal('paid'),
      period: z.number().int(),
      payouts: z.array(z.object({ participant: z.string(), amount: microsText })),
      transactions: z.array(transaction),
    }),
  ]),
} as const satisfies Record<Channel, z.ZodType>;

export type AnnouncementBody<C extends Channel> = z.output<(typeof announcementBodies)[C]>;

/** One thing a subscriber is told on one channel. */
export type Announcement = {
  [C in Channel]: {
    /** Position of the event in the journal. */
    readonly sequence: number;
    /** Market time at which the event was journaled. */
    readonly at: number;
    readonly channel: C;
    readonly body: AnnouncementBody<C>;
  };
}[Channel];

function announcementOn(channel: Channel) {
  return z.object({ sequence, at: epochSeconds, channel: z.literal(channel), body: announcementBodies[channel] });
}

const announcement = z.discriminatedUnion('channel', [
  announcementOn('rounds'),
  ...channels.slice(1).map(announcementOn),
]);

/** What the server sends on its own, by event name. Clients do not acknowledge these. */
export const serverEvents = {
  announcements: {
    summary: 'What was announced on some of the subscribed channels, in sequence.',
    message: z.object({
      channels: z.array(z.enum(channels)).meta({ description: 'The channels this message speaks for.' }),
      upTo: sequence.meta({
        description:
          'Everything up to this sequence has been told on these channels: name it in `subscribe.after` to resume.',
      }),
      announcements: z.array(announcement),
    }),
  },
  closing: {
    summary: 'Why the server is about to close this connection.',
    message: z.object({ rejection }),
  },
} as const;

export type ServerEventName = keyof typeof serverEvents;

export type ServerMessage<E extends ServerEventName> = E extends 'announcements'
  ? AnnouncementBatch
  : z.output<(typeof serverEvents)[E]['message']>;

/** Everything a connection is told, on the channels named, between what it knew before and `upTo`. */
export interface AnnouncementBatch {
  readonly channels: readonly Channel[];
  readonly upTo: number;
  readonly announcements: readonly Announcement[];
}
