import { randomPosting, termsOf } from '../../test/reference/random-postings.js';
import { type PreparedPosting, postedClaim } from '../domain/settlement/posting.js';
import { ChainLedger } from './chain-ledger.js';
import type { PostedPeriod } from './ledger-postings.js';
import type { PublishedBytes } from './posting-facts.js';
import { judgePosting } from './posting-watcher.js';

const nowhere: PublishedBytes = { is: 'missing', reason: 'nobody keeps it' };

/** The last of periods that were posted one after the other. */
function posted(...periods: readonly { readonly prepared: PreparedPosting; readonly published?: PublishedBytes }[]) {
  const facts = periods.map(({ prepared, published }, period) => ({
    ...({
      type: 'period-posted',
      period,
      claim: postedClaim(prepared.claim),
      debits: prepared.debits,
      blobs: [],
    } as const),
    ...{ digest: new Uint8Array(25).fill(period + 1), dataHash: new Uint8Array(32), challengeableUntil: 0 },
    published: published ?? ({ is: 'here', bytes: prepared.data } as const),
    ...{ blockNumber: period, transactionHash: `0x${period}` as const },
  }));
  return ChainLedger.of(facts).postings.last as PostedPeriod;
}

describe('what is judged of a posting', () => {
  const first = randomPosting(1);
  const second = randomPosting(2, first.totals);

  it('is right where all of it follows from its data and those before', () => {
    expect(judgePosting(posted({ prepared: first }, { prepared: second }), termsOf)).toBeUndefined();
  });

  it('is nothing where its data are missing, or those that it builds on', () => {
    expect(judgePosting(posted({ prepared: first, published: nowhere }), termsOf)).toBe(
      'its data are missing: nobody keeps it',
    );
    const onNothing = posted({ prepared: first, published: nowhere }, { prepared: second });
    expect(judgePosting(onNothing, termsOf)).toBe('the totals it builds on, those of period 0, cannot be read');
  });
});
