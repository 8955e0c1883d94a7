import { bytesToHex } from '@noble/hashes/utils.js';
import type { PeriodSettled } from '../domain/events.js';
import { areRecordsSalted } from '../domain/market-rules.js';
import type { MarketState, SettledPeriod } from '../domain/market-state.js';
import { type EpochSeconds, formatInstant } from '../domain/market-time.js';
import { accepted, assertInvariant, type Outcome, rejected } from '../domain/rejection.js';
import { isDecided } from '../domain/round.js';
import { correctionsDue } from '../domain/settlement/corrections.js';
import { recordsOfRounds } from '../domain/settlement/period-records.js';
import { positionsOf } from '../domain/settlement/positions.js';
import { postedRecordsRoot } from '../domain/settlement/salted-flow.js';
import type { PeriodRounds } from '../domain/settlement-calendar.js';
import { chainRecord, saltingBy, settlementBatch } from './chain-record.js';
import type { CollateralKeeping } from './collateral.js';
import { changed, type Done, unchanged } from './decision.js';
import { type LackOfCover, lacksOfCover, refuseUncovered } from './escrow-cover.js';
import type { Decide, Market } from './market.js';
import { creditorsOf, PeriodPosting, type PostingParts } from './period-posting.js';
import type { Clock, Entropy, Log, SettlementBatch, SettlementChain } from './ports.js';

const SEED_BYTES = 32;

export interface SettledReply {
  readonly sequence: number;
  readonly recordsRoot: string;
  readonly records: number;
}

/** Takes a settlement period from delivery to paid-out money. Each step is journaled; running it again goes on where it stopped. */
export class PeriodSettlement {
  private readonly underWay = new Map<number, Promise<Outcome<SettledReply>>>();
  private readonly uncovered = new Map<number, readonly LackOfCover[]>();

  readonly posting: PeriodPosting;

  constructor(
    private readonly market: Market,
    private readonly chain: SettlementChain,
    private readonly clock: Clock,
    private readonly collateral: CollateralKeeping,
    private readonly entropy: Entropy | undefined,
    private readonly log: Log,
    posting: Pick<PostingParts, 'drawAfter' | 'evidenceSeed'>,
  ) {
    this.posting = new PeriodPosting({ market, chain, log, ...posting });
  }

  /** Settles, posts and pays out a period; concurrent calls share one run. */
  settle(period: number): Promise<Outcome<SettledReply>> {
    const running = this.underWay.get(period);
    if (running !== undefined) return running;
    const run = this.run(period).finally(() => this.underWay.delete(period));
    this.underWay.set(period, run);
    return run;
  }

  /** Periods that wait for somebody's money, as far as the last attempt to settle them showed. */
  get waiting(): ReadonlyMap<number, readonly LackOfCover[]> {
    return this.uncovered;
  }

  /**
   * Finishes every period that was settled but not paid before a restart. One whose posting was refuted waits for its operator to ask for it to be
   * settled: then the contract executes it.
   */
  async finishAll(): Promise<void> {
    for (const [period, { phase, refuted }] of this.market.state.periods)
      if (phase !== 'paid' && (phase !== 'settled' || refuted === undefined)) await this.settle(period);
  }

  /** Takes further what waits for the time of the chain: postings that can be challenged, and periods behind them. */
  async advance(): Promise<void> {
    try {
      await this.posting.goOn();
    } catch (error) {
      this.log.warn({ market: this.market.name, error }, 'postings wait for the chain');
      return;
    }
    for (const period of this.posting.waiting) await this.settle(period);
  }

  /** Sends what was settled and paid before to a chain that has none of it. Returns how many periods. */
  async repost(): Promise<number> {
    const sent = [...this.market.state.periods].filter(([, { phase }]) => phase !== 'settled');
    for (const [period, { phase, posting }] of sent) {
      if (posting !== undefined) continue;
      await this.chain.settle(settlementBatch(this.market.state, period));
      if (phase === 'paid') await this.chain.payOut(creditorsOf(this.market, period).map(({ number }) => number));
    }
    const posted = sent.filter(([, { posting }]) => posting !== undefined).map(([period]) => period);
    await this.posting.again(posted.sort((a, b) => a - b));
    return sent.length;
  }

  private async run(period: number): Promise<Outcome<SettledReply>> {
    const settled = await this.market.execute(settlePeriod(period, this.clock.now(), this.freshSeed()));
    if (!settled.ok) return settled;
    try {
      const onChain =
        this.at(period).phase === 'settled' ? await this.bring(settlementBatch(this.market.state, period)) : settled;
      if (!onChain.ok) return onChain;
      const paid = await this.pay(period);
      if (!paid.ok) return paid;
    } catch (error) {
      this.log.error({ market: this.market.name, period, error }, 'the chain did not take the settlement');
      return rejected('chain-unavailable', '', error instanceof Error ? error.message.split('\n')[0] : undefined);
    }
    const { recordsRoot: root, records } = this.eventOf(period);
    return accepted({ sequence: this.market.durableSequence, recordsRoot: root, records: records.length });
  }

  /** What salts follow from; undefined where all records are public. Journaled with the period, so that what is posted of it is the same again. */
  private freshSeed(): string | undefined {
    if (!areRecordsSalted(this.market.state.rules)) return undefined;
    assertInvariant(this.entropy !== undefined, 'who salts records has salts');
    return this.entropy.hex(SEED_BYTES);
  }

  /** Has the contract execute a settled period, or posts it. */
  private async bring(batch: SettlementBatch): Promise<Outcome<unknown>> {
    const { period } = batch;
    if (await this.posting.takes(batch)) {
      const progress = await this.posting.post(batch, () => this.cover(batch));
      if (progress.ok && progress.value === 'posted') await this.collateral.restore();
      return progress;
    }
    if (batch.salting !== undefined)
      return rejected('unsupported', 'period', 'records of prosumers are salted: the contract cannot execute them');
    const covered = await this.cover(batch);
    if (!covered.ok) return covered;
    const transactions = await this.chain.settle(batch);
    return this.market.execute((_, sequence) => changed(sequence, { type: 'settlement-posted', period, transactions }));
  }

  /** Says who could not pay before anything is sent: the period waits until it can. */
  private async cover(batch: SettlementBatch): Promise<Outcome<unknown>> {
    const { period } = batch;
    const lacking = await lacksOfCover(this.chain, batch, this.market.state.participants.values());
    if (lacking.length > 0) {
      const refused = refuseUncovered(lacking);
      this.uncovered.set(period, lacking);
      this.log.warn({ market: this.market.name, period, ...refused }, 'a settlement waits for funds');
      return refused;
    }
    this.uncovered.delete(period);
    return accepted(undefined);
  }

  /** What was posted is drawn when nobody can challenge it; what was executed is paid out at once. */
  private async pay(period: number): Promise<Outcome<unknown>> {
    const { phase, posting } = this.at(period);
    if (posting !== undefined) return this.posting.goOn();
    return phase === 'posted' ? this.payOut(period) : accepted(undefined);
  }

  /** A debit takes what is locked first, whatever it is for: collateral that was not owed as a penalty is locked again. */
  private async payOut(period: number): Promise<Outcome<Done>> {
    await this.collateral.restore();
    const creditors = creditorsOf(this.market, period);
    const transactions = await this.chain.payOut(creditors.map(({ number }) => number));
    const payouts = creditors.map(({ participant, amount }) => ({ participant, amount }));
    return this.market.execute((_, sequence) =>
      changed(sequence, { type: 'payouts-made', period, payouts, transactions }),
    );
  }

  private at(period: number): SettledPeriod {
    return this.market.state.periods.get(period)!;
  }

  private eventOf(period: number): PeriodSettled {
    return this.at(period).settled;
  }
}

/**
 * Computes records and positions of a period whose rounds are all decided and delivered by `now`, and what it corrects of earlier ones.
 * What stands in for a missing reading, the rules say.
 * @param saltSeed Where records of prosumers are salted: 32 random bytes as hexadecimal.
 */
export function settlePeriod(period: number, now: EpochSeconds, saltSeed?: string): Decide<Done> {
  return (state, sequence) => {
    if (state.periods.has(period)) return unchanged(sequence - 1);
    const range = deliveredRounds(state, period, now);
    if (!range.ok) return range;
    const { firstRound, rounds } = range.value;
    const { records: own, missingReadings } = recordsOfRounds(state, firstRound, rounds);
    const corrections = correctionsDue(state, own, now);
    const records = [...own, ...corrections.records];
    const payments = records.map(({ payer, payee, amount }) => ({ payer, payee, amount: BigInt(amount) }));
    const positions = positionsOf(payments).map(({ participant, credit, debit }) => ({
      participant,
      credit: credit.toString(),
      debit: debit.toString(),
    }));
    const forChain = records.map((record) => chainRecord(state, { firstRound }, record));
    return changed(sequence, {
      type: 'period-settled',
      period,
      firstRound,
      rounds,
      records,
      positions,
      recordsRoot: `0x${bytesToHex(postedRecordsRoot(forChain, saltingBy(state, saltSeed)))}`,
      missingReadings,
      ...(corrections.deferred.length === 0 ? {} : { deferredCorrections: corrections.deferred }),
      ...(corrections.lapsed.length === 0 ? {} : { lapsedCorrections: corrections.lapsed }),
      ...(saltSeed === undefined ? {} : { saltSeed }),
    });
  };
}

/** The rounds of a period that is over: no further one can belong to it, and all are decided and delivered. */
function deliveredRounds(state: MarketState, period: number, now: EpochSeconds): Outcome<PeriodRounds> {
  const range = state.calendar.roundsOf(period);
  if (range === undefined) return rejected('unknown-period', 'period', 'no round delivers in the period');
  const { firstRound, rounds, endsAt = now } = range;
  if (endsAt > now) return rejected('out-of-order', 'period', `the period ends at ${formatInstant(endsAt)}`);
  for (let number = firstRound; number < firstRound + rounds; number++) {
    const round = state.rounds.get(number);
    if (round === undefined || !isDecided(round))
      return rejected('out-of-order', 'period', `round ${number} of the period is not cleared yet`);
    if (round.times.deliveryEnd > now)
      return rejected('out-of-order', 'period', `round ${number} of the period is not delivered yet`);
  }
  return accepted(range);
}
