import type { ParticipantRole } from '../../src/domain/participant.js';
import type { Micros } from '../../src/domain/quantity.js';
import type { PartyTerms, TermsOf } from '../../src/domain/settlement/flow-rules.js';
import { type PreparedPosting, preparePosting } from '../../src/domain/settlement/posting.js';
import { recordAmount, type SettlementKind, type SettlementRecord } from '../../src/domain/settlement/record.js';
import { batchesOf } from '../../src/domain/settlement/settlement-batch.js';
import { randomIntegers } from './random-rounds.js';

export const OPERATOR = 1;
export const DSO = 2;
const AGGREGATORS = [3, 4];
const PROSUMERS = [5, 6, 7, 8];
/** A prosumer whom nobody has a mandate of. */
export const LONER = 9;
export const METER_OPERATOR = 10;
export const PARTICIPANTS = METER_OPERATOR;

/** Everybody of the market whose random periods are posted, by number from 1. */
export const parties: readonly (PartyTerms & { readonly number: number })[] = [
  ...(
    [
      [OPERATOR, 'operator'],
      [DSO, 'dso'],
      [3, 'aggregator'],
      [4, 'aggregator'],
    ] as const
  ).map(partyOf),
  ...PROSUMERS.map((number) => ({ ...partyOf([number, 'prosumer']), mandate: mandateOf(number) })),
  ...(
    [
      [LONER, 'prosumer'],
      [METER_OPERATOR, 'meter-operator'],
    ] as const
  ).map(partyOf),
];

export const termsOf: TermsOf = (number) => parties.find((party) => party.number === number);

/** The records of a random settlement period in which everybody but the meter operator takes part. */
export function randomRecords(seed: number): SettlementRecord[] {
  const below = randomIntegers(seed);
  const terms = (order: number, shareBps = 10_000) => {
    const [energyWh, priceTicks] = [1 + below(5_000), 1 + below(9_000)];
    const amount = recordAmount(energyWh, priceTicks, shareBps);
    return { mtu: below(96), orderSequence: order, energyWh, priceTicks, shareBps, amount };
  };
  const records: SettlementRecord[] = [];
  const book = (kind: SettlementKind, payer: number, payee: number, shareBps?: number) =>
    records.push({ kind, payer, payee, ...terms(records.length + 1, shareBps) });
  for (const aggregator of AGGREGATORS) for (let i = 0; i < 18 + below(30); i++) book('flexibility', DSO, aggregator);
  for (const prosumer of PROSUMERS) {
    const { aggregator, shareBps } = mandateOf(prosumer);
    for (let i = 0; i < 1 + below(20); i++) book('reward', aggregator, prosumer, shareBps);
  }
  for (let i = 0; i < 2 + below(10); i++) book('energy', LONER, OPERATOR);
  book('energy', OPERATOR, 1 + AGGREGATORS[below(2)]!);
  for (let i = 0; i < 2 + below(3); i++) book('penalty', AGGREGATORS[below(2)]!, DSO);
  return records;
}

/** An honest posting of a random period. */
export function randomPosting(seed: number, before: readonly Micros[] = []): PreparedPosting {
  const [batch] = batchesOf(randomRecords(seed));
  return preparePosting(batch!.bytes, before, PARTICIPANTS, evidenceOf(seed));
}

/** What stands for the root of the evidence of a random period. */
function evidenceOf(seed: number): Uint8Array {
  const below = randomIntegers(seed);
  return Uint8Array.from({ length: 32 }, () => below(256));
}

function partyOf([number, role]: readonly [number, ParticipantRole]): PartyTerms & { readonly number: number } {
  return { number, role };
}

function mandateOf(prosumer: number) {
  return { aggregator: AGGREGATORS[prosumer % 2]!, shareBps: 1_000 * prosumer };
}
