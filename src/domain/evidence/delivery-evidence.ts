import { hexToBytes } from '@noble/hashes/utils.js';
import type { JournaledRecord, PeriodSettled } from '../events.js';
import { mtuKey, mtuOf, mtusPerRound } from '../horizon.js';
import { type MarketState, readingKey } from '../market-state.js';
import type { EpochSeconds } from '../market-time.js';
import { attestationOf, keyedSignature } from '../metering/attestation.js';
import { keyAt } from '../metering/reading-key.js';
import type { BatchAttestation } from '../metering/recorded-readings.js';
import type { EnergyWh } from '../quantity.js';
import { assertInvariant } from '../rejection.js';
import { type DecidedRound, isDecided } from '../round.js';
import { MerkleTree } from '../settlement/merkle-tree.js';
import { type DueAward, deliveriesOf, keyOfRecord, recordsByAward } from '../settlement/period-records.js';
import type { DeliveryFacts } from './delivery-facts.js';
import { FIRM, type RecordEvidence } from './evidence-tree.js';
import type { EvidencedReading } from './settled-readings.js';

/** A delivery as it was settled. */
interface SettledDelivery {
  readonly facts: DeliveryFacts;
  /** Keys of the records that each award is part of. */
  readonly keys: readonly ReadonlySet<string>[];
}

/**
 * What each record of a settled period rests on, in the order of the journal: by the readings that were there when it was settled, whatever
 * corrected them. Undefined for corrections.
 */
export function deliveryEvidence(state: MarketState, period: number): (RecordEvidence | undefined)[] {
  const { settled } = state.periods.get(period)!;
  const evidence = new PeriodEvidence(state, settled);
  return settled.records.map((record) => evidence.of(record));
}

class PeriodEvidence {
  private readonly deliveries = new Map<number, Map<string, SettledDelivery>>();
  private readonly trees = new Map<BatchAttestation, MerkleTree>();
  private readonly substitutes: ReadonlyMap<string, EnergyWh | undefined>;

  constructor(
    private readonly state: MarketState,
    private readonly settled: PeriodSettled,
  ) {
    const missing = settled.missingReadings.map((one) => [readingKey(one), one.substituteWh] as const);
    this.substitutes = new Map(missing);
  }

  of(record: JournaledRecord): RecordEvidence | undefined {
    if (record.corrects !== undefined) return undefined;
    const { orders, blocks } = this.state.rounds.get(record.round)!;
    const meteringPoint = (orders.get(record.order) ?? blocks.get(record.order))?.meteringPoint;
    const delivery = this.inRound(record.round).get(mtuKey(mtuOf(record), meteringPoint ?? ''));
    if (delivery?.facts.awards.some(({ order }) => order === record.order) !== true) return FIRM;
    const key = keyOfRecord(record);
    const parts = delivery.keys.reduce(
      (bits, keys, award) => (keys.has(key) ? bits | (1n << BigInt(award)) : bits),
      0n,
    );
    assertInvariant(parts !== 0n, `a record of order ${record.order} pays for an award`);
    return { facts: delivery.facts, parts };
  }

  private inRound(number: number): Map<string, SettledDelivery> {
    const known = this.deliveries.get(number);
    if (known !== undefined) return known;
    const round = this.state.rounds.get(number);
    assertInvariant(round !== undefined && isDecided(round), `round ${number} is decided when it is settled`);
    const found = new Map<string, SettledDelivery>();
    for (const [key, awards] of deliveriesOf(this.state, round)) found.set(key, this.delivery(round, awards));
    this.deliveries.set(number, found);
    return found;
  }

  private delivery(round: DecidedRound, awards: readonly DueAward[]): SettledDelivery {
    const { state, settled } = this;
    const { participant, meteringPoint = '', side, mtu: within } = awards[0]!;
    const mtu = mtuOf(awards[0]!);
    const metered = { ...(within === undefined ? {} : { mtu: within }), meteringPoint, round: round.number };
    const key = readingKey(metered);
    const reading = this.substitutes.has(key) ? undefined : state.settledReadings.of(key, metered);
    assertInvariant(
      reading !== undefined || this.substitutes.has(key),
      `${key} was read, or something stood in for it`,
    );
    const meteredWh = reading?.energyWh ?? this.substitutes.get(key);
    const byAward = recordsByAward(state, round, awards, meteredWh);
    const point = state.meteringPoints.get(meteringPoint)!;
    const deliveryStart = round.times.deliveryStart + mtu * state.rules.mtuSeconds;
    const facts: DeliveryFacts = {
      meteringPoint,
      provider: this.numberOf(participant),
      meterOperator: this.numberOf(point.meterOperator),
      mtu: (round.number - settled.firstRound) * mtusPerRound(state.rules) + mtu,
      deliveryStart,
      direction: side === 'up' ? 'up' : 'down',
      revision: reading?.revision ?? 0,
      meteredWh,
      baselineW: round.nominations.get(mtuKey(mtu, meteringPoint))!,
      ...this.attestationOf(reading, point.meterOperator, deliveryStart),
      awards: awards.map(({ order, awardedW }) => ({ order, awardedW })),
    };
    const keys = byAward.map(({ payments, penalties }) => new Set([...payments, ...penalties].map(keyOfRecord)));
    return { facts, keys };
  }

  /** It names the key by which the signature was taken: none is registered later for a time of which something is signed. */
  private attestationOf(
    reading: EvidencedReading | undefined,
    meterOperator: string,
    deliveryStart: EpochSeconds,
  ): Pick<DeliveryFacts, 'attestation'> {
    if (reading?.signed === undefined) return {};
    const { batch, position, salt } = reading.signed;
    const tree = this.trees.get(batch) ?? new MerkleTree(batch.leaves.map(bytesOf));
    this.trees.set(batch, tree);
    const place = { position, readingCount: batch.leaves.length, siblings: tree.proof(position) };
    const { account } = this.state.participants.get(meterOperator)!;
    const key = keyAt(this.state.readingKeys.get(meterOperator) ?? [], account, deliveryStart);
    return { attestation: attestationOf(bytesOf(salt), place, tree.root, keyedSignature(key, batch.signature)) };
  }

  private numberOf(participant: string): number {
    return this.state.participants.get(participant)!.number;
  }
}

function bytesOf(hex: string): Uint8Array {
  return hexToBytes(hex.slice(2));
}
