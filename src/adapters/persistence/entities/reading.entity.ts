import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CorrectionReason } from '../../../domain/metering/metering-rules.js';
import { WholeNumber, WholeNumberKey } from './whole-number.js';

@Entity('readings')
export class ReadingRow {
  @PrimaryColumn('text')
  market!: string;

  @WholeNumberKey()
  round!: number;

  /** Market time unit of its round. */
  @WholeNumberKey()
  mtu!: number;

  @PrimaryColumn('text')
  meteringPoint!: string;

  @WholeNumber()
  energyWh!: number;

  @WholeNumber()
  revision!: number;

  /** Of a corrected reading. */
  @Column('text', { nullable: true })
  reason!: CorrectionReason | null;
}
