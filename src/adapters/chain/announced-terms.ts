import type { RoundAnnouncement } from '../../application/ports.js';
import type { ChainTime } from './chain-time.js';
import { upstreamArgument } from './clearing-arguments.js';

/** From gate closure: until when the book is committed, and the result there, before others may act. */
const COMMIT_WITHIN_SECONDS = 86_400;
const CLEAR_WITHIN_SECONDS = 2 * 86_400;

/** What a round is announced with on a chain, whose gate closes no earlier than there is time for. */
export async function announcedTerms({ rulesHash, upstream, times }: RoundAnnouncement, time: ChainTime) {
  const now = await time.now();
  const earliestClosure = now + time.leadSeconds;
  const gateClosureAt = time.isOwn ? earliestClosure : Math.max(times.gateClosesAt, earliestClosure);
  const opensAt = time.isOwn ? now : Math.min(now, times.gateOpensAt);
  return {
    ...{ rulesHash, upstream: upstreamArgument(upstream), opensAt, gateClosureAt },
    ...{ commitBy: gateClosureAt + COMMIT_WITHIN_SECONDS, clearBy: gateClosureAt + CLEAR_WITHIN_SECONDS },
  };
}
