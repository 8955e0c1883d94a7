/** A small deterministic source of randomness: the same seed gives the same sequence on every machine. */
export class SeededRandom {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /**
   * Of a seed and a purpose, so that one purpose's draws do not shift another's. The purpose is folded into the seed by FNV-1a
   * (public-domain hash by Fowler, Noll and Vo).
   */
  static for(purpose: string, seed: number): SeededRandom {
    let hash = 0x811c9dc5 ^ seed;
    for (const character of purpose) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
    return new SeededRandom(hash);
  }

  /** Uniform over 0 .. 2^32 - 1: a Weyl sequence through the 32-bit finaliser of MurmurHash3. */
  next(): number {
    this.state = (this.state + 0x9e3779b9) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  }

  /** A whole number in 0 .. count - 1. */
  below(count: number): number {
    return Math.floor((this.next() / 2 ** 32) * count);
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** The items in a random order (Fisher and Yates). */
  shuffle<T>(items: readonly T[]): T[] {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
    }
    return shuffled;
  }
}
