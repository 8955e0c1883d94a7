import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RoundView } from '../../../application/read-model.js';
import { WholeNumber, WholeNumberKey } from './whole-number.js';

@Entity('rounds')
export class RoundRow implements RoundView {
  @PrimaryColumn('text')
  market!: string;

  @WholeNumberKey()
  round!: number;

  @Column('text')
  phase!: RoundView['phase'];

  @WholeNumber()
  deliveryStart!: number;

  @WholeNumber()
  gateClosesAt!: number;

  /** Live orders and requests; frozen at gate closure. */
  @WholeNumber()
  orderCount!: number;

  @WholeNumber()
  requestCount!: number;

  @Column('text', { nullable: true })
  bookRoot!: string | null;

  @Column('text', { nullable: true })
  resultHash!: string | null;

  /** Decimal text: it exceeds 2^53. */
  @Column('text', { nullable: true })
  welfareTickW!: string | null;

  @Column('text', { nullable: true })
  welfareBoundTickW!: string | null;

  @Column('text', { nullable: true })
  status!: RoundView['status'];
}
