import { keccak256, type PublicClient, stringToBytes } from 'viem';
import type { ChainReceipt, Hex } from '../../application/ports.js';
import { flexibilityAuctionAbi } from './artifacts/flexibility-auction.js';
import { flexibilityEscrowAbi } from './artifacts/flexibility-escrow.js';
import { flexibilitySettlementAbi } from './artifacts/flexibility-settlement.js';
import { participantRegistryAbi } from './artifacts/participant-registry.js';
import { settlementTokenAbi } from './artifacts/settlement-token.js';
import type { MarketAddresses } from './deploy.js';

/** A market's name as the contracts know it. */
export function marketId(market: string): Hex {
  return keccak256(stringToBytes(market));
}

/** Reads what the contracts of one market hold. */
export class MarketReader {
  constructor(
    private readonly client: PublicClient,
    private readonly addresses: MarketAddresses,
  ) {}

  async participantCount(): Promise<number> {
    const { registry: address } = this.addresses;
    const functionName = 'participantCount';
    return Number(await this.client.readContract({ address, abi: participantRegistryAbi, functionName }));
  }

  /** Role and mandate as the registry numbers them; role 0 where no participant is registered. */
  participant(number: number) {
    const { registry: address } = this.addresses;
    const args = [BigInt(number)] as const;
    return this.client.readContract({ address, abi: participantRegistryAbi, functionName: 'participant', args });
  }

  readingKeys(number: number) {
    const { registry: address } = this.addresses;
    const args = [BigInt(number)] as const;
    return this.client.readContract({ address, abi: participantRegistryAbi, functionName: 'keysOf', args });
  }

  escrowBalance(participant: number) {
    const { escrow: address } = this.addresses;
    const args = [BigInt(participant)] as const;
    return this.client.readContract({ address, abi: flexibilityEscrowAbi, functionName: 'balanceOf', args });
  }

  tokenBalance(account: Hex): Promise<bigint> {
    const { token: address } = this.addresses;
    const args = [account] as const;
    return this.client.readContract({ address, abi: settlementTokenAbi, functionName: 'balanceOf', args });
  }

  /** What the escrow may still take from an account. */
  allowance(account: Hex): Promise<bigint> {
    const { token: address, escrow } = this.addresses;
    const args = [account, escrow] as const;
    return this.client.readContract({ address, abi: settlementTokenAbi, functionName: 'allowance', args });
  }

  roundCommitment(market: string, round: number) {
    const { auction: address } = this.addresses;
    const args = [marketId(market), BigInt(round)] as const;
    return this.client.readContract({ address, abi: flexibilityAuctionAbi, functionName: 'roundCommitment', args });
  }

  periodProgress(market: string, period: number) {
    const { settlement: address } = this.addresses;
    const args = [marketId(market), BigInt(period)] as const;
    return this.client.readContract({ address, abi: flexibilitySettlementAbi, functionName: 'periodProgress', args });
  }

  /** The transaction that committed a round's book or posted its result. */
  async receiptOfRound(eventName: 'BookCommitted' | 'ResultPosted', market: string, round: number) {
    const events = await this.client.getContractEvents({
      address: this.addresses.auction,
      abi: flexibilityAuctionAbi,
      eventName,
      args: { market: marketId(market), round: BigInt(round) },
      fromBlock: 0n,
    });
    const [receipt] = await this.receipts(events);
    if (receipt === undefined) throw new Error(`the chain has no event ${eventName} for round ${round} of ${market}`);
    return receipt;
  }

  /** The transactions that settled the batches of a period so far, in order. */
  async receiptsOfPeriod(market: string, period: number): Promise<ChainReceipt[]> {
    const events = await this.client.getContractEvents({
      address: this.addresses.settlement,
      abi: flexibilitySettlementAbi,
      eventName: 'BatchSettled',
      args: { market: marketId(market), period: BigInt(period) },
      fromBlock: 0n,
    });
    return this.receipts(events);
  }

  private receipts(events: readonly { readonly transactionHash: Hex }[]): Promise<ChainReceipt[]> {
    return Promise.all(
      events.map(async ({ transactionHash: hash }) => {
        const { blockNumber, gasUsed } = await this.client.getTransactionReceipt({ hash });
        return { transactionHash: hash, blockNumber: Number(blockNumber), gasUsed: Number(gasUsed) };
      }),
    );
  }
}
