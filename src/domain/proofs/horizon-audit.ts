import type { Upstream } from '../clearing/clearing-problem.js';
import { ROOT } from '../network.js';
import type { PowerW } from '../quantity.js';
import { type Digest, MerkleTree } from '../settlement/merkle-tree.js';
import { blockLeaf, readBlocks } from './block-words.js';
import { buys } from './certificate-check.js';
import { type HorizonDigests, pairDigest } from './horizon-book.js';
import { type HorizonResultDigests, partsHash, type SelectionProof } from './horizon-proof.js';
import { readFilledOrders, readGrid, readNodeResult } from './read-words.js';
import { auditRound, dataOfExecuted, type ExecutedRound } from './round-audit.js';
import type { RoundData } from './round-proof.js';
import type { ReliefSegment } from './round-words.js';
import { auditSelection } from './selection-audit.js';

/** What the transactions that execute a horizon are given of it. */
export interface ExecutedHorizon {
  readonly mtus: readonly ExecutedRound[];
  readonly selection: SelectionProof;
}

export interface HorizonAudit {
  readonly book: HorizonDigests;
  readonly result: Omit<HorizonResultDigests, 'boundTickW'>;
  /** Each condition that does not hold, with its place; none where the allocation is permitted and, beside its blocks, optimal. */
  readonly faults: readonly string[];
}

/**
 * Checks a whole horizon as its words tell it, without anything else: every condition of the certificate in every market time unit beside what
 * the blocks feed in, and the rules of blocks. Undefined where the words are not those of a horizon.
 */
export function auditHorizon({ mtus, selection }: ExecutedHorizon, upstream: Upstream): HorizonAudit | undefined {
  const blocks = readBlocks(selection.blocks, selection.profiles);
  if (blocks === undefined || selection.parts.length !== blocks.length) return undefined;
  const prices = mtus.map(({ nodePriceTicks }) => nodePriceTicks);
  const { costTickW, feedInW, faults: ofBlocks } = auditSelection(blocks, selection.parts, prices);
  const faults = [...ofBlocks];
  const leaves: { book: Digest; result: Digest }[] = [];
  let [welfareTickW, orderCount] = [-costTickW, 0];
  for (const [mtu, executed] of mtus.entries()) {
    const data = dataOfExecuted(executed);
    const audit = data && auditRound(data, upstream, executed.feedInW);
    if (data === undefined || audit === undefined) return undefined;
    const { book, result } = audit;
    leaves.push({
      book: pairDigest(book.bookRoot, book.gridRoot),
      result: pairDigest(result.fillsRoot, result.nodesRoot),
    });
    orderCount += book.orderCount;
    welfareTickW += welfareOf(data, upstream);
    faults.push(...audit.faults.map((fault) => `mtu ${mtu}: ${fault}`));
    const isFedIn = feedInW[mtu]!.every((watts, node) => watts === (executed.feedInW?.[node] ?? 0));
    if (!isFedIn) faults.push(`mtu ${mtu}: beside another feed-in than that of the accepted blocks`);
  }
  return {
    book: {
      ...{ mtusRoot: rootOf(leaves.map(({ book }) => book)), blocksRoot: rootOf(blocks.map(blockLeaf)) },
      ...{ orderCount, mtuCount: mtus.length, blockCount: blocks.length },
    },
    result: {
      mtusRoot: rootOf(leaves.map(({ result }) => result)),
      partsHash: partsHash(selection.parts),
      welfareTickW,
    },
    faults,
  };
}

/** What the fills of a round are worth at their limits, relief to the grid operators, and trade to upstream; in tick-watts. */
function welfareOf({ grid, steps, filled, nodes }: RoundData, upstream: Upstream): bigint {
  let welfareTickW = 0n;
  for (const order of readFilledOrders(filled)) {
    const limit = BigInt(order.side === 'down' ? 0 - order.limitTicks : order.limitTicks);
    welfareTickW += (buys(order) ? limit : -limit) * BigInt(order.fillW);
  }
  const branches = readGrid(grid, steps) ?? [];
  for (const [node, word] of nodes.entries()) {
    const { sumAfterW, sumBeforeW } = readNodeResult(word);
    const flowW = sumAfterW - sumBeforeW;
    if (node !== ROOT) welfareTickW += reliefWorth(branches[node]!.steps, flowW);
    else if (upstream.kind === 'priced')
      welfareTickW += BigInt(flowW > 0 ? upstream.buyTicks : upstream.sellTicks) * BigInt(flowW);
  }
  return welfareTickW;
}

/** The integral of what one more watt is worth, from no change to the flow change. */
function reliefWorth(steps: readonly ReliefSegment[], flowW: PowerW): bigint {
  const until = Math.max(flowW, 0);
  let from = Math.min(flowW, 0);
  let worthTickW = 0n;
  for (const { endW, valueTicks } of steps) {
    const end = Math.min(endW, until);
    if (end <= from) continue;
    worthTickW += BigInt(valueTicks) * BigInt(end - from);
    from = end;
  }
  return flowW < 0 ? -worthTickW : worthTickW;
}

function rootOf(leaves: readonly Digest[]): Digest {
  return new MerkleTree(leaves).root;
}
