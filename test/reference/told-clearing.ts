import { clear } from '../../src/domain/clearing/clearing.js';
import { problemOf, type RoundTable } from './round-builder.js';

/** Everything a clearing says, in the order of nodes, orders and requests. */
export function told(table: RoundTable) {
  const problem = problemOf(table);
  const outcome = clear(problem);
  if (!outcome.ok) return outcome.rejection;
  const { fillW, nodePriceTicks, flowW, upstreamExportW, reliefW, welfareTickW } = outcome.value;
  return {
    fills: Array.from(fillW),
    prices: Object.fromEntries(problem.network.names.map((name, node) => [name, nodePriceTicks[node]])),
    flows: Array.from(flowW.subarray(1)),
    upstream: upstreamExportW,
    relief: Array.from(reliefW),
    welfare: Number(welfareTickW),
  };
}
