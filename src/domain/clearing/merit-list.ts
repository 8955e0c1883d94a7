import { BUY, type OrderColumns } from './clearing-problem.js';
import { MeritStack, radixFor } from './merit-stack.js';

/** A {@link MeritStack} for the orders of one problem, which wait behind it until their node is handed over. */
export class MeritList extends MeritStack {
  /** Where the own entries of each node wait behind the stack: higher nodes first, as they are handed over. */
  private readonly waiting: Int32Array;

  /** `splits` is how many entries {@link split} and {@link settleAtPower} may add. */
  constructor(orders: OrderColumns, nodeCount: number, splits: number) {
    const count = orders.node.length;
    super(radixFor(count), count + splits, new Int32Array(count));
    this.waiting = startsByFallingNode(orders.node, nodeCount, splits);
    this.scatter(orders);
  }

  /** Puts the own entries of a node on the stack; nodes must come in falling order. Returns how many there are. */
  pushOwn(node: number): number {
    const from = this.waiting[node + 1]!;
    const to = this.waiting[node]!;
    this.move(from, to);
    return to - from;
  }

  private scatter({ node, side, quantityW, limitTicks }: OrderColumns): void {
    const { key, powerW, radix } = this;
    const next = this.waiting.slice(1);
    for (let order = 0; order < node.length; order++) {
      const entry = next[node[order]!]!++;
      key[entry] = limitTicks[order]! * radix + (side[order] === BUY ? radix - 1 - order : order);
      powerW[entry] = quantityW[order]!;
    }
  }
}

/** Own entries of a node lie in `[starts[node + 1], starts[node])`, behind room for `splits` entries. */
function startsByFallingNode(nodeOfOrder: Int32Array, nodeCount: number, splits: number): Int32Array {
  const starts = new Int32Array(nodeCount + 1);
  for (const node of nodeOfOrder) starts[node]!++;
  let next = splits;
  for (let node = nodeCount - 1; node >= 0; node--) {
    next += starts[node]!;
    starts[node] = next;
  }
  starts[nodeCount] = splits;
  return starts;
}
