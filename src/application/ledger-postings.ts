import type { EpochSeconds } from '../domain/market-time.js';
import type { Micros } from '../domain/quantity.js';
import { assertInvariant } from '../domain/rejection.js';
import { isChunkRight } from '../domain/settlement/chunk-rules.js';
import { ledgerHash, ledgerOf, NO_FORMER, type PostedLedger, type Posting } from '../domain/settlement/posting.js';
import { type PublicationFault, type PublishedPosting, readPosting } from '../domain/settlement/published-posting.js';
import { recordAmount, type SettlementRecord, settlementKinds } from '../domain/settlement/record.js';
import { type PostedSaltedFlow, recordsOfSalted, saltedFlowsIn } from '../domain/settlement/salted-opening.js';
import { decodeBatch } from '../domain/settlement/settlement-batch.js';
import { isSalted } from '../domain/settlement/settlement-flow.js';
import type { FactOrigin } from './chain-ledger.js';
import type { Hex } from './ports.js';
import type { PeriodPosted, PostingFact } from './posting-facts.js';

/** A posting as the chain tells of it. */
export interface PostedPeriod {
  readonly fact: PeriodPosted & FactOrigin;
  /** What the contract found itself, and keeps the digest of. */
  readonly ledger: PostedLedger;
  /** The posting it builds on; undefined for the first one. */
  readonly former: PostedPeriod | undefined;
  /** What its data say, or what keeps them from being those claimed; undefined where they, or those of the posting before, are missing. */
  readonly published: PublishedPosting | PublicationFault | undefined;
  /** Its flows whose records only their parties were told. */
  readonly salted: readonly PostedSaltedFlow[];
  /** In posting order; undefined where they cannot be read. Where nobody opened a salted flow, one stands for all of its records. */
  readonly records: readonly SettlementRecord[] | undefined;
  /** Whether it was refuted, and then given back what it had taken. */
  readonly fate: 'standing' | 'refuted' | 'restored';
  /** Who showed it to be wrong. */
  readonly refutedBy?: Hex;
}

/** Where a posting stands at a time: final ones cannot be challenged any more. */
export type PostingState = 'posted' | 'final' | 'refuted' | 'restored';

export function stateOfPosting({ fate, fact }: PostedPeriod, at: EpochSeconds): PostingState {
  if (fate !== 'standing') return fate;
  return at > fact.challengeableUntil ? 'final' : 'posted';
}

/** What was published of a posting where it is what was claimed. */
export function soundData({ published }: PostedPeriod): PublishedPosting | undefined {
  return published === undefined || 'kind' in published ? undefined : published;
}

/** What a posting is known by, whose data were read and are sound. */
export function postingIn(posted: PostedPeriod): Posting {
  const sound = soundData(posted);
  assertInvariant(sound !== undefined, 'roots are known of what was read');
  return { ...sound.roots, ledgerHash: ledgerHash(posted.ledger) };
}

/** The totals that a posting builds on; undefined where the data that state them are missing or wrong. */
export function formerTotals({ former }: PostedPeriod): readonly Micros[] | undefined {
  return former === undefined ? [] : soundData(former)?.totals;
}

/** The newest final posting whose data were read and that has a leaf for a participant. */
export function lastFinal(
  { standing }: LedgerPostings,
  participant: number,
  at: EpochSeconds,
): PostedPeriod | undefined {
  return standing.findLast(
    (posted) => stateOfPosting(posted, at) === 'final' && (soundData(posted)?.totals.length ?? 0) > participant,
  );
}

/** All postings of a market, by what the chain says of them. */
export class LedgerPostings {
  /** By period; of one that was posted again, the last. */
  readonly byPeriod = new Map<number, PostedPeriod>();
  /** Refuted ones, in the order in which they were posted. */
  readonly refuted: PostedPeriod[] = [];
  /** Those that stand, in the order in which they were posted. */
  readonly standing: PostedPeriod[] = [];
  private readonly givenBack = new Map<PostingFact, PostedPeriod>();

  /** The last posting that stands. */
  get last(): PostedPeriod | undefined {
    return this.standing.at(-1);
  }

  /** The posting whose debits this gave back. */
  restored(by: PostingFact): PeriodPosted {
    return this.givenBack.get(by)!.fact;
  }

  /** Takes note of a fact. The posting it is about, where it is about one. */
  apply(fact: PostingFact & FactOrigin): PostedPeriod | undefined {
    switch (fact.type) {
      case 'period-posted':
        return this.post(fact);
      case 'posting-refuted': {
        const refuted = { ...this.standing.pop()!, fate: 'refuted', refutedBy: fact.challenger } as const;
        this.refuted.push(refuted);
        this.byPeriod.set(fact.period, refuted);
        return refuted;
      }
      case 'posting-restored': {
        const restored = { ...this.refuted.pop()!, fate: 'restored' } as const;
        this.refuted.push(restored);
        this.givenBack.set(fact, restored);
        this.byPeriod.set(fact.period, restored);
        return restored;
      }
      default:
        return undefined;
    }
  }

  private post(fact: PeriodPosted & FactOrigin): PostedPeriod {
    const former = this.last;
    const { claim, debits, dataHash, blobs } = fact;
    const ledger = ledgerOf({ claim, debits }, former?.fact.digest ?? NO_FORMER, { dataHash, blobs: blobs.length });
    const published = publishedOf(fact, former);
    const sound = published === undefined || 'kind' in published ? undefined : published;
    const salted = sound === undefined ? [] : saltedFlowsIn(sound.chunks, fact.openings ?? []);
    const posted: PostedPeriod = {
      ...{ fact, former, ledger, published, salted, fate: 'standing' },
      records: sound && recordsOf(sound, salted),
    };
    this.byPeriod.set(fact.period, posted);
    this.standing.push(posted);
    return posted;
  }
}

function publishedOf(
  { claim, published }: PeriodPosted,
  former: PostedPeriod | undefined,
): PublishedPosting | PublicationFault | undefined {
  const before = former === undefined ? [] : soundData(former)?.totals;
  if (published.is === 'missing' || before === undefined) return undefined;
  return readPosting(claim, before, published.is === 'here' ? published.bytes : undefined);
}

/** The records of a batch, with the amounts that follow from them; undefined where sums or amounts of the batch are others. */
function recordsOf(
  { batch, chunks }: PublishedPosting,
  salted: readonly PostedSaltedFlow[],
): SettlementRecord[] | undefined {
  const flows = decodeBatch(batch);
  if (!chunks.every(isChunkRight) || flows.some(({ flow }) => settlementKinds[flow.kind] === undefined))
    return undefined;
  const secret = salted.values();
  return flows.flatMap(({ flow, records }) => {
    if (isSalted(flow)) return recordsOfSalted(secret.next().value!);
    const { kind, payer, payee, shareBps } = flow;
    return records.map((terms) => ({
      ...{ kind: settlementKinds[kind]!, payer, payee, shareBps, ...terms },
      amount: recordAmount(terms.energyWh, terms.priceTicks, shareBps),
    }));
  });
}
