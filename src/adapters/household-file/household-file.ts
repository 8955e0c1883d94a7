import type { Appliance, Battery, Car, HeatPump, Household } from '../../domain/flexibility/home-model.js';
import { formatInstant } from '../../domain/market-time.js';
import { accepted, type Outcome, type Rejection, rejected } from '../../domain/rejection.js';
import { parseMessage } from '../../protocol/parse-message.js';
import { Horizon } from './horizon.js';
import { type DeviceContent, type HouseholdContent, householdSchema } from './household-schema.js';

/** A household file, admitted, with what is needed to tell people about it. */
export interface HouseholdFile {
  readonly home: Household;
  readonly title: string;
  readonly currency: string;
  readonly horizon: Horizon;
}

/** A refusal found while a file is read part by part. */
class Refusal extends Error {
  constructor(readonly rejection: Rejection) {
    super(rejection.message);
  }
}

/** Reads `gridclear-home/1`. Every refusal names the path of the offending field, such as `devices[2].plugOut`. */
export function parseHouseholdFile(text: string): Outcome<HouseholdFile> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    return rejected('malformed-message', '', `not JSON: ${(cause as Error).message}`);
  }
  const parsed = parseMessage(householdSchema, content);
  if (!parsed.ok) return parsed;
  const horizon = Horizon.of(parsed.value);
  if (!horizon.ok) return horizon;
  try {
    const home = admit(parsed.value, horizon.value);
    return accepted({
      home,
      title: parsed.value.title,
      currency: parsed.value.tariff.currency,
      horizon: horizon.value,
    });
  } catch (cause) {
    if (cause instanceof Refusal) return { ok: false, rejection: cause.rejection };
    throw cause;
  }
}

function refuseWhere(condition: boolean, ...refusal: Parameters<typeof rejected>): void {
  if (condition) throw new Refusal(rejected(...refusal).rejection);
}

function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refusal(outcome.rejection);
  return outcome.value;
}

/** The mean of a home that lives: below it, base load given in kW is likelier than nobody at home. */
const LEAST_MEAN_LOAD_W = 5;
/** In ticks: a tariff that never reaches 5 per MWh is likelier one per kWh. */
const LEAST_HIGHEST_PRICE = 500;

function admit(content: HouseholdContent, horizon: Horizon): Household {
  const buy = unwrap(horizon.series(content.tariff.buy, 'tariff.buy'));
  const sell = unwrap(horizon.series(content.tariff.sell, 'tariff.sell'));
  const baseLoadW = unwrap(horizon.series(content.baseLoadW, 'baseLoadW'));
  const meanW = baseLoadW.reduce((sum, powerW) => sum + powerW, 0) / horizon.mtus;
  refuseWhere(
    meanW > 0 && meanW < LEAST_MEAN_LOAD_W,
    'quantity-out-of-bounds',
    'baseLoadW',
    `a mean of ${meanW.toFixed(1)} W looks like kW, but W is meant here`,
  );
  refuseWhere(
    Math.max(...buy.map(Math.abs)) < LEAST_HIGHEST_PRICE,
    'price-out-of-bounds',
    'tariff.buy',
    'no price reaches 5 per MWh: it looks like a price per kWh',
  );
  const dearerSale = sell.findIndex((price, mtu) => price > buy[mtu]!);
  refuseWhere(
    dearerSale >= 0,
    'price-out-of-bounds',
    'tariff.sell',
    `from ${formatInstant(horizon.instantOf(dearerSale))} exporting would earn more than importing costs`,
  );
  const ids = new Set<string>(['connection', 'solar']);
  for (const [index, { id }] of content.devices.entries()) {
    refuseWhere(ids.has(id), 'duplicate-id', `devices[${index}].id`, `"${id}" is used twice, or is not free`);
    ids.add(id);
  }
  const devicesOf = <K extends DeviceContent['kind'], T>(
    kind: K,
    read: (device: Extract<DeviceContent, { kind: K }>, at: string) => T,
  ): T[] =>
    content.devices.flatMap((device, index) =>
      device.kind === kind ? [read(device as Extract<DeviceContent, { kind: K }>, `devices[${index}]`)] : [],
    );
  return {
    id: content.home,
    mtuSeconds: content.mtuSeconds,
    mtus: horizon.mtus,
    ...content.connection,
    ...{ buy, sell, baseLoadW },
    solarW: unwrap(horizon.series(content.solarW, 'solarW')),
    appliances: devicesOf('appliance', (device, at) => applianceOf(device, at, horizon)),
    cars: devicesOf('car', (device, at) => carOf(device, at, horizon)),
    heatPumps: devicesOf('heat-pump', (device, at) => heatPumpOf(device, at, horizon)),
    batteries: devicesOf('battery', batteryOf),
  };
}

function applianceOf(device: Extract<DeviceContent, { kind: 'appliance' }>, at: string, horizon: Horizon): Appliance {
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

function carOf(device: Extract<DeviceContent, { kind: 'car' }>, at: string, horizon: Horizon): Car {
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

function heatPumpOf(device: Extract<DeviceContent, { kind: 'heat-pump' }>, at: string, horizon: Horizon): HeatPump {
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

function batteryOf(device: Extract<DeviceContent, { kind: 'battery' }>, at: string): Battery {
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
