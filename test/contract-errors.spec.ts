/**
 * Whatever a contract refuses it refuses by a custom error that tells why, and a Foundry test expects it so: with all of its arguments where it is
 * reverted with, by its selector where it only names the fault of a posting. docs/testing.md says which bad input leads to which.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface CustomError {
  readonly name: string;
  /** The interface or library that declares it, and it: `IFlexibilityEscrow.FlexibilityEscrow_NoReward`. */
  readonly path: string;
  readonly parameters: number;
  readonly isReverted: boolean;
}

const sources = solidityIn('contracts/src');
const tests = solidityIn('contracts/test');
const errors = sources.flatMap(errorsOf);

function solidityIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sol'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function errorsOf(source: string): CustomError[] {
  const container = source.match(/^(?:abstract contract|contract|interface|library) (\w+)/m)?.[1] ?? '';
  return [...source.matchAll(/^ *error (\w+)\(([^)]*)\);/gm)].map(([, name, parameters]) => ({
    name: name!,
    path: `${container}.${name}`,
    parameters: parameters!.trim() === '' ? 0 : parameters!.split(',').length,
    isReverted: sources.some((text) => new RegExp(`(?<!error )\\b${name}\\(`).test(text)),
  }));
}

/** The arguments of each call of a function, as written. */
function callsOf(text: string, callee: string): string[][] {
  return [...text.matchAll(new RegExp(`\\b${callee}\\(`, 'g'))].map(({ index, 0: { length } }) => {
    const given: string[] = [];
    let depth = 1;
    let from = index + length;
    for (let at = from; depth > 0; at++) {
      if ('([{'.includes(text[at]!)) depth++;
      if (')]}'.includes(text[at]!)) depth--;
      if (depth > 0 && (depth > 1 || text[at] !== ',')) continue;
      given.push(text.slice(from, at).trim());
      from = at + 1;
    }
    return given;
  });
}

/** How many arguments each error is expected with, by its path. */
const expected = new Set(
  tests
    .flatMap((text) => callsOf(text, 'encodeWithSelector'))
    .map(([selector, ...given]) => `${selector!.replace(/\.selector$/, '')} with ${given.length}`),
);

test('there are errors to look at', () => {
  expect(errors.length).toBeGreaterThan(140);
  expect(errors.some(({ isReverted }) => !isReverted)).toBe(true);
});

test('an error that is reverted with is expected with all of its arguments', () => {
  const unseen = errors
    .filter(({ isReverted, parameters }) => isReverted && parameters > 0)
    .filter(({ path, parameters }) => !expected.has(`${path} with ${parameters}`))
    .map(({ path }) => path);
  expect(unseen).toEqual([]);
});

test('an error without arguments, or which names the fault of a posting, is expected by its selector', () => {
  const unseen = errors
    .filter(({ isReverted, parameters }) => !isReverted || parameters === 0)
    .filter(({ path }) => !tests.some((text) => text.includes(`${path}.selector`)))
    .map(({ path }) => path);
  expect(unseen).toEqual([]);
});

test('an error that is not reverted with is given as a fault', () => {
  const idle = errors
    .filter(({ isReverted, name }) => !isReverted && !sources.some((text) => text.includes(`${name}.selector`)))
    .map(({ path }) => path);
  expect(idle).toEqual([]);
});

test('the errors that docs/testing.md names for bad input are those of the contracts', () => {
  const page = readFileSync('docs/testing.md', 'utf8');
  const table = page.slice(page.indexOf('| bad input |'), page.indexOf('\n\n', page.indexOf('| bad input |')));
  const named = [...table.matchAll(/`(\w+_\w+)`/g)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !errors.some((error) => error.name === name))).toEqual([]);
});
