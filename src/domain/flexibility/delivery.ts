import type { EnergyWh, PowerW } from '../quantity.js';

/** What is known of one metering point in one delivery period. Powers and energies are feed-in positive. */
export interface Delivery {
  readonly direction: 'up' | 'down';
  /** Frozen before the gate. */
  readonly baselineW: number;
  readonly meteredWh: number;
  /** Sum of the awards of this direction. */
  readonly awardedW: PowerW;
  readonly mtuSeconds: number;
}

/**
 * Delivered energy: the difference of meter and baseline in the direction of the award, not less than nothing and not more than the
 * award, rounded down to whole Wh. Over-delivery is not paid.
 */
export function deliveredEnergy({ direction, baselineW, meteredWh, awardedW, mtuSeconds }: Delivery): EnergyWh {
  const changeWs = meteredWh * 3600 - baselineW * mtuSeconds;
  const inDirection = direction === 'up' ? changeWs : -changeWs;
  const paidWs = Math.min(Math.max(inDirection, 0), awardedW * mtuSeconds);
  return Math.floor(paidWs / 3600);
}

/** Shares delivered energy among the awards of one metering point: earlier orders are served first, each up to its award. */
export function shareDelivery(
  deliveredWh: EnergyWh,
  awardsW: readonly PowerW[],
  mtuSeconds: number,
): readonly EnergyWh[] {
  let left = deliveredWh;
  return awardsW.map((awardW) => {
    const share = Math.min(left, Math.floor((awardW * mtuSeconds) / 3600));
    left -= share;
    return share;
  });
}
