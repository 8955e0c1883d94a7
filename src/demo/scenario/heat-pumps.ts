import type { HeatPump } from '../../domain/flexibility/home-model.js';
import { deviceTask } from '../../domain/portfolio/device-task.js';
import type { PowerW } from '../../domain/quantity.js';
import { type Day, MTU_SECONDS, MTUS_PER_DAY } from './calendar.js';
import type { ScenarioDevice } from './devices.js';
import type { ScenarioHome } from './homes.js';
import { heldForTheHour } from './hours.js';
import { KonstanzMeasurements } from './konstanz.js';
import { WHOLE_WATT_HOURS_W, wholeWattHours } from './whole-watt-hours.js';

/** Heat pumps of Konstanz that are measured. */
const SOURCES = ['r1_heat_pump', 'r4_heat_pump'] as const;

/** The house is assumed: heat per electricity, what it stores and loses, and what its people call warm enough. */
export const HEAT_PER_ELECTRICITY = 3;
export const CAPACITY_WH_PER_K = 8_000;
export const LOSS_W_PER_K = 170;
export const COMFORT_C = { lowest: 20, preferred: 21, highest: 22 } as const;
/** Power is rounded to whole watt-hours of quarter-hours: what a plan may be off by is kept free at the edges of the band. */
export const COMFORT_MARGIN_C = 0.01;

const MICRO = 1_000_000;

/**
 * A heat pump for every home that is to have one. Left to itself it draws what a heat pump of Konstanz drew on the given day: the need of heat, hot water
 * included, is that times the heat per electricity, and its course is put into the gains of a house in even weather.
 */
export function heatPumpDevices(homes: readonly ScenarioHome[], konstanzDay: Day): ScenarioDevice[] {
  const konstanz = KonstanzMeasurements.read();
  return homes
    .filter(({ hasModelledHeatPump }) => hasModelledHeatPump)
    .map(({ id, node }, index) => {
      const source = SOURCES[index % SOURCES.length]!;
      const place = node.replace('bus-', '');
      const needW = heldForTheHour(konstanz.hourlyW(source, konstanzDay));
      const pump = {
        kind: 'heat-pump' as const,
        ...heatPump(`heat-pump-${place}`, needW, wholeWatts(konstanz.highestW(source))),
      };
      const { preferred } = deviceTask({ home: 0, device: pump, mandates: [] }, MTUS_PER_DAY, MTU_SECONDS);
      const metered = { meteringPoint: `heating-${place}`, capacityW: pump.maxPowerW };
      return { home: id, node, ...metered, device: pump, preferredW: Array.from(wholeWattHours(preferred)) };
    });
}

function wholeWatts(powerW: PowerW): PowerW {
  return Math.ceil(powerW / WHOLE_WATT_HOURS_W) * WHOLE_WATT_HOURS_W;
}

/** With a need of heat in watts of electricity. */
function heatPump(id: string, needW: readonly PowerW[], maxPowerW: PowerW): HeatPump {
  const heatW = needW.map((powerW) => powerW * HEAT_PER_ELECTRICITY);
  const meanW = Math.round(heatW.reduce((sum, watts) => sum + watts, 0) / heatW.length);
  const all = (celsius: number) => new Array<number>(MTUS_PER_DAY).fill(Math.round(celsius * MICRO));
  const preferred = COMFORT_C.preferred * MICRO;
  return {
    ...{ id, maxPowerW, minPowerW: 0, capacityWhPerK: CAPACITY_WH_PER_K, lossWPerK: LOSS_W_PER_K },
    copPercent: new Array<number>(MTUS_PER_DAY).fill(HEAT_PER_ELECTRICITY * 100),
    gainsW: heatW.map((watts) => meanW - watts),
    outdoor: all(COMFORT_C.preferred - meanW / LOSS_W_PER_K),
    lowest: all(COMFORT_C.lowest),
    highest: all(COMFORT_C.highest),
    ...{ preferred, initial: preferred, finalLowest: preferred - COMFORT_MARGIN_C * MICRO },
  };
}
