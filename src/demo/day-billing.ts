import { join, relative } from 'node:path';
import { z } from 'zod';
import type { MarketBilling, MarketName } from './day-record.js';
import type { DemoFiles } from './demo-files.js';
import { runGridclear, runGridclearCheck } from './server-process.js';

/** What `gridclear statements --json` says that it wrote. */
const statementsWritten = z.object({
  statements: z.array(z.object({ participant: z.object({ id: z.string() }), settled: z.string() })),
  checks: z.array(z.object({ check: z.string(), ok: z.boolean() })),
});

/** Writes the statements of all participants of a market and its figures, read from the chain and compared with its journal. */
export async function billMarket(files: DemoFiles, market: MarketName, id: string): Promise<MarketBilling> {
  const books = ['--data-dir', files.dataDir, '--market', id];
  const folder = join(files.statements, market);
  const page = join(files.statistics, `${market}.html`);
  const [written, areEqual] = await Promise.all([
    runGridclear(['statements', folder, ...books]),
    runGridclearCheck(['statistics', ...books, '--html', '--output', page]),
  ]);
  const { statements, checks } = statementsWritten.parse(written);
  const within = (path: string) => relative(join(files.statements, '..'), path);
  return {
    market,
    settled: new Map(statements.map(({ participant, settled }) => [participant.id, settled])),
    statements: within(folder),
    statistics: within(page),
    checks: [
      ...checks,
      { check: 'the network statistics rest on the records and rounds of the journal', ok: areEqual },
    ],
  };
}
