import { certifyResultFile } from './certify-result-file.js';
import { clearRoundFile, writeResultFile } from './clear-round-file.js';
import { parseRoundFile } from './round-file.js';

/** Two periods; a load shift from the dear to the cheap one, and a block that the shift makes lose. */
const round = {
  format: 'gridclear-round/1',
  mtuSeconds: 3600,
  periods: 2,
  pricePoint: 'lowest',
  marginalAllocation: 'time',
  orders: [
    { id: 's0', node: 'root', side: 'sell', quantityW: 10_000, limit: '20.00', period: 0 },
    { id: 'b0', node: 'root', side: 'buy', quantityW: 4_000, limit: '50.00', period: 0 },
    { id: 's1', node: 'root', side: 'sell', quantityW: 1_000, limit: '30.00', period: 1 },
    { id: 'dear', node: 'root', side: 'sell', quantityW: 9_000, limit: '90.00', period: 1 },
    { id: 'b1', node: 'root', side: 'buy', quantityW: 5_000, limit: '100.00', period: 1 },
  ],
  requests: [],
  blocks: [
    {
      id: 'shift',
      node: 'root',
      cost: '0.10',
      minAcceptance: '1',
      profile: [
        { period: 0, powerW: -3_000 },
        { period: 1, powerW: 3_000 },
      ],
      parent: null,
      exclusiveGroup: null,
    },
    {
      id: 'follower',
      node: 'root',
      cost: '0.16',
      minAcceptance: '0.5',
      profile: [{ period: 1, powerW: 2_000 }],
      parent: 'shift',
      exclusiveGroup: null,
    },
    {
      id: 'idle',
      node: 'root',
      cost: '-0.01',
      minAcceptance: '1',
      profile: [{ period: 0, powerW: -1_000 }],
      parent: null,
      exclusiveGroup: 'g',
    },
  ],
};

function cleared(content: object) {
  const outcome = clearRoundFile(JSON.stringify(content));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.rejection));
  return outcome.value;
}

/** A copy of the round with a field of a block replaced. */
function withBlock(position: number, change: object): object {
  return {
    ...round,
    blocks: round.blocks.map((block, index) => (index === position ? { ...block, ...change } : block)),
  };
}

test('blocks are cleared with their periods, and each is told why', () => {
  const { result, lines } = cleared(round);
  expect(result).toMatchObject({
    welfare: '0.35',
    gap: '0',
    prices: [
      { node: 'root', period: 0, price: '20.00' },
      { node: 'root', period: 1, price: '80.00' },
    ],
    blocks: [
      { id: 'shift', acceptance: '1' },
      { id: 'follower', acceptance: '0.5' },
      { id: 'idle', acceptance: '0' },
    ],
  });
  expect(lines.slice(0, 4)).toEqual([
    'welfare 0.35, the highest at which no accepted block loses; fills and prices certified',
    'block shift is accepted by 1, surplus 0.08',
    'block follower is accepted by 0.5, surplus 0',
    'block idle is rejected: out of the money, surplus -0.01',
  ]);
});

test('the result file certifies', () => {
  const { result, lines } = cleared(round);
  expect(certifyResultFile(JSON.stringify(round), writeResultFile(result))).toEqual({
    ok: true,
    value: { certified: true, faults: [], lines },
  });
});

test.each([
  [
    'profile outside the horizon',
    0,
    { profile: [{ period: 2, powerW: 1 }] },
    'profile-outside-horizon',
    'blocks[0].profile[0].period',
  ],
  [
    'a period twice',
    0,
    {
      profile: [
        { period: 1, powerW: 1 },
        { period: 1, powerW: 2 },
      ],
    },
    'duplicate-id',
    'blocks[0].profile[1].period',
  ],
  ['no power', 0, { profile: [{ period: 1, powerW: 0 }] }, 'quantity-not-positive', 'blocks[0].profile[0].powerW'],
  ['half a watt', 0, { profile: [{ period: 1, powerW: 0.5 }] }, 'quantity-not-integral', 'blocks[0].profile[0].powerW'],
  ['no profile', 0, { profile: [] }, 'malformed-message', 'blocks[0].profile'],
  ['an unknown node', 1, { node: 'n9' }, 'unknown-node', 'blocks[1].node'],
  ['an unknown parent', 1, { parent: 'nobody' }, 'unknown-order', 'blocks[1].parent'],
  ['a link cycle', 0, { parent: 'follower' }, 'link-cycle', 'blocks[0].parent'],
  ['a block that is its own parent', 2, { parent: 'idle' }, 'link-cycle', 'blocks[2].parent'],
  ['an id used twice', 2, { id: 'shift' }, 'duplicate-id', 'blocks[2].id'],
  ['a group without a name', 2, { exclusiveGroup: '' }, 'malformed-message', 'blocks[2].exclusiveGroup'],
  ['more than all', 1, { minAcceptance: '1.5' }, 'malformed-message', 'blocks[1].minAcceptance'],
  ['a cost finer than a tick-watt', 0, { cost: '0.000000001' }, 'price-off-tick', 'blocks[0].cost'],
  ['a cost beyond all prices', 0, { cost: '999999999999' }, 'price-out-of-bounds', 'blocks[0].cost'],
  ['an unknown field', 0, { price: '1' }, 'unknown-field', 'blocks[0].price'],
])('%s is refused', (_, position, change, code, field) => {
  const parsed = parseRoundFile(JSON.stringify(withBlock(position, change)));
  expect(parsed).toMatchObject({ ok: false, rejection: { code, field } });
});

describe('a stated result', () => {
  const verdictOn = (change: (result: ReturnType<typeof cleared>['result']) => object) =>
    certifyResultFile(JSON.stringify(round), JSON.stringify(change(cleared(round).result)));

  test('with another selection that is cleared as well is refuted by a better one', () => {
    const without = cleared({ ...round, blocks: [] }).result;
    const verdict = verdictOn((result) => ({
      ...without,
      blocks: result.blocks.map(({ id }) => ({ id, acceptance: '0' })),
    }));
    expect(verdict).toMatchObject({
      value: {
        certified: false,
        faults: [{ field: 'blocks', message: 'not optimal: other acceptances reach a welfare of 0.35' }],
      },
    });
  });

  test('with fills beside other acceptances is refuted', () => {
    const verdict = verdictOn((result) => ({
      ...result,
      blocks: result.blocks.map(({ id }) => ({ id, acceptance: id === 'shift' ? '1' : '0' })),
    }));
    expect(verdict).toMatchObject({ value: { certified: false, faults: [{ field: 'orders' }] } });
  });

  test('with a child beyond its parent is refuted', () => {
    const verdict = verdictOn((result) => ({
      ...result,
      blocks: result.blocks.map(({ id }) => ({ id, acceptance: id === 'follower' ? '1' : '0' })),
    }));
    expect(verdict).toMatchObject({ value: { certified: false, faults: [{ field: 'blocks' }] } });
  });

  test.each([
    ['an unknown block', [{ id: 'x', acceptance: '1' }], 'unknown-order', 'blocks[0].id'],
    ['a missing block', [{ id: 'shift', acceptance: '1' }], 'malformed-message', 'blocks'],
    ['part of a part', [{ id: 'shift', acceptance: '0.5' }], 'quantity-not-integral', 'blocks[0].acceptance'],
  ])('with %s cannot be read', (_, blocks, code, field) => {
    expect(verdictOn((result) => ({ ...result, blocks }))).toMatchObject({ ok: false, rejection: { code, field } });
  });
});
