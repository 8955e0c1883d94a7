import type { Dealer } from '../domain/portfolio/internal-market.js';
import type { PowerW } from '../domain/quantity.js';
import type { Announcement, AnnouncementBody } from '../protocol/announcements.js';
import type { EnergyDealerAgent } from './agents/energy-dealer.js';
import type { EnergyGridAgent } from './agents/energy-grid.js';
import type { HomeTrader } from './agents/home-trader.js';
import type { MarketOperatorAgent } from './agents/market-operator.js';
import type { LocalEnergyRecord } from './day-record.js';
import { type Approach, iterate, TURNS } from './iterations.js';
import { HOURS_PER_DAY } from './scenario/hours.js';

type Cleared = Extract<AnnouncementBody<'rounds'>, { change: 'cleared' }>;

/** Writes down what the market for local energy announces to its operator. */
export class LocalEnergyRecorder {
  private awards: LocalEnergyRecord['awards'] = [];
  private limits: LocalEnergyRecord['limits'] = [];
  private cleared: Cleared | undefined;

  readonly hear = ({ channel, body }: Announcement): void => {
    if (channel === 'flows') this.limits = [...this.limits, ...body.flows];
    else if (channel === 'awards') this.awards = body.awards;
    else if (channel === 'rounds' && body.change === 'cleared') this.cleared = body;
  };

  record(approach: Approach, traders: readonly HomeTrader[], dealers: readonly Dealer[]): LocalEnergyRecord {
    if (this.cleared === undefined) throw new Error('local energy is recorded before it was cleared');
    const { nodePrices, flowsW } = this.cleared;
    const { awards, limits } = this;
    return {
      approach,
      homes: traders.map(({ home, offered }) => ({ home, offered })),
      dealers,
      awards,
      nodePrices,
      flowsW,
      limits,
    };
  }
}

/**
 * The round of local energy for the day: homes say what they need and have left, the grid operator what it can carry, homes and dealers order, and
 * owners of batteries look at the prices and offer to use them otherwise, again and again until prices settle or the gate closes.
 */
export class LocalEnergyTrading {
  constructor(
    private readonly operator: MarketOperatorAgent,
    private readonly grid: EnergyGridAgent,
    private readonly traders: readonly HomeTrader[],
    private readonly dealers: readonly EnergyDealerAgent[],
  ) {}

  /** Trades until batteries know what they sold; `closeAt` moves the clock to the gate. */
  async run(deliveryStart: number, closeAt: () => Promise<void>): Promise<Approach> {
    const round = await this.operator.openRound(deliveryStart);
    for (const trader of this.traders) await trader.nominate(round);
    await this.grid.publishLimits(round);
    for (const dealer of this.dealers) await dealer.order(round);
    const approach = await iterate(
      { offer: (iteration) => this.offer(round, iteration), groups: TURNS },
      (sequence) => this.operator.indication(round, sequence),
      () => this.peakW(round),
    );
    await closeAt();
    await this.operator.closeGate(round);
    for (const trader of this.traders) await trader.takeAwards();
    return approach;
  }

  /** First everybody's needs, then all batteries, then some of them anew. */
  private async offer(round: number, iteration: number): Promise<{ offers: number; sequence: number }> {
    const owners = this.traders.filter(({ battery }) => battery !== undefined);
    if (iteration > 0) for (const owner of owners) await owner.look(round);
    let sequence = 0;
    if (iteration === 0) for (const trader of this.traders) sequence = Math.max(sequence, await trader.order(round));
    else
      for (const [index, owner] of owners.entries())
        if (iteration === 1 || index % TURNS === iteration % TURNS)
          sequence = Math.max(sequence, await owner.offerBattery(round, iteration));
    return { offers: owners.reduce((sum, { offered }) => sum + offered.size, 0), sequence };
  }

  /** Highest load of the transformer: dealers are above it, everybody else below. */
  private async peakW(round: number): Promise<PowerW> {
    const loadW = new Array<PowerW>(HOURS_PER_DAY).fill(0);
    for (const dealer of this.dealers)
      for (const [hour, soldW] of (await dealer.wouldSellW(round)).entries()) loadW[hour]! += soldW;
    return Math.max(...loadW);
  }
}
