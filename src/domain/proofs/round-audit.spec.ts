import { brokenResult, faults } from '../../../test/reference/broken-results.js';
import { type ProvenRound, provenRounds } from '../../../test/reference/proven-rounds.js';
import { randomIntegers } from '../../../test/reference/random-rounds.js';
import { auditRound, dataOfExecuted } from './round-audit.js';
import type { RoundData } from './round-proof.js';
import type { RoundResult } from './round-result.js';
import {
  filledWord,
  gridWord,
  nodeResultWord,
  ORDER_BYTES,
  orderWord,
  packedWords,
  stepWord,
  WORD_BYTES,
} from './round-words.js';

const shape = {
  ...{ seed: 4_100, nodes: 9, orders: 40, requests: 4 },
  ...{ highestPrice: 30, highestQuantityW: 8, highestLimitW: 20 },
};
const rounds = [...provenRounds(shape, 60)];

function dataOf({ book }: ProvenRound, result: RoundResult): RoundData {
  return {
    orders: packedWords(book.orders.map(orderWord), ORDER_BYTES),
    grid: book.grid.map(gridWord),
    steps: book.grid.flatMap(({ steps }) => steps.map(stepWord)),
    filled: packedWords(result.orders.map(filledWord), WORD_BYTES),
    nodes: result.nodes.map(nodeResultWord),
  };
}

describe('the audit of a round out of its words', () => {
  it('finds nothing wrong with what the engine clears, and its digests', () => {
    for (const round of rounds) {
      const { book, result, problem } = round;
      expect(auditRound(dataOf(round, result), problem.upstream)).toEqual({
        book: {
          ...{ bookRoot: book.orderTree.root, gridRoot: book.gridTree.root },
          ...{ orderCount: book.orders.length, nodeCount: book.grid.length },
        },
        result: { fillsRoot: result.fillTree.root, nodesRoot: result.nodeTree.root },
        faults: [],
      });
    }
  });

  it('makes of prices and marginal fills what the engine makes of the book', () => {
    for (const round of rounds) {
      const data = dataOf(round, round.result);
      const nodePriceTicks = round.result.nodes.map(({ priceTicks }) => priceTicks);
      const executed = { ...data, nodePriceTicks, marginalFillsW: round.result.marginalFillsW() };
      expect(dataOfExecuted(executed)).toEqual(data);
      expect(dataOfExecuted({ ...executed, marginalFillsW: [...executed.marginalFillsW, 1] })).toBeUndefined();
      expect(dataOfExecuted({ ...executed, nodePriceTicks: nodePriceTicks.slice(1) })).toBeUndefined();
    }
  });

  it.each(faults.map((fault) => [fault.name, fault] as const))('finds that %s', (_, fault) => {
    let broken = 0;
    for (const [seed, round] of rounds.entries()) {
      const result = brokenResult(fault, round.book, round.result, randomIntegers(seed));
      if (result === undefined) continue;
      broken++;
      expect(auditRound(dataOf(round, result), round.problem.upstream)!.faults).not.toEqual([]);
    }
    expect(broken).toBeGreaterThan(0);
  });

  it('finds a grid that does not fit its orders', () => {
    for (const round of rounds) {
      const data = dataOf(round, round.result);
      // One order more at the first node, by its words.
      const grid = data.grid.map((word, node) => (node === 0 ? word + (1n << 96n) : word));
      expect(auditRound({ ...data, grid }, round.problem.upstream)!.faults).not.toEqual([]);
    }
  });

  it.each<[string, (data: RoundData) => Partial<RoundData>]>([
    ['a step too many', ({ steps }) => ({ steps: [...steps, 1n] })],
    ['an award too few', ({ filled }) => ({ filled: filled.subarray(32) })],
    ['half an order', ({ orders }) => ({ orders: orders.subarray(10) })],
    ['a node without result', ({ nodes }) => ({ nodes: nodes.slice(1) })],
    ['no node', () => ({ grid: [], nodes: [], steps: [] })],
  ])('takes %s for no round', (_, change) => {
    const [round] = rounds;
    const data = dataOf(round!, round!.result);
    expect(auditRound({ ...data, ...change(data) }, round!.problem.upstream)).toBeUndefined();
  });
});
