import fc from 'fast-check';
import type { MarketNetwork } from '../events.js';
import { branchFlows, overloads } from './expected-flow.js';

/** root - a - (b, c - d) with the branches in no particular order. */
const network: MarketNetwork = {
  root: 'root',
  branches: [
    { node: 'd', parent: 'c', exportLimitW: 100, importLimitW: 100 },
    { node: 'c', parent: 'a', exportLimitW: 60, importLimitW: 80 },
    { node: 'a', parent: 'root', exportLimitW: 150, importLimitW: 150 },
    { node: 'b', parent: 'a', exportLimitW: 50, importLimitW: 50 },
  ],
};

describe('expected flows', () => {
  it('are the sums of what is injected below each branch', () => {
    const flows = branchFlows(network, new Map(Object.entries({ a: -10, b: 40, c: -50, d: -70 })));
    expect(Object.fromEntries(flows)).toEqual({ a: -90, b: 40, c: -120, d: -70 });
  });

  it('exceed a limit in the direction of the flow', () => {
    const flows = new Map(Object.entries({ a: -150, b: 55, c: -81, d: 100 }));
    expect(overloads(network, flows)).toEqual([
      { congestionPoint: 'c', direction: 'up', excessW: 1 },
      { congestionPoint: 'b', direction: 'down', excessW: 5 },
    ]);
  });

  it('stop at an injection outside the network', () => {
    expect(() => branchFlows(network, new Map([['elsewhere', 1]]))).toThrow('elsewhere is in the network');
  });

  it('sum up in random trees, compared with adding each injection along its path', () => {
    const trees = fc.array(fc.record({ up: fc.nat(1000), injection: fc.integer({ min: -9000, max: 9000 }) }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(trees, (nodes) => {
        const parents = nodes.map(({ up }, index) => (index === 0 ? -1 : up % index));
        const name = (index: number) => (index < 0 ? 'root' : `n${index}`);
        const branches = parents
          .map((parent, index) => ({ node: name(index), parent: name(parent), exportLimitW: 1, importLimitW: 1 }))
          .reverse();
        const along = nodes.map(() => 0);
        for (const [index, { injection }] of nodes.entries())
          for (let at = index; at >= 0; at = parents[at]!) along[at]! += injection;
        const flows = branchFlows(
          { root: 'root', branches },
          new Map(nodes.map(({ injection }, index) => [name(index), injection])),
        );
        for (const [index, flow] of along.entries()) expect(flows.get(name(index))).toBe(flow);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
