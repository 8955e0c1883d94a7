import { readSealedOrders, revealing, sealedOrders, sealedOrdersText } from './sealed-orders.js';

const by = { market: 'lane', number: 7 };
const nodes = ['transformer', 'street'];
const sale = { side: 'sell', node: 'street', quantityW: 2_000, limit: '50.00' };

/** Another salt each time, as 32 hexadecimal digits. */
function counting(): () => string {
  let next = 0;
  return () => `${next++}`.padStart(32, '0');
}

const prepared = (list: unknown) => sealedOrders(list, 3, by, nodes, counting());

function sealedSale() {
  const sealed = prepared([sale]);
  if (!sealed.ok) throw new Error(sealed.rejection.message);
  return sealed.value;
}

test('each order gets an id that ends in its salt, and nothing else of it changes', () => {
  const sealed = prepared([{ clientOrderId: 'roof', ...sale }, sale]);
  const orders = [
    { clientOrderId: `roof-${'0'.repeat(32)}`, ...sale },
    { clientOrderId: `${'0'.repeat(31)}1`, ...sale },
  ];
  expect(sealed).toEqual({
    ok: true,
    value: { market: 'lane', round: 3, participant: 7, root: expect.stringMatching(/^0x[0-9a-f]{64}$/), orders },
  });
  expect(sealed.ok && revealing(sealed.value)).toEqual({ round: 3, orders, signed: { signature: '0x' } });
});

test('the same orders under other salts, for another round or participant have another root', () => {
  const roots = [
    prepared([sale]),
    sealedOrders([sale], 3, by, nodes, () => '7'.repeat(32)),
    sealedOrders([sale], 4, by, nodes, counting()),
    sealedOrders([sale], 3, { ...by, number: 8 }, nodes, counting()),
  ].map((sealed) => sealed.ok && sealed.value.root);
  expect(new Set(roots).size).toBe(4);
});

test.each([
  ['no list', { orders: [] }, 'malformed-message', ''],
  ['an empty list', [], 'malformed-message', 'orders'],
  ['no orders', ['sell'], 'malformed-message', 'orders[0]'],
  ['a price between ticks', [sale, { ...sale, limit: '50.001' }], 'price-off-tick', 'orders[1].limit'],
  ['an unknown field', [{ ...sale, colour: 'red' }], 'unknown-field', 'orders[0].colour'],
  ['an unknown node', [{ ...sale, node: 'moon' }], 'unknown-node', 'orders[0].node'],
  [
    'a curve',
    [{ side: 'sell', node: 'street', curve: { kind: 'steps', steps: [{ quantityW: 100, price: '1.00' }] } }],
    'unsupported',
    'orders[0].curve',
  ],
  ['a name too long', [{ clientOrderId: 'x'.repeat(40), ...sale }], 'malformed-message', 'orders[0].clientOrderId'],
])('%s cannot be sealed', (_, list, code, field) => {
  expect(prepared(list)).toMatchObject({ ok: false, rejection: { code, field } });
});

test('what was written is read again', () => {
  expect(readSealedOrders(sealedOrdersText(sealedSale()), by, 3, nodes)).toEqual({ ok: true, value: sealedSale() });
});

const text = sealedOrdersText(sealedSale());

test.each([
  ['is no JSON', 'sell 2 kW', by, 3, 'malformed-message', ''],
  ['is something else', '{}', by, 3, 'malformed-message', 'format'],
  ['is of another version', text.replace('orders 1', 'orders 2'), by, 3, 'malformed-message', 'format'],
  ['is of another market', text, { ...by, market: 'hill' }, 3, 'out-of-order', 'market'],
  ['is of another round', text, by, 4, 'out-of-order', 'round'],
  ["is another participant's", text, { ...by, number: 8 }, 3, 'out-of-order', 'participant'],
  ['was changed', text.replace('50.00', '49.00'), by, 3, 'signature-invalid', 'root'],
  ['was broken', text.replace('50.00', 'fifty'), by, 3, 'malformed-message', 'orders[0].limit'],
])('a file that %s is refused', (_, content, reader, round, code, field) => {
  expect(readSealedOrders(content, reader, round, nodes)).toMatchObject({ ok: false, rejection: { code, field } });
});
