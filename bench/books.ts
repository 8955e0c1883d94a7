import {
  BUY,
  type ClearingInput,
  ClearingProblem,
  type OrderColumns,
  SELL,
} from '../src/domain/clearing/clearing-problem.js';
import type { FlexibilityRequest } from '../src/domain/clearing/relief-value.js';
import { type BranchDescription, Network, singleNode } from '../src/domain/network.js';
import type { Outcome } from '../src/domain/rejection.js';
import { randomIntegers } from '../test/reference/random-rounds.js';

export interface BookShape {
  readonly seed: number;
  readonly nodes: number;
  readonly orders: number;
  readonly requests: number;
  /** Limits are whole ticks from 0 to this one. */
  readonly highestPrice: number;
}

const HIGHEST_QUANTITY_W = 1_000;

/**
 * A generated book of half sells, half buys on a random tree whose limits bind on about every other branch. Every limit
 * leaves zero change possible, so that each round can be cleared.
 */
export function generatedBook({ seed, nodes, orders, requests, highestPrice }: BookShape): ClearingInput {
  const below = randomIntegers(seed);
  const network = nodes === 1 ? builtNetwork([]) : builtNetwork(randomBranches(nodes, orders / nodes, below));
  const columns = {
    node: new Int32Array(orders),
    side: new Uint8Array(orders),
    quantityW: new Int32Array(orders),
    limitTicks: new Int32Array(orders),
  };
  for (let order = 0; order < orders; order++) {
    columns.node[order] = below(nodes);
    columns.side[order] = below(2) === 0 ? SELL : BUY;
    columns.quantityW[order] = 1 + below(HIGHEST_QUANTITY_W);
    columns.limitTicks[order] = below(highestPrice + 1);
  }
  return inputOf(
    network,
    columns,
    Array.from({ length: requests }, () => randomRequest(nodes, highestPrice, below)),
  );
}

/** A round of these parts with the settings that all benchmarks share. */
export function inputOf(
  network: Network,
  orders: OrderColumns,
  requests: readonly FlexibilityRequest[] = [],
): ClearingInput {
  return {
    network,
    limits: network.branchLimits(0),
    orders,
    requests,
    upstream: { kind: 'neutral' },
    pricePoint: 'middle',
    marginalAllocation: 'time',
  };
}

export function builtNetwork(branches: readonly BranchDescription[]): Network {
  return admitted(Network.build(branches.length === 0 ? singleNode : { root: 'n0', branches }, 1));
}

export function admittedProblem(input: ClearingInput): ClearingProblem {
  return admitted(ClearingProblem.admit(input));
}

export function admitted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.rejection));
  return outcome.value;
}

/** Half of the branches can carry a tenth of what one node's orders come to, the others ten times as much. */
function randomBranches(nodes: number, ordersPerNode: number, below: (n: number) => number): BranchDescription[] {
  const nodeW = Math.ceil((ordersPerNode * HIGHEST_QUANTITY_W) / 4);
  return Array.from({ length: nodes - 1 }, (_, index) => {
    const limitW = below(2) === 0 ? Math.ceil(nodeW / 10) : 10 * nodeW;
    return {
      node: `n${index + 1}`,
      parent: `n${below(index + 1)}`,
      exportLimitW: limitW,
      importLimitW: limitW,
      baselineFlowW: 0,
    };
  });
}

function randomRequest(nodes: number, highestPrice: number, below: (n: number) => number): FlexibilityRequest {
  const first = Math.ceil(highestPrice / 2) + below(highestPrice >> 1);
  return {
    node: 1 + below(nodes - 1),
    direction: below(2) === 0 ? 'up' : 'down',
    steps: [
      { quantityW: 1 + below(5 * HIGHEST_QUANTITY_W), priceTicks: first },
      { quantityW: 1 + below(5 * HIGHEST_QUANTITY_W), priceTicks: first >> 1 },
    ],
  };
}
