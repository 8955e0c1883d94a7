import { type HorizonProblem, type Selection } from '../clearing/blocks/horizon-problem.js';
import { awardedFills } from '../clearing/clearing.js';
import { assertInvariant } from '../rejection.js';
import { isDecided, liveBlocks } from '../round.js';
import { horizonOfRound } from '../round-blocks.js';
import { mtusOfRound } from '../round-problem.js';
import { bookBlocks, HorizonBook, type HorizonDigests } from './horizon-book.js';
import { type HorizonAllocation, type HorizonProof, proveAllocation } from './horizon-proof.js';
import { isExecutable } from './horizon-size.js';
import { bookOfMtu, type ProofTask } from './round-proof.js';

/** What an auction that executes rounds is told of a closed book; undefined where the round is too large to be executed. */
export function closedHorizon(task: ProofTask): HorizonDigests | undefined {
  const { book } = horizonOf(task);
  return isExecutable(book) ? book.digests : undefined;
}

/** Proves the outcome of a decided round, which must have one; undefined where the round is too large to be executed. */
export function proveHorizon(task: ProofTask): HorizonProof | undefined {
  const { round } = task;
  assertInvariant(isDecided(round) && round.outcome.status === 'cleared', 'only a cleared round is proven');
  const { book, problem } = horizonOf(task);
  if (!isExecutable(book)) return undefined;
  const { nodePrices, blocks = [], welfareTickW, welfareBoundTickW = welfareTickW } = round.outcome;
  const parts: Selection = Int32Array.from(blocks, ({ acceptedParts }) => acceptedParts);
  const feedInW = problem.feedInW(parts);
  const nodes = problem.network.nodeCount;
  const mtus = problem.periods.map((period, mtu): HorizonAllocation['mtus'][number] => {
    const fills = awardedFills(period.withFixedFeedIn(feedInW[mtu]!));
    assertInvariant(fills.ok, 'a round that was cleared can be cleared again');
    return { fillW: fills.value, nodePriceTicks: Int32Array.from(nodePrices.slice(mtu * nodes, (mtu + 1) * nodes)) };
  });
  const bounds = { welfareTickW: BigInt(welfareTickW), boundTickW: BigInt(welfareBoundTickW) };
  return proveAllocation(book, { mtus, feedInW, parts, ...bounds });
}

function horizonOf({ rules, network, participantNumbers, round }: ProofTask): {
  readonly book: HorizonBook;
  readonly problem: HorizonProblem;
} {
  const mtus = mtusOfRound(rules, network, round);
  const blocks = liveBlocks(round);
  const problem = horizonOfRound(mtus, blocks);
  const owners = blocks.map(({ sequence, participant }) => ({
    sequence,
    participant: participantNumbers.get(participant)!,
  }));
  const books = mtus.map((mtu) => bookOfMtu(mtu, participantNumbers));
  return { book: new HorizonBook(books, bookBlocks(problem, owners)), problem };
}
