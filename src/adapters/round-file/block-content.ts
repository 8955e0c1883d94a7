import type { BlockOrder, Share } from '../../domain/clearing/blocks/block-order.js';
import { HorizonProblem } from '../../domain/clearing/blocks/horizon-problem.js';
import type { ClearingProblem } from '../../domain/clearing/clearing-problem.js';
import type { Network } from '../../domain/network.js';
import { type Outcome, rejected } from '../../domain/rejection.js';
import type { RoundContent } from './round-schema.js';

/** Tick-watts held for a second that are one unit of currency: 100 ticks, 10^6 watts, 3600 seconds. */
const TICK_WATT_SECONDS = 360_000_000_000n;

/** Joins the periods of a round file by its block orders. Refuses with paths such as `blocks[2].profile[0].period`. */
export function admitHorizon(
  content: RoundContent,
  network: Network,
  periods: readonly ClearingProblem[],
): Outcome<HorizonProblem> {
  const positionOf = new Map<string, number>();
  for (const [position, { id }] of content.blocks.entries()) {
    if (positionOf.has(id)) return rejected('duplicate-id', `blocks[${position}].id`, `"${id}" is used twice`);
    positionOf.set(id, position);
  }
  const groups = new Map<string, number[]>();
  const blocks: BlockOrder[] = [];
  for (const [position, { node, profile, cost, minAcceptance, parent, exclusiveGroup }] of content.blocks.entries()) {
    const at = `blocks[${position}]`;
    const number = network.numberOf(node);
    if (number === undefined) return rejected('unknown-node', `${at}.node`, `no node is called "${node}"`);
    const costTickW = tickWattsOf(cost, content.mtuSeconds);
    if (costTickW === undefined)
      return rejected('price-off-tick', `${at}.cost`, `${cost} is not a whole number of tick-watts over the time unit`);
    if (parent !== null && !positionOf.has(parent))
      return rejected('unknown-order', `${at}.parent`, `no block is called "${parent}"`);
    if (exclusiveGroup !== null) {
      const members = groups.get(exclusiveGroup);
      if (members) members.push(position);
      else groups.set(exclusiveGroup, [position]);
    }
    blocks.push({
      node: number,
      profile,
      costTickW,
      minAcceptance: shareOf(minAcceptance),
      parent: parent === null ? undefined : positionOf.get(parent)!,
    });
  }
  return HorizonProblem.admit({ periods, blocks, exclusiveGroups: [...groups.values()] });
}

/** Currency, as decimal text, in tick-watts over a market time unit; undefined where they are not whole. */
function tickWattsOf(text: string, mtuSeconds: number): bigint | undefined {
  const { digits, unit } = decimalOf(text);
  const numerator = digits * TICK_WATT_SECONDS;
  const denominator = unit * BigInt(mtuSeconds);
  return numerator % denominator === 0n ? numerator / denominator : undefined;
}

function shareOf(text: string): Share {
  const { digits, unit } = decimalOf(text);
  return { numerator: Number(digits), denominator: Number(unit) };
}

/** A decimal as whole digits over a power of ten. */
function decimalOf(text: string): { readonly digits: bigint; readonly unit: bigint } {
  const [whole = '0', fraction = ''] = text.split('.');
  return { digits: BigInt(whole + fraction), unit: 10n ** BigInt(fraction.length) };
}
