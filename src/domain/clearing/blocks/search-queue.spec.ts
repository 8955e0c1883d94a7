import { SearchQueue } from './search-queue.js';

interface Item {
  readonly name: string;
  readonly boundTickW: number;
}

function handedOut(queue: SearchQueue<Item>): string[] {
  const names: string[] = [];
  for (let item = queue.pop(); item; item = queue.pop()) names.push(item.name);
  return names;
}

test('the highest bound comes first, of equal bounds the latest', () => {
  const queue = new SearchQueue<Item>();
  for (const [name, boundTickW] of [
    ['low', 1],
    ['first of two', 5],
    ['high', 9],
    ['second of two', 5],
    ['lowest', -3],
  ] as const)
    queue.push({ name, boundTickW });
  expect(queue.peek()?.name).toBe('high');
  expect(queue.length).toBe(5);
  expect(handedOut(queue)).toEqual(['high', 'second of two', 'first of two', 'low', 'lowest']);
  expect([queue.length, queue.peek(), queue.pop()]).toEqual([0, undefined, undefined]);
});

test('it is a queue at any time, in whatever order items come and go', () => {
  const queue = new SearchQueue<Item>();
  let left: Item[] = [];
  const best = () => left.reduce((a, b) => (b.boundTickW >= a.boundTickW ? b : a));
  for (let step = 0; step < 200; step++) {
    const item = { name: `${step}`, boundTickW: (step * 37) % 23 };
    queue.push(item);
    left.push(item);
    if (step % 3 === 0) continue;
    const expected = best();
    expect(queue.peek()).toBe(expected);
    expect(queue.pop()).toBe(expected);
    left = left.filter((other) => other !== expected);
    expect(queue.length).toBe(left.length);
  }
  const byBound = left.toReversed().sort((a, b) => b.boundTickW - a.boundTickW);
  expect(handedOut(queue)).toEqual(byBound.map(({ name }) => name));
});
