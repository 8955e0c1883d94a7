import highs, { type Highs } from 'highs';
import { type HorizonProblem, type Selection } from '../../src/domain/clearing/blocks/horizon-problem.js';
import { type Clearing, clear } from '../../src/domain/clearing/clearing.js';
import { type ClearingProblem, SELL } from '../../src/domain/clearing/clearing-problem.js';

const loadHighs = highs as unknown as typeof highs.default;
let solver: Promise<Highs> | undefined;

export interface BestSelection {
  readonly parts: readonly number[];
  readonly welfareTickW: bigint;
  /** Highest welfare of any selection, whether or not blocks lose by it. */
  readonly welfareWithoutRuleTickW: bigint;
}

/**
 * The best selection by trying all: highest welfare first, of equal welfare the one that accepts more of the first block they
 * differ on, until whole prices exist at which fills are optimal and no accepted block loses. Undefined where none is feasible.
 */
export async function bestOfAllSelections(problem: HorizonProblem): Promise<BestSelection | undefined> {
  const memory = problem.periods.map(() => new Map<string, Clearing | undefined>());
  const candidates: { parts: Selection; welfareTickW: bigint; clearings: Clearing[] }[] = [];
  for (const parts of selections(problem)) {
    if (!problem.permits(parts)) continue;
    const clearings = clearingsBeside(problem, parts, memory);
    if (!clearings) continue;
    const welfareTickW = clearings.reduce((sum, clearing) => sum + clearing.welfareTickW, -problem.costTickW(parts));
    candidates.push({ parts, welfareTickW, clearings });
  }
  // The selections come in the order of the tie rule, and sorting is stable.
  candidates.sort((a, b) => (a.welfareTickW === b.welfareTickW ? 0 : a.welfareTickW > b.welfareTickW ? -1 : 1));
  for (const { parts, welfareTickW, clearings } of candidates)
    if (await haveSupportingPrices(problem, parts, clearings))
      return {
        parts: Array.from(parts),
        welfareTickW,
        welfareWithoutRuleTickW: candidates[0]!.welfareTickW,
      };
  return undefined;
}

function* selections({ blocks }: HorizonProblem): Generator<Selection> {
  const parts = new Int32Array(blocks.length);
  function* from(block: number): Generator<Selection> {
    if (block === blocks.length) {
      yield parts.slice();
      return;
    }
    for (let taken = blocks[block]!.parts; taken >= 0; taken--) {
      parts[block] = taken;
      yield* from(block + 1);
    }
  }
  yield* from(0);
}

/** Many selections feed the same into a period. */
function clearingsBeside(
  problem: HorizonProblem,
  parts: Selection,
  memory: readonly Map<string, Clearing | undefined>[],
): Clearing[] | undefined {
  const clearings: Clearing[] = [];
  for (const [period, feedInW] of problem.feedInW(parts).entries()) {
    const key = feedInW.join();
    const known = memory[period]!;
    if (!known.has(key)) {
      const cleared = clear(problem.periods[period]!.withFixedFeedIn(feedInW));
      known.set(key, cleared.ok ? cleared.value : undefined);
    }
    const clearing = known.get(key);
    if (!clearing) return undefined;
    clearings.push(clearing);
  }
  return clearings;
}

/** Asks HiGHS for whole prices, from the conditions of an optimum written down order by order and branch by branch. */
async function haveSupportingPrices(
  problem: HorizonProblem,
  parts: Selection,
  clearings: readonly Clearing[],
): Promise<boolean> {
  solver ??= loadHighs();
  const rows: string[] = [];
  const names: string[] = [];
  for (const [period, clearing] of clearings.entries()) {
    rows.push(...conditions(problem.periods[period]!, clearing, period));
    for (let node = 0; node < problem.network.nodeCount; node++) names.push(`p${period}n${node}`);
  }
  for (const [block, { node, profile, costTickW }] of problem.blocks.entries())
    if (parts[block]! > 0) {
      const terms = profile.map(
        ({ period, powerW }) => `${powerW < 0 ? '-' : '+'} ${Math.abs(powerW)} p${period}n${node}`,
      );
      rows.push(`${terms.join(' ')} >= ${costTickW}`);
    }
  const programme = [
    'Minimize',
    ` ${names[0]}`,
    'Subject To',
    ...rows.map((row) => ` ${row}`),
    'Bounds',
    ...names.map((name) => ` -100000 <= ${name} <= 100000`),
    'General',
    ` ${names.join(' ')}`,
    'End',
  ].join('\n');
  const { Status } = (await solver).solve(programme);
  if (Status !== 'Optimal' && Status !== 'Infeasible') throw new Error(`HiGHS says ${Status}`);
  return Status === 'Optimal';
}

function conditions(
  { network, limits, orders, reliefValues, upstream }: ClearingProblem,
  { fillW, flowW, upstreamExportW }: Clearing,
  period: number,
): string[] {
  const rows: string[] = [];
  for (const [order, node] of orders.node.entries()) {
    const sells = orders.side[order] === SELL;
    const price = `p${period}n${node}`;
    if (fillW[order]! > 0) rows.push(`${price} ${sells ? '>=' : '<='} ${orders.limitTicks[order]}`);
    if (fillW[order]! < orders.quantityW[order]!)
      rows.push(`${price} ${sells ? '<=' : '>='} ${orders.limitTicks[order]}`);
  }
  for (let node = 1; node < network.nodeCount; node++) {
    const rise = `p${period}n${node} - p${period}n${network.parent[node]}`;
    const flow = flowW[node]!;
    if (flow < limits.highestChangeW[node]!) rows.push(`${rise} >= ${reliefValues.valueAbove(node, flow)}`);
    if (flow > limits.lowestChangeW[node]!) rows.push(`${rise} <= ${reliefValues.valueBelow(node, flow)}`);
  }
  if (upstream.kind === 'priced') {
    rows.push(`p${period}n0 >= ${upstreamExportW < 0 ? upstream.sellTicks : upstream.buyTicks}`);
    rows.push(`p${period}n0 <= ${upstreamExportW > 0 ? upstream.buyTicks : upstream.sellTicks}`);
  }
  return rows;
}
