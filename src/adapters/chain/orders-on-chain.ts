import { bytesToHex, encodeFunctionData, type PublicClient } from 'viem';
import type { ForcedOrder, Hex, RoundAnnouncement, SignedTree } from '../../application/ports.js';
import type { PlacedOrder } from '../../domain/proofs/find-book-challenge.js';
import { readOrderWord } from '../../domain/proofs/read-words.js';
import { orderSides, orderWord } from '../../domain/proofs/round-words.js';
import { flexibilityOrdersAbi as abi } from './artifacts/flexibility-orders.js';
import { marketId } from './market-reader.js';

/** What the contract keeps as the position of a forced order that its operator refused. */
const REFUSED = 0xffff_ffff;

/** What participants of a market say of their orders on the chain. */
export class OrdersOnChain {
  constructor(
    private readonly client: PublicClient,
    private readonly address: Hex,
  ) {}

  async hasBounds(market: string): Promise<boolean> {
    const call = { address: this.address, abi, functionName: 'boundsOf', args: [marketId(market)] } as const;
    return (await this.client.readContract(call)).nodeCount > 0;
  }

  /** A participant seals once in a round. */
  async sealedRoot(market: string, round: number, participant: number): Promise<Hex | undefined> {
    const [sealed] = await this.client.getContractEvents({
      ...{ address: this.address, abi, eventName: 'OrdersSealed', strict: true },
      args: { market: marketId(market), round: BigInt(round), participant: BigInt(participant) },
      fromBlock: 0n,
    });
    return sealed?.args.ordersRoot;
  }

  isSigned({ market, round, participant, ordersRoot, orderCount, signature }: SignedTree): Promise<boolean> {
    const args = [marketId(market), BigInt(round), participant, ordersRoot, orderCount, signature] as const;
    return this.client.readContract({ address: this.address, abi, functionName: 'isSigned', args });
  }

  /** Whether a tree of orders is the participant's, in the bytes in which authorisations are published. */
  isOf(market: string, round: number, isSealed: boolean, participant: number, tree: Uint8Array): Promise<boolean> {
    const args = [marketId(market), BigInt(round), isSealed, participant, bytesToHex(tree)] as const;
    return this.client.readContract({ address: this.address, abi, functionName: 'isOf', args });
  }

  /** The orders that were forced into a round, with the places that the operator named in its book. */
  async placed(market: string, round: number): Promise<PlacedOrder[]> {
    const common = { address: this.address, abi, fromBlock: 0n, strict: true } as const;
    const args = { market: marketId(market), round: BigInt(round) };
    const forced = await this.client.getContractEvents({ ...common, eventName: 'OrderForced', args });
    const named = await this.client.getContractEvents({ ...common, eventName: 'ForcedOrdersPlaced', args });
    const positions = named.at(-1)?.args.positions ?? [];
    return forced.map(({ args: { order } }, number) => {
      const position = positions[number];
      return { order, position: position === REFUSED ? undefined : position };
    });
  }

  /** In the order in which they were forced in. */
  async forced(market: string, round: number): Promise<ForcedOrder[]> {
    const events = await this.client.getContractEvents({
      ...{ address: this.address, abi, eventName: 'OrderForced', strict: true },
      args: { market: marketId(market), round: BigInt(round) },
      fromBlock: 0n,
    });
    return events.map(({ args: { forced, order, meteringPoint, baselineW } }) => {
      const { sequence: _, ...stated } = readOrderWord(order);
      return { forced: Number(forced), ...stated, meteringPoint, baselineW: Number(baselineW) };
    });
  }
}

/** The call by which the operator states what its rules admit, as {@link FlexibilityOrders} keeps it. */
export function stateBoundsCall({ market, admitted }: RoundAnnouncement): Hex {
  const { order, nodeCount, sides } = admitted;
  const bounds = {
    ...{ minQuantityW: order.minQuantityW, maxQuantityW: order.maxQuantityW, quantityStepW: order.quantityStepW },
    ...{ minLimitTicks: order.minLimit, maxLimitTicks: order.maxLimit },
    ...{ nodeCount, sides: sides.reduce((bits, side) => bits | (1 << orderSides.indexOf(side)), 0) },
  };
  return encodeFunctionData({ abi, functionName: 'stateBounds', args: [marketId(market), bounds] });
}

/** The call by which a participant's account forces an order into a round. */
export function forceOrderCall(
  market: string,
  round: number,
  { forced: _, meteringPoint, baselineW, ...stated }: ForcedOrder,
): Hex {
  const order = orderWord({ ...stated, sequence: 0 });
  const args = [marketId(market), BigInt(round), order, meteringPoint, baselineW] as const;
  return encodeFunctionData({ abi, functionName: 'forceOrder', args });
}

/** The call by which a participant's account seals its orders. */
export function sealOrdersCall(market: string, round: number, participant: number, ordersRoot: Hex): Hex {
  const args = [marketId(market), BigInt(round), participant, ordersRoot] as const;
  return encodeFunctionData({ abi, functionName: 'sealOrders', args });
}

/** Positions as the contract takes them. */
export function positionNumbers(positions: readonly (number | 'refused')[]): number[] {
  return positions.map((position) => (position === 'refused' ? REFUSED : position));
}
