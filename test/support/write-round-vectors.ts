/**
 * Writes contracts/test/vectors/rounds.txt, one round a line, for contracts/test/EngineRounds.t.sol: rounds of the engine of many shapes, calls that
 * challenge them, and each once more with a fault and the call that shows it. Made anew for each run of the contracts' tests, the same from the same seed:
 *
 *     node --import ./test/support/typescript.mjs test/support/write-round-vectors.ts [rounds] [seed]
 */
import { writeFileSync } from 'node:fs';
import { decodeFunctionData, encodeAbiParameters, encodeFunctionData, keccak256, toHex } from 'viem';
import { flexibilityAuctionChallengesAbi as abi } from '../../src/adapters/chain/artifacts/flexibility-auction-challenges.js';
import {
  bookArgument,
  bookPage,
  type CommittedBook,
  challengeCall,
  gridProof,
  resultArgument,
} from '../../src/adapters/chain/challenge-calls.js';
import { clearingArguments, upstreamArgument } from '../../src/adapters/chain/clearing-arguments.js';
import { publishCalls } from '../../src/adapters/chain/publication-calls.js';
import type { Hex } from '../../src/application/ports.js';
import { isCertified } from '../../src/domain/proofs/executed-clearing.js';
import { allChallenges, findChallenge } from '../../src/domain/proofs/find-challenge.js';
import type { ProvenBook } from '../../src/domain/proofs/round-book.js';
import { dataOf } from '../../src/domain/proofs/round-proof.js';
import { dataPieces } from '../../src/domain/proofs/round-publication.js';
import type { RoundResult } from '../../src/domain/proofs/round-result.js';
import { PAGE_ORDERS } from '../../src/domain/proofs/round-words.js';
import { brokenResult, faults } from '../reference/broken-results.js';
import { type ProvenRound, provenRound } from '../reference/proven-rounds.js';
import { type RoundShape, randomIntegers, randomRound } from '../reference/random-rounds.js';
import { clearingParameter, upstreamParameter } from './clearing-parameters.js';

const ROUNDS = Number(process.argv[2] ?? 1_000);
const SEED = Number(process.argv[3] ?? 1);
const MARKET = keccak256(toHex('engine'));
/** A round with at most so many possible challenges is challenged in all ways at all places, others at as many of them. */
const CHALLENGES = 24;

const vector = [
  {
    type: 'tuple',
    components: [
      ...['bookRoot', 'authorisationsRoot', 'gridRoot'].map((name) => ({ name, type: 'bytes32' })),
      ...['orderCount', 'nodeCount'].map((name) => ({ name, type: 'uint32' })),
    ],
  },
  upstreamParameter,
  clearingParameter,
  { type: 'tuple', components: ['fillsRoot', 'nodesRoot'].map((name) => ({ name, type: 'bytes32' })) },
  { name: 'challenges', type: 'bytes[]' },
  { name: 'forgeries', type: 'bytes[]' },
  { type: 'tuple', components: ['fillsRoot', 'nodesRoot'].map((name) => ({ name, type: 'bytes32' })) },
  { name: 'publication', type: 'bytes' },
  { name: 'catchingChallenge', type: 'bytes' },
] as const;

/** Few prices and watts where ties and binding limits are wanted, many where not; feeders of up to 33 nodes. */
function shapeOf(seed: number, below: (n: number) => number): RoundShape {
  return {
    seed,
    nodes: below(4) === 0 ? 1 + below(33) : 1 + below(8),
    orders: below(4) === 0 ? below(90) : below(30),
    requests: below(6),
    highestPrice: [4, 20, 100_000][below(3)]!,
    highestQuantityW: [3, 12, 1_000][below(3)]!,
    highestLimitW: [5, 30, 2_000][below(3)]!,
  };
}

/** So many of the challenges that can be made of a book and its result, all of them where there are no more. */
function sampledChallenges(committed: CommittedBook, result: RoundResult, below: (n: number) => number): Hex[] {
  const { book } = committed;
  const calls = [...allChallenges(book)].map((challenge) => () => challengeCall(committed, result, challenge));
  for (const first of book.grid.keys())
    for (let second = first; second < book.grid.length; second++)
      calls.push(() => gridChallenge(committed, result, first, second));
  for (const position of book.orders.keys()) {
    calls.push(() => orderChallenge('challengeEligibility', committed, result, position, []));
    for (const node of book.grid.keys())
      calls.push(() => orderChallenge('challengePlace', committed, result, position, [gridProof(book, node)]));
  }
  while (calls.length > CHALLENGES) calls.splice(below(calls.length), 1);
  return calls.map((call) => call());
}

/** Challenges of the result that show something which is not of the round: one word of one proof is another. */
function forgeries(committed: CommittedBook, result: RoundResult, below: (n: number) => number): Hex[] {
  const all = [...allChallenges(committed.book)];
  const calls = Array.from({ length: 3 }, () => challengeCall(committed, result, all[below(all.length)]!));
  return calls.flatMap((data) => {
    const { functionName, args } = decodeFunctionData({ abi, data });
    return (args as readonly unknown[]).flatMap((shown, at) => {
      const forged = forgedProof(shown);
      if (forged === undefined) return [];
      return [encodeFunctionData({ abi, functionName, args: (args as readonly unknown[]).with(at, forged) } as never)];
    });
  });
}

/** A page or node with another word; undefined of what is neither, or empty. */
function forgedProof(shown: unknown): object | undefined {
  if (typeof shown !== 'object' || shown === null) return undefined;
  const bit = 1n << 33n;
  if ('node' in shown) return { ...shown, node: (shown.node as bigint) ^ bit };
  if (!('orders' in shown) || !Array.isArray(shown.orders) || shown.orders.length === 0) return undefined;
  return { ...shown, orders: shown.orders.with(-1, shown.orders.at(-1) ^ bit) };
}

function gridChallenge(committed: CommittedBook, result: RoundResult, first: number, second: number): Hex {
  const proofs = [gridProof(committed.book, first), gridProof(committed.book, second)] as const;
  return encodeFunctionData({ abi, functionName: 'challengeGrid', args: [challenged(committed, result), ...proofs] });
}

function orderChallenge(
  functionName: 'challengeEligibility' | 'challengePlace',
  committed: CommittedBook,
  result: RoundResult,
  position: number,
  rest: readonly ReturnType<typeof gridProof>[],
): Hex {
  const page = bookPage(committed.book, Math.floor(position / PAGE_ORDERS));
  const args = [challenged(committed, result), position, page, ...rest] as never;
  return encodeFunctionData({ abi, functionName, args });
}

function challenged(committed: CommittedBook, result: RoundResult) {
  const { market, round } = committed;
  return { market, round, book: bookArgument(committed), result: resultArgument(result) };
}

/** A result of the book with one fault, and the call that shows it; none where the round has no place for any. */
function caughtFault(committed: CommittedBook, round: ProvenRound, below: (n: number) => number) {
  const from = below(faults.length);
  for (let at = 0; at < faults.length; at++) {
    const fault = faults[(from + at) % faults.length]!;
    const broken = brokenResult(fault, round.book, round.result, below);
    if (broken === undefined) continue;
    const challenge = findChallenge(round.book, broken);
    if (challenge !== undefined) return { broken, call: challengeCall(committed, broken, challenge) };
    // Where other prices suit all orders and branches as well, nothing is wrong.
    if (!isCertified(round.book, broken)) throw new Error(`no challenge shows that ${fault.name}`);
  }
  return { broken: round.result, call: '0x' as const };
}

/** The call that publishes what the result of a round is posted with. */
function publicationOf(book: ProvenBook, result: RoundResult, round: number): Hex {
  const [call, ...more] = publishCalls(MARKET, round, dataPieces(dataOf(book, result)));
  if (call === undefined || more.length > 0) throw new Error('these rounds fit a call');
  return call;
}

const committedAs = (book: ProvenBook, round: number): CommittedBook => ({
  market: MARKET,
  round: BigInt(round),
  book,
  authorisationsRoot: toHex(0n, { size: 32 }),
});

const below = randomIntegers(SEED);
const lines: string[] = [];
for (let seed = SEED; lines.length < ROUNDS; seed++) {
  const round = provenRound(randomRound(shapeOf(seed, below)), seed);
  if (round === undefined) continue;
  // Each takes two rounds of the market: one that is honest, and one with a fault.
  const honest = committedAs(round.book, 2 * lines.length);
  const { broken, call } = caughtFault(committedAs(round.book, 2 * lines.length + 1), round, below);
  lines.push(
    encodeAbiParameters([{ type: 'tuple', components: vector }], [
      [
        bookArgument(honest),
        upstreamArgument(round.problem.upstream),
        clearingArguments(round.book, round.result),
        resultArgument(round.result),
        sampledChallenges(honest, round.result, below),
        forgeries(honest, round.result, below),
        resultArgument(broken),
        publicationOf(round.book, broken, 2 * lines.length + 1),
        call,
      ],
    ] as never),
  );
}
writeFileSync('contracts/test/vectors/rounds.txt', `${lines.join('\n')}\n`);
