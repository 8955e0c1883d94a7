import { accepted, assertInvariant, type Outcome } from '../../rejection.js';
import { readFills } from '../certificate.js';
import { type Clearing, clear, clearingOf } from '../clearing.js';
import { BlockSearch, type SearchResult } from './block-search.js';
import { type BlockStanding, standings } from './block-standing.js';
import type { HorizonProblem, Selection } from './horizon-problem.js';
import type { SupportedSelection } from './incumbent.js';
import { nearestPrices } from './nearest-prices.js';
import { findPriceSupport } from './price-support.js';
import { priceZones } from './price-zones.js';
import { certifyAtPrices } from './stated-prices.js';

/** Nodes of the search after which it stops with what it has. */
export const DEFAULT_NODE_LIMIT = 20_000;

export interface HorizonClearing {
  /** By period, beside the accepted blocks. */
  readonly periods: readonly Clearing[];
  /** Accepted parts of each block. */
  readonly parts: Selection;
  readonly standings: readonly BlockStanding[];
  /** Of all periods, with the costs of accepted blocks. */
  readonly welfareTickW: bigint;
  /** No clearing in which every accepted block covers its cost has a higher welfare. Equal to the welfare where it is proven. */
  readonly boundTickW: bigint;
  /** Whether also the tie rule is proven: of equal welfare, more of the first block on which selections differ. */
  readonly isTieProven: boolean;
  readonly search: Pick<SearchResult, 'nodes' | 'pivots'>;
}

/**
 * Clears a horizon with block orders: the highest welfare at whose prices no accepted block loses money. With the blocks decided,
 * every period is cleared exactly and certified. Prices follow the convention of the market where accepted blocks permit, see
 * {@link nearestPrices}.
 *
 * The search begins with the selections that are proposed, if any: a good one shortens it. So do prices by period and node that are likely
 * to support them, such as those of an indication. At most `nodeLimit` nodes are visited.
 *
 * Rejects `limits-infeasible` where no selection found meets the limits.
 */
export function clearHorizon(
  problem: HorizonProblem,
  nodeLimit = DEFAULT_NODE_LIMIT,
  proposals: readonly Selection[] = [],
  expectedPrices?: readonly Int32Array[],
): Outcome<HorizonClearing> {
  const search = new BlockSearch(problem, nodeLimit, proposals, expectedPrices);
  const { best, boundTickW, isExhausted, nodes, pivots } = search.run();
  if (!best) return rejectionWithoutBlocks(problem);
  const periods = clearPeriods(problem, best);
  if (!periods.ok) return periods;
  const welfareTickW = horizonWelfareTickW(problem, best.parts, periods.value);
  assertInvariant(welfareTickW === best.welfareTickW, 'the clearing does not have the welfare that the search found');
  assertInvariant(boundTickW !== undefined && boundTickW >= welfareTickW, 'the welfare exceeds its bound');
  const found = standings(problem, best.parts, periods.value);
  assertInvariant(
    found.every(({ parts, surplusTickW }) => parts === 0 || surplusTickW >= 0n),
    'an accepted block loses money',
  );
  return accepted({
    periods: periods.value,
    parts: best.parts,
    standings: found,
    welfareTickW,
    boundTickW,
    isTieProven: isExhausted && boundTickW === welfareTickW,
    search: { nodes, pivots },
  });
}

/** Welfare of all periods less the costs of the accepted blocks. */
export function horizonWelfareTickW(problem: HorizonProblem, parts: Selection, periods: readonly Clearing[]): bigint {
  return periods.reduce((sum, { welfareTickW }) => sum + welfareTickW, -problem.costTickW(parts));
}

/** Clears every period beside the accepted blocks, at prices that support them all. */
function clearPeriods(
  problem: HorizonProblem,
  { parts, nodePriceTicks }: SupportedSelection,
): Outcome<readonly Clearing[]> {
  const feedInW = problem.feedInW(parts);
  const beside = problem.periods.map((period, index) => period.withFixedFeedIn(feedInW[index]!));
  const clearings: Clearing[] = [];
  for (const period of beside) {
    const cleared = clear(period);
    if (!cleared.ok) return cleared;
    clearings.push(cleared.value);
  }
  if (standings(problem, parts, clearings).every(({ parts: taken, surplusTickW }) => taken === 0 || surplusTickW >= 0n))
    return accepted(clearings);
  const support = findPriceSupport(
    problem,
    parts,
    beside.map((period, index) => {
      const read = readFills(period, clearings[index]!.fillW);
      assertInvariant(!('kind' in read), 'a clearing is not feasible');
      return priceZones(period, read);
    }),
    nodePriceTicks,
  );
  assertInvariant(support.kind === 'supported', 'the prices of the search do not support its selection');
  const prices = nearestPrices(
    problem,
    parts,
    clearings.map((clearing) => clearing.nodePriceTicks),
    support.nodePriceTicks,
  );
  return accepted(
    beside.map((period, index) => {
      const { fillW } = clearings[index]!;
      const certificate = certifyAtPrices(period, fillW, prices[index]!);
      assertInvariant(certificate.kind === 'certified', 'prices that support the blocks do not support the fills');
      return clearingOf(period, fillW, certificate);
    }),
  );
}

/** Names the branch to blame as it is without any block. */
function rejectionWithoutBlocks(problem: HorizonProblem): Outcome<never> {
  for (const [index, period] of problem.periods.entries()) {
    const cleared = clear(period);
    if (cleared.ok) continue;
    const { rejection } = cleared;
    return { ok: false, rejection: { ...rejection, message: `period ${index}: ${rejection.message}` } };
  }
  assertInvariant(false, 'no selection was found although the empty one meets all limits');
}
