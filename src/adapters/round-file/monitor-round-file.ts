import type { Clearing } from '../../domain/clearing/clearing.js';
import {
  type Competition,
  monitorCompetition,
  monitorSales,
  type SalesCompetition,
} from '../../domain/clearing/market-monitor.js';
import { accepted, type Outcome } from '../../domain/rejection.js';
import { clearWithoutBlocks } from './clear-round-file.js';
import type { RoundFile } from './round-file.js';

/** Competition in one period; nodes and participants by their names. */
export interface MonitoredPeriod {
  readonly period: number;
  readonly requested: readonly (Omit<Competition, 'congestionPoint' | 'pivotal'> & {
    readonly congestionPoint: string;
    readonly pivotal: readonly string[];
  })[];
  readonly sold: Omit<SalesCompetition, 'pivotal'> & { readonly pivotal: readonly string[] };
}

export interface RoundMonitor {
  readonly periods: readonly MonitoredPeriod[];
  /** For people: a line per congestion point and direction, and one for what was sold. */
  readonly lines: readonly string[];
}

/**
 * Clears a `gridclear-round/1` file and tells of each period who could relieve its congestion points, and who sold. Orders of one
 * `participant` count together. Refuses rounds with blocks.
 */
export function monitorRoundFile(roundText: string): Outcome<RoundMonitor> {
  const cleared = clearWithoutBlocks(roundText);
  if (!cleared.ok) return cleared;
  const { round, clearings } = cleared.value;
  const periods = clearings.map((clearing, period) => monitoredPeriod(round, period, clearing));
  return accepted({ periods, lines: periods.flatMap(describePeriod) });
}

function monitoredPeriod(round: RoundFile, period: number, { fillW }: Clearing): MonitoredPeriod {
  const { problem, orderPositions, requests } = round.periods[period]!;
  const { network, orders } = problem;
  const participants = orderPositions.map((position) => round.participants[position]!);
  const names = [...new Set(participants)];
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const participant = participants.map((name) => numberOf.get(name)!);
  const named = <T extends { readonly pivotal: readonly number[] }>(competition: T) => ({
    ...competition,
    pivotal: competition.pivotal.map((number) => names[number]!),
  });
  return {
    period,
    requested: monitorCompetition({ network, orders, participant, requests }).map((competition) => ({
      ...named(competition),
      congestionPoint: network.names[competition.congestionPoint]!,
    })),
    sold: named(monitorSales({ orders, participant }, fillW)),
  };
}

function describePeriod({ period, requested, sold }: MonitoredPeriod): string[] {
  return [
    ...requested.map(
      ({ congestionPoint, direction, requestedW, offeredW, providers, concentration, pivotal }) =>
        `period ${period}: ${congestionPoint} ${direction}: ${requestedW} W requested, ${offeredW} W offered by ${providers}, ` +
        `concentration ${concentration}, ${describePivotal(pivotal)}`,
    ),
    `period ${period}: ${sold.soldW} of ${sold.offeredW} W sold by ${sold.sellers}, concentration ${sold.concentration}, ` +
      describePivotal(sold.pivotal),
  ];
}

function describePivotal(pivotal: readonly string[]): string {
  return pivotal.length === 0 ? 'nobody pivotal' : `pivotal: ${pivotal.join(', ')}`;
}
