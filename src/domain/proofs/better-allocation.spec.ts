import { allocationBeside } from '../../../test/reference/other-allocations.js';
import { type ProvenHorizon, provenHorizons } from '../../../test/reference/proven-horizons.js';
import { type ClearedHorizonData, judgeAllocation } from './better-allocation.js';
import { auditHorizon } from './horizon-audit.js';
import { type HorizonProof, horizonResultHash } from './horizon-proof.js';
import { readHorizon } from './read-horizon.js';

const shape = {
  ...{ seed: 1, periods: 3, nodes: 5, orders: 12, requests: 3, blocks: 6 },
  ...{ highestPrice: 20, highestQuantityW: 12, highestLimitW: 30, blockSize: 1 },
};
const NODES = 2_000;

function cleared({ problem, book }: ProvenHorizon, proof: HorizonProof): ClearedHorizonData {
  const { upstream } = problem.periods[0]!;
  return { book: book.digests, upstream, executed: proof, welfareTickW: proof.result.welfareTickW };
}

test('a horizon is read out of the words that execute it: the same book, whose clearing is worth the same', () => {
  for (const horizon of provenHorizons(shape, 16)) {
    const { book, clearing, proof, problem } = horizon;
    const read = readHorizon(proof, problem.periods[0]!.upstream)!;
    expect(read.book.digests).toEqual(book.digests);
    expect(read.problem.blocks).toEqual(problem.blocks);
    expect(read.problem.exclusiveGroups).toEqual(problem.exclusiveGroups);
    expect(judgeAllocation(cleared(horizon, proof), NODES)).toEqual({ verdict: 'right' });
    expect(clearing.welfareTickW).toBe(proof.result.welfareTickW);
  }
});

test('of an allocation that is worth less, the best one is found and proven', () => {
  let better = 0;
  for (const horizon of provenHorizons({ ...shape, seed: 500 }, 16)) {
    const nothing = allocationBeside(horizon, new Int32Array(horizon.problem.blocks.length));
    if (nothing === undefined || nothing.result.welfareTickW === horizon.clearing.welfareTickW) continue;
    better++;
    const judgement = judgeAllocation(cleared(horizon, nothing), NODES);
    if (judgement.verdict !== 'wrong') throw new Error('a worse allocation is not seen');
    const { proof, challenge } = judgement.disproof;
    expect(challenge).toEqual({
      kind: 'better-allocation',
      welfareTickW: `${horizon.clearing.welfareTickW}`,
      heldTickW: `${nothing.result.welfareTickW}`,
    });
    const audit = auditHorizon(proof, horizon.problem.periods[0]!.upstream)!;
    expect(audit.faults).toEqual([]);
    const result = { ...audit.result, boundTickW: proof.result.boundTickW };
    expect(horizonResultHash(audit.book, result)).toEqual(horizonResultHash(horizon.book.digests, proof.result));
  }
  expect(better).toBeGreaterThan(5);
});

test('nothing is said of words that are not those of the committed book', () => {
  const [horizon, other] = [...provenHorizons(shape, 2)] as [ProvenHorizon, ProvenHorizon];
  const read = cleared(horizon, horizon.proof);
  expect(judgeAllocation({ ...read, book: other.book.digests }, NODES)).toMatchObject({
    verdict: 'unproven',
    reason: expect.stringContaining('committed'),
  });
  const { selection, mtus } = horizon.proof;
  const torn = { ...selection, profiles: selection.profiles.subarray(1) };
  expect(judgeAllocation({ ...read, executed: { mtus, selection: torn } }, NODES)).toMatchObject({
    verdict: 'unproven',
  });
  const stepless = mtus.map((mtu) => ({ ...mtu, steps: [...mtu.steps, 0n] }));
  expect(judgeAllocation({ ...read, executed: { mtus: stepless, selection } }, NODES)).toMatchObject({
    verdict: 'unproven',
  });
});
