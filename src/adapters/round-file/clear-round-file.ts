import { clearHorizonWithSolver } from '../../application/horizon-clearing.js';
import type { ProgrammeSolver } from '../../application/programme-solver.js';
import type { BlockStanding } from '../../domain/clearing/blocks/block-standing.js';
import { clearHorizon, type HorizonClearing } from '../../domain/clearing/blocks/clear-horizon.js';
import { type Clearing, clear } from '../../domain/clearing/clearing.js';
import { formatTickW } from '../../domain/clearing/welfare.js';
import { formatPrice } from '../../domain/quantity.js';
import { accepted, type Outcome } from '../../domain/rejection.js';
import { formatAcceptance, formatGap } from './block-report.js';
import { parseRoundFile, type RoundFile } from './round-file.js';
import { describeRound } from './round-report.js';
import type { ResultContent } from './round-schema.js';

export interface RoundResult {
  /** The content of the `gridclear-result/1` file. */
  readonly result: ResultContent;
  /** The same for people: welfare, fills, prices, binding branches. */
  readonly lines: readonly string[];
}

/** A round that is cleared: each period, and the blocks that join them. */
export interface ClearedRound {
  readonly clearings: readonly Clearing[];
  readonly standings: readonly BlockStanding[];
  readonly welfareTickW: bigint;
  /** No clearing of the round has a higher welfare; equal to the welfare where that is proven. */
  readonly boundTickW: bigint;
}

/** Clears a `gridclear-round/1` file: period by period, or all together where blocks join them. */
export function clearRoundFile(roundText: string): Outcome<RoundResult> {
  const round = parseRoundFile(roundText);
  if (!round.ok) return round;
  const { blockIds, horizon } = round.value;
  return resultFor(
    round.value,
    blockIds.length === 0 ? clearPeriods(round.value) : withStandings(clearHorizon(horizon)),
  );
}

/** The same; where blocks are left with a gap, a solver is asked for a better selection of them. */
export async function clearRoundFileWithSolver(
  roundText: string,
  solver: ProgrammeSolver,
): Promise<Outcome<RoundResult>> {
  const cleared = await clearedRoundOf(roundText, solver);
  return cleared.ok ? resultFor(cleared.value.round, cleared) : cleared;
}

/** Reads a `gridclear-round/1` file and clears it as `gridclear clear` does. */
export async function clearedRoundOf(
  roundText: string,
  solver: ProgrammeSolver,
): Promise<Outcome<ClearedRound & { readonly round: RoundFile }>> {
  const read = parseRoundFile(roundText);
  if (!read.ok) return read;
  const round = read.value;
  const cleared =
    round.blockIds.length === 0
      ? clearPeriods(round)
      : withStandings(await clearHorizonWithSolver(round.horizon, solver));
  return cleared.ok ? accepted({ ...cleared.value, round }) : cleared;
}

function resultFor(round: RoundFile, cleared: Outcome<ClearedRound>): Outcome<RoundResult> {
  if (!cleared.ok) return cleared;
  return accepted({ result: resultOf(round, cleared.value), lines: describeRound(round, cleared.value) });
}

function withStandings(cleared: Outcome<HorizonClearing>): Outcome<ClearedRound> {
  if (!cleared.ok) return cleared;
  const { periods: clearings, standings, welfareTickW, boundTickW } = cleared.value;
  return accepted({ clearings, standings, welfareTickW, boundTickW });
}

function clearPeriods(round: RoundFile): Outcome<ClearedRound> {
  const clearings: Clearing[] = [];
  for (const [period, { problem }] of round.periods.entries()) {
    const cleared = clear(problem);
    if (!cleared.ok) {
      const { rejection } = cleared;
      return { ok: false, rejection: { ...rejection, message: `period ${period}: ${rejection.message}` } };
    }
    clearings.push(cleared.value);
  }
  const welfareTickW = clearings.reduce((sum, clearing) => sum + clearing.welfareTickW, 0n);
  return accepted({ clearings, standings: [], welfareTickW, boundTickW: welfareTickW });
}

/** Writes the content of a result file; the same content always gives the same text. */
export function writeResultFile(result: ResultContent): string {
  return `${JSON.stringify(result, undefined, 1)}\n`;
}

/** Prices and flow changes by period and node, fills and relief in the sequence of the round file. */
export function resultOf(
  round: RoundFile,
  { clearings, standings, welfareTickW, boundTickW }: ClearedRound,
): ResultContent {
  const { names } = round.network;
  const filledW = new Int32Array(round.orderIds.length);
  const reliefW = new Int32Array(round.requestIds.length);
  for (const [period, clearing] of clearings.entries()) {
    const { orderPositions, requestPositions } = round.periods[period]!;
    for (const [order, position] of orderPositions.entries()) filledW[position]! += clearing.fillW[order]!;
    for (const [request, position] of requestPositions.entries()) reliefW[position] = clearing.reliefW[request]!;
  }
  return {
    format: 'gridclear-result/1',
    welfare: formatTickW(welfareTickW, round.mtuSeconds),
    gap: formatGap(welfareTickW, boundTickW),
    prices: clearings.flatMap(({ nodePriceTicks }, period) =>
      names.map((node, number) => ({ node, period, price: formatPrice(nodePriceTicks[number]!) })),
    ),
    flows: clearings.flatMap(({ flowW }, period) =>
      names.slice(1).map((node, index) => ({ node, period, flowW: flowW[index + 1]! })),
    ),
    orders: round.orderIds.map((id, position) => ({ id, filledW: filledW[position]! })),
    requests: round.requestIds.map((id, position) => ({ id, reliefW: reliefW[position]! })),
    blocks: standings.map(({ parts }, block) => ({
      id: round.blockIds[block]!,
      acceptance: formatAcceptance(parts, round.horizon.blocks[block]!.parts),
    })),
  };
}
