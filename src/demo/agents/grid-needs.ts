import type { ExpectedFlow, MarketNetwork } from '../../domain/events.js';
import { formatPrice, type PowerW, type PriceTicks } from '../../domain/quantity.js';
import type { CommandInput } from '../../protocol/commands.js';

type RequestMessage = CommandInput<'publish-requests'>['requests'][number];

/** Load from which on relief is worth something, in percent of the limit: dearest first, one price each. */
export const STEP_FLOORS_PERCENT = [100, 95, 90] as const;
/** Quantities are rounded up to this. */
const REQUEST_STEP_W = 100;

/** For the day ahead, branches may be filled to so many percent of their limit: the rest is kept for what turns out otherwise. */
const DAY_AHEAD_FILL_PERCENT = 80;

/** The network with the limits within which the day ahead is traded. */
export function withReserve({ root, branches }: MarketNetwork): MarketNetwork {
  const kept = (limitW: PowerW) => Math.floor((limitW * DAY_AHEAD_FILL_PERCENT) / 100);
  return {
    root,
    branches: branches.map(({ exportLimitW, importLimitW, ...branch }) => ({
      ...branch,
      exportLimitW: kept(exportLimitW),
      importLimitW: kept(importLimitW),
    })),
  };
}

/**
 * What the grid operator publishes of a round: the flow it expects on every branch. Where that is beyond a limit already, the limit is
 * moved there, so that trade cannot make it worse; ending the overload is what the requests are for.
 */
export function flowsToPublish(network: MarketNetwork, expected: ReadonlyMap<string, number>): ExpectedFlow[] {
  return network.branches.map(({ node, exportLimitW, importLimitW }) => {
    const baselineFlowW = expected.get(node) ?? 0;
    return {
      node,
      baselineFlowW,
      ...(baselineFlowW > exportLimitW && { exportLimitW: baselineFlowW }),
      ...(-baselineFlowW > importLimitW && { importLimitW: -baselineFlowW }),
    };
  });
}

/** The same for the day ahead, with limits that keep a reserve, of the branches that carry anything. */
export function limitsToPublish(network: MarketNetwork, expected: ReadonlyMap<string, number>): ExpectedFlow[] {
  return withReserve(network)
    .branches.filter(({ node }) => expected.get(node))
    .map(({ node, exportLimitW, importLimitW }) => {
      const baselineFlowW = expected.get(node)!;
      return {
        ...{ node, baselineFlowW },
        exportLimitW: Math.max(exportLimitW, baselineFlowW),
        importLimitW: Math.max(importLimitW, -baselineFlowW),
      };
    });
}

/**
 * Requests for relief from load at every branch that is expected above 90 % of its limit: what is beyond the limit at the first
 * price, what is above 95 % of it at the second, above 90 % at the third. The last two are reserve against errors of the expectation.
 */
export function requestsToPublish(
  network: MarketNetwork,
  expected: ReadonlyMap<string, number>,
  prices: readonly PriceTicks[],
  round: number,
): RequestMessage[] {
  return network.branches.flatMap(({ node, importLimitW }) => {
    const steps = reliefSteps(-(expected.get(node) ?? 0), importLimitW, prices);
    if (steps.length === 0) return [];
    return [{ clientRequestId: `${round}:${node}`, congestionPoint: node, direction: 'up' as const, steps }];
  });
}

/** Splits a load at the floors, from the top; each part has its own price. */
export function reliefSteps(
  loadW: PowerW,
  limitW: PowerW,
  prices: readonly PriceTicks[],
): { quantityW: PowerW; price: string }[] {
  let aboveW = loadW;
  return STEP_FLOORS_PERCENT.flatMap((percent, index) => {
    const floorW = Math.floor((limitW * percent) / 100);
    const partW = Math.max(0, aboveW - floorW);
    aboveW = Math.min(aboveW, floorW);
    if (partW === 0) return [];
    return [{ quantityW: Math.ceil(partW / REQUEST_STEP_W) * REQUEST_STEP_W, price: formatPrice(prices[index]!) }];
  });
}
