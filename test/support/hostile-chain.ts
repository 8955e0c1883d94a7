import { createPublicClient, custom, getContractAddress, type PublicClient } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import type { Hex } from '../../src/application/ports.js';
import type { SeededRandom } from '../../src/demo/scenario/random.js';

const GWEI = 1_000_000_000n;
/** Adds one to the slot that the call names: what a call did is how often it was made. */
const COUNTER: Hex = '0x600a600a5f39600a5ff35f358054600101905500';

/** What happens on the chain, and between it and those who send, each with how often in 1,000 requests. */
export interface Hostility {
  readonly mined: number;
  readonly dropped: number;
  readonly reorganised: number;
  readonly rolledBack: number;
  /** Somebody else uses the sender's next nonce and pays more. */
  readonly displaced: number;
  readonly requestLost: number;
  readonly replyLost: number;
}

/** Where a process dies: at its request of that number, before the chain gets it or before the process gets the answer. */
export interface Death {
  readonly atRequest: number;
  readonly isBefore: boolean;
}

export interface HostileRun {
  readonly key: Hex;
  readonly confirmations: number;
  readonly hostility: Hostility;
  readonly random: SeededRandom;
}

/** A real anvil that mines when told to, and does to transactions what chains and networks do. */
export class HostileChain {
  private snapshot: { readonly id: Hex; readonly height: number } | undefined;

  private constructor(
    private readonly anvil: EmbeddedChain,
    readonly counter: Hex,
  ) {}

  static async start(accounts: readonly Hex[]): Promise<HostileChain> {
    const anvil = await EmbeddedChain.start({
      mnemonic: 'test test test test test test test test test test test junk',
      genesisAt: 1_760_000_000,
    });
    const chain = new HostileChain(anvil, await deployCounter(anvil));
    await Promise.all(
      accounts.map((account) => chain.rpc('anvil_setBalance', [account, `0x${(10n ** 20n).toString(16)}`])),
    );
    await chain.rpc('evm_setAutomine', [false]);
    // No reorganisation reaches back to where the accounts had nothing.
    await chain.rpc('anvil_mine', ['0x20']);
    return chain;
  }

  stop(): Promise<void> {
    return this.anvil.stop();
  }

  /** How often the call of a slot had its effect. */
  async effects(slot: Hex): Promise<number> {
    return Number(await this.rpc('eth_getStorageAt', [this.counter, slot, 'latest']));
  }

  async mine(blocks: number): Promise<void> {
    await this.rpc('anvil_mine', [`0x${blocks.toString(16)}`]);
  }

  async usedNonces(account: Hex): Promise<number> {
    return Number(await this.rpc('eth_getTransactionCount', [account, 'latest']));
  }

  /** The connection of one process, which dies as it is told to; a dead one gets no answer, ever. */
  connect(run: HostileRun, death: Death | undefined, died: () => void): PublicClient {
    let requests = 0;
    let isDead = false;
    const hang = () => new Promise<never>(() => undefined);
    const die = () => {
      isDead = true;
      died();
      return hang();
    };
    const request = async ({ method, params }: { method: string; params?: unknown }) => {
      if (isDead) return hang();
      const dies = requests++ === death?.atRequest;
      if (dies && death.isBefore) return die();
      await this.disturb(run);
      if (isDead) return hang();
      if (happens(run.random, run.hostility.requestLost)) throw new Error('the request was lost');
      const answer = await this.rpc(method, (params ?? []) as readonly unknown[]);
      if (dies) return die();
      if (isDead) return hang();
      if (happens(run.random, run.hostility.replyLost)) throw new Error('the reply was lost');
      return answer;
    };
    return createPublicClient({ transport: custom({ request }, { retryCount: 0 }), cacheTime: 0 });
  }

  private async disturb(run: HostileRun): Promise<void> {
    const { random, hostility } = run;
    if (happens(random, hostility.displaced)) await this.displace(run.key);
    if (happens(random, hostility.mined)) await this.mineOne(random);
    if (happens(random, hostility.dropped)) await this.dropOne();
    if (run.confirmations === 1) return;
    if (happens(random, hostility.reorganised))
      await this.rpc('anvil_reorg', [1 + random.below(run.confirmations - 1), []]);
    if (happens(random, hostility.rolledBack)) await this.rollBack(run.confirmations);
  }

  private async mineOne(random: SeededRandom): Promise<void> {
    if (happens(random, 200))
      this.snapshot = { id: (await this.rpc('evm_snapshot', [])) as Hex, height: await this.height() };
    await this.rpc('evm_mine', []);
  }

  private async dropOne(): Promise<void> {
    const { pending } = (await this.rpc('txpool_content', [])) as {
      pending: Record<string, Record<string, { hash: Hex }>>;
    };
    const [transaction] = Object.values(pending).flatMap((ofAccount) => Object.values(ofAccount));
    if (transaction !== undefined) await this.rpc('anvil_dropTransaction', [transaction.hash]);
  }

  /** Back to how the chain was some blocks ago, fewer than make a transaction final. */
  private async rollBack(confirmations: number): Promise<void> {
    const { snapshot } = this;
    this.snapshot = undefined;
    if (snapshot !== undefined && (await this.height()) - snapshot.height < confirmations)
      await this.rpc('evm_revert', [snapshot.id]);
  }

  private async displace(key: Hex): Promise<void> {
    const account = privateKeyToAccount(key);
    const nonce = await this.usedNonces(account.address);
    const raw = await account.signTransaction({
      ...{ type: 'eip1559', chainId: 31_337, nonce, to: account.address, gas: 21_000n },
      ...{ maxFeePerGas: 900n * GWEI, maxPriorityFeePerGas: 900n * GWEI },
    });
    // Refused where it was there already.
    await this.rpc('eth_sendRawTransaction', [raw]).catch(() => undefined);
  }

  private async height(): Promise<number> {
    return Number(await this.rpc('eth_blockNumber', []));
  }

  private rpc(method: string, params: readonly unknown[]): Promise<unknown> {
    return requestOf(this.anvil, method, params);
  }
}

function happens(random: SeededRandom, perMille: number): boolean {
  return random.below(1_000) < perMille;
}

async function deployCounter(anvil: EmbeddedChain): Promise<Hex> {
  const account = privateKeyToAccount(anvil.operatorKey);
  const fees = { gas: 200_000n, maxFeePerGas: 100n * GWEI, maxPriorityFeePerGas: GWEI };
  const raw = await account.signTransaction({ type: 'eip1559', chainId: 31_337, nonce: 0, data: COUNTER, ...fees });
  await requestOf(anvil, 'eth_sendRawTransaction', [raw]);
  await requestOf(anvil, 'evm_mine', []);
  return getContractAddress({ from: account.address, nonce: 0n }).toLowerCase() as Hex;
}

async function requestOf({ rpcUrl }: EmbeddedChain, method: string, params: readonly unknown[]): Promise<unknown> {
  const response = await fetch(rpcUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const { result, error } = (await response.json()) as { result?: unknown; error?: { code: number; message: string } };
  if (error !== undefined) throw Object.assign(new Error(error.message), error);
  return result;
}
