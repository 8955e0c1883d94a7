import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SettlementKind } from '../../../domain/settlement/record.js';
import { WholeNumber, WholeNumberKey } from './whole-number.js';

@Entity('settlements')
@Index(['market', 'period', 'index'])
@Index(['market', 'payer', 'number'])
@Index(['market', 'payee', 'number'])
export class SettlementRow {
  @PrimaryColumn('text')
  market!: string;

  /** Place among all records of the market, from 1. */
  @WholeNumberKey()
  number!: number;

  @WholeNumber()
  period!: number;

  /** Place in its period, from 0. */
  @WholeNumber()
  index!: number;

  @WholeNumber()
  round!: number;

  /** Market time unit of its round. */
  @WholeNumber()
  mtu!: number;

  @Column('text')
  kind!: SettlementKind;

  @Column('text')
  payer!: string;

  @Column('text')
  payee!: string;

  /** Sequence of the order. */
  @WholeNumber()
  order!: number;

  @WholeNumber()
  energyWh!: number;

  @WholeNumber()
  price!: number;

  @WholeNumber()
  shareBps!: number;

  /** Micro-units as decimal text: both databases would round a larger number. */
  @Column('text')
  amount!: string;

  /** Its reading was missing, and a substitute stands in. */
  @Column('boolean')
  substitute!: boolean;

  /** The settled period that a correction is about. */
  @WholeNumber({ nullable: true })
  corrects!: number | null;
}
