import { type BlockRow, horizonOf } from '../../../../test/reference/horizon-builder.js';
import { type HorizonShape, randomHorizon } from '../../../../test/reference/random-horizons.js';
import { admitted } from '../../../../test/reference/round-builder.js';
import { CostCurve } from './cost-curve.js';
import { Evaluation } from './evaluation.js';
import { HorizonProblem, type Selection } from './horizon-problem.js';
import { NoLossRows } from './no-loss-rows.js';
import { allParts } from './part-bounds.js';
import { OneNodeMarket } from './period-market.js';
import { PowerRegions } from './power-regions.js';
import { PriceRangeRule } from './price-range.js';
import { Relaxation } from './relaxation.js';
import type { SelectionRow } from './relaxed-programme.js';

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

describe('rows worked by hand', () => {
  /** Prices 40, 60 and 100 between net exports of -30, -20, 0 and 10 W. */
  const curve = new CostCurve(-30, 0n, [
    { priceTicks: 40, powerW: 10 },
    { priceTicks: 60, powerW: 20 },
    { priceTicks: 100, powerW: 10 },
  ]);

  function rowsOver(blocks: readonly BlockRow[], highestTicks = 120) {
    const problem = admitted(horizonOf({ periods: [[]], blocks }));
    const range = {
      firstEnd: Int32Array.of(0),
      lastEnd: Int32Array.of(3),
      lowest: Float64Array.of(0),
      highest: Float64Array.of(highestTicks),
    };
    return new NoLossRows(problem, [curve], range);
  }

  function solved(shares: readonly number[], ownSurplus = -1) {
    return { acceptance: (block: number) => shares[block]!, ownSurplusTickW: () => ownSurplus };
  }

  /** A row in tick-watts: its largest weight is known, and the same as 2^30. */
  function inTickW({ blocks, weights, right, room, scale }: SelectionRow, largest: number) {
    const tickW = (whole: number) => Math.round((whole / scale) * largest * 100) / 100;
    return { blocks, weights: weights.map(tickW), right: tickW(right), room: tickW(room) };
  }

  const seller: BlockRow[] = [
    ['parent', 'root', [10], 80],
    ['child', 'root', [5], 20, { parent: 'parent' }],
    ['buyer', 'root', [-8], 200],
  ];

  test('a parent that feeds in leaves room for others that feed in only as far as the price stays high', () => {
    const [row, ...more] = rowsOver(seller).brokenBy(solved([1, 1, 0]));
    // The line over (-30, 40) and (10, 120): at worst 400 of the 800 ticks are missing, with nobody 1,000 are earned.
    expect(more).toEqual([]);
    expect(inTickW(row!, 600)).toEqual({ blocks: [0, 1, 2], weights: [600, 100, -160], right: 600, room: 760 });
    // Rounded so that it says no more than it did.
    expect([row!.scale, row!.weights[0]]).toEqual([2 ** 30, 2 ** 30 - 2]);
    expect(row!.right).toBeGreaterThan(2 ** 30);
  });

  test('a parent that withdraws leaves room for others that withdraw only as far as the price stays low', () => {
    const rows = rowsOver([
      ['parent', 'root', [-10], 50],
      ['child', 'root', [-5], 90, { parent: 'parent' }],
      ['none of it', 'root', [7], 5],
    ]).brokenBy(solved([1, 0, 0]));
    // The line under (0, 60) and (10, 100): alone it pays 1,000 where 500 is what it is worth.
    expect(rows.map((row) => inTickW(row, 900))).toEqual([
      { blocks: [0, 1, 2], weights: [900, 200, -280], right: 400, room: 680 },
    ]);
  });

  test.each<[string, readonly number[], number, number]>([
    ['mostly rejected: what could be missing hides what is', [0.49, 0, 0], -1, 120],
    ['not losing at the prices of power', [1, 1, 0], 0, 120],
    ['losing, but earning its cost by the row', [1, 0, 0], -1, 120],
    ['prices without an upper end', [1, 1, 0], -1, Number.POSITIVE_INFINITY],
  ])('no row for a parent that is %s', (_, shares, ownSurplus, highestTicks) => {
    expect(rowsOver(seller, highestTicks).brokenBy(solved(shares, ownSurplus))).toEqual([]);
  });

  /** Pairs of a parent at rising cost, the last the most broken, and its child. */
  const pairs = (count: number) =>
    Array.from({ length: count }, (_, index): BlockRow[] => [
      [`parent ${index}`, 'root', [1], 200 + 10 * index],
      [`child ${index}`, 'root', [1], 5, { parent: `parent ${index}` }],
    ]).flat();
  /** The block with the largest weight is the parent. */
  const ownersOf = (rows: readonly SelectionRow[]) =>
    rows.map(({ blocks, weights }) => blocks[weights.indexOf(Math.max(...weights))]);

  test('the most broken come first, eight at once', () => {
    const all = new Array<number>(18).fill(1);
    expect(ownersOf(rowsOver(pairs(9)).brokenBy(solved(all)))).toEqual([16, 14, 12, 10, 8, 6, 4, 2]);
  });

  test('there are sixty at most, if the last come together some more', () => {
    const counts = (parents: number) => {
      const rows = rowsOver(pairs(parents));
      const solution = solved(new Array<number>(2 * parents).fill(1));
      return Array.from({ length: 12 }, () => rows.brokenBy(solution).length);
    };
    expect(counts(6)).toEqual([6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 0, 0]);
    expect(counts(9)).toEqual([8, 8, 8, 8, 8, 8, 8, 8, 0, 0, 0, 0]);
  });
});
