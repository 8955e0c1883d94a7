import highs, { type Highs } from 'highs';
import { type ClearingInput, SELL } from '../../src/domain/clearing/clearing-problem.js';

/** The package declares the types of its CommonJS build, where the loader is one level deeper, for its ES module too. */
const loadHighs = highs as unknown as typeof highs.default;
let solver: Promise<Highs> | undefined;

/**
 * The optimal welfare in tick-watts by the market model's formulation as a linear programme, solved by HiGHS; undefined
 * where limits cannot be met. Integer data on a tree give an integer optimum, so the solver's number is rounded.
 */
export async function welfareByLinearProgramme(input: ClearingInput): Promise<number | undefined> {
  solver ??= loadHighs();
  const solution = (await solver).solve(programme(input));
  if (solution.Status === 'Infeasible') return undefined;
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS says ${solution.Status}`);
  return Math.round(solution.ObjectiveValue);
}

/** In CPLEX's LP format: x = fills, f = flow changes, r = relief by step, u = upstream sales, w = upstream purchases. */
function programme({ network, limits, orders, requests, upstream }: ClearingInput): string {
  const objective: string[] = ['0 zero'];
  const bounds: string[] = ['zero = 0'];
  const rows: string[] = [];
  const balance = Array.from({ length: network.nodeCount }, (_, node) => (node === 0 ? [] : [`- f${node}`]));

  for (const [order, node] of orders.node.entries()) {
    const sells = orders.side[order] === SELL;
    objective.push(signed(sells ? -orders.limitTicks[order]! : orders.limitTicks[order]!, `x${order}`));
    bounds.push(`0 <= x${order} <= ${orders.quantityW[order]}`);
    balance[node]!.push(`${sells ? '+' : '-'} x${order}`);
  }
  for (let node = 1; node < network.nodeCount; node++) {
    bounds.push(`${limits.lowestChangeW[node]} <= f${node} <= ${limits.highestChangeW[node]}`);
    balance[network.parent[node]!]!.push(`+ f${node}`);
    for (const direction of ['up', 'down'] as const) {
      const steps = requests
        .filter((request) => request.node === node && request.direction === direction)
        .flatMap((request) => request.steps)
        .sort((a, b) => b.priceTicks - a.priceTicks);
      if (steps.length === 0) continue;
      const names = steps.map((_, step) => `r${node}${direction}${step}`);
      for (const [step, { quantityW, priceTicks }] of steps.entries()) {
        objective.push(signed(priceTicks, names[step]!));
        bounds.push(`${step === 0 ? '-inf' : 0} <= ${names[step]} <= ${quantityW}`);
      }
      // What exceeds all steps is worth nothing.
      rows.push(`${direction === 'up' ? '' : '- '}f${node} - ${names.join(' - ')} >= 0`);
    }
  }
  if (upstream.kind === 'priced') {
    objective.push(signed(upstream.buyTicks, 'u'), signed(-upstream.sellTicks, 'w'));
    balance[0]!.push('- u + w');
  }
  for (const terms of balance) rows.push(`0 zero ${terms.join(' ')} = 0`);
  return `Maximize\n ${objective.join('\n ')}\nSubject To\n ${rows.join('\n ')}\nBounds\n ${bounds.join('\n ')}\nEnd\n`;
}

function signed(coefficient: number, name: string): string {
  return `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${name}`;
}
