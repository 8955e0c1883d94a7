import type { BlockOrder, Share } from '../../src/domain/clearing/blocks/block-order.js';
import type { HorizonInput } from '../../src/domain/clearing/blocks/horizon-problem.js';
import { BUY, type ClearingInput, SELL } from '../../src/domain/clearing/clearing-problem.js';
import type { Network } from '../../src/domain/network.js';
import { randomIntegers } from '../../test/reference/random-rounds.js';
import { admittedProblem, inputOf } from '../books.js';

export interface GeneratedShape {
  readonly seed: number;
  readonly network: Network;
  readonly periods: number;
  /** In all periods together. */
  readonly orders: number;
  readonly blocks: number;
  /** Whether some blocks have a minimum acceptance, a parent, or exclude others. */
  readonly hasEveryKind: boolean;
}

const HIGHEST_QUANTITY_W = 1_000;
const HIGHEST_PRICE = 16_000;
const ALL_OR_NONE: Share = { numerator: 1, denominator: 1 };
const HALF: Share = { numerator: 1, denominator: 2 };

/**
 * Periods of half sells, half buys whose prices rise and fall over the day, and blocks of 2 to 8 periods priced around what they
 * would earn: about six tenths feed in, a quarter withdraws, the rest shifts. All blocks of a period together could meet its demand.
 */
export function generatedHorizon({
  seed,
  network,
  periods,
  orders,
  blocks,
  hasEveryKind,
}: GeneratedShape): HorizonInput & { readonly rounds: readonly ClearingInput[] } {
  const below = randomIntegers(seed);
  const perPeriod = Math.floor(orders / periods);
  const level = Array.from({ length: periods }, (_, period) =>
    Math.round(6_000 + 2_500 * Math.sin((4 * Math.PI * period) / periods) + below(1_000)),
  );
  const rounds = level.map((mean, period): ClearingInput => {
    const node = new Int32Array(perPeriod);
    const side = new Uint8Array(perPeriod);
    const quantityW = new Int32Array(perPeriod);
    const limitTicks = new Int32Array(perPeriod);
    for (let order = 0; order < perPeriod; order++) {
      node[order] = below(network.nodeCount);
      side[order] = below(2) === 0 ? SELL : BUY;
      quantityW[order] = 1 + below(HIGHEST_QUANTITY_W);
      limitTicks[order] = mean - HIGHEST_PRICE / 2 + below(HIGHEST_PRICE);
    }
    return {
      ...inputOf(network, { node, side, quantityW, limitTicks }),
      limits: network.branchLimits(Math.min(period, network.periods - 1)),
    };
  });
  const largestW = (perPeriod * HIGHEST_QUANTITY_W * 6) / (blocks * 5);
  const isExclusive = Array.from({ length: blocks }, () => hasEveryKind && below(20) === 0);
  return {
    rounds,
    periods: rounds.map(admittedProblem),
    blocks: Array.from({ length: blocks }, (_, index): BlockOrder => {
      const kind = below(20);
      const first = below(periods);
      const length = Math.min(2 + below(7), periods - first);
      const isDivisible = hasEveryKind && below(5) === 0;
      const step = isDivisible ? 100 : 1;
      const watts = Math.max(1, Math.round((1 + below(largestW)) / step)) * step;
      const margin = below(3_000) - 1_500;
      let costTickW = 0n;
      const profile = Array.from({ length }, (_, at) => {
        const isFeedIn = kind < 12 || (kind >= 17 && at >= length / 2);
        const powerW = isFeedIn ? watts : -watts;
        costTickW += BigInt(powerW) * BigInt(level[first + at]! + margin);
        return { period: first + at, powerW };
      });
      return {
        node: below(network.nodeCount),
        profile,
        costTickW,
        minAcceptance: isDivisible ? HALF : ALL_OR_NONE,
        parent: hasEveryKind && index > 0 && below(10) === 0 ? below(index) : undefined,
      };
    }),
    exclusiveGroups: isExclusive.some(Boolean)
      ? [isExclusive.flatMap((isMember, index) => (isMember ? [index] : []))]
      : [],
  };
}
