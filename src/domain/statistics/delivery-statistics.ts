import type { AwardRecord } from '../events.js';
import { deliveredEnergy } from '../flexibility/delivery.js';
import { mtuKey, mtuOf, statedMtu } from '../horizon.js';
import { type MarketState, readingKey } from '../market-state.js';
import type { EpochSeconds } from '../market-time.js';
import { productOf } from '../order.js';
import { type EnergyWh, energyOverMtuDown, type PowerW, type PriceTicks } from '../quantity.js';
import type { DecidedRound } from '../round.js';

/** Flexibility that was awarded to a metering point in a market time unit, and what was delivered of it. */
export interface Dispatch {
  readonly provider: string;
  readonly meteringPoint: string;
  readonly node: string;
  readonly direction: 'up' | 'down';
  /** Power without the activation, feed-in positive; undefined where it was not stated before the gate. */
  readonly baselineW?: number;
  readonly start: EpochSeconds;
  readonly durationSeconds: number;
  readonly awardedW: PowerW;
  /** The price of its awards, weighted by their power, rounded down. */
  readonly priceTicks: PriceTicks;
  readonly awardedWh: EnergyWh;
  /** Not below zero and not above the award; undefined where the meter was not read. */
  readonly deliveredWh?: EnergyWh;
}

/** What one provider, or all of them, delivered of what they were awarded. */
export interface DeliveryQuality {
  readonly dispatches: number;
  readonly awardedWh: bigint;
  readonly deliveredWh: bigint;
  /** Dispatches of meters that were not read; they count as not delivered. */
  readonly unread: number;
}

/** Every activation of a decided round: all that one metering point was awarded in one market time unit. */
export function dispatchesOf(state: MarketState, round: DecidedRound): Dispatch[] {
  const byPoint = new Map<string, AwardRecord[]>();
  for (const award of [...(round.outcome.traded ?? []), ...round.outcome.awards]) {
    if (award.meteringPoint === undefined || productOf(award.side) !== 'flexibility') continue;
    const key = mtuKey(mtuOf(award), award.meteringPoint);
    byPoint.set(key, [...(byPoint.get(key) ?? []), award]);
  }
  return [...byPoint.values()].map((awards) => dispatchOf(state, round, awards));
}

function dispatchOf(state: MarketState, round: DecidedRound, awards: readonly AwardRecord[]): Dispatch {
  const { mtuSeconds } = state.rules;
  const [first] = awards as [AwardRecord];
  const meteringPoint = first.meteringPoint!;
  const mtu = mtuOf(first);
  const direction: Dispatch['direction'] = first.side === 'down' ? 'down' : 'up';
  const awardedW = awards.reduce((sum, award) => sum + award.awardedW, 0);
  const worth = awards.reduce((sum, award) => sum + BigInt(award.price) * BigInt(award.awardedW), 0n);
  const awardedWh = energyOverMtuDown(awardedW, mtuSeconds);
  const meteredWh = meteredIn(state, { ...statedMtu(state.rules, mtu), meteringPoint, round: round.number });
  const baselineW = round.nominations.get(mtuKey(mtu, meteringPoint));
  const dispatch = {
    ...{ provider: first.participant, meteringPoint, node: first.node, direction, awardedW, awardedWh },
    ...{ start: round.times.deliveryStart + mtu * mtuSeconds, durationSeconds: mtuSeconds },
    priceTicks: awardedW === 0 ? 0 : Number(worth / BigInt(awardedW)),
    ...(baselineW === undefined ? {} : { baselineW }),
  } as const;
  if (meteredWh === undefined || baselineW === undefined) return dispatch;
  const measured = { direction, baselineW, meteredWh, awardedW, mtuSeconds } as const;
  return { ...dispatch, deliveredWh: Math.min(Math.max(deliveredEnergy(measured), 0), awardedWh) };
}

function meteredIn(state: MarketState, metered: Parameters<typeof readingKey>[0]): EnergyWh | undefined {
  return state.readings.get(readingKey(metered))?.energyWh;
}

/** Sums over dispatches. */
export function deliveryQuality(dispatches: readonly Dispatch[]): DeliveryQuality {
  let [awardedWh, deliveredWh, unread] = [0n, 0n, 0];
  for (const dispatch of dispatches) {
    awardedWh += BigInt(dispatch.awardedWh);
    deliveredWh += BigInt(dispatch.deliveredWh ?? 0);
    if (dispatch.deliveredWh === undefined) unread += 1;
  }
  return { dispatches: dispatches.length, awardedWh, deliveredWh, unread };
}

/** The same by provider, by name. */
export function qualityByProvider(dispatches: readonly Dispatch[]): ReadonlyMap<string, DeliveryQuality> {
  const names = [...new Set(dispatches.map(({ provider }) => provider))].sort();
  return new Map(names.map((name) => [name, deliveryQuality(dispatches.filter(({ provider }) => provider === name))]));
}
