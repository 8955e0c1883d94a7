import { costTickW, sideOfEntry, WHOLE_BPS } from './block.js';
import type { HorizonClearing } from './clearing/blocks/clear-horizon.js';
import { HorizonProblem, type Selection } from './clearing/blocks/horizon-problem.js';
import type { AwardRecord, BlockOutcome } from './events.js';
import { statedMtu } from './horizon.js';
import type { MarketRules } from './market-rules.js';
import { groupOf } from './point-offers.js';
import { assertInvariant } from './rejection.js';
import type { RoundBlock } from './round.js';
import type { ClearedMtu } from './round-awards.js';
import type { RoundMtu } from './round-problem.js';

/** The market time units of a round joined by its live blocks, which are in the order of their sequence. */
export function horizonOfRound(mtus: readonly RoundMtu[], blocks: readonly RoundBlock[]): HorizonProblem {
  const { network } = mtus[0]!.problem;
  const positionOf = new Map(blocks.map((block, position) => [ownName(block, block.clientOrderId), position]));
  const groups = new Map<string, number[]>();
  for (const [position, block] of blocks.entries()) {
    const group = groupOf(block);
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), position]);
  }
  const horizon = HorizonProblem.admit({
    periods: mtus.map(({ problem }) => problem),
    blocks: blocks.map((block) => ({
      node: network.numberOf(block.node)!,
      profile: block.profile.map(({ mtu, powerW }) => ({ period: mtu, powerW })),
      costTickW: costTickW(block),
      minAcceptance: { numerator: block.minAcceptanceBps ?? WHOLE_BPS, denominator: WHOLE_BPS },
      parent: block.parent === undefined ? undefined : positionOf.get(ownName(block, block.parent))!,
    })),
    exclusiveGroups: [...groups.values()],
  });
  assertInvariant(horizon.ok, `admitted blocks make a horizon: ${horizon.ok ? '' : horizon.rejection.field}`);
  return horizon.value;
}

/** What the blocks are awarded in one market time unit: paid the price of the node, or their own limit for each watt they move. */
export function blockAwards(
  rules: MarketRules,
  { mtu, problem, clearing }: ClearedMtu,
  blocks: readonly RoundBlock[],
  horizon: HorizonProblem,
  accepted: Selection,
): AwardRecord[] {
  return blocks.flatMap((block, position) => {
    const entry = block.profile.find((there) => there.mtu === mtu);
    if (entry === undefined || accepted[position] === 0) return [];
    const { sequence, participant, node, limit, meteringPoint } = block;
    const awardedW = (Math.abs(entry.powerW) / horizon.blocks[position]!.parts) * accepted[position]!;
    const nodePrice = clearing.nodePriceTicks[problem.network.numberOf(node)!]!;
    const ownPrice = entry.powerW > 0 ? limit : 0 - limit;
    return [
      {
        ...statedMtu(rules, mtu),
        ...{ order: sequence, participant, node, side: sideOfEntry(block, entry) },
        ...(meteringPoint === undefined ? {} : { meteringPoint }),
        ...{ awardedW, price: rules.pricing === 'pay-as-bid' ? ownPrice : nodePrice },
      },
    ];
  });
}

export function blockOutcomes(
  blocks: readonly RoundBlock[],
  horizon: HorizonProblem,
  { standings }: HorizonClearing,
): BlockOutcome[] {
  return standings.map(({ parts: acceptedParts, surplusTickW, reason }, position) => {
    const { sequence, participant } = blocks[position]!;
    const { parts } = horizon.blocks[position]!;
    const standing = { block: sequence, participant, acceptedParts, parts, surplusTickW: surplusTickW.toString() };
    return reason === undefined ? standing : { ...standing, reason };
  });
}

function ownName({ participant }: RoundBlock, clientOrderId: string): string {
  return `${participant}/${clientOrderId}`;
}
