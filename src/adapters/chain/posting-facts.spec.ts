import type { IndexedLog } from './chain-index.js';
import { creditsIn, postingFact } from './posting-facts.js';

test('an event that no ledger needs says nothing', () => {
  expect(postingFact('Staked', {}, {} as IndexedLog)).toBeUndefined();
});

test('credits stand four to a word, by participant number', () => {
  const nets = (5n << 64n) | (7n << 192n);
  expect(creditsIn([{ page: 2n, nets }])).toEqual([
    { participant: 9, amount: 5n },
    { participant: 11, amount: 7n },
  ]);
});
