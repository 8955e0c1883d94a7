import type { Statement } from '../domain/billing/statement.js';
import type { MarketState } from '../domain/market-state.js';
import type { Participant } from '../domain/participant.js';
import { sum } from '../domain/settlement/positions.js';
import type { SettlementRecord } from '../domain/settlement/record.js';
import type { ChainLedger } from './chain-ledger.js';
import type { ChainStatement } from './chain-statement.js';
import { type ChainCheck, heldByJournal, verdict } from './chain-verification.js';
import { recordPairs } from './delivery-places.js';

/** Whether the chain has exactly the records of the market's own ledger, period by period. */
export function checkRecords(ledger: ChainLedger, state: MarketState, periods: readonly number[]): ChainCheck {
  const different = periods.filter((period) => {
    const [told, own] = [ledger.recordsOf(period), recordPairs(state, period)];
    return (
      told === undefined ||
      own === undefined ||
      told.length !== own.length ||
      !own.every(({ posted }, i) => same(posted, told[i]!))
    );
  });
  return verdict(
    `records: those of ${periods.length} periods are those of the journal`,
    different.map((period) => `period ${period} has other records`),
  );
}

/**
 * Compares a statement from the chain with the market's own ledger, to the last unit: records, the position in each period, and, where the
 * statement goes on to the last block, what is in escrow.
 */
export function checkStatement(
  { statement, periods, undrawn, isUpToDate }: ChainStatement,
  ledger: ChainLedger,
  state: MarketState,
  participant: Participant,
): ChainCheck[] {
  const positions = periods.flatMap((period) => {
    const told = sum(statement.settlements.filter((line) => line.period === period).map(({ net }) => net));
    const own = positionOf(state, period, participant.id);
    return told === own ? [] : [`period ${period}: ${told}, the journal says ${own}`];
  });
  const held = heldByJournal(state).get(participant.id) ?? 0n;
  // What postings have credited is in no balance before it is drawn, and paid out when it is.
  const told = statement.closing - undrawn;
  const balance = held === told ? [] : [`${told} is in escrow, the journal says ${held}`];
  return [
    checkRecords(ledger, state, periods),
    verdict(`positions: those of ${periods.length} periods are those of the journal`, positions),
    ...(isUpToDate ? [verdict('balance: what is in escrow is what the journal says', balance)] : []),
  ];
}

/**
 * Whether the statements of everybody over one range fit each other, to the last unit: what all settlements come to is nothing, and any two
 * say of each other the same settlements, the one's claim being the other's debt.
 */
export function checkAmongEachOther(statements: readonly Statement[]): ChainCheck {
  const total = sum(statements.map(({ settled: { credit, debit } }) => credit - debit));
  const toldBy = new Map(
    statements.map(({ participant, byCounterparty }) => [
      participant,
      new Map(byCounterparty.map((part) => [part.name, part])),
    ]),
  );
  const different = statements.flatMap(({ participant, byCounterparty }) =>
    byCounterparty
      .filter((there) => {
        const back = toldBy.get(there.name)?.get(participant);
        return (
          back === undefined ||
          there.lines !== back.lines ||
          there.energyWh !== back.energyWh ||
          there.credit !== back.debit ||
          there.debit !== back.credit
        );
      })
      .map(({ name }) => `participants ${participant} and ${name} tell different things of each other`),
  );
  return verdict(
    `zero: the settlements of ${statements.length} statements come to nothing, and any two say the same of each other`,
    total === 0n ? different : [`all settlements come to ${total}`, ...different],
  );
}

function positionOf(state: MarketState, period: number, participant: string): bigint {
  const { positions = [] } = state.periods.get(period)?.settled ?? {};
  const own = positions.find((position) => position.participant === participant);
  return own === undefined ? 0n : BigInt(own.credit) - BigInt(own.debit);
}

function same(a: SettlementRecord, b: SettlementRecord): boolean {
  return (Object.keys(a) as (keyof SettlementRecord)[]).every((name) => a[name] === b[name]);
}
