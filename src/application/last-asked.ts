/** What was computed last of each market: for what takes a while, and is asked for by many one after the other. */
export class LastAsked<T> {
  private readonly last = new Map<string, { readonly key: string; readonly value: T }>();

  /** The value of this key, computed where the market was asked for another one last. */
  of(market: string, key: string, compute: () => T): T {
    const held = this.last.get(market);
    if (held?.key === key) return held.value;
    const value = compute();
    this.last.set(market, { key, value });
    return value;
  }
}
