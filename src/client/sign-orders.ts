import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { OrderTerms } from '../domain/order.js';
import { orderToSign } from '../domain/proofs/authorisation.js';
import { ordersDigest, ordersTree } from '../domain/proofs/order-hash.js';
import { parsePrice } from '../domain/quantity.js';
import type { MerkleTree } from '../domain/settlement/merkle-tree.js';
import type { CommandInput, CommandReply } from '../protocol/commands.js';

/** Signs a digest of 32 bytes with the participant's key: secp256k1, 65 bytes. */
export type SignDigest = (digest: `0x${string}`) => Promise<`0x${string}`>;

type Submission = CommandInput<'submit-orders'>;
type NumberedNodes = Pick<CommandReply<'show-signing'>, 'nodes'>;

/** Of whom the orders are: the market and the participant's number there. */
export interface Signer {
  readonly market: string;
  readonly number: number;
}

/**
 * Signs the orders of a message, all with one signature. `signing` is the market's answer to `show-signing`. Throws where an order has a
 * curve, a node that the market does not have, or a limit that is no price: the market would refuse it.
 */
export async function signOrders(
  message: Submission,
  by: Signer,
  signing: CommandReply<'show-signing'>,
  sign: SignDigest,
): Promise<Submission> {
  const tree = treeOf(message, by, signing);
  const domain = { chainId: signing.chainId, contract: hexToBytes(signing.verifyingContract.slice(2)) };
  const market = hexToBytes(signing.market.slice(2));
  const digest = ordersDigest(domain, market, by.number, tree.root, message.orders.length);
  return { ...message, signed: { signature: await sign(`0x${bytesToHex(digest)}`) } };
}

/**
 * The root to seal on the chain before the gate, and the message that reveals the orders after it. Whoever can guess the orders can
 * recognise them in the root: give them client ids that nobody guesses.
 */
export function sealOrders(
  message: Submission,
  by: Signer,
  signing: NumberedNodes,
): { readonly root: `0x${string}`; readonly reveal: Submission } {
  const { root } = treeOf(message, by, signing);
  return { root: `0x${bytesToHex(root)}`, reveal: { ...message, signed: { signature: '0x' } } };
}

function treeOf(message: Submission, by: Signer, { nodes }: NumberedNodes): MerkleTree {
  return ordersTree(
    message.orders.map((order) => {
      const node = nodes.indexOf(order.node);
      if (node < 0) throw new Error(`the market has no node ${order.node}`);
      return orderToSign(by.market, message.round, by.number, node, termsOf(order));
    }),
  );
}

function termsOf({ limit, quantityW, meteringPoint, ...order }: Submission['orders'][number]): OrderTerms {
  const price = parsePrice(limit ?? '', 'limit');
  if (!price.ok || quantityW === undefined) throw new Error(`order ${order.clientOrderId} has no limit and quantity`);
  const { clientOrderId, side, node } = order;
  const terms = { clientOrderId, side, node, quantityW, limit: price.value };
  return meteringPoint === undefined ? terms : { ...terms, meteringPoint };
}
