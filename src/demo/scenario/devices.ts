import type { Device } from '../../domain/portfolio/portfolio.js';
import { servingItsHome } from '../../domain/portfolio/storage-arbitrage.js';
import type { EnergyWh, PowerW, PriceTicks } from '../../domain/quantity.js';
import type { ScenarioCar } from './cars.js';
import type { ScenarioHome } from './homes.js';
import { heldForTheHour, hourlyW, SECONDS_PER_HOUR } from './hours.js';
import { SeededRandom } from './random.js';

/** A device of a home with a meter of its own. */
export interface ScenarioDevice {
  readonly home: string;
  readonly node: string;
  readonly meteringPoint: string;
  readonly capacityW: PowerW;
  readonly device: Extract<Device, { kind: 'car' | 'battery' | 'heat-pump' }>;
  /** What it does when nobody asks for anything else: net load in whole watts per quarter-hour. */
  readonly preferredW: readonly PowerW[];
}

/** Batteries are assumed, since no data set has any: content drawn between these, and so much power for each watt-hour. */
export const SMALLEST_BATTERY_WH: EnergyWh = 5_000;
export const LARGEST_BATTERY_WH: EnergyWh = 10_000;
const BATTERY_STEP_WH = 500;
const POWER_PER_CONTENT = 0.4;
export const BATTERY_EFFICIENCY_PERCENT = 95;
/** What a discharged MWh wears: 20.00. */
export const BATTERY_WEAR: PriceTicks = 2_000;

export function carDevices(cars: readonly ScenarioCar[]): ScenarioDevice[] {
  return cars.map(({ home, node, session, atOnce }) => {
    const place = node.replace('bus-', '');
    return {
      ...{ home, node, meteringPoint: `charger-${place}`, capacityW: session.maxPowerW },
      device: { kind: 'car', id: `car-${place}`, ...session, minPowerW: 0 },
      preferredW: atOnce,
    };
  });
}

/** A battery beside every roof. Alone it takes what the sun leaves over and gives it back to the home and its `others`, hour by hour. */
export function batteryDevices(
  homes: readonly ScenarioHome[],
  others: readonly ScenarioDevice[],
  seed: number,
): ScenarioDevice[] {
  return homes.flatMap((home): ScenarioDevice[] => {
    if (home.solarW.every((powerW) => powerW === 0)) return [];
    const place = home.node.replace('bus-', '');
    const steps = (LARGEST_BATTERY_WH - SMALLEST_BATTERY_WH) / BATTERY_STEP_WH + 1;
    const drawn = SeededRandom.for(`battery ${home.id}`, seed).below(steps);
    const capacityWh = SMALLEST_BATTERY_WH + drawn * BATTERY_STEP_WH;
    const powerW = capacityWh * POWER_PER_CONTENT;
    const device: Extract<Device, { kind: 'battery' }> = {
      ...{
        kind: 'battery' as const,
        id: `battery-${place}`,
        capacityWh,
        initialWh: capacityWh / 2,
        finalWh: capacityWh / 2,
      },
      ...{ maxChargeW: powerW, maxDischargeW: powerW, wear: BATTERY_WEAR },
      chargeEfficiencyPercent: BATTERY_EFFICIENCY_PERCENT,
      dischargeEfficiencyPercent: BATTERY_EFFICIENCY_PERCENT,
    };
    const { node } = home;
    const preferredW = servesItsHome(home, others, device);
    return [{ home: home.id, node, meteringPoint: `storage-${place}`, capacityW: powerW, device, preferredW }];
  });
}

/** Tariffs count what a home needs or has left in an hour, so that is what its battery looks at. */
function servesItsHome(
  { id, expectedLoadW, solarW }: ScenarioHome,
  others: readonly ScenarioDevice[],
  battery: Extract<Device, { kind: 'battery' }>,
): PowerW[] {
  const own = others.filter(({ home }) => home === id);
  const netW = expectedLoadW.map(
    (loadW, mtu) => loadW - solarW[mtu]! + own.reduce((sum, { preferredW }) => sum + preferredW[mtu]!, 0),
  );
  return heldForTheHour(servingItsHome(battery, hourlyW(netW), SECONDS_PER_HOUR));
}
