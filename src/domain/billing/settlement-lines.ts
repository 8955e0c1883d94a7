import type { SettlementRecord } from '../settlement/record.js';
import type { Booking, SettlementLine } from './statement.js';

/**
 * The settlements of a period that a participant pays or receives, as it sees them. One between a participant and itself moves nothing, and is
 * left out.
 * @param records All records of the period, in posting order.
 * @param more What is known of the record at a place beyond what it says.
 */
export function settlementLines(
  period: number,
  records: readonly SettlementRecord[],
  participant: number,
  more: (place: number) => Partial<SettlementLine> = () => ({}),
  booking?: Booking,
): SettlementLine[] {
  return records.flatMap((record, place) => {
    const { payer, payee, mtu, kind, orderSequence, energyWh, priceTicks, shareBps, amount, isSalted } = record;
    if (payer === payee || (payer !== participant && payee !== participant)) return [];
    const isOwed = payee === participant;
    return [
      {
        ...{ period, place, mtu, kind, orderSequence, energyWh, priceTicks, shareBps },
        ...{ counterparty: isOwed ? payer : payee, net: isOwed ? amount : -amount },
        ...(isSalted === undefined ? more(place) : { isSalted }),
        ...(booking === undefined ? {} : { booking }),
      },
    ];
  });
}
