import { keccak256, type PublicClient } from 'viem';
import { versionedHashOf } from '../../src/adapters/chain/blob-sidecars.js';
import { registerTermsCall } from '../../src/adapters/chain/delivery-checks.js';
import {
  answerCall,
  demandEvidenceCall,
  demandFee,
  demandRecordsCall,
  refuteUnansweredCall,
} from '../../src/adapters/chain/demand-calls.js';
import { DemandedOpenings } from '../../src/adapters/chain/demanded-openings.js';
import { deployMarket, deployToken, type MarketAddresses } from '../../src/adapters/chain/deploy.js';
import { EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { postCall, stakeCall } from '../../src/adapters/chain/posting-calls.js';
import { secp256k1Signer } from '../../src/adapters/chain/reading-signature.js';
import { connect } from '../../src/adapters/chain/rpc.js';
import { EMBEDDED_FEES, TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { ViemSettlementChain } from '../../src/adapters/chain/viem-settlement-chain.js';
import type { Hex } from '../../src/application/ports.js';
import { answerOf } from '../../src/domain/evidence/evidence-proof.js';
import { EvidenceTree, type RecordEvidence } from '../../src/domain/evidence/evidence-tree.js';
import { blobsOf } from '../../src/domain/settlement/blob-data.js';
import { chunksOf, joined, proveChunk } from '../../src/domain/settlement/chunks.js';
import type { Digest } from '../../src/domain/settlement/merkle-tree.js';
import { ledgerOf, NO_FORMER, type Posting, postingWith, preparePosting } from '../../src/domain/settlement/posting.js';
import { recordAmount, type SettlementRecord } from '../../src/domain/settlement/record.js';
import { postedBatchOf } from '../../src/domain/settlement/salted-flow.js';
import { batchesOf } from '../../src/domain/settlement/settlement-batch.js';
import { RECORDS_PER_CHUNK } from '../../src/domain/settlement/settlement-flow.js';
import { attested, factsOf, MARKET, rules, START } from './evidenced-market.js';
import type { GasRow } from './table.js';

const RECORDS = 10_000;
const DEMANDED = 6_543;
const WINDOW_SECONDS = 86_400;
const [AGGREGATOR, PROSUMER, METRON, OPERATOR] = [1, 2, 3, 4];
const parties = { provider: AGGREGATOR, meterOperator: METRON };
const period = 0;
const about = { market: MARKET, period };

const meters = secp256k1Signer(keyOfSeed('metron').privateKey, keyOfSeed('metron').account);

const records = Array.from({ length: RECORDS }, (_, i): SettlementRecord => {
  const terms = { energyWh: 500, priceTicks: 8_000 + (i % 97), shareBps: 8_000 };
  const amount = recordAmount(terms.energyWh, terms.priceTicks, terms.shareBps);
  return { mtu: i % 96, kind: 'reward', payer: AGGREGATOR, payee: PROSUMER, orderSequence: i + 1, ...terms, amount };
});
const clear = batchesOf(records)[0]!;
const seed = new Uint8Array(32).fill(7);
const { bytes, salted } = postedBatchOf(clear.records, { seed, prosumers: new Set([PROSUMER]) });

/** Evidence of all records; the demanded one rests on a reading signed with as many others. */
async function evidence(): Promise<RecordEvidence[]> {
  const demanded = await attested(factsOf(clear.records[DEMANDED]!, parties), meters, RECORDS);
  return clear.records.map((record, position) => {
    return { facts: position === DEMANDED ? demanded : factsOf(record, parties), parts: 1n };
  });
}

/** A market, ready to post, in which the account that sends is the prosumer's, who demands. */
async function market(sender: TransactionSender): Promise<MarketAddresses> {
  const guarantee = { bond: 1_000n, challengeSeconds: WINDOW_SECONDS };
  const addresses = await deployMarket(sender, await deployToken(sender), undefined, guarantee);
  const chain = new ViemSettlementChain({ sender, addresses, mintsToken: true });
  const people = [
    { number: AGGREGATOR, role: 'aggregator', account: keyOfSeed('aggregator').account },
    { number: PROSUMER, role: 'prosumer', account: sender.address },
    { number: METRON, role: 'meter-operator', account: keyOfSeed('meters').account },
    { number: OPERATOR, role: 'operator', account: keyOfSeed('operator').account },
  ] as const;
  const mandates = [{ prosumer: PROSUMER, aggregator: AGGREGATOR, shareBps: 8_000 }];
  await chain.register(people, mandates, [{ participant: METRON, keys: [{ ...meters.key, validFrom: START }] }]);
  for (const number of [AGGREGATOR, OPERATOR]) await chain.fundEscrow(number, 10n ** 12n);
  await sender.send(addresses.deliveries, registerTermsCall(rules));
  await sender.send(addresses.postings, stakeCall(MARKET, OPERATOR));
  return addresses;
}

/** Posts the period. */
async function posted(sender: TransactionSender, postings: Hex, evidenceRoot: Digest): Promise<Posting> {
  const prepared = preparePosting(bytes, [], OPERATOR, evidenceRoot);
  const blobs = blobsOf(prepared.data);
  await sender.sendWithBlobs(postings, postCall(about, prepared, true), await sender.sidecarsOf(blobs));
  const dataHash = keccak256(await versionedHashOf(blobs[0]!), 'bytes');
  return postingWith(prepared.claim, ledgerOf(prepared, NO_FORMER, { dataHash, blobs: 1 }));
}

/** What it costs to demand openings of a posting of 10,000 salted records in one flow, to show them, and to refute it by what is not shown. */
export async function rowsOfDemands(): Promise<GasRow[]> {
  const mnemonic = 'test test test test test test test test test test test junk';
  const anvil = await EmbeddedChain.start({ mnemonic, genesisAt: 1_760_000_000 });
  const client = connect(anvil.rpcUrl);
  const options = { privateKey: anvil.operatorKey, fees: EMBEDDED_FEES, pollingMs: 5 };
  const sender = await TransactionSender.open(client, options);
  try {
    return await rowsWith(sender, client);
  } finally {
    await sender.close();
    await anvil.stop();
  }
}

async function rowsWith(sender: TransactionSender, client: PublicClient): Promise<GasRow[]> {
  const addresses = await market(sender);
  const { demands, deliveries } = addresses;
  const tree = new EvidenceTree({ bytes, records: clear.records }, await evidence(), seed, () => true);
  const posting = await posted(sender, addresses.postings, tree.root);
  const demanded = new DemandedOpenings(client, addresses);
  const { baseFeePerGas } = await client.getBlock();
  const fee = demandFee(1_000_000n, baseFeePerGas!);
  const rows: GasRow[] = [];
  const send = async (
    work: string,
    to: Hex,
    call: Hex,
    more: { readonly value?: bigint; readonly goal?: number } = {},
  ) => {
    const { value = 0n, ...goal } = more;
    const { gasUsed } = await sender.sendPaying(to, call, value);
    rows.push({ work: `${work} of 10,000 salted records`, unit: 'call', gas: gasUsed, ...goal });
    const [open] = await demanded.open(about);
    return open!;
  };

  const flow = salted[0]!;
  const leaf = Math.floor(DEMANDED / RECORDS_PER_CHUNK);
  const proof = proveChunk(chunksOf(bytes), 0);
  const ofLeaf = demandRecordsCall(about, posting, proof, leaf, flow.opening(0));
  const leafDemand = await send('demanding a leaf', demands, ofLeaf, { value: fee });
  await send('showing a leaf', demands, answerCall(leafDemand, [flow.opening(leaf)]));
  const record = joined(Uint8Array.of(DEMANDED % RECORDS_PER_CHUNK), proof);
  const ofEvidence = demandEvidenceCall(about, posting, record, flow.opening(leaf));
  const evidenceDemand = await send('demanding the evidence of one', demands, ofEvidence, { value: fee });
  await send('showing the evidence of one', demands, answerCall(evidenceDemand, answerOf(tree.open(DEMANDED))));
  const ofFirst = demandRecordsCall(about, posting, proof, 0, new Uint8Array(0));
  const unanswered = await send('demanding the first leaf', demands, ofFirst, { value: fee });
  const tooLate = [unanswered.answerableUntil + 1];
  await client.request({ method: 'evm_setNextBlockTimestamp', params: tooLate } as never);
  await client.request({ method: 'evm_mine', params: [] } as never);
  const refutation = refuteUnansweredCall(unanswered);
  await send('showing that a demand was not answered', deliveries, refutation, { goal: 75_000 });
  return rows;
}
