import type { LocalEnergyRecord } from './day-record.js';
import { energyAccounts, energyHours, gainAsMeasured } from './local-energy-accounts.js';
import type { ScenarioHome } from './scenario/homes.js';
import { HOURS_PER_DAY } from './scenario/hours.js';

const inHour = (hour: number, powerW: number) => new Array<number>(HOURS_PER_DAY).fill(0).with(hour, powerW);
const home = (name: string, aloneW: number[]) => ({
  ...{ home: `home-${name}`, node: `bus-${name}`, prosumer: `prosumer-${name}`, meteringPoint: `connection-${name}` },
  ...{ capacityW: 10_000, aloneW },
});
const all = (ticks: number) => new Array<number>(HOURS_PER_DAY).fill(ticks);
const award = (
  order: number,
  participant: string,
  side: 'buy' | 'sell',
  awardedW: number,
  price: number,
  mtu = 12,
) => ({
  ...{ round: 0, order, participant, node: 'bus', side, awardedW, price, mtu },
});

/**
 * In hour 12 one home has 1,000 W left and the other needs 1,500 W. They meet at 200.00; 500 W come from the aggregator at 200.00. The first home's
 * battery moves half of the 600 W that it offered from hour 12 to hour 20, where the aggregator buys at 80.00, and wears 600,000 tick-watts.
 */
const record: LocalEnergyRecord = {
  approach: { iterations: [], ended: 'settled' },
  homes: [
    {
      home: home('1', inHour(12, -1_000)),
      offered: new Map([
        [
          9,
          {
            profile: [
              { period: 12, powerW: -600 },
              { period: 20, powerW: 600 },
            ],
            wearTickW: 1_200_000,
          },
        ],
      ]),
    },
    { home: home('2', inHour(12, 1_500)), offered: new Map() },
  ],
  dealers: [
    { name: 'supplier', sellTicks: all(32_000), buyTicks: all(5_000) },
    { name: 'aggregator-1', sellTicks: all(20_000), buyTicks: all(8_000) },
  ],
  awards: [
    award(1, 'prosumer-1', 'sell', 1_000, 20_000),
    award(2, 'prosumer-2', 'buy', 1_500, 20_000),
    award(3, 'aggregator-1', 'sell', 800, 20_000),
    award(9, 'prosumer-1', 'buy', 300, 20_000),
    award(9, 'prosumer-1', 'sell', 300, 8_000, 20),
    award(4, 'aggregator-1', 'buy', 300, 8_000, 20),
  ],
  ...{ nodePrices: [], flowsW: [], limits: [] },
};

describe('the accounts of local energy', () => {
  it('compare what homes pay with their tariffs alone and with the better dealer', () => {
    expect(energyAccounts(record)).toEqual([
      {
        prosumer: 'prosumer-1',
        aloneTickW: -1_000n * 8_000n,
        dealersTickW: -1_000n * 8_000n,
        marketTickW: -1_000n * 20_000n + 300n * 20_000n - 300n * 8_000n + 600_000n,
        ...{ boughtW: 300, soldW: 1_300 },
      },
      {
        prosumer: 'prosumer-2',
        aloneTickW: 1_500n * 32_000n,
        dealersTickW: 1_500n * 20_000n,
        marketTickW: 1_500n * 20_000n,
        ...{ boughtW: 1_500, soldW: 0 },
      },
    ]);
  });

  it('settle by tariff what did not trade', () => {
    const { homes, dealers, ...rest } = record;
    const [, second] = energyAccounts({
      ...rest,
      homes,
      dealers,
      awards: [award(2, 'prosumer-2', 'buy', 500, 20_000)],
    });
    expect(second!.marketTickW).toBe(500n * 20_000n + 1_000n * 32_000n);
  });

  it('tell neighbours from dealers', () => {
    const hours = energyHours(record);
    expect(hours[12]).toEqual({ neighboursWh: 1_000, fromDealersWh: 800, toDealersWh: 0 });
    expect(hours[20]).toEqual({ neighboursWh: 0, fromDealersWh: 0, toDealersWh: 300 });
  });

  it('say what remains when a home needs less than it ordered', () => {
    const quarters = (watts: number) =>
      Array.from({ length: 96 }, (_, mtu) => (Math.floor(mtu / 4) === 12 ? watts : 0));
    const measured = (id: string, expectedW: number, measuredW: number) =>
      ({ id, expectedLoadW: quarters(expectedW), measuredLoadW: quarters(measuredW) }) as unknown as ScenarioHome;
    const homes = [measured('home-1', 100, 100), measured('home-2', 1_500, 1_400)];
    const [before] = energyAccounts(record).map(({ aloneTickW, marketTickW }) => aloneTickW - marketTickW);
    // The second home sells 100 W back: at the local price it gains what it did with 1,400 W, by tariff it loses what it paid beyond 80.00.
    expect(gainAsMeasured(record, homes, () => 20_000)).toEqual({
      atLocalPriceTickW: before! + 1_400n * 12_000n,
      byTariffTickW: before! + 1_400n * 12_000n - 100n * 12_000n,
    });
  });
});
