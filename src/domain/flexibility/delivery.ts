import { type EnergyWh, energyOverMtuDown, type PowerW } from '../quantity.js';
import { type DueEnergy, mostPaidWh, type PaymentRule } from './payment-rule.js';

/** What is known of one metering point in one delivery period. Powers and energies are feed-in positive. */
export interface Delivery {
  readonly direction: 'up' | 'down';
  /** Frozen before the gate. */
  readonly baselineW: number;
  readonly meteredWh: number;
  readonly mtuSeconds: number;
}

/**
 * Delivered energy: the difference of meter and baseline in the direction of the award, rounded down to whole Wh; negative where the meter went
 * the other way. The payment rule says how much of it counts.
 */
export function deliveredEnergy({ direction, baselineW, meteredWh, mtuSeconds }: Delivery): EnergyWh {
  const changeWs = meteredWh * 3600 - baselineW * mtuSeconds;
  // Nothing is plain zero in either direction.
  return Math.floor((direction === 'up' ? changeWs : 0 - changeWs) / 3600);
}

/** The part of one award in what its metering point is paid for and was short of. */
export type AwardShare = DueEnergy;

/**
 * Shares what a metering point is paid for, and what it was short of, among its awards. Paid energy serves earlier orders first, each up to its
 * award, and what was delivered beyond all awards again earlier ones first, as far as the rule pays for it. What was short falls on the
 * latest order first, up to what that one was not paid for; what was taken beyond that, the other way, on the latest.
 */
export function shareDelivery(
  { paidWh, penalisedWh }: DueEnergy,
  awardsW: readonly PowerW[],
  rule: PaymentRule,
  mtuSeconds: number,
): readonly AwardShare[] {
  const awardsWh = awardsW.map((awardW) => energyOverMtuDown(awardW, mtuSeconds));
  const first = inTurn(paidWh, awardsWh);
  const beyond = inTurn(
    paidWh - sumOf(first),
    awardsWh.map((awardWh) => mostPaidWh(rule, awardWh) - awardWh),
  );
  const unpaid = awardsWh.map((awardWh, index) => awardWh - first[index]!).reverse();
  const short = inTurn(penalisedWh, unpaid).reverse();
  const rest = penalisedWh - sumOf(short);
  return awardsW.map((_, index) => ({
    paidWh: first[index]! + beyond[index]!,
    penalisedWh: short[index]! + (index === awardsW.length - 1 ? rest : 0),
  }));
}

/** Gives each as much as it takes, in turn, of what is there. */
function inTurn(energyWh: EnergyWh, takes: readonly EnergyWh[]): EnergyWh[] {
  let left = energyWh;
  return takes.map((take) => {
    const given = Math.min(left, take);
    left -= given;
    return given;
  });
}

function sumOf(energies: readonly EnergyWh[]): EnergyWh {
  return energies.reduce((sum, energyWh) => sum + energyWh, 0);
}
