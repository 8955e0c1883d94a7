/**
 * What the contracts do can be rebuilt from their events alone, as far as the events are there and say all: each is expected by a Foundry test, from
 * the contract that emits it, with all of its arguments.
 */
import { argumentsFrom, declarationsOf, solidityIn } from './support/solidity.js';

const sources = solidityIn('contracts/src');
const tests = solidityIn('contracts/test');
const events = sources.flatMap((source) => declarationsOf('event', source));

/** An expectation names the contract, which makes it one of everything, and the event stands in the next statement. */
const expectation = /\bvm\.expectEmit\(([^;]*)\);(?:\s*emit ([\w.]+)\()?/g;
const expectations = tests.flatMap((text) =>
  [...text.matchAll(expectation)].map(({ index, 0: { length }, 1: emitter, 2: event }) => ({
    emitter: emitter!,
    event: event === undefined ? 'none' : `${event} with ${argumentsFrom(text, index + length).length}`,
  })),
);

test('there are events and expectations to look at', () => {
  expect(events.length).toBeGreaterThan(50);
  expect(expectations.length).toBe(tests.flatMap((text) => text.match(/\bexpectEmit\(/g) ?? []).length);
});

test('every event is expected with all of its arguments', () => {
  const expected = new Set(expectations.map(({ event }) => event));
  const unseen = events.filter(({ path, parameters }) => !expected.has(`${path} with ${parameters}`));
  expect(unseen.map(({ path }) => path)).toEqual([]);
});

test('every expectation is of one contract, of all topics and data, and the event follows it', () => {
  const partial = expectations.filter(
    ({ emitter, event }) => !/^(?:address\(.+\)|\w+)$/.test(emitter) || event === 'none',
  );
  expect(partial).toEqual([]);
});

test('every event is emitted', () => {
  const idle = events.filter(({ name }) => !sources.some((text) => new RegExp(`\\bemit ${name}\\(`).test(text)));
  expect(idle.map(({ path }) => path)).toEqual([]);
});
