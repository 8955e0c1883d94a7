import fc from 'fast-check';
import type { RoundShape } from './random-rounds.js';

/** Few distinct prices and small watts, so that ties, step ends and binding limits meet each other. */
export const smallRounds: fc.Arbitrary<RoundShape> = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  nodes: fc.integer({ min: 1, max: 9 }),
  orders: fc.integer({ min: 0, max: 40 }),
  requests: fc.integer({ min: 0, max: 5 }),
  highestPrice: fc.constantFrom(4, 20, 100_000),
  highestQuantityW: fc.constantFrom(3, 12, 1_000),
  highestLimitW: fc.constantFrom(5, 30, 2_000),
});
