import type {
  BookCommitment,
  ChainReceipt,
  ExecutedRoundOnChain,
  ForcedOrder,
  Hex,
  PostedResult,
  RoundAnnouncement,
  SealedRoot,
  VerifiedRoundOnChain,
} from '../../application/ports.js';

/** Rounds as the auction of a market takes them: `SettlementChain` says what each call does. */
export interface RoundsOnChain {
  announceRound(announcement: RoundAnnouncement): Promise<void>;
  sealedRoot(market: string, round: number, participant: number): Promise<SealedRoot>;
  forcedOrders(market: string, round: number): Promise<readonly ForcedOrder[]>;
  forcingOver(announcement: RoundAnnouncement): Promise<void>;
  commitBook(commitment: BookCommitment): Promise<ChainReceipt>;
  postResult(result: PostedResult): Promise<ChainReceipt>;
  bookRoot(market: string, round: number): Promise<Hex | undefined>;
  resultHash(market: string, round: number): Promise<Hex | undefined>;
  verifiedRound(market: string, round: number): Promise<VerifiedRoundOnChain | undefined>;
  executedRound(market: string, round: number): Promise<ExecutedRoundOnChain | undefined>;
}
