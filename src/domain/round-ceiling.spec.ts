import { DecidedMarket } from '../../test/support/decided-market.js';
import { energy, offer, request } from '../../test/support/village.js';
import { proofTask } from '../application/round-submission.js';
import type { MarketRules } from './market-rules.js';
import type { OrderTerms } from './order.js';
import { auditRound } from './proofs/round-audit.js';
import { isVerifiable, proveRound } from './proofs/round-proof.js';
import { type DecidedRound, isDecided } from './round.js';
import { explainOrder } from './round-explanation.js';
import { upstreamOf } from './round-problem.js';

const CEILING = 10_000;
const capped: Partial<MarketRules> = { singleProviderCeiling: CEILING };
const bobs = { node: 'number-3', meteringPoint: 'mp-bob' };
type Offered = readonly [by: string, terms: Partial<OrderTerms>];

/** 5 kW are wanted in the direction of the first offer, worth 200.00, with a ceiling of 100.00. */
function market(offers: readonly Offered[], rules: Partial<MarketRules> = capped, at = 'north') {
  const decided = DecidedMarket.village({ rules: { pricePoint: 'highest', ...rules } });
  decided.opensRound();
  decided.nominate('lumen', 0, { meteringPoint: 'mp-ada', powerW: -6_000 });
  decided.nominate('volta', 0, { meteringPoint: 'mp-bob', powerW: -6_000 });
  const steps = [{ quantityW: 5_000, price: 20_000 }];
  const direction = offers[0]![1].side === 'down' ? 'down' : 'up';
  decided.publish('gridco', 0, request('r', { congestionPoint: at, direction, steps }));
  const orders = offers.map(([by, terms], index) => Number(decided.submit(by, 0, offer(`o-${index}`, terms))));
  return { decided, orders };
}

function decidedRound({ state }: DecidedMarket): DecidedRound {
  const round = state.rounds.get(0)!;
  if (!isDecided(round)) throw new Error('the round was cleared');
  return round;
}

describe('what is paid at a congestion point with a ceiling', () => {
  test.each<[string, readonly Offered[], Partial<MarketRules>, (readonly number[])[], string[]]>([
    ['without the rule', [['lumen', {}]], {}, [[0, 3_000, 20_000]], []],
    ['of a provider alone', [['lumen', {}]], capped, [[0, 3_000, 10_000]], ['up lumen 0']],
    ['of a provider alone downwards', [['lumen', { side: 'down' }]], capped, [[0, 3_000, 10_000]], ['down lumen 0']],
    [
      'of all offers of a provider alone',
      [
        ['lumen', { quantityW: 1_000 }],
        ['lumen', { quantityW: 1_000, limit: 9_000 }],
      ],
      capped,
      [
        [0, 1_000, 10_000],
        [1, 1_000, 10_000],
      ],
      ['up lumen 0,1'],
    ],
    [
      'of two providers',
      [
        ['lumen', { quantityW: 1_000 }],
        ['volta', bobs],
      ],
      capped,
      [
        [0, 1_000, 20_000],
        [1, 3_000, 20_000],
      ],
      [],
    ],
    [
      'of a provider whose neighbour offers the other direction only',
      [
        ['lumen', {}],
        ['volta', { ...bobs, side: 'down' }],
      ],
      capped,
      [[0, 3_000, 10_000]],
      ['up lumen 0'],
    ],
    ['of one whose limit is the ceiling', [['lumen', { limit: 10_000 }]], capped, [[0, 3_000, 10_000]], ['up lumen 0']],
    ['of one who asks a tick more', [['lumen', { limit: 10_001 }]], capped, [], ['up lumen 0']],
    [
      'by its own limit',
      [['lumen', { limit: 9_000 }]],
      { ...capped, pricing: 'pay-as-bid' },
      [[0, 3_000, 9_000]],
      ['up lumen 0'],
    ],
    [
      'a ceiling above the requests changes nothing',
      [['lumen', {}]],
      { singleProviderCeiling: 20_000 },
      [[0, 3_000, 20_000]],
      [],
    ],
  ])('%s', (_, offers, rules, awarded, ceilings) => {
    const { decided, orders } = market(offers, rules);
    const outcome = decided.clears(0);
    const place = (order: number) => orders.indexOf(order);
    expect(
      outcome.awards.map(({ order, awardedW, side, price }) => [
        place(order),
        awardedW,
        side === 'down' ? 0 - price : price,
      ]),
    ).toEqual(awarded);
    expect(
      (outcome.ceilings ?? []).map(
        ({ direction, participant, orders: theirs }) => `${direction} ${participant} ${theirs.map(place)}`,
      ),
    ).toEqual(ceilings);
  });
});

test('offers elsewhere are no competition, and one that left before the gate is none', () => {
  const { decided, orders } = market([
    ['lumen', {}],
    ['volta', bobs],
  ]);
  decided.submit('carla', 0, energy('south'));
  decided.cancel('volta', orders[1]!);
  expect(decided.clears(0)).toMatchObject({
    awards: [{ order: orders[0], awardedW: 3_000, price: CEILING }],
    ceilings: [
      { congestionPoint: 'north', direction: 'up', participant: 'lumen', ceiling: CEILING, orders: [orders[0]] },
    ],
  });
});

test('who is alone is asked of each market time unit', () => {
  const { decided } = market(
    [
      ['lumen', {}],
      ['volta', { ...bobs, mtu: 1 }],
    ],
    { ...capped, horizonMtus: 2, settlementPeriodMtus: 2 },
  );
  expect(decided.clears(0).ceilings).toMatchObject([{ mtu: 0, direction: 'up', participant: 'lumen' }]);
});

test('competition further up the street is none below a house', () => {
  const { decided, orders } = market(
    [
      ['lumen', {}],
      ['volta', bobs],
    ],
    capped,
    'number-1',
  );
  expect(decided.clears(0)).toMatchObject({
    awards: [{ order: orders[0], price: CEILING }],
    ceilings: [{ congestionPoint: 'number-1', participant: 'lumen' }],
  });
});

test('an order is explained by the ceiling, and told a limit that fills under it', () => {
  const { decided, orders } = market([['lumen', { limit: 15_000 }]]);
  const { awards } = decided.clears(0);
  expect(awards).toEqual([]);
  const { rules, network } = decided.state;
  expect(explainOrder(rules, network, decidedRound(decided), orders[0]!, 'lumen')).toMatchObject({
    ok: true,
    value: {
      ceilings: [{ congestionPoint: 'north', ceiling: CEILING }],
      explanation: { outcome: 'not filled', filling: { kind: 'border', limitTicks: CEILING } },
    },
  });
});

test('a contract checks such a round by the requests as the ceiling left them', () => {
  const { decided } = market([['lumen', {}]]);
  decided.clears(0);
  const { rules } = decided.state;
  expect(isVerifiable(rules)).toBe(true);
  const proof = proveRound(proofTask(decided.state, decidedRound(decided)));
  const audit = auditRound(proof.data, upstreamOf(rules.upstream))!;
  expect(audit.faults).toEqual([]);
  expect(audit.result).toEqual(proof.result);
});
