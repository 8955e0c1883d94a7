import type { ChainReceipt, Log } from './ports.js';

/** What somebody found who looked at something that can be challenged, and did about it. `Place` says where on the chain it is. */
export type Watched<Place, Challenge> = Place &
  (
    | { readonly verdict: 'right' }
    | { readonly verdict: 'challenged'; readonly challenge: Challenge; readonly transaction: ChainReceipt }
    /** It is wrong, but the chain did not take the challenge: somebody else may have been first. */
    | { readonly verdict: 'not-taken'; readonly challenge: Challenge; readonly reason: string }
    | { readonly verdict: 'unproven'; readonly reason: string }
  );

/** Shows the contract what is wrong, and says what came of it. */
export async function challenged<Place extends object, Challenge>(
  place: Place,
  challenge: Challenge,
  show: () => Promise<ChainReceipt>,
  log: Log,
): Promise<Watched<Place, Challenge>> {
  log.warn({ ...place, challenge }, 'what is wrong is challenged');
  try {
    return { ...place, verdict: 'challenged', challenge, transaction: await show() };
  } catch (error) {
    log.error({ ...place, challenge, error }, 'the chain did not take a challenge');
    return { ...place, verdict: 'not-taken', challenge, reason: firstLine(error) };
  }
}

/** Says that something could not be checked, and why. */
export function unproven<Place extends object>(place: Place, reason: string, log: Log): Watched<Place, never> {
  log.warn({ ...place, reason }, 'what can be challenged cannot be checked');
  return { ...place, verdict: 'unproven', reason };
}

/** What went wrong, without what a library says behind it. */
export function firstLine(error: unknown): string {
  return (error as Error).message.split('\n')[0]!;
}
