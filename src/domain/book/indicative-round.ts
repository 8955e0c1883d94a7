import { indicateHorizon } from '../clearing/blocks/indicate-horizon.js';
import { BUY, SELL } from '../clearing/clearing-problem.js';
import type { MarketNetwork } from '../events.js';
import { mtuOf } from '../horizon.js';
import type { MarketRules } from '../market-rules.js';
import { ROOT } from '../network.js';
import { clearingSide } from '../order.js';
import { tranchesOf } from '../order-curve.js';
import type { PowerW, PriceTicks } from '../quantity.js';
import { accepted, assertInvariant, type Outcome } from '../rejection.js';
import { liveBlocks, type OpenRound, type RoundBlock, type RoundOrder, waitingW } from '../round.js';
import { horizonOfRound } from '../round-blocks.js';
import { mtusOfRound, type RoundMtu } from '../round-problem.js';
import { NetworkBook, type NetworkIndication } from './network-book.js';

/** Where an indicated flow is at a limit. */
export interface BindingBranch {
  readonly mtu: number;
  readonly node: string;
  readonly at: 'export' | 'import';
}

/** What the book of a round would clear to. Prices are by node, in the order of the network's, one market time unit after the other. */
export interface RoundIndication {
  readonly nodePrices: readonly PriceTicks[];
  /** Watts sold and bought, in each market time unit. */
  readonly soldW: readonly PowerW[];
  readonly boughtW: readonly PowerW[];
  readonly binding: readonly BindingBranch[];
  /** What the orders of each participant would be awarded, those that wait. */
  readonly fills: ReadonlyMap<string, readonly IndicativeFill[]>;
}

export interface IndicativeFill {
  readonly order: number;
  readonly filledW: PowerW;
}

/** Watts that each order of a market time unit would be filled with. */
type Filled = Pick<NetworkIndication, 'fillW'>;

/** The entries of an order in the book of its market time unit. */
interface Entered {
  readonly participant: string;
  readonly mtu: number;
  readonly priority: number;
  readonly numbers: readonly number[];
}

/** A share of the book beyond which it is opened anew instead of changed order by order: taking one out is a search at its node. */
const MOST_CHANGES = 1 / 16;

/** The books of an open round, one for each market time unit, kept up with the round from one indication to the next. */
export class IndicativeRound {
  private readonly mtus: readonly RoundMtu[];
  private readonly books: readonly NetworkBook[];
  private readonly entered = new Map<number, Entered>();
  private readonly blocks: readonly RoundBlock[];

  constructor(
    private readonly rules: MarketRules,
    network: MarketNetwork,
    round: OpenRound,
  ) {
    this.mtus = mtusOfRound(rules, network, round);
    this.blocks = liveBlocks(round);
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
  follow({ orders, blocks }: OpenRound, after: number): boolean {
    // Blocks join the market time units, and there is no book of a whole horizon that could be kept up.
    if (this.blocks.length > 0 || blocks.size > 0) return false;
    const changed = [...orders.values()].filter(({ changedAt }) => changedAt > after);
    if (changed.length === 0) return true;
    // Whether a provider is alone may change with any order, and with it what the requests are worth.
    if (this.rules.singleProviderCeiling !== undefined) return false;
    if (changed.length > MOST_CHANGES * this.entered.size + 16) return false;
    for (const order of changed.sort((a, b) => a.priority - b.priority)) this.change(order);
    return true;
  }

  /** What the books would clear to; with blocks what they probably would. The only refusal is `limits-infeasible`, with the branch. */
  indication(): Outcome<RoundIndication> {
    return this.blocks.length === 0 ? this.withoutBlocks() : this.withBlocks();
  }

  private withoutBlocks(): Outcome<RoundIndication> {
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
      binding: this.mtus.flatMap(({ mtu, problem }) => bindingBranches(mtu, problem, indications[mtu]!.flowW)),
      fills: this.fills(indications),
    });
  }

  /** Prices are those of the relaxation; a block is filled with the largest power of its profile that would be accepted. */
  private withBlocks(): Outcome<RoundIndication> {
    const { mtus, blocks } = this;
    const horizon = horizonOfRound(mtus, blocks);
    const indicated = indicateHorizon(horizon);
    if (!indicated.ok) return indicated;
    const { nodePriceTicks, parts, periods } = indicated.value;
    const fills = this.fills(periods);
    const moved = { soldW: this.filledW(periods, SELL), boughtW: this.filledW(periods, BUY) };
    for (const [position, { sequence, participant, profile }] of blocks.entries()) {
      const takenW = (powerW: number) => (Math.abs(powerW) / horizon.blocks[position]!.parts) * parts[position]!;
      for (const { mtu, powerW } of profile) moved[powerW > 0 ? 'soldW' : 'boughtW'][mtu]! += takenW(powerW);
      const filledW = Math.max(...profile.map(({ powerW }) => takenW(powerW)));
      fills.set(participant, [...(fills.get(participant) ?? []), { order: sequence, filledW }]);
    }
    return accepted({
      ...{ nodePrices: nodePriceTicks.flatMap((prices) => Array.from(prices)), ...moved },
      binding: mtus.flatMap(({ mtu, problem }) => bindingBranches(mtu, problem, periods[mtu]!.flowW)),
      fills,
    });
  }

  /** Watts of one side that would be filled, in each market time unit. */
  private filledW(indications: readonly Filled[], side: number): number[] {
    return indications.map(({ fillW }, mtu) => {
      const sides = this.books[mtu]!.orders().side;
      return fillW.reduce((sum, watts, order) => sum + (sides[order] === side ? watts : 0), 0);
    });
  }

  private fills(indications: readonly Filled[]): Map<string, IndicativeFill[]> {
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

function bindingBranches(mtu: number, { network, limits }: RoundMtu['problem'], flowW: Int32Array): BindingBranch[] {
  const binding: BindingBranch[] = [];
  for (let branch = ROOT + 1; branch < network.nodeCount; branch++) {
    const flow = flowW[branch]!;
    const node = network.names[branch]!;
    if (flow === limits.highestChangeW[branch]) binding.push({ mtu, node, at: 'export' });
    else if (flow === limits.lowestChangeW[branch]) binding.push({ mtu, node, at: 'import' });
  }
  return binding;
}
