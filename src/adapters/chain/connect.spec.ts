import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectSettlementChain, readDeployment, writeDeployments } from './connect.js';
import { deployMarket, deployToken } from './deploy.js';
import { EMBEDDED_CHAIN_ID, EmbeddedChain } from './embedded-chain.js';
import { keyOfSeed } from './login-signature.js';
import { connect } from './rpc.js';
import { EMBEDDED_FEES, TransactionSender } from './transaction-sender.js';

describe('a connection to a market that others have deployed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gridclear-'));
  const file = join(folder, 'chain.json');
  let anvil: EmbeddedChain;

  beforeAll(async () => {
    anvil = await EmbeddedChain.start({
      mnemonic: 'test test test test test test test test test test test junk',
      genesisAt: 1_760_000_000,
    });
    const sender = await TransactionSender.open(connect(anvil.rpcUrl), {
      privateKey: anvil.operatorKey,
      fees: EMBEDDED_FEES,
      pollingMs: 5,
    });
    const addresses = await deployMarket(sender, await deployToken(sender));
    writeDeployments(file, [
      { market: 'schutterwald', rpcUrl: anvil.rpcUrl, chainId: EMBEDDED_CHAIN_ID, addresses },
      { market: 'elsewhere', rpcUrl: anvil.rpcUrl, chainId: 1, addresses },
    ]);
  });

  afterAll(async () => {
    await anvil.stop();
    rmSync(folder, { recursive: true });
  });

  it('reads, and is refused everything else', async () => {
    const chain = await connectSettlementChain(readDeployment(file, 'schutterwald'));
    expect(await chain.isNew()).toBe(true);
    expect(await chain.bookRoot('schutterwald', 1)).toBeUndefined();
    expect(await chain.balances([1])).toEqual([{ number: 1, free: 0n, claimable: 0n, locked: 0n, bonded: 0n }]);
    const participant = { number: 1, role: 'dso' as const, account: keyOfSeed('dso').account };
    await expect(chain.register([participant], [])).rejects.toThrow('ParticipantRegistry_NotOperator');
  });

  it('refuses a market that is not named, and a chain that is another', async () => {
    expect(() => readDeployment(file, 'nowhere')).toThrow('names no contracts for market nowhere');
    await expect(connectSettlementChain(readDeployment(file, 'elsewhere'))).rejects.toThrow('is chain 31337, not 1');
  });
});
