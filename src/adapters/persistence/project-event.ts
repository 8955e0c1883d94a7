import { WHOLE_BPS } from '../../domain/block.js';
import type { MarketEvent, MarketNetwork, OrderAmended, OrderSubmitted } from '../../domain/events.js';
import type { Execution } from '../../domain/execution.js';
import { mtuOf, mtusPerRound } from '../../domain/horizon.js';
import { roundTimes } from '../../domain/market-time.js';
import { Network } from '../../domain/network.js';
import { isReduction } from '../../domain/order.js';
import type { MeteringPoint } from '../../domain/participant.js';
import { assertInvariant } from '../../domain/rejection.js';
import type { ChangedRows } from './changed-rows.js';
import type { AwardRow } from './entities/award.entity.js';

type Projection<T extends MarketEvent['type']> = (
  rows: ChangedRows,
  event: Extract<MarketEvent, { type: T }>,
  sequence: number,
) => void;

/** Changes the rows by one event. The rows it changes, unless new, were loaded: see {@link rowsTouchedBy}. */
export function projectEvent(rows: ChangedRows, event: MarketEvent, sequence: number): void {
  const project = projections[event.type] as Projection<typeof event.type>;
  project(rows, event, sequence);
}

/** Keys of the existing rows that an event may change. */
export interface TouchedRows {
  readonly round?: number;
  readonly order?: number | readonly number[];
  readonly blocks?: readonly number[];
  readonly request?: number;
  readonly period?: number;
}

export function rowsTouchedBy(event: MarketEvent): TouchedRows {
  switch (event.type) {
    case 'order-submitted':
      return { round: event.round, order: counterOrders(event) };
    case 'order-amended':
      return { round: event.round, order: [event.order, ...counterOrders(event)] };
    case 'order-cancelled':
      return { round: event.round, order: event.order };
    case 'block-cancelled':
      return { round: event.round, blocks: [event.block] };
    case 'round-cleared':
      return { round: event.round, blocks: event.outcome.blocks?.map(({ block }) => block) ?? [] };
    case 'request-withdrawn':
      return { round: event.round, request: event.request };
    case 'settlement-posted':
    case 'posting-final':
    case 'posting-refuted':
    case 'payouts-made':
      return { period: event.period };
    default:
      return 'round' in event ? { round: event.round } : {};
  }
}

const projections: { readonly [T in MarketEvent['type']]: Projection<T> } = {
  'market-opened': (rows, { rules, network, operatorAccount }) => {
    const { market } = rows;
    rows.markets.put({ market, rules, nodes: nodeNames(network), awardCount: 0, settlementCount: 0 });
    rows.participants.put({ market, id: 'operator', number: 1, role: 'operator', account: operatorAccount });
  },

  'participant-registered': (rows, { participant }) => rows.participants.put({ market: rows.market, ...participant }),

  'escrow-funded': () => undefined,

  'collateral-posted': () => undefined,

  'baselines-frozen': () => undefined,

  // What signs readings nobody queries.
  'reading-key-registered': () => undefined,

  'mandate-registered': (rows, { mandate }) => rows.mandates.put({ market: rows.market, ...mandate }),

  'metering-point-registered': (rows, { meteringPoint }) =>
    rows.meteringPoints.put({ market: rows.market, ...registered(meteringPoint) }),

  'round-opened': (rows, { round, deliveryStart }) => {
    const { rules } = rows.markets.get(rows.market);
    const { gateClosesAt } = roundTimes(deliveryStart, rules.mtuSeconds * mtusPerRound(rules), rules.gate);
    const undecided = { bookRoot: null, resultHash: null, welfareTickW: null, welfareBoundTickW: null, status: null };
    const empty = { orderCount: 0, requestCount: 0 };
    rows.rounds.put({ market: rows.market, round, phase: 'open', deliveryStart, gateClosesAt, ...empty, ...undecided });
  },

  'flows-published': () => undefined,

  'baselines-nominated': () => undefined,

  'order-submitted': (rows, { round, participant, terms, execution }, sequence) => {
    const { meteringPoint = null, curve = null, timeInForce = null, validUntil = null, ...stated } = terms;
    const admitted = { round, participant, sequence, priority: sequence, tradedW: 0, cancelled: false, reason: null };
    const known = { ...stated, mtu: mtuOf(terms), meteringPoint, curve, timeInForce, validUntil };
    rows.orders.put({ market: rows.market, ...known, ...admitted });
    changeOrderCount(rows, round, 1);
    if (execution !== undefined) projectExecution(rows, sequence, execution);
  },

  'forced-order-refused': () => undefined,

  'order-amended': (rows, { order, quantityW, limit, execution }, sequence) => {
    const before = rows.orders.get(order);
    const keepsPriority = isReduction(before, { quantityW, limit });
    rows.orders.change(order, { quantityW, limit, priority: keepsPriority ? before.priority : sequence });
    if (execution !== undefined) projectExecution(rows, order, execution);
  },

  'order-cancelled': (rows, { round, order, reason = null }) => {
    rows.orders.change(order, { cancelled: true, reason });
    changeOrderCount(rows, round, -1);
  },

  'block-submitted': (rows, { round, participant, terms }, sequence) => {
    const {
      meteringPoint = null,
      parent = null,
      exclusiveGroup = null,
      minAcceptanceBps = WHOLE_BPS,
      ...stated
    } = terms;
    const admitted = { round, participant, sequence, cancelled: false, outcome: null };
    const given = { meteringPoint, parent, exclusiveGroup, minAcceptanceBps };
    rows.blocks.put({ market: rows.market, ...stated, ...given, ...admitted });
    rows.rounds.change(round, { orderCount: rows.rounds.get(round).orderCount + 1 });
  },

  'block-cancelled': (rows, { round, block }) => {
    rows.blocks.change(block, { cancelled: true });
    rows.rounds.change(round, { orderCount: rows.rounds.get(round).orderCount - 1 });
  },

  'request-published': (rows, { round, participant, terms }, sequence) => {
    const admitted = { mtu: mtuOf(terms), round, participant, sequence, withdrawn: false };
    rows.requests.put({ market: rows.market, ...terms, ...admitted });
    rows.rounds.change(round, { requestCount: rows.rounds.get(round).requestCount + 1 });
  },

  'request-withdrawn': (rows, { round, request }) => {
    rows.requests.change(request, { withdrawn: true });
    rows.rounds.change(round, { requestCount: rows.rounds.get(round).requestCount - 1 });
  },

  'gate-closed': (rows, { round, orderCount, requestCount }) =>
    rows.rounds.change(round, { phase: 'closed', orderCount, requestCount }),

  'book-committed': (rows, { round, bookRoot }) => rows.rounds.change(round, { phase: 'committed', bookRoot }),

  'round-cleared': (rows, { round, outcome, resultHash }) => {
    const { market } = rows;
    const { status, welfareTickW, welfareBoundTickW = null, nodePrices, flowsW } = outcome;
    const { nodes } = rows.markets.get(market);
    rows.rounds.change(round, { phase: 'cleared', status, welfareTickW, welfareBoundTickW, resultHash });
    for (const [index, price] of nodePrices.entries()) {
      const position = index % nodes.length;
      const at = { mtu: Math.floor(index / nodes.length), position, node: nodes[position]! };
      rows.nodePrices.put({ market, round, ...at, price, flowW: flowsW[index]! });
    }
    for (const { meteringPoint = null, ...award } of outcome.awards)
      putAward(rows, { round, meteringPoint, ...award, mtu: mtuOf(award), madeBy: 'auction' });
    for (const block of outcome.blocks ?? []) rows.blocks.change(block.block, { outcome: block });
    for (const relief of outcome.reliefs) rows.reliefs.put({ market, round, ...relief, mtu: mtuOf(relief) });
  },

  'result-posted': (rows, { round }) => rows.rounds.change(round, { phase: 'posted' }),

  'readings-recorded': (rows, { readings }) => {
    for (const { revision = 1, reason = null, position: _, salt: __, ...reading } of readings)
      rows.readings.put({ market: rows.market, ...reading, mtu: mtuOf(reading), revision, reason });
  },

  'period-settled': (rows, { period, firstRound, rounds, records, recordsRoot }) => {
    const { market } = rows;
    const { settlementCount } = rows.markets.get(market);
    rows.periods.put({ market, period, phase: 'settled', firstRound, rounds, recordsRoot });
    for (const [index, { substitute = false, corrects = null, ...record }] of records.entries())
      rows.settlements.put({
        ...{ market, number: settlementCount + index + 1, period, index },
        ...{ ...record, mtu: mtuOf(record), substitute, corrects },
      });
    rows.markets.change(market, { settlementCount: settlementCount + records.length });
  },

  'settlement-posted': (rows, { period }) => rows.periods.change(period, { phase: 'posted' }),

  'posting-final': (rows, { period }) => rows.periods.change(period, { phase: 'final' }),

  'posting-refuted': (rows, { period }) => rows.periods.change(period, { phase: 'settled' }),

  'posting-restored': () => undefined,

  'payouts-made': (rows, { period }) => rows.periods.change(period, { phase: 'paid' }),
};

function counterOrders({ execution }: OrderSubmitted | OrderAmended): number[] {
  return execution?.trades.map(({ counterOrder }) => counterOrder) ?? [];
}

function changeOrderCount(rows: ChangedRows, round: number, by: number): void {
  rows.rounds.change(round, { orderCount: rows.rounds.get(round).orderCount + by });
}

/** What came of an order as it arrived: its trades, and what left the market. */
function projectExecution(rows: ChangedRows, incoming: number, { trades, reason }: Execution): void {
  for (const { counterOrder, tradedW, price } of trades)
    for (const order of [incoming, counterOrder]) {
      const { round, mtu, participant, node, side, meteringPoint, ...before } = rows.orders.get(order);
      const traded = before.tradedW + tradedW;
      rows.orders.change(order, { tradedW: traded });
      if (traded === before.quantityW) changeOrderCount(rows, round, -1);
      const at = { round, mtu, participant, node, side, meteringPoint };
      putAward(rows, { order, ...at, awardedW: tradedW, price, madeBy: 'trade' });
    }
  if (reason === undefined) return;
  rows.orders.change(incoming, { cancelled: true, reason });
  changeOrderCount(rows, rows.orders.get(incoming).round, -1);
}

function putAward(rows: ChangedRows, award: Omit<AwardRow, 'market' | 'number'>): void {
  const { market } = rows;
  const number = rows.markets.get(market).awardCount + 1;
  rows.awards.put({ market, number, ...award });
  rows.markets.change(market, { awardCount: number });
}

/** Names in the order of the network's nodes. */
function nodeNames({ root, branches }: MarketNetwork): readonly string[] {
  const network = Network.build({ root, branches: branches.map((branch) => ({ ...branch, baselineFlowW: 0 })) }, 1);
  assertInvariant(network.ok, 'the network of an open market is a tree');
  return network.value.names;
}

/** What is queried of a metering point. */
function registered({ id, node, prosumer, meterOperator, capacityW }: MeteringPoint) {
  return { id, node, prosumer, meterOperator, capacityW };
}
