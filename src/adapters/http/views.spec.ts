import type { RoundView } from '../../application/read-model.js';
import { roundView } from './views.js';

const round: RoundView = {
  ...{ round: 7, phase: 'cleared', deliveryStart: 9_000, gateClosesAt: 8_100, orderCount: 3, requestCount: 1 },
  ...{ bookRoot: '0x1', resultHash: '0x2', welfareTickW: '40000000', welfareBoundTickW: null, status: 'cleared' },
};

test.each([
  ['an open book', { book: 'open' }, 'open', 3],
  ['a sealed book', { book: 'sealed' }, 'open', null],
  ['a sealed book', { book: 'sealed' }, 'closed', 3],
  ['a book of sealed bids', { book: 'sealed', sealedBids: { revealSeconds: 60 } }, 'closed', null],
  ['a book of sealed bids', { book: 'sealed', sealedBids: { revealSeconds: 60 } }, 'committed', 3],
] as const)(
  'of %s everybody is told how many orders are in it, unless it still takes some (%#)',
  (_, rules, phase, count) => {
    expect(roundView({ ...round, phase }, { mtuSeconds: 900, ...rules }).orderCount).toBe(count);
  },
);

test('the welfare is told of an open book only', () => {
  const { welfareTickW: _, welfareBoundTickW: __, ...told } = round;
  const welfare = { welfare: '0.1000000000', welfareBound: null };
  expect(roundView(round, { mtuSeconds: 900, book: 'open' })).toEqual({ ...told, ...welfare });
  expect(roundView(round, { mtuSeconds: 900, book: 'sealed' })).toEqual({ ...told, ...welfare, welfare: null });
});
