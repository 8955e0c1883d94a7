import type { PowerW } from '../quantity.js';

/** What stands in for a reading that is not there when its period is settled. */
export type SubstituteRule =
  /** The meter did as the baseline says: nothing was delivered. */
  | { readonly method: 'baseline' }
  /**
   * The mean of the same metering point's readings at the same time of the `days` days before, of those in which it was not activated; as the
   * baseline says where there are fewer than `least`. The same time is that of `timeZone`; 24 hours apart where it is left out.
   */
  | {
      readonly method: 'comparable-days';
      readonly days: number;
      readonly least: number;
      readonly timeZone?: string;
    };

/**
 * How a market takes readings. Where its rules leave it out, they are taken until their period is settled, and what is missing then counts
 * as nothing delivered.
 */
export interface MeteringRules {
  /** How long after the end of its market time unit a reading, or a correction of it, is taken; it may be settled by then. */
  readonly acceptedForSeconds: number;
  readonly substitute: SubstituteRule;
  /**
   * How many days after its market time unit a settled delivery can be corrected: later readings of it are refused, and a correction that waits
   * for a prosumer to earn it lapses. Without end where it is left out.
   */
  readonly correctionsUntilDays?: number;
  /** Whether readings without a signature of their meter operator are refused; optional where it is left out. */
  readonly signatures?: 'required' | 'optional';
  /** What a metering point may be registered with: kilowatts taken for watts, or watts for kilowatts, are beyond it. */
  readonly capacityW?: { readonly least: PowerW; readonly most: PowerW };
}

/** Why a reading was corrected, as its meter operator states it. */
export const correctionReasons = [
  'estimate-replaced',
  'meter-fault',
  'clock-fault',
  'transmission-fault',
  'other',
] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

/** The highest number of corrections of one reading. */
export const MOST_REVISIONS = 1_000;
