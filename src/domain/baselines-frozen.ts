import type { Nomination } from './events.js';
import type { WithinRound } from './horizon.js';

/** Why a metering point has no baseline in a market time unit, and so cannot be offered. */
export interface MissingBaseline extends WithinRound {
  readonly meteringPoint: string;
  /** What is not there: `past` days, the same day's readings (`measuredWh`), or a field of its registration. */
  readonly field: string;
  readonly reason: string;
}

/** The baselines of a round, where the rules compute them from readings. */
export interface BaselinesFrozen {
  readonly type: 'baselines-frozen';
  readonly round: number;
  readonly baselines: readonly Nomination[];
  readonly missing: readonly MissingBaseline[];
}
