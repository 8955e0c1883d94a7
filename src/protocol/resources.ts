import { z } from 'zod';
import { periodPhases } from '../domain/market-state.js';
import { timesInForce } from '../domain/order.js';
import { settlementKinds } from '../domain/settlement/record.js';
import {
  direction,
  energyWh,
  epochSeconds,
  gapBps,
  idText,
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
import { publishedRules } from './published-rules.js';

const money = z.string().meta({ description: 'Currency as decimal text with six decimals.' });
const digest = z.string().meta({ description: '0x and 64 hexadecimal digits.' });
const period = z.number().int().min(0).meta({ description: 'Number of the settlement period, from 0.' });

/** A page of a list; `after` continues it and is null on the last page. */
function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    after: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Pass as `after` for the next page; null when there is none.' }),
  });
}

export const health = z.object({
  status: z.enum(['ok', 'stopped', 'chain-unreachable']).meta({ description: 'The worst of what follows.' }),
  chain: z.object({
    status: z.enum(['ok', 'unreachable']),
    lastBlock: z.number().int().nullable().meta({ description: 'The latest block seen; null where none was yet.' }),
  }),
  markets: z.array(z.object({ market: idText, status: z.enum(['ok', 'stopped']), sequence })),
});

export const alive = z.object({ status: z.literal('ok') });

export const marketSummary = z
  .object({
    market: idText,
    title: z.string(),
    version: z.number().int(),
    currency: z.string(),
    rulesHash: digest,
    sequence: sequence.meta({ description: 'Last durable position of the journal.' }),
    headHash: z.string().meta({ description: 'Hash of the last entry of the journal.' }),
  })
  .meta({ id: 'MarketSummary' });

export const marketList = z.object({ markets: z.array(marketSummary) });

export const stateDigest = z.object({
  sequence,
  headHash: z.string().meta({ description: 'Hash of the last journal entry.' }),
  stateHash: z.string().meta({ description: 'Keccak-256 of the state in canonical JSON.' }),
});

export const marketDetail = marketSummary
  .extend({
    rules: publishedRules,
    network: z.object({
      root: z.string(),
      branches: z.array(
        z.object({
          node: z.string(),
          parent: z.string(),
          exportLimitW: z.number().int(),
          importLimitW: z.number().int(),
        }),
      ),
    }),
  })
  .meta({ id: 'Market' });

export const round = z
  .object({
    round: roundNumber,
    phase: z.enum(['open', 'closed', 'committed', 'cleared', 'posted']),
    deliveryStart: epochSeconds,
    gateClosesAt: epochSeconds,
    orderCount: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Orders of the round; null while it takes orders into a sealed book.' }),
    requestCount: z.number().int(),
    bookRoot: digest.nullable(),
    resultHash: digest.nullable(),
    status: z.enum(['cleared', 'limits-infeasible']).nullable(),
    welfare: z.string().nullable().meta({
      description:
        'Exact welfare of the round in currency, as decimal text; null of a sealed book, whose limits it tells.',
    }),
    welfareBound: z.string().nullable().meta({
      description:
        'With blocks: no selection of them has a higher welfare; equal to the welfare where that is proven. Null of a sealed book.',
    }),
  })
  .meta({ id: 'Round' });

export const roundPage = pageOf(round);

const relief = z.object({
  mtu,
  request: sequence,
  participant: z.string(),
  congestionPoint: z.string(),
  reliefW: z.number().int(),
});

export const result = z
  .object({
    round: roundNumber,
    prices: z.array(z.object({ mtu, node: z.string(), price, flowW: signedPowerW })),
    reliefs: z.array(relief),
  })
  .meta({ id: 'Result' });

export const requestList = z.object({
  requests: z.array(
    z.object({
      request: sequence,
      mtu,
      participant: z.string(),
      congestionPoint: z.string(),
      direction,
      steps: z.array(z.object({ quantityW, price })),
      withdrawn: z.boolean(),
    }),
  ),
});

const curveEntries = z.array(z.object({ quantityW, price }));
const curve = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('steps'), steps: curveEntries }),
  z.object({ kind: z.literal('piecewise-linear'), points: curveEntries }),
]);

export const orderPage = pageOf(
  z
    .object({
      order: sequence,
      round: roundNumber,
      mtu,
      participant: z.string(),
      clientOrderId: z.string(),
      side,
      node: z.string(),
      meteringPoint: z.string().nullable(),
      quantityW,
      limit: price,
      curve: curve.nullable(),
      priority: sequence,
      timeInForce: z.enum(timesInForce),
      validUntil: epochSeconds.nullable(),
      state: z.enum(['live', 'traded', 'cancelled', 'expired']),
      reason: leavingReason,
      tradedW: z.number().int().meta({ description: 'Watts traded before the gate.' }),
      awardedW: z.number().int().nullable().meta({ description: 'By the auction at the gate; null before it.' }),
      price: price
        .nullable()
        .meta({ description: 'Null without an award, and where a curve was awarded at several prices.' }),
    })
    .meta({ id: 'Order' }),
);

export const blockPage = pageOf(
  z
    .object({
      block: sequence,
      round: roundNumber,
      participant: z.string(),
      clientOrderId: z.string(),
      product,
      node: z.string(),
      meteringPoint: z.string().nullable(),
      profile: z.array(z.object({ mtu, powerW: signedPowerW })),
      limit: price,
      minAcceptanceBps: z.number().int(),
      parent: z.string().nullable(),
      exclusiveGroup: z.string().nullable(),
      state: z.enum(['live', 'cancelled']),
      outcome: z
        .object({
          acceptedParts: z.number().int(),
          parts: z.number().int().meta({ description: 'The whole block, in whole watts.' }),
          surplus: z.string().meta({
            description: 'What the whole block would earn beyond its limit at the prices of its node, in currency.',
          }),
          reason: z.enum(['out-of-the-money', 'linked', 'exclusive', 'paradoxical']).nullable().meta({
            description:
              'Why it was not accepted. `paradoxical`: it would earn, but with it welfare is lower or an accepted block loses.',
          }),
        })
        .nullable(),
    })
    .meta({ id: 'Block' }),
);

const indicatedStatus = z
  .enum(['indicated', 'limits-infeasible'])
  .meta({ description: '`limits-infeasible`: no trade of this book could satisfy the limits of a branch.' });
export const bindingBranches = z
  .array(z.object({ mtu, node: z.string(), at: z.enum(['export', 'import']) }))
  .meta({ description: 'Congestion points whose flow would be at a limit.' });

const quotes = z.array(z.object({ node: z.string(), bid: price.nullable(), ask: price.nullable() })).meta({
  description:
    'Where orders trade as they come and the book is open: highest limit that a sale at the node would reach now, lowest that a purchase would.',
});

export const indication = z
  .object({
    round: roundNumber,
    sequence: sequence.meta({ description: 'Everything up to here is in it.' }),
    status: indicatedStatus,
    prices: z.array(z.object({ mtu, node: z.string(), price })),
    soldW: z.array(z.number().int()).meta({ description: 'By market time unit.' }),
    boughtW: z.array(z.number().int()),
    binding: bindingBranches,
    fills: z
      .array(z.object({ order: sequence, filledW: z.number().int() }))
      .meta({ description: 'What own orders would be awarded.' }),
    blocks: z
      .object({
        proven: z
          .boolean()
          .meta({ description: 'Whether no selection of the blocks is better than the one indicated.' }),
        gapBps,
        welfare: z.string().nullable().meta({ description: 'Where the book is open.' }),
        welfareBound: z.string().nullable().meta({
          description: 'Where the book is open: no selection of the blocks has a higher welfare.',
        }),
        own: z.array(z.object({ order: sequence, acceptedParts: z.number().int(), parts: z.number().int() })),
      })
      .nullable()
      .meta({ description: 'Where the book has blocks: what a search of a bounded number of nodes found.' }),
    quotes,
    lastTrade: z.object({ sequence, tradedW: z.number().int(), price }).nullable(),
  })
  .meta({ id: 'Indication' });

const competition = {
  concentration: z.number().int().meta({ description: 'Herfindahl-Hirschman index, 0 (nobody) to 10,000 (one).' }),
  pivotalCount: z.number().int().meta({ description: 'Without each of them the others offer less than is asked for.' }),
  pivotal: z.array(z.string()).nullable().meta({ description: 'Who they are: for the operator alone.' }),
};

export const monitor = z
  .object({
    round: roundNumber,
    mtus: z.array(
      z.object({
        mtu,
        requested: z.array(
          z.object({
            congestionPoint: z.string(),
            direction,
            requestedW: z.number().int(),
            offeredW: z.number().int(),
            providers: z.number().int(),
            ...competition,
          }),
        ),
        full: z
          .array(
            z.object({
              congestionPoint: z.string(),
              direction,
              filledW: z.number().int().meta({ description: 'Filled in this direction at and below it.' }),
              offeredW: z.number().int(),
              providers: z.number().int(),
              ...competition,
            }),
          )
          .meta({ description: 'Branches at their limits: who could relieve them, or is without competitors below.' }),
        sold: z.object({
          soldW: z.number().int(),
          offeredW: z.number().int(),
          sellers: z.number().int(),
          ...competition,
        }),
      }),
    ),
  })
  .meta({ id: 'Monitor' });

export const awardPage = pageOf(
  z
    .object({
      order: sequence,
      round: roundNumber,
      mtu,
      participant: z.string(),
      node: z.string(),
      side,
      meteringPoint: z.string().nullable(),
      madeBy: z.enum(['trade', 'auction']).meta({ description: 'Before the gate, or by the auction at the gate.' }),
      awardedW: z.number().int(),
      price,
    })
    .meta({ id: 'Award' }),
);

export const provingCall = z
  .object({
    to: z.string().meta({ description: 'Address of the settlement contract.' }),
    data: z.string().meta({ description: 'Calldata of `settlementOf`, for `eth_call`.' }),
  })
  .meta({ id: 'ProvingCall' });

export const collateral = z
  .object({
    participant: idText,
    posted: money.meta({ description: 'Locked in the escrow for penalties.' }),
    demanded: money.meta({ description: 'What live offers, and awards that are not settled, demand of it.' }),
    free: money.meta({ description: 'What further offers may demand.' }),
  })
  .meta({ description: 'Nothing is demanded where the rules have no penalties.' });

export const claim = z
  .object({
    period: period.meta({ description: 'The newest posting that nobody can challenge any more.' }),
    total: money.meta({ description: 'What all postings up to it have credited, as decimal text.' }),
    drawn: money.meta({ description: 'What of it was drawn or claimed.' }),
    claimable: money.meta({ description: 'The rest, which the call has paid.' }),
    leaf: z.string().meta({
      description:
        'Own leaf in the tree of totals, as the contract reads it: position (4 bytes), leaves (4), total in 10^-6 units (32), siblings (32 each).',
    }),
    from: z.string().meta({ description: 'Own account, the only one that the contract takes the call from.' }),
    recipient: z.string().meta({ description: 'Who is paid.' }),
    to: z.string().meta({ description: 'Address of the contract of postings.' }),
    data: z.string().meta({ description: 'Calldata of `claim`, to be sent as a transaction.' }),
  })
  .meta({ id: 'Claim' });

export const settlementPage = pageOf(
  z
    .object({
      period,
      index: z.number().int(),
      state: z.enum(periodPhases),
      round: roundNumber,
      mtu,
      kind: z.enum(settlementKinds),
      payer: z.string(),
      payee: z.string(),
      order: sequence,
      energyWh,
      price,
      shareBps: z.number().int(),
      amount: money,
      substitute: z.boolean().meta({ description: 'Its reading was missing; a substitute stands in.' }),
      corrects: period
        .nullable()
        .meta({ description: 'Of a correction: the settled period whose record it takes back, or books anew.' }),
    })
    .meta({ id: 'Settlement' }),
);

export const challenge = z.object({ challengeId: z.string(), text: z.string(), expiresInSeconds: z.number().int() });

export const problem = z
  .object({
    type: z.string().meta({ description: 'URN of the rejection code.' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    field: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 7807 problem details, with the code and the field of the rejection.' });
