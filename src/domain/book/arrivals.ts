/**
 * Which slot each order took, by the sequence in which they came: an order is appended and later searched for by halves. Orders that
 * left stay until room is needed.
 */
export class Arrivals {
  private readonly id: Float64Array;
  private readonly slot: Int32Array;
  private count = 0;

  /** `isResting` tells whether an order still is in its slot; at most `capacity` of them are. */
  constructor(
    capacity: number,
    private readonly isResting: (id: number, slot: number) => boolean,
  ) {
    this.id = new Float64Array(2 * capacity);
    this.slot = new Int32Array(2 * capacity);
  }

  /** Ids rise from call to call. */
  add(id: number, slot: number): void {
    if (this.count === this.id.length) this.forgetWhoLeft();
    this.id[this.count] = id;
    this.slot[this.count] = slot;
    this.count++;
  }

  /** Undefined where the order does not rest any more, or never did. */
  slotOf(id: number): number | undefined {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.id[middle]! < id) low = middle + 1;
      else high = middle;
    }
    if (low === this.count || this.id[low] !== id) return undefined;
    const slot = this.slot[low]!;
    return this.isResting(id, slot) ? slot : undefined;
  }

  /** The slots of all resting orders, by sequence. */
  restingSlots(): number[] {
    this.forgetWhoLeft();
    return Array.from(this.slot.subarray(0, this.count));
  }

  private forgetWhoLeft(): void {
    let kept = 0;
    for (let arrival = 0; arrival < this.count; arrival++) {
      const id = this.id[arrival]!;
      const slot = this.slot[arrival]!;
      if (!this.isResting(id, slot)) continue;
      this.id[kept] = id;
      this.slot[kept] = slot;
      kept++;
    }
    this.count = kept;
  }
}
