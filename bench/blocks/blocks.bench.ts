import { clearHorizon, type HorizonClearing } from '../../src/domain/clearing/blocks/clear-horizon.js';
import { HorizonProblem } from '../../src/domain/clearing/blocks/horizon-problem.js';
import { clear } from '../../src/domain/clearing/clearing.js';
import { type BranchDescription, Network, singleNode } from '../../src/domain/network.js';
import { apemDay } from '../../test/cases/exchange/apem-day.js';
import { italianDay } from '../../test/cases/exchange/italian-day.js';
import { welfareByBlockProgramme } from '../../test/reference/block-programme.js';
import { randomIntegers } from '../../test/reference/random-rounds.js';
import { admitted, admittedProblem } from '../books.js';
import { measure } from '../measure.js';
import type { BenchRow, Peer } from '../row.js';
import { type GeneratedShape, generatedHorizon } from './generated-horizon.js';

/** Links whose parent loses on its own are the hardest: most such horizons are not proven within any short search. */
const EVERY_KIND_NODE_LIMIT = 1_000;
/** The peer is far slower than it could be repeated over all seeds. */
const PEER_SEEDS = 3;
/** With which the peer stops by default: one ten-thousandth. */
const PEER_GAP = 1e-4;

export async function rows(): Promise<BenchRow[]> {
  const day = { network: admitted(Network.build(singleNode, 1)), periods: 24, orders: 10_000, blocks: 200 };
  return [
    ...overSeeds(
      '10,000 orders, 24 periods, 200 all-or-none blocks, no-loss rule',
      { ...day, hasEveryKind: false, seeds: 40 },
      150,
      {
        name: `HiGHS without the rule, gap ${PEER_GAP}`,
        value: await timeHighs({ ...day, hasEveryKind: false }),
      },
    ),
    ...overSeeds(`the same with minimum acceptance, links and a group, at most ${EVERY_KIND_NODE_LIMIT} search nodes`, {
      ...day,
      hasEveryKind: true,
      seeds: 10,
      nodeLimit: EVERY_KIND_NODE_LIMIT,
    }),
    apem(),
    italy(),
    ...network(),
  ];
}

interface SeededShape extends Omit<GeneratedShape, 'seed'> {
  readonly seeds: number;
  readonly nodeLimit?: number;
}

/** The median over horizons of different seeds, each cleared warm, and the 95th percentile. */
function overSeeds(work: string, { seeds, nodeLimit, ...shape }: SeededShape, goal?: number, peer?: Peer): BenchRow[] {
  const times: number[] = [];
  const clearings: HorizonClearing[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const input = generatedHorizon({ ...shape, seed });
    const { fastestMs } = measure(
      { warmUps: seed === 1 ? 5 : 0, runs: 1 },
      () => input,
      () => clearings.push(admitted(clearHorizon(admitted(HorizonProblem.admit(input)), nodeLimit))),
    );
    times.push(fastestMs);
  }
  times.sort((a, b) => a - b);
  const note = describe(clearings.slice(-seeds));
  const row = { work: `${work}, median of ${seeds} seeds`, unit: 'ms' as const, value: times[seeds >> 1]!, note };
  return [
    { ...row, ...(goal === undefined ? {} : { goal }), ...(peer ? { peer, goalRatio: 10 } : {}) },
    {
      work: `${work}, 95th percentile`,
      unit: 'ms',
      value: times[Math.ceil(seeds * 0.95) - 1]!,
      ...(goal === undefined ? {} : { goal: 10 * goal }),
    },
  ];
}

function describe(clearings: readonly HorizonClearing[]): string {
  const isProven = clearings.map(({ welfareTickW, boundTickW }) => welfareTickW === boundTickW);
  const gaps = clearings.map(
    ({ welfareTickW, boundTickW }) => Number(boundTickW - welfareTickW) / Number(welfareTickW),
  );
  const nodes = clearings.map(({ search }) => search.nodes).sort((a, b) => a - b);
  return (
    `${isProven.filter(Boolean).length} of ${clearings.length} proven, largest gap ${Math.max(...gaps).toExponential(1)}; ` +
    `${nodes[nodes.length >> 1]} nodes in the median, ${nodes.at(-1)} at most`
  );
}

/** Mean over a few seeds, writing and reading its text included. */
async function timeHighs(shape: Omit<GeneratedShape, 'seed'>): Promise<number> {
  let total = 0;
  for (let seed = 1; seed <= PEER_SEEDS; seed++) {
    const input = generatedHorizon({ ...shape, seed });
    const problem = admitted(HorizonProblem.admit(input));
    const started = performance.now();
    const bound = await welfareByBlockProgramme(problem, input.rounds, PEER_GAP);
    total += performance.now() - started;
    const { welfareTickW } = admitted(clearHorizon(problem));
    if (bound === undefined || Number(welfareTickW) > bound * (1 + PEER_GAP))
      throw new Error(`the clearing reaches ${welfareTickW}, HiGHS without the rule ${bound}`);
  }
  return total / PEER_SEEDS;
}

function apem(): BenchRow {
  const day = apemDay();
  const clearings: HorizonClearing[] = [];
  const timing = measure(
    { warmUps: 3, runs: 9 },
    () => day,
    () => clearings.push(admitted(clearHorizon(admitted(HorizonProblem.admit(day))))),
  );
  return {
    work: 'the APEM day (8,724 steps, 266 blocks, 24 periods)',
    unit: 'ms',
    value: timing.medianMs,
    goal: 2_000,
    timing,
    peer: { name: 'published, commercial solver, without proof', value: 26_100 },
    note: describe(clearings.slice(-1)),
  };
}

function italy(): BenchRow {
  const day = italianDay();
  const timing = measure(
    { warmUps: 5, runs: 15 },
    () => day,
    () => day.map(({ input }) => admitted(clear(admittedProblem(input)))),
  );
  return {
    work: 'the Italian day (7 zones, 24 hours, 18,000 steps)',
    unit: 'ms',
    value: timing.medianMs,
    goal: 200,
    timing,
  };
}

const NETWORK_NODE_LIMIT = 150;

/** One row for each seed: some are proven within the nodes allowed, some are not. */
function network(): BenchRow[] {
  return [1, 2, 3].map((seed) => {
    const input = generatedHorizon({
      seed,
      network: scarceTree(1_000, seed),
      periods: 96,
      orders: 100_000,
      blocks: 100,
      hasEveryKind: false,
    });
    const clearings: HorizonClearing[] = [];
    const timing = measure(
      { warmUps: 0, runs: 1 },
      () => input,
      () => clearings.push(admitted(clearHorizon(admitted(HorizonProblem.admit(input)), NETWORK_NODE_LIMIT))),
    );
    return {
      work: `96 periods, 1,000 nodes, 100,000 orders, 100 blocks, at most ${NETWORK_NODE_LIMIT} search nodes, seed ${seed}`,
      unit: 'ms' as const,
      value: timing.medianMs,
      goal: 5_000,
      timing,
      note: describe(clearings),
    };
  });
}

/** A random tree in which every fiftieth branch carries about as much as one node's orders. */
function scarceTree(nodes: number, seed: number): Network {
  const below = randomIntegers(seed);
  const branches = Array.from({ length: nodes - 1 }, (_, index): BranchDescription => {
    const limitW = below(50) === 0 ? 130 : 1_000_000;
    return {
      node: `n${index + 1}`,
      parent: `n${below(index + 1)}`,
      exportLimitW: limitW,
      importLimitW: limitW,
      baselineFlowW: 0,
    };
  });
  return admitted(Network.build({ root: 'n0', branches }, 1));
}
