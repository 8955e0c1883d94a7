import { bytesToBigInt, bytesToHex, decodeFunctionResult, type Hex } from 'viem';
import { postedSettlementAbi } from '../../src/adapters/chain/artifacts/posted-settlement.js';
import {
  saltedFlowVerifierAbi as abi,
  saltedFlowVerifierBytecode as bytecode,
} from '../../src/adapters/chain/artifacts/salted-flow-verifier.js';
import { type ContractRefusal, refusalIn } from '../../src/adapters/chain/contract-refusal.js';
import { marketId } from '../../src/adapters/chain/market-reader.js';
import { restoreCall } from '../../src/adapters/chain/posting-calls.js';
import { challengeSaltedCall, postedProofCall } from '../../src/adapters/chain/salted-calls.js';
import type { TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { WatchedMarketPostings } from '../../src/adapters/chain/watched-market-postings.js';
import { PostingWatcher } from '../../src/application/posting-watcher.js';
import { chunksOf, proveChunk } from '../../src/domain/settlement/chunks.js';
import { NO_EVIDENCE, preparePosting, rootsHash } from '../../src/domain/settlement/posting.js';
import { recordAmount, type SettlementRecord, settlementKinds } from '../../src/domain/settlement/record.js';
import { SaltedFlow, saltBatch } from '../../src/domain/settlement/salted-flow.js';
import { openFlow, readOpening } from '../../src/domain/settlement/salted-opening.js';
import { wholeBatchOf } from '../../src/domain/settlement/settlement-batch.js';
import { FLOW_BYTES, readFlow } from '../../src/domain/settlement/settlement-flow.js';
import { PARTICIPANTS, randomRecords, termsOf } from '../reference/random-postings.js';
import { randomIntegers } from '../reference/random-rounds.js';
import { SaltedLeaves } from '../reference/salted-leaves.js';
import { MARKET, PostingChain } from '../support/posting-chain.js';

const SEED = new Uint8Array(32).fill(3);
const NO_FAULT = '0x00000000';
/** How the contract marks the place of a refuted posting. */
const REFUTED = 3;
/** The goal of any fraud proof. */
const CHALLENGE_GAS = 75_000n;
const [AGGREGATOR, PROSUMER] = [4, 5];

let chain: PostingChain;
let stranger: TransactionSender;
let verifier: Hex;

beforeAll(async () => {
  chain = await PostingChain.start();
  stranger = await chain.stranger();
  verifier = (await stranger.deploy(abi, bytecode, [])).contractAddress;
});

afterAll(async () => {
  await stranger?.close();
  await chain?.stop();
});

/** What an aggregator owes a prosumer, in so many records. */
function rewards(count: number): SettlementRecord[] {
  const { shareBps } = termsOf(PROSUMER)!.mandate!;
  return Array.from({ length: count }, (_, i) => {
    const [energyWh, priceTicks] = [1_000 + 7 * i, 8_000];
    const amount = recordAmount(energyWh, priceTicks, shareBps);
    const terms = { mtu: i, orderSequence: 1 + i, energyWh, priceTicks, shareBps };
    return { kind: 'reward', payer: AGGREGATOR, payee: PROSUMER, ...terms, amount };
  });
}

function faultOf(flow: Uint8Array, openings: readonly Uint8Array[]) {
  const [header, root] = [bytesToBigInt(flow.subarray(0, FLOW_BYTES)), bytesToHex(flow.subarray(FLOW_BYTES))];
  const shown = openings.map((opening) => bytesToHex(opening));
  return stranger.client.readContract({
    ...{ address: verifier, abi, functionName: 'faultOf', args: [header, root, shown] },
  });
}

/** What the contract finds wrong of a flow: its leaves, or two neighbours. */
async function wrongLeaves(flow: Uint8Array, openings: readonly Uint8Array[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const [place, opening] of openings.entries()) {
    if ((await faultOf(flow, [opening]))[1] !== NO_FAULT) wrong.push(`${place}`);
    const before = openings[place - 1];
    if (before && (await faultOf(flow, [before, opening]))[1] !== NO_FAULT) wrong.push(`${place - 1},${place}`);
  }
  return wrong;
}

/** What the domain finds wrong of it. */
function opened(flow: Uint8Array, openings: readonly Uint8Array[]) {
  return openFlow(readFlow(new DataView(flow.buffer), 0), flow.subarray(FLOW_BYTES), openings);
}

test('of salted flows of random periods the contract finds what the domain finds: nothing', async () => {
  let leaves = 0;
  for (let seed = 1; seed <= 3; seed++) {
    const { salted } = saltBatch(wholeBatchOf(randomRecords(seed)).bytes, () => true, SEED);
    for (const flow of salted) {
      const openings = flow.openings();
      expect(opened(flow.bytes, openings).is).toBe('right');
      expect(await wrongLeaves(flow.bytes, openings)).toEqual([]);
      leaves += openings.length;
    }
  }
  expect(leaves).toBeGreaterThan(30);
});

test('of leaves of which any byte is another the contract finds wrong what the domain finds wrong', async () => {
  const below = randomIntegers(1);
  const honest = new SaltedFlow(wholeBatchOf(rewards(40)).bytes, SEED);
  const verdicts = new Map<string, number>();
  for (let i = 0; i < 60; i++) {
    const chunks = honest.openings().map((opening) => readOpening(opening)!.chunk.slice());
    const chunk = chunks[below(chunks.length)]!;
    chunk[below(chunk.length)]! ^= 1 + below(255);
    const broken = new SaltedLeaves(honest.bytes, chunks);
    const verdict = opened(broken.bytes, broken.openings());
    const wrong = await wrongLeaves(broken.bytes, broken.openings());
    if (verdict.is === 'wrong') expect(wrong).toContain(verdict.leaves.join());
    else expect([verdict.is, wrong]).toEqual(['right', []]);
    const kind = verdict.is === 'wrong' ? `${verdict.leaves.length} leaves` : verdict.is;
    verdicts.set(kind, (verdicts.get(kind) ?? 0) + 1);
  }
  expect([...verdicts.keys()].sort()).toEqual(['1 leaves', '2 leaves', 'right']);
});

/** Posts what an aggregator owes a prosumer by leaves that hold something else. */
async function postBroken(clear: Uint8Array, change: (chunks: Uint8Array[]) => Uint8Array[]) {
  const honest = new SaltedFlow(clear, SEED);
  const chunks = honest.openings().map((opening) => readOpening(opening)!.chunk.slice());
  const broken = new SaltedLeaves(honest.bytes, change(chunks));
  const posted = await chain.post(preparePosting(broken.bytes, chain.totals, PARTICIPANTS, NO_EVIDENCE), false);
  const verdict = opened(broken.bytes, broken.openings());
  const leaves = verdict.is === 'wrong' ? verdict.leaves : [];
  const about = { market: MARKET, period: posted.period, posting: posted.posting, recipient: stranger.address };
  const proof = proveChunk(chunksOf(broken.bytes), 0);
  const shown = leaves.map((leaf) => broken.openings()[leaf]!);
  return { posted, leaves, call: challengeSaltedCall(about, proof, shown) };
}

/** What an aggregator owes a prosumer, with another amount than its records pay. */
function withAmount(excess: bigint): Uint8Array {
  const clear = wholeBatchOf(rewards(40)).bytes.slice();
  const view = new DataView(clear.buffer);
  const { amount } = readFlow(view, 0);
  view.setBigUint64(AMOUNT_AT, amount + excess);
  return clear;
}

/** The second chunk of a flow of the same amount in which one record is another. */
function otherChunk(): Uint8Array {
  const records = rewards(40);
  const energyWh = records[20]!.energyWh + 100;
  const amount = recordAmount(energyWh, records[20]!.priceTicks, records[20]!.shareBps);
  const other = wholeBatchOf(records.with(20, { ...records[20]!, energyWh, amount })).bytes;
  other.set(withAmount(0n).subarray(AMOUNT_AT, FLOW_BYTES), AMOUNT_AT);
  return chunksOf(other)[1]!.bytes;
}

const AMOUNT_AT = 22;

const refutations = [
  ['an amount that is not that of its records', [2], () => withAmount(5n), (chunks: Uint8Array[]) => chunks],
  ['a leaf that is not there', [0], () => withAmount(0n), (chunks: Uint8Array[]) => chunks.slice(0, 2)],
  [
    'a sum that is not the one before',
    [1, 2],
    () => withAmount(0n),
    (chunks: Uint8Array[]) => chunks.with(1, otherChunk()),
  ],
] as const;

test.each(refutations)('who holds the openings refutes %s', async (_, wrong, clear, change) => {
  const { posted, leaves, call } = await postBroken(clear(), change);
  expect(leaves).toEqual(wrong);
  const { gasUsed } = await stranger.send(chain.addresses.postings, call);
  expect(gasUsed).toBeLessThan(CHALLENGE_GAS);
  const { challengeableUntil } = await stranger.client.readContract({
    ...{ address: chain.addresses.postings, abi: postedSettlementAbi, functionName: 'postingOf' },
    args: [marketId(MARKET), BigInt(posted.period)],
  });
  expect(challengeableUntil).toBe(REFUTED);
  const about = { market: MARKET, period: posted.period, recipient: stranger.address };
  const { posting, ledger, prepared } = posted;
  const restore = restoreCall({ ...about, rootsHash: rootsHash(posting) }, ledger, prepared.debits);
  await stranger.send(chain.addresses.postings, restore);
  await chain.stake();
});

test('a watcher that was told the openings refutes by itself, one that was not sees nothing', async () => {
  const { posted } = await postBroken(withAmount(9n), (chunks) => chunks);
  const honest = new SaltedFlow(withAmount(9n), SEED);
  const chunks = honest.openings().map((opening) => readOpening(opening)!.chunk);
  const openings = new SaltedLeaves(honest.bytes, chunks).openings();
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const watch = async (told: readonly Uint8Array[]) => {
    const reading = { confirmations: 1, openings: () => told };
    const contract = new WatchedMarketPostings(stranger, chain.deployment, reading);
    const seen = await new PostingWatcher(contract, log).look();
    contract.close();
    return seen;
  };
  expect(await watch([])).toEqual([{ period: posted.period, verdict: 'right' }]);
  expect(await watch(openings)).toMatchObject([{ verdict: 'challenged', challenge: { kind: 'salted', chunk: 0 } }]);
  await chain.stake();
});

test('an honest salted flow cannot be refuted, and shows its settlements once it is final', async () => {
  const records = rewards(40);
  const { bytes, salted } = saltBatch(wholeBatchOf(records).bytes, () => true, SEED);
  const posted = await chain.post(preparePosting(bytes, chain.totals, PARTICIPANTS, NO_EVIDENCE), false);
  const { period, posting } = posted;
  const proof = proveChunk(chunksOf(bytes), 0);
  const openings = salted[0]!.openings();
  for (const shown of [[0], [1], [2], [0, 1], [1, 2]]) {
    const about = { market: MARKET, period, posting, recipient: stranger.address };
    const data = challengeSaltedCall(
      about,
      proof,
      shown.map((place) => openings[place]!),
    );
    const refused = stranger.client.call({ account: stranger.address, to: chain.addresses.postings, data });
    const name = await refused.then(
      () => 'taken',
      (error) => (refusalIn(error) as ContractRefusal).errorName,
    );
    expect([shown, name]).toEqual([shown, 'PostedSettlement_NoFault']);
  }
  await chain.finish(posted);
  for (const [place, opening] of [
    [3, 0],
    [15, 1],
    [7, 2],
  ] as const) {
    const data = postedProofCall({ market: MARKET, period }, posting, {
      chunk: proof,
      place,
      opening: openings[opening]!,
    });
    const { data: answer } = await stranger.client.call({ to: chain.addresses.postings, data });
    const [isSettled, settlement] = decodeFunctionResult({
      ...{ abi: postedSettlementAbi, functionName: 'saltedSettlementOf', data: answer! },
    });
    const { mtu, kind, payer, payee, amount, energyWh } = records[16 * opening + place]!;
    expect(isSettled).toBe(true);
    expect(settlement).toMatchObject({
      ...{ mtu: BigInt(mtu), kind: BigInt(settlementKinds.indexOf(kind)), amount, energyWh: BigInt(energyWh) },
      ...{ payer: BigInt(payer), payee: BigInt(payee) },
    });
  }
});
