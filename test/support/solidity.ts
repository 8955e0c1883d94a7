/** Solidity as text: what the rules that are tested of all contracts and their tests read it by. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An error or an event, as its contract declares it. */
export interface Declaration {
  readonly name: string;
  /** The contract, interface or library that declares it, and it: `IFlexibilityEscrow.FlexibilityEscrow_NoReward`. */
  readonly path: string;
  readonly parameters: number;
}

/** The texts of the Solidity files of a folder. */
export function solidityIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sol'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** What a text declares with this word. */
export function declarationsOf(word: 'error' | 'event', source: string): Declaration[] {
  const container = source.match(/^(?:abstract contract|contract|interface|library) (\w+)/m)?.[1] ?? '';
  return [...source.matchAll(new RegExp(`^ *${word} (\\w+)\\(([^)]*)\\);`, 'gm'))].map(([, name, parameters]) => ({
    name: name!,
    path: `${container}.${name}`,
    parameters: parameters!.trim() === '' ? 0 : parameters!.split(',').length,
  }));
}

/** The arguments, as written, of each place that matches this pattern up to its opening parenthesis. */
export function callsOf(text: string, pattern: string): string[][] {
  return [...text.matchAll(new RegExp(`\\b${pattern}\\(`, 'g'))].map(({ index, 0: { length } }) =>
    argumentsFrom(text, index + length),
  );
}

/** The arguments that begin here, behind the opening parenthesis. */
export function argumentsFrom(text: string, start: number): string[] {
  const given: string[] = [];
  let depth = 1;
  let from = start;
  for (let at = from; depth > 0; at++) {
    if ('([{'.includes(text[at]!)) depth++;
    if (')]}'.includes(text[at]!)) depth--;
    if (depth > 0 && (depth > 1 || text[at] !== ',')) continue;
    given.push(text.slice(from, at).trim());
    from = at + 1;
  }
  return given;
}
