import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packagedRules } from '../config.js';
import { DEALT_W } from './agents/energy-dealer.js';
import type { MarketName } from './day-record.js';
import { marketNames } from './market-day.js';
import type { FeederName } from './scenario/feeder.js';
import { networkFile } from './scenario/network-file.js';

/** The packaged market whose rules all markets of the demo have, but for what is said below. */
const RULES_FILE = 'schutterwald-flexibility.json';

/**
 * What the markets' rules say differently: local energy is traded by the hour, among homes and dealers, with nobody upstream; the market for the
 * day ahead clears all quarter-hours of the day together; both have blocks.
 */
const markets: Readonly<Record<MarketName, object>> = {
  'local-energy': {
    market: 'schutterwald-local-energy-of-the-day',
    title: 'Schutterwald 0.4 kV: local energy of the day',
    ...{ mtuSeconds: 3_600, horizonMtus: 24, settlementPeriodMtus: 24, products: ['energy'] },
    ...{ upstream: { kind: 'neutral' }, pricePoint: 'middle', marginalAllocation: 'pro-rata' },
    order: {
      ...{ minQuantityW: 1, maxQuantityW: DEALT_W, quantityStepW: 1, minLimit: '-500.00', maxLimit: '3000.00' },
      ...{ maxOrdersPerRound: 10_000, maxOrdersPerParticipant: 100 },
    },
    blockOrders: { maxBlocksPerRound: 2_000, maxBlocksPerParticipant: 100, searchNodeLimit: 5 },
    gate: { opensBeforeDeliverySeconds: 86_400, closesBeforeDeliverySeconds: 10_800 },
    book: 'sealed',
    indication: { prices: 'everybody', everySeconds: 1 },
  },
  'day-ahead': {
    market: 'schutterwald-day-ahead-flexibility',
    title: 'Schutterwald 0.4 kV: flexibility for the day ahead',
    horizonMtus: 96,
    order: {
      ...{ minQuantityW: 4, maxQuantityW: 1_000_000, quantityStepW: 4, minLimit: '-3000.00', maxLimit: '3000.00' },
      ...{ maxOrdersPerRound: 10_000, maxOrdersPerParticipant: 5_000 },
    },
    blockOrders: { maxBlocksPerRound: 5_000, maxBlocksPerParticipant: 2_000, searchNodeLimit: 5 },
    gate: { opensBeforeDeliverySeconds: 86_400, closesBeforeDeliverySeconds: 7_200 },
  },
  intraday: {
    market: 'schutterwald-intraday-flexibility',
    title: 'Schutterwald 0.4 kV: flexibility of the quarter-hour',
  },
};

/** Where a run of the demo leaves what. */
export interface DemoFiles {
  /** Folder of the rules, and the file of each market. */
  readonly rulesFolder: string;
  readonly rules: Readonly<Record<MarketName, string>>;
  readonly dataDir: string;
  readonly serverLog: string;
  readonly summary: string;
  readonly report: string;
  /** Folders of what everybody is told of its account, by market, and of the figures of each market. */
  readonly statements: string;
  readonly statistics: string;
}

/**
 * Makes the folder of a run, without what an earlier run left there, and puts the markets' rules and network into it. Throws where
 * something else is in the way: a server's journal may stand under the same name.
 */
export function prepareDemoFiles(out: string, feeder: FeederName): DemoFiles {
  const folder = resolve(out);
  const rulesFolder = join(folder, 'market-rules');
  const files = {
    rulesFolder,
    rules: {
      'local-energy': join(rulesFolder, 'local-energy.json'),
      'day-ahead': join(rulesFolder, 'day-ahead.json'),
      intraday: join(rulesFolder, 'intraday.json'),
    },
    dataDir: join(folder, 'data'),
    serverLog: join(folder, 'server.log'),
    summary: join(folder, 'summary.json'),
    report: join(folder, 'report.html'),
    statements: join(folder, 'statements'),
    statistics: join(folder, 'statistics'),
  };
  const { rules, ...own } = files;
  const inTheWay = Object.values(own).find((path) => existsSync(path));
  if (inTheWay !== undefined && !Object.values(rules).every((path) => existsSync(path)))
    throw new Error(`${inTheWay} is not of a demo: choose another folder with --out, or remove it yourself`);
  for (const earlier of Object.values(own)) rmSync(earlier, { recursive: true, force: true });
  mkdirSync(rulesFolder, { recursive: true });
  mkdirSync(files.dataDir);
  mkdirSync(files.statistics);
  const network = `networks/${feeder}.json`;
  mkdirSync(join(rulesFolder, 'networks'));
  copyFileSync(networkFile(feeder), join(rulesFolder, network));
  const { $schema: _, ...packaged } = JSON.parse(readFileSync(join(packagedRules, RULES_FILE), 'utf8'));
  for (const market of marketNames)
    writeFileSync(
      files.rules[market],
      `${JSON.stringify({ ...packaged, ...markets[market], network }, undefined, 2)}\n`,
    );
  return files;
}
