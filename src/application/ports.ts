import type { Upstream } from '../domain/clearing/clearing-problem.js';
import type { MarketRules, OrderBounds } from '../domain/market-rules.js';
import type { EpochSeconds, RoundTimes } from '../domain/market-time.js';
import type { ReadingKey, RegisteredKey } from '../domain/metering/reading-key.js';
import type { OrderSide } from '../domain/order.js';
import type { ParticipantRole } from '../domain/participant.js';
import type { HorizonDigests } from '../domain/proofs/horizon-book.js';
import type { HorizonProof } from '../domain/proofs/horizon-proof.js';
import type { BookDigests, ResultDigests, RoundProof } from '../domain/proofs/round-proof.js';
import type { Micros, PowerW, PriceTicks } from '../domain/quantity.js';
import type { OpeningDemand } from '../domain/settlement/opening-demand.js';
import type { Posting, PostingOfPeriod, PreparedPosting } from '../domain/settlement/posting.js';
import type { JournaledPosting } from '../domain/settlement/posting-events.js';
import type { SettlementRecord } from '../domain/settlement/record.js';
import type { Salting } from '../domain/settlement/salted-flow.js';
import type { JournalEntry } from './journal-entry.js';

/** 0x-prefixed lower-case hexadecimal. */
export type Hex = `0x${string}`;

export interface ChainParticipant {
  /** Dense from 1, the number the registry contract gives. */
  readonly number: number;
  readonly role: ParticipantRole;
  /** The account that signs for the participant and receives its payouts. */
  readonly account: Hex;
}

export interface ChainMandate {
  readonly prosumer: number;
  readonly aggregator: number;
  /** Share of an award's price that the aggregator passes on, in 1/10000. */
  readonly shareBps: number;
}

/** All keys of a meter operator, by the time from which each is valid. */
export interface ChainReadingKeys {
  readonly participant: number;
  readonly keys: readonly RegisteredKey[];
}

export interface ChainReceipt {
  readonly transactionHash: Hex;
  readonly blockNumber: number;
  readonly gasUsed: number;
}

export interface BookCommitment {
  readonly market: string;
  readonly round: number;
  readonly bookRoot: Hex;
  readonly orderCount: number;
  readonly rulesHash: Hex;
  /** Where the market's auction checks its rounds; elsewhere the chain only records digests. */
  readonly verified?: VerifiedBook;
  /** Where the market's auction executes its rounds and this one is not too large; one that does not only records its digests. */
  readonly horizon?: HorizonCommitment;
}

/** What an auction that executes rounds is told of a closed book. */
export interface HorizonCommitment extends Pick<VerifiedBook, 'announcement' | 'locks'> {
  readonly digests: HorizonDigests;
}

/** What an auction that checks rounds is told of one before it knows its orders. */
export interface RoundAnnouncement {
  readonly market: string;
  readonly round: number;
  readonly rulesHash: Hex;
  readonly upstream: Upstream;
  readonly times: RoundTimes;
  /** Whether the book says of each order who wanted it. */
  readonly isAuthorised: boolean;
  /** Whether orders count only if they were sealed on the chain before the gate. */
  readonly isSealed: boolean;
  /** What can be forced in at most: an order of these sides, within these bounds, at a node below this number. */
  readonly admitted: {
    readonly order: OrderBounds;
    readonly nodeCount: number;
    readonly sides: readonly OrderSide[];
  };
}

/** A tree of orders, and what its participant signed it with; `0x` where it did so on the chain. */
export interface SignedTree {
  readonly market: string;
  readonly round: number;
  readonly participant: number;
  readonly ordersRoot: Hex;
  readonly orderCount: number;
  readonly signature: Hex;
}

/** The root over the orders that a participant sealed, if it sealed any; or that others may still seal. */
export type SealedRoot = { readonly status: 'gate-open' | 'none' } | { readonly status: 'sealed'; readonly root: Hex };

/** An order that its participant forced into a round on the chain, whose operator may not have heard it. */
export interface ForcedOrder {
  /** Its number among those of the round, from 0. */
  readonly forced: number;
  readonly participant: number;
  /** Number of its node in the market's network. */
  readonly node: number;
  readonly side: OrderSide;
  readonly quantityW: PowerW;
  readonly limitTicks: PriceTicks;
  /** Keccak-256 of the name of a flexibility offer's metering point, and the baseline that is nominated for it. */
  readonly meteringPoint: Hex;
  readonly baselineW: number;
}

export interface VerifiedBook {
  readonly announcement: RoundAnnouncement;
  readonly digests: BookDigests;
  /** Where the forced orders stand in the book, by their number. */
  readonly forcedPositions: readonly (number | 'refused')[];
  /** What is set aside of the money of each grid operator that has requests in the round. */
  readonly locks: readonly { readonly participant: number; readonly amount: Micros }[];
}

export interface PostedResult {
  readonly market: string;
  readonly round: number;
  /** Digest of fills and node prices, as the journal records it. */
  readonly resultHash: Hex;
  /** Where the market's auction checks its rounds: what it checks, or that the round has no result and is void. */
  readonly proof?: RoundProof | 'void';
  /** The same where it executes them. */
  readonly horizon?: HorizonProof | 'void';
}

/** What an auction that executes rounds holds of one that is committed, by the digests of book and result. */
export interface ExecutedRoundOnChain {
  readonly state: VerifiedRoundOnChain['state'];
  readonly bookHash: Hex;
  /** Of the allocation that it is cleared with. */
  readonly resultHash: Hex | undefined;
}

/** What a verified auction holds of a round that is committed. */
export interface VerifiedRoundOnChain {
  readonly state: 'committed' | 'cleared' | 'final' | 'void';
  readonly book: BookDigests;
  /** Once it is cleared. */
  readonly result?: ResultDigests & { readonly isExecuted: boolean };
}

export interface SettlementBatch {
  readonly market: string;
  /** Number of the settlement period within its market, from 0. */
  readonly period: number;
  readonly recordsRoot: Hex;
  readonly records: readonly SettlementRecord[];
  /** How the records of prosumers are kept to their parties; undefined where all are public. */
  readonly salting?: Salting;
}

export interface ParticipantBalance {
  readonly number: number;
  readonly free: Micros;
  readonly claimable: Micros;
  /** Set aside for rounds that are not settled. */
  readonly locked: Micros;
  /** Stakes on results that can still be challenged. */
  readonly bonded: Micros;
}

/**
 * The chain that commits, settles and pays. Each call resolves when its transactions are final at the configured depth, and
 * rejects with the contract's own error name when the contract refuses.
 */
export interface SettlementChain {
  readonly chainId: number;
  /** Whether nothing was ever registered there: an embedded chain after a restart. */
  isNew(): Promise<boolean>;
  /** Registers those that the chain does not have yet; harmless when repeated. */
  register(
    participants: readonly ChainParticipant[],
    mandates: readonly ChainMandate[],
    keys?: readonly ChainReadingKeys[],
  ): Promise<ChainReceipt[]>;
  /** Puts settlement tokens of the embedded chain, or of the participant's allowance, into its escrow. */
  fundEscrow(participant: number, amount: Micros): Promise<ChainReceipt[]>;
  /** Locks, or gives back, funds of a provider's escrow, until exactly this much is locked; harmless when repeated. */
  holdCollateral(participant: number, amount: Micros): Promise<ChainReceipt[]>;
  /** Tells an auction that checks rounds that one is open, where the time of the chain is that of the market; harmless when repeated. */
  announceRound(announcement: RoundAnnouncement): Promise<void>;
  /** The contract that orders are signed for, by EIP-712; undefined where the auction only records rounds. */
  readonly signedFor: Hex | undefined;
  /** Whether the participant signed the tree, as a challenge would be answered. Rejects where the auction only records rounds. */
  isSigned(tree: SignedTree): Promise<boolean>;
  /** What a participant sealed before the gate of a round; told only once the gate is closed on the chain, so that nobody seals later. */
  sealedRoot(market: string, round: number, participant: number): Promise<SealedRoot>;
  /** The orders that were forced into a round so far; none where the auction only records rounds. */
  forcedOrders(market: string, round: number): Promise<readonly ForcedOrder[]>;
  /** Resolves when nothing can be forced into a round any more. */
  forcingOver(announcement: RoundAnnouncement): Promise<void>;
  commitBook(commitment: BookCommitment): Promise<ChainReceipt>;
  postResult(result: PostedResult): Promise<ChainReceipt>;
  /** Posts all records; the contract checks each, nets them, and credits payees. Several transactions when one is too large. */
  settle(batch: SettlementBatch): Promise<ChainReceipt[]>;
  /** How many records of a period the chain has settled: all, some of several transactions, or none. */
  settledRecords(market: string, period: number): Promise<number>;
  /** What settles periods that are posted instead of executed. */
  readonly postings: PostingChain;
  /** Pays every claimable balance out to the accounts of the participants. */
  payOut(participants: readonly number[]): Promise<ChainReceipt[]>;
  bookRoot(market: string, round: number): Promise<Hex | undefined>;
  resultHash(market: string, round: number): Promise<Hex | undefined>;
  /** Undefined before the book is committed, and where the market's auction only records digests. */
  verifiedRound(market: string, round: number): Promise<VerifiedRoundOnChain | undefined>;
  /** Undefined before the book is committed, and where the round, or all rounds of the market, are not executed. */
  executedRound(market: string, round: number): Promise<ExecutedRoundOnChain | undefined>;
  recordsRoot(market: string, period: number): Promise<Hex | undefined>;
  balances(participants: readonly number[]): Promise<ParticipantBalance[]>;
  /** Token balance of a participant's account, outside the escrow. */
  accountBalance(participant: number): Promise<Micros>;
  close(): Promise<void>;
}

/** A settlement period as it is posted instead of executed. */
export interface PostingRequest {
  readonly market: string;
  readonly period: number;
  readonly prepared: PreparedPosting;
  /** The posting that it builds on; undefined for the first one of a market. */
  readonly former?: PostingOfPeriod;
  readonly dataIn: DataPlace;
}

/** Where published data travel: in blobs, which nodes forget after some weeks, or as calldata of the posting. */
export type DataPlace = 'blobs' | 'calldata';

export interface PostedOnChain {
  readonly posting: JournaledPosting;
  readonly receipt: ChainReceipt;
}

/** What has become of a period that was posted. */
export type PostingStanding =
  | { readonly state: 'none' }
  /** `isPassed`: no block can hold a challenge of it any more. */
  | { readonly state: 'posted'; readonly challengeableUntil: EpochSeconds; readonly isPassed: boolean }
  /** `fault` is the name of the contract's error that was shown. */
  | { readonly state: 'refuted' | 'restored'; readonly fault: string };

/** An amount of a participant on the chain, by its number, in micro-units. */
export interface ParticipantAmount {
  readonly participant: number;
  readonly amount: Micros;
}

/** What a posting that was shown to be wrong has taken and cost. */
export interface PostingRefutation {
  /** Name of the contract's error that was shown. */
  readonly fault: string;
  /** What it took that nobody has given back yet. */
  readonly taken: readonly ParticipantAmount[];
  /** The stake that was lost when it was given back; undefined before. */
  readonly lost: ParticipantAmount | undefined;
}

/** What somebody stakes for the postings of a market, in micro-units. */
export interface PostingStake {
  readonly bond: Micros;
  /** Number of the participant that stakes; undefined without one. */
  readonly bonder: number | undefined;
  /** Whether it asked its stake back, so that nothing more is posted. */
  readonly isAskedBack: boolean;
}

/** A demand that nobody has answered. */
export interface OpenDemand extends OpeningDemand {
  readonly demander: Hex;
  /** By the time of the chain; then the posting can be refuted by it. */
  readonly answerableUntil: EpochSeconds;
}

/** The contract that settles periods by what is posted of them; see `IPostedSettlement.sol`. Resolves and rejects like {@link SettlementChain}. */
export interface PostingChain {
  /** Where a server puts data that says nothing else. */
  readonly dataPlace: DataPlace;
  /** Registers what deliveries are judged by, where that has not been done: before the first posting of a market. */
  registerTerms(rules: MarketRules): Promise<ChainReceipt[]>;
  stake(market: string): Promise<PostingStake>;
  /** Stakes for a market out of a participant's free balance. */
  putStake(market: string, participant: number): Promise<ChainReceipt[]>;
  /** Posts a period; harmless when repeated, whatever became of the first time. Blobs are archived before they are sent. */
  post(request: PostingRequest): Promise<PostedOnChain>;
  standing(market: string, period: number): Promise<PostingStanding>;
  /** Makes what nobody has drawn of the totals of a final posting claimable in the escrow; harmless when repeated. */
  draw(market: string, period: number, posting: Posting, totals: readonly Micros[]): Promise<ChainReceipt[]>;
  /** What a participant has drawn or claimed of its totals so far. */
  drawn(market: string, participant: number): Promise<Micros>;
  /** The call by which a participant's account has paid what it has not drawn; `leaf` is its own in the totals of the posting. */
  claimCall(market: string, period: number, posting: Posting, leaf: Uint8Array, recipient: Hex): ProvingCall;
  /** Gives back what a refuted posting, which built on the `former` one, took; nothing to do where somebody has. */
  restore(market: string, period: number, former: PostingOfPeriod | undefined): Promise<ChainReceipt[]>;
  /** What the last refuted posting of a period has taken and cost; undefined where none was refuted. */
  refutation(market: string, period: number): Promise<PostingRefutation | undefined>;
  /** What parties demand to be shown of a posting, and nobody has shown yet. */
  openDemands(market: string, period: number): Promise<readonly OpenDemand[]>;
  /** Shows what is demanded; nothing to do where somebody has. */
  show(demand: OpeningDemand, shown: readonly Uint8Array[]): Promise<ChainReceipt[]>;
  /** Whether this is what the chain keeps of a period. */
  holds(market: string, period: number, posting: Posting): Promise<boolean>;
}

/** A call to a contract: one that proves a settlement, which anybody can make for nothing, or one that a participant's account sends. */
export interface ProvingCall {
  readonly to: Hex;
  readonly data: Hex;
}

/**
 * Makes the call that proves the record at a position of a settlement period, in posting order. `posting` where the period was posted instead of
 * executed.
 */
export type SettlementProver = (batch: SettlementBatch, position: number, posting?: JournaledPosting) => ProvingCall;

/** The data of postings that travelled in blobs, which nodes forget after some weeks. See `docs/settlement.md`. */
export interface PublishedData {
  /**
   * The blob that transactions call by this versioned hash (EIP-4844), all 131,072 bytes; undefined where there is none of that name. What it
   * resolves to was checked against the name. Rejects where something else is kept under the name, or the source does not answer.
   */
  blob(versionedHash: Hex): Promise<Uint8Array | undefined>;
}

/** Whether the chain answers, and its latest block as far as it is known. */
export interface ChainHealth {
  readonly status: 'ok' | 'unreachable';
  readonly lastBlock: number | null;
}

/**
 * The durable, append-only record of one or more markets. One writer per market. `append` resolves when the entries would survive a
 * power cut, and rejects when they may not: the caller then stops the market.
 */
export interface Journal {
  append(market: string, entries: readonly JournalEntry[]): Promise<void>;
  /** Entries with a sequence greater than `after`, ascending, at most `limit`. */
  read(market: string, after: number, limit: number): Promise<JournalEntry[]>;
  close(): Promise<void>;
}

/** The last journal entry that something contains; sequence 0 and the genesis hash when there is none. */
export interface Checkpoint {
  readonly sequence: number;
  readonly hash: string;
}

/** Keeps queryable projections in step with the journal; everything it holds can be rebuilt from there. */
export interface Projector {
  /** The entry up to which the projections of a market are complete. */
  checkpoint(market: string): Promise<Checkpoint>;
  /** Applies entries that follow directly on the checkpoint, all or none. */
  project(market: string, entries: readonly JournalEntry[]): Promise<void>;
  /** Empties the projections of a market, to project it from its first entry again. */
  forget(market: string): Promise<void>;
}

/** Market time. */
export interface Clock {
  now(): EpochSeconds;
}

/** Verifies that a text was signed by the key of an account. */
export interface SignatureVerifier {
  isSignedBy(account: Hex, text: string, signature: Hex): Promise<boolean>;
}

/** Verifies that a digest was signed with a key of a meter operator. */
export interface ReadingVerifier {
  isSignedWith(key: ReadingKey, digest: Uint8Array, signature: Hex): Promise<boolean>;
}

/** Source of unguessable text for challenges and sessions. */
export interface Entropy {
  /** `bytes` random bytes as lower-case hexadecimal. */
  hex(bytes: number): string;
}

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
