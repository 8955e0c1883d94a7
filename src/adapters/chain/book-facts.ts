import { bytesToHex, hexToBytes, type PublicClient } from 'viem';
import type { Hex } from '../../application/ports.js';
import type { AuthorisedOrder } from '../../domain/proofs/authorisation.js';
import { type BookFacts, participantOf } from '../../domain/proofs/find-book-challenge.js';
import { participantRegistryAbi } from './artifacts/participant-registry.js';
import { marketId } from './market-reader.js';
import { OrdersOnChain } from './orders-on-chain.js';
import { VerifiedRoundReader } from './verified-round-reader.js';

/** Where a market's participants, rounds and what is said of its orders are. */
export interface BookContracts {
  readonly market: string;
  readonly registry: Hex;
  readonly auction: Hex;
  readonly orders: Hex;
}

/** The role of the registry that does not trade. */
const METER_OPERATOR = 4;

/** What the chain knows of a round's book, whose authorisations these are: each tree of orders is asked about once. */
export async function readBookFacts(
  client: PublicClient,
  { market, registry, auction, orders: address }: BookContracts,
  round: number,
  authorised: readonly AuthorisedOrder[],
): Promise<BookFacts> {
  const orders = new OrdersOnChain(client, address);
  const { isSealed } = await new VerifiedRoundReader(client, auction).round(market, round);
  const registered = await client.getContractEvents({
    ...{ address: registry, abi: participantRegistryAbi, eventName: 'ParticipantRegistered' },
    ...{ fromBlock: 0n, strict: true },
  } as const);
  const traders = new Set(
    registered.filter(({ args }) => args.role !== METER_OPERATOR).map(({ args }) => Number(args.number)),
  );
  const wanted = new Map<string, boolean>();
  for (const { order, tree } of authorised) {
    const participant = participantOf(order);
    const key = keyOf(participant, tree);
    if (!wanted.has(key)) wanted.set(key, await orders.isOf(market, round, isSealed, participant, tree));
  }
  return {
    ...{ market: hexToBytes(marketId(market)), round, forced: await orders.placed(market, round) },
    mayTrade: (participant) => traders.has(participant),
    isOf: (participant, tree) => wanted.get(keyOf(participant, tree)) === true,
  };
}

function keyOf(participant: number, tree: Uint8Array): string {
  return `${participant} ${bytesToHex(tree)}`;
}
