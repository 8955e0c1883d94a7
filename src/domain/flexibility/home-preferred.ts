import type { PowerW } from '../quantity.js';
import { netImport } from './home-balance.js';
import { batteryUnits, nextTemperature } from './home-dynamics.js';
import {
  type Battery,
  type BatterySchedule,
  type Car,
  type HeatPump,
  type HomeSchedule,
  type Household,
  powerSum,
} from './home-model.js';

/**
 * What the home does without a plan: appliances start when their owner likes, cars charge at once on plug-in, heat pumps hold the
 * preferred temperature, batteries take surplus sun and give it back when it is gone. It may break limits that nobody watches.
 */
export function preferredSchedule(home: Household): HomeSchedule {
  const withoutBatteries: HomeSchedule = {
    solarW: home.solarW,
    starts: home.appliances.map(({ preferredStartMtu }) => preferredStartMtu),
    cars: home.cars.map((car) => chargedAtOnce(car, home)),
    heatPumps: home.heatPumps.map((pump) => heldWarm(pump, home.mtuSeconds)),
    batteries: home.batteries.map(() => idle(home.mtus)),
  };
  let schedule = withoutBatteries;
  for (const [index, battery] of home.batteries.entries()) {
    const own = selfConsumption(battery, netImport(home, schedule), home.mtuSeconds);
    schedule = { ...schedule, batteries: schedule.batteries.with(index, own) };
  }
  const surplus = netImport(home, schedule).map((netW) => Math.max(0, -netW - home.exportLimitW));
  return { ...schedule, solarW: home.solarW.map((solarW, mtu) => Math.max(0, solarW - surplus[mtu]!)) };
}

function idle(mtus: number): BatterySchedule {
  return { chargeW: new Array<PowerW>(mtus).fill(0), dischargeW: new Array<PowerW>(mtus).fill(0) };
}

/** Full power until the energy is in. Where the rest is less than the smallest power, the unit before gives some of its own. */
function chargedAtOnce(car: Car, { mtus, mtuSeconds }: Household): PowerW[] {
  const powerW = new Array<PowerW>(mtus).fill(0);
  let left = powerSum(car.energyWh, mtuSeconds);
  for (let mtu = car.plugInMtu; mtu < car.plugOutMtu && left > 0; mtu++) {
    const rest = left - car.maxPowerW;
    powerW[mtu] =
      rest > 0 && rest < car.minPowerW ? Math.max(left - car.minPowerW, car.minPowerW) : Math.min(left, car.maxPowerW);
    left -= powerW[mtu]!;
  }
  return powerW;
}

/** The power that brings the zone to the preferred temperature at the end of each unit, as far as the heat pump can. */
function heldWarm(pump: HeatPump, mtuSeconds: number): PowerW[] {
  let temperature = pump.initial;
  return pump.copPercent.map((copPercent, mtu) => {
    const off = nextTemperature(pump, mtu, temperature, 0, mtuSeconds);
    const missing = Math.max(0, pump.preferred - off);
    const wantedW = Math.ceil((missing * pump.capacityWhPerK * 3600) / (copPercent * 10_000 * mtuSeconds));
    const powerW = wantedW === 0 ? 0 : Math.min(Math.max(wantedW, pump.minPowerW), pump.maxPowerW);
    temperature = nextTemperature(pump, mtu, temperature, powerW, mtuSeconds);
    return powerW;
  });
}

/** Charges what would be exported and discharges what would be imported, keeping what has to be left at the end. Net power import positive. */
export function selfConsumption(battery: Battery, netW: ArrayLike<PowerW>, mtuSeconds: number): BatterySchedule {
  const { charged, discharged, capacity, initial, final } = batteryUnits(battery, mtuSeconds);
  let content = initial;
  const pairs = Array.from(netW, (net) => {
    const room = Math.floor((capacity - content) / charged);
    const spare = Math.floor(Math.max(0, content - final) / discharged);
    const into = Math.min(Math.max(0, -net), battery.maxChargeW, room);
    const out = Math.min(Math.max(0, net), battery.maxDischargeW, spare);
    content += into * charged - out * discharged;
    return { into, out };
  });
  return { chargeW: pairs.map(({ into }) => into), dischargeW: pairs.map(({ out }) => out) };
}
