import highs, { type Highs } from 'highs';
import type { HorizonProblem } from '../../src/domain/clearing/blocks/horizon-problem.js';
import { type ClearingInput, SELL } from '../../src/domain/clearing/clearing-problem.js';

/** The package declares the types of its CommonJS build, where the loader is one level deeper, for its ES module too. */
const loadHighs = highs as unknown as typeof highs.default;
let solver: Promise<Highs> | undefined;

/**
 * The optimal welfare in tick-watts as a mixed-integer programme solved by HiGHS: blocks accepted in whole parts or not at all, links
 * and groups, but without the rule that no accepted block loses. A bound of what a clearing can reach; undefined where infeasible.
 * `rounds` are the periods of the problem as they were admitted; `relativeGap` is by how much the solver may miss the optimum.
 */
export async function welfareByBlockProgramme(
  problem: HorizonProblem,
  rounds: readonly ClearingInput[],
  relativeGap = 0,
): Promise<number | undefined> {
  solver ??= loadHighs();
  const solution = (await solver).solve(programme(problem, rounds), { mip_rel_gap: relativeGap, mip_abs_gap: 0.5 });
  if (solution.Status === 'Infeasible') return undefined;
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS says ${solution.Status}`);
  return solution.ObjectiveValue;
}

/** In CPLEX's LP format; the names of a period's variables carry its number. */
function programme({ blocks, exclusiveGroups }: HorizonProblem, rounds: readonly ClearingInput[]): string {
  const objective: string[] = ['0 zero'];
  const bounds: string[] = ['zero = 0'];
  const rows: string[] = [];
  const general: string[] = [];
  const binary: string[] = [];
  const balance = rounds.map(({ network }) => network.names.map((): string[] => []));
  for (const [period, round] of rounds.entries()) addPeriod(round, period, { objective, bounds, rows, balance });
  for (const [block, { node, profile, costTickW, parts, minParts, parent }] of blocks.entries()) {
    const taken = `k${block}`;
    objective.push(signed(-Number(costTickW) / parts, taken));
    bounds.push(`0 <= ${taken} <= ${parts}`);
    general.push(taken);
    binary.push(`z${block}`);
    rows.push(`${taken} - ${parts} z${block} <= 0`, `${taken} - ${minParts} z${block} >= 0`);
    if (parent !== undefined) rows.push(`${blocks[parent]!.parts} ${taken} - ${parts} k${parent} <= 0`);
    for (const { period, powerW } of profile) balance[period]![node]!.push(signed(powerW / parts, taken));
  }
  for (const members of exclusiveGroups) rows.push(`${members.map((member) => `z${member}`).join(' + ')} <= 1`);
  for (const nodes of balance) for (const terms of nodes) rows.push(`0 zero ${terms.join(' ')} = 0`);
  return [
    `Maximize\n ${objective.join('\n ')}`,
    `Subject To\n ${rows.join('\n ')}`,
    `Bounds\n ${bounds.join('\n ')}`,
    ...(general.length > 0 ? [`General\n ${general.join(' ')}`, `Binary\n ${binary.join(' ')}`] : []),
    'End\n',
  ].join('\n');
}

interface Sections {
  readonly objective: string[];
  readonly bounds: string[];
  readonly rows: string[];
  readonly balance: readonly (readonly string[][])[];
}

function addPeriod(
  { network, limits, orders, requests, upstream }: ClearingInput,
  period: number,
  { objective, bounds, rows, balance }: Sections,
): void {
  const own = balance[period]!;
  for (const [order, node] of orders.node.entries()) {
    const name = `x${period}_${order}`;
    const sells = orders.side[order] === SELL;
    objective.push(signed(sells ? -orders.limitTicks[order]! : orders.limitTicks[order]!, name));
    bounds.push(`0 <= ${name} <= ${orders.quantityW[order]}`);
    own[node]!.push(signed(sells ? 1 : -1, name));
  }
  for (let node = 1; node < network.nodeCount; node++) {
    const flow = `f${period}_${node}`;
    bounds.push(`${limits.lowestChangeW[node]} <= ${flow} <= ${limits.highestChangeW[node]}`);
    own[node]!.push(`- ${flow}`);
    own[network.parent[node]!]!.push(`+ ${flow}`);
    for (const direction of ['up', 'down'] as const) {
      const steps = requests
        .filter((request) => request.node === node && request.direction === direction)
        .flatMap((request) => request.steps)
        .sort((a, b) => b.priceTicks - a.priceTicks);
      if (steps.length === 0) continue;
      const names = steps.map((_, step) => `r${period}_${node}${direction}${step}`);
      for (const [step, { quantityW, priceTicks }] of steps.entries()) {
        objective.push(signed(priceTicks, names[step]!));
        bounds.push(`${step === 0 ? '-inf' : 0} <= ${names[step]} <= ${quantityW}`);
      }
      // What exceeds all steps is worth nothing.
      rows.push(`${direction === 'up' ? '' : '- '}${flow} - ${names.join(' - ')} >= 0`);
    }
  }
  if (upstream.kind === 'priced') {
    objective.push(signed(upstream.buyTicks, `u${period}`), signed(-upstream.sellTicks, `w${period}`));
    own[0]!.push(`- u${period} + w${period}`);
  }
}

function signed(coefficient: number, name: string): string {
  return `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${name}`;
}
