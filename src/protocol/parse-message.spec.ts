import { z } from 'zod';
import { commands } from './commands.js';
import { listOf, priceText, quantityW } from './fields.js';
import { fieldPath, parseMessage } from './parse-message.js';

const schema = z.strictObject({ orders: listOf(z.strictObject({ quantityW, limit: priceText })) });
const order = { quantityW: 1_000, limit: '80.00' };

test('a message in domain units', () => {
  expect(parseMessage(schema, { orders: [order] })).toEqual({
    ok: true,
    value: { orders: [{ quantityW: 1_000, limit: 8_000 }] },
  });
});

test.each([
  [undefined, 'malformed-message', ''],
  [{ orders: {} }, 'malformed-message', 'orders'],
  [{ orders: [order], owner: 1 }, 'unknown-field', 'owner'],
  [{ orders: [{ ...order, id: 1 }] }, 'unknown-field', 'orders[0].id'],
  [{ orders: Array.from({ length: 5_001 }, () => order) }, 'message-too-large', 'orders'],
  [{ orders: [order, { ...order, quantityW: 0.5 }] }, 'quantity-not-integral', 'orders[1].quantityW'],
  [{ orders: [{ ...order, quantityW: Number.NaN }] }, 'malformed-message', 'orders[0].quantityW'],
  [{ orders: [{ ...order, quantityW: 1e300 }] }, 'quantity-out-of-bounds', 'orders[0].quantityW'],
  [{ orders: [{ ...order, quantityW: -1e10 }] }, 'quantity-out-of-bounds', 'orders[0].quantityW'],
  [{ orders: [{ ...order, limit: '80.001' }] }, 'price-off-tick', 'orders[0].limit'],
  [{ orders: [{ ...order, limit: '1000000.01' }] }, 'price-out-of-bounds', 'orders[0].limit'],
  [{ orders: [{ ...order, limit: '8e1' }] }, 'malformed-message', 'orders[0].limit'],
  [{ orders: [{ ...order, limit: 80 }] }, 'malformed-message', 'orders[0].limit'],
])('%j is refused as %s at "%s"', (message, code, field) => {
  expect(parseMessage(schema, message)).toEqual({
    ok: false,
    rejection: { code, field, message: expect.any(String) },
  });
});

test('an unknown channel has its own refusal', () => {
  expect(parseMessage(commands.subscribe.message, { channels: ['book', 'gossip'] })).toMatchObject({
    rejection: { code: 'unknown-channel', field: 'channels[1]' },
  });
});

test('paths are written as in JavaScript', () => {
  expect(fieldPath(['orders', 3, 'limit'])).toBe('orders[3].limit');
  expect(fieldPath([0, 'limit'])).toBe('[0].limit');
});
