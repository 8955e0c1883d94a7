import fc from 'fast-check';
import { submitBlock } from '../../src/application/block-trading.js';
import { changed, type Done, unchanged } from '../../src/application/decision.js';
import { nominateBaselines, publishFlows, publishRequest, withdrawRequest } from '../../src/application/grid-needs.js';
import type { Decide } from '../../src/application/market.js';
import { recordReading } from '../../src/application/metering.js';
import { expireOrders } from '../../src/application/order-expiry.js';
import { settlePeriod } from '../../src/application/period-settlement.js';
import { registerMandate, registerMeteringPoint, registerParticipant } from '../../src/application/registration.js';
import { bookCommitted, closeGate, openRound, roundCleared } from '../../src/application/round-closing.js';
import { amendOrder, cancelOrder, submitOrder } from '../../src/application/trading.js';
import type { BlockTerms } from '../../src/domain/block.js';
import { mtusPerRound } from '../../src/domain/horizon.js';
import type { OrderTerms } from '../../src/domain/order.js';
import type { OrderCurve } from '../../src/domain/order-curve.js';
import { participantRoles } from '../../src/domain/participant.js';
import { rejected } from '../../src/domain/rejection.js';
import { AFTERWARDS } from './decided-market.js';
import { accountOf, NOON, QUARTER, villageNetwork, villagers, withCurve } from './village.js';

/** A message as its schema lets it pass, right or wrong for the market, and an order's id and author where it is one. */
export interface RandomCommand {
  readonly decide: Decide<{ readonly sequence: number }>;
  readonly submits?: string;
  /** Seconds that go by before it. */
  readonly passes?: number;
}

/** A market time unit that no round has. */
const BEYOND = 9;
const GIGA = 1_000_000_000;
const GREATEST_PRICE = 100_000_000;

const round = fc.constantFrom(0, 0, 0, 0, 1, 1, 1, 1, 2, 7);
const sequence = fc.integer({ min: 0, max: 120 });
const who = fc.constantFrom('operator', ...villagers.map(({ id }) => id));
const node = fc.constantFrom('transformer', 'number-9', ...villageNetwork.branches.map((branch) => branch.node));
const point = fc.constantFrom(
  ['mp-ada', 'number-1', 'lumen'] as const,
  ['mp-bob', 'number-3', 'volta'] as const,
  ['mp-carla', 'south', 'carla'] as const,
);
const meteringPoint = fc.constantFrom('mp-ada', 'mp-bob', 'mp-carla', 'mp-dora');
const quantityW = usually(
  fc.integer({ min: 1, max: 60 }).map((hundreds) => hundreds * 100),
  -GIGA,
  GIGA,
);
const powerW = usually(
  fc.integer({ min: -90, max: 90 }).map((hundreds) => hundreds * 100),
  -GIGA,
  GIGA,
);
const limit = usually(
  fc.integer({ min: -5, max: 12 }).map((tens) => tens * 1_000),
  -GREATEST_PRICE,
  GREATEST_PRICE,
);
const clientId = fc.integer({ min: 0, max: 30 }).map((number) => `id-${number}`);
const inForce = fc.oneof(
  { arbitrary: fc.constant({}), weight: 4 },
  {
    arbitrary: fc.constantFrom('immediate-or-cancel', 'fill-or-kill').map((timeInForce) => ({ timeInForce })),
    weight: 2,
  },
  {
    arbitrary: fc
      .integer({ min: 0, max: 8_000 })
      .map((after) => ({ timeInForce: 'good-till-time', validUntil: NOON - 7_200 + after })),
    weight: 2,
  },
) as fc.Arbitrary<Pick<OrderTerms, 'timeInForce' | 'validUntil'>>;
const direction = fc.constantFrom('up' as const, 'down' as const);

interface TermsBy {
  readonly by: string;
  readonly terms: OrderTerms;
}

/** An offer as its provider would make it. */
const offerTerms: fc.Arbitrary<TermsBy> = fc
  .record({ point, clientOrderId: clientId, side: direction, quantityW, limit })
  .map(({ point, ...rest }) => {
    const [meteringPoint, node, by] = point;
    return { by, terms: { ...rest, node, meteringPoint } };
  });

/** Local energy at prices that often meet. */
const tradableTerms: fc.Arbitrary<TermsBy> = fc.record({
  by: fc.constantFrom('lumen', 'volta', 'carla'),
  terms: fc.record({
    clientOrderId: clientId,
    side: fc.constantFrom('sell' as const, 'buy' as const),
    node: fc.constantFrom('number-1', 'number-3', 'south'),
    quantityW: fc.integer({ min: 1, max: 60 }).map((hundreds) => hundreds * 100),
    limit: fc.integer({ min: 2, max: 6 }).map((tens) => tens * 1_000),
  }),
});

/** An order with anything in any field. */
const anyTerms: fc.Arbitrary<TermsBy> = fc.record({
  by: who,
  terms: fc.record(
    {
      clientOrderId: clientId,
      side: fc.constantFrom('sell' as const, 'buy' as const, 'up' as const),
      node,
      quantityW,
      limit,
      meteringPoint,
    },
    { requiredKeys: ['clientOrderId', 'side', 'node', 'quantityW', 'limit'] },
  ),
});

const terms = fc.oneof(
  { arbitrary: offerTerms, weight: 1 },
  { arbitrary: tradableTerms, weight: 3 },
  { arbitrary: anyTerms, weight: 1 },
);

/** The same with a curve: usually one in order. */
const curve: fc.Arbitrary<OrderCurve> = fc
  .record({
    entries: fc.array(fc.record({ quantityW, price: limit }), { minLength: 1, maxLength: 4 }),
    rises: fc.boolean(),
    isLinear: fc.boolean(),
  })
  .map(({ entries, rises, isLinear }) => {
    const steps = entries.sort((a, b) => (rises ? a.price - b.price : b.price - a.price));
    if (!isLinear) return { kind: 'steps', steps };
    const points = [{ quantityW: 0, price: steps[0]!.price }];
    for (const { quantityW, price } of steps) points.push({ quantityW: points.at(-1)!.quantityW + quantityW, price });
    return { kind: 'piecewise-linear', points };
  });
const curved = fc
  .record({ terms, curve })
  .map(({ terms: { by, terms }, curve }) => ({ by, terms: withCurve(terms, curve) }));

/** A market time unit of a long round; in a market of shorter ones see {@link within}. Seldom one that no round has. */
const mtu = fc.oneof(
  { arbitrary: fc.constantFrom(0, 1, 2), weight: 40 },
  { arbitrary: fc.constant(BEYOND), weight: 1 },
);

/** A block as its provider would make it, or with anything in any field. */
const blockBy: fc.Arbitrary<{ readonly by: string; readonly terms: BlockTerms }> = fc
  .record({
    point,
    clientOrderId: clientId,
    product: fc.constantFrom('energy' as const, 'flexibility' as const),
    profile: fc.uniqueArray(fc.record({ mtu, powerW }), { minLength: 1, maxLength: 3, selector: ({ mtu }) => mtu }),
    limit: usually(
      fc.integer({ min: -8, max: 2 }).map((tens) => tens * 1_000),
      -GREATEST_PRICE,
      GREATEST_PRICE,
    ),
    parent: fc.option(fc.constantFrom('id-1', 'id-2', 'id-3', 'id-4'), { nil: undefined, freq: 2 }),
    more: fc.record(
      {
        minAcceptanceBps: fc.constantFrom(0, 1, 2_000, 5_000, 5_000, 10_000, 10_001),
        exclusiveGroup: fc.constantFrom('a', 'a', 'b', 'b', ''),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ point: [meteringPoint, node, by], product, more, parent, ...rest }) => {
    const at = product === 'flexibility' ? { node, meteringPoint } : { node };
    const linked = parent === undefined ? {} : { parent };
    return { by, terms: { ...rest, product, ...at, ...more, ...linked } };
  });

const limitW = fc.constantFrom(0, 5_000, 20_000, GIGA);
const limits = { exportLimitW: limitW, importLimitW: limitW };
const flow = fc.record(
  {
    node,
    baselineFlowW: usually(
      fc.integer({ min: -60, max: 60 }).map((hundreds) => hundreds * 100),
      -GIGA,
      GIGA,
    ),
    ...limits,
  },
  { requiredKeys: ['node', 'baselineFlowW'] },
);
const steps = fc
  .array(fc.record({ quantityW, price: limit }), { minLength: 1, maxLength: 4 })
  .map((list) => list.sort((a, b) => b.price - a.price));

const trading: fc.Arbitrary<RandomCommand>[] = [
  fc
    .record({ round, mtu, terms: fc.oneof({ arbitrary: terms, weight: 4 }, { arbitrary: curved, weight: 1 }), inForce })
    .map(({ round, mtu, terms: { by, terms }, inForce }) => ({
      decide: as(by, (participant) =>
        within(mtu, (mtu) => submitOrder(participant, round, { ...terms, mtu, ...inForce }, '')),
      ),
      submits: `${by}/${terms.clientOrderId}`,
    })),
  fc.record({ who, sequence, quantityW, limit }).map(({ who, sequence, quantityW, limit }) => ({
    decide: as(who, (by) => amendOrder(by, sequence, quantityW, limit)),
  })),
  fc.record({ who, sequence }).map(({ who, sequence }) => ({ decide: as(who, (by) => cancelOrder(by, sequence, '')) })),
  fc.record({ point, round, mtu, powerW }).map(({ point: [meteringPoint, , by], round, mtu, powerW }) => ({
    decide: as(by, (provider) =>
      within(mtu, (mtu) => nominateBaselines(provider, round, [{ meteringPoint, mtu, powerW }])),
    ),
  })),
];

const blocks: fc.Arbitrary<RandomCommand> = fc
  .record({ round, block: blockBy })
  .map(({ round, block: { by, terms } }) => ({
    decide: as(by, (participant) => submitBlock(participant, round, terms, '')),
    submits: `${by}/${terms.clientOrderId}`,
  }));

const needs: fc.Arbitrary<RandomCommand>[] = [
  fc.record({ round, mtu, flow }).map(({ round, mtu, flow }) => ({
    decide: as('gridco', (dso) => within(mtu, (mtu) => publishFlows(dso, round, [{ ...flow, mtu }]))),
  })),
  fc
    .record({ round, mtu, clientRequestId: clientId, congestionPoint: node, direction, steps })
    .map(({ round, mtu, ...request }) => ({
      decide: as('gridco', (dso) => within(mtu, (mtu) => publishRequest(dso, round, { ...request, mtu }, ''))),
    })),
  fc
    .record({ sequence })
    .map(({ sequence }) => ({ decide: as('gridco', (dso) => withdrawRequest(dso, sequence, '')) })),
  fc.record({ meteringPoint, round, mtu, energyWh: powerW }).map((reading) => ({
    decide: as('metron', (metron) =>
      within(reading.mtu, (mtu) => recordReading(metron, { ...reading, mtu }, AFTERWARDS, '')),
    ),
  })),
];

const operation: fc.Arbitrary<RandomCommand>[] = [
  fc.integer({ min: 0, max: 4 }).map((quarter) => ({ decide: openRound(NOON + quarter * QUARTER) })),
  round.map((number) => ({ decide: nextStep(number) })),
  round.map((number) => ({ decide: nextStep(number) })),
  round.map((period) => ({ decide: settled(period) })),
  fc.integer({ min: 0, max: 2_000 }).map((passes) => ({ passes, decide: expireOrders() })),
  fc.integer({ min: 0, max: 2_000 }).map((passes) => ({ passes, decide: expireOrders() })),
  fc
    .record({
      id: fc.constantFrom('ada', 'dora', 'ed'),
      role: fc.constantFrom(...participantRoles),
      number: fc.nat(12),
    })
    .map(({ id, role, number }) => ({ decide: registerParticipant({ id, role, account: accountOf(number) }, '') })),
  fc
    .record({ prosumer: who, aggregator: who, shareBps: fc.constantFrom(0, 1, 9_999, 10_000) })
    .map((mandate) => ({ decide: registerMandate(mandate, '') })),
  fc
    .record({
      id: fc.constantFrom('mp-carla', 'mp-dora'),
      node,
      prosumer: who,
      meterOperator: who,
      capacityW: quantityW,
    })
    .map((meteringPoint) => ({ decide: registerMeteringPoint(meteringPoint, '') })),
];

export const randomCommands: fc.Arbitrary<RandomCommand[]> = fc.array(
  fc.oneof(
    ...trading.map((arbitrary) => ({ arbitrary, weight: 24 })),
    { arbitrary: blocks, weight: 24 },
    ...needs.map((arbitrary) => ({ arbitrary, weight: 8 })),
    ...operation.map((arbitrary) => ({ arbitrary, weight: 1 })),
  ),
  { minLength: 100, maxLength: 250, size: 'max' },
);

/** Settles a period if it is over when that is decided. */
export function settled(period: number): Decide<Done> {
  return (state, next, now) => settlePeriod(period, now)(state, next, now);
}

/** Takes a round one step on, as if the chain took everything. */
export function nextStep(number: number): Decide<Done> {
  const transaction = { transactionHash: '0x', blockNumber: 1, gasUsed: 1 };
  return (state, next, now) => {
    const round = state.rounds.get(number);
    switch (round?.phase) {
      case 'closed':
        return changed(next, bookCommitted(state, round, transaction));
      case 'committed':
        return changed(next, roundCleared(state, round));
      case 'cleared':
        return changed(next, { type: 'result-posted', round: number, transaction });
      case 'posted':
        return unchanged(next - 1);
      default:
        return closeGate(number)(state, next, now);
    }
  };
}

/** Sends to a market time unit that its rounds have, or beyond them all. */
function within(mtu: number, command: (mtu: number) => Decide<Done>): Decide<Done> {
  return (state, next, now) => command(mtu === BEYOND ? mtu : mtu % mtusPerRound(state.rules))(state, next, now);
}

function as(
  id: string,
  command: (by: NonNullable<ReturnType<Parameters<Decide<Done>>[0]['participants']['get']>>) => Decide<Done>,
): Decide<Done> {
  return (state, next, now) => {
    const participant = state.participants.get(id);
    return participant === undefined ? rejected('unknown-participant') : command(participant)(state, next, now);
  };
}

function usually(arbitrary: fc.Arbitrary<number>, least: number, most: number): fc.Arbitrary<number> {
  return fc.oneof(
    { arbitrary, weight: 20 },
    { arbitrary: fc.constantFrom(0, 1, least, most), weight: 1 },
    { arbitrary: fc.integer({ min: least, max: most }), weight: 1 },
  );
}
