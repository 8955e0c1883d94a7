import type { PowerW } from '../quantity.js';
import { type ClearingProblem, SELL } from './clearing-problem.js';
import { ExactSum } from './exact-sum.js';

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
  const { side, limitTicks } = orders;
  const sum = new ExactSum();
  for (let order = 0; order < fillW.length; order++)
    sum.add(side[order] === SELL ? -limitTicks[order]! : limitTicks[order]!, fillW[order]!);
  const upstreamTicks = upstream.kind === 'neutral' ? 0 : upstreamExportW > 0 ? upstream.buyTicks : upstream.sellTicks;
  return sum.total() + reliefValues.worthTickW(flowW) + BigInt(upstreamTicks) * BigInt(upstreamExportW);
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
