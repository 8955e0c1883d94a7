import type { MissingBaseline } from '../baselines-frozen.js';
import type { Nomination } from '../events.js';
import { mtusPerRound, statedMtu } from '../horizon.js';
import type { MarketState } from '../market-state.js';
import type { MeteringPoint } from '../participant.js';
import type { EnergyWh } from '../quantity.js';
import type { Outcome } from '../rejection.js';
import type { Round } from '../round.js';
import { type BaselineMethod, type BaselineTarget, baseline } from './baseline.js';
import { DayClock } from './baseline-day.js';
import { type BaselineRule, methodFor } from './baseline-rule.js';
import { type LocalDay, MeterHistory, type PastDays } from './meter-history.js';
import { marketReadings } from './meter-readings.js';

export interface FrozenBaselines {
  readonly baselines: readonly Nomination[];
  readonly missing: readonly MissingBaseline[];
}

/** Market time units of a local day, by their positions in it. */
export interface DayWindow {
  readonly day: LocalDay;
  readonly fromMtu: number;
  readonly untilMtu: number;
}

/** Market time units of a round that are on one local day. */
interface Piece extends DayWindow {
  /** In the round. */
  readonly firstMtu: number;
}

/** The baseline of every metering point in every market time unit of a round, by what is known now, or why there is none. */
export function frozenBaselines(state: MarketState, rule: BaselineRule, round: Round): FrozenBaselines {
  const history = new MeterHistory(marketReadings(state), rule);
  const pieces = piecesOf(state, history, round);
  const baselines: Nomination[] = [];
  const missing: MissingBaseline[] = [];
  for (const point of state.meteringPoints.values())
    for (const piece of pieces) {
      const found = baselineOf(state, rule, history, point, piece);
      for (let at = 0; at < piece.untilMtu - piece.fromMtu; at++) {
        const of = { ...statedMtu(state.rules, piece.firstMtu + at), meteringPoint: point.id };
        if (found.ok) baselines.push({ ...of, powerW: powerOf(found.value[at]!, state.rules.mtuSeconds) });
        else missing.push({ ...of, field: found.rejection.field, reason: found.rejection.message });
      }
    }
  return { baselines, missing };
}

/** Feed-in positive. */
function powerOf(consumedWh: EnergyWh, mtuSeconds: number): number {
  return 0 - (consumedWh * 3600) / mtuSeconds;
}

function piecesOf({ rules }: MarketState, history: MeterHistory, { times }: Round): Piece[] {
  const pieces: Piece[] = [];
  for (let mtu = 0; mtu < mtusPerRound(rules); ) {
    const at = times.deliveryStart + mtu * rules.mtuSeconds;
    const day = history.dayAt(at);
    const fromMtu = (at - day.startsAt) / rules.mtuSeconds;
    const untilMtu = Math.min(day.mtus, fromMtu + mtusPerRound(rules) - mtu);
    pieces.push({ day, firstMtu: mtu, fromMtu, untilMtu });
    mtu += untilMtu - fromMtu;
  }
  return pieces;
}

function baselineOf(
  { rules }: MarketState,
  rule: BaselineRule,
  history: MeterHistory,
  point: MeteringPoint,
  piece: Piece,
): Outcome<readonly EnergyWh[]> {
  const method = methodFor(rule, point);
  if (!method.ok) return method;
  return baselineInWindow(history, method.value, point.id, piece, rules.mtuSeconds);
}

/** What a method tells of a metering point in a window of a local day, by its history. */
export function baselineInWindow(
  history: MeterHistory,
  method: BaselineMethod,
  meteringPoint: string,
  window: DayWindow,
  mtuSeconds: number,
): Outcome<readonly EnergyWh[]> {
  const { day, fromMtu, untilMtu } = window;
  const wanted = pastOf(method, window, mtuSeconds);
  const target: BaselineTarget = {
    ...{ ...day, mtuSeconds, fromMtu, untilMtu },
    measuredWh: looksAtToday(method) ? history.measuredUntil(meteringPoint, day, fromMtu) : [],
  };
  return baseline(method, wanted === undefined ? [] : history.pastDays(meteringPoint, day, wanted), target);
}

function looksAtToday(method: BaselineMethod): boolean {
  return method.kind === 'meter-before-meter-after' || (method.kind === 'x-of-y' && method.adjustment !== undefined);
}

/** The earlier days that a method looks at; undefined where it looks at none. */
function pastOf(
  method: BaselineMethod,
  { day, fromMtu, untilMtu }: DayWindow,
  mtuSeconds: number,
): PastDays | undefined {
  const clock = new DayClock(day.mtus, mtuSeconds);
  const [first, last] = [clock.localAt(fromMtu), clock.localAt(untilMtu - 1)];
  const window = { from: Math.min(first, last), until: Math.max(first, last) + 1 };
  if (method.kind === 'same-hour-mean') {
    const perHour = 3600 / mtuSeconds;
    const hours = {
      from: Math.floor(window.from / perHour) * perHour,
      until: Math.ceil(window.until / perHour) * perHour,
    };
    return { window: hours, around: hours, count: method.days, workingDay: true };
  }
  if (method.kind !== 'x-of-y') return undefined;
  const { mtusBefore = 0, gapMtus = 0 } = method.adjustment ?? {};
  const around = { from: Math.max(0, window.from - mtusBefore - gapMtus), until: window.until };
  return { window, around, count: method.y, workingDay: day.workingDay };
}
