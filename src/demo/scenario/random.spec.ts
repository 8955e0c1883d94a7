import { SeededRandom } from './random.js';

describe('seeded randomness', () => {
  it('is the same for the same seed and purpose', () => {
    const draws = (purpose: string, seed: number) => {
      const random = SeededRandom.for(purpose, seed);
      return [random.next(), random.next(), random.next()];
    };
    expect(draws('cars', 1)).toEqual(draws('cars', 1));
    expect(draws('cars', 1)).not.toEqual(draws('cars', 2));
    expect(draws('cars', 1)).not.toEqual(draws('failures', 1));
  });

  it('spreads evenly', () => {
    const random = new SeededRandom(1);
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 10_000; draw++) counts[random.below(10)]! += 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it('shuffles without losing anything', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = new SeededRandom(3).shuffle(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
  });
});
