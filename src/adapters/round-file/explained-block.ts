import { type ExplainedBranch, explainedPath } from '../../application/explanation-view.js';
import { type ClearHorizon, explainBlock } from '../../domain/clearing/blocks/block-explanation.js';
import { type Block, movedW } from '../../domain/clearing/blocks/block-order.js';
import type { BlockRejectionReason } from '../../domain/clearing/blocks/block-standing.js';
import { clearHorizon } from '../../domain/clearing/blocks/clear-horizon.js';
import type { SoughtLimit } from '../../domain/clearing/limit-search.js';
import { formatTickW } from '../../domain/clearing/welfare.js';
import { formatPrice, PRICE_BOUND_TICKS } from '../../domain/quantity.js';
import { formatAcceptance, reasons } from './block-report.js';
import type { ClearedRound } from './clear-round-file.js';
import type { RoundFile } from './round-file.js';

/** Another block of the file that has to do with an explained one. */
export interface RelatedBlock {
  readonly id: string;
  /** Accepted share as decimal text. */
  readonly acceptance: string;
}

/** Why a block was accepted as far as it was; amounts as decimal text in currency, prices per MWh. */
export interface ExplainedBlock {
  readonly kind: 'block';
  readonly id: string;
  readonly node: string;
  readonly cost: string;
  readonly acceptance: string;
  /** What the whole block earns at these prices beyond its cost. */
  readonly surplus: string;
  readonly reason: BlockRejectionReason | null;
  readonly periods: readonly {
    readonly period: number;
    readonly powerW: number;
    readonly acceptedW: number;
    readonly nodePrice: string;
    readonly path: readonly ExplainedBranch[];
  }[];
  readonly parent: RelatedBlock | null;
  readonly children: readonly RelatedBlock[];
  /** Accepted blocks of its exclusive group. */
  readonly rivals: readonly RelatedBlock[];
  /** The share of a paradoxical block that is accepted where it has no minimum acceptance; null where none is. */
  readonly withoutMinimum: string | null;
  /** The cost at which it would have been accepted; accepted whole, where it is accepted in part. */
  readonly acceptingCost: string | null;
  readonly limitSearch: SoughtLimit['kind'];
}

/** Clears a horizon again beginning with what was accepted, which a solver may have proposed. */
export function clearedAgain({ standings }: ClearedRound): ClearHorizon {
  const known = Int32Array.from(standings, ({ parts }) => parts);
  return (problem) => {
    const proposals = problem.permits(known) ? [known] : [];
    const cleared = clearHorizon(problem, undefined, proposals);
    return cleared.ok ? cleared.value : undefined;
  };
}

export function explainedBlock(round: RoundFile, cleared: ClearedRound, index: number): ExplainedBlock {
  const { horizon: problem, blockIds, mtuSeconds, network } = round;
  const block = problem.blocks[index]!;
  const { clearings: periods, standings } = cleared;
  const again = clearedAgain(cleared);
  const explained = explainBlock({ problem, periods, standings }, index, again, cheapestOf(block));
  const { standing, rivals, children, withoutMinimum, accepting } = explained;
  const related = (other: number) => ({
    id: blockIds[other]!,
    acceptance: formatAcceptance(standings[other]!.parts, problem.blocks[other]!.parts),
  });
  const found = accepting.kind === 'none' ? undefined : accepting.limitTicks;
  return {
    ...{ kind: 'block', id: blockIds[index]!, node: network.names[block.node]! },
    cost: formatTickW(block.costTickW, mtuSeconds),
    acceptance: formatAcceptance(standing.parts, block.parts),
    surplus: formatTickW(standing.surplusTickW, mtuSeconds),
    reason: standing.reason ?? null,
    periods: explained.periods.map(({ nodePriceTicks, path, ...entry }) => ({
      ...{ ...entry, nodePrice: formatPrice(nodePriceTicks), path: explainedPath(path, network.names) },
    })),
    parent: block.parent === undefined ? null : related(block.parent),
    children: children.map(related),
    rivals: rivals.map(related),
    withoutMinimum:
      withoutMinimum === undefined ? null : formatAcceptance(withoutMinimum.acceptedParts, withoutMinimum.parts),
    acceptingCost: found === undefined ? null : formatTickW(costAt(block, found), mtuSeconds),
    limitSearch: accepting.kind,
  };
}

/** For people: a line, and one for each period. */
export function describeExplainedBlock(block: ExplainedBlock): string[] {
  const { id, acceptance, surplus, reason, parent, rivals, withoutMinimum } = block;
  const whole = [
    reason === null ? `block ${id} is accepted by ${acceptance}` : `block ${id} is rejected: ${reasons[reason]}`,
    `surplus ${surplus} beyond its cost ${block.cost}`,
    ...(parent === null ? [] : [`its parent ${parent.id} is accepted by ${parent.acceptance}`]),
    ...rivals.map((rival) => `${rival.id} of its group is accepted by ${rival.acceptance}`),
    ...(withoutMinimum === null ? [] : [`without its minimum acceptance ${withoutMinimum} of it would be accepted`]),
    ...wayToBeAccepted(block),
  ].join('; ');
  return [
    whole,
    ...block.periods.map(({ period, powerW, acceptedW, nodePrice, path }) =>
      [
        `  period ${period}: ${acceptedW} of ${powerW} W at ${block.node}, node price ${nodePrice}`,
        ...path.flatMap(describeBinding),
      ].join('; '),
    ),
  ];
}

/** A branch at a limit, for people. */
export function describeBinding({ node, bindsAt }: ExplainedBranch): string[] {
  return bindsAt === null ? [] : [`branch ${node} is at its ${bindsAt} limit`];
}

function wayToBeAccepted({ limitSearch, acceptingCost, reason }: ExplainedBlock): string[] {
  const what = reason === null ? 'got it accepted whole' : 'got it accepted';
  switch (limitSearch) {
    case 'filled':
      return [];
    case 'border':
      return [`a cost of ${acceptingCost} would have ${what}`];
    case 'none':
      return [`no cost would have ${what}`];
    case 'unfinished':
      return [
        acceptingCost === null
          ? `what cost would have ${what} was not looked for any more`
          : `a cost of ${acceptingCost} would have ${what}, perhaps a higher one as well`,
      ];
  }
}

function costAt(block: Block, ticks: number): bigint {
  return block.costTickW + BigInt(ticks) * BigInt(movedW(block));
}

/** By how much a block can be cheaper until it pays the highest price there is for each MWh. */
function cheapestOf(block: Block): number {
  return -PRICE_BOUND_TICKS - Number(block.costTickW / BigInt(movedW(block)));
}
