import { alarmRules, falseAlarmPercent } from '../domain/flexibility/gaming.js';
import { type GamingReport, type WatchedPoint, watchGaming } from '../domain/flexibility/gaming-watch.js';
import type { MarketState } from '../domain/market-state.js';
import type { Steps } from '../domain/steps.js';

/** One kind of gaming: the rule, how often it alarms on the honest, and what it saw. */
export interface WatchedKind {
  readonly marginPercent: number;
  readonly daysNeeded: number;
  readonly ofDays: number;
  /** Percent of honest homes that raise an alarm in a week of daily calls. */
  readonly falseAlarmPercent: number;
  readonly alarms: number;
  readonly meteringPoints: readonly WatchedPoint[];
}

export interface GamingView {
  readonly inflation: WatchedKind;
  readonly increaseDecrease: WatchedKind;
}

/** What the monitor of gaming says of a market, with the stated rates of false alarms. */
export function* gamingView(state: MarketState): Steps<GamingView> {
  const report = yield* watchGaming(state);
  return { inflation: kindOf(report, 'inflation'), increaseDecrease: kindOf(report, 'increaseDecrease') };
}

function kindOf(report: GamingReport, kind: keyof GamingReport): WatchedKind {
  const { marginPercent, callsNeeded, ofCalls } = alarmRules[kind];
  const meteringPoints = report[kind];
  return {
    ...{ marginPercent, daysNeeded: callsNeeded, ofDays: ofCalls, falseAlarmPercent: falseAlarmPercent[kind] },
    alarms: meteringPoints.filter(({ alarm }) => alarm).length,
    meteringPoints,
  };
}
