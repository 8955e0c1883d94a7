import type { MarketEvent, MarketOpened, OrderSubmitted, RoundOpened } from '../../src/domain/events.js';
import type { OrderTerms } from '../../src/domain/order.js';

const account = (digit: string) => `0x${digit.repeat(40)}`;
const root = (digit: string) => `0x${digit.repeat(64)}`;
const transaction = (blockNumber: number) => ({
  transactionHash: root('b'),
  blockNumber,
  gasUsed: 21_000 + blockNumber,
});

/** 2026-01-15 12:00 UTC. */
const NOON = 1_768_478_400;

const infeasible = {
  status: 'limits-infeasible',
  infeasibleAt: 'number-7',
  welfareTickW: '0',
  nodePrices: [],
  flowsW: [],
  awards: [],
  reliefs: [],
} as const;

/** A market on a feeder of three nodes, described out of depth-first order on purpose. */
export const opening: MarketOpened = {
  type: 'market-opened',
  rules: {
    market: 'alder-street',
    version: 1,
    title: 'Alder Street',
    currency: 'EUR',
    mtuSeconds: 900,
    products: ['flexibility', 'energy'],
    upstream: { kind: 'elsewhere' },
    pricing: 'pay-as-clear',
    pricePoint: 'middle',
    marginalAllocation: 'time',
    order: {
      minQuantityW: 100,
      maxQuantityW: 1_000_000,
      quantityStepW: 100,
      minLimit: -300_000,
      maxLimit: 300_000,
      maxOrdersPerRound: 100_000,
      maxOrdersPerParticipant: 100_000,
    },
    gate: { opensBeforeDeliverySeconds: 7_200, closesBeforeDeliverySeconds: 900 },
    book: 'open',
    baseline: 'nominated',
    paymentRule: 'proportional',
    settlementPeriodMtus: 2,
  },
  rulesHash: root('a'),
  network: {
    root: 'transformer',
    branches: [
      { node: 'number-7', parent: 'street', exportLimitW: 20_000, importLimitW: 20_000 },
      { node: 'street', parent: 'transformer', exportLimitW: 60_000, importLimitW: 60_000 },
    ],
  },
  operatorAccount: account('1'),
};

/** An order of `lumen`, the aggregator of the scripted day. */
export function orderSubmitted(
  round: number,
  clientOrderId: string,
  terms: Partial<OrderTerms> = {},
  participant = 'lumen',
): OrderSubmitted {
  return {
    type: 'order-submitted',
    round,
    participant,
    terms: {
      clientOrderId,
      side: 'up',
      node: 'number-7',
      quantityW: 3_000,
      limit: 12_050,
      meteringPoint: 'mp-7',
      ...terms,
    },
  };
}

export function roundOpened(round: number): RoundOpened {
  return { type: 'round-opened', round, deliveryStart: NOON + round * 900 };
}

/** Every kind of event at least once, by journal sequence from 2; {@link opening} has 1. */
export const scriptedDay: readonly MarketEvent[] = [
  /* 2 */ register('grid', 2, 'dso'),
  /* 3 */ register('lumen', 3, 'aggregator'),
  /* 4 */ register('ada', 4, 'prosumer'),
  /* 5 */ register('bo', 5, 'prosumer'),
  /* 6 */ register('meters', 6, 'meter-operator'),
  /* 7 */ { type: 'mandate-registered', mandate: { prosumer: 'ada', aggregator: 'lumen', shareBps: 8_000 } },
  /* 8 */ meteringPoint('mp-7', 'number-7', 'ada'),
  /* 9 */ meteringPoint('mp-9', 'street', 'bo'),
  /* 10 */ roundOpened(0),
  /* 11 */ roundOpened(1),
  /* 12 */ {
    type: 'flows-published',
    round: 0,
    participant: 'grid',
    flows: [{ node: 'street', baselineFlowW: -70_000, importLimitW: 55_000 }],
  },
  /* 13 */ {
    type: 'baselines-nominated',
    round: 0,
    participant: 'lumen',
    nominations: [{ meteringPoint: 'mp-7', powerW: -11_000 }],
  },
  /* 14 */ orderSubmitted(0, 'a-1'),
  /* 15 */ orderSubmitted(0, 'a-2', { quantityW: 5_000, limit: 9_900 }),
  /* 16 */ orderSubmitted(0, 'b-1', { node: 'street', limit: 8_000, meteringPoint: 'mp-9' }, 'bo'),
  /* 17 */ {
    type: 'order-submitted',
    round: 0,
    participant: 'bo',
    terms: { clientOrderId: 'b-2', side: 'buy', node: 'street', quantityW: 700, limit: -5 },
  },
  /* 18 */ {
    type: 'request-published',
    round: 0,
    participant: 'grid',
    terms: {
      clientRequestId: 'r-1',
      congestionPoint: 'street',
      direction: 'up',
      steps: [
        { quantityW: 10_000, price: 28_000 },
        { quantityW: 20_000, price: 14_000 },
      ],
    },
  },
  /* 19 */ {
    type: 'request-published',
    round: 0,
    participant: 'grid',
    terms: {
      clientRequestId: 'r-2',
      congestionPoint: 'number-7',
      direction: 'down',
      steps: [{ quantityW: 1, price: 0 }],
    },
  },
  /* 20 */ { type: 'request-withdrawn', round: 0, participant: 'grid', request: 19 },
  /* 21 */ { type: 'order-amended', round: 0, participant: 'lumen', order: 14, quantityW: 2_000, limit: 12_050 },
  /* 22 */ { type: 'order-amended', round: 0, participant: 'lumen', order: 15, quantityW: 6_000, limit: 9_800 },
  /* 23 */ { type: 'order-cancelled', round: 0, participant: 'bo', order: 17 },
  /* 24 */ orderSubmitted(1, 'a-3', { side: 'down', limit: 4_000 }),
  /* 25 */ { type: 'gate-closed', round: 0, orderCount: 3, requestCount: 1 },
  /* 26 */ { type: 'book-committed', round: 0, bookRoot: root('c'), transaction: transaction(11) },
  /* 27 */ {
    type: 'round-cleared',
    round: 0,
    outcome: {
      status: 'cleared',
      welfareTickW: '123456789012345678901234567890',
      nodePrices: [0, 14_000, 14_000],
      flowsW: [-9_000, 9_000, 6_000],
      awards: [award(15, 'lumen', 'number-7', 'mp-7', 6_000), award(16, 'bo', 'street', 'mp-9', 3_000)],
      reliefs: [{ request: 18, participant: 'grid', congestionPoint: 'street', reliefW: 9_000 }],
    },
    resultHash: root('d'),
  },
  /* 28 */ { type: 'result-posted', round: 0, transaction: transaction(12) },
  /* 29 */ { type: 'gate-closed', round: 1, orderCount: 1, requestCount: 0 },
  /* 30 */ {
    type: 'readings-recorded',
    participant: 'meters',
    readings: [
      { meteringPoint: 'mp-7', round: 0, energyWh: -1_250 },
      { meteringPoint: 'mp-9', round: 0, energyWh: 750 },
      { meteringPoint: 'mp-9', round: 1, energyWh: 0 },
    ],
  },
  /* 31 */ { type: 'book-committed', round: 1, bookRoot: root('e'), transaction: transaction(13) },
  /* 32 */ {
    type: 'round-cleared',
    round: 1,
    outcome: infeasible,
    resultHash: root('f'),
  },
  /* 33 */ {
    type: 'period-settled',
    period: 0,
    firstRound: 0,
    rounds: 1,
    records: [
      record('flexibility', 'grid', 'lumen', 15, 10_000, '210000000000000000000'),
      record('reward', 'lumen', 'ada', 15, 8_000, '168000'),
      record('flexibility', 'grid', 'bo', 16, 10_000, '105000'),
    ],
    positions: [],
    recordsRoot: root('9'),
    missingReadings: [],
  },
  /* 34 */ { type: 'settlement-posted', period: 0, transactions: [transaction(14)] },
  /* 35 */ {
    type: 'period-settled',
    period: 1,
    firstRound: 1,
    rounds: 1,
    records: [record('energy', 'bo', 'ada', 24, 10_000, '1', 1)],
    positions: [],
    recordsRoot: root('8'),
    missingReadings: [{ meteringPoint: 'mp-7', round: 1 }],
  },
  /* 36 */ {
    type: 'payouts-made',
    period: 0,
    payouts: [{ participant: 'bo', amount: '105000' }],
    transactions: [transaction(15)],
  },
  /* 37 */ roundOpened(2),
  /* 38 */ orderSubmitted(2, 'a-4'),
  /* 39 */ { type: 'escrow-funded', participant: 'grid', amount: '1000000000' },
  {
    type: 'reading-key-registered',
    participant: 'meters',
    key: { scheme: 'secp256k1', publicKey: `0x${'5'.repeat(40)}`, validFrom: NOON },
  },
  { type: 'settlement-posted', period: 1, transactions: [transaction(16)], posting: posting(6, '1') },
  { type: 'posting-final', period: 1 },
  { type: 'payouts-made', period: 1, payouts: [], transactions: [transaction(17)] },
  { type: 'gate-closed', round: 2, orderCount: 1, requestCount: 0 },
  { type: 'book-committed', round: 2, bookRoot: root('4'), transaction: transaction(18) },
  { type: 'round-cleared', round: 2, outcome: infeasible, resultHash: root('3') },
  {
    type: 'period-settled',
    period: 2,
    firstRound: 2,
    rounds: 1,
    records: [],
    positions: [],
    recordsRoot: root('7'),
    missingReadings: [],
  },
  { type: 'settlement-posted', period: 2, transactions: [transaction(19)], posting: posting(6, '2') },
  { type: 'posting-refuted', period: 2, fault: 'PostedSettlement_WrongTotal' },
  { type: 'posting-restored', period: 2 },
];

function posting(participants: number, digit: string) {
  const own = { batchRoot: root(digit), totalsRoot: root(digit), netsRoot: root(digit), ledgerHash: root(digit) };
  const roots = { ...own, formerTotalsRoot: root(digit), evidenceRoot: root(digit), dataHash: root(digit) };
  return { participants, ...roots, blobs: [], challengeableUntil: NOON };
}

function register(id: string, number: number, role: 'dso' | 'aggregator' | 'prosumer' | 'meter-operator'): MarketEvent {
  return { type: 'participant-registered', participant: { id, number, role, account: account(String(number)) } };
}

function meteringPoint(id: string, node: string, prosumer: string): MarketEvent {
  return {
    type: 'metering-point-registered',
    meteringPoint: { id, node, prosumer, meterOperator: 'meters', capacityW: 30_000 },
  };
}

function award(order: number, participant: string, node: string, meteringPoint: string, awardedW: number) {
  return { order, participant, node, side: 'up', meteringPoint, awardedW, price: 14_000 } as const;
}

function record(
  kind: 'flexibility' | 'reward' | 'energy',
  payer: string,
  payee: string,
  order: number,
  shareBps: number,
  amount: string,
  round = 0,
) {
  return { round, kind, payer, payee, order, energyWh: 1_500, price: 14_000, shareBps, amount };
}
