import type { MarketState } from '../domain/market-state.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';

export interface AskedPeriods {
  readonly firstPeriod?: number | undefined;
  readonly lastPeriod?: number | undefined;
}

/**
 * The settled periods of a range, ascending, both ends included: the last settled one where nothing is asked, one period where only one end
 * is. Refuses a range that ends before it begins, has more than `most` periods, or begins or ends with a period that is not settled.
 */
export function settledPeriods(
  state: MarketState,
  { firstPeriod, lastPeriod }: AskedPeriods,
  most: number,
): Outcome<number[]> {
  const latest = [...state.periods.keys()].reduce((most, period) => Math.max(most, period), -1);
  if (latest < 0) return rejected('out-of-order', 'firstPeriod', 'no period is settled yet');
  const first = firstPeriod ?? lastPeriod ?? latest;
  const last = lastPeriod ?? first;
  if (last < first) return rejected('malformed-message', 'lastPeriod', 'the range ends before it begins');
  if (last - first >= most)
    return rejected('malformed-message', 'lastPeriod', `one answer holds ${most} periods at most`);
  for (const [field, period] of [['firstPeriod', first] as const, ['lastPeriod', last] as const])
    if (!state.periods.has(period)) return rejected('out-of-order', field, `period ${period} is not settled yet`);
  const periods = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return accepted(periods.filter((period) => state.periods.has(period)));
}
