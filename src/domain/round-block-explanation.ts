import {
  type BlockExplanation,
  type ClearedHorizon,
  type ClearHorizon,
  explainBlock,
} from './clearing/blocks/block-explanation.js';
import type { BlockStanding } from './clearing/blocks/block-standing.js';
import { clearHorizon } from './clearing/blocks/clear-horizon.js';
import type { SoughtLimit } from './clearing/limit-search.js';
import { decidedMtu } from './decided-mtu.js';
import type { MarketNetwork } from './events.js';
import type { MarketRules, OrderBounds } from './market-rules.js';
import { accepted, type Outcome, rejected } from './rejection.js';
import { type DecidedRound, liveBlocks, type RoundBlock } from './round.js';
import { horizonOfRound } from './round-blocks.js';
import { mtusOfRound } from './round-problem.js';

/** How another block that has to do with an explained one fared. */
export interface RelatedBlock {
  readonly block: RoundBlock;
  readonly standing: BlockStanding;
  readonly parts: number;
}

/** Why a block of a decided round was accepted as far as it was. */
export interface ExplainedRoundBlock extends Omit<BlockExplanation, 'rivals' | 'children' | 'accepting'> {
  readonly kind: 'block';
  readonly block: RoundBlock;
  readonly parts: number;
  /** Names of the nodes by their numbers in the explanation. */
  readonly nodeNames: readonly string[];
  readonly parent: RelatedBlock | undefined;
  readonly children: readonly RelatedBlock[];
  /** Accepted blocks of its exclusive group. */
  readonly rivals: readonly RelatedBlock[];
  /** The limit that would have got it accepted, or accepted whole, within the bounds of the rules. */
  readonly filling: SoughtLimit;
}

/** Clears horizons as a round under these rules is, beginning with what was accepted in it, which a solver may have proposed. */
export function horizonClearing({ blockOrders }: MarketRules, { outcome }: DecidedRound): ClearHorizon {
  const known = Int32Array.from(outcome.blocks ?? [], ({ acceptedParts }) => acceptedParts);
  return (problem) => {
    const proposals = problem.permits(known) ? [known] : [];
    const cleared = clearHorizon(problem, blockOrders?.searchNodeLimit, proposals);
    return cleared.ok ? cleared.value : undefined;
  };
}

/** Refuses with `order-not-live` where the block was cancelled before the gate, `limits-infeasible` where the round was not cleared. */
export function explainRoundBlock(
  rules: MarketRules,
  marketNetwork: MarketNetwork,
  round: DecidedRound,
  sequence: number,
): Outcome<ExplainedRoundBlock> {
  const block = round.blocks.get(sequence)!;
  if (block.cancelled) return rejected('order-not-live', 'order', 'the block was cancelled before the gate closed');
  if (round.outcome.status === 'limits-infeasible') return rejected('limits-infeasible', 'round');
  const blocks = liveBlocks(round);
  const mtus = mtusOfRound(rules, marketNetwork, round);
  const cleared: ClearedHorizon = {
    problem: horizonOfRound(mtus, blocks),
    periods: mtus.map((mtu) => decidedMtu(round, mtu).clearing),
    standings: standingsOf(round),
  };
  const index = blocks.indexOf(block);
  const cheapest = cheapestLimit(rules.order) - block.limit;
  const { accepting, rivals, children, ...explained } = explainBlock(
    cleared,
    index,
    horizonClearing(rules, round),
    cheapest,
  );
  const { problem, standings } = cleared;
  const related = (other: number) => ({
    ...{ block: blocks[other]!, standing: standings[other]!, parts: problem.blocks[other]!.parts },
  });
  const { parent, parts } = problem.blocks[index]!;
  return accepted({
    ...{ kind: 'block', block, parts, nodeNames: problem.network.names, ...explained },
    parent: parent === undefined ? undefined : related(parent),
    children: children.map(related),
    rivals: rivals.map(related),
    filling: from(block.limit, accepting),
  });
}

/** In the sequence of the live blocks, as the outcome is. */
function standingsOf({ outcome }: DecidedRound): BlockStanding[] {
  return (outcome.blocks ?? []).map(({ acceptedParts: parts, surplusTickW, reason }) => ({
    ...{ parts, surplusTickW: BigInt(surplusTickW), reason },
  }));
}

/** The lowest limit of a block: a purchase is stated by what it earns. */
function cheapestLimit({ minLimit, maxLimit }: OrderBounds): number {
  return Math.min(minLimit, 0 - maxLimit);
}

function from(limit: number, sought: SoughtLimit): SoughtLimit {
  if (sought.kind === 'none' || sought.limitTicks === undefined) return sought;
  return { ...sought, limitTicks: limit + sought.limitTicks };
}
