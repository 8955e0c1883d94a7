import { PARTICIPANTS, randomPosting, randomRecords } from '../../../test/reference/random-postings.js';
import type { JournaledPosition } from '../events.js';
import { InvariantViolation } from '../rejection.js';
import { positionsOf } from './positions.js';
import { NOTHING_POSTED, type PostingBook, posted, refuted, totalsAfter } from './posted-totals.js';
import type { JournaledPosting } from './posting-events.js';

const numberOf = (participant: string) => Number(participant);

/** What the journal says of a random period: everybody is called by its number. */
function positions(seed: number): JournaledPosition[] {
  const payments = randomRecords(seed).map(({ payer, payee, amount }) => ({
    payer: `${payer}`,
    payee: `${payee}`,
    amount,
  }));
  return positionsOf(payments).map(({ participant, credit, debit }) => ({
    ...{ participant, credit: `${credit}`, debit: `${debit}` },
  }));
}

function postedIn(book: PostingBook, period: number, owed: readonly JournaledPosition[] = []): PostingBook {
  return posted(book, period, { participants: PARTICIPANTS + 1 } as JournaledPosting, owed, numberOf);
}

test('the fold of positions is what the postings of the same records credit, period after period', () => {
  let [folded, prepared]: (readonly bigint[])[] = [[], []];
  for (let seed = 1; seed <= 50; seed++) {
    folded = totalsAfter(folded!, PARTICIPANTS + 1, positions(seed), numberOf);
    prepared = randomPosting(seed, prepared).totals;
    expect(folded).toEqual(prepared);
  }
});

test('a posting builds on the last one, and the book knows the one before', () => {
  const first = postedIn(NOTHING_POSTED, 3, positions(1));
  const second = postedIn(first, 7, positions(2));
  expect([first.last?.period, first.former]).toEqual([3, undefined]);
  expect([second.last?.period, second.former]).toEqual([7, first.last]);
  expect(second.last!.totals).toEqual(randomPosting(2, randomPosting(1).totals).totals);
});

test('without a refuted posting the one before is the last again, and nothing is posted any more', () => {
  const first = postedIn(NOTHING_POSTED, 3, positions(1));
  const ended = refuted(postedIn(first, 7, positions(2)), 7);
  expect(ended).toEqual({ last: first.last, isEnded: true });
  expect(refuted(first, 3)).toEqual({ isEnded: true });
  expect(() => postedIn(ended, 8)).toThrow(InvariantViolation);
});

test.each<[string, () => unknown]>([
  ['an earlier period', () => postedIn(postedIn(NOTHING_POSTED, 3), 2)],
  ['the same period again', () => postedIn(postedIn(NOTHING_POSTED, 3), 3)],
  ['fewer participants', () => totalsAfter([0n, 0n, 0n], 2, [], numberOf)],
  ['a refutation of another than the last', () => refuted(postedIn(postedIn(NOTHING_POSTED, 3), 4), 3)],
  ['a refutation of nothing', () => refuted(NOTHING_POSTED, 0)],
])('%s stops the market', (_, happen) => {
  expect(happen).toThrow(InvariantViolation);
});
