import { assertInvariant } from '../rejection.js';

/** What a home could give to an award. */
export interface Claim {
  readonly home: number;
  readonly lots: number;
}

/** Watts that each home was given less than its share so far; negative where it was given more. Sums to zero. */
export type CarriedShares = Map<number, number>;

/**
 * Shares awarded lots out to homes. The rule: everyone's share is in proportion to what it offered; what whole lots make it miss is carried
 * over in watts and comes first next time. So nobody is ever further from its share than its own offers leave no way around.
 *
 * Returns the lots of each claim; they add up to `awarded`, and `carried` is brought up to date.
 */
export function shareOut(awarded: number, claims: readonly Claim[], lotW: number, carried: CarriedShares): number[] {
  const offered = claims.reduce((sum, { lots }) => sum + lots, 0);
  assertInvariant(awarded >= 0 && awarded <= offered, 'no more is awarded than was offered');
  const shares = claims.map(({ lots }) => (awarded * lots) / Math.max(1, offered));
  const owed = claims.map(({ home }) => (carried.get(home) ?? 0) / lotW);
  const meanOwed = owed.reduce((sum, lots) => sum + lots, 0) / Math.max(1, claims.length);
  const wanted = shares.map((share, index) => share + owed[index]! - meanOwed);
  const given = claims.map(({ lots }, index) => Math.min(lots, Math.max(0, Math.floor(wanted[index]!))));
  let left = awarded - given.reduce((sum, lots) => sum + lots, 0);
  const byNeed = [...claims.keys()].sort((a, b) => wanted[b]! - given[b]! - (wanted[a]! - given[a]!) || a - b);
  const step = left > 0 ? 1 : -1;
  for (const index of left > 0 ? byNeed : byNeed.toReversed()) {
    const lots = given[index]! + step;
    if (left === 0) break;
    if (lots < 0 || lots > claims[index]!.lots) continue;
    given[index] = lots;
    left -= step;
  }
  for (const index of left > 0 ? byNeed : byNeed.toReversed()) {
    const most = step > 0 ? claims[index]!.lots - given[index]! : -given[index]!;
    const taken = step > 0 ? Math.min(most, left) : Math.max(most, left);
    given[index]! += taken;
    left -= taken;
  }
  assertInvariant(left === 0, 'all that is awarded is shared out');
  for (const [index, { home }] of claims.entries())
    carried.set(home, (carried.get(home) ?? 0) + (shares[index]! - given[index]!) * lotW);
  return given;
}
