import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeFunctionData, type PublicClient } from 'viem';
import { settlementTokenAbi } from './artifacts/settlement-token.js';
import { ChainIndex } from './chain-index.js';
import type { Deployment } from './connect.js';
import { deployToken } from './deploy.js';
import { EmbeddedChain } from './embedded-chain.js';
import { keyOfSeed } from './login-signature.js';
import { connect } from './rpc.js';
import { EMBEDDED_FEES, TransactionSender } from './transaction-sender.js';

describe('the index of a chain', () => {
  let chain: EmbeddedChain;
  let client: PublicClient;
  let sender: TransactionSender;
  let deployment: Deployment;
  const folder = mkdtempSync(join(tmpdir(), 'gridclear-index-'));

  beforeAll(async () => {
    chain = await EmbeddedChain.start({
      mnemonic: 'test test test test test test test test test test test junk',
      genesisAt: 1_760_000_000,
    });
    client = connect(chain.rpcUrl);
    sender = await TransactionSender.open(client, { privateKey: chain.operatorKey, fees: EMBEDDED_FEES, pollingMs: 5 });
  });
  beforeEach(async () => {
    const token = await deployToken(sender);
    const settling = { settlement: token, postings: token, deliveries: token, demands: token };
    const addresses = { token, registry: token, auction: token, escrow: token, ...settling };
    deployment = { market: 'village', rpcUrl: chain.rpcUrl, chainId: sender.chainId, addresses };
  });
  afterAll(async () => {
    await sender.close();
    await chain.stop();
    rmSync(folder, { recursive: true });
  });

  /** Makes a log that says so many units. */
  function mint(amount: number) {
    const args = [keyOfSeed('somebody').account, BigInt(amount)] as const;
    return sender.send(
      deployment.addresses.token,
      encodeFunctionData({ abi: settlementTokenAbi, functionName: 'mint', args }),
    );
  }

  const amountsIn = (index: ChainIndex) => [...index.logs()].map(({ data }) => Number(data));

  it('goes on where it stopped, in parts, also in another process', async () => {
    const file = join(folder, 'index.sqlite');
    for (const amount of [1, 2, 3]) await mint(amount);
    const before = ChainIndex.open(deployment, file);
    const read = await before.follow(client, { confirmations: 1, blocksAtOnce: 2 });
    expect(read).toBe(Number(await client.getBlockNumber({ cacheTime: 0 })));
    expect(amountsIn(before)).toEqual([1, 2, 3]);
    before.close();

    await mint(4);
    const after = ChainIndex.open(deployment, file);
    expect(amountsIn(after)).toEqual([1, 2, 3]);
    await after.follow(client, { confirmations: 1 });
    await after.follow(client, { confirmations: 1 });
    expect(amountsIn(after)).toEqual([1, 2, 3, 4]);
    after.close();
  });

  it('waits for confirmations', async () => {
    const index = ChainIndex.open(deployment);
    for (const amount of [1, 2, 3]) await mint(amount);
    await index.follow(client, { confirmations: 3 });
    expect(amountsIn(index)).toEqual([1]);
    await client.request({ method: 'anvil_mine', params: ['0x2'] } as never);
    await index.follow(client, { confirmations: 3 });
    expect(amountsIn(index)).toEqual([1, 2, 3]);
  });

  it('forgets what was reorganised away, and reads what came instead', async () => {
    const index = ChainIndex.open(deployment);
    for (const amount of [1, 2]) {
      await mint(amount);
      await index.follow(client, { confirmations: 1 });
    }
    await mint(3);
    await index.follow(client, { confirmations: 1 });
    expect(amountsIn(index)).toEqual([1, 2, 3]);
    await client.request({ method: 'anvil_reorg', params: [2, []] } as never);
    await index.follow(client, { confirmations: 1 });
    expect(amountsIn(index)).toEqual([1]);
    // The sender sends again what it had taken for final.
    await mint(4);
    await index.follow(client, { confirmations: 1 });
    expect(amountsIn(index)).toEqual([1, 2, 3, 4]);
  });

  it('knows when its transactions were included and what they took, and keeps that until they are reorganised away', async () => {
    const file = join(folder, 'inclusions.sqlite');
    const index = ChainIndex.open(deployment, file);
    for (const amount of [1, 2]) await mint(amount);
    await index.follow(client, { confirmations: 1 });
    const [first, second] = [...index.logs()].map(({ transactionHash }) => transactionHash);
    const inclusions = await index.inclusionsOf(client, [first!, second!, first!]);
    const { timestamp } = await client.getBlock({ blockTag: 'latest' });
    expect([...inclusions.keys()]).toEqual([first, second]);
    expect(inclusions.get(second!)).toMatchObject({ at: Number(timestamp), gasUsed: expect.any(Number) });
    expect(inclusions.get(second!)!.at - inclusions.get(first!)!.at).toBe(1);
    expect(inclusions.get(first!)!.gasPriceWei).toBeGreaterThan(0n);
    index.close();

    const nobody = connect('http://127.0.0.1:9', { retryCount: 0 });
    const kept = ChainIndex.open(deployment, file);
    expect(await kept.inclusionsOf(nobody, [first!, second!])).toEqual(inclusions);
    await client.request({ method: 'anvil_reorg', params: [1, []] } as never);
    await expect(kept.inclusionsOf(nobody, [second!])).resolves.toBeDefined();
    await kept.follow(client, { confirmations: 1 });
    await expect(kept.inclusionsOf(nobody, [second!])).rejects.toThrow();
    expect((await kept.inclusionsOf(client, [first!])).get(first!)).toEqual(inclusions.get(first!));
    kept.close();
    // Brings back what the sender had taken for final, for those who come after.
    await mint(3);
  });

  it('is about one set of contracts', async () => {
    const file = join(folder, 'other.sqlite');
    ChainIndex.open(deployment, file).close();
    const elsewhere = { ...deployment, chainId: 5 };
    expect(() => ChainIndex.open(elsewhere, file)).toThrow(/other.sqlite is not an index of the contracts around 0x/);
  });
});
