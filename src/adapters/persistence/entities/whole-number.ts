import { Column, PrimaryColumn } from 'typeorm';

/** 64-bit in both databases, a number here: `pg` returns such columns as text. Every value is within 2^53. */
const transformer = {
  to: (value: unknown) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

export function WholeNumber({ nullable = false } = {}): PropertyDecorator {
  return Column({ type: 'bigint', transformer, nullable });
}

export function WholeNumberKey(): PropertyDecorator {
  return PrimaryColumn({ type: 'bigint', transformer });
}
