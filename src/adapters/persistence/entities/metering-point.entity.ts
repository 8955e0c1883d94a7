import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WholeNumber } from './whole-number.js';

@Entity('metering_points')
export class MeteringPointRow {
  @PrimaryColumn('text')
  market!: string;

  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  node!: string;

  @Column('text')
  prosumer!: string;

  @Column('text')
  meterOperator!: string;

  @WholeNumber()
  capacityW!: number;
}
