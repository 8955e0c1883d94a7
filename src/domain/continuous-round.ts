import type { AwardRecord, MarketNetwork } from './events.js';
import type { Execution } from './execution.js';
import { type MarketRules, tradingOf } from './market-rules.js';
import type { MarketState } from './market-state.js';
import { type BranchLimits, type Network, ROOT } from './network.js';
import { assertInvariant } from './rejection.js';
import type { OpenRound, Round, RoundOrder, TradingLimits } from './round.js';
import { networkOfRound } from './round-network.js';
import { TradingFloor } from './trading-floor.js';

/** Largest limit that is left on a branch: four limits of 1 GW can differ by more than a column holds. */
const LEFT_BOUND_W = 2 ** 31 - 1;

/** What trades may use of each branch when a round opens; undefined where the rules know an auction only. */
export function openingLimits(rules: MarketRules, network: MarketNetwork): { tradingLimits?: TradingLimits } {
  if (tradingOf(rules) === 'auction') return {};
  return { tradingLimits: asTradingLimits(networkOfRound(network, new Map(), 0).branchLimits(0)) };
}

/**
 * What trades may use once the DSO has published flows and limits: exactly that, while there are no orders; afterwards a publication
 * only takes room away, so that two orders which were kept apart before cannot come within reach of each other while both rest.
 */
export function limitsAfterPublication(state: MarketState, open: OpenRound): TradingLimits | undefined {
  if (open.tradingLimits === undefined) return undefined;
  const published = asTradingLimits(networkOfRound(state.network, open.flows, 0).branchLimits(0));
  if (open.orders.size === 0) return published;
  const { lowestChangeW, highestChangeW } = open.tradingLimits;
  return {
    lowestChangeW: published.lowestChangeW.map((lowest, node) => Math.max(lowest, lowestChangeW[node]!)),
    highestChangeW: published.highestChangeW.map((highest, node) => Math.min(highest, highestChangeW[node]!)),
  };
}

/** The floor of an open round; undefined where orders wait for the auction. */
export function floorOf(state: MarketState, open: OpenRound): TradingFloor | undefined {
  if (open.tradingLimits === undefined) return undefined;
  const known = state.floors.get(open.number);
  if (known !== undefined) return known;
  const floor = new TradingFloor(state.rules.order, networkOfRound(state.network, open.flows, 0), open.tradingLimits);
  state.floors.set(open.number, floor);
  return floor;
}

/** Lets an order that is new, or lost its place, trade and rest as it was decided. The order is in the round already. */
export function arrive(state: MarketState, open: OpenRound, order: RoundOrder, at: number, said?: Execution): void {
  const floor = floorOf(state, open);
  assertInvariant(floor !== undefined || said === undefined, 'orders of an auction do not trade as they come');
  if (floor === undefined) return;
  const execution = said ?? { trades: [] };
  floor.take(order, state.participants.get(order.participant)!.number, execution, open.orders);
  let { tradedW } = order;
  for (const { counterOrder, tradedW: watts, price } of execution.trades) {
    const rested = open.orders.get(counterOrder)!;
    open.orders.set(counterOrder, { ...rested, tradedW: rested.tradedW + watts });
    const isSale = order.side === 'sell' || order.side === 'up';
    const [sellOrder, buyOrder] = isSale ? [order.sequence, counterOrder] : [counterOrder, order.sequence];
    open.trades.push({ sequence: at, sellOrder, buyOrder, tradedW: watts, price });
    tradedW += watts;
  }
  const { reason } = execution;
  open.orders.set(order.sequence, { ...order, tradedW, ...(reason === undefined ? {} : { cancelled: true, reason }) });
}

/** What a round has traded, a record for each side of each trade; nothing where orders wait for the auction. */
export function tradedAwards(round: Round): { traded?: readonly AwardRecord[] } {
  if (round.tradingLimits === undefined) return {};
  return {
    traded: round.trades.flatMap(({ sellOrder, buyOrder, tradedW, price }) =>
      [sellOrder, buyOrder].map((number) => {
        const { sequence: order, participant, node, side, meteringPoint } = round.orders.get(number)!;
        const at = meteringPoint === undefined ? {} : { meteringPoint };
        return { order, participant, node, side, ...at, awardedW: tradedW, price };
      }),
    ),
  };
}

/**
 * What the auction at the gate may add to the flows beside what has traded. Where limits that were published later leave less room than
 * trades have taken already, the branch counts as full: trades are never undone. What is too much without any trade still is.
 */
export function limitsBesideTrades(round: Round, network: Network): BranchLimits {
  const limits = network.branchLimits(0);
  if (round.trades.length === 0) return limits;
  const flowW = tradedFlowW(round, network);
  const { lowestChangeW, highestChangeW } = limits;
  return {
    lowestChangeW: lowestChangeW.map((lowest, node) =>
      Math.max(Math.min(lowest - flowW[node]!, Math.max(lowest, 0)), -LEFT_BOUND_W),
    ),
    highestChangeW: highestChangeW.map((highest, node) =>
      Math.min(Math.max(highest - flowW[node]!, Math.min(highest, 0)), LEFT_BOUND_W),
    ),
  };
}

/** Change of each branch's flow by the trades of a round, export positive. */
export function tradedFlowW(round: Round, network: Network): Float64Array {
  const flowW = new Float64Array(network.nodeCount);
  for (const { sellOrder, buyOrder, tradedW } of round.trades) {
    flowW[network.numberOf(round.orders.get(sellOrder)!.node)!]! += tradedW;
    flowW[network.numberOf(round.orders.get(buyOrder)!.node)!]! -= tradedW;
  }
  for (let node = network.nodeCount - 1; node > ROOT; node--) flowW[network.parent[node]!]! += flowW[node]!;
  return flowW;
}

function asTradingLimits({ lowestChangeW, highestChangeW }: BranchLimits): TradingLimits {
  return { lowestChangeW: Array.from(lowestChangeW), highestChangeW: Array.from(highestChangeW) };
}
