import type { MarketClient } from '../../src/client/market-client.js';
import type { MarketRules } from '../../src/domain/market-rules.js';
import type { CommandInput } from '../../src/protocol/commands.js';
import { keyOf } from './served-markets.js';

/** 2026-01-15 12:00 UTC. */
export const NOON = 1_768_478_400;

export const network = {
  root: 'transformer',
  branches: [
    { node: 'street', parent: 'transformer', exportLimitW: 60_000, importLimitW: 60_000 },
    { node: 'number-7', parent: 'street', exportLimitW: 20_000, importLimitW: 20_000 },
    { node: 'number-9', parent: 'street', exportLimitW: 20_000, importLimitW: 20_000 },
  ],
};

/** An open book: everybody sees the orders without their owners. */
export const alderStreet: MarketRules = {
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
    ...{ minQuantityW: 100, maxQuantityW: 1_000_000, quantityStepW: 100 },
    ...{ minLimit: -300_000, maxLimit: 300_000, maxOrdersPerRound: 100_000, maxOrdersPerParticipant: 100_000 },
  },
  gate: { opensBeforeDeliverySeconds: 7_200, closesBeforeDeliverySeconds: 900 },
  book: 'open',
  baseline: 'nominated',
  paymentRule: 'proportional',
  settlementPeriodMtus: 1,
};

/** A sealed book: each sees its own orders. */
export const birchLane: MarketRules = { ...alderStreet, market: 'birch-lane', title: 'Birch Lane', book: 'sealed' };

type Role = CommandInput<'register-participants'>['participants'][number]['role'];

/** Everybody but the operator, with the role they have in both markets. */
export const people: Readonly<Record<string, Role>> = {
  gridco: 'dso',
  lumen: 'aggregator',
  volta: 'aggregator',
  ada: 'prosumer',
  bob: 'prosumer',
  carla: 'prosumer',
  metron: 'meter-operator',
};

/** Ada is with lumen, bob with volta, carla acts for herself. */
export async function registerPeople(operator: MarketClient, market: string): Promise<void> {
  const participants = Object.entries(people).map(([id, role]) => ({ id, role, account: keyOf(market, id).account }));
  await allAccepted(operator.send('register-participants', { participants }));
  const mandates = [
    { prosumer: 'ada', aggregator: 'lumen', shareBps: 8_000 },
    { prosumer: 'bob', aggregator: 'volta', shareBps: 5_000 },
  ];
  await allAccepted(operator.send('register-mandates', { mandates }));
  const meteringPoints = [
    { id: 'mp-ada', node: 'number-7', prosumer: 'ada' },
    { id: 'mp-bob', node: 'number-9', prosumer: 'bob' },
    { id: 'mp-carla', node: 'street', prosumer: 'carla' },
  ].map((point) => ({ ...point, meterOperator: 'metron', capacityW: 10_000 }));
  await allAccepted(operator.send('register-metering-points', { meteringPoints }));
}

type PerEntry = { ok: true; results: ({ ok: true; sequence: number } | { ok: false; rejection: { code: string } })[] };

/** Sequences of the entries of a list that must all be accepted. */
export async function allAccepted(
  acknowledged: Promise<PerEntry | { ok: false; rejection: { code: string } }>,
): Promise<number[]> {
  const acknowledgement = await acknowledged;
  if (!acknowledgement.ok) throw new Error(`refused: ${JSON.stringify(acknowledgement.rejection)}`);
  return acknowledgement.results.map((result) => {
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.rejection)}`);
    return result.sequence;
  });
}

/** An energy order, which needs neither metering point nor baseline. */
export function energyOrder(
  clientOrderId: string,
  terms: Partial<CommandInput<'submit-orders'>['orders'][number]> = {},
): CommandInput<'submit-orders'>['orders'][number] {
  return { clientOrderId, side: 'sell', node: 'street', quantityW: 1_000, limit: '50.00', ...terms };
}
