import { type PriceTicks, parsePrice } from '../../domain/quantity.js';

/** Decimal text of an answered price as ticks. */
export function ticksOf(price: string): PriceTicks {
  const parsed = parsePrice(price, 'price');
  if (!parsed.ok) throw new Error(`"${price}" is not a price`);
  return parsed.value;
}
