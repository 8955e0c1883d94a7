import { decodeFunctionData, hexToBytes, type PublicClient } from 'viem';
import type { ChainReceipt, Hex } from '../../application/ports.js';
import type { ChallengeableRound, WatchedAuction } from '../../application/round-watcher.js';
import type { Disproof } from '../../domain/proofs/published-round.js';
import { dataOfExecuted } from '../../domain/proofs/round-audit.js';
import type { RoundData } from '../../domain/proofs/round-proof.js';
import { publishedRound } from '../../domain/proofs/round-publication.js';
import { flexibilityAuctionChallengesAbi as abi } from './artifacts/flexibility-auction-challenges.js';
import { participantRegistryAbi } from './artifacts/participant-registry.js';
import { roundPublicationsAbi } from './artifacts/round-publications.js';
import { claimBond } from './bond-claim.js';
import { RoundState } from './bonded-round-reader.js';
import { bookChallengeCall } from './book-challenge-calls.js';
import { type BookContracts, readBookFacts } from './book-facts.js';
import { challengeCall } from './challenge-calls.js';
import { upstreamOfStruct } from './clearing-arguments.js';
import type { Deployment } from './connect.js';
import { marketId } from './market-reader.js';
import { pieceIn } from './publication-calls.js';
import type { TransactionSender } from './transaction-sender.js';
import { bookStruct, VerifiedRoundReader } from './verified-round-reader.js';

export interface WatchedContracts extends BookContracts {
  readonly publications: Hex;
}

/** Watches the rounds of a market; undefined where its auction only records them. */
export function watchRounds({ market, addresses }: Deployment, sender: TransactionSender): ClearedRounds | undefined {
  const { registry, auction, orders, publications } = addresses;
  if (publications === undefined || orders === undefined) return undefined;
  return new ClearedRounds(sender, { market, registry, auction, orders, publications });
}

/** The rounds that the operator of one market cleared, read from its chain, and challenged with the sender's account. */
export class ClearedRounds implements WatchedAuction<ChallengeableRound, Disproof> {
  private readonly client: PublicClient;
  private readonly reader: VerifiedRoundReader;

  constructor(
    private readonly sender: TransactionSender,
    private readonly contracts: WatchedContracts,
  ) {
    this.client = sender.client;
    this.reader = new VerifiedRoundReader(sender.client, contracts.auction);
  }

  async challengeable(judged: ReadonlySet<string>): Promise<ChallengeableRound[]> {
    const rounds: ChallengeableRound[] = [];
    for (const round of await this.reader.clearedRounds(this.contracts.market)) {
      const cleared = await this.challengeableRound(round, judged);
      if (cleared !== undefined) rounds.push(cleared);
    }
    return rounds;
  }

  async challenge(round: ChallengeableRound, disproof: Disproof): Promise<ChainReceipt> {
    const { auction, market } = this.contracts;
    const { authorisationsRoot } = bookStruct(round.book);
    const { book } = disproof;
    const committed = { market: marketId(market), round: BigInt(round.round), book, authorisationsRoot };
    const call =
      disproof.of === 'result'
        ? challengeCall(committed, disproof.result, disproof.challenge)
        : bookChallengeCall(committed, disproof.authorised, disproof.challenge);
    const receipt = await this.sender.send(auction, call);
    await claimBond(this.sender, auction, this.reader, market, round.round);
    return receipt;
  }

  private async challengeableRound(
    round: number,
    judged: ReadonlySet<string>,
  ): Promise<ChallengeableRound | undefined> {
    const { market } = this.contracts;
    const held = await this.reader.round(market, round);
    if (held.state !== RoundState.Cleared || judged.has(held.resultHash)) return undefined;
    const verified = await this.reader.verifiedRound(market, round);
    if (verified?.result === undefined) return undefined;
    const { book, result } = verified;
    const known = { round, posting: held.resultHash, book, upstream: upstreamOfStruct(held.upstream) };
    const { data, authorised } = await this.toldOf(round, result.isExecuted);
    if (data === undefined) return { ...known, data: { missing: 'the transaction that executed it cannot be read' } };
    const facts = await readBookFacts(this.client, this.contracts, round, authorised);
    const posted = result.isExecuted ? undefined : result;
    return { ...known, data: { data, posted, authorised: held.isAuthorised ? authorised : undefined, facts } };
  }

  /**
   * What the operator published of a round before it was cleared, which the contract has compared with what it is committed to by; of an
   * executed one the orders and the grid are those that the transaction brought.
   */
  private async toldOf(round: number, isExecuted: boolean) {
    const cleared = await this.reader.clearing(this.contracts.market, round);
    const publisher = await this.client.readContract({
      ...{ address: this.contracts.registry, abi: participantRegistryAbi, functionName: 'operator' },
    });
    const logs = await this.client.getContractEvents({
      ...{ address: this.contracts.publications, abi: roundPublicationsAbi, eventName: 'RoundDataPublished' },
      args: { market: marketId(this.contracts.market), round: BigInt(round), publisher },
      ...{ fromBlock: 0n, toBlock: cleared.blockNumber, strict: true },
    } as const);
    const before = logs.filter(
      ({ blockNumber, logIndex }) => blockNumber < cleared.blockNumber || logIndex < cleared.logIndex,
    );
    const { data, authorised } = publishedRound(before.map(({ args }) => pieceIn(args)));
    return { authorised, data: isExecuted ? await this.executedIn(cleared.transactionHash) : data };
  }

  private async executedIn(hash: Hex): Promise<RoundData | undefined> {
    const { input } = await this.client.getTransaction({ hash });
    try {
      const call = decodeFunctionData({ abi, data: input });
      if (call.functionName !== 'verifyClearing') return undefined;
      const { orders, grid, steps, priceTicks, marginalFills } = call.args[3];
      const words = { orders: hexToBytes(orders), grid, steps };
      return dataOfExecuted({ ...words, nodePriceTicks: priceTicks, marginalFillsW: marginalFills });
    } catch {
      return undefined;
    }
  }
}
