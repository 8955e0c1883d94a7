const LIMB = 2 ** 16;
/** One more product of a 31-bit price and a 16-bit limb cannot take a partial sum from here beyond 2^53. */
const FOLD_AT = 2 ** 52;

/**
 * Sum of price x quantity, exact. Products of 32-bit integers exceed 2^53, so quantities are taken apart into two limbs that
 * are summed as numbers and folded into a bigint before they could lose a bit.
 */
export class ExactSum {
  private folded = 0n;
  private high = 0;
  private low = 0;

  /** Both arguments are 32-bit integers. */
  add(price: number, quantity: number): void {
    this.low += price * (quantity & (LIMB - 1));
    this.high += price * (quantity >> 16);
    if (Math.abs(this.low) > FOLD_AT || Math.abs(this.high) > FOLD_AT) this.fold();
  }

  /** The sum so far. */
  total(): bigint {
    this.fold();
    return this.folded;
  }

  private fold(): void {
    this.folded += BigInt(this.high) * BigInt(LIMB) + BigInt(this.low);
    this.high = 0;
    this.low = 0;
  }
}
