import type { ChainReceipt, Hex, SealedRoot } from '../../application/ports.js';
import { type Deployment, openSender } from './connect.js';
import { OrdersOnChain, sealOrdersCall } from './orders-on-chain.js';
import { participantOfAccount } from './participant-of-account.js';
import type { TransactionSender } from './transaction-sender.js';
import { ViemSettlementChain } from './viem-settlement-chain.js';

/** The account of a participant that seals its orders on the chain of its market. */
export class SealingAccount {
  private constructor(
    private readonly deployment: Deployment,
    private readonly orders: Hex,
    private readonly sender: TransactionSender,
    /** Number of the participant. */
    readonly participant: number,
  ) {}

  /** Throws where nothing can be sealed in the market, or the account of the key is no participant of it. */
  static async open(deployment: Deployment, privateKey: Hex): Promise<SealingAccount> {
    const { market, addresses } = deployment;
    if (addresses.orders === undefined) throw new Error(`for the rounds of ${market} nothing can be sealed`);
    const sender = await openSender(deployment, privateKey);
    try {
      const participant = await participantOfAccount(sender.client, addresses.registry, sender.address);
      return new SealingAccount(deployment, addresses.orders, sender, participant);
    } catch (error) {
      await sender.close();
      throw error;
    }
  }

  close(): Promise<void> {
    return this.sender.close();
  }

  /** Seals a root; undefined where it was sealed before. Throws a ContractRefusal where the contract refuses it. */
  async seal(round: number, root: Hex): Promise<ChainReceipt | undefined> {
    const { deployment, orders, sender, participant } = this;
    const { market } = deployment;
    const before = await new OrdersOnChain(sender.client, orders).sealedRoot(market, round, participant);
    if (before === root) return undefined;
    return sender.send(orders, sealOrdersCall(market, round, participant, root));
  }

  /** What it sealed for a round, told once nobody can seal for it any more. */
  sealedRoot(round: number): Promise<SealedRoot> {
    const { deployment, sender, participant } = this;
    const { market, addresses } = deployment;
    const chain = new ViemSettlementChain({ sender, addresses, mintsToken: false });
    return chain.sealedRoot(market, round, participant);
  }
}
