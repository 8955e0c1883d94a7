import type { Hex } from '../../application/ports.js';

/**
 * The EIP-712 types under which orders are signed, for wallets. One signature covers a tree of orders, whose leaves are the struct
 * hashes of its orders; `src/domain/proofs/order-hash.ts` computes the same hashes.
 */
export const orderTypes = {
  Order: [
    { name: 'market', type: 'bytes32' },
    { name: 'round', type: 'uint64' },
    { name: 'participant', type: 'uint24' },
    { name: 'node', type: 'uint16' },
    { name: 'side', type: 'uint8' },
    { name: 'quantityW', type: 'uint32' },
    { name: 'limitTicks', type: 'int32' },
    { name: 'meteringPoint', type: 'bytes32' },
    { name: 'clientOrderId', type: 'bytes32' },
  ],
  OrderTree: [
    { name: 'market', type: 'bytes32' },
    { name: 'participant', type: 'uint24' },
    { name: 'ordersRoot', type: 'bytes32' },
    { name: 'orderCount', type: 'uint32' },
  ],
} as const;

/** The EIP-712 domain of an auction. */
export function orderDomain(chainId: number, auction: Hex) {
  return { name: 'gridclear', version: '1', chainId, verifyingContract: auction } as const;
}
