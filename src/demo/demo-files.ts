import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packagedRules } from '../config.js';
import type { FeederName } from './scenario/feeder.js';
import { networkFile } from './scenario/network-file.js';

/** The packaged market that the demo runs, on the feeder that is asked for. */
const RULES_FILE = 'schutterwald-flexibility.json';

/** Where a run of the demo leaves what. */
export interface DemoFiles {
  readonly rules: string;
  readonly dataDir: string;
  readonly serverLog: string;
  readonly summary: string;
  readonly report: string;
}

/** Makes the folder of a run, without what an earlier run left there, and puts the market's rules and network into it. */
export function prepareDemoFiles(out: string, feeder: FeederName): DemoFiles {
  const folder = resolve(out);
  const rulesFolder = join(folder, 'market-rules');
  const files = {
    rules: join(rulesFolder, RULES_FILE),
    dataDir: join(folder, 'data'),
    serverLog: join(folder, 'server.log'),
    summary: join(folder, 'summary.json'),
    report: join(folder, 'report.html'),
  };
  for (const earlier of [rulesFolder, files.dataDir, files.serverLog, files.summary, files.report])
    rmSync(earlier, { recursive: true, force: true });
  mkdirSync(rulesFolder, { recursive: true });
  mkdirSync(files.dataDir);
  const network = `${feeder}.json`;
  copyFileSync(networkFile(feeder), join(rulesFolder, network));
  const { $schema: _, ...rules } = JSON.parse(readFileSync(join(packagedRules, RULES_FILE), 'utf8'));
  writeFileSync(files.rules, `${JSON.stringify({ ...rules, network }, undefined, 2)}\n`);
  return files;
}
