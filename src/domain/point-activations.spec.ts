import { DecidedMarket } from '../../test/support/decided-market.js';
import { offer, request, shift } from '../../test/support/village.js';
import type { MarketRules } from './market-rules.js';

const activation = { enduranceMtus: 2, cooldownMtus: 2 };

/** A village in which a device is activated for half an hour at most, and rests for half an hour. */
function village(rules: Partial<MarketRules> = {}) {
  const market = DecidedMarket.village({ rules: { activation, ...rules } });
  const offered = (round: number, mtu = 0, id = `o-${round}-${mtu}`) => {
    market.nominate('lumen', round, { meteringPoint: 'mp-ada', mtu, powerW: -5_000 });
    return market.submit('lumen', round, offer(id, { mtu }));
  };
  return { market, offered };
}

const blockOrders = { maxBlocksPerRound: 10, maxBlocksPerParticipant: 10, searchNodeLimit: 100 };
const long = { horizonMtus: 8, settlementPeriodMtus: 8, blockOrders };

test('offers of one round are neither too long together nor too close to each other', () => {
  const { market, offered } = village(long);
  const round = market.opensRound();
  expect([offered(round, 0), offered(round, 1)]).toEqual([expect.any(Number), expect.any(Number)]);
  expect(offered(round, 2)).toBe('endurance-exceeded meteringPoint');
  expect(offered(round, 3)).toBe('cooldown-not-over meteringPoint');
  expect(offered(round, 4)).toBe(market.sequence);
});

test('across rounds: what is offered counts while it may be awarded, and what was awarded for good', () => {
  const { market, offered } = village();
  const [first, second, third] = [market.opensRound(), market.opensRound(), market.opensRound()];
  const one = offered(first) as number;
  expect(offered(third)).toBe('cooldown-not-over meteringPoint');
  market.publish('gridco', first, request('r'));
  expect(market.clears(first).awards).toMatchObject([{ order: one }]);
  expect(offered(third)).toBe('cooldown-not-over meteringPoint');
  expect(offered(second)).toBe(market.sequence);
  expect(offered(third)).toBe('endurance-exceeded meteringPoint');
  const other = village();
  const rounds = [other.market.opensRound(), other.market.opensRound(), other.market.opensRound()];
  expect(other.offered(rounds[0]!)).toBe(other.market.sequence);
  expect(other.market.clears(rounds[0]!).awards).toEqual([]);
  expect(other.offered(rounds[2]!)).toBe(other.market.sequence);
});

test('a block is active wherever it has power; alternatives of a group do not add up', () => {
  const { market } = village(long);
  const round = market.opensRound();
  for (const mtu of Array(8).keys()) market.nominate('lumen', round, { meteringPoint: 'mp-ada', mtu, powerW: 0 });
  const block = (id: string, mtus: number[], exclusiveGroup?: string) =>
    market.submitBlock('lumen', round, {
      ...shift(id, { product: 'flexibility', node: 'number-1', meteringPoint: 'mp-ada' }),
      profile: mtus.map((mtu) => ({ mtu, powerW: 100 })),
      ...(exclusiveGroup === undefined ? {} : { exclusiveGroup }),
    });
  expect(block('a', [0, 1, 2])).toBe('endurance-exceeded meteringPoint');
  expect(block('a', [0, 2])).toBe('cooldown-not-over meteringPoint');
  expect(block('a', [0, 1], 'car')).toBe(market.sequence);
  expect(block('b', [1, 2], 'car')).toBe(market.sequence);
  expect(block('c', [3])).toBe('endurance-exceeded meteringPoint');
  expect(block('c', [5])).toBe(market.sequence);
});

test('a group is one of its round: blocks of two rounds under one name may both be accepted', () => {
  const { market } = village(long);
  const rounds = [market.opensRound(), market.opensRound()];
  for (const round of rounds)
    for (const mtu of Array(8).keys()) market.nominate('lumen', round, { meteringPoint: 'mp-ada', mtu, powerW: 0 });
  const block = (round: number, mtu: number) =>
    market.submitBlock('lumen', round, {
      ...shift(`b-${round}-${mtu}`, { product: 'flexibility', node: 'number-1', meteringPoint: 'mp-ada' }),
      ...{ profile: [{ mtu, powerW: 100 }], exclusiveGroup: 'car' },
    });
  expect(block(rounds[0]!, 7)).toBe(market.sequence);
  expect(block(rounds[1]!, 1)).toBe('cooldown-not-over meteringPoint');
  expect(block(rounds[1]!, 2)).toBe(market.sequence);
});
