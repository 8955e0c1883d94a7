import { Entity, PrimaryColumn } from 'typeorm';
import { WholeNumber, WholeNumberKey } from './whole-number.js';

@Entity('readings')
export class ReadingRow {
  @PrimaryColumn('text')
  market!: string;

  @WholeNumberKey()
  round!: number;

  @PrimaryColumn('text')
  meteringPoint!: string;

  @WholeNumber()
  energyWh!: number;
}
