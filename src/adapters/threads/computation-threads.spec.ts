import { DecidedMarket } from '../../../test/support/decided-market.js';
import { energy } from '../../../test/support/village.js';
import { type ClearingTask, ComputationRefused, computingInPlace } from '../../application/round-computation.js';
import { bookRoot, frozenBook } from '../../domain/book-root.js';
import { mtuKey } from '../../domain/horizon.js';
import { InvariantViolation } from '../../domain/rejection.js';
import { type DecidedRound, isDecided } from '../../domain/round.js';
import { ComputationThreads, LONGEST_QUEUE } from './computation-threads.js';

const typescript = new URL('../../../test/support/typescript.mjs', import.meta.url).href;
const logged: string[] = [];
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (_: object, message: string) => void logged.push(message),
};

let threads: ComputationThreads;

beforeEach(() => {
  logged.length = 0;
  threads = new ComputationThreads({ threads: 2, log, nodeOptions: ['--import', typescript] });
});
afterEach(() => threads.close());

/** A village whose round of one trade is cleared. */
function cleared() {
  const market = DecidedMarket.village();
  market.opensRound();
  const order = market.submit('carla', 0, energy('sale')) as number;
  market.submit('carla', 0, energy('purchase', { side: 'buy', limit: 30_000 }));
  market.clears(0);
  const round = market.state.rounds.get(0)!;
  if (!isDecided(round)) throw new Error('the round was cleared');
  const { rules, network } = market.state;
  return { market, round, explanation: { rules, network, round, order, participant: undefined } };
}

function again({ outcome: _, resultHash: __, ...round }: DecidedRound): ClearingTask['round'] {
  return { ...round, phase: 'committed' };
}

test('every computation gives on a thread what it gives in place', async () => {
  const { market, round, explanation } = cleared();
  const { rules, network } = market.state;
  const clearing = { rules, network, round: again(round) };
  const book = frozenBook(market.state, round);
  const onThreads = await Promise.all([
    threads.compute('book-root', book),
    threads.compute('clear-round', clearing),
    threads.compute('explain-order', explanation),
    threads.compute('indicate-round', { rules, network, round: { ...again(round), phase: 'open' } }),
  ]);
  const inPlace = await Promise.all([
    computingInPlace.compute('book-root', book),
    computingInPlace.compute('clear-round', clearing),
    computingInPlace.compute('explain-order', explanation),
    computingInPlace.compute('indicate-round', { rules, network, round: { ...again(round), phase: 'open' } }),
  ]);
  expect(onThreads.map(({ result }) => result)).toEqual(inPlace.map(({ result }) => result));
  expect(onThreads[0].result).toBe(bookRoot(frozenBook(market.state, round)));
  expect(onThreads[1].result).toEqual({ outcome: round.outcome, resultHash: round.resultHash });
});

test('what is impossible is said to be, and the thread goes on', async () => {
  const { market, round } = cleared();
  const { rules, network } = market.state;
  const flows = new Map([[mtuKey(0, 'north'), { node: 'north', baselineFlowW: 0.5 }]]);
  const impossible = { rules, network, round: { ...again(round), flows } };
  await expect(threads.compute('clear-round', impossible)).rejects.toBeInstanceOf(InvariantViolation);
  const nobodys = { ...frozenBook(market.state, round), participantNumbers: new Map() };
  await expect(threads.compute('book-root', nobodys)).rejects.not.toBeInstanceOf(InvariantViolation);
  expect((await threads.compute('book-root', frozenBook(market.state, round))).result).toBe(
    bookRoot(frozenBook(market.state, round)),
  );
});

test('what cannot be sent to a thread is refused, and holds up nothing', async () => {
  const { market, round } = cleared();
  const book = frozenBook(market.state, round);
  const unsendable = { ...book, market: (() => 'village') as unknown as string };
  await expect(threads.compute('book-root', unsendable)).rejects.toThrow('could not be cloned');
  expect((await threads.compute('book-root', book)).result).toBe(bookRoot(frozenBook(market.state, round)));
});

test('rounds that close go before explanations, of which only so many may wait', async () => {
  const { market, round, explanation } = cleared();
  const book = frozenBook(market.state, round);
  // Both threads are there before anything is counted.
  await Promise.all([threads.compute('book-root', book), threads.compute('book-root', book)]);
  const ended: string[] = [];
  const asked = Array.from({ length: LONGEST_QUEUE + 1 }, () =>
    threads.compute('explain-order', explanation).then(() => ended.push('explanation')),
  );
  const oneMore = threads.compute('explain-order', explanation);
  await expect(oneMore).rejects.toEqual(new ComputationRefused('busy'));
  const closings = [1, 2, 3].map(() => threads.compute('book-root', book).then(() => ended.push('closing')));
  await Promise.all([...asked, ...closings]);
  expect(ended).toHaveLength(LONGEST_QUEUE + 4);
  expect(ended.lastIndexOf('closing')).toBeLessThan(ended.length - 1);
});

test('closing gives back what is unfinished, and takes nothing more', async () => {
  const { market, round } = cleared();
  const book = frozenBook(market.state, round);
  const unfinished = Array.from({ length: 5 }, () => threads.compute('book-root', book));
  const refused = Promise.all(unfinished.map((one) => expect(one).rejects.toEqual(new ComputationRefused('closed'))));
  await threads.close();
  await refused;
  await expect(threads.compute('book-root', book)).rejects.toEqual(new ComputationRefused('closed'));
  expect(logged).toEqual([]);
});
