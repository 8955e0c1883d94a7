import type { Abi, PublicClient } from 'viem';
import type { ChainReceipt, ExecutedRoundOnChain, Hex } from '../../application/ports.js';
import { bondedRoundsAbi as abi } from './artifacts/bonded-rounds.js';
import { marketId } from './market-reader.js';

/** As the contract numbers them. */
export const RoundState = { None: 0, Announced: 1, Committed: 2, Cleared: 3, Final: 4, Void: 5 } as const;

export const stateNames = new Map<number, ExecutedRoundOnChain['state']>([
  [RoundState.Committed, 'committed'],
  [RoundState.Cleared, 'cleared'],
  [RoundState.Final, 'final'],
  [RoundState.Void, 'void'],
]);

/** What an auction says of its rounds beside what all with bonds do. */
export interface AuctionEvents {
  readonly abi: Abi;
  /** Said with each result of a round. */
  readonly cleared: string;
}

/** Reads what an auction with bonds holds of rounds, and what it said. */
export class BondedRoundReader {
  constructor(
    protected readonly client: PublicClient,
    protected readonly auction: Hex,
    private readonly auctionEvents: AuctionEvents,
  ) {}

  round(market: string, round: number) {
    const args = [marketId(market), BigInt(round)] as const;
    return this.client.readContract({ address: this.auction, abi, functionName: 'roundOf', args });
  }

  /** The transaction of the last such event of a round; throws where there is none. */
  async receipt(eventName: string, market: string, round: number): Promise<ChainReceipt> {
    const event = (await this.said(eventName, market, round)).at(-1);
    if (event === undefined) throw new Error(`the chain has no event ${eventName} for round ${round} of ${market}`);
    const { transactionHash: hash } = event;
    const { blockNumber, gasUsed } = await this.client.getTransactionReceipt({ hash });
    return { transactionHash: hash, blockNumber: Number(blockNumber), gasUsed: Number(gasUsed) };
  }

  /** Numbers of the participants whose money was locked for a round. */
  async lockedFor(market: string, round: number): Promise<number[]> {
    const args = { market: marketId(market), round: BigInt(round) };
    const filter = { address: this.auction, abi, eventName: 'RequestLocked', args, fromBlock: 0n } as const;
    const participants = (await this.client.getContractEvents(filter)).map((event) => Number(event.args.participant));
    return [...new Set(participants)];
  }

  /** Rounds of a market that were cleared at some time and not made final. */
  async clearedRounds(market: string): Promise<number[]> {
    const roundsOf = async (eventName: string) =>
      (await this.said(eventName, market)).map(({ args }) => Number(args.round));
    const final = new Set(await roundsOf('RoundFinalised'));
    return [...new Set(await roundsOf(this.auctionEvents.cleared))].filter((round) => !final.has(round));
  }

  /** Events of a market, or of one of its rounds, in the order of the chain. */
  private async said(eventName: string, market: string, round?: number) {
    const args = { market: marketId(market), ...(round !== undefined && { round: BigInt(round) }) };
    const filter = {
      address: this.auction,
      abi: this.auctionEvents.abi,
      eventName,
      args,
      fromBlock: 0n,
      strict: true,
    } as const;
    const events = await this.client.getContractEvents(filter);
    return events.map(({ transactionHash, args }) => ({ transactionHash, args: args as { readonly round: bigint } }));
  }
}
