import type { ClearingInput, Upstream } from '../../src/domain/clearing/clearing-problem.js';
import type { FlexibilityRequest } from '../../src/domain/clearing/relief-value.js';
import { type BranchDescription, Network } from '../../src/domain/network.js';

/** What shapes a random round; small ranges on purpose, so that ties, binding limits and step ends are frequent. */
export interface RoundShape {
  readonly seed: number;
  readonly nodes: number;
  readonly orders: number;
  readonly requests: number;
  readonly highestPrice: number;
  readonly highestQuantityW: number;
  readonly highestLimitW: number;
}

/** Uniform integers from a seed (mulberry32). */
export function randomIntegers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A round of limit orders and requests on a random tree; the same for the same shape. */
export function randomRound(shape: RoundShape): ClearingInput {
  const below = randomIntegers(shape.seed);
  const network = randomNetwork(shape, below);
  const price = () => below(shape.highestPrice + 1) - Math.floor(shape.highestPrice / 4);
  const columns = Array.from({ length: shape.orders }, () => ({
    node: below(shape.nodes),
    side: below(2),
    quantityW: 1 + below(shape.highestQuantityW),
    limitTicks: price(),
  }));
  return {
    network,
    limits: network.branchLimits(0),
    orders: {
      node: Int32Array.from(columns, ({ node }) => node),
      side: Uint8Array.from(columns, ({ side }) => side),
      quantityW: Int32Array.from(columns, ({ quantityW }) => quantityW),
      limitTicks: Int32Array.from(columns, ({ limitTicks }) => limitTicks),
    },
    requests: shape.nodes === 1 ? [] : Array.from({ length: shape.requests }, () => randomRequest(shape, below)),
    upstream: randomUpstream(below, price),
    pricePoint: (['lowest', 'middle', 'highest'] as const)[below(3)]!,
    marginalAllocation: below(2) === 0 ? 'time' : 'pro-rata',
  };
}

function randomNetwork({ nodes, highestLimitW }: RoundShape, below: (n: number) => number): Network {
  const branches: BranchDescription[] = [];
  for (let node = 1; node < nodes; node++)
    branches.push({
      node: `n${node}`,
      parent: `n${below(node)}`,
      exportLimitW: below(highestLimitW + 1),
      importLimitW: below(highestLimitW + 1),
      baselineFlowW: below(4) === 0 ? below(highestLimitW) - Math.floor(highestLimitW / 2) : 0,
    });
  const network = Network.build({ root: 'n0', branches }, 1);
  if (!network.ok) throw new Error(network.rejection.message);
  return network.value;
}

function randomRequest({ nodes, highestPrice, highestQuantityW }: RoundShape, below: (n: number) => number) {
  const steps: { quantityW: number; priceTicks: number }[] = [];
  let priceTicks = below(highestPrice + 1);
  do {
    steps.push({ quantityW: 1 + below(2 * highestQuantityW), priceTicks });
    priceTicks -= 1 + below(Math.max(1, highestPrice >> 1));
  } while (priceTicks >= 0 && steps.length < 4);
  const request: FlexibilityRequest = {
    node: 1 + below(nodes - 1),
    direction: below(2) === 0 ? 'up' : 'down',
    steps,
  };
  return request;
}

function randomUpstream(below: (n: number) => number, price: () => number): Upstream {
  if (below(3) > 0) return { kind: 'neutral' };
  const [one, other] = [price(), below(2) === 0 ? price() : undefined];
  return { kind: 'priced', sellTicks: Math.max(one, other ?? one), buyTicks: Math.min(one, other ?? one) };
}
