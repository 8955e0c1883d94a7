import { clear } from '../../src/domain/clearing/clearing.js';
import { type ClearingInput, ClearingProblem, SELL } from '../../src/domain/clearing/clearing-problem.js';
import { type BranchDescription, Network } from '../../src/domain/network.js';
import { RoundBook } from '../../src/domain/proofs/round-book.js';
import { RoundResult } from '../../src/domain/proofs/round-result.js';
import type { BookOrder } from '../../src/domain/proofs/round-words.js';
import { type RoundShape, randomIntegers, randomRound } from './random-rounds.js';
import { admitted } from './round-builder.js';

/** Orders of random participants, half of them stated as flexibility. */
export function ownedOrders({ orders }: ClearingInput, seed: number): BookOrder[] {
  const below = randomIntegers(seed);
  return Array.from(orders.node, (node, index) => {
    const isFlexibility = below(2) === 1;
    const limit = orders.limitTicks[index]!;
    const sells = orders.side[index] === SELL;
    const [side, limitTicks] = sells
      ? ([isFlexibility ? 'up' : 'sell', limit] as const)
      : ([isFlexibility ? 'down' : 'buy', isFlexibility ? 0 - limit : limit] as const);
    const sequence = index + 1;
    return { node, side, participant: 2 + below(40), sequence, limitTicks, quantityW: orders.quantityW[index]! };
  });
}

export interface ProvenRound {
  readonly problem: ClearingProblem;
  readonly book: RoundBook;
  readonly result: RoundResult;
}

/** The book and the engine's result of a round; undefined where its limits are infeasible. */
export function provenRound(input: ClearingInput, seed: number): ProvenRound | undefined {
  const problem = admitted(ClearingProblem.admit(input));
  const clearing = clear(problem);
  if (!clearing.ok) return undefined;
  const book = RoundBook.of(problem, ownedOrders(input, seed));
  const { fillW, nodePriceTicks } = clearing.value;
  return { problem, book, result: RoundResult.of(book, fillW, nodePriceTicks) };
}

/** The first feasible random rounds from a seed on. */
export function* provenRounds(shape: RoundShape, count: number): Generator<ProvenRound> {
  for (let seed = shape.seed, found = 0; found < count; seed++) {
    const round = provenRound(randomRound({ ...shape, seed }), seed);
    if (round === undefined) continue;
    found++;
    yield round;
  }
}

/** The 33-bus radial feeder of Baran and Wu (1989): three laterals leave its main line at buses 1, 2 and 5. */
export function feeder33(): Network {
  const branches: BranchDescription[] = [];
  const line = (parent: number, from: number, to: number) => {
    for (let bus = from, above = parent; bus <= to; above = bus++)
      branches.push({
        node: `bus${bus}`,
        parent: `bus${above}`,
        exportLimitW: 400_000,
        importLimitW: 600_000,
        baselineFlowW: -60_000,
      });
  };
  line(0, 1, 17);
  line(1, 18, 21);
  line(2, 22, 24);
  line(5, 25, 32);
  return admitted(Network.build({ root: 'bus0', branches }, 1));
}

/** A round of many orders on the feeder, with a request on each lateral and some binding branches. */
export function feederRound(orders: number, seed: number): ProvenRound {
  const network = feeder33();
  const random = randomRound({
    seed,
    nodes: network.nodeCount,
    orders,
    requests: 0,
    highestPrice: 20_000,
    highestQuantityW: 9_000,
    highestLimitW: 1,
  });
  const lateral = (node: string) => network.numberOf(node)!;
  const round = provenRound(
    {
      ...random,
      network,
      limits: network.branchLimits(0),
      requests: [
        { node: lateral('bus18'), direction: 'up', steps: [{ quantityW: 30_000, priceTicks: 9_000 }] },
        { node: lateral('bus22'), direction: 'down', steps: [{ quantityW: 20_000, priceTicks: 7_000 }] },
        {
          node: lateral('bus25'),
          direction: 'up',
          steps: [
            { quantityW: 20_000, priceTicks: 12_000 },
            { quantityW: 40_000, priceTicks: 4_000 },
          ],
        },
      ],
      upstream: { kind: 'neutral' },
    },
    seed,
  );
  if (round === undefined) throw new Error(`the feeder has no feasible clearing for seed ${seed}`);
  return round;
}

/** Prices and marginal fills with one number changed by one, as an operator might post them. */
export function* changedClearings({ book, result }: ProvenRound, count: number) {
  const below = randomIntegers(book.orders.length);
  for (let change = 0; change < count; change++) {
    const priceTicks = result.nodes.map((node) => node.priceTicks);
    const marginalFillsW = result.marginalFillsW();
    const changed = below(2) === 0 && marginalFillsW.length > 0 ? marginalFillsW : priceTicks;
    const at = below(changed.length);
    const isMore = below(2) === 0 || (changed === marginalFillsW && changed[at] === 0);
    changed[at]! += isMore ? 1 : -1;
    yield { priceTicks, marginalFillsW };
  }
}
