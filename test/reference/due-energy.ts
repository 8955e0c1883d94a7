import { cappedShortfall, type PenaltyRule } from '../../src/domain/flexibility/collateral.js';
import { deliveredEnergy, shareDelivery } from '../../src/domain/flexibility/delivery.js';
import { dueEnergy, type PaymentRule } from '../../src/domain/flexibility/payment-rule.js';
import { energyOverMtuDown } from '../../src/domain/quantity.js';

/** What one metering point was awarded and read, and the awards that are asked about. */
export interface DeliveryCase {
  readonly rule: PaymentRule;
  readonly mtuSeconds: number;
  readonly direction: 'up' | 'down';
  readonly awardsW: readonly number[];
  readonly baselineW: number;
  readonly meteredWh: number;
  readonly penalty?: PenaltyRule;
  readonly parts: readonly number[];
}

/** What a settlement of these awards has to state, as period-records.ts puts it together. */
export function dueInCase({ rule, awardsW, penalty, parts, ...delivery }: DeliveryCase) {
  const { mtuSeconds } = delivery;
  const sum = awardsW.reduce((total, watts) => total + watts, 0);
  const orderedWh = energyOverMtuDown(sum, mtuSeconds);
  const due = dueEnergy(rule, { orderedWh, deliveredWh: deliveredEnergy(delivery) });
  const penalisedWh =
    penalty === undefined || penalty.price === 0 ? 0 : cappedShortfall(penalty, due.penalisedWh, orderedWh);
  const shares = shareDelivery({ paidWh: due.paidWh, penalisedWh }, awardsW, rule, mtuSeconds);
  const ofParts = (energyOf: (award: number) => number) => parts.reduce((total, award) => total + energyOf(award), 0);
  return {
    paidWh: ofParts((award) => shares[award]!.paidWh),
    awardedWh: ofParts((award) => energyOverMtuDown(awardsW[award]!, mtuSeconds)),
    penalisedWh: ofParts((award) => shares[award]!.penalisedWh),
  };
}
