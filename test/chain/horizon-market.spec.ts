import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChainWitness } from '../../src/adapters/chain/chain-witness.js';
import { readDeployment } from '../../src/adapters/chain/connect.js';
import { MarketChains } from '../../src/adapters/chain/market-chains.js';
import type { LedgerRound } from '../../src/application/chain-ledger.js';
import { verifyAgainstChain } from '../../src/application/chain-verification.js';
import { MarketOperation } from '../../src/application/market-operation.js';
import type { SettlementChain } from '../../src/application/ports.js';
import { checkRounds } from '../../src/application/round-check.js';
import { openRound } from '../../src/application/round-closing.js';
import { computingInPlace } from '../../src/application/round-computation.js';
import { verifyRound } from '../../src/application/round-verification.js';
import { type DecidedRound, isDecided } from '../../src/domain/round.js';
import { gapRules, gapVillage } from '../support/gap-village.js';
import { JournalFolder } from '../support/journaled-market.js';
import { NOON, QUARTER } from '../support/village.js';

let scratch: string;
let folder: JournalFolder;
let chains: MarketChains;
let chain: SettlementChain;
let operation: MarketOperation;
let witness: ChainWitness;

const MARKET = 'gap';

/** A market with blocks on a chain of its own: one round with four blocks is cleared, one without any order, and both are settled there. */
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'gridclear-horizon-'));
  folder = await JournalFolder.create();
  chains = await MarketChains.embedded(join(scratch, 'chain.json'), folder.log);
  const market = await folder.village({ rules: { ...gapRules, market: MARKET } }, gapVillage(MARKET));
  chain = await chains.of(MARKET, 'executes');
  const { clock, log } = folder;
  operation = new MarketOperation({
    ...{ market, chain, clock, manualClock: clock, faucet: true, log, computer: computingInPlace },
    stopwatch: () => 0,
  });
  await operation.resume();
  expect(await operation.closing.close(0)).toMatchObject({ ok: true, value: { status: 'cleared' } });
  await market.execute(openRound(NOON + 2 * QUARTER));
  expect(await operation.closing.close(1)).toMatchObject({ ok: true, value: { status: 'cleared' } });
  witness = await ChainWitness.of(readDeployment(join(scratch, 'chain.json'), MARKET), { confirmations: 1 });
});

afterAll(async () => {
  await chains.stop();
  await folder.remove();
  rmSync(scratch, { recursive: true });
});

function decided(): DecidedRound[] {
  return [...operation.market.state.rounds.values()].filter(isDecided);
}

test('the chain executed what the market cleared, with blocks and without', async () => {
  expect(await verifyAgainstChain(operation.market.state, chain)).toMatchObject([
    { check: 'books, blocks, fills and prices of 2 rounds', ok: true },
    { ok: true },
    { ok: true },
  ]);
  expect(checkRounds(witness.ledger, operation.market.state, decided())).toMatchObject({ ok: true });
  expect(await chain.executedRound(MARKET, 0)).toMatchObject({ state: 'final' });
});

test('whoever has the chain alone verifies the round', async () => {
  for (const round of [0, 1]) {
    const checks = await verifyRound(witness.ledger, round, witness);
    expect(checks.map(({ check, ok }) => [check.split(':')[0], ok])).toHaveLength(5);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  }
});

test.each<[string, (round: LedgerRound) => Partial<LedgerRound>, string[]]>([
  [
    'another feed-in',
    ({ allocation }) => {
      const [first, ...others] = allocation!.mtus;
      const feedInW = first!.feedInW!.map((watts) => watts + 1);
      return { allocation: { ...allocation!, mtus: [{ ...first!, feedInW }, ...others] } };
    },
    ['certificate', 'result', 'contract'],
  ],
  [
    'another selection',
    ({ allocation }) => {
      const { selection } = allocation!;
      const parts = selection.parts.map((accepted) => (accepted > 0 ? 0 : 1));
      return { allocation: { ...allocation!, selection: { ...selection, parts } } };
    },
    ['certificate', 'result', 'contract'],
  ],
  ['a transaction that cannot be read', () => ({ allocation: undefined }), ['data']],
])('%s is found out', async (_, changed, failing) => {
  const round = witness.ledger.rounds.get(0)!;
  witness.ledger.rounds.set(0, { ...round, ...changed(round) });
  const checks = await verifyRound(witness.ledger, 0, witness);
  witness.ledger.rounds.set(0, round);
  expect(checks.filter(({ ok }) => !ok).map(({ check }) => check.split(':')[0])).toEqual(failing);
});
