import { JournalFolder } from '../../../test/support/journaled-market.js';
import { NOON, QUARTER } from '../../../test/support/village.js';
import type { Market } from '../../application/market.js';
import { MarketOperation } from '../../application/market-operation.js';
import type { SettlementChain } from '../../application/ports.js';
import { computingInPlace } from '../../application/round-computation.js';
import { RoundScheduler } from './round-scheduler.js';

const deadChain = chainThat(() => Promise.reject(new Error('the line is dead')));

function chainThat(answers: () => Promise<unknown>): SettlementChain {
  const nothingForced = async () => [];
  return new Proxy({} as SettlementChain, { get: (_, call) => (call === 'forcedOrders' ? nothingForced : answers) });
}

let folder: JournalFolder;
beforeEach(async () => {
  folder = await JournalFolder.create();
});
afterEach(() => folder.remove());

async function operation(name: string, chain: SettlementChain): Promise<MarketOperation> {
  const market = await folder.market({ rules: { market: name } });
  const { clock, log } = folder;
  return new MarketOperation({
    market,
    chain,
    clock,
    manualClock: undefined,
    faucet: false,
    log,
    computer: computingInPlace,
    stopwatch: () => 0,
  });
}

function phases({ state }: Market): string[] {
  return [...state.rounds.values()].map(({ phase }) => phase);
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries++) {
    if (tries > 500) throw new Error('it did not happen within five seconds');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test('gates open and close in every market, whatever becomes of the chain of another', async () => {
  let answer = (_: unknown): void => undefined;
  const silence = new Promise((resolve) => {
    answer = resolve;
  });
  const operations = [
    await operation(
      'silent',
      chainThat(() => silence),
    ),
    await operation('dead', deadChain),
  ];
  const [silent, dead] = operations.map(({ market }) => market) as [Market, Market];
  folder.clock.advance(NOON - 900);
  const scheduler = RoundScheduler.start(operations, folder.clock, folder.log);
  await until(() => [silent, dead].every(({ state }) => state.rounds.size === 7));
  folder.clock.advance(NOON + 2 * QUARTER);
  await until(() =>
    [silent, dead].every((market) =>
      phases(market)
        .slice(0, 3)
        .every((phase) => phase === 'closed'),
    ),
  );
  expect([phases(silent), phases(dead)]).toEqual([0, 1].map(() => phases(dead)));
  await until(() => folder.logged.some(({ message }) => message === 'a round could not be finished yet'));
  const stopping = scheduler.stop();
  answer({ transactionHash: '0x', blockNumber: 1, gasUsed: 1 });
  await stopping;
  expect(phases(silent)[0]).toBe('posted');
});

test('it begins nothing more once it is stopped', async () => {
  const only = await operation('village', deadChain);
  const scheduler = RoundScheduler.start([only], folder.clock, folder.log);
  await scheduler.stop();
  const { durableSequence } = only.market;
  folder.clock.advance(NOON);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(only.market.durableSequence).toBe(durableSequence);
});
