import { type Delivery, deliveredEnergy, shareDelivery } from './delivery.js';
import type { PaymentRule } from './payment-rule.js';

describe('delivered energy of a quarter-hour, awarded 4 kW (1,000 Wh)', () => {
  test.each<[string, Delivery['direction'], number, number, number]>([
    ['less load, as awarded', 'up', -11_000, -1_750, 1_000],
    ['less load, in part', 'up', -11_000, -2_000, 750],
    ['load as without activation', 'up', -11_000, -2_750, 0],
    ['more load: less than nothing', 'up', -11_000, -4_000, -1_250],
    ['more feed-in than awarded', 'up', 2_000, 5_000, 4_500],
    ['from load to feed-in', 'up', -2_000, 400, 900],
    ['more load, as awarded', 'down', -1_000, -1_250, 1_000],
    ['more load, in part', 'down', -1_000, -300, 50],
    ['less feed-in', 'down', 8_000, 1_500, 500],
    ['less load: less than nothing', 'down', -1_000, 0, -250],
    ['a baseline between two watt-hours, rounded down', 'up', -1_001, 0, 250],
    ['the same downwards', 'down', 1_001, 0, 250],
    ['a change of less than a watt-hour', 'up', -3, 0, 0],
  ])('%s', (_, direction, baselineW, meteredWh, delivered) => {
    expect(deliveredEnergy({ direction, baselineW, meteredWh, mtuSeconds: 900 })).toBe(delivered);
  });

  test('nothing is plain zero, in either direction', () => {
    for (const direction of ['up', 'down'] as const)
      expect(deliveredEnergy({ direction, baselineW: 0, meteredWh: 0, mtuSeconds: 900 })).toBe(0);
  });
});

describe('delivery shared among the awards of a metering point', () => {
  const shared = (paidWh: number, penalisedWh: number, awardsW: number[], rule: PaymentRule = 'proportional') => {
    const shares = shareDelivery({ paidWh, penalisedWh }, awardsW, rule, 900);
    return [shares.map((share) => share.paidWh), shares.map((share) => share.penalisedWh)];
  };

  test.each<[string, number, number[], number[]]>([
    ['all of it', 1_000, [3_000, 1_000], [750, 250]],
    ['the earlier order first', 800, [3_000, 1_000], [750, 50]],
    ['nothing left for the later one', 300, [3_000, 1_000], [300, 0]],
    ['nothing', 0, [3_000, 1_000], [0, 0]],
    ['each rounded down: what no award holds as a whole watt-hour is not paid', 1, [2, 2], [0, 0]],
    ['no award', 500, [], []],
  ])('%s', (_, deliveredWh, awardsW, shares) => {
    expect(shared(deliveredWh, 0, awardsW)[0]).toEqual(shares);
  });

  test.each<[string, number, number[], number[]]>([
    ['all awards first', 1_000, [3_000, 1_000], [750, 250]],
    ['then the earlier order beyond its award', 1_100, [3_000, 1_000], [850, 250]],
    ['up to 120 % of each', 1_200, [3_000, 1_000], [900, 300]],
  ])('more than all awards, where the rule pays for it: %s', (_, paidWh, awardsW, shares) => {
    expect(shared(paidWh, 0, awardsW, 'dfs')[0]).toEqual(shares);
  });

  test.each<[string, number, number, number[]]>([
    ['the latest order first', 800, 200, [0, 200]],
    ['then the earlier one', 600, 400, [150, 250]],
    ['beyond all awards, the latest', 0, 1_300, [750, 550]],
  ])('what was short: %s', (_, paidWh, penalisedWh, shares) => {
    expect(shared(paidWh, penalisedWh, [3_000, 1_000], 'usef')[1]).toEqual(shares);
  });
});
