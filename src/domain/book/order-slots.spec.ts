import { NONE, OrderSlots } from './order-slots.js';

/** The quantities of a queue, in order. */
function waiting(slots: OrderSlots, queue: number): number[] {
  const quantities: number[] = [];
  for (let slot = slots.first(queue); slot !== NONE; slot = slots.next[slot]!) quantities.push(slots.quantityW[slot]!);
  return quantities;
}

test('orders wait by arrival, wherever others leave', () => {
  const slots = new OrderSlots(4, 2);
  const [first, second, third] = [slots.append(1, 10), slots.append(1, 20), slots.append(1, 30)];
  expect(waiting(slots, 1)).toEqual([10, 20, 30]);
  slots.remove(second!);
  expect(waiting(slots, 1)).toEqual([10, 30]);
  slots.remove(first!);
  slots.append(1, 40);
  expect(waiting(slots, 1)).toEqual([30, 40]);
  slots.remove(third!);
  expect([waiting(slots, 1), waiting(slots, 0), slots.count]).toEqual([[40], [], 1]);
});

test('slots are used again until all are taken', () => {
  const slots = new OrderSlots(2, 1);
  expect([slots.append(0, 1), slots.append(0, 2), slots.append(0, 3)]).toEqual([0, 1, NONE]);
  slots.remove(0);
  expect([slots.isLive(0), slots.isLive(1), slots.isLive(2), slots.isLive(-1)]).toEqual([false, true, false, false]);
  expect(slots.append(0, 4)).toBe(0);
  expect(waiting(slots, 0)).toEqual([2, 4]);
});

test('an order that is not there cannot leave', () => {
  const slots = new OrderSlots(2, 1);
  expect(() => slots.remove(0)).toThrow('is in the book');
});
