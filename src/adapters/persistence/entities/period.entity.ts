import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PeriodPhase } from '../../../domain/market-state.js';
import { WholeNumber, WholeNumberKey } from './whole-number.js';

/** A settlement period; its phase is that of all its records. */
@Entity('periods')
export class PeriodRow {
  @PrimaryColumn('text')
  market!: string;

  @WholeNumberKey()
  period!: number;

  @Column('text')
  phase!: PeriodPhase;

  @WholeNumber()
  firstRound!: number;

  @WholeNumber()
  rounds!: number;

  @Column('text')
  recordsRoot!: string;
}
