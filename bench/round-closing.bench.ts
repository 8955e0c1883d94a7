import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ComputationThreads } from '../src/adapters/threads/computation-threads.js';
import type { Market } from '../src/application/market.js';
import type { SettlementChain } from '../src/application/ports.js';
import { openRound, RoundClosing } from '../src/application/round-closing.js';
import { computingInPlace, type RoundComputer } from '../src/application/round-computation.js';
import type { OrderSubmitted } from '../src/domain/events.js';
import { accepted } from '../src/domain/rejection.js';
import { JournalFolder } from '../test/support/journaled-market.js';
import { NOON, QUARTER } from '../test/support/village.js';
import type { BenchRow } from './row.js';

const ORDERS = 50_000;
const ROUNDS = 3;

/** How long everybody waits at worst while a large round closes, with threads and without. */
export async function rows(): Promise<BenchRow[]> {
  const folder = await JournalFolder.create();
  const threads = new ComputationThreads({ threads: 2, log: folder.log });
  try {
    const market = await folder.village({ rules: { order: { ...manyOrders } } });
    const longest = { threads: [] as number[], inPlace: [] as number[] };
    for (let run = -1; run < ROUNDS; run++) {
      const taken = [await longestDelay(market, threads), await longestDelay(market, computingInPlace)] as const;
      // The first round of each starts a thread and warms up.
      if (run < 0) continue;
      longest.threads.push(taken[0]);
      longest.inPlace.push(taken[1]);
    }
    return [
      {
        work: 'longest delay of the event loop while a round of 50,000 orders closes',
        unit: 'ms',
        value: median(longest.threads),
        peer: { name: 'our own, computed in place', value: median(longest.inPlace) },
        note: 'book root, clearing, digest of the result and journal; the chain answers at once. What remains is copying the round and its result between threads, and the journal entry of 25,000 awards.',
      },
    ];
  } finally {
    await threads.close();
    await folder.remove();
  }
}

const manyOrders = {
  ...{ minQuantityW: 100, maxQuantityW: 20_000, quantityStepW: 100 },
  ...{ minLimit: -50_000, maxLimit: 300_000, maxOrdersPerRound: 100_000, maxOrdersPerParticipant: 100_000 },
};

/** In milliseconds. */
async function longestDelay(market: Market, computer: RoundComputer): Promise<number> {
  const round = market.state.rounds.size;
  await market.execute(openRound(NOON + round * QUARTER));
  const events = Array.from({ length: ORDERS }, (_, index) => order(round, index));
  await market.execute(() => accepted({ events, reply: undefined }));
  const closing = new RoundClosing(market, obligingChain, computer, noLog);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await new Promise((resolve) => setTimeout(resolve, 50));
  delay.enable();
  const closed = await closing.close(round);
  delay.disable();
  if (!closed.ok || closed.value.status !== 'cleared')
    throw new Error(`the round was not cleared: ${JSON.stringify(closed)}`);
  return delay.max / 1e6;
}

function order(round: number, index: number): OrderSubmitted {
  const side = index % 2 === 0 ? 'sell' : 'buy';
  const limit = 1_000 + ((index * 7_919) % 9_000);
  const terms = { clientOrderId: `o-${index}`, side, node: 'south', quantityW: 100, limit } as const;
  return { type: 'order-submitted', round, participant: 'lumen', terms };
}

const taken = { transactionHash: '0x00', blockNumber: 1, gasUsed: 0 } as const;

/** A chain that takes what is said to it and is asked for nothing else. */
const obligingChain = {
  balances: async () => [],
  forcedOrders: async () => [],
  forcingOver: async () => undefined,
  commitBook: async () => taken,
  postResult: async () => taken,
} satisfies Partial<SettlementChain> as unknown as SettlementChain;

const noLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
