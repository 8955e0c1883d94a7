import { type HorizonShape, randomHorizon } from '../../../../test/reference/random-horizons.js';
import { admitted } from '../../../../test/reference/round-builder.js';
import { BlockSearch } from './block-search.js';
import { HorizonProblem, type Selection } from './horizon-problem.js';

/*
 * How much work the search needs. Its result does not show how well it judges - where it divides, what it repairs, which bound it
 * trusts - since it goes on until the result is proven; the numbers of nodes and pivots do. They are the same on every machine. A
 * change of the search changes them: fewer is better, and the selection and its welfare stay.
 */

const oneNode: Omit<HorizonShape, 'seed'> = {
  periods: 4,
  nodes: 1,
  orders: 40,
  requests: 0,
  blocks: 24,
  highestPrice: 1_000,
  highestQuantityW: 40,
  highestLimitW: 0,
  blockSize: 3,
};
const withTies = { ...oneNode, highestPrice: 20, highestQuantityW: 12, blockSize: 1 };
const longer = { ...oneNode, periods: 8, orders: 60, blocks: 60 };
const network = { ...oneNode, periods: 3, nodes: 5, blocks: 12, highestLimitW: 60 };
const withRequests = { ...network, requests: 3 };

function searchOf(shape: HorizonShape, nodeLimit: number, proposals: readonly Selection[] = []) {
  const problem = admitted(HorizonProblem.admit(randomHorizon(shape)));
  return new BlockSearch(problem, nodeLimit, proposals).run();
}

/** Accepted blocks by position, those with more than one part with their number: `'0 5:4'`. */
function acceptedBlocks(parts: Selection): string {
  return Array.from(parts, (taken, block) => (taken > 1 ? `${block}:${taken}` : taken === 1 ? `${block}` : ''))
    .filter((text) => text !== '')
    .join(' ');
}

describe.each([
  {
    name: 'at one node',
    shape: oneNode,
    searches: [
      [1, 43, 47, 423_913, '0 5:4 10 11:61'],
      [7, 55, 32, 542_329, '0:5 1 3 5 6:88 9 10:52 12 13:120 14 15:24 16 17:2 22:105'],
      [13, 23, 18, 738_801, '3 5 6:71 7 15:54 18 19 20 22'],
      [15, 19, 60, 486_399, '1:10 2:84 4 5 9:5 10:96 22:41'],
      [17, 53, 82, 591_570, '0 1 6 9 11:115 15 22 23'],
      [22, 31, 13, 558_479, '1 8:106 10:92 14 15:64 21'],
    ] as const,
  },
  {
    name: 'at one node, with many ties',
    shape: withTies,
    searches: [
      [6, 17, 5, 3_701, '0 2:10 4 9 12:11 14:2 15:12 18 21'],
      [10, 21, 31, 3_335, '0 1:7 6 8:3 9 11:7 13:2 19 21 23'],
      [15, 11, 27, 2_172, '2:12 4 5:2 10:12 14:4 16'],
      [20, 18, 13, 3_180, '1 2:2 6:9 9 10:3 14:8 22'],
    ] as const,
  },
  {
    name: 'at one node, over more periods',
    shape: longer,
    searches: [
      [3, 19, 129, 1_675_186, '0 6:74 13:104 14 18:3 20 30:70 31 42 44 46 48:6 49 50 59'],
      [6, 4, 5, 1_839_982, '0 1 2 3:29 4:82 5:36 11:6 15 17 21 29 30 33:120 36 40 42 44 49 53'],
    ] as const,
  },
  {
    name: 'on a network',
    shape: network,
    searches: [
      [2, 11, 95, 275_938, '0 2:24 5'],
      [7, 72, 240, 323_547, '0:16 1 9'],
      [12, 70, 79, 477_073, '0 4:3 5:74 11'],
      [18, 46, 136, 313_544, '4 11:78'],
    ] as const,
  },
  {
    name: 'on a network with requests',
    shape: withRequests,
    searches: [
      [2, 44, 128, 237_353, '2:22 5'],
      [9, 276, 87, 260_200, '0:70 9:8'],
      [16, 12, 40, 294_597, '0 4'],
    ] as const,
  },
])('work of a proof $name', ({ shape, searches }) => {
  test.each<readonly [seed: number, nodes: number, pivots: number, welfareTickW: number, blocks: string]>(searches)(
    'horizon %i: %i nodes, %i pivots',
    (seed, nodes, pivots, welfareTickW, blocks) => {
      const { best, ...found } = searchOf({ ...shape, seed }, 2_000);
      expect({ ...found, blocks: best && acceptedBlocks(best.parts) }).toEqual({
        boundTickW: BigInt(welfareTickW),
        isExhausted: true,
        nodes,
        pivots,
        blocks,
      });
      expect(best?.welfareTickW).toBe(BigInt(welfareTickW));
    },
  );
});

describe('what a limit of nodes leaves open', () => {
  test.each([
    ['on a network', 6, 0, network, 1, 14, 373_287, 411_360],
    ['on a network', 6, 1, network, 1, 14, 373_287, 411_360],
    ['on a network', 6, 5, network, 5, 29, 373_287, 409_512],
    ['on a network', 6, 20, network, 20, 61, 373_287, 400_368],
    ['on a network', 6, 100, network, 100, 117, 373_287, 398_853],
    ['at one node', 17, 1, oneNode, 1, 12, 591_570, 672_332],
    ['at one node', 17, 5, oneNode, 5, 14, 591_570, 671_348],
    ['at one node', 17, 20, oneNode, 20, 47, 591_570, 653_411],
  ])('%s, horizon %i: at most %i nodes', (_, seed, limit, shape, nodes, pivots, welfareTickW, boundTickW) => {
    const { best, ...found } = searchOf({ ...shape, seed }, limit);
    expect(found).toEqual({ boundTickW: BigInt(boundTickW), isExhausted: false, nodes, pivots });
    expect(best?.welfareTickW).toBe(BigInt(welfareTickW));
  });
});

test('a good proposal is what a limited search begins with', () => {
  const shape = { ...network, seed: 4 };
  const proven = searchOf(shape, 2_000);
  expect(proven.nodes).toBe(93);
  const proposed = searchOf(shape, 1, [proven.best!.parts]);
  expect(proposed).toMatchObject({ nodes: 1, isExhausted: false, best: { parts: proven.best!.parts } });
  expect(searchOf(shape, 2_000, [proven.best!.parts]).nodes).toBeLessThanOrEqual(93);
});

test('limits that no selection meets leave nothing to find', () => {
  expect(searchOf({ ...network, seed: 8 }, 2_000)).toMatchObject({ best: undefined, boundTickW: undefined, nodes: 1 });
});
