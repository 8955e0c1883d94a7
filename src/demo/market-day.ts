import type { PowerW } from '../domain/quantity.js';
import { ChargePoint } from './agents/charge-point.js';
import { DsoAgent } from './agents/dso.js';
import { MarketOperatorAgent, type StateDigest } from './agents/market-operator.js';
import { MeterOperatorAgent } from './agents/meter-operator.js';
import { Portfolio } from './agents/portfolio.js';
import { ProviderAgent } from './agents/provider-agent.js';
import type { Venue } from './agents/seat.js';
import { DayRecorder } from './day-recorder.js';
import { MTU_SECONDS, MTUS_PER_DAY, startOfDay } from './scenario/calendar.js';
import { HORIZON_MTUS } from './scenario/cars.js';
import type { DayScenario } from './scenario/day-scenario.js';
import type { Provider } from './scenario/providers.js';

/** What of the market's rules the day needs to know. */
export interface DayRules {
  readonly quantityStepW: PowerW;
  readonly gateClosesBeforeDeliverySeconds: number;
}

/**
 * One market day with all its participants, each on its own connection, in a fixed order: whoever acts awaits its acknowledgement
 * before the next acts. So the same scenario always leads to the same journal.
 */
export class MarketDay {
  readonly recorder: DayRecorder;
  private readonly points: readonly ChargePoint[];
  private readonly operator: MarketOperatorAgent;
  private readonly dso: DsoAgent;
  private readonly meterOperator: MeterOperatorAgent;
  private readonly providerAgents: readonly ProviderAgent[];
  private readonly connected: { close(): Promise<void> }[] = [];

  constructor(
    private readonly scenario: DayScenario,
    providers: readonly Provider[],
    private readonly rules: DayRules,
  ) {
    const { network, transformer } = scenario.feeder;
    this.recorder = new DayRecorder(transformer);
    const portfolios = providers.map((provider) => {
      const points = provider.cars.map((provided) => new ChargePoint(provided, scenario.choice.seed));
      return { points, portfolio: new Portfolio(provider, points, scenario.dayAhead) };
    });
    this.points = portfolios.flatMap(({ points }) => points);
    this.operator = new MarketOperatorAgent(providers, this.recorder.hear);
    this.dso = new DsoAgent(scenario, providers);
    this.meterOperator = new MeterOperatorAgent(this.points);
    this.providerAgents = portfolios.map(({ portfolio }) => new ProviderAgent(portfolio, network, rules.quantityStepW));
  }

  get clearingMilliseconds(): readonly number[] {
    return this.operator.clearingMilliseconds;
  }

  /** Admits everybody and lets them in. */
  async begin(venue: Venue): Promise<void> {
    await this.enter(this.operator, venue);
    await this.operator.admitEverybody(venue);
    for (const agent of [this.dso, this.meterOperator, ...this.providerAgents]) await this.enter(agent, venue);
  }

  /** Trades and delivers every quarter-hour of the day; `progress` is told after each round. */
  async run(progress: (rounds: number) => void): Promise<void> {
    const firstDelivery = startOfDay(this.scenario.choice.day);
    for (let mtu = 0; mtu < MTUS_PER_DAY; mtu++) {
      const deliveryStart = firstDelivery + mtu * MTU_SECONDS;
      await this.trade(mtu, deliveryStart);
      const now = deliveryStart - this.rules.gateClosesBeforeDeliverySeconds;
      await this.meterOperator.reportBefore(Math.max(0, Math.floor((now - firstDelivery) / MTU_SECONDS)));
      progress(mtu + 1);
    }
    await this.operator.advanceClock(firstDelivery + MTUS_PER_DAY * MTU_SECONDS);
    await this.meterOperator.reportBefore(MTUS_PER_DAY);
  }

  /** Settles the day and waits until everybody is paid. */
  async settle(): Promise<void> {
    await this.operator.settle(0);
    await this.operator.hasHeard(() => this.recorder.isPaid, 'the payouts');
  }

  stateDigest(): Promise<StateDigest> {
    return this.operator.stateDigest();
  }

  /** Closes every connection that stands. */
  async end(): Promise<void> {
    for (const agent of this.connected.splice(0)) await agent.close();
  }

  /** What each home's car drew on the day and is planned to draw after, per quarter-hour. */
  charging(): ReadonlyMap<string, readonly PowerW[]> {
    return new Map(
      this.points.map((point) => [
        point.provided.car.home,
        Array.from({ length: HORIZON_MTUS }, (_, mtu) => point.drawnW(mtu)),
      ]),
    );
  }

  /** One round, from its opening until the devices know their awards; the clock stands at the gate's closure afterwards. */
  private async trade(mtu: number, deliveryStart: number): Promise<void> {
    const round = await this.operator.openRound(deliveryStart);
    for (const provider of this.providerAgents) await provider.nominate(mtu, round);
    await this.dso.publishNeeds(mtu, round);
    for (const provider of this.providerAgents) await provider.offer(mtu, round);
    await this.operator.advanceClock(deliveryStart - this.rules.gateClosesBeforeDeliverySeconds);
    await this.operator.closeGate(round);
    for (const provider of this.providerAgents)
      this.recorder.notFollowed(round, await provider.followAwards(mtu, round));
  }

  private async enter(
    agent: { enter(venue: Venue): Promise<void>; close(): Promise<void> },
    venue: Venue,
  ): Promise<void> {
    await agent.enter(venue);
    this.connected.push(agent);
  }
}
