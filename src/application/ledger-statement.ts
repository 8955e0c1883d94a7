import { settlementLines } from '../domain/billing/settlement-lines.js';
import { type Statement, statementOf } from '../domain/billing/statement.js';
import type { MarketState } from '../domain/market-state.js';
import type { Participant } from '../domain/participant.js';
import { sum } from '../domain/settlement/positions.js';
import { beyondChain, recordPairs } from './delivery-places.js';

/**
 * What the market's own ledger says a participant was owed and owed in settled periods. It opens with what all settlements of earlier periods
 * come to: deposits, and what was paid out, the chain alone knows for certain.
 * @param periods Settled ones, ascending.
 */
export function ledgerStatement(state: MarketState, participant: Participant, periods: readonly number[]): Statement {
  const [first] = periods;
  const earlier = [...state.periods].filter(([period]) => first !== undefined && period < first);
  const positions = earlier.flatMap(([, { settled }]) =>
    settled.positions.filter((one) => one.participant === participant.id),
  );
  const settlements = periods.flatMap((period) => {
    const pairs = recordPairs(state, period) ?? [];
    const posted = pairs.map((pair) => pair.posted);
    return settlementLines(period, posted, participant.number, (place) => beyondChain(state, pairs[place]!.journaled));
  });
  const opening = sum(positions.map(({ credit, debit }) => BigInt(credit) - BigInt(debit)));
  return statementOf({ participant: participant.number, opening, settlements, movements: [] });
}
