import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { OrderSide } from '../../../domain/order.js';
import { WholeNumber, WholeNumberKey } from './whole-number.js';

@Entity('awards')
@Index(['market', 'order'])
@Index(['market', 'round', 'number'])
@Index(['market', 'participant', 'number'])
export class AwardRow {
  @PrimaryColumn('text')
  market!: string;

  /** Place among all awards of the market, from 1. */
  @WholeNumberKey()
  number!: number;

  /** Sequence of the order. */
  @WholeNumber()
  order!: number;

  /** Market time unit of its round. */
  @WholeNumber()
  mtu!: number;

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

  /** A trade before the gate, one row for each of its sides, or the auction at the gate. */
  @Column('text')
  madeBy!: 'trade' | 'auction';

  @WholeNumber()
  awardedW!: number;

  @WholeNumber()
  price!: number;
}
