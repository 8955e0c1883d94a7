import type { PowerW } from '../domain/quantity.js';
import { DayAheadAgent } from './agents/day-ahead-agent.js';
import { DevicePoint } from './agents/device-point.js';
import { DsoAgent } from './agents/dso.js';
import { MarketOperatorAgent, type StateDigest } from './agents/market-operator.js';
import { MeterOperatorAgent } from './agents/meter-operator.js';
import { Portfolio, type RedispatchTally } from './agents/portfolio.js';
import { ProviderAgent } from './agents/provider-agent.js';
import type { Venue } from './agents/seat.js';
import { DayAheadRecorder, DayAheadTrading } from './day-ahead-trading.js';
import type { DayAheadRecord, MarketName, SettlementRecordOfDay } from './day-record.js';
import { DayRecorder } from './day-recorder.js';
import { MTU_SECONDS, MTUS_PER_DAY, startOfMarketDay } from './scenario/calendar.js';
import { type DayScenario, type DeviceLoads, loadsByHome } from './scenario/day-scenario.js';
import type { Provider } from './scenario/providers.js';
import { SettlementRecorder } from './settlement-recorder.js';

/** What of the markets' rules the day needs to know. */
export interface DayRules {
  readonly quantityStepW: PowerW;
  /** Of each market. */
  readonly gateClosesBeforeDeliverySeconds: Readonly<Record<MarketName, number>>;
}

/** Where everybody sits in each market. */
export type Venues = Readonly<Record<MarketName, Venue>>;

/**
 * One market day with all its participants, each on its own connections, in a fixed order: whoever acts awaits its acknowledgement
 * before the next acts. So the same scenario always leads to the same journals.
 */
export class MarketDay {
  readonly recorder: DayRecorder;
  private dayAheadRecord: DayAheadRecord | undefined;
  private readonly settlements: Readonly<Record<MarketName, SettlementRecorder>>;
  private readonly portfolios: readonly Portfolio[];
  private readonly operators: Readonly<Record<MarketName, MarketOperatorAgent>>;
  private readonly dsos: Readonly<Record<MarketName, DsoAgent>>;
  private readonly meterOperator: MeterOperatorAgent;
  private readonly dayAheadRecorder: DayAheadRecorder;
  private readonly dayAheadAgents: readonly DayAheadAgent[];
  private readonly intradayAgents: readonly ProviderAgent[];
  private readonly connected: { close(): Promise<void> }[] = [];

  constructor(
    private readonly scenario: DayScenario,
    providers: readonly Provider[],
    private readonly rules: DayRules,
  ) {
    const { network, transformer } = scenario.feeder;
    this.recorder = new DayRecorder(transformer);
    this.dayAheadRecorder = new DayAheadRecorder(transformer);
    this.settlements = { 'day-ahead': new SettlementRecorder(), intraday: new SettlementRecorder() };
    this.portfolios = providers.map((provider) => {
      const points = provider.devices.map((provided) => new DevicePoint(provided, scenario.choice.seed));
      return new Portfolio(provider, points, scenario.dayAhead);
    });
    this.operators = {
      'day-ahead': new MarketOperatorAgent(providers, [this.dayAheadRecorder.hear, this.settlements['day-ahead'].hear]),
      intraday: new MarketOperatorAgent(providers, [this.recorder.hear, this.settlements.intraday.hear]),
    };
    this.dsos = { 'day-ahead': new DsoAgent(scenario, providers), intraday: new DsoAgent(scenario, providers) };
    this.meterOperator = new MeterOperatorAgent(this.points());
    this.dayAheadAgents = this.portfolios.map((portfolio) => new DayAheadAgent(portfolio, network));
    this.intradayAgents = this.portfolios.map(
      (portfolio) => new ProviderAgent(portfolio, network, rules.quantityStepW),
    );
  }

  /** Of all rounds, the one for the day ahead first. */
  get clearingMilliseconds(): readonly number[] {
    return marketNames.flatMap((market) => this.operators[market].clearingMilliseconds);
  }

  get dayAhead(): DayAheadRecord {
    if (this.dayAheadRecord === undefined) throw new Error('the day-ahead market has not been traded');
    return this.dayAheadRecord;
  }

  settlement(market: MarketName): SettlementRecordOfDay {
    return this.settlements[market].settlement();
  }

  /** Admits everybody to every market and lets them in. */
  async begin(venues: Venues): Promise<void> {
    for (const market of marketNames) {
      await this.enter(this.operators[market], venues[market]);
      await this.operators[market].admitEverybody(venues[market]);
      await this.enter(this.dsos[market], venues[market]);
    }
    await this.meterOperator.enter(venues['day-ahead'], venues.intraday);
    this.connected.push(this.meterOperator);
    for (const agent of this.dayAheadAgents) await this.enter(agent, venues['day-ahead']);
    for (const agent of this.intradayAgents) await this.enter(agent, venues.intraday);
  }

  /** Trades the day ahead. */
  async tradeDayAhead(): Promise<void> {
    const delivery = startOfMarketDay(this.scenario.choice.day);
    const operator = this.operators['day-ahead'];
    const trading = new DayAheadTrading(operator, this.dsos['day-ahead'], this.dayAheadAgents, this.dayAheadRecorder);
    this.dayAheadRecord = await trading.run(delivery, () =>
      this.advanceClocks(delivery - this.rules.gateClosesBeforeDeliverySeconds['day-ahead']),
    );
  }

  /** Trades and delivers every quarter-hour of the day; `progress` is told after each round. */
  async run(progress: (rounds: number) => void): Promise<void> {
    const firstDelivery = startOfMarketDay(this.scenario.choice.day);
    for (let mtu = 0; mtu < MTUS_PER_DAY; mtu++) {
      const deliveryStart = firstDelivery + mtu * MTU_SECONDS;
      await this.trade(mtu, deliveryStart);
      const now = deliveryStart - this.rules.gateClosesBeforeDeliverySeconds.intraday;
      await this.meterOperator.reportBefore(Math.max(0, Math.floor((now - firstDelivery) / MTU_SECONDS)));
      progress(mtu + 1);
    }
    await this.advanceClocks(firstDelivery + MTUS_PER_DAY * MTU_SECONDS);
    await this.meterOperator.reportBefore(MTUS_PER_DAY);
  }

  /** Settles every market and waits until everybody is paid. */
  async settle(): Promise<void> {
    for (const market of marketNames) {
      await this.operators[market].settle(0);
      await this.operators[market].hasHeard(() => this.settlements[market].isPaid, `the payouts of ${market}`);
    }
  }

  stateDigest(market: MarketName): Promise<StateDigest> {
    return this.operators[market].stateDigest();
  }

  /** Closes every connection that stands. */
  async end(): Promise<void> {
    for (const agent of this.connected.splice(0)) await agent.close();
  }

  readonly points = (): readonly DevicePoint[] => this.portfolios.flatMap(({ points }) => points);

  /** What the devices of each home were announced to draw. */
  readonly announced = (): DeviceLoads =>
    loadsByHome(this.points().map(({ provided, announced }) => ({ home: provided.home, powerW: announced })));

  /** What the devices of each home drew. */
  readonly drawn = (): DeviceLoads =>
    loadsByHome(this.points().map(({ provided, plan }) => ({ home: provided.home, powerW: plan })));

  redispatch(): RedispatchTally {
    const total = { droppedOut: 0, lostW: 0, madeGoodW: 0 };
    for (const { redispatch } of this.portfolios) {
      total.droppedOut += redispatch.droppedOut;
      total.lostW += redispatch.lostW;
      total.madeGoodW += redispatch.madeGoodW;
    }
    return total;
  }

  /** One round, from its opening until the devices know their awards; the clock stands at the gate's closure afterwards. */
  private async trade(mtu: number, deliveryStart: number): Promise<void> {
    const operator = this.operators.intraday;
    for (const portfolio of this.portfolios) portfolio.sendSetPoints(mtu);
    const round = await operator.openRound(deliveryStart);
    for (const provider of this.intradayAgents) await provider.nominate(mtu, round);
    await this.dsos.intraday.publishNeeds(mtu, round);
    for (const provider of this.intradayAgents) await provider.offer(mtu, round);
    await this.advanceClocks(deliveryStart - this.rules.gateClosesBeforeDeliverySeconds.intraday);
    await operator.closeGate(round);
    for (const provider of this.intradayAgents)
      this.recorder.notFollowed(round, await provider.followAwards(mtu, round));
  }

  /** Every market has a clock of its own. */
  private async advanceClocks(to: number): Promise<void> {
    for (const market of marketNames) await this.operators[market].advanceClock(to);
  }

  private async enter(
    agent: { enter(venue: Venue): Promise<void>; close(): Promise<void> },
    venue: Venue,
  ): Promise<void> {
    await agent.enter(venue);
    this.connected.push(agent);
  }
}

/** In the order of their gates. */
export const marketNames: readonly MarketName[] = ['day-ahead', 'intraday'];
