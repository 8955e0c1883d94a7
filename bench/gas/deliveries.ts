/**
 * Gas of each check of evidence as a transaction, calldata included, at 10,000 records and 500 or 10,000 readings under a signature:
 *
 *     node --import ./test/support/typescript.mjs bench/gas/deliveries.ts
 */
import { generateKeyPairSync } from 'node:crypto';
import { bytesToHex, encodeFunctionData } from 'viem';
import {
  deliveryVerifierAbi as abi,
  deliveryVerifierBytecode,
} from '../../src/adapters/chain/artifacts/delivery-verifier.js';
import {
  checksOf,
  deliveryChecks,
  deliveryTerms,
  pairOf,
  type ShownEvidence,
} from '../../src/adapters/chain/delivery-checks.js';
import { deployMarket, deployToken } from '../../src/adapters/chain/deploy.js';
import { EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { marketId } from '../../src/adapters/chain/market-reader.js';
import { p256Signer, secp256k1Signer } from '../../src/adapters/chain/reading-signature.js';
import { connect } from '../../src/adapters/chain/rpc.js';
import { EMBEDDED_FEES, TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { ViemSettlementChain } from '../../src/adapters/chain/viem-settlement-chain.js';
import type { Hex } from '../../src/application/ports.js';
import type { DeliveryFacts } from '../../src/domain/evidence/delivery-facts.js';
import { EvidenceTree } from '../../src/domain/evidence/evidence-tree.js';
import {
  type AttestedReading,
  attestationBytes,
  readingsDigest,
  readingsTree,
} from '../../src/domain/metering/attestation.js';
import { chunksOf, proveChunk } from '../../src/domain/settlement/chunks.js';
import { recordAmount, type SettlementRecord } from '../../src/domain/settlement/record.js';
import { batchesOf } from '../../src/domain/settlement/settlement-batch.js';
import { RECORDS_PER_CHUNK } from '../../src/domain/settlement/settlement-flow.js';
import { villageRules } from '../../test/support/village.js';

const RECORDS = 10_000;
const CHALLENGED = 6_543;
const START = 1_768_478_400;
const [DSO, AGGREGATOR, METRON, OPERATOR] = [1, 2, 3, 4];
const MARKET = 'village';

const records = Array.from({ length: RECORDS }, (_, i): SettlementRecord => {
  const terms = { energyWh: 500, priceTicks: 8_000 + (i % 97), shareBps: 10_000 };
  const amount = recordAmount(terms.energyWh, terms.priceTicks, terms.shareBps);
  return { mtu: i % 96, kind: 'flexibility', payer: DSO, payee: AGGREGATOR, orderSequence: i + 1, ...terms, amount };
});
const batch = batchesOf(records)[0]!;
const signers = {
  secp256k1: secp256k1Signer(keyOfSeed('metron').privateKey, keyOfSeed('metron').account),
  'P-256': p256Signer(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
};

/** Evidence of all records; the challenged one rests on a signed reading. */
async function evidenceOf(scheme: keyof typeof signers, readingCount: number): Promise<EvidenceTree> {
  const { mtu, orderSequence } = batch.records[CHALLENGED]!;
  const read = (position: number): AttestedReading => ({
    ...{
      meteringPoint: `mp-${position}`,
      deliveryStart: START + 900 * mtu,
      mtuSeconds: 900,
      energyWh: -500,
      revision: 1,
    },
    salt: new Uint8Array(32).fill(1 + (position % 250)),
  });
  const readings = Array.from({ length: readingCount }, (_, position) => read(position));
  const position = Math.floor(readingCount / 2);
  const tree = readingsTree(readings);
  const signature = await signers[scheme].sign(readingsDigest(MARKET, tree.root, readingCount));
  const place = { position, readingCount, siblings: tree.proof(position) };
  const attestation = attestationBytes(readings[position]!.salt, place, Buffer.from(signature.slice(2), 'hex'));
  const facts = (record: SettlementRecord): DeliveryFacts => ({
    ...{ meteringPoint: `mp-${record.orderSequence}`, provider: AGGREGATOR, meterOperator: METRON, mtu: record.mtu },
    ...{ deliveryStart: START + 900 * record.mtu, direction: 'up', revision: 1, meteredWh: -500, baselineW: -4_000 },
    awards: [{ order: record.orderSequence, awardedW: 3_000 }],
  });
  const evidence = batch.records.map((record) => ({
    facts:
      record.orderSequence === orderSequence
        ? { ...facts(record), meteringPoint: readings[position]!.meteringPoint, attestation }
        : facts(record),
    parts: 1n,
  }));
  return new EvidenceTree(batch, evidence, new Uint8Array(32).fill(3));
}

const mnemonic = 'test test test test test test test test test test test junk';
const anvil = await EmbeddedChain.start({ mnemonic, genesisAt: 1_760_000_000 });
const options = { privateKey: anvil.operatorKey, fees: EMBEDDED_FEES, pollingMs: 5 };
const sender = await TransactionSender.open(connect(anvil.rpcUrl), options);

/** A verifier in whose registry the meter operator has this key. */
async function verifierFor(scheme: keyof typeof signers): Promise<Hex> {
  const addresses = await deployMarket(sender, await deployToken(sender));
  const chain = new ViemSettlementChain({ sender, addresses, mintsToken: true });
  await chain.register(
    [
      { number: DSO, role: 'dso', account: keyOfSeed('dso').account },
      { number: AGGREGATOR, role: 'aggregator', account: keyOfSeed('aggregator').account },
      { number: METRON, role: 'meter-operator', account: keyOfSeed('meters').account },
      { number: OPERATOR, role: 'operator', account: sender.address },
    ],
    [],
    [{ participant: METRON, keys: [{ ...signers[scheme].key, validFrom: START }] }],
  );
  const { contractAddress } = await sender.deploy(abi, deliveryVerifierBytecode, [addresses.registry]);
  const rules = {
    ...villageRules,
    metering: { acceptedForSeconds: 1, substitute: { method: 'baseline' }, signatures: 'required' },
  } as const;
  const args = [marketId(MARKET), deliveryTerms(rules)] as const;
  await sender.send(contractAddress, encodeFunctionData({ abi, functionName: 'registerTerms', args }));
  return contractAddress;
}

function callOf(tree: EvidenceTree, { check, parts }: ShownEvidence): Hex {
  const roots = [marketId(MARKET), bytesToHex(batch.root), bytesToHex(tree.root)] as const;
  const args = [...roots, deliveryChecks.indexOf(check), parts.map((part) => bytesToHex(part))] as const;
  return encodeFunctionData({ abi, functionName: 'faultOf', args });
}

try {
  const zeros: Hex = `0x${'0'.repeat(320)}`;
  const { data } = await sender.client.call({ to: `0x${'100'.padStart(40, '0')}`, data: zeros });
  console.log(
    `the chain has the precompile of P-256 where it answers a valid signature; an invalid one is answered with ${data ?? 'nothing'}`,
  );
  for (const [scheme, readingCount] of [
    ['secp256k1', 500],
    ['secp256k1', 10_000],
    ['P-256', 500],
    ['P-256', 10_000],
  ] as const) {
    const tree = await evidenceOf(scheme, readingCount);
    const verifier = await verifierFor(scheme);
    const [own, other] = [tree.open(CHALLENGED), tree.open(CHALLENGED + 1)];
    const chunk = proveChunk(chunksOf(batch.bytes), Math.floor(own.slot / RECORDS_PER_CHUNK));
    for (const shown of [...checksOf(own, chunk), pairOf(own, other)!]) {
      const call = callOf(tree, shown);
      const { gasUsed } = await sender.send(verifier, call);
      const bytes = call.length / 2 - 1;
      console.log(`${scheme}, ${readingCount} readings, ${shown.check}: ${gasUsed} gas, ${bytes} bytes`);
    }
  }
} finally {
  await sender.close();
  await anvil.stop();
}
