import { Decimal } from 'decimal.js';
import type { Approach } from './iterations.js';
import type { LocalEnergySummary } from './local-energy-summary.js';
import { groupBy } from './scenario/grouping.js';
import { type DaySummary, kilowattHours, kilowatts } from './summary.js';

/** A row of the table: what it says, before the market, with the market. One value stands under the second. */
export type SummaryRow = readonly [label: string, withMarket: string, before?: string];

export interface SummarySection {
  readonly title: string;
  readonly rows: readonly SummaryRow[];
}

/** The summary as titled rows of text, for the terminal and the report alike. */
export function summarySections({ result, timing }: DaySummary): SummarySection[] {
  const { grid, energy, localEnergy, money, market, settlement, billing } = result;
  const milliseconds = ({ p50, p99 }: { p50: number; p99: number }) => `p50 ${p50} ms, p99 ${p99} ms`;
  return [
    {
      title: 'Grid',
      rows: [
        ['limit of the transformer', kilowatts(grid.limitW)],
        [
          'transformer peak',
          `${kilowatts(grid.after.transformerPeakW)} at ${grid.after.transformerPeakAt}`,
          `${kilowatts(grid.before.transformerPeakW)} at ${grid.before.transformerPeakAt}`,
        ],
        [
          'overloaded branch-quarters',
          String(grid.after.overloadedBranchQuarters),
          String(grid.before.overloadedBranchQuarters),
        ],
        ['energy above limits', kilowattHours(grid.after.overloadWh), kilowattHours(grid.before.overloadWh)],
        ['peak after midnight', kilowatts(grid.after.nightPeakW), kilowatts(grid.before.nightPeakW)],
        [
          'energy moved',
          `${kilowattHours(energy.movedWh)} (${kilowattHours(energy.movedPastMidnightWh)} past midnight)`,
        ],
        [
          'flexibility delivered of awarded',
          `${kilowattHours(energy.deliveredWh)} of ${kilowattHours(energy.awardedWh)}`,
        ],
        [
          'devices that dropped out',
          `${energy.devicesDroppedOut} (${kilowattHours(energy.madeGoodWh)} of ${kilowattHours(energy.lostWh)} made good by others)`,
        ],
        ['relief that nobody sold', market.unsolved.length === 0 ? 'none' : market.unsolved.join(', ')],
      ],
    },
    { title: 'Local energy', rows: localEnergyRows(localEnergy) },
    {
      title: 'Flexibility',
      rows: [
        ['the DSO paid', currency(money.dsoPaid)],
        ['prosumers earned', currency(money.prosumersEarned)],
        ['aggregators kept', currency(money.aggregatorsKept)],
        ['remainder', currency(money.remainder)],
        ['average price', `${money.averagePricePerMWh} EUR/MWh`],
      ],
    },
    {
      title: 'Market',
      rows: [
        [
          'load shifts for the day ahead',
          `${market.dayAhead.blocksAccepted} of ${market.dayAhead.blocksOffered} accepted, ${market.dayAhead.requests} requests`,
        ],
        ['heat pumps among them', `${market.dayAhead.heatPumpsShifted} of ${result.heatPumps}`],
        ['iterations before its gate', approachText(market.dayAhead.approach)],
        ['rounds of quarter-hours', `${market.rounds} (${market.roundsWithRequests} with requests)`],
        ['iterations before gates with requests', approachesText(market.approaches)],
        ['requests, orders, awards', `${market.requests}, ${market.orders}, ${market.awards}`],
        ['activations not followed', String(market.activationsNotFollowed)],
        ['clearing', milliseconds(timing.clearingMilliseconds)],
        ['acknowledgement', milliseconds(timing.acknowledgementMilliseconds)],
      ],
    },
    {
      title: 'Chain',
      rows: [
        ['settlements', String(settlement.settlements)],
        ['transactions', String(settlement.transactions)],
        ['gas of the transactions in the journal', thousands(settlement.gasTotal)],
        ['gas per settlement, with payouts', thousands(Number(settlement.gasPerSettlement))],
        ['cost per settlement, with payouts', `${new Decimal(settlement.eurPerSettlement).toFixed(4)} EUR`],
        ['cost of that gas', currency(settlement.eurTotal)],
      ],
    },
    {
      title: 'Statements',
      rows: billing.flatMap(({ market: name, count, statements, statistics }): SummaryRow[] => [
        [`${name}: ${count} participants`, statements],
        [`${name}: network statistics`, statistics],
      ]),
    },
  ];
}

function approachText({ iterations, ended }: Approach): string {
  return `${iterations.length} (${ended === 'settled' ? 'prices settled' : 'until the gate'})`;
}

/** How many approaches were alike, the shortest first. */
function approachesText(approaches: readonly Approach[]): string {
  const shortestFirst = approaches.toSorted((a, b) => a.iterations.length - b.iterations.length);
  const alike = groupBy(shortestFirst, ({ iterations, ended }) => `${iterations.length} ${ended}`);
  return Array.from(alike.values(), (group) => approachText(group[0]!).replace(' ', ` before ${group.length} `)).join(
    ', ',
  );
}

/** What homes gained by trading energy with each other, and with whom they traded. */
function localEnergyRows(energy: LocalEnergySummary): SummaryRow[] {
  const { alone, inMarket, gain, gainByDealers, asMeasured, batteries, approach } = energy;
  const rest = new Decimal(gain).minus(gainByDealers).toFixed();
  return [
    [
      'sun of the day, of what homes buy without a market',
      `${kilowattHours(energy.sunWh)} of ${kilowattHours(energy.neededWh)}`,
    ],
    ['homes pay', currency(inMarket), currency(alone)],
    ['gain of all homes', currency(gain)],
    ['of which the better dealer alone, neighbours and batteries', `${currency(gainByDealers)}, ${currency(rest)}`],
    ['gain of a home', `${currency(energy.leastGain)} to ${currency(energy.highestGain)}`],
    [
      'bought from neighbours, from dealers',
      `${kilowattHours(energy.neighboursWh)}, ${kilowattHours(energy.fromDealersWh)}`,
    ],
    ['sold to dealers', kilowattHours(energy.toDealersWh)],
    ['iterations before its gate', approachText(approach)],
    ['batteries that traded', `${batteries.accepted} of ${batteries.offered} that offered`],
    ['gain with the load as measured, differences at local prices', currency(asMeasured.atLocalPrice)],
    ['the same, differences by tariff', currency(asMeasured.byTariff)],
  ];
}

function currency(text: string): string {
  return `${new Decimal(text).toFixed(2)} EUR`;
}

/** The table for the terminal: aligned columns, one block per section, then hashes and checks. */
export function summaryText(summary: DaySummary): string {
  const { result } = summary;
  const sections = summarySections(summary);
  const width = Math.max(...sections.flatMap(({ rows }) => rows.map(([label]) => label.length)));
  const lines = sections.flatMap(({ title, rows }) => [
    '',
    title,
    ...rows.map(([label, value, before]) => {
      const text = before === undefined ? value : `${before}  ->  ${value}`;
      return `  ${label.padEnd(width)}  ${text}`;
    }),
  ]);
  const { hashes, checks } = result;
  return [
    `${result.day}, feeder ${result.feeder}: ${result.homes} homes, ${result.cars} cars, ${result.batteries} batteries, ${result.heatPumps} heat pumps, seed ${result.seed}`,
    ...lines,
    '',
    'Hashes',
    ...hashes.flatMap(({ market, journalHead, state, settlementRoot }) => [
      `  ${market} journal     ${journalHead}`,
      `  ${market} state       ${state}`,
      `  ${market} settlement  ${settlementRoot}`,
    ]),
    '',
    ...checks.map(({ what, holds }) => `${holds ? 'holds' : 'FAILS'}  ${what}`),
    '',
  ].join('\n');
}

function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
