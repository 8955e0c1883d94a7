import { postingFaults } from '../../../test/reference/broken-postings.js';
import { randomPosting, termsOf } from '../../../test/reference/random-postings.js';
import { randomIntegers } from '../../../test/reference/random-rounds.js';
import type { Micros } from '../quantity.js';
import { type PreparedPosting, postedClaim } from './posting.js';
import { findPostingChallenge, type JudgedPosting } from './posting-challenge.js';

/** What everybody knows of a posting. */
function judged({ claim, ...posted }: PreparedPosting, formerTotals: readonly Micros[]): JudgedPosting {
  return { ...posted, claim: postedClaim(claim), formerTotals };
}

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

describe('what refutes a posting', () => {
  it.each(SEEDS)('is nothing where it is honest: %i', (seed) => {
    const first = randomPosting(seed);
    expect(findPostingChallenge(judged(first, []), termsOf)).toBeUndefined();
    const second = randomPosting(1_000 + seed, first.totals);
    expect(findPostingChallenge(judged(second, first.totals), termsOf)).toBeUndefined();
  });

  it.each(postingFaults)('is found: $name', ({ cheat, caughtBy }) => {
    const caught = SEEDS.flatMap((seed) => {
      const formerTotals = seed % 2 === 0 ? randomPosting(seed).totals : [];
      const honest = randomPosting(1_000 + seed, formerTotals);
      const broken = cheat(honest, formerTotals, randomIntegers(seed));
      return broken === undefined ? [] : [findPostingChallenge(judged(broken, formerTotals), termsOf)?.kind];
    });
    expect(caught.length).toBeGreaterThan(0);
    expect(new Set(caught)).toEqual(new Set([caughtBy]));
  });

  it('is all data where blobs hold something else behind them', () => {
    const posting = { ...judged(randomPosting(1), []), data: undefined };
    expect(findPostingChallenge(posting, termsOf)).toEqual({ kind: 'data', fault: 'bytes' });
  });
});
