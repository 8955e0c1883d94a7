import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { SolverGaveUp } from './application/programme-solver.js';
import { EXIT_FAULT, EXIT_OK, EXIT_USAGE } from './cli/output.js';
import { gridclearProgram } from './cli/program.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT_OK);
  throw error;
});

try {
  await gridclearProgram(version).parseAsync();
} catch (error) {
  if (error instanceof SolverGaveUp) {
    process.stderr.write(`${error.message}; ask for less: fewer devices with smallest powers, or \`--no-offers\`\n`);
    process.exit(EXIT_FAULT);
  }
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === EXIT_OK ? EXIT_OK : EXIT_USAGE;
}
