import { ExpiryQueue } from './expiry-queue.js';

test('orders expire by their moment, then by their sequence, and not before', () => {
  const queue = new ExpiryQueue();
  const moments = [50, 20, 40, 20, 10, 30, 20];
  for (const [order, until] of moments.entries()) queue.add(order, until);
  expect(queue.takeDue(9)).toBeUndefined();
  expect(queue.takeDue(10)).toBe(4);
  expect(queue.takeDue(10)).toBeUndefined();
  queue.add(7, 15);
  expect(Array.from({ length: 8 }, () => queue.takeDue(100))).toEqual([7, 1, 3, 6, 5, 2, 0, undefined]);
});
