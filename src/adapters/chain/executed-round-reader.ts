import type { PublicClient } from 'viem';
import type { ChainReceipt, ExecutedRoundOnChain, Hex } from '../../application/ports.js';
import { horizonAuctionAbi as abi } from './artifacts/horizon-auction.js';
import { marketId } from './market-reader.js';
import { RoundState, stateNames } from './verified-round-reader.js';

const NO_DIGEST: Hex = `0x${'0'.repeat(64)}`;

type RoundEvent = 'HorizonCommitted' | 'HorizonCleared' | 'RoundVoided';

/** Reads what an auction that executes rounds holds of them, and what it said. */
export class ExecutedRoundReader {
  constructor(
    private readonly client: PublicClient,
    private readonly auction: Hex,
  ) {}

  round(market: string, round: number) {
    const args = [marketId(market), BigInt(round)] as const;
    return this.client.readContract({ address: this.auction, abi, functionName: 'horizonOf', args });
  }

  /** Undefined before the book is committed. */
  async executedRound(market: string, round: number): Promise<ExecutedRoundOnChain | undefined> {
    const held = await this.round(market, round);
    const state = stateNames.get(held.state);
    if (state === undefined || held.bookHash === NO_DIGEST) return undefined;
    const resultHash = held.resultHash === NO_DIGEST ? undefined : held.resultHash;
    return { state, bookHash: held.bookHash, resultHash };
  }

  /** The transaction of the last such event of a round; throws where there is none. */
  async receipt(eventName: RoundEvent, market: string, round: number): Promise<ChainReceipt> {
    const args = { market: marketId(market), round: BigInt(round) };
    const filter = { address: this.auction, abi, eventName, args, fromBlock: 0n } as const;
    const event = (await this.client.getContractEvents(filter)).at(-1);
    if (event === undefined) throw new Error(`the chain has no event ${eventName} for round ${round} of ${market}`);
    const { transactionHash: hash } = event;
    const { blockNumber, gasUsed } = await this.client.getTransactionReceipt({ hash });
    return { transactionHash: hash, blockNumber: Number(blockNumber), gasUsed: Number(gasUsed) };
  }

  /** Numbers of the participants whose money was locked for a round. */
  async lockedFor(market: string, round: number): Promise<number[]> {
    const args = { market: marketId(market), round: BigInt(round) };
    const filter = { address: this.auction, abi, eventName: 'RequestLocked', args, fromBlock: 0n } as const;
    return (await this.client.getContractEvents(filter)).map((event) => Number(event.args.participant));
  }

  /** Rounds of a market that were cleared and are not over. */
  async clearedRounds(market: string): Promise<number[]> {
    const args = { market: marketId(market) };
    const filter = { address: this.auction, abi, eventName: 'HorizonCleared', args, fromBlock: 0n } as const;
    const events = await this.client.getContractEvents(filter);
    const rounds = [...new Set(events.map((event) => Number(event.args.round)))];
    const held = await Promise.all(rounds.map((round) => this.round(market, round)));
    return rounds.filter((_, index) => held[index]!.state === RoundState.Cleared);
  }
}
