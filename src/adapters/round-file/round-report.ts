import type { Clearing } from '../../domain/clearing/clearing.js';
import { formatTickW } from '../../domain/clearing/welfare.js';
import { formatPrice } from '../../domain/quantity.js';
import { describeBlocks, formatGap } from './block-report.js';
import type { ClearedRound } from './clear-round-file.js';
import type { RoundFile, RoundPeriod } from './round-file.js';

/** Tells a cleared round to people, line by line: welfare, then for each period its fills, prices and what binds. */
export function describeRound(
  round: RoundFile,
  { clearings, standings, welfareTickW, boundTickW }: ClearedRound,
): string[] {
  const welfare = formatTickW(welfareTickW, round.mtuSeconds);
  return [
    standings.length === 0
      ? `welfare ${welfare}, optimal and certified`
      : boundTickW === welfareTickW
        ? `welfare ${welfare}, the highest at which no accepted block loses; fills and prices certified`
        : `welfare ${welfare}, within ${formatGap(welfareTickW, boundTickW)} of the highest; fills and prices certified`,
    ...describeBlocks(round, standings),
    ...clearings.flatMap((clearing, period) => [
      `period ${period}: ${describeFills(round.periods[period]!, clearing)}`,
      ...describePrices(round, clearing),
      ...describeBranches(round.periods[period]!, clearing),
      ...describeRelief(round, round.periods[period]!, clearing),
    ]),
  ];
}

function describeFills({ problem, orderPositions }: RoundPeriod, { fillW, upstreamExportW }: Clearing): string {
  const orders = new Set(orderPositions).size;
  const filled = new Set(orderPositions.filter((_, entry) => fillW[entry]! > 0)).size;
  const soldW = fillW.reduce((sum, watts, order) => sum + (problem.orders.side[order] === 0 ? watts : 0), 0);
  const upstream =
    upstreamExportW > 0
      ? `, ${upstreamExportW} W sold upstream`
      : upstreamExportW < 0
        ? `, ${-upstreamExportW} W bought upstream`
        : '';
  return `${filled} of ${orders} orders filled, ${soldW} W sold, ${soldW - upstreamExportW} W bought${upstream}`;
}

/** Nodes with the same price share a line. */
function describePrices({ network }: RoundFile, { nodePriceTicks }: Clearing): string[] {
  const nodesByPrice = new Map<number, string[]>();
  for (const [node, price] of nodePriceTicks.entries()) {
    const nodes = nodesByPrice.get(price);
    if (nodes) nodes.push(network.names[node]!);
    else nodesByPrice.set(price, [network.names[node]!]);
  }
  return [...nodesByPrice].map(([price, nodes]) => `  price ${formatPrice(price)} at ${nodes.join(', ')}`);
}

function describeBranches({ problem }: RoundPeriod, { flowW }: Clearing): string[] {
  const { network, limits } = problem;
  const lines: string[] = [];
  for (let node = 1; node < network.nodeCount; node++) {
    const flow = flowW[node]!;
    const atExport = flow === limits.highestChangeW[node];
    if (!atExport && flow !== limits.lowestChangeW[node]) continue;
    lines.push(
      `  branch ${network.names[node]} is at its ${atExport ? 'export' : 'import'} limit, flow change ${flow} W`,
    );
  }
  return lines;
}

function describeRelief(round: RoundFile, { requestPositions }: RoundPeriod, { reliefW }: Clearing): string[] {
  return requestPositions.map(
    (position, request) => `  request ${round.requestIds[position]} gets ${reliefW[request]} W of relief`,
  );
}
