import { clear } from '../src/domain/clearing/clearing.js';
import type { ClearingInput } from '../src/domain/clearing/clearing-problem.js';
import { admitted, admittedProblem, generatedBook } from './books.js';
import { dispatchBook } from './dispatch-book.js';
import { measure } from './measure.js';
import { sortedAuction } from './peers/sorted-auction.js';
import type { BenchRow } from './row.js';

const STAND_IN = 'sorted objects (our stand-in)';

export function rows(): BenchRow[] {
  const hundredThousand = generatedBook({ seed: 1, nodes: 1, orders: 100_000, requests: 0, highestPrice: 2_000 });
  const million = generatedBook({ seed: 2, nodes: 1, orders: 1_000_000, requests: 0, highestPrice: 2_000 });
  return [
    {
      ...rowOf(
        'one node, 100,000 orders, 2,001 price levels: admission, prices, fills, certificate',
        hundredThousand,
        41,
      ),
      goal: 5,
      note: 'the goal of 300 times the fastest open-source market engine refers to a published 1.7 s of CPU time for such a book, which is not measured here; 1.7 s / 300 = 5.7 ms.',
    },
    { ...rowOf('one node, 1,000,000 cold orders: the same, allocation included', million, 15), goal: 25 },
    rowOf('one node, 24,368 orders from UKPN dispatches: the same', dispatchBook('one node'), 41),
  ];
}

function rowOf(work: string, input: ClearingInput, runs: number): BenchRow {
  const repetition = { warmUps: Math.ceil(runs / 3), runs };
  const timing = measure(
    repetition,
    () => input,
    () => admitted(clear(admittedProblem(input))),
  );
  const peer = measure(
    { warmUps: 2, runs: 5 },
    () => input.orders,
    (orders) => sortedAuction(orders),
  );
  return { work, unit: 'ms', value: timing.medianMs, timing, peer: { name: STAND_IN, value: peer.medianMs } };
}
