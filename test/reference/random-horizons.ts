import type { BlockOrder, ProfileEntry } from '../../src/domain/clearing/blocks/block-order.js';
import type { HorizonInput } from '../../src/domain/clearing/blocks/horizon-problem.js';
import { type ClearingInput, ClearingProblem } from '../../src/domain/clearing/clearing-problem.js';
import { randomIntegers, randomRound } from './random-rounds.js';
import { admitted } from './round-builder.js';

/** What shapes a random horizon; small ranges on purpose, so that ties and paradoxes are frequent. */
export interface HorizonShape {
  readonly seed: number;
  readonly periods: number;
  readonly nodes: number;
  readonly orders: number;
  readonly requests: number;
  readonly blocks: number;
  readonly highestPrice: number;
  readonly highestQuantityW: number;
  readonly highestLimitW: number;
  /** Watts of a block's period relative to those of an order. */
  readonly blockSize: number;
}

/** Periods and blocks with mixed-sign profiles, links, groups and minimum acceptance; the same for the same shape. */
export function randomHorizon(shape: HorizonShape): HorizonInput & { readonly rounds: readonly ClearingInput[] } {
  const below = randomIntegers(shape.seed);
  const base = randomRound(shape);
  const rounds = Array.from({ length: shape.periods }, (_, period) => {
    const { orders, requests } = randomRound({ ...shape, seed: shape.seed + 7_919 * (period + 1) });
    return { ...base, orders, requests };
  });
  const blocks = Array.from({ length: shape.blocks }, (_, index) => randomBlock(shape, index, below));
  const group = blocks.flatMap((_, index) => (below(4) === 0 ? [index] : []));
  return {
    rounds,
    periods: rounds.map((round) => admitted(ClearingProblem.admit(round))),
    blocks,
    exclusiveGroups: group.length > 0 ? [group] : [],
  };
}

function randomBlock(shape: HorizonShape, index: number, below: (n: number) => number): BlockOrder {
  const kind = below(4);
  const first = below(shape.periods);
  const length = 1 + below(shape.periods - first);
  const step = below(3) === 0 ? 1 + below(4) : 1;
  const profile: ProfileEntry[] = [];
  let costTickW = 0n;
  for (let period = first; period < first + length; period++) {
    const watts = step * (1 + below(Math.ceil((shape.highestQuantityW * shape.blockSize) / step)));
    const isFeedIn = kind === 0 || (kind > 1 && below(2) === 0);
    const powerW = isFeedIn ? watts : -watts;
    profile.push({ period, powerW });
    costTickW += BigInt(powerW) * BigInt(below(shape.highestPrice + 1) - Math.floor(shape.highestPrice / 4));
  }
  return {
    node: below(shape.nodes),
    profile,
    costTickW,
    minAcceptance: { numerator: below(2) === 0 ? 4 : below(4), denominator: 4 },
    parent: index > 0 && below(4) === 0 ? below(index) : undefined,
  };
}

/** Horizons that are too large to be enumerated, at one node and on networks in turn. */
export function largerHorizons(count: number, seed: number): HorizonShape[] {
  const larger: HorizonShape = {
    seed,
    periods: 6,
    nodes: 1,
    orders: 40,
    requests: 0,
    blocks: 12,
    highestPrice: 1_000,
    highestQuantityW: 100,
    highestLimitW: 0,
    blockSize: 1,
  };
  const onNetwork = { nodes: 6, requests: 4, highestLimitW: 500, blocks: 8 };
  return Array.from({ length: count }, (_, index) => ({
    ...larger,
    ...(index % 2 === 0 ? {} : onNetwork),
    seed: seed + index,
  }));
}
