import { certify } from '../src/domain/clearing/certificate.js';
import { clear, optimalFills } from '../src/domain/clearing/clearing.js';
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
      ...againstStandIn('one node, 100,000 orders, 2,001 price levels: prices and fills', hundredThousand, 41),
      goal: 5,
      note:
        'admission and certificate included. The goal of 300 times the fastest open-source market engine refers to a published 1.7 s of CPU time ' +
        'for such a book, which is not measured here; 1.7 s / 300 = 5.7 ms.',
    },
    { ...againstStandIn('one node, 1,000,000 cold orders: the same, allocation included', million, 21), goal: 25 },
    wholeClearing('the same with welfare and all accounts', million),
    againstStandIn('one node, 24,368 orders from UKPN dispatches: prices and fills', dispatchBook('one node'), 41),
  ];
}

function againstStandIn(work: string, input: ClearingInput, runs: number): BenchRow {
  const timing = measure({ warmUps: Math.ceil(runs / 3), runs }, () => input, pricesAndFills);
  const peer = measure({ warmUps: 2, runs: 5 }, () => input.orders, sortedAuction);
  return { work, unit: 'ms', value: timing.medianMs, timing, peer: { name: STAND_IN, value: peer.medianMs } };
}

function wholeClearing(work: string, input: ClearingInput): BenchRow {
  const repetition = { warmUps: 5, runs: 15 };
  const timing = measure(
    repetition,
    () => input,
    () => admitted(clear(admittedProblem(input))),
  );
  return { work, unit: 'ms', value: timing.medianMs, timing };
}

function pricesAndFills(input: ClearingInput): { fillW: Int32Array; nodePriceTicks: Int32Array } {
  const problem = admittedProblem(input);
  const fillW = admitted(optimalFills(problem));
  const certificate = certify(problem, fillW);
  if (certificate.kind === 'refuted') throw new Error(JSON.stringify(certificate));
  return { fillW, nodePriceTicks: certificate.nodePriceTicks };
}
