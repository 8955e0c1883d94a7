import { type BlockOrder, movedW } from '../clearing/blocks/block-order.js';
import { HorizonProblem } from '../clearing/blocks/horizon-problem.js';
import type { ClearingProblem, Upstream } from '../clearing/clearing-problem.js';
import { type BookBlock, readBlocks } from './block-words.js';
import type { ExecutedHorizon } from './horizon-audit.js';
import { HorizonBook } from './horizon-book.js';
import { networkOfGrid, problemOfBook } from './read-problem.js';
import { readGrid, readOrders } from './read-words.js';
import { RoundBook } from './round-book.js';

/** A horizon that can be cleared again, and its result proven. */
export interface ReadHorizon {
  readonly problem: HorizonProblem;
  readonly book: HorizonBook;
}

/**
 * The horizon that was executed, out of nothing but the words that executed it; undefined where they are not those of a horizon. Whether its
 * book is the committed one is seen by its digests.
 */
export function readHorizon({ mtus, selection }: ExecutedHorizon, upstream: Upstream): ReadHorizon | undefined {
  const blocks = readBlocks(selection.blocks, selection.profiles);
  const grids = mtus.map(({ grid, steps }) => readGrid(grid, steps));
  const network = grids[0] && networkOfGrid(grids[0]);
  if (blocks === undefined || network === undefined || !network.ok) return undefined;

  const periods: ClearingProblem[] = [];
  const books: RoundBook[] = [];
  for (const [mtu, grid] of grids.entries()) {
    const orders = readOrders(mtus[mtu]!.orders);
    if (grid?.length !== network.value.nodeCount) return undefined;
    const problem = problemOfBook(network.value, grid, orders, upstream);
    if (!problem.ok) return undefined;
    periods.push(problem.value);
    books.push(RoundBook.of(problem.value, orders));
  }
  const problem = HorizonProblem.admit({
    periods,
    blocks: blocks.map(blockOrder),
    exclusiveGroups: exclusiveGroups(blocks),
  });
  if (!problem.ok || !haveSameParts(problem.value, blocks)) return undefined;
  return { problem: problem.value, book: new HorizonBook(books, blocks) };
}

function blockOrder({ node, profile, limitTicks, parts, minParts, parent }: BookBlock): BlockOrder {
  const entries = profile.map(({ mtu, powerW }) => ({ period: mtu, powerW }));
  return {
    ...{ node, profile: entries, parent },
    costTickW: BigInt(limitTicks) * BigInt(movedW({ profile: entries })),
    // Half a part less than the fewest parts is a share that rounds up to them, and is less than one also where that is all parts.
    minAcceptance:
      parts === 1 ? { numerator: 1, denominator: 1 } : { numerator: 2 * minParts - 1, denominator: 2 * parts },
  };
}

/** Positions of the blocks of each group, by its number. */
function exclusiveGroups(blocks: readonly BookBlock[]): number[][] {
  const groups = new Map<number, number[]>();
  for (const [place, { group }] of blocks.entries())
    if (group > 0) groups.set(group, [...(groups.get(group) ?? []), place]);
  return [...groups.values()];
}

/** A book could state parts of a block of which the watts are not whole; the engine writes none. */
function haveSameParts(problem: HorizonProblem, blocks: readonly BookBlock[]): boolean {
  return problem.blocks.every(
    ({ parts, minParts }, place) => parts === blocks[place]!.parts && minParts === blocks[place]!.minParts,
  );
}
