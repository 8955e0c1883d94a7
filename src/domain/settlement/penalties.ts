import type { AwardRecord, JournaledRecord, PeriodSettled } from '../events.js';
import { mtuOf, statedMtu } from '../horizon.js';
import type { MarketState } from '../market-state.js';
import type { EnergyWh, Micros } from '../quantity.js';
import { recordAmount, SHARE_DENOMINATOR } from './record.js';

/**
 * What the provider of an award owes for energy that it sold and did not deliver: to the DSO, or to the operator's account where there is
 * none. Nothing where the market has no penalties.
 */
export function penaltyRecords(
  state: MarketState,
  round: number,
  award: AwardRecord,
  energyWh: EnergyWh,
): JournaledRecord[] {
  const { penalty } = state.rules;
  if (penalty === undefined || penalty.price === 0 || energyWh === 0) return [];
  const { price } = penalty;
  return [
    {
      ...statedMtu(state.rules, mtuOf(award)),
      ...{ round, order: award.order, kind: 'penalty', energyWh, price, shareBps: SHARE_DENOMINATOR },
      ...{ payer: award.participant, payee: state.dso()?.id ?? 'operator' },
      amount: recordAmount(energyWh, price, SHARE_DENOMINATOR).toString(),
    },
  ];
}

/**
 * What each provider's penalties of a period took out of its collateral: no more than it owed beyond what it was owed, since that is what its
 * escrow is debited with.
 */
export function paidFromCollateral({ records, positions }: PeriodSettled): Map<string, Micros> {
  const penalties = new Map<string, Micros>();
  for (const { kind, payer, amount } of records)
    if (kind === 'penalty') penalties.set(payer, (penalties.get(payer) ?? 0n) + BigInt(amount));
  const paid = new Map<string, Micros>();
  for (const { participant, credit, debit } of positions) {
    const [penalty, debt] = [penalties.get(participant) ?? 0n, BigInt(debit) - BigInt(credit)];
    const taken = penalty < debt ? penalty : debt;
    if (taken > 0n) paid.set(participant, taken);
  }
  return paid;
}
