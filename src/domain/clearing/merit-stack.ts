/** Below so many entries sorting by insertion is faster than dividing further. */
const INSERTION_SORT_LENGTH = 24;

/** Takes note of fills. */
export interface FillNotes {
  add(order: number, watts: number): void;
}

/** Power of two that leaves room for the ties of `orderCount` orders of either side. */
export function radixFor(orderCount: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2 * orderCount, 2)));
}

/**
 * Merit orders of subtrees, one after another on one stack. An entry is a quantity of one order with its place in the
 * total order of its subtree: by price; then sells before buys, so that equal prices trade; then sells by ascending and
 * buys by descending sequence, so that earlier orders fill first.
 *
 * As a subtree's net export grows, entries are *walked over* in that order: a sell walked over is accepted, a buy walked
 * over is refused. Because the total order is strict, who is among the first `w` watts is unique however it is found:
 * entries are never sorted, they are divided at the watts that matter, in linear time.
 *
 * The place is one exact number, `price x radix + tie`, with `tie` = sequence for sells and `radix - 1 - sequence` for
 * buys; the bounds of the clearing problem keep it below 2^53.
 */
export class MeritStack {
  /** End of the stack. */
  end = 0;
  /** Exact, and faster to multiply by than to divide by the radix. */
  private readonly inverseRadix: number;
  readonly key: Float64Array;
  readonly powerW: Int32Array;
  /** Who was filled by what was settled since {@link noteFills}, if that was asked for. */
  private notes: FillNotes | undefined;
  /** Watts of the entry returned by {@link divide} that belong to the cheaper part. */
  private within = 0;

  /** `radix` is a power of two, at least twice the number of orders. */
  constructor(
    protected readonly radix: number,
    /** Entries that the stack has room for. */
    capacity: number,
    /** Watts that each order was filled with so far. */
    readonly fillW: Int32Array,
  ) {
    this.inverseRadix = 1 / radix;
    this.key = new Float64Array(capacity);
    this.powerW = new Int32Array(capacity);
  }

  /** The key that lies behind all sells and before all buys of a price. */
  keyBetweenSides(priceTicks: number): number {
    return priceTicks * this.radix + this.radix / 2;
  }

  /** Puts the first `count` entries of the columns on the stack. */
  push(key: Float64Array, powerW: Int32Array, count: number): void {
    for (let entry = 0; entry < count; entry++) {
      this.key[this.end + entry] = key[entry]!;
      this.powerW[this.end + entry] = powerW[entry]!;
    }
    this.end += count;
  }

  /** Settles the cheapest `powerW` watts of the entries from `from` for good: they are walked over. */
  cutCheapEnd(from: number, powerW: number): void {
    const first = this.divide(from, powerW);
    for (let entry = from; entry < first; entry++) this.settle(entry, this.powerW[entry]!, true);
    if (this.within > 0) {
      this.settle(first, this.within, true);
      this.powerW[first]! -= this.within;
    }
    const to = this.end;
    this.end = from;
    this.move(first, to);
  }

  /** Settles all but the cheapest `powerW` watts of the entries from `from` for good: they are never walked over. */
  cutDearEnd(from: number, powerW: number): void {
    let first = this.divide(from, powerW);
    if (this.within > 0) {
      this.settle(first, this.powerW[first]! - this.within, false);
      this.powerW[first] = this.within;
      first++;
    }
    for (let entry = first; entry < this.end; entry++) this.settle(entry, this.powerW[entry]!, false);
    this.end = first;
  }

  /** Settles all entries from `from`: the cheapest `powerW` watts are walked over, the others are not. */
  settleAtPower(from: number, powerW: number): void {
    const first = this.split(from, powerW);
    for (let entry = from; entry < first; entry++) this.settle(entry, this.powerW[entry]!, true);
    for (let entry = first; entry < this.end; entry++) this.settle(entry, this.powerW[entry]!, false);
    this.end = from;
  }

  /** Settles all entries from `from`: those before `key` are walked over, the others are not. */
  settleAt(from: number, key: number): void {
    for (let entry = from; entry < this.end; entry++) this.settle(entry, this.powerW[entry]!, this.key[entry]! < key);
    this.end = from;
  }

  /** Watts of the entries from `from` that lie before `key`. */
  powerBeforeW(from: number, key: number): number {
    let watts = 0;
    for (let entry = from; entry < this.end; entry++) if (this.key[entry]! < key) watts += this.powerW[entry]!;
    return watts;
  }

  /** Notes in `notes` whom the following settlements fill. */
  noteFills(notes: FillNotes): void {
    this.notes = notes;
  }

  /** Brings the cheapest `powerW` watts of the entries from `from` to the front, splitting one; returns where they end. */
  split(from: number, powerW: number): number {
    const first = this.divide(from, powerW);
    if (this.within === 0) return first;
    const second = first + 1;
    this.key[this.end] = this.key[second]!;
    this.powerW[this.end] = this.powerW[second]!;
    this.key[second] = this.key[first]!;
    this.powerW[second] = this.powerW[first]! - this.within;
    this.powerW[first] = this.within;
    this.end++;
    return second;
  }

  /** Lowers the prices of the entries in `[from, to)`. */
  lowerPrices(from: number, to: number, byTicks: number): void {
    const shift = byTicks * this.radix;
    for (let entry = from; entry < to; entry++) this.key[entry]! -= shift;
  }

  /**
   * Rearranges the entries from `from` so that the cheapest `powerW` watts come first; returns the entry in which they
   * end. Quickselect by weight; should its pivots be unlucky it halves the range of keys instead, at most 53 times.
   */
  private divide(from: number, powerW: number): number {
    const { key, powerW: power } = this;
    let low = from;
    let high = this.end;
    let rest = powerW;
    let patience = 2 * Math.ceil(Math.log2(high - low + 1));
    while (high - low > INSERTION_SORT_LENGTH) {
      const pivot = patience-- > 0 ? medianOfThree(key, low, high) : middleKey(key, low, high);
      let left = low;
      let right = high - 1;
      let leftW = 0;
      for (;;) {
        while (key[left]! < pivot) leftW += power[left++]!;
        while (right > left && key[right]! >= pivot) right--;
        if (left >= right) break;
        swap(key, power, left, right);
        leftW += power[left]!;
        left++;
        right--;
      }
      if (rest < leftW) high = left;
      else {
        rest -= leftW;
        low = left;
      }
    }
    insertionSort(key, power, low, high);
    while (low < high && rest >= power[low]!) rest -= power[low++]!;
    this.within = rest;
    return low;
  }

  private settle(entry: number, powerW: number, walkedOver: boolean): void {
    const key = this.key[entry]!;
    const tie = key - Math.floor(key * this.inverseRadix) * this.radix;
    // All ones for a buy; then all ones where the entry is filled. Branches on either would be a coin toss for the processor.
    const buys = (this.radix / 2 - 1 - tie) >> 31;
    const filled = powerW & (walkedOver ? ~buys : buys);
    const order = tie ^ (buys & (this.radix - 1));
    this.fillW[order]! += filled;
    if (this.notes && filled > 0) this.notes.add(order, filled);
  }

  /** Moves the entries in `[from, to)` to the end of the stack. */
  protected move(from: number, to: number): void {
    this.key.copyWithin(this.end, from, to);
    this.powerW.copyWithin(this.end, from, to);
    this.end += to - from;
  }
}

function swap(key: Float64Array, powerW: Int32Array, a: number, b: number): void {
  const keyOfA = key[a]!;
  key[a] = key[b]!;
  key[b] = keyOfA;
  const powerOfA = powerW[a]!;
  powerW[a] = powerW[b]!;
  powerW[b] = powerOfA;
}

function insertionSort(key: Float64Array, powerW: Int32Array, from: number, to: number): void {
  for (let entry = from + 1; entry < to; entry++) {
    const movedKey = key[entry]!;
    const movedPower = powerW[entry]!;
    let place = entry;
    for (; place > from && key[place - 1]! > movedKey; place--) {
      key[place] = key[place - 1]!;
      powerW[place] = powerW[place - 1]!;
    }
    key[place] = movedKey;
    powerW[place] = movedPower;
  }
}

/** Never the lowest key of the range: keys differ. */
function medianOfThree(key: Float64Array, from: number, to: number): number {
  const a = key[from]!;
  const b = key[(from + to) >>> 1]!;
  const c = key[to - 1]!;
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

function middleKey(key: Float64Array, from: number, to: number): number {
  let lowest = key[from]!;
  let highest = lowest;
  for (let entry = from; entry < to; entry++) {
    lowest = Math.min(lowest, key[entry]!);
    highest = Math.max(highest, key[entry]!);
  }
  return lowest + Math.ceil((highest - lowest) / 2);
}
