import type { ChainHealth } from '../../application/ports.js';
import { connect } from './rpc.js';

const ANSWER_WITHIN_MS = 2_000;
/** So long an answer is good for everybody who asks: health is asked for often, by machines. */
const GOOD_FOR_MS = 1_000;

/** Looks whether a chain answers, at most once a second. */
export class ChainWatch {
  private readonly client;
  private lastBlock: number | null = null;
  private latest: { readonly at: number; readonly health: Promise<ChainHealth> } | undefined;

  constructor(rpcUrl: string) {
    this.client = connect(rpcUrl, { retryCount: 0, timeout: ANSWER_WITHIN_MS });
  }

  /** Never rejects. */
  health(): Promise<ChainHealth> {
    const now = performance.now();
    if (this.latest === undefined || now - this.latest.at > GOOD_FOR_MS) this.latest = { at: now, health: this.look() };
    return this.latest.health;
  }

  private async look(): Promise<ChainHealth> {
    try {
      this.lastBlock = Number(await this.client.getBlockNumber({ cacheTime: 0 }));
      return { status: 'ok', lastBlock: this.lastBlock };
    } catch {
      return { status: 'unreachable', lastBlock: this.lastBlock };
    }
  }
}
