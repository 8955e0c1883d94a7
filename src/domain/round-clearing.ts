import { canonicalJson, keccakText } from './canonical.js';
import { type BlockProgramme, blockProgramme } from './clearing/blocks/block-programme.js';
import { clearHorizonGiven } from './clearing/blocks/proposed-selection.js';
import { clear } from './clearing/clearing.js';
import { tradedAwards } from './continuous-round.js';
import type { AwardRecord, ClearingOutcome, MarketNetwork } from './events.js';
import { mtusPerRound } from './horizon.js';
import { type MarketRules, tradingOf } from './market-rules.js';
import { assertBalanced } from './outcome-balance.js';
import { assertInvariant } from './rejection.js';
import { type CommittedRound, liveBlocks, type RoundBlock } from './round.js';
import { awardsOf, type ClearedMtu, reliefsOf } from './round-awards.js';
import { blockAwards, blockOutcomes, horizonOfRound } from './round-blocks.js';
import { mtusOfRound, type RoundMtu } from './round-problem.js';

/**
 * Clears a committed round: the frozen book on the network as the DSO published it, certified. The outcome depends on nothing but
 * its arguments, so that a replay finds the same, bit for bit. Where one market time unit has limits that no trade can satisfy, nothing
 * is awarded in the whole round.
 *
 * `proposedParts` is a selection of the live blocks, by sequence, that somebody proposes: the round is cleared by it only where the
 * market's own search finds none that is as good.
 */
export function clearRound(
  rules: MarketRules,
  marketNetwork: MarketNetwork,
  round: CommittedRound,
  proposedParts?: readonly number[],
): ClearingOutcome {
  const traded = tradedAwards(round);
  if (tradingOf(rules) === 'continuous') return { ...nothingAwarded, status: 'cleared', ...traded };
  const mtus = mtusOfRound(rules, marketNetwork, round);
  const blocks = liveBlocks(round);
  const outcome = blocks.length === 0 ? clearApart(rules, mtus) : clearTogether(rules, mtus, blocks, proposedParts);
  return { ...(outcome ?? infeasibleOutcome(rules, marketNetwork, mtus)), ...traded };
}

/** Clears every market time unit for itself; undefined where the limits of one cannot be met. */
function clearApart(rules: MarketRules, mtus: readonly RoundMtu[]): ClearingOutcome | undefined {
  const cleared: ClearedMtu[] = [];
  for (const mtu of mtus) {
    const clearing = clear(mtu.problem);
    if (!clearing.ok) return undefined;
    cleared.push({ ...mtu, clearing: clearing.value });
  }
  const welfareTickW = cleared.reduce((sum, { clearing }) => sum + clearing.welfareTickW, 0n);
  return clearedOutcome(rules, cleared, welfareTickW, () => []);
}

/** Clears all market time units with the blocks that join them; undefined where no selection of blocks was found that meets the limits. */
function clearTogether(
  rules: MarketRules,
  mtus: readonly RoundMtu[],
  blocks: readonly RoundBlock[],
  proposedParts: readonly number[] | undefined,
): ClearingOutcome | undefined {
  const horizon = horizonOfRound(mtus, blocks);
  assertInvariant((proposedParts ?? blocks).length === blocks.length, 'a proposal says something of each block');
  const proposal = proposedParts && Int32Array.from(proposedParts);
  const clearing = clearHorizonGiven(horizon, proposal, rules.blockOrders?.searchNodeLimit);
  if (!clearing.ok) return undefined;
  const { periods, parts, welfareTickW, boundTickW } = clearing.value;
  const cleared = mtus.map((mtu, period) => ({ ...mtu, clearing: periods[period]! }));
  return {
    ...clearedOutcome(rules, cleared, welfareTickW, (mtu) => blockAwards(rules, mtu, blocks, horizon, parts)),
    blocks: blockOutcomes(blocks, horizon, clearing.value),
    welfareBoundTickW: boundTickW.toString(),
  };
}

/** A committed round as a programme for a solver that is to propose a selection of its blocks; undefined where it would be too large. */
export function programmeOfRound(
  rules: MarketRules,
  marketNetwork: MarketNetwork,
  round: CommittedRound,
): BlockProgramme | undefined {
  return blockProgramme(horizonOfRound(mtusOfRound(rules, marketNetwork, round), liveBlocks(round)));
}

function clearedOutcome(
  rules: MarketRules,
  mtus: readonly ClearedMtu[],
  welfareTickW: bigint,
  awardsOfBlocks: (mtu: ClearedMtu) => readonly AwardRecord[],
): ClearingOutcome {
  const ceilings = mtus.flatMap((mtu) => mtu.ceilings);
  const outcome: ClearingOutcome = {
    status: 'cleared',
    welfareTickW: welfareTickW.toString(),
    nodePrices: mtus.flatMap(({ clearing }) => Array.from(clearing.nodePriceTicks)),
    flowsW: mtus.flatMap(({ clearing }) => Array.from(clearing.flowW)),
    awards: mtus.flatMap((cleared) => [...awardsOf(rules, cleared), ...awardsOfBlocks(cleared)]),
    reliefs: mtus.flatMap((cleared) => reliefsOf(rules, cleared)),
    ...(ceilings.length === 0 ? {} : { ceilings }),
  };
  assertBalanced(
    outcome,
    mtus[0]!.problem.network,
    mtus.map(({ clearing }) => clearing.upstreamExportW),
  );
  return outcome;
}

/** What clearing a round gives: the certified outcome and its digest. */
export interface RoundResult {
  readonly outcome: ClearingOutcome;
  /** Keccak-256 of the outcome's canonical JSON. */
  readonly resultHash: string;
}

/** The digest of an outcome that is journaled and posted on the chain. */
export function resultHash(round: number, outcome: ClearingOutcome): `0x${string}` {
  return keccakText(canonicalJson({ round, outcome }));
}

const nothingAwarded = { welfareTickW: '0', nodePrices: [], flowsW: [], awards: [], reliefs: [] };

/** Names the first market time unit whose limits cannot be met without blocks, and the branch. */
function infeasibleOutcome(
  rules: MarketRules,
  { root, branches }: MarketNetwork,
  mtus: readonly RoundMtu[],
): ClearingOutcome {
  for (const { mtu, problem } of mtus) {
    const cleared = clear(problem);
    if (cleared.ok) continue;
    const branch = /^network\.branches\[(\d+)\]/.exec(cleared.rejection.field)?.[1];
    const infeasibleAt = branches[Number(branch)]?.node ?? root;
    const at = mtusPerRound(rules) === 1 ? { infeasibleAt } : { infeasibleAt, infeasibleMtu: mtu };
    return { status: 'limits-infeasible', ...nothingAwarded, ...at };
  }
  assertInvariant(false, 'a round that cannot be cleared has a market time unit whose limits cannot be met');
}
