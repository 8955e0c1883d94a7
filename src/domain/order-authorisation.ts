/** 0x-prefixed lower-case hexadecimal. */
type Hex = `0x${string}`;

/** By what the participant of an order shows that it wanted it: a signature over a tree of orders, and the order's place in it. */
export interface OrderAuthorisation {
  readonly ordersRoot: Hex;
  readonly orderCount: number;
  readonly position: number;
  /** Siblings from the order upwards. */
  readonly path: readonly Hex[];
  /** secp256k1, 65 bytes; `0x` where the participant's account signed the tree on the chain. */
  readonly signature: Hex;
}
