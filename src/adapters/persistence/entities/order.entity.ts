import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CancelReason } from '../../../domain/book/continuous-order.js';
import type { OrderSide, TimeInForce } from '../../../domain/order.js';
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

  @Column('text', { nullable: true })
  timeInForce!: TimeInForce | null;

  @WholeNumber({ nullable: true })
  validUntil!: number | null;

  /** Watts that have traded before the gate. */
  @WholeNumber()
  tradedW!: number;

  @Column('boolean')
  cancelled!: boolean;

  /** Why what had not traded left, where its participant did not ask for it. */
  @Column('text', { nullable: true })
  reason!: CancelReason | null;
}
