import { Decimal } from 'decimal.js';
import { accepted, type Outcome, rejected } from './rejection.js';

/** Power in whole watts. */
export type PowerW = number;
/** Energy in whole watt-hours. */
export type EnergyWh = number;
/** Price in whole ticks; a tick is 0.01 currency units per MWh. */
export type PriceTicks = number;
/** Money in the smallest unit of the settlement token, 10^-6 currency units. */
export type Micros = bigint;

export const TICKS_PER_UNIT = 100;
const MICROS_PER_UNIT = 1_000_000n;

/** Largest magnitude of a price that any market's rules may allow, in ticks (1,000,000 currency units per MWh). */
export const PRICE_BOUND_TICKS = 100_000_000;
/** Largest quantity of one order, and largest limit of one branch, in watts (1 GW). */
export const QUANTITY_BOUND_W = 1_000_000_000;

const decimalText = /^-?\d{1,12}(\.\d{1,8})?$/;

/** Parses currency per MWh, as text, into ticks. Refuses text that is not a whole number of ticks. */
export function parsePrice(text: string, field: string): Outcome<PriceTicks> {
  if (!decimalText.test(text))
    return rejected('malformed-message', field, `"${text.slice(0, 40)}" is not a decimal number`);
  const ticks = new Decimal(text).times(TICKS_PER_UNIT);
  if (!ticks.isInteger()) return rejected('price-off-tick', field, `${text} is not a whole number of ticks of 0.01`);
  if (ticks.abs().gt(PRICE_BOUND_TICKS)) return rejected('price-out-of-bounds', field, `${text} is beyond ±1000000.00`);
  return accepted(ticks.toNumber() + 0);
}

/** Writes ticks as currency per MWh with two decimals. */
export function formatPrice(ticks: PriceTicks): string {
  return new Decimal(ticks).dividedBy(TICKS_PER_UNIT).toFixed(2);
}

/** Writes micro-units as currency with six decimals. */
export function formatMoney(micros: Micros): string {
  const magnitude = micros < 0n ? -micros : micros;
  const fraction = (magnitude % MICROS_PER_UNIT).toString().padStart(6, '0');
  return `${micros < 0n ? '-' : ''}${magnitude / MICROS_PER_UNIT}.${fraction}`;
}

/** Money for energy at a price, rounded down: ticks x Wh / 100 is exact in micro-units but for the division. */
export function moneyForEnergyDown(price: PriceTicks, energy: EnergyWh): Micros {
  const hundredths = BigInt(price) * BigInt(energy);
  const quotient = hundredths / 100n;
  return hundredths < 0n && quotient * 100n !== hundredths ? quotient - 1n : quotient;
}

/** Energy of a constant power over a market time unit, rounded down to whole Wh. `power` is not negative. */
export function energyOverMtuDown(power: PowerW, mtuSeconds: number): EnergyWh {
  return Math.floor((power * mtuSeconds) / 3600);
}
