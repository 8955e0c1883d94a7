import type { PublicClient } from 'viem';
import type { EpochSeconds } from '../../domain/market-time.js';

const POLLING_MS = 1_000;
/** Longer than a block of any chain that markets settle on. */
const LEAD_SECONDS = 60;
/** Blocks of an embedded chain are a second apart: room for the transactions between an announcement and gate closure. */
const OWN_LEAD_SECONDS = 2;

/** The time of a chain, which is the market's, except where the chain is the server's own and makes blocks only when it is told to. */
export class ChainTime {
  constructor(
    private readonly client: PublicClient,
    readonly isOwn: boolean,
  ) {}

  /** How long before its gate closes a round is announced at least. */
  get leadSeconds(): number {
    return this.isOwn ? OWN_LEAD_SECONDS : LEAD_SECONDS;
  }

  async now(): Promise<EpochSeconds> {
    return Number((await this.client.getBlock({ blockTag: 'latest' })).timestamp);
  }

  /** Resolves once the last block is of that time or later. */
  async reach(time: EpochSeconds): Promise<void> {
    for (let now = await this.now(); now < time; now = await this.now()) {
      if (this.isOwn) await this.mine(time - now);
      else await new Promise((resolve) => setTimeout(resolve, POLLING_MS));
    }
  }

  private async mine(blocks: number): Promise<void> {
    await this.client.request({ method: 'anvil_mine', params: [`0x${blocks.toString(16)}`] } as never);
  }
}
