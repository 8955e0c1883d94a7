/**
 * Gas of demanding an opening of a posting, of showing it, and of refuting the posting by its not being shown:
 *
 *     node --import ./test/support/typescript.mjs bench/gas/demands.ts
 *
 * The posting has 10,000 salted records in one flow, whose evidence rests on readings of which 10,000 are under one signature.
 */
import { keccak256 } from 'viem';
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
import { deployMarket, deployToken } from '../../src/adapters/chain/deploy.js';
import { EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { postCall, stakeCall } from '../../src/adapters/chain/posting-calls.js';
import { secp256k1Signer } from '../../src/adapters/chain/reading-signature.js';
import { connect } from '../../src/adapters/chain/rpc.js';
import { EMBEDDED_FEES, TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { ViemSettlementChain } from '../../src/adapters/chain/viem-settlement-chain.js';
import type { DeliveryFacts } from '../../src/domain/evidence/delivery-facts.js';
import { answerOf } from '../../src/domain/evidence/evidence-proof.js';
import { EvidenceTree, type RecordEvidence } from '../../src/domain/evidence/evidence-tree.js';
import {
  type AttestedReading,
  attestationOf,
  keyedSignature,
  readingsDigest,
  readingsTree,
} from '../../src/domain/metering/attestation.js';
import { blobsOf } from '../../src/domain/settlement/blob-data.js';
import { chunksOf, joined, proveChunk } from '../../src/domain/settlement/chunks.js';
import { ledgerOf, NO_FORMER, postingWith, preparePosting } from '../../src/domain/settlement/posting.js';
import { recordAmount, type SettlementRecord } from '../../src/domain/settlement/record.js';
import { postedBatchOf } from '../../src/domain/settlement/salted-flow.js';
import { batchesOf } from '../../src/domain/settlement/settlement-batch.js';
import { RECORDS_PER_CHUNK } from '../../src/domain/settlement/settlement-flow.js';
import { villageRules } from '../../test/support/village.js';

const RECORDS = 10_000;
const DEMANDED = 6_543;
const START = 1_768_478_400;
const WINDOW_SECONDS = 86_400;
const [AGGREGATOR, PROSUMER, METRON, OPERATOR] = [1, 2, 3, 4];
const MARKET = 'village';
const period = 0;
const about = { market: MARKET, period };
const rules = {
  ...{ ...villageRules, market: MARKET },
  metering: { acceptedForSeconds: 1, substitute: { method: 'baseline' }, signatures: 'required' },
} as const;

const mnemonic = 'test test test test test test test test test test test junk';
const anvil = await EmbeddedChain.start({ mnemonic, genesisAt: 1_760_000_000 });
const client = connect(anvil.rpcUrl);
const sender = await TransactionSender.open(client, {
  ...{ privateKey: anvil.operatorKey, fees: EMBEDDED_FEES, pollingMs: 5 },
});
const meters = secp256k1Signer(keyOfSeed('metron').privateKey, keyOfSeed('metron').account);

const records = Array.from({ length: RECORDS }, (_, i): SettlementRecord => {
  const terms = { energyWh: 500, priceTicks: 8_000 + (i % 97), shareBps: 8_000 };
  const amount = recordAmount(terms.energyWh, terms.priceTicks, terms.shareBps);
  return { mtu: i % 96, kind: 'reward', payer: AGGREGATOR, payee: PROSUMER, orderSequence: i + 1, ...terms, amount };
});
const clear = batchesOf(records)[0]!;
const seed = new Uint8Array(32).fill(7);
const { bytes, salted } = postedBatchOf(clear.records, { seed, prosumers: new Set([PROSUMER]) });
const tree = new EvidenceTree({ bytes, records: clear.records }, await evidence(), seed, () => true);

/** Evidence of all records; the demanded one rests on a reading signed with as many others. */
async function evidence(): Promise<RecordEvidence[]> {
  const factsOf = ({ orderSequence: order, mtu }: SettlementRecord): DeliveryFacts => ({
    ...{ meteringPoint: `mp-${order}`, provider: AGGREGATOR, meterOperator: METRON, mtu },
    ...{ deliveryStart: START + 900 * mtu, direction: 'up', revision: 1, meteredWh: -500, baselineW: -4_000 },
    awards: [{ order, awardedW: 3_000 }],
  });
  const { meteringPoint, deliveryStart } = factsOf(clear.records[DEMANDED]!);
  const readings = Array.from(
    { length: RECORDS },
    (_, position): AttestedReading => ({
      ...{ meteringPoint: position === 0 ? meteringPoint : `mp-${position}`, energyWh: -500, revision: 1 },
      ...{ deliveryStart, mtuSeconds: 900, salt: new Uint8Array(32).fill(1 + (position % 250)) },
    }),
  );
  const signed = readingsTree(readings);
  const signature = await meters.sign(readingsDigest(MARKET, signed.root, RECORDS));
  const place = { position: 0, readingCount: RECORDS, siblings: signed.proof(0) };
  const attestation = attestationOf(readings[0]!.salt, place, signed.root, keyedSignature(meters.key, signature));
  return clear.records.map((record, position) => {
    const facts = factsOf(record);
    return { facts: position === DEMANDED ? { ...facts, attestation } : facts, parts: 1n };
  });
}

const addresses = await deployMarket(sender, await deployToken(sender), undefined, {
  ...{ bond: 1_000n, challengeSeconds: WINDOW_SECONDS },
});
const chain = new ViemSettlementChain({ sender, addresses, mintsToken: true });
await chain.register(
  [
    { number: AGGREGATOR, role: 'aggregator', account: keyOfSeed('aggregator').account },
    // Whoever demands is the account that sends here.
    { number: PROSUMER, role: 'prosumer', account: sender.address },
    { number: METRON, role: 'meter-operator', account: keyOfSeed('meters').account },
    { number: OPERATOR, role: 'operator', account: keyOfSeed('operator').account },
  ],
  [{ prosumer: PROSUMER, aggregator: AGGREGATOR, shareBps: 8_000 }],
  [{ participant: METRON, keys: [{ ...meters.key, validFrom: START }] }],
);
for (const number of [AGGREGATOR, OPERATOR]) await chain.fundEscrow(number, 10n ** 12n);
await sender.send(addresses.deliveries, registerTermsCall(rules));
await sender.send(addresses.postings, stakeCall(MARKET, OPERATOR));
const prepared = preparePosting(bytes, [], OPERATOR, tree.root);
const blobs = blobsOf(prepared.data);
await sender.sendWithBlobs(addresses.postings, postCall(about, prepared, true), await sender.sidecarsOf(blobs));
const dataHash = keccak256(await versionedHashOf(blobs[0]!), 'bytes');
const posting = postingWith(prepared.claim, ledgerOf(prepared, NO_FORMER, { dataHash, blobs: 1 }));

const flow = salted[0]!;
const leaf = Math.floor(DEMANDED / RECORDS_PER_CHUNK);
const proof = proveChunk(chunksOf(bytes), 0);
const demanded = new DemandedOpenings(client, addresses);
const { baseFeePerGas } = await client.getBlock();
const fee = demandFee(1_000_000n, baseFeePerGas!);

async function rowOf(what: string, to: `0x${string}`, call: `0x${string}`, value = 0n): Promise<void> {
  const { gasUsed } = await sender.sendPaying(to, call, value);
  process.stdout.write(`${what}: ${gasUsed} gas, ${call.length / 2 - 1} bytes\n`);
}

const { demands, deliveries } = addresses;
await rowOf('demand of records', demands, demandRecordsCall(about, posting, proof, leaf, flow.opening(0)), fee);
const [records0] = await demanded.open(about);
await rowOf('answer with records', demands, answerCall(records0!, [flow.opening(leaf)]));
const record = joined(Uint8Array.of(DEMANDED % RECORDS_PER_CHUNK), proof);
await rowOf('demand of evidence', demands, demandEvidenceCall(about, posting, record, flow.opening(leaf)), fee);
const [evidence0] = await demanded.open(about);
await rowOf('answer with evidence', demands, answerCall(evidence0!, answerOf(tree.open(DEMANDED))));
await rowOf('demand of the first leaf', demands, demandRecordsCall(about, posting, proof, 0, new Uint8Array(0)), fee);
const [unanswered] = await demanded.open(about);
await client.request({
  ...{ method: 'evm_setNextBlockTimestamp', params: [unanswered!.answerableUntil + 1] },
} as never);
await client.request({ method: 'evm_mine', params: [] } as never);
await rowOf('refutation', deliveries, refuteUnansweredCall(unanswered!));
await sender.close();
await anvil.stop();
