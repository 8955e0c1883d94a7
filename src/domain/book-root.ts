import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { MarketState } from './market-state.js';
import { liveOrders, liveRequests, type Round, type RoundOrder, type RoundRequest } from './round.js';
import { type Digest, merkleRoot } from './settlement/merkle-tree.js';

const ORDER_TAG = 1n;
const REQUEST_TAG = 2n;
const SIDES = ['sell', 'buy', 'up', 'down'];

/**
 * Root of the frozen book: the live orders by priority, then the live requests by sequence, each the Keccak-256 of its fields as
 * 32-byte words (numbers big-endian, negative ones in two's complement, names as the Keccak-256 of their text).
 */
export function bookRoot(state: MarketState, round: Round): `0x${string}` {
  const orders = liveOrders(round).map((order) => orderLeaf(state, round.number, order));
  const requests = liveRequests(round).map((request) => requestLeaf(state, round.number, request));
  return `0x${bytesToHex(merkleRoot([...orders, ...requests]))}`;
}

function orderLeaf(state: MarketState, round: number, order: RoundOrder): Digest {
  return keccak_256(
    words([
      ORDER_TAG,
      nameWord(state.rules.market),
      BigInt(round),
      BigInt(order.sequence),
      BigInt(order.priority),
      BigInt(state.participants.get(order.participant)!.number),
      nameWord(order.node),
      BigInt(SIDES.indexOf(order.side)),
      BigInt(order.quantityW),
      BigInt(order.limit),
      order.meteringPoint === undefined ? 0n : nameWord(order.meteringPoint),
    ]),
  );
}

function requestLeaf(state: MarketState, round: number, request: RoundRequest): Digest {
  return keccak_256(
    words([
      REQUEST_TAG,
      nameWord(state.rules.market),
      BigInt(round),
      BigInt(request.sequence),
      BigInt(state.participants.get(request.participant)!.number),
      nameWord(request.congestionPoint),
      BigInt(SIDES.indexOf(request.direction)),
      ...request.steps.flatMap((step) => [BigInt(step.quantityW), BigInt(step.price)]),
    ]),
  );
}

function nameWord(name: string): bigint {
  return BigInt(`0x${bytesToHex(keccak_256(utf8ToBytes(name)))}`);
}

function words(values: readonly bigint[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 32);
  for (const [index, value] of values.entries()) {
    let rest = BigInt.asUintN(256, value);
    for (let at = index * 32 + 31; rest > 0n; at--, rest >>= 8n) bytes[at] = Number(rest & 0xffn);
  }
  return bytes;
}
