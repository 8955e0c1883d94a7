const FAN_OUT_BITS = 6;
/** Ticks under one middle sum, and middle sums under one coarse sum. */
const FAN_OUT = 1 << FAN_OUT_BITS;

/**
 * Watts at each tick of a bounded range, with sums over 64 and over 4,096 ticks above them: a change costs three additions, a search
 * looks at a few hundred numbers however many orders rest. Ticks count from 0 here. Sums are whole numbers below 2^53.
 */
export class TickSums {
  readonly fine: Float64Array;
  readonly middle: Float64Array;
  readonly coarse: Float64Array;
  totalW = 0;

  constructor(readonly tickCount: number) {
    const middleCount = Math.ceil(tickCount / FAN_OUT);
    const coarseCount = Math.ceil(middleCount / FAN_OUT);
    this.fine = new Float64Array(coarseCount * FAN_OUT * FAN_OUT);
    this.middle = new Float64Array(coarseCount * FAN_OUT);
    this.coarse = new Float64Array(coarseCount);
  }

  add(tick: number, watts: number): void {
    this.fine[tick]! += watts;
    this.middle[tick >> FAN_OUT_BITS]! += watts;
    this.coarse[tick >> (2 * FAN_OUT_BITS)]! += watts;
    this.totalW += watts;
  }

  /** Watts at all ticks below this one. */
  beforeW(tick: number): number {
    const end = Math.min(Math.max(tick, 0), this.tickCount);
    const middleEnd = end >> FAN_OUT_BITS;
    const coarseEnd = middleEnd >> FAN_OUT_BITS;
    return (
      sum(this.coarse, 0, coarseEnd) +
      sum(this.middle, coarseEnd * FAN_OUT, middleEnd) +
      sum(this.fine, middleEnd * FAN_OUT, end)
    );
  }

  /** The first tick from `tick` upwards with any watts, or `tickCount`. */
  firstFrom(tick: number): number {
    const { fine, middle, coarse } = this;
    for (let at = Math.max(tick, 0); at < fine.length; ) {
      if (fine[at]! > 0) return at;
      if ((at & (FAN_OUT * FAN_OUT - 1)) === 0 && coarse[at >> (2 * FAN_OUT_BITS)] === 0) at += FAN_OUT * FAN_OUT;
      else if ((at & (FAN_OUT - 1)) === 0 && middle[at >> FAN_OUT_BITS] === 0) at += FAN_OUT;
      else at++;
    }
    return this.tickCount;
  }

  /** The last tick from `tick` downwards with any watts, or -1. */
  lastFrom(tick: number): number {
    const { fine, middle, coarse } = this;
    for (let at = Math.min(tick, this.tickCount - 1); at >= 0; ) {
      if (fine[at]! > 0) return at;
      const next = at + 1;
      if ((next & (FAN_OUT * FAN_OUT - 1)) === 0 && coarse[at >> (2 * FAN_OUT_BITS)] === 0) at -= FAN_OUT * FAN_OUT;
      else if ((next & (FAN_OUT - 1)) === 0 && middle[at >> FAN_OUT_BITS] === 0) at -= FAN_OUT;
      else at--;
    }
    return -1;
  }
}

/**
 * The tick in which the walk over both sides, ascending, reaches `powerW` watts, with the watts walked before it; `tickCount` where both
 * together have no more than `powerW`.
 */
export function tickAtPower(one: TickSums, other: TickSums, powerW: number): { tick: number; beforeW: number } {
  if (one.totalW + other.totalW <= powerW) return { tick: one.tickCount, beforeW: one.totalW + other.totalW };
  let beforeW = 0;
  const walk = (level: 'coarse' | 'middle' | 'fine', from: number) => {
    const [a, b] = [one[level], other[level]];
    let at = from;
    for (let watts = a[at]! + b[at]!; beforeW + watts <= powerW; watts = a[at]! + b[at]!) {
      beforeW += watts;
      at++;
    }
    return at;
  };
  const tick = walk('fine', walk('middle', walk('coarse', 0) * FAN_OUT) * FAN_OUT);
  return { tick, beforeW };
}

function sum(watts: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += watts[at]!;
  return total;
}
