import { Command } from 'commander';
import { addBaselinesCommand } from './baselines-command.js';
import { addChallengeCommand } from './challenge-command.js';
import { addDemandCommand } from './demand-command.js';
import { addDemoCommand } from './demo-command.js';
import { addGamingCommand } from './gaming-command.js';
import { addHomeCommand } from './home-command.js';
import { addMeterCommand } from './meter-command.js';
import { addOrderCommand } from './order-command.js';
import { addPortfolioCommands } from './portfolio-commands.js';
import { addProofCommand } from './proof-command.js';
import { addReplayCommand } from './replay-command.js';
import { addRoundCommands } from './round-commands.js';
import { addRulesCommand } from './rules-command.js';
import { addServeCommand } from './serve-command.js';
import { addStatementCommand } from './statement-command.js';
import { addStatementsCommand } from './statements-command.js';
import { addStatisticsCommand } from './statistics-command.js';
import { addVerifyCommand } from './verify-command.js';
import { addWatchCommand } from './watch-command.js';

/** The command `gridclear` with all that it takes. */
export function gridclearProgram(version: string): Command {
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
  addDemandCommand(program);
  addOrderCommand(program);
  return program;
}
