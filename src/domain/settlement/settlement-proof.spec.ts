import { keccak_256 } from '@noble/hashes/sha3.js';
import fc from 'fast-check';
import { InvariantViolation } from '../rejection.js';
import { chunksOf, joined, rootOfChunks } from './chunks.js';
import { isProven, merkleRoot } from './merkle-tree.js';
import { recordAmount, type SettlementRecord } from './record.js';
import { batchesOf, digestOfBatches, type SettlementBatch } from './settlement-batch.js';
import { FLOW_BYTES, readFlow, readRecord, SUM_BYTES } from './settlement-flow.js';
import { proveSettlement } from './settlement-proof.js';

function record(order: number, payee: number): SettlementRecord {
  const terms = { energyWh: 250 + order, priceTicks: 8000, shareBps: 10_000 };
  const amount = recordAmount(terms.energyWh, terms.priceTicks, terms.shareBps);
  return { mtu: order % 96, kind: 'energy', payer: 1, payee, orderSequence: order, ...terms, amount };
}

const [batch] = batchesOf(Array.from({ length: 100 }, (_, i) => record(i + 1, 2 + (i % 3))));

describe('a proof of a settlement', () => {
  it('holds the record in a chunk of the tree under the root, at every position', () => {
    const chunks = chunksOf(batch!.bytes);
    const values = chunks.map(({ bytes }) => keccak_256(bytes));
    const root = keccak_256(joined(new Uint8Array(31), Uint8Array.of(chunks.length), merkleRoot(values)));
    expect(root).toEqual(rootOfChunks(chunks));
    fc.assert(
      fc.property(fc.nat(99), (position) => {
        const proof = proveSettlement([batch!], 0, position);
        const [place, digests] = proof;
        const view = new DataView(proof.buffer, 2);
        const chunk = chunks[view.getUint32(0)]!;
        expect([digests, view.getUint32(4)]).toEqual([0, chunks.length]);
        const leaf = proof.subarray(10, 10 + chunk.bytes.length);
        const siblings = Array.from({ length: (proof.length - 10 - leaf.length) / 32 }, (_, i) =>
          proof.slice(10 + leaf.length + 32 * i, 42 + leaf.length + 32 * i),
        );
        const value = keccak_256(leaf);
        expect(isProven(merkleRoot(values), values.length, view.getUint32(0), value, siblings)).toBe(true);
        const leafView = new DataView(leaf.slice().buffer);
        const flow = readFlow(leafView, 3);
        const isFirst = leafView.getUint16(1) === 0;
        const at = 3 + FLOW_BYTES + (isFirst ? 0 : SUM_BYTES) + place! * flow.recordBytes;
        expect(batch!.records[position]).toMatchObject({ ...readRecord(leafView, at, flow), payee: flow.payee });
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('names the digests around its batch where the period has several', () => {
    const others = [1000, 2000].map((order): SettlementBatch => batchesOf([record(order, 2)])[0]!);
    const batches = [others[0]!, batch!, others[1]!];
    const proof = proveSettlement(batches, 1, 40);
    expect(proof[1]).toBe(2);
    expect(proof.slice(2, 34)).toEqual(digestOfBatches([others[0]!]));
    expect(proof.slice(34, 66)).toEqual(others[1]!.root);
    expect(proof.slice(66)).toEqual(proveSettlement([batch!], 0, 40).slice(2));
  });

  it('does not exist for what is not there', () => {
    expect(() => proveSettlement([batch!], 0, 100)).toThrow(InvariantViolation);
    expect(() => proveSettlement([batch!], 1, 0)).toThrow(InvariantViolation);
  });
});
