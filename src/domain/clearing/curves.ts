import type { PowerW, PriceTicks } from '../quantity.js';
import { accepted, type Outcome, rejected } from '../rejection.js';
import { BUY, type OrderEntry } from './clearing-problem.js';

/** Most limit orders that one curve becomes. */
export const CURVE_STEP_BOUND = 1_000;
/** Most steps that one linear piece becomes; below that, one for each tick or watt it spans, whichever are fewer. */
export const PIECE_STEP_BOUND = 50;

export interface CurveStep {
  readonly quantityW: PowerW;
  readonly priceTicks: PriceTicks;
}

/** A point of a piecewise-linear curve: the price of the watt at `quantityW`, counted from the first. */
export type CurvePoint = CurveStep;

/**
 * What an order asks for each of its watts: prices rise from step to step, or from point to point, for a sale, and fall for a purchase.
 * The first point is at zero watts; two points at the same watts are a jump of the price.
 */
export type Curve =
  | { readonly kind: 'steps'; readonly steps: readonly CurveStep[] }
  | { readonly kind: 'piecewise-linear'; readonly points: readonly CurvePoint[] };

/**
 * The limit orders that a curve stands for, in merit order; they share the order's id and sequence. A linear piece from `(q, p)` to
 * `(q', p')` becomes `k` steps: step `i` of `0..k-1` takes the watts from `floor(i (q'-q) / k)` to `floor((i+1) (q'-q) / k)` at the
 * price `p + (i+1) (p'-p) / k` of its last watt, rounded to the worse side (up for a sale, down for a purchase), so that no watt trades
 * at worse than the curve says. `k` is the smallest of the ticks and the watts that the piece spans and {@link PIECE_STEP_BOUND}, at
 * least one: where that is the ticks, the steps are off the line by less than a tick.
 *
 * Refuses `curve-not-monotone` where prices turn round, with the path of the step or point below `field`.
 */
export function expandCurve(
  curve: Curve,
  at: Pick<OrderEntry, 'node' | 'side'>,
  field = 'curve',
): Outcome<readonly OrderEntry[]> {
  const steps =
    curve.kind === 'steps' ? checkedSteps(curve.steps, at.side, field) : linearSteps(curve.points, at.side, field);
  if (!steps.ok) return steps;
  if (steps.value.length > CURVE_STEP_BOUND)
    return rejected('too-many-orders', field, `${steps.value.length} steps; a curve has at most ${CURVE_STEP_BOUND}`);
  return accepted(steps.value.map(({ quantityW, priceTicks }) => ({ ...at, quantityW, limitTicks: priceTicks })));
}

function checkedSteps(steps: readonly CurveStep[], side: number, field: string): Outcome<readonly CurveStep[]> {
  if (steps.length === 0) return rejected('malformed-message', `${field}.steps`, 'a curve has at least one step');
  for (const [index, { quantityW, priceTicks }] of steps.entries()) {
    const at = `${field}.steps[${index}]`;
    const fault = faultOfNumbers(quantityW, priceTicks, at);
    if (fault) return fault;
    if (quantityW === 0) return rejected('quantity-not-positive', `${at}.quantityW`);
    if (index > 0 && turnsRound(steps[index - 1]!.priceTicks, priceTicks, side))
      return rejected('curve-not-monotone', `${at}.price`);
  }
  return accepted(steps);
}

function linearSteps(points: readonly CurvePoint[], side: number, field: string): Outcome<readonly CurveStep[]> {
  if (points.length < 2 || points[0]!.quantityW !== 0)
    return rejected('malformed-message', `${field}.points`, 'a curve has at least two points, the first at 0 W');
  const steps: CurveStep[] = [];
  for (const [index, point] of points.entries()) {
    const at = `${field}.points[${index}]`;
    const fault = faultOfNumbers(point.quantityW, point.priceTicks, at);
    if (fault) return fault;
    const before = points[index - 1];
    if (!before) continue;
    if (point.quantityW < before.quantityW)
      return rejected('curve-not-monotone', `${at}.quantityW`, 'the watts of the points do not fall');
    if (turnsRound(before.priceTicks, point.priceTicks, side)) return rejected('curve-not-monotone', `${at}.price`);
    steps.push(...stepsOfPiece(before, point, side));
  }
  return steps.length > 0 ? accepted(steps) : rejected('quantity-not-positive', `${field}.points`);
}

function stepsOfPiece(from: CurvePoint, to: CurvePoint, side: number): CurveStep[] {
  const watts = to.quantityW - from.quantityW;
  if (watts === 0) return [];
  const ticks = to.priceTicks - from.priceTicks;
  const count = Math.max(1, Math.min(Math.abs(ticks), watts, PIECE_STEP_BOUND));
  const wattsBefore = (step: number) => Math.floor((step * watts) / count);
  const round = side === BUY ? Math.floor : Math.ceil;
  return Array.from({ length: count }, (_, step) => ({
    quantityW: wattsBefore(step + 1) - wattsBefore(step),
    priceTicks: from.priceTicks + round(((step + 1) * ticks) / count),
  }));
}

function turnsRound(before: PriceTicks, after: PriceTicks, side: number): boolean {
  return side === BUY ? after > before : after < before;
}

function faultOfNumbers(quantityW: number, priceTicks: number, at: string) {
  if (!Number.isInteger(quantityW)) return rejected('quantity-not-integral', `${at}.quantityW`);
  if (quantityW < 0) return rejected('quantity-not-positive', `${at}.quantityW`);
  if (!Number.isInteger(priceTicks)) return rejected('price-off-tick', `${at}.price`);
  return undefined;
}
