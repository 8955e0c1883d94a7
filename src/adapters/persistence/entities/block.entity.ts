import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { BlockEntry } from '../../../domain/block.js';
import type { BlockOutcome } from '../../../domain/events.js';
import type { Product } from '../../../domain/market-rules.js';
import { WholeNumber, WholeNumberKey } from './whole-number.js';

/** A block with what became of it. What it was awarded is in `awards`. */
@Entity('blocks')
@Index(['market', 'round', 'sequence'])
@Index(['market', 'participant', 'sequence'])
export class BlockRow {
  @PrimaryColumn('text')
  market!: string;

  @WholeNumberKey()
  sequence!: number;

  @WholeNumber()
  round!: number;

  @Column('text')
  participant!: string;

  @Column('text')
  clientOrderId!: string;

  @Column('text')
  product!: Product;

  @Column('text')
  node!: string;

  @Column('text', { nullable: true })
  meteringPoint!: string | null;

  @Column('simple-json')
  profile!: readonly BlockEntry[];

  @WholeNumber()
  limit!: number;

  @WholeNumber()
  minAcceptanceBps!: number;

  @Column('text', { nullable: true })
  parent!: string | null;

  @Column('text', { nullable: true })
  exclusiveGroup!: string | null;

  @Column('boolean')
  cancelled!: boolean;

  /** Once its round is cleared. */
  @Column('simple-json', { nullable: true })
  outcome!: BlockOutcome | null;
}
