import type { Appliance, Battery, Car, HeatPump } from '../../domain/flexibility/home-model.js';
import type { Device } from '../../domain/portfolio/portfolio.js';
import type { Horizon } from './horizon.js';
import type { DeviceContent } from './household-schema.js';
import { refuseWhere, unwrap } from './refusal.js';

type Content<K extends DeviceContent['kind']> = Extract<DeviceContent, { kind: K }>;

/** A device of a file in domain units; `at` is its path. What a device cannot be is refused with the path of the field. */
export function deviceOf(device: DeviceContent, at: string, horizon: Horizon): Device {
  switch (device.kind) {
    case 'appliance':
      return { kind: 'appliance', ...applianceOf(device, at, horizon) };
    case 'car':
      return { kind: 'car', ...carOf(device, at, horizon) };
    case 'heat-pump':
      return { kind: 'heat-pump', ...heatPumpOf(device, at, horizon) };
    case 'battery':
      return { kind: 'battery', ...batteryOf(device, at) };
  }
}

function applianceOf(device: Content<'appliance'>, at: string, horizon: Horizon): Appliance {
  const { id, profileW } = device;
  const fromMtu = unwrap(horizon.mtuOf(device.earliestStart, `${at}.earliestStart`));
  const untilMtu = unwrap(horizon.mtuOf(device.latestEnd, `${at}.latestEnd`));
  const preferredStartMtu = unwrap(horizon.mtuOf(device.preferredStart, `${at}.preferredStart`));
  const room = untilMtu - fromMtu;
  refuseWhere(
    room < profileW.length,
    'profile-outside-horizon',
    `${at}.latestEnd`,
    `the programme takes ${profileW.length} market time units, its window has ${room}`,
  );
  refuseWhere(
    preferredStartMtu < fromMtu || preferredStartMtu + profileW.length > untilMtu,
    'profile-outside-horizon',
    `${at}.preferredStart`,
    'a programme started then does not lie within its window',
  );
  return { id, profileW, fromMtu, untilMtu, preferredStartMtu };
}

function carOf(device: Content<'car'>, at: string, horizon: Horizon): Car {
  const { id, energyWh, maxPowerW, minPowerW } = device;
  const plugInMtu = unwrap(horizon.mtuOf(device.plugIn, `${at}.plugIn`));
  const plugOutMtu = unwrap(horizon.mtuOf(device.plugOut, `${at}.plugOut`));
  refuseWhere(plugOutMtu <= plugInMtu, 'malformed-message', `${at}.plugOut`, 'the car leaves before it comes');
  refuseWhere(
    minPowerW > maxPowerW,
    'quantity-out-of-bounds',
    `${at}.minPowerW`,
    'the smallest power is above the largest',
  );
  return { id, plugInMtu, plugOutMtu, energyWh, maxPowerW, minPowerW };
}

/** Least width of a comfort band, in thousandths of a degree. */
const LEAST_BAND = 500;

function heatPumpOf(device: Content<'heat-pump'>, at: string, horizon: Horizon): HeatPump {
  const { id, maxPowerW, minPowerW, zone, comfort } = device;
  const micro = (values: readonly number[]) => values.map((milli) => milli * 1_000);
  const lowest = unwrap(horizon.series(comfort.lowestC, `${at}.comfort.lowestC`));
  const highest = unwrap(horizon.series(comfort.highestC, `${at}.comfort.highestC`));
  refuseWhere(
    minPowerW > maxPowerW,
    'quantity-out-of-bounds',
    `${at}.minPowerW`,
    'the smallest power is above the largest',
  );
  refuseWhere(
    highest.some((high, mtu) => high < lowest[mtu]! + LEAST_BAND),
    'quantity-out-of-bounds',
    `${at}.comfort`,
    'the comfort band is narrower than 0.5 °C',
  );
  const outside = comfort.preferredC < Math.min(...lowest) || comfort.preferredC > Math.max(...highest);
  refuseWhere(outside, 'quantity-out-of-bounds', `${at}.comfort.preferredC`, 'it lies outside the comfort band');
  refuseWhere(
    zone.lossWPerK * horizon.mtuSeconds > 1_800 * zone.capacityWhPerK,
    'quantity-out-of-bounds',
    `${at}.zone.lossWPerK`,
    'the zone would lose half its warmth in one market time unit',
  );
  const first = zone.initialC * 1_000;
  return {
    ...{ id, maxPowerW, minPowerW },
    ...{ capacityWhPerK: zone.capacityWhPerK, lossWPerK: zone.lossWPerK },
    copPercent: unwrap(horizon.series(device.cop, `${at}.cop`)),
    gainsW: unwrap(horizon.series(zone.gainsW, `${at}.zone.gainsW`)),
    outdoor: micro(unwrap(horizon.series(zone.outdoorC, `${at}.zone.outdoorC`))),
    initial: first,
    lowest: micro(lowest),
    highest: micro(highest),
    finalLowest: Math.min(first, comfort.preferredC * 1_000),
    preferred: comfort.preferredC * 1_000,
  };
}

function batteryOf(device: Content<'battery'>, at: string): Battery {
  const { kind: _, wearPrice, ...battery } = device;
  for (const field of ['initialWh', 'finalWh'] as const)
    refuseWhere(
      battery[field] > battery.capacityWh,
      'quantity-out-of-bounds',
      `${at}.${field}`,
      `${battery[field]} Wh do not fit into ${battery.capacityWh} Wh`,
    );
  refuseWhere(wearPrice < 0, 'price-out-of-bounds', `${at}.wearPrice`, 'wear cannot earn');
  return { ...battery, wear: wearPrice };
}
