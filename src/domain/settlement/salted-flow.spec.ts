import { randomRecords, termsOf } from '../../../test/reference/random-postings.js';
import { randomIntegers } from '../../../test/reference/random-rounds.js';
import { chunksOf } from './chunks.js';
import { isFlowAllowed } from './flow-rules.js';
import { flowsIn } from './published-posting.js';
import { postedRecordsRoot, SaltedFlow, saltBatch } from './salted-flow.js';
import { missingLeaves, openFlow, readOpening, recordsOfSalted, saltedFlowsIn } from './salted-opening.js';
import { decodeBatch, recordsRoot, wholeBatchOf } from './settlement-batch.js';
import { FLOW_BYTES, isSalted, isWellFormed, readFlow, type SettlementFlow } from './settlement-flow.js';

const SEED = new Uint8Array(32).fill(7);
const isOfProsumer = ({ payer, payee }: Pick<SettlementFlow, 'payer' | 'payee'>) =>
  termsOf(payer)?.role === 'prosumer' || termsOf(payee)?.role === 'prosumer';

/** A flow of the random periods as it is posted. */
function posted(salted: SaltedFlow): { flow: SettlementFlow; root: Uint8Array } {
  const bytes = salted.bytes;
  return { flow: readFlow(new DataView(bytes.buffer), 0), root: bytes.subarray(FLOW_BYTES) };
}

describe('a salted flow', () => {
  test.each([1, 2, 3, 4])('is public in parties, share and amount, and opens to its records: %i', (seed) => {
    const { bytes, records } = wholeBatchOf(randomRecords(seed));
    const { bytes: batch, salted } = saltBatch(bytes, isOfProsumer, SEED);
    const before = decodeBatch(bytes).map(({ flow }) => flow);
    const after = flowsIn(batch)!;
    expect(after.map(({ kind, payer, payee, shareBps, amount }) => [kind, payer, payee, shareBps, amount])).toEqual(
      before.map(({ kind, payer, payee, shareBps, amount }) => [kind, payer, payee, shareBps, amount]),
    );
    expect(after.map(isSalted)).toEqual(before.map(isOfProsumer));
    expect(after.some((flow) => isSalted(flow) === isWellFormed(flow))).toBe(false);
    expect(after.every((flow) => isFlowAllowed(flow, termsOf))).toBe(true);
    const opened = salted.map((one) => openFlow(posted(one).flow, posted(one).root, one.openings().reverse()));
    const secret = records.filter(({ payer, payee }) => [payer, payee].some((n) => termsOf(n)?.role === 'prosumer'));
    expect(opened.flatMap((one) => (one.is === 'right' ? one.records : []))).toEqual(secret);
  });

  test('says nothing of its records in what is posted', () => {
    const { bytes } = wholeBatchOf(randomRecords(5));
    const { bytes: batch, salted } = saltBatch(bytes, isOfProsumer, SEED);
    for (const { clear } of salted)
      expect(Buffer.from(batch).includes(Buffer.from(clear.subarray(FLOW_BYTES)))).toBe(false);
  });

  test('leaves no digest of records in the clear, by which they could be guessed, to tell', () => {
    const { records } = wholeBatchOf(randomRecords(5));
    const numbers = records.flatMap(({ payer, payee }) => [payer, payee]);
    const prosumers = new Set(numbers.filter((number) => termsOf(number)?.role === 'prosumer'));
    const [told, again, other] = [SEED, SEED, new Uint8Array(32)].map((seed) =>
      postedRecordsRoot(records, { seed, prosumers }),
    );
    expect(again).toEqual(told);
    expect(other).not.toEqual(told);
    expect(postedRecordsRoot(records, undefined)).toEqual(recordsRoot(records));
    expect(told).not.toEqual(recordsRoot(records));
  });

  test('has another salt at each chunk, in each flow and with each seed', () => {
    const { bytes } = wholeBatchOf(randomRecords(6));
    const other = new Uint8Array(32).fill(8);
    const openings = [SEED, other].flatMap((seed) =>
      saltBatch(bytes, isOfProsumer, seed).salted.flatMap((flow) => flow.openings()),
    );
    const salts = openings.map((opening) => Buffer.from(opening.subarray(10, 42)).toString('hex'));
    expect(new Set(salts).size).toBe(salts.length);
  });

  test('is closed to other openings, and to some of its own; what is there twice or of others does no harm', () => {
    const { bytes } = wholeBatchOf(randomRecords(7));
    const [one, other] = saltBatch(bytes, () => true, SEED).salted;
    const { flow, root } = posted(one!);
    const own = one!.openings();
    expect(own.length).toBeGreaterThan(1);
    const wrong = [[], own.slice(1), own.slice(0, -1), other!.openings(), [...own.slice(1), new Uint8Array(9)]];
    for (const openings of wrong) expect(openFlow(flow, root, openings)).toEqual({ is: 'closed' });
    const opened = openFlow(flow, root, own);
    expect(opened.is).toBe('right');
    expect(openFlow(flow, root, [...own, ...other!.openings(), new Uint8Array(9), ...own])).toEqual(opened);
    expect(openFlow(flow, other!.bytes.subarray(FLOW_BYTES), own)).toEqual({ is: 'closed' });
  });

  test('is wrong by one leaf that is, whatever is kept of the others', () => {
    const { bytes } = wholeBatchOf(randomRecords(7));
    const [one] = saltBatch(bytes, () => true, SEED).salted;
    const { flow, root } = posted(one!);
    const own = one!.openings();
    const otherwise = { ...flow, amount: flow.amount + 1n };
    expect(openFlow(otherwise, root, [own[1]!])).toEqual({ is: 'wrong', leaves: [1], openings: [own[1]] });
    expect(openFlow(otherwise, root, [own[1]!, own[1]!])).toMatchObject({ is: 'wrong', leaves: [1] });
  });

  test('is found in its batch, and opened by what several parties were told of several flows', () => {
    const { bytes } = wholeBatchOf(randomRecords(9));
    const { bytes: batch, salted } = saltBatch(bytes, isOfProsumer, SEED);
    const told = salted.slice(1).flatMap((flow) => flow.openings());
    const found = saltedFlowsIn(chunksOf(batch), [...told, ...told]);
    expect(found.map(({ opened }) => opened.is)).toEqual(['closed', ...salted.slice(1).map(() => 'right')]);
    const [closed] = recordsOfSalted(found[0]!);
    expect(closed).toMatchObject({ isSalted: true, amount: salted[0]!.flow.amount, payee: salted[0]!.flow.payee });
  });

  test('shows nothing by an opening of which any byte is another', () => {
    const below = randomIntegers(8);
    const { bytes } = wholeBatchOf(randomRecords(8));
    const [one] = saltBatch(bytes, () => true, SEED).salted;
    const { root } = posted(one!);
    for (let i = 0; i < 200; i++) {
      const opening = one!.opening(0).slice();
      opening[below(opening.length)]! ^= 1 + below(255);
      const leaf = readOpening(opening);
      expect(leaf && Buffer.from(leaf.root).equals(Buffer.from(root))).not.toBe(true);
    }
  });

  test('of a flow that nobody opened the first leaf is missing, then all that were not opened', () => {
    const secret = randomRecords(1).find(isOfProsumer)!;
    const many = Array.from({ length: 40 }, (_, i) => ({ ...secret, mtu: 1_000 + i }));
    const { bytes } = wholeBatchOf([...randomRecords(1), ...many]);
    const { salted } = saltBatch(bytes, isOfProsumer, SEED);
    for (const flow of salted) {
      const [openings, others] = [flow.openings(), salted.filter((one) => one !== flow)];
      const told = others.flatMap((other) => other.openings());
      expect(missingLeaves(flow.root, told)).toEqual({ positions: [0], any: new Uint8Array(0) });
      const last = openings.at(-1)!;
      const positions = openings.slice(0, -1).map((_, position) => position);
      expect(missingLeaves(flow.root, [...told, last])).toEqual({ positions, any: last });
      expect(missingLeaves(flow.root, openings).positions).toEqual([]);
    }
    expect(salted.some((flow) => flow.openings().length > 1)).toBe(true);
  });
});
