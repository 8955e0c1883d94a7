import type { Pricing } from './clearing/clearing-problem.js';
import type { ActivationLimits } from './flexibility/activation-limits.js';
import type { BaselineRule } from './flexibility/baseline-rule.js';
import type { PenaltyRule } from './flexibility/collateral.js';
import type { PaymentRule } from './flexibility/payment-rule.js';
import type { GateRules, MtuSeconds } from './market-time.js';
import type { MeteringRules } from './metering/metering-rules.js';
import type { PowerW, PriceTicks } from './quantity.js';
import type { CalendarRule } from './settlement-calendar.js';

/** What is at the root of the network; see docs/market-model.md. */
export type UpstreamRule =
  | { readonly kind: 'neutral' }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'priced'; readonly sellPrice: PriceTicks; readonly buyPrice: PriceTicks };

export interface OrderBounds {
  readonly minQuantityW: PowerW;
  readonly maxQuantityW: PowerW;
  readonly quantityStepW: PowerW;
  readonly minLimit: PriceTicks;
  readonly maxLimit: PriceTicks;
  /** Orders of a round, dead ones included. */
  readonly maxOrdersPerRound: number;
  /** As many of them may be one participant's, so that nobody fills a round alone. */
  readonly maxOrdersPerParticipant: number;
}

/**
 * How orders meet: all of a round in the auction at its gate; one by one as they come; or as they come, and what is left in the auction.
 */
export const tradingKinds = ['auction', 'continuous', 'continuous-then-auction'] as const;
export type Trading = (typeof tradingKinds)[number];

/** Most blocks of a live round, and most nodes of its search: beyond, the first node alone, or all of them, would take minutes or hours. */
export const LIVE_BLOCK_BOUND = 5_000;
export const SEARCH_NODE_BOUND = 200_000;

export interface BlockRules {
  /** Blocks of a round, dead ones included. */
  readonly maxBlocksPerRound: number;
  readonly maxBlocksPerParticipant: number;
  /** Nodes of the search after which a round is cleared by the best selection found, with the gap it may leave. */
  readonly searchNodeLimit: number;
}

/** One version of one market, as market-rules/ describes it, in domain units. Everything that decides a round is in here. */
export interface MarketRules {
  /** Short name, used in URLs and as the market id on the chain. */
  readonly market: string;
  readonly version: number;
  readonly title: string;
  readonly currency: string;
  readonly mtuSeconds: MtuSeconds;
  /** Consecutive market time units that one round covers, 1 to 96; one where it is left out. See `horizon.ts`. */
  readonly horizonMtus?: number;
  /** `flexibility`: orders name a metering point and are paid by delivery. `energy`: firm local energy, buys and sells. */
  readonly products: readonly Product[];
  readonly upstream: UpstreamRule;
  /** An auction where it is left out. */
  readonly trading?: Trading;
  /** What an award is paid: the price of its node, or its own limit. */
  readonly pricing: Pricing;
  readonly pricePoint: 'lowest' | 'middle' | 'highest';
  readonly marginalAllocation: 'time' | 'pro-rata';
  readonly order: OrderBounds;
  /** What requests are worth at most, per MWh, at a congestion point where one participant alone offers; no ceiling where it is left out. */
  readonly singleProviderCeiling?: PriceTicks;
  /** None where they are left out. */
  readonly blockOrders?: BlockRules;
  /** How long and how often a metering point can be activated; without limits where it is left out. */
  readonly activation?: ActivationLimits;
  /** Whether each order is signed by its participant, so that the contract can judge who wanted it; not where it is left out. */
  readonly signedOrders?: boolean;
  /** Orders are sealed on the chain before the gate, and count only if they are revealed within so long after it. */
  readonly sealedBids?: { readonly revealSeconds: number };
  readonly gate: GateRules;
  /** `open`: everybody sees the orders without their owners; `sealed`: each sees its own. */
  readonly book: 'open' | 'sealed';
  /** See {@link indicationOf} for where it is left out. */
  readonly indication?: IndicationRule;
  /** What providers say before the gate, or what follows from readings. */
  readonly baseline: 'nominated' | BaselineRule;
  /** Nominated powers other than 0 are no smaller, where it is stated: what is smaller looks like kilowatts. */
  readonly leastNominationW?: PowerW;
  /** What is paid for less than what was awarded. */
  readonly paymentRule: PaymentRule;
  /** With the payment rule `usef`, and only with it. */
  readonly penalty?: PenaltyRule;
  /** Market time units settled together, a multiple of the horizon: rounds are settled whole. Left out where the calendar says it. */
  readonly settlementPeriodMtus?: number;
  /** Settlement by local days or months; instead of a number of market time units. */
  readonly settlementPeriod?: CalendarRule;
  /** How settled periods come onto the chain; executed where it is left out. */
  readonly settlement?: {
    readonly onChain: SettlementWay;
    /** Only where all periods are posted; public where it is left out. */
    readonly prosumerRecords?: ProsumerRecords;
  };
  /** How readings are taken; see {@link MeteringRules} for where it is left out. */
  readonly metering?: MeteringRules;
}

/**
 * How a settled period comes onto the chain: the contract executes it, or the operator posts it and anybody can challenge it; `auto` posts what
 * does not fit into one transaction to be executed.
 */
export const settlementWays = ['executed', 'posted', 'auto'] as const;
export type SettlementWay = (typeof settlementWays)[number];

/** Whether everybody can read what prosumers are paid for, or only they and those who pay them, while the chain states a root over it. */
export const prosumerRecordKinds = ['public', 'salted'] as const;
export type ProsumerRecords = (typeof prosumerRecordKinds)[number];

/** So long what was posted can be challenged, in seconds, but on a chain of the server's own. A posting builds on one that nobody can challenge. */
export const POSTING_CHALLENGE_SECONDS = 86_400;

export function settlementWayOf({ settlement }: Pick<MarketRules, 'settlement'>): SettlementWay {
  return settlement?.onChain ?? 'executed';
}

export function areRecordsSalted({ settlement }: Pick<MarketRules, 'settlement'>): boolean {
  return settlement?.prosumerRecords === 'salted';
}

export type Product = 'flexibility' | 'energy';

/** Who may know what the book of an open round would clear to, and how often it is told. */
export interface IndicationRule {
  readonly prices: 'everybody' | 'operator';
  readonly everySeconds: number;
}

/** Where the rules do not say: once a second, to those who see the book anyway. */
export function indicationOf({ indication, book }: Pick<MarketRules, 'indication' | 'book'>): IndicationRule {
  return indication ?? { prices: book === 'open' ? 'everybody' : 'operator', everySeconds: 1 };
}

/** Whether the contract can judge who wanted an order: it is signed, or was sealed. */
export function areAuthorised({ signedOrders, sealedBids }: MarketRules): boolean {
  return signedOrders === true || sealedBids !== undefined;
}

export function tradingOf({ trading = 'auction' }: Pick<MarketRules, 'trading'>): Trading {
  return trading;
}
