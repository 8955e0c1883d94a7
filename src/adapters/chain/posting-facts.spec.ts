import { encodeAbiParameters, encodeEventTopics, numberToHex } from 'viem';
import { ChainLedger } from '../../application/chain-ledger.js';
import { judgePosting } from '../../application/posting-watcher.js';
import { postedSettlementAbi as abi } from './artifacts/posted-settlement.js';
import { factsOf } from './chain-facts.js';
import type { IndexedLog } from './chain-index.js';
import { marketId } from './market-reader.js';
import { creditsIn, postingFact } from './posting-facts.js';

const hash = numberToHex(1, { size: 32 });

test('a posting that no readable call made stops nobody: it is one that cannot be checked', () => {
  const args = { market: marketId('village'), period: 3n };
  const log: IndexedLog = {
    ...{ blockNumber: 1, position: 0, address: '0x1', transactionHash: hash, input: '0x12345678', blobs: [] },
    topics: encodeEventTopics({ abi, eventName: 'PeriodPosted', args }) as IndexedLog['topics'],
    data: encodeAbiParameters([{ type: 'bytes25' }], [numberToHex(7, { size: 25 })]),
  };
  const { postings } = ChainLedger.of(factsOf([log], 'village'));
  expect(judgePosting(postings.byPeriod.get(3)!, () => undefined)).toBe(
    'its data are missing: its transaction is no call of a posting, so nobody knows what was claimed',
  );
  expect([...factsOf([log], 'elsewhere')]).toEqual([]);
});

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
