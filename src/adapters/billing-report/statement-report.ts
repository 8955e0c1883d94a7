import { Decimal } from 'decimal.js';
import { type BooksRange, type ChallengeablePeriod, NO_END } from '../../application/chain-books.js';
import type { ChainLedger } from '../../application/chain-ledger.js';
import type { ChainStatement } from '../../application/chain-statement.js';
import type { ChainCheck } from '../../application/chain-verification.js';
import type { PendingPeriod } from '../../application/pending-periods.js';
import type { ChainParticipant } from '../../application/ports.js';
import type { MarketState } from '../../domain/market-state.js';
import { formatInstant } from '../../domain/market-time.js';
import { formatMoney } from '../../domain/quantity.js';

/** A participant as the chain knows it, and by its name where the market's journal is at hand. */
export interface Party extends ChainParticipant {
  readonly id?: string;
}

/** A statement with everything that is told around it. */
export interface StatementReport extends ChainStatement {
  readonly market: string;
  /** Of the market's rules; the chain only knows the settlement token. */
  readonly currency?: string;
  readonly party: Party;
  readonly parties: ReadonlyMap<number, Party>;
  readonly range: BooksRange;
  /** Up to where the chain was read. */
  readonly upTo: { readonly blockNumber: number; readonly at: number };
  /** Periods that the market has settled and the chain has not, where the journal is at hand. */
  readonly pending?: readonly PendingPeriod[];
  /** How the statement compares with the market's journal, where that is at hand. */
  readonly checks?: readonly ChainCheck[];
}

/** Everybody whom the chain has registered, by number; with names where the market's journal is at hand. */
export function partiesOf(ledger: ChainLedger, state: MarketState | undefined): ReadonlyMap<number, Party> {
  const ids = new Map([...(state?.participants.values() ?? [])].map(({ number, id }) => [number, id]));
  return new Map(
    [...ledger.participants.values()].map((participant) => {
      const id = ids.get(participant.number);
      return [participant.number, id === undefined ? participant : { ...participant, id }];
    }),
  );
}

/** How a participant is called: by name, or by its number on the chain. */
export function nameOf(parties: ReadonlyMap<number, Party>, number: number): string {
  const { id } = parties.get(number) ?? {};
  return id ?? `#${number}`;
}

/** Name, role and account of a participant. */
export function describeParty({ id, number, role, account }: Party): string {
  return `${id ?? `participant ${number}`} (${id === undefined ? '' : `number ${number}, `}${role}, account ${account})`;
}

export function describeRange(range: BooksRange): string {
  if (range.kind === 'times') {
    const until = range.until === NO_END ? '' : ` until ${formatInstant(range.until)}`;
    if (range.from === 0) return `everything that was booked${until}`;
    return `booked from ${formatInstant(range.from)}${until === '' ? ' on' : until}`;
  }
  const { first, last } = range;
  return first === last ? `settlement period ${first}` : `settlement periods ${first} to ${last}`;
}

/** Says which periods of a range a report does not have. */
export function describeUnsettled(unsettled: readonly number[]): string[] {
  return unsettled.length === 0 ? [] : [`not settled, or without rounds: ${unsettled.join(', ')}`];
}

/** Says which periods of a report were posted and may still turn out to be wrong. */
export function describeChallengeable(periods: readonly ChallengeablePeriod[]): string[] {
  return periods.map(
    ({ period, until }) =>
      `period ${period} is posted and not final: it can be challenged until ${formatInstant(until)}`,
  );
}

/** Says which periods are not on the chain yet, and who holds them up by how much. */
export function describePending(pending: readonly PendingPeriod[] = []): string[] {
  return pending.map(({ period, lacking }) => {
    const each = lacking.map(
      ({ participant, owes, lacks }) =>
        `${participant} lacks ${formatMoney(lacks)} of the ${formatMoney(owes)} it owes`,
    );
    return `period ${period} waits to be settled on the chain${each.length === 0 ? '' : `: ${each.join('; ')}`}`;
  });
}

/** Money of a report is in the market's currency, or, where that is not known, in whole settlement tokens. */
export function currencyOf({ currency = 'tokens' }: Pick<StatementReport, 'currency'>): string {
  return currency;
}

/** Watt-hours as kWh with three decimals: exact. */
export function formatKwh(energyWh: number | bigint): string {
  return new Decimal(energyWh.toString()).dividedBy(1000).toFixed(3);
}

/** A share in 1/10000 as per cent with two decimals: exact. */
export function formatShare(shareBps: number): string {
  return new Decimal(shareBps).dividedBy(100).toFixed(2);
}

/** The words of a movement of the escrow, for people. */
export function describeMovement(movement: string): string {
  return movement.replaceAll('-', ' ');
}
