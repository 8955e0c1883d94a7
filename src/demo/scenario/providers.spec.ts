import { buildDayScenario, DEFAULT_DAY } from './day-scenario.js';
import { assignProviders, type Provider } from './providers.js';

const { devices } = buildDayScenario({ day: DEFAULT_DAY, seed: 1, feeder: 'full' });

describe('providers', () => {
  it('are three aggregators and some homes on their own, together acting for every device once', () => {
    const providers = assignProviders(devices, 1);
    const homesOf = ({ devices: own }: Provider) => new Set(own.map(({ home }) => home)).size;
    expect(providers.map((provider) => [provider.role, provider.shareBps, homesOf(provider)])).toEqual([
      ['aggregator', 8_000, 28],
      ['aggregator', 7_000, 28],
      ['aggregator', 6_000, 27],
      ...new Array(8).fill(['prosumer', 10_000, 1]),
    ]);
    const acted = providers.flatMap((provider) => provider.devices.map(({ meteringPoint }) => meteringPoint));
    expect(acted.toSorted()).toEqual(devices.map(({ meteringPoint }) => meteringPoint).toSorted());
  });

  it('act for all devices of a home or for none', () => {
    const homes = assignProviders(devices, 1).flatMap(({ devices: own }) => [...new Set(own.map(({ home }) => home))]);
    expect(new Set(homes).size).toBe(homes.length);
  });

  it('are dealt by the seed', () => {
    expect(assignProviders(devices, 1)).toEqual(assignProviders(devices, 1));
    expect(assignProviders(devices, 2)).not.toEqual(assignProviders(devices, 1));
  });
});
