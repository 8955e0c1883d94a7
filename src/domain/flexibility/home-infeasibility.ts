import type { HomeConstraint } from './home-constraints.js';
import type { HomeColumns } from './home-programme.js';

/** A wish that cannot be met together with the others, and by how much it would have to give way. */
export interface MissedWish {
  readonly device: string;
  readonly constraint: HomeConstraint;
  /** `less`: only less than wished is possible; `more`: only more. */
  readonly sense: 'less' | 'more';
  /** Where, for wishes that hold in each market time unit; `untilMtu` is the first one after. */
  readonly fromMtu?: number;
  readonly untilMtu?: number;
  /** The largest of these units, rounded up to whole W or Wh, or to hundredths of a degree. */
  readonly by: number;
  readonly unit: 'W' | 'Wh' | '°C';
}

/** Below this a solver's value is nothing. */
const NOTHING = 1e-5;

/** What an elastic programme's solution misses, with neighbouring market time units as one. */
export function missedWishes({ slacks }: HomeColumns, values: readonly number[]): MissedWish[] {
  const missed: MissedWish[] = [];
  const byPlace = new Map<string, MissedWish>();
  for (const { column, device, constraint, sense, mtu, unit, factor } of slacks) {
    const value = values[column]! * factor;
    if (value <= NOTHING) continue;
    const wish = { device, constraint, sense, by: roundedUp(value, unit), unit };
    if (mtu === undefined) {
      missed.push(wish);
      continue;
    }
    const place = `${device} ${constraint} ${sense}`;
    const before = byPlace.get(place);
    const joins = before?.untilMtu === mtu;
    const joined: MissedWish = {
      ...wish,
      by: joins ? Math.max(before.by, wish.by) : wish.by,
      fromMtu: joins ? before.fromMtu! : mtu,
      untilMtu: mtu + 1,
    };
    if (joins) missed[missed.indexOf(before)] = joined;
    else missed.push(joined);
    byPlace.set(place, joined);
  }
  return missed;
}

function roundedUp(value: number, unit: MissedWish['unit']): number {
  const perUnit = unit === '°C' ? 100 : 1;
  return Math.ceil(value * perUnit - NOTHING) / perUnit;
}
