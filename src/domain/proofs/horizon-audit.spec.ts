import { provenHorizons } from '../../../test/reference/proven-horizons.js';
import type { HorizonShape } from '../../../test/reference/random-horizons.js';
import { auditHorizon } from './horizon-audit.js';

const shape: HorizonShape = {
  ...{ seed: 7, periods: 3, nodes: 4, orders: 14, requests: 3, blocks: 6 },
  ...{ highestPrice: 20, highestQuantityW: 12, highestLimitW: 30, blockSize: 1 },
};

test('what the engine clears is found to be right, digest for digest and to the last tick-watt', () => {
  let [accepted, divided] = [0, 0];
  for (const { problem, clearing, proof } of provenHorizons(shape, 100)) {
    const audit = auditHorizon(proof, problem.periods[0]!.upstream);
    const { boundTickW, ...result } = proof.result;
    expect(audit).toEqual({ book: proof.book, result, faults: [] });
    expect(result.welfareTickW).toBe(clearing.welfareTickW);
    expect(boundTickW).toBe(clearing.boundTickW);
    accepted += proof.selection.parts.filter((parts) => parts > 0).length;
    divided += problem.blocks.filter(({ parts }, block) => clearing.parts[block]! % parts !== 0).length;
  }
  expect(accepted).toBeGreaterThan(100);
  expect(divided).toBeGreaterThan(5);
});
