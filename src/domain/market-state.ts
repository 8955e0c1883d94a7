import type { BlockBook } from './block-book.js';
import { ExpiryQueue } from './book/expiry-queue.js';
import { canonicalJson, keccakText } from './canonical.js';
import type { JournaledRecord, MarketNetwork, MeteredMtu, PeriodSettled } from './events.js';
import { SettledReadings } from './evidence/settled-readings.js';
import { Commitments } from './flexibility/collateral.js';
import { mtuOf } from './horizon.js';
import type { MarketRules } from './market-rules.js';
import type { EpochSeconds } from './market-time.js';
import type { RegisteredKey } from './metering/reading-key.js';
import type { Mandate, MeteringPoint, Participant } from './participant.js';
import type { EnergyWh } from './quantity.js';
import type { Round } from './round.js';
import { NOTHING_POSTED, type PostingBook } from './settlement/posted-totals.js';
import type { JournaledPosting } from './settlement/posting-events.js';
import { SettlementCalendar } from './settlement-calendar.js';
import type { TradingFloor } from './trading-floor.js';

/** What a participant said under one of its own ids, so that saying it again is harmless. */
export interface Said {
  readonly sequence: number;
  readonly round: number;
  /** Canonical text of the content. */
  readonly content: string;
}

export interface SettledPeriod {
  readonly settled: PeriodSettled;
  readonly phase: PeriodPhase;
  /** Where it was posted instead of executed. */
  readonly posting?: JournaledPosting;
  /** It was posted before, and that posting was shown to be wrong; whether what it took was given back. */
  readonly refuted?: { readonly posting: JournaledPosting; readonly isRestored: boolean };
}

/**
 * `settled` by the market, `posted` to the chain, which has executed it, or lets it be challenged; of the latter `final` when nobody has; `paid`
 * out.
 */
export const periodPhases = ['settled', 'posted', 'final', 'paid'] as const;
export type PeriodPhase = (typeof periodPhases)[number];

export interface RecordedReading {
  readonly energyWh: EnergyWh;
  readonly revision: number;
}

/** The whole state of one market area: nothing but the fold of its journal. */
export class MarketState {
  /** Root and lower node of every branch. */
  readonly nodeNames: ReadonlySet<string>;
  readonly participants = new Map<string, Participant>();
  readonly participantOfAccount = new Map<string, string>();
  /** By prosumer. */
  readonly mandates = new Map<string, Mandate>();
  /** Micro-units put into escrow here, by participant. */
  readonly funded = new Map<string, bigint>();
  /** Micro-units that providers have posted for penalties, and that they are locked with on the chain. */
  readonly collateral = new Map<string, bigint>();
  readonly meteringPoints = new Map<string, MeteringPoint>();
  /** Of meter operators, by the time from which each is valid. */
  readonly readingKeys = new Map<string, readonly RegisteredKey[]>();
  readonly rounds = new Map<number, Round>();
  /** By `participant/clientOrderId` and `participant/clientRequestId`. */
  readonly saidOrders = new Map<string, Said>();
  readonly saidRequests = new Map<string, Said>();
  /** Round of each order and request, by sequence. */
  readonly roundOfSequence = new Map<number, number>();
  /** The last revisions, by {@link readingKey}. */
  readonly readings = new Map<string, RecordedReading>();
  /** What settlements rest on, with signatures. Not in the hash: it follows from the journal and decides nothing. */
  readonly settledReadings = new SettledReadings();
  readonly periods = new Map<number, SettledPeriod>();
  /** Read, or read otherwise, since they were settled: what the next settlement corrects. By {@link readingKey}. */
  readonly dueCorrections = new Map<string, MeteredMtu>();
  /** What is booked of a settled delivery since its last correction, by {@link readingKey}. */
  readonly correctedBookings = new Map<string, readonly JournaledRecord[]>();
  /** Of open rounds in which orders trade as they come. Follows from the rounds, as do the expiries: neither is in the hash. */
  readonly floors = new Map<number, TradingFloor>();
  /** Of rounds that are not cleared and have blocks. Follows from the rounds as well. */
  readonly blockBooks = new Map<number, BlockBook>();
  /** Sequence of the event that opened each round: where its part of the journal begins. Not in the hash either. */
  readonly openedAt = new Map<number, number>();
  /** Which rounds are settled together; follows from the rounds, too. */
  readonly calendar: SettlementCalendar;
  /** Orders of open rounds that expire before the gate. */
  readonly expiries = new Map<number, ExpiryQueue>();
  /** Beginnings of the market time units that each metering point's flexibility was awarded for. Follows from the rounds. */
  readonly activatedAt = new Map<string, EpochSeconds[]>();
  /** What was posted instead of executed. Follows from the periods. */
  postingBook: PostingBook = NOTHING_POSTED;
  /** What the collateral stands for. Follows from orders, awards and settlements. */
  readonly commitments = new Commitments();

  constructor(
    readonly rules: MarketRules,
    readonly rulesHash: string,
    readonly network: MarketNetwork,
    readonly operatorAccount: string,
  ) {
    this.calendar = new SettlementCalendar(rules);
    this.nodeNames = new Set([network.root, ...network.branches.map((branch) => branch.node)]);
    this.participants.set('operator', { id: 'operator', number: 1, role: 'operator', account: operatorAccount });
    this.participantOfAccount.set(operatorAccount, 'operator');
  }

  /** Digest of everything in the state; equal states, and only they, have equal hashes. */
  hash(): string {
    const { rules, network, rounds, participants, funded, mandates, meteringPoints, readings, periods } = this;
    const { dueCorrections, correctedBookings, collateral } = this;
    const { readingKeys } = this;
    const settlement = { readingKeys, readings, periods, dueCorrections, correctedBookings, collateral };
    return keccakText(
      canonicalJson({ rules, network, rounds, participants, funded, mandates, meteringPoints, ...settlement }),
    );
  }

  /** The aggregator that acts for the prosumer of a metering point, or the prosumer itself. */
  providerOf(meteringPoint: MeteringPoint): string {
    return this.mandates.get(meteringPoint.prosumer)?.aggregator ?? meteringPoint.prosumer;
  }

  /** The grid operator of this market area, once registered. */
  dso(): Participant | undefined {
    for (const participant of this.participants.values()) if (participant.role === 'dso') return participant;
    return undefined;
  }
}

export function readingKey(metered: MeteredMtu): string {
  return `${metered.round}/${mtuOf(metered)}/${metered.meteringPoint}`;
}
