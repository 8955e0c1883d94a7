import type { PowerW } from '../quantity.js';
import type { ClearingProblem, OrderColumns } from './clearing-problem.js';

const LIMB = 2 ** 16;
/** So many products of a limit (27 bits) and a limb of a fill (16 bits) sum to less than 2^53, whatever their signs. */
const BLOCK = 2 ** 10;

/**
 * Welfare of fills, exact, in tick-watts (divide by 3.6 x 10^11 and multiply by the seconds of the market time unit to get
 * currency): value of filled buys, minus cost of filled sells, plus value of relief, plus what upstream pays.
 */
export function welfareTickW(
  { orders, reliefValues, upstream }: ClearingProblem,
  fillW: Int32Array,
  flowW: Int32Array,
  upstreamExportW: PowerW,
): bigint {
  const upstreamTicks = upstream.kind === 'neutral' ? 0 : upstreamExportW > 0 ? upstream.buyTicks : upstream.sellTicks;
  return (
    valueAtLimitsTickW(orders, fillW) + reliefValues.worthTickW(flowW) + BigInt(upstreamTicks) * BigInt(upstreamExportW)
  );
}

/**
 * What filled buys are worth minus what filled sells cost, by their limits. Products exceed 2^53, so fills are taken apart into two
 * limbs that are summed as numbers, block by block, before they could lose a bit.
 */
function valueAtLimitsTickW({ side, limitTicks }: OrderColumns, fillW: Int32Array): bigint {
  let [high, low] = [0n, 0n];
  for (let from = 0; from < fillW.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, fillW.length);
    let [blockHigh, blockLow] = [0, 0];
    for (let order = from; order < to; order++) {
      const filled = fillW[order]!;
      const value = limitTicks[order]! * (2 * side[order]! - 1);
      blockLow += value * (filled & (LIMB - 1));
      blockHigh += value * (filled >> 16);
    }
    high += BigInt(blockHigh);
    low += BigInt(blockLow);
  }
  return high * BigInt(LIMB) + low;
}

/** Whether currency amounts over such a time unit are terminating decimals. */
export function hasExactCurrency(mtuSeconds: number): boolean {
  return Number.isInteger(mtuSeconds) && mtuSeconds > 0 && mtuSeconds % 9 === 0;
}

/**
 * Writes tick-watts held over a market time unit as currency: a plain decimal without trailing zeros. One tick-watt second
 * is 1 / (100 x 10^6 x 3600) currency; with seconds divisible by 9 that leaves a divisor of 10^12.
 */
export function formatTickW(tickW: bigint, mtuSeconds: number): string {
  const scaled = (tickW * BigInt(mtuSeconds) * 25n) / 9n;
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(13, '0');
  const fraction = digits.slice(-12).replace(/0+$/, '');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -12)}${fraction && `.${fraction}`}`;
}

/** Tick-watts over a market time unit as currency: / 3600 s / 10^8, exact in ten decimals since every unit divides 3600 s by 1, 2 or 4. */
export function formatWelfare(tickW: bigint, mtuSeconds: number): string {
  const units = (tickW * BigInt(mtuSeconds)) / 36n;
  const magnitude = units < 0n ? -units : units;
  const fraction = (magnitude % 10_000_000_000n).toString().padStart(10, '0');
  return `${units < 0n ? '-' : ''}${magnitude / 10_000_000_000n}.${fraction}`;
}
