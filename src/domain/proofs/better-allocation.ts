import { isSameBytes } from '../bytes.js';
import { clearHorizon } from '../clearing/blocks/clear-horizon.js';
import type { Upstream } from '../clearing/clearing-problem.js';
import type { ExecutedHorizon } from './horizon-audit.js';
import { type HorizonDigests, horizonBookHash } from './horizon-book.js';
import { type HorizonProof, proveAllocation } from './horizon-proof.js';
import type { Judgement } from './published-round.js';
import { readHorizon } from './read-horizon.js';

/** A round of several market time units, or with blocks, as a chain holds it and the transactions that executed it tell it. */
export interface ClearedHorizonData {
  readonly book: HorizonDigests;
  readonly upstream: Upstream;
  readonly executed: ExecutedHorizon;
  /** Of the allocation that is held, in tick-watts. */
  readonly welfareTickW: bigint;
}

/** An allocation that is worth more than the one that is held, which it replaces once it is executed. */
export interface BetterAllocation {
  readonly challenge: {
    readonly kind: 'better-allocation';
    /** In tick-watts, as text: they may exceed what JSON has numbers for. */
    readonly welfareTickW: string;
    readonly heldTickW: string;
  };
  readonly proof: HorizonProof;
}

/**
 * Clears a round again, out of the words that executed it, beginning with the blocks that were accepted: right where at most `nodeLimit`
 * nodes of the search find nothing better.
 */
export function judgeAllocation(
  { book: digests, upstream, executed, welfareTickW: heldTickW }: ClearedHorizonData,
  nodeLimit: number,
): Judgement<BetterAllocation> {
  const horizon = readHorizon(executed, upstream);
  if (horizon === undefined)
    return { verdict: 'unproven', reason: 'what was executed is no round that can be cleared' };
  const { problem, book } = horizon;
  if (!isSameBytes(horizonBookHash(book.digests), horizonBookHash(digests)))
    return { verdict: 'unproven', reason: 'other orders, another grid or other blocks were read than committed' };

  const cleared = clearHorizon(problem, nodeLimit, [Int32Array.from(executed.selection.parts)]);
  if (!cleared.ok || cleared.value.welfareTickW <= heldTickW) return { verdict: 'right' };
  const { periods: mtus, parts, welfareTickW, boundTickW } = cleared.value;
  const allocation = { mtus, feedInW: problem.feedInW(parts), parts, welfareTickW, boundTickW };
  const worth = { welfareTickW: `${welfareTickW}`, heldTickW: `${heldTickW}` };
  const challenge = { kind: 'better-allocation', ...worth } as const;
  return { verdict: 'wrong', disproof: { challenge, proof: proveAllocation(book, allocation) } };
}
