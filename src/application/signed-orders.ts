import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { areAuthorised } from '../domain/market-rules.js';
import type { OrderTerms } from '../domain/order.js';
import type { OrderAuthorisation } from '../domain/order-authorisation.js';
import type { Participant } from '../domain/participant.js';
import { orderToSign } from '../domain/proofs/authorisation.js';
import { orderHash } from '../domain/proofs/order-hash.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { numberedNodes } from '../domain/round-network.js';
import { type Digest, isProven, MerkleTree } from '../domain/settlement/merkle-tree.js';
import { decideEach, type Results } from './decide-each.js';
import type { Market } from './market.js';
import type { Hex, SettlementChain, SignedTree } from './ports.js';
import { submitOrder } from './trading.js';

/** A signature over a tree of orders. */
export interface OrdersSignature {
  readonly signature: Hex;
  /** The tree that was signed, where it holds more than the orders of the message, in their order. */
  readonly tree?: {
    readonly root: Hex;
    readonly orderCount: number;
    /** Of each order of the message. */
    readonly places: readonly { readonly position: number; readonly path: readonly Hex[] }[];
  };
}

/**
 * Takes the orders of a message. Where the rules demand signed orders, the contract that would judge a challenge is asked first whether the
 * participant signed their tree; one question for all of them.
 */
export async function submitOrders(
  market: Market,
  chain: SettlementChain,
  by: Participant,
  round: number,
  orders: readonly OrderTerms[],
  signed: OrdersSignature | undefined,
): Promise<Outcome<Results>> {
  const { rules } = market.state;
  const demanded = areAuthorised(rules);
  if (demanded !== (signed !== undefined))
    return demanded
      ? rejected('signature-invalid', 'signed', 'this market takes signed or sealed orders only')
      : rejected('unsupported', 'signed', 'this market takes the orders of a session without a signature');
  if (signed === undefined)
    return decideEach(market, orders, (terms, path) => submitOrder(by, round, terms, path), 'orders');
  const authorised = authorise(market, by, round, orders, signed);
  if (!authorised.ok) return authorised;
  const [{ ordersRoot, orderCount, signature }] = authorised.value as [OrderAuthorisation];
  try {
    const tree = { market: market.name, round, participant: by.number, ordersRoot, orderCount, signature };
    const fault = rules.sealedBids === undefined ? await faultOfSignature(chain, tree) : await faultOfSeal(chain, tree);
    if (fault !== undefined) return fault;
  } catch (error) {
    return rejected('chain-unavailable', '', error instanceof Error ? error.message.split('\n')[0] : undefined);
  }
  const entries = orders.map((terms, index) => ({ terms, authorisation: authorised.value[index]! }));
  return decideEach(
    market,
    entries,
    ({ terms, authorisation }, path) => submitOrder(by, round, terms, path, authorisation),
    'orders',
  );
}

async function faultOfSignature(chain: SettlementChain, tree: SignedTree) {
  if (await chain.isSigned(tree)) return undefined;
  return rejected('signature-invalid', 'signed.signature', 'not by the key that signs for you in this round');
}

async function faultOfSeal(chain: SettlementChain, { market, round, participant, ordersRoot, signature }: SignedTree) {
  if (signature !== '0x') return rejected('signature-invalid', 'signed.signature', 'sealed orders need none: say "0x"');
  const sealed = await chain.sealedRoot(market, round, participant);
  if (sealed.status === 'gate-open')
    return rejected('out-of-order', 'round', 'orders can still be sealed on the chain: reveal yours later');
  if (sealed.status === 'sealed' && sealed.root === ordersRoot) return undefined;
  return rejected('signature-invalid', 'signed', 'these are not the orders that you sealed for this round');
}

/** The authorisation of each order, if all are in the tree. */
function authorise(
  { state, name }: Market,
  by: Participant,
  round: number,
  orders: readonly OrderTerms[],
  { signature, tree }: OrdersSignature,
): Outcome<OrderAuthorisation[]> {
  const nodes = numberedNodes(state.network);
  const hashes: Digest[] = [];
  for (const [index, terms] of orders.entries()) {
    if (terms.curve !== undefined)
      return rejected('unsupported', `orders[${index}].curve`, 'sign each step as an order of its own');
    const node = nodes.numberOf(terms.node);
    if (node === undefined) return rejected('unknown-node', `orders[${index}].node`);
    hashes.push(orderHash(orderToSign(name, round, by.number, node, terms)));
  }
  if (tree === undefined) {
    const own = new MerkleTree(hashes);
    const [ordersRoot, orderCount] = [hexOf(own.root), hashes.length];
    return accepted(
      hashes.map((_, position) => ({
        ...{ ordersRoot, orderCount, position, path: own.proof(position).map(hexOf), signature },
      })),
    );
  }
  const { root: ordersRoot, orderCount, places } = tree;
  if (places.length !== orders.length)
    return rejected('malformed-message', 'signed.tree.places', `${orders.length} orders have as many places`);
  const outside = places.findIndex(
    ({ position, path }, index) =>
      !isProven(bytesOf(ordersRoot), orderCount, position, hashes[index]!, path.map(bytesOf)),
  );
  if (outside >= 0)
    return rejected('signature-invalid', `signed.tree.places[${outside}]`, 'the order is not there in the signed tree');
  return accepted(places.map(({ position, path }) => ({ ordersRoot, orderCount, position, path, signature })));
}

function hexOf(bytes: Uint8Array): Hex {
  return `0x${bytesToHex(bytes)}`;
}

function bytesOf(hex: Hex): Uint8Array {
  return hexToBytes(hex.slice(2));
}
