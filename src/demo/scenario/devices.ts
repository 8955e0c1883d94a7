import { preferredSchedule } from '../../domain/flexibility/home-preferred.js';
import type { Device } from '../../domain/portfolio/portfolio.js';
import { type EnergyWh, type PowerW, type PriceTicks, QUANTITY_BOUND_W } from '../../domain/quantity.js';
import { MTU_SECONDS, MTUS_PER_DAY } from './calendar.js';
import type { ScenarioCar } from './cars.js';
import type { ScenarioHome } from './homes.js';
import { SeededRandom } from './random.js';

/** A device of a home with a meter of its own. */
export interface ScenarioDevice {
  readonly home: string;
  readonly node: string;
  readonly meteringPoint: string;
  readonly capacityW: PowerW;
  readonly device: Extract<Device, { kind: 'car' | 'battery' }>;
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

/** A battery beside every roof. Alone it takes what the sun leaves over and gives it back to the home. */
export function batteryDevices(homes: readonly ScenarioHome[], seed: number): ScenarioDevice[] {
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
    const preferredW = servesItsHome(home, device);
    return [{ home: home.id, node, meteringPoint: `storage-${place}`, capacityW: powerW, device, preferredW }];
  });
}

function servesItsHome(home: ScenarioHome, device: Extract<Device, { kind: 'battery' }>): PowerW[] {
  const nothing = new Array<number>(MTUS_PER_DAY).fill(0);
  const { batteries } = preferredSchedule({
    ...{ id: home.id, mtuSeconds: MTU_SECONDS, mtus: MTUS_PER_DAY, buy: nothing, sell: nothing },
    ...{ importLimitW: QUANTITY_BOUND_W, exportLimitW: QUANTITY_BOUND_W },
    ...{ baseLoadW: home.expectedLoadW, solarW: home.solarW },
    ...{ appliances: [], cars: [], heatPumps: [], batteries: [device] },
  });
  const { chargeW, dischargeW } = batteries[0]!;
  return chargeW.map((powerW, mtu) => powerW - dischargeW[mtu]!);
}
