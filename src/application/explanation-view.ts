import type { PathBranch } from '../domain/clearing/explanation.js';
import { mtuOf } from '../domain/horizon.js';
import { formatPrice } from '../domain/quantity.js';
import type { OrderExplanation } from '../domain/round-explanation.js';
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

/** An explained order as its participant is told, over the socket and over HTTP. */
export function explanationView(
  round: number,
  { order, nodeNames, trades, ceilings, explanation }: OrderExplanation,
): RouteAnswer<'explanation'> {
  const { sequence, side, node, quantityW, limit, tradedW, reason = null } = order;
  const filledW = tradedW + (explanation?.filledW ?? 0);
  const fillingLimitTicks = explanation?.fillingLimitTicks;
  return {
    ...{ order: sequence, round, mtu: mtuOf(order), side, node, quantityW, limit: formatPrice(limit) },
    trades: trades.map((trade) => ({
      ...{ sequence: trade.sequence, tradedW: trade.tradedW, price: formatPrice(trade.price) },
    })),
    ...{ reason, filledW },
    outcome: filledW === quantityW ? 'filled' : filledW > 0 ? 'partly filled' : 'not filled',
    rank: explanation?.rank ?? null,
    nodePrice: explanation === undefined ? null : formatPrice(explanation.nodePriceTicks),
    path: explainedPath(explanation?.path ?? [], nodeNames),
    ceilings: ceilings.map(({ congestionPoint, direction, ceiling }) => ({
      ...{ congestionPoint, direction, price: formatPrice(ceiling) },
    })),
    reachableW: explanation === undefined ? null : tradedW + explanation.reachableW,
    fillingLimit: fillingLimitTicks === undefined ? null : formatPrice(fillingLimitTicks),
  };
}
