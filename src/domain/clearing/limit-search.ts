import type { PriceTicks } from '../quantity.js';

/**
 * What a search for a limit that would have filled an order came to, everything else as it was:
 * - `filled`: its own limit did;
 * - `border`: cleared again, it is filled at this limit, and one tick worse it is not;
 * - `none`: not even the best limit that it could state fills it;
 * - `unfinished`: the bound of clearings struck. At this limit it is filled, which a worse one may do as well; undefined where nothing
 *   was found so far.
 */
export type SoughtLimit =
  | { readonly kind: 'filled' | 'border'; readonly limitTicks: PriceTicks }
  | { readonly kind: 'none' }
  | { readonly kind: 'unfinished'; readonly limitTicks: PriceTicks | undefined };

/** How often, and through how many nodes of searches for blocks, a market may be cleared again to explain one order. */
export class ClearingBudget {
  constructor(
    private clearings: number,
    private searchNodes = Number.POSITIVE_INFINITY,
  ) {}

  get isSpent(): boolean {
    return this.clearings <= 0 || this.searchNodes <= 0;
  }

  /** Counts a clearing that is to be done; false where no more may. What it is found to take is counted by {@link visited}. */
  takes(): boolean {
    if (this.isSpent) return false;
    this.clearings--;
    return true;
  }

  visited(nodes: number): void {
    this.searchNodes -= nodes;
  }
}

/** A limit that fills and a worse one that does not. */
export interface LimitBracket {
  readonly fills: PriceTicks;
  readonly fails: PriceTicks;
  /** Where the border is likely to be; those outside are passed over. */
  readonly guesses: readonly PriceTicks[];
}

/** Narrows a bracket until one tick is between its ends, by clearing again; each clearing asks the budget. */
export function searchLimit(
  bracket: LimitBracket,
  isFilledAt: (limit: PriceTicks) => boolean,
  budget: ClearingBudget,
): SoughtLimit {
  let { fills, fails } = bracket;
  const narrowAt = (limit: PriceTicks) => {
    if (!budget.takes()) return false;
    if (isFilledAt(limit)) fills = limit;
    else fails = limit;
    return true;
  };
  for (const guess of bracket.guesses)
    if (isBetween(guess, fills, fails) && !narrowAt(guess)) return { kind: 'unfinished', limitTicks: fills };
  while (Math.abs(fails - fills) > 1)
    if (!narrowAt(Math.floor((fails + fills) / 2))) return { kind: 'unfinished', limitTicks: fills };
  return { kind: 'border', limitTicks: fills };
}

function isBetween(ticks: PriceTicks, one: PriceTicks, other: PriceTicks): boolean {
  return ticks > Math.min(one, other) && ticks < Math.max(one, other);
}
