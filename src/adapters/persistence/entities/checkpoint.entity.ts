import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WholeNumber } from './whole-number.js';

/** The last journal entry that the rows of a market contain. */
@Entity('checkpoints')
export class CheckpointRow {
  @PrimaryColumn('text')
  market!: string;

  @WholeNumber()
  sequence!: number;

  @Column('text')
  hash!: string;
}
