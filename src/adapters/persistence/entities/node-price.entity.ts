import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WholeNumber, WholeNumberKey } from './whole-number.js';

/** Price of a node in a cleared round, and the flow of the branch to its parent. */
@Entity('node_prices')
export class NodePriceRow {
  @PrimaryColumn('text')
  market!: string;

  @WholeNumberKey()
  round!: number;

  /** Market time unit of its round. */
  @WholeNumberKey()
  mtu!: number;

  /** Number of the node in its network. */
  @WholeNumberKey()
  position!: number;

  @Column('text')
  node!: string;

  @WholeNumber()
  price!: number;

  @WholeNumber()
  flowW!: number;
}
