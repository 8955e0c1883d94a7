import { accepted, type Outcome, type Rejection } from '../domain/rejection.js';
import type { Done } from './decision.js';
import type { Decide, Market } from './market.js';

export type EntryResult =
  | { readonly ok: true; readonly sequence: number }
  | { readonly ok: false; readonly rejection: Rejection };

/** One result per entry of a list, in its order. */
export interface Results {
  readonly results: EntryResult[];
}

/** Decides each entry of a list by itself; a refused entry does not touch the others. `decide` is given the path `field[i].`. */
export async function decideEach<T>(
  market: Market,
  list: readonly T[],
  decide: (entry: T, path: string) => Decide<Done>,
  field: string,
): Promise<Outcome<Results>> {
  const decisions = list.map((entry, index) => market.execute(decide(entry, `${field}[${index}].`)));
  const outcomes = await Promise.all(decisions);
  return accepted({
    results: outcomes.map((outcome) => (outcome.ok ? { ok: true, sequence: outcome.value.sequence } : outcome)),
  });
}
