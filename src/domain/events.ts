import type { BaselinesFrozen } from './baselines-frozen.js';
import type { BlockTerms } from './block.js';
import type { BlockRejectionReason } from './clearing/blocks/block-standing.js';
import type { Execution } from './execution.js';
import type { WithinRound } from './horizon.js';
import type { MarketRules } from './market-rules.js';
import type { EpochSeconds } from './market-time.js';
import type { CorrectionReason } from './metering/metering-rules.js';
import type { ReadingKeyRegistered } from './metering/reading-key.js';
import type { ReadingsRecorded } from './metering/recorded-readings.js';
import type { BranchDescription } from './network.js';
import type { OrderTerms } from './order.js';
import type { OrderAuthorisation } from './order-authorisation.js';
import type { Mandate, MeteringPoint, Participant } from './participant.js';
import type { EnergyWh, PowerW, PriceTicks } from './quantity.js';
import type { Rejection } from './rejection.js';
import type { RequestTerms } from './request.js';
import type { JournaledPosting, PostingFinal, PostingRefuted, PostingRestored } from './settlement/posting-events.js';
import type { SettlementKind } from './settlement/record.js';

/**
 * Everything that ever changes a market, in the words of the journal. Events are self-contained and hold JSON values only; money is
 * decimal text of micro-units. Replaying them in sequence rebuilds the state bit for bit.
 */
export type MarketEvent =
  | MarketOpened
  | ParticipantRegistered
  | EscrowFunded
  | CollateralPosted
  | MandateRegistered
  | MeteringPointRegistered
  | ReadingKeyRegistered
  | RoundOpened
  | FlowsPublished
  | BaselinesNominated
  | BaselinesFrozen
  | OrderSubmitted
  | ForcedOrderRefused
  | OrderAmended
  | OrderCancelled
  | BlockSubmitted
  | BlockCancelled
  | RequestPublished
  | RequestWithdrawn
  | GateClosed
  | BookCommitted
  | RoundCleared
  | ResultPosted
  | ReadingsRecorded
  | PeriodSettled
  | SettlementPosted
  | PostingFinal
  | PostingRefuted
  | PostingRestored
  | PayoutsMade;

/** The network of a market: the branches without a baseline, which the DSO publishes round by round. */
export interface MarketNetwork {
  readonly root: string;
  readonly branches: readonly MarketBranch[];
}

export type MarketBranch = Omit<BranchDescription, 'baselineFlowW'>;

export interface MarketOpened {
  readonly type: 'market-opened';
  readonly rules: MarketRules;
  /** Keccak-256 of the rules file's canonical content. */
  readonly rulesHash: string;
  readonly network: MarketNetwork;
  /** Account of the market operator, participant number 1. */
  readonly operatorAccount: string;
}

export interface ParticipantRegistered {
  readonly type: 'participant-registered';
  readonly participant: Participant;
}

/** Settlement tokens put into an escrow of the embedded chain. */
export interface EscrowFunded {
  readonly type: 'escrow-funded';
  readonly participant: string;
  readonly amount: string;
}

/** What a provider has posted for penalties from now on, in all, as the chain has locked it. */
export interface CollateralPosted {
  readonly type: 'collateral-posted';
  readonly participant: string;
  readonly amount: string;
}

export interface MandateRegistered {
  readonly type: 'mandate-registered';
  readonly mandate: Mandate;
}

export interface MeteringPointRegistered {
  readonly type: 'metering-point-registered';
  readonly meteringPoint: MeteringPoint;
}

export interface RoundOpened {
  readonly type: 'round-opened';
  readonly round: number;
  readonly deliveryStart: EpochSeconds;
}

/** What the DSO expects on a branch before any trade; export positive. Limits replace the network's for this market time unit. */
export interface ExpectedFlow extends WithinRound {
  readonly node: string;
  readonly baselineFlowW: number;
  readonly exportLimitW?: PowerW;
  readonly importLimitW?: PowerW;
}

export interface FlowsPublished {
  readonly type: 'flows-published';
  readonly round: number;
  readonly participant: string;
  readonly flows: readonly ExpectedFlow[];
}

/** Expected power of a metering point in a market time unit without activation; feed-in positive. */
export interface Nomination extends WithinRound {
  readonly meteringPoint: string;
  readonly powerW: number;
}

export interface BaselinesNominated {
  readonly type: 'baselines-nominated';
  readonly round: number;
  readonly participant: string;
  readonly nominations: readonly Nomination[];
}

export interface OrderSubmitted {
  readonly type: 'order-submitted';
  readonly round: number;
  readonly participant: string;
  readonly terms: OrderTerms;
  /** Where orders trade as they come: what it traded at once, and what was cancelled then. */
  readonly execution?: Execution;
  /** Its number among the orders of the round that were forced in on the chain; left out where it came in a message. */
  readonly forced?: number;
  /** Where the rules demand signed orders. */
  readonly authorisation?: OrderAuthorisation;
}

/** An order that was forced in on the chain and that the rules do not admit. */
export interface ForcedOrderRefused {
  readonly type: 'forced-order-refused';
  readonly round: number;
  readonly participant: string;
  /** Its number among the orders of the round that were forced in. */
  readonly forced: number;
  readonly rejection: Rejection;
}

export interface OrderAmended {
  readonly type: 'order-amended';
  readonly round: number;
  readonly participant: string;
  readonly order: number;
  readonly quantityW: PowerW;
  readonly limit: PriceTicks;
  readonly execution?: Execution;
}

/** What has not traded of an order leaves the market. */
export interface OrderCancelled {
  readonly type: 'order-cancelled';
  readonly round: number;
  readonly participant: string;
  readonly order: number;
  /** Left out where its participant asked for it. */
  readonly reason?: 'expired';
}

export interface BlockSubmitted {
  readonly type: 'block-submitted';
  readonly round: number;
  readonly participant: string;
  readonly terms: BlockTerms;
}

export interface BlockCancelled {
  readonly type: 'block-cancelled';
  readonly round: number;
  readonly participant: string;
  readonly block: number;
}

export interface RequestPublished {
  readonly type: 'request-published';
  readonly round: number;
  readonly participant: string;
  readonly terms: RequestTerms;
}

export interface RequestWithdrawn {
  readonly type: 'request-withdrawn';
  readonly round: number;
  readonly participant: string;
  readonly request: number;
}

export interface GateClosed {
  readonly type: 'gate-closed';
  readonly round: number;
  readonly orderCount: number;
  readonly requestCount: number;
}

/** Where a transaction was included; gas as the receipt says. */
export interface TransactionRecord {
  readonly transactionHash: string;
  readonly blockNumber: number;
  readonly gasUsed: number;
}

export interface BookCommitted {
  readonly type: 'book-committed';
  readonly round: number;
  /** Merkle root over the live orders and requests, by sequence. */
  readonly bookRoot: string;
  readonly transaction: TransactionRecord;
}

/** What an order is awarded in one market time unit. */
export interface AwardRecord extends WithinRound {
  readonly order: number;
  readonly participant: string;
  readonly node: string;
  readonly side: OrderTerms['side'];
  readonly meteringPoint?: string;
  readonly awardedW: PowerW;
  readonly price: PriceTicks;
}

export interface RequestRelief extends WithinRound {
  readonly request: number;
  readonly participant: string;
  readonly congestionPoint: string;
  readonly reliefW: PowerW;
}

/**
 * The certified outcome of a round. Prices and flows are by node, in the order of the network's nodes; where the round covers several
 * market time units, all of the first come before all of the second.
 */
export interface ClearingOutcome {
  /** `cleared`, or why no trade could satisfy the limits; then nothing is awarded. */
  readonly status: 'cleared' | 'limits-infeasible';
  /** The branch that cannot be satisfied, where the status says so. */
  readonly infeasibleAt?: string;
  /** The market time unit it cannot be satisfied in, where rounds cover several. */
  readonly infeasibleMtu?: number;
  /** Exact welfare in tick-watts (x mtuSeconds / 3600 / 10^8 = currency), as decimal text. */
  readonly welfareTickW: string;
  readonly nodePrices: readonly PriceTicks[];
  readonly flowsW: readonly number[];
  readonly awards: readonly AwardRecord[];
  /** In markets that trade continuously: what was agreed before the gate, a record for each side of each trade, at its price. */
  readonly traded?: readonly AwardRecord[];
  readonly reliefs: readonly RequestRelief[];
  /** Where the rules' ceiling for single providers changed what requests are worth; left out where nowhere. */
  readonly ceilings?: readonly CeilingRecord[];
  /** What became of the live blocks, by sequence, where there were any. */
  readonly blocks?: readonly BlockOutcome[];
  /**
   * With blocks: no selection of them at whose prices none loses has a higher welfare. Equal to the welfare where it is proven to be the
   * highest; the difference is the gap that the limit of the search may have left.
   */
  readonly welfareBoundTickW?: string;
}

/** A congestion point where one participant alone offered, so that no request there was worth more than the ceiling. */
export interface CeilingRecord extends WithinRound {
  readonly congestionPoint: string;
  readonly direction: RequestTerms['direction'];
  readonly participant: string;
  readonly ceiling: PriceTicks;
  /** All its live orders that could relieve the congestion point, by time priority. */
  readonly orders: readonly number[];
}

export interface BlockOutcome {
  readonly block: number;
  readonly participant: string;
  /** It is accepted by this many of its `parts`, whole numbers of watts; not at all where it is 0. */
  readonly acceptedParts: number;
  readonly parts: number;
  /** What the whole block would earn beyond its limit at the prices of the nodes, in tick-watts, as decimal text. */
  readonly surplusTickW: string;
  /** Why it was not accepted. */
  readonly reason?: BlockRejectionReason;
}

export interface RoundCleared {
  readonly type: 'round-cleared';
  readonly round: number;
  readonly outcome: ClearingOutcome;
  /** Keccak-256 of the outcome's canonical JSON. */
  readonly resultHash: string;
  /**
   * Accepted parts of each live block, by sequence, that a solver proposed, where that led to more than the market's own search found.
   * With it the round is cleared again without the solver.
   */
  readonly proposedParts?: readonly number[];
}

export interface ResultPosted {
  readonly type: 'result-posted';
  readonly round: number;
  readonly transaction: TransactionRecord;
}

/** A metering point in a market time unit of a round. */
export interface MeteredMtu extends WithinRound {
  readonly meteringPoint: string;
  readonly round: number;
}

/** Metered energy of a market time unit; feed-in positive. */
export interface Reading extends MeteredMtu {
  readonly energyWh: number;
  /** Counts from 1, where it is left out; a higher one corrects a lower one. */
  readonly revision?: number;
  /** Why it was corrected: of every revision but the first. */
  readonly reason?: CorrectionReason;
}

/** A settlement record as the journal keeps it; see domain/settlement/record.ts. */
export interface JournaledRecord extends WithinRound {
  readonly round: number;
  readonly kind: SettlementKind;
  readonly payer: string;
  readonly payee: string;
  readonly order: number;
  readonly energyWh: EnergyWh;
  readonly price: PriceTicks;
  readonly shareBps: number;
  readonly amount: string;
  /** Its energy rests on a substitute, since the reading was missing. */
  readonly substitute?: true;
  /** In a correction: the settled period whose record it takes back, or books anew. */
  readonly corrects?: number;
}

export interface JournaledPosition {
  readonly participant: string;
  readonly credit: string;
  readonly debit: string;
}

export interface PeriodSettled {
  readonly type: 'period-settled';
  readonly period: number;
  readonly firstRound: number;
  readonly rounds: number;
  readonly records: readonly JournaledRecord[];
  readonly positions: readonly JournaledPosition[];
  readonly recordsRoot: string;
  /** Readings that were not there in time, with what stands in for them. */
  readonly missingReadings: readonly MissingReading[];
  /** Corrections of settled periods that wait until the prosumers they take money from have earned it. */
  readonly deferredCorrections?: readonly MeteredMtu[];
  /** Corrections that waited as long as the rules let them: what was booked stays. */
  readonly lapsedCorrections?: readonly MeteredMtu[];
  /** Where records of prosumers are salted: what their salts follow from, 32 bytes as hexadecimal. Nobody else may have it. */
  readonly saltSeed?: string;
}

export interface MissingReading extends MeteredMtu {
  /** The mean of comparable days; where it is left out the meter is taken to have done as the baseline says, so that nothing was delivered. */
  readonly substituteWh?: number;
}

export interface SettlementPosted {
  readonly type: 'settlement-posted';
  readonly period: number;
  readonly transactions: readonly TransactionRecord[];
  /** Where the period was posted to be challenged; where it is left out, the contract executed it. */
  readonly posting?: JournaledPosting;
}

export interface PayoutsMade {
  readonly type: 'payouts-made';
  readonly period: number;
  readonly payouts: readonly { readonly participant: string; readonly amount: string }[];
  readonly transactions: readonly TransactionRecord[];
}
