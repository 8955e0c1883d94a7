/**
 * Whatever a contract refuses it refuses by a custom error that tells why, and a Foundry test expects it so: with all of its arguments where it is
 * reverted with, by its selector where it only names the fault of a posting. docs/testing.md says which bad input leads to which.
 */
import { readFileSync } from 'node:fs';
import { callsOf, type Declaration, declarationsOf, solidityIn } from './support/solidity.js';

interface CustomError extends Declaration {
  readonly isReverted: boolean;
}

const sources = solidityIn('contracts/src');
const tests = solidityIn('contracts/test');
const errors = sources.flatMap((source) => declarationsOf('error', source)).map(withUse);

function withUse(error: Declaration): CustomError {
  const use = new RegExp(`(?<!error )\\b${error.name}\\(`);
  return { ...error, isReverted: sources.some((text) => use.test(text)) };
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
