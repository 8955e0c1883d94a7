import { type ClearingInput, SELL } from '../../src/domain/clearing/clearing-problem.js';
import type { FlexibilityRequest } from '../../src/domain/clearing/relief-value.js';

interface Entry {
  readonly price: number;
  readonly sells: boolean;
  readonly order: number;
  readonly watts: number;
}

/** Sells before buys at a price; earlier sells first, later buys first. */
function byMerit(a: Entry, b: Entry): number {
  if (a.price !== b.price) return a.price - b.price;
  if (a.sells !== b.sells) return a.sells ? -1 : 1;
  return a.sells ? a.order - b.order : b.order - a.order;
}

/**
 * The clearing as the market model tells it, slow and literal: sort, clip watt ranges, shift, hand up. Returns the fills
 * by time priority, or undefined where limits cannot be met.
 */
export function clearByWalking(input: ClearingInput): number[] | undefined {
  const { network, limits, orders, requests, upstream } = input;
  const fills = Array.from(orders.node, () => 0);
  const settle = (entry: Entry, walkedOver: boolean) => {
    if (entry.sells === walkedOver) fills[entry.order]! += entry.watts;
  };
  const own = (node: number): Entry[] =>
    [...orders.node.keys()]
      .filter((order) => orders.node[order] === node)
      .map((order) => ({
        price: orders.limitTicks[order]!,
        sells: orders.side[order] === SELL,
        order,
        watts: orders.quantityW[order]!,
      }));

  /** The entries a subtree hands up, in merit order, and its net export before the first of them. */
  const subtree = (node: number): { entries: Entry[]; startW: number } | undefined => {
    let entries = own(node);
    let startW = -entries.reduce((sum, { sells, watts }) => sum + (sells ? 0 : watts), 0);
    for (const child of network.parent.keys()) {
      if (network.parent[child] !== node) continue;
      const below = subtree(child);
      if (!below) return undefined;
      entries.push(...below.entries);
      startW += below.startW;
    }
    entries.sort(byMerit);
    if (node === 0) return { entries, startW };
    const [lowest, highest] = [limits.lowestChangeW[node]!, limits.highestChangeW[node]!];
    const endW = startW + totalW(entries);
    if (startW > highest || endW < lowest) return undefined;
    for (const entry of slice(entries, 0, lowest - startW)) settle(entry, true);
    for (const entry of slice(entries, highest - startW, Number.POSITIVE_INFINITY)) settle(entry, false);
    entries = slice(entries, lowest - startW, highest - startW);
    startW = Math.max(startW, lowest);
    const values = flowValues(requests.filter((request) => request.node === node));
    const shifted = values.flatMap(({ fromW, toW, value }) =>
      slice(entries, fromW - startW, toW - startW).map((entry) => ({ ...entry, price: entry.price - value })),
    );
    return { entries: shifted, startW };
  };

  const root = subtree(0);
  if (!root) return undefined;
  const { entries, startW } = root;
  let stopW = -startW;
  if (upstream.kind === 'priced') {
    const upTo = (price: number) => totalW(entries.filter((e) => e.price < price || (e.price === price && e.sells)));
    stopW = Math.min(Math.max(stopW, upTo(upstream.buyTicks)), upTo(upstream.sellTicks));
  } else if (stopW < 0 || stopW > totalW(entries)) return undefined;
  for (const entry of slice(entries, 0, stopW)) settle(entry, true);
  for (const entry of slice(entries, stopW, Number.POSITIVE_INFINITY)) settle(entry, false);
  return fills;
}

function totalW(entries: readonly Entry[]): number {
  return entries.reduce((sum, { watts }) => sum + watts, 0);
}

/** The watts `[fromW, toW)` of a walk over the entries, splitting those at the ends. */
function slice(entries: readonly Entry[], fromW: number, toW: number): Entry[] {
  const part: Entry[] = [];
  let atW = 0;
  for (const entry of entries) {
    const watts = Math.min(atW + entry.watts, toW) - Math.max(atW, fromW);
    if (watts > 0) part.push({ ...entry, watts });
    atW += entry.watts;
  }
  return part;
}

/** Marginal value of a branch's flow change, as stretches between all step ends. */
function flowValues(requests: readonly FlexibilityRequest[]) {
  const merged = (direction: string) =>
    requests
      .filter((request) => request.direction === direction)
      .flatMap(({ steps }) => steps)
      .sort((a, b) => b.priceTicks - a.priceTicks);
  const marginal = (direction: string, reliefW: number) => {
    let endW = 0;
    for (const { quantityW, priceTicks } of merged(direction)) {
      endW += quantityW;
      if (reliefW < endW) return priceTicks;
    }
    return 0;
  };
  const ends = [Number.NEGATIVE_INFINITY, 0, Number.POSITIVE_INFINITY];
  for (const [direction, sign] of [['up', 1] as const, ['down', -1] as const]) {
    let endW = 0;
    for (const { quantityW } of merged(direction)) {
      endW += quantityW;
      ends.push(sign * endW);
    }
  }
  ends.sort((a, b) => a - b);
  return ends.slice(1).map((toW, index) => {
    const fromW = ends[index]!;
    const insideW = Number.isFinite(fromW) ? fromW + 0.5 : Number.isFinite(toW) ? toW - 0.5 : 0;
    return { fromW, toW, value: marginal('up', insideW) - marginal('down', -insideW) };
  });
}
