import type { Micros } from '../domain/quantity.js';
import type { SettlementRecord } from '../domain/settlement/record.js';

/** 0x-prefixed lower-case hexadecimal. */
export type Hex = `0x${string}`;

export type ParticipantRole = 'dso' | 'aggregator' | 'prosumer' | 'meter-operator' | 'operator';

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
}

export interface PostedResult {
  readonly market: string;
  readonly round: number;
  /** Digest of fills and node prices, as the journal records it. */
  readonly resultHash: Hex;
}

export interface SettlementBatch {
  readonly market: string;
  /** Number of the settlement period within its market, from 0. */
  readonly period: number;
  readonly recordsRoot: Hex;
  readonly records: readonly SettlementRecord[];
}

export interface ParticipantBalance {
  readonly number: number;
  readonly free: Micros;
  readonly claimable: Micros;
}

/**
 * The chain that commits, settles and pays. Each call resolves when its transactions are final at the configured depth, and
 * rejects with the contract's own error name when the contract refuses.
 */
export interface SettlementChain {
  readonly chainId: number;
  register(participants: readonly ChainParticipant[], mandates: readonly ChainMandate[]): Promise<ChainReceipt[]>;
  /** Puts settlement tokens of the embedded chain, or of the participant's allowance, into its escrow. */
  fundEscrow(participant: number, amount: Micros): Promise<ChainReceipt[]>;
  commitBook(commitment: BookCommitment): Promise<ChainReceipt>;
  postResult(result: PostedResult): Promise<ChainReceipt>;
  /** Posts all records; the contract checks each, nets them, and credits payees. Several transactions when one is too large. */
  settle(batch: SettlementBatch): Promise<ChainReceipt[]>;
  /** Pays every claimable balance out to the accounts of the participants. */
  payOut(participants: readonly number[]): Promise<ChainReceipt[]>;
  bookRoot(market: string, round: number): Promise<Hex | undefined>;
  resultHash(market: string, round: number): Promise<Hex | undefined>;
  recordsRoot(market: string, period: number): Promise<Hex | undefined>;
  balances(participants: readonly number[]): Promise<ParticipantBalance[]>;
  /** Token balance of a participant's account, outside the escrow. */
  accountBalance(participant: number): Promise<Micros>;
  close(): Promise<void>;
}
