import { chargeAtOnce } from '../../domain/flexibility/charging.js';
import type { PowerW } from '../../domain/quantity.js';
import type { ProvidedDevice, Provider } from '../scenario/providers.js';
import { DelayCost } from './delay-cost.js';
import { DelayOffers } from './delay-offers.js';
import { DevicePoint } from './device-point.js';

const HORIZON = 96;
const NOW = 24;
/** Cars that charge from 18:00 to 18:30 and stay until 06:00, or until 20:00. */
const session = { plugInMtu: NOW, plugOutMtu: 72, energyWh: 2_000, maxPowerW: 4_000 };

function carOf(meteringPoint: string, plugOutMtu = 72): ProvidedDevice {
  const car = { ...session, plugOutMtu };
  return {
    ...{ home: meteringPoint, node: 'bus-1', prosumer: 'prosumer-1', comfort: 1_000, meteringPoint, capacityW: 4_000 },
    preferredW: chargeAtOnce(car, HORIZON, 900),
    device: { kind: 'car', id: meteringPoint, ...car, minPowerW: 0 },
  };
}

/** 100.00 until 22:00, 120.00 after, 104.00 from 03:00. */
const evening = Array.from({ length: HORIZON }, (_, mtu) => (mtu < 40 ? 10_000 : mtu < 60 ? 12_000 : 10_400));
/** 100.00 now, and dearer by 1.00 in each quarter-hour that follows. */
const rising = Array.from({ length: HORIZON }, (_, mtu) => 10_000 + 100 * Math.max(0, mtu - NOW));

/** Offers of an aggregator that passes on 80 %, where the grid is loaded until 22:00: metering point, quantity and limit of each. */
function offersOf(devices: readonly ProvidedDevice[], prices: readonly number[], soldW: Record<string, PowerW> = {}) {
  const provider: Provider = { id: 'aggregator-1', role: 'aggregator', shareBps: 8_000, devices };
  const points = devices.map((device) => new DevicePoint(device, 1));
  const delayCost = new DelayCost(points, prices);
  for (let mtu = NOW; mtu < 40; mtu++) delayCost.observeLoading(mtu, prices === evening ? 1_000 : 0);
  const offers = new DelayOffers(provider, points, prices, delayCost).offers(NOW, 100, new Map(Object.entries(soldW)));
  return Object.fromEntries(Array.from(offers, ([part, { quantityW, limit }]) => [part, [quantityW, limit]]));
}

describe('offers to delay charging', () => {
  it('ask so much that the home gets its comfort and the higher price of the later hour', () => {
    // moves to 03:00, dearer by 4.00; with 10.00 for comfort 14.00 of which the home gets 80 %
    expect(offersOf([carOf('a')], evening)).toEqual({ a: [4_000, '17.50'] });
  });

  it('are not made for cars that are not charging', () => {
    expect(offersOf([{ ...carOf('a'), preferredW: new Array(HORIZON).fill(0) }], evening)).toEqual({});
  });

  it.each<[string, Record<string, PowerW>, Record<string, [PowerW, string]>]>([
    // The car charges at 18:15 anyway; the next quarter-hour is dearer by 2.00, the one after by 3.00.
    ['nothing would be sold', {}, { a: [4_000, '15.00'], b: [4_000, '15.00'] }],
    ['one is sold: the other is asked to charge after it', { a: 4_000 }, { a: [4_000, '15.00'], b: [4_000, '16.25'] }],
    ['both are sold', { a: 4_000, b: 4_000 }, { a: [4_000, '15.00'], b: [4_000, '16.25'] }],
    [
      'a part is sold, in steps of 100 W: everything else is spread away from where that goes',
      { b: 1_230 },
      { a: [4_000, '16.25'], b: [1_300, '15.00'], 'b:rest': [2_700, '16.25'] },
    ],
  ])('where %s', (_, soldW, offered) => {
    expect(offersOf([carOf('a'), carOf('b')], rising, soldW)).toEqual(offered);
  });
});
