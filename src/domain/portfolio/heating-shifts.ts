import { temperatures } from '../flexibility/home-dynamics.js';
import type { HeatPump } from '../flexibility/home-model.js';
import type { PowerW } from '../quantity.js';
import type { DeviceTask } from './device-task.js';
import type { PowerSeries } from './portfolio.js';
import { inTime, movables, type PowerChange, pairs } from './shift-pairs.js';

/** The decrease of a lot is at most this: the ratio to its increase is in whole watts. */
const LARGEST_LOT_W: PowerW = 25;

interface HeatingShift {
  readonly lot: readonly PowerChange[];
  readonly lots: number;
}

/** Warmth beyond what a schedule needs, in degrees after each market time unit: down to the edge of the comfort band, and up to it. */
interface Slack {
  readonly below: Float64Array;
  readonly above: Float64Array;
}

/**
 * Lots in which a heat pump that can run with any power heats less at one time and so much more at another that the zone is no colder once both
 * are done. Whatever lots are taken, the zone stays within its comfort band: warmth follows power linearly, so what all that cool it take away
 * together, and what all that warm it add, is bounded. `undefined` where the zone is at an edge of its band anyway.
 */
export function heatingShifts(
  { device, mtuSeconds }: DeviceTask & { readonly device: HeatPump },
  from: PowerSeries,
  to: PowerSeries,
): HeatingShift[] | undefined {
  const slack = slackOf(device, from, mtuSeconds);
  if ([...slack.below, ...slack.above].some((degrees) => degrees < 0)) return undefined;
  const hoursPerCapacity = mtuSeconds / 3600 / device.capacityWhPerK;
  const kept = 1 - device.lossWPerK * hoursPerCapacity;
  const { less, more } = movables(from, to, (mtu) => (device.copPercent[mtu]! / 100) * hoursPerCapacity);
  const shifts: HeatingShift[] = [];
  for (const { source, sink } of pairs(less, more)) {
    const [lessW, moreW] = lotOf((source.perWatt * kept ** (sink.mtu - source.mtu)) / sink.perWatt);
    const warmerBy = (mtu: number) =>
      (mtu < sink.mtu ? 0 : moreW * sink.perWatt * kept ** (mtu - sink.mtu)) -
      (mtu < source.mtu ? 0 : lessW * source.perWatt * kept ** (mtu - source.mtu));
    const most = Math.floor(Math.min(source.leftW / lessW, sink.leftW / moreW));
    const lots = Math.min(most, lotsWithin(slack, warmerBy));
    if (lots === 0) continue;
    take(slack, warmerBy, lots);
    source.leftW -= lots * lessW;
    sink.leftW -= lots * moreW;
    shifts.push({ lot: inTime({ mtu: source.mtu, changeW: -lessW }, { mtu: sink.mtu, changeW: moreW }), lots });
  }
  return shifts;
}

/** What the band leaves of a schedule, less what rounding down to millionths of a degree in each step may come to. */
function slackOf(device: HeatPump, from: PowerSeries, mtuSeconds: number): Slack {
  const reached = temperatures(device, Array.from(from), mtuSeconds);
  const rounded = reached.length;
  const least = (mtu: number) =>
    mtu === reached.length - 1 ? Math.max(device.lowest[mtu]!, device.finalLowest) : device.lowest[mtu]!;
  return {
    below: Float64Array.from(reached, (at, mtu) => (at - rounded - least(mtu)) / 1e6),
    above: Float64Array.from(reached, (at, mtu) => (device.highest[mtu]! - rounded - at) / 1e6),
  };
}

/** The least more for a watt less, in whole watts of a lot that wastes as little as possible. */
function lotOf(ratio: number): [lessW: PowerW, moreW: PowerW] {
  let best: [PowerW, PowerW] = [1, Math.ceil(ratio)];
  for (let lessW = 2; lessW <= LARGEST_LOT_W; lessW++) {
    const moreW = Math.ceil(lessW * ratio);
    if (moreW * best[0] < best[1] * lessW) best = [lessW, moreW];
  }
  return best;
}

function lotsWithin({ below, above }: Slack, warmerBy: (mtu: number) => number): number {
  let lots = Number.POSITIVE_INFINITY;
  for (let mtu = 0; mtu < below.length; mtu++) {
    const change = warmerBy(mtu);
    if (change < 0) lots = Math.min(lots, below[mtu]! / -change);
    else if (change > 0) lots = Math.min(lots, above[mtu]! / change);
  }
  return Math.floor(lots);
}

function take({ below, above }: Slack, warmerBy: (mtu: number) => number, lots: number): void {
  for (let mtu = 0; mtu < below.length; mtu++) {
    const change = warmerBy(mtu) * lots;
    if (change < 0) below[mtu]! += change;
    else above[mtu]! -= change;
  }
}
