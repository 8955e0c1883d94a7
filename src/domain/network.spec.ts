import { Network, type NetworkDescription } from './network.js';
import type { Outcome } from './rejection.js';

const branch = { node: 'a', parent: 'root', exportLimitW: 10, importLimitW: 20, baselineFlowW: 0 };

function built(outcome: Outcome<Network>): Network {
  if (!outcome.ok) throw new Error(outcome.rejection.message);
  return outcome.value;
}

function refusal(branches: NetworkDescription['branches'], periods = 1) {
  const outcome = Network.build({ root: 'root', branches }, periods);
  return outcome.ok ? undefined : [outcome.rejection.code, outcome.rejection.field];
}

test('nodes are numbered from the root, parents first, subtrees together', () => {
  const network = built(
    Network.build(
      {
        root: 'root',
        branches: [
          { ...branch, node: 'b1', parent: 'b' },
          { ...branch, node: 'a' },
          { ...branch, node: 'b' },
          { ...branch, node: 'a1', parent: 'a' },
        ],
      },
      1,
    ),
  );
  expect(network.names).toEqual(['root', 'a', 'a1', 'b', 'b1']);
  expect(Array.from(network.parent)).toEqual([-1, 0, 1, 0, 3]);
  expect(network.numberOf('b1')).toBe(4);
  expect(network.numberOf('c')).toBeUndefined();
  expect(network.fieldOf(4)).toBe('network.branches[0]');
});

test('limits apply to baseline plus traded change', () => {
  const network = built(Network.build({ root: 'root', branches: [{ ...branch, baselineFlowW: [4, -15] }] }, 2));
  expect(network.branchLimits(0)).toEqual({
    lowestChangeW: Int32Array.of(0, -24),
    highestChangeW: Int32Array.of(0, 6),
  });
  expect(network.branchLimits(1)).toEqual({
    lowestChangeW: Int32Array.of(0, -5),
    highestChangeW: Int32Array.of(0, 25),
  });
});

test('the largest limits against the largest baselines fit', () => {
  const gigawatt = 1_000_000_000;
  const network = built(
    Network.build(
      {
        root: 'root',
        branches: [{ ...branch, exportLimitW: gigawatt, importLimitW: gigawatt, baselineFlowW: [gigawatt, -gigawatt] }],
      },
      2,
    ),
  );
  expect(network.branchLimits(0).lowestChangeW[1]).toBe(-2 * gigawatt);
  expect(network.branchLimits(1).highestChangeW[1]).toBe(2 * gigawatt);
});

test('a deep feeder is no problem', () => {
  const branches = Array.from({ length: 20_000 }, (_, index) => ({
    ...branch,
    node: `n${index + 1}`,
    parent: index === 0 ? 'root' : `n${index}`,
  }));
  expect(built(Network.build({ root: 'root', branches }, 1)).nodeCount).toBe(20_001);
});

test.each([
  ['the root below another node', [{ ...branch, node: 'root', parent: 'a' }], 'not-a-tree', 'network.branches[0].node'],
  ['a node twice', [branch, branch], 'duplicate-id', 'network.branches[1].node'],
  [
    'a node with two parents',
    [branch, { ...branch, node: 'b' }, { ...branch, parent: 'b' }],
    'not-a-tree',
    'network.branches[2].node',
  ],
  ['an unknown parent', [{ ...branch, parent: 'x' }], 'unknown-node', 'network.branches[0].parent'],
  [
    'a cycle',
    [branch, { ...branch, node: 'b', parent: 'c' }, { ...branch, node: 'c', parent: 'b' }],
    'not-a-tree',
    'network.branches[1].parent',
  ],
  ['a node below itself', [{ ...branch, parent: 'a' }], 'not-a-tree', 'network.branches[0].parent'],
  ['a negative limit', [{ ...branch, exportLimitW: -1 }], 'quantity-out-of-bounds', 'network.branches[0].exportLimitW'],
  [
    'a limit beyond the bound',
    [{ ...branch, importLimitW: 1_000_000_001 }],
    'quantity-out-of-bounds',
    'network.branches[0].importLimitW',
  ],
  ['half a watt', [{ ...branch, importLimitW: 0.5 }], 'quantity-not-integral', 'network.branches[0].importLimitW'],
  [
    'half a watt of flow',
    [{ ...branch, baselineFlowW: 0.5 }],
    'quantity-not-integral',
    'network.branches[0].baselineFlowW',
  ],
  [
    'a baseline beyond the bound',
    [{ ...branch, baselineFlowW: [-1_000_000_001] }],
    'quantity-out-of-bounds',
    'network.branches[0].baselineFlowW[0]',
  ],
  [
    'baselines of other periods',
    [{ ...branch, baselineFlowW: [1, 2] }],
    'malformed-message',
    'network.branches[0].baselineFlowW',
  ],
])('%s is refused', (_, branches, code, field) => {
  expect(refusal(branches)).toEqual([code, field]);
});

test('a subtree is a range of numbers that ends where its last node ends', () => {
  const parents = { a: 'root', b: 'root', a1: 'a', a2: 'a' };
  const branches = Object.entries(parents).map(([node, parent]) => ({ ...branch, node, parent }));
  const network = built(Network.build({ root: 'root', branches }, 1));
  expect(network.names).toEqual(['root', 'a', 'a1', 'a2', 'b']);
  expect(Array.from(network.subtreeEnds())).toEqual([5, 4, 3, 4, 5]);
});
