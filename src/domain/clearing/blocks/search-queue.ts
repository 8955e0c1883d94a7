interface Waiting<T> {
  readonly item: T;
  readonly place: number;
}

/** Hands out the item with the highest bound; of equal bounds the latest. */
export class SearchQueue<T extends { readonly boundTickW: number }> {
  private readonly heap: Waiting<T>[] = [];
  private count = 0;

  get length(): number {
    return this.heap.length;
  }

  push(item: T): void {
    const { heap } = this;
    const entry = { item, place: this.count++ };
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const above = (at - 1) >>> 1;
      if (!precedes(entry, heap[above]!)) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = entry;
  }

  /** The item with the highest bound stays in the queue. */
  peek(): T | undefined {
    return this.heap[0]?.item;
  }

  pop(): T | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first?.item;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && precedes(heap[below + 1]!, heap[below]!)) below++;
      if (!precedes(heap[below]!, last)) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = last;
    return first.item;
  }
}

function precedes<T extends { readonly boundTickW: number }>(a: Waiting<T>, b: Waiting<T>): boolean {
  return a.item.boundTickW === b.item.boundTickW ? a.place > b.place : a.item.boundTickW > b.item.boundTickW;
}
