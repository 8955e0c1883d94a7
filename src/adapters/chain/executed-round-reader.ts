import { hexToBytes, type PublicClient } from 'viem';
import { lastExecution } from '../../application/chain-ledger.js';
import type { ExecutedRoundOnChain, Hex } from '../../application/ports.js';
import type { ExecutedHorizon } from '../../domain/proofs/horizon-audit.js';
import type { HorizonDigests } from '../../domain/proofs/horizon-book.js';
import { horizonAuctionAbi as abi } from './artifacts/horizon-auction.js';
import { BondedRoundReader, stateNames } from './bonded-round-reader.js';
import { concludedBlocks, executedMtus } from './horizon-arguments.js';
import { marketId } from './market-reader.js';

const NO_DIGEST: Hex = `0x${'0'.repeat(64)}`;

/** Reads what an auction that executes rounds holds of them, and what it said. */
export class ExecutedRoundReader extends BondedRoundReader {
  constructor(client: PublicClient, auction: Hex) {
    super(client, auction, { abi, cleared: 'HorizonCleared' });
  }

  /** Undefined before the book is committed. */
  async executedRound(market: string, round: number): Promise<ExecutedRoundOnChain | undefined> {
    const held = await this.round(market, round);
    const state = stateNames.get(held.state);
    if (state === undefined || held.bookHash === NO_DIGEST) return undefined;
    const resultHash = held.resultHash === NO_DIGEST ? undefined : held.resultHash;
    return { state, bookHash: held.bookHash, resultHash };
  }

  /** The worth and the bound that are held of the allocation of a round. */
  allocation(market: string, round: number) {
    const args = [marketId(market), BigInt(round)] as const;
    return this.client.readContract({ address: this.auction, abi, functionName: 'allocationOf', args });
  }

  /** Throws where no book was committed. */
  async committedBook(market: string, round: number): Promise<HorizonDigests> {
    const [committed] = await this.client.getContractEvents(this.eventsOf('HorizonCommitted', market, round));
    if (committed === undefined) throw new Error(`round ${round} of ${market} has no book on the chain`);
    const { mtusRoot, blocksRoot, ...counts } = committed.args.book;
    return { mtusRoot: hexToBytes(mtusRoot), blocksRoot: hexToBytes(blocksRoot), ...counts };
  }

  /** The allocation that a round was cleared with last; undefined where the transactions do not hold it as expected. */
  async executedAllocation(market: string, round: number): Promise<ExecutedHorizon | undefined> {
    const cleared = (await this.client.getContractEvents(this.eventsOf('HorizonCleared', market, round))).at(-1);
    if (cleared === undefined) throw new Error(`round ${round} of ${market} is not cleared on the chain`);
    const { by } = cleared.args;
    const executed = await this.client.getContractEvents({
      ...this.eventsOf('MtusExecuted', market, round),
      args: { market: marketId(market), round: BigInt(round), by },
    });
    const before = executed.filter(
      ({ blockNumber, logIndex }) =>
        blockNumber < cleared.blockNumber || (blockNumber === cleared.blockNumber && logIndex < cleared.logIndex),
    );
    const inputs = await Promise.all(before.map((event) => this.inputOf(event)));
    const mtus = lastExecution(inputs.map((input) => ({ executed: executedMtus(input) })));
    const selection = concludedBlocks(await this.inputOf(cleared));
    return mtus && selection && { mtus, selection };
  }

  private async inputOf({ transactionHash: hash }: { readonly transactionHash: Hex }): Promise<Hex> {
    return (await this.client.getTransaction({ hash })).input;
  }

  private eventsOf<N extends 'HorizonCommitted' | 'HorizonCleared' | 'MtusExecuted'>(
    eventName: N,
    market: string,
    round: number,
  ) {
    const args = { market: marketId(market), round: BigInt(round) };
    return { ...{ address: this.auction, abi, eventName, args }, fromBlock: 0n, strict: true } as const;
  }
}
