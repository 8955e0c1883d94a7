import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GAP_WELFARE, gapRules, gapVillage } from '../../test/support/gap-village.js';
import { JournalFolder } from '../../test/support/journaled-market.js';
import { energy } from '../../test/support/village.js';
import { MarketChains } from '../adapters/chain/market-chains.js';
import { ProposalThreads } from '../adapters/solver/proposal-threads.js';
import type { RoundCleared } from '../domain/events.js';
import { isDecided } from '../domain/round.js';
import { verifyAgainstChain } from './chain-verification.js';
import { decodeEntry, HashChain } from './journal-entry.js';
import type { Market } from './market.js';
import { MarketOperation } from './market-operation.js';
import type { Log } from './ports.js';
import type { ProgrammeProposer } from './programme-solver.js';
import { replayMarket } from './replay.js';
import { ComputationRefused, computingInPlace } from './round-computation.js';

const nodeOptions = ['--import', new URL('../../test/support/typescript.mjs', import.meta.url).href];
const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
let scratch: string;
let chains: MarketChains;
let folder: JournalFolder;
let made = 0;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'gridclear-chain-'));
  chains = await MarketChains.embedded(join(scratch, 'chain.json'), silent);
});
afterAll(async () => {
  await chains.stop();
  rmSync(scratch, { recursive: true });
});
beforeEach(async () => {
  folder = await JournalFolder.create();
});
afterEach(() => folder.remove());

/** The village with the gap as a live market of its own, its round closed with somebody to ask. */
async function closed(proposer?: ProgrammeProposer, decided = gapVillage(`gap-${++made}`)) {
  const name = decided.state.rules.market;
  const market = await folder.village({ rules: { ...gapRules, market: name } }, decided);
  const { clock, log } = folder;
  const parts = { market, clock, manualClock: clock, faucet: true, log, computer: computingInPlace };
  const chain = await chains.of(name, 'executes');
  const operation = new MarketOperation({
    ...{ ...parts, chain, stopwatch: () => 0 },
    ...(proposer === undefined ? {} : { proposer }),
  });
  await operation.resume();
  return { market, chain, operation, reply: await operation.closing.close(0) };
}

async function clearedEvent(market: Market) {
  const entries = await folder.journal.read(market.name, 0, 1_000);
  const events = entries.map((entry) => decodeEntry(entry).event);
  return events.find((event): event is RoundCleared => event.type === 'round-cleared')!;
}

function messages(): string[] {
  return folder.logged.map(({ level, message }) => `${level}: ${message}`);
}

test('a live round is cleared by the better selection that a solver proposes, and replayed without the solver', async () => {
  const threads = new ProposalThreads({ patienceSeconds: 60, nodeOptions });
  const { market, chain, reply } = await closed(threads);
  await threads.close();
  expect(messages()).toContain('info: a solver proposed a better selection of blocks');
  const event = await clearedEvent(market);
  expect(event).toMatchObject({ proposedParts: [0, 1, 0, 0], outcome: { welfareTickW: GAP_WELFARE.best } });
  expect(reply).toMatchObject({ ok: true, value: { status: 'cleared', resultHash: event.resultHash } });
  const replay = (await replayMarket(market.name, folder.journal))!;
  expect(replay).toMatchObject({ stateHash: market.state.hash(), roundsCleared: 1 });
  const checks = await verifyAgainstChain(replay.state, chain);
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
});

/** Takes these parts of the blocks, whose columns come first in the programme, since each is all-or-none. */
const proposing = (...parts: number[]): ProgrammeProposer => ({
  propose: async ({ columns }) => columns.map((_, column) => parts[column] ?? 0),
});
const failing: ProgrammeProposer = { propose: () => Promise.reject(new Error('out of memory')) };

test.each<[string, ProgrammeProposer | undefined, string[]]>([
  ['nobody to ask', undefined, []],
  ['what the search found, once more', proposing(0, 0, 0, 0), []],
  ['what no prices support', proposing(1, 1, 1, 1), []],
  ['nothing', { propose: async () => undefined }, []],
  ['numbers that are none', proposing(Number.NaN, -7, Number.POSITIVE_INFINITY, 1e9), []],
  ['a failure', failing, ['warn: the solver failed: the search alone clears the round']],
])('%s leaves the round to the search', async (_, proposer, said) => {
  const { market, reply } = await closed(proposer);
  expect(reply).toMatchObject({ ok: true, value: { status: 'cleared' } });
  const event = await clearedEvent(market);
  expect(event.outcome.welfareTickW).toBe(GAP_WELFARE.searched);
  expect(event).not.toHaveProperty('proposedParts');
  expect(messages()).toEqual(said);
  expect(await replayMarket(market.name, folder.journal)).toMatchObject({ stateHash: market.state.hash() });
});

test('a solver that does not come back is ended, and the search alone clears the round', async () => {
  const threads = new ProposalThreads({ patienceSeconds: 0, nodeOptions });
  const { market, reply } = await closed(threads);
  await threads.close();
  expect(reply).toMatchObject({ ok: true, value: { status: 'cleared' } });
  expect(await clearedEvent(market)).toMatchObject({ outcome: { welfareTickW: GAP_WELFARE.searched } });
  expect(messages()).toEqual(['warn: the solver failed: the search alone clears the round']);
});

test('a round of more slopes than a solver can do with is not put to it', async () => {
  const large = gapVillage(`gap-${++made}`);
  for (let slope = 0; slope < 601; slope++)
    large.submit('carla', 0, energy(`dear ${slope}`, { limit: 100_000 + slope }));
  const { market } = await closed(failing, large);
  expect(messages()).toEqual(['info: the search left a gap, and the round is too large to ask a solver']);
  expect(await clearedEvent(market)).not.toHaveProperty('proposedParts');
});

test('a proven round asks nobody', async () => {
  const proven = gapVillage(`gap-${++made}`);
  for (const block of proven.state.rounds.get(0)!.blocks.values()) proven.cancel('carla', block.sequence);
  expect((await closed(failing, proven)).reply).toMatchObject({ ok: true });
  expect(messages()).toEqual([]);
});

test('at a shutdown the round waits as it is, and is cleared after the next start', async () => {
  const shut: ProgrammeProposer = { propose: () => Promise.reject(new ComputationRefused('closed')) };
  const { market, chain, reply } = await closed(shut);
  expect(reply).toMatchObject({ ok: false, rejection: { code: 'shutting-down' } });
  expect(market.state.rounds.get(0)!.phase).toBe('committed');
  const { clock, log } = folder;
  const parts = { market, chain, clock, manualClock: clock, faucet: true, log, computer: computingInPlace };
  await new MarketOperation({ ...parts, proposer: proposing(0, 1, 0, 0), stopwatch: () => 0 }).resume();
  expect(await clearedEvent(market)).toMatchObject({ proposedParts: [0, 1, 0, 0] });
});

test('whoever journals a result that the proposal does not lead to is found', async () => {
  const { market } = await closed(proposing(0, 1, 0, 0));
  const round = market.state.rounds.get(0)!;
  expect(isDecided(round) && round.outcome.welfareTickW).toBe(GAP_WELFARE.best);
  const entries = await folder.journal.read(market.name, 0, 1_000);
  for (const proposedParts of [undefined, [1, 0, 0, 0], [0, 1, 0]]) {
    const chain = new HashChain();
    const told = entries.map((entry) => {
      const { at, event } = decodeEntry(entry);
      if (event.type !== 'round-cleared') return chain.extend(at, event);
      const { proposedParts: _, ...rest } = event;
      return chain.extend(at, { ...rest, ...(proposedParts && { proposedParts }) });
    });
    const forged = await JournalFolder.create();
    await forged.journal.append(market.name, told);
    await expect(replayMarket(market.name, forged.journal)).rejects.toThrow('(round-cleared)');
    await forged.remove();
  }
});
