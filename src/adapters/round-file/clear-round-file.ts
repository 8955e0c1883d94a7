import { type Clearing, clear } from '../../domain/clearing/clearing.js';
import { formatTickW } from '../../domain/clearing/welfare.js';
import { formatPrice } from '../../domain/quantity.js';
import { accepted, type Outcome } from '../../domain/rejection.js';
import { parseRoundFile, type RoundFile } from './round-file.js';
import { describeRound } from './round-report.js';
import type { ResultContent } from './round-schema.js';

export interface RoundResult {
  /** The content of the `gridclear-result/1` file. */
  readonly result: ResultContent;
  /** The same for people: welfare, fills, prices, binding branches. */
  readonly lines: readonly string[];
}

/** Clears a `gridclear-round/1` file, period by period. */
export function clearRoundFile(roundText: string): Outcome<RoundResult> {
  const round = parseRoundFile(roundText);
  if (!round.ok) return round;
  const clearings: Clearing[] = [];
  for (const [period, { problem }] of round.value.periods.entries()) {
    const cleared = clear(problem);
    if (!cleared.ok) {
      const { rejection } = cleared;
      return { ok: false, rejection: { ...rejection, message: `period ${period}: ${rejection.message}` } };
    }
    clearings.push(cleared.value);
  }
  return accepted({
    result: resultOf(round.value, clearings),
    lines: describeRound(round.value, clearings),
  });
}

/** Writes the content of a result file; the same content always gives the same text. */
export function writeResultFile(result: ResultContent): string {
  return `${JSON.stringify(result, undefined, 1)}\n`;
}

/** Prices and flow changes by period and node, fills and relief in the sequence of the round file. */
export function resultOf(round: RoundFile, clearings: readonly Clearing[]): ResultContent {
  const { names } = round.network;
  const filledW = new Int32Array(round.orderIds.length);
  const reliefW = new Int32Array(round.requestIds.length);
  for (const [period, clearing] of clearings.entries()) {
    const { orderPositions, requestPositions } = round.periods[period]!;
    for (const [order, position] of orderPositions.entries()) filledW[position] = clearing.fillW[order]!;
    for (const [request, position] of requestPositions.entries()) reliefW[position] = clearing.reliefW[request]!;
  }
  return {
    format: 'gridclear-result/1',
    welfare: welfareOf(round, clearings),
    gap: '0',
    prices: clearings.flatMap(({ nodePriceTicks }, period) =>
      names.map((node, number) => ({ node, period, price: formatPrice(nodePriceTicks[number]!) })),
    ),
    flows: clearings.flatMap(({ flowW }, period) =>
      names.slice(1).map((node, index) => ({ node, period, flowW: flowW[index + 1]! })),
    ),
    orders: round.orderIds.map((id, position) => ({ id, filledW: filledW[position]! })),
    requests: round.requestIds.map((id, position) => ({ id, reliefW: reliefW[position]! })),
    blocks: [],
  };
}

/** Welfare of all periods in currency. */
export function welfareOf({ mtuSeconds }: RoundFile, clearings: readonly Clearing[]): string {
  return formatTickW(
    clearings.reduce((sum, { welfareTickW }) => sum + welfareTickW, 0n),
    mtuSeconds,
  );
}
