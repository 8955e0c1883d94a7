import { isSameBytes } from '../domain/bytes.js';
import type { MarketState } from '../domain/market-state.js';
import { horizonBookHash } from '../domain/proofs/horizon-book.js';
import { horizonResultHash } from '../domain/proofs/horizon-proof.js';
import { closedHorizon, proveHorizon } from '../domain/proofs/horizon-round.js';
import { type AuctionKind, auctionOf, type BookDigests, closedBook, proveRound } from '../domain/proofs/round-proof.js';
import { formatMoney } from '../domain/quantity.js';
import type { ClosedRound, OpenRound, Round } from '../domain/round.js';
import { postingOf } from '../domain/settlement/posting.js';
import { hexOf } from './ledger-verification.js';
import type {
  ExecutedRoundOnChain,
  ParticipantAmount,
  PostingRefutation,
  SettlementChain,
  VerifiedRoundOnChain,
} from './ports.js';
import { proofTask } from './round-submission.js';

export interface ChainCheck {
  readonly check: string;
  readonly ok: boolean;
  /** What differs, where it does. */
  readonly detail: string;
}

/**
 * Compares what a replayed market says with what the chain holds: every book root, result and settlement, postings that were refuted, and who was
 * paid what.
 */
export async function verifyAgainstChain(state: MarketState, chain: SettlementChain): Promise<ChainCheck[]> {
  const refutations = await refutationsOf(state, chain);
  return [
    await verifyRounds(state, chain),
    await verifyPeriods(state, chain),
    ...refutations.map((refuted) => verifyRefutation(state, refuted)),
    await verifyMoney(state, chain, refutations),
  ];
}

async function verifyRounds(state: MarketState, chain: SettlementChain): Promise<ChainCheck> {
  const committed = [...state.rounds.values()].filter((round) => round.phase !== 'open' && round.phase !== 'closed');
  const { what, faultOf } = roundChecks[auctionOf(state.rules)];
  const different: string[] = [];
  for (const round of committed) {
    const fault = await faultOf(state, round, chain);
    if (fault !== undefined) different.push(`round ${round.number}: ${fault}`);
  }
  return verdict(`${what} of ${committed.length} rounds`, different);
}

interface RoundCheck {
  readonly what: string;
  readonly faultOf: (state: MarketState, round: CommittedPhases, chain: SettlementChain) => Promise<string | undefined>;
}

const roundChecks: Readonly<Record<AuctionKind, RoundCheck>> = {
  checks: { what: 'books, grids, fills and prices', faultOf: faultOfVerifiedRound },
  executes: { what: 'books, blocks, fills and prices', faultOf: faultOfExecutedRound },
  records: { what: 'book roots and results', faultOf: faultOfRecordedRound },
};

/** A round whose book is committed. */
export type CommittedPhases = Exclude<Round, OpenRound | ClosedRound>;

async function faultOfRecordedRound(
  { rules: { market } }: MarketState,
  round: CommittedPhases,
  chain: SettlementChain,
): Promise<string | undefined> {
  const root = await chain.bookRoot(market, round.number);
  if (root !== round.bookRoot) return `book root ${root ?? 'missing'}`;
  if (round.phase !== 'posted') return undefined;
  const hash = await chain.resultHash(market, round.number);
  return hash === round.resultHash ? undefined : `result hash ${hash ?? 'missing'}`;
}

async function faultOfVerifiedRound(
  state: MarketState,
  round: CommittedPhases,
  chain: SettlementChain,
): Promise<string | undefined> {
  return faultOfHeldRound(state, round, await chain.verifiedRound(state.rules.market, round.number));
}

/** A round that was too large, or an auction that only records, has digests. */
async function faultOfExecutedRound(
  state: MarketState,
  round: CommittedPhases,
  chain: SettlementChain,
): Promise<string | undefined> {
  const held = await chain.executedRound(state.rules.market, round.number);
  return held === undefined ? faultOfRecordedRound(state, round, chain) : faultOfHeldHorizon(state, round, held);
}

/** Compares the digests that an auction holds which executes rounds with those of the round proven again. */
export function faultOfHeldHorizon(
  state: MarketState,
  round: CommittedPhases,
  held: ExecutedRoundOnChain,
): string | undefined {
  const task = proofTask(state, round);
  const digests = closedHorizon(task);
  if (digests === undefined || hexOf(horizonBookHash(digests)) !== held.bookHash) return 'another book';
  if (round.phase !== 'posted') return undefined;
  if (round.outcome.status !== 'cleared') return held.state === 'void' ? undefined : `${held.state}, not void`;
  const { book, result } = proveHorizon(task)!;
  if (held.resultHash === undefined) return `result missing, it is ${held.state}`;
  return hexOf(horizonResultHash(book, result)) === held.resultHash ? undefined : 'another allocation';
}

/** Compares the roots that an auction checks with those of the round proven again: over orders, grid, fills and prices. */
export function faultOfHeldRound(
  state: MarketState,
  round: CommittedPhases,
  held: VerifiedRoundOnChain | undefined,
): string | undefined {
  if (held === undefined) return 'book missing';
  const task = proofTask(state, round);
  const isPosted = round.phase === 'posted';
  if (isPosted && round.outcome.status !== 'cleared')
    return held.state === 'void' ? faultOfBook(closedBook(task).digests, held.book) : `${held.state}, not void`;
  if (!isPosted) return faultOfBook(closedBook(task).digests, held.book);
  const { book, result } = proveRound(task);
  const bookFault = faultOfBook(book, held.book);
  if (bookFault !== undefined) return bookFault;
  if (held.result === undefined) return `result missing, it is ${held.state}`;
  if (!isSameBytes(result.fillsRoot, held.result.fillsRoot)) return 'other fills';
  return isSameBytes(result.nodesRoot, held.result.nodesRoot) ? undefined : 'other prices or flows';
}

function faultOfBook(expected: BookDigests, held: BookDigests): string | undefined {
  if (!isSameBytes(expected.bookRoot, held.bookRoot) || expected.orderCount !== held.orderCount) return 'other orders';
  const isSameGrid = isSameBytes(expected.gridRoot, held.gridRoot) && expected.nodeCount === held.nodeCount;
  return isSameGrid ? undefined : 'another grid';
}

async function verifyPeriods(state: MarketState, chain: SettlementChain): Promise<ChainCheck> {
  const different: string[] = [];
  for (const [period, { settled, phase, posting }] of state.periods) {
    if (phase === 'settled') continue;
    if (posting !== undefined) {
      const isHeld = await chain.postings.holds(state.rules.market, period, postingOf(posting));
      if (!isHeld) different.push(`period ${period}: the posting is missing or another`);
      continue;
    }
    const root = await chain.recordsRoot(state.rules.market, period);
    if (root !== settled.recordsRoot) different.push(`period ${period}: records root ${root ?? 'missing'}`);
  }
  return verdict(`records roots of ${state.periods.size} settlement periods`, different);
}

/** A posting that the chain, the journal or both say was refuted. */
interface RefutedPeriod {
  readonly period: number;
  readonly onChain: PostingRefutation | undefined;
}

async function refutationsOf(state: MarketState, chain: SettlementChain): Promise<RefutedPeriod[]> {
  const refuted: RefutedPeriod[] = [];
  for (const [period, { phase, posting, refuted: noted }] of state.periods) {
    if (noted === undefined && (posting === undefined || phase === 'settled')) continue;
    const onChain = await chain.postings.refutation(state.rules.market, period);
    if (noted !== undefined || onChain !== undefined) refuted.push({ period, onChain });
  }
  return refuted;
}

/** Says what became of a refuted posting; something differs where journal and chain do not say the same of it. */
function verifyRefutation({ periods, participants }: MarketState, { period, onChain }: RefutedPeriod): ChainCheck {
  const noted = periods.get(period)?.refuted;
  if (onChain === undefined)
    return verdict(`refuted posting of period ${period}`, ['the chain knows of no refutation']);
  const { fault, lost } = onChain;
  const loser = [...participants.values()].find(({ number }) => number === lost?.participant);
  const became =
    lost === undefined
      ? 'not given back yet'
      : `given back, ${loser?.id} lost the stake of ${formatMoney(lost.amount)}`;
  const check = `refuted posting of period ${period} (${fault}, ${became})`;
  if (noted === undefined) return verdict(check, ['the journal does not know that it was refuted']);
  return verdict(check, noted.isRestored && lost === undefined ? ['the journal says that it was given back'] : []);
}

/**
 * What everybody has in escrow is what it put in, was owed and owed, less what was paid out, what refuted postings still hold and stakes that
 * were lost by them, to the last unit. Accounts are not looked at: they are their owners', who may hold tokens of other markets there or have
 * spent them.
 */
async function verifyMoney(
  state: MarketState,
  chain: SettlementChain,
  refutations: readonly RefutedPeriod[],
): Promise<ChainCheck> {
  const expected = heldByJournal(state);
  const gone = new Map<number, bigint>();
  for (const { period, onChain } of refutations)
    for (const { participant, amount } of goneWith(state, period, onChain))
      gone.set(participant, (gone.get(participant) ?? 0n) + amount);
  const participants = [...state.participants.values()];
  const balances = await chain.balances(participants.map(({ number }) => number));
  const different: string[] = [];
  for (const [index, { id, number }] of participants.entries()) {
    const { free, claimable, locked, bonded } = balances[index]!;
    const held = free + claimable + locked + bonded;
    const due = (expected.get(id) ?? 0n) - (gone.get(number) ?? 0n);
    if (held !== due) different.push(`${id}: holds ${held}, the journal says ${due}`);
  }
  return verdict(`balances of ${participants.length} participants`, different);
}

/** What a refutation took from the escrows that the journal does not tell. What a posting took which the journal still counts on, it tells itself. */
function goneWith(
  { periods }: MarketState,
  period: number,
  onChain: PostingRefutation | undefined,
): readonly ParticipantAmount[] {
  if (onChain === undefined) return [];
  const taken = periods.get(period)?.phase === 'settled' ? onChain.taken : [];
  return onChain.lost === undefined ? taken : [...taken, onChain.lost];
}

/** What everybody has in escrow as the journal tells it, by participant, in units of the settlement token. */
export function heldByJournal(state: MarketState): Map<string, bigint> {
  const held = new Map<string, bigint>(state.funded);
  for (const { settled, phase, posting } of state.periods.values())
    if (phase !== 'settled')
      for (const { participant, credit, debit } of settled.positions) {
        const net = BigInt(credit) - BigInt(debit);
        // What a posting credits is in its totals, not in the escrow, until it is drawn, and paid out then.
        const isPaidOut = (phase === 'paid' || posting !== undefined) && net > 0n;
        held.set(participant, (held.get(participant) ?? 0n) + (isPaidOut ? 0n : net));
      }
  return held;
}

/** A check by name, with the first places that differ. */
export function verdict(check: string, different: readonly string[]): ChainCheck {
  return { check, ok: different.length === 0, detail: different.slice(0, 5).join('; ') };
}
