import type { HorizonProblem } from './horizon-problem.js';
import type { PartBounds } from './part-bounds.js';
import type { RelaxedProgramme } from './relaxed-programme.js';

/** A bound in floating point. */
export interface RoundedBound {
  /** No selection within the bounds has a higher welfare, in tick-watts; rounding is allowed for. */
  readonly boundTickW: number;
  /** By how much rounding may have raised the bound. */
  readonly roundingTickW: number;
}

/** Unit of the prices in which exact bounds are computed, in ticks: 2^-32. */
const PRICE_SCALE = 2 ** 32;
const ROUNDING = 2 ** -48;

/**
 * What welfare is at most, by the prices of a programme's rows: at any prices the sum of what everybody could earn is a bound, so it
 * is right even if the prices are not those of an optimum.
 */
export function roundedBound(programme: RelaxedProgramme): RoundedBound {
  let bound = 0;
  let magnitude = 0;
  const { powerRows, lines, selectionRows, blocks } = programme;
  for (let row = 0; row < powerRows.length; row++) {
    const { curve, first, last } = powerRows[row]!;
    const found = curve.gainAt(programme.powerPrice(row), first, last);
    bound += found.gain;
    magnitude += found.magnitude;
  }
  for (const { row, parentRow, curve } of lines) {
    const found = curve.gainAt(programme.powerPrice(parentRow) - programme.powerPrice(row), 0, curve.priceTicks.length);
    bound += found.gain;
    magnitude += found.magnitude;
  }
  for (let index = 0; index < selectionRows.length; index++) {
    const { right, room } = selectionRows[index]!;
    const price = programme.selectionPrice(index);
    bound += Math.max(0, price) * room - price * right;
    magnitude += Math.abs(price) * (room + Math.abs(right));
  }
  for (let block = 0; block < blocks.length; block++) {
    const { bounds, costTickW } = blocks[block]!;
    const surplus = programme.surplusTickW(block);
    bound += surplus * (surplus > 0 ? bounds[1]! : bounds[0]!);
    magnitude += Math.abs(surplus) + Math.abs(costTickW);
  }
  return { boundTickW: bound + magnitude * ROUNDING, roundingTickW: 2 * magnitude * ROUNDING };
}

/**
 * The same as a whole number, without any rounding: welfare within the bounds of parts is at most that. Prices of an optimum are
 * mostly whole ticks that floating point misses by little, so the bound is taken at these too.
 */
export function exactBoundTickW(programme: RelaxedProgramme, problem: HorizonProblem, bounds: PartBounds): bigint {
  const asFound = exactBoundAt(programme, problem, bounds, 1);
  const atTicks = exactBoundAt(programme, problem, bounds, PRICE_SCALE);
  if (asFound < atTicks) return asFound;
  return atTicks;
}

/** At prices rounded to multiples of `step` / {@link PRICE_SCALE}. */
function exactBoundAt(
  programme: RelaxedProgramme,
  problem: HorizonProblem,
  { least, most }: PartBounds,
  step: number,
): bigint {
  const { powerRows, lines, selectionRows } = programme;
  const scale = BigInt(PRICE_SCALE);
  const scaled = (price: number, multiple: number) =>
    BigInt(Math.round(price * (PRICE_SCALE / multiple))) * BigInt(multiple);
  const power = powerRows.map((_, row) => scaled(programme.powerPrice(row), step));
  // Prices of finely divided weights are not whole.
  const selection = selectionRows.map((row, index) =>
    scaled(programme.selectionPrice(index), row.scale > 1 ? 1 : step),
  );
  let bound = 0n;
  for (const [row, { curve, first, last }] of powerRows.entries())
    bound += curve.exactGainAt(power[row]!, scale, first, last);
  for (const { row, parentRow, curve } of lines)
    bound += curve.exactGainAt(power[parentRow]! - power[row]!, scale, 0, curve.priceTicks.length);
  for (const [index, { right, room }] of selectionRows.entries()) {
    const price = selection[index]!;
    bound += (price > 0n ? price * BigInt(room) : 0n) - price * BigInt(right);
  }
  for (const [block, { rows, watts, selectionRows: own, weights }] of programme.blocks.entries()) {
    const { costTickW, parts } = problem.blocks[block]!;
    let surplus = -costTickW * scale;
    for (const [index, row] of rows.entries()) surplus += power[row]! * BigInt(watts[index]!);
    for (const [index, row] of own.entries()) surplus += selection[row]! * BigInt(weights[index]!);
    // Bounds of parts need not divide the surplus; rounding the quotient up keeps the bound valid.
    const taken = surplus > 0n ? most[block]! : least[block]!;
    bound += ceilDivide(surplus * BigInt(taken), BigInt(parts));
  }
  return floorDivide(bound, scale);
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a < 0n && quotient * b !== a ? quotient - 1n : quotient;
}

function ceilDivide(a: bigint, b: bigint): bigint {
  return -floorDivide(-a, b);
}
