import type { EpochSeconds } from '../domain/market-time.js';
import { isChunkRight } from '../domain/settlement/chunk-rules.js';
import { isFlowAllowed, type PartyTerms, type TermsOf } from '../domain/settlement/flow-rules.js';
import type { Digest } from '../domain/settlement/merkle-tree.js';
import { debitIn } from '../domain/settlement/posting.js';
import { type PublicationFault, type PublishedPosting } from '../domain/settlement/published-posting.js';
import { decodeBatch } from '../domain/settlement/settlement-batch.js';
import type { ChainLedger } from './chain-ledger.js';
import type { ChainCheck } from './chain-verification.js';
import { formerTotals, type PostedPeriod, type PostingState, soundData, stateOfPosting } from './ledger-postings.js';
import { verdict } from './verdict.js';

/** What the contract of the postings holds. */
export interface PostingContract {
  /** Whether the contract holds the posting with this digest; undefined where a later period took its place. */
  holdsPosting(period: number, digest: Digest): Promise<boolean | undefined>;
}

/** How a settlement period stands on the chain. */
export type PeriodState = 'executed' | PostingState | 'not settled';

export function stateOfPeriod(ledger: ChainLedger, period: number, at: EpochSeconds): PeriodState {
  if (ledger.periods.get(period)?.settled !== undefined) return 'executed';
  const posted = ledger.postings.byPeriod.get(period);
  return posted === undefined ? 'not settled' : stateOfPosting(posted, at);
}

/** What can be checked of a posted period with the chain and the published data alone. */
export async function verifyPosting(
  posted: PostedPeriod,
  ledger: ChainLedger,
  contract: PostingContract,
): Promise<ChainCheck[]> {
  const data = soundData(posted);
  const terms = termsIn(ledger);
  return [
    verifyStanding(posted),
    await verifyHeld(posted, contract),
    verifyData(posted),
    verifyRoots(posted),
    verifyRecords(data),
    ...verifySalted(posted),
    verifyMandates(data, terms),
    verifyTotals(posted, data),
    verifyDebits(posted, data),
  ];
}

/** What the registry knows of a participant, by what it said. */
export function termsIn({ participants, mandates }: Pick<ChainLedger, 'participants' | 'mandates'>): TermsOf {
  return (number): PartyTerms | undefined => {
    const participant = participants.get(number);
    const mandate = mandates.get(number);
    return participant && { role: participant.role, ...(mandate === undefined ? {} : { mandate }) };
  };
}

function verifyStanding({ fate }: PostedPeriod): ChainCheck {
  const faults = {
    ...{ standing: [], refuted: ['it was refuted, and what it took is still to be given back'] },
    restored: ['it was refuted, and what it took was given back'],
  };
  return verdict('standing', 'nobody has shown the posting to be wrong', faults[fate]);
}

async function verifyHeld({ fact, fate }: PostedPeriod, contract: PostingContract): Promise<ChainCheck> {
  const held = await contract.holdsPosting(fact.period, fact.digest);
  // Of a refuted one it holds by whom that was shown.
  const faults = held === false && fate === 'standing' ? ['the contract holds another posting'] : [];
  return verdict('held', 'the contract holds what it announced, as long as the period has its place', faults);
}

function verifyData({ fact: { published } }: PostedPeriod): ChainCheck {
  const what = 'the published data are there, and are those that the chain names';
  return verdict('data', what, published.is === 'missing' ? [`MISSING: ${published.reason}`] : []);
}

const NOT_READ = ['the data cannot be read'];

function verifyRoots({ fact: { claim }, published }: PostedPeriod): ChainCheck {
  const what = `the data give the roots claimed over batch, nets and totals, and ${claim.recordCount} records`;
  if (published === undefined) return verdict('roots', what, NOT_READ);
  return verdict('roots', what, 'kind' in published ? [describePublicationFault(published)] : []);
}

/** What keeps published bytes from being those claimed, for people. */
export function describePublicationFault(fault: PublicationFault): string {
  switch (fault.kind) {
    case 'bytes':
      return 'the bytes are no batch with totals behind it, or hold another number of records';
    case 'root':
      return 'the bytes have another root over batch, nets or totals, or build on other totals';
    case 'missing':
      return 'a party of the batch has no leaf in nets and totals';
  }
}

function verifyRecords(data: PublishedPosting | undefined): ChainCheck {
  const what = 'records ascend, and sums and amounts are those that follow from them';
  if (data === undefined) return verdict('records', what, NOT_READ);
  const faults = data.chunks.flatMap((chunk, place) => (isChunkRight(chunk) ? [] : [`chunk ${place}`]));
  return verdict('records', what, faults);
}

/** Says of how many salted flows the records were opened, and whether something is wrong with those. */
function verifySalted({ salted }: PostedPeriod): ChainCheck[] {
  if (salted.length === 0) return [];
  const open = salted.filter(({ opened }) => opened.is !== 'closed').length;
  const what = `of ${salted.length} salted flows ${open} were opened, and their records ascend and pay the amounts that are public`;
  const faults = salted.flatMap(({ flow, opened }) =>
    opened.is === 'wrong' ? [`what ${flow.payer} owes ${flow.payee}, kind ${flow.kind}: leaf ${opened.leaves}`] : [],
  );
  return [verdict('salted', what, faults)];
}

function verifyMandates(data: PublishedPosting | undefined, termsOf: TermsOf): ChainCheck {
  const what = 'parties are in roles that settle such records; rewards are paid by mandate, everything else in full';
  if (data === undefined) return verdict('mandates', what, NOT_READ);
  const faults = decodeBatch(data.batch).flatMap(({ flow }) =>
    isFlowAllowed(flow, termsOf) ? [] : [`what ${flow.payer} owes ${flow.payee}, kind ${flow.kind}`],
  );
  return verdict('mandates', what, faults);
}

function verifyTotals(posted: PostedPeriod, data: PublishedPosting | undefined): ChainCheck {
  const what = 'every total is the one of the posting before and what the batch adds';
  if (data === undefined) return verdict('totals', what, NOT_READ);
  const former = formerTotals(posted);
  if (former === undefined)
    return verdict('totals', what, [`the totals of period ${posted.former!.fact.period} cannot be read`]);
  const numbers = Array.from({ length: Math.max(former.length, data.totals.length) }, (_, number) => number);
  const faults = numbers.flatMap((number) => {
    const net = data.nets[number] ?? 0n;
    const expected = (former[number] ?? 0n) + (net > 0n ? net : 0n);
    const total = data.totals[number];
    return total === expected ? [] : [`participant ${number}: ${total ?? 'none'}, not ${expected}`];
  });
  return verdict('totals', what, faults);
}

function verifyDebits({ fact }: PostedPeriod, data: PublishedPosting | undefined): ChainCheck {
  const what = 'from everybody who owes exactly that was taken, and from nobody else';
  if (data === undefined) return verdict('debits', what, NOT_READ);
  const taken = new Map(fact.debits.map(debitIn).map(({ participant, amount }) => [participant, amount]));
  const numbers = new Set([...data.nets.keys(), ...taken.keys()]);
  const faults = [...numbers].flatMap((number) => {
    const net = data.nets[number] ?? 0n;
    const owed = net < 0n ? -net : 0n;
    const isRight = net < 0n ? taken.get(number) === owed : !taken.has(number);
    return isRight ? [] : [`participant ${number}: ${taken.get(number) ?? 'nothing'}, not ${owed}`];
  });
  return verdict('debits', what, faults);
}
