import type { Network } from '../network.js';
import type { PowerW, PriceTicks } from '../quantity.js';
import { BUY, type OrderColumns, SELL } from './clearing-problem.js';
import type { Direction, FlexibilityRequest, ReliefStep } from './relief-value.js';

export type MonitoredOrders = Pick<OrderColumns, 'node' | 'side' | 'quantityW'>;

/** What a monitor looks at: a book, who is behind each order, and what is requested. */
export interface MonitoredRound {
  readonly network: Network;
  readonly orders: MonitoredOrders;
  /** Number of the participant behind each order. */
  readonly participant: ArrayLike<number>;
  /** Number of the exclusive group of each order, negative where it has none: of a group only the largest counts. */
  readonly group?: ArrayLike<number>;
  readonly requests: readonly FlexibilityRequest[];
}

/** Who could relieve a congestion point in one direction, and how much depends on single ones of them. */
export interface Competition {
  /** Lower node of the branch. */
  readonly congestionPoint: number;
  readonly direction: Direction;
  readonly requestedW: PowerW;
  /** Offered at and below the congestion point in this direction. */
  readonly offeredW: PowerW;
  readonly providers: number;
  /** Herfindahl-Hirschman index of the offered watts, 0 (nobody) to 10,000 (one provider), rounded down. */
  readonly concentration: number;
  /** Providers without whom the others offer less than is requested, ascending. */
  readonly pivotal: readonly number[];
}

export const HIGHEST_CONCENTRATION = 10_000;

/** Competition at every congestion point with a request, by node, upward before downward. */
export function monitorCompetition(round: MonitoredRound): Competition[] {
  const requested = requestedWatts(round.requests);
  if (requested.length === 0) return [];
  const subtrees = new OffersBelow(round);
  return requested.map(({ node, direction, requestedW }) => {
    const offered = subtrees.byParticipant(node, direction);
    return {
      congestionPoint: node,
      direction,
      requestedW,
      offeredW: totalW(offered),
      providers: offered.size,
      concentration: concentrationOf([...offered.values()]),
      pivotal: pivotalAmong(offered, requestedW),
    };
  });
}

/** Who sold in a whole cleared round. */
export interface SalesCompetition {
  readonly soldW: PowerW;
  readonly offeredW: PowerW;
  /** Participants who sold anything. */
  readonly sellers: number;
  /** Herfindahl-Hirschman index of the sold watts, rounded down. */
  readonly concentration: number;
  /** Participants without whose offers the others offer less than was sold, ascending. */
  readonly pivotal: readonly number[];
}

export function monitorSales(round: Omit<MonitoredRound, 'network' | 'requests'>, fillW: Int32Array): SalesCompetition {
  const { orders, participant } = round;
  const sold = new Map<number, PowerW>();
  const offered = new OfferedWatts(round);
  for (const [order, side] of orders.side.entries()) {
    if (side !== SELL) continue;
    const seller = participant[order]!;
    offered.count(order);
    if (fillW[order]! > 0) sold.set(seller, (sold.get(seller) ?? 0) + fillW[order]!);
  }
  const byParticipant = offered.byParticipant();
  const [soldW, offeredW] = [totalW(sold), totalW(byParticipant)];
  return {
    soldW,
    offeredW,
    sellers: sold.size,
    concentration: concentrationOf([...sold.values()]),
    pivotal: pivotalAmong(byParticipant, soldW),
  };
}

/** A branch that a clearing brought to its limit, so that whoever is below it has no competitors from above. */
export interface FullBranch {
  /** Lower node of the branch. */
  readonly node: number;
  readonly at: 'export' | 'import';
}

/** Who could relieve a branch at its limit: by sales below it where it is at its import limit, by purchases at its export limit. */
export interface PocketCompetition extends Omit<Competition, 'requestedW'> {
  /** What was filled in this direction at and below the branch. */
  readonly filledW: PowerW;
}

/** Competition below every branch at its limit, in their order; who is pivotal is measured by what was filled there. */
export function monitorPockets(
  round: MonitoredRound,
  branches: readonly FullBranch[],
  fillW: Int32Array,
): PocketCompetition[] {
  if (branches.length === 0) return [];
  const subtrees = new OffersBelow(round);
  return branches.map(({ node, at }) => {
    const direction = at === 'import' ? 'up' : 'down';
    const offered = subtrees.byParticipant(node, direction);
    const filledW = subtrees.filledW(node, direction, fillW);
    return {
      ...{ congestionPoint: node, direction, filledW, offeredW: totalW(offered), providers: offered.size },
      concentration: concentrationOf([...offered.values()]),
      pivotal: pivotalAmong(offered, filledW),
    };
  });
}

/** Sum of the squared shares, in 1/10,000, rounded down. */
export function concentrationOf(watts: readonly PowerW[]): number {
  const total = watts.reduce((sum, share) => sum + BigInt(share), 0n);
  if (total === 0n) return 0;
  const squares = watts.reduce((sum, share) => sum + BigInt(share) * BigInt(share), 0n);
  return Number((BigInt(HIGHEST_CONCENTRATION) * squares) / (total * total));
}

/** A congestion point and direction at which a ceiling changed what a request is worth. */
export interface CappedPoint {
  /** Lower node of the branch. */
  readonly congestionPoint: number;
  readonly direction: Direction;
  /** The orders that could relieve it, all of one participant, ascending. */
  readonly orders: readonly number[];
}

export interface CappedRequests {
  readonly requests: readonly FlexibilityRequest[];
  /** In the order of the first request at each. */
  readonly points: readonly CappedPoint[];
}

/**
 * The requests with a ceiling on what is paid where one provider has no competitor: at those congestion points and directions no step
 * is worth more than `ceilingTicks`. Steps that the ceiling makes equal become one; nothing else changes.
 */
export function capSingleProviders(round: MonitoredRound, ceilingTicks: PriceTicks): CappedRequests {
  const dear = round.requests.filter(({ steps }) => steps[0]!.priceTicks > ceilingTicks);
  if (dear.length === 0) return { requests: round.requests, points: [] };
  const subtrees = new OffersBelow(round);
  const points = new Map<string, CappedPoint | undefined>();
  for (const { node, direction } of dear) {
    const key = keyOf(node, direction);
    if (points.has(key)) continue;
    const orders = subtrees.ofSingleProvider(node, direction);
    points.set(key, orders && { congestionPoint: node, direction, orders });
  }
  const requests = round.requests.map((request) =>
    points.get(keyOf(request.node, request.direction)) === undefined
      ? request
      : { ...request, steps: cappedSteps(request.steps, ceilingTicks) },
  );
  return { requests, points: [...points.values()].filter((point) => point !== undefined) };
}

function totalW(watts: ReadonlyMap<number, PowerW>): PowerW {
  let total = 0;
  for (const share of watts.values()) total += share;
  return total;
}

/** Participants without whom the others offer less than `neededW`, ascending. */
function pivotalAmong(offered: ReadonlyMap<number, PowerW>, neededW: PowerW): number[] {
  const offeredW = totalW(offered);
  return [...offered]
    .filter(([, watts]) => offeredW - watts < neededW)
    .map(([participant]) => participant)
    .sort((a, b) => a - b);
}

function cappedSteps(steps: readonly ReliefStep[], ceilingTicks: PriceTicks): ReliefStep[] {
  const capped: ReliefStep[] = [];
  for (const { quantityW, priceTicks } of steps) {
    const price = Math.min(priceTicks, ceilingTicks);
    const last = capped.at(-1);
    if (last?.priceTicks === price)
      capped[capped.length - 1] = { quantityW: last.quantityW + quantityW, priceTicks: price };
    else capped.push({ quantityW, priceTicks: price });
  }
  return capped;
}

function requestedWatts(requests: readonly FlexibilityRequest[]) {
  const requested = new Map<string, { node: number; direction: Direction; requestedW: PowerW }>();
  for (const { node, direction, steps } of requests) {
    const key = keyOf(node, direction);
    const point = requested.get(key) ?? { node, direction, requestedW: 0 };
    for (const { quantityW } of steps) point.requestedW += quantityW;
    requested.set(key, point);
  }
  return [...requested.values()].sort(
    (a, b) => a.node - b.node || Number(a.direction === 'down') - Number(b.direction === 'down'),
  );
}

function keyOf(node: number, direction: Direction): string {
  return `${node} ${direction}`;
}

/** Orders by node: a subtree is a contiguous range of nodes, so its orders are a contiguous range here. */
class OffersBelow {
  private readonly order: Int32Array;
  /** Where the orders of each node start. */
  private readonly start: Int32Array;
  /** One past the last node of each subtree. */
  private readonly subtreeEnd: Int32Array;

  constructor(private readonly round: MonitoredRound) {
    const { network, orders } = round;
    const { nodeCount } = network;
    this.start = new Int32Array(nodeCount + 1);
    for (const node of orders.node) this.start[node + 1]!++;
    for (let node = 0; node < nodeCount; node++) this.start[node + 1]! += this.start[node]!;
    const next = this.start.slice();
    this.order = new Int32Array(orders.node.length);
    for (const [order, node] of orders.node.entries()) this.order[next[node]!++] = order;
    this.subtreeEnd = network.subtreeEnds();
  }

  /** Watts that each participant offers at and below a node: sales relieve upward, purchases downward. */
  byParticipant(node: number, direction: Direction): ReadonlyMap<number, PowerW> {
    const offered = new OfferedWatts(this.round);
    for (const order of this.relieving(node, direction)) offered.count(order);
    return offered.byParticipant();
  }

  /** Watts that are filled of what relieves a node's branch. */
  filledW(node: number, direction: Direction, fillW: Int32Array): PowerW {
    let filledW = 0;
    for (const order of this.relieving(node, direction)) filledW += fillW[order]!;
    return filledW;
  }

  /** The orders that relieve a node's branch where all are of one participant, ascending; undefined where none or several offer. */
  ofSingleProvider(node: number, direction: Direction): number[] | undefined {
    const { participant } = this.round;
    const own: number[] = [];
    for (const order of this.relieving(node, direction)) {
      if (own.length > 0 && participant[order] !== participant[own[0]!]) return undefined;
      own.push(order);
    }
    return own.length === 0 ? undefined : own.sort((a, b) => a - b);
  }

  private *relieving(node: number, direction: Direction): Iterable<number> {
    const side = direction === 'up' ? SELL : BUY;
    const end = this.start[this.subtreeEnd[node]!]!;
    for (let at = this.start[node]!; at < end; at++)
      if (this.round.orders.side[this.order[at]!] === side) yield this.order[at]!;
  }
}

/** Watts that participants offer: the sum of their orders, of those in one exclusive group the largest. */
class OfferedWatts {
  private readonly watts = new Map<number, PowerW>();
  private readonly largest = new Map<number, { readonly participant: number; readonly watts: PowerW }>();

  constructor(private readonly round: Pick<MonitoredRound, 'orders' | 'participant' | 'group'>) {}

  count(order: number): void {
    const { orders, participant, group } = this.round;
    const exclusive = group?.[order] ?? -1;
    const offer = { participant: participant[order]!, watts: orders.quantityW[order]! };
    if (exclusive < 0) this.add(offer);
    else if (offer.watts > (this.largest.get(exclusive)?.watts ?? 0)) this.largest.set(exclusive, offer);
  }

  byParticipant(): ReadonlyMap<number, PowerW> {
    for (const offer of this.largest.values()) this.add(offer);
    this.largest.clear();
    return this.watts;
  }

  private add({ participant, watts }: { readonly participant: number; readonly watts: PowerW }): void {
    this.watts.set(participant, (this.watts.get(participant) ?? 0) + watts);
  }
}
