import { bytesToHex } from '@noble/hashes/utils.js';
import { bookRoot, frozenBook } from '../domain/book-root.js';
import { mostPaidWh } from '../domain/flexibility/payment-rule.js';
import type { MarketState } from '../domain/market-state.js';
import { productOf } from '../domain/order.js';
import { bookHash, closedBook, isVerifiable, type ProofTask } from '../domain/proofs/round-proof.js';
import { orderSides } from '../domain/proofs/round-words.js';
import type { Micros } from '../domain/quantity.js';
import { greatestCost } from '../domain/request.js';
import { type DecidedRound, liveOrderCount, liveRequests, type OpenRound, type Round } from '../domain/round.js';
import { upstreamOf } from '../domain/round-problem.js';
import type { Market } from './market.js';
import type { ChainReceipt, Hex, Log, RoundAnnouncement, SettlementChain, VerifiedBook } from './ports.js';
import type { RoundComputer } from './round-computation.js';

export interface CommittedBookOnChain {
  readonly root: Hex;
  readonly transaction: ChainReceipt;
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
    const verified = isVerifiable(state.rules) ? await this.verifiedBook(round) : undefined;
    const root: Hex =
      verified === undefined
        ? (await this.computer.compute('book-root', frozenBook(state, round))).result
        : `0x${bytesToHex(bookHash(verified.digests))}`;
    const orderCount = liveOrderCount(round);
    const rulesHash = state.rulesHash as Hex;
    const book = { market: name, round: round.number, bookRoot: root, orderCount, rulesHash };
    const sent = this.chain.commitBook(verified === undefined ? book : { ...book, verified });
    return { root, transaction: await answerOf(sent) };
  }

  /** Posts the result of a decided round, with its proof where the auction checks it. */
  async post(round: DecidedRound): Promise<ChainReceipt> {
    const { state, name } = this.market;
    const result = { market: name, round: round.number, resultHash: round.resultHash as Hex };
    if (!isVerifiable(state.rules)) return answerOf(this.chain.postResult(result));
    if (round.outcome.status !== 'cleared') return answerOf(this.chain.postResult({ ...result, proof: 'void' }));
    const { result: proof } = await this.computer.compute('prove-round', proofTask(state, round));
    return answerOf(this.chain.postResult({ ...result, proof }));
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
  if (!isVerifiable(state.rules)) return bookRoot(frozenBook(state, round));
  return `0x${bytesToHex(bookHash(closedBook(proofTask(state, round)).digests))}`;
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
  const isSealed = rules.sealedBids !== undefined;
  return { market: rules.market, round: number, rulesHash: rulesHash as Hex, upstream, times, isSealed, admitted };
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
