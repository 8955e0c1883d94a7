import { keccak_256 } from '@noble/hashes/sha3.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { InvariantViolation } from '../rejection.js';
import { BLOB_BYTES, BLOB_DATA_BYTES, blobsOf, dataOfBlobs, trimmedBlobs } from './blob-data.js';
import { joined } from './chunks.js';
import { LedgerTree, wordBytes } from './ledger-tree.js';
import { isProven, merkleRoot } from './merkle-tree.js';
import { debitIn, NO_TOTALS, netsTree, preparePosting, publishedIn } from './posting.js';
import { recordAmount, type SettlementRecord } from './record.js';
import { batchesOf } from './settlement-batch.js';

function record(order: number, payer: number, payee: number): SettlementRecord {
  const terms = { energyWh: 1_000, priceTicks: 100 * order, shareBps: 10_000 };
  const amount = recordAmount(terms.energyWh, terms.priceTicks, terms.shareBps);
  return { mtu: 0, kind: 'energy', payer, payee, orderSequence: order, ...terms, amount };
}

/** 1 pays 2 100 and 200, 2 pays 3 400, 3 pays 1 50. */
const records = [record(1, 1, 2), record(2, 1, 2), record(4, 2, 3)].map((it) => ({ ...it }));
const [batch] = batchesOf(records);
const evidenceRoot = keccak_256(utf8ToBytes('evidence'));
const unit = recordAmount(1_000, 100, 10_000);

describe('a posting', () => {
  it('credits who is owed on top of what it was credited before, and debits who owes', () => {
    const posting = preparePosting(batch!.bytes, [0n, 5n, 6n, 7n], 4, evidenceRoot);
    expect(posting.nets).toEqual([0n, -3n * unit, -unit, 4n * unit, 0n]);
    expect(posting.totals).toEqual([0n, 5n, 6n, 7n + 4n * unit, 0n]);
    expect(posting.debits.map(debitIn)).toEqual([
      { participant: 1, amount: 3n * unit },
      { participant: 2, amount: unit },
    ]);
    expect(posting.claim).toMatchObject({ recordCount: 3, participants: 5, batchRoot: batch!.root });
  });

  it('publishes the batch with the totals and the root of the evidence behind it', () => {
    const { data, totals, claim } = preparePosting(batch!.bytes, [], 4, evidenceRoot);
    expect(data.length).toBe(claim.dataBytes);
    expect(publishedIn(data, 5)).toEqual({ batch: batch!.bytes, totals, evidenceRoot });
    expect(publishedIn(data.subarray(0, 71), 5)).toBeUndefined();
  });

  it('is not made for participants without a leaf, nor with fewer than before', () => {
    expect(() => preparePosting(batch!.bytes, [], 2, evidenceRoot)).toThrow(InvariantViolation);
    expect(() => preparePosting(batch!.bytes, [0n, 0n, 0n, 0n, 0n, 0n], 4, evidenceRoot)).toThrow(InvariantViolation);
  });

  it('has a place for the debit of each participant that owes beside its net', () => {
    const root = new LedgerTree([
      (0n << 64n) | 0n,
      (2n ** 64n - 3n) | 0n,
      (1n << 64n) | (2n ** 64n - 1n),
      (2n << 64n) | 4n,
    ]).root;
    expect(netsTree([0n, -3n, -1n, 4n]).root).toEqual(root);
  });
});

describe('a tree of a ledger', () => {
  it('proves every leaf of it, at its place', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(0n, 2n ** 88n), { minLength: 1, maxLength: 40 }), fc.nat(), (words, seed) => {
        const position = seed % words.length;
        const proof = new LedgerTree(words).proof(position);
        const view = new DataView(proof.buffer);
        expect([view.getUint32(0), view.getUint32(4)]).toEqual([position, words.length]);
        const values = words.map(wordBytes);
        const root = merkleRoot(values);
        const siblings = Array.from({ length: (proof.length - 40) / 32 }, (_, i) =>
          proof.slice(40 + 32 * i, 72 + 32 * i),
        );
        expect(isProven(root, words.length, position, proof.slice(8, 40), siblings)).toBe(true);
        expect(new LedgerTree(words).root).toEqual(keccak_256(joined(wordBytes(BigInt(words.length)), root)));
      }),
    );
  });

  it('has a root of its own without leaves', () => {
    expect(NO_TOTALS).toEqual(keccak_256(joined(new Uint8Array(32), keccak_256(new Uint8Array(0)))));
  });
});

describe('data in blobs', () => {
  const data = Uint8Array.from({ length: BLOB_DATA_BYTES + 100 }, (_, i) => (i * 31) & 255);

  it.each([1, 31, 32, 1_000, BLOB_DATA_BYTES])('come out as they went in: %i bytes', (length) => {
    const blobs = blobsOf(data.subarray(0, length));
    expect(blobs.map((blob) => blob.length)).toEqual(blobs.map(() => BLOB_BYTES));
    expect(Buffer.compare(dataOfBlobs(blobs, length)!, data.subarray(0, length))).toBe(0);
  });

  it('are refused where more than a blob is needed', () => {
    expect(() => blobsOf(new Uint8Array(BLOB_DATA_BYTES + 1))).toThrow(InvariantViolation);
  });

  it('are none where blobs hold something else, too', () => {
    const [blob] = blobsOf(data.subarray(0, 100));
    expect(dataOfBlobs([blob!], 99)).toBeUndefined();
    expect(dataOfBlobs([blob!], BLOB_DATA_BYTES + 1)).toBeUndefined();
    const high = blob!.slice();
    high[32] = 1;
    expect(dataOfBlobs([high], 100)).toBeUndefined();
  });

  it('are shown without the zeros at the end, in whole elements', () => {
    expect(trimmedBlobs(blobsOf(Uint8Array.of(1, 0, 2))).length).toBe(32);
    const blobs = [0, BLOB_DATA_BYTES].flatMap((at) => blobsOf(data.subarray(at, at + BLOB_DATA_BYTES)));
    expect(trimmedBlobs(blobs).length).toBe(BLOB_BYTES + 32 * Math.ceil(100 / 31));
  });
});
