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
  { statement, periods, isUpToDate }: ChainStatement,
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
  const balance = held === statement.closing ? [] : [`it closes with ${statement.closing}, the journal says ${held}`];
  return [
    checkRecords(ledger, state, periods),
    verdict(`positions: those of ${periods.length} periods are those of the journal`, positions),
    ...(isUpToDate ? [verdict('balance: what is in escrow is what the journal says', balance)] : []),
  ];
}

function positionOf(state: MarketState, period: number, participant: string): bigint {
  const { positions = [] } = state.periods.get(period)?.settled ?? {};
  const own = positions.find((position) => position.participant === participant);
  return own === undefined ? 0n : BigInt(own.credit) - BigInt(own.debit);
}

function same(a: SettlementRecord, b: SettlementRecord): boolean {
  return (Object.keys(a) as (keyof SettlementRecord)[]).every((name) => a[name] === b[name]);
}
