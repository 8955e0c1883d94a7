import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WholeNumber, WholeNumberKey } from './whole-number.js';

/** How much relief a cleared round gives a request. */
@Entity('reliefs')
export class ReliefRow {
  @PrimaryColumn('text')
  market!: string;

  @WholeNumberKey()
  round!: number;

  /** Market time unit of its round. */
  @WholeNumber()
  mtu!: number;

  /** Sequence of the request. */
  @WholeNumberKey()
  request!: number;

  @Column('text')
  participant!: string;

  @Column('text')
  congestionPoint!: string;

  @WholeNumber()
  reliefW!: number;
}
