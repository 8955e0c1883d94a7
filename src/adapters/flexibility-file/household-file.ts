import type { Household } from '../../domain/flexibility/home-model.js';
import { formatInstant } from '../../domain/market-time.js';
import type { Outcome } from '../../domain/rejection.js';
import { deviceOf } from './device-content.js';
import { Horizon } from './horizon.js';
import { type HouseholdContent, householdSchema } from './household-schema.js';
import { readFile, refuseWhere, unwrap } from './refusal.js';

/** A household file, admitted, with what is needed to tell people about it. */
export interface HouseholdFile {
  readonly home: Household;
  readonly title: string;
  readonly currency: string;
  readonly horizon: Horizon;
}

/** Reads `gridclear-home/1`. Every refusal names the path of the offending field, such as `devices[2].plugOut`. */
export function parseHouseholdFile(text: string): Outcome<HouseholdFile> {
  return readFile(text, householdSchema, (content) => {
    const horizon = unwrap(Horizon.of(content));
    const home = admit(content, horizon);
    return { home, title: content.title, currency: content.tariff.currency, horizon };
  });
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
  const devices = content.devices.map((device, index) => deviceOf(device, `devices[${index}]`, horizon));
  return {
    id: content.home,
    mtuSeconds: content.mtuSeconds,
    mtus: horizon.mtus,
    ...content.connection,
    ...{ buy, sell, baseLoadW },
    solarW: unwrap(horizon.series(content.solarW, 'solarW')),
    appliances: devices.filter((device) => device.kind === 'appliance').map(withoutKind),
    cars: devices.filter((device) => device.kind === 'car').map(withoutKind),
    heatPumps: devices.filter((device) => device.kind === 'heat-pump').map(withoutKind),
    batteries: devices.filter((device) => device.kind === 'battery').map(withoutKind),
  };
}

function withoutKind<T extends { readonly kind: string }>({ kind: _, ...device }: T): Omit<T, 'kind'> {
  return device;
}
