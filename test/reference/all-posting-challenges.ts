import type { PostingChallenge } from '../../src/domain/settlement/posting-challenge.js';

/** How much a posting holds, as far as there are places in it that can be challenged. */
export interface ChallengeablePlaces {
  readonly chunks: number;
  readonly participants: number;
  readonly debits: number;
}

/** Every challenge that can be made of a posting, at every place, right or wrong. */
export function* allPostingChallenges({
  chunks,
  participants,
  debits,
}: ChallengeablePlaces): Generator<PostingChallenge> {
  yield { kind: 'data', fault: 'root' };
  for (let chunk = 0; chunk < chunks; chunk++) {
    yield { kind: 'flow', chunk };
    yield { kind: 'chunk', chunk };
  }
  for (let participant = 0; participant < participants; participant++) {
    yield { kind: 'total', participant, isDropped: false };
    yield { kind: 'total', participant, isDropped: true };
    for (let place = 0; place < debits; place++) yield { kind: 'debit', participant, place };
  }
}
