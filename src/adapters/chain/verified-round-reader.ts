import { bytesToHex, hexToBytes, type PublicClient } from 'viem';
import type { ChainReceipt, Hex, VerifiedRoundOnChain } from '../../application/ports.js';
import type { BookDigests, ResultDigests } from '../../domain/proofs/round-proof.js';
import { flexibilityAuctionChallengesAbi as abi } from './artifacts/flexibility-auction-challenges.js';
import { marketId } from './market-reader.js';

/** As the contract numbers them. */
export const RoundState = { None: 0, Announced: 1, Committed: 2, Cleared: 3, Final: 4, Void: 5 } as const;

export const stateNames = new Map<number, VerifiedRoundOnChain['state']>([
  [RoundState.Committed, 'committed'],
  [RoundState.Cleared, 'cleared'],
  [RoundState.Final, 'final'],
  [RoundState.Void, 'void'],
]);

/** The digests of a book as the contract's struct `RoundBook`. */
export function bookStruct({ bookRoot, authorisationsRoot, gridRoot, orderCount, nodeCount }: BookDigests) {
  const roots = { bookRoot: bytesToHex(bookRoot), gridRoot: bytesToHex(gridRoot) };
  return { ...roots, authorisationsRoot: bytesToHex(authorisationsRoot), orderCount, nodeCount };
}

/** The digests of a result as the contract's struct `RoundResult`. */
export function resultStruct({ fillsRoot, nodesRoot }: ResultDigests) {
  return { fillsRoot: bytesToHex(fillsRoot), nodesRoot: bytesToHex(nodesRoot) };
}

type RoundEvent = 'RoundCommitted' | 'RoundCleared' | 'RoundVoided';

/** Reads what an auction that checks rounds holds of them, and what it said. */
export class VerifiedRoundReader {
  constructor(
    private readonly client: PublicClient,
    private readonly auction: Hex,
  ) {}

  round(market: string, round: number) {
    const args = [marketId(market), BigInt(round)] as const;
    return this.client.readContract({ address: this.auction, abi, functionName: 'roundOf', args });
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

  /** The transaction of the last such event of a round; throws where there is none. */
  async receipt(eventName: RoundEvent, market: string, round: number): Promise<ChainReceipt> {
    const event = (await this.events(eventName, market, round)).at(-1);
    if (event === undefined) throw new Error(`the chain has no event ${eventName} for round ${round} of ${market}`);
    const { transactionHash: hash } = event;
    const { blockNumber, gasUsed } = await this.client.getTransactionReceipt({ hash });
    return { transactionHash: hash, blockNumber: Number(blockNumber), gasUsed: Number(gasUsed) };
  }

  /** Where a round was cleared last; throws where it was not. */
  async clearing(market: string, round: number) {
    const event = (await this.events('RoundCleared', market, round)).at(-1);
    if (event === undefined) throw new Error(`round ${round} of ${market} is not cleared on the chain`);
    const { transactionHash, blockNumber, logIndex } = event;
    return { transactionHash, blockNumber, logIndex };
  }

  /** Numbers of the participants whose money was locked for a round. */
  async lockedFor(market: string, round: number): Promise<number[]> {
    const events = await this.client.getContractEvents({
      ...{ address: this.auction, abi, eventName: 'RequestLocked', fromBlock: 0n },
      args: { market: marketId(market), round: BigInt(round) },
    } as const);
    return events.map(({ args }) => Number(args.participant));
  }

  /** Rounds of a market that were cleared at some time and not made final. */
  async clearedRounds(market: string): Promise<number[]> {
    const roundsOf = async (eventName: 'RoundCleared' | 'RoundFinalised') => {
      const args = { market: marketId(market) };
      const filter = { address: this.auction, abi, eventName, args, fromBlock: 0n } as const;
      return (await this.client.getContractEvents(filter)).map(({ args: { round } }) => Number(round));
    };
    const final = new Set(await roundsOf('RoundFinalised'));
    return [...new Set(await roundsOf('RoundCleared'))].filter((round) => !final.has(round));
  }

  private events<N extends RoundEvent>(eventName: N, market: string, round: number) {
    const args = { market: marketId(market), round: BigInt(round) };
    const filter = { address: this.auction, abi, eventName, args, fromBlock: 0n } as const;
    return this.client.getContractEvents<typeof abi, N, true>(filter as never);
  }
}
