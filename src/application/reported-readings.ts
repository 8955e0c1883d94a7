import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Reading } from '../domain/events.js';
import { mtuOf, statedMtu } from '../domain/horizon.js';
import { type MarketState, readingKey } from '../domain/market-state.js';
import type { EpochSeconds } from '../domain/market-time.js';
import { type AttestedReading, readingHash, readingsDigest } from '../domain/metering/attestation.js';
import { keyAt } from '../domain/metering/reading-key.js';
import type { RecordedSignedReading } from '../domain/metering/recorded-readings.js';
import { roundDeliveringAt } from '../domain/metering/substitute-reading.js';
import type { Participant } from '../domain/participant.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { merkleRoot } from '../domain/settlement/merkle-tree.js';
import { decideEach, type EntryResult, type Results } from './decide-each.js';
import type { Done } from './decision.js';
import type { Decide, Market } from './market.js';
import { admitReading, recordReading } from './metering.js';
import type { Hex, ReadingVerifier } from './ports.js';

/** A reading as it was reported: of a market time unit by its place in a round, or by when it began. */
export interface ReportedReading extends Omit<Reading, 'round'> {
  readonly round?: number;
  readonly start?: EpochSeconds;
  readonly salt?: string;
}

/** Records readings that nobody signed but the session they came in, unless the rules demand signatures. */
export async function recordUnsigned(
  market: Market,
  by: Participant,
  reported: readonly ReportedReading[],
  now: EpochSeconds,
): Promise<Outcome<Results>> {
  if (market.state.rules.metering?.signatures === 'required')
    return rejected('signature-missing', 'signature', 'this market takes readings only under a signature over them');
  return decideEach(market, reported, (reading, path) => recordReported(by, reading, now, path), 'readings');
}

/** Records a reading that nobody signed but the session it came in. */
export function recordReported(
  by: Participant,
  reported: ReportedReading,
  now: EpochSeconds,
  path: string,
): Decide<Done> {
  return (state, nextSequence, at) => {
    const placed = placedReading(state, reported, path);
    return placed.ok ? recordReading(by, placed.value, now, path)(state, nextSequence, at) : placed;
  };
}

/**
 * Records a batch under one signature: refused as a whole where the signature is not over exactly these readings in this order, by the one key
 * of their market time units. Each reading is then decided by itself; those recorded are journaled with what proves them.
 */
export async function recordSigned(
  market: Market,
  verifier: ReadingVerifier,
  by: Participant,
  reported: readonly ReportedReading[],
  signature: Hex,
  now: EpochSeconds,
): Promise<Outcome<Results>> {
  const batch = signedBatch(market.state, by, reported);
  if (!batch.ok) return batch;
  const { leaves, key, readings } = batch.value;
  const digest = readingsDigest(market.name, merkleRoot(leaves), leaves.length);
  if (!(await verifier.isSignedWith(key, digest, signature)))
    return rejected(
      'signature-invalid',
      'signature',
      'not signed with the key that is registered for when these market time units began, or the account where none is',
    );
  const attestation = { signature, leaves: leaves.map((leaf) => `0x${bytesToHex(leaf)}`) };
  const decided = await market.execute<Done & Results>((state, sequence) => {
    const admitted = readings.map((reading, i) => admitReading(state, by, reading, now, `readings[${i}].`));
    const recorded = readings.filter((_, i) => isNew(admitted[i]!));
    const isChanged = recorded.length > 0;
    const at = isChanged ? sequence : sequence - 1;
    const results = admitted.map((each): EntryResult => (each.ok ? { ok: true, sequence: at } : each));
    const event = { type: 'readings-recorded', participant: by.id, readings: recorded, attestation } as const;
    return accepted({ events: isChanged ? [event] : [], reply: { sequence: at, results } });
  });
  return decided.ok ? accepted({ results: decided.value.results }) : decided;
}

function isNew(admitted: Outcome<'new' | 'known'>): boolean {
  return admitted.ok && admitted.value === 'new';
}

function signedBatch(state: MarketState, by: Participant, reported: readonly ReportedReading[]) {
  const readings: RecordedSignedReading[] = [];
  const attested: AttestedReading[] = [];
  const seen = new Set<string>();
  for (const [position, { salt, ...stated }] of reported.entries()) {
    const path = `readings[${position}].`;
    if (salt === undefined) return rejected('malformed-message', `${path}salt`, 'a signed reading has a salt');
    const placed = placedReading(state, stated, path);
    if (!placed.ok) return placed;
    const key = readingKey(placed.value);
    if (seen.has(key)) return rejected('duplicate-id', `${path}meteringPoint`, 'it is in the signed batch twice');
    seen.add(key);
    readings.push({ ...placed.value, position, salt });
    attested.push(attestedReading(state, placed.value, salt));
  }
  const registered = state.readingKeys.get(by.id) ?? [];
  const keys = attested.map(({ deliveryStart }) => keyAt(registered, by.account, deliveryStart));
  const other = keys.findIndex(({ publicKey }) => publicKey !== keys[0]!.publicKey);
  if (other >= 0)
    return rejected(
      'signature-invalid',
      `readings[${other}].start`,
      'another key is valid then: sign it in another batch',
    );
  return accepted({ readings, leaves: attested.map(readingHash), key: keys[0]! });
}

/** The reading of a market time unit that a round delivers in. */
function placedReading(
  state: MarketState,
  { start, round, ...reading }: Omit<ReportedReading, 'salt'>,
  path: string,
): Outcome<Reading> {
  if (start === undefined) return accepted({ ...reading, round: round! });
  const delivering = roundDeliveringAt(state, start);
  if (delivering === undefined) return rejected('unknown-round', `${path}start`, 'no round delivers at that time');
  const mtu = (start - delivering.times.deliveryStart) / state.rules.mtuSeconds;
  if (!Number.isInteger(mtu))
    return rejected(
      'unknown-period',
      `${path}start`,
      `market time units of ${state.rules.mtuSeconds} s begin at other times`,
    );
  return accepted({ ...reading, ...statedMtu(state.rules, mtu), round: delivering.number });
}

/** As it was signed; of a round that does not exist it is decided later that it is unknown. */
export function attestedReading({ rules, rounds }: MarketState, reading: Reading, salt: string): AttestedReading {
  const begins = rounds.get(reading.round)?.times.deliveryStart ?? 0;
  return {
    meteringPoint: reading.meteringPoint,
    deliveryStart: begins + mtuOf(reading) * rules.mtuSeconds,
    mtuSeconds: rules.mtuSeconds,
    energyWh: reading.energyWh,
    revision: reading.revision ?? 1,
    salt: hexToBytes(salt.slice(2)),
  };
}
