import { Decimal } from 'decimal.js';
import { overloads } from '../domain/flexibility/expected-flow.js';
import { type EnergyWh, formatMoney, type Micros, type PowerW } from '../domain/quantity.js';
import { DSO_ID } from './agents/dso.js';
import type {
  DayCheck,
  DayParticipant,
  DayRecord,
  MarketHashes,
  MarketName,
  SettlementRecordOfDay,
} from './day-record.js';
import type { Approach } from './iterations.js';
import { type LocalEnergySummary, summariseLocalEnergy } from './local-energy-summary.js';
import { flexibilityMarkets } from './market-day.js';
import { type Day, formatMtu, MTU_SECONDS, MTUS_BEFORE_NOON } from './scenario/calendar.js';
import { type DayScenario, type DeviceLoads, measuredFlows } from './scenario/day-scenario.js';

/** The outcome of the day. `result` is the same for the same day, seed and feeder; `timing` is of this run. */
export interface DaySummary {
  readonly format: 'gridclear-day/1';
  readonly result: DayResult;
  readonly timing: TimingSummary;
}

export interface DayResult {
  readonly day: Day;
  readonly pricedDay: Day;
  readonly seed: number;
  readonly feeder: string;
  readonly homes: number;
  readonly cars: number;
  readonly batteries: number;
  /** Modelled ones. */
  readonly heatPumps: number;
  readonly grid: { readonly limitW: PowerW; readonly before: GridLoad; readonly after: GridLoad };
  readonly energy: EnergySummary;
  readonly localEnergy: LocalEnergySummary;
  readonly money: MoneySummary;
  readonly market: MarketSummary;
  readonly settlement: SettlementSummary;
  readonly billing: readonly BillingSummary[];
  readonly hashes: readonly MarketHashes[];
  readonly checks: readonly DayCheck[];
}

/** Load as measured, with or without the market. */
export interface GridLoad {
  readonly transformerPeakW: PowerW;
  readonly transformerPeakAt: string;
  /** Highest load from midnight on. */
  readonly nightPeakW: PowerW;
  /** Branches beyond their limit, counted once per quarter-hour, and the energy beyond. */
  readonly overloadedBranchQuarters: number;
  readonly overloadWh: EnergyWh;
}

export interface EnergySummary {
  /** Energy that devices drew at another time than announced after local energy was traded. */
  readonly movedWh: EnergyWh;
  /** Of that, what moved past midnight. */
  readonly movedPastMidnightWh: EnergyWh;
  /** Relief, in both markets. */
  readonly awardedWh: EnergyWh;
  readonly deliveredWh: EnergyWh;
  /** Devices that dropped out of their set points, what relief went with them, and what others made good. */
  readonly devicesDroppedOut: number;
  readonly lostWh: EnergyWh;
  readonly madeGoodWh: EnergyWh;
}

/** What flexibility cost and earned: money as decimal text in the settlement currency. */
export interface MoneySummary {
  readonly dsoPaid: string;
  readonly aggregatorsKept: string;
  readonly prosumersEarned: string;
  /** What the DSO paid minus all others received: rounding, which stays with the payer. */
  readonly remainder: string;
  readonly averagePricePerMWh: string;
  readonly participants: readonly { readonly id: string; readonly role: string; readonly net: string }[];
}

export interface MarketSummary {
  readonly dayAhead: {
    readonly approach: Approach;
    readonly requests: number;
    readonly blocksOffered: number;
    readonly blocksAccepted: number;
    /** Modelled heat pumps that sold a load shift. */
    readonly heatPumpsShifted: number;
  };
  /** Of the quarter-hours. */
  readonly rounds: number;
  readonly roundsWithRequests: number;
  /** What was indicated before the gates of those with requests. */
  readonly approaches: readonly ({ readonly at: string } & Approach)[];
  readonly requests: number;
  readonly orders: number;
  readonly awards: number;
  readonly activationsNotFollowed: number;
  /** Where and when relief was not all sold. */
  readonly unsolved: readonly string[];
}

export interface SettlementSummary {
  readonly settlements: number;
  readonly transactions: number;
  readonly gasTotal: number;
  /** Books, results, settlement and payouts. */
  readonly gasByPurpose: { readonly [purpose in keyof SettlementRecordOfDay['gas']]: number };
  /** Of settlement and payouts, per settlement. */
  readonly gasPerSettlement: string;
  readonly eurPerSettlement: string;
  readonly eurTotal: string;
  readonly gasCost: DayScenario['gasCost'];
}

/** What a market's participants were told: how many statements there are, and where they and the market's figures are. */
export interface BillingSummary {
  readonly market: MarketName;
  readonly count: number;
  /** A folder and a file, within the folder of the run. */
  readonly statements: string;
  readonly statistics: string;
}

export interface TimingSummary {
  readonly wallSeconds: number;
  readonly clearingMilliseconds: Quantiles;
  readonly acknowledgementMilliseconds: Quantiles;
}

export interface Quantiles {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly highest: number;
}

export function summariseDay(record: DayRecord): DaySummary {
  const { scenario } = record;
  return {
    format: 'gridclear-day/1',
    result: {
      day: scenario.choice.day,
      pricedDay: scenario.pricedDay,
      seed: scenario.choice.seed,
      feeder: scenario.choice.feeder,
      homes: scenario.homes.length,
      cars: scenario.devices.filter(({ device }) => device.kind === 'car').length,
      batteries: scenario.devices.filter(({ device }) => device.kind === 'battery').length,
      heatPumps: scenario.devices.filter(({ device }) => device.kind === 'heat-pump').length,
      grid: {
        limitW: scenario.feeder.network.branches[0]!.importLimitW,
        before: gridLoad(scenario, record.alone),
        after: gridLoad(scenario, record.drawn),
      },
      energy: energySummary(record),
      localEnergy: summariseLocalEnergy(record.localEnergy, scenario),
      money: moneySummary(record),
      market: marketSummary(record),
      settlement: settlementSummary(record),
      billing: record.billing.map(({ market, settled, statements, statistics }) => ({
        ...{ market, count: settled.size, statements, statistics },
      })),
      hashes: record.hashes,
      checks: record.checks,
    },
    timing: {
      wallSeconds: round(record.timing.wallSeconds, 1),
      clearingMilliseconds: quantiles(record.timing.clearingMilliseconds),
      acknowledgementMilliseconds: quantiles(record.timing.acknowledgementMilliseconds),
    },
  };
}

function gridLoad(scenario: DayScenario, drawn: DeviceLoads): GridLoad {
  const { network, transformer } = scenario.feeder;
  const flows = measuredFlows(scenario, drawn);
  const loads = flows.map((flow) => -flow.get(transformer)!);
  const transformerPeakW = Math.max(...loads);
  const beyond = flows.flatMap((flow) => overloads(network, flow));
  return {
    transformerPeakW,
    transformerPeakAt: formatMtu(loads.indexOf(transformerPeakW)),
    nightPeakW: Math.max(...loads.slice(MTUS_BEFORE_NOON)),
    overloadedBranchQuarters: beyond.length,
    overloadWh: wattHours(beyond.reduce((sum, { excessW }) => sum + excessW, 0)),
  };
}

function energySummary({ announced, drawn, dayAhead, rounds, redispatch, settlements }: DayRecord): EnergySummary {
  let moved = 0;
  let pastMidnight = 0;
  for (const [home, powers] of announced)
    for (const [mtu, before] of powers.entries()) {
      const more = drawn.get(home)![mtu]! - before;
      moved += Math.max(0, more);
      if (mtu >= MTUS_BEFORE_NOON) pastMidnight += more;
    }
  const awarded = [...dayAhead.awards, ...rounds.flatMap(({ awards }) => awards)].filter(({ side }) => side === 'up');
  const settled = flexibilityMarkets.flatMap((market) => settlements.get(market)?.records ?? []);
  const delivered = settled.filter(isRelief);
  return {
    movedWh: wattHours(moved),
    movedPastMidnightWh: wattHours(pastMidnight),
    awardedWh: wattHours(awarded.reduce((sum, { awardedW }) => sum + awardedW, 0)),
    deliveredWh: delivered.reduce((sum, { energyWh }) => sum + energyWh, 0),
    devicesDroppedOut: redispatch.droppedOut,
    lostWh: wattHours(redispatch.lostW),
    madeGoodWh: wattHours(redispatch.madeGoodW),
  };
}

/** What the grid operator paid for, beside what it was paid where a rebound meets a scarce branch. */
function isRelief({ kind, payer }: SettlementRecordOfDay['records'][number]): boolean {
  return kind === 'flexibility' && payer === DSO_ID;
}

function moneySummary({ participants, settlements }: DayRecord): MoneySummary {
  const records = flexibilityMarkets.flatMap((market) => settlements.get(market)?.records ?? []);
  const net = new Map<string, Micros>(participants.map(({ id }) => [id, 0n]));
  let paidForFlexibility = 0n;
  let deliveredWh = 0;
  for (const { kind, payer, payee, amount, energyWh } of records) {
    net.set(payer, net.get(payer)! - BigInt(amount));
    net.set(payee, net.get(payee)! + BigInt(amount));
    if (kind !== 'flexibility') continue;
    paidForFlexibility += BigInt(amount);
    deliveredWh += energyWh;
  }
  const sumOf = (role: DayParticipant['role']) =>
    participants.filter((participant) => participant.role === role).reduce((sum, { id }) => sum + net.get(id)!, 0n);
  const remainder = -sumOf('dso') - sumOf('aggregator') - sumOf('prosumer');
  const perMWh =
    deliveredWh === 0 ? '0.00' : new Decimal(paidForFlexibility.toString()).dividedBy(deliveredWh).toFixed(2);
  return {
    dsoPaid: formatMoney(-sumOf('dso')),
    aggregatorsKept: formatMoney(sumOf('aggregator')),
    prosumersEarned: formatMoney(sumOf('prosumer')),
    remainder: formatMoney(remainder),
    averagePricePerMWh: perMWh,
    participants: participants
      .filter(({ id }) => net.get(id) !== 0n)
      .map(({ id, role }) => ({ id, role, net: formatMoney(net.get(id)!) })),
  };
}

function marketSummary({ scenario, dayAhead, rounds }: DayRecord): MarketSummary {
  const total = (of: (round: DayRecord['rounds'][number]) => number) => rounds.reduce((sum, each) => sum + of(each), 0);
  const heating = scenario.devices.filter(({ device }) => device.kind === 'heat-pump');
  const sold = new Set(dayAhead.awards.map(({ meteringPoint }) => meteringPoint));
  return {
    dayAhead: {
      approach: dayAhead.approach,
      requests: dayAhead.requestCount,
      blocksOffered: dayAhead.blocks.offered,
      blocksAccepted: dayAhead.blocks.accepted,
      heatPumpsShifted: heating.filter(({ meteringPoint }) => sold.has(meteringPoint)).length,
    },
    rounds: rounds.length,
    roundsWithRequests: total(({ requestCount }) => Number(requestCount > 0)),
    approaches: rounds.flatMap(({ approach }, mtu) =>
      approach === undefined ? [] : [{ at: formatMtu(mtu), ...approach }],
    ),
    requests: total(({ requestCount }) => requestCount),
    orders: total(({ orderCount }) => orderCount),
    awards: total(({ awards }) => awards.length),
    activationsNotFollowed: total(({ notFollowed }) => notFollowed),
    unsolved: rounds.flatMap(({ unsolved }, mtu) => unsolved.map((point) => `${formatMtu(mtu)} ${point}`)),
  };
}

function settlementSummary({ settlements, scenario }: DayRecord): SettlementSummary {
  const all = [...settlements.values()];
  const gasOf = (purpose: keyof SettlementRecordOfDay['gas']) =>
    all.reduce((sum, { gas }) => sum + gas[purpose].reduce((of, { gasUsed }) => of + gasUsed, 0), 0);
  const gasByPurpose = {
    books: gasOf('books'),
    results: gasOf('results'),
    settlement: gasOf('settlement'),
    payouts: gasOf('payouts'),
  };
  const gasTotal = gasByPurpose.books + gasByPurpose.results + gasByPurpose.settlement + gasByPurpose.payouts;
  const count = all.reduce((sum, { records }) => sum + records.length, 0);
  const perSettlement = new Decimal(gasByPurpose.settlement + gasByPurpose.payouts).dividedBy(Math.max(1, count));
  const { eurPerGas } = scenario.gasCost;
  return {
    settlements: count,
    transactions: all.reduce((sum, { gas }) => sum + Object.values(gas).flat().length, 0),
    gasTotal,
    gasByPurpose,
    gasPerSettlement: perSettlement.toFixed(0),
    eurPerSettlement: perSettlement.times(eurPerGas).toFixed(6),
    eurTotal: new Decimal(gasTotal).times(eurPerGas).toFixed(4),
    gasCost: scenario.gasCost,
  };
}

/** Nearest-rank quantiles, in the unit of the values, to two decimals; zeros for no values. */
export function quantiles(values: readonly number[]): Quantiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => round(sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0, 2);
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), highest: at(1) };
}

function round(value: number, decimals: number): number {
  return new Decimal(value).toDecimalPlaces(decimals).toNumber();
}

/** Energy of powers summed over quarter-hours, rounded to whole watt-hours. */
function wattHours(powerSum: number): EnergyWh {
  return Math.round((powerSum * MTU_SECONDS) / 3600);
}

/** Watts as kilowatts with one decimal. */
export function kilowatts(powerW: PowerW): string {
  return `${new Decimal(powerW).dividedBy(1000).toFixed(1)} kW`;
}

export function kilowattHours(energyWh: EnergyWh): string {
  return `${new Decimal(energyWh).dividedBy(1000).toFixed(1)} kWh`;
}
