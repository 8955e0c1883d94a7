import { Arrivals } from './arrivals.js';

test('resting orders are found by their id, others are not', () => {
  const resting = new Map<number, number>();
  const arrivals = new Arrivals(2, (id, slot) => resting.get(id) === slot);
  const arrive = (id: number, slot: number) => {
    arrivals.add(id, slot);
    resting.set(id, slot);
  };
  arrive(5, 0);
  arrive(8, 1);
  expect([4, 5, 6, 8, 9].map((id) => arrivals.slotOf(id))).toEqual([undefined, 0, undefined, 1, undefined]);
  resting.delete(5);
  arrive(9, 0);
  resting.delete(9);
  arrive(12, 0);
  expect([5, 8, 9, 12].map((id) => arrivals.slotOf(id))).toEqual([undefined, 1, undefined, 0]);
  resting.delete(8);
  arrive(13, 1);
  expect([8, 12, 13].map((id) => arrivals.slotOf(id))).toEqual([undefined, 0, 1]);
  expect(arrivals.restingSlots()).toEqual([0, 1]);
});
