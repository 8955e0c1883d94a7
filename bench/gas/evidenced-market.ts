import type { ReadingSigner } from '../../src/adapters/chain/reading-signature.js';
import type { DeliveryFacts } from '../../src/domain/evidence/delivery-facts.js';
import {
  type AttestedReading,
  attestationOf,
  keyedSignature,
  readingsDigest,
  readingsTree,
} from '../../src/domain/metering/attestation.js';
import type { SettlementRecord } from '../../src/domain/settlement/record.js';
import { villageRules } from '../../test/support/village.js';

export const MARKET = 'village';
/** First second of the period whose evidence is measured. */
export const START = 1_768_478_400;
export const rules = {
  ...{ ...villageRules, market: MARKET },
  metering: { acceptedForSeconds: 1, substitute: { method: 'baseline' }, signatures: 'required' },
} as const;

/** What a record rests on: 0.5 kWh were delivered of 3 kW that were awarded. Names the numbers of the aggregator and of the meter operator. */
export function factsOf(
  { orderSequence: order, mtu }: SettlementRecord,
  { provider, meterOperator }: Pick<DeliveryFacts, 'provider' | 'meterOperator'>,
): DeliveryFacts {
  return {
    ...{ meteringPoint: `mp-${order}`, provider, meterOperator, mtu },
    ...{ deliveryStart: START + 900 * mtu, direction: 'up', revision: 1, meteredWh: -500, baselineW: -4_000 },
    awards: [{ order, awardedW: 3_000 }],
  };
}

/** The same facts, of which the reading was signed as the first of so many. */
export async function attested(
  facts: DeliveryFacts,
  { key, sign }: ReadingSigner,
  readingCount: number,
): Promise<DeliveryFacts> {
  const { meteringPoint, deliveryStart } = facts;
  const readings = Array.from(
    { length: readingCount },
    (_, position): AttestedReading => ({
      ...{ meteringPoint: position === 0 ? meteringPoint : `mp-${position}`, energyWh: -500, revision: 1 },
      ...{ deliveryStart, mtuSeconds: 900, salt: new Uint8Array(32).fill(1 + (position % 250)) },
    }),
  );
  const tree = readingsTree(readings);
  const signature = await sign(readingsDigest(MARKET, tree.root, readingCount));
  const place = { position: 0, readingCount, siblings: tree.proof(0) };
  const attestation = attestationOf(readings[0]!.salt, place, tree.root, keyedSignature(key, signature));
  return { ...facts, attestation };
}
