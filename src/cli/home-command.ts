import { type Command, InvalidArgumentError } from 'commander';
import { parseHouseholdFile } from '../adapters/flexibility-file/household-file.js';
import { planPage } from '../adapters/flexibility-file/plan-chart.js';
import { describePlan, planContent } from '../adapters/flexibility-file/plan-report.js';
import { HighsSolver } from '../adapters/solver/highs-solver.js';
import { HomePlanner } from '../application/plan-home.js';
import { parsePrice } from '../domain/quantity.js';
import { EXIT_FAULT, type OutputOptions, print, readInput, refuse, writeWhole } from './output.js';

interface PlanOptions extends OutputOptions {
  readonly chart?: string;
  readonly window: number;
  readonly mostPrice: number;
  readonly leastPower: number;
  readonly offers: boolean;
}

export function addHomeCommand(program: Command): void {
  program
    .command('home')
    .description('Work with a single home.')
    .command('plan')
    .description(
      'Plan the day of a home: the cheapest schedule beside the preferred one, and which flexibility is left to offer.',
    )
    .argument('<home>', 'household file (gridclear-home/1), or - for standard input')
    .option('--json', 'print the plan (gridclear-home-plan/1) instead of tables')
    .option('--chart <file>', 'write the plan as an HTML page with charts there')
    .option('--window <mtus>', 'market time units of one offered change', wholeNumber, 4)
    .option('--most-price <price>', 'offers dearer than this per MWh are left out', price, 100_000)
    .option('--least-power <W>', 'offers smaller than this are left out', wholeNumber, 100)
    .option('--no-offers', 'do not look for flexibility')
    .action(planHome);
}

async function planHome(path: string, options: PlanOptions): Promise<void> {
  const file = parseHouseholdFile(readInput(path));
  if (!file.ok) {
    refuse(options, path, file.rejection);
    return;
  }
  const question = { windowMtus: options.window, mostPrice: options.mostPrice, leastW: options.leastPower };
  const planner = new HomePlanner(new HighsSolver());
  const plan = await planner.plan(file.value.home, options.offers ? question : undefined);
  print(options, planContent(file.value, plan), describePlan(file.value, plan));
  if (plan.kind === 'infeasible') process.exitCode = EXIT_FAULT;
  else if (options.chart !== undefined) writeWhole(options.chart, planPage(file.value, plan));
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('It has to be a whole number of at least 1.');
  return value;
}

/** Ticks. */
function price(text: string): number {
  const parsed = parsePrice(text, '');
  if (!parsed.ok) throw new InvalidArgumentError(parsed.rejection.message);
  return parsed.value;
}
