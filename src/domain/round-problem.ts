import { BUY, ClearingProblem, type OrderColumns, SELL, type Upstream } from './clearing/clearing-problem.js';
import type { FlexibilityRequest as ReliefRequest } from './clearing/relief-value.js';
import { limitsBesideTrades } from './continuous-round.js';
import type { CeilingRecord, MarketNetwork } from './events.js';
import { mtuOf, mtusPerRound, type WithinRound } from './horizon.js';
import type { MarketRules, UpstreamRule } from './market-rules.js';
import type { Network } from './network.js';
import { clearingSide } from './order.js';
import { tranchesOf } from './order-curve.js';
import { assertInvariant } from './rejection.js';
import type { FlexibilityRequest } from './request.js';
import { liveOrders, liveRequests, type Round, type RoundOrder, type RoundRequest, waitingW } from './round.js';
import { ceiledRequests } from './round-ceiling.js';
import { networkOfRound } from './round-network.js';

/** What one market time unit of a round is cleared from. */
export interface RoundMtu {
  readonly mtu: number;
  readonly problem: ClearingProblem;
  /** The live orders by time priority. */
  readonly orders: readonly RoundOrder[];
  /** Of each limit order of the problem, the position of its order; those of a curve follow each other in merit order. */
  readonly orderPositions: Int32Array;
  readonly requests: readonly RoundRequest[];
  /** Where the problem's requests are worth less than they say, for want of a second provider. */
  readonly ceilings: readonly CeilingRecord[];
}

/**
 * What the market time units of a round are cleared from, as it stands; where its gate is closed, the same before it is cleared and ever
 * after.
 */
export function mtusOfRound(rules: MarketRules, marketNetwork: MarketNetwork, round: Round): RoundMtu[] {
  const mtus = mtusPerRound(rules);
  const [orders, requests] = [byMtu(liveOrders(round), mtus), byMtu(liveRequests(round), mtus)];
  return Array.from({ length: mtus }, (_, mtu) =>
    roundMtu(rules, round, networkOfRound(marketNetwork, round.flows, mtu), mtu, orders[mtu]!, requests[mtu]!),
  );
}

/** A request in the numbers of a network. */
export function reliefRequest(request: Omit<FlexibilityRequest, 'sequence'>, network: Network): ReliefRequest {
  return {
    node: network.numberOf(request.congestionPoint)!,
    direction: request.direction,
    steps: request.steps.map(({ quantityW, price }) => ({ quantityW, priceTicks: price })),
  };
}

/** The requests of a market time unit of a round so far, in the numbers of a network. */
export function reliefRequests(round: Round, network: Network, mtu: number): ReliefRequest[] {
  return liveRequests(round)
    .filter((request) => mtuOf(request) === mtu)
    .map((request) => reliefRequest(request, network));
}

function byMtu<T extends WithinRound>(items: readonly T[], mtus: number): T[][] {
  const parts = Array.from({ length: mtus }, (): T[] => []);
  for (const item of items) parts[mtuOf(item)]!.push(item);
  return parts;
}

function roundMtu(
  rules: MarketRules,
  round: Round,
  network: Network,
  mtu: number,
  orders: readonly RoundOrder[],
  requests: readonly RoundRequest[],
): RoundMtu {
  const { columns, orderPositions } = orderColumns(orders, network);
  const stated = requests.map((request) => reliefRequest(request, network));
  const uncapped = { mtu, network, orders: columns, requests: stated, roundOrders: orders, orderPositions };
  const ceiled = ceiledRequests(rules, uncapped);
  const problem = ClearingProblem.admit({
    network,
    limits: limitsBesideTrades(round, network),
    orders: columns,
    requests: ceiled.requests,
    upstream: upstreamOf(rules.upstream),
    pricePoint: rules.pricePoint,
    marginalAllocation: rules.marginalAllocation,
    pricing: rules.pricing,
  });
  assertInvariant(
    problem.ok,
    `a round of admitted orders is a clearing problem: ${problem.ok ? '' : problem.rejection.field}`,
  );
  return { mtu, problem: problem.value, orders, orderPositions, requests, ceilings: ceiled.ceilings };
}

function orderColumns(orders: readonly RoundOrder[], network: Network) {
  const tranches = orders.map((order) => tranchesOf({ ...order, quantityW: waitingW(order) }));
  const count = tranches.reduce((sum, { length }) => sum + length, 0);
  const columns: OrderColumns = {
    node: new Int32Array(count),
    side: new Uint8Array(count),
    quantityW: new Int32Array(count),
    limitTicks: new Int32Array(count),
  };
  const orderPositions = new Int32Array(count);
  let index = 0;
  for (const [position, order] of orders.entries()) {
    const side = clearingSide(order).sell ? SELL : BUY;
    for (const { quantityW, limitTicks } of tranches[position]!) {
      columns.node[index] = network.numberOf(order.node)!;
      columns.side[index] = side;
      columns.quantityW[index] = quantityW;
      columns.limitTicks[index] = limitTicks;
      orderPositions[index++] = position;
    }
  }
  return { columns, orderPositions };
}

/** A market that pays for flexibility only settles its energy elsewhere: upstream takes and gives it at zero. */
export function upstreamOf(rule: UpstreamRule): Upstream {
  switch (rule.kind) {
    case 'neutral':
      return { kind: 'neutral' };
    case 'elsewhere':
      return { kind: 'priced', sellTicks: 0, buyTicks: 0 };
    case 'priced':
      return { kind: 'priced', sellTicks: rule.sellPrice, buyTicks: rule.buyPrice };
  }
}
