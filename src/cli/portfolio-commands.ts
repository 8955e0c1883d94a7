import type { Command } from 'commander';
import { describeInternalMarket, internalMarketContent } from '../adapters/flexibility-file/internal-market-report.js';
import { describeIteration, iterationContent, iterationPage } from '../adapters/flexibility-file/iteration-report.js';
import { type PortfolioFile, parsePortfolioFile } from '../adapters/flexibility-file/portfolio-file.js';
import {
  describePortfolioPlan,
  portfolioPlanContent,
  portfolioPlanPage,
} from '../adapters/flexibility-file/portfolio-report.js';
import { portfolioJsonSchema } from '../adapters/flexibility-file/portfolio-schema.js';
import { HighsSolver } from '../adapters/solver/highs-solver.js';
import { MarketIterator } from '../application/iterate-market.js';
import { type PlanProgress, PortfolioPlanner } from '../application/plan-portfolio.js';
import { tradeInternally, usualDealers } from '../domain/portfolio/internal-market.js';
import { rejected } from '../domain/rejection.js';
import { type OutputOptions, print, readInput, refuse, writeWhole } from './output.js';

interface PortfolioOptions extends OutputOptions {
  readonly chart?: string;
}

export function addPortfolioCommands(program: Command): void {
  const portfolio = program.command('portfolio').description('Work with the homes and devices of an aggregator.');
  portfolio
    .command('plan')
    .description('Schedule all devices at least cost within the limits of the network, with a proven gap.')
    .argument('<portfolio>', 'portfolio file (gridclear-portfolio/1), or - for standard input')
    .option('--json', 'print the plan (gridclear-portfolio-plan/1) instead of tables')
    .option('--chart <file>', 'write the plan as an HTML page with charts there')
    .action(planPortfolio);
  portfolio
    .command('iterate')
    .description(
      'Iterate indicative prices, plans and offers until prices settle, with the DSO of the file asking for relief.',
    )
    .argument('<portfolio>', 'portfolio file (gridclear-portfolio/1) with a "dso" section, or - for standard input')
    .option('--json', 'print the iterations and what follows (gridclear-iteration/1) instead of a table')
    .option('--chart <file>', 'write the convergence as an HTML page with charts there')
    .action(iterateMarket);
  portfolio
    .command('trade')
    .description(
      'Let the homes trade with each other, the supplier and the aggregator in one book; what each gains against the tariffs.',
    )
    .argument('<portfolio>', 'portfolio file (gridclear-portfolio/1), or - for standard input')
    .option('--json', 'print the accounts (gridclear-internal-market/1) instead of a table')
    .action(trade);
  portfolio
    .command('schema')
    .description('Print the JSON Schema of portfolio files.')
    .action(() => print({ json: true }, portfolioJsonSchema(), []));
}

async function planPortfolio(path: string, options: PortfolioOptions): Promise<void> {
  const file = admitted(path, options);
  if (file === undefined) return;
  const plan = await new PortfolioPlanner(new HighsSolver()).plan(file.portfolio, progressLine());
  print(options, portfolioPlanContent(file, plan), describePortfolioPlan(file, plan));
  if (options.chart !== undefined) writeWhole(options.chart, portfolioPlanPage(file, plan));
}

function iterateMarket(path: string, options: PortfolioOptions): void {
  const file = admitted(path, options);
  if (file === undefined) return;
  if (file.alternatives === undefined) {
    refuse(
      options,
      path,
      rejected('malformed-message', 'dso', 'without its alternatives a DSO has nothing to ask for').rejection,
    );
    return;
  }
  const iteration = new MarketIterator(file.portfolio, file.alternatives).run();
  if (!iteration.ok) {
    refuse(options, path, iteration.rejection);
    return;
  }
  print(options, iterationContent(file, iteration.value), describeIteration(file, iteration.value));
  if (options.chart !== undefined) writeWhole(options.chart, iterationPage(file, iteration.value));
}

function trade(path: string, options: OutputOptions): void {
  const file = admitted(path, options);
  if (file === undefined) return;
  const market = tradeInternally(file.portfolio, usualDealers(file.portfolio));
  if (!market.ok) refuse(options, path, market.rejection);
  else print(options, internalMarketContent(file, market.value), describeInternalMarket(file, market.value));
}

function admitted(path: string, options: OutputOptions): PortfolioFile | undefined {
  const file = parsePortfolioFile(readInput(path));
  if (file.ok) return file.value;
  refuse(options, path, file.rejection);
  return undefined;
}

/** Where somebody looks on, rounds are counted on one line; it is left out of files and pipes. */
function progressLine(): (progress: PlanProgress) => void {
  if (!process.stderr.isTTY) return () => {};
  return ({ round, boundTickW, plannedTickW }) => {
    const gap = (plannedTickW - boundTickW) / Math.max(1, Math.abs(boundTickW));
    process.stderr.write(`\rround ${round}, gap ${(gap * 100).toFixed(3)} %   `);
  };
}
