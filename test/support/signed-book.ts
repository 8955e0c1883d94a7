import { bytesToHex, hexToBytes, numberToBytes } from 'viem';
import { sign } from 'viem/accounts';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { type AuthorisedOrder, authorisedOrder } from '../../src/domain/proofs/authorisation.js';
import { ordersDigest, ordersTree, type SignedOrder } from '../../src/domain/proofs/order-hash.js';
import type { BookOrder } from '../../src/domain/proofs/round-words.js';
import { type AuctionChain, MARKET } from './auction-chain.js';

const NO_DIGEST = new Uint8Array(32);

/** How a book is signed otherwise than its participants would. */
export interface SignedOtherwise {
  /** The round that is signed for; the next one without it. */
  readonly round?: number;
  /** Who signs for a participant. */
  readonly signer?: (participant: number) => string;
  /** What is signed for the order at a position. */
  readonly signed?: (order: SignedOrder, position: number) => SignedOrder;
  /** Orders that each participant signs beside those of the book. */
  readonly treeOrders?: number;
}

/** The orders of a book, all those of a participant signed with one signature of its key; their ids are their positions. */
export async function signedBook(
  chain: AuctionChain,
  orders: readonly BookOrder[],
  { round = chain.nextRound, signer = nameOf, signed = (order) => order, treeOrders = 0 }: SignedOtherwise = {},
): Promise<AuthorisedOrder[]> {
  const market = hexToBytes(MARKET);
  const domain = { chainId: chain.sender.chainId, contract: hexToBytes(chain.orders) };
  const authorised: AuthorisedOrder[] = [];
  for (const participant of new Set(orders.map((order) => order.participant))) {
    const positions = [...orders.keys()].filter((at) => orders[at]!.participant === participant);
    const toSign = positions.map((at) => {
      const { sequence: _, ...order } = orders[at]!;
      const clientOrderId = numberToBytes(at, { size: 32 });
      return signed({ ...order, market, round, meteringPoint: NO_DIGEST, clientOrderId }, at);
    });
    const others = Array.from({ length: treeOrders - toSign.length }, () => ({ ...toSign[0]!, quantityW: 1 }));
    const tree = ordersTree([...toSign, ...others]);
    const orderCount = Math.max(treeOrders, toSign.length);
    const hash = bytesToHex(ordersDigest(domain, market, participant, tree.root, orderCount));
    const { privateKey } = keyOfSeed(signer(participant));
    const signature = hexToBytes(await sign({ hash, privateKey, to: 'hex' }));
    for (const [position, at] of positions.entries()) {
      const { meteringPoint, clientOrderId } = toSign[position]!;
      authorised[at] = authorisedOrder(orders[at]!, {
        ...{ participant, meteringPoint, clientOrderId, ordersRoot: tree.root, orderCount },
        ...{ position, path: tree.proof(position), signature },
      });
    }
  }
  return authorised;
}

/** What stands behind an order that was forced in under this number. */
export function forcedEntry(order: BookOrder, forced: number): AuthorisedOrder {
  return authorisedOrder(order, {
    ...{ participant: order.participant, meteringPoint: NO_DIGEST, ordersRoot: NO_DIGEST, orderCount: 0 },
    ...{ clientOrderId: numberToBytes(forced, { size: 32 }), position: forced, path: [], signature: new Uint8Array(0) },
  });
}

/** As the auction of the tests names the seeds of its participants' keys. */
function nameOf(participant: number): string {
  return `participant ${participant}`;
}
