import { keccak_256 } from '@noble/hashes/sha3.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Digest, MerkleTree } from '../settlement/merkle-tree.js';
import { type BookOrder, orderSides, wordBytes } from './round-words.js';

/** What a participant signs of an order beside what clears. */
export interface SignedOrder extends Omit<BookOrder, 'sequence'> {
  readonly market: Digest;
  readonly round: number;
  /** Keccak-256 of the metering point's name, zero without one. */
  readonly meteringPoint: Digest;
  /** Keccak-256 of the id under which the participant sent the order; random in a sealed round. */
  readonly clientOrderId: Digest;
}

/** Where orders are signed for: the EIP-712 domain is `gridclear`, version 1, on this chain and contract. */
export interface SigningDomain {
  readonly chainId: number;
  /** 20 bytes. */
  readonly contract: Uint8Array;
}

const typeHash = (type: string) => keccak_256(utf8ToBytes(type));

const DOMAIN_TYPE = typeHash('EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)');
const ORDER_TYPE = typeHash(
  'Order(bytes32 market,uint64 round,uint24 participant,uint16 node,uint8 side,uint32 quantityW,int32 limitTicks,bytes32 meteringPoint,bytes32 clientOrderId)',
);
const TREE_TYPE = typeHash('OrderTree(bytes32 market,uint24 participant,bytes32 ordersRoot,uint32 orderCount)');

/** EIP-712 hash of an order as a struct: its leaf in the tree that is signed. The round is part of it. */
export function orderHash(order: SignedOrder): Digest {
  return keccak_256(
    concatBytes(
      ORDER_TYPE,
      order.market,
      ...[order.round, order.participant, order.node, orderSides.indexOf(order.side), order.quantityW].map(number),
      number(order.limitTicks),
      order.meteringPoint,
      order.clientOrderId,
    ),
  );
}

/** The tree over orders that one signature of their participant covers. */
export function ordersTree(orders: readonly SignedOrder[]): MerkleTree {
  return new MerkleTree(orders.map(orderHash));
}

/** The digest that a participant signs for a tree of orders. */
export function ordersDigest(
  domain: SigningDomain,
  market: Digest,
  participant: number,
  ordersRoot: Digest,
  orderCount: number,
): Digest {
  const address = new Uint8Array(32);
  address.set(domain.contract, 12);
  const separator = keccak_256(
    concatBytes(DOMAIN_TYPE, typeHash('gridclear'), typeHash('1'), number(domain.chainId), address),
  );
  const tree = keccak_256(concatBytes(TREE_TYPE, market, number(participant), ordersRoot, number(orderCount)));
  return keccak_256(concatBytes(Uint8Array.of(0x19, 0x01), separator, tree));
}

function number(value: number): Uint8Array {
  return wordBytes(BigInt.asUintN(256, BigInt(value)));
}
