import { canonicalJson, keccakText } from './canonical.js';
import { clear } from './clearing/clearing.js';
import { tradedAwards } from './continuous-round.js';
import type { ClearingOutcome, MarketNetwork } from './events.js';
import { mtusPerRound } from './horizon.js';
import { type MarketRules, tradingOf } from './market-rules.js';
import type { Rejection } from './rejection.js';
import type { CommittedRound } from './round.js';
import { awardsOf, type ClearedMtu, reliefsOf } from './round-awards.js';
import { mtusOfRound } from './round-problem.js';

/**
 * Clears a committed round: the frozen book on the network as the DSO published it, certified. The outcome depends on nothing but
 * its arguments, so that a replay finds the same, bit for bit. Where one market time unit has limits that no trade can satisfy, nothing
 * is awarded in the whole round.
 */
export function clearRound(rules: MarketRules, marketNetwork: MarketNetwork, round: CommittedRound): ClearingOutcome {
  const traded = tradedAwards(round);
  if (tradingOf(rules) === 'continuous') return { ...nothingAwarded, status: 'cleared', ...traded };
  const mtus: ClearedMtu[] = [];
  for (const roundMtu of mtusOfRound(rules, marketNetwork, round)) {
    const cleared = clear(roundMtu.problem);
    if (!cleared.ok) return { ...infeasibleOutcome(rules, marketNetwork, roundMtu.mtu, cleared.rejection), ...traded };
    mtus.push({ ...roundMtu, clearing: cleared.value });
  }
  return {
    status: 'cleared',
    welfareTickW: mtus.reduce((sum, { clearing }) => sum + clearing.welfareTickW, 0n).toString(),
    nodePrices: mtus.flatMap(({ clearing }) => Array.from(clearing.nodePriceTicks)),
    flowsW: mtus.flatMap(({ clearing }) => Array.from(clearing.flowW)),
    awards: mtus.flatMap((cleared) => awardsOf(rules, cleared)),
    ...traded,
    reliefs: mtus.flatMap((cleared) => reliefsOf(rules, cleared)),
  };
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

function infeasibleOutcome(
  rules: MarketRules,
  { root, branches }: MarketNetwork,
  mtu: number,
  { field }: Rejection,
): ClearingOutcome {
  const infeasibleAt = branches[Number(/^network\.branches\[(\d+)\]/.exec(field)?.[1])]?.node ?? root;
  const at = mtusPerRound(rules) === 1 ? { infeasibleAt } : { infeasibleAt, infeasibleMtu: mtu };
  return { status: 'limits-infeasible', ...nothingAwarded, ...at };
}
