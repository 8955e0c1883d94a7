import type { ParticipantRole } from '../domain/participant.js';
import type { Dealer } from '../domain/portfolio/internal-market.js';
import type { StorageShift } from '../domain/portfolio/storage-arbitrage.js';
import type { PowerW, PriceTicks } from '../domain/quantity.js';
import type { AnnouncementBody } from '../protocol/announcements.js';
import type { RedispatchTally } from './agents/portfolio.js';
import type { Approach } from './iterations.js';
import type { DayScenario, DeviceLoads } from './scenario/day-scenario.js';
import type { EnergyHome } from './scenario/local-energy.js';

/** What happened on the day: everything the summary and the report are made of. Filled while the market runs. */
export interface DayRecord {
  readonly scenario: DayScenario;
  readonly participants: readonly DayParticipant[];
  readonly localEnergy: LocalEnergyRecord;
  readonly dayAhead: DayAheadRecord;
  /** One intraday round per quarter-hour of the day, in order. */
  readonly rounds: readonly RoundRecord[];
  /**
   * What devices would draw without any market, what they were announced to draw before any flexibility was traded, and what they really drew, by
   * home.
   */
  readonly alone: DeviceLoads;
  readonly announced: DeviceLoads;
  readonly drawn: DeviceLoads;
  readonly redispatch: RedispatchTally;
  /** By market. */
  readonly settlements: ReadonlyMap<MarketName, SettlementRecordOfDay>;
  readonly billing: readonly MarketBilling[];
  readonly hashes: readonly MarketHashes[];
  readonly checks: readonly DayCheck[];
  readonly timing: DayTiming;
}

/** The markets of the day. */
export type MarketName = 'local-energy' | 'day-ahead' | 'intraday';

/** What happened in the one round of local energy. */
export interface LocalEnergyRecord {
  readonly approach: Approach;
  /** Who ordered what, and for what its battery was offered. */
  readonly homes: readonly {
    readonly home: EnergyHome;
    /** By the sequences of its blocks. */
    readonly offered: ReadonlyMap<number, StorageShift>;
  }[];
  readonly dealers: readonly Dealer[];
  readonly awards: AnnouncementBody<'awards'>['awards'];
  /** By node within each hour; flows, export positive, of each node's branch. */
  readonly nodePrices: readonly PriceTicks[];
  readonly flowsW: readonly number[];
  /** What the grid operator published for branches and hours. */
  readonly limits: AnnouncementBody<'flows'>['flows'];
}

/** What happened in the one round for the day ahead. */
export interface DayAheadRecord {
  readonly approach: Approach;
  /** Flow that the grid operator expects on the transformer before any trade, export positive, by quarter-hour. */
  readonly expectedTransformerW: readonly number[];
  readonly requestedAtTransformerW: readonly PowerW[];
  readonly requestCount: number;
  readonly blocks: { readonly offered: number; readonly accepted: number };
  readonly awards: AnnouncementBody<'awards'>['awards'];
  /** Less load by award, and more load as its rebound, by quarter-hour. */
  readonly lessW: readonly PowerW[];
  readonly moreW: readonly PowerW[];
  readonly busbarPrices: readonly PriceTicks[];
  readonly welfareTickW: string;
  readonly welfareBoundTickW: string;
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
  /** Undefined where nothing was requested: then there is nothing to offer anew. */
  readonly approach: Approach | undefined;
  /** Flow the grid operator expects on the transformer before any trade, export positive. */
  readonly expectedTransformerW: number;
  /** Relief asked for at the transformer, and at all congestion points together. */
  readonly requestedAtTransformerW: PowerW;
  readonly requestedW: PowerW;
  readonly awards: AnnouncementBody<'awards'>['awards'];
  readonly reliefAtTransformerW: PowerW;
  /** What a watt more of relief was worth at the busbar of the transformer. */
  readonly busbarPrice: PriceTicks;
  /** Congestion points beyond their limit whose relief was not all sold: the grid operator needs its other means there. */
  readonly unsolved: readonly string[];
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

export interface MarketHashes {
  readonly market: MarketName;
  /** Hash of the last journal entry: of everything that happened, in order. */
  readonly journalHead: string;
  /** Hash of the state that the journal leads to. */
  readonly state: string;
  readonly settlementRoot: string;
}

/** What a market's participants are told of their accounts, from the chain, and what of it was checked. */
export interface MarketBilling {
  readonly market: MarketName;
  /** What the settlements of each statement come to, as decimal text. */
  readonly settled: ReadonlyMap<string, string>;
  /** Folder of the statements and file of the market's figures, within the folder of the run. */
  readonly statements: string;
  readonly statistics: string;
  readonly checks: readonly { readonly check: string; readonly ok: boolean }[];
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
