import type { Timing } from './measure.js';

/** What the same work took another engine or solver, in the same run. */
export type Peer =
  | { readonly name: string; readonly value: number }
  /** Why there is no number. */
  | { readonly name: string; readonly missing: string };

/** One line of the table in docs/benchmarks.md. */
export interface BenchRow {
  readonly work: string;
  readonly unit: 'ms' | 'us' | 'per s' | 'x linear' | 'bytes per order';
  readonly value: number;
  /** Bound of the goal in `unit`; a rate has to be above it, everything else below. */
  readonly goal?: number;
  readonly timing?: Timing;
  readonly peer?: Peer;
  /** How many times as fast as the peer the goal asks for. */
  readonly goalRatio?: number;
  readonly note?: string;
}

/** A file `*.bench.ts` below bench/ exports its rows under the name `rows`. */
export interface BenchSuite {
  rows(): Promise<BenchRow[]> | BenchRow[];
}

/** How many times as fast as its peer a row is; undefined where there is no peer to compare with. */
export function ratioToPeer({ unit, value, peer }: BenchRow): number | undefined {
  if (!peer || 'missing' in peer) return undefined;
  return unit === 'per s' ? value / peer.value : peer.value / value;
}

/** Whether the goals of a row are reached; undefined where it has none, or no peer to hold it against. */
export function isGoalReached(row: BenchRow): boolean | undefined {
  const { unit, value, goal, goalRatio } = row;
  const ratio = ratioToPeer(row);
  const verdicts: boolean[] = [];
  if (goal !== undefined) verdicts.push(unit === 'per s' ? value >= goal : value <= goal);
  if (goalRatio !== undefined && ratio !== undefined) verdicts.push(ratio >= goalRatio);
  return verdicts.length === 0 ? undefined : verdicts.every(Boolean);
}
