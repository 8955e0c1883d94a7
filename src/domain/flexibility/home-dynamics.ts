import type { PowerW } from '../quantity.js';
import { type Battery, type BatterySchedule, type HeatPump, type MicroCelsius, powerSum } from './home-model.js';

/**
 * Content of a battery in units in which its recursion is exact: watts over one market time unit, times `scale`. Charging a watt stores
 * `charged`, discharging a watt takes `discharged`.
 */
export function batteryUnits(battery: Battery, mtuSeconds: number) {
  const { chargeEfficiencyPercent, dischargeEfficiencyPercent } = battery;
  const scale = 100 * dischargeEfficiencyPercent;
  return {
    scale,
    charged: chargeEfficiencyPercent * dischargeEfficiencyPercent,
    discharged: 10_000,
    capacity: powerSum(battery.capacityWh, mtuSeconds) * scale,
    initial: powerSum(battery.initialWh, mtuSeconds) * scale,
    final: powerSum(battery.finalWh, mtuSeconds) * scale,
  };
}

/** Content after each market time unit, exact, in {@link batteryUnits}. */
export function batteryContents(battery: Battery, schedule: BatterySchedule, mtuSeconds: number): number[] {
  const { charged, discharged, initial } = batteryUnits(battery, mtuSeconds);
  let content = initial;
  return schedule.chargeW.map((chargeW, mtu) => {
    content += chargeW * charged - schedule.dischargeW[mtu]! * discharged;
    return content;
  });
}

/** Temperature after one market time unit, rounded down to a millionth of a degree. */
export function nextTemperature(pump: HeatPump, mtu: number, from: MicroCelsius, powerW: PowerW, mtuSeconds: number) {
  const heatMicroW = (pump.copPercent[mtu]! * powerW * 10_000 + pump.gainsW[mtu]! * 1_000_000) * mtuSeconds;
  const lossMicroW = pump.lossWPerK * (from - pump.outdoor[mtu]!) * mtuSeconds;
  return from + Math.floor((heatMicroW - lossMicroW) / (3600 * pump.capacityWhPerK));
}

/** Temperature after each market time unit. */
export function temperatures(pump: HeatPump, powerW: readonly PowerW[], mtuSeconds: number): MicroCelsius[] {
  let temperature = pump.initial;
  return powerW.map((power, mtu) => {
    temperature = nextTemperature(pump, mtu, temperature, power, mtuSeconds);
    return temperature;
  });
}
