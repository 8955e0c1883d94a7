import { certifyAtPrices } from './clearing/blocks/stated-prices.js';
import { awardedFills, clearingOf } from './clearing/clearing.js';
import { type Explanation, explain } from './clearing/explanation.js';
import type { CeilingRecord, MarketNetwork } from './events.js';
import { mtuOf } from './horizon.js';
import { type MarketRules, tradingOf } from './market-rules.js';
import type { Network } from './network.js';
import { accepted, assertInvariant, type Outcome, rejected } from './rejection.js';
import { type DecidedRound, type RoundOrder, type Trade, waitingW } from './round.js';
import { mtusOfRound } from './round-problem.js';

export interface OrderExplanation {
  readonly order: RoundOrder;
  /** Names of the nodes by their numbers in the explanation. */
  readonly nodeNames: readonly string[];
  /** What it had traded before the gate, in sequence. */
  readonly trades: readonly Trade[];
  /** Where the ceiling for single providers applied to it. */
  readonly ceilings: readonly CeilingRecord[];
  /** Undefined where it was not in an auction. In the words of the order: of a `down` offer, the filling limit is what it would have had to ask for. May be outside the rules' bounds. */
  readonly explanation?: Explanation;
}

/**
 * Why an order of a decided round was filled as it was, found by clearing the round again. Refuses with `unknown-order`, also for an
 * order of somebody else than `participant` where that is given, `order-not-live` where its participant cancelled it before it traded, `limits-infeasible`. Costs up to thirty
 * clearings of the round.
 */
export function explainOrder(
  rules: MarketRules,
  marketNetwork: MarketNetwork,
  round: DecidedRound,
  sequence: number,
  participant: string | undefined,
): Outcome<OrderExplanation> {
  const order = round.orders.get(sequence);
  if (order === undefined || (participant !== undefined && order.participant !== participant))
    return rejected('unknown-order', 'order');
  const trades = round.trades.filter(({ sellOrder, buyOrder }) => sellOrder === sequence || buyOrder === sequence);
  if (order.cancelled && order.reason === undefined && trades.length === 0)
    return rejected('order-not-live', 'order', 'the order was cancelled before the gate closed');
  if (waitingW(order) === 0 || tradingOf(rules) === 'continuous')
    return accepted({ order, nodeNames: [], trades, ceilings: [] });
  if (order.curve !== undefined) return rejected('unsupported', 'order', 'no single limit explains a curve');
  if (round.outcome.status === 'limits-infeasible') return rejected('limits-infeasible', 'round');
  const mtu = mtuOf(order);
  const { problem: alone, orders, orderPositions } = mtusOfRound(rules, marketNetwork, round)[mtu]!;
  const hasBlocks = round.outcome.blocks !== undefined;
  const problem = hasBlocks ? alone.withFixedFeedIn(feedInOfBlocks(round, mtu, alone.network)) : alone;
  const fills = awardedFills(problem);
  assertInvariant(fills.ok, 'a round that was cleared can be cleared again');
  const prices = pricesOf(round, mtu, problem.network.nodeCount);
  const certificate = certifyAtPrices(problem, fills.value, prices);
  assertInvariant(certificate.kind === 'certified', 'what was cleared is optimal at its prices');
  const explanation = explain(
    problem,
    clearingOf(problem, fills.value, certificate),
    orderPositions.indexOf(orders.indexOf(order)),
  );
  const { fillingLimitTicks } = explanation;
  const inWordsOfTheOrder =
    order.side === 'down' && fillingLimitTicks !== undefined ? 0 - fillingLimitTicks : fillingLimitTicks;
  return accepted({
    order,
    trades,
    nodeNames: problem.network.names,
    ceilings: (round.outcome.ceilings ?? []).filter(({ orders }) => orders.includes(sequence)),
    explanation: { ...explanation, fillingLimitTicks: inWordsOfTheOrder },
  });
}

/** What the accepted blocks feed in at each node: an order is explained beside them. */
function feedInOfBlocks({ blocks, outcome }: DecidedRound, mtu: number, network: Network): Float64Array {
  const feedInW = new Float64Array(network.nodeCount);
  for (const { block, acceptedParts, parts } of outcome.blocks ?? []) {
    const { node, profile } = blocks.get(block)!;
    for (const entry of profile)
      if (entry.mtu === mtu) feedInW[network.numberOf(node)!]! += (entry.powerW / parts) * acceptedParts;
  }
  return feedInW;
}

/** The prices that the round was cleared at: those that support its blocks may be others than the first ones found. */
function pricesOf({ outcome }: DecidedRound, mtu: number, nodeCount: number): Int32Array {
  return Int32Array.from(outcome.nodePrices.slice(mtu * nodeCount, (mtu + 1) * nodeCount));
}
