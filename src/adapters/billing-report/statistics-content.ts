import { formatInstant } from '../../domain/market-time.js';
import { formatMoney, formatPrice } from '../../domain/quantity.js';
import type { DeliveryQuality } from '../../domain/statistics/delivery-statistics.js';
import { PERCENTILES } from '../../domain/statistics/price-distribution.js';
import type { KindStatistics } from '../../domain/statistics/settlement-statistics.js';
import { challengeableContent } from './statement-content.js';
import { nameOf } from './statement-report.js';
import { gasCost, meanPrice, percent, reliefCost, type StatisticsReport } from './statistics-report.js';

/**
 * `gridclear-statistics/1`: statistics as a file. Energy in whole Wh, powers in watts, money and prices as decimal text in currency. What is
 * under `rounds` comes from the market's journal, everything else from the chain.
 */
export function statisticsContent(report: StatisticsReport): object {
  const { market, currency, range, periods, upTo, settled, roundsOnChain, rounds, parties, checks } = report;
  return {
    format: 'gridclear-statistics/1',
    market,
    currency: currency ?? null,
    upTo: { blockNumber: upTo.blockNumber, at: formatInstant(upTo.at) },
    range:
      range.kind === 'periods'
        ? { firstPeriod: range.first, lastPeriod: range.last }
        : { bookedFrom: formatInstant(range.from), bookedUntil: formatInstant(range.until) },
    periods,
    unsettledPeriods: report.unsettled,
    challengeablePeriods: report.challengeable.map(challengeableContent),
    settlements: settled.settlements,
    byKind: settled.byKind.map(kindContent),
    gridOperatorsPaid: formatMoney(settled.gridOperatorsPaid),
    concentration: settled.concentration,
    providers: settled.providers.map(({ participant, paidEnergyWh, net }) => ({
      ...{ provider: nameOf(parties, participant), paidEnergyWh: Number(paidEnergyWh), net: formatMoney(net) },
    })),
    gas: gasContent(report),
    roundsOnChain,
    ...(rounds === undefined ? {} : { rounds: roundsContent(rounds) }),
    ...(checks === undefined ? {} : { checks }),
  };
}

/** What is told of one kind of settlement. */
export function kindContent({ kind, settlements, energyWh, amount, prices, prosumers }: KindStatistics) {
  return {
    ...{ kind, settlements, energyWh: Number(energyWh), amount: formatMoney(amount), prosumers },
    meanPrice: prices === undefined ? null : meanPrice(prices),
    pricePercentiles:
      prices === undefined
        ? null
        : Object.fromEntries(PERCENTILES.map((at, i) => [`p${at}`, formatPrice(prices.percentiles[i]!)])),
  };
}

function gasContent({ gas, settled, gasPrices }: StatisticsReport): object {
  const { perSettlement, gasPriceGwei, cost, costPerSettlement } = gasCost(gas, settled.settlements, gasPrices);
  return {
    ...{ transactions: gas.transactions, gasUsed: gas.gasUsed, perSettlement: perSettlement ?? null },
    ...{ gasPriceGwei: gasPriceGwei ?? null, cost: cost ?? null, costPerSettlement: costPerSettlement ?? null },
  };
}

function roundsContent({
  cleared,
  infeasible,
  awarded,
  delivery,
  byProvider,
  congestionPoints,
}: NonNullable<StatisticsReport['rounds']>): object {
  return {
    ...{ cleared, infeasible },
    awarded: awarded.map((volume) => ({ ...volume, energyWh: Number(volume.energyWh) })),
    delivery: deliveryContent(delivery),
    providers: [...byProvider].map(([provider, quality]) => ({ provider, ...deliveryContent(quality) })),
    congestionPoints: congestionPoints.map((relief) => {
      const { congestionPoint, requestedMtus, peakReliefW } = relief;
      const { paid, reliefMwh, perKw, perMwh } = reliefCost(relief);
      return {
        ...{ congestionPoint, requestedMtus, peakReliefW, reliefMwh, paid },
        ...{ paidPerKw: perKw ?? null, paidPerMwh: perMwh ?? null },
      };
    }),
  };
}

function deliveryContent({ dispatches, awardedWh, deliveredWh, unread }: DeliveryQuality): object {
  return {
    ...{ dispatches, awardedWh: Number(awardedWh), deliveredWh: Number(deliveredWh), unread },
    deliveredPercent: percent(deliveredWh, awardedWh) ?? null,
  };
}
