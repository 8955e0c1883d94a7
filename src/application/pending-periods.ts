import type { MarketState } from '../domain/market-state.js';
import type { ChainLedger } from './chain-ledger.js';
import { recordPairs } from './delivery-places.js';
import { type LackOfCover, lacksAmong, netDebts } from './escrow-cover.js';

/** A settlement period that the market has settled and the chain has not. */
export interface PendingPeriod {
  readonly period: number;
  /** Whose escrow does not cover what it owes in the period; nobody's where it waits for something else. */
  readonly lacking: readonly LackOfCover[];
}

/** The periods that wait to be settled on the chain, by the market's own ledger, and for whose money by what the chain says everybody holds. */
export function pendingPeriods(state: MarketState, ledger: ChainLedger): PendingPeriod[] {
  const people = [...state.participants.values()];
  const held = new Map(
    people.map(({ number }) => {
      const account = ledger.account(number);
      return [number, account.held - account.bonded];
    }),
  );
  return [...state.periods.keys()]
    .filter((period) => !ledger.isSettled(period))
    .map((period) => {
      const records = (recordPairs(state, period) ?? []).map(({ posted }) => posted);
      return { period, lacking: lacksAmong(netDebts(records), held, people) };
    });
}
