import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ParticipantRole } from '../../../domain/participant.js';
import { WholeNumber } from './whole-number.js';

@Entity('participants')
export class ParticipantRow {
  @PrimaryColumn('text')
  market!: string;

  @PrimaryColumn('text')
  id!: string;

  @WholeNumber()
  number!: number;

  @Column('text')
  role!: ParticipantRole;

  @Column('text')
  account!: string;
}
