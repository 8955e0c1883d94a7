import type { PowerW, PriceTicks } from '../../domain/quantity.js';
import type { DevicePoint } from './device-point.js';

/**
 * What a quarter-hour costs more to charge in where all cars of the portfolio charge at full power, and where the transformer is
 * expected at its limit: a provider spreads what it delays, and away from the hours it saw the grid loaded.
 */
const CROWDING_PRICE: PriceTicks = 5_000;
const LOADED_GRID_PRICE: PriceTicks = 5_000;

/** From this load of the transformer on nothing is delayed to a quarter-hour while there is another. */
const FULL_PERMILLE = 800;
const FULL_GRID_PRICE: PriceTicks = 1_000_000;

/** What a provider's devices mean to do: their own plans, or others that it thinks about. */
export type Plans = (point: DevicePoint) => readonly PowerW[];

/** How a provider compares quarter-hours to charge in: by their price, and dearer the more the portfolio and the grid are loaded then. */
export class DelayCost {
  private readonly fullPowerW: PowerW;
  /** Published load of the transformer in thousandths of its limit, by quarter-hour, as far as it has been seen. */
  private readonly loadingPermille: number[] = [];

  constructor(
    private readonly points: readonly DevicePoint[],
    private readonly dayAhead: readonly PriceTicks[],
  ) {
    this.fullPowerW = points.reduce((sum, { provided }) => sum + provided.capacityW, 0);
  }

  /** Takes note of the load that is expected at the transformer. */
  observeLoading(mtu: number, permille: number): void {
    this.loadingPermille[mtu] = permille;
  }

  /** By quarter-hour. */
  with(plans: Plans): number[] {
    const seen = this.loadingPermille;
    const usual = Math.floor(seen.reduce((sum, each) => sum + each, 0) / Math.max(1, seen.length));
    return this.dayAhead.map((price, mtu) => {
      const plannedW = this.points.reduce((sum, point) => sum + Math.max(0, plans(point)[mtu]!), 0);
      const crowding = Math.floor((CROWDING_PRICE * plannedW) / this.fullPowerW);
      const loading = seen[mtu] ?? usual;
      const full = loading > FULL_PERMILLE ? FULL_GRID_PRICE : 0;
      return price + crowding + Math.floor((LOADED_GRID_PRICE * loading) / 1000) + full;
    });
  }
}
