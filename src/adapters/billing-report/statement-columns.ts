import type { Booking, MovementLine, SettlementLine, Subtotal } from '../../domain/billing/statement.js';
import { formatInstant } from '../../domain/market-time.js';
import { formatMoney, formatPrice } from '../../domain/quantity.js';
import { describeMovement, formatKwh, formatShare, nameOf, type StatementReport } from './statement-report.js';
import type { Column } from './text-table.js';

/** What is told of each settlement. */
export function settlementColumns({ parties, challengeable }: StatementReport): Column<SettlementLine>[] {
  const pending = new Set(challengeable.map(({ period }) => period));
  return [
    { title: 'proof', textOf: ({ period, place }) => `${period}/${place}` },
    { title: 'delivery', textOf: deliveryOf },
    { title: 'kind', textOf: (line) => `${kindOf(line)}${pending.has(line.period) ? ' (not final)' : ''}` },
    { title: 'counterparty', textOf: ({ counterparty }) => nameOf(parties, counterparty) },
    { title: 'order', isNumber: true, textOf: ({ orderSequence, isSalted }) => (isSalted ? '' : `${orderSequence}`) },
    { title: 'energy', isNumber: true, textOf: ({ energyWh, isSalted }) => (isSalted ? '' : formatKwh(energyWh)) },
    { title: 'price', isNumber: true, textOf: ({ priceTicks, isSalted }) => (isSalted ? '' : formatPrice(priceTicks)) },
    { title: 'share %', isNumber: true, textOf: ({ shareBps }) => formatShare(shareBps) },
    { title: 'amount', isNumber: true, textOf: ({ net }) => formatMoney(net) },
  ];
}

/** The kind, with what is special about the line. */
function kindOf({ kind, isSubstitute, corrects, isSalted }: SettlementLine): string {
  if (isSalted) return `${kind} (all of it; its records are salted)`;
  const substitute = isSubstitute === true ? ' (substitute reading)' : '';
  return `${kind}${substitute}${corrects === undefined ? '' : ` (of period ${corrects})`}`;
}

/** When the energy flowed: the time where it is known, otherwise the market time unit within the period. */
function deliveryOf({ deliveryStart, mtu, isSalted }: SettlementLine): string {
  if (isSalted) return '';
  return deliveryStart === undefined ? `time unit ${mtu}` : formatInstant(deliveryStart);
}

function bookedAt(booking: Booking | undefined): string {
  return booking === undefined ? '' : formatInstant(booking.at);
}

/** What is told of lines of one sort together. */
export function subtotalColumns<Name>(title: string, textOf: (name: Name) => string): Column<Subtotal<Name>>[] {
  return [
    { title, textOf: ({ name }) => textOf(name) },
    { title: 'lines', isNumber: true, textOf: ({ lines }) => `${lines}` },
    { title: 'energy', isNumber: true, textOf: ({ energyWh }) => formatKwh(energyWh) },
    { title: 'owed to it', isNumber: true, textOf: ({ credit }) => formatMoney(credit) },
    { title: 'owed by it', isNumber: true, textOf: ({ debit }) => formatMoney(debit) },
    { title: 'net', isNumber: true, textOf: ({ credit, debit }) => formatMoney(credit - debit) },
  ];
}

/** What is told of deposits, payouts and the like. */
export const movementColumns: readonly Column<MovementLine>[] = [
  { title: 'booked', textOf: ({ booking }) => bookedAt(booking) },
  { title: 'what', textOf: ({ movement }) => describeMovement(movement) },
  { title: 'transaction', textOf: ({ booking }) => booking?.transactionHash ?? '' },
  { title: 'amount', isNumber: true, textOf: ({ net }) => formatMoney(net) },
];
