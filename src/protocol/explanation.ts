import { z } from 'zod';
import {
  direction,
  epochSeconds,
  leavingReason,
  mtu,
  price,
  product,
  quantityW,
  roundNumber,
  sequence,
  side,
  signedPowerW,
} from './fields.js';

const watts = z.number().int();

const path = z
  .array(
    z.object({
      node: z.string(),
      flowW: signedPowerW,
      bindsAt: z.enum(['export', 'import']).nullable(),
      relief: z
        .object({ more: price, less: price })
        .meta({ description: 'What one watt more and one watt less of export are worth to the DSO.' }),
      priceStep: price.meta({ description: 'By how much the price below the branch is higher than above it.' }),
    }),
  )
  .meta({ description: 'Branches on the path to the root that bind or have a request, from the node upwards.' });

/** A limit that would have filled something, and how far the search for it came. */
const filling = {
  fillingLimit: price.nullable().meta({
    description:
      'The limit, within the bounds of the rules, that would have filled all of it, all others as they were.',
  }),
  limitSearch: z
    .enum(['filled', 'border', 'none', 'unfinished'])
    .nullable()
    .meta({
      description:
        '`filled`: its own limit did. `border`: cleared again, `fillingLimit` fills it and a tick worse does not. `none`: no limit does. ' +
        '`unfinished`: the bound of clearings struck; `fillingLimit` fills it, a worse one may do as well. Null where it was in no auction.',
    }),
};

const ownTrade = z.object({
  sequence,
  at: epochSeconds,
  tradedW: watts,
  price,
  counterpart: z
    .object({
      order: sequence.nullable(),
      node: z.string().nullable(),
      rested: z.boolean().meta({ description: 'Whether it was in the book already; the trade was at its limit then.' }),
      limit: price.nullable(),
      participant: z.string().nullable().meta({ description: 'For the operator alone.' }),
    })
    .meta({
      description:
        'Order and node are told where the book is open; of a sealed one the limit, too, is told only where it is the price.',
    }),
});

const untraded = z
  .object({
    at: epochSeconds,
    kept: z.enum(['no-crossing-price', 'full-branch', 'own-order', 'too-little']),
    fullBranches: z
      .array(z.string())
      .meta({ description: 'Branches without capacity between it and whose limit met its own.' }),
    bestLimit: price.nullable().meta({ description: 'Best limit of the other side then, where the book is open.' }),
  })
  .nullable()
  .meta({
    description:
      'Where orders trade as they come: what kept the rest from trading when it was in the market for the last time; `reason` says why it left.',
  });

export const orderExplanation = z
  .object({
    kind: z.literal('order'),
    order: sequence,
    round: roundNumber,
    mtu,
    side,
    node: z.string(),
    quantityW,
    limit: price,
    trades: z
      .array(ownTrade)
      .meta({ description: 'What it traded before the gate, by the sequence of the event that made the trade.' }),
    untraded,
    reason: leavingReason,
    filledW: watts.meta({ description: 'Traded before the gate and awarded at it.' }),
    outcome: z.enum(['filled', 'partly filled', 'not filled']),
    rank: watts.nullable().meta({
      description:
        'Place in the merit order of its node and side, from 1, of a curve that of its first step; null where it was not in an auction.',
    }),
    nodePrice: price.nullable(),
    path,
    ceilings: z.array(z.object({ congestionPoint: z.string(), direction, price })).meta({
      description:
        'Congestion points where its participant alone offered, so that no request was worth more than this.',
    }),
    reachableW: watts.nullable().meta({
      description:
        'Most watts that any limit within the rules would have been filled with, with what it had traded before the gate.',
    }),
    ...filling,
    steps: z.array(z.object({ rank: watts, quantityW, limit: price, filledW: watts, ...filling })).meta({
      description:
        'Of a curve: what it cleared as, in merit order, and which limit would have filled each with all before it, none asking for more.',
    }),
  })
  .meta({ id: 'OrderExplanation' });

const blockReason = z.enum(['out-of-the-money', 'linked', 'exclusive', 'paradoxical']).nullable();
const parts = { acceptedParts: watts, parts: watts.meta({ description: 'The whole block, in whole watts.' }) };
const relatedBlock = z.object({ order: sequence, clientOrderId: z.string(), ...parts, reason: blockReason });

export const blockExplanation = z
  .object({
    kind: z.literal('block'),
    order: sequence,
    round: roundNumber,
    product,
    node: z.string(),
    limit: price,
    ...parts,
    surplus: z.string().meta({
      description: 'What the whole block would earn beyond its limit at the prices of its node, in currency.',
    }),
    reason: blockReason,
    mtus: z
      .array(z.object({ mtu, side, powerW: signedPowerW, acceptedW: signedPowerW, nodePrice: price, path }))
      .meta({ description: 'What it does in each market time unit of its profile.' }),
    parent: relatedBlock.nullable().meta({ description: 'The block beyond whose acceptance it is not accepted.' }),
    children: z.array(relatedBlock).meta({ description: 'Blocks that are not accepted beyond its acceptance.' }),
    rivals: z.array(relatedBlock).meta({ description: 'Accepted blocks of its exclusive group.' }),
    withoutMinimum: z
      .object(parts)
      .nullable()
      .meta({ description: 'What of a paradoxical block is accepted where it has no minimum acceptance.' }),
    ...filling,
  })
  .meta({
    id: 'BlockExplanation',
    description: '`fillingLimit` would have got it accepted; accepted whole, where it is accepted in part.',
  });

export const explanation = z.discriminatedUnion('kind', [orderExplanation, blockExplanation]);
