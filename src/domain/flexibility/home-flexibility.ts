import type { PowerW, PriceTicks } from '../quantity.js';
import { netImport, scheduleCost } from './home-balance.js';
import type { HomeSchedule, Household } from './home-model.js';

/** A change of the net import that a home can still make against its plan, and what it wants for it. */
export interface FlexibilityLeft {
  /** `up` is less load or more feed-in, `down` the reverse. */
  readonly direction: 'up' | 'down';
  /** Market time units of the change; `untilMtu` is the first one after. */
  readonly fromMtu: number;
  readonly untilMtu: number;
  readonly powerW: PowerW;
  /** What makes up for the dearer plan, rounded up; never less than nothing. The home still pays for the energy that it uses. */
  readonly price: PriceTicks;
  /** How the net import changes in other units, where it does: positive is more load. */
  readonly rebound: readonly { readonly mtu: number; readonly changeW: number }[];
}

export interface ShiftWindow {
  readonly direction: 'up' | 'down';
  readonly fromMtu: number;
  readonly untilMtu: number;
}

/**
 * What the step from the plan to another schedule, which keeps all constraints, is worth as an offer: the power that it holds all through
 * the window, at the cost of the whole step. `undefined` where that is less than `leastW`.
 */
export function flexibilityBetween(
  home: Household,
  planned: HomeSchedule,
  replanned: HomeSchedule,
  { direction, fromMtu, untilMtu }: ShiftWindow,
  leastW: PowerW,
): FlexibilityLeft | undefined {
  const before = netImport(home, planned);
  const changes = netImport(home, replanned).map((netW, mtu) => netW - before[mtu]!);
  const sign = direction === 'up' ? -1 : 1;
  const powerW = Math.min(...changes.slice(fromMtu, untilMtu).map((changeW) => sign * changeW));
  if (powerW < leastW) return undefined;
  const dearer = scheduleCost(home, replanned).total - scheduleCost(home, planned).total;
  // A micro-unit over a watt-hour is 100 ticks; power over units of time is energy.
  const wattSeconds = BigInt(powerW * (untilMtu - fromMtu) * home.mtuSeconds);
  const rebound = changes.flatMap((changeW, mtu) =>
    changeW === 0 || (mtu >= fromMtu && mtu < untilMtu) ? [] : [{ mtu, changeW }],
  );
  return { direction, fromMtu, untilMtu, powerW, price: priceUp(dearer * 360_000n, wattSeconds), rebound };
}

function priceUp(numerator: bigint, denominator: bigint): PriceTicks {
  return numerator <= 0n ? 0 : Number((numerator + denominator - 1n) / denominator);
}
