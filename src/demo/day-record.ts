import type { ParticipantRole } from '../domain/participant.js';
import type { PowerW, PriceTicks } from '../domain/quantity.js';
import type { AnnouncementBody } from '../protocol/announcements.js';
import type { DayScenario } from './scenario/day-scenario.js';

/** What happened on the day: everything the summary and the report are made of. Filled while the market runs. */
export interface DayRecord {
  readonly scenario: DayScenario;
  readonly participants: readonly DayParticipant[];
  /** One per quarter-hour of the day, in order. */
  readonly rounds: readonly RoundRecord[];
  /** What each home's car really drew, per quarter-hour of the horizon; after midnight what is planned. */
  readonly charging: ReadonlyMap<string, readonly PowerW[]>;
  readonly settlement: SettlementRecordOfDay;
  readonly hashes: DayHashes;
  readonly checks: readonly DayCheck[];
  readonly timing: DayTiming;
}

export interface DayParticipant {
  readonly id: string;
  readonly role: ParticipantRole;
  /** What the prosumers of an aggregator get of its awards, in 1/10000. */
  readonly shareBps?: number;
}

export interface RoundRecord {
  readonly round: number;
  readonly orderCount: number;
  readonly requestCount: number;
  /** Flow the grid operator expects on the transformer before any trade, export positive. */
  readonly expectedTransformerW: number;
  /** Relief asked for at the transformer, and at all congestion points together. */
  readonly requestedAtTransformerW: PowerW;
  readonly requestedW: PowerW;
  readonly awards: AnnouncementBody<'awards'>['awards'];
  readonly reliefAtTransformerW: PowerW;
  /** What a watt more of relief was worth at the busbar of the transformer. */
  readonly busbarPrice: PriceTicks;
  /** Activations that the device did not follow. */
  readonly notFollowed: number;
  readonly bookRoot: string;
  readonly resultHash: string;
}

type Settled = Extract<AnnouncementBody<'settlements'>, { change: 'settled' }>;
type Paid = Extract<AnnouncementBody<'settlements'>, { change: 'paid' }>;
type Transactions = Paid['transactions'];

export interface SettlementRecordOfDay {
  readonly recordsRoot: string;
  readonly records: Settled['records'];
  readonly payouts: Paid['payouts'];
  /** Transactions of the day by what they were for. */
  readonly gas: {
    readonly books: Transactions;
    readonly results: Transactions;
    readonly settlement: Transactions;
    readonly payouts: Transactions;
  };
}

export interface DayHashes {
  /** Hash of the last journal entry: of everything that happened, in order. */
  readonly journalHead: string;
  /** Hash of the state that the journal leads to. */
  readonly state: string;
  readonly settlementRoot: string;
}

/** Something that must hold at the end of the day, and whether it does. */
export interface DayCheck {
  readonly what: string;
  readonly holds: boolean;
}

export interface DayTiming {
  readonly wallSeconds: number;
  readonly clearingMilliseconds: readonly number[];
  readonly acknowledgementMilliseconds: readonly number[];
}
