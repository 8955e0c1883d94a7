import type { PostedPeriod } from '../../application/ledger-postings.js';
import { formerTotals, postingIn, soundData } from '../../application/ledger-postings.js';
import type { Hex } from '../../application/ports.js';
import { assertInvariant } from '../../domain/rejection.js';
import { blobsOf } from '../../domain/settlement/blob-data.js';
import { proveChunk } from '../../domain/settlement/chunks.js';
import { LedgerTree } from '../../domain/settlement/ledger-tree.js';
import { netsTree } from '../../domain/settlement/posting.js';
import type { PostingChallenge } from '../../domain/settlement/posting-challenge.js';
import type { PublishedPosting } from '../../domain/settlement/published-posting.js';
import { showBlobs } from './blob-sidecars.js';
import {
  type ChallengedRoots,
  challengeChunkCall,
  challengeDataCall,
  challengeDebitCall,
  challengeTotalCall,
} from './posting-calls.js';
import { challengeSaltedCall } from './salted-calls.js';

const NOTHING = new Uint8Array(0);

/** The call by which a challenge shows its place to the contract. */
export async function postingChallengeCall(
  market: string,
  posted: PostedPeriod,
  challenge: PostingChallenge,
  recipient: Hex,
): Promise<Hex> {
  const { ledger, fact } = posted;
  if (challenge.kind === 'data')
    return dataCall({ market, period: fact.period, rootsHash: fact.claim.rootsHash, recipient }, posted);
  const about = { market, period: fact.period, posting: postingIn(posted), recipient };
  switch (challenge.kind) {
    case 'flow':
    case 'chunk': {
      const name = challenge.kind === 'flow' ? 'challengeFlow' : 'challengeChunk';
      return challengeChunkCall(name, about, proveChunk(data(posted).chunks, challenge.chunk));
    }
    case 'salted': {
      const { chunk, openings } = challenge;
      return challengeSaltedCall(about, proveChunk(data(posted).chunks, chunk), openings);
    }
    case 'total':
      return challengeTotalCall(about, ledger, totalLeaves(posted, challenge));
    case 'debit': {
      const { participant, place } = challenge;
      const debit = place === undefined ? NOTHING : new LedgerTree(fact.debits).proof(place);
      return challengeDebitCall(about, ledger, netsTree(data(posted).nets).proof(participant), debit);
    }
  }
}

/** Shows all data: of blobs what they hold, and that they are those of the transaction. */
async function dataCall(about: ChallengedRoots, { ledger, former, fact: { published } }: PostedPeriod): Promise<Hex> {
  assertInvariant(published.is !== 'missing', 'what is shown is there');
  const before = former && { period: former.fact.period, posting: postingIn(former) };
  if (published.is === 'here' && ledger.blobs === 0)
    return challengeDataCall(about, ledger, before, published.bytes, '0x');
  const shown = await showBlobs(published.is === 'here' ? blobsOf(published.bytes) : published.blobs);
  return challengeDataCall(about, ledger, before, shown.data, shown.openings);
}

/** The leaves that show that a total is wrong: of the former totals that of the participant, or, where it has none, any. */
function totalLeaves(posted: PostedPeriod, { participant, isDropped }: PostingChallenge & { kind: 'total' }) {
  const former = formerTotals(posted)!;
  const formerProof = (position: number) => new LedgerTree(former).proof(position);
  if (isDropped) return { net: NOTHING, total: NOTHING, former: formerProof(participant) };
  const { nets, totals } = data(posted);
  return {
    net: netsTree(nets).proof(participant),
    total: new LedgerTree(totals).proof(participant),
    former: former.length === 0 ? NOTHING : formerProof(participant < former.length ? participant : 0),
  };
}

function data(posted: PostedPeriod): PublishedPosting {
  const sound = soundData(posted);
  assertInvariant(sound !== undefined, 'a place in a tree is shown of data that have its root');
  return sound;
}
