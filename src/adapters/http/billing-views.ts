import { Decimal } from 'decimal.js';
import type { LackOfCover } from '../../application/escrow-cover.js';
import type { PublicStatistics } from '../../application/public-statistics.js';
import type { Statement, Subtotal } from '../../domain/billing/statement.js';
import type { MarketState, SettledPeriod } from '../../domain/market-state.js';
import { formatMoney, formatPrice } from '../../domain/quantity.js';
import type { DeliveryQuality } from '../../domain/statistics/delivery-statistics.js';
import { PERCENTILES } from '../../domain/statistics/price-distribution.js';
import type { KindStatistics } from '../../domain/statistics/settlement-statistics.js';
import type { RouteAnswer } from '../../protocol/routes.js';

const WS_PER_MWH = 3_600_000_000;

/** @param whose Whose lack of cover may be seen; everybody's where it is left out. */
export function periodView(
  period: number,
  { settled, phase, posting, refuted }: SettledPeriod,
  lacking: readonly LackOfCover[] = [],
  whose?: string,
): RouteAnswer<'periods'>['items'][number] {
  const { firstRound, rounds, records } = settled;
  return {
    ...{ period, state: phase, posting: postingView(posting), refuted: refuted !== undefined },
    ...{ firstRound, rounds, settlements: records.length, waits: lacking.length > 0 },
    waitsFor: lacking
      .filter(({ participant }) => whose === undefined || participant === whose)
      .map(({ participant, owes, lacks }) => ({ participant, owes: formatMoney(owes), lacks: formatMoney(lacks) })),
  };
}

function postingView(posting: SettledPeriod['posting']): RouteAnswer<'periods'>['items'][number]['posting'] {
  if (posting === undefined) return null;
  const { challengeableUntil, totalsRoot, dataHash, blobs } = posting;
  return { challengeableUntil, totalsRoot, dataHash, blobs: [...blobs] };
}

export function statementView(
  state: MarketState,
  participant: string,
  periods: readonly number[],
  { opening, closing, settlements, settled, byKind, byCounterparty }: Statement,
  waiting: ReadonlyMap<number, unknown>,
): RouteAnswer<'statement'> {
  const names = new Map([...state.participants.values()].map(({ number, id }) => [number, id]));
  return {
    ...{ participant, source: 'ledger', periods: [...periods] },
    ...{ settledBefore: formatMoney(opening), settledAfter: formatMoney(closing) },
    settlements: settlements.map(({ period, place, mtu, kind, orderSequence, energyWh, shareBps, ...line }) => ({
      ...{ settlement: `${period}/${place}`, period, mtu, deliveryStart: line.deliveryStart ?? null, kind },
      ...{ counterparty: names.get(line.counterparty)!, order: orderSequence, energyWh },
      ...{ price: formatPrice(line.priceTicks), shareBps, amount: formatMoney(line.net) },
      ...{ substitute: line.isSubstitute ?? false, corrects: line.corrects ?? null },
    })),
    total: subtotalView(settled),
    byKind: byKind.map((part) => ({ kind: part.name, ...subtotalView(part) })),
    byCounterparty: byCounterparty.map((part) => ({ counterparty: names.get(part.name)!, ...subtotalView(part) })),
    waiting: periods.filter((period) => waiting.has(period)),
  };
}

function subtotalView({ lines, energyWh, credit, debit }: Subtotal<unknown>) {
  return {
    ...{ lines, energyWh: Number(energyWh), credit: formatMoney(credit), debit: formatMoney(debit) },
    net: formatMoney(credit - debit),
  };
}

export function statisticsView(
  periods: readonly number[],
  { settlements, byKind, gridOperatorsPaid, rounds, delivery }: PublicStatistics,
): RouteAnswer<'statistics'> {
  const { cleared, infeasible, congestionPoints } = rounds;
  return {
    ...{ periods: [...periods], settlements, rounds: { cleared, infeasible } },
    byKind: byKind.map(({ kind, shown }) => ({ kind, isWithheld: shown === undefined, ...figuresView(shown) })),
    gridOperatorsPaid: gridOperatorsPaid === undefined ? null : formatMoney(gridOperatorsPaid),
    delivery: delivery === undefined ? null : deliveryView(delivery),
    congestionPoints: congestionPoints.map(({ congestionPoint, requestedMtus, peakReliefW, reliefWs }) => ({
      ...{ congestionPoint, requestedMtus, peakReliefW },
      reliefMwh: new Decimal(reliefWs.toString()).dividedBy(WS_PER_MWH).toFixed(6),
    })),
  };
}

function figuresView(shown: KindStatistics | undefined) {
  if (shown === undefined)
    return { settlements: null, energyWh: null, amount: null, meanPrice: null, pricePercentiles: null };
  const { settlements, energyWh, amount, prices } = shown;
  return {
    ...{ settlements, energyWh: Number(energyWh), amount: formatMoney(amount) },
    meanPrice:
      prices === undefined
        ? null
        : new Decimal(prices.tickWh.toString()).dividedBy(prices.energyWh.toString()).dividedBy(100).toFixed(2),
    pricePercentiles:
      prices === undefined
        ? null
        : Object.fromEntries(PERCENTILES.map((at, i) => [`p${at}`, formatPrice(prices.percentiles[i]!)])),
  };
}

export function deliveryView({ dispatches, awardedWh, deliveredWh, unread }: DeliveryQuality) {
  return { dispatches, awardedWh: Number(awardedWh), deliveredWh: Number(deliveredWh), unread };
}
