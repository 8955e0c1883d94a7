import type { Appliance, Battery, Car, HeatPump } from '../flexibility/home-model.js';
import type { Network } from '../network.js';
import type { PowerW, PriceTicks } from '../quantity.js';

/** A device that an aggregator may schedule. */
export type Device =
  | ({ readonly kind: 'appliance' } & Appliance)
  | ({ readonly kind: 'car' } & Car)
  | ({ readonly kind: 'heat-pump' } & HeatPump)
  | ({ readonly kind: 'battery' } & Battery);

/** Net power of a device or a home per market time unit, import positive: whole watts. */
export type PowerSeries = Int32Array;

/** What a home allows: that one device is scheduled from `fromMtu` until before `untilMtu`, for a share of what the market pays. */
export interface Mandate {
  readonly id: string;
  readonly fromMtu: number;
  readonly untilMtu: number;
  /** Of what the market pays for the device's flexibility, the home gets this. */
  readonly rewardPercent: number;
}

export interface PortfolioHome {
  readonly id: string;
  /** Number of its node in the network. */
  readonly node: number;
  /** What is not scheduled: load, and what the sun gives. */
  readonly baseLoadW: readonly PowerW[];
  readonly solarW: readonly PowerW[];
}

export interface PortfolioDevice {
  /** Position of its home. */
  readonly home: number;
  readonly device: Device;
  /** Do not overlap. */
  readonly mandates: readonly Mandate[];
}

/** What homes pay and are paid outside the market. */
export interface RetailTariff {
  /** What a home pays its supplier. */
  readonly retail: PriceTicks;
  /** What the aggregator pays for excess solar power; not above the retail price. */
  readonly buyBack: PriceTicks;
}

/** Homes and devices that one aggregator acts for, where they are, and what energy costs. Series are per market time unit. */
export interface Portfolio {
  readonly id: string;
  readonly mtuSeconds: number;
  readonly mtus: number;
  /** Its baseline flows are what others than these homes are expected to cause. */
  readonly network: Network;
  /** What energy costs the aggregator, and earns it. */
  readonly price: readonly PriceTicks[];
  readonly tariff: RetailTariff;
  readonly homes: readonly PortfolioHome[];
  readonly devices: readonly PortfolioDevice[];
}

/** A schedule for every device, in their order. */
export type PortfolioSchedule = readonly PowerSeries[];

/** Node of a device. */
export function nodeOf({ homes, devices }: Portfolio, device: number): number {
  return homes[devices[device]!.home]!.node;
}
