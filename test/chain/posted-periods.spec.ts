import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hexToBytes } from 'viem';
import { MarketReader } from '../../src/adapters/chain/market-reader.js';
import { challengeTotalCall } from '../../src/adapters/chain/posting-calls.js';
import { PublishedFolder } from '../../src/adapters/chain/published-data.js';
import { makeProvingCall, provingCall } from '../../src/adapters/chain/settlement-proof.js';
import { settlementBatch } from '../../src/application/chain-record.js';
import { verifyAgainstChain } from '../../src/application/chain-verification.js';
import type { Hex, PostingRequest, SettlementChain, SettlementProver } from '../../src/application/ports.js';
import { postingClaim } from '../../src/application/posting-claim.js';
import { postingRequest } from '../../src/application/posting-request.js';
import { replayMarket } from '../../src/application/replay.js';
import { proveOwnSettlement } from '../../src/application/settlement-proof.js';
import type { MarketRules } from '../../src/domain/market-rules.js';
import { blobsOf, dataOfBlobs } from '../../src/domain/settlement/blob-data.js';
import { LedgerTree } from '../../src/domain/settlement/ledger-tree.js';
import { NOTHING_POSTED } from '../../src/domain/settlement/posted-totals.js';
import {
  ledgerOf,
  NO_EVIDENCE,
  NO_FORMER,
  netsTree,
  type PreparedPosting,
  postingOf,
  publishedBytes,
  publishedIn,
} from '../../src/domain/settlement/posting.js';
import { FailingChain } from '../support/failing-chain.js';
import { OutsideChain } from '../support/outside-chain.js';
import { FUNDS, PER_ROUND, TradedVillage } from '../support/traded-village.js';
import { accountOf } from '../support/village.js';

const BOND = 1_000n;
const WINDOW_SECONDS = 1_000;
const stranger = accountOf(99);
/** The auction only records rounds, so that the time of the chain is free. */
const rules: Partial<MarketRules> = {
  settlement: { onChain: 'posted' },
  trading: 'continuous-then-auction',
};

let scratch: string;
let archive: PublishedFolder;
let outside: OutsideChain;
let village: TradedVillage;

beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'gridclear-posted-'));
  archive = new PublishedFolder(scratch);
  const guarantee = { bond: BOND, challengeSeconds: WINDOW_SECONDS };
  outside = await OutsideChain.posting(1_760_000_000, guarantee, { dataPlace: 'blobs', archive });
  village = await TradedVillage.create(rules);
});
afterEach(async () => {
  await village.remove();
  await outside.stop();
  rmSync(scratch, { recursive: true });
});

function settle(period: number) {
  return village.operation.settlement.settle(period);
}

function advance(): Promise<void> {
  return village.operation.settlement.advance();
}

async function stakeIsCovered(): Promise<void> {
  expect(await village.operation.fundEscrow('operator', BOND)).toMatchObject({ ok: true });
}

test('what deliveries are judged by is registered once, and by other rules nothing is posted', async () => {
  const { postings } = outside.market;
  const { rules: own } = village.market.state;
  expect(await postings.registerTerms(own)).toHaveLength(1);
  expect(await postings.registerTerms(own)).toEqual([]);
  const metering = {
    ...own.metering!,
    acceptedForSeconds: 1,
    signatures: 'required',
    substitute: { method: 'baseline' },
  } as const;
  const others: Partial<MarketRules>[] = [{ paymentRule: 'dfs' }, { products: ['flexibility'] }, { metering }];
  for (const differently of others)
    await expect(postings.registerTerms({ ...own, ...differently })).rejects.toThrow(
      'the contract judges deliveries of',
    );
});

test('a posting waits for its stake, and the next one until nobody can challenge it any more', async () => {
  const chain = outside.market;
  await village.settleIn(chain);
  await village.deliver(0);
  await village.operation.fundEscrow('operator', BOND - 1n);
  expect(await settle(0)).toEqual({
    ok: false,
    rejection: {
      ...{ code: 'escrow-insufficient', field: '' },
      message:
        'the operator stakes 0.001000 for the postings of a market, and its escrow has 0.000999 free: deposit the rest',
    },
  });
  expect(village.phases()).toEqual(['settled']);
  await village.operation.fundEscrow('operator', 1n);

  expect(await settle(0)).toMatchObject({ ok: true });
  expect(village.phases()).toEqual(['posted']);
  expect(await village.faultsOn(chain)).toEqual([]);
  const { blobs } = village.market.state.periods.get(0)!.posting!;
  const { prepared } = postingRequest(settlementBatch(village.market.state, 0), NOTHING_POSTED, 'blobs', NO_EVIDENCE);
  const data = dataOfBlobs([(await archive.blob(blobs[0] as Hex))!], prepared.data.length)!;
  expect(publishedIn(data, prepared.claim.participants)!.totals).toEqual([
    0n,
    0n,
    0n,
    PER_ROUND.lumen,
    0n,
    PER_ROUND.ada,
  ]);

  await village.deliver(1);
  expect(await settle(1)).toMatchObject({ ok: true });
  await village.deliver(2);
  expect(await settle(2)).toMatchObject({ ok: true });
  await advance();
  expect(village.phases()).toEqual(['posted', 'settled', 'settled']);
  await village.restart(chain);
  expect(village.phases()).toEqual(['posted', 'settled', 'settled']);

  await outside.pass(WINDOW_SECONDS + 10);
  await advance();
  expect(village.phases()).toEqual(['paid', 'posted', 'settled']);
  expect(await village.wealthOf('ada', chain)).toEqual({ escrow: 0n, account: PER_ROUND.ada });
  expect(await village.wealthOf('gridco', chain)).toEqual({ escrow: FUNDS + 2n * PER_ROUND.gridco, account: 0n });
  expect(await village.faultsOn(chain)).toEqual([]);
  for (const phases of [
    ['paid', 'paid', 'posted'],
    ['paid', 'paid', 'paid'],
  ]) {
    await outside.pass(WINDOW_SECONDS + 10);
    await advance();
    expect(village.phases()).toEqual(phases);
  }
  expect(await village.faultsOn(chain)).toEqual([]);
  const { name, state } = village.market;
  expect(await replayMarket(name, village.folder.journal)).toMatchObject({ stateHash: state.hash() });
});

test('a participant claims for itself what is final, once, and shows a settlement of it', async () => {
  const chain = outside.market;
  village = await beginAnew(0);
  await village.settleIn(chain);
  await stakeIsCovered();
  await village.deliver(0);
  expect(await settle(0)).toMatchObject({ ok: true });
  const ada = village.by('ada');
  const claim = () => postingClaim(village.market.state, chain, ada, stranger);
  expect(await claim()).toMatchObject({ rejection: { code: 'out-of-order' } });
  const shown = () => proveOwnSettlement(village.market.state, { period: 0, index: 1 }, 'ada', prove);
  expect(shown()).toMatchObject({ rejection: { code: 'out-of-order', field: 'period' } });
  await outside.pass(WINDOW_SECONDS + 1);
  await advance();
  expect(village.phases()).toEqual(['final']);

  const claimed = await claim();
  if (!claimed.ok) throw new Error(claimed.rejection.message);
  const { call, ...amounts } = claimed.value;
  expect(amounts).toMatchObject({ period: 0, total: PER_ROUND.ada, drawn: 0n });
  const byOther = outside.sendAs(stranger, call.to, call.data);
  await expect(byOther).rejects.toThrow('PostedSettlement_NotParticipantsAccount');
  await outside.sendAs(village.accountOf('ada'), call.to, call.data);
  const reader = new MarketReader(outside.sender.client, outside.addresses);
  expect(await reader.tokenBalance(stranger)).toBe(PER_ROUND.ada);
  expect(await claim()).toMatchObject({ value: { total: PER_ROUND.ada, drawn: PER_ROUND.ada } });
  const again = outside.sendAs(village.accountOf('ada'), call.to, call.data);
  await expect(again).rejects.toThrow('PostedSettlement_NothingToClaim');
  expect(await postingClaim(village.market.state, chain, village.by('bob'), stranger)).toMatchObject({
    rejection: { code: 'unknown-resource' },
  });

  const proof = shown();
  if (!proof.ok) throw new Error(proof.rejection.message);
  expect(await makeProvingCall(outside.rpcUrl, proof.value)).toBe(PER_ROUND.ada);
});

test.each([false, true])(
  'a refuted posting is given back (though the answer is lost: %s) and ends posting; the operator has it executed',
  async (isLost) => {
    const faulty = new FailingChain(crediting(outside.market, village));
    await village.settleIn(faulty.chain);
    await stakeIsCovered();
    await village.deliver(0);
    expect(await settle(0)).toMatchObject({ ok: true });
    expect(await village.wealthOf('gridco', outside.market)).toMatchObject({ escrow: FUNDS + PER_ROUND.gridco });
    await challenged(0);
    expect(await village.faultsOn(outside.market)).toContainEqual(
      expect.stringContaining('not given back yet): the journal does not know that it was refuted'),
    );

    faulty.failOn('restore', { done: isLost });
    await advance();
    expect(village.market.state.periods.get(0)!.refuted).toMatchObject({ isRestored: false });
    expect(await village.faultsOn(outside.market)).toEqual([]);
    await village.restart(outside.market);
    await advance();
    expect(village.folder.logged).toContainEqual({
      level: 'error',
      message: expect.stringContaining('nothing is posted in this market any more'),
    });
    expect(village.phases()).toEqual(['settled']);
    expect(village.market.state.periods.get(0)!.refuted).toMatchObject({ isRestored: true });
    expect(await village.wealthOf('gridco', outside.market)).toEqual({ escrow: FUNDS, account: 0n });
    const checks = await verifyAgainstChain(village.market.state, outside.market);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checks.map(({ check }) => check)).toContain(
      'refuted posting of period 0 (PostedSettlement_WrongTotal, given back, operator lost the stake of 0.001000)',
    );

    expect(await settle(0)).toMatchObject({ ok: true });
    expect(await replayMarket(village.market.name, village.folder.journal)).toMatchObject({
      stateHash: village.market.state.hash(),
      refutedPostings: [{ period: 0, fault: expect.stringContaining('its posting says') }],
    });
    await village.deliver(1);
    expect(await settle(1)).toMatchObject({ ok: true });
    expect(village.phases()).toEqual(['paid', 'paid']);
    expect([0, 1].map((period) => village.market.state.periods.get(period)!.posting)).toEqual([undefined, undefined]);
    expect(await village.faultsOn(outside.market)).toEqual([]);
    expect(await village.wealthOf('ada', outside.market)).toEqual({ escrow: 0n, account: 2n * PER_ROUND.ada });
  },
);

/** The same market, with another number of postings drawn together. */
async function beginAnew(drawAfter: number): Promise<TradedVillage> {
  await village.remove();
  return TradedVillage.create(rules, drawAfter);
}

function prove(...settlement: Parameters<SettlementProver>) {
  const [{ market }] = settlement;
  return provingCall({ market, addresses: outside.addresses }, ...settlement);
}

/** A chain whose postings credit the aggregator a unit too much. */
function crediting(chain: SettlementChain, { market }: TradedVillage): SettlementChain {
  const postings = new Proxy(chain.postings, {
    get: (target, name) => {
      const value = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (name !== 'post') return value.apply(target, args);
        const request = args[0] as PostingRequest;
        const prepared = wrong(request.prepared, market.state.participants.get('lumen')!.number);
        return target.post({ ...request, prepared });
      };
    },
  });
  return new Proxy(chain, {
    get: (target, name) => {
      const value = name === 'postings' ? postings : Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function wrong(honest: PreparedPosting, number: number): PreparedPosting {
  const totals = honest.totals.map((total, at) => (at === number ? total + 1n : total));
  const data = publishedBytes({ ...publishedIn(honest.data, totals.length)!, totals });
  return { ...honest, totals, data, claim: { ...honest.claim, totalsRoot: new LedgerTree(totals).root } };
}

/** Somebody who has read the data shows that the aggregator was credited too much. */
async function challenged(period: number): Promise<void> {
  const { state } = village.market;
  const { posting } = state.periods.get(period)!;
  const { prepared } = postingRequest(settlementBatch(state, period), NOTHING_POSTED, 'blobs', NO_EVIDENCE);
  const { number } = state.participants.get('lumen')!;
  const said = wrong(prepared, number);
  const ledger = ledgerOf(said, NO_FORMER, { dataHash: hexToBytes(posting!.dataHash as Hex), blobs: 1 });
  const about = { market: village.market.name, period, posting: postingOf(posting!), recipient: stranger };
  const call = challengeTotalCall(about, ledger, {
    net: netsTree(said.nets).proof(number),
    total: new LedgerTree(said.totals).proof(number),
    former: new Uint8Array(0),
  });
  expect(blobsOf(said.data)).toEqual([await archive.blob(posting!.blobs[0] as Hex)]);
  await outside.sendAs(stranger, outside.addresses.postings, call);
}
