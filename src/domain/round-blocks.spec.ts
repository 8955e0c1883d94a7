import { DecidedMarket } from '../../test/support/decided-market.js';
import { energy, offer, shift } from '../../test/support/village.js';
import type { BlockEntry, BlockTerms } from './block.js';
import { bookRoot, frozenBook } from './book-root.js';
import type { MarketRules } from './market-rules.js';
import { isDecided } from './round.js';
import { explainOrder } from './round-explanation.js';

const blockOrders = { maxBlocksPerRound: 10, maxBlocksPerParticipant: 5, searchNodeLimit: 1_000 };

/** A village whose rounds cover an hour and take blocks; power is dear in the first quarter and cheap in the third. */
function hourly(rules: Partial<MarketRules> = {}) {
  const market = DecidedMarket.village({
    rules: { horizonMtus: 4, settlementPeriodMtus: 4, blockOrders, upstream: { kind: 'neutral' }, ...rules },
  });
  const round = market.opensRound();
  const submit = (id: string, mtu: number, side: 'sell' | 'buy', quantityW: number, limit: number) =>
    expect(market.submit('carla', round, energy(id, { mtu, side, quantityW, limit }))).toBe(market.sequence);
  submit('dear', 0, 'buy', 3_000, 9_000);
  submit('cheap', 2, 'sell', 3_000, 1_000);
  return { market, round };
}

function block(market: DecidedMarket, terms: BlockTerms, by = 'lumen'): number {
  const sequence = market.submitBlock(by, 0, terms);
  expect(sequence).toBe(market.sequence);
  return sequence as number;
}

const profile = (...entries: [mtu: number, powerW: number][]): BlockEntry[] =>
  entries.map(([mtu, powerW]) => ({ mtu, powerW }));

test('a load shift carries its rebound: awarded in both quarters or in none', () => {
  const { market, round } = hourly();
  const sequence = block(market, shift('shift'));
  const { awards, blocks, nodePrices, welfareTickW, welfareBoundTickW } = market.clears(round);
  expect(awards.map(({ mtu, order, side, awardedW, price }) => [mtu, order, side, awardedW, price])).toEqual([
    [0, sequence - 2, 'buy', 2_000, 9_000],
    [0, sequence, 'sell', 2_000, 9_000],
    [2, sequence - 1, 'sell', 2_000, 1_000],
    [2, sequence, 'buy', 2_000, 1_000],
  ]);
  expect(blocks).toEqual([
    { block: sequence, participant: 'lumen', acceptedParts: 1, parts: 1, surplusTickW: String(2_000 * 8_000) },
  ]);
  expect([nodePrices[0], nodePrices[10]]).toEqual([9_000, 1_000]);
  expect([welfareTickW, welfareBoundTickW]).toEqual([String(2_000 * 8_000), String(2_000 * 8_000)]);
});

test.each<[string, readonly [BlockTerms, string][]]>([
  ['out-of-the-money', [[shift('a', { limit: 4_001 }), 'out-of-the-money']]],
  // The quarters take 3 kW: a second block of 2 kW would earn at these prices, but does not fit beside the first.
  [
    'paradoxical',
    [
      [shift('a'), 'accepted'],
      [shift('b', { limit: 1 }), 'paradoxical'],
    ],
  ],
  [
    'exclusive',
    [
      [shift('a', { exclusiveGroup: 'car' }), 'accepted'],
      [shift('b', { exclusiveGroup: 'car', limit: 1, profile: profile([0, 1_000], [2, -1_000]) }), 'exclusive'],
    ],
  ],
  [
    'linked',
    [
      [shift('a', { limit: 5_000 }), 'out-of-the-money'],
      [shift('b', { parent: 'a' }), 'linked'],
    ],
  ],
  [
    'accepted with its parent',
    [
      [shift('a'), 'accepted'],
      [shift('b', { parent: 'a', profile: profile([0, 1_000], [2, -1_000]) }), 'accepted'],
    ],
  ],
])('a block is told why: %s', (_, blocks) => {
  const { market, round } = hourly();
  for (const [terms] of blocks) block(market, terms);
  const outcome = market.clears(round);
  expect(outcome.blocks!.map(({ reason }) => reason ?? 'accepted')).toEqual(blocks.map(([, why]) => why));
});

test('with a minimum acceptance it is accepted in part, by whole watts', () => {
  const { market, round } = hourly();
  const sequence = block(market, shift('a', { minAcceptanceBps: 2_500, profile: profile([0, 4_000], [2, -4_000]) }));
  const { awards, blocks } = market.clears(round);
  expect(blocks).toMatchObject([{ acceptedParts: 3_000, parts: 4_000 }]);
  expect(awards.filter(({ order }) => order === sequence).map(({ awardedW }) => awardedW)).toEqual([3_000, 3_000]);
  const another = hourly();
  block(another.market, shift('a', { minAcceptanceBps: 7_501, profile: profile([0, 4_000], [2, -4_000]) }));
  expect(another.market.clears(another.round).blocks).toMatchObject([{ acceptedParts: 0, reason: 'paradoxical' }]);
});

test('paid its own limit, it has that for each watt that it moves', () => {
  const { market, round } = hourly({ pricing: 'pay-as-bid' });
  block(market, shift('a', { limit: 300 }));
  expect(market.clears(round).awards.map(({ side, price }) => [side, price])).toEqual([
    ['buy', 9_000],
    ['sell', 300],
    ['sell', 1_000],
    ['buy', -300],
  ]);
  const { positions } = market.settles(0);
  const net = positions.map(({ participant, credit, debit }) => [participant, Number(credit) - Number(debit)]);
  // 500 Wh: carla pays 90.00 and earns 10.00; lumen earns 3.00 twice; the grid operator has the rest.
  expect(net).toEqual([
    ['carla', -40_000],
    ['gridco', 37_000],
    ['lumen', 3_000],
    ['operator', 0],
  ]);
});

test('of a flexible device: each quarter is measured and paid by what was delivered', () => {
  const { market, round } = hourly({ upstream: { kind: 'elsewhere' } });
  for (const mtu of [0, 2]) market.nominate('lumen', round, { meteringPoint: 'mp-ada', mtu, powerW: -3_000 });
  const flexible = { product: 'flexibility', node: 'number-1', meteringPoint: 'mp-ada' } as const;
  const sequence = block(market, shift('a', { ...flexible, limit: -1_000 }));
  const { awards } = market.clears(round);
  expect(awards.filter(({ order }) => order === sequence)).toMatchObject([
    { mtu: 0, side: 'up', meteringPoint: 'mp-ada', awardedW: 2_000 },
    { mtu: 2, side: 'down', meteringPoint: 'mp-ada', awardedW: 2_000 },
  ]);
  market.read('metron', { meteringPoint: 'mp-ada', round, mtu: 0, energyWh: -500 });
  expect(market.settles(0).missingReadings).toEqual([{ meteringPoint: 'mp-ada', round, mtu: 2 }]);
});

test('the search ends where the rules say, with a certified result and the gap it may leave', () => {
  const { market, round } = hourly({ blockOrders: { ...blockOrders, searchNodeLimit: 1 } });
  for (const id of ['a', 'b', 'c']) block(market, shift(id, { profile: profile([0, 1_700], [2, -1_700]) }));
  const { status, welfareTickW, welfareBoundTickW } = market.clears(round);
  expect(status).toBe('cleared');
  expect(BigInt(welfareBoundTickW!)).toBeGreaterThanOrEqual(BigInt(welfareTickW));
});

test('a cancelled parent takes its children along, and nobody elses', () => {
  const { market, round } = hourly();
  const parent = block(market, shift('a'));
  const child = block(market, shift('b', { parent: 'a' }));
  const grandchild = block(market, shift('c', { parent: 'b' }));
  const other = block(market, shift('a'), 'volta');
  const rootBefore = bookRoot(frozenBook(market.state, market.state.rounds.get(round)!));
  const sequence = market.cancel('lumen', parent);
  const { blocks } = market.state.rounds.get(round)!;
  expect([parent, child, grandchild, other].map((id) => blocks.get(id)!.cancelled)).toEqual([true, true, true, false]);
  expect(market.cancel('lumen', parent)).toBe(sequence);
  expect(market.cancel('volta', parent)).toBe('unknown-order order');
  expect(bookRoot(frozenBook(market.state, market.state.rounds.get(round)!))).not.toBe(rootBefore);
  expect(market.submitBlock('lumen', round, shift('d', { parent: 'a' }))).toBe('unknown-order parent');
});

test('an order beside blocks is explained beside them', () => {
  const { market, round } = hourly();
  block(market, shift('a'));
  const late = market.submit(
    'carla',
    round,
    energy('late', { mtu: 0, side: 'buy', quantityW: 500, limit: 8_000 }),
  ) as number;
  market.clears(round);
  const decided = market.state.rounds.get(round)!;
  if (!isDecided(decided)) throw new Error('the round was cleared');
  expect(explainOrder(market.state.rules, market.state.network, decided, late, undefined)).toMatchObject({
    ok: true,
    value: {
      explanation: { outcome: 'not filled', nodePriceTicks: 9_000, filling: { kind: 'border', limitTicks: 9_001 } },
    },
  });
});

const long = Array.from({ length: 5 }, (_, mtu): [number, number] => [mtu, 100]);

test.each<[string, Partial<BlockTerms>, BlockTerms[]?]>([
  ['unknown-node node', { node: 'number-5' }],
  ['malformed-message profile', { profile: [] }],
  ['profile-outside-horizon profile[4].mtu', { profile: profile(...long) }],
  ['duplicate-id profile[1].mtu', { profile: profile([0, 100], [0, -100]) }],
  ['quantity-not-positive profile[1].powerW', { profile: profile([0, 100], [1, 0]) }],
  ['quantity-out-of-bounds profile[0].powerW', { profile: profile([0, -20_100]) }],
  ['quantity-off-step profile[0].powerW', { profile: profile([0, -150]) }],
  ['price-out-of-bounds limit', { limit: 300_001 }],
  ['price-out-of-bounds limit', { limit: -300_001 }],
  ['quantity-out-of-bounds minAcceptanceBps', { minAcceptanceBps: 10_001 }],
  ['empty-group exclusiveGroup', { exclusiveGroup: '' }],
  ['unknown-order parent', { parent: 'nobody' }],
  ['link-cycle parent', { parent: 'said' }],
  ['link-cycle parent', { parent: 'other' }, [shift('said', { parent: 'other' }), shift('other', { parent: 'said' })]],
  ['unknown-order parent', { parent: 'other' }, [shift('said', { parent: 'other' }), shift('other')]],
  ['unknown-order parent', { parent: 'a' }, [shift('a', { parent: 'b' }), shift('b', { parent: 'a' })]],
  ['malformed-message meteringPoint', { product: 'flexibility' }],
  ['unknown-meter meteringPoint', { product: 'flexibility', meteringPoint: 'mp-dora' }],
  ['not-permitted meteringPoint', { product: 'flexibility', meteringPoint: 'mp-bob' }],
  ['unknown-node node', { product: 'flexibility', meteringPoint: 'mp-ada' }],
  ['baseline-missing meteringPoint', { product: 'flexibility', meteringPoint: 'mp-ada', node: 'number-1' }],
])('refused, and nothing changes: %s', (refusal, terms, ...[siblings]) => {
  const { market, round } = hourly();
  const before = market.state.hash();
  expect(market.submitBlock('lumen', round, shift('said', terms), siblings)).toBe(refusal);
  expect(market.state.hash()).toBe(before);
});

test('refused where the market has no blocks, or enough of them; under a client id that stands for something else', () => {
  const plain = DecidedMarket.village();
  expect(plain.submitBlock('lumen', plain.opensRound(), shift('a'))).toBe('side-not-offered');
  const { market, round } = hourly({
    blockOrders: { ...blockOrders, maxBlocksPerRound: 3, maxBlocksPerParticipant: 2 },
  });
  const first = block(market, shift('a'));
  block(market, shift('b'));
  expect(market.submitBlock('lumen', round, shift('c'))).toBe('participant-order-limit');
  block(market, shift('a'), 'volta');
  expect(market.submitBlock('volta', round, shift('b'))).toBe('too-many-orders');
  expect(market.submitBlock('lumen', round, shift('a'))).toBe(first);
  expect(market.submitBlock('lumen', round, shift('a', { limit: 1 }))).toBe('client-id-reused clientOrderId');
  expect(market.submit('lumen', round, energy('a'))).toBe('client-id-reused clientOrderId');
  market.closesGate(round);
  expect(market.cancel('lumen', first)).toBe('gate-closed order');
  expect(market.submitBlock('lumen', round, shift('late'))).toBe('gate-closed round');
});

describe('a metering point', () => {
  const flexible = { product: 'flexibility', node: 'number-1', meteringPoint: 'mp-ada' } as const;
  function nominated() {
    const { market, round } = hourly();
    for (const mtu of [0, 1, 2, 3]) market.nominate('lumen', round, { meteringPoint: 'mp-ada', mtu, powerW: -3_000 });
    return { market, round };
  }
  const moved = (id: string, from: number, to: number, powerW: number, exclusiveGroup?: string) =>
    shift(id, {
      ...flexible,
      profile: profile([from, powerW], [to, -powerW]),
      ...(exclusiveGroup === undefined ? {} : { exclusiveGroup }),
    });

  test('is offered in one direction at a time and within its capacity, by orders and blocks together', () => {
    const { market, round } = nominated();
    block(market, moved('a', 0, 2, 6_000));
    expect(market.submitBlock('lumen', round, moved('b', 0, 3, 4_100))).toBe(
      'quantity-out-of-bounds profile[0].powerW',
    );
    expect(market.submitBlock('lumen', round, moved('b', 2, 3, 1_000))).toBe('not-permitted profile[0].powerW');
    expect(market.submit('lumen', round, offer('c', { mtu: 2 }))).toBe('not-permitted side');
    expect(market.submit('lumen', round, offer('c', { mtu: 0, quantityW: 4_100 }))).toBe(
      'quantity-out-of-bounds quantityW',
    );
    expect(market.submit('lumen', round, offer('c', { mtu: 0, quantityW: 4_000 }))).toBe(market.sequence);
  });

  test('alternatives of one group count once, and may go either way', () => {
    const { market, round } = nominated();
    block(market, moved('a', 0, 2, 10_000, 'car'));
    const back = block(market, moved('b', 2, 0, 8_000, 'car'));
    expect(market.submitBlock('lumen', round, moved('c', 0, 3, 100))).toBe('not-permitted profile[0].powerW');
    market.cancel('lumen', back);
    expect(market.submitBlock('lumen', round, moved('d', 0, 3, 100))).toBe('quantity-out-of-bounds profile[0].powerW');
    block(market, moved('e', 1, 3, 10_000));
  });
});
