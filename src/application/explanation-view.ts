import { sideOfEntry } from '../domain/block.js';
import type { ExplainedStep, PathBranch } from '../domain/clearing/explanation.js';
import type { SoughtLimit } from '../domain/clearing/limit-search.js';
import { formatWelfare } from '../domain/clearing/welfare.js';
import { mtuOf } from '../domain/horizon.js';
import { formatPrice } from '../domain/quantity.js';
import type { ExplainedRoundBlock, RelatedBlock } from '../domain/round-block-explanation.js';
import type { ExplainedTrade, OrderExplanation } from '../domain/round-explanation.js';
import type { UntradedRest } from '../domain/trading-session.js';
import type { RouteAnswer } from '../protocol/routes.js';

/** A branch on the path of an explained order; prices as decimal text per MWh. */
export interface ExplainedBranch {
  readonly node: string;
  readonly flowW: number;
  readonly bindsAt: 'export' | 'import' | null;
  /** What one watt more and one watt less of export are worth to the DSO. */
  readonly relief: { readonly more: string; readonly less: string };
  /** By how much the price below the branch is higher than above it. */
  readonly priceStep: string;
}

/** Branches in words: of a socket, of HTTP and of the command line alike. */
export function explainedPath(path: readonly PathBranch[], nodeNames: readonly string[]): ExplainedBranch[] {
  return path.map(({ node, flowW, bindsAt = null, reliefTicks, priceStepTicks }) => ({
    ...{ node: nodeNames[node]!, flowW, bindsAt },
    relief: { more: formatPrice(reliefTicks.more), less: formatPrice(reliefTicks.less) },
    priceStep: formatPrice(priceStepTicks),
  }));
}

/** A limit that would have filled something, in words. */
export interface ExplainedLimit {
  readonly fillingLimit: string | null;
  readonly limitSearch: SoughtLimit['kind'];
}

export function explainedLimit(sought: SoughtLimit): ExplainedLimit {
  const found = sought.kind === 'none' ? undefined : sought.limitTicks;
  return { fillingLimit: found === undefined ? null : formatPrice(found), limitSearch: sought.kind };
}

/** What somebody who asks may know, and in which market. */
export interface ExplanationReader {
  /** Whether the orders of others are shown to it. */
  readonly seesBook: boolean;
  /** Whether it may know whose they are. */
  readonly seesOwners: boolean;
  readonly mtuSeconds: number;
}

/** An explained order or block as its participant is told, over the socket and over HTTP. */
export function explanationView(
  round: number,
  explained: OrderExplanation | ExplainedRoundBlock,
  reader: ExplanationReader,
): RouteAnswer<'explanation'> {
  return explained.kind === 'order'
    ? orderView(round, explained, reader)
    : blockView(round, explained, reader.mtuSeconds);
}

function orderView(
  round: number,
  { order, nodeNames, trades, untraded, ceilings, explanation }: OrderExplanation,
  reader: ExplanationReader,
): RouteAnswer<'explanation'> {
  const { sequence, side, node, quantityW, limit, tradedW, reason = null } = order;
  const filledW = tradedW + (explanation?.filledW ?? 0);
  const reachableW = explanation?.reachableW;
  return {
    ...{ kind: 'order', order: sequence, round, mtu: mtuOf(order), side, node, quantityW, limit: formatPrice(limit) },
    trades: trades.map((trade) => tradeView(trade, reader)),
    untraded: untraded === undefined ? null : untradedView(untraded, reader),
    ...{ reason, filledW },
    outcome: filledW === quantityW ? 'filled' : filledW > 0 ? 'partly filled' : 'not filled',
    rank: explanation?.steps[0]?.rank ?? null,
    nodePrice: explanation === undefined ? null : formatPrice(explanation.nodePriceTicks),
    path: explainedPath(explanation?.path ?? [], nodeNames),
    ceilings: ceilings.map(({ congestionPoint, direction, ceiling }) => ({
      ...{ congestionPoint, direction, price: formatPrice(ceiling) },
    })),
    reachableW: reachableW === undefined ? null : tradedW + reachableW,
    ...(explanation === undefined ? { fillingLimit: null, limitSearch: null } : explainedLimit(explanation.filling)),
    steps: order.curve === undefined ? [] : explainedSteps(explanation?.steps ?? []),
  };
}

/** Of a sealed book, a counterpart's limit is told where it is the price of the trade anyway. */
function tradeView({ sequence, tradedW, price, counterpart }: ExplainedTrade, reader: ExplanationReader) {
  const { at, order, isIncoming, limitTicks } = counterpart;
  const seen = reader.seesBook ? { order: order.sequence, node: order.node } : { order: null, node: null };
  return {
    ...{ sequence, at, tradedW, price: formatPrice(price) },
    counterpart: {
      ...seen,
      ...{ rested: !isIncoming, limit: isIncoming && !reader.seesBook ? null : formatPrice(limitTicks) },
      participant: reader.seesOwners ? order.participant : null,
    },
  };
}

function untradedView({ at, kept, fullBranches, bestTicks }: UntradedRest, { seesBook }: ExplanationReader) {
  const bestLimit = seesBook && bestTicks !== undefined ? formatPrice(bestTicks) : null;
  return { at, kept, fullBranches: [...fullBranches], bestLimit };
}

/** What a curve cleared as, in words. */
export function explainedSteps(steps: readonly ExplainedStep[]) {
  return steps.map(({ rank, quantityW, limitTicks, filledW, filling }) => ({
    ...{ rank, quantityW, limit: formatPrice(limitTicks), filledW, ...explainedLimit(filling) },
  }));
}

function blockView(
  round: number,
  {
    block,
    standing,
    parts,
    nodeNames,
    periods,
    parent,
    children,
    rivals,
    withoutMinimum,
    filling,
  }: ExplainedRoundBlock,
  mtuSeconds: number,
): RouteAnswer<'explanation'> {
  const { sequence, product, node, limit } = block;
  return {
    ...{ kind: 'block', order: sequence, round, product, node, limit: formatPrice(limit) },
    ...{ acceptedParts: standing.parts, parts, surplus: formatWelfare(standing.surplusTickW, mtuSeconds) },
    reason: standing.reason ?? null,
    mtus: periods.map(({ period: mtu, powerW, acceptedW, nodePriceTicks, path }) => ({
      ...{ mtu, side: sideOfEntry(block, { mtu, powerW }), powerW, acceptedW },
      ...{ nodePrice: formatPrice(nodePriceTicks), path: explainedPath(path, nodeNames) },
    })),
    parent: parent === undefined ? null : relatedView(parent),
    children: children.map(relatedView),
    rivals: rivals.map(relatedView),
    withoutMinimum: withoutMinimum ?? null,
    ...explainedLimit(filling),
  };
}

function relatedView({ block: { sequence, clientOrderId }, standing, parts }: RelatedBlock) {
  const reason = standing.reason ?? null;
  return { order: sequence, clientOrderId, acceptedParts: standing.parts, parts, reason };
}
