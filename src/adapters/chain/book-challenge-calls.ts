import { bytesToHex, encodeFunctionData, keccak256, toHex } from 'viem';
import type { Hex } from '../../application/ports.js';
import { type AuthorisedOrder, authorisationsTree } from '../../domain/proofs/authorisation.js';
import type { BookChallenge } from '../../domain/proofs/find-book-challenge.js';
import { flexibilityAuctionChallengesAbi as abi } from './artifacts/flexibility-auction-challenges.js';
import { bookArgument, bookPage, type CommittedBook, gridProof, pageOf } from './challenge-calls.js';

const NO_RESULT = { fillsRoot: toHex(0n, { size: 32 }), nodesRoot: toHex(0n, { size: 32 }) };

/** The call by which a challenge of a committed book shows its place to the contract, which refuses the call where nothing is wrong there. */
export function bookChallengeCall(
  committed: CommittedBook,
  authorised: readonly AuthorisedOrder[] | undefined,
  challenge: BookChallenge,
): Hex {
  const { market, round, book } = committed;
  const challenged = { market, round, book: bookArgument(committed), result: NO_RESULT };
  switch (challenge.kind) {
    case 'eligibility': {
      const args = [challenged, challenge.position, bookPage(book, pageOf(challenge.position))] as const;
      return encodeFunctionData({ abi, functionName: 'challengeEligibility', args });
    }
    case 'grid': {
      const args = [challenged, gridProof(book, challenge.first), gridProof(book, challenge.second)] as const;
      return encodeFunctionData({ abi, functionName: 'challengeGrid', args });
    }
    case 'place': {
      const { position, node } = challenge;
      const args = [challenged, position, bookPage(book, pageOf(position)), gridProof(book, node)] as const;
      return encodeFunctionData({ abi, functionName: 'challengePlace', args });
    }
    case 'forced': {
      // Where the operator named no place of the book, any page does.
      const isThere = challenge.position < book.orders.length;
      const page = isThere ? bookPage(book, pageOf(challenge.position)) : NO_PAGE;
      const args = [challenged, challenge.forced, page] as const;
      return encodeFunctionData({ abi, functionName: 'challengeForced', args });
    }
    default: {
      if (authorised === undefined) throw new Error('a book without authorisations has no place there');
      return authorisationCall(committed, authorised, challenge);
    }
  }
}

type AuthorisationChallenge = Extract<
  BookChallenge,
  { kind: 'signature' | 'membership' | 'authorised-order' | 'duplicate' }
>;

function authorisationCall(
  committed: CommittedBook,
  authorised: readonly AuthorisedOrder[],
  challenge: AuthorisationChallenge,
): Hex {
  const { market, round, book } = committed;
  const challenged = { market, round, book: bookArgument(committed), result: NO_RESULT };
  const tree = authorisationsTree(authorised);
  const proof = (position: number) => tree.proof(position).map((node) => bytesToHex(node));
  const shown = (position: number) => authorisedArgument(authorised[position]!);
  if (challenge.kind === 'duplicate') {
    const { first, second } = challenge;
    const pair = [
      [first, second],
      [shown(first), shown(second)],
      [proof(first), proof(second)],
    ] as const;
    return encodeFunctionData({ abi, functionName: 'challengeDuplicate', args: [challenged, ...pair] });
  }
  const { kind, position } = challenge;
  const [signed, place] = [bytesToHex(authorised[position]!.tree), bytesToHex(authorised[position]!.place)];
  switch (kind) {
    case 'signature': {
      const args = [challenged, position, shown(position), signed, proof(position)] as const;
      return encodeFunctionData({ abi, functionName: 'challengeSignature', args });
    }
    case 'membership': {
      const args = [challenged, position, shown(position), signed, place, proof(position)] as const;
      return encodeFunctionData({ abi, functionName: 'challengeMembership', args });
    }
    case 'authorised-order': {
      const page = bookPage(book, pageOf(position));
      const args = [challenged, position, page, shown(position), proof(position)] as const;
      return encodeFunctionData({ abi, functionName: 'challengeAuthorisedOrder', args });
    }
  }
}

const NO_PAGE = { number: 0, orders: '0x', proof: [] } as const;

/** As the contract's struct `AuthorisedOrder`. */
function authorisedArgument({ order, clientOrderId, tree, place }: AuthorisedOrder) {
  return { order, clientOrderId: bytesToHex(clientOrderId), tree: keccak256(tree), place: keccak256(place) };
}
