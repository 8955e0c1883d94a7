import {
  deliveryChallengesAbi,
  deliveryChallengesBytecode,
} from '../../src/adapters/chain/artifacts/delivery-challenges.js';
import { faultOfDelivery, registerTermsCall } from '../../src/adapters/chain/delivery-checks.js';
import { deployMarket, deployToken, type MarketAddresses } from '../../src/adapters/chain/deploy.js';
import { EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import { connect } from '../../src/adapters/chain/rpc.js';
import { EMBEDDED_FEES, TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { ViemSettlementChain } from '../../src/adapters/chain/viem-settlement-chain.js';
import type { Hex } from '../../src/application/ports.js';
import {
  checksOf,
  type DeliveryCheck,
  deliveryChecks,
  pairOf,
  type ShownEvidence,
} from '../../src/domain/evidence/evidence-proof.js';
import { type EvidenceOpening, EvidenceTree } from '../../src/domain/evidence/evidence-tree.js';
import { paymentRules } from '../../src/domain/flexibility/payment-rule.js';
import { chunksOf, proveChunk } from '../../src/domain/settlement/chunks.js';
import { RECORDS_PER_CHUNK } from '../../src/domain/settlement/settlement-flow.js';
import { type BrokenEvidence, brokenEvidence } from '../reference/broken-evidence.js';
import { randomIntegers } from '../reference/random-rounds.js';
import { type EvidencedPeriod, evidencedPeriod, keysFrom, meterKeys } from '../support/evidenced-period.js';

const MARKET = 'village';
const SEED = new Uint8Array(32).fill(9);
/** Pairs of evidenced settlements looked at, those of one delivery first. */
const PAIRS = 40;

describe('the evidence of a settlement that the engine made', () => {
  let anvil: EmbeddedChain;
  let sender: TransactionSender;
  let addresses: MarketAddresses;

  beforeAll(async () => {
    const mnemonic = 'test test test test test test test test test test test junk';
    anvil = await EmbeddedChain.start({ mnemonic, genesisAt: 1_760_000_000 });
    const { operatorKey: privateKey, rpcUrl } = anvil;
    sender = await TransactionSender.open(connect(rpcUrl), { privateKey, fees: EMBEDDED_FEES, pollingMs: 5 });
    addresses = await deployMarket(sender, await deployToken(sender));
    const { market } = await evidencedPeriod('usef', randomIntegers(1));
    const people = [...market.state.participants.values()].map(({ number, role, account }) => ({
      ...{ number, role, account: account as Hex },
    }));
    const keys = meterKeys.map(({ key }, index) => ({ ...key, validFrom: keysFrom[index]! }));
    const metron = market.participant('metron').number;
    const chain = new ViemSettlementChain({ sender, addresses, mintsToken: true });
    await chain.register(people, [], [{ participant: metron, keys }]);
  });
  afterAll(async () => {
    await sender?.close();
    await anvil?.stop();
  });

  /** A verifier with the terms of this market. */
  async function verifierOf({ market }: EvidencedPeriod): Promise<Hex> {
    const { registry, postings, demands } = addresses;
    const code = [deliveryChallengesAbi, deliveryChallengesBytecode, [registry, postings, demands]] as const;
    const { contractAddress } = await sender.deploy(...code);
    await sender.send(contractAddress, registerTermsCall(market.state.rules, MARKET));
    return contractAddress;
  }

  /** Names of the faults that anything shown of this evidence to these checks finds. */
  async function faultsOf(
    verifier: Hex,
    { batch, evidence, evidenced = batch }: BrokenEvidence,
    checks: readonly DeliveryCheck[] = deliveryChecks,
  ): Promise<string[]> {
    const tree = new EvidenceTree(evidenced, evidence, SEED);
    const chunks = chunksOf(batch.bytes);
    const proofs = chunks.map((_, position) => proveChunk(chunks, position));
    const openings = batch.records.map((_, position) => {
      const opening = tree.open(position);
      return { opening, chunk: proofs[Math.floor(opening.slot / RECORDS_PER_CHUNK)]! };
    });
    const alone = openings.flatMap(({ opening, chunk }) => checksOf(opening, chunk));
    const pairs = pairsOf(openings.map(({ opening }) => opening)).slice(0, PAIRS);
    const shown = [...alone, ...pairs].filter(({ check }) => checks.includes(check));
    const posted = { market: MARKET, batchRoot: batch.root, evidenceRoot: tree.root };
    const faults = await Promise.all(shown.map((one) => faultOfDelivery(sender.client, verifier, posted, one)));
    return [...new Set(faults.filter((fault) => fault !== undefined))];
  }

  it.each(paymentRules)('has no fault at any settlement under the rule %s', async (rule) => {
    const period = await evidencedPeriod(rule, randomIntegers(7));
    expect(await faultsOf(await verifierOf(period), period)).toEqual([]);
    expect(period.evidence.filter((one) => one !== undefined).length).toBeGreaterThan(4);
  });

  it('is refuted wherever it is wrong', async () => {
    const draw = randomIntegers(1_000);
    const period = await evidencedPeriod('usef', draw);
    const verifier = await verifierOf(period);
    for (const { what, check, fault, broken } of brokenEvidence) {
      const faults = await faultsOf(verifier, broken(period, draw), [check]);
      expect([what, faults]).toEqual([what, expect.arrayContaining([fault])]);
    }
  });
});

/** Pairs of openings, those of one delivery first, of which those of one kind; or of one order, of which one is firm. */
function pairsOf(openings: readonly EvidenceOpening[]): ShownEvidence[] {
  const pairs = openings.flatMap((one, index) =>
    openings.slice(index + 1).flatMap((other) => {
      const shown = pairOf(one, other);
      const alike = [deliveryOf(one) === deliveryOf(other), one.settlement >> 248n === other.settlement >> 248n];
      const isFirm = one.facts === undefined || other.facts === undefined;
      const rank = alike.filter(Boolean).length + (isFirm && orderOf(one) === orderOf(other) ? 2 : 0);
      return shown === undefined ? [] : [{ rank, shown }];
    }),
  );
  return pairs.sort((a, b) => b.rank - a.rank).map(({ shown }) => shown);
}

function orderOf({ settlement }: EvidenceOpening): bigint {
  return BigInt.asUintN(48, settlement >> 96n);
}

/** Digest of the metering point, and the market time unit. */
function deliveryOf({ facts }: EvidenceOpening): string {
  const bytes = Buffer.from(facts ?? []);
  return bytes.toString('hex', 0, 32) + bytes.toString('hex', 70, 73);
}
