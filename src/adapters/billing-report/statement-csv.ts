import { stringify } from 'csv-stringify/sync';
import type { Booking, SettlementLine } from '../../domain/billing/statement.js';
import { formatInstant } from '../../domain/market-time.js';
import { formatMoney, formatPrice } from '../../domain/quantity.js';
import { formatShare, nameOf, type StatementReport } from './statement-report.js';

const COLUMNS = [
  ...['type', 'booked_at', 'settlement', 'period', 'mtu', 'delivery_start', 'kind', 'counterparty', 'order'],
  ...['energy_wh', 'price_per_mwh', 'share_percent', 'amount', 'substitute', 'corrects_period', 'final', 'transaction'],
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/**
 * A statement as comma-separated values: one row for the opening balance, one a settlement, one a movement, one for the closing balance. The
 * amounts of all rows but the last add up to that of the last.
 */
export function statementCsv(report: StatementReport): string {
  const { statement, parties, challengeable } = report;
  const pending = new Set(challengeable.map(({ period }) => period));
  const rows: Row[] = [
    { type: 'opening', amount: formatMoney(statement.opening) },
    ...statement.settlements.map((line) => ({
      ...{ type: 'settlement', settlement: `${line.period}/${line.place}`, period: line.period },
      mtu: known(line, line.mtu),
      delivery_start: line.deliveryStart === undefined ? '' : formatInstant(line.deliveryStart),
      ...{ kind: line.kind, counterparty: nameOf(parties, line.counterparty), order: known(line, line.orderSequence) },
      ...{ energy_wh: known(line, line.energyWh), price_per_mwh: known(line, formatPrice(line.priceTicks)) },
      ...{ share_percent: formatShare(line.shareBps), amount: formatMoney(line.net) },
      substitute: line.isSubstitute === true ? 'yes' : '',
      corrects_period: line.corrects ?? '',
      final: pending.has(line.period) ? 'no' : 'yes',
      ...booked(line.booking),
    })),
    ...statement.movements.map(({ movement, net, booking }) => ({
      ...{ type: 'movement', kind: movement, amount: formatMoney(net), ...booked(booking) },
    })),
    { type: 'closing', amount: formatMoney(statement.closing) },
  ];
  return stringify(rows, { header: true, columns: [...COLUMNS] });
}

function booked(booking: Booking | undefined): Row {
  return booking === undefined ? {} : { booked_at: formatInstant(booking.at), transaction: booking.transactionHash };
}

/** What is not told of salted records is left empty. */
function known<T>({ isSalted }: SettlementLine, value: T): T | '' {
  return isSalted ? '' : value;
}
