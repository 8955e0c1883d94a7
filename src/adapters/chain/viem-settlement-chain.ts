import { bytesToHex, encodeFunctionData, maxUint256 } from 'viem';
import type {
  BookCommitment,
  ChainMandate,
  ChainParticipant,
  ChainReadingKeys,
  ChainReceipt,
  ExecutedRoundOnChain,
  ForcedOrder,
  Hex,
  ParticipantBalance,
  PostedResult,
  RoundAnnouncement,
  SealedRoot,
  SettlementBatch,
  SettlementChain,
  SignedTree,
  VerifiedRoundOnChain,
} from '../../application/ports.js';
import type { Micros } from '../../domain/quantity.js';
import { assertInvariant } from '../../domain/rejection.js';
import { batchesOf } from '../../domain/settlement/settlement-batch.js';
import { flexibilityEscrowAbi } from './artifacts/flexibility-escrow.js';
import { flexibilitySettlementAbi } from './artifacts/flexibility-settlement.js';
import { settlementTokenAbi } from './artifacts/settlement-token.js';
import { ChainTime } from './chain-time.js';
import type { MarketAddresses } from './deploy.js';
import { ExecutedRounds } from './executed-rounds.js';
import { MarketReader, marketId } from './market-reader.js';
import { OrdersOnChain } from './orders-on-chain.js';
import { keyCalls, mandateCalls, participantCalls } from './participant-registration.js';
import { PostedPeriods, type PostedPeriodsOptions } from './posted-periods.js';
import { RecordedRounds } from './recorded-rounds.js';
import type { RoundsOnChain } from './rounds-on-chain.js';
import { SerialQueue } from './serial-queue.js';
import type { TransactionSender } from './transaction-sender.js';
import { VerifiedRounds } from './verified-rounds.js';

const ZERO_DIGEST: Hex = `0x${'0'.repeat(64)}`;
const PAYOUTS_PER_TRANSACTION = 150;

export interface ViemSettlementChainOptions {
  readonly sender: TransactionSender;
  readonly addresses: MarketAddresses;
  /** Whether the sender may mint the settlement token, as on the embedded chain; otherwise it deposits what it has. */
  readonly mintsToken: boolean;
  /** Where data of postings go, and who keeps their blobs; calldata where it is left out. */
  readonly posting?: PostingPlace;
}

export type PostingPlace = Pick<PostedPeriodsOptions, 'dataPlace' | 'archive'>;

/**
 * The contracts of one market, on any chain. What the chain holds already is not sent again: asked a second time for the same
 * content, after a crash or a lost answer, a call goes on where the chain is, and answers with the transactions of the first time
 * where it must have some. Other content is refused by the contract, which is thrown as a ContractRefusal.
 */
export class ViemSettlementChain implements SettlementChain {
  readonly chainId: number;
  readonly postings: PostedPeriods;
  private readonly sender: TransactionSender;
  private readonly addresses: MarketAddresses;
  private readonly mintsToken: boolean;
  private readonly reader: MarketReader;
  private readonly rounds: RoundsOnChain;
  /** Calls that send take their turn whole, so that calls made in one order are transactions in that order. */
  private readonly calls = new SerialQueue();

  constructor({ sender, addresses, mintsToken, posting }: ViemSettlementChainOptions) {
    this.sender = sender;
    this.addresses = addresses;
    this.mintsToken = mintsToken;
    this.reader = new MarketReader(sender.client, addresses);
    this.rounds = roundsOn(sender, this.reader, addresses, mintsToken);
    this.chainId = sender.chainId;
    const { calls } = this;
    const place = posting ?? ({ dataPlace: 'calldata' } as const);
    const { postings: address, deliveries, demands } = addresses;
    this.postings = new PostedPeriods({ sender, address, deliveries, demands, calls, ...place });
  }

  async isNew(): Promise<boolean> {
    return (await this.reader.participantCount()) === 0;
  }

  register(
    participants: readonly ChainParticipant[],
    mandates: readonly ChainMandate[],
    keys: readonly ChainReadingKeys[] = [],
  ): Promise<ChainReceipt[]> {
    return this.calls.run(async () => {
      const { registry } = this.addresses;
      const registered = await this.sendAll(registry, await participantCalls(this.reader, participants));
      const mandated = await this.sendAll(registry, await mandateCalls(this.reader, mandates));
      return [...registered, ...mandated, ...(await this.sendAll(registry, await keyCalls(this.reader, keys)))];
    });
  }

  fundEscrow(participant: number, amount: Micros): Promise<ChainReceipt[]> {
    return this.calls.run(async () => {
      const { token, escrow } = this.addresses;
      const { address } = this.sender;
      const receipts: ChainReceipt[] = [];
      if (this.mintsToken) {
        const data = encodeFunctionData({ abi: settlementTokenAbi, functionName: 'mint', args: [address, amount] });
        receipts.push(await this.sender.send(token, data));
      }
      if ((await this.reader.allowance(address)) < amount) {
        const args = [escrow, maxUint256] as const;
        const data = encodeFunctionData({ abi: settlementTokenAbi, functionName: 'approve', args });
        receipts.push(await this.sender.send(token, data));
      }
      const args = [BigInt(participant), amount] as const;
      const data = encodeFunctionData({ abi: flexibilityEscrowAbi, functionName: 'deposit', args });
      receipts.push(await this.sender.send(escrow, data));
      return receipts;
    });
  }

  holdCollateral(participant: number, amount: Micros): Promise<ChainReceipt[]> {
    return this.calls.run(async () => {
      const { locked } = await this.reader.escrowBalance(participant);
      if (locked === amount) return [];
      const call =
        locked < amount
          ? ({ functionName: 'holdCollateral', args: [BigInt(participant), amount - locked] } as const)
          : ({ functionName: 'releaseCollateral', args: [BigInt(participant), locked - amount] } as const);
      const data = encodeFunctionData({ abi: flexibilitySettlementAbi, ...call });
      return [await this.sender.send(this.addresses.settlement, data)];
    });
  }

  announceRound(announcement: RoundAnnouncement): Promise<void> {
    return this.calls.run(() => this.rounds.announceRound(announcement));
  }

  get signedFor(): Hex | undefined {
    return this.addresses.orders;
  }

  async isSigned(tree: SignedTree): Promise<boolean> {
    const { orders } = this.addresses;
    assertInvariant(orders !== undefined, 'orders are signed only where the auction checks rounds');
    return new OrdersOnChain(this.sender.client, orders).isSigned(tree);
  }

  sealedRoot(market: string, round: number, participant: number): Promise<SealedRoot> {
    return this.rounds.sealedRoot(market, round, participant);
  }

  forcedOrders(market: string, round: number): Promise<readonly ForcedOrder[]> {
    return this.rounds.forcedOrders(market, round);
  }

  /** Beside the queue: while a gate on the chain is still open, other calls go on. */
  forcingOver(announcement: RoundAnnouncement): Promise<void> {
    return this.rounds.forcingOver(announcement);
  }

  commitBook(commitment: BookCommitment): Promise<ChainReceipt> {
    return this.calls.run(() => this.rounds.commitBook(commitment));
  }

  postResult(result: PostedResult): Promise<ChainReceipt> {
    return this.calls.run(() => this.rounds.postResult(result));
  }

  settle({ market, period, recordsRoot, records }: SettlementBatch): Promise<ChainReceipt[]> {
    return this.calls.run(async () => {
      const progress = await this.reader.periodProgress(market, period);
      const receipts = await this.reader.receiptsOfPeriod(market, period);
      if (progress.isFinal && progress.recordsRoot === recordsRoot) return receipts;

      // Where the period is final under another root, the contract says so.
      const settled = progress.isFinal ? 0 : progress.batchCount;
      const batches = batchesOf(records);
      for (const [i, batch] of batches.entries()) {
        if (i < settled) continue;
        const root = i === batches.length - 1 ? recordsRoot : ZERO_DIGEST;
        const args = [marketId(market), BigInt(period), BigInt(i), bytesToHex(batch.bytes), root] as const;
        const data = encodeFunctionData({ abi: flexibilitySettlementAbi, functionName: 'settle', args });
        receipts.push(await this.sender.send(this.addresses.settlement, data, `${market}/${period}/settle/${i}`));
      }
      const seen = await this.recordsRoot(market, period);
      assertInvariant(
        seen === recordsRoot,
        `the chain holds records root ${seen} of period ${period}, not ${recordsRoot}`,
      );
      return receipts;
    });
  }

  async settledRecords(market: string, period: number): Promise<number> {
    return (await this.reader.periodProgress(market, period)).recordCount;
  }

  payOut(participants: readonly number[]): Promise<ChainReceipt[]> {
    return this.calls.run(async () => {
      const balances = await this.balances(participants);
      const creditors = balances.filter(({ claimable }) => claimable > 0n).map(({ number }) => BigInt(number));
      const calls: Hex[] = [];
      for (let first = 0; first < creditors.length; first += PAYOUTS_PER_TRANSACTION) {
        const args = [creditors.slice(first, first + PAYOUTS_PER_TRANSACTION)] as const;
        calls.push(encodeFunctionData({ abi: flexibilityEscrowAbi, functionName: 'payOut', args }));
      }
      return this.sendAll(this.addresses.escrow, calls);
    });
  }

  bookRoot(market: string, round: number): Promise<Hex | undefined> {
    return this.rounds.bookRoot(market, round);
  }

  resultHash(market: string, round: number): Promise<Hex | undefined> {
    return this.rounds.resultHash(market, round);
  }

  verifiedRound(market: string, round: number): Promise<VerifiedRoundOnChain | undefined> {
    return this.rounds.verifiedRound(market, round);
  }

  executedRound(market: string, round: number): Promise<ExecutedRoundOnChain | undefined> {
    return this.rounds.executedRound(market, round);
  }

  async recordsRoot(market: string, period: number): Promise<Hex | undefined> {
    const { isFinal, recordsRoot } = await this.reader.periodProgress(market, period);
    return isFinal ? recordsRoot : undefined;
  }

  balances(participants: readonly number[]): Promise<ParticipantBalance[]> {
    return Promise.all(
      participants.map(async (number) => {
        const { free, claimable, locked, bonded } = await this.reader.escrowBalance(number);
        return { number, free, claimable, locked, bonded };
      }),
    );
  }

  async accountBalance(participant: number): Promise<Micros> {
    const { account } = await this.reader.participant(participant);
    return this.reader.tokenBalance(account);
  }

  async close(): Promise<void> {
    await this.calls.run(() => this.sender.close());
  }

  private async sendAll(to: Hex, calls: readonly Hex[]): Promise<ChainReceipt[]> {
    const receipts: ChainReceipt[] = [];
    for (const data of calls) receipts.push(await this.sender.send(to, data));
    return receipts;
  }
}

/** An embedded chain is the server's own, and so is its time. */
function roundsOn(
  sender: TransactionSender,
  reader: MarketReader,
  { auction, orders, publications, horizonVerifier }: MarketAddresses,
  isEmbedded: boolean,
): RoundsOnChain {
  const time = new ChainTime(sender.client, isEmbedded);
  if (orders !== undefined && publications !== undefined)
    return new VerifiedRounds(sender, { auction, orders, publications }, time);
  const recorded = new RecordedRounds(sender, reader, auction);
  return horizonVerifier === undefined ? recorded : new ExecutedRounds(sender, recorded, auction, time);
}
