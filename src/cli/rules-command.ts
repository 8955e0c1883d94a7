import type { Command } from 'commander';
import { readRules, rulesFilesAt } from '../adapters/rules/rules-files.js';
import { packagedRules } from '../config.js';
import { isVerifiable } from '../domain/proofs/round-proof.js';
import type { Rejection } from '../domain/rejection.js';
import { EXIT_FAULT, EXIT_USAGE, type OutputOptions, print } from './output.js';

interface RulesVerdict {
  readonly file: string;
  readonly ok: boolean;
  readonly market?: string;
  readonly version?: number;
  readonly branches?: number;
  readonly rulesHash?: string;
  /** What its auction on the chain does with rounds. */
  readonly auction?: 'checks' | 'records';
  readonly rejection?: Rejection;
}

export function addRulesCommand(program: Command): void {
  program
    .command('rules')
    .description('Work with market rules.')
    .command('check')
    .description('Check rules files and the networks they name; print the hash that binds them to every round.')
    .argument('[paths...]', 'rules files or folders of them; default: the rules that come with gridclear')
    .option('--json', 'print the verdicts as JSON')
    .action((paths: string[], options: OutputOptions) => {
      const files = (paths.length > 0 ? paths : [packagedRules]).flatMap(rulesFilesAt);
      if (files.length === 0) {
        process.stderr.write('there is no rules file at the given paths\n');
        process.exitCode = EXIT_USAGE;
        return;
      }
      const verdicts = files.map(verdictOf);
      print(options, verdicts, verdicts.map(describe));
      if (verdicts.some(({ ok }) => !ok)) process.exitCode = EXIT_FAULT;
    });
}

function verdictOf(file: string): RulesVerdict {
  const read = readRules(file);
  if (!read.ok) return { file, ok: false, rejection: read.rejection };
  const { rules, network, rulesHash } = read.value;
  const { market, version } = rules;
  const auction = isVerifiable(rules) ? 'checks' : 'records';
  return { file, ok: true, market, version, branches: network.branches.length, rulesHash, auction };
}

function describe(verdict: RulesVerdict): string {
  if (verdict.rejection === undefined) {
    const { file, market, version, branches, rulesHash, auction } = verdict;
    return `${file}: ok, market ${market} version ${version}, ${branches} branches, auction ${auction} rounds, hash ${rulesHash}`;
  }
  const { code, field, message } = verdict.rejection;
  return `${verdict.file}: refused (${code})${field === '' ? '' : ` at ${field}`}: ${message}`;
}
