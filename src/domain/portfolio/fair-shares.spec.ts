import fc from 'fast-check';
import { type CarriedShares, shareOut } from './fair-shares.js';

test('whole lots go to everyone in proportion, and what they make somebody miss comes first next time', () => {
  const carried: CarriedShares = new Map();
  const claims = [
    { home: 0, lots: 1 },
    { home: 1, lots: 1 },
    { home: 2, lots: 1 },
  ];
  const rounds = Array.from({ length: 6 }, () => shareOut(1, claims, 1_000, carried));
  expect(rounds).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]);
});

test('no more than offered, all that is awarded, and over time nobody is far from its share', () => {
  const rounds = fc.array(
    fc.record({
      lots: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 4, maxLength: 4 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 60 },
  );
  fc.assert(
    fc.property(rounds, (all) => {
      const carried: CarriedShares = new Map();
      for (const { lots, part } of all) {
        const claims = lots.map((count, home) => ({ home, lots: count }));
        const awarded = Math.round(part * lots.reduce((sum, count) => sum + count, 0));
        const given = shareOut(awarded, claims, 1, carried);
        expect(given.reduce((sum, count) => sum + count, 0)).toBe(awarded);
        expect(given.every((count, index) => count >= 0 && count <= lots[index]!)).toBe(true);
      }
      // Everybody offers in every round: nobody is a lot and a half from its share, however many rounds there were.
      for (const watts of carried.values()) expect(Math.abs(watts)).toBeLessThan(2.5);
    }),
    { seed: 4, numRuns: 100 },
  );
});
