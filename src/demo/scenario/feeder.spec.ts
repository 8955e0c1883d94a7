import { readFileSync } from 'node:fs';
import { Network } from '../../domain/network.js';
import { feederNames, lineLimitW, ROOT_NODE, readFeeder } from './feeder.js';
import { networkFile, networkText } from './network-file.js';

describe('feeders', () => {
  it.each([
    // feeder, branches, homes, points with a heat pump, limit of the transformer
    ['full' as const, 200, 108, 90, 380_000],
    ['small' as const, 61, 31, 27, 95_000],
  ])('%s: %i branches, %i homes, %i heat pumps, %i W', (name, branches, homes, heatPumps, limitW) => {
    const feeder = readFeeder(name);
    expect(feeder.network.branches).toHaveLength(branches);
    expect(feeder.connections).toHaveLength(homes);
    expect(feeder.connections.filter(({ hasHeatPump }) => hasHeatPump)).toHaveLength(heatPumps);
    expect(feeder.network.branches[0]).toEqual({
      node: feeder.transformer,
      parent: ROOT_NODE,
      exportLimitW: limitW,
      importLimitW: limitW,
    });
    expect(feeder.network.branches.filter(({ parent }) => parent === ROOT_NODE)).toHaveLength(1);
  });

  it('have line limits of sqrt(3) x 400 V x current x 0.95', () => {
    expect(lineLimitW(142)).toBe(93_461);
    expect(lineLimitW(270)).toBe(177_708);
  });

  it.each(feederNames)('%s is a network the market accepts', (name) => {
    const { network, connections } = readFeeder(name);
    const built = Network.build(
      { ...network, branches: network.branches.map((branch) => ({ ...branch, baselineFlowW: 0 })) },
      1,
    );
    if (!built.ok) throw new Error(built.rejection.message);
    for (const { node } of connections) expect(built.value.numberOf(node)).toBeDefined();
  });

  it.each(feederNames)('%s is committed as the data say; `npm run networks` writes it anew', (name) => {
    expect(readFileSync(networkFile(name), 'utf8')).toBe(networkText(readFeeder(name).network));
  });
});
