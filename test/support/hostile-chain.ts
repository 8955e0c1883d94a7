import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { createPublicClient, custom, getContractAddress, type PublicClient } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import { SerialQueue } from '../../src/adapters/chain/serial-queue.js';
import type { Hex } from '../../src/application/ports.js';
import type { SeededRandom } from '../../src/demo/scenario/random.js';
import type { ScenarioStory } from './scenario-story.js';

const GWEI = 1_000_000_000n;
const keptConnections = new Agent({ keepAlive: true });
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
  /** Gets every request and every fault. */
  readonly story: ScenarioStory;
}

/** A real anvil that mines when told to, and does to transactions what chains and networks do. */
export class HostileChain {
  private readonly disturbances = new SerialQueue();
  /** The highest head there was before the chain was rolled back. */
  private highest = 0;
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

  /** Nothing that happened before is rolled back, or counts, from now on. */
  forget(): void {
    this.snapshot = undefined;
    this.highest = 0;
  }

  /** Other blocks in the place of all that never had so many confirmations. */
  async reorganiseUnconfirmed(confirmations: number): Promise<void> {
    const height = await this.height();
    const depth = height - (Math.max(height, this.highest) - (confirmations - 1));
    if (depth > 0) await this.reorganise(depth);
  }

  /** The connection of one process, which ends `life` where it is told to die; a dead one gets no answer, ever. */
  connect(run: HostileRun, death: Death | undefined, life: AbortController): PublicClient {
    const { random, hostility, story } = run;
    let requests = 0;
    const hang = () => new Promise<never>(() => undefined);
    const die = (how: string) => {
      story.count(how);
      life.abort();
      return hang();
    };
    const lose = (what: string): never => {
      story.count(what);
      throw new Error(what);
    };
    const answer = async ({ method, params }: { method: string; params?: unknown }) => {
      if (life.signal.aborted) return hang();
      const dies = requests++ === death?.atRequest;
      if (dies && death.isBefore) return die(`died before ${method}`);
      await this.disturb(run);
      if (life.signal.aborted) return hang();
      if (happens(random, hostility.requestLost)) return lose('the request was lost');
      story.tell(method);
      const reply = await this.rpc(method, (params ?? []) as readonly unknown[]);
      if (dies) return die(`died after ${method}`);
      if (life.signal.aborted) return hang();
      if (happens(random, hostility.replyLost)) return lose('the reply was lost');
      return reply;
    };
    return createPublicClient({ transport: custom({ request: answer }, { retryCount: 0 }), cacheTime: 0 });
  }

  /** Does what comes between two requests; what comes between others at the same time, after it. */
  private disturb(run: HostileRun): Promise<void> {
    return this.disturbances.run(() => this.disturbNow(run));
  }

  private async disturbNow(run: HostileRun): Promise<void> {
    const { random, hostility, story, confirmations } = run;
    if (happens(random, hostility.displaced)) await this.displace(run.key, story);
    if (happens(random, hostility.mined)) await this.mineOne(random);
    if (happens(random, hostility.dropped)) await this.dropOne(story);
    if (confirmations === 1) return;
    if (happens(random, hostility.reorganised)) {
      await this.reorganise(1 + random.below(confirmations - 1));
      story.count('blocks were reorganised');
    }
    if (happens(random, hostility.rolledBack)) await this.rollBack(confirmations, story);
  }

  private async mineOne(random: SeededRandom): Promise<void> {
    if (happens(random, 200))
      this.snapshot = { id: (await this.rpc('evm_snapshot', [])) as Hex, height: await this.height() };
    await this.rpc('evm_mine', []);
  }

  private async dropOne(story: ScenarioStory): Promise<void> {
    const { pending } = (await this.rpc('txpool_content', [])) as {
      pending: Record<string, Record<string, { hash: Hex }>>;
    };
    const [transaction] = Object.values(pending).flatMap((ofAccount) => Object.values(ofAccount));
    if (transaction === undefined) return;
    await this.rpc('anvil_dropTransaction', [transaction.hash]);
    story.count('a transaction was dropped');
  }

  /** Other blocks in the place of the latest, without their transactions. */
  private async reorganise(depth: number): Promise<void> {
    // Rolled back to a block that is no longer part of the chain, anvil would show what was in it for ever.
    if (this.snapshot !== undefined && (await this.height()) - depth < this.snapshot.height) this.snapshot = undefined;
    await this.rpc('anvil_reorg', [depth, []]);
  }

  async usedNonces(account: Hex): Promise<number> {
    return Number(await this.rpc('eth_getTransactionCount', [account, 'latest']));
  }

  /** Back to how the chain was some blocks ago, fewer than make a transaction final. */
  private async rollBack(confirmations: number, story: ScenarioStory): Promise<void> {
    const { snapshot } = this;
    this.snapshot = undefined;
    if (snapshot === undefined) return;
    const height = await this.height();
    if (height - snapshot.height >= confirmations) return;
    this.highest = Math.max(this.highest, height);
    if (await this.rpc('evm_revert', [snapshot.id])) story.count('the chain was rolled back');
  }

  private async displace(key: Hex, story: ScenarioStory): Promise<void> {
    const account = privateKeyToAccount(key);
    const nonce = await this.usedNonces(account.address);
    const raw = await account.signTransaction({
      ...{ type: 'eip1559', chainId: 31_337, nonce, to: account.address, gas: 21_000n },
      ...{ maxFeePerGas: 900n * GWEI, maxPriorityFeePerGas: 900n * GWEI },
    });
    // Refused where it was there already.
    const isTaken = await this.rpc('eth_sendRawTransaction', [raw]).catch(() => undefined);
    if (isTaken !== undefined) story.count('somebody else used the nonce');
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

/** By a connection that is kept: `fetch` would cost more than all that is asked. */
async function requestOf({ rpcUrl }: EmbeddedChain, method: string, params: readonly unknown[]): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const asked = request(rpcUrl, { method: 'POST', headers, agent: keptConnections }).end(body);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const { result, error } = (await json(response)) as { result?: unknown; error?: { code: number; message: string } };
  if (error !== undefined) throw Object.assign(new Error(error.message), error);
  return result;
}
