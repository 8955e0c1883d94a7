import { assertInvariant } from '../rejection.js';

/** Most pieces of the cost of one change. */
const MOST_PIECES = 5;

/** Convex cost of changing a content in one step, as pieces from the smallest change up; slopes rise. */
export class ChangeCost {
  lowest = 0;
  /** Cost of the smallest change. */
  atLowest = 0;
  count = 0;
  readonly width = new Float64Array(MOST_PIECES);
  readonly slope = new Float64Array(MOST_PIECES);

  begin(lowest: number, atLowest: number): void {
    this.lowest = lowest;
    this.atLowest = atLowest;
    this.count = 0;
  }

  /** Adds a piece. One that is cheaper than those before it is merged with them: the cost becomes its lower convex envelope. */
  piece(width: number, slope: number): void {
    if (width <= 0) return;
    let [wide, mean] = [width, slope];
    while (this.count > 0 && this.slope[this.count - 1]! >= mean) {
      const before = this.count - 1;
      const sum = wide + this.width[before]!;
      mean = (mean * wide + this.slope[before]! * this.width[before]!) / sum;
      wide = sum;
      this.count = before;
    }
    this.width[this.count] = wide;
    this.slope[this.count] = mean;
    this.count++;
  }

  get highest(): number {
    let highest = this.lowest;
    for (let piece = 0; piece < this.count; piece++) highest += this.width[piece]!;
    return highest;
  }
}

/**
 * The least cost of ending a horizon from each content of a store, at each step: dynamic programming with convex piecewise-linear values,
 * which is exact. Step `t` changes the content at a cost; afterwards it is within `lowest` and `highest`. Value at `t`: the least cost over
 * the steps from `t` on. Numbers are doubles; what is decided by them is checked in whole numbers elsewhere.
 */
export class ContentValue {
  private readonly left: Float64Array;
  private readonly atLeft: Float64Array;
  private readonly count: Int32Array;
  private readonly width: Float64Array;
  private readonly slope: Float64Array;
  private readonly stride: number;
  readonly costs: readonly ChangeCost[];

  constructor(private readonly mostSteps: number) {
    this.stride = (mostSteps + 1) * MOST_PIECES + 1;
    this.left = new Float64Array(mostSteps + 1);
    this.atLeft = new Float64Array(mostSteps + 1);
    this.count = new Int32Array(mostSteps + 1);
    this.width = new Float64Array(this.stride * (mostSteps + 1));
    this.slope = new Float64Array(this.stride * (mostSteps + 1));
    this.costs = Array.from({ length: mostSteps }, () => new ChangeCost());
  }

  /**
   * Values of all steps for the costs in `costs` and the bounds of the content after each step. False where no content can keep all
   * bounds.
   */
  evaluate(steps: number, lowest: Float64Array, highest: Float64Array): boolean {
    assertInvariant(steps <= this.mostSteps, 'the horizon is longer than its scratch space');
    this.left[steps] = lowest[steps - 1]!;
    this.atLeft[steps] = 0;
    this.count[steps] = 1;
    this.width[steps * this.stride] = highest[steps - 1]! - lowest[steps - 1]!;
    this.slope[steps * this.stride] = 0;
    for (let step = steps - 1; step >= 0; step--) {
      this.addChange(step);
      if (step > 0 && !this.clip(step, lowest[step - 1]!, highest[step - 1]!)) return false;
    }
    return true;
  }

  /** Lowest and highest content before a step from which all bounds can be kept. */
  lowestAt(step: number): number {
    return this.left[step]!;
  }

  highestAt(step: number): number {
    let right = this.left[step]!;
    const from = step * this.stride;
    for (let at = from; at < from + this.count[step]!; at++) right += this.width[at]!;
    return right;
  }

  /** Value of a content before a step; contents outside the bounds are moved to the next bound. */
  valueAt(step: number, content: number): number {
    let value = this.atLeft[step]!;
    let left = content - this.left[step]!;
    const from = step * this.stride;
    for (let at = from; at < from + this.count[step]! && left > 0; at++) {
      const taken = Math.min(left, this.width[at]!);
      value += taken * this.slope[at]!;
      left -= taken;
    }
    return value;
  }

  /** The change of a step that costs least, seen to the end, from a content; of equal ones the smallest. */
  bestChange(step: number, content: number): number {
    const cost = this.costs[step]!;
    const next = step + 1;
    let change = Math.max(cost.lowest, this.left[next]! - content);
    let piece = 0;
    let pieceEnd = cost.lowest + cost.width[0]!;
    let at = next * this.stride;
    const end = at + this.count[next]!;
    let segmentEnd = this.left[next]! + this.width[at]!;
    for (;;) {
      while (piece < cost.count && pieceEnd <= change) pieceEnd += cost.width[++piece] ?? 0;
      while (at < end && segmentEnd <= content + change) segmentEnd += this.width[++at]!;
      if (piece >= cost.count || at >= end) return change;
      if (cost.slope[piece]! + this.slope[at]! >= 0) return change;
      const upTo = Math.min(pieceEnd, segmentEnd - content);
      if (upTo <= change) return change;
      change = upTo;
    }
  }

  /** Infimal convolution of the next step's value with the mirrored cost of the change: two lists of slopes, merged. */
  private addChange(step: number): void {
    const { width, slope } = this;
    const cost = this.costs[step]!;
    const next = (step + 1) * this.stride;
    const nextEnd = next + this.count[step + 1]!;
    let highestCost = cost.atLowest;
    for (let piece = 0; piece < cost.count; piece++) highestCost += cost.width[piece]! * cost.slope[piece]!;
    this.left[step] = this.left[step + 1]! - cost.highest;
    this.atLeft[step] = this.atLeft[step + 1]! + highestCost;
    let to = step * this.stride;
    let piece = cost.count - 1;
    for (let at = next; at < nextEnd || piece >= 0; to++) {
      const takesNext = piece < 0 || (at < nextEnd && slope[at]! <= -cost.slope[piece]!);
      width[to] = takesNext ? width[at]! : cost.width[piece]!;
      slope[to] = takesNext ? slope[at]! : -cost.slope[piece]!;
      if (takesNext) at++;
      else piece--;
    }
    this.count[step] = to - step * this.stride;
  }

  /** Cuts the value of a step to the contents within bounds. */
  private clip(step: number, lowest: number, highest: number): boolean {
    const { width, slope } = this;
    const from = step * this.stride;
    let [first, end] = [from, from + this.count[step]!];
    let right = this.highestAt(step);
    if (right < lowest || this.left[step]! > highest) return false;
    while (first < end && this.left[step]! < lowest) {
      const cut = Math.min(width[first]!, lowest - this.left[step]!);
      this.atLeft[step]! += cut * slope[first]!;
      this.left[step]! += cut;
      width[first]! -= cut;
      if (width[first]! <= 0) first++;
      else this.left[step] = lowest;
    }
    while (end > first && right > highest) {
      const cut = Math.min(width[end - 1]!, right - highest);
      right -= cut;
      width[end - 1]! -= cut;
      if (width[end - 1]! <= 0) end--;
      else right = highest;
    }
    width.copyWithin(from, first, end);
    slope.copyWithin(from, first, end);
    this.count[step] = end - first;
    return true;
  }
}
