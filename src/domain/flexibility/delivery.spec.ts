import { type Delivery, deliveredEnergy, shareDelivery } from './delivery.js';

describe('delivered energy of a quarter-hour, awarded 4 kW (1,000 Wh)', () => {
  test.each<[string, Delivery['direction'], number, number, number]>([
    ['less load, as awarded', 'up', -11_000, -1_750, 1_000],
    ['less load, in part', 'up', -11_000, -2_000, 750],
    ['load as without activation', 'up', -11_000, -2_750, 0],
    ['more load: nothing, not less', 'up', -11_000, -4_000, 0],
    ['more feed-in than awarded: the award', 'up', 2_000, 5_000, 1_000],
    ['from load to feed-in', 'up', -2_000, 400, 900],
    ['more load, as awarded', 'down', -1_000, -1_250, 1_000],
    ['more load, in part', 'down', -1_000, -300, 50],
    ['less feed-in', 'down', 8_000, 1_500, 500],
    ['less load: nothing', 'down', -1_000, 0, 0],
    ['a baseline between two watt-hours, rounded down', 'up', -1_001, 0, 250],
    ['the same downwards', 'down', 1_001, 0, 250],
    ['a change of less than a watt-hour', 'up', -3, 0, 0],
  ])('%s', (_, direction, baselineW, meteredWh, delivered) => {
    expect(deliveredEnergy({ direction, baselineW, meteredWh, awardedW: 4_000, mtuSeconds: 900 })).toBe(delivered);
  });

  test.each([
    [900, 250],
    [1_800, 500],
    [3_600, 1_000],
  ])('an award of 1 kW over %i s is %i Wh at most', (mtuSeconds, energyWh) => {
    expect(deliveredEnergy({ direction: 'up', baselineW: 0, meteredWh: 9_999, awardedW: 1_000, mtuSeconds })).toBe(
      energyWh,
    );
  });

  test('nothing is plain zero, in either direction', () => {
    for (const direction of ['up', 'down'] as const)
      expect(deliveredEnergy({ direction, baselineW: 0, meteredWh: 0, awardedW: 0, mtuSeconds: 900 })).toBe(0);
  });
});

describe('delivery shared among the awards of a metering point', () => {
  test.each<[string, number, number[], number[]]>([
    ['all of it', 1_000, [3_000, 1_000], [750, 250]],
    ['the earlier order first', 800, [3_000, 1_000], [750, 50]],
    ['nothing left for the later one', 300, [3_000, 1_000], [300, 0]],
    ['nothing', 0, [3_000, 1_000], [0, 0]],
    ['each rounded down: what no award holds as a whole watt-hour is not paid', 1, [2, 2], [0, 0]],
    ['no award', 500, [], []],
  ])('%s', (_, deliveredWh, awardsW, shares) => {
    expect(shareDelivery(deliveredWh, awardsW, 900)).toEqual(shares);
  });
});
