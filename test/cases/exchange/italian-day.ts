import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  BUY,
  type ClearingInput,
  ClearingProblem,
  type OrderColumns,
  SELL,
} from '../../../src/domain/clearing/clearing-problem.js';
import { type BranchDescription, Network } from '../../../src/domain/network.js';
import { admitted } from '../../reference/round-builder.js';

const folder = new URL('./italy_2025-04-01/', import.meta.url);
const ROOT_ZONE = 'NORD';
/** The tree of Italian zones from the north: zone, zone above. */
const zones = [
  ['CNOR', 'NORD'],
  ['CSUD', 'CNOR'],
  ['SARD', 'CSUD'],
  ['SUD', 'CSUD'],
  ['CALA', 'SUD'],
  ['SICI', 'CALA'],
] as const;
export const HOURS = 24;

/** A thousandth of a MWh is the unit of quantity: offers have at most three decimals, sums of them in the file float noise. */
const UNITS_PER_MWH = 1_000;
const TICKS_PER_EUR = 100;

export interface ItalianHour {
  readonly input: ClearingInput;
  /** Published prices in ticks, by node. */
  readonly priceTicks: readonly number[];
  /** The same hour with the published exchanges over the borders as they were, instead of priced. */
  readonly withPublishedExchanges: ClearingProblem;
  /** Published flows from each zone to the zone above it, in units of quantity, by node; the root's is zero. */
  readonly flow: readonly number[];
}

/**
 * The day hour by hour: curve steps of 7 zones as orders, limits of 6 lines. A border is a price taker: as much as its capacity
 * is sold and bought at the published price of the neighbour.
 */
export function italianDay(): ItalianHour[] {
  const bids = readTable('bid-curves.csv.gz');
  const capacities = readTable('transfer-capacities.csv.gz');
  const prices = readTable('published-prices.csv.gz');
  const flows = readTable('published-flows.csv.gz');
  const exchanges = readTable('published-exchanges.csv.gz');
  return Array.from({ length: HOURS }, (_, hour) => {
    const ofHour = (rows: readonly Row[]) => rows.filter(({ period }) => Number(period) === hour + 1);
    const priceOf = new Map(ofHour(prices).map((row) => [row.zone!, ticks(row.price_eur_per_mwh!)]));
    const network = networkOf(ofHour(capacities));
    const inside = ofHour(bids).map(orderOf);
    const borders = ofHour(capacities).flatMap((line) => borderOrders(line, network, priceOf));
    const feedIn = new Float64Array(network.nodeCount);
    for (const { zone, exchange_mwh } of ofHour(exchanges)) feedIn[network.numberOf(zone!)!]! -= units(exchange_mwh!);
    const flow = network.names.map(() => 0);
    for (const { from_zone, to_zone, flow_mwh } of ofHour(flows)) {
      const [from, to] = [network.numberOf(from_zone!)!, network.numberOf(to_zone!)!];
      if (network.parent[from] === to) flow[from] = units(flow_mwh!);
      else flow[to] = -units(flow_mwh!);
    }
    const input: ClearingInput = {
      network,
      limits: network.branchLimits(0),
      orders: columnsOf([...inside, ...borders], network),
      requests: [],
      upstream: { kind: 'neutral' },
      pricePoint: 'lowest',
      marginalAllocation: 'pro-rata',
    };
    return {
      input,
      withPublishedExchanges: admitted(
        ClearingProblem.admit({ ...input, orders: columnsOf(inside, network) }),
      ).withFixedFeedIn(feedIn),
      priceTicks: network.names.map((zone) => priceOf.get(zone)!),
      flow,
    };
  });
}

type Row = Readonly<Record<string, string>>;

interface ZoneOrder {
  readonly zone: string;
  readonly side: number;
  readonly quantity: number;
  readonly limit: number;
}

function columnsOf(orders: readonly ZoneOrder[], network: Network): OrderColumns {
  return {
    node: Int32Array.from(orders, ({ zone }) => network.numberOf(zone)!),
    side: Uint8Array.from(orders, ({ side }) => side),
    quantityW: Int32Array.from(orders, ({ quantity }) => quantity),
    limitTicks: Int32Array.from(orders, ({ limit }) => limit),
  };
}

function orderOf(row: Row): ZoneOrder {
  return {
    zone: row.zone!,
    side: row.side === 'supply' ? SELL : BUY,
    quantity: units(row.quantity_mwh!),
    limit: ticks(row.price_eur_per_mwh!),
  };
}

function borderOrders(line: Row, network: Network, priceOf: ReadonlyMap<string, number>): ZoneOrder[] {
  const isFromItalian = network.numberOf(line.from_zone!) !== undefined;
  const isToItalian = network.numberOf(line.to_zone!) !== undefined;
  if (isFromItalian === isToItalian) return [];
  const [zone, neighbour] = isFromItalian ? [line.from_zone!, line.to_zone!] : [line.to_zone!, line.from_zone!];
  const [toNeighbour, toZone] = isFromItalian
    ? [units(line.max_flow_mwh!), -units(line.min_flow_mwh!)]
    : [-units(line.min_flow_mwh!), units(line.max_flow_mwh!)];
  const limit = priceOf.get(neighbour)!;
  return [
    { zone, side: SELL, quantity: toZone, limit },
    { zone, side: BUY, quantity: toNeighbour, limit },
  ].filter(({ quantity }) => quantity > 0);
}

function networkOf(capacities: readonly Row[]): Network {
  const branches = zones.map(([node, parent]): BranchDescription => {
    const line = capacities.find(
      ({ from_zone, to_zone }) =>
        (from_zone === node && to_zone === parent) || (from_zone === parent && to_zone === node),
    )!;
    const [forward, reverse] = [units(line.max_flow_mwh!), -units(line.min_flow_mwh!)];
    const isUpward = line.from_zone === node;
    return {
      node,
      parent,
      exportLimitW: isUpward ? forward : reverse,
      importLimitW: isUpward ? reverse : forward,
      baselineFlowW: 0,
    };
  });
  return admitted(Network.build({ root: ROOT_ZONE, branches }, 1));
}

function units(mwh: string): number {
  return Math.round(Number(mwh) * UNITS_PER_MWH);
}

function ticks(eurPerMwh: string): number {
  return Math.round(Number(eurPerMwh) * TICKS_PER_EUR);
}

function readTable(name: string): Row[] {
  const [header = '', ...lines] = gunzipSync(readFileSync(new URL(name, folder)))
    .toString('utf8')
    .trim()
    .split(/\r?\n/);
  const columns = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [columns[index]!, cell])));
}
