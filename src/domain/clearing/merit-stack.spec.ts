import { randomIntegers } from '../../../test/reference/random-rounds.js';
import { MeritStack, radixFor } from './merit-stack.js';

interface Entry {
  readonly key: number;
  readonly watts: number;
}

/** Sells of even and buys of odd sequence, at random prices and watts. */
function book(count: number, highestPrice: number, seed: number): { radix: number; entries: Entry[] } {
  const below = randomIntegers(seed);
  const radix = radixFor(count);
  const entries = Array.from({ length: count }, (_, order) => ({
    key: (below(highestPrice) - highestPrice / 2) * radix + (order % 2 === 0 ? order : radix - 1 - order),
    watts: 1 + below(9),
  }));
  return { radix, entries };
}

function stackOf({ radix, entries }: ReturnType<typeof book>): MeritStack {
  const stack = new MeritStack(radix, entries.length + 1, new Int32Array(entries.length));
  stack.push(
    Float64Array.from(entries, ({ key }) => key),
    Int32Array.from(entries, ({ watts }) => watts),
    entries.length,
  );
  return stack;
}

/** What is left on the stack, in merit order. */
function left(stack: MeritStack, from = 0): Entry[] {
  return Array.from({ length: stack.end - from }, (_, index) => ({
    key: stack.key[from + index]!,
    watts: stack.powerW[from + index]!,
  })).sort((a, b) => a.key - b.key);
}

/** The watts from `fromW` to `toW` of a walk over sorted entries. */
function slice(entries: readonly Entry[], fromW: number, toW: number): Entry[] {
  let atW = 0;
  return [...entries]
    .sort((a, b) => a.key - b.key)
    .flatMap(({ key, watts }) => {
      const part = Math.min(atW + watts, toW) - Math.max(atW, fromW);
      atW += watts;
      return part > 0 ? [{ key, watts: part }] : [];
    });
}

/** Fills by order: sells that are walked over, buys that are not. */
function fills(count: number, radix: number, walkedOver: readonly Entry[], others: readonly Entry[]): number[] {
  const filled = new Array<number>(count).fill(0);
  const note = (entries: readonly Entry[], isWalkedOver: boolean) => {
    for (const { key, watts } of entries) {
      const tie = ((key % radix) + radix) % radix;
      const sells = tie < radix / 2;
      if (sells === isWalkedOver) filled[sells ? tie : radix - 1 - tie]! += watts;
    }
  };
  note(walkedOver, true);
  note(others, false);
  return filled;
}

test.each([
  [0, 2],
  [1, 2],
  [2, 4],
  [3, 8],
  [4, 8],
  [5, 16],
])('ties of %i orders take a radix of %i', (orders, radix) => {
  expect(radixFor(orders)).toBe(radix);
});

describe.each([
  [1, 10],
  [7, 4],
  [24, 10],
  [25, 10],
  [26, 1_000_000],
  [100, 20],
  [300, 1_000_000],
])('%i entries at %i prices, divided at every kind of place', (count, prices) => {
  const { radix, entries } = book(count, prices, count + prices);
  const total = entries.reduce((sum, { watts }) => sum + watts, 0);
  const places = new Set([0, 1, 5, Math.floor(total / 3), Math.floor(total / 2), total - 1, total]);
  const each = (check: (stack: MeritStack, powerW: number) => void) => {
    for (const powerW of places) if (powerW <= total) check(stackOf({ radix, entries }), powerW);
  };

  test('its cheap end is cut off: walked over', () => {
    each((stack, powerW) => {
      stack.cutCheapEnd(0, powerW);
      expect(left(stack)).toEqual(slice(entries, powerW, total));
      expect(Array.from(stack.fillW)).toEqual(fills(count, radix, slice(entries, 0, powerW), []));
    });
  });

  test('its dear end is cut off: not walked over', () => {
    each((stack, powerW) => {
      stack.cutDearEnd(0, powerW);
      expect(left(stack)).toEqual(slice(entries, 0, powerW));
      expect(Array.from(stack.fillW)).toEqual(fills(count, radix, [], slice(entries, powerW, total)));
    });
  });

  test('everything is settled at a power', () => {
    each((stack, powerW) => {
      stack.settleAtPower(0, powerW);
      expect(stack.end).toBe(0);
      expect(Array.from(stack.fillW)).toEqual(
        fills(count, radix, slice(entries, 0, powerW), slice(entries, powerW, total)),
      );
    });
  });

  test('it is split in two', () => {
    each((stack, powerW) => {
      const second = stack.split(0, powerW);
      expect(left(stack, second)).toEqual(slice(entries, powerW, total));
      stack.end = second;
      expect(left(stack)).toEqual(slice(entries, 0, powerW));
      expect(Array.from(stack.fillW)).toEqual(new Array(count).fill(0));
    });
  });
});

/** One sell at 10 and one at 20, one buy at 10 and one at 20, of 1, 2, 4 and 8 W. */
const pairs = {
  radix: 8,
  entries: [10 * 8, 20 * 8 + 1, 10 * 8 + 5, 20 * 8 + 4].map((key, at) => ({ key, watts: 2 ** at })),
};

test('at a key what lies before it is walked over, what lies at it or behind is not', () => {
  const settledAt = (key: number) => {
    const stack = stackOf(pairs);
    const before = stack.powerBeforeW(0, key);
    stack.settleAt(0, key);
    expect(stack.end).toBe(0);
    return [before, ...stack.fillW];
  };
  expect(settledAt(10 * 8)).toEqual([0, 0, 0, 4, 8]);
  expect(settledAt(10 * 8 + 1)).toEqual([1, 1, 0, 4, 8]);
  expect(settledAt(stackOf(pairs).keyBetweenSides(10))).toEqual([1, 1, 0, 4, 8]);
  expect(settledAt(stackOf(pairs).keyBetweenSides(20))).toEqual([7, 1, 2, 0, 8]);
  expect(settledAt(21 * 8)).toEqual([15, 1, 2, 0, 0]);
});

test('of two subtrees on the stack only the upper one is touched', () => {
  const stack = stackOf(pairs);
  stack.cutCheapEnd(2, 4);
  expect([stack.end, ...stack.powerW.subarray(0, 3)]).toEqual([3, 1, 2, 8]);
  stack.lowerPrices(1, 3, 5);
  expect(Array.from(stack.key.subarray(0, 3))).toEqual([10 * 8, 15 * 8 + 1, 15 * 8 + 4]);
  stack.settleAtPower(1, 2);
  expect([stack.end, ...stack.fillW]).toEqual([1, 0, 2, 0, 8]);
});

test('only as many entries as are told are put on the stack, behind those that lie there', () => {
  const stack = new MeritStack(8, 4, new Int32Array(4));
  const [key, powerW] = [Float64Array.of(80, 161, 0), Int32Array.of(1, 2, 99)];
  stack.push(key, powerW, 2);
  stack.push(key, powerW, 1);
  expect([stack.end, ...stack.key]).toEqual([3, 80, 161, 80, 0]);
  expect(Array.from(stack.powerW)).toEqual([1, 2, 1, 0]);
});

test('who is filled is noted from then on, and nobody who is not', () => {
  const stack = stackOf(pairs);
  const notes: (readonly [number, number])[] = [];
  stack.cutCheapEnd(0, 1);
  stack.noteFills({ add: (order, watts) => notes.push([order, watts]) });
  stack.settleAt(0, 20 * 8);
  expect(notes).toEqual([[3, 8]]);
});

test('where the ends are always the cheapest, so that pivots are unlucky, it divides all the same', () => {
  const count = 3_000;
  const prices = Array.from({ length: count }, (_, order) => Math.min(2 * order, 2 * (count - 1 - order) + 1));
  const radix = radixFor(count);
  for (const powerW of [1, count / 2, count - 1]) {
    const stack = stackOf({ radix, entries: prices.map((price, order) => ({ key: price * radix + order, watts: 1 })) });
    stack.cutCheapEnd(0, powerW);
    expect(Array.from(stack.fillW)).toEqual(prices.map((price) => (price < powerW ? 1 : 0)));
  }
});
