import { BUY, SELL } from '../clearing/clearing-problem.js';
import type { MarketNetwork } from '../events.js';
import { mtuOf } from '../horizon.js';
import type { MarketRules } from '../market-rules.js';
import { clearingSide } from '../order.js';
import { tranchesOf } from '../order-curve.js';
import { accepted, assertInvariant, type Outcome } from '../rejection.js';
import { type OpenRound, type RoundOrder, waitingW } from '../round.js';
import { mtusOfRound, type RoundMtu } from '../round-problem.js';
import { NetworkBook, type NetworkIndication } from './network-book.js';
import { bindingBranches, type IndicativeFill, type RoundIndication } from './round-indication.js';

/** The entries of an order in the book of its market time unit. */
interface Entered {
  readonly participant: string;
  readonly mtu: number;
  readonly priority: number;
  readonly numbers: readonly number[];
}

/** A share of the book beyond which it is opened anew instead of changed order by order: taking one out is a search at its node. */
const MOST_CHANGES = 1 / 16;

/** The books of an open round without blocks, one for each market time unit, kept up with the round from one indication to the next. */
export class IndicativeRound {
  private readonly mtus: readonly RoundMtu[];
  private readonly books: readonly NetworkBook[];
  private readonly entered = new Map<number, Entered>();

  constructor(
    private readonly rules: MarketRules,
    network: MarketNetwork,
    round: OpenRound,
  ) {
    this.mtus = mtusOfRound(rules, network, round);
    this.books = this.mtus.map(({ problem }) => NetworkBook.of(problem));
    for (const { mtu, orders, orderPositions } of this.mtus) {
      const numbers = orders.map((): number[] => []);
      for (const [number, position] of orderPositions.entries()) numbers[position]!.push(number);
      for (const [position, { sequence, participant, priority }] of orders.entries())
        this.entered.set(sequence, { participant, mtu, priority, numbers: numbers[position]! });
    }
  }

  /**
   * Follows the orders of the round that changed after a sequence. False where a book opened anew is cheaper; the requests and flows of the
   * round must be those that this one was opened with.
   */
  follow({ orders, tradingLimits }: OpenRound, after: number): boolean {
    // What orders trade as they come takes room from the auction that is indicated.
    if (tradingLimits !== undefined) return false;
    const changed = [...orders.values()].filter(({ changedAt }) => changedAt > after);
    if (changed.length === 0) return true;
    // Whether a provider is alone may change with any order, and with it what the requests are worth.
    if (this.rules.singleProviderCeiling !== undefined) return false;
    if (changed.length > MOST_CHANGES * this.entered.size + 16) return false;
    for (const order of changed.sort((a, b) => a.priority - b.priority)) this.change(order);
    return true;
  }

  /** What the books would clear to. The only refusal is `limits-infeasible`, with the branch. */
  indication(): Outcome<RoundIndication> {
    const indications: NetworkIndication[] = [];
    for (const book of this.books) {
      const indicated = book.indication();
      if (!indicated.ok) return indicated;
      indications.push(indicated.value);
    }
    return accepted({
      nodePrices: indications.flatMap(({ nodePriceTicks }) => Array.from(nodePriceTicks)),
      soldW: this.filledW(indications, SELL),
      boughtW: this.filledW(indications, BUY),
      binding: this.mtus.flatMap((mtu) => bindingBranches(mtu, indications[mtu.mtu]!.flowW)),
      fills: this.fills(indications),
    });
  }

  /** Watts of one side that would be filled, in each market time unit. */
  private filledW(indications: readonly NetworkIndication[], side: number): number[] {
    return indications.map(({ fillW }, mtu) => {
      const sides = this.books[mtu]!.orders().side;
      return fillW.reduce((sum, watts, order) => sum + (sides[order] === side ? watts : 0), 0);
    });
  }

  private fills(indications: readonly NetworkIndication[]): Map<string, IndicativeFill[]> {
    const fills = new Map<string, IndicativeFill[]>();
    for (const [order, { participant, mtu, numbers }] of this.entered) {
      const { fillW } = indications[mtu]!;
      const own = fills.get(participant) ?? [];
      own.push({ order, filledW: numbers.reduce((sum, number) => sum + fillW[number]!, 0) });
      fills.set(participant, own);
    }
    return fills;
  }

  private change(order: RoundOrder): void {
    const known = this.entered.get(order.sequence);
    const left = waitingW(order);
    if (known !== undefined && known.priority === order.priority && left > 0) {
      if (order.curve === undefined) this.books[known.mtu]!.reduce(known.numbers[0]!, left);
      return;
    }
    for (const number of known?.numbers ?? []) this.books[known!.mtu]!.cancel(number);
    this.entered.delete(order.sequence);
    if (left > 0) this.enter({ ...order, quantityW: left });
  }

  private enter(order: RoundOrder): void {
    const mtu = mtuOf(order);
    const node = this.mtus[mtu]!.problem.network.numberOf(order.node)!;
    const side = clearingSide(order).sell ? SELL : BUY;
    const numbers = tranchesOf(order).map(({ quantityW, limitTicks }) => {
      const number = this.books[mtu]!.insert({ node, side, quantityW, limitTicks });
      assertInvariant(number.ok, 'an admitted order can be indicated');
      return number.value;
    });
    const { participant, priority } = order;
    this.entered.set(order.sequence, { participant, mtu, priority, numbers });
  }
}
