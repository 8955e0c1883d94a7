import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChainCall, FailingChain } from '../../test/support/failing-chain.js';
import { happens } from '../../test/support/journaled-market.js';
import { FUNDS, PER_ROUND, TradedVillage } from '../../test/support/traded-village.js';
import { MarketChains, type PostingData } from '../adapters/chain/market-chains.js';
import { PublishedFolder } from '../adapters/chain/published-data.js';
import type { MarketEvent } from '../domain/events.js';
import type { MarketRules } from '../domain/market-rules.js';
import { recordAmount, type SettlementRecord } from '../domain/settlement/record.js';
import { decodeEntry } from './journal-entry.js';
import type { Log, SettlementBatch } from './ports.js';
import { replayMarket } from './replay.js';

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const posted: Partial<MarketRules> = { settlement: { onChain: 'posted' } };
const lineIsDead = { code: 'chain-unavailable', field: '', message: 'the line is dead' };

let scratch: string;
let chains: MarketChains;
let made = 0;
let village: TradedVillage;
let failing: FailingChain;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'gridclear-posting-'));
  chains = await MarketChains.embedded(join(scratch, 'chain.json'), silent);
});
afterAll(async () => {
  await chains.stop();
  rmSync(scratch, { recursive: true });
});
afterEach(() => village.remove());

/** A village on the server's own chain, where nobody challenges: a posting is final with the next block. */
async function begin(rules: Partial<MarketRules>, drawAfter?: number): Promise<void> {
  village = await TradedVillage.create({ market: `posting-${++made}`, ...rules }, drawAfter);
  failing = new FailingChain(await chains.of(village.market.name, 'checks'));
  await village.settleIn(failing.chain);
}

async function settle(period: number): Promise<void> {
  expect(await village.operation.settlement.settle(period)).toMatchObject({ ok: true });
}

test('periods that are posted end in the money that the journal says, replayed and sent to a new chain after a restart', async () => {
  await begin(posted);
  for (const period of [0, 1, 2]) {
    await village.deliver(period);
    await settle(period);
  }
  expect(village.phases()).toEqual(['paid', 'paid', 'paid']);
  expect(await village.wealthOf('gridco', failing.chain)).toEqual({
    ...{ escrow: FUNDS + 3n * PER_ROUND.gridco, account: 0n },
  });
  expect(await village.wealthOf('ada', failing.chain)).toEqual({ escrow: 0n, account: 3n * PER_ROUND.ada });
  expect(await village.faultsOn(failing.chain)).toEqual([]);
  const { market, folder } = village;
  expect(market.state.postingBook.last).toMatchObject({
    ...{ period: 2, totals: [0n, 0n, 0n, 3n * PER_ROUND.lumen, 0n, 3n * PER_ROUND.ada] },
    posting: { participants: 6, blobs: [] },
  });
  const replay = await replayMarket(market.name, folder.journal);
  expect(replay).toMatchObject({ stateHash: market.state.hash(), periodsSettled: 3 });

  const anew = await chains.of(`${market.name}-anew`, 'checks');
  await village.restart(anew);
  expect(await village.faultsOn(anew)).toEqual([]);
  expect(village.market.state.hash()).toBe(replay!.stateHash);
  await village.deliver(3);
  await settle(3);
  expect(await village.faultsOn(anew)).toEqual([]);
});

describe('when the chain does not take it', () => {
  test.each<[ChainCall, boolean, string]>([
    ['putStake', false, 'settled'],
    ['putStake', true, 'settled'],
    ['post', false, 'settled'],
    ['post', true, 'settled'],
    ['draw', false, 'final'],
    ['draw', true, 'final'],
    ['payOut', false, 'final'],
    ['payOut', true, 'final'],
  ])(
    '%s (done all the same: %s) the period stays %s, and nothing is done twice after a restart',
    async (call, done, left) => {
      await begin(posted);
      await village.deliver(0);
      failing.failOn(call, { done });
      expect(await village.operation.settlement.settle(0)).toEqual({ ok: false, rejection: lineIsDead });
      expect(village.phases()).toEqual([left]);
      await village.restart(failing.chain);
      expect(village.phases()).toEqual(['paid']);
      expect(await village.faultsOn(failing.chain)).toEqual([]);
      expect(await village.wealthOf('ada', failing.chain)).toEqual({ escrow: 0n, account: PER_ROUND.ada });
      await village.deliver(1);
      await settle(1);
      expect(await village.faultsOn(failing.chain)).toEqual([]);
    },
  );
});

test('data go where the server says, and by default into the call on a chain that nobody else reads', async () => {
  await begin(posted);
  const archive = new PublishedFolder(join(scratch, 'published'));
  const placeOf = async (data: PostingData) =>
    (await chains.of(village.market.name, 'checks', { data, archive })).postings.dataPlace;
  expect([await placeOf('auto'), await placeOf('blobs'), await placeOf('calldata')]).toEqual([
    ...['calldata', 'blobs', 'calldata'],
  ]);
});

test('the operator may draw for several postings together', async () => {
  await begin(posted, 2);
  await village.deliver(0);
  await settle(0);
  expect(village.phases()).toEqual(['final']);
  expect(await village.faultsOn(failing.chain)).toEqual([]);
  await village.deliver(1);
  await settle(1);
  expect(village.phases()).toEqual(['paid', 'paid']);
  expect(await village.wealthOf('lumen', failing.chain)).toEqual({ escrow: FUNDS, account: 2n * PER_ROUND.lumen });
  expect(await village.faultsOn(failing.chain)).toEqual([]);
});

test('where participants claim themselves, nothing is drawn for them', async () => {
  await begin(posted, 0);
  await village.deliver(0);
  await settle(0);
  expect(village.phases()).toEqual(['final']);
  expect(await failing.chain.postings.drawn(village.market.name, village.by('ada').number)).toBe(0n);
  await village.restart(failing.chain);
  expect(village.phases()).toEqual(['final']);
  expect(await village.faultsOn(failing.chain)).toEqual([]);
});

test('what fits a transaction is executed, where the rules leave it open', async () => {
  await begin({ settlement: { onChain: 'auto' } });
  await village.deliver(0);
  await settle(0);
  expect(village.market.state.periods.get(0)!.posting).toBeUndefined();
  expect(village.phases()).toEqual(['paid']);
  expect(await failing.chain.postings.stake(village.market.name)).toMatchObject({ bonder: undefined });
});

test('what does not fit a transaction is posted, unless it does not fit a posting either', async () => {
  await begin({ settlement: { onChain: 'auto' } });
  const takes = (flows: number, recordsOfFlow: number) =>
    village.operation.settlement.posting.takes(large(flows, recordsOfFlow));
  expect(await takes(600, 1)).toBe(false);
  expect(await takes(900, 1)).toBe(true);
  expect(await takes(900, 20)).toBe(false);
});

/** Somebody owes many, each for several orders. */
function large(flows: number, recordsOfFlow: number): SettlementBatch {
  const records = Array.from({ length: flows * recordsOfFlow }, (_, at): SettlementRecord => {
    const payee = 2 + (at % flows);
    const terms = { energyWh: 1_000 + at, priceTicks: 8_000, shareBps: 10_000 };
    const amount = recordAmount(terms.energyWh, terms.priceTicks, terms.shareBps);
    return { mtu: 0, kind: 'flexibility', payer: 1, payee, orderSequence: at + 1, ...terms, amount };
  });
  return { market: village.market.name, period: 0, recordsRoot: `0x${'0'.repeat(64)}`, records };
}

test('who cannot pay is named before anything is posted, and the period is posted once it can', async () => {
  await begin(posted);
  for (const period of [0, 1, 2, 3, 4, 5]) await village.deliver(period);
  for (const period of [0, 1, 2, 3, 4]) await settle(period);
  failing.failOn('post');
  expect(await village.operation.settlement.settle(5)).toEqual({
    ok: false,
    rejection: {
      ...{ code: 'escrow-insufficient', field: '' },
      message: 'gridco lacks 0.200000 of the 0.200000 it owes',
    },
  });
  expect(village.operation.settlement.waiting.get(5)).toMatchObject([{ participant: 'gridco', lacks: 200_000n }]);
  await village.operation.fundEscrow('gridco', 200_000n);
  expect(await village.operation.settlement.settle(5)).toEqual({ ok: false, rejection: lineIsDead });
  await settle(5);
  expect(village.phases()).toEqual(['paid', 'paid', 'paid', 'paid', 'paid', 'paid']);
  expect(await village.faultsOn(failing.chain)).toEqual([]);
});

test('a period that is settled after a later one was posted is executed', async () => {
  await begin(posted);
  await village.deliver(0);
  await village.deliver(1);
  await settle(1);
  await settle(0);
  expect([0, 1].map((period) => village.market.state.periods.get(period)!.posting !== undefined)).toEqual([
    false,
    true,
  ]);
  expect(village.phases()).toEqual(['paid', 'paid']);
  expect(await village.faultsOn(failing.chain)).toEqual([]);
});

test('a replay finds a posting whose roots do not follow from records and totals', async () => {
  await begin(posted);
  await village.deliver(0);
  await settle(0);
  const { market, folder } = village;
  const events = (await folder.journal.read(market.name, 1, 1_000)).map((entry) => decodeEntry(entry).event);
  for (const root of [
    'batchRoot',
    'totalsRoot',
    'netsRoot',
    'formerTotalsRoot',
    'evidenceRoot',
    'ledgerHash',
    'dataHash',
  ] as const) {
    const told = await folder.market({ rules: { ...market.state.rules, market: `${market.name}-${root}` } });
    for (const event of events) {
      const isPosting = event.type === 'settlement-posted' && event.posting !== undefined;
      const posting = isPosting ? { posting: { ...event.posting!, [root]: `0x${'5'.repeat(64)}` } } : {};
      expect(await happens(told, { ...event, ...posting } as MarketEvent)).toMatchObject({ ok: true });
    }
    await expect(replayMarket(told.name, folder.journal)).rejects.toThrow('settlement-posted): its posting says');
  }
});
