import { bookRoot, frozenBook } from '../domain/book-root.js';
import { mostPaidWh } from '../domain/flexibility/payment-rule.js';
import { areAuthorised } from '../domain/market-rules.js';
import type { MarketState } from '../domain/market-state.js';
import { productOf } from '../domain/order.js';
import { horizonBookHash } from '../domain/proofs/horizon-book.js';
import { closedHorizon } from '../domain/proofs/horizon-round.js';
import { auctionOf, bookHash, closedBook, type ProofTask } from '../domain/proofs/round-proof.js';
import { orderSides } from '../domain/proofs/round-words.js';
import type { Micros } from '../domain/quantity.js';
import { greatestCost } from '../domain/request.js';
import { type DecidedRound, liveOrderCount, liveRequests, type OpenRound, type Round } from '../domain/round.js';
import { upstreamOf } from '../domain/round-problem.js';
import { hexOf } from './ledger-verification.js';
import type { Market } from './market.js';
import type {
  BookCommitment,
  ChainReceipt,
  Hex,
  HorizonCommitment,
  Log,
  RoundAnnouncement,
  SettlementChain,
  VerifiedBook,
} from './ports.js';
import type { RoundComputer } from './round-computation.js';

export interface CommittedBookOnChain {
  readonly root: Hex;
  readonly transaction: ChainReceipt;
}

interface ClosedBook extends Pick<BookCommitment, 'verified' | 'horizon'> {
  readonly root: Hex;
}

/** Thrown where the chain did not take what it was told, told apart from what went wrong elsewhere. */
export class ChainRefusal extends Error {
  override readonly name = 'ChainRefusal';

  constructor(override readonly cause: unknown) {
    super('the chain did not take it');
  }
}

/**
 * Tells the chain of a market's rounds: their digests, or all that an auction needs which checks them. What is heavy to compute is
 * computed elsewhere. Throws a {@link ChainRefusal} where the chain takes something not.
 */
export class RoundSubmission {
  constructor(
    private readonly market: Market,
    private readonly chain: SettlementChain,
    private readonly computer: RoundComputer,
    private readonly log: Log,
  ) {}

  /** Commits the book of a round whose gate is closed. */
  async commit(round: Exclude<Round, OpenRound>): Promise<CommittedBookOnChain> {
    const { state, name } = this.market;
    const { root, ...checked } = await this.closedBook(round);
    const orderCount = liveOrderCount(round);
    const rulesHash = state.rulesHash as Hex;
    const book = { market: name, round: round.number, bookRoot: root, orderCount, rulesHash };
    return { root, transaction: await answerOf(this.chain.commitBook({ ...book, ...checked })) };
  }

  /** The root of a closed book, with what the auction needs that checks or executes the round. */
  private async closedBook(round: Exclude<Round, OpenRound>): Promise<ClosedBook> {
    const { state } = this.market;
    const kind = auctionOf(state.rules);
    if (kind === 'checks') {
      const verified = await this.verifiedBook(round);
      return { root: hexOf(bookHash(verified.digests)), verified };
    }
    const horizon = kind === 'executes' ? await this.horizonBook(round) : undefined;
    if (horizon !== undefined) return { root: hexOf(horizonBookHash(horizon.digests)), horizon };
    return { root: (await this.computer.compute('book-root', frozenBook(state, round))).result };
  }

  /** Posts the result of a decided round, with its proof where the auction checks it. */
  async post(round: DecidedRound): Promise<ChainReceipt> {
    const { state, name } = this.market;
    const result = { market: name, round: round.number, resultHash: round.resultHash as Hex };
    const kind = auctionOf(state.rules);
    if (kind === 'records') return answerOf(this.chain.postResult(result));
    const [isVoid, task] = [round.outcome.status !== 'cleared', proofTask(state, round)];
    if (kind === 'checks') {
      const proof = isVoid ? 'void' : (await this.computer.compute('prove-round', task)).result;
      return answerOf(this.chain.postResult({ ...result, proof }));
    }
    const horizon = isVoid ? 'void' : (await this.computer.compute('prove-horizon', task)).result;
    return answerOf(this.chain.postResult(horizon === undefined ? result : { ...result, horizon }));
  }

  private async horizonBook(round: Exclude<Round, OpenRound>): Promise<HorizonCommitment | undefined> {
    const { state, name: market } = this.market;
    const { result: digests } = await this.computer.compute('close-horizon', proofTask(state, round));
    if (digests !== undefined)
      return { announcement: announcementOf(state, round), digests, locks: await this.coveredLocks(round) };
    this.log.warn(
      { market, round: round.number },
      'the round is too large to be executed on the chain: it is recorded',
    );
    return undefined;
  }

  private async verifiedBook(round: Exclude<Round, OpenRound>): Promise<VerifiedBook> {
    const { state } = this.market;
    const { result: book } = await this.computer.compute('close-book', proofTask(state, round));
    return { announcement: announcementOf(state, round), ...book, locks: await this.coveredLocks(round) };
  }

  /** What requests may cost is locked as far as their grid operator has it; the rest is missing, which is said and stops nobody. */
  private async coveredLocks(round: Exclude<Round, OpenRound>): Promise<VerifiedBook['locks']> {
    const costs = [...requestCosts(this.market.state, round)];
    const balances = await answerOf(this.chain.balances(costs.map(([participant]) => participant)));
    return costs.flatMap(([participant, cost], index) => {
      const { free } = balances[index]!;
      if (free >= cost) return [{ participant, amount: cost }];
      this.log.warn(
        { market: this.market.name, round: round.number, participant, cost: `${cost}`, free: `${free}` },
        'requests are not covered by the escrow of their grid operator',
      );
      return free === 0n ? [] : [{ participant, amount: free }];
    });
  }
}

/** The root under which the book of a closed round is committed; it follows from the state alone. */
export function committedRoot(state: MarketState, round: Exclude<Round, OpenRound>): Hex {
  const kind = auctionOf(state.rules);
  if (kind === 'checks') return hexOf(bookHash(closedBook(proofTask(state, round)).digests));
  const horizon = kind === 'executes' ? closedHorizon(proofTask(state, round)) : undefined;
  return horizon === undefined ? bookRoot(frozenBook(state, round)) : hexOf(horizonBookHash(horizon));
}

export function proofTask({ rules, network, participants }: MarketState, round: ProofTask['round']): ProofTask {
  const participantNumbers = new Map([...participants].map(([id, { number }]) => [id, number]));
  return { rules, network, participantNumbers, round };
}

export function announcementOf(state: MarketState, { number, times }: Round): RoundAnnouncement {
  const { rules, rulesHash, nodeNames } = state;
  const { order, products } = rules;
  const sides = orderSides.filter((side) => products.includes(productOf(side)));
  const admitted = { order, nodeCount: nodeNames.size, sides };
  const upstream = upstreamOf(rules.upstream);
  const kind = { isAuthorised: areAuthorised(rules), isSealed: rules.sealedBids !== undefined };
  return { market: rules.market, round: number, rulesHash: rulesHash as Hex, upstream, times, ...kind, admitted };
}

/** What the live requests of a round may cost at most, by number of the participant. */
function requestCosts({ rules, participants }: MarketState, round: Round): Map<number, Micros> {
  const costs = new Map<number, Micros>();
  for (const { participant, steps } of liveRequests(round)) {
    const { number } = participants.get(participant)!;
    costs.set(number, (costs.get(number) ?? 0n) + withOverDelivery(rules, greatestCost(steps, rules.mtuSeconds)));
  }
  return costs;
}

/** Where the payment rule pays for more than was awarded, that is covered, too. */
function withOverDelivery({ paymentRule }: MarketState['rules'], cost: Micros): Micros {
  const [most, of] = [BigInt(mostPaidWh(paymentRule, 100)), 100n];
  return (cost * most + of - 1n) / of;
}

export async function answerOf<T>(sent: Promise<T>): Promise<T> {
  return sent.catch((cause: unknown) => {
    throw new ChainRefusal(cause);
  });
}
