import { mtusPerRound } from './horizon.js';
import type { MarketRules } from './market-rules.js';

/** Something that the rules permit and that is not wise. */
export interface RulesWarning {
  /** Path of the field. */
  readonly field: string;
  readonly message: string;
}

/**
 * What a search for blocks takes on one core, in microseconds, measured as docs/market-rules.md tells. A node of it costs so much for each
 * block and, on networks, for each node of the network and each limit order in the round; its first node for each pair of blocks.
 */
const COST_OF_SEARCH_NODE = { block: 8, networkNode: 0.25, order: 0.05 } as const;
const COST_OF_FIRST_NODE = { pairOfBlocks: 0.45 } as const;

/** Of the time between gate closure and delivery; the rest is for the book, the chain, and whoever is to be activated. */
const SHARE_OF_CLOSURE = 0.5;

const MICROSECONDS = 1_000_000;

/**
 * Warns of limits of block orders with which a full round could still be in the clearing when its delivery begins. `networkNodes` counts
 * the root. An estimate for rounds that are as full as the rules allow, right by a factor of three or so.
 */
export function warningsOfEffort(rules: MarketRules, networkNodes: number): RulesWarning[] {
  const { blockOrders, gate } = rules;
  if (blockOrders === undefined) return [];
  const { maxBlocksPerRound: blocks, searchNodeLimit } = blockOrders;
  const availableSeconds = gate.closesBeforeDeliverySeconds * SHARE_OF_CLOSURE;
  const firstSeconds = (blocks ** 2 * COST_OF_FIRST_NODE.pairOfBlocks) / MICROSECONDS;
  const nodeSeconds = secondsOfSearchNode(rules, blocks, networkNodes);
  const seconds = firstSeconds + searchNodeLimit * nodeSeconds;
  if (seconds <= availableSeconds) return [];
  const could = `a full round could take ${rounded(seconds)} s to clear, and half of the time to delivery is ${availableSeconds} s`;
  const nodes = Math.floor((availableSeconds - firstSeconds) / nodeSeconds);
  return nodes >= 1
    ? [{ field: 'blockOrders.searchNodeLimit', message: `${could}: enough for about ${rounded(nodes)} nodes` }]
    : [{ field: 'blockOrders.maxBlocksPerRound', message: `${could}: not enough for so many blocks` }];
}

function secondsOfSearchNode(rules: MarketRules, blocks: number, networkNodes: number): number {
  const { block, networkNode, order } = COST_OF_SEARCH_NODE;
  const network =
    networkNodes === 1 ? 0 : networkNode * mtusPerRound(rules) * networkNodes + order * rules.order.maxOrdersPerRound;
  return (block * blocks + network) / MICROSECONDS;
}

/** Two digits, since no more is known. */
function rounded(amount: number): string {
  return Number(amount.toPrecision(2)).toString();
}
