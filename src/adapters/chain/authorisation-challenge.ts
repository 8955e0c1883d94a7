import { encodeFunctionData, toHex } from 'viem';
import type { Hex } from '../../application/ports.js';
import { type Authorisation, authorisationsTree } from '../../domain/proofs/authorisation.js';
import { orderWord } from '../../domain/proofs/round-words.js';
import { flexibilityAuctionChallengesAbi as abi } from './artifacts/flexibility-auction-challenges.js';
import { bookArgument, type CommittedBook } from './challenge-calls.js';

const NO_RESULT = { fillsRoot: toHex(0n, { size: 32 }), nodesRoot: toHex(0n, { size: 32 }) };

/** The call that shows the authorisation of the order at a position of a committed book: wrong, or the contract refuses the call. */
export function challengeAuthorisationCall(
  committed: CommittedBook,
  authorisations: readonly Authorisation[],
  position: number,
): Hex {
  const { market, round, book } = committed;
  const challenged = { market, round, book: bookArgument(committed), result: NO_RESULT };
  const { participant, orderCount, position: place, ...digests } = authorisations[position]!;
  const authorisation = {
    ...{ participant, orderCount, position: place, path: digests.path.map((node) => toHex(node)) },
    ...{ meteringPoint: toHex(digests.meteringPoint), clientOrderId: toHex(digests.clientOrderId) },
    ...{ ordersRoot: toHex(digests.ordersRoot), signature: toHex(digests.signature) },
  };
  const proof = authorisationsTree(book.orders, authorisations)
    .proof(position)
    .map((node) => toHex(node));
  const args = [challenged, position, orderWord(book.orders[position]!), authorisation, proof] as const;
  return encodeFunctionData({ abi, functionName: 'challengeAuthorisation', args });
}
