import { NetworkBook } from '../src/domain/book/network-book.js';
import { clear } from '../src/domain/clearing/clearing.js';
import { randomIntegers } from '../test/reference/random-rounds.js';
import { admitted, admittedProblem, generatedBook } from './books.js';
import { measure } from './measure.js';
import type { BenchRow } from './row.js';

const NODES = 1_000;
const HIGHEST_PRICE = 20_000;

export function rows(): BenchRow[] {
  const input = generatedBook({ seed: 3, nodes: NODES, orders: 100_000, requests: 100, highestPrice: HIGHEST_PRICE });
  const book = admitted(NetworkBook.open(input));
  admitted(book.indication());
  const below = randomIntegers(8);
  const change = () => {
    book.cancel(below(100_000));
    admitted(
      book.insert({
        node: below(NODES),
        side: below(2),
        quantityW: 1 + below(1_000),
        limitTicks: below(HIGHEST_PRICE),
      }),
    );
  };
  const ours = measure({ warmUps: 50, runs: 201 }, change, () => admitted(book.indication()));
  const full = measure(
    { warmUps: 3, runs: 11 },
    () => input,
    (round) => admitted(clear(admittedProblem(round))),
  );
  return [
    {
      work: 'indicative clearing after one amended order, 1,000 nodes, 100,000 orders',
      unit: 'ms',
      value: ours.medianMs,
      timing: ours,
      goal: 5,
      peer: { name: 'our own full clearing', value: full.medianMs },
      note: 'one order is cancelled and one inserted elsewhere: two paths to the root. Fills, node prices and certificate are included.',
    },
  ];
}
