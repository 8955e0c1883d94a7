import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MarketRules } from '../../../domain/market-rules.js';
import { WholeNumber } from './whole-number.js';

@Entity('markets')
export class MarketRow {
  @PrimaryColumn('text')
  market!: string;

  @Column('simple-json')
  rules!: MarketRules;

  /** Names in the order of the network's nodes, which is the order of prices and flows in an outcome. */
  @Column('simple-json')
  nodes!: readonly string[];

  /** Awards so far, over all rounds. */
  @WholeNumber()
  awardCount!: number;

  /** Settlement records so far, over all periods. */
  @WholeNumber()
  settlementCount!: number;
}
