import { clear } from './clearing/clearing.js';
import { type Explanation, explain } from './clearing/explanation.js';
import type { MarketNetwork } from './events.js';
import { mtuOf } from './horizon.js';
import { type MarketRules, tradingOf } from './market-rules.js';
import { accepted, assertInvariant, type Outcome, rejected } from './rejection.js';
import { type DecidedRound, type RoundOrder, type Trade, waitingW } from './round.js';
import { mtusOfRound } from './round-problem.js';

export interface OrderExplanation {
  readonly order: RoundOrder;
  /** Names of the nodes by their numbers in the explanation. */
  readonly nodeNames: readonly string[];
  /** What it had traded before the gate, in sequence. */
  readonly trades: readonly Trade[];
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
  if (waitingW(order) === 0 || tradingOf(rules) === 'continuous') return accepted({ order, nodeNames: [], trades });
  if (order.curve !== undefined) return rejected('unsupported', 'order', 'no single limit explains a curve');
  if (round.outcome.status === 'limits-infeasible') return rejected('limits-infeasible', 'round');
  const { problem, orders, orderPositions } = mtusOfRound(rules, marketNetwork, round)[mtuOf(order)]!;
  const cleared = clear(problem);
  assertInvariant(cleared.ok, 'a round that was cleared can be cleared again');
  const explanation = explain(problem, cleared.value, orderPositions.indexOf(orders.indexOf(order)));
  const { fillingLimitTicks } = explanation;
  const inWordsOfTheOrder =
    order.side === 'down' && fillingLimitTicks !== undefined ? 0 - fillingLimitTicks : fillingLimitTicks;
  return accepted({
    order,
    trades,
    nodeNames: problem.network.names,
    explanation: { ...explanation, fillingLimitTicks: inWordsOfTheOrder },
  });
}
