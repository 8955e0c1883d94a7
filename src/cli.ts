import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { SolverGaveUp } from './application/programme-solver.js';
import { addBaselinesCommand } from './cli/baselines-command.js';
import { addChallengeCommand } from './cli/challenge-command.js';
import { addDemoCommand } from './cli/demo-command.js';
import { addGamingCommand } from './cli/gaming-command.js';
import { addHomeCommand } from './cli/home-command.js';
import { addMeterCommand } from './cli/meter-command.js';
import { addOrderCommand } from './cli/order-command.js';
import { EXIT_FAULT, EXIT_OK, EXIT_USAGE } from './cli/output.js';
import { addPortfolioCommands } from './cli/portfolio-commands.js';
import { addProofCommand } from './cli/proof-command.js';
import { addReplayCommand } from './cli/replay-command.js';
import { addRoundCommands } from './cli/round-commands.js';
import { addRulesCommand } from './cli/rules-command.js';
import { addServeCommand } from './cli/serve-command.js';
import { addStatementCommand } from './cli/statement-command.js';
import { addStatementsCommand } from './cli/statements-command.js';
import { addStatisticsCommand } from './cli/statistics-command.js';
import { addVerifyCommand } from './cli/verify-command.js';
import { addWatchCommand } from './cli/watch-command.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const program = new Command('gridclear')
  .description('A local flexibility market in one process.')
  .version(version)
  .showHelpAfterError('(add --help for what a command takes)')
  .exitOverride();

addServeCommand(program);
addDemoCommand(program);
addRoundCommands(program);
addHomeCommand(program);
addBaselinesCommand(program);
addGamingCommand(program);
addPortfolioCommands(program);
addMeterCommand(program);
addReplayCommand(program);
addVerifyCommand(program);
addProofCommand(program);
addStatementCommand(program);
addStatementsCommand(program);
addStatisticsCommand(program);
addRulesCommand(program);
addWatchCommand(program);
addChallengeCommand(program);
addOrderCommand(program);

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT_OK);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof SolverGaveUp) {
    process.stderr.write(`${error.message}; ask for less: fewer devices with smallest powers, or \`--no-offers\`\n`);
    process.exit(EXIT_FAULT);
  }
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === EXIT_OK ? EXIT_OK : EXIT_USAGE;
}
