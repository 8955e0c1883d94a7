import { bytesToHex, encodeFunctionData } from 'viem';
import type {
  BookCommitment,
  ChainReceipt,
  ForcedOrder,
  Hex,
  PostedResult,
  RoundAnnouncement,
  SealedRoot,
  VerifiedRoundOnChain,
} from '../../application/ports.js';
import { type RoundProof, verifiedResultHash } from '../../domain/proofs/round-proof.js';
import { authorisationPieces, dataPieces } from '../../domain/proofs/round-publication.js';
import { assertInvariant } from '../../domain/rejection.js';
import { flexibilityAuctionChallengesAbi as abi } from './artifacts/flexibility-auction-challenges.js';
import { RoundState } from './bonded-round-reader.js';
import { BondedRounds } from './bonded-rounds.js';
import type { ChainTime } from './chain-time.js';
import { provenClearing } from './clearing-arguments.js';
import { marketId } from './market-reader.js';
import { OrdersOnChain, positionNumbers, stateBoundsCall } from './orders-on-chain.js';
import { RoundPublications } from './round-publications.js';
import type { RoundsOnChain } from './rounds-on-chain.js';
import type { TransactionSender } from './transaction-sender.js';
import { bookStruct, resultStruct, VerifiedRoundReader } from './verified-round-reader.js';

/** Gas that executing a round is known to stay below, and what a transaction may take of it; see docs/settlement.md. */
const GAS_PER_ORDER = 1_000;
const GAS_PER_NODE = 6_000;
const EXECUTION_GAS = 14_000_000;

export interface VerifiedAuction {
  readonly auction: Hex;
  readonly orders: Hex;
  readonly publications: Hex;
  /** Rounds that may take more are posted instead of executed. */
  readonly executionGas?: number;
}

/**
 * Rounds on an auction that checks them: announced, covered by locked money, committed, then executed on the chain, or published and
 * posted under a bond where they are too large for a transaction; final after the time for challenges.
 */
export class VerifiedRounds implements RoundsOnChain {
  private readonly reader: VerifiedRoundReader;
  private readonly bonded: BondedRounds;
  private readonly orders: OrdersOnChain;
  private readonly publications: RoundPublications;

  constructor(
    private readonly sender: TransactionSender,
    private readonly contracts: VerifiedAuction,
    private readonly time: ChainTime,
  ) {
    this.reader = new VerifiedRoundReader(sender.client, contracts.auction);
    this.bonded = new BondedRounds(sender, contracts.auction, this.reader, time);
    this.orders = new OrdersOnChain(sender.client, contracts.orders);
    this.publications = new RoundPublications(sender, contracts.publications);
  }

  async announceRound(announcement: RoundAnnouncement): Promise<void> {
    if (this.time.isOwn) return;
    const { state } = await this.reader.round(announcement.market, announcement.round);
    if (state === RoundState.None) await this.announce(announcement);
  }

  async sealedRoot(market: string, round: number, participant: number): Promise<SealedRoot> {
    const { state, gateClosureAt } = await this.reader.round(market, round);
    if (state === RoundState.None || (await this.time.now()) < gateClosureAt) return { status: 'gate-open' };
    const root = await this.orders.sealedRoot(market, round, participant);
    return root === undefined ? { status: 'none' } : { status: 'sealed', root };
  }

  forcedOrders(market: string, round: number): Promise<ForcedOrder[]> {
    return this.orders.forced(market, round);
  }

  /** Where the chain is the server's own, a round is announced with its book, and nobody else is there to force anything. */
  async forcingOver(announcement: RoundAnnouncement): Promise<void> {
    if (this.time.isOwn) return;
    await this.announceRound(announcement);
    await this.bonded.reachClosure(announcement.market, announcement.round);
  }

  async commitBook(commitment: BookCommitment): Promise<ChainReceipt> {
    const { market, round, bookRoot, verified } = commitment;
    assertInvariant(verified !== undefined, 'an auction that checks rounds is told what it checks');
    const held = await this.reader.round(market, round);
    if (held.bookHash === bookRoot) return this.reader.receipt('RoundCommitted', market, round);

    if (held.state === RoundState.None) await this.announce(verified.announcement);
    await this.bonded.close(commitment, verified.locks);
    // A chain that was lost is told the round again, and has no forced orders of its own.
    const forced = (await this.forcedOrders(market, round)).length;
    const positions = positionNumbers(verified.forcedPositions.slice(0, forced));
    const args = [marketId(market), BigInt(round), bookStruct(verified.digests), positions];
    return this.call('commitRound', args, `${market}/${round}/commit`);
  }

  async postResult({ market, round, proof }: PostedResult): Promise<ChainReceipt> {
    assertInvariant(proof !== undefined, 'an auction that checks rounds is told what it checks');
    const receipt =
      proof === 'void' ? await this.bonded.voidRound(market, round) : await this.clear(market, round, proof);
    await this.bonded.finaliseDue(market);
    return receipt;
  }

  async bookRoot(market: string, round: number): Promise<Hex | undefined> {
    const { state, bookHash } = await this.reader.round(market, round);
    return state === RoundState.None || state === RoundState.Announced ? undefined : bookHash;
  }

  /** A verified auction holds the roots of a result, not the digest that the journal has of it. */
  async resultHash(): Promise<undefined> {
    return undefined;
  }

  async executedRound(): Promise<undefined> {
    return undefined;
  }

  verifiedRound(market: string, round: number): Promise<VerifiedRoundOnChain | undefined> {
    return this.reader.verifiedRound(market, round);
  }

  private async announce(announcement: RoundAnnouncement): Promise<void> {
    const { market } = announcement;
    if (!(await this.orders.hasBounds(market)))
      await this.sender.send(this.contracts.orders, stateBoundsCall(announcement), `${market}/bounds`);
    await this.bonded.announce(announcement, announcement);
  }

  private async clear(market: string, round: number, proof: RoundProof): Promise<ChainReceipt> {
    const expected = bytesToHex(verifiedResultHash(proof.book, proof.result));
    const held = await this.reader.round(market, round);
    if (held.resultHash === expected) return this.reader.receipt('RoundCleared', market, round);

    const receipt = this.isExecutable(proof)
      ? await this.execute(market, round, proof)
      : await this.publishAndPost(market, round, proof);
    const seen = await this.reader.round(market, round);
    assertInvariant(seen.resultHash === expected, `the chain holds another result of round ${round} than was sent`);
    this.bonded.cleared(market, round);
    return receipt;
  }

  /** Who wanted the orders is published before, where the book says so. */
  private async execute(market: string, round: number, proof: RoundProof): Promise<ChainReceipt> {
    const { book, authorised } = proof;
    if (authorised !== undefined) {
      const isThere = () => this.publications.holdsAuthorisations(market, round, book);
      await this.publications.publish(market, round, authorisationPieces(authorised), isThere);
    }
    const args = [marketId(market), BigInt(round), bookStruct(proof.book), provenClearing(proof)];
    return this.call('verifyClearing', args, `${market}/${round}/execute`);
  }

  /** The data is there before the result: whoever looks at the result can check it. */
  private async publishAndPost(market: string, round: number, proof: RoundProof): Promise<ChainReceipt> {
    const { book, data, authorised, result } = proof;
    const pieces = [...dataPieces(data), ...authorisationPieces(authorised ?? [])];
    const isThere = async () =>
      (await this.publications.holds(market, round, book, result)) &&
      (authorised === undefined || (await this.publications.holdsAuthorisations(market, round, book)));
    await this.publications.publish(market, round, pieces, isThere);
    const args = [marketId(market), BigInt(round), bookStruct(book), resultStruct(result)];
    return this.call('postClearing', args, `${market}/${round}/post`);
  }

  /** Whether executing a round fits a transaction. */
  private isExecutable({ book }: RoundProof): boolean {
    const { executionGas = EXECUTION_GAS } = this.contracts;
    return book.orderCount * GAS_PER_ORDER + book.nodeCount * GAS_PER_NODE <= executionGas;
  }

  /** `intent` as the sender means it, where the same call has the same content whenever it is made. */
  private call(functionName: AuctionCall, args: readonly unknown[], intent?: string): Promise<ChainReceipt> {
    const data = encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0]);
    return this.sender.send(this.contracts.auction, data, intent);
  }
}

type AuctionCall = 'commitRound' | 'verifyClearing' | 'postClearing';
