import { bytesToHex } from '@noble/hashes/utils.js';
import type { JournaledRecord, PeriodSettled } from '../domain/events.js';
import { mtuOf, mtusPerRound } from '../domain/horizon.js';
import type { MarketState } from '../domain/market-state.js';
import { type EpochSeconds, formatInstant } from '../domain/market-time.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { isDecided } from '../domain/round.js';
import { correctionsDue } from '../domain/settlement/corrections.js';
import { recordsOfRounds } from '../domain/settlement/period-records.js';
import { positionsOf } from '../domain/settlement/positions.js';
import type { SettlementRecord } from '../domain/settlement/record.js';
import { recordsRoot } from '../domain/settlement/settlement-batch.js';
import type { PeriodRounds } from '../domain/settlement-calendar.js';
import type { CollateralKeeping } from './collateral.js';
import { changed, type Done, unchanged } from './decision.js';
import { type LackOfCover, lacksOfCover, refuseUncovered } from './escrow-cover.js';
import type { Decide, Market } from './market.js';
import type { Clock, Hex, Log, SettlementBatch, SettlementChain } from './ports.js';

export interface SettledReply {
  readonly sequence: number;
  readonly recordsRoot: string;
  readonly records: number;
}

/** Takes a settlement period from delivery to paid-out money. Each step is journaled; running it again goes on where it stopped. */
export class PeriodSettlement {
  private readonly underWay = new Map<number, Promise<Outcome<SettledReply>>>();
  private readonly uncovered = new Map<number, readonly LackOfCover[]>();

  constructor(
    private readonly market: Market,
    private readonly chain: SettlementChain,
    private readonly clock: Clock,
    private readonly collateral: CollateralKeeping,
    private readonly log: Log,
  ) {}

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

  /** Finishes every period that was settled but not paid before a restart. */
  async finishAll(): Promise<void> {
    for (const [period, { phase }] of this.market.state.periods) if (phase !== 'paid') await this.settle(period);
  }

  /** Sends what was settled and paid before to a chain that has none of it. Returns how many periods. */
  async repost(): Promise<number> {
    let periods = 0;
    for (const [period, { phase }] of this.market.state.periods) {
      if (phase === 'settled') continue;
      await this.chain.settle(this.batch(period));
      if (phase === 'paid') await this.chain.payOut(this.creditors(period).map(({ number }) => number));
      periods += 1;
    }
    return periods;
  }

  private async run(period: number): Promise<Outcome<SettledReply>> {
    const settled = await this.market.execute(settlePeriod(period, this.clock.now()));
    if (!settled.ok) return settled;
    try {
      const posted = this.phaseOf(period) === 'settled' ? await this.post(period) : settled;
      if (!posted.ok) return posted;
      const paid = this.phaseOf(period) === 'posted' ? await this.payOut(period) : posted;
      if (!paid.ok) return paid;
    } catch (error) {
      this.log.error({ market: this.market.name, period, error }, 'the chain did not take the settlement');
      return rejected('chain-unavailable', '', error instanceof Error ? error.message.split('\n')[0] : undefined);
    }
    const { recordsRoot: root, records } = this.eventOf(period);
    return accepted({ sequence: this.market.durableSequence, recordsRoot: root, records: records.length });
  }

  /** Says who could not pay before anything is sent: the period waits until it can. */
  private async post(period: number): Promise<Outcome<Done>> {
    const batch = this.batch(period);
    const lacking = await lacksOfCover(this.chain, batch, this.market.state.participants.values());
    if (lacking.length > 0) {
      const refused = refuseUncovered(lacking);
      this.uncovered.set(period, lacking);
      this.log.warn({ market: this.market.name, period, ...refused }, 'a settlement waits for funds');
      return refused;
    }
    this.uncovered.delete(period);
    const transactions = await this.chain.settle(batch);
    return this.market.execute((_, sequence) => changed(sequence, { type: 'settlement-posted', period, transactions }));
  }

  /** A debit takes what is locked first, whatever it is for: collateral that was not owed as a penalty is locked again. */
  private async payOut(period: number): Promise<Outcome<Done>> {
    await this.collateral.restore();
    const creditors = this.creditors(period);
    const transactions = await this.chain.payOut(creditors.map(({ number }) => number));
    const payouts = creditors.map(({ participant, amount }) => ({ participant, amount }));
    return this.market.execute((_, sequence) =>
      changed(sequence, { type: 'payouts-made', period, payouts, transactions }),
    );
  }

  private batch(period: number): SettlementBatch {
    const event = this.eventOf(period);
    const records = event.records.map((record) => chainRecord(this.market.state, event, record));
    return { market: this.market.name, period, recordsRoot: event.recordsRoot as Hex, records };
  }

  /** Who is owed more than it owes, and by how much. */
  private creditors(period: number): { participant: string; number: number; amount: string }[] {
    const { participants } = this.market.state;
    return this.eventOf(period)
      .positions.map(({ participant, credit, debit }) => ({ participant, net: BigInt(credit) - BigInt(debit) }))
      .filter(({ net }) => net > 0n)
      .map(({ participant, net }) => ({
        participant,
        number: participants.get(participant)!.number,
        amount: net.toString(),
      }));
  }

  private phaseOf(period: number) {
    return this.market.state.periods.get(period)!.phase;
  }

  private eventOf(period: number): PeriodSettled {
    return this.market.state.periods.get(period)!.settled;
  }
}

/**
 * Computes records and positions of a period whose rounds are all decided and delivered by `now`, and what it corrects of earlier ones.
 * What stands in for a missing reading, the rules say.
 */
export function settlePeriod(period: number, now: EpochSeconds): Decide<Done> {
  return (state, sequence) => {
    if (state.periods.has(period)) return unchanged(sequence - 1);
    const range = deliveredRounds(state, period, now);
    if (!range.ok) return range;
    const { firstRound, rounds } = range.value;
    const { records: own, missingReadings } = recordsOfRounds(state, firstRound, rounds);
    const corrections = correctionsDue(state, own);
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
      recordsRoot: `0x${bytesToHex(recordsRoot(forChain))}`,
      missingReadings,
      ...(corrections.deferred.length === 0 ? {} : { deferredCorrections: corrections.deferred }),
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

/**
 * A journaled record in the numbers of the registry contract. A correction counts its market time unit from the start of the period that
 * it corrects, which its order tells.
 */
export function chainRecord(
  state: MarketState,
  settled: Pick<PeriodSettled, 'firstRound'>,
  record: JournaledRecord,
): SettlementRecord {
  const { firstRound } = record.corrects === undefined ? settled : state.periods.get(record.corrects)!.settled;
  return {
    mtu: (record.round - firstRound) * mtusPerRound(state.rules) + mtuOf(record),
    kind: record.kind,
    payer: state.participants.get(record.payer)!.number,
    payee: state.participants.get(record.payee)!.number,
    orderSequence: record.order,
    energyWh: record.energyWh,
    priceTicks: record.price,
    shareBps: record.shareBps,
    amount: BigInt(record.amount),
  };
}
