import { getContractAddress, type PublicClient } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import type { Hex } from '../../application/ports.js';
import { EmbeddedChain } from './embedded-chain.js';
import { connect } from './rpc.js';
import { TransactionBook } from './transaction-book.js';
import { type SenderOptions, TransactionSender } from './transaction-sender.js';

const GWEI = 1_000_000_000n;
/** Creates a contract that adds one to slot 0 and reverts from the third time on. */
const TWICE: Hex = '0x6012600a5f3960125ff35f5460010180600311600f575f80fd5b5f55';

describe('the sender', () => {
  let chain: EmbeddedChain;
  let client: PublicClient;
  const senders: TransactionSender[] = [];

  beforeAll(async () => {
    chain = await EmbeddedChain.start({
      mnemonic: 'test test test test test test test test test test test junk',
      genesisAt: 1_760_000_000,
    });
    client = connect(chain.rpcUrl, { retryCount: 0 });
  });
  afterEach(async () => {
    await rpc('evm_setAutomine', [true]);
    await Promise.all(senders.splice(0).map((sender) => sender.close()));
  });
  afterAll(() => chain.stop());

  function rpc(method: string, params: readonly unknown[] = []): Promise<unknown> {
    return client.request({ method, params } as never);
  }

  async function open(options: Partial<SenderOptions> = {}): Promise<TransactionSender> {
    const sender = await TransactionSender.open(client, { privateKey: chain.operatorKey, pollingMs: 5, ...options });
    senders.push(sender);
    return sender;
  }

  async function deployTwice(sender: TransactionSender): Promise<Hex> {
    return (await sender.deploy([], TWICE, [])).contractAddress;
  }

  async function times(contract: Hex): Promise<number> {
    return Number(await client.getStorageAt({ address: contract, slot: '0x0' }));
  }

  it('sends once what is asked for twice under one intent, and twice what is asked for without', async () => {
    const sender = await open();
    const contract = await deployTwice(sender);
    const [first, again] = [await sender.send(contract, '0x', 'once'), await sender.send(contract, '0x', 'once')];
    expect(again).toEqual(first);
    expect(await times(contract)).toBe(1);
    await sender.send(contract, '0x');
    expect(await times(contract)).toBe(2);
  });

  it('takes no other content under an intent; what the contract says to it comes first', async () => {
    const sender = await open();
    const contract = await deployTwice(sender);
    const { transactionHash } = await sender.send(contract, '0x01', 'once');
    await expect(sender.send(contract, '0x02', 'once')).rejects.toThrow(
      `"${contract} once" was sent with other content, as ${transactionHash}`,
    );
    await sender.send(contract, '0x03');
    await expect(sender.send(contract, '0x04', 'once')).rejects.toThrow(/revert/i);
  });

  it('keeps to the book of the process before', async () => {
    const book = TransactionBook.inMemory();
    const before = await open({ book });
    const contract = await deployTwice(before);
    await expect(open({ book })).rejects.toThrow(/has a sender on chain 31337 already/);
    await rpc('evm_setAutomine', [false]);
    const impatient = before.send(contract, '0x', 'once');
    await expect(Promise.race([impatient, later(200)])).resolves.toBe('not yet');
    await rpc('evm_mine');
    const first = await impatient;
    await before.close();

    const after = await open({ book });
    expect(await after.send(contract, '0x', 'once')).toEqual(first);
    expect(await times(contract)).toBe(1);
  });

  it('says so when its patience is over, and goes on all the same', async () => {
    const sender = await open({ patienceMs: 100 });
    const contract = await deployTwice(sender);
    await rpc('evm_setAutomine', [false]);
    await expect(sender.send(contract, '0x', 'once')).rejects.toThrow(/is not on the chain after 0.1 s; it is pursued/);
    await rpc('evm_mine');
    for (let look = 0; look < 200 && (await times(contract)) === 0; look++) await later(10);
    expect(await times(contract)).toBe(1);
  });

  it('throws when the chain reverts what looked well, and may be asked again', async () => {
    const sender = await open();
    const contract = await deployTwice(sender);
    await sender.send(contract, '0x');
    await rpc('evm_setAutomine', [false]);
    const overtaken = sender.send(contract, '0x', 'once');
    // One from elsewhere pays more and comes first: then it is the third.
    const outsider = privateKeyToAccount(`0x${'77'.repeat(32)}`);
    await rpc('anvil_setBalance', [outsider.address, '0xde0b6b3a7640000']);
    const raw = await outsider.signTransaction({
      ...{ type: 'eip1559', chainId: sender.chainId, nonce: 0, to: contract, gas: 100_000n },
      ...{ maxFeePerGas: 1_000n * GWEI, maxPriorityFeePerGas: 900n * GWEI },
    });
    await rpc('eth_sendRawTransaction', [raw]);
    await pendingTransactions(2);
    await rpc('evm_mine');
    await expect(overtaken).rejects.toThrow(/was reverted on the chain/);
    await rpc('evm_setAutomine', [true]);
    await expect(sender.send(contract, '0x', 'once')).rejects.toThrow(/revert/i);
  });

  it('never offers more than the cap', async () => {
    const offered: bigint[] = [];
    const sender = await open({ feeCapGwei: 5, stuckAfterMs: 0 });
    const contract = await deployTwice(sender);
    await rpc('evm_setAutomine', [false]);
    const sent = sender.send(contract, '0x', 'once');
    for (let look = 0; look < 200 && (offered.at(-1) ?? 0n) * 9n < 40n * GWEI; look++) {
      const [pending] = await pendingTransactions(1);
      if (pending !== offered.at(-1)) offered.push(pending!);
    }
    await rpc('evm_mine');
    await sent;
    expect(offered.length).toBeGreaterThan(3);
    expect(offered).toEqual(offered.toSorted((a, b) => Number(a - b)));
    expect(offered.at(-1)).toBeLessThanOrEqual(5n * GWEI);
    expect(await times(contract)).toBe(1);
  });

  it('pays what it is told to, once, also where it has to offer more', async () => {
    const offered = new Set<bigint>();
    const payee: Hex = '0x00000000000000000000000000000000000bea75';
    const sender = await open({ feeCapGwei: 5, stuckAfterMs: 0 });
    await rpc('evm_setAutomine', [false]);
    const sent = sender.sendPaying(payee, '0x', 12_345n);
    for (let look = 0; look < 200 && offered.size < 2; look++) offered.add((await pendingTransactions(1))[0]!);
    await rpc('evm_mine');
    await sent;
    expect(offered.size).toBe(2);
    expect(await client.getBalance({ address: payee })).toBe(12_345n);
  });

  it('deploys where its nonces say', async () => {
    const sender = await open();
    const nonce = BigInt(await sender.nextNonce());
    const expected = getContractAddress({ from: sender.address, nonce }).toLowerCase();
    expect(await deployTwice(sender)).toBe(expected);
  });

  /** Waits until so many are pending; returns the most each offers per gas. */
  async function pendingTransactions(count: number): Promise<bigint[]> {
    for (let look = 0; look < 1_000; look++) {
      const { pending } = (await rpc('txpool_content')) as Pool;
      const all = Object.values(pending).flatMap((ofAccount) => Object.values(ofAccount));
      if (all.length >= count) return all.map(({ maxFeePerGas }) => BigInt(maxFeePerGas));
      await later(5);
    }
    throw new Error(`there are not ${count} pending transactions`);
  }
});

interface Pool {
  readonly pending: Record<string, Record<string, { readonly maxFeePerGas: Hex }>>;
}

async function later(milliseconds: number): Promise<'not yet'> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return 'not yet';
}
