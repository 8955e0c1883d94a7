import { keccak256, toHex, zeroHash } from 'viem';
import type { ChainReceipt, ForcedOrder, Hex } from '../../application/ports.js';
import { type Deployment, openSender } from './connect.js';
import { forceOrderCall, OrdersOnChain } from './orders-on-chain.js';
import { participantOfAccount } from './participant-of-account.js';

/** An order as a participant states it to the chain. */
export interface StatedOrder extends Pick<ForcedOrder, 'side' | 'node' | 'quantityW' | 'limitTicks' | 'baselineW'> {
  readonly round: number;
  /** Its name; undefined of an energy order. */
  readonly meteringPoint: string | undefined;
}

export interface ForcedIn {
  /** Of the participant, and of the order among those that were forced into the round. */
  readonly participant: number;
  readonly forced: number;
  readonly transaction: ChainReceipt;
}

/**
 * Forces an order into a round from the account of the key, whose participant it is. Throws where the market's auction takes no such
 * orders or knows no participant of the account, and a ContractRefusal where the contract refuses the order.
 */
export async function forceOrder(
  deployment: Deployment,
  privateKey: Hex,
  { round, meteringPoint, ...stated }: StatedOrder,
): Promise<ForcedIn> {
  const { market, addresses } = deployment;
  if (addresses.orders === undefined) throw new Error(`into the rounds of ${market} nothing can be forced`);
  const sender = await openSender(deployment, privateKey);
  try {
    const participant = await participantOfAccount(sender.client, addresses.registry, sender.address);
    const named = meteringPoint === undefined ? zeroHash : keccak256(toHex(meteringPoint));
    const call = forceOrderCall(market, round, { ...stated, forced: 0, participant, meteringPoint: named });
    const transaction = await sender.send(addresses.orders, call);
    const orders = await new OrdersOnChain(sender.client, addresses.orders).forced(market, round);
    const own = orders.filter((order) => order.participant === participant).at(-1)!;
    return { participant, forced: own.forced, transaction };
  } finally {
    await sender.close();
  }
}
