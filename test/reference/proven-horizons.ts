import { clearHorizon, type HorizonClearing } from '../../src/domain/clearing/blocks/clear-horizon.js';
import { type HorizonInput, HorizonProblem } from '../../src/domain/clearing/blocks/horizon-problem.js';
import { bookBlocks, HorizonBook } from '../../src/domain/proofs/horizon-book.js';
import { type HorizonAllocation, type HorizonProof, proveAllocation } from '../../src/domain/proofs/horizon-proof.js';
import { RoundBook } from '../../src/domain/proofs/round-book.js';
import { ownedOrders } from './proven-rounds.js';
import { type HorizonShape, randomHorizon } from './random-horizons.js';
import { admitted } from './round-builder.js';

export interface ProvenHorizon {
  readonly problem: HorizonProblem;
  readonly book: HorizonBook;
  readonly clearing: HorizonClearing;
  readonly proof: HorizonProof;
}

/** A random horizon whose blocks ask for a limit for each watt that they move, as live blocks do. */
export function horizonAtLimits(shape: HorizonShape): ReturnType<typeof randomHorizon> {
  const horizon = randomHorizon(shape);
  const blocks = horizon.blocks.map((block) => {
    const movedW = block.profile.reduce((sum, { powerW }) => sum + BigInt(Math.abs(powerW)), 0n);
    return { ...block, costTickW: (block.costTickW / movedW) * movedW };
  });
  return { ...horizon, blocks };
}

/** The book and the engine's result of a horizon; undefined where its limits are infeasible. */
export function provenHorizon(shape: HorizonShape, nodeLimit?: number): ProvenHorizon | undefined {
  const input = horizonAtLimits(shape);
  const problem = admitted(HorizonProblem.admit(input as HorizonInput));
  const cleared = clearHorizon(problem, nodeLimit);
  if (!cleared.ok) return undefined;
  const mtus = problem.periods.map((period, mtu) =>
    RoundBook.of(period, ownedOrders(input.rounds[mtu]!, shape.seed + mtu)),
  );
  const owners = problem.blocks.map((_, place) => ({ participant: 2 + (place % 40), sequence: 1_000 + place }));
  const book = new HorizonBook(mtus, bookBlocks(problem, owners));
  const clearing = cleared.value;
  return { problem, book, clearing, proof: proveAllocation(book, allocationOf(problem, clearing)) };
}

export function allocationOf(problem: HorizonProblem, clearing: HorizonClearing): HorizonAllocation {
  const { periods: mtus, parts, welfareTickW, boundTickW } = clearing;
  return { mtus, feedInW: problem.feedInW(parts), parts, welfareTickW, boundTickW };
}

/** The first feasible random horizons from a seed on. */
export function* provenHorizons(shape: HorizonShape, count: number, nodeLimit?: number): Generator<ProvenHorizon> {
  for (let seed = shape.seed, found = 0; found < count; seed++) {
    const horizon = provenHorizon({ ...shape, seed }, nodeLimit);
    if (horizon === undefined) continue;
    found++;
    yield horizon;
  }
}
