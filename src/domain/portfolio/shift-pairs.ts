import type { PowerSeries } from './portfolio.js';

/** A change of a device's net power in one market time unit, import positive, never zero. */
export interface PowerChange {
  readonly mtu: number;
  readonly changeW: number;
}

/** A part of a change that can be moved in equal small steps. */
export interface Movable {
  readonly mtu: number;
  /** Content that a watt of it is worth. */
  readonly perWatt: number;
  leftW: number;
}

export function changesBetween(from: PowerSeries, to: PowerSeries): PowerChange[] {
  return Array.from(to, (powerW, mtu) => ({ mtu, changeW: powerW - from[mtu]! })).filter(
    ({ changeW }) => changeW !== 0,
  );
}

/** Where there is less, and where more. */
export function movables(from: PowerSeries, to: PowerSeries, perWatt: (mtu: number) => number) {
  const less: Movable[] = [];
  const more: Movable[] = [];
  for (const { mtu, changeW } of changesBetween(from, to))
    (changeW < 0 ? less : more).push({ mtu, perWatt: perWatt(mtu), leftW: Math.abs(changeW) });
  return { less, more };
}

/** Every decrease with every increase while both have something left, the nearest in time first; the caller takes what it uses. */
export function* pairs(less: readonly Movable[], more: readonly Movable[]) {
  for (const source of less) {
    const byNearness = more.toSorted(
      (a, b) => Math.abs(a.mtu - source.mtu) - Math.abs(b.mtu - source.mtu) || a.mtu - b.mtu,
    );
    for (const sink of byNearness) {
      const lots = Math.min(source.leftW, sink.leftW);
      if (lots > 0) yield { source, sink, lots };
    }
  }
}

export function inTime(...changes: PowerChange[]): PowerChange[] {
  return changes.sort((a, b) => a.mtu - b.mtu);
}
