import { ChainWatch } from './chain-watch.js';
import { EmbeddedChain } from './embedded-chain.js';

const options = {
  mnemonic: 'test test test test test test test test test test test junk',
  genesisAt: 1_760_000_000,
};

describe('watching a chain', () => {
  it('tells that it answers, and when it does no more', async () => {
    let told: (how: string) => void;
    const death = new Promise<string>((resolve) => {
      told = resolve;
    });
    const chain = await EmbeddedChain.start({ ...options, onDeath: (how) => told(how) });
    const watch = new ChainWatch(chain.rpcUrl);
    expect(await watch.health()).toEqual({ status: 'ok', lastBlock: 0 });

    process.kill(chain.processId!, 'SIGTERM');
    expect(await death).toMatch(/exit code|SIGTERM/);
    // The answer of before is good for a second.
    for (let look = 0; look < 100 && (await watch.health()).status === 'ok'; look++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await watch.health()).toEqual({ status: 'unreachable', lastBlock: 0 });
    await chain.stop();
  });

  it('does not call it a death when it is stopped', async () => {
    const deaths: string[] = [];
    const chain = await EmbeddedChain.start({ ...options, onDeath: (how) => deaths.push(how) });
    await chain.stop();
    expect(deaths).toEqual([]);
  });
});
