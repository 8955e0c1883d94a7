import { roundOf } from '../../../test/reference/round-builder.js';
import { ResidualNetwork } from './residual-network.js';

/** n2 below n1 below the root, n3 beside them; n1 already exports 10 of its 40 W. */
function network() {
  const { network: tree, limits } = roundOf({
    branches: [
      ['n1', 'root', 40, 50, 10],
      ['n2', 'n1', 20, 25],
      ['n3', 'root', 100, 60],
    ],
    orders: [],
  });
  return new ResidualNetwork(tree, limits);
}

test.each([
  ['out of a branch', 1, 0, 30],
  ['into it', 0, 1, 60],
  ['out of two', 2, 0, 20],
  ['across', 2, 3, 20],
  ['and back', 3, 2, 25],
  ['within a node', 2, 2, Number.POSITIVE_INFINITY],
])('%s as much as the narrowest branch lets pass', (_, from, to, watts) => {
  expect(network().capacityW(from, to)).toBe(watts);
});

test('what is sent takes room one way and makes it the other', () => {
  const residual = network();
  residual.send(2, 3, 15);
  expect(Array.from(residual.flowW)).toEqual([0, 15, 15, -15]);
  expect([residual.capacityW(1, 0), residual.capacityW(0, 1), residual.capacityW(3, 2)]).toEqual([15, 75, 40]);
  const { lowestChangeW, highestChangeW } = residual.limitsLeft();
  expect([lowestChangeW[1], highestChangeW[1]]).toEqual([-75, 15]);
  residual.send(2, 3, -15);
  expect(Array.from(residual.flowW)).toEqual([0, 0, 0, 0]);
});

test('a branch beyond its limits carries nothing that would make it worse', () => {
  const { network: tree, limits } = roundOf({ branches: [['n1', 'root', 40, 50, 45]], orders: [] });
  const residual = new ResidualNetwork(tree, limits);
  expect([residual.capacityW(1, 0), residual.capacityW(0, 1)]).toEqual([0, 95]);
});

test('the branches that let nothing more pass are named, in their direction only', () => {
  const residual = network();
  residual.send(2, 3, 20);
  expect([residual.fullBranches(2, 3), residual.fullBranches(3, 2), residual.fullBranches(1, 3)]).toEqual([
    [2],
    [],
    [],
  ]);
});
