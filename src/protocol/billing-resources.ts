import { z } from 'zod';
import { periodPhases } from '../domain/market-state.js';
import { settlementKinds } from '../domain/settlement/record.js';
import { energyWh, epochSeconds, mtu, price, roundNumber, sequence } from './fields.js';

const money = z
  .string()
  .meta({ description: 'Currency as decimal text with six decimals; negative where it is owed.' });
const count = z.number().int().min(0);
const period = count.meta({ description: 'Number of the settlement period, from 0.' });
const kind = z.enum(settlementKinds);
const periods = z.array(period).meta({ description: 'Those of the range that are settled.' });

const lack = z.object({
  participant: z.string(),
  owes: money,
  lacks: money.meta({ description: 'By how much its escrow falls short of that.' }),
});

export const periodPage = z.object({
  items: z.array(
    z
      .object({
        period,
        state: z.enum(periodPhases).meta({
          description:
            'Posted: executed by the contract or, with a posting, open to challenges; final: nobody has challenged it.',
        }),
        posting: z
          .object({
            challengeableUntil: epochSeconds.meta({ description: 'By the time of the chain.' }),
            totalsRoot: z.string(),
            dataHash: z.string(),
            blobs: z.array(z.string()).meta({ description: 'Versioned hashes; none where data are in the call.' }),
          })
          .nullable()
          .meta({ description: 'Null where the contract executes the period.' }),
        refuted: z.boolean().meta({ description: 'It was posted, and somebody has shown that the posting was wrong.' }),
        firstRound: roundNumber,
        rounds: count,
        settlements: count,
        waits: z.boolean().meta({ description: 'For the money of somebody whose escrow does not cover what it owes.' }),
        waitsFor: z.array(lack).meta({ description: 'The operator sees all of them, others themselves.' }),
      })
      .meta({ id: 'Period' }),
  ),
  after: z
    .number()
    .int()
    .nullable()
    .meta({ description: 'Pass as `after` for the next page; null when there is none.' }),
});

const subtotal = { lines: count, energyWh: count, credit: money, debit: money, net: money };

export const statement = z
  .object({
    participant: z.string(),
    source: z.literal('ledger').meta({ description: 'The market’s own; `gridclear statement` reads the chain.' }),
    periods,
    settledBefore: money.meta({
      description: 'What all settlements of earlier periods come to, deposits and payouts left out.',
    }),
    settledAfter: money.meta({ description: 'The same with those of this statement.' }),
    settlements: z.array(
      z.object({
        settlement: z.string().meta({ description: 'As `gridclear proof` takes it: period and place.' }),
        period,
        mtu,
        deliveryStart: epochSeconds.nullable(),
        kind,
        counterparty: z.string(),
        order: sequence,
        energyWh,
        price,
        shareBps: z.number().int(),
        amount: money,
        substitute: z.boolean().meta({ description: 'Its reading was missing; a substitute stands in.' }),
        corrects: period.nullable().meta({ description: 'Of a correction: the settled period that it corrects.' }),
      }),
    ),
    total: z.object(subtotal),
    byKind: z.array(z.object({ kind, ...subtotal })),
    byCounterparty: z.array(z.object({ counterparty: z.string(), ...subtotal })),
    waiting: z.array(period).meta({ description: 'Periods of it that wait for the money of somebody.' }),
  })
  .meta({ id: 'Statement' });

const delivered = {
  dispatches: count.meta({ description: 'Metering points activated, by market time unit.' }),
  awardedWh: count,
  deliveredWh: count,
  unread: count.meta({ description: 'Dispatches of meters that were not read; they count as not delivered.' }),
};

export const statistics = z
  .object({
    periods,
    settlements: count,
    byKind: z.array(
      z.object({
        kind,
        isWithheld: z.boolean().meta({
          description: 'In one of the periods it is about one or two homes: figures are null.',
        }),
        settlements: count.nullable(),
        energyWh: count.nullable(),
        amount: money.nullable(),
        meanPrice: price.nullable(),
        pricePercentiles: z.record(z.string(), price).nullable(),
      }),
    ),
    gridOperatorsPaid: money.nullable().meta({ description: 'Net; null where it is withheld by kind.' }),
    rounds: z.object({ cleared: count, infeasible: count }),
    delivery: z.object(delivered).nullable().meta({ description: 'Of all; null where it is withheld.' }),
    congestionPoints: z.array(
      z.object({
        congestionPoint: z.string(),
        requestedMtus: count,
        peakReliefW: z.number().int(),
        reliefMwh: z.string(),
      }),
    ),
  })
  .meta({ id: 'Statistics' });

export const deliveryStatistics = z
  .object({ periods, providers: z.array(z.object({ provider: z.string(), ...delivered })) })
  .meta({ id: 'DeliveryStatistics' });
