import type { BlockBook } from './block-book.js';
import { ExpiryQueue } from './book/expiry-queue.js';
import { canonicalJson, keccakText } from './canonical.js';
import type { MarketNetwork, PeriodSettled, Reading } from './events.js';
import { mtuOf } from './horizon.js';
import type { MarketRules } from './market-rules.js';
import type { Mandate, MeteringPoint, Participant } from './participant.js';
import type { Round } from './round.js';
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
  readonly phase: 'settled' | 'posted' | 'paid';
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
  readonly meteringPoints = new Map<string, MeteringPoint>();
  readonly rounds = new Map<number, Round>();
  /** By `participant/clientOrderId` and `participant/clientRequestId`. */
  readonly saidOrders = new Map<string, Said>();
  readonly saidRequests = new Map<string, Said>();
  /** Round of each order and request, by sequence. */
  readonly roundOfSequence = new Map<number, number>();
  /** Energy by {@link readingKey}. */
  readonly readings = new Map<string, number>();
  readonly periods = new Map<number, SettledPeriod>();
  /** Of open rounds in which orders trade as they come. Follows from the rounds, as do the expiries: neither is in the hash. */
  readonly floors = new Map<number, TradingFloor>();
  /** Of rounds that are not cleared and have blocks. Follows from the rounds as well. */
  readonly blockBooks = new Map<number, BlockBook>();
  /** Sequence of the event that opened each round: where its part of the journal begins. Not in the hash either. */
  readonly openedAt = new Map<number, number>();
  /** Orders of open rounds that expire before the gate. */
  readonly expiries = new Map<number, ExpiryQueue>();

  constructor(
    readonly rules: MarketRules,
    readonly rulesHash: string,
    readonly network: MarketNetwork,
    readonly operatorAccount: string,
  ) {
    this.nodeNames = new Set([network.root, ...network.branches.map((branch) => branch.node)]);
    this.participants.set('operator', { id: 'operator', number: 1, role: 'operator', account: operatorAccount });
    this.participantOfAccount.set(operatorAccount, 'operator');
  }

  /** Digest of everything in the state; equal states, and only they, have equal hashes. */
  hash(): string {
    const { rules, network, rounds, participants, funded, mandates, meteringPoints, readings, periods } = this;
    return keccakText(
      canonicalJson({ rules, network, rounds, participants, funded, mandates, meteringPoints, readings, periods }),
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

export function readingKey(reading: Omit<Reading, 'energyWh'>): string {
  return `${reading.round}/${mtuOf(reading)}/${reading.meteringPoint}`;
}
