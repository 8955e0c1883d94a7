import type { ChallengeablePeriod } from '../../application/chain-books.js';
import type { PendingPeriod } from '../../application/pending-periods.js';
import type { Booking, MovementLine, SettlementLine, Subtotal } from '../../domain/billing/statement.js';
import { formatInstant } from '../../domain/market-time.js';
import { formatMoney, formatPrice } from '../../domain/quantity.js';
import type { Party, StatementReport } from './statement-report.js';

/**
 * `gridclear-statement/1`: a statement as a file. Money and prices are decimal text in currency, money with six decimals; energy in whole
 * watt-hours; instants in UTC. Every settlement is named as `gridclear proof` takes it.
 */
export function statementContent(report: StatementReport): object {
  const { market, currency, party, parties, statement, periods, locked, bonded, undrawn, upTo, pending, checks } =
    report;
  const name = (number: number) => partyContent(parties.get(number) ?? { number });
  return {
    format: 'gridclear-statement/1',
    market,
    currency: currency ?? null,
    source: 'chain',
    upTo: { blockNumber: upTo.blockNumber, at: formatInstant(upTo.at) },
    participant: partyContent(party),
    range: rangeContent(report),
    periods,
    unsettledPeriods: report.unsettled,
    challengeablePeriods: report.challengeable.map(challengeableContent),
    opening: formatMoney(statement.opening),
    settlements: statement.settlements.map((line) => settlementContent(line, name(line.counterparty))),
    movements: statement.movements.map(movementContent),
    closing: formatMoney(statement.closing),
    ofClosing: { locked: formatMoney(locked), bonded: formatMoney(bonded), undrawn: formatMoney(undrawn) },
    settled: subtotalContent(statement.settled),
    byKind: statement.byKind.map((part) => ({ kind: part.name, ...subtotalContent(part) })),
    byCounterparty: statement.byCounterparty.map((part) => ({
      counterparty: name(part.name),
      ...subtotalContent(part),
    })),
    byMovement: statement.byMovement.map(({ name: movement, lines, credit, debit }) => ({
      ...{ movement, lines, net: formatMoney(credit - debit) },
    })),
    ...(pending === undefined ? {} : { pending: pending.map(pendingContent) }),
    ...(checks === undefined ? {} : { checks }),
  };
}

/** A posted period that can still be challenged. */
export function challengeableContent({ period, until }: ChallengeablePeriod): object {
  return { period, until: formatInstant(until) };
}

function pendingContent({ period, lacking }: PendingPeriod): object {
  return {
    period,
    lacking: lacking.map(({ owes, lacks, ...who }) => ({ ...who, owes: formatMoney(owes), lacks: formatMoney(lacks) })),
  };
}

function rangeContent({ range }: StatementReport): object {
  return range.kind === 'periods'
    ? { firstPeriod: range.first, lastPeriod: range.last }
    : { bookedFrom: formatInstant(range.from), bookedUntil: formatInstant(range.until) };
}

function partyContent({ number, id, role, account }: Partial<Party> & Pick<Party, 'number'>): object {
  return { number, id: id ?? null, role: role ?? null, account: account ?? null };
}

function settlementContent(line: SettlementLine, counterparty: object): object {
  const { period, place, mtu, deliveryStart, kind, orderSequence, energyWh, shareBps, isSubstitute, corrects } = line;
  return {
    settlement: `${period}/${place}`,
    ...{ period, mtu, deliveryStart: deliveryStart === undefined ? null : formatInstant(deliveryStart) },
    ...{ kind, counterparty, order: orderSequence, energyWh, price: formatPrice(line.priceTicks), shareBps },
    amount: formatMoney(line.net),
    ...(isSubstitute === undefined ? {} : { isSubstitute }),
    ...(corrects === undefined ? {} : { corrects }),
    ...(line.isSalted === undefined ? {} : { isSalted: true }),
    ...bookingContent(line.booking),
  };
}

function movementContent({ movement, net, booking }: MovementLine): object {
  return { movement, amount: formatMoney(net), ...bookingContent(booking) };
}

function bookingContent(booking: Booking | undefined): object {
  return booking === undefined ? {} : { bookedAt: formatInstant(booking.at), transaction: booking.transactionHash };
}

function subtotalContent({ lines, energyWh, credit, debit }: Subtotal<unknown>): object {
  return {
    ...{ lines, energyWh: Number(energyWh), credit: formatMoney(credit), debit: formatMoney(debit) },
    net: formatMoney(credit - debit),
  };
}
