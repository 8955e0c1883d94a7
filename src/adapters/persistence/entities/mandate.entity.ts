import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WholeNumber } from './whole-number.js';

@Entity('mandates')
export class MandateRow {
  @PrimaryColumn('text')
  market!: string;

  @PrimaryColumn('text')
  prosumer!: string;

  @Column('text')
  aggregator!: string;

  @WholeNumber()
  shareBps!: number;
}
