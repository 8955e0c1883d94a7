import { tradedFlowW } from '../continuous-round.js';
import type { MarketNetwork } from '../events.js';
import type { EpochSeconds } from '../market-time.js';
import { type Network, ROOT } from '../network.js';
import { clearingSide } from '../order.js';
import type { PriceTicks } from '../quantity.js';
import { type OpenRound, type Trade, waitingW } from '../round.js';
import { networkOfRound } from '../round-network.js';

/** The best that somebody at a node could trade with now; in the frame of the clearing, where a `down` offer buys at the negated limit. */
export interface NodeQuote {
  readonly node: string;
  /** Highest limit of a purchase that a sale here would reach. */
  readonly bidTicks: PriceTicks | undefined;
  /** Lowest limit of a sale that a purchase here would reach. */
  readonly askTicks: PriceTicks | undefined;
}

/** What a round whose orders trade as they come offers at each node, and what it traded last. */
export interface RoundQuotes {
  readonly nodes: readonly NodeQuote[];
  readonly lastTrade: Trade | undefined;
}

/** The branches that something more can be sent through. */
interface Room {
  readonly toExport: readonly boolean[];
  readonly toImport: readonly boolean[];
}

/** Quotes of an open round that trades as orders come: two walks of the tree, whatever rests. Expired orders are left out. */
export function quotesOf(marketNetwork: MarketNetwork, round: OpenRound, now: EpochSeconds): RoundQuotes {
  const network = networkOfRound(marketNetwork, round.flows, 0);
  const room = roomOf(round, network);
  const asks = new Float64Array(network.nodeCount).fill(Number.POSITIVE_INFINITY);
  const bids = new Float64Array(network.nodeCount).fill(Number.NEGATIVE_INFINITY);
  for (const order of round.orders.values()) {
    if (waitingW(order) === 0 || (order.validUntil ?? Number.POSITIVE_INFINITY) <= now) continue;
    const node = network.numberOf(order.node)!;
    const { sell, limit } = clearingSide(order);
    if (sell) asks[node] = Math.min(asks[node]!, limit);
    else bids[node] = Math.max(bids[node]!, limit);
  }
  spread(network, asks, room.toExport, room.toImport, Math.min);
  spread(network, bids, room.toImport, room.toExport, Math.max);
  const finite = (ticks: number) => (Number.isFinite(ticks) ? ticks : undefined);
  return {
    nodes: network.names.map((node, number) => ({
      ...{ node, bidTicks: finite(bids[number]!), askTicks: finite(asks[number]!) },
    })),
    lastTrade: round.trades.at(-1),
  };
}

function roomOf(round: OpenRound, network: Network): Room {
  const { lowestChangeW, highestChangeW } = round.tradingLimits!;
  const flowW = tradedFlowW(round, network);
  return {
    toExport: highestChangeW.map((highest, node) => flowW[node]! < highest),
    toImport: lowestChangeW.map((lowest, node) => flowW[node]! > lowest),
  };
}

/**
 * Lets the best limit at each node be known wherever it reaches: from the leaves up through branches of `upward`, then down through those
 * of `downward`. What comes down again to where it came from was known there before.
 */
function spread(
  { nodeCount, parent }: Network,
  best: Float64Array,
  upward: readonly boolean[],
  downward: readonly boolean[],
  better: (a: number, b: number) => number,
): void {
  for (let node = nodeCount - 1; node > ROOT; node--)
    if (upward[node]) best[parent[node]!] = better(best[parent[node]!]!, best[node]!);
  for (let node = ROOT + 1; node < nodeCount; node++)
    if (downward[node]) best[node] = better(best[node]!, best[parent[node]!]!);
}
