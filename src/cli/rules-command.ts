import type { Command } from 'commander';
import { readRules, rulesFilesAt } from '../adapters/rules/rules-files.js';
import { packagedRules } from '../config.js';
import { type RulesWarning, warningsOfEffort } from '../domain/clearing-effort.js';
import { type AuctionKind, auctionOf } from '../domain/proofs/round-proof.js';
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
  readonly auction?: AuctionKind;
  readonly rejection?: Rejection;
  readonly warnings?: readonly RulesWarning[];
}

export function addRulesCommand(program: Command): void {
  program
    .command('rules')
    .description('Work with market rules.')
    .command('check')
    .description(
      'Check rules files and the networks they name, warn of limits that no round can be cleared within in time, and print the hash that binds them to every round.',
    )
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
      print(options, verdicts, verdicts.flatMap(describe));
      if (verdicts.some(({ ok }) => !ok)) process.exitCode = EXIT_FAULT;
    });
}

function verdictOf(file: string): RulesVerdict {
  const read = readRules(file);
  if (!read.ok) return { file, ok: false, rejection: read.rejection };
  const { rules, network, rulesHash } = read.value;
  const { market, version } = rules;
  const branches = network.branches.length;
  const auction = auctionOf(rules);
  const warnings = warningsOfEffort(rules, branches + 1);
  return { file, ok: true, market, version, branches, rulesHash, auction, warnings };
}

function describe(verdict: RulesVerdict): string[] {
  if (verdict.rejection === undefined) {
    const { file, market, version, branches, rulesHash, auction, warnings = [] } = verdict;
    return [
      `${file}: ok, market ${market} version ${version}, ${branches} branches, auction ${auction} rounds, hash ${rulesHash}`,
      ...warnings.map(({ field, message }) => `  warning at ${field}: ${message}`),
    ];
  }
  const { code, field, message } = verdict.rejection;
  return [`${verdict.file}: refused (${code})${field === '' ? '' : ` at ${field}`}: ${message}`];
}
