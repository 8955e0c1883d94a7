import { buildDayScenario, DEFAULT_DAY } from './day-scenario.js';
import { assignProviders } from './providers.js';

const { cars } = buildDayScenario({ day: DEFAULT_DAY, seed: 1, feeder: 'full' });

describe('providers', () => {
  it('are three aggregators and some homes on their own, together acting for every car once', () => {
    const providers = assignProviders(cars, 1);
    expect(providers.map(({ role, shareBps, cars: { length } }) => [role, shareBps, length])).toEqual([
      ['aggregator', 8_000, 27],
      ['aggregator', 7_000, 26],
      ['aggregator', 6_000, 26],
      ...new Array(7).fill(['prosumer', 10_000, 1]),
    ]);
    const acted = providers.flatMap((provider) => provider.cars.map(({ car }) => car.home));
    expect(acted.toSorted()).toEqual(cars.map(({ home }) => home).toSorted());
  });

  it('are dealt by the seed', () => {
    expect(assignProviders(cars, 1)).toEqual(assignProviders(cars, 1));
    expect(assignProviders(cars, 2)).not.toEqual(assignProviders(cars, 1));
  });
});
