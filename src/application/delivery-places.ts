import type { SettlementLine } from '../domain/billing/statement.js';
import { mtusPerRound } from '../domain/horizon.js';
import type { MarketState } from '../domain/market-state.js';
import type { SettlementRecord } from '../domain/settlement/record.js';

/** What a market's own rounds say of the delivery that a record of a period pays for. */
export type PlaceOfRecord = (
  period: number,
  record: SettlementRecord,
) => Pick<SettlementLine, 'deliveryStart' | 'isSubstitute'>;

/** When the energy of each settlement was delivered: the chain counts time units within the period, the market knows when they were. */
export function deliveryPlaces(state: MarketState): PlaceOfRecord {
  const { mtuSeconds } = state.rules;
  const perRound = mtusPerRound(state.rules);
  return (period, { mtu }) => {
    const firstRound = state.periods.get(period)?.settled.firstRound;
    if (firstRound === undefined) return {};
    const round = state.rounds.get(firstRound + Math.floor(mtu / perRound));
    return round === undefined ? {} : { deliveryStart: round.times.deliveryStart + (mtu % perRound) * mtuSeconds };
  };
}
