import { canonicalJson, keccakText } from './canonical.js';
import { clear } from './clearing/clearing.js';
import { BUY, ClearingProblem, type OrderColumns, SELL, type Upstream } from './clearing/clearing-problem.js';
import type { FlexibilityRequest as ReliefRequest } from './clearing/relief-value.js';
import type { AwardRecord, ClearingOutcome, MarketNetwork } from './events.js';
import type { MarketRules, UpstreamRule } from './market-rules.js';
import type { Network } from './network.js';
import { clearingSide } from './order.js';
import { assertInvariant } from './rejection.js';
import type { FlexibilityRequest } from './request.js';
import {
  type CommittedRound,
  type DecidedRound,
  liveOrders,
  liveRequests,
  type Round,
  type RoundOrder,
  type RoundRequest,
} from './round.js';
import { networkOfRound } from './round-network.js';

/**
 * Clears a committed round: the frozen book on the network as the DSO published it, certified. The outcome depends on nothing but
 * its arguments, so that a replay finds the same, bit for bit.
 */
export function clearRound(rules: MarketRules, marketNetwork: MarketNetwork, round: CommittedRound): ClearingOutcome {
  const { problem, orders, requests } = problemOfRound(rules, marketNetwork, round);
  const { network } = problem;
  const cleared = clear(problem);
  if (!cleared.ok) {
    const infeasibleAt = /^network\.branches\[(\d+)\]/.exec(cleared.rejection.field)?.[1];
    const branch = marketNetwork.branches[Number(infeasibleAt)]?.node ?? marketNetwork.root;
    return { ...nothingAwarded, infeasibleAt: branch };
  }
  const { fillW, nodePriceTicks, flowW, reliefW, welfareTickW } = cleared.value;
  return {
    status: 'cleared',
    welfareTickW: welfareTickW.toString(),
    nodePrices: Array.from(nodePriceTicks),
    flowsW: Array.from(flowW),
    awards: orders.flatMap((order, index) =>
      awardOf(order, fillW[index]!, nodePriceTicks[network.numberOf(order.node)!]!),
    ),
    reliefs: requests.map((request, index) => ({
      request: request.sequence,
      participant: request.participant,
      congestionPoint: request.congestionPoint,
      reliefW: reliefW[index]!,
    })),
  };
}

/** What a round is cleared from. */
export interface RoundProblem {
  readonly problem: ClearingProblem;
  /** The live orders, in the sequence of the problem's. */
  readonly orders: readonly RoundOrder[];
  readonly requests: readonly RoundRequest[];
}

/** The clearing problem of a round whose gate is closed; the same before it is cleared and ever after. */
export function problemOfRound(
  rules: MarketRules,
  marketNetwork: MarketNetwork,
  round: CommittedRound | DecidedRound,
): RoundProblem {
  const network = networkOfRound(marketNetwork, round.flows);
  const orders = liveOrders(round);
  const requests = liveRequests(round);
  const problem = ClearingProblem.admit({
    network,
    limits: network.branchLimits(0),
    orders: orderColumns(orders, network),
    requests: requests.map((request) => reliefRequest(request, network)),
    upstream: upstreamOf(rules.upstream),
    pricePoint: rules.pricePoint,
    marginalAllocation: rules.marginalAllocation,
  });
  assertInvariant(
    problem.ok,
    `a round of admitted orders is a clearing problem: ${problem.ok ? '' : problem.rejection.field}`,
  );
  return { problem: problem.value, orders, requests };
}

/** The digest of an outcome that is journaled and posted on the chain. */
export function resultHash(round: number, outcome: ClearingOutcome): `0x${string}` {
  return keccakText(canonicalJson({ round, outcome }));
}

/** A request in the numbers of a network. */
export function reliefRequest(request: Omit<FlexibilityRequest, 'sequence'>, network: Network): ReliefRequest {
  return {
    node: network.numberOf(request.congestionPoint)!,
    direction: request.direction,
    steps: request.steps.map(({ quantityW, price }) => ({ quantityW, priceTicks: price })),
  };
}

/** The requests of a round so far, in the numbers of a network. */
export function reliefRequests(round: Round, network: Network): ReliefRequest[] {
  return liveRequests(round).map((request) => reliefRequest(request, network));
}

const nothingAwarded: ClearingOutcome = {
  status: 'limits-infeasible',
  welfareTickW: '0',
  nodePrices: [],
  flowsW: [],
  awards: [],
  reliefs: [],
};

function orderColumns(orders: readonly RoundOrder[], network: Network): OrderColumns {
  const columns = {
    node: new Int32Array(orders.length),
    side: new Uint8Array(orders.length),
    quantityW: new Int32Array(orders.length),
    limitTicks: new Int32Array(orders.length),
  };
  for (const [index, order] of orders.entries()) {
    const { sell, limit } = clearingSide(order);
    columns.node[index] = network.numberOf(order.node)!;
    columns.side[index] = sell ? SELL : BUY;
    columns.quantityW[index] = order.quantityW;
    columns.limitTicks[index] = limit;
  }
  return columns;
}

function awardOf(order: RoundOrder, awardedW: number, price: number): AwardRecord[] {
  if (awardedW === 0) return [];
  const { sequence, participant, node, side, meteringPoint } = order;
  const at = meteringPoint === undefined ? {} : { meteringPoint };
  return [{ order: sequence, participant, node, side, ...at, awardedW, price }];
}

/** A market that pays for flexibility only settles its energy elsewhere: upstream takes and gives it at zero. */
function upstreamOf(rule: UpstreamRule): Upstream {
  switch (rule.kind) {
    case 'neutral':
      return { kind: 'neutral' };
    case 'elsewhere':
      return { kind: 'priced', sellTicks: 0, buyTicks: 0 };
    case 'priced':
      return { kind: 'priced', sellTicks: rule.sellPrice, buyTicks: rule.buyPrice };
  }
}
