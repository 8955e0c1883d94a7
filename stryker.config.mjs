import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Reports and what is known from the last run; outside of the project, since nothing of it belongs into a commit. */
export const results = process.env.MUTATION_RESULTS ?? join(tmpdir(), 'gridclear-mutation');

/** Mutation tests; test/mutation/run.mjs says of what and by which specs, docs/mutation-testing.md what they found. */
export default {
  testRunner: 'in-process',
  plugins: ['./test/mutation/in-process-runner.mjs', './test/mutation/messages-ignorer.mjs'],
  ignorers: ['messages'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 3_000,
  incremental: true,
  tempDirName: join(results, 'sandbox'),
  ignorePatterns: ['/contracts', '/data', '/docs', '/dist', '/bench', '/market-rules', '/var', '/demo-*'],
  reporters: ['progress-append-only', 'json', 'html'],
};
