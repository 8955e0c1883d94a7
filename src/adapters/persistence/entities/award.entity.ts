import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { OrderSide } from '../../../domain/order.js';
import { WholeNumber, WholeNumberKey } from './whole-number.js';

@Entity('awards')
@Index(['market', 'round', 'order'])
@Index(['market', 'participant', 'order'])
export class AwardRow {
  @PrimaryColumn('text')
  market!: string;

  /** Sequence of the order. */
  @WholeNumberKey()
  order!: number;

  @WholeNumber()
  round!: number;

  @Column('text')
  participant!: string;

  @Column('text')
  node!: string;

  @Column('text')
  side!: OrderSide;

  @Column('text', { nullable: true })
  meteringPoint!: string | null;

  @WholeNumber()
  awardedW!: number;

  @WholeNumber()
  price!: number;
}
