import { generateKeyPairSync } from 'node:crypto';
import { bytesToHex } from '@noble/hashes/utils.js';
import { keccak256, stringToBytes } from 'viem';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { p256Signer, type ReadingSigner, secp256k1Signer } from '../../src/adapters/chain/reading-signature.js';
import { chainRecord } from '../../src/application/chain-record.js';
import { registerReadingKey } from '../../src/application/registration.js';
import { attestedReading } from '../../src/application/reported-readings.js';
import type { Reading } from '../../src/domain/events.js';
import { deliveryEvidence } from '../../src/domain/evidence/delivery-evidence.js';
import type { RecordEvidence } from '../../src/domain/evidence/evidence-tree.js';
import type { PaymentRule } from '../../src/domain/flexibility/payment-rule.js';
import { mtuKey } from '../../src/domain/horizon.js';
import type { MarketRules } from '../../src/domain/market-rules.js';
import { readingHash, readingsDigest, readingsTree } from '../../src/domain/metering/attestation.js';
import { isDecided } from '../../src/domain/round.js';
import { batchesOf, type SettlementBatch } from '../../src/domain/settlement/settlement-batch.js';
import { DecidedMarket } from './decided-market.js';
import { energy, NOON, offer, QUARTER, request } from './village.js';

const ROUNDS = 4;

/** The keys of the meter operator: the second counts from the third round on. */
export const meterKeys: readonly [ReadingSigner, ReadingSigner] = [
  secp256k1Signer(keyOfSeed('meter').privateKey, keyOfSeed('meter').account),
  p256Signer(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
];
export const keysFrom = [NOON - QUARTER, NOON + 2 * QUARTER] as const;

export interface EvidencedPeriod {
  readonly market: DecidedMarket;
  readonly batch: SettlementBatch;
  /** Of each record of the batch. */
  readonly evidence: readonly (RecordEvidence | undefined)[];
}

/**
 * A period of four rounds as the engine settles it under a payment rule: several orders at one meter, curves, both directions, deliveries
 * short, full and beyond, providers that pay, a reading that is missing, and local energy, of a meter with
 * flexibility, too.
 */
export async function evidencedPeriod(
  paymentRule: PaymentRule,
  draw: (below: number) => number,
  differently: Partial<MarketRules> = {},
): Promise<EvidencedPeriod> {
  const rules: Partial<MarketRules> = {
    ...differently,
    ...{ paymentRule, settlementPeriodMtus: ROUNDS },
    metering: { acceptedForSeconds: 86_400, substitute: { method: 'baseline' }, signatures: 'required' },
    ...(paymentRule === 'usef' ? { penalty: { price: 700, collateral: 30_000 } } : {}),
  };
  const market = DecidedMarket.village({ rules });
  for (const [index, { key }] of meterKeys.entries())
    market.accept(registerReadingKey({ participant: 'metron', ...key, validFrom: keysFrom[index]! }, ''));
  for (const participant of ['lumen', 'volta', 'carla'])
    market.happens({ type: 'collateral-posted', participant, amount: '1000000000' });
  for (let round = 0; round < ROUNDS; round++) clearsRound(market, round, draw);
  for (let round = 0; round < ROUNDS; round++) await reads(market, round, draw);
  const settled = market.settles(0);
  const records = settled.records.map((record) => chainRecord(market.state, settled, record));
  const [batch] = batchesOf(records);
  const evidence = deliveryEvidence(market.state, 0);
  return { market, batch: batch!, evidence: batch!.records.map((record) => evidence[records.indexOf(record)]) };
}

function clearsRound(market: DecidedMarket, round: number, draw: (below: number) => number): void {
  market.opensRound();
  const side = draw(2) === 0 ? 'up' : 'down';
  for (const [by, meteringPoint, node] of [
    ['lumen', 'mp-ada', 'number-1'],
    ['volta', 'mp-bob', 'number-3'],
    ['carla', 'mp-carla', 'south'],
  ] as const) {
    market.nominate(by, round, { meteringPoint, powerW: (draw(7) - 3) * 400 });
    for (let order = 0; order <= draw(3); order++) {
      const terms = {
        meteringPoint,
        node,
        side,
        limit: -1_000 + draw(10) * 1_000,
        quantityW: 300 + draw(10) * 100,
      } as const;
      market.submit(by, round, offer(`${meteringPoint}-${round}-${order}`, terms));
    }
  }
  for (const congestionPoint of ['north', 'south'])
    market.publish('gridco', round, request(`${congestionPoint}-${round}`, { congestionPoint, direction: side }));
  market.submit('carla', round, energy(`sale-${round}`, { limit: 1_000 }));
  market.submit(
    'lumen',
    round,
    energy(`metered-${round}`, { node: 'number-1', meteringPoint: 'mp-ada', limit: 1_000 }),
  );
  market.submit('volta', round, energy(`purchase-${round}`, { side: 'buy', node: 'number-3', limit: 9_000 }));
  market.clears(round);
}

/** Readings of one round under one signature; now and then one is missing. */
async function reads(market: DecidedMarket, round: number, draw: (below: number) => number): Promise<void> {
  const readings = ['mp-ada', 'mp-bob', 'mp-carla']
    .filter(() => draw(8) !== 0)
    .map(
      (meteringPoint): Reading => ({ meteringPoint, round, energyWh: energyOf(market, round, meteringPoint, draw) }),
    );
  if (readings.length === 0) return;
  const salts = readings.map(({ meteringPoint }) => keccak256(stringToBytes(`${meteringPoint}/${round}`)));
  const attested = readings.map((reading, i) => attestedReading(market.state, reading, salts[i]!));
  const tree = readingsTree(attested);
  const signer = meterKeys[NOON + round * QUARTER < keysFrom[1] ? 0 : 1];
  const signature = await signer.sign(readingsDigest(market.state.rules.market, tree.root, readings.length));
  market.happens({
    type: 'readings-recorded',
    participant: 'metron',
    readings: readings.map((reading, position) => ({ ...reading, position, salt: salts[position]! })),
    attestation: { signature, leaves: attested.map((one) => `0x${bytesToHex(readingHash(one))}`) },
  });
}

/** Between a little the other way and more than was awarded, in watt-hours. */
function energyOf({ state }: DecidedMarket, number: number, point: string, draw: (below: number) => number): number {
  const round = state.rounds.get(number)!;
  const awards = isDecided(round) ? round.outcome.awards.filter(({ meteringPoint }) => meteringPoint === point) : [];
  const awardedW = awards.reduce((sum, { side, awardedW: watts }) => {
    if (side === 'up') return sum + watts;
    return side === 'down' ? sum - watts : sum;
  }, 0);
  const baselineW = round.nominations.get(mtuKey(0, point)) ?? 0;
  return Math.round((baselineW + (awardedW * (draw(130) - 10)) / 100) / 4);
}
