import { canonicalJson, keccakText } from './canonical.js';
import { type Clearing, clear } from './clearing/clearing.js';
import { BUY, ClearingProblem, type OrderColumns, SELL, type Upstream } from './clearing/clearing-problem.js';
import type { FlexibilityRequest as ReliefRequest } from './clearing/relief-value.js';
import type { AwardRecord, ClearingOutcome, MarketNetwork, RequestRelief } from './events.js';
import { mtuOf, mtusPerRound, statedMtu, type WithinRound } from './horizon.js';
import type { MarketRules, UpstreamRule } from './market-rules.js';
import type { Network } from './network.js';
import { clearingSide } from './order.js';
import { assertInvariant, type Rejection } from './rejection.js';
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
 * its arguments, so that a replay finds the same, bit for bit. Where one market time unit has limits that no trade can satisfy, nothing
 * is awarded in the whole round.
 */
export function clearRound(rules: MarketRules, marketNetwork: MarketNetwork, round: CommittedRound): ClearingOutcome {
  const mtus: ClearedMtu[] = [];
  for (const roundMtu of mtusOfRound(rules, marketNetwork, round)) {
    const cleared = clear(roundMtu.problem);
    if (!cleared.ok) return infeasibleOutcome(rules, marketNetwork, roundMtu.mtu, cleared.rejection);
    mtus.push({ ...roundMtu, clearing: cleared.value });
  }
  return {
    status: 'cleared',
    welfareTickW: mtus.reduce((sum, { clearing }) => sum + clearing.welfareTickW, 0n).toString(),
    nodePrices: mtus.flatMap(({ clearing }) => Array.from(clearing.nodePriceTicks)),
    flowsW: mtus.flatMap(({ clearing }) => Array.from(clearing.flowW)),
    awards: mtus.flatMap((cleared) => awardsOf(rules, cleared)),
    reliefs: mtus.flatMap((cleared) => reliefsOf(rules, cleared)),
  };
}

/** What clearing a round gives: the certified outcome and its digest. */
export interface RoundResult {
  readonly outcome: ClearingOutcome;
  /** Keccak-256 of the outcome's canonical JSON. */
  readonly resultHash: string;
}

/** What one market time unit of a round is cleared from. */
export interface RoundMtu {
  readonly mtu: number;
  readonly problem: ClearingProblem;
  /** The live orders, in the sequence of the problem's. */
  readonly orders: readonly RoundOrder[];
  readonly requests: readonly RoundRequest[];
}

interface ClearedMtu extends RoundMtu {
  readonly clearing: Clearing;
}

/** What the market time units of a round whose gate is closed are cleared from; the same before it is cleared and ever after. */
export function mtusOfRound(
  rules: MarketRules,
  marketNetwork: MarketNetwork,
  round: CommittedRound | DecidedRound,
): RoundMtu[] {
  const mtus = mtusPerRound(rules);
  const [orders, requests] = [byMtu(liveOrders(round), mtus), byMtu(liveRequests(round), mtus)];
  return Array.from({ length: mtus }, (_, mtu) => {
    const network = networkOfRound(marketNetwork, round.flows, mtu);
    return {
      mtu,
      orders: orders[mtu]!,
      requests: requests[mtu]!,
      problem: problemOf(rules, network, orders[mtu]!, requests[mtu]!),
    };
  });
}

function byMtu<T extends WithinRound>(items: readonly T[], mtus: number): T[][] {
  const parts = Array.from({ length: mtus }, (): T[] => []);
  for (const item of items) parts[mtuOf(item)]!.push(item);
  return parts;
}

function problemOf(
  rules: MarketRules,
  network: Network,
  orders: readonly RoundOrder[],
  requests: readonly RoundRequest[],
): ClearingProblem {
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
  return problem.value;
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

/** The requests of a market time unit of a round so far, in the numbers of a network. */
export function reliefRequests(round: Round, network: Network, mtu: number): ReliefRequest[] {
  return liveRequests(round)
    .filter((request) => mtuOf(request) === mtu)
    .map((request) => reliefRequest(request, network));
}

function infeasibleOutcome(
  rules: MarketRules,
  { root, branches }: MarketNetwork,
  mtu: number,
  { field }: Rejection,
): ClearingOutcome {
  const infeasibleAt = branches[Number(/^network\.branches\[(\d+)\]/.exec(field)?.[1])]?.node ?? root;
  const nothing = { welfareTickW: '0', nodePrices: [], flowsW: [], awards: [], reliefs: [] };
  const at = mtusPerRound(rules) === 1 ? { infeasibleAt } : { infeasibleAt, infeasibleMtu: mtu };
  return { status: 'limits-infeasible', ...nothing, ...at };
}

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

function awardsOf(rules: MarketRules, { mtu, problem, orders, clearing }: ClearedMtu): AwardRecord[] {
  return orders.flatMap(({ sequence, participant, node, side, meteringPoint }, index) => {
    const awardedW = clearing.fillW[index]!;
    if (awardedW === 0) return [];
    const at = meteringPoint === undefined ? {} : { meteringPoint };
    const price = clearing.nodePriceTicks[problem.network.numberOf(node)!]!;
    return [{ ...statedMtu(rules, mtu), order: sequence, participant, node, side, ...at, awardedW, price }];
  });
}

function reliefsOf(rules: MarketRules, { mtu, requests, clearing }: ClearedMtu): RequestRelief[] {
  return requests.map(({ sequence, participant, congestionPoint }, index) => ({
    ...statedMtu(rules, mtu),
    ...{ request: sequence, participant, congestionPoint, reliefW: clearing.reliefW[index]! },
  }));
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
