import { formatMoney, formatPrice } from '../../domain/quantity.js';
import type { DeliveryQuality } from '../../domain/statistics/delivery-statistics.js';
import { PERCENTILES } from '../../domain/statistics/price-distribution.js';
import { formatKwh, nameOf } from './statement-report.js';
import { formatKw, gasCost, meanPrice, percent, reliefCost, type StatisticsReport } from './statistics-report.js';

/** A table of the statistics: what its rows are about, what is told of each, and where it comes from. */
export interface Section {
  readonly title: string;
  readonly source: 'chain' | 'journal';
  /** The first column names the row. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** All tables of the statistics, in the order in which they are told. */
export function statisticsSections(report: StatisticsReport): Section[] {
  return [
    kinds(report),
    gridOperators(report),
    providers(report),
    gas(report),
    roundsOnChain(report),
    ...ofRounds(report),
  ];
}

function kinds({ settled }: StatisticsReport): Section {
  return {
    ...{ title: 'Settled by kind', source: 'chain' },
    columns: ['kind', 'settlements', 'kWh', 'amount', 'mean price', ...PERCENTILES.map((at) => `p${at}`), 'homes'],
    rows: settled.byKind.map(({ kind, settlements, energyWh, amount, prices, prosumers }) => [
      ...[
        kind,
        `${settlements}`,
        formatKwh(energyWh),
        formatMoney(amount),
        prices === undefined ? '' : meanPrice(prices),
      ],
      ...PERCENTILES.map((_, i) => (prices === undefined ? '' : formatPrice(prices.percentiles[i]!))),
      `${prosumers}`,
    ]),
  };
}

function gridOperators({ settled }: StatisticsReport): Section {
  const { gridOperatorsPaid: paid, concentration, providers: paidProviders } = settled;
  const rows = [
    ['paid, net', formatMoney(paid)],
    ['providers paid', `${paidProviders.length}`],
    ['concentration of what was paid for (HHI, 0 to 10,000)', `${concentration}`],
  ];
  return { title: 'What grid operators paid', source: 'chain', columns: ['figure', 'value'], rows };
}

function providers({ settled, parties }: StatisticsReport): Section {
  return {
    ...{ title: 'Whom grid operators paid', source: 'chain', columns: ['provider', 'kWh paid for', 'net'] },
    rows: settled.providers.map(({ participant, paidEnergyWh, net }) => [
      ...[nameOf(parties, participant), formatKwh(paidEnergyWh), formatMoney(net)],
    ]),
  };
}

function gas({ gas: used, settled, gasPrices }: StatisticsReport): Section {
  const { perSettlement, gasPriceGwei, cost, costPerSettlement } = gasCost(used, settled.settlements, gasPrices);
  const known = (rows: readonly (readonly [string, string | undefined])[]) =>
    rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return {
    ...{ title: 'Settling on the chain', source: 'chain', columns: ['figure', 'value'] },
    rows: known([
      ['transactions', `${used.transactions}`],
      ['gas', `${used.gasUsed}`],
      ['gas per settlement', perSettlement],
      ['gas price in gwei', gasPriceGwei],
      ['cost', cost],
      ['cost per settlement', costPerSettlement],
    ]),
  };
}

function roundsOnChain({ roundsOnChain: { committed, cleared, void: voided } }: StatisticsReport): Section {
  return {
    ...{ title: 'Rounds of the whole chain', source: 'chain', columns: ['figure', 'value'] },
    rows: [
      ['committed', `${committed}`],
      ['with a result', `${cleared}`],
      ['void', `${voided}`],
    ],
  };
}

function ofRounds({ rounds }: StatisticsReport): Section[] {
  if (rounds === undefined) return [];
  const quality = (name: string, { dispatches, awardedWh, deliveredWh, unread }: DeliveryQuality) => [
    ...[name, `${dispatches}`, formatKwh(awardedWh), formatKwh(deliveredWh), percent(deliveredWh, awardedWh) ?? ''],
    `${unread}`,
  ];
  return [
    {
      ...{ title: 'Rounds of these periods', source: 'journal', columns: ['figure', 'value'] },
      rows: [
        ['cleared', `${rounds.cleared}`],
        ['limits could not be met', `${rounds.infeasible}`],
      ],
    },
    {
      ...{ title: 'Awarded', source: 'journal', columns: ['side', 'awards', 'kWh'] },
      rows: rounds.awarded.map(({ side, awards, energyWh }) => [side, `${awards}`, formatKwh(energyWh)]),
    },
    {
      ...{ title: 'Delivery of flexibility', source: 'journal' },
      columns: ['provider', 'activations', 'kWh awarded', 'kWh delivered', '%', 'meters not read'],
      rows: [
        ...[...rounds.byProvider].map(([provider, ofProvider]) => quality(provider, ofProvider)),
        quality('all', rounds.delivery),
      ],
    },
    {
      ...{ title: 'Relief by congestion point', source: 'journal' },
      columns: ['congestion point', 'times asked', 'peak kW', 'MWh', 'paid', 'per kW', 'per MWh'],
      rows: rounds.congestionPoints.map((relief) => {
        const { paid, reliefMwh, perKw = '', perMwh = '' } = reliefCost(relief);
        const { congestionPoint, requestedMtus, peakReliefW } = relief;
        return [congestionPoint, `${requestedMtus}`, formatKw(peakReliefW), reliefMwh, paid, perKw, perMwh];
      }),
    },
  ];
}
