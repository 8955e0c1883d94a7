import { certify } from '../clearing/certificate.js';
import {
  BUY,
  type ClearingInput,
  ClearingProblem,
  entryAt,
  faultOfOrder,
  ORDER_COUNT_BOUND,
  type OrderColumns,
  type OrderEntry,
  SELL,
} from '../clearing/clearing-problem.js';
import { type FillNotes, MeritStack, radixFor } from '../clearing/merit-stack.js';
import { allocateProRata } from '../clearing/pro-rata.js';
import { clearRadially, clipToLimits, type Reach, settleRoot, shiftByRelief } from '../clearing/radial-clearing.js';
import { ROOT } from '../network.js';
import type { PowerW } from '../quantity.js';
import { accepted, assertInvariant, type Outcome, rejected } from '../rejection.js';
import { NodeEntries } from './node-entries.js';

/** Ties that fit every round. */
const RADIX = radixFor(ORDER_COUNT_BOUND);

/** What the book would clear to now, at every node. Nothing of it changes later. */
export interface NetworkIndication {
  /** Watts that each order would be filled with, by its number; 0 for those that were cancelled. */
  readonly fillW: Int32Array;
  readonly nodePriceTicks: Int32Array;
  /** Change of each branch's flow, export positive. */
  readonly flowW: Int32Array;
  readonly upstreamExportW: PowerW;
}

/** What a subtree handed up the last time it was visited, and whom that filled for good. */
interface Passage {
  readonly key: Float64Array;
  readonly powerW: Int32Array;
  readonly fills: Fills;
}

/** Who was filled at one branch, to be taken back when it is cleared again. */
class Fills implements FillNotes {
  readonly order: number[] = [];
  readonly watts: number[] = [];

  add(order: number, watts: number): void {
    this.order.push(order);
    this.watts.push(watts);
  }

  takeBackFrom(fillW: Int32Array): void {
    for (const [index, order] of this.order.entries()) fillW[order]! -= this.watts[index]!;
  }
}

/**
 * The book of a network while its gate is open. Its indication is what {@link clear} finds for the same orders in the same sequence;
 * after a change only the branches between the order and the root are cleared again, from what the other branches handed up before.
 *
 * Requests and limits stay; where they change, a new book is opened from what {@link resting} tells.
 */
export class NetworkBook {
  /** With room for more orders than there are. */
  private columns: OrderColumns;
  private count = 0;
  private stack: MeritStack;
  private readonly entries: readonly NodeEntries[];
  private readonly reach: Reach;
  /** One past the last node of each subtree. */
  private readonly subtreeEnd: Int32Array;
  /** Undefined where a branch neither binds nor has a request: then the parent takes the subtree's entries as they are. */
  private readonly passage: (Passage | undefined)[];
  private rootFills = new Fills();
  private readonly isStale: Uint8Array;

  private constructor(private readonly problem: ClearingProblem) {
    const { nodeCount } = problem.network;
    this.columns = emptyColumns(1_024);
    this.stack = this.stackFor(this.columns);
    this.entries = Array.from({ length: nodeCount }, () => new NodeEntries());
    this.reach = { lowestW: new Float64Array(nodeCount), highestW: new Float64Array(nodeCount) };
    this.passage = new Array(nodeCount).fill(undefined);
    this.isStale = new Uint8Array(nodeCount).fill(1);
    this.subtreeEnd = problem.network.subtreeEnds();
  }

  /** Opens a book with the orders of a problem; refuses what {@link ClearingProblem.admit} refuses. */
  static open(input: ClearingInput): Outcome<NetworkBook> {
    const problem = ClearingProblem.admit(input);
    return problem.ok ? accepted(NetworkBook.of(problem.value)) : problem;
  }

  /** Opens a book with the orders of a problem that was admitted before. */
  static of(problem: ClearingProblem): NetworkBook {
    const book = new NetworkBook(problem);
    for (const order of problem.orders.node.keys()) book.add(entryAt(problem.orders, order));
    return book;
  }

  /** Takes an order behind all earlier ones; returns its number, which is never used again. */
  insert(order: OrderEntry): Outcome<number> {
    const fault = faultOfOrder(order, this.problem.network.nodeCount, 'order');
    if (fault) return fault;
    if (this.count === ORDER_COUNT_BOUND) return rejected('too-many-orders', 'order');
    return accepted(this.add(order));
  }

  /** False where no such order rests. */
  cancel(order: number): boolean {
    const { node, side, quantityW } = this.columns;
    if (!(order >= 0 && order < this.count) || quantityW[order] === 0) return false;
    const at = this.entries[node[order]!]!;
    at.remove(this.keyOf(order));
    if (side[order] === SELL) at.soldW -= quantityW[order]!;
    else at.boughtW -= quantityW[order]!;
    quantityW[order] = 0;
    this.markPath(node[order]!);
    return true;
  }

  /** Leaves a resting order with no more than so many watts, at its place. */
  reduce(order: number, quantityW: PowerW): void {
    const { node, side, quantityW: watts } = this.columns;
    const lessW = watts[order]! - quantityW;
    assertInvariant(quantityW > 0 && lessW >= 0, 'an order is reduced to what it has, or less');
    const at = this.entries[node[order]!]!;
    at.remove(this.keyOf(order));
    at.add(this.keyOf(order), quantityW);
    if (side[order] === SELL) at.soldW -= lessW;
    else at.boughtW -= lessW;
    watts[order] = quantityW;
    this.markPath(node[order]!);
  }

  /** What the book would clear to as it stands. The only refusal is `limits-infeasible`, with the branch. */
  indication(): Outcome<NetworkIndication> {
    const { problem, isStale } = this;
    const current = problem.withOrders(this.orders());
    for (let node = isStale.length - 1; node >= ROOT; node--) {
      if (isStale[node] === 0) continue;
      if (!(node === ROOT ? this.settleRoot() : this.passUp(node))) {
        const refusal = clearRadially(current);
        assertInvariant(!refusal.ok, 'a full clearing refuses the limits that its parts refuse');
        return refusal;
      }
      isStale[node] = 0;
    }
    const byTime = this.stack.fillW.slice(0, this.count);
    const fillW = problem.marginalAllocation === 'time' ? byTime : allocateProRata(current, byTime);
    const certificate = certify(current, fillW);
    assertInvariant(certificate.kind === 'certified', 'what a book would clear to is optimal');
    const { nodePriceTicks, flowW, upstreamExportW } = certificate;
    return accepted({ fillW, nodePriceTicks, flowW, upstreamExportW });
  }

  /** All orders so far, by their number; those that were cancelled have no quantity. A view that later changes write to. */
  orders(): OrderColumns {
    const { node, side, quantityW, limitTicks } = this.columns;
    const { count } = this;
    return {
      node: node.subarray(0, count),
      side: side.subarray(0, count),
      quantityW: quantityW.subarray(0, count),
      limitTicks: limitTicks.subarray(0, count),
    };
  }

  /** The orders that were not cancelled, by their sequence, and the number of each. */
  resting(): { readonly orders: OrderColumns; readonly numbers: Int32Array } {
    const { node, side, quantityW, limitTicks } = this.orders();
    const isLive = (_: number, order: number) => quantityW[order]! > 0;
    return {
      orders: {
        node: node.filter(isLive),
        side: side.filter(isLive),
        quantityW: quantityW.filter(isLive),
        limitTicks: limitTicks.filter(isLive),
      },
      numbers: Int32Array.from(node.keys()).filter(isLive),
    };
  }

  private add({ node, side, quantityW, limitTicks }: OrderEntry): number {
    if (this.count === this.columns.node.length) this.grow();
    const order = this.count++;
    this.columns.node[order] = node;
    this.columns.side[order] = side;
    this.columns.quantityW[order] = quantityW;
    this.columns.limitTicks[order] = limitTicks;
    const at = this.entries[node]!;
    at.add(this.keyOf(order), quantityW);
    if (side === SELL) at.soldW += quantityW;
    else at.boughtW += quantityW;
    this.markPath(node);
    return order;
  }

  private keyOf(order: number): number {
    return this.columns.limitTicks[order]! * RADIX + (this.columns.side[order] === BUY ? RADIX - 1 - order : order);
  }

  private markPath(from: number): void {
    for (let node = from; node >= ROOT; node = this.problem.network.parent[node]!) this.isStale[node] = 1;
  }

  /** Clears the branch above a node again. False if no trade keeps it within its limits. */
  private passUp(node: number): boolean {
    const { stack, reach, problem } = this;
    this.passage[node]?.fills.takeBackFrom(stack.fillW);
    this.passage[node] = undefined;
    this.addUpReach(node);
    const segments = problem.reliefValues.segments(node);
    const { lowestChangeW, highestChangeW } = problem.limits;
    if (!segments && reach.lowestW[node]! >= lowestChangeW[node]! && reach.highestW[node]! <= highestChangeW[node]!)
      return true;
    const fills = new Fills();
    this.gather(node);
    stack.noteFills(fills);
    if (!clipToLimits(stack, 0, reach, node, problem.limits)) return false;
    if (segments) shiftByRelief(stack, 0, reach, node, segments);
    this.passage[node] = { key: stack.key.slice(0, stack.end), powerW: stack.powerW.slice(0, stack.end), fills };
    return true;
  }

  private settleRoot(): boolean {
    const { stack, reach } = this;
    this.rootFills.takeBackFrom(stack.fillW);
    this.rootFills = new Fills();
    this.addUpReach(ROOT);
    this.gather(ROOT);
    stack.noteFills(this.rootFills);
    return settleRoot(stack, reach, this.problem.upstream);
  }

  private addUpReach(node: number): void {
    const { lowestW, highestW } = this.reach;
    const own = this.entries[node]!;
    let [lowest, highest] = [-own.boughtW, own.soldW];
    for (let child = node + 1; child < this.subtreeEnd[node]!; child = this.subtreeEnd[child]!) {
      lowest += lowestW[child]!;
      highest += highestW[child]!;
    }
    lowestW[node] = lowest;
    highestW[node] = highest;
  }

  /** Puts all entries of a subtree on the stack that no branch below has settled. */
  private gather(node: number): void {
    const { stack, passage, subtreeEnd, entries } = this;
    stack.end = 0;
    for (let at = node; at < subtreeEnd[node]!; ) {
      const passed = passage[at];
      if (passed && at !== node) {
        stack.push(passed.key, passed.powerW, passed.key.length);
        at = subtreeEnd[at]!;
      } else {
        const own = entries[at]!;
        stack.push(own.key, own.powerW, own.count);
        at++;
      }
    }
  }

  private grow(): void {
    const larger = emptyColumns(2 * this.count);
    larger.node.set(this.columns.node);
    larger.side.set(this.columns.side);
    larger.quantityW.set(this.columns.quantityW);
    larger.limitTicks.set(this.columns.limitTicks);
    const { fillW } = this.stack;
    this.columns = larger;
    this.stack = this.stackFor(larger);
    this.stack.fillW.set(fillW);
  }

  private stackFor({ node }: OrderColumns): MeritStack {
    const room = node.length + this.problem.reliefValues.crossingCount + 1;
    return new MeritStack(RADIX, room, new Int32Array(node.length));
  }
}

function emptyColumns(capacity: number): OrderColumns {
  return {
    node: new Int32Array(capacity),
    side: new Uint8Array(capacity),
    quantityW: new Int32Array(capacity),
    limitTicks: new Int32Array(capacity),
  };
}
