import { Decimal } from 'decimal.js';
import { DEFAULT_NODE_LIMIT } from '../../domain/clearing/blocks/clear-horizon.js';
import { certify } from '../../domain/clearing/certificate.js';
import { type Clearing, clearingOf } from '../../domain/clearing/clearing.js';
import { accepted, type Outcome, type Rejection, rejected } from '../../domain/rejection.js';
import { type CertifiedFills, certifyWithBlocks, type ResultFault } from './certify-blocks.js';
import { resultOf } from './clear-round-file.js';
import { describeCounterExample } from './counter-example-text.js';
import { parseJson } from './parse-json.js';
import { parseRoundFile, type RoundFile } from './round-file.js';
import { shareAmongSteps } from './round-orders.js';
import { describeRound } from './round-report.js';
import { type ResultContent, resultSchema } from './round-schema.js';

export interface ResultVerdict {
  /** True if the fills are proven optimal and everything else stated in the result follows from them. */
  readonly certified: boolean;
  readonly faults: readonly ResultFault[];
  /** For people: what was certified, or each fault. */
  readonly lines: readonly string[];
}

/**
 * Certifies a `gridclear-result/1` for its `gridclear-round/1`: the fills by the certificate, which does not care how they
 * were found; prices, flows, relief and welfare against what follows from the fills. With blocks see
 * {@link certifyWithBlocks}, which searches at most `searchNodes` nodes. Rejects unreadable files and orders that are missing, unknown or stated twice.
 */
export function certifyResultFile(
  roundText: string,
  resultText: string,
  searchNodes = DEFAULT_NODE_LIMIT,
): Outcome<ResultVerdict> {
  const round = parseRoundFile(roundText);
  if (!round.ok) return round;
  const result = parseJson(resultSchema, resultText);
  if (!result.ok) return rejectResult(result.rejection);
  const fills = fillsByPosition(round.value, result.value);
  if (!fills.ok) return rejectResult(fills.rejection);

  const certified =
    round.value.blockIds.length === 0
      ? certifyPeriods(round.value, fills.value)
      : certifyWithBlocks(round.value, fills.value, result.value, searchNodes);
  if (!certified.ok) return rejectResult(certified.rejection);
  const { cleared } = certified.value;
  const faults = [...certified.value.faults];
  if (cleared) faults.push(...differences(resultOf(round.value, cleared), result.value));
  return accepted({
    certified: faults.length === 0,
    faults,
    lines:
      cleared && faults.length === 0
        ? describeRound(round.value, cleared)
        : faults.map(({ field, message }) => `refuted at ${field}: ${message}`),
  });
}

function certifyPeriods(round: RoundFile, fills: readonly number[]): Outcome<CertifiedFills> {
  const clearings: Clearing[] = [];
  const faults: ResultFault[] = [];
  for (const [period, { problem, orderPositions }] of round.periods.entries()) {
    const fillW = shareAmongSteps(fills, orderPositions, problem.orders.quantityW);
    const verdict = certify(problem, fillW);
    if (verdict.kind === 'certified') clearings.push(clearingOf(problem, fillW, verdict));
    else
      faults.push({
        field: 'orders',
        message: `period ${period}: ${describeCounterExample(verdict, round, period)}`,
      });
  }
  if (faults.length > 0) return accepted({ cleared: undefined, faults });
  const welfareTickW = clearings.reduce((sum, clearing) => sum + clearing.welfareTickW, 0n);
  return accepted({ cleared: { clearings, standings: [], welfareTickW, boundTickW: welfareTickW }, faults });
}

function rejectResult(rejection: Rejection): { ok: false; rejection: Rejection } {
  return { ok: false, rejection: { ...rejection, message: `in the result: ${rejection.message}` } };
}

/** The stated fills in the sequence of the round file. */
function fillsByPosition({ orderIds }: RoundFile, { orders }: ResultContent): Outcome<readonly number[]> {
  const positions = new Map(orderIds.map((id, position) => [id, position]));
  const fills: number[] = [];
  for (const [index, { id, filledW }] of orders.entries()) {
    const position = positions.get(id);
    if (position === undefined)
      return rejected('unknown-order', `orders[${index}].id`, `the round has no order "${id}"`);
    if (fills[position] !== undefined)
      return rejected('duplicate-id', `orders[${index}].id`, `"${id}" is stated twice`);
    fills[position] = filledW;
  }
  const missing = orderIds.findIndex((_, position) => fills[position] === undefined);
  return missing < 0
    ? accepted(fills)
    : rejected('malformed-message', 'orders', `the order "${orderIds[missing]}" is missing`);
}

/** Where the stated result differs from what the certified fills imply. */
function differences(implied: ResultContent, stated: ResultContent): ResultFault[] {
  const byNode = ({ node, period }: { node: string; period: number }) => `node "${node}" in period ${period}`;
  const byId = ({ id }: { id: string }) => `"${id}"`;
  const faults = [
    ...differencesInList('prices', 'price', implied.prices, stated.prices, byNode),
    ...differencesInList('flows', 'flowW', implied.flows, stated.flows, byNode),
    ...differencesInList('requests', 'reliefW', implied.requests, stated.requests, byId),
    ...differencesInList('blocks', 'acceptance', implied.blocks, stated.blocks, byId),
  ];
  if (!new Decimal(stated.welfare).eq(implied.welfare))
    faults.push({ field: 'welfare', message: `${stated.welfare} is stated, the fills imply ${implied.welfare}` });
  // Without blocks nothing is left open; with them it may be stated that more is than what a search finds.
  const isRight = stated.blocks.length === 0 ? new Decimal(stated.gap).eq(0) : new Decimal(stated.gap).gte(implied.gap);
  if (!isRight) faults.push({ field: 'gap', message: `${stated.gap} is stated, ${implied.gap} is proven` });
  return faults;
}

function differencesInList<K extends string, E extends Readonly<Record<K, number | string>>>(
  list: string,
  value: K,
  implied: readonly E[],
  stated: readonly E[],
  nameOf: (entry: E) => string,
): ResultFault[] {
  const waiting = new Map(implied.map((entry) => [nameOf(entry), entry[value]]));
  const faults: ResultFault[] = [];
  for (const [index, entry] of stated.entries()) {
    const name = nameOf(entry);
    const expected = waiting.get(name);
    if (expected === undefined)
      faults.push({ field: `${list}[${index}]`, message: `${name} is unknown or stated twice` });
    else if (!new Decimal(entry[value]).eq(expected))
      faults.push({
        field: `${list}[${index}].${value}`,
        message: `${entry[value]} is stated for ${name}, the fills imply ${expected}`,
      });
    waiting.delete(name);
  }
  for (const name of waiting.keys()) faults.push({ field: list, message: `${name} is missing` });
  return faults;
}
