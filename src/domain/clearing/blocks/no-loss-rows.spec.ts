import { type HorizonShape, randomHorizon } from '../../../../test/reference/random-horizons.js';
import { admitted } from '../../../../test/reference/round-builder.js';
import { Evaluation } from './evaluation.js';
import { HorizonProblem, type Selection } from './horizon-problem.js';
import { NoLossRows } from './no-loss-rows.js';
import { allParts } from './part-bounds.js';
import { OneNodeMarket } from './period-market.js';
import { PowerRegions } from './power-regions.js';
import { PriceRangeRule } from './price-range.js';
import { Relaxation } from './relaxation.js';

const shape: HorizonShape = {
  seed: 0,
  periods: 3,
  nodes: 1,
  orders: 24,
  requests: 0,
  blocks: 8,
  highestPrice: 1_000,
  highestQuantityW: 40,
  highestLimitW: 0,
  blockSize: 3,
};

/** Selections of whole blocks that keep to the rules and that prices support. */
function supportedSelections(problem: HorizonProblem, markets: readonly OneNodeMarket[]): Selection[] {
  const evaluation = new Evaluation(problem, markets);
  return Array.from({ length: 2 ** problem.blocks.length }, (_, bits) =>
    Int32Array.from(problem.blocks, ({ parts }, block) => ((bits >> block) & 1) * parts),
  ).filter((selection) => {
    const valued = problem.permits(selection) && evaluation.valueOf(selection);
    return valued && evaluation.supportOf(selection, valued).kind === 'supported';
  });
}

/** The rows that the relaxation breaks where all parents are accepted, which is where children pay for them. */
function rowsOf(problem: HorizonProblem, markets: readonly OneNodeMarket[]) {
  const curves = markets.map(({ curve }) => curve);
  const bounds = allParts(problem);
  const range = new PriceRangeRule(problem, curves);
  if (range.narrow(bounds) === 'empty') return [];
  const rows = new NoLossRows(problem, curves, range.snapshot());
  const relaxation = new Relaxation(problem, new PowerRegions(problem));
  for (const [block, { parts }] of problem.blocks.entries())
    if (problem.childrenOf[block]!.length > 0) bounds.least[block] = Math.min(parts, bounds.most[block]!);
  const relaxed = relaxation.solve(bounds, undefined, Number.NEGATIVE_INFINITY);
  return relaxed.kind === 'bounded' && relaxed.isSolved ? rows.brokenBy(relaxation) : [];
}

test('every selection that prices support satisfies every row, and some that none support do not', () => {
  let kept = 0;
  let forbidden = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const problem = admitted(HorizonProblem.admit(randomHorizon({ ...shape, seed })));
    const markets = problem.periods.map((period, index) => OneNodeMarket.of(period, problem.tradableW(index)));
    const rows = rowsOf(problem, markets);
    if (rows.length === 0) continue;
    const isWithin = (selection: Selection) =>
      rows.every(({ blocks, weights, right }) => {
        const sum = blocks.reduce(
          (total, block, index) => total + (weights[index]! * selection[block]!) / problem.blocks[block]!.parts,
          0,
        );
        return sum <= right;
      });
    const supported = supportedSelections(problem, markets);
    expect(supported.filter((selection) => !isWithin(selection))).toEqual([]);
    kept += supported.length;
    const all = Int32Array.from(problem.blocks, ({ parts }) => parts);
    if (!isWithin(all)) forbidden++;
  }
  expect(kept).toBeGreaterThan(50);
  expect(forbidden).toBeGreaterThan(5);
});
