import type { MarketBranch, MarketNetwork } from '../../domain/events.js';
import type { PowerW } from '../../domain/quantity.js';
import { cell, type DataRow, readTable, wholeCell } from './data-files.js';

export type FeederName = 'small' | 'full';

/** Where a household, and possibly its heat pump, is connected. */
export interface ConnectionPoint {
  readonly node: string;
  readonly hasHeatPump: boolean;
}

export interface Feeder {
  readonly name: FeederName;
  readonly title: string;
  readonly network: MarketNetwork;
  /** Branch of the transformer, named by its low-voltage busbar. */
  readonly transformer: string;
  /** Rating in VA that the transformer's limit is derived from, and the rating in the data. */
  readonly ratingVA: number;
  readonly dataRatingVA: number;
  /** One per household: points with a heat pump first, then by bus number. */
  readonly connections: readonly ConnectionPoint[];
}

/** Active power per apparent power that all limits assume. */
export const POWER_FACTOR = 0.95;
const LINE_VOLTAGE = 400;
/** The upstream side of the transformer. */
export const ROOT_NODE = 'medium-voltage';

interface FeederFiles {
  readonly title: string;
  readonly prefix: string;
  /** Replaces the transformer of the data by another standard size, in VA. */
  readonly ratingVA?: number;
}

/**
 * The small feeder's 250 kVA transformer carries its 31 homes and all their cars with ease. So that congestion can be studied on a
 * feeder that fits on one screen, it is replaced by the standard size of 100 kVA. The full feeder is as in the data.
 */
const feederFiles: Record<FeederName, FeederFiles> = {
  small: { title: 'Schutterwald T_idx_45, with a 100 kVA transformer', prefix: 'small_', ratingVA: 100_000 },
  full: { title: 'Schutterwald T_idx_71, 400 kVA', prefix: '' },
};

export const feederNames = Object.keys(feederFiles) as readonly FeederName[];

/** Reads a feeder of `data/feeder_de_lv_schutterwald` as a tree under its transformer. */
export function readFeeder(name: FeederName): Feeder {
  const { title, prefix, ratingVA } = feederFiles[name];
  const table = (kind: string) => readTable(`feeder_de_lv_schutterwald/${prefix}${kind}.csv`);
  const [transformerRow] = table('trafo');
  if (transformerRow === undefined) throw new Error(`feeder ${name} has no transformer`);
  const dataRatingVA = wholeCell(transformerRow, 'sn_mva', 1e6);
  const transformer = nodeOfBus(cell(transformerRow, 'lv_bus'));
  const limitW = activePowerW(ratingVA ?? dataRatingVA);
  const transformerBranch = branch(transformer, ROOT_NODE, limitW);
  return {
    name,
    title,
    network: { root: ROOT_NODE, branches: [transformerBranch, ...branchesBelow(transformer, table('line'))] },
    transformer,
    ratingVA: ratingVA ?? dataRatingVA,
    dataRatingVA,
    connections: connectionPoints(table('load')),
  };
}

/** sqrt(3) x 400 V x current x power factor, in whole watts. */
export function lineLimitW(maxCurrentA: number): PowerW {
  return Math.floor(Math.sqrt(3) * LINE_VOLTAGE * maxCurrentA * POWER_FACTOR);
}

function activePowerW(apparentVA: number): PowerW {
  return Math.floor(apparentVA * POWER_FACTOR);
}

function nodeOfBus(bus: string): string {
  return `bus-${bus}`;
}

function branch(node: string, parent: string, limitW: PowerW): MarketBranch {
  return { node, parent, exportLimitW: limitW, importLimitW: limitW };
}

/** Directs the lines away from the busbar; breadth first, so that parents come before their children. */
function branchesBelow(busbar: string, lines: readonly DataRow[]): MarketBranch[] {
  const neighbours = new Map<string, { node: string; limitW: PowerW }[]>();
  const connect = (from: string, to: string, limitW: PowerW) => {
    const known = neighbours.get(from);
    if (known) known.push({ node: to, limitW });
    else neighbours.set(from, [{ node: to, limitW }]);
  };
  for (const line of lines) {
    const from = nodeOfBus(cell(line, 'from_bus'));
    const to = nodeOfBus(cell(line, 'to_bus'));
    const limitW = lineLimitW(Number(cell(line, 'max_i_ka')) * 1000);
    connect(from, to, limitW);
    connect(to, from, limitW);
  }
  const branches: MarketBranch[] = [];
  const reached = new Set([busbar]);
  for (const parent of reached)
    for (const { node, limitW } of neighbours.get(parent) ?? []) {
      if (reached.has(node)) continue;
      reached.add(node);
      branches.push(branch(node, parent, limitW));
    }
  if (branches.length !== lines.length) throw new Error('the lines of the feeder are not a tree under its busbar');
  return branches;
}

function connectionPoints(loads: readonly DataRow[]): ConnectionPoint[] {
  const busesOf = (type: string) =>
    loads.filter((load) => cell(load, 'type') === type).map((load) => cell(load, 'bus'));
  const heatPumpBuses = new Set(busesOf('HP'));
  return busesOf('HH')
    .toSorted((a, b) => Number(heatPumpBuses.has(b)) - Number(heatPumpBuses.has(a)) || Number(a) - Number(b))
    .map((bus) => ({ node: nodeOfBus(bus), hasHeatPump: heatPumpBuses.has(bus) }));
}
