import { overloads } from '../../domain/flexibility/expected-flow.js';
import { buildDayScenario, DEFAULT_DAY, injections, measuredFlows, preferredLoads } from './day-scenario.js';
import type { FeederName } from './feeder.js';

function dayWithoutMarket(feeder: FeederName) {
  const scenario = buildDayScenario({ day: DEFAULT_DAY, seed: 1, feeder });
  const flows = measuredFlows(scenario, preferredLoads(scenario));
  const { network, transformer } = scenario.feeder;
  return {
    peakW: Math.max(...flows.map((flow) => -flow.get(transformer)!)),
    overloadedQuarters: flows.map((flow) => overloads(network, flow).length),
  };
}

describe('the day without a market', () => {
  it.each([
    // feeder, peak of the transformer, overloaded branch-quarters
    ['full' as const, 479_518, 23],
    ['small' as const, 142_508, 13],
  ])('%s: peaks at %i W and overloads branches in %i cases, in the evening only', (feeder, peakW, overloaded) => {
    const day = dayWithoutMarket(feeder);
    expect(day.peakW).toBe(peakW);
    expect(day.overloadedQuarters.reduce((sum, count) => sum + count)).toBe(overloaded);
    expect(day.overloadedQuarters.slice(0, 16).every((count) => count === 0)).toBe(true);
  });

  it('adds household load and charging at each node, feed-in positive', () => {
    const homes = [
      {
        id: 'home-1',
        node: 'bus-1',
        sourceHome: 'h',
        heating: '',
        hasModelledHeatPump: false,
        expectedLoadW: [8],
        measuredLoadW: [4],
        solarW: [0],
      },
    ];
    const charging = new Map([['home-1', [1000]]]);
    expect(injections(homes, charging, 0, 'measuredLoadW')).toEqual(new Map([['bus-1', -1004]]));
    expect(injections(homes, charging, 0, 'expectedLoadW')).toEqual(new Map([['bus-1', -1008]]));
  });
});
