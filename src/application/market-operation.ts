import type { MarketEvent } from '../domain/events.js';
import type { EpochSeconds } from '../domain/market-time.js';
import type { Mandate } from '../domain/participant.js';
import { auctionOf } from '../domain/proofs/round-proof.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { freezeDueBaselines } from './baseline-freezing.js';
import { CollateralKeeping } from './collateral.js';
import { decideEach, type Results } from './decide-each.js';
import { changed } from './decision.js';
import { Indications } from './indications.js';
import type { JournaledEvent } from './journal-entry.js';
import type { Market } from './market.js';
import { expireDueOrders } from './order-expiry.js';
import { OrderExplanations } from './order-explanation.js';
import { PeriodSettlement } from './period-settlement.js';
import type { Clock, Entropy, Hex, Log, SettlementChain } from './ports.js';
import type { ProgrammeProposer } from './programme-solver.js';
import {
  type KeyRegistration,
  type Registration,
  registerMandate,
  registerParticipant,
  registerReadingKey,
} from './registration.js';
import { RoundClosing } from './round-closing.js';
import type { RoundComputer } from './round-computation.js';
import { announcementOf } from './round-submission.js';

/** A clock that the operator moves; markets on the wall clock have none. */
export interface ManualClock extends Clock {
  /** Moves time forward; refuses to go back by returning false. */
  advance(to: EpochSeconds): boolean;
}

export interface MarketOperationParts {
  readonly market: Market;
  readonly chain: SettlementChain;
  readonly clock: Clock;
  readonly manualClock: ManualClock | undefined;
  /** Whether settlement tokens can be made on this chain. */
  readonly faucet: boolean;
  readonly computer: RoundComputer;
  /** Asked for a selection of blocks where the search leaves a gap; without it the search decides alone. */
  readonly proposer?: ProgrammeProposer;
  /** What salts follow from, where the rules have records salted. */
  readonly entropy?: Entropy;
  readonly log: Log;
  /** As many final postings are drawn together, 1 where it is left out; 0 where participants claim themselves. */
  readonly drawAfter?: number;
  /** What the salts of evidence follow from; without it postings have none. */
  readonly evidenceSeed?: Uint8Array;
  /** Milliseconds of a monotonic clock: how long indications take is never journaled. */
  readonly stopwatch: () => number;
}

/** One market with everything its operator runs: its rounds, its settlement, its chain. */
export class MarketOperation {
  readonly market: Market;
  readonly clock: Clock;
  readonly indications: Indications;
  readonly explanations: OrderExplanations;
  readonly closing: RoundClosing;
  readonly settlement: PeriodSettlement;
  readonly collateral: CollateralKeeping;
  readonly chain: SettlementChain;
  /** Registrations reach the chain in the order of their numbers. */
  private chainQueue: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: MarketOperationParts) {
    const { market, chain, computer, log } = parts;
    this.market = market;
    this.clock = parts.clock;
    this.indications = new Indications(market, parts.stopwatch, computer);
    this.explanations = new OrderExplanations(market, computer);
    this.chain = chain;
    this.closing = new RoundClosing(market, chain, computer, log, parts.proposer);
    this.collateral = new CollateralKeeping(market, chain, log);
    const { clock, entropy, drawAfter = 1, evidenceSeed } = parts;
    const posting = { drawAfter, evidenceSeed };
    this.settlement = new PeriodSettlement(market, chain, clock, this.collateral, entropy, log, posting);
    if (auctionOf(market.state.rules) !== 'records')
      market.onCommitted((committed) => {
        for (const journaled of committed) this.announce(journaled);
      });
  }

  /** An auction that checks or executes rounds hears of each when it opens; one that did not is told when the gate closes. */
  private announce({ event }: JournaledEvent): void {
    if (event.type !== 'round-opened') return;
    const { state, name } = this.market;
    const round = event.round;
    const announced = this.chain.announceRound(announcementOf(state, state.rounds.get(round)!));
    announced.catch((error: unknown) =>
      this.parts.log.warn({ market: name, round, error }, 'a round was not announced'),
    );
  }

  /** Brings the chain to what the journal says, then finishes rounds and periods that were under way. */
  async resume(): Promise<void> {
    await this.catchUpChain();
    await this.closing.finishAll();
    await this.settlement.finishAll();
  }

  /** Registers each participant for itself in the journal, and those that are new on the chain. */
  async registerParticipants(registrations: readonly Registration[]): Promise<Outcome<Results>> {
    const decided = await decideEach(this.market, registrations, registerParticipant, 'participants');
    return this.onChain(decided, () => this.registerOnChain());
  }

  async registerMandates(mandates: readonly Mandate[]): Promise<Outcome<Results>> {
    const decided = await decideEach(this.market, mandates, registerMandate, 'mandates');
    return this.onChain(decided, () => this.registerOnChain());
  }

  async registerReadingKeys(keys: readonly KeyRegistration[]): Promise<Outcome<Results>> {
    const decided = await decideEach(this.market, keys, registerReadingKey, 'keys');
    return this.onChain(decided, () => this.registerOnChain());
  }

  async fundEscrow(participant: string, amount: bigint): Promise<Outcome<{ transactions: number }>> {
    const known = this.market.state.participants.get(participant);
    if (known === undefined) return rejected('unknown-participant', 'participant');
    if (!this.parts.faucet) return rejected('not-permitted', '', 'only the embedded chain can make settlement tokens');
    if (amount <= 0n) return rejected('quantity-not-positive', 'amount');
    const event: MarketEvent = { type: 'escrow-funded', participant, amount: amount.toString() };
    let transactions = 0;
    // Journaled only once the chain has taken it: repeated after a failure, it must not count twice.
    const funded = await this.onChain(accepted(undefined), async () => {
      transactions = (await this.chain.fundEscrow(known.number, amount)).length;
    });
    if (!funded.ok) return funded;
    const done = await this.market.execute((_, sequence) => changed(sequence, event));
    return done.ok ? accepted({ transactions }) : done;
  }

  async advanceClock(to: EpochSeconds): Promise<Outcome<{ now: EpochSeconds }>> {
    const { manualClock } = this.parts;
    if (manualClock === undefined) return rejected('not-permitted', '', 'this market runs on the wall clock');
    if (!manualClock.advance(to)) return rejected('out-of-order', 'to', `it is ${manualClock.now()} already`);
    await expireDueOrders(this.market);
    await freezeDueBaselines(this.market, to);
    return accepted({ now: manualClock.now() });
  }

  private async onChain<T>(done: Outcome<T>, act: () => Promise<unknown>): Promise<Outcome<T>> {
    const acted = this.chainQueue.then(act);
    this.chainQueue = acted.catch(() => undefined);
    try {
      await acted;
      return done;
    } catch (error) {
      this.parts.log.error({ market: this.market.name, error }, 'the chain did not take a registration');
      return rejected('chain-unavailable', '', error instanceof Error ? error.message.split('\n')[0] : undefined);
    }
  }

  /** The chain takes what it does not have yet, so saying everything again is harmless. */
  private async registerOnChain(): Promise<void> {
    const { participants, mandates, readingKeys } = this.market.state;
    const numberOf = (id: string) => participants.get(id)!.number;
    await this.chain.register(
      [...participants.values()].map(({ number, role, account }) => ({ number, role, account: account as Hex })),
      [...mandates.values()].map(({ prosumer, aggregator, shareBps }) => ({
        prosumer: numberOf(prosumer),
        aggregator: numberOf(aggregator),
        shareBps,
      })),
      [...readingKeys].map(([id, keys]) => ({ participant: numberOf(id), keys })),
    );
  }

  /** An embedded chain is empty after a restart: what it had taken before is sent to it again, in order. */
  private async catchUpChain(): Promise<void> {
    const { state, name } = this.market;
    const isNew = await this.chain.isNew();
    await this.registerOnChain();
    if (!isNew) return;
    for (const [participant, amount] of state.funded)
      await this.chain.fundEscrow(state.participants.get(participant)!.number, amount);
    const rounds = await this.closing.repost();
    const periods = await this.settlement.repost();
    await this.collateral.restore();
    if (rounds + periods > 0) this.parts.log.warn({ market: name, rounds, periods }, 'sent the journal to a new chain');
  }
}
