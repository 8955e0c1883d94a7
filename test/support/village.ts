import type { BlockTerms } from '../../src/domain/block.js';
import type { MarketNetwork, MarketOpened } from '../../src/domain/events.js';
import type { MarketRules } from '../../src/domain/market-rules.js';
import type { OrderTerms } from '../../src/domain/order.js';
import { extentOf, type OrderCurve } from '../../src/domain/order-curve.js';
import type { Mandate, MeteringPoint, ParticipantRole } from '../../src/domain/participant.js';
import type { RequestTerms } from '../../src/domain/request.js';

/** 2026-01-15 12:00 UTC; delivery of round 0 begins. */
export const NOON = 1_768_478_400;
export const QUARTER = 900;

/** Two streets below a transformer; two houses in the first. */
export const villageNetwork: MarketNetwork = {
  root: 'transformer',
  branches: [
    { node: 'north', parent: 'transformer', exportLimitW: 30_000, importLimitW: 30_000 },
    { node: 'number-1', parent: 'north', exportLimitW: 20_000, importLimitW: 20_000 },
    { node: 'number-3', parent: 'north', exportLimitW: 20_000, importLimitW: 20_000 },
    { node: 'south', parent: 'transformer', exportLimitW: 30_000, importLimitW: 30_000 },
  ],
};

export const villageRules: MarketRules = {
  market: 'village',
  version: 1,
  title: 'The village',
  currency: 'EUR',
  mtuSeconds: QUARTER,
  products: ['flexibility', 'energy'],
  upstream: { kind: 'elsewhere' },
  pricing: 'pay-as-clear',
  pricePoint: 'lowest',
  marginalAllocation: 'time',
  order: {
    minQuantityW: 100,
    maxQuantityW: 20_000,
    quantityStepW: 100,
    minLimit: -50_000,
    maxLimit: 300_000,
    maxOrdersPerRound: 1_000,
    maxOrdersPerParticipant: 1_000,
  },
  gate: { opensBeforeDeliverySeconds: 7_200, closesBeforeDeliverySeconds: 900 },
  book: 'open',
  baseline: 'nominated',
  paymentRule: 'proportional',
  settlementPeriodMtus: 1,
};

export function accountOf(number: number): `0x${string}` {
  return `0x${number.toString(16).padStart(40, '0')}`;
}

/** Everybody but the operator, who is number 1, in the order of registration. */
export const villagers: readonly { readonly id: string; readonly role: ParticipantRole }[] = [
  { id: 'gridco', role: 'dso' },
  { id: 'lumen', role: 'aggregator' },
  { id: 'volta', role: 'aggregator' },
  { id: 'ada', role: 'prosumer' },
  { id: 'bob', role: 'prosumer' },
  { id: 'carla', role: 'prosumer' },
  { id: 'metron', role: 'meter-operator' },
];

/** Carla acts for herself. */
export const mandates: readonly Mandate[] = [
  { prosumer: 'ada', aggregator: 'lumen', shareBps: 8_000 },
  { prosumer: 'bob', aggregator: 'volta', shareBps: 5_000 },
];

export const meteringPoints: readonly MeteringPoint[] = [
  { id: 'mp-ada', node: 'number-1', prosumer: 'ada', meterOperator: 'metron', capacityW: 10_000 },
  { id: 'mp-bob', node: 'number-3', prosumer: 'bob', meterOperator: 'metron', capacityW: 10_000 },
  { id: 'mp-carla', node: 'south', prosumer: 'carla', meterOperator: 'metron', capacityW: 5_000 },
];

export interface Differently {
  readonly rules?: Partial<MarketRules>;
  readonly network?: MarketNetwork;
}

export function villageOpens({ rules, network }: Differently = {}): MarketOpened {
  return {
    type: 'market-opened',
    rules: { ...villageRules, ...rules },
    rulesHash: `0x${'a'.repeat(64)}`,
    network: network ?? villageNetwork,
    operatorAccount: accountOf(1),
  };
}

/** Ada's 3 kW more feed-in or less load, for at least 80.00 per MWh, unless said otherwise. */
export function offer(clientOrderId: string, terms: Partial<OrderTerms> = {}): OrderTerms {
  return {
    clientOrderId,
    side: 'up',
    node: 'number-1',
    quantityW: 3_000,
    limit: 8_000,
    meteringPoint: 'mp-ada',
    ...terms,
  };
}

/** Firm local energy: 2 kW sold in the southern street for at least 50.00 per MWh, unless said otherwise. */
export function energy(clientOrderId: string, terms: Partial<OrderTerms> = {}): OrderTerms {
  return { clientOrderId, side: 'sell', node: 'south', quantityW: 2_000, limit: 5_000, ...terms };
}

/** Two kilowatts moved from the first to the third market time unit of the round for nothing, firm, unless said otherwise. */
export function shift(clientOrderId: string, terms: Partial<BlockTerms> = {}): BlockTerms {
  const profile = [
    { mtu: 0, powerW: 2_000 },
    { mtu: 2, powerW: -2_000 },
  ];
  return { clientOrderId, product: 'energy', node: 'south', profile, limit: 0, ...terms };
}

/** An order with a curve instead of a quantity and a limit. */
export function withCurve(terms: OrderTerms, curve: OrderCurve): OrderTerms {
  return { ...terms, ...extentOf(curve), curve };
}

/** The DSO wants the northern street relieved: 5 kW at 200.00, another 5 kW at 100.00 per MWh, unless said otherwise. */
export function request(clientRequestId: string, terms: Partial<RequestTerms> = {}): RequestTerms {
  return {
    clientRequestId,
    congestionPoint: 'north',
    direction: 'up',
    steps: [
      { quantityW: 5_000, price: 20_000 },
      { quantityW: 5_000, price: 10_000 },
    ],
    ...terms,
  };
}
