import { generateKeyPairSync } from 'node:crypto';
import { keccak256 } from 'viem';
import { versionedHashOf } from '../../src/adapters/chain/blob-sidecars.js';
import { challengeDeliveryCall, registerTermsCall } from '../../src/adapters/chain/delivery-checks.js';
import { deployMarket, deployToken, type MarketAddresses } from '../../src/adapters/chain/deploy.js';
import { EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { postCall, stakeCall } from '../../src/adapters/chain/posting-calls.js';
import { p256Signer, type ReadingSigner, secp256k1Signer } from '../../src/adapters/chain/reading-signature.js';
import { connect } from '../../src/adapters/chain/rpc.js';
import { EMBEDDED_FEES, TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { ViemSettlementChain } from '../../src/adapters/chain/viem-settlement-chain.js';
import type { DeliveryFacts } from '../../src/domain/evidence/delivery-facts.js';
import { checksOf, type DeliveryCheck, pairOf, type ShownEvidence } from '../../src/domain/evidence/evidence-proof.js';
import { EvidenceTree, type RecordEvidence } from '../../src/domain/evidence/evidence-tree.js';
import { blobsOf } from '../../src/domain/settlement/blob-data.js';
import { chunksOf, proveChunk } from '../../src/domain/settlement/chunks.js';
import { balancesHash, ledgerOf, NO_FORMER, postingWith, preparePosting } from '../../src/domain/settlement/posting.js';
import { recordAmount, type SettlementRecord } from '../../src/domain/settlement/record.js';
import { batchesOf } from '../../src/domain/settlement/settlement-batch.js';
import { RECORDS_PER_CHUNK } from '../../src/domain/settlement/settlement-flow.js';
import { attested, factsOf, MARKET, rules, START } from './evidenced-market.js';
import type { GasRow } from './table.js';

const RECORDS = 10_000;
const CHALLENGED = 6_543;
const [DSO, AGGREGATOR, METRON, OPERATOR] = [1, 2, 3, 4];
const parties = { provider: AGGREGATOR, meterOperator: METRON };

const records = Array.from({ length: RECORDS }, (_, i): SettlementRecord => {
  const terms = { energyWh: 500, priceTicks: 8_000 + (i % 97), shareBps: 10_000 };
  const amount = recordAmount(terms.energyWh, terms.priceTicks, terms.shareBps);
  return { mtu: i % 96, kind: 'flexibility', payer: DSO, payee: AGGREGATOR, orderSequence: i + 1, ...terms, amount };
});
const batch = batchesOf(records)[0]!;
const chunks = chunksOf(batch.bytes);
const signers = {
  secp256k1: secp256k1Signer(keyOfSeed('metron').privateKey, keyOfSeed('metron').account),
  'P-256': p256Signer(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
};
const strangers = {
  secp256k1: secp256k1Signer(keyOfSeed('stranger').privateKey, keyOfSeed('stranger').account),
  'P-256': p256Signer(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
};

/** Who signs what the check of this name judges, under which key. */
function signedBy(scheme: keyof typeof signers, check: DeliveryCheck): ReadingSigner {
  if (check === 'key') return strangers[scheme];
  if (check === 'signature') return { key: signers[scheme].key, sign: strangers[scheme].sign };
  return signers[scheme];
}

/** What is wrong with the evidence of the challenged settlement: found by the check of this name. */
const faults: Record<DeliveryCheck, (honest: DeliveryFacts) => DeliveryFacts | undefined> = {
  record: () => undefined,
  energy: (facts) => ({ ...facts, baselineW: -3_000 }),
  reading: (facts) => ({ ...facts, meteredWh: -501 }),
  signature: (facts) => facts,
  key: (facts) => facts,
  pair: (facts) => ({ ...facts, deliveryStart: facts.deliveryStart + 1 }),
};

/** Evidence of all records, of which the challenged one rests on a reading signed with so many others. */
async function evidenceOf(check: DeliveryCheck, signer: ReadingSigner, readingCount: number): Promise<EvidenceTree> {
  const challenged = await attested(factsOf(batch.records[CHALLENGED]!, parties), signer, readingCount);
  const stated = faults[check](challenged);
  const evidence = batch.records.map((record, position): RecordEvidence | undefined => {
    if (position !== CHALLENGED) return { facts: factsOf(record, parties), parts: 1n };
    return stated && { facts: stated, parts: 1n };
  });
  return new EvidenceTree(batch, evidence, new Uint8Array(32).fill(3));
}

/** What shows the fault. For a pair it is the worst: a leaf in the other half of the tree. */
function shownBy(check: DeliveryCheck, tree: EvidenceTree): ShownEvidence {
  const own = tree.open(CHALLENGED);
  const atSameTime = batch.records.findIndex(({ mtu }) => mtu === batch.records[CHALLENGED]!.mtu);
  if (check === 'pair') return pairOf(tree.open(atSameTime), own)!;
  return checksOf(own, proveChunk(chunks, Math.floor(own.slot / RECORDS_PER_CHUNK))).find(
    (one) => one.check === check,
  )!;
}

/** A market with a meter operator who has this key, ready to post. */
async function marketWith({ key }: ReadingSigner, sender: TransactionSender): Promise<MarketAddresses> {
  const addresses = await deployMarket(sender, await deployToken(sender));
  const chain = new ViemSettlementChain({ sender, addresses, mintsToken: true });
  const people = [
    { number: DSO, role: 'dso', account: keyOfSeed('dso').account },
    { number: AGGREGATOR, role: 'aggregator', account: keyOfSeed('aggregator').account },
    { number: METRON, role: 'meter-operator', account: keyOfSeed('meters').account },
    { number: OPERATOR, role: 'operator', account: sender.address },
  ] as const;
  await chain.register(people, [], [{ participant: METRON, keys: [{ ...key, validFrom: START }] }]);
  await chain.fundEscrow(DSO, 10n ** 12n);
  await chain.fundEscrow(OPERATOR, 10n ** 12n);
  await sender.send(addresses.deliveries, registerTermsCall(rules));
  await sender.send(addresses.postings, stakeCall(MARKET, OPERATOR));
  return addresses;
}

/** Posts the batch with evidence that is wrong, and shows that it is. */
async function gasRefuting(
  addresses: MarketAddresses,
  check: DeliveryCheck,
  tree: EvidenceTree,
  sender: TransactionSender,
): Promise<number> {
  const prepared = preparePosting(batch.bytes, [], OPERATOR, tree.root);
  const blobs = blobsOf(prepared.data);
  const about = { market: MARKET, period: 0 };
  await sender.sendWithBlobs(addresses.postings, postCall(about, prepared, true), await sender.sidecarsOf(blobs));
  const dataHash = keccak256(await versionedHashOf(blobs[0]!), 'bytes');
  const posting = postingWith(prepared.claim, ledgerOf(prepared, NO_FORMER, { dataHash, blobs: 1 }));
  const call = challengeDeliveryCall(
    { ...about, ...posting, balancesHash: balancesHash(posting) },
    shownBy(check, tree),
    sender.address,
  );
  return (await sender.send(addresses.deliveries, call)).gasUsed;
}

/** The scheme of the meter operator's key, what is wrong, and how many readings stand under the signature. */
const cases = [
  ['secp256k1', 'record', 1],
  ['secp256k1', 'energy', 1],
  ['secp256k1', 'pair', 1],
  ['secp256k1', 'reading', 500],
  ['secp256k1', 'reading', 10_000],
  ['secp256k1', 'signature', 10_000],
  ['P-256', 'signature', 10_000],
  ['secp256k1', 'key', 10_000],
  ['P-256', 'key', 10_000],
] as const;

/** What it costs to refute a posting of 10,000 records by each check of evidence, of some or many readings under a signature. */
export async function rowsOfDeliveries(): Promise<GasRow[]> {
  const mnemonic = 'test test test test test test test test test test test junk';
  const anvil = await EmbeddedChain.start({ mnemonic, genesisAt: 1_760_000_000 });
  const options = { privateKey: anvil.operatorKey, fees: EMBEDDED_FEES, pollingMs: 5 };
  const sender = await TransactionSender.open(connect(anvil.rpcUrl), options);
  const rows: GasRow[] = [];
  try {
    for (const [scheme, check, readingCount] of cases) {
      const tree = await evidenceOf(check, signedBy(scheme, check), readingCount);
      const gas = await gasRefuting(await marketWith(signers[scheme], sender), check, tree, sender);
      const readings = readingCount === 1 ? '' : `, ${scheme}, ${readingCount.toLocaleString('en-US')} readings signed`;
      const work = `showing what is wrong with evidence of 10,000 records: ${check}${readings}`;
      rows.push({ work, unit: 'challenge', gas, goal: 75_000 });
    }
  } finally {
    await sender.close();
    await anvil.stop();
  }
  return rows;
}
