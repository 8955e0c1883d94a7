import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { OrderSide } from '../../../domain/order.js';
import type { OrderCurve } from '../../../domain/order-curve.js';
import { WholeNumber, WholeNumberKey } from './whole-number.js';

/** An order as last amended. What it was awarded is in `awards`: clearing a round touches no order. */
@Entity('orders')
@Index(['market', 'round', 'sequence'])
@Index(['market', 'participant', 'sequence'])
export class OrderRow {
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
  clientOrderId!: string;

  @Column('text')
  side!: OrderSide;

  @Column('text')
  node!: string;

  @Column('text', { nullable: true })
  meteringPoint!: string | null;

  @WholeNumber()
  quantityW!: number;

  @WholeNumber()
  limit!: number;

  @Column('simple-json', { nullable: true })
  curve!: OrderCurve | null;

  @WholeNumber()
  priority!: number;

  @Column('boolean')
  cancelled!: boolean;
}
