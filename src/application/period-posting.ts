import type { MarketEvent } from '../domain/events.js';
import { settlementWayOf } from '../domain/market-rules.js';
import type { PeriodPhase } from '../domain/market-state.js';
import { formatMoney } from '../domain/quantity.js';
import { accepted, assertInvariant, type Outcome, rejected } from '../domain/rejection.js';
import type { Digest } from '../domain/settlement/merkle-tree.js';
import { NOTHING_POSTED, posted } from '../domain/settlement/posted-totals.js';
import { fitsPosting, NO_EVIDENCE, postingOf } from '../domain/settlement/posting.js';
import { batchesOf } from '../domain/settlement/settlement-batch.js';
import { settlementBatch } from './chain-record.js';
import { changed, type Done } from './decision.js';
import { DemandAnswers } from './demand-answers.js';
import { periodEvidence } from './evidence.js';
import type { Market } from './market.js';
import type { Log, SettlementBatch, SettlementChain } from './ports.js';
import { lastFinalPosting } from './posting-claim.js';
import { dataPlaceOf, formerOf, postingRequest } from './posting-request.js';

/** What became of a period that is to be posted. */
export type PostingProgress = 'posted' | 'waits';

export interface PostingParts {
  readonly market: Market;
  readonly chain: SettlementChain;
  readonly log: Log;
  /** As many final postings are drawn together; 0 where participants claim themselves. */
  readonly drawAfter: number;
  /** What the salts of evidence follow from; without it none is posted. */
  readonly evidenceSeed?: Digest | undefined;
}

/**
 * Takes settlement periods onto the chain by what is posted of them. A posting waits until the one before is final, is watched while it can be
 * challenged, and is drawn when it cannot any more. One that is refuted is given back, and ends posting in this market: the contract executes
 * what comes after it, and the refuted period once its operator says so. Each step is journaled; repeated, it goes on where it stopped.
 */
export class PeriodPosting {
  /** Steps take turns: each is decided on what the one before has left. */
  private queue: Promise<unknown> = Promise.resolve();
  private readonly heldUp = new Set<number>();

  private readonly answers: DemandAnswers;

  constructor(private readonly parts: PostingParts) {
    this.answers = new DemandAnswers(parts);
  }

  /** Periods that wait until the posting before them is final, ascending. */
  get waiting(): readonly number[] {
    return [...this.heldUp].sort((a, b) => a - b);
  }

  /** Whether a settled period is posted instead of executed: by the rules, unless it is too large, or comes too late. */
  async takes(batch: SettlementBatch): Promise<boolean> {
    const { rules, postingBook } = this.parts.market.state;
    const way = settlementWayOf(rules);
    const isTooLate = postingBook.last !== undefined && postingBook.last.period > batch.period;
    if (way === 'executed' || postingBook.isEnded || isTooLate) return false;
    if (await this.isThere(batch.period)) return true;
    if (way === 'auto' && batchesOf(batch.records).length === 1) return false;
    const { dataPlace } = this.parts.chain.postings;
    // Whatever the evidence is, its root takes the same place.
    return fitsPosting(postingRequest(batch, postingBook, dataPlace, NO_EVIDENCE).prepared, dataPlace);
  }

  /**
   * Posts a settled period, or lets it wait for the posting before.
   * @param cover Refuses where somebody cannot pay; asked before anything is sent.
   */
  post(batch: SettlementBatch, cover: () => Promise<Outcome<unknown>>): Promise<Outcome<PostingProgress>> {
    return this.inTurn(async () => {
      await this.look();
      const { period } = batch;
      if (this.isHeldUp(period)) {
        this.heldUp.add(period);
        return accepted('waits');
      }
      if (!(await this.isThere(period))) {
        const staked = await this.putStake();
        if (!staked.ok) return staked;
        const covered = await cover();
        if (!covered.ok) return covered;
      }
      const { postings } = this.parts.chain;
      const { state } = this.parts.market;
      const request = postingRequest(batch, state.postingBook, postings.dataPlace, this.evidenceRootOf(period));
      const { posting, receipt } = await postings.post(request);
      this.heldUp.delete(period);
      const done = await this.note({ type: 'settlement-posted', period, transactions: [receipt], posting });
      return done.ok ? accepted('posted') : done;
    });
  }

  /** Sees what became of the last posting, and draws what is due. */
  goOn(): Promise<Outcome<unknown>> {
    return this.inTurn(async () => {
      await this.look();
      return this.draw();
    });
  }

  /** Posts to a chain that has nothing of it what the journal says was posted of these periods, which ascend. */
  async again(periods: readonly number[]): Promise<void> {
    const { market, chain } = this.parts;
    const { state, name } = market;
    if (periods.length > 0) await this.putStake();
    let book = NOTHING_POSTED;
    for (const period of periods) {
      const { posting, phase, settled } = state.periods.get(period)!;
      assertInvariant(posting !== undefined, `period ${period} was posted`);
      await chain.postings.post(
        postingRequest(settlementBatch(state, period), book, dataPlaceOf(posting), postingOf(posting).evidenceRoot),
      );
      book = posted(book, period, posting, settled.positions, (id) => state.participants.get(id)!.number);
      if (phase !== 'paid') continue;
      await chain.postings.draw(name, period, postingOf(posting), book.last!.totals);
      await chain.payOut(creditorsOf(market, period).map(({ number }) => number));
    }
  }

  /** Notes what became of the last posting since it was looked at. */
  private async look(): Promise<void> {
    const { market, chain, log } = this.parts;
    const { last } = market.state.postingBook;
    if (last !== undefined && this.phaseOf(last.period) === 'posted') {
      const { period } = last;
      const standing = await chain.postings.standing(market.name, period);
      if (standing.state === 'none') return this.sendAgain(period);
      if (standing.state === 'posted' && !standing.isPassed) await this.answers.answer(period);
      if (standing.state === 'posted' && standing.isPassed) await this.note({ type: 'posting-final', period });
      if (standing.state === 'refuted' || standing.state === 'restored') {
        const { fault } = standing;
        await this.note({ type: 'posting-refuted', period, fault });
        log.error({ market: market.name, period, fault }, REFUTED);
      }
    }
    for (const [period, { refuted }] of market.state.periods)
      if (refuted?.isRestored === false) await this.restore(period);
  }

  /** A reorganisation deeper than what counts as final took the last posting away: the same bytes are sent again. */
  private async sendAgain(period: number): Promise<void> {
    const { market, chain, log } = this.parts;
    const { state, name } = market;
    const { former, isEnded } = state.postingBook;
    log.error({ market: name, period }, 'the chain has lost a posting that was final; it is sent again');
    const book = { ...(former && { last: former }), isEnded };
    const posting = state.periods.get(period)!.posting!;
    const { evidenceRoot } = postingOf(posting);
    const request = postingRequest(settlementBatch(state, period), book, dataPlaceOf(posting), evidenceRoot);
    await chain.postings.post(request);
  }

  /** What a refuted posting took belongs to those it was taken from, whoever was wrong. */
  private async restore(period: number): Promise<void> {
    const { market, chain } = this.parts;
    const { last: former } = market.state.postingBook;
    await chain.postings.restore(market.name, period, former && formerOf(former));
    await this.note({ type: 'posting-restored', period });
  }

  /** Draws for everybody once enough postings are final, and pays out what that makes claimable. */
  private async draw(): Promise<Outcome<unknown>> {
    const { market, chain, drawAfter } = this.parts;
    const due = [...market.state.periods.keys()].filter((period) => this.phaseOf(period) === 'final').sort(ascending);
    if (drawAfter === 0 || due.length < drawAfter) return accepted(undefined);
    const { period: newest, posting, totals } = lastFinalPosting(market.state)!;
    const drawn = await chain.postings.draw(market.name, newest, postingOf(posting), totals);
    const creditors = due.flatMap((period) => creditorsOf(market, period));
    const paid = await chain.payOut([...new Set(creditors.map(({ number }) => number))]);
    for (const period of due) {
      const payouts = creditorsOf(market, period).map(({ participant, amount }) => ({ participant, amount }));
      const transactions = period === newest ? [...drawn, ...paid] : [];
      const done = await this.note({ type: 'payouts-made', period, payouts, transactions });
      if (!done.ok) return done;
    }
    return accepted(undefined);
  }

  private evidenceRootOf(period: number): Digest {
    const { market, evidenceSeed } = this.parts;
    if (evidenceSeed === undefined) return NO_EVIDENCE;
    return periodEvidence(market.state, period, evidenceSeed).tree.root;
  }

  /** The operator says once what deliveries are judged by, and stakes for all postings of the market. */
  private async putStake(): Promise<Outcome<unknown>> {
    const { market, chain, evidenceSeed } = this.parts;
    if (evidenceSeed !== undefined) await chain.postings.registerTerms(market.state.rules);
    const { bond, bonder, isAskedBack } = await chain.postings.stake(market.name);
    if (isAskedBack) return rejected('out-of-order', '', 'the stake for postings was asked back: release and renew it');
    if (bonder !== undefined) return accepted(undefined);
    const { number } = market.state.participants.get('operator')!;
    const [balance] = await chain.balances([number]);
    const { free } = balance!;
    if (free < bond)
      return rejected(
        'escrow-insufficient',
        '',
        `the operator stakes ${formatMoney(bond)} for the postings of a market, and its escrow has ${formatMoney(free)} free: deposit the rest`,
      );
    return accepted(await chain.postings.putStake(market.name, number));
  }

  /** A posting builds on one that is final, and periods are posted in order. */
  private isHeldUp(period: number): boolean {
    const { last } = this.parts.market.state.postingBook;
    const isOpen = last !== undefined && this.phaseOf(last.period) === 'posted';
    return isOpen || this.waiting.some((earlier) => earlier < period);
  }

  private async isThere(period: number): Promise<boolean> {
    const { market, chain } = this.parts;
    return (await chain.postings.standing(market.name, period)).state !== 'none';
  }

  private phaseOf(period: number): PeriodPhase {
    return this.parts.market.state.periods.get(period)!.phase;
  }

  private note(event: MarketEvent): Promise<Outcome<Done>> {
    return this.parts.market.execute((_, sequence) => changed(sequence, event));
  }

  private inTurn<T>(step: () => Promise<T>): Promise<T> {
    const run = this.queue.then(step);
    this.queue = run.catch(() => undefined);
    return run;
  }
}

const REFUTED =
  'a posting was shown to be wrong: the stake is lost, and nothing is posted in this market any more; settle-period has the contract execute the period';

/** Who is owed more than it owes in a settled period, and by how much. */
export function creditorsOf(
  { state }: Market,
  period: number,
): { readonly participant: string; readonly number: number; readonly amount: string }[] {
  return state.periods
    .get(period)!
    .settled.positions.map(({ participant, credit, debit }) => ({ participant, net: BigInt(credit) - BigInt(debit) }))
    .filter(({ net }) => net > 0n)
    .map(({ participant, net }) => ({
      participant,
      number: state.participants.get(participant)!.number,
      amount: net.toString(),
    }));
}

function ascending(a: number, b: number): number {
  return a - b;
}
