import type { PublicClient } from 'viem';
import type { ExecutedRoundOnChain, Hex } from '../../application/ports.js';
import { horizonAuctionAbi as abi } from './artifacts/horizon-auction.js';
import { BondedRoundReader, stateNames } from './bonded-round-reader.js';

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
}
