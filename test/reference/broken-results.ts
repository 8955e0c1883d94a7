import type { ResultChallenge } from '../../src/domain/proofs/find-challenge.js';
import type { RoundBook } from '../../src/domain/proofs/round-book.js';
import { RoundResult } from '../../src/domain/proofs/round-result.js';
import type { FilledOrder, NodeResult } from '../../src/domain/proofs/round-words.js';

interface Draft {
  readonly orders: FilledOrder[];
  readonly nodes: NodeResult[];
}

type Write<T> = { -readonly [K in keyof T]: T[K] };

/** One way to cheat: changes a result somewhere, or says that this round has no place for it. */
export interface Fault {
  readonly name: string;
  /** The kinds of challenge that may show it. */
  readonly caughtBy: readonly ResultChallenge['kind'][];
  readonly cheat: (draft: Draft, below: (n: number) => number, book: RoundBook) => boolean;
}

export const faults: readonly Fault[] = [
  fault('an order in the money is not filled', ['fill', 'branch'], (draft, below, book) =>
    refill(
      draft,
      below,
      (order) => order.fillW === order.quantityW,
      () => 0,
      book,
    ),
  ),
  fault('an order out of the money is filled', ['fill', 'branch'], (draft, below, book) =>
    refill(
      draft,
      below,
      (order) => order.fillW === 0,
      (order) => order.quantityW,
      book,
    ),
  ),
  fault('an order is filled beyond its quantity', ['fill'], (draft, below, book) =>
    refill(
      draft,
      below,
      () => true,
      (order) => order.quantityW + 1,
      book,
    ),
  ),
  fault('a running sum is broken', ['sum'], ({ orders }, below) => {
    const order = pick(orders, below);
    if (order) order.sumW += 1;
    return order !== undefined;
  }),
  fault('a node price suits neither orders nor branches', ['fill', 'branch'], ({ nodes }, below, book) => {
    const number = below(nodes.length);
    const moved = 1_000_000;
    for (const [at, node] of nodes.entries() as Iterable<[number, Write<NodeResult>]>) {
      if (at === number) node.priceTicks += moved;
      if (book.grid[at]!.parent === number) node.parentPriceTicks += moved;
    }
    return number > 0 || nodes.length > 1;
  }),
  fault('a node names another price for its parent', ['branch', 'parent-price'], ({ nodes }, below) => {
    const node = pick(nodes, below) as Write<NodeResult>;
    node.parentPriceTicks += 1;
    return true;
  }),
  fault('a flow is not what was filled', ['flow', 'branch'], ({ nodes }, below) => {
    const node = pick(nodes, below) as Write<NodeResult>;
    if (below(2) === 0) node.sumBeforeW += 1;
    else node.sumAfterW += 1;
    return true;
  }),
];

/** The result with one fault; undefined where the round has no place for it. */
export function brokenResult(
  { cheat }: Fault,
  book: RoundBook,
  result: RoundResult,
  below: (n: number) => number,
): RoundResult | undefined {
  const draft = {
    orders: result.orders.map((order) => ({ ...order })),
    nodes: result.nodes.map((node) => ({ ...node })),
  };
  return cheat(draft, below, book) ? new RoundResult(draft.orders, draft.nodes) : undefined;
}

function fault(name: string, caughtBy: Fault['caughtBy'], cheat: Fault['cheat']): Fault {
  return { name, caughtBy, cheat };
}

function pick<T>(values: readonly T[], below: (n: number) => number): Write<T> | undefined {
  return values.length === 0 ? undefined : (values[below(values.length)] as Write<T>);
}

/** Fills one order otherwise and carries the difference on, as a cheat would who hides it well. */
function refill(
  { orders, nodes }: Draft,
  below: (n: number) => number,
  suits: (order: FilledOrder) => boolean,
  fill: (order: FilledOrder) => number,
  book: RoundBook,
): boolean {
  const candidates = orders.flatMap((order, position) =>
    suits(order) && nodes[order.node]!.priceTicks !== clearingLimit(order) ? [position] : [],
  );
  if (candidates.length === 0) return false;
  const position = candidates[below(candidates.length)]!;
  const order = orders[position] as Write<FilledOrder>;
  const more = (fill(order) - order.fillW) * (order.side === 'sell' || order.side === 'up' ? 1 : -1);
  order.fillW = fill(order);
  for (const later of orders.slice(position) as Write<FilledOrder>[]) later.sumW += more;
  for (const [number, node] of nodes.entries() as Iterable<[number, Write<NodeResult>]>) {
    if (book.grid[number]!.firstOrder > position) node.sumBeforeW += more;
    if (book.grid[number]!.subtreeEndOrder > position) node.sumAfterW += more;
  }
  return true;
}

function clearingLimit(order: FilledOrder): number {
  return order.side === 'down' ? 0 - order.limitTicks : order.limitTicks;
}
