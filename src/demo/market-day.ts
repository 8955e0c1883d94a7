import type { PowerW } from '../domain/quantity.js';
import { energyAdmission, flexibilityAdmission } from './agents/admission.js';
import { DayAheadAgent } from './agents/day-ahead-agent.js';
import { DevicePoint } from './agents/device-point.js';
import { DsoAgent } from './agents/dso.js';
import { EnergyDealerAgent } from './agents/energy-dealer.js';
import { EnergyGridAgent } from './agents/energy-grid.js';
import { HomeTrader } from './agents/home-trader.js';
import { MarketOperatorAgent, type StateDigest } from './agents/market-operator.js';
import { MeterOperatorAgent } from './agents/meter-operator.js';
import { Portfolio, type RedispatchTally } from './agents/portfolio.js';
import { ProviderAgent } from './agents/provider-agent.js';
import type { Venue } from './agents/seat.js';
import { DayAheadRecorder, DayAheadTrading } from './day-ahead-trading.js';
import type { DayAheadRecord, LocalEnergyRecord, MarketName, SettlementRecordOfDay } from './day-record.js';
import { DayRecorder } from './day-recorder.js';
import type { Approach } from './iterations.js';
import { LocalEnergyRecorder, LocalEnergyTrading } from './local-energy-trading.js';
import { QuarterHourTrading } from './quarter-hour-trading.js';
import { MTU_SECONDS, MTUS_PER_DAY, startOfMarketDay } from './scenario/calendar.js';
import { type DayScenario, type DeviceLoads, loadsByHome } from './scenario/day-scenario.js';
import { energyDealers, energyHomes } from './scenario/local-energy.js';
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
  private localEnergyApproach: Approach | undefined;
  private dayAheadRecord: DayAheadRecord | undefined;
  private readonly settlements: Readonly<Record<MarketName, SettlementRecorder>>;
  private readonly portfolios: readonly Portfolio[];
  private readonly operators: Readonly<Record<MarketName, MarketOperatorAgent>>;
  private readonly dsos: Readonly<Record<FlexibilityMarket, DsoAgent>>;
  private readonly energyRecorder = new LocalEnergyRecorder();
  private readonly energyGrid: EnergyGridAgent;
  private readonly traders: readonly HomeTrader[];
  private readonly dealers: readonly EnergyDealerAgent[];
  private readonly meterOperator: MeterOperatorAgent;
  private readonly dayAheadRecorder: DayAheadRecorder;
  private readonly dayAheadAgents: readonly DayAheadAgent[];
  private readonly intradayAgents: readonly ProviderAgent[];
  private readonly quarterHours: QuarterHourTrading;
  private readonly connected: { close(): Promise<void> }[] = [];

  constructor(
    private readonly scenario: DayScenario,
    providers: readonly Provider[],
    private readonly rules: DayRules,
  ) {
    const { network, transformer } = scenario.feeder;
    this.recorder = new DayRecorder(transformer);
    this.dayAheadRecorder = new DayAheadRecorder(transformer);
    this.settlements = {
      'local-energy': new SettlementRecorder(),
      'day-ahead': new SettlementRecorder(),
      intraday: new SettlementRecorder(),
    };
    this.portfolios = providers.map((provider) => {
      const points = provider.devices.map((provided) => new DevicePoint(provided, scenario.choice.seed));
      return new Portfolio(provider, points, scenario.dayAhead);
    });
    const homes = energyHomes(scenario);
    const flexibility = flexibilityAdmission(providers);
    const { settlements } = this;
    this.operators = {
      'local-energy': new MarketOperatorAgent(energyAdmission(homes), [
        this.energyRecorder.hear,
        settlements['local-energy'].hear,
      ]),
      'day-ahead': new MarketOperatorAgent(flexibility, [this.dayAheadRecorder.hear, settlements['day-ahead'].hear]),
      intraday: new MarketOperatorAgent(flexibility, [this.recorder.hear, settlements.intraday.hear]),
    };
    this.energyGrid = new EnergyGridAgent(network, homes);
    const batteries = this.points().filter(({ provided }) => provided.device.kind === 'battery');
    this.traders = homes.map((home) => {
      const battery = batteries.find(({ provided }) => provided.home === home.home);
      return new HomeTrader(home, battery, network);
    });
    this.dealers = energyDealers(scenario.dayAhead).map((dealer) => new EnergyDealerAgent(dealer, network.root));
    this.dsos = { 'day-ahead': new DsoAgent(scenario, providers), intraday: new DsoAgent(scenario, providers) };
    this.meterOperator = new MeterOperatorAgent(this.points());
    this.dayAheadAgents = this.portfolios.map((portfolio) => new DayAheadAgent(portfolio, network));
    this.intradayAgents = this.portfolios.map(
      (portfolio) => new ProviderAgent(portfolio, network, rules.quantityStepW),
    );
    const { operators, dsos, intradayAgents, recorder } = this;
    this.quarterHours = new QuarterHourTrading(operators.intraday, dsos.intraday, intradayAgents, recorder);
  }

  /** Of all rounds, the one for the day ahead first. */
  get clearingMilliseconds(): readonly number[] {
    return marketNames.flatMap((market) => this.operators[market].clearingMilliseconds);
  }

  get dayAhead(): DayAheadRecord {
    if (this.dayAheadRecord === undefined) throw new Error('the day-ahead market has not been traded');
    return this.dayAheadRecord;
  }

  get localEnergy(): LocalEnergyRecord {
    if (this.localEnergyApproach === undefined) throw new Error('local energy has not been traded');
    const { localEnergyApproach: approach, traders } = this;
    return this.energyRecorder.record(approach, traders, energyDealers(this.scenario.dayAhead));
  }

  settlement(market: MarketName): SettlementRecordOfDay {
    return this.settlements[market].settlement();
  }

  /** Admits everybody to every market and lets them in. */
  async begin(venues: Venues): Promise<void> {
    for (const market of marketNames) {
      await this.enter(this.operators[market], venues[market]);
      await this.operators[market].admitEverybody(venues[market]);
    }
    for (const agent of [this.energyGrid, ...this.dealers, ...this.traders])
      await this.enter(agent, venues['local-energy']);
    for (const market of flexibilityMarkets) await this.enter(this.dsos[market], venues[market]);
    await this.meterOperator.enter(venues['day-ahead'], venues.intraday);
    this.connected.push(this.meterOperator);
    for (const agent of this.dayAheadAgents) await this.enter(agent, venues['day-ahead']);
    for (const agent of this.intradayAgents) await this.enter(agent, venues.intraday);
  }

  /** Trades local energy of the day; batteries do what they sold from then on. */
  async tradeLocalEnergy(): Promise<void> {
    const delivery = startOfMarketDay(this.scenario.choice.day);
    const operator = this.operators['local-energy'];
    const trading = new LocalEnergyTrading(operator, this.energyGrid, this.traders, this.dealers);
    this.localEnergyApproach = await trading.run(delivery, () =>
      this.advanceClocks(delivery - this.rules.gateClosesBeforeDeliverySeconds['local-energy']),
    );
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

  /** What the devices of each home would draw without any market. */
  readonly alone = (): DeviceLoads =>
    loadsByHome(this.points().map(({ provided }) => ({ home: provided.home, powerW: provided.preferredW })));

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
    for (const portfolio of this.portfolios) portfolio.sendSetPoints(mtu);
    await this.quarterHours.run(mtu, deliveryStart, () =>
      this.advanceClocks(deliveryStart - this.rules.gateClosesBeforeDeliverySeconds.intraday),
    );
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

type FlexibilityMarket = Exclude<MarketName, 'local-energy'>;

/** In the order of their gates. */
export const flexibilityMarkets: readonly FlexibilityMarket[] = ['day-ahead', 'intraday'];
export const marketNames: readonly MarketName[] = ['local-energy', ...flexibilityMarkets];
