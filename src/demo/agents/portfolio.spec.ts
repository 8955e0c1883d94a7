import { chargeAtOnce } from '../../domain/flexibility/charging.js';
import type { Provider } from '../scenario/providers.js';
import { ChargePoint } from './charge-point.js';
import { Portfolio } from './portfolio.js';

const HORIZON = 192;
const session = { plugInMtu: 72, plugOutMtu: 120, energyWh: 2_000, maxPowerW: 4_000 };

/** One car that charges from 18:00 to 18:30 and stays until 06:00. */
const provider: Provider = {
  id: 'aggregator-1',
  role: 'aggregator',
  shareBps: 8_000,
  cars: [
    {
      car: {
        home: 'home-1',
        node: 'bus-1',
        sourceSession: 's',
        maxPowerW: 4_000,
        stays: [{ session, atOnce: chargeAtOnce(session, HORIZON, 900) }],
      },
      prosumer: 'prosumer-1',
      meteringPoint: 'charger-1',
      comfort: 1_000,
    },
  ],
};

/** 100.00 until 22:00, 120.00 after, 104.00 from 03:00. */
const prices = Array.from({ length: HORIZON }, (_, mtu) => (mtu < 88 ? 10_000 : mtu < 108 ? 12_000 : 10_400));

/** The portfolio of the one car, whose device follows activations with the first seed. */
function portfolio(seed = 1): { portfolio: Portfolio; point: ChargePoint } {
  const point = new ChargePoint(provider.cars[0]!, seed);
  return { portfolio: new Portfolio(provider, [point], prices), point };
}

describe('a portfolio', () => {
  it('nominates what it plans, charging as negative power', () => {
    const { portfolio: homes } = portfolio();
    expect(homes.nominations(72)).toEqual([{ meteringPoint: 'charger-1', powerW: -4_000 }]);
    expect(homes.nominations(74)).toEqual([{ meteringPoint: 'charger-1', powerW: 0 }]);
  });

  it('asks so much that the home gets its comfort and the higher price of the later hour', () => {
    const { portfolio: homes } = portfolio();
    homes.observeLoading(72, 1_000);
    for (let mtu = 73; mtu < 88; mtu++) homes.observeLoading(mtu, 1_000);
    // moves to 03:00, dearer by 4.00; with 10.00 for comfort 14.00 of which the home gets 80 %
    expect(homes.offers(72, 5, 100)).toEqual([
      {
        clientOrderId: '5:charger-1',
        side: 'up',
        node: 'bus-1',
        quantityW: 4_000,
        limit: '17.50',
        meteringPoint: 'charger-1',
      },
    ]);
  });

  it('offers nothing while nothing is planned', () => {
    expect(portfolio().portfolio.offers(80, 5, 100)).toEqual([]);
  });

  it('charges later what was awarded, in whole watt-hours, and all of it', () => {
    const { portfolio: homes, point } = portfolio();
    expect(homes.activate(72, [{ meteringPoint: 'charger-1', awardedW: 1_498 }])).toBe(0);
    expect(point.drawnW(72)).toBe(2_500);
    expect(point.meteredWh(72)).toBe(-625);
    const drawn = Array.from({ length: HORIZON }, (_, mtu) => point.drawnW(mtu));
    expect(drawn.reduce((sum, watts) => sum + watts)).toBe(8_000);
  });

  it('counts devices that do not follow, which go on as nominated', () => {
    const failing = Array.from({ length: 1_000 }, (_, seed) => seed).find(
      (seed) => portfolio(seed).portfolio.activate(72, [{ meteringPoint: 'charger-1', awardedW: 1_000 }]) === 1,
    );
    const { portfolio: homes, point } = portfolio(failing);
    expect(homes.activate(72, [{ meteringPoint: 'charger-1', awardedW: 1_000 }])).toBe(1);
    expect(point.drawnW(72)).toBe(4_000);
  });

  it('does not take an award for somebody else', () => {
    expect(() => portfolio().portfolio.activate(72, [{ meteringPoint: 'charger-9', awardedW: 1 }])).toThrow(
      'unknown metering point "charger-9"',
    );
  });
});
