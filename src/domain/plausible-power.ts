import type { PowerW } from './quantity.js';

/** Says which unit a power outside its bounds looks like, where a factor of 1000 brings it within; empty where none does. */
export function mixedUp(powerW: PowerW, leastW: PowerW, mostW: PowerW): string {
  const fits = (w: number) => w >= leastW && w <= mostW;
  if (fits(powerW * 1_000)) return `; ${powerW} kW are ${powerW * 1_000} W`;
  return fits(Math.round(powerW / 1_000)) ? `; ${powerW} mW are ${Math.round(powerW / 1_000)} W` : '';
}
