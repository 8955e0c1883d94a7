import { chargeAtOnce } from '../../domain/flexibility/charging.js';
import type { ProvidedDevice, Provider } from '../scenario/providers.js';
import { DevicePoint } from './device-point.js';
import { Portfolio } from './portfolio.js';

const HORIZON = 96;
const session = { plugInMtu: 24, plugOutMtu: 72, energyWh: 2_000, maxPowerW: 4_000 };
const place = { home: 'home-1', node: 'bus-1', prosumer: 'prosumer-1', comfort: 1_000 };

/** A car that charges from 18:00 to 18:30 and stays until 06:00, as a device of its provider. */
const carOf = (meteringPoint: string): ProvidedDevice => ({
  ...place,
  ...{ meteringPoint, capacityW: 4_000, preferredW: chargeAtOnce(session, HORIZON, 900) },
  device: { kind: 'car', id: meteringPoint, ...session, minPowerW: 0 },
});
/** A heat pump that draws 1 kW all day, which holds 21 °C. */
function heatPumpOf(meteringPoint: string): ProvidedDevice {
  const all = (value: number) => new Array<number>(HORIZON).fill(value);
  const pump = {
    ...{ id: meteringPoint, minPowerW: 0, maxPowerW: 2_000, capacityWhPerK: 8_000, lossWPerK: 100 },
    ...{ copPercent: all(300), gainsW: all(0), outdoor: all(-9_000_000), lowest: all(20_000_000) },
    ...{ highest: all(22_000_000), initial: 21_000_000, preferred: 21_000_000, finalLowest: 20_990_000 },
  };
  const preferredW = all(1_000);
  return { ...place, meteringPoint, capacityW: 2_000, preferredW, device: { kind: 'heat-pump', ...pump } };
}

const provider: Provider = { id: 'aggregator-1', role: 'aggregator', shareBps: 8_000, devices: [carOf('charger-1')] };

/** 100.00 until 22:00, 120.00 after, 104.00 from 03:00. */
const prices = Array.from({ length: HORIZON }, (_, mtu) => (mtu < 40 ? 10_000 : mtu < 60 ? 12_000 : 10_400));

/** The portfolio of the one car, whose device follows activations with the first seed. */
function portfolio(seed = 1): { portfolio: Portfolio; point: DevicePoint } {
  const point = new DevicePoint(provider.devices[0]!, seed);
  return { portfolio: new Portfolio(provider, [point], prices), point };
}

/** The first seed of a thousand for which something holds. */
const seedFor = (holds: (seed: number) => boolean) => Array.from({ length: 1_000 }, (_, seed) => seed).find(holds)!;

describe('a portfolio', () => {
  it('nominates what it plans, charging as negative power', () => {
    const { portfolio: homes } = portfolio();
    expect(homes.nominations(24)).toEqual([{ meteringPoint: 'charger-1', powerW: -4_000 }]);
    expect(homes.nominations(26)).toEqual([{ meteringPoint: 'charger-1', powerW: 0 }]);
  });

  it('charges later what was awarded, in whole watt-hours, and all of it', () => {
    const { portfolio: homes, point } = portfolio();
    expect(homes.activate(24, [{ meteringPoint: 'charger-1', awardedW: 1_498 }])).toBe(0);
    expect(point.plan[24]).toBe(2_500);
    expect(point.meteredWh(24)).toBe(-625);
    expect(point.plan.reduce((sum, watts) => sum + watts)).toBe(8_000);
  });

  it('takes what two orders of a car were awarded together', () => {
    const { portfolio: homes, point } = portfolio();
    const awards = [1_000, 500].map((awardedW) => ({ meteringPoint: 'charger-1', awardedW }));
    expect(homes.activate(24, awards)).toBe(0);
    expect(point.plan[24]).toBe(2_500);
  });

  it('counts devices that do not follow, which go on as nominated', () => {
    const failing = seedFor(
      (seed) => portfolio(seed).portfolio.activate(24, [{ meteringPoint: 'charger-1', awardedW: 1_000 }]) === 1,
    );
    const { portfolio: homes, point } = portfolio(failing);
    expect(homes.activate(24, [{ meteringPoint: 'charger-1', awardedW: 1_000 }])).toBe(1);
    expect(point.plan[24]).toBe(4_000);
  });

  it('lets another car make good what one that drops out does not deliver, as far as it can', () => {
    const isToDropOut = (meteringPoint: string) => (seed: number) =>
      new DevicePoint(carOf(meteringPoint), seed).isToDropOut;
    const seed = seedFor((one) => isToDropOut('charger-1')(one) && !isToDropOut('charger-2')(one));
    const points = ['charger-1', 'charger-2'].map((id) => new DevicePoint(carOf(id), seed));
    const both = new Portfolio({ ...provider, devices: points.map(({ provided }) => provided) }, points, prices);
    const sold = points[0]!.announced.with(24, 0).with(60, 4_000);
    points[0]!.schedule(sold);
    both.sendSetPoints(23);
    expect(both.redispatch).toEqual({ droppedOut: 0, lostW: 0, madeGoodW: 0 });
    both.sendSetPoints(24);
    expect(points[0]!.plan).toEqual(points[0]!.announced);
    expect(points[1]!.plan[24]).toBe(0);
    expect(both.redispatch).toEqual({ droppedOut: 1, lostW: 4_000, madeGoodW: 4_000 });
  });

  it('lets a car make good what a heat pump does not deliver that drops out, which then heats as it was announced', () => {
    const pump = heatPumpOf('heating-1');
    const isToDropOut = (provided: ProvidedDevice) => (seed: number) => new DevicePoint(provided, seed).isToDropOut;
    const seed = seedFor((one) => isToDropOut(pump)(one) && !isToDropOut(carOf('charger-1'))(one));
    const points = [pump, carOf('charger-1')].map((provided) => new DevicePoint(provided, seed));
    const [heating, car] = points as [DevicePoint, DevicePoint];
    const both = new Portfolio({ ...provider, devices: points.map(({ provided }) => provided) }, points, prices);
    heating.schedule(heating.announced.with(24, 0).with(25, 1_000).with(26, 2_000));
    both.sendSetPoints(24);
    expect(heating.plan).toEqual(heating.announced);
    expect(car.plan[24]).toBe(3_000);
    expect(both.redispatch).toEqual({ droppedOut: 1, lostW: 1_000, madeGoodW: 1_000 });
  });

  it('does not take an award for somebody else', () => {
    expect(() => portfolio().portfolio.activate(24, [{ meteringPoint: 'charger-9', awardedW: 1 }])).toThrow(
      'unknown metering point "charger-9"',
    );
  });
});
