import { z } from 'zod';
import type { SettlementRecord } from '../domain/settlement/record.js';
import { settlementKinds } from '../domain/settlement/record.js';

const whole = z.number().int().nonnegative();
const units = z.string().regex(/^\d+$/, 'must be a whole number of the smallest units, as text');

const publishedSchema = z.array(
  z.strictObject({
    mtu: whole,
    kind: z.enum(settlementKinds),
    payer: whole,
    payee: whole,
    orderSequence: whole,
    energyWh: whole,
    priceTicks: whole,
    shareBps: whole,
    amount: units,
  }),
);

/** Records of a period as JSON, amounts as text. Throws with the place of what is not as it should be. */
export function readPublishedRecords(text: string): SettlementRecord[] {
  const parsed = publishedSchema.safeParse(JSON.parse(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`published records: ${issue!.path.join('.')}: ${issue!.message}`);
  }
  return parsed.data.map((record) => ({
    ...record,
    amount: BigInt(record.amount),
  }));
}

/** The text that {@link readPublishedRecords} reads. */
export function publishedRecords(records: readonly SettlementRecord[]): string {
  return `${JSON.stringify(
    records.map((record) => ({ ...record, amount: `${record.amount}` })),
    null,
    2,
  )}\n`;
}
