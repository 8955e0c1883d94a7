import { Decimal } from 'decimal.js';
import type { BooksRange } from '../../application/chain-books.js';
import type { ChainCheck } from '../../application/chain-verification.js';
import type { ChainStatistics, GasStatistics, RoundStatistics } from '../../application/network-statistics.js';
import type { PriceDistribution } from '../../domain/statistics/price-distribution.js';
import type { ReliefStatistics } from '../../domain/statistics/relief-statistics.js';
import type { Party } from './statement-report.js';

/** What ether and gas are taken to cost. */
export interface GasPrices {
  /** Price of an ether in the market's currency; costs are not told without it. */
  readonly etherPrice?: Decimal;
  /** Instead of what the transactions paid, as on an embedded chain, where gas has no market. */
  readonly gasPriceGwei?: Decimal;
}

/** Statistics with everything that is told around them. */
export interface StatisticsReport extends ChainStatistics {
  readonly market: string;
  readonly currency?: string;
  readonly parties: ReadonlyMap<number, Party>;
  readonly range: BooksRange;
  readonly upTo: { readonly blockNumber: number; readonly at: number };
  readonly gasPrices: GasPrices;
  /** Of the rounds of these periods, where the market's journal is at hand. */
  readonly rounds?: RoundStatistics;
  readonly checks?: readonly ChainCheck[];
}

/** Currency per MWh with two decimals, rounded half up. */
export function meanPrice({ tickWh, energyWh }: PriceDistribution): string {
  return new Decimal(tickWh.toString()).dividedBy(energyWh.toString()).dividedBy(100).toFixed(2);
}

/** A part of a whole in per cent with one decimal; undefined where there is no whole. */
export function percent(part: bigint, whole: bigint): string | undefined {
  return whole === 0n ? undefined : new Decimal(part.toString()).times(100).dividedBy(whole.toString()).toFixed(1);
}

/** Watts as kW with three decimals: exact. */
export function formatKw(powerW: number): string {
  return new Decimal(powerW).dividedBy(1000).toFixed(3);
}

const WS_PER_MWH = 3_600_000_000;
const TICK_WH_PER_UNIT = 100_000_000;

/** What relief of a congestion point cost, in currency. */
export interface ReliefCost {
  readonly paid: string;
  readonly reliefMwh: string;
  /** Per kW of the greatest relief, over the whole range; undefined without relief. */
  readonly perKw?: string;
  readonly perMwh?: string;
}

export function reliefCost({ paidTickWh, peakReliefW, reliefWs }: ReliefStatistics): ReliefCost {
  const paid = new Decimal(paidTickWh.toString()).dividedBy(TICK_WH_PER_UNIT);
  const reliefMwh = new Decimal(reliefWs.toString()).dividedBy(WS_PER_MWH);
  return {
    paid: paid.toFixed(6),
    reliefMwh: reliefMwh.toFixed(6),
    ...(peakReliefW > 0 ? { perKw: paid.dividedBy(new Decimal(peakReliefW).dividedBy(1000)).toFixed(4) } : {}),
    ...(reliefMwh.gt(0) ? { perMwh: paid.dividedBy(reliefMwh).toFixed(2) } : {}),
  };
}

/** What gas took and cost. */
export interface GasCost {
  readonly perSettlement?: string;
  readonly gasPriceGwei?: string;
  readonly cost?: string;
  readonly costPerSettlement?: string;
}

const WEI_PER_GWEI = 1e9;
const GWEI_PER_ETHER = 1e9;

/** Gas of the transactions by what it was paid with, or would be by the prices given. */
export function gasCost(
  { gasUsed, feesWei }: GasStatistics,
  settlements: number,
  { etherPrice, gasPriceGwei }: GasPrices,
): GasCost {
  if (gasUsed === 0) return {};
  const gwei = gasPriceGwei ?? new Decimal(feesWei.toString()).dividedBy(gasUsed).dividedBy(WEI_PER_GWEI);
  const cost = etherPrice?.times(gwei).times(gasUsed).dividedBy(GWEI_PER_ETHER);
  return {
    gasPriceGwei: gwei.toSignificantDigits(6).toFixed(),
    ...(settlements === 0 ? {} : { perSettlement: new Decimal(gasUsed).dividedBy(settlements).toFixed(1) }),
    ...(cost === undefined ? {} : { cost: cost.toFixed(6) }),
    ...(cost === undefined || settlements === 0 ? {} : { costPerSettlement: cost.dividedBy(settlements).toFixed(6) }),
  };
}
