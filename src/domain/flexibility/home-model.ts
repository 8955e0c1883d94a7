import type { EnergyWh, PowerW, PriceTicks } from '../quantity.js';

/** Temperature in millionths of a degree Celsius, whole. */
export type MicroCelsius = number;

/** A programme that, once begun, runs through: dishwasher, washing machine. */
export interface Appliance {
  readonly id: string;
  /** Power in each market time unit of the programme. */
  readonly profileW: readonly PowerW[];
  /** The programme runs within these market time units; `untilMtu` is the first one after. */
  readonly fromMtu: number;
  readonly untilMtu: number;
  readonly preferredStartMtu: number;
}

/** A car at its charge point, from the start of `plugInMtu` to the start of `plugOutMtu`. */
export interface Car {
  readonly id: string;
  readonly plugInMtu: number;
  readonly plugOutMtu: number;
  /** What it has to take from the charge point by plug-out: no less and no more. */
  readonly energyWh: EnergyWh;
  readonly maxPowerW: PowerW;
  /** It charges with at least this or not at all. */
  readonly minPowerW: PowerW;
}

/**
 * A heat pump and the one zone it heats, whose mass is the storage: the zone's temperature changes by
 * `(cop x power + gains - loss x (temperature - outdoor)) x time / capacity`.
 */
export interface HeatPump {
  readonly id: string;
  readonly maxPowerW: PowerW;
  /** It runs with at least this or not at all. */
  readonly minPowerW: PowerW;
  /** Heat per electricity, in percent, per market time unit. */
  readonly copPercent: readonly number[];
  readonly capacityWhPerK: number;
  readonly lossWPerK: number;
  readonly gainsW: readonly PowerW[];
  readonly outdoor: readonly MicroCelsius[];
  readonly initial: MicroCelsius;
  /** Comfort band at the end of each market time unit. */
  readonly lowest: readonly MicroCelsius[];
  readonly highest: readonly MicroCelsius[];
  /** At the end of the horizon it must be at least this warm, so that the plan does not live on borrowed heat. */
  readonly finalLowest: MicroCelsius;
  /** What the household would hold without a plan. */
  readonly preferred: MicroCelsius;
}

export interface Battery {
  readonly id: string;
  readonly capacityWh: EnergyWh;
  readonly initialWh: EnergyWh;
  /** Content at the end of the horizon, at least. */
  readonly finalWh: EnergyWh;
  readonly maxChargeW: PowerW;
  readonly maxDischargeW: PowerW;
  /** Of what is charged, this percentage is stored; of what is taken from the store, this percentage is discharged. */
  readonly chargeEfficiencyPercent: number;
  readonly dischargeEfficiencyPercent: number;
  /** What a discharged MWh costs in wear. */
  readonly wear: PriceTicks;
}

/** Everything a plan has to know of a home. Series have one value per market time unit of the horizon. */
export interface Household {
  readonly id: string;
  readonly mtuSeconds: number;
  readonly mtus: number;
  readonly importLimitW: PowerW;
  readonly exportLimitW: PowerW;
  /** What imported energy costs and exported energy earns; never earns more than it costs. */
  readonly buy: readonly PriceTicks[];
  readonly sell: readonly PriceTicks[];
  readonly baseLoadW: readonly PowerW[];
  /** What the sun gives; less may be taken. All zero without panels. */
  readonly solarW: readonly PowerW[];
  readonly appliances: readonly Appliance[];
  readonly cars: readonly Car[];
  readonly heatPumps: readonly HeatPump[];
  readonly batteries: readonly Battery[];
}

/** What every device does, in whole watts. */
export interface HomeSchedule {
  readonly solarW: readonly PowerW[];
  /** In the order of the household's appliances. */
  readonly starts: readonly number[];
  readonly cars: readonly (readonly PowerW[])[];
  readonly heatPumps: readonly (readonly PowerW[])[];
  readonly batteries: readonly BatterySchedule[];
}

export interface BatterySchedule {
  readonly chargeW: readonly PowerW[];
  readonly dischargeW: readonly PowerW[];
}

/** Power summed over market time units stands for energy: exact for every admitted length of a unit. */
export function powerSum(energyWh: EnergyWh, mtuSeconds: number): PowerW {
  return (energyWh * 3600) / mtuSeconds;
}
