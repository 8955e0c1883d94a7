import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { certifyResultFile } from '../adapters/round-file/certify-result-file.js';
import { clearRoundFile, writeResultFile } from '../adapters/round-file/clear-round-file.js';
import { EXIT_FAULT, type OutputOptions, print, readInput, refuse } from './output.js';

interface ClearOptions extends OutputOptions {
  readonly out?: string;
}

export function addRoundCommands(program: Command): void {
  program
    .command('clear')
    .description('Clear a round file exactly and certify the result.')
    .argument('<round>', 'round file (gridclear-round/1), or - for standard input')
    .option('-o, --out <file>', 'write the result file (gridclear-result/1) there')
    .option('--json', 'print the result file instead of a description')
    .action((path: string, options: ClearOptions) => {
      const cleared = clearRoundFile(readInput(path));
      if (!cleared.ok) {
        refuse(options, path, cleared.rejection);
        return;
      }
      const { result, lines } = cleared.value;
      if (options.out !== undefined) writeFileSync(options.out, writeResultFile(result));
      if (options.json === true) process.stdout.write(writeResultFile(result));
      else print(options, result, lines);
    });

  program
    .command('certify')
    .description(
      'Prove that a result is optimal for its round, or show where it is not. Needs no trust in who made it.',
    )
    .argument('<round>', 'round file (gridclear-round/1)')
    .argument('<result>', 'result file (gridclear-result/1), or - for standard input')
    .option('--json', 'print the verdict as JSON')
    .action((roundPath: string, resultPath: string, options: OutputOptions) => {
      const verdict = certifyResultFile(readInput(roundPath), readInput(resultPath));
      if (!verdict.ok) {
        refuse(options, `${roundPath} with ${resultPath}`, verdict.rejection);
        return;
      }
      const { lines, ...value } = verdict.value;
      print(options, value, lines);
      if (!value.certified) process.exitCode = EXIT_FAULT;
    });
}
