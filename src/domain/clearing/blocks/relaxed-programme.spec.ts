import { type HorizonTable, horizonOf } from '../../../../test/reference/horizon-builder.js';
import { admitted } from '../../../../test/reference/round-builder.js';
import { PowerRegions } from './power-regions.js';
import { exactBoundTickW, roundedBound } from './relaxation-bound.js';
import { RelaxedProgramme, type SelectionRow } from './relaxed-programme.js';

function programmeOf(table: HorizonTable, rows: readonly SelectionRow[] = []) {
  const problem = admitted(horizonOf(table));
  return { problem, programme: new RelaxedProgramme(problem, new PowerRegions(problem), rows) };
}

/** Solves it, and tells its prices, acceptances and surpluses, and the bounds within those of parts. */
function solved(table: HorizonTable, rows: readonly SelectionRow[] = [], most?: readonly number[]) {
  const { problem, programme } = programmeOf(table, rows);
  const parts = Int32Array.from(problem.blocks, (block, index) => most?.[index] ?? block.parts);
  for (const [index, { bounds }] of programme.blocks.entries())
    bounds[1] = parts[index]! / problem.blocks[index]!.parts;
  expect(programme.simplex.solve(() => false)).toBe('optimal');
  const { boundTickW, roundingTickW } = roundedBound(programme);
  return {
    prices: rounded(programme.powerRows, (row) => programme.powerPrice(row)),
    rowPrices: rounded(rows, (row) => programme.selectionPrice(row)),
    acceptances: rounded(problem.blocks, (block) => programme.acceptance(block)),
    surpluses: rounded(problem.blocks, (block) => programme.surplusTickW(block)),
    ownSurpluses: rounded(problem.blocks, (block) => programme.ownSurplusTickW(block)),
    bound: Math.round(boundTickW * 1e6) / 1e6,
    /** The sum of all amounts that rounding may have touched. */
    magnitude: Math.round((roundingTickW / 2) * 2 ** 48 * 1e6) / 1e6,
    exactBound: exactBoundTickW(programme, problem, { least: new Int32Array(parts.length), most: parts }),
  };
}

function rounded(of: readonly unknown[], value: (index: number) => number): number[] {
  return of.map((_, index) => Math.round(value(index) * 1e6) / 1e6 + 0);
}

const divided: HorizonTable = {
  periods: [
    [
      ['buy', 'root', 100, 90],
      ['sell', 'root', 60, 30],
      ['sell', 'root', 100, 70],
    ],
  ],
  blocks: [['b', 'root', [80], 50]],
};

describe('optima of small programmes', () => {
  test('half a block fills what cheaper sells leave, and sets the price', () => {
    expect(solved(divided)).toMatchObject({
      prices: [50],
      acceptances: [0.5],
      surpluses: [0],
      bound: 100 * 90 - 60 * 30 - 40 * 50,
      magnitude: 40 * 50 + (100 * 90 - 60 * 30) + 80 * 50,
      exactBound: 5_200n,
    });
  });

  test('a block that may take a quarter at most leaves the rest to the dearer sell, and earns', () => {
    const table: HorizonTable = { ...divided, blocks: [['b', 'root', [80], 50, { min: [0, 1] }]] };
    expect(solved(table, [], [20])).toMatchObject({
      prices: [70],
      acceptances: [0.25],
      surpluses: [80 * 20],
      bound: 100 * 90 - 60 * 30 - 20 * 50 - 20 * 70,
      exactBound: 4_800n,
    });
  });

  test('a price between ticks: whole ticks would bound it worse', () => {
    // It buys 20 W at 11 and sells 30 W for 60 + 220: of these the second period takes 15 W, at 280 / 30 ticks.
    const table: HorizonTable = {
      periods: [[['sell', 'root', 100, 11]], [['buy', 'root', 15, 50]]],
      blocks: [['shift', 'root', [-20, 30], 6]],
    };
    expect(solved(table)).toMatchObject({
      prices: [11, 9.333333],
      acceptances: [0.5],
      surpluses: [0],
      bound: 15 * 50 - 10 * 11 - 30,
      exactBound: 610n,
    });
  });

  test('a branch that is full separates the prices of two regions', () => {
    const table: HorizonTable = {
      branches: [['n1', 'root', 30, 30]],
      periods: [
        [
          ['buy', 'root', 100, 90],
          ['sell', 'n1', 20, 40],
        ],
      ],
      requests: [['up', 'n1', [20, 10]]],
      blocks: [['b', 'n1', [40], 50]],
    };
    // Of the block 10 W fit beside the sell; relief of 20 W is worth 10 ticks each.
    expect(solved(table)).toMatchObject({
      prices: [90, 50],
      acceptances: [0.25],
      surpluses: [0],
      bound: 30 * 90 - 20 * 40 - 10 * 50 + 20 * 10,
      magnitude: 2 * 9_000 + (1_000 + 800) + (1_200 + 200) + 2_000,
      exactBound: 1_600n,
    });
  });
});

describe('what is said of acceptances has a price', () => {
  const table: HorizonTable = {
    periods: [[['buy', 'root', 200, 90]]],
    blocks: [
      ['a', 'root', [64], 20],
      ['b', 'root', [64], 30],
      ['c', 'root', [32], 60, { min: [0, 3] }],
    ],
  };

  test.each([1, 2, 1_024])('2 a + b <= 2 of a scale of %i: b gives more for its weight', (scale) => {
    const row = { blocks: [1, 0], weights: [1, 2], right: 2, room: 2, scale };
    expect(solved(table, [row])).toEqual({
      prices: [90],
      rowPrices: [-64 * 35],
      acceptances: [0.5, 1, 1],
      surpluses: [0, 64 * 60 - 64 * 35, 32 * 30],
      ownSurpluses: [64 * 70, 64 * 60, 32 * 30],
      bound: 32 * 70 + 64 * 60 + 32 * 30,
      // Of the market 18,000 spent and worth, of the row 4 x 2,240, of each block its surplus and its cost.
      magnitude: 36_000 + 8_960 + 1_280 + (1_600 + 1_920) + (960 + 1_920),
      exactBound: 7_040n,
    });
  });

  test('a sum must not stay below its right side by more than its room', () => {
    // a <= 1 holds anyway; 1 - a <= 1/2 does not once a costs more than it gives.
    const dear: HorizonTable = { ...table, blocks: [['a', 'root', [64], 100]] };
    const row = { blocks: [0], weights: [2], right: 2, room: 1, scale: 2 };
    expect(solved(dear, [row])).toMatchObject({
      prices: [90],
      rowPrices: [(64 * 10) / 2],
      acceptances: [0.5],
      surpluses: [0],
      ownSurpluses: [-640],
      bound: -320,
      exactBound: -320n,
    });
  });
});

test('equations of two periods and a branch, in units of a power of two near a block', () => {
  const { programme } = programmeOf(
    {
      branches: [['n1', 'root', 96, 32]],
      periods: [[['sell', 'root', 32, 10]], [['buy', 'n1', 64, 20]]],
      requests: [['up', 'n1', [16, 5]]],
      blocks: [
        ['a', 'root', [70, 50], 3],
        ['b', 'n1', [0, -72], 4],
      ],
    },
    [{ blocks: [1, 0], weights: [4, -2], right: 1, room: 7, scale: 4 }],
  );
  const rows = programme.powerRows.map(({ period, cost, first, last }) => ({
    period,
    end: Array.from(cost.end),
    slope: Array.from(cost.slope),
    first,
    last,
  }));
  expect(rows).toEqual([
    { period: 0, end: [0, 0.5], slope: [10], first: 0, last: 1 },
    { period: 0, end: [0, 0], slope: [0], first: 0, last: 0 },
    { period: 1, end: [0, 0], slope: [0], first: 0, last: 0 },
    { period: 1, end: [-1, 0], slope: [20], first: 0, last: 1 },
  ]);
  expect(programme.lines.map(({ row, parentRow, curve }) => [row, parentRow, Array.from(curve.endW)])).toEqual([
    [1, 0, [-32, 16, 96]],
    [3, 2, [-32, 16, 96]],
  ]);
  expect(programme.blocks).toEqual([
    {
      rows: Int32Array.of(0, 2),
      watts: Float64Array.of(70, 50),
      costTickW: 360,
      selectionRows: Int32Array.of(0),
      weights: Float64Array.of(-2),
      bounds: Float64Array.of(0, 1),
    },
    {
      rows: Int32Array.of(3),
      watts: Float64Array.of(-72),
      costTickW: -288,
      selectionRows: Int32Array.of(0),
      weights: Float64Array.of(4),
      bounds: Float64Array.of(0, 1),
    },
  ]);
});

describe('parts of the curves', () => {
  // Ends at -100, -40, 60 and 160 W; the block of 100 W would fill 40 W of it.
  const table: HorizonTable = { ...divided, blocks: [['b', 'root', [120], 50]] };
  const { programme } = programmeOf(table);
  const solve = () => programme.simplex.solve(() => false);

  test.each<[string, number, number, number | undefined, number | undefined]>([
    ['all of it', 0, 3, 40, 50],
    ['exports of -40 W and more', 1, 3, 40, 50],
    ['no more than -100 W', 0, 0, 100, undefined],
    ['all of it again', 0, 3, 40, 50],
    ['exactly -40 W', 1, 1, 40, undefined],
    ['the same, with an end before the start', 1, 0, 40, undefined],
    ['60 W and more, which no feed-in leaves', 2, 3, undefined, undefined],
    ['160 W', 3, 3, undefined, undefined],
    ['at most -40 W', 0, 1, 40, 50],
  ])('%s', (_, first, last, fedInW, price) => {
    programme.restrictExports({ firstEnd: Int32Array.of(first), lastEnd: Int32Array.of(last) });
    expect(programme.powerRows[0]).toMatchObject({ first, last: Math.max(first, last) });
    expect(solve()).toBe(fedInW === undefined ? 'infeasible' : 'optimal');
    if (fedInW !== undefined) expect(programme.acceptance(0) * 120).toBeCloseTo(fedInW, 9);
    if (price !== undefined) expect(programme.powerPrice(0)).toBeCloseTo(price, 9);
    // Within what is left nothing gives more than the welfare of its best.
    if (fedInW !== undefined) {
      const welfare = fedInW === 100 ? 100 * 40 : 100 * 90 - 60 * 30 - 40 * 50;
      expect(roundedBound(programme).boundTickW).toBeCloseTo(welfare, 6);
    }
  });
});
