/** What pages and help say one can type can be typed: commands, their options, scripts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { gridclearProgram } from '../src/cli/program.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)]
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));
const program = gridclearProgram('0');

/** Every command with its names from the program on, and its options, those of the commands around it included. */
interface Known {
  readonly words: readonly string[];
  readonly options: ReadonlySet<string>;
}

function commandsOf(command: Command, words: readonly string[] = [], around: readonly string[] = []): Known[] {
  const options = [...around, ...command.options.flatMap(({ long }) => (long == null ? [] : [long]))];
  const known = { words, options: new Set([...options, '--help', '--version']) };
  return [known, ...command.commands.flatMap((one) => commandsOf(one, [...words, one.name()], options))];
}

const known = commandsOf(program);
const ends = known.filter((one) => !known.some((other) => isPrefix(one.words, other.words) && other !== one));

function isPrefix(some: readonly string[], of: readonly string[]): boolean {
  return some.every((word, at) => of[at] === word);
}

/** What a page shows as typed: lines of code blocks, and code within lines. A line that ends with a backslash goes on. */
function typed(text: string): string[] {
  const blocks = [...text.matchAll(/^ *```[a-z]*\n([\s\S]*?)^ *```/gm)].flatMap(([, block]) =>
    block!.replace(/\\\n/g, ' ').split('\n'),
  );
  const indented = text.split('\n').filter((line) => line.startsWith('    '));
  const spans = [...text.replace(/^ *```[\s\S]*?^ *```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, span]) => span!);
  return [...blocks, ...indented, ...spans].map((line) => line.replace(/ #.*/, ''));
}

/** What is typed behind `gridclear`, in words; undefined where that is not what is run. */
function argumentsIn(line: string): string[] | undefined {
  const [, rest] = line.match(/^(?:.*\| *)?\s*(?:[A-Z_]+=\S+ )*(?:npx )?gridclear (.+)$/) ?? [];
  return rest?.trim().split(/\s+/);
}

function faultOf(words: readonly string[]): string | undefined {
  const matching = known.filter(({ words: names }) => isPrefix(names, words));
  const command = matching.reduce((longest, one) => (one.words.length > longest.words.length ? one : longest));
  if (command.words.length === 0 && !words[0]!.startsWith('-')) return `there is no command ${words[0]}`;
  const options = words.filter((word) => /^\[?--/.test(word)).map((word) => word.match(/--[a-z-]+/)![0]);
  const unknown = options.find((option) => !command.options.has(option));
  return unknown === undefined ? undefined : `${command.words.join(' ')} has no ${unknown}`;
}

test('every command that a page shows is there, with its options', () => {
  const shown = pages.flatMap(({ name, text }) =>
    typed(text).map((line) => ({ name, line, words: argumentsIn(line) })),
  );
  const commands = shown.filter(({ words }) => words !== undefined);
  expect(commands.length).toBeGreaterThan(50);
  const wrong = commands.map(({ name, line, words }) => ({ name, line, fault: faultOf(words!) }));
  expect(wrong.filter(({ fault }) => fault !== undefined)).toEqual([]);
});

test('every option that a page names belongs to some command', () => {
  const options = new Set(known.flatMap((one) => [...one.options]));
  const own = pages.flatMap(({ name, text }) =>
    typed(text)
      .filter((line) => line.startsWith('--'))
      .map((line) => ({ name, option: line.match(/^--[a-z-]+/)![0] })),
  );
  expect(own.filter(({ option }) => !options.has(option))).toEqual([]);
});

test('every command is shown on some page', () => {
  const shown = pages.flatMap(({ text }) => typed(text).map(argumentsIn));
  const hidden = ends.filter(({ words }) => !shown.some((line) => line !== undefined && isPrefix(words, line)));
  expect(hidden.map(({ words }) => words.join(' '))).toEqual([]);
});

test('every script that a page names is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
  const named = pages.flatMap(({ name, text }) =>
    [...text.matchAll(/npm run ([a-z:-]+)/g)].map(([, script]) => ({ name, script: script! })),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
});
