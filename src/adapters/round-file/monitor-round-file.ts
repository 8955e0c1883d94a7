import type { ProgrammeSolver } from '../../application/programme-solver.js';
import { BUY, SELL } from '../../domain/clearing/clearing-problem.js';
import {
  type Competition,
  type FullBranch,
  monitorCompetition,
  monitorPockets,
  monitorSales,
  type PocketCompetition,
  type SalesCompetition,
} from '../../domain/clearing/market-monitor.js';
import { ROOT } from '../../domain/network.js';
import { accepted, type Outcome } from '../../domain/rejection.js';
import { type ClearedRound, clearedRoundOf } from './clear-round-file.js';
import type { RoundFile } from './round-file.js';

type ByName<T> = Omit<T, 'congestionPoint' | 'pivotal'> & { readonly pivotal: readonly string[] };
type AtPoint<T> = ByName<T> & { readonly congestionPoint: string };

/** Competition in one period; nodes and participants by their names. */
export interface MonitoredPeriod {
  readonly period: number;
  readonly requested: readonly AtPoint<Competition>[];
  /** Below branches at their limits. */
  readonly full: readonly AtPoint<PocketCompetition>[];
  readonly sold: ByName<SalesCompetition>;
}

export interface RoundMonitor {
  readonly periods: readonly MonitoredPeriod[];
  /** For people: a line per congestion point and direction, one per full branch, and one for what was sold. */
  readonly lines: readonly string[];
}

/** What somebody offers in a period, by an order or a block, and what is filled of it. */
interface Offer {
  readonly participant: string;
  readonly node: number;
  readonly side: number;
  readonly offeredW: number;
  readonly filledW: number;
  readonly group: number;
}

/**
 * Clears a `gridclear-round/1` file and tells of each period who could relieve its congestion points, and who sold. Orders and blocks of
 * one `participant` count together, of an exclusive group the largest block.
 */
export async function monitorRoundFile(roundText: string, solver: ProgrammeSolver): Promise<Outcome<RoundMonitor>> {
  const cleared = await clearedRoundOf(roundText, solver);
  if (!cleared.ok) return cleared;
  const { round } = cleared.value;
  const periods = round.periods.map((_, period) => monitoredPeriod(round, cleared.value, period));
  return accepted({ periods, lines: periods.flatMap(describePeriod) });
}

function monitoredPeriod(round: RoundFile, cleared: ClearedRound, period: number): MonitoredPeriod {
  const { network } = round;
  const offers = [...offersOfOrders(round, cleared, period), ...offersOfBlocks(round, cleared, period)];
  const names = [...new Set(offers.map(({ participant }) => participant))];
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const monitored = {
    network,
    orders: {
      node: Int32Array.from(offers, ({ node }) => node),
      side: Uint8Array.from(offers, ({ side }) => side),
      quantityW: Int32Array.from(offers, ({ offeredW }) => offeredW),
    },
    participant: offers.map(({ participant }) => numberOf.get(participant)!),
    group: offers.map(({ group }) => group),
    requests: round.periods[period]!.requests,
  };
  const filledW = Int32Array.from(offers, (offer) => offer.filledW);
  const named = <T extends { readonly pivotal: readonly number[] }>(competition: T) => ({
    ...competition,
    pivotal: competition.pivotal.map((number) => names[number]!),
  });
  const atPoint = <T extends { readonly pivotal: readonly number[]; readonly congestionPoint: number }>(at: T) => ({
    ...named(at),
    congestionPoint: network.names[at.congestionPoint]!,
  });
  return {
    period,
    requested: monitorCompetition(monitored).map(atPoint),
    full: monitorPockets(monitored, fullBranches(round, cleared, period), filledW).map(atPoint),
    sold: named(monitorSales(monitored, filledW)),
  };
}

/** All steps of a curve together. */
function offersOfOrders(round: RoundFile, { clearings }: ClearedRound, period: number): Offer[] {
  const { problem, orderPositions } = round.periods[period]!;
  const { node, side, quantityW } = problem.orders;
  const offers = new Map<number, Offer>();
  for (const [entry, position] of orderPositions.entries()) {
    const known = offers.get(position);
    offers.set(position, {
      ...{ participant: round.participants[position]!, node: node[entry]!, side: side[entry]!, group: -1 },
      offeredW: (known?.offeredW ?? 0) + quantityW[entry]!,
      filledW: (known?.filledW ?? 0) + clearings[period]!.fillW[entry]!,
    });
  }
  return [...offers.values()];
}

function offersOfBlocks(round: RoundFile, { standings }: ClearedRound, period: number): Offer[] {
  const { horizon, blockParticipants } = round;
  return horizon.blocks.flatMap(({ node, profile, parts }, block) =>
    profile
      .filter((entry) => entry.period === period)
      .map(({ powerW }) => ({
        ...{ participant: blockParticipants[block]!, node, side: powerW > 0 ? SELL : BUY },
        ...{ offeredW: Math.abs(powerW), filledW: (Math.abs(powerW) / parts) * (standings[block]?.parts ?? 0) },
        group: horizon.groupsOf[block]![0] ?? -1,
      })),
  );
}

function fullBranches(round: RoundFile, { clearings }: ClearedRound, period: number): FullBranch[] {
  const { flowW } = clearings[period]!;
  const { lowestChangeW, highestChangeW } = round.periods[period]!.problem.limits;
  const full: FullBranch[] = [];
  for (let node = ROOT + 1; node < round.network.nodeCount; node++)
    if (flowW[node] === highestChangeW[node]) full.push({ node, at: 'export' });
    else if (flowW[node] === lowestChangeW[node]) full.push({ node, at: 'import' });
  return full;
}

function describePeriod({ period, requested, full, sold }: MonitoredPeriod): string[] {
  return [
    ...requested.map(
      ({ congestionPoint, direction, requestedW, offeredW, providers, concentration, pivotal }) =>
        `period ${period}: ${congestionPoint} ${direction}: ${requestedW} W requested, ${offeredW} W offered by ${providers}, ` +
        `concentration ${concentration}, ${describePivotal(pivotal)}`,
    ),
    ...full.map(
      ({ congestionPoint, direction, filledW, offeredW, providers, concentration, pivotal }) =>
        `period ${period}: below ${congestionPoint}, which is full: ${filledW} of ${offeredW} W ${direction} of ${providers} filled, ` +
        `concentration ${concentration}, ${describePivotal(pivotal)}`,
    ),
    `period ${period}: ${sold.soldW} of ${sold.offeredW} W sold by ${sold.sellers}, concentration ${sold.concentration}, ` +
      describePivotal(sold.pivotal),
  ];
}

function describePivotal(pivotal: readonly string[]): string {
  return pivotal.length === 0 ? 'nobody pivotal' : `pivotal: ${pivotal.join(', ')}`;
}
