import type { Command } from 'commander';
import { certifyResultFile } from '../adapters/round-file/certify-result-file.js';
import { clearRoundFileWithSolver, writeResultFile } from '../adapters/round-file/clear-round-file.js';
import { explainRoundFile } from '../adapters/round-file/explain-round-file.js';
import { monitorRoundFile } from '../adapters/round-file/monitor-round-file.js';
import { HighsSolver } from '../adapters/solver/highs-solver.js';
import { EXIT_FAULT, type OutputOptions, print, readInput, refuse, writeWhole } from './output.js';

interface ClearOptions extends OutputOptions {
  readonly out?: string;
}

interface CertifyOptions extends OutputOptions {
  readonly search: boolean;
}

export function addRoundCommands(program: Command): void {
  addClear(program);
  addCertify(program);
  addExplain(program);
  addMonitor(program);
}

function addClear(program: Command): void {
  program
    .command('clear')
    .description('Clear a round file exactly and certify the result.')
    .argument('<round>', 'round file (gridclear-round/1), or - for standard input')
    .option('-o, --out <file>', 'write the result file (gridclear-result/1) there')
    .option('--json', 'print the result file instead of a description')
    .action(async (path: string, options: ClearOptions) => {
      const cleared = await clearRoundFileWithSolver(readInput(path), new HighsSolver());
      if (!cleared.ok) {
        refuse(options, path, cleared.rejection);
        return;
      }
      const { result, lines } = cleared.value;
      if (options.out !== undefined) writeWhole(options.out, writeResultFile(result));
      if (options.json === true) process.stdout.write(writeResultFile(result));
      else print(options, result, lines);
    });
}

function addCertify(program: Command): void {
  program
    .command('certify')
    .description(
      'Prove that a result is optimal for its round, or show where it is not. Needs no trust in who made it.',
    )
    .argument('<round>', 'round file (gridclear-round/1)')
    .argument('<result>', 'result file (gridclear-result/1), or - for standard input')
    .option(
      '--no-search',
      'with blocks: prove no more of the gap than the first bound does, which takes one node of a search',
    )
    .option('--json', 'print the verdict as JSON')
    .action((roundPath: string, resultPath: string, options: CertifyOptions) => {
      const searchNodes = options.search ? undefined : 1;
      const verdict = certifyResultFile(readInput(roundPath), readInput(resultPath), searchNodes);
      if (!verdict.ok) {
        refuse(options, `${roundPath} with ${resultPath}`, verdict.rejection);
        return;
      }
      const { lines, ...value } = verdict.value;
      print(options, value, lines);
      if (!value.certified) process.exitCode = EXIT_FAULT;
    });
}

function addExplain(program: Command): void {
  program
    .command('explain')
    .description('Tell why orders and blocks of a round are filled as they are, and what limit would fill them.')
    .argument('<round>', 'round file (gridclear-round/1), or - for standard input')
    .argument('[id...]', 'orders and blocks to explain; all where none is named')
    .option('--json', 'print the explanations as JSON')
    .action(async (path: string, ids: string[], options: OutputOptions) => {
      const explained = await explainRoundFile(readInput(path), ids, new HighsSolver());
      if (explained.ok) print(options, explained.value.orders, explained.value.lines);
      else refuse(options, path, explained.rejection);
    });
}

function addMonitor(program: Command): void {
  program
    .command('monitor')
    .description(
      'Tell of a round who could relieve its congestion points, who competes below full branches, who sold, and who is pivotal.',
    )
    .argument('<round>', 'round file (gridclear-round/1), or - for standard input')
    .option('--json', 'print what is monitored as JSON')
    .action(async (path: string, options: OutputOptions) => {
      const monitored = await monitorRoundFile(readInput(path), new HighsSolver());
      if (monitored.ok) print(options, monitored.value.periods, monitored.value.lines);
      else refuse(options, path, monitored.rejection);
    });
}
