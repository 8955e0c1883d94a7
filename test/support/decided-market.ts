import { submitBlock } from '../../src/application/block-trading.js';
import { nominateBaselines, publishFlows, publishRequest, withdrawRequest } from '../../src/application/grid-needs.js';
import { type Decide, foldEvent } from '../../src/application/market.js';
import { recordReading } from '../../src/application/metering.js';
import { settlePeriod } from '../../src/application/period-settlement.js';
import { registerMandate, registerMeteringPoint, registerParticipant } from '../../src/application/registration.js';
import { bookCommitted, closeGate, openRound, roundCleared } from '../../src/application/round-closing.js';
import { amendOrder, cancelOrder, submitOrder } from '../../src/application/trading.js';
import type { BlockTerms } from '../../src/domain/block.js';
import type { ClearingOutcome, ExpectedFlow, MarketEvent, Nomination, Reading } from '../../src/domain/events.js';
import { mtusPerRound } from '../../src/domain/horizon.js';
import type { MarketState } from '../../src/domain/market-state.js';
import type { OrderTerms } from '../../src/domain/order.js';
import type { Participant } from '../../src/domain/participant.js';
import type { RequestTerms } from '../../src/domain/request.js';
import { admitted } from '../reference/round-builder.js';
import {
  accountOf,
  type Differently,
  mandates,
  meteringPoints,
  NOON,
  QUARTER,
  villageOpens,
  villagers,
} from './village.js';

/** The end of the day, when all rounds are delivered. */
export const AFTERWARDS = NOON + 96 * QUARTER;

/**
 * A market without journal, chain or time: commands are decided against its state and their events applied to it, as they would read
 * back from a journal. Commands answer with the sequence of the event, or with `code field` of the refusal.
 */
export class DecidedMarket {
  readonly state: MarketState;
  /** Events after the first, which opens the market. */
  readonly events: MarketEvent[] = [];
  /** Market time of what is decided. */
  now = NOON - 7_200;

  constructor(differently: Differently = {}) {
    this.state = foldEvent(undefined, villageOpens(differently), 1);
  }

  /** A village whose people, mandates and metering points are registered. */
  static village(differently: Differently = {}, people = villagers): DecidedMarket {
    const market = new DecidedMarket(differently);
    const known = new Set(people.map(({ id }) => id));
    for (const [index, { id, role }] of people.entries())
      market.accept(registerParticipant({ id, role, account: accountOf(index + 2) }, ''));
    for (const mandate of mandates)
      if (known.has(mandate.prosumer) && known.has(mandate.aggregator)) market.accept(registerMandate(mandate, ''));
    for (const point of meteringPoints) market.accept(registerMeteringPoint(point, ''));
    return market;
  }

  get sequence(): number {
    return this.events.length + 1;
  }

  participant(id: string): Participant {
    return this.state.participants.get(id)!;
  }

  decide<R extends { readonly sequence: number }>(decide: Decide<R>): number | string {
    const decided = decide(this.state, this.sequence + 1, this.now);
    if (!decided.ok) return `${decided.rejection.code} ${decided.rejection.field}`.trim();
    for (const event of decided.value.events) this.happens(event);
    return decided.value.reply.sequence;
  }

  /** Decides what must not be refused. */
  accept<R extends { readonly sequence: number }>(decide: Decide<R>): number {
    const answer = this.decide(decide);
    if (typeof answer === 'string') throw new Error(`refused: ${answer}`);
    return answer;
  }

  happens(event: MarketEvent): void {
    const journaled = JSON.parse(JSON.stringify(event)) as MarketEvent;
    this.events.push(journaled);
    foldEvent(this.state, journaled, this.sequence);
  }

  opensRound(): number {
    const round = this.state.rounds.size;
    this.accept(openRound(NOON + round * mtusPerRound(this.state.rules) * QUARTER));
    return round;
  }

  submit(by: string, round: number, terms: OrderTerms): number | string {
    return this.decide(submitOrder(this.participant(by), round, terms, ''));
  }

  submitBlock(by: string, round: number, terms: BlockTerms, siblings = [terms]): number | string {
    return this.decide(submitBlock(this.participant(by), round, terms, '', siblings));
  }

  amend(by: string, order: number, quantityW: number, limit: number): number | string {
    return this.decide(amendOrder(this.participant(by), order, quantityW, limit));
  }

  cancel(by: string, order: number): number | string {
    return this.decide(cancelOrder(this.participant(by), order, 'order'));
  }

  nominate(by: string, round: number, ...nominations: Nomination[]): number | string {
    return this.decide(nominateBaselines(this.participant(by), round, nominations));
  }

  expectFlows(by: string, round: number, ...flows: ExpectedFlow[]): number | string {
    return this.decide(publishFlows(this.participant(by), round, flows));
  }

  publish(by: string, round: number, terms: RequestTerms): number | string {
    return this.decide(publishRequest(this.participant(by), round, terms, ''));
  }

  withdraw(by: string, request: number): number | string {
    return this.decide(withdrawRequest(this.participant(by), request, 'request'));
  }

  read(by: string, reading: Reading, now = AFTERWARDS): number | string {
    return this.decide(recordReading(this.participant(by), reading, now, ''));
  }

  closesGate(round: number): void {
    this.accept(closeGate(round));
  }

  /** Closes the gate and clears, as if the chain had taken the book. */
  clears(round: number): ClearingOutcome {
    this.closesGate(round);
    const closed = this.state.rounds.get(round)!;
    if (closed.phase !== 'closed') throw new Error(`round ${round} is ${closed.phase}`);
    this.happens(bookCommitted(this.state, closed, { transactionHash: '0x', blockNumber: 1, gasUsed: 1 }));
    const committed = this.state.rounds.get(round)!;
    if (committed.phase !== 'committed') throw new Error(`round ${round} is ${committed.phase}`);
    const event = roundCleared(this.state, committed);
    this.happens(event);
    return event.outcome;
  }

  settles(period: number, now = AFTERWARDS): Extract<MarketEvent, { type: 'period-settled' }> {
    const decided = admitted(settlePeriod(period, now)(this.state, this.sequence + 1, now));
    const event = decided.events[0]!;
    if (event.type !== 'period-settled') throw new Error('the period was settled before');
    this.happens(event);
    return event;
  }
}
