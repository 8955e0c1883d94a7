import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RequestStep } from '../../../domain/request.js';
import { WholeNumber, WholeNumberKey } from './whole-number.js';

@Entity('requests')
@Index(['market', 'round'])
export class RequestRow {
  @PrimaryColumn('text')
  market!: string;

  @WholeNumberKey()
  sequence!: number;

  @WholeNumber()
  round!: number;

  /** Market time unit of its round. */
  @WholeNumber()
  mtu!: number;

  @Column('text')
  participant!: string;

  @Column('text')
  clientRequestId!: string;

  @Column('text')
  congestionPoint!: string;

  @Column('text')
  direction!: 'up' | 'down';

  @Column('simple-json')
  steps!: readonly RequestStep[];

  @Column('boolean')
  withdrawn!: boolean;
}
