import { clearingTogether } from './clearing/blocks/block-explanation.js';
import { clearingAlone, type Explanation, explain } from './clearing/explanation.js';
import type { SoughtLimit } from './clearing/limit-search.js';
import { decidedMtu } from './decided-mtu.js';
import type { CeilingRecord, MarketNetwork } from './events.js';
import { mtuOf } from './horizon.js';
import { type MarketRules, type OrderBounds, tradingOf } from './market-rules.js';
import type { Order } from './order.js';
import type { PriceTicks } from './quantity.js';
import { accepted, type Outcome, rejected } from './rejection.js';
import { type DecidedRound, liveBlocks, type RoundOrder, type Trade, waitingW } from './round.js';
import { type ExplainedRoundBlock, explainRoundBlock, horizonClearing } from './round-block-explanation.js';
import { horizonOfRound } from './round-blocks.js';
import { mtusOfRound } from './round-problem.js';
import { type Counterpart, type SessionEvent, TradingSession, type UntradedRest } from './trading-session.js';

export interface ExplainedTrade extends Trade {
  readonly counterpart: Counterpart;
}

export interface OrderExplanation {
  readonly kind: 'order';
  readonly order: RoundOrder;
  /** Names of the nodes by their numbers in the explanation. */
  readonly nodeNames: readonly string[];
  /** What it had traded before the gate, in sequence. */
  readonly trades: readonly ExplainedTrade[];
  /** Where orders trade as they come: why what it did not trade before the gate stayed. */
  readonly untraded?: UntradedRest | undefined;
  /** Where the ceiling for single providers applied to it. */
  readonly ceilings: readonly CeilingRecord[];
  /** Undefined where it was not in an auction. Its limits are in the words of the order, and within the bounds of the rules. */
  readonly explanation?: Explanation;
}

/**
 * Why an order or a block of a decided round was filled as it was, found by clearing the round again. Refuses with `unknown-order`, also
 * for one of somebody else than `participant` where that is given, `order-not-live` where its participant cancelled it before it traded,
 * `limits-infeasible`. Where orders trade as they come, `session` holds the events of the round from its opening to its gate. Costs as many clearings of the round as `clearing/explanation.ts` and `clearing/blocks/block-explanation.ts` allow.
 */
export function explainOrder(
  rules: MarketRules,
  marketNetwork: MarketNetwork,
  round: DecidedRound,
  sequence: number,
  participant: string | undefined,
  session: readonly SessionEvent[] = [],
): Outcome<OrderExplanation | ExplainedRoundBlock> {
  const order = round.orders.get(sequence);
  const found = order ?? round.blocks.get(sequence);
  if (found === undefined || (participant !== undefined && found.participant !== participant))
    return rejected('unknown-order', 'order');
  if (order === undefined) return explainRoundBlock(rules, marketNetwork, round, sequence);
  const played = new TradingSession(rules, marketNetwork, round.number, session);
  const trades = round.trades
    .filter(({ sellOrder, buyOrder }) => sellOrder === sequence || buyOrder === sequence)
    .map((trade) => ({ ...trade, counterpart: played.counterpart(trade, sequence, round.orders) }));
  if (order.cancelled && order.reason === undefined && trades.length === 0)
    return rejected('order-not-live', 'order', 'the order was cancelled before the gate closed');
  const untraded = tradingOf(rules) === 'auction' ? undefined : played.untradedRest(order);
  const told = { kind: 'order', order, trades, untraded } as const;
  if (waitingW(order) === 0 || tradingOf(rules) === 'continuous')
    return accepted({ ...told, nodeNames: [], ceilings: [] });
  if (round.outcome.status === 'limits-infeasible') return rejected('limits-infeasible', 'round');
  return accepted({ ...told, ...explainedByAuction(rules, marketNetwork, round, order) });
}

function explainedByAuction(rules: MarketRules, network: MarketNetwork, round: DecidedRound, order: RoundOrder) {
  const mtus = mtusOfRound(rules, network, round);
  const mtu = mtus[mtuOf(order)]!;
  const { problem, clearing } = decidedMtu(round, mtu);
  const position = mtu.orders.indexOf(order);
  const entries = [...mtu.orderPositions.keys()].filter((entry) => mtu.orderPositions[entry] === position);
  const best = bestLimit(order, rules.order);
  const again =
    round.outcome.blocks === undefined
      ? clearingAlone(problem, best)
      : clearingTogether(horizonOfRound(mtus, liveBlocks(round)), mtu.mtu, horizonClearing(rules, round), best);
  return {
    nodeNames: problem.network.names,
    ceilings: (round.outcome.ceilings ?? []).filter(({ orders }) => orders.includes(order.sequence)),
    explanation: inWordsOf(order, explain(problem, clearing, entries, again)),
  };
}

/** In the frame of the clearing, where a `down` offer buys at the negated limit. */
function bestLimit({ side }: Order, { minLimit, maxLimit }: OrderBounds): PriceTicks {
  if (side === 'buy') return maxLimit;
  return side === 'down' ? 0 - minLimit : minLimit;
}

/** A `down` offer states what it asks for, which the clearing knows as a purchase at the negated price. */
function inWordsOf({ side }: Order, explanation: Explanation): Explanation {
  if (side !== 'down') return explanation;
  return {
    ...explanation,
    filling: negated(explanation.filling),
    steps: explanation.steps.map((step) => ({
      ...step,
      limitTicks: 0 - step.limitTicks,
      filling: negated(step.filling),
    })),
  };
}

function negated(sought: SoughtLimit): SoughtLimit {
  if (sought.kind === 'none' || sought.limitTicks === undefined) return sought;
  return { ...sought, limitTicks: 0 - sought.limitTicks };
}
