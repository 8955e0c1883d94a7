import type { DeliveryFacts } from '../../src/domain/evidence/delivery-facts.js';
import type { DeliveryCheck } from '../../src/domain/evidence/evidence-proof.js';
import { FIRM, type RecordEvidence } from '../../src/domain/evidence/evidence-tree.js';
import { keyedSignature } from '../../src/domain/metering/attestation.js';
import { joined } from '../../src/domain/settlement/chunks.js';
import { recordAmount, type SettlementRecord } from '../../src/domain/settlement/record.js';
import { batchesOf, type SettlementBatch } from '../../src/domain/settlement/settlement-batch.js';
import { type EvidencedPeriod, meterKeys } from '../support/evidenced-period.js';

type Draw = (below: number) => number;

/** What a dishonest operator posts. */
export interface BrokenEvidence {
  readonly batch: SettlementBatch;
  readonly evidence: readonly (RecordEvidence | undefined)[];
  /** Settlements as the leaves state them, where those are not the batch's. */
  readonly evidenced?: SettlementBatch;
}

interface Breaking {
  readonly what: string;
  /** What has to be found of it, and by which check. */
  readonly check: DeliveryCheck;
  readonly fault: string;
  readonly broken: (period: EvidencedPeriod, draw: Draw) => BrokenEvidence;
}

/** Each way in which evidence can be wrong, injected into an honest period. */
export const brokenEvidence: readonly Breaking[] = [
  {
    what: 'settles more energy than was delivered',
    check: 'energy',
    fault: 'WrongEnergy',
    broken: (period, draw) => withRecord(period, draw, (record) => ({ energyWh: record.energyWh + 1 + draw(100) })),
  },
  {
    what: 'settles less energy than was delivered',
    check: 'energy',
    fault: 'WrongEnergy',
    broken: (period, draw) => withRecord(period, draw, (record) => ({ energyWh: record.energyWh - 1 })),
  },
  {
    what: 'states another energy than the meter operator signed',
    check: 'reading',
    fault: 'OtherReading',
    broken: withFacts(({ meteredWh = 0 }, draw) => ({ meteredWh: meteredWh + 1 + draw(50) })),
  },
  {
    what: 'takes the reading of another time',
    check: 'reading',
    fault: 'OtherReading',
    broken: withFacts(({ deliveryStart }) => ({ deliveryStart: deliveryStart + 900 })),
  },
  {
    what: 'takes the reading of another meter',
    check: 'reading',
    fault: 'OtherReading',
    broken: withFacts(({ meteringPoint }) => ({ meteringPoint: `${meteringPoint}-next-door` })),
  },
  {
    what: 'has readings that somebody else signed',
    check: 'signature',
    fault: 'WrongSignature',
    broken: withKeyedSignature((keyed, draw) => flipped(keyed, keyed.length - 1 - draw(64))),
  },
  {
    what: 'names a key that nobody registered',
    check: 'key',
    fault: 'WrongKey',
    broken: withKeyedSignature((keyed, draw) => flipped(keyed, draw(20))),
  },
  {
    what: 'has readings that were signed with the key of another time',
    check: 'key',
    fault: 'WrongKey',
    broken: withKeyedSignature((keyed) => {
      const [account, device] = meterKeys.map(({ key }) => keyedSignature(key, '0x'));
      return keyed.length === 85 ? joined(device!, keyed.subarray(20, 84)) : joined(account!, keyed.subarray(63));
    }),
  },
  ...(['signature', 'key'] as const).map((check) => ({
    what: `is signed by what is no signature, which the check of the ${check} finds`,
    check,
    fault: check === 'key' ? 'WrongKey' : 'WrongSignature',
    broken: withKeyedSignature((keyed, draw) => keyed.slice(0, draw(85))),
  })),
  {
    what: 'has a reading that nobody signed',
    check: 'energy',
    fault: 'Unsigned',
    broken: withFacts(() => ({ attestation: undefined })),
  },
  {
    what: 'has a reading of somebody who reads no meters',
    check: 'energy',
    fault: 'NotMeterOperator',
    broken: withFacts(() => ({ meterOperator: 1 })),
  },
  {
    what: 'lets something else than the baseline stand in for a reading',
    check: 'energy',
    fault: 'WrongSubstitute',
    broken: withFacts(() => ({ revision: 0, attestation: undefined })),
  },
  {
    what: 'has another baseline in one settlement than in another',
    check: 'pair',
    fault: 'Contradiction',
    broken: withFacts(
      ({ baselineW }) => ({ baselineW: baselineW + 1 }),
      (period, position) => isShared(period, position),
    ),
  },
  {
    what: 'is for a provider who is no party',
    check: 'energy',
    fault: 'OtherRecord',
    broken: withFacts(({ provider }) => ({ provider: provider + 1 })),
  },
  {
    what: 'is that of another settlement',
    check: 'energy',
    fault: 'OtherRecord',
    broken: ({ batch, evidence }, draw) => {
      const positions = evidenced(evidence).filter((position) => evidence[position]!.facts!.mtu > 0);
      const at = positions[draw(positions.length)]!;
      const other = evidence.find((one) => one?.facts?.mtu === 0);
      return { batch, evidence: evidence.with(at, other) };
    },
  },
  {
    what: 'states another energy than the record',
    check: 'record',
    fault: 'OtherRecord',
    broken: (period, draw) => {
      const { batch, evidence } = withRecord(period, draw, (record) => ({ energyWh: record.energyWh - 1 }));
      return { batch: period.batch, evidence, evidenced: batch };
    },
  },
  {
    what: 'is missing of a penalty',
    check: 'record',
    fault: 'MissingEvidence',
    broken: ({ batch, evidence }, draw) => {
      const positions = evidenced(evidence).filter((position) => batch.records[position]!.kind === 'penalty');
      return { batch, evidence: evidence.with(positions[draw(positions.length)]!, undefined) };
    },
  },
  {
    what: 'is missing of any settlement',
    check: 'record',
    fault: 'MissingEvidence',
    broken: ({ batch, evidence }, draw) => {
      const positions = evidence.flatMap((one, position) => (one === undefined ? [] : [position]));
      return { batch, evidence: evidence.with(positions[draw(positions.length)]!, undefined) };
    },
  },
  {
    what: 'says that one settlement of an order is firm, and another not',
    check: 'pair',
    fault: 'Contradiction',
    broken: (period, draw) => {
      const { batch, evidence } = period;
      const positions = evidenced(evidence).filter((position) => isShared(period, position));
      return { batch, evidence: evidence.with(positions[draw(positions.length)]!, FIRM) };
    },
  },
  {
    what: 'lets one award be paid for twice',
    check: 'pair',
    fault: 'PaidTwice',
    broken: (period, draw) => {
      const { batch, evidence } = period;
      const at = evidenced(evidence)[draw(evidenced(evidence).length)]!;
      const record = batch.records[at]!;
      const again = { ...record, priceTicks: record.priceTicks + 1 };
      const pairs = [
        ...batch.records.map((one, position) => [one, evidence[position]] as const),
        [again, evidence[at]] as const,
      ];
      return batched(pairs);
    },
  },
];

/** Positions of settlements that rest on a delivery. */
function evidenced(evidence: BrokenEvidence['evidence']): number[] {
  return evidence.flatMap((one, position) => (one?.facts === undefined ? [] : [position]));
}

/** Whether another settlement rests on the same facts. */
function isShared({ evidence }: EvidencedPeriod, position: number): boolean {
  return evidence.some((one, other) => other !== position && one?.facts === evidence[position]!.facts);
}

/** Changes what one settlement that rests on a signed reading says it rests on. */
function withFacts(
  change: (facts: DeliveryFacts, draw: Draw) => { [K in keyof DeliveryFacts]?: DeliveryFacts[K] | undefined },
  fits: (period: EvidencedPeriod, position: number) => boolean = () => true,
) {
  return (period: EvidencedPeriod, draw: Draw): BrokenEvidence => {
    const { batch, evidence } = period;
    const positions = evidenced(evidence).filter((at) => evidence[at]!.facts!.revision > 0 && fits(period, at));
    const at = positions[draw(positions.length)]!;
    const own = evidence[at]!;
    const { attestation, ...facts } = { ...own.facts!, ...change(own.facts!, draw) } as DeliveryFacts;
    const changed = attestation === undefined ? facts : { ...facts, attestation };
    return { batch, evidence: evidence.with(at, { ...own, facts: changed }) };
  };
}

/** Changes the keyed signature of a reading. */
function withKeyedSignature(change: (keyed: Uint8Array, draw: Draw) => Uint8Array) {
  return withFacts(({ attestation }, draw) => {
    const keyed = change(attestation!.keyedSignature, draw);
    return { attestation: { ...attestation!, keyedSignature: keyed } };
  });
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.with(at, bytes[at]! ^ 1);
}

/** Changes a settlement that rests on a delivery, and its evidence with it. */
function withRecord(
  { batch, evidence }: EvidencedPeriod,
  draw: Draw,
  change: (record: SettlementRecord) => Partial<SettlementRecord>,
): BrokenEvidence {
  const at = evidenced(evidence)[draw(evidenced(evidence).length)]!;
  return batched(
    batch.records.map((record, position) => [
      position === at ? { ...record, ...change(record) } : record,
      evidence[position],
    ]),
  );
}

/** Records as a batch, each with its evidence beside it. */
function batched(pairs: readonly (readonly [SettlementRecord, RecordEvidence | undefined])[]): BrokenEvidence {
  const evidenceOf = new Map(
    pairs.map(([record, evidence]) => {
      const { energyWh, priceTicks, shareBps } = record;
      return [{ ...record, amount: recordAmount(energyWh, priceTicks, shareBps) }, evidence] as const;
    }),
  );
  const [batch] = batchesOf([...evidenceOf.keys()]);
  return { batch: batch!, evidence: batch!.records.map((record) => evidenceOf.get(record)) };
}
