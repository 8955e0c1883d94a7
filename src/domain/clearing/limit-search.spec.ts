import fc from 'fast-check';
import { ClearingBudget, searchLimit } from './limit-search.js';

/** A market in which a sale is filled at limits up to the border, and what was asked of it. */
function sale(border: number) {
  const asked: number[] = [];
  const isFilledAt = (limit: number) => {
    asked.push(limit);
    return limit <= border;
  };
  return { asked, isFilledAt };
}

describe('a search for a limit', () => {
  test('ends at the border, whatever was guessed, within the clearings that halving takes', () => {
    const ticks = fc.integer({ min: -5_000, max: 5_000 });
    const cases = fc.record({
      ends: fc.tuple(ticks, ticks),
      inside: fc.nat(),
      guesses: fc.array(ticks, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(cases, ({ ends, inside, guesses }) => {
        const [fills, fails] = [Math.min(...ends), Math.max(...ends) + 1];
        const border = fills + (inside % (fails - fills));
        const { asked, isFilledAt } = sale(border);
        const found = searchLimit({ fills, fails, guesses }, isFilledAt, new ClearingBudget(100));
        expect(found).toEqual({ kind: 'border', limitTicks: border });
        expect(asked.every((limit) => limit > fills && limit < fails)).toBe(true);
        expect(asked.length).toBeLessThanOrEqual(Math.ceil(Math.log2(fails - fills)) + guesses.length);
      }),
    );
  });

  test('narrows for purchases as for sales', () => {
    const isFilledAt = (limit: number) => limit >= -3;
    const found = searchLimit({ fills: 7, fails: -9, guesses: [] }, isFilledAt, new ClearingBudget(100));
    expect(found).toEqual({ kind: 'border', limitTicks: -3 });
  });

  test('asks at a guess between the ends, and not at the ends or beyond them', () => {
    const { asked, isFilledAt } = sale(40);
    const guesses = [0, 100, -1, 101, 40, 41];
    expect(searchLimit({ fills: 0, fails: 100, guesses }, isFilledAt, new ClearingBudget(2))).toMatchObject({
      kind: 'border',
      limitTicks: 40,
    });
    expect(asked).toEqual([40, 41]);
  });

  test('says what it found so far where the bound of clearings strikes, while guessing and while halving', () => {
    const bracket = { fills: 0, fails: 100, guesses: [60, 30, 35] };
    const unfinished = (clearings: number) => searchLimit(bracket, sale(40).isFilledAt, new ClearingBudget(clearings));
    expect(unfinished(0)).toEqual({ kind: 'unfinished', limitTicks: 0 });
    expect(unfinished(2)).toEqual({ kind: 'unfinished', limitTicks: 30 });
    expect(unfinished(3)).toEqual({ kind: 'unfinished', limitTicks: 35 });
  });
});

describe('a budget of clearings', () => {
  test('is spent by clearings, or by the nodes that they visit', () => {
    const byClearings = new ClearingBudget(1);
    expect([byClearings.takes(), byClearings.isSpent, byClearings.takes()]).toEqual([true, true, false]);
    const byNodes = new ClearingBudget(9, 10);
    byNodes.visited(9);
    expect(byNodes.isSpent).toBe(false);
    byNodes.visited(1);
    expect([byNodes.isSpent, byNodes.takes()]).toEqual([true, false]);
  });
});
