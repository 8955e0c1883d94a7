import type { HorizonProblem } from '../../domain/clearing/blocks/horizon-problem.js';
import { ClearingProblem, type Upstream } from '../../domain/clearing/clearing-problem.js';
import type { FlexibilityRequest } from '../../domain/clearing/relief-value.js';
import { hasExactCurrency } from '../../domain/clearing/welfare.js';
import { Network, ROOT, singleNode } from '../../domain/network.js';
import { accepted, type Outcome, type Rejection, rejected } from '../../domain/rejection.js';
import { admitHorizon } from './block-content.js';
import { parseJson } from './parse-json.js';
import { limitOrders } from './round-orders.js';
import { type RoundContent, roundSchema } from './round-schema.js';

/** One market time unit of a round file, with the positions of its orders and requests in the file. */
export interface RoundPeriod {
  readonly problem: ClearingProblem;
  /** Of each limit order of the problem; the steps of a curve share one. */
  readonly orderPositions: readonly number[];
  readonly requestPositions: readonly number[];
  readonly requests: readonly FlexibilityRequest[];
}

/** A round file, admitted. Without block orders its periods are independent of each other. */
export interface RoundFile {
  readonly mtuSeconds: number;
  readonly network: Network;
  readonly periods: readonly RoundPeriod[];
  /** All periods together with the blocks. */
  readonly horizon: HorizonProblem;
  readonly blockIds: readonly string[];
  /** In the sequence of the file. */
  readonly orderIds: readonly string[];
  /** Who is behind each order; an order that does not say so stands for itself, by its id. */
  readonly participants: readonly string[];
  /** Who is behind each block, in the same way. */
  readonly blockParticipants: readonly string[];
  readonly requestIds: readonly string[];
}

/** Reads `gridclear-round/1`. Every refusal names the path of the offending field, such as `orders[3].limit`. */
export function parseRoundFile(text: string): Outcome<RoundFile> {
  const parsed = parseJson(roundSchema, text);
  if (!parsed.ok) return parsed;
  const content = parsed.value;
  if (!hasExactCurrency(content.mtuSeconds))
    return rejected('unsupported', 'mtuSeconds', 'only multiples of 9 seconds give amounts that are exact decimals');
  const network = Network.build(content.network ?? singleNode, content.periods);
  if (!network.ok) return network;
  const fault = faultOfEntries(content, network.value);
  if (fault) return fault;
  const orderPositions = positionsByPeriod(content.orders, content.periods);
  const requestPositions = positionsByPeriod(content.requests, content.periods);
  const periods: RoundPeriod[] = [];
  for (let period = 0; period < content.periods; period++) {
    const positions = { orders: orderPositions[period]!, requests: requestPositions[period]! };
    const admitted = admitPeriod(content, network.value, period, positions);
    if (!admitted.ok) return admitted;
    periods.push(admitted.value);
  }
  const horizon = admitHorizon(
    content,
    network.value,
    periods.map(({ problem }) => problem),
  );
  if (!horizon.ok) return horizon;
  return accepted({
    mtuSeconds: content.mtuSeconds,
    network: network.value,
    periods,
    horizon: horizon.value,
    blockIds: content.blocks.map(({ id }) => id),
    orderIds: content.orders.map(({ id }) => id),
    participants: content.orders.map(({ id, participant = id }) => participant),
    blockParticipants: content.blocks.map(({ id, participant = id }) => participant),
    requestIds: content.requests.map(({ id }) => id),
  });
}

/** What has to be right before orders and requests can be told apart by period and put into columns. */
function faultOfEntries({ orders, requests, periods }: RoundContent, network: Network) {
  const seen = new Set<string>();
  for (const [position, { id, node, period }] of orders.entries()) {
    const at = `orders[${position}]`;
    if (seen.has(id)) return rejected('duplicate-id', `${at}.id`, `"${id}" is used twice`);
    seen.add(id);
    if (network.numberOf(node) === undefined)
      return rejected('unknown-node', `${at}.node`, `no node is called "${node}"`);
    const fault = faultOfPeriod(period, periods, at);
    if (fault) return fault;
  }
  seen.clear();
  for (const [position, { id, congestionPoint, period }] of requests.entries()) {
    const at = `requests[${position}]`;
    if (seen.has(id)) return rejected('duplicate-id', `${at}.id`, `"${id}" is used twice`);
    seen.add(id);
    if ((network.numberOf(congestionPoint) ?? ROOT) === ROOT)
      return rejected('unknown-congestion-point', `${at}.congestionPoint`, `no branch is called "${congestionPoint}"`);
    const fault = faultOfPeriod(period, periods, at);
    if (fault) return fault;
  }
  return undefined;
}

function faultOfPeriod(period: number | undefined, periods: number, at: string) {
  if (period === undefined)
    return periods === 1
      ? undefined
      : rejected('malformed-message', `${at}.period`, 'the period may be left out only where there is one');
  return period < periods
    ? undefined
    : rejected('unknown-period', `${at}.period`, `${period} is not within 0..${periods - 1}`);
}

/** Positions in the file of the entries of each period. */
function positionsByPeriod(entries: readonly { readonly period?: number | undefined }[], periods: number): number[][] {
  const positions = Array.from({ length: periods }, (): number[] => []);
  for (const [position, { period = 0 }] of entries.entries()) positions[period]!.push(position);
  return positions;
}

interface Positions {
  readonly orders: readonly number[];
  readonly requests: readonly number[];
}

function admitPeriod(
  content: RoundContent,
  network: Network,
  period: number,
  positions: Positions,
): Outcome<RoundPeriod> {
  const orders = limitOrders(content.orders, positions.orders, network);
  if (!orders.ok) return orders;
  const requests = positions.requests.map((position) => requestOf(content.requests[position]!, network));
  const problem = ClearingProblem.admit({
    network,
    limits: network.branchLimits(period),
    orders: orders.value.columns,
    requests,
    upstream: upstreamOf(content),
    pricePoint: content.pricePoint,
    marginalAllocation: content.marginalAllocation,
  });
  if (!problem.ok)
    return {
      ok: false,
      rejection: atFilePosition(problem.rejection, { ...positions, orders: orders.value.positions }),
    };
  return accepted({
    problem: problem.value,
    orderPositions: orders.value.positions,
    requestPositions: positions.requests,
    requests,
  });
}

function requestOf(request: RoundContent['requests'][number], network: Network): FlexibilityRequest {
  return {
    node: network.numberOf(request.congestionPoint)!,
    direction: request.direction,
    steps: request.steps.map(({ quantityW, price }) => ({ quantityW, priceTicks: price })),
  };
}

function upstreamOf({ upstream }: RoundContent): Upstream {
  return upstream
    ? { kind: 'priced', sellTicks: upstream.sellPrice, buyTicks: upstream.buyPrice }
    : { kind: 'neutral' };
}

/** A refusal of one period counts that period's entries; the reader of the file counts all. */
function atFilePosition(rejection: Rejection, positions: Positions): Rejection {
  const field = rejection.field.replace(
    /^(orders|requests)\[(\d+)\]/,
    (_, list: 'orders' | 'requests', index: string) => `${list}[${positions[list][Number(index)]}]`,
  );
  return { ...rejection, field };
}
