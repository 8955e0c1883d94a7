import { readFileSync } from 'node:fs';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { hashStruct, hashTypedData } from 'viem';
import { orderDomain, orderTypes } from '../../adapters/chain/order-typed-data.js';
import { orderHash, ordersDigest, ordersTree, type SignedOrder } from './order-hash.js';
import { orderSides } from './round-words.js';

interface Vector {
  readonly market: `0x${string}`;
  readonly round: number;
  readonly participant: number;
  readonly node: number;
  readonly side: number;
  readonly quantityW: number;
  readonly limitTicks: number;
  readonly meteringPoint: `0x${string}`;
  readonly clientOrderId: `0x${string}`;
  readonly hash: string;
}

const vectors: { orders: Vector[]; auction: `0x${string}`; chainId: number; root: string; digest: string } = JSON.parse(
  readFileSync('contracts/test/vectors/order-hashes.json', 'utf8'),
);
const hex = (bytes: Uint8Array): `0x${string}` => `0x${bytesToHex(bytes)}`;
const bytes = (text: string) => hexToBytes(text.slice(2));

function signed({ hash: _, side, ...order }: Vector): SignedOrder {
  const { market, meteringPoint, clientOrderId } = order;
  const digests = { market: bytes(market), meteringPoint: bytes(meteringPoint), clientOrderId: bytes(clientOrderId) };
  return { ...order, ...digests, side: orderSides[side]! };
}

const orders = vectors.orders.map(signed);

test.each(vectors.orders)(
  'the hash of order $clientOrderId is that of viem and of the contract',
  ({ hash, ...order }) => {
    const message = { ...order, round: BigInt(order.round) };
    expect(hashStruct({ data: message, primaryType: 'Order', types: orderTypes })).toBe(hash);
    expect(hex(orderHash(signed({ hash, ...order })))).toBe(hash);
  },
);

test('one digest covers the tree of all orders of a participant', () => {
  const { market } = vectors.orders[0]!;
  const ordersRoot = hex(ordersTree(orders).root);
  const message = { market, participant: 7, ordersRoot, orderCount: orders.length };
  const domain = orderDomain(vectors.chainId, vectors.auction);
  expect(ordersRoot).toBe(vectors.root);
  expect(hashTypedData({ domain, types: orderTypes, primaryType: 'OrderTree', message })).toBe(vectors.digest);
  const signing = { chainId: vectors.chainId, contract: bytes(vectors.auction) };
  expect(hex(ordersDigest(signing, bytes(market), 7, bytes(ordersRoot), orders.length))).toBe(vectors.digest);
});
