import { challengeCall } from '../../src/adapters/chain/challenge-calls.js';
import { allChallenges, disproves, type ResultChallenge } from '../../src/domain/proofs/find-challenge.js';
import { brokenResult, faults } from '../../test/reference/broken-results.js';
import { feederRound } from '../../test/reference/proven-rounds.js';
import { randomIntegers } from '../../test/reference/random-rounds.js';
import { AuctionChain } from '../../test/support/auction-chain.js';
import type { GasRow } from './table.js';

/** Orders and nodes of the round that is executed, and of the one whose posted results are challenged. */
const EXECUTED = { orders: 1_000, nodes: 33 };
const POSTED = { orders: 10_000, nodes: 11 };

/** What rounds cost: one whose certificate is executed, and showing what is wrong with a posted result, each kind of it at its dearest place. */
export async function rowsOfRounds(): Promise<GasRow[]> {
  const chain = await AuctionChain.start();
  try {
    const round = feederRound(EXECUTED.orders, EXECUTED.nodes);
    const { gasUsed } = await chain.verify(await chain.commit(round), round.result);
    const executed = { work: 'executed certificate of a round, 1,000 orders on a feeder of 33 nodes', unit: 'order' };
    const row = { ...executed, gas: gasUsed / EXECUTED.orders, goal: 900 };
    return [row, ...(await rowsOfChallenges(chain))];
  } finally {
    await chain.stop();
  }
}

async function rowsOfChallenges(chain: AuctionChain): Promise<GasRow[]> {
  const round = feederRound(POSTED.orders, POSTED.nodes);
  const dearest = new Map<ResultChallenge['kind'], number>();
  for (const [index, fault] of faults.entries()) {
    const broken = brokenResult(fault, round.book, round.result, randomIntegers(index))!;
    const challenge = [...allChallenges(round.book)].findLast((at) => disproves(at, round.book, broken))!;
    const committed = await chain.commit(round);
    await chain.post(committed, broken);
    const { gasUsed } = await chain.sender.send(chain.auction, challengeCall(committed, broken, challenge));
    dearest.set(challenge.kind, Math.max(dearest.get(challenge.kind) ?? 0, gasUsed));
  }
  return [...dearest].map(([kind, gas]) => ({
    ...{ work: `showing that a posted result of 10,000 orders is wrong: ${kind}`, unit: 'challenge' },
    ...{ gas, goal: 75_000 },
  }));
}
