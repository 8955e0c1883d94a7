import { bytesToHex, hexToBytes, type PublicClient } from 'viem';
import type { Hex, VerifiedRoundOnChain } from '../../application/ports.js';
import type { BookDigests, ResultDigests } from '../../domain/proofs/round-proof.js';
import { flexibilityAuctionChallengesAbi as abi } from './artifacts/flexibility-auction-challenges.js';
import { BondedRoundReader, stateNames } from './bonded-round-reader.js';
import { marketId } from './market-reader.js';

/** The digests of a book as the contract's struct `RoundBook`. */
export function bookStruct({ bookRoot, authorisationsRoot, gridRoot, orderCount, nodeCount }: BookDigests) {
  const roots = { bookRoot: bytesToHex(bookRoot), gridRoot: bytesToHex(gridRoot) };
  return { ...roots, authorisationsRoot: bytesToHex(authorisationsRoot), orderCount, nodeCount };
}

/** The digests of a result as the contract's struct `RoundResult`. */
export function resultStruct({ fillsRoot, nodesRoot }: ResultDigests) {
  return { fillsRoot: bytesToHex(fillsRoot), nodesRoot: bytesToHex(nodesRoot) };
}

/** Reads what an auction that checks rounds holds of them, and what it said. */
export class VerifiedRoundReader extends BondedRoundReader {
  constructor(client: PublicClient, auction: Hex) {
    super(client, auction, { abi, cleared: 'RoundCleared' });
  }

  /** Undefined before the book is committed. */
  async verifiedRound(market: string, round: number): Promise<VerifiedRoundOnChain | undefined> {
    const state = stateNames.get((await this.round(market, round)).state);
    const [committed] = await this.events('RoundCommitted', market, round);
    if (state === undefined || committed === undefined) return undefined;
    const { bookRoot, gridRoot, authorisationsRoot, orderCount, nodeCount } = committed.args.book!;
    const roots = { bookRoot: hexToBytes(bookRoot), gridRoot: hexToBytes(gridRoot) };
    const book = { ...roots, authorisationsRoot: hexToBytes(authorisationsRoot), orderCount, nodeCount };
    const held = { state, book };
    const cleared = (await this.events('RoundCleared', market, round)).at(-1);
    if (cleared === undefined || state === 'committed' || state === 'void') return held;
    const { result, isExecuted } = cleared.args;
    const { fillsRoot, nodesRoot } = result!;
    return {
      ...held,
      result: { fillsRoot: hexToBytes(fillsRoot), nodesRoot: hexToBytes(nodesRoot), isExecuted: isExecuted! },
    };
  }

  /** Where a round was cleared last; throws where it was not. */
  async clearing(market: string, round: number) {
    const event = (await this.events('RoundCleared', market, round)).at(-1);
    if (event === undefined) throw new Error(`round ${round} of ${market} is not cleared on the chain`);
    const { transactionHash, blockNumber, logIndex } = event;
    return { transactionHash, blockNumber, logIndex };
  }

  private events<N extends 'RoundCommitted' | 'RoundCleared'>(eventName: N, market: string, round: number) {
    const args = { market: marketId(market), round: BigInt(round) };
    const filter = { address: this.auction, abi, eventName, args, fromBlock: 0n } as const;
    return this.client.getContractEvents<typeof abi, N, true>(filter as never);
  }
}
