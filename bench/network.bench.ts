import { clear } from '../src/domain/clearing/clearing.js';
import type { ClearingInput } from '../src/domain/clearing/clearing-problem.js';
import { admitted, admittedProblem, generatedBook } from './books.js';
import { dispatchBook } from './dispatch-book.js';
import { measure } from './measure.js';
import { timeHighs } from './peers/highs-programme.js';
import type { BenchRow } from './row.js';

const HIGHS = 'HiGHS on the same linear programme';

export async function rows(): Promise<BenchRow[]> {
  const middle = generatedBook({ seed: 3, nodes: 1_000, orders: 100_000, requests: 100, highestPrice: 20_000 });
  const large = generatedBook({ seed: 4, nodes: 10_000, orders: 1_000_000, requests: 1_000, highestPrice: 20_000 });
  const dispatched = dispatchBook('a zone each');
  const tooLarge = { name: HIGHS, missing: 'not attempted at this size' };
  return [
    {
      ...timed('100,000 orders, 1,000 nodes, 100 requests, certificate included', middle, 31),
      goal: 15,
      peer: { name: HIGHS, value: await timeHighs(middle, welfareOf(middle)) },
      goalRatio: 200,
    },
    {
      ...timed('1,000,000 orders, 10,000 nodes, 1,000 requests, certificate included', large, 9),
      goal: 400,
      peer: tooLarge,
    },
    memory('memory of the same', large),
    growth(),
    {
      ...timed('24,368 orders from UKPN dispatches in 79 zones of 2 MW', dispatched, 31),
      peer: { name: HIGHS, value: await timeHighs(dispatched, welfareOf(dispatched)) },
    },
  ];
}

function timed(work: string, input: ClearingInput, runs: number): BenchRow {
  const timing = timeClearing(input, runs);
  return { work, unit: 'ms', value: timing.medianMs, timing };
}

/** Admission included. */
function timeClearing(input: ClearingInput, runs: number) {
  const repetition = { warmUps: Math.ceil(runs / 3), runs };
  return measure(
    repetition,
    () => input,
    () => admitted(clear(admittedProblem(input))),
  );
}

function welfareOf(input: ClearingInput): bigint {
  return admitted(clear(admittedProblem(input))).welfareTickW;
}

/** What the process holds more while it clears than before the book was made: columns, work space, result. */
function memory(work: string, input: ClearingInput): BenchRow {
  const { orders } = input;
  const columns =
    orders.node.byteLength + orders.side.byteLength + orders.quantityW.byteLength + orders.limitTicks.byteLength;
  const collect = () => globalThis.gc?.();
  collect();
  const before = process.memoryUsage();
  const clearing = admitted(clear(admittedProblem(input)));
  const after = process.memoryUsage();
  const held = after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed;
  return {
    work,
    unit: 'bytes per order',
    value: (held + columns) / clearing.fillW.length,
    goal: 200,
    note: globalThis.gc
      ? 'array buffers and heap at the end of the clearing, before a forced collection.'
      : 'run with --expose-gc',
  };
}

function growth(): BenchRow {
  const perOrder = (orders: number, runs: number) =>
    timeClearing(
      generatedBook({ seed: 5, nodes: orders / 100, orders, requests: orders / 1_000, highestPrice: 20_000 }),
      runs,
    ).medianMs / orders;
  const small = perOrder(10_000, 101);
  const large = perOrder(1_000_000, 7);
  return {
    work: 'growth of time from 10,000 to 1,000,000 orders, 100 a node',
    unit: 'x linear',
    value: large / small,
    goal: 1.5,
  };
}
