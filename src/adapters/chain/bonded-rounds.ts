import { encodeFunctionData } from 'viem';
import type { BookCommitment, ChainReceipt, Hex, RoundAnnouncement, VerifiedBook } from '../../application/ports.js';
import { announcedTerms } from './announced-terms.js';
import { bondedRoundsAbi as abi } from './artifacts/bonded-rounds.js';
import { type BondedRoundReader, RoundState } from './bonded-round-reader.js';
import type { ChainTime } from './chain-time.js';
import { marketId } from './market-reader.js';
import type { TransactionSender } from './transaction-sender.js';

/** What an operator does for a round whatever its book: announces it, locks what requests may cost, voids it, makes it final. */
export class BondedRounds {
  /** Cleared rounds that are not final yet, by market; read from the chain at first. */
  private readonly pending = new Map<string, Set<number>>();

  constructor(
    private readonly sender: TransactionSender,
    private readonly auction: Hex,
    private readonly reader: BondedRoundReader,
    private readonly time: ChainTime,
  ) {}

  async announce(
    announcement: RoundAnnouncement,
    { isAuthorised, isSealed }: Pick<RoundAnnouncement, 'isAuthorised' | 'isSealed'>,
  ): Promise<void> {
    const { market, round } = announcement;
    const terms = { ...(await announcedTerms(announcement, this.time)), isAuthorised, isSealed };
    await this.call('announce', [marketId(market), BigInt(round), terms]);
  }

  /** Locks what requests may cost, and resolves when the book can be committed. */
  async close({ market, round }: BookCommitment, locks: VerifiedBook['locks']): Promise<void> {
    const locked = await this.reader.lockedFor(market, round);
    for (const { participant, amount } of locks)
      if (!locked.includes(participant))
        await this.call('lockRequest', [marketId(market), BigInt(round), participant, amount]);
    await this.reachClosure(market, round);
  }

  async reachClosure(market: string, round: number): Promise<void> {
    const { gateClosureAt } = await this.reader.round(market, round);
    await this.time.reach(gateClosureAt);
  }

  async voidRound(market: string, round: number): Promise<ChainReceipt> {
    const { state } = await this.reader.round(market, round);
    if (state === RoundState.Void) return this.reader.receipt('RoundVoided', market, round);
    const receipt = await this.call('voidRound', [marketId(market), BigInt(round)]);
    await this.unlock(market, round);
    return receipt;
  }

  /** A round was cleared, and becomes final. */
  cleared(market: string, round: number): void {
    this.pending.get(market)?.add(round);
  }

  /** Makes final what nobody can challenge any more, and gives back what was locked for it. */
  async finaliseDue(market: string): Promise<void> {
    const pending = this.pending.get(market) ?? new Set(await this.reader.clearedRounds(market));
    this.pending.set(market, pending);
    for (const round of pending) {
      const { state, challengeableUntil } = await this.reader.round(market, round);
      if (state === RoundState.Cleared) {
        if ((await this.time.now()) < challengeableUntil) continue;
        await this.call('finalise', [marketId(market), BigInt(round)]);
        await this.unlock(market, round);
      }
      pending.delete(round);
    }
  }

  private async unlock(market: string, round: number): Promise<void> {
    for (const participant of await this.reader.lockedFor(market, round))
      await this.call('unlockRequest', [marketId(market), BigInt(round), participant]);
  }

  private call(functionName: BondedCall, args: readonly unknown[]): Promise<ChainReceipt> {
    const data = encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0]);
    return this.sender.send(this.auction, data);
  }
}

type BondedCall = 'announce' | 'lockRequest' | 'unlockRequest' | 'finalise' | 'voidRound';
