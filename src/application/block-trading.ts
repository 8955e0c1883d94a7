import type { BlockTerms } from '../domain/block.js';
import { admitBlockTerms } from '../domain/block-admission.js';
import type { BlockCancelled } from '../domain/events.js';
import type { BlockRules } from '../domain/market-rules.js';
import type { MarketState } from '../domain/market-state.js';
import type { Participant } from '../domain/participant.js';
import { accepted, type Outcome, type Rejection, rejected } from '../domain/rejection.js';
import type { OpenRound, Round, RoundBlock } from '../domain/round.js';
import { changed, type Done, unchanged } from './decision.js';
import type { Decide, Decision } from './market.js';
import { openRound } from './open-round.js';
import { faultOfBlockProvision } from './provision.js';
import { answerGivenBefore } from './said-before.js';

/**
 * Submits a block. The same content under the same client id is answered as before; other content is refused. `siblings` are the blocks
 * of the same message, itself included: they tell a parent that does not exist from one that leads back to the block.
 */
export function submitBlock(
  by: Participant,
  roundNumber: number,
  terms: BlockTerms,
  path: string,
  siblings: readonly BlockTerms[] = [terms],
): Decide<Done> {
  return (state, nextSequence) => {
    const said = state.saidOrders.get(`${by.id}/${terms.clientOrderId}`);
    const answer = answerGivenBefore(said, roundNumber, terms, `${path}clientOrderId`);
    if (answer !== undefined) return answer;
    const round = openRound(state, roundNumber, 'round');
    if (!round.ok) return round;
    const admitted = admitBlockTerms(terms, state.rules, path);
    if (!admitted.ok) return admitted;
    if (!state.nodeNames.has(terms.node)) return rejected('unknown-node', `${path}node`);
    const fault =
      faultOfCount(round.value, state.rules.blockOrders!, by, path.slice(0, -1)) ??
      faultOfParent(state, round.value, by, terms, siblings, path) ??
      faultOfBlockProvision(state, round.value, by, terms, path)?.rejection;
    if (fault !== undefined) return { ok: false, rejection: fault };
    return changed(nextSequence, { type: 'block-submitted', round: roundNumber, participant: by.id, terms });
  };
}

/** Cancels a block and with it every block that hangs on it, since none of them could be accepted any more. */
export function cancelBlock(
  state: MarketState,
  nextSequence: number,
  block: RoundBlock,
  path: string,
): Outcome<Decision<Done>> {
  if (block.cancelled) return unchanged(block.changedAt);
  const round = openRound(state, state.roundOfSequence.get(block.sequence)!, path);
  if (!round.ok) return round;
  const events = withDescendants(state, round.value, block).map(({ sequence, participant }): BlockCancelled => {
    return { type: 'block-cancelled', round: round.value.number, participant, block: sequence };
  });
  return accepted({ events, reply: { sequence: nextSequence } });
}

/** A participant's own block by its sequence, live or not; undefined where it is none. */
export function ownBlock(state: MarketState, by: Participant, sequence: number): RoundBlock | undefined {
  const block = state.rounds.get(state.roundOfSequence.get(sequence) ?? -1)?.blocks.get(sequence);
  return block?.participant === by.id ? block : undefined;
}

/** The block and what hangs on it, parents before their children. */
function withDescendants({ blockBooks }: MarketState, { number, blocks }: Round, block: RoundBlock): RoundBlock[] {
  const book = blockBooks.get(number)!;
  const found = [block];
  for (const { sequence } of found)
    for (const child of book.childrenOf(sequence)) if (!blocks.get(child)!.cancelled) found.push(blocks.get(child)!);
  return found;
}

function faultOfCount({ blocks, size }: OpenRound, rules: BlockRules, by: Participant, field: string) {
  if (blocks.size >= rules.maxBlocksPerRound) return rejected('too-many-orders', field).rejection;
  if ((size.blocksByParticipant.get(by.id) ?? 0) < rules.maxBlocksPerParticipant) return undefined;
  const most = `one participant has at most ${rules.maxBlocksPerParticipant} blocks`;
  return rejected('participant-order-limit', field, most).rejection;
}

/** A parent is admitted before its children, so links that form a cycle can only be seen in the message that states them. */
function faultOfParent(
  state: MarketState,
  round: OpenRound,
  by: Participant,
  { clientOrderId, parent }: BlockTerms,
  siblings: readonly BlockTerms[],
  path: string,
): Rejection | undefined {
  if (parent === undefined) return undefined;
  const known = round.blocks.get(state.saidOrders.get(`${by.id}/${parent}`)?.sequence ?? -1);
  if (known !== undefined && !known.cancelled) return undefined;
  if (leadsTo(siblings, parent, clientOrderId)) return rejected('link-cycle', `${path}parent`).rejection;
  const said = 'no live block of yours in this round is called so; submit a parent before its children';
  return rejected('unknown-order', `${path}parent`, said).rejection;
}

function leadsTo(blocks: readonly BlockTerms[], from: string, to: string): boolean {
  const parentOf = new Map(blocks.map(({ clientOrderId, parent }) => [clientOrderId, parent]));
  const seen = new Set<string>();
  let at: string | undefined = from;
  while (at !== undefined && at !== to && !seen.has(at)) {
    seen.add(at);
    at = parentOf.get(at);
  }
  return at === to;
}
