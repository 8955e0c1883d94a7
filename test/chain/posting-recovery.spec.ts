import { PostingTimer } from '../../src/adapters/clock/posting-timer.js';
import type { MarketRules } from '../../src/domain/market-rules.js';
import { OutsideChain } from '../support/outside-chain.js';
import { FUNDS, PER_ROUND, TradedVillage } from '../support/traded-village.js';

const WINDOW_SECONDS = 1_000;
const BOND = 1_000n;
/** The auction only records rounds, so that the time of the chain is free. */
const rules: Partial<MarketRules> = { settlement: { onChain: 'posted' }, trading: 'continuous-then-auction' };
const LOOK_EVERY_MS = 20;
const WITHIN_MS = 30_000;

let outside: OutsideChain;
let village: TradedVillage;
let timer: PostingTimer;

beforeEach(async () => {
  const guarantee = { bond: BOND, challengeSeconds: WINDOW_SECONDS };
  outside = await OutsideChain.posting(1_760_000_000, guarantee, { dataPlace: 'calldata' });
  village = await TradedVillage.create(rules);
  await village.settleIn(outside.market);
  expect(await village.operation.fundEscrow('operator', BOND)).toMatchObject({ ok: true });
  timer = PostingTimer.start([village.operation], LOOK_EVERY_MS);
});
afterEach(async () => {
  await timer.stop();
  await village.remove();
  await outside.stop();
});

async function becomes(phases: readonly string[]): Promise<void> {
  const deadline = Date.now() + WITHIN_MS;
  while (village.phases().join() !== phases.join() && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  expect(village.phases()).toEqual(phases);
}

test('by the timer alone a posting becomes final and is drawn, and the period behind it is posted', async () => {
  for (const period of [0, 1]) {
    await village.deliver(period);
    expect(await village.operation.settlement.settle(period)).toMatchObject({ ok: true });
  }
  expect(village.phases()).toEqual(['posted', 'settled']);
  await outside.pass(WINDOW_SECONDS + 10);
  await becomes(['paid', 'posted']);
  await outside.pass(WINDOW_SECONDS + 10);
  await becomes(['paid', 'paid']);
  expect(await village.wealthOf('gridco', outside.market)).toEqual({
    ...{ escrow: FUNDS + 2n * PER_ROUND.gridco, account: 0n },
  });
  expect(await village.faultsOn(outside.market)).toEqual([]);
});

test('a posting that the chain lost, though it was final, is sent again, and posted once', async () => {
  await village.deliver(0);
  expect(await village.operation.settlement.settle(0)).toMatchObject({ ok: true });
  const before = await outside.market.balances([village.by('gridco').number]);
  await outside.loseBlocks(1);
  await becomes(['posted']);
  const deadline = Date.now() + WITHIN_MS;
  const standing = () => outside.market.postings.standing(village.market.name, 0);
  while ((await standing()).state === 'none' && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  expect(await outside.market.balances([village.by('gridco').number])).toEqual(before);
  expect(village.folder.logged.map(({ message }) => message)).toContain(
    'the chain has lost a posting that was final; it is sent again',
  );
  await outside.pass(WINDOW_SECONDS + 10);
  await becomes(['paid']);
  expect(await village.faultsOn(outside.market)).toEqual([]);
});
