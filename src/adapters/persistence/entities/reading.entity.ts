import { Entity, PrimaryColumn } from 'typeorm';
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
}
